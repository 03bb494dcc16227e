# Rows of text and the frames they stand in, as rows.py has them.

@cython.no_gc
@cython.freelist(512)
cdef class Frame:
    """An element that holds rows: see rows.Frame."""

    cdef readonly int depth, first, index, last, links
    cdef readonly Frame parent
    cdef readonly Element element
    cdef readonly str tag

    def within(self, str tag not None):
        """The nearest element of this tag, this one or one around it; None where there is none."""
        cdef Frame frame = self
        tag = intern(tag)
        while frame is not None and frame.tag is not tag:
            frame = frame.parent
        return frame

    @property
    def name(self):
        """The class attribute."""
        return self.element.class_held()

    @property
    def marks(self):
        """What class, id and role say, as bits."""
        return self.element.bits()


cdef Frame new_frame(int index, Frame parent, Element element, int first, int links):
    cdef Frame frame = Frame.__new__(Frame)
    frame.index, frame.parent, frame.element, frame.tag = index, parent, element, element.of_name.tag
    frame.depth = parent.depth + 1 if parent is not None else 0
    frame.first, frame.last, frame.links = first, first, links
    return frame


@cython.no_gc
@cython.freelist(256)
cdef class Row:
    """A run of text without a break, or a picture, an embed or a rule: see rows.Row."""

    cdef readonly str kind, tag, text
    cdef readonly Frame frame
    cdef readonly Element element, time
    cdef readonly int linked, slanted, strong
    cdef readonly bint is_menu
    cdef readonly object links

    @property
    def link(self):
        """The first link in it."""
        return self.links[0] if self.links else None

    cdef int dress(self, str part, long long style, Link link) except -1:
        """Count a part of the row that stands in a link, in bold or in italics."""
        cdef int count = stripped_size(part)
        if link is not None and count:
            self.linked += count
            if not self.links:
                self.links = [link]
            elif (<list> self.links)[len(self.links) - 1] is not link:
                (<list> self.links).append(link)
            if link.held is None:
                link.held = []
            link.held.append(part)
        if style & ALL_BOLD:
            self.strong += count
        if style > ALL_BOLD:
            self.slanted += count
        return 0


cdef Row new_row(str kind, Frame frame, str text, Element element):
    cdef Row row = Row.__new__(Row)
    row.kind, row.frame, row.text, row.element = kind, frame, text, element
    row.tag = tag_of(frame)
    row.links = ()
    return row

cdef inline str tag_of(Frame frame):
    """The tag of an element, or of the heading that it stands in."""
    return frame.parent.tag if stands_in_heading(frame) else frame.tag

cdef inline bint stands_in_heading(Frame frame) noexcept:
    return frame.parent is not None and frame.parent.element.of_name.is_heading

cdef inline Py_ssize_t stripped_size(str text) except -1:
    """How many characters a text has without the white space at its ends."""
    cdef Py_ssize_t first = 0, last = len(text)
    while first < last and Py_UNICODE_ISSPACE(text[first]):
        first += 1
    while first < last and Py_UNICODE_ISSPACE(text[last - 1]):
        last -= 1
    return last - first

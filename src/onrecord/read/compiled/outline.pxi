# The pass itself, as outline.py has it: a method here does what that of the same name does there.

cdef Element _BODY = Element(b"body")
cdef Element _NOTHING = Element(b"")

cdef struct Dress:
    int place
    long long style


@cython.final
cdef class Outline:
    """The rows and frames of one page, in page order, and the tags of its head: see outline.Outline."""

    cdef readonly list rows, frames, metas, canonical, scripts, path
    cdef readonly str title, language
    cdef bint is_ordered
    cdef bytes markup
    cdef Bytes cursor, end  # cursor: the "<" that the next piece stands behind, or the end
    cdef Bytes start, stop  # the piece at hand
    cdef Slice text  # what stands behind its tag
    cdef Slice *run
    cdef Py_ssize_t run_size, run_room
    cdef bint has_break
    cdef Dress *dressed
    cdef Py_ssize_t dressed_size, dressed_room
    cdef list dressed_links
    cdef unsigned char *buffer
    cdef Py_ssize_t buffer_room
    cdef Link link
    cdef int links, too_deep
    cdef Py_ssize_t joined
    cdef Frame paragraph
    cdef Element time

    def __init__(self, bytes markup not None, *, bint is_ordered):
        self.rows, self.frames, self.metas, self.canonical, self.scripts, self.path = [], [], [], [], [], []
        self.title = self.language = ""
        self.is_ordered = is_ordered
        self.dressed_links = []
        self.run_size = self.dressed_size = 0
        self.markup = markup
        self.cursor = <Bytes> PyBytes_AS_STRING(markup)
        self.end = self.cursor + PyBytes_GET_SIZE(markup)
        self.text.start = self.cursor
        self.cursor = self.found_or_end(self.cursor)
        self.text.size = self.cursor - self.text.start
        self.read(new_frame(0, None, _BODY, 0, 0))

    def __dealloc__(self):
        PyMem_Free(self.run)
        PyMem_Free(self.dressed)
        PyMem_Free(self.buffer)

    cdef inline Bytes found_or_end(self, Bytes start) noexcept:
        """The next "<", or the end of the markup."""
        cdef Bytes at = found(start, self.end, 60)
        return at if at != NULL else self.end

    cdef inline bint advance(self) noexcept:
        """Go to the next piece: what stands behind a "<", up to the next one. Is there one?"""
        if self.cursor == self.end:
            return False
        self.start = self.cursor + 1
        self.cursor = self.stop = self.found_or_end(self.start)
        return True

    cdef inline void text_behind(self, Bytes start) noexcept:
        """From here to the end of the piece at hand there is text."""
        self.text.start, self.text.size, self.text.angled = start, self.stop - start, False

    cdef inline void no_text(self) noexcept:
        self.text.size, self.text.angled = 0, False

    cdef int read(self, Frame root) except -1:
        """Gather rows and frames, tag by tag."""
        cdef Frame frame = root
        cdef long long style = 0
        cdef Bytes closed
        cdef Element tag = _NOTHING
        cdef int kind
        self.frames.append(root)
        self.gather(0)
        while self.advance():
            closed = found(self.start, self.stop, 62)
            tag = None
            if closed != NULL:
                self.text_behind(closed + 1)
                if not is_link(self.start):
                    tag = known(self.start, closed - self.start)
            if tag is None:
                tag = self.met(closed)
            kind = tag.kind
            if kind == OPEN:
                if self.run_size:
                    self.flush(frame)
                frame = self.opened(tag, frame)
            elif kind == CLOSE:
                if frame.tag is tag.of_name.tag and not self.too_deep:
                    if self.run_size:
                        self.flush(frame)
                    frame.last = len(self.rows)
                    if frame.element.ends:
                        self.end_frame(frame)
                    frame = frame.parent if frame.parent is not None else root
                else:
                    frame = self.closed(tag, frame)
            elif kind == LINK:
                self.link = new_link(tag)
                self.links += 1
            elif kind == LINK_END:
                self.link = None
            elif kind == STYLE:
                style += tag.of_name.style
            elif kind == STYLE_END:
                if style & (tag.of_name.style * 0xFFFF):
                    style -= tag.of_name.style
            elif kind == BREAK:
                if self.run_size:
                    self.add_run(NULL)
                    self.has_break = True
            elif kind != PLAIN:
                frame = self.take(tag, frame)
            self.gather(style)
        if self.run_size:
            self.flush(frame)
        self.end_frames(frame, root)
        root.last = len(self.rows)
        return 0

    cdef inline int gather(self, long long style) except -1:
        """Add the text at hand to the run, unless it is white space before any other."""
        if not self.text.angled:
            if not self.text.size:
                return 0
            if not self.run_size and is_all_blank(self.text.start, self.text.size):
                return 0
        if style or self.link is not None:
            self.add_dress(style)
        return self.add_run(&self.text)

    cdef int add_run(self, Slice *text) except -1:
        """Add a text to the run; NULL is a break."""
        cdef Slice *room
        if self.run_size == self.run_room:
            room = <Slice *> PyMem_Realloc(self.run, (2 * self.run_room + 64) * sizeof(Slice))
            if room == NULL:
                raise MemoryError
            self.run, self.run_room = room, 2 * self.run_room + 64
        if text == NULL:
            self.run[self.run_size] = Slice(self.end, 0, False)
        else:
            self.run[self.run_size] = text[0]
        self.run_size += 1
        return 0

    cdef int add_dress(self, long long style) except -1:
        """Note style and link of the text that is added to the run next."""
        cdef Dress *room
        if self.dressed_size == self.dressed_room:
            room = <Dress *> PyMem_Realloc(self.dressed, (2 * self.dressed_room + 64) * sizeof(Dress))
            if room == NULL:
                raise MemoryError
            self.dressed, self.dressed_room = room, 2 * self.dressed_room + 64
        self.dressed[self.dressed_size] = Dress(<int> self.run_size, style)
        self.dressed_size += 1
        self.dressed_links.append(self.link)
        return 0

    cdef Element met(self, Bytes closed):
        """The tag at the beginning of the piece at hand, when it is not known yet. closed: its first ">"."""
        cdef unsigned char first = self.start[0] if self.start < self.stop else 0
        if not (is_letter(first) or first in (47, 33, 63)):
            if first != 62:
                self.text_behind(self.start)
                self.text.angled = True
            return _NOTHING
        if first == 33 or first == 63:
            if self.stop - self.start >= 3 and self.start[1] == 45 and self.start[2] == 45 and first == 33:
                self.behind_comment()
            elif closed == NULL:
                self.no_text()
            return _NOTHING
        cdef bytes source
        if closed != NULL:
            source = self.start[:closed - self.start]
            if is_whole(self.start, closed):
                return met_element(source)
            if self.is_ordered:
                return Element(source)
        return self.joined_tag()

    cdef Element joined_tag(self):
        """The tag at hand, in whose values "<" or ">" stand; what follows it up to a piece's end is text."""
        cdef Bytes start = self.start, end
        cdef unsigned char quote = odd_quote(start, self.found_in_piece(62))
        cdef Bytes before
        while True:
            end = behind_tag(start, self.stop)
            if end != NULL:
                self.text_behind(end)
                return Element(start[:end - 1 - start])
            before = self.stop
            self.joined += self.stop - start
            if self.go_up_to(quote):
                self.joined += self.stop - before
                if self.joined <= MOST_JOINED:
                    continue
            self.need_order()
            self.no_text()
            return _NOTHING

    cdef Bytes found_in_piece(self, unsigned char byte) noexcept:
        cdef Bytes at = found(self.start, self.stop, byte)
        return at if at != NULL else self.stop

    cdef bint go_up_to(self, unsigned char quote) noexcept:
        """Go to the first of the next pieces that holds such a quotation mark, 0 for any. Is there one?"""
        while self.advance():
            if not quote or found(self.start, self.stop, quote) != NULL:
                return True
        return False

    cdef Frame opened(self, Element tag, Frame frame):
        """The frame of a new element, or the old one where it makes none."""
        cdef Frame parent
        if not self.is_ordered and (
            (tag.of_name.room and (self.paragraph is not None or (tag.of_name.room == REPLACES and not frame.element.of_name.is_holder)))
            or frame.element.of_name.is_table_part
        ):
            parent = place_for(tag, frame, self.paragraph)
            if parent is None:
                return frame
            if parent is not frame:
                self.end_frames(frame, parent)
                frame = parent
        if frame.depth >= DEEPEST:
            self.need_order()
            self.too_deep += 1
            return frame
        frame = new_frame(<int> len(self.frames), frame, tag, <int> len(self.rows), self.links)
        self.frames.append(frame)
        if tag.of_name.is_paragraph:
            self.paragraph = frame
        return frame

    cdef Frame closed(self, Element tag, Frame frame):
        """The innermost open frame behind an end tag that does not end the innermost element."""
        cdef Frame outermost = None if self.too_deep else closed_by(tag.of_name.tag, frame, self.paragraph)
        if self.run_size and (outermost is not None or self.too_deep or tag.of_name.tag == "p"):
            self.flush(frame)
        if self.too_deep:
            self.too_deep -= 1
            return frame
        if outermost is None or outermost.parent is None:
            return frame
        self.end_frames(frame, outermost.parent)
        return outermost.parent

    cdef int end_frames(self, Frame frame, Frame outer) except -1:
        """End the open frames up to, and not with, `outer`."""
        while frame is not outer and frame.parent is not None:
            frame.last = len(self.rows)
            if frame.element.ends:
                self.end_frame(frame)
            frame = frame.parent
        return 0

    cdef int end_frame(self, Frame frame) except -1:
        """Take what only the end of an element tells."""
        if frame is self.paragraph:
            self.paragraph = None
        if frame.element.whole:
            self.take_whole(frame, self.links - frame.links)
        if frame.element.is_path:
            self.take_path(frame)
        return 0

    cdef Frame take(self, Element tag, Frame frame):
        """Take what is no text, up to its end; the frame where it stands."""
        cdef str name = tag.of_name.tag
        cdef int taken = tag.of_name.taken
        if tag.kind == LEAF:
            return self.add(new_row(LEAVES.get(name, "image"), frame, "", tag))
        if taken == SCRIPT_TAG:
            self.behind_script(tag)
        elif taken == TITLE_TAG:
            self.take_title()
        elif taken == TIME_TAG:
            if "datetime" in tag.attributes_held():
                self.time = tag
        elif taken == SKIPPED_TAG:
            if name == "iframe" or name == "video":
                frame = self.add(new_row("embed" if name == "iframe" else "image", frame, "", tag))
            self.behind(name)
        else:
            self.take_told(tag)
            if taken == BODY_TAG:
                self.no_text()
        return frame

    cdef int behind_script(self, Element tag) except -1:
        """Go behind a script; one that holds data is kept."""
        cdef Bytes start = self.text.start if self.text.size else self.stop, checked = start
        cdef bytes before = b""
        while self.advance():
            if not is_end_of(self.start, self.stop, b"/script"):
                continue
            if not might_be_disguised(before, checked, self.start - 1) or not is_disguised(
                before + checked[:self.start - 1 - checked]
            ):
                if holds(tag.source, b"ld+json"):
                    self.scripts.append(decoded(start, self.start - 1 - start))
                return self.text_behind_tag()
            checked, before = self.start, b"<!--"
        self.need_order()
        self.no_text()
        return 0

    cdef int text_behind_tag(self) except -1:
        """There is text behind the first ">" of the piece at hand."""
        cdef Bytes closed = found(self.start, self.stop, 62)
        if closed == NULL:
            self.no_text()
        else:
            self.text_behind(closed + 1)
        return 0

    cdef void behind_comment(self) noexcept:
        """Go behind the end of the comment that the piece at hand begins."""
        cdef Bytes at = self.start + 1, first = self.start + 1, next_one
        while True:
            at = found(at, self.end, 62)
            if at == NULL:
                break
            if is_comment_end(first, at):
                next_one = self.found_or_end(at)
                self.cursor = self.stop = next_one
                self.text_behind(at + 1)
                return
            at += 1
        self.cursor = self.stop = self.end
        self.no_text()

    cdef int take_title(self) except -1:
        """Keep the title; its end tag is taken with it."""
        cdef Bytes start = self.text.start if self.text.size else self.stop, end = self.end
        while self.advance():
            if starts_with(self.start, self.stop, b"/title"):
                end = self.start - 1
                break
        if not self.title:
            self.title = " ".join(unescape(decoded(start, end - start)).split())
        self.no_text()
        return 0

    cdef int need_order(self) except -1:
        """Leave the page to a parser, unless one has been asked already."""
        if not self.is_ordered:
            raise Disorder
        return 0

    cdef int take_told(self, Element tag) except -1:
        """Keep what a tag says of the page as a whole."""
        if tag.of_name.tag == "meta":
            self.metas.append(tag)
        elif tag.of_name.tag == "html":
            held = tag.attributes_held()
            self.language = self.language or held.get("lang") or held.get("xml:lang") or ""
        elif tag.of_name.tag == "link" and value_of(tag.source, tag.of_name.size, b"rel").lower() == "canonical":
            self.canonical.append(tag)
        return 0

    cdef int behind(self, str name) except -1:
        """Go behind the end of an element that is left out."""
        cdef bytes start = name.encode(), end = b"/" + start
        cdef bint is_raw = name in RAW
        cdef int open_now = 1
        while self.advance():
            if not is_raw and starts_with(self.start, self.stop, b"!--"):
                self.behind_comment()
            elif is_end_of(self.start, self.stop, end):
                open_now -= 1
                if not open_now:
                    return self.text_behind_tag()
            elif not is_raw and is_end_of(self.start, self.stop, start):
                open_now += 1
        self.need_order()
        self.no_text()
        return 0

    cdef int take_whole(self, Frame frame, int links) except -1:
        """Make one row of a menu, which holds hardly anything but links, or of a post of another site."""
        cdef bint is_menu = frame.tag != "blockquote"
        if is_menu and links < FEWEST_LINKS:
            return 0
        cdef list held = self.rows[frame.first:]
        cdef Row row
        cdef str text = " ".join([row.text for row in held if row.text])
        cdef Py_ssize_t linked = 0
        for row in held:
            linked += row.linked
        if is_menu and linked < MENU * len(text):
            return 0
        del self.rows[frame.first:]
        del self.frames[frame.index + 1:]
        cdef Row whole
        if text:
            whole = new_row("text" if is_menu else "embed", frame, text, None)
            whole.linked, whole.is_menu = <int> len(text), is_menu
            whole.links = [link for row in held for link in row.links]
            self.rows.append(whole)
        frame.last = len(self.rows)
        return 0

    cdef int take_path(self, Frame frame) except -1:
        """Keep the steps that lead to the page."""
        cdef Row row
        if len(self.rows) - frame.first > MOST_STEPS:
            return 0
        for row in self.rows[frame.first:]:
            if row.links or row.tag == "li":
                self.path += [link.text for link in row.links] or [row.text]
        return 0

    cdef Frame add(self, Row row):
        """Add a row that is no text; the frame where it stands."""
        cdef Frame frame = row.frame, outer
        if self.run_size:
            self.flush(frame)
        if frame.element.of_name.is_table_part:
            self.need_order()
        if row.kind == "rule" and self.paragraph is not None and not self.is_ordered:
            outer = parent_for(row.element, frame, self.paragraph)
            outer = outer if outer is not None else frame
            self.end_frames(frame, outer)
            row.frame, row.tag, frame = outer, tag_of(outer), outer
        if self.link is not None:
            row.links = [self.link]
        self.rows.append(row)
        return frame

    cdef int flush(self, Frame frame) except -1:
        """End the row that is being gathered."""
        if self.has_break:
            self.flush_lines(frame)
        else:
            self.flush_row(frame)
        self.run_size = self.dressed_size = 0
        self.has_break = False
        self.dressed_links.clear()
        return 0

    cdef int flush_row(self, Frame frame) except -1:
        """The run as one row."""
        cdef str text = self.shown(0, self.run_size, True), part
        if not text:
            return 0
        cdef Row row = new_row("text", frame, text, None)
        cdef Py_ssize_t at
        cdef int place
        for at in range(self.dressed_size):
            place = self.dressed[at].place
            part = text if self.run_size == 1 else self.shown(place, place + 1, False)
            row.dress(part, self.dressed[at].style, <Link> self.dressed_links[at])
        return self.end_row(row)

    cdef int flush_lines(self, Frame frame) except -1:
        """The run as several rows, where breaks part it: as rows.lines has it."""
        cdef Py_ssize_t at, breaks = 0
        cdef list texts = [self.shown(at, at + 1, False) for at in range(self.run_size)], line = []
        cdef Py_ssize_t least = SENTENCE if are_sentences(texts) else PARAGRAPH
        cdef str text
        for at in range(len(texts)):
            text = texts[at]
            if not text:
                breaks += 1
                continue
            if not is_white(text):
                if breaks > 1 or (breaks and self.ends_paragraph(texts, line, least)):
                    self.end_line(texts, line, frame)
                    line = []
                elif breaks:
                    line.append(-1)
                breaks = 0
            line.append(at)
        if line:
            self.end_line(texts, line, frame)
        return 0

    cdef bint ends_paragraph(self, list texts, list line, Py_ssize_t least) except -1:
        """Is what stands before a single line break a paragraph or a heading of its own?"""
        cdef Py_ssize_t at, place
        cdef bint is_bold = False
        for at in line:
            if at >= 0 and not is_white(<str> texts[at]):
                place = self.dress_of(at)
                is_bold = place >= 0 and self.dressed[place].style & ALL_BOLD != 0
                if not is_bold:
                    break
        if is_bold:
            return True
        cdef str text = joined(texts, line[max(0, len(line) - 50) :]).strip()
        return len(text) >= least and text.endswith(_row_closing)

    cdef int end_line(self, list texts, list line, Frame frame) except -1:
        """A line of the run as a row."""
        cdef Row row = new_row("text", frame, " ".join(joined(texts, line).split()), None)
        cdef Py_ssize_t at, place
        for at in line:
            place = self.dress_of(at)
            if place >= 0:
                row.dress(<str> texts[at], self.dressed[place].style, <Link> self.dressed_links[place])
        if row.text:
            self.end_row(row)
        return 0

    cdef Py_ssize_t dress_of(self, Py_ssize_t at) noexcept:
        """The place of the style and link of this text of the run; -1 where it has none."""
        cdef Py_ssize_t first = 0, last = self.dressed_size, middle
        while first < last:
            middle = (first + last) // 2
            if self.dressed[middle].place < at:
                first = middle + 1
            else:
                last = middle
        return first if first < self.dressed_size and self.dressed[first].place == at else -1

    cdef int end_row(self, Row row) except -1:
        if row.frame.element.of_name.is_table_part:
            self.need_order()
        row.time, self.time = self.time, None
        self.rows.append(row)
        return 0

    cdef str shown(self, Py_ssize_t first, Py_ssize_t last, bint is_squeezed):
        """These texts of the run as readers see them; squeezed, runs of white space are one space."""
        cdef Py_ssize_t size = self.copied(first, last), resolved_size = size
        cdef str text
        if found(self.buffer, self.buffer + size, 38) != NULL:
            resolved_size = resolve(self.buffer, size, False)
        if resolved_size < 0:  # as it stands once more, for html.unescape
            text = unescape(decoded(self.buffer, self.copied(first, last)))
            return " ".join(text.split()) if is_squeezed else text
        if is_squeezed:
            resolved_size = squeeze(self.buffer, resolved_size)
        return decoded(self.buffer, resolved_size)

    cdef Py_ssize_t copied(self, Py_ssize_t first, Py_ssize_t last) except -1:
        """Put these texts of the run together in the buffer; their size."""
        cdef Py_ssize_t size = 0, at
        cdef Slice *part
        cdef unsigned char *room
        for at in range(first, last):
            size += self.run[at].size + 4 * self.run[at].angled
        if size > self.buffer_room:
            room = <unsigned char *> PyMem_Realloc(self.buffer, 2 * size)
            if room == NULL:
                raise MemoryError
            self.buffer, self.buffer_room = room, 2 * size
        size = 0
        for at in range(first, last):
            part = &self.run[at]
            if part.angled:
                memcpy(self.buffer + size, b"&lt;", 4)
                size += 4
            memcpy(self.buffer + size, part.start, part.size)
            size += part.size
        return size


cdef str joined(list texts, list line):
    """The texts of a line; -1 stands for a space."""
    cdef Py_ssize_t at
    return "".join([<str> texts[at] if at >= 0 else " " for at in line])

cdef bint are_sentences(list texts) except -1:
    """Do nearly all lines of a run end as sentences do, at its breaks?"""
    cdef Py_ssize_t at, count = 0, closed = 0
    for at in range(len(texts) - 1):
        if not texts[at + 1] and not is_white(<str> texts[at]):
            count += 1
            closed += (<str> texts[at]).rstrip().endswith(_row_closing)
    return count >= FEWEST_LINES and closed >= NEARLY * count

cdef bint is_white(str text) noexcept:
    """Is there nothing but white space?"""
    cdef Py_UCS4 sign
    for sign in text:
        if not is_space(sign):
            return False
    return True

cdef tuple _row_closing = rows.CLOSING
cdef Py_ssize_t SENTENCE = rows.SENTENCE, PARAGRAPH = rows.PARAGRAPH, FEWEST_LINES = rows.FEWEST_LINES
cdef double NEARLY = rows.NEARLY

cdef inline bint is_link(Bytes start) noexcept nogil:
    """Does a link begin here? Hardly one comes a second time."""
    return start[0] | 32 == 97 and is_blank(start[1])

cdef Element met_element(bytes source):
    """A new element, kept when it is short, and likely to come again."""
    cdef Bytes start = <Bytes> PyBytes_AS_STRING(source)
    cdef Name name = name_at(start, start + PyBytes_GET_SIZE(source))
    cdef Element element = new_element(source, name)
    if name.is_named and PyBytes_GET_SIZE(source) <= LONGEST_KNOWN:
        remember(element)
    return element

cdef bint is_whole(Bytes start, Bytes closed) noexcept nogil:
    """Does the tag end at this ">", or do its quotation marks say otherwise?"""
    cdef Bytes at = start
    cdef unsigned long long word, apart, odd = 0, has_apostrophe = 0
    while closed - at >= 8:
        memcpy(&word, at, 8)
        apart = word ^ QUOTES
        odd ^= ~(((apart & LOW_BITS) + LOW_BITS) | apart | LOW_BITS)  # the high bit of each byte that is a mark
        apart = word ^ APOSTROPHES
        has_apostrophe |= (apart - LOWEST_BITS) & ~apart & _high_bits
        at += 8
    odd ^= odd >> 32
    odd ^= odd >> 16
    odd = (odd ^ odd >> 8) >> 7 & 1
    while at < closed:
        odd ^= at[0] == 34
        has_apostrophe |= at[0] == 39
        at += 1
    return not (odd or has_apostrophe) or behind_tag(start, closed + 1) == closed + 1

cdef unsigned long long QUOTES = 0x2222222222222222, APOSTROPHES = 0x2727272727272727
cdef unsigned long long LOW_BITS = 0x7F7F7F7F7F7F7F7F, LOWEST_BITS = 0x0101010101010101

cdef unsigned char odd_quote(Bytes start, Bytes end) noexcept nogil:
    """The quotation mark that stands here an odd number of times; 0 when none does."""
    cdef Bytes at = start
    cdef int double = 0, single = 0
    while at < end:
        double += at[0] == 34
        single += at[0] == 39
        at += 1
    return 34 if double & 1 else 39 if single & 1 else 0

cdef inline bint starts_with(Bytes start, Bytes end, bytes name) noexcept:
    """Does this begin with this name, in capitals or not? name: in lower case."""
    cdef Bytes wanted = <Bytes> PyBytes_AS_STRING(name)
    cdef Py_ssize_t size = PyBytes_GET_SIZE(name), at
    cdef unsigned char byte
    if end - start < size:
        return False
    for at in range(size):
        byte = start[at]
        if 65 <= byte <= 90:
            byte |= 32
        if byte != wanted[at]:
            return False
    return True

cdef inline bint is_end_of(Bytes start, Bytes end, bytes name) noexcept:
    """Does this begin with this name, and does the name end there?"""
    cdef Py_ssize_t size = PyBytes_GET_SIZE(name)
    return starts_with(start, end, name) and (end - start == size or not is_alnum(start[size]))

cdef inline bint is_comment_end(Bytes first, Bytes closed) noexcept nogil:
    """Is this ">" the end of a comment that begins no sooner than at `first`?"""
    cdef Bytes at = closed - 1
    if at >= first and at[0] == 33:
        at -= 1
    return at - 1 >= first and at[0] == 45 and (at - 1)[0] == 45

cdef bint might_be_disguised(bytes before, Bytes start, Bytes end) noexcept:
    """Does a comment begin in this script?"""
    if before:
        return True
    while True:
        start = found(start, end, 33)
        if start == NULL:
            return False
        if end - start > 2 and start[1] == 45 and start[2] == 45:
            return True
        start += 1

# Tags and what they say, as elements.py has it; attributes are looked at when they are asked for.

@cython.no_gc
cdef class Element:
    """A tag as it stands in the markup, with what it says: see elements.Element."""

    cdef readonly bytes source
    cdef readonly str tag
    cdef readonly int kind, room
    cdef readonly bint whole, is_path, ends
    cdef bint has_class, is_paragraph, is_holder, is_table_part
    cdef long long style
    cdef Py_ssize_t name_size
    cdef dict held
    cdef object mark_bits

    def __init__(self, bytes source not None):
        self.source = source
        cdef Bytes text = <Bytes> <const char *> source
        cdef Bytes end = text + len(source)
        cdef str name = tag_name(text, end)
        self.tag, self.name_size = name, len(name)
        self.has_class = (b"lass" in source or b"LASS" in source) and name not in UNNAMED
        self.is_path = b"readcrumb" in source and self.names_a_path()
        if name.startswith("/"):
            self.tag = intern(name[1:])
            self.name_size -= 1
            self.kind = END_KINDS.get(self.tag, CLOSE) if name[1:2].isalpha() else PLAIN
        elif name[:1].isalpha():
            self.room = ROOM.get(name, FREE)
            self.kind = self.kind_of(name)
        else:
            self.tag, self.kind = "", PLAIN
        self.style = STYLES.get(self.tag, 0)
        self.is_paragraph = name == "p"
        self.is_holder, self.is_table_part = self.tag in HOLDERS, self.tag in TABLE_PARTS
        self.ends = self.whole or self.is_path or self.is_paragraph

    cdef int kind_of(self, str tag) except -1:
        if tag == "blockquote":
            self.whole = not embed_classes().isdisjoint(self.name.split())
        elif tag in WHOLE:
            self.whole = True
        elif tag == "span" and len(self.source) > len("span") and self.is_hidden():
            return OTHER
        return KINDS.get(tag, OPEN)

    cdef bint names_a_path(self) except -1:
        held = self.attributes
        return "breadcrumb" in self.name.lower() or held.get("itemtype", "").endswith("BreadcrumbList")

    @property
    def name(self):
        """The class attribute."""
        return self.attributes.get("class", "") if self.has_class else ""

    @property
    def attributes(self):
        """The attributes by lower-case name; of several of one name, the first."""
        if self.held is None:
            self.held = attributes_of(self.source, self.name_size)
        return self.held

    @property
    def marks(self):
        """What class, id and role say of the content, as bits."""
        if self.mark_bits is None:
            self.mark_bits = marks_of(self.attributes)
        return self.mark_bits

    def is_hidden(self):
        """Do the attributes say that readers don't see this element?"""
        return is_hidden(self.attributes, self.name)


@cython.no_gc
cdef class Link:
    """A link with its text: see elements.Link."""

    cdef readonly Element element
    cdef list held

    @property
    def address(self):
        """Where it leads, as the page writes it."""
        return self.element.attributes.get("href")

    @property
    def text(self):
        """What it says."""
        return " ".join("".join(self.held).split()) if self.held else ""


cdef Link new_link(Element element):
    cdef Link link = Link.__new__(Link)
    link.element = element
    return link

cdef dict _names = {}
"""Names of tags by what stands in the markup, when it is short."""

cdef str tag_name(Bytes start, Bytes end):
    """What stands up to white space or a slash, in lower case, with the slash of an end tag."""
    cdef Bytes at = start
    if at < end and at[0] == 47:
        at += 1
    while at < end and at[0] != 47 and not is_blank(at[0]):
        at += 1
    cdef bytes held = start[:at - start]
    cdef str name = <str> _names.get(held)
    if name is None:
        name = intern(held.decode("utf-8", "replace").lower())
        if len(_names) < 1000 and len(held) < 20:
            _names[held] = name
    return name

cdef dict attributes_of(bytes source, Py_ssize_t skipped):
    """The attributes of a tag, by lower-case name; as elements.attributes_of finds them."""
    cdef dict found = {}
    cdef Bytes at = <Bytes> <const char *> source
    cdef Bytes end = at + len(source)
    cdef Bytes name, name_end, value
    cdef Py_ssize_t size
    cdef str key
    at += skipped
    while at < end:
        if not is_name_byte(at[0]):
            at += 1
            continue
        name = at
        while at < end and at - name < 200 and is_name_byte(at[0]):
            at += 1
        name_end = at
        at = value_behind(at, end, &value, &size)
        key = attribute_name(name, name_end)
        if key not in found:
            found[key] = attribute_value(value, size)
    return found

cdef inline bint is_name_byte(unsigned char byte) noexcept nogil:
    return not (is_blank(byte) or byte in (34, 39, 47, 60, 61, 62))

cdef Bytes value_behind(Bytes at, Bytes end, Bytes *value, Py_ssize_t *size) noexcept nogil:
    """Where an attribute ends whose name ends here; its value, which may be empty."""
    cdef Bytes start = at, quote
    value[0], size[0] = at, 0
    at = behind_space(at, end)
    if at == end or at[0] != 61 or at - start > 99:
        return start
    cdef Bytes equal = at + 1
    at = behind_space(equal, end)
    if at == end or at - equal > 99:
        return start
    if at[0] == 34 or at[0] == 39:
        quote = found(at + 1, end, at[0])
        if quote == NULL:
            return start
        value[0], size[0] = at + 1, quote - at - 1
        return quote + 1
    if at[0] == 62:
        return start
    value[0] = at
    while at < end and at - value[0] < 10000 and not is_blank(at[0]) and at[0] != 62:
        at += 1
    size[0] = at - value[0]
    return at

cdef inline Bytes behind_space(Bytes at, Bytes end) noexcept nogil:
    while at < end and is_blank(at[0]):
        at += 1
    return at

cdef str attribute_name(Bytes start, Bytes end):
    cdef bytes held = start[:end - start]
    cdef str name = <str> _attribute_names.get(held)
    if name is None:
        name = held.decode("utf-8", "replace").lower()
        if len(_attribute_names) < 1000 and len(held) < 20:
            _attribute_names[held] = name
    return name

cdef dict _attribute_names = {}
"""Names of attributes by what stands in the markup, when it is short."""

cdef inline str attribute_value(Bytes start, Py_ssize_t size):
    cdef str value = decoded(start, size)
    return resolved(value) if "&" in value else value

cdef Bytes behind_tag(Bytes at, Bytes end) noexcept nogil:
    """Where the tag at the beginning of this markup ends, behind its >; NULL when it doesn't.

    As elements.whole_tag has it.
    """
    cdef Bytes start, value, quote
    if at < end and at[0] == 47:
        at += 1
    start = at
    while at < end and not is_blank(at[0]) and at[0] != 47 and at[0] != 62:
        at += 1
    if at == start:
        return NULL
    while at < end and at[0] != 62:
        if is_blank(at[0]) or at[0] == 47:
            at += 1
            continue
        if at[0] == 61:
            return NULL
        while at < end and not is_blank(at[0]) and not (at[0] == 47 or at[0] == 61 or at[0] == 62):
            at += 1
        value = behind_space(at, end)
        if value == end or value[0] != 61:
            continue
        value = behind_space(value + 1, end)
        if value == end:
            return NULL
        if value[0] == 34 or value[0] == 39:
            quote = found(value + 1, end, value[0])
            if quote == NULL:
                return NULL
            at = quote + 1
        elif value[0] == 62:
            at = value
        else:
            at = value
            while at < end and not is_blank(at[0]) and at[0] != 62:
                at += 1
    return at + 1 if at < end else NULL

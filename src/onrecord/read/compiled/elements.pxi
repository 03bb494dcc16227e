# Tags and what they say, as elements.py has it; attributes are looked at when they are asked for.

cdef enum:
    ANY_TAG, SCRIPT_TAG, TITLE_TAG, TIME_TAG, BODY_TAG, SKIPPED_TAG  # how what begins there is taken
    MOST_NAMES = 1000
    NAME_SLOTS = 1 << 12
    LONGEST_NAME = 16  # with the slash of an end tag


@cython.no_gc
cdef class Name:
    """What the name of a tag says, whatever its attributes."""

    cdef str tag
    cdef int kind, room, taken
    cdef long long style
    cdef Py_ssize_t size  # what attributes stand behind
    cdef bint is_named, is_whole, is_blockquote, is_span, is_paragraph, is_heading, is_holder, is_table_part
    cdef bint hides_paragraph, hides_item


cdef Name new_name(str written):
    """What a name says; written: in lower case, with the slash of an end tag."""
    cdef Name name = Name.__new__(Name)
    name.tag = intern(written.removeprefix("/"))
    if written.startswith("/"):
        name.kind = END_KINDS.get(name.tag, CLOSE) if written[1:2].isalpha() else PLAIN
    elif written[:1].isalpha():
        name.kind, name.room = KINDS.get(written, OPEN), ROOM.get(written, FREE)
        name.is_whole = written in WHOLE
        name.is_blockquote, name.is_span, name.is_paragraph = written == "blockquote", written == "span", written == "p"
    else:
        name.tag, name.kind = "", PLAIN
    name.size = len(name.tag)
    name.style = STYLES.get(name.tag, 0)
    name.is_named = written not in UNNAMED
    name.is_heading = name.tag in HEADINGS
    name.is_holder, name.is_table_part = name.tag in HOLDERS, name.tag in TABLE_PARTS
    name.hides_paragraph = name.tag in WALLS or name.tag == "button"
    name.hides_item = name.tag in SPECIAL and name.tag not in PASSED
    name.taken = _taken.get(written, SKIPPED_TAG if written in SKIPPED or written == "span" else ANY_TAG)
    return name

cdef dict _taken = {"script": SCRIPT_TAG, "title": TITLE_TAG, "time": TIME_TAG, "body": BODY_TAG}
cdef struct NameSlot:
    PyObject *name  # NULL: none stands here
    Py_ssize_t size
    unsigned char[LONGEST_NAME] letters

cdef NameSlot[NAME_SLOTS] _name_slots
"""An open hash table of names, by what stands in the markup."""
cdef int _name_count = 0

cdef Name name_at(Bytes start, Bytes end):
    """What the name of the tag that begins here says; it goes up to white space or a slash."""
    global _name_count
    cdef Bytes at = start
    if at < end and at[0] == 47:
        at += 1
    while at < end and at[0] != 47 and not is_blank(at[0]):
        at += 1
    cdef Py_ssize_t size = at - start
    if size > LONGEST_NAME:
        return new_name(name_written(start, at))
    cdef unsigned int place = hashed(start, size) & (NAME_SLOTS - 1)
    cdef NameSlot *slot = &_name_slots[place]
    while slot.name != NULL:
        if slot.size == size and memcmp(slot.letters, start, size) == 0:
            return <Name> slot.name
        place = (place + 1) & (NAME_SLOTS - 1)
        slot = &_name_slots[place]
    cdef Name name = new_name(name_written(start, at))
    if _name_count < MOST_NAMES:
        Py_INCREF(name)
        slot.name, slot.size = <PyObject *> name, size
        memcpy(slot.letters, start, size)
        _name_count += 1
    return name

cdef str name_written(Bytes start, Bytes end):
    return start[:end - start].decode("utf-8", "replace").lower()


@cython.no_gc
@cython.freelist(256)
cdef class Element:
    """A tag as it stands in the markup, with what it says: see elements.Element."""

    cdef readonly bytes source
    cdef readonly int kind
    cdef readonly bint whole, is_path, ends
    cdef Name of_name
    cdef dict held
    cdef str class_name
    cdef long long mark_bits

    def __init__(self, bytes source not None):
        cdef Bytes text = <Bytes> PyBytes_AS_STRING(source)
        self.take(source, name_at(text, text + PyBytes_GET_SIZE(source)))

    cdef int take(self, bytes source, Name of_name) except -1:
        """Tell what a tag is."""
        self.source, self.of_name, self.kind, self.mark_bits = source, of_name, of_name.kind, -1
        if self.kind == OPEN:
            self.whole = of_name.is_whole or (of_name.is_blockquote and self.is_embed())
            self.is_path = holds(source, b"readcrumb") and self.names_a_path()
            self.ends = self.whole or self.is_path or of_name.is_paragraph
        elif of_name.is_span:
            if PyBytes_GET_SIZE(source) > of_name.size and marks_of(source, of_name.size, self.has_class()) & _hidden:
                self.kind = OTHER
        elif self.kind == LINK and not holds(source, b"href") and is_target(source):
            self.kind = PLAIN
        return 0

    cdef long long bits(self) except -1:
        if self.mark_bits < 0:
            self.mark_bits = marks_of(self.source, self.of_name.size, STYLE_AT)
        return self.mark_bits

    cdef bint is_embed(self) except -1:
        return not embed_classes().isdisjoint(self.class_held().split())

    cdef bint names_a_path(self) except -1:
        held = self.attributes_held()
        return "breadcrumb" in self.class_held().lower() or held.get("itemtype", "").endswith("BreadcrumbList")

    @property
    def tag(self):
        """Its name in lower case, without the slash of an end tag."""
        return self.of_name.tag

    @property
    def room(self):
        """What it does to the elements that are open when it begins."""
        return self.of_name.room

    @property
    def name(self):
        """The class attribute."""
        return self.class_held()

    cdef inline str class_held(self):
        if self.class_name is None:
            self.class_name = value_of(self.source, self.of_name.size, b"class") if self.has_class() else ""
        return self.class_name

    cdef bint has_class(self) noexcept:
        return self.of_name.is_named and (holds(self.source, b"lass") or holds(self.source, b"LASS"))

    @property
    def attributes(self):
        """The attributes by lower-case name; of several of one name, the first."""
        return self.attributes_held()

    cdef dict attributes_held(self):
        if self.held is None:
            self.held = attributes_of(self.source, self.of_name.size)
        return self.held

    @property
    def marks(self):
        """What class, id and role say of the content, as bits."""
        return self.bits()


@cython.no_gc
@cython.freelist(256)
cdef class Link:
    """A link with its text: see elements.Link."""

    cdef readonly Element element
    cdef list held

    @property
    def address(self):
        """Where it leads, as the page writes it."""
        return self.element.attributes_held().get("href")

    @property
    def text(self):
        """What it says."""
        return " ".join("".join(self.held).split()) if self.held else ""


cdef Element new_element(bytes source, Name of_name):
    cdef Element element = Element.__new__(Element)
    element.take(source, of_name)
    return element

cdef Link new_link(Element element):
    cdef Link link = Link.__new__(Link)
    link.element = element
    return link

cdef dict attributes_of(bytes source, Py_ssize_t skipped):
    """The attributes of a tag, by lower-case name; as elements.attributes_of finds them."""
    cdef dict found = {}
    cdef Bytes at = <Bytes> PyBytes_AS_STRING(source)
    cdef Bytes end = at + PyBytes_GET_SIZE(source)
    cdef Bytes name, name_end, value
    cdef Py_ssize_t size
    cdef str key
    at += skipped
    while at < end:
        at = next_attribute(at, end, &name, &name_end, &value, &size)
        if name != name_end:
            key = attribute_name(name, name_end)
            if key not in found:
                found[key] = attribute_value(value, size)
    return found

cdef str value_of(bytes source, Py_ssize_t skipped, bytes wanted):
    """What the first attribute of this name says; "" where there is none."""
    cdef Bytes at = <Bytes> PyBytes_AS_STRING(source)
    cdef Bytes end = at + PyBytes_GET_SIZE(source)
    cdef Bytes name, name_end, value
    cdef Py_ssize_t size
    at += skipped
    while at < end:
        at = next_attribute(at, end, &name, &name_end, &value, &size)
        if name_end - name == PyBytes_GET_SIZE(wanted) and starts_with(name, name_end, wanted):
            return attribute_value(value, size)
    return ""

cdef Bytes next_attribute(
    Bytes at, Bytes end, Bytes *name, Bytes *name_end, Bytes *value, Py_ssize_t *size
) noexcept nogil:
    """Where the next attribute ends; its name, empty when there is none, and its value."""
    while at < end and not is_name_byte(at[0]):
        at += 1
    name[0] = at
    while at < end and at - name[0] < 200 and is_name_byte(at[0]):
        at += 1
    name_end[0] = at
    return value_behind(at, end, value, size)

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

cdef str attribute_value(Bytes start, Py_ssize_t size):
    """What an attribute says, its references resolved, as elements.resolved has it."""
    cdef bytes copy
    cdef Py_ssize_t held
    if found(start, start + size, 38) == NULL:
        return decoded(start, size)
    copy = start[:size]
    held = resolve(<unsigned char *> PyBytes_AS_STRING(copy), size, True)
    return resolved(decoded(start, size)) if held < 0 else decoded(<Bytes> PyBytes_AS_STRING(copy), held)

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

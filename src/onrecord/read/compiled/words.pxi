# Texts as they are compared and kept, as measures.py, pagewords.py and assembly.py have it.

cdef enum:
    DOTTED_I = 0x130  # two letters when it is made small
    SIGMA = 0x3A3  # which letter it becomes depends on where it stands

cdef unsigned char[128] SMALL, WORD_SIGNS
"""By character of ASCII: the same in lower case; that, too, but 0 for what stands in no word."""
cdef bint[128] SPACES

cdef int _tell_signs() except -1:
    cdef int code
    for code in range(128):
        SMALL[code], SPACES[code] = ord(chr(code).lower()), chr(code).isspace()
        WORD_SIGNS[code] = SMALL[code] if chr(code).isalnum() or code == 95 else 0
    return 0

_tell_signs()

cdef inline bint is_space(Py_UCS4 sign) noexcept:
    return SPACES[sign] if sign < 128 else Py_UNICODE_ISSPACE(sign)

cdef inline Py_UCS4 word_sign(Py_UCS4 sign) noexcept:
    """A character of a word in lower case; 0 for one that stands in no word."""
    if sign < 128:
        return WORD_SIGNS[sign]
    sign = Py_UNICODE_TOLOWER(sign)
    return sign if Py_UNICODE_ISALNUM(sign) else 0

def key(str text not None):
    """A text as it is compared: its words in lower case."""
    cdef Py_ssize_t size = len(text), at, into = 0
    cdef int kind = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    cdef Py_UCS4 sign
    cdef bint is_apart = False
    cdef void *room = PyMem_Malloc((size + 1) * kind)
    if room == NULL:
        raise MemoryError
    try:
        for at in range(size):
            sign = PyUnicode_READ(kind, data, at)
            if sign == DOTTED_I or sign == SIGMA:
                return key(text.lower())
            sign = word_sign(sign)
            if not sign:
                is_apart = True
                continue
            if is_apart and into:
                PyUnicode_WRITE(kind, room, into, 32)
                into += 1
            is_apart = False
            PyUnicode_WRITE(kind, room, into, sign)
            into += 1
        return PyUnicode_FromKindAndData(kind, room, into)
    finally:
        PyMem_Free(room)

cdef dict _apostrophes = None
cdef str _edges
cdef bint[128] EDGES
cdef enum:
    MOST_APOSTROPHES = 16
cdef Py_UCS4[MOST_APOSTROPHES] _crooked, _straight
cdef int _apostrophe_count = 0

cdef int load_edges() except -1:
    """Take what pagewords.py knows; it is not there yet when this module is made."""
    global _apostrophes, _edges, _apostrophe_count
    from .. import pagewords
    _apostrophes, _edges = pagewords.APOSTROPHES, pagewords.EDGES
    cdef Py_UCS4 sign
    if len(_apostrophes) > MOST_APOSTROPHES:
        raise ValueError("more apostrophes than there is room for")
    _apostrophe_count = 0
    for crooked, straight in _apostrophes.items():
        _crooked[_apostrophe_count], _straight[_apostrophe_count] = crooked, ord(straight or "\0")
        _apostrophe_count += 1
    for sign in _edges:
        if sign < 128:
            EDGES[sign] = True
    return 0

cpdef str line_key(str line):
    """A line as it stands in the lexicon: lower case, straight apostrophes, no marks at the ends."""
    if _apostrophes is None:
        load_edges()
    cdef Py_ssize_t size = len(line), at, first = 0, into = 0
    cdef int kind = PyUnicode_KIND(line)
    cdef void *data = PyUnicode_DATA(line)
    cdef Py_UCS4 sign
    cdef bint is_apart = False
    cdef char *room = <char *> PyMem_Malloc((size + 1) * kind)
    if room == NULL:
        raise MemoryError
    try:
        for at in range(size):
            sign = PyUnicode_READ(kind, data, at)
            if sign < 128:
                sign = SMALL[sign]
            elif sign == DOTTED_I or sign == SIGMA:
                return line_key(line.translate(_apostrophes).lower())
            else:
                sign = plain_sign(sign)
                if not sign:
                    continue
            if is_space(sign):
                is_apart = True
                continue
            if is_apart and into:
                PyUnicode_WRITE(kind, room, into, 32)
                into += 1
            is_apart = False
            PyUnicode_WRITE(kind, room, into, sign)
            into += 1
        while first < into and is_edge(PyUnicode_READ(kind, room, first)):
            first += 1
        while first < into and is_edge(PyUnicode_READ(kind, room, into - 1)):
            into -= 1
        return PyUnicode_FromKindAndData(kind, room + first * kind, into - first)
    finally:
        PyMem_Free(room)

cdef inline Py_UCS4 plain_sign(Py_UCS4 sign) noexcept:
    """A character beyond ASCII in lower case, an apostrophe as a straight one; 0 for one that is left out."""
    cdef int place
    for place in range(_apostrophe_count):
        if sign == _crooked[place]:
            return _straight[place]
    return Py_UNICODE_TOLOWER(sign)

cdef inline bint is_edge(Py_UCS4 sign) noexcept:
    return EDGES[sign] if sign < 128 else sign in _edges

cdef enum:
    MOST_SEARCHED = 20_000  # characters; in longer texts, `in` finds in linear time what is made to cost more

def stands_in(str part not None, str text not None):
    """Is this a part of a text? As `in` has it, and several times as fast for paragraphs."""
    cdef int kind = PyUnicode_KIND(text)
    cdef Py_ssize_t size = len(part) * kind
    cdef Bytes start = <Bytes> PyUnicode_DATA(text), wanted = <Bytes> PyUnicode_DATA(part)
    cdef Bytes last = start + len(text) * kind - size, at = start
    if PyUnicode_KIND(part) != kind or not size or len(text) > MOST_SEARCHED:
        return part in text
    while at <= last:
        at = found(at, last + 1, wanted[0])
        if at == NULL:
            return False
        if (at - start) % kind == 0 and memcmp(at, wanted, size) == 0:
            return True
        at += 1
    return False

def is_clean(str text not None):
    """Would `squeezed(storable(text))` leave a text as it is?"""
    cdef int kind = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    cdef Py_UCS4 sign
    cdef Py_ssize_t at
    cdef bint was_space = True
    for at in range(len(text)):
        sign = PyUnicode_READ(kind, data, at)
        if 32 < sign < 127:
            was_space = False
        elif sign == 32:
            if was_space:
                return False
            was_space = True
        elif sign == 0 or 0xD800 <= sign < 0xE000 or is_space(sign):
            return False
        else:
            was_space = False
    return not was_space or not text

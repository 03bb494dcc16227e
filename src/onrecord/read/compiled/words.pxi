# Texts as they are compared and kept, as measures.py, pagewords.py and assembly.py have it.

def key(str text not None):
    """A text as it is compared: its words in lower case."""
    cdef str low = text.lower()
    cdef Py_ssize_t size = len(low), at, into = 0
    cdef int kind = PyUnicode_KIND(low)
    cdef void *data = PyUnicode_DATA(low)
    cdef void *room = PyMem_Malloc((size + 1) * kind)
    cdef Py_UCS4 sign
    cdef bint is_apart = False
    if room == NULL:
        raise MemoryError
    for at in range(size):
        sign = PyUnicode_READ(kind, data, at)
        if Py_UNICODE_ISALNUM(sign) or sign == 95:
            if is_apart and into:
                PyUnicode_WRITE(kind, room, into, 32)
                into += 1
            is_apart = False
            PyUnicode_WRITE(kind, room, into, sign)
            into += 1
        else:
            is_apart = True
    try:
        return PyUnicode_FromKindAndData(kind, room, into)
    finally:
        PyMem_Free(room)

cdef dict _apostrophes = None
cdef str _edges
cdef bint[128] EDGES

cdef int load_edges() except -1:
    """Take what pagewords.py knows; it is not there yet when this module is made."""
    global _apostrophes, _edges
    from .. import pagewords
    _apostrophes, _edges = pagewords.APOSTROPHES, pagewords.EDGES
    cdef Py_UCS4 sign
    for sign in _edges:
        if sign < 128:
            EDGES[sign] = True
    return 0

def line_key(str line not None):
    """A line as it stands in the lexicon: lower case, straight apostrophes, no marks at the ends."""
    if _apostrophes is None:
        load_edges()
    cdef str low = (line if line.isascii() else line.translate(_apostrophes)).lower()
    if not has_single_spaces(low):
        low = " ".join(low.split())
    cdef Py_ssize_t first = 0, last = len(low)
    while first < last and is_edge(low[first]):
        first += 1
    while first < last and is_edge(low[last - 1]):
        last -= 1
    return low if last - first == len(low) else low[first:last]

cdef inline bint is_edge(Py_UCS4 sign) noexcept:
    return EDGES[sign] if sign < 128 else sign in _edges

cdef bint has_single_spaces(str text) noexcept:
    """Is all white space in a text single spaces, and none at its ends?"""
    cdef Py_UCS4 sign
    cdef bint was_space = True
    for sign in text:
        if sign == 32:
            if was_space:
                return False
            was_space = True
        elif Py_UNICODE_ISSPACE(sign):
            return False
        else:
            was_space = False
    return not was_space or not text

def is_clean(str text not None):
    """Would `squeezed(storable(text))` leave a text as it is?"""
    cdef Py_UCS4 sign
    if not has_single_spaces(text):
        return False
    for sign in text:
        if sign == 0 or 0xD800 <= sign < 0xE000:
            return False
    return True

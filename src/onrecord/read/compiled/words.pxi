# Texts as they are compared, as measures.py has it.

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

# The tags that were met before, by what stands between < and >: most tags of a page come again.

cdef enum:
    SLOTS = 1 << 17  # more than twice as many as are kept

cdef PyObject **_slots = <PyObject **> PyMem_Calloc(SLOTS, sizeof(PyObject *))
"""An open hash table of elements; one that is cleared when it holds MOST_KNOWN of them."""
cdef unsigned int *_hashes = <unsigned int *> PyMem_Calloc(SLOTS, sizeof(unsigned int))
cdef int _count = 0
cdef unsigned long long _seed = int.from_bytes(urandom(8), "little"), _mixer = 0x9E3779B97F4A7C15
if _slots == NULL or _hashes == NULL:
    raise MemoryError

cdef inline unsigned int hashed(Bytes text, Py_ssize_t size) noexcept nogil:
    """A number for these bytes, another one in each process, so that no page can make them collide."""
    cdef unsigned long long found = _seed ^ <unsigned long long> size, word
    while size >= 8:
        memcpy(&word, text, 8)
        found = (found ^ word) * _mixer
        found ^= found >> 29
        text += 8
        size -= 8
    word = 0
    memcpy(&word, text, size)
    found = (found ^ word) * _mixer
    found ^= found >> 32
    return <unsigned int> found

cdef Element known(Bytes text, Py_ssize_t size):
    """The element of such a tag; None when none was met yet."""
    cdef unsigned int hash_of = hashed(text, size), at = hash_of & (SLOTS - 1)
    cdef Element element
    while _slots[at] != NULL:
        if _hashes[at] == hash_of:
            element = <Element> _slots[at]
            if PyBytes_GET_SIZE(element.source) == size and memcmp(PyBytes_AS_STRING(element.source), text, size) == 0:
                return element
        at = (at + 1) & (SLOTS - 1)
    return None

cdef int remember(Element element) except -1:
    """Keep an element that is not known yet."""
    global _count
    cdef Bytes text = <Bytes> PyBytes_AS_STRING(element.source)
    cdef unsigned int hash_of = hashed(text, len(element.source))
    if _count >= MOST_KNOWN:
        forget()
    cdef unsigned int at = hash_of & (SLOTS - 1)
    while _slots[at] != NULL:
        at = (at + 1) & (SLOTS - 1)
    Py_INCREF(element)
    _slots[at], _hashes[at] = <PyObject *> element, hash_of
    _count += 1
    return 0

cpdef int forget() except -1:
    """Begin anew, with no element known."""
    global _count
    cdef int at
    cdef PyObject *held
    _count = 0
    for at in range(SLOTS):
        held = _slots[at]
        if held != NULL:
            _slots[at] = NULL
            Py_DECREF(<object> held)
    return 0

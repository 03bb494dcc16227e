# The weight of rows and what stands around them, as measures.py has it; its words and limits come from there.

cdef dict _tag_bits
cdef tuple _closing
cdef int _shortest
cdef double _long
_measures = None

cdef int load_measures() except -1:
    """Take what measures.py and features.py know; they are not there yet when this module is made."""
    global _measures, _tag_bits, _closing, _shortest, _long
    from .. import features, measures, model
    _tag_bits, _closing, _shortest, _long = measures.TAG_BITS, measures.CLOSING, measures.SHORTEST, measures.LONG
    load_features(measures, features, model)
    _measures = measures
    return 0

cdef inline double length(str text) noexcept:
    """The length of a text in letters of an alphabet, as measures.length has it."""
    cdef Py_ssize_t size = len(text), at
    for at in range(min(24, size)):
        if text[at] > 0x2E7F:
            return size * 2.5
    return size

def masses(list rows not None):
    """How much running text each row seems to hold, in characters."""
    if _measures is None:
        load_measures()
    return [mass(row) for row in rows]

cdef double mass(Row row) except -1.0:
    cdef Py_ssize_t size = len(row.text)
    if size < _shortest or row.kind != "text" or row.frame.element.of_name.is_heading:
        return 0.0
    cdef double chars = length(row.text), plain = chars * (1.0 - 2.0 * row.linked / size)
    if chars < 0.5 * _long or plain <= 0:
        return 0.0
    if not row.text.endswith(_closing):
        plain *= 0.3
    return plain if chars >= _long else plain * 0.5

def surroundings(list frames not None, list sums not None, double heavy):
    """By frame: marks all around, marks near, and the telling ones among the tags around."""
    if _measures is None:
        load_measures()
    cdef Py_ssize_t count = len(frames), at
    cdef list far = [0] * count, near = [0] * count, tags = [0] * count
    cdef long long *bits = <long long *> PyMem_Calloc(4 * count + 1, sizeof(long long))
    if bits == NULL:
        raise MemoryError
    try:
        for at in range(count):
            surround(<Frame?> frames[at], sums, heavy, bits + 4 * at, bits)
            far[at], near[at], tags[at] = bits[4 * at], bits[4 * at + 1], bits[4 * at + 2]
    finally:
        PyMem_Free(bits)
    return far, near, tags

cdef int surround(Frame frame, list sums, double heavy, long long *own, long long *all_bits) except -1:
    """Put the marks all around, near, the tags and the own marks of a frame in their places."""
    if frame.first == frame.last:
        return 0
    cdef double held = <double> sums[frame.last] - <double> sums[frame.first]
    cdef bint is_light = held < heavy or not heavy
    cdef long long tag = 0
    if is_light or frame.tag == "article" or frame.tag == "main":
        tag = _tag_bits.get(frame.tag, 0)
    own[3] = frame.element.bits() if is_light else 0
    own[0], own[1], own[2] = own[3], own[3], tag
    cdef Frame parent = frame.parent
    if parent is None:
        return 0
    cdef long long *above = all_bits + 4 * parent.index
    own[0] |= above[0]
    own[2] |= above[2]
    own[1] |= above[3]
    if parent.parent is not None:
        own[1] |= all_bits[4 * parent.parent.index + 3]
    return 0

# The weight of rows and what stands around them, as measures.py has it; its words and limits come from there.

cdef dict _tag_bits
cdef str _closing
cdef int _shortest
cdef double _long, _most, _junk_weight
cdef long long _junk, _junk_tags
_measures = None

cdef int load_measures() except -1:
    """Take what measures.py and features.py know; they are not there yet when this module is made."""
    global _measures, _tag_bits, _closing, _shortest, _long, _most, _junk_weight, _junk, _junk_tags
    from .. import features, measures, model
    _tag_bits, _closing, _shortest, _long = measures.TAG_BITS, "".join(measures.CLOSING), measures.SHORTEST, measures.LONG
    if len(_closing) != len(measures.CLOSING):
        raise ValueError("a sentence ends with one sign")
    _most, _junk_weight, _junk, _junk_tags = measures.MOST, measures.JUNK_WEIGHT, measures.junk(), measures.JUNK_TAGS
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

cdef inline bint is_closed(str text) except -1:
    """Does a text end as sentences do?"""
    return len(text) > 0 and text[len(text) - 1] in _closing

def masses(list rows not None):
    """How much running text each row seems to hold, in characters."""
    if _measures is None:
        load_measures()
    return [mass(row) for row in rows]

cdef double mass(Row row) except -1.0:
    cdef Py_ssize_t size = len(row.text)
    if size < _shortest or row.kind != "text" or row.frame.element.of_name.is_heading or stands_in_heading(row.frame):
        return 0.0
    cdef double chars = length(row.text), plain = chars * (1.0 - 2.0 * row.linked / size)
    if chars < 0.5 * _long or plain <= 0:
        return 0.0
    if not is_closed(row.text):
        plain *= 0.3
    return plain if chars >= _long else plain * 0.5

def marked(list frames not None, long long bits):
    """The frames with rows that have one of these marks themselves."""
    cdef list found = []
    cdef Frame frame
    for frame in frames:
        if frame.last > frame.first and frame.element.bits() & bits:
            found.append(frame)
    return found

def surroundings(list frames not None, list sums not None, double heavy):
    """By frame: marks all around, marks near, and the telling ones among the tags around."""
    if _measures is None:
        load_measures()
    cdef Py_ssize_t count = len(frames), at, above
    cdef Frame frame
    cdef long long *own
    cdef list far = [0] * count, near = [0] * count, tags = [0] * count
    cdef long long *bits = <long long *> PyMem_Calloc(4 * count + 1, sizeof(long long))
    if bits == NULL:
        raise MemoryError
    try:
        for at in range(count):
            frame = <Frame?> frames[at]
            own = bits + 4 * at
            surround(frame, sums, heavy, own, bits)
            above = frame.parent.index if frame.parent is not None else -1
            # nearly always as the element around has it: the same object then
            if own[0]:
                far[at] = far[above] if above >= 0 and bits[4 * above] == own[0] else own[0]
                near[at] = far[at] if own[1] == own[0] else own[1]
            if own[2]:
                tags[at] = tags[above] if above >= 0 and bits[4 * above + 2] == own[2] else own[2]
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

def cleaned(list masses not None, list rows not None, list far not None, list tags not None):
    """The weight of each row, less where its surroundings speak against it."""
    if _measures is None:
        load_measures()
    cdef list found = [0.0] * len(masses)
    cdef Py_ssize_t at
    cdef int frame
    for at in range(len(masses)):
        if <double> masses[at]:
            frame = (<Row?> rows[at]).frame.index
            is_junk = <long long> far[frame] & _junk or <long long> tags[frame] & _junk_tags
            found[at] = <double> masses[at] * _junk_weight if is_junk else masses[at]
    return found

def main_frame(list frames not None, list sums not None):
    """The place of the smallest frame that holds most of the running text."""
    if _measures is None:
        load_measures()
    cdef Py_ssize_t at, best = 0
    cdef double held = sums[len(sums) - 1], own
    cdef Frame frame, outer = frames[0]
    for at in range(len(frames)):
        frame = <Frame?> frames[at]
        if frame.parent is outer:
            own = <double> sums[frame.last] - <double> sums[frame.first]
            if own > 0 and own >= _most * held:
                best, held, outer = at, own, frame
    return best

def distances(list frames not None, Frame main not None):
    """By frame: steps up to the first frame that also holds the main frame."""
    cdef list steps = [0] * len(frames)
    cdef Py_ssize_t at
    cdef Frame frame
    for at in range(len(frames)):
        frame = <Frame?> frames[at]
        if frame.parent is None or (frame.first <= main.first and main.last <= frame.last and at <= main.index):
            continue
        steps[at] = <int> steps[frame.parent.index] + 1
    return steps

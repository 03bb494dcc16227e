# What the bytes of a page are, as decode.py has it.

def is_utf8(bytes body not None):
    """Are these bytes valid UTF-8? As `bytes.decode` has it."""
    cdef Bytes at = <Bytes> PyBytes_AS_STRING(body)
    cdef Bytes end = at + PyBytes_GET_SIZE(body)
    cdef int size
    while True:
        at = behind_ascii(at, end)
        if at == end:
            return True
        size = character_size(at, end)
        if not size:
            return False
        at += size

def is_garbled(bytes body not None):
    """Does UTF-8 hold what other UTF-8 looks like when it was read as something else?"""
    cdef Bytes at = <Bytes> PyBytes_AS_STRING(body)
    cdef Bytes end = at + PyBytes_GET_SIZE(body)
    while True:
        at = found(at, end - 2, 0xC3) if end - at > 2 else NULL
        if at == NULL:
            return False
        if (
            at[1] == 0x83 and at[2] == 0xC2
            or at[1] == 0x90 and at[2] == 0xC2
            or end - at > 4 and at[1] == 0xA2 and at[2] == 0xE2 and at[3] == 0x82 and at[4] == 0xAC
        ):
            return True
        at += 1

def holds_pre(bytes markup not None):
    """May there be a `<pre>` in the markup?"""
    cdef Bytes at = <Bytes> PyBytes_AS_STRING(markup)
    cdef Bytes end = at + PyBytes_GET_SIZE(markup)
    while True:
        at = found(at, end - 3, 60) if end - at > 3 else NULL
        if at == NULL:
            return False
        if memcmp(at + 1, b"pre", 3) == 0 or memcmp(at + 1, b"PRE", 3) == 0:
            return True
        at += 1

def signs_of(bytes markup not None):
    """How many "<" there are."""
    return count_of(<Bytes> PyBytes_AS_STRING(markup), PyBytes_GET_SIZE(markup), 60)

cdef Py_ssize_t count_of(Bytes start, Py_ssize_t size, unsigned char byte) noexcept nogil:
    """How often a byte stands here; in small sums, which compilers make of many bytes at once."""
    cdef Py_ssize_t first, at, count = 0
    cdef unsigned char held
    for first in range(0, size, 255):
        held = 0
        for at in range(first, min(first + 255, size)):
            held += start[at] == byte
        count += held
    return count

cdef inline Bytes behind_ascii(Bytes at, Bytes end) noexcept nogil:
    """The first byte that is none of ASCII."""
    cdef unsigned long long word
    while end - at >= 128 and all_bits(at) < 0x80:
        at += 128
    while end - at >= 8:
        memcpy(&word, at, 8)
        if word & _high_bits:
            break
        at += 8
    while at < end and at[0] < 0x80:
        at += 1
    return at

cdef inline unsigned char all_bits(Bytes start) noexcept nogil:
    """The bits of 128 bytes together; in a loop that compilers do on many bytes at once."""
    cdef unsigned char bits = 0
    cdef int at
    for at in range(128):
        bits |= start[at]
    return bits

cdef unsigned long long _high_bits = 0x8080808080808080

cdef inline int character_size(Bytes at, Bytes end) noexcept nogil:
    """How many bytes the character here has, which is none of ASCII; 0 where it is broken."""
    cdef unsigned char first = at[0]
    cdef int size = 2 if first < 0xE0 else 3 if first < 0xF0 else 4, place
    if not 0xC2 <= first <= 0xF4 or end - at < size:
        return 0
    for place in range(1, size):
        if at[place] & 0xC0 != 0x80:
            return 0
    if (
        first == 0xE0 and at[1] < 0xA0  # longer than it need be
        or first == 0xED and at[1] >= 0xA0  # a surrogate
        or first == 0xF0 and at[1] < 0x90
        or first == 0xF4 and at[1] >= 0x90  # beyond the last character
    ):
        return 0
    return size

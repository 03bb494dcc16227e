# Bytes of a page to text as readers see it.

cdef struct Slice:
    Bytes start
    Py_ssize_t size
    bint angled  # does a "<" that begins no tag stand before it?

cdef enum:
    PLAIN_BYTE, SPACE_BYTE, LEAD_BYTE  # LEAD_BYTE: it may begin a space of several bytes

cdef unsigned char[256] CLASSES

cdef int _class_bytes() except -1:
    """Tell the bytes apart by what `str.split` takes for space."""
    cdef int byte
    for byte in range(256):
        CLASSES[byte] = SPACE_BYTE if byte < 128 and chr(byte).isspace() else PLAIN_BYTE
    for byte in (0xC2, 0xE1, 0xE2, 0xE3):
        CLASSES[byte] = LEAD_BYTE
    return 0

_class_bytes()

cdef dict _references = {
    name.removesuffix(";").encode(): text.encode()
    for name, text in html5.items()
    if name.endswith(";") and len(text.encode()) <= len(name) + 1
}
"""What the named references say, by name, where that is no longer than the reference itself."""

cdef inline bint is_blank(unsigned char byte) noexcept nogil:
    """Is this white space of ASCII, as bytes.isspace has it?"""
    return byte == 32 or 9 <= byte <= 13

cdef inline bint is_letter(unsigned char byte) noexcept nogil:
    return 97 <= (byte | 32) <= 122

cdef inline bint is_alnum(unsigned char byte) noexcept nogil:
    return is_letter(byte) or 48 <= byte <= 57

cdef inline bint is_all_blank(Bytes start, Py_ssize_t size) noexcept nogil:
    cdef Py_ssize_t at
    for at in range(size):
        if not is_blank(start[at]):
            return False
    return True

cdef inline Bytes found(Bytes start, Bytes end, unsigned char byte) noexcept nogil:
    """Where this byte stands first; NULL when it does not."""
    return <Bytes> memchr(start, byte, end - start) if start < end else NULL

cdef inline bint holds(bytes text, bytes part) noexcept:
    """Does this stand in a text? As `in` has it, which first takes the part for a number, and fails."""
    cdef Bytes start = <Bytes> PyBytes_AS_STRING(text)
    return bytes_hold(start, start + PyBytes_GET_SIZE(text), part)

cdef bint bytes_hold(Bytes at, Bytes end, bytes part) noexcept:
    """Does this stand in these bytes?"""
    cdef Bytes wanted = <Bytes> PyBytes_AS_STRING(part)
    cdef Py_ssize_t size = PyBytes_GET_SIZE(part)
    while end - at >= size:
        at = found(at, end - size + 1, wanted[0])
        if at == NULL:
            return False
        if memcmp(at, wanted, size) == 0:
            return True
        at += 1
    return False

cdef inline int space_at(Bytes start, Bytes end) noexcept nogil:
    """How many bytes the white space beyond ASCII here has; 0 when there is none."""
    cdef Py_ssize_t size = end - start
    if start[0] == 0xC2:
        return 2 if size > 1 and (start[1] == 0x85 or start[1] == 0xA0) else 0
    if size < 3:
        return 0
    if start[0] == 0xE2:
        if start[1] == 0x80:
            return 3 if start[2] <= 0x8A and start[2] >= 0x80 or start[2] in (0xA8, 0xA9, 0xAF) else 0
        return 3 if start[1] == 0x81 and start[2] == 0x9F else 0
    if start[0] == 0xE1:
        return 3 if start[1] == 0x9A and start[2] == 0x80 else 0
    return 3 if start[1] == 0x80 and start[2] == 0x80 else 0

cdef Py_ssize_t squeeze(unsigned char *text, Py_ssize_t size) noexcept nogil:
    """Make runs of white space one space each, and leave none at the ends, in place; the new size."""
    cdef Py_ssize_t at = 0, into = 0
    cdef bint pending = False
    cdef int spaces
    cdef unsigned char kind
    while at < size and CLASSES[text[at]] == PLAIN_BYTE:  # words with one space between them stay where they are
        at += 1
        if at + 1 < size and text[at] == 32 and CLASSES[text[at + 1]] == PLAIN_BYTE:
            at += 1
    into = at
    while at < size:
        kind = CLASSES[text[at]]
        spaces = 0
        if kind == SPACE_BYTE:
            spaces = 1
        elif kind == LEAD_BYTE:
            spaces = space_at(text + at, text + size)
        if spaces:
            pending = into > 0
            at += spaces
            continue
        if pending:
            text[into] = 32
            into += 1
            pending = False
        text[into] = text[at]
        into += 1
        at += 1
    return into

cdef inline Py_ssize_t encoded_into(unsigned long code, unsigned char *into) noexcept nogil:
    """Write a character in UTF-8; its size."""
    if code < 0x80:
        into[0] = <unsigned char> code
        return 1
    if code < 0x800:
        into[0] = <unsigned char> (0xC0 | code >> 6)
        into[1] = <unsigned char> (0x80 | (code & 0x3F))
        return 2
    into[0] = <unsigned char> (0xE0 | code >> 12)
    into[1] = <unsigned char> (0x80 | ((code >> 6) & 0x3F))
    into[2] = <unsigned char> (0x80 | (code & 0x3F))
    return 3

cdef Py_ssize_t numbered(Bytes text, Bytes end, unsigned long *code) noexcept nogil:
    """The size of a reference such as "&#8217;" and its character; 0 where it is not as simple as that."""
    cdef Bytes at = text + 2
    cdef int base = 10, digit
    code[0] = 0
    if at < end and (at[0] | 32) == 120:
        base = 16
        at += 1
    cdef Bytes first = at
    while at < end and at - first < 6 and is_alnum(at[0]):
        digit = at[0] - 48 if at[0] <= 57 else (at[0] | 32) - 87
        if digit >= base:
            return 0
        code[0] = code[0] * base + digit
        at += 1
    if at == first or at == end or at[0] != 59:
        return 0
    if 0x20 <= code[0] < 0x7F or 0xA0 <= code[0] < 0xD800 or 0xE000 <= code[0] < 0xFDD0:
        return at + 1 - text
    return 0

cdef Py_ssize_t resolve(unsigned char *text, Py_ssize_t size, bint is_attribute) except -2:
    """Put characters for references, in place; the new size, -1 where only html.unescape knows what they say."""
    cdef Py_ssize_t at = 0, into = 0, held
    cdef unsigned char *end = text + size
    while at < size:
        held = 0
        if text[at] == 38:
            held = put_reference(text + at, end, text + into, is_attribute)
            if held < 0:
                return -1
        if held:
            into += held >> 8
            at += held & 0xFF
        else:
            text[into] = text[at]
            into += 1
            at += 1
    return into

cdef Py_ssize_t put_reference(Bytes text, Bytes end, unsigned char *into, bint is_attribute) except -2:
    """Put the character of the reference here; its size and, times 256, that of the character.

    0 where this is no reference, -1 where it is none of the simple ones. In an attribute, only what ends with ";" is one.
    """
    cdef Bytes last = text + 1
    cdef unsigned long code
    cdef Py_ssize_t size
    if last < end and last[0] == 35:
        last += 1
    while last < end and last - text < 43 and is_alnum(last[0]):
        last += 1
    if last == end or last[0] != 59:
        if is_attribute:
            return 0
        return 0 if last == text + 1 and (last == end or last[0] in (9, 10, 12, 32, 38, 60)) else -1
    if last == text + 1 or (is_attribute and (text[1] == 35 and last == text + 2)):
        return 0
    if text[1] == 35:
        size = numbered(text, end, &code)
        return size + (encoded_into(code, into) << 8) if size else -1
    said = <bytes> _references.get(text[1 : last - text])
    if said is None:
        return -1
    size = PyBytes_GET_SIZE(said)
    memcpy(into, PyBytes_AS_STRING(said), size)
    return last + 1 - text + (size << 8)

cdef inline str decoded(Bytes start, Py_ssize_t size):
    return PyUnicode_DecodeUTF8(<const char *> start, size, "replace")

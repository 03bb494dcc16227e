# What class names, ids and roles say, as marks.py has it; the words are those of markup.toml.

cdef enum:
    MARK_SLOTS = 1 << 13
    LONGEST_MARK = 300

cdef struct MarkWord:
    Bytes start  # NULL: none stands here
    Py_ssize_t size
    long long bits

cdef MarkWord[MARK_SLOTS] _mark_words
"""An open hash table of the words."""
cdef list _mark_bytes = None
"""Keeps what the words in the table point to."""
cdef long long _hidden = 0
cdef Py_ssize_t _longest_word = 0
cdef unsigned long long EMPTY_HASH = 0xCBF29CE484222325, HASH_PRIME = 0x100000001B3

cdef int load_words() except -1:
    global _mark_bytes, _hidden, _longest_word
    cdef unsigned int at
    cdef bytes held
    said, kept = marks.words(), [word.encode() for word in marks.words() if word.isascii()]
    if 2 * len(kept) > MARK_SLOTS:
        raise ValueError("more words than there is room for")
    for held in kept:
        at = mark_slot(hash_on(EMPTY_HASH, <Bytes> PyBytes_AS_STRING(held), len(held)))
        while _mark_words[at].start != NULL:
            at = (at + 1) & (MARK_SLOTS - 1)
        _mark_words[at] = MarkWord(<Bytes> PyBytes_AS_STRING(held), len(held), said[held.decode()])
        _longest_word = max(_longest_word, len(held))
    _hidden, _mark_bytes = marks.bit("hidden"), kept
    return 0

cdef inline unsigned int mark_slot(unsigned long long hash_of) noexcept nogil:
    return <unsigned int> (hash_of ^ hash_of >> 32) & (MARK_SLOTS - 1)

cdef inline unsigned long long hash_on(unsigned long long held, Bytes start, Py_ssize_t size) noexcept nogil:
    """A number for these letters in lower case, and for what stands before them."""
    cdef Py_ssize_t at
    for at in range(size):
        held = (held ^ SMALL[start[at] & 127]) * HASH_PRIME
    return held

cdef inline bint is_alike(Bytes word, Bytes start, Py_ssize_t size) noexcept nogil:
    """Are these the same letters? word: in lower case."""
    cdef Py_ssize_t at
    for at in range(size):
        if word[at] != SMALL[start[at] & 127]:
            return False
    return True

cdef long long bits_of_word(
    unsigned long long hash_of, Bytes first, Py_ssize_t first_size, Bytes second, Py_ssize_t second_size
) noexcept nogil:
    """The marks of the word that these two parts make; hash_of: their number."""
    cdef unsigned int at = mark_slot(hash_of)
    cdef MarkWord *held
    while _mark_words[at].start != NULL:
        held = &_mark_words[at]
        if (
            held.size == first_size + second_size
            and is_alike(held.start, first, first_size)
            and is_alike(held.start + first_size, second, second_size)
        ):
            return held.bits
        at = (at + 1) & (MARK_SLOTS - 1)
    return 0

cdef long long marks_in(Bytes value, Py_ssize_t size) except -1:
    """The marks of a class attribute, an id or a role, as bits."""
    if behind_ascii(value, value + size) != value + size or found(value, value + size, 38) != NULL:
        return marks.marks(attribute_value(value, size))
    return marks_in_ascii(value, min(size, LONGEST_MARK))

cdef long long marks_in_ascii(Bytes value, Py_ssize_t size) noexcept nogil:
    """The marks of the whole name, of each word in it, and of each two words that stand side by side."""
    cdef Py_ssize_t at = 0, first, before = 0, before_size = 0
    cdef unsigned long long hash_of, before_hash = 0
    cdef long long bits = 0
    if size <= _longest_word:
        bits = bits_of_word(hash_on(EMPTY_HASH, value, size), value, size, value, 0)
    while at < size:
        first = at
        at = behind_part(value, at, size)
        if at == first:
            if SPACES[value[at]]:
                before_size = 0
            at += 1
            continue
        if before_size and before_size + at - first <= _longest_word:
            hash_of = hash_on(before_hash, value + first, at - first)
            bits |= bits_of_word(hash_of, value + before, before_size, value + first, at - first)
        before, before_size, before_hash = first, at - first, EMPTY_HASH
        if before_size <= _longest_word:
            before_hash = hash_on(EMPTY_HASH, value + first, before_size)
            bits |= bits_of_word(before_hash, value + first, before_size, value, 0)
    return bits

cdef inline Py_ssize_t behind_part(Bytes name, Py_ssize_t at, Py_ssize_t size) noexcept nogil:
    """Where the word that begins here ends: "Lead", "image" or "HTML"; the same place where none begins."""
    cdef Py_ssize_t first = at
    while at < size and 65 <= name[at] <= 90:
        at += 1
    if at - first > 1:
        return at - 1 if at < size and 97 <= name[at] <= 122 else at
    while at < size and 97 <= name[at] <= 122:
        at += 1
    return at

cdef long long marks_of(bytes source, Py_ssize_t skipped, int most) except -1:
    """What a tag says of the content, as bits; of several attributes of one name, the first.

    most: so many of MARKED are asked, of which the first is the class; "style" and "hidden" in any case.
    """
    if _mark_bytes is None:
        load_words()
    cdef Bytes at = <Bytes> PyBytes_AS_STRING(source)
    cdef Bytes end = at + PyBytes_GET_SIZE(source)
    cdef Bytes name, name_end, value
    cdef Py_ssize_t size
    cdef long long bits = 0
    cdef int place, seen = 0
    at += skipped
    while at < end:
        at = next_attribute(at, end, &name, &name_end, &value, &size)
        place = marked_name(name, name_end)
        if place < 0 or seen >> place & 1:
            continue
        seen |= 1 << place
        if place == HIDDEN_AT or (place == STYLE_AT and is_not_shown(value, size)):
            bits |= _hidden
        elif size and place < most:
            bits |= marks_in(value, size)
    return bits

cdef bint is_not_shown(Bytes style, Py_ssize_t size) except -1:
    """Does the style say that readers don't see the element?"""
    cdef bytes sign
    if found(style, style + size, 38) != NULL:
        return not_shown({"style": attribute_value(style, size)})
    for sign in _no_display:
        if bytes_hold(style, style + size, sign):
            return True
    return False

cdef tuple _no_display = tuple([sign.encode() for sign in NO_DISPLAY])
cdef tuple _marked_names = tuple([name.encode() for name in (*MARKED, "style", "hidden")])
cdef int STYLE_AT = len(MARKED), HIDDEN_AT = len(MARKED) + 1
cdef bint[128] _marked_beginnings
for _name in _marked_names:
    _marked_beginnings[_name[0]] = _marked_beginnings[_name[0] - 32] = True

cdef int marked_name(Bytes start, Bytes end):
    """Which of the attributes that marks are read from this is; -1: none."""
    cdef int place
    cdef bytes name
    if start == end or start[0] > 127 or not _marked_beginnings[start[0]]:
        return -1
    for place in range(HIDDEN_AT + 1):
        name = _marked_names[place]
        if PyBytes_GET_SIZE(name) == end - start and starts_with(start, end, name):
            return place
    return -1

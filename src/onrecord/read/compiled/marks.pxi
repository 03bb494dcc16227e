# What class names, ids and roles say, as marks.py has it; the words are those of markup.toml.

cdef dict _words = None, _known_marks = {}
cdef long long _hidden = 0
cdef enum:
    MOST_MARKS = 50000
    LONGEST_MARK = 300
    BEGINNINGS = 26 * 26 * 26

cdef bint[BEGINNINGS] _beginnings
"""By three letters: does a word begin with them? Most parts of names need not be looked up."""
cdef Py_ssize_t _longest_word = 0

cdef int load_words() except -1:
    global _words, _hidden, _longest_word
    cdef str word
    _words, _hidden = marks.words(), marks.bit("hidden")
    for word in _words:
        _longest_word = max(_longest_word, len(word))
        if len(word) > 2 and word[:3].isascii() and word[:3].isalpha():
            _beginnings[beginning(word, 0)] = True
    return 0

cdef inline int beginning(str name, Py_ssize_t at) noexcept:
    """The place among the beginnings of the three letters that stand here."""
    cdef int first = name[at], second = name[at + 1], third = name[at + 2]
    return (((first | 32) - 97) * 26 + (second | 32) - 97) * 26 + (third | 32) - 97

cdef inline bint could_begin(str name, Py_ssize_t first, Py_ssize_t last) noexcept:
    """Could a word begin with the letters from `first` up to `last`?"""
    return last - first < 3 or _beginnings[beginning(name, first)]

cdef long long marks_in(str name) except -1:
    """The marks of a class attribute, an id or a role, as bits."""
    if _words is None:
        load_words()
    held = _known_marks.get(name)
    if held is not None:
        return held
    cdef long long bits = read_marks(name[:LONGEST_MARK])
    if len(_known_marks) >= MOST_MARKS:
        _known_marks.clear()
    _known_marks[name] = bits
    return bits

cdef long long read_marks(str name) except -1:
    """The marks of the whole name, of each word in it, and of each two words that stand side by side."""
    cdef Py_ssize_t at = 0, size = len(name), first
    cdef long long bits = _words.get(name.lower(), 0) if size <= _longest_word else 0
    cdef str part, before = None
    cdef bint could
    while at < size:
        first = at
        at = behind_part(name, at, size)
        if at == first:
            if Py_UNICODE_ISSPACE(name[at]):
                before = None
            at += 1
            continue
        could = could_begin(name, first, at)
        if before is None and not could:
            continue
        part = name[first:at].lower()
        if could:
            bits |= <long long> _words.get(part, 0)
        if before is not None:
            bits |= <long long> _words.get(before + part, 0)
        before = part if could else None
    return bits

cdef Py_ssize_t behind_part(str name, Py_ssize_t at, Py_ssize_t size):
    """Where the word that begins here ends: "Lead", "image" or "HTML"; the same place where none begins."""
    cdef Py_ssize_t first = at
    while at < size and 65 <= name[at] <= 90:
        at += 1
    if at - first > 1:
        return at - 1 if at < size and 97 <= name[at] <= 122 else at
    while at < size and 97 <= name[at] <= 122:
        at += 1
    return at

cdef long long marks_of(bytes source, Py_ssize_t skipped) except -1:
    """What class, id and role of a tag say of the content, as bits; of several of one name, the first."""
    if _words is None:
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
        if place == HIDDEN_AT or (place == STYLE_AT and not_shown({"style": attribute_value(value, size)})):
            bits |= _hidden
        elif size and place != STYLE_AT:
            bits |= marks_in(attribute_value(value, size))
    return bits

cdef tuple _marked_names = tuple([name.encode() for name in (*MARKED, "style", "hidden")])
cdef int STYLE_AT = len(MARKED), HIDDEN_AT = len(MARKED) + 1

cdef int marked_name(Bytes start, Bytes end):
    """Which of the attributes that marks are read from this is; -1: none."""
    cdef int place
    cdef bytes name
    for place in range(HIDDEN_AT + 1):
        name = _marked_names[place]
        if PyBytes_GET_SIZE(name) == end - start and starts_with(start, end, name):
            return place
    return -1

cdef bint is_hidden(dict attributes, str name) except -1:
    """Do the attributes say that readers don't see this element?"""
    return "hidden" in attributes or marks_in(name) & _hidden != 0 or not_shown(attributes)

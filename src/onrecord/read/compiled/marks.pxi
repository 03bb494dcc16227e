# What class names, ids and roles say, as marks.py has it; the words are those of markup.toml.

cdef dict _words = None, _known_marks = {}
cdef long long _hidden = 0
cdef enum:
    MOST_MARKS = 50000
    LONGEST_MARK = 300

cdef int load_words() except -1:
    global _words, _hidden
    _words, _hidden = marks.words(), marks.bit("hidden")
    return 0

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
    cdef long long bits = _words.get(name.lower(), 0)
    cdef Py_ssize_t at = 0, size = len(name), first
    cdef str part, before = None
    while at < size:
        first = at
        at = behind_part(name, at, size)
        if at == first:
            if Py_UNICODE_ISSPACE(name[at]):
                before = None
            at += 1
            continue
        part = name[first:at].lower()
        bits |= <long long> _words.get(part, 0)
        if before is not None:
            bits |= <long long> _words.get(before + part, 0)
        before = part
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

cdef long long marks_of(dict attributes) except -1:
    """What class, id and role say of the content, as bits."""
    if _words is None:
        load_words()
    cdef long long bits = 0
    for key in MARKED:
        held = attributes.get(key)
        if held:
            bits |= marks_in(held)
    return bits | _hidden if "hidden" in attributes or not_shown(attributes) else bits

cdef bint is_hidden(dict attributes, str name) except -1:
    """Do the attributes say that readers don't see this element?"""
    return "hidden" in attributes or marks_in(name) & _hidden != 0 or not_shown(attributes)

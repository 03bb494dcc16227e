# Sets of words that are asked with the letters of a line, without a text made for each word.

cdef struct PhraseSlot:
    PyObject *phrase  # NULL: none stands here
    unsigned long long hash_of


cdef class Phrases:
    """A set of short texts."""

    cdef PhraseSlot *slots
    cdef Py_ssize_t room
    cdef list held

    def __cinit__(self, phrases):
        cdef Py_UCS4 *letters
        self.held = list(set(phrases))
        self.room = 8
        while self.room < 2 * len(self.held) + 2:
            self.room *= 2
        self.slots = <PhraseSlot *> PyMem_Calloc(self.room, sizeof(PhraseSlot))
        if self.slots == NULL:
            raise MemoryError
        for phrase in self.held:
            self.add(phrase)

    def __dealloc__(self):
        PyMem_Free(self.slots)

    cdef int add(self, str phrase) except -1:
        cdef unsigned long long hash_of = EMPTY_HASH
        cdef Py_UCS4 sign
        for sign in phrase:
            hash_of = (hash_of ^ <unsigned int> sign) * HASH_PRIME
        cdef Py_ssize_t at = self.place(hash_of)
        while self.slots[at].phrase != NULL:
            at = (at + 1) & (self.room - 1)
        self.slots[at] = PhraseSlot(<PyObject *> phrase, hash_of)
        return 0

    cdef inline Py_ssize_t place(self, unsigned long long hash_of) noexcept:
        return <Py_ssize_t> (hash_of ^ hash_of >> 32) & (self.room - 1)

    cdef bint holds(self, Py_UCS4 *start, Py_ssize_t size) noexcept:
        """Is this one of the texts?"""
        cdef unsigned long long hash_of = EMPTY_HASH
        cdef Py_ssize_t at
        for at in range(size):
            hash_of = (hash_of ^ <unsigned int> start[at]) * HASH_PRIME
        at = self.place(hash_of)
        while self.slots[at].phrase != NULL:
            if self.slots[at].hash_of == hash_of and is_text(<str> self.slots[at].phrase, start, size):
                return True
            at = (at + 1) & (self.room - 1)
        return False

cdef bint is_text(str text, Py_UCS4 *start, Py_ssize_t size) noexcept:
    return len(text) == size and begins_with(start, size, text)

cdef bint begins_with(Py_UCS4 *start, Py_ssize_t size, str text) noexcept:
    """Do these letters begin with a text?"""
    cdef Py_ssize_t at
    if len(text) > size:
        return False
    for at in range(len(text)):
        if start[at] != text[at]:
            return False
    return True


cdef enum:
    MOST_LETTERS = 800

cdef struct Word:
    Py_ssize_t first, last

cdef struct Line:
    Py_UCS4[MOST_LETTERS] letters
    Word[MOST_LETTERS] words
    Py_ssize_t size, count

cdef bint take_line(str text, Line *line) noexcept:
    """Take a line in lower case, with one space between its words; False where that needs Python."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    cdef Py_ssize_t at, into = 0
    cdef Py_UCS4 sign
    cdef bint is_apart = True
    line.count = 0
    if len(text) > MOST_LETTERS:
        return False
    for at in range(len(text)):
        sign = PyUnicode_READ(kind, data, at)
        if sign < 128:
            sign = SMALL[sign]
        elif sign == DOTTED_I or sign == SIGMA:
            return False
        else:
            sign = Py_UNICODE_TOLOWER(sign)
        if is_space(sign):
            is_apart = True
            continue
        if is_apart:
            if into:
                line.letters[into] = 32
                into += 1
            line.words[line.count].first = into
            line.count += 1
            is_apart = False
        line.letters[into] = sign
        into += 1
        line.words[line.count - 1].last = into
    line.size = into
    return True

cdef inline bint is_one_of(Line *line, Word word, Phrases phrases) noexcept:
    return phrases.holds(line.letters + word.first, word.last - word.first)

cdef inline Word bare_word(Line *line, Py_ssize_t place) noexcept:
    """A word without marks at its ends."""
    cdef Word word = line.words[place]
    while word.first < word.last and is_edge(line.letters[word.first]):
        word.first += 1
    while word.first < word.last and is_edge(line.letters[word.last - 1]):
        word.last -= 1
    return word

cdef inline str text_of_word(Line *line, Py_ssize_t place):
    cdef Word word = line.words[place]
    return PyUnicode_FromKindAndData(4, line.letters + word.first, word.last - word.first)

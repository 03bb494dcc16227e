# Whether a line could say what it is by its words alone, as body.spoken_for asks; most sentences can't.

cdef enum:
    SHORT_LINE = 60  # a longer line is neither button nor label
    FEW_WORDS = 12  # words of a row of buttons are fewer
    CREDITED = 13  # words of a credit, and one more
    AGENCIES = 8  # words of a line of agencies
    INVITING = 16  # words of a line that asks to follow a site
    YEAR = 4  # figures
    LONGEST_DATE = 120
    LONGEST_SIGNED = 161
    LONGEST_LINE = 200

cdef Line _line
"""The line that is asked about; room for one is enough, as nothing asks for a second one meanwhile."""
cdef dict _furniture_starts = None
cdef tuple _furniture_words, _mailings
cdef frozenset _alone, _comments, _before_colons, _furniture, _byline_words, _credit_words, _agencies
cdef Phrases _first_words, _networks, _signing_words, _date_words
cdef unsigned int[128] _at_first, _at_second
"""By letter: the mailings that begin with it, or have it in the second place, as bits."""

cdef int load_lines() except -1:
    """Take the words of lines from where they are known."""
    global _furniture_starts, _furniture_words, _mailings, _alone, _comments, _before_colons, _furniture
    global _networks, _byline_words, _signing_words, _date_words, _credit_words, _agencies, _first_words
    from .. import bylines, credits, datelines, signatures
    from ..pagewords import page_words
    words = page_words()
    if _apostrophes is None:
        load_edges()
    _furniture_words, _mailings = words.furniture_starts[""], tuple(set(words.mailings))
    _furniture, _alone = words.furniture, words.furniture | words.labels | words.comments
    _comments, _before_colons = words.comments, words.labels | words.credits
    _byline_words, _agencies = bylines.first_words(), credits.agencies()
    _credit_words = frozenset([credit.partition(" ")[0] for credit in words.credits] + [""])
    _networks, _signing_words = Phrases(words.networks), Phrases(signatures.first_words())
    _first_words, _date_words = Phrases(words.furniture_starts), Phrases(datelines.first_words())
    if len(_mailings) > 32:
        raise ValueError("more mailings than there are bits")
    for place, mailing in enumerate(_mailings):
        _at_first[ord(mailing[0]) & 127] |= 1 << place
        _at_second[ord(mailing[1]) & 127] |= 1 << place
    _furniture_starts = words.furniture_starts
    return 0

def could_speak(str text not None):
    """Could a line say by its words what it is? Where not, body.spoken_for finds nothing in it."""
    if _furniture_starts is None:
        load_lines()
    cdef Line *line = &_line
    cdef Py_ssize_t size = len(text), colon
    if not take_line(text, line) or not line.count or begins_furniture(line):
        return True
    colon = text.find(":")
    if colon >= 0 and line_key(text[:colon]) in _before_colons:
        return True
    if size > LONGEST_LINE:
        return False
    if size <= SHORT_LINE and stands_alone(text, line):
        return True
    if line.count <= CREDITED and short_might_speak(text, line):
        return True
    return might_speak(line, text[0], text[size - 1])

cdef bint begins_furniture(Line *line) except -1:
    """Does a line begin as a share bar or consent text does?"""
    cdef str start
    for start in _furniture_words:
        if begins_with(line.letters, line.size, start):
            return True
    if is_one_of(line, line.words[0], _first_words):
        for start in _furniture_starts[text_of_word(line, 0)]:
            if begins_with(line.letters, line.size, start):
                return True
    return False

cdef bint stands_alone(str text, Line *line) except -1:
    """Is a line a button or a label, or, but for the numbers in it, what opens comments?"""
    cdef str folded = line_key(text), word
    cdef Py_ssize_t at
    if folded in _alone:
        return True
    for at in range(line.size):
        if is_digit(line.letters[at]):
            bare = [word for word in folded.split() if not word.strip(_edges).isdecimal()]
            return " ".join(bare).strip(_edges) in _comments
    return False

cdef inline bint is_digit(Py_UCS4 sign) noexcept:
    return 48 <= sign <= 57 if sign < 128 else Py_UNICODE_ISDIGIT(sign)

cdef bint short_might_speak(str text, Line *line) except -1:
    """Might a line of so few words be buttons, an address or a credit?"""
    cdef str first = line_key(text_of_word(line, 0))
    cdef Py_UCS4 last = line.letters[line.size - 1]
    if line.count == 1 and "." in text:
        return True
    if first in _credit_words or (line.count < FEW_WORDS and first in _furniture):
        return True
    if line.count <= 2 and line_key(text) in _agencies:
        return True
    return line.count <= AGENCIES and last not in ".!?" and names_agency(text)

cdef bint names_agency(str line) except -1:
    """Is a part of a line that marks part an agency?"""
    cdef str part
    for part in line.replace("/", ",").replace("|", ",").split(",") if "/" in line or "," in line else ():
        if line_key(part) in _agencies:
            return True
    return False

cdef bint might_speak(Line *line, Py_UCS4 first, Py_UCS4 last) except -1:
    """Has a line a mark, a figure or a word of what is no sentence? first, last: its characters at the ends."""
    cdef Py_UCS4 sign, before = 0
    cdef Py_ssize_t at, size = line.size, digit = -1, figures = 0, commas = 0
    cdef bint might_date = False, is_spaced = False
    if first in "(©Ⓒ" or is_space(first):
        return True
    for at in range(size):
        sign = line.letters[at]
        if is_digit(sign):
            figures += 1
            digit = at
        elif figures:
            might_date |= figures >= YEAR or sign in ":.h" or (sign == 32 and line.letters[at + 1] == 104)
            figures = 0
        if sign == 44:
            commas += 1
        elif sign == 32:
            is_spaced |= before == 44
        elif sign in "|•·»>" or (sign == 45 and before == 32):
            return True
        if _at_first[<int> before & 127] & _at_second[<int> sign & 127] and is_mailing(line, at - 1):
            return True
        before = sign
    if commas > 1 and not is_spaced:
        return True
    might_date |= figures >= YEAR
    if digit >= 0 and size <= LONGEST_DATE and could_begin_date(line):
        return True
    return (size <= LONGEST_SIGNED and could_be_signed(line, last, digit, might_date)) or has_telling_word(line)

cdef bint is_mailing(Line *line, Py_ssize_t at) except -1:
    """Does the name of a letter that a site sends stand here?"""
    cdef str mailing
    for mailing in _mailings:
        if begins_with(line.letters + at, line.size - at, mailing):
            return True
    return False

cdef bint could_be_signed(Line *line, Py_UCS4 last, Py_ssize_t digit, bint might_date) noexcept:
    """Could a line say who wrote something, or when? digit: where its last figure stands."""
    cdef Py_ssize_t at
    cdef Word word
    if might_date and last not in "!?" and digit >= (line.size - 11 if last == 46 else 0):
        return True
    if last == 46 and digit >= line.size - 11:
        return True
    for at in range(line.count if last not in ".!?" else 0):
        word = line.words[at]
        while word.first < word.last and line.letters[word.first] in ":,":
            word.first += 1
        while word.first < word.last and line.letters[word.last - 1] in ":,":
            word.last -= 1
        if is_one_of(line, word, _signing_words):
            return True
    return False

cdef bint has_telling_word(Line *line) except -1:
    """Does a line begin as a byline does, or name a network?"""
    cdef Py_ssize_t at
    if line.size <= LONGEST_DATE and line_key(text_of_word(line, 0)) in _byline_words:
        return True
    for at in range(line.count if line.count <= INVITING else 0):
        if is_one_of(line, bare_word(line, at), _networks):
            return True
    return False

cdef bint could_begin_date(Line *line) noexcept:
    """Does a line begin with a word of dates, or with no word?"""
    cdef Word word = Word(0, 0)
    while word.last < line.size and Py_UNICODE_ISALPHA(line.letters[word.last]):
        word.last += 1
    return (
        word.last == 0
        or word.last == line.size
        or line.letters[word.last] == 46
        or is_one_of(line, word, _date_words)
    )

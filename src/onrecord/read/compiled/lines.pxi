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

cdef dict _furniture_starts = None
cdef tuple _furniture_words, _mailings
cdef frozenset _alone, _comments, _before_colons, _furniture, _networks, _byline_words, _signing_words, _date_words, _credit_words, _agencies

cdef int load_lines() except -1:
    """Take the words of lines from where they are known."""
    global _furniture_starts, _furniture_words, _mailings, _alone, _comments, _before_colons, _furniture, _networks
    global _byline_words, _signing_words, _date_words, _credit_words, _agencies
    from .. import bylines, credits, datelines, signatures
    from ..pagewords import page_words
    words = page_words()
    if _apostrophes is None:
        load_edges()
    _furniture_words, _networks, _mailings = words.furniture_starts[""], words.networks, words.mailings
    _furniture, _alone = words.furniture, words.furniture | words.labels | words.comments
    _comments, _before_colons = words.comments, words.labels | words.credits
    _byline_words, _signing_words = bylines.first_words(), signatures.first_words()
    _date_words, _agencies = datelines.first_words(), credits.agencies()
    _credit_words = frozenset([credit.partition(" ")[0] for credit in words.credits] + [""])
    _furniture_starts = words.furniture_starts
    return 0

def could_speak(str line not None):
    """Could a line say by its words what it is? Where not, body.spoken_for finds nothing in it."""
    if _furniture_starts is None:
        load_lines()
    cdef Py_ssize_t size = len(line), colon = line.find(":"), count
    cdef list words = line.lower().split()
    cdef str low = " ".join(words), word
    if not words or low.startswith(_furniture_starts.get(words[0], ())) or low.startswith(_furniture_words):
        return True
    if colon >= 0 and line_key(line[:colon]) in _before_colons:
        return True
    if size > LONGEST_LINE:
        return False
    if size <= SHORT_LINE and (line_key(line) in _alone or without_figures(line) in _comments):
        return True
    if line.count(",") > 1 and ", " not in line:
        return True
    for word in _mailings:
        if word in low:
            return True
    count = len(words)
    return (count <= CREDITED and short_might_speak(line, words, count)) or might_speak(line, words, size)

cdef bint short_might_speak(str line, list words, Py_ssize_t count) except -1:
    """Might a line of so few words be buttons, an address or a credit?"""
    cdef str first = line_key(words[0])
    cdef Py_UCS4 last = line[len(line) - 1]
    if count == 1 and "." in line:
        return True
    if first in _credit_words or (count < FEW_WORDS and first in _furniture):
        return True
    if count <= 2 and line_key(line) in _agencies:
        return True
    return count <= AGENCIES and last not in ".!?" and names_agency(line)

cdef bint names_agency(str line) except -1:
    """Is a part of a line that marks part an agency?"""
    cdef str part
    for part in line.replace("/", ",").replace("|", ",").split(",") if "/" in line or "," in line else ():
        if line_key(part) in _agencies:
            return True
    return False

cdef str without_figures(str line):
    """A short line as it stands in the lexicon, without the numbers in it."""
    cdef str word
    return " ".join([word for word in line_key(line).split() if not word.strip(_edges).isdecimal()]).strip(_edges)

cdef bint might_speak(str line, list words, Py_ssize_t size) except -1:
    """Has a line a mark, a figure or a word of what is no sentence?"""
    cdef Py_UCS4 sign, before = 0, first = line[0], last = line[size - 1]
    cdef Py_ssize_t at, digit = -1, figures = 0
    cdef bint might_date = False
    cdef str word
    if first in "(©Ⓒ" or Py_UNICODE_ISSPACE(first):
        return True
    for at in range(size):
        sign = line[at]
        if sign in "|•·»>" or (sign == 45 and Py_UNICODE_ISSPACE(before)):
            return True
        if Py_UNICODE_ISDIGIT(sign):
            figures += 1
            digit = at
        elif figures:
            might_date |= figures >= YEAR or sign in ":.h" or (Py_UNICODE_ISSPACE(sign) and at + 1 < size and line[at + 1] == 104)
            figures = 0
        before = sign
    might_date |= figures >= YEAR
    if digit >= 0 and size <= LONGEST_DATE and could_begin_date(line):
        return True
    if size <= LONGEST_SIGNED:
        if might_date and last not in "!?" and digit >= (size - 11 if last == 46 else 0):
            return True
        if last == 46 and digit >= size - 11:
            return True
        if last not in ".!?":
            for word in words:
                if word.strip(":,") in _signing_words:
                    return True
    if size <= LONGEST_DATE and line_key(words[0]) in _byline_words:
        return True
    if len(words) <= INVITING:
        for word in words:
            if word.strip(_edges) in _networks:
                return True
    return False

cdef bint could_begin_date(str line) except -1:
    """Does a line begin with a word of dates, or with no word?"""
    cdef Py_ssize_t at = 0
    while at < len(line) and Py_UNICODE_ISALPHA(line[at]):
        at += 1
    return at == 0 or at == len(line) or line[at] == 46 or line[:at].lower() in _date_words

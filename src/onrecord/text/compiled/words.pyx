# cython: language_level=3, boundscheck=False, wraparound=False, initializedcheck=False
"""A text cut into words: what `cut` and `index` of columns.py give."""

cdef extern from "Python.h":
    bint Py_UNICODE_ISSPACE(Py_UCS4)
    object PyUnicode_Substring(object, Py_ssize_t, Py_ssize_t)
    int PyUnicode_KIND(object)
    void *PyUnicode_DATA(object)
    Py_UCS4 PyUnicode_READ(int, void *, Py_ssize_t)


cdef enum:
    SHARED = 1 << 15

cdef tuple NUMBERS = tuple(range(SHARED))  # the places in most texts, made once


cdef inline object number(Py_ssize_t value):
    return NUMBERS[value] if value < SHARED else value


def cut(text, dict known not None, learn):
    """The columns of a text."""
    if not isinstance(text, str):
        raise TypeError("a text is a str")
    cdef Py_ssize_t size = len(text), at = 0, first, count, place, begin, word
    cdef int kind = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    cdef list forms = [], folded = [], kinds = [], starts = [], ends = [], stops = []
    cdef tuple shape, its_forms, its_folded, its_kinds, steps, lengths
    cdef object piece, found, stop
    while at < size and Py_UNICODE_ISSPACE(PyUnicode_READ(kind, data, at)):
        at += 1
    while at < size:
        first = at
        while at < size and not Py_UNICODE_ISSPACE(PyUnicode_READ(kind, data, at)):
            at += 1
        while at < size and Py_UNICODE_ISSPACE(PyUnicode_READ(kind, data, at)):
            at += 1
        piece = PyUnicode_Substring(text, first, at)
        found = known.get(piece)
        if found is None:
            found = learn(piece)
        shape = <tuple>found
        its_forms, its_folded, its_kinds = <tuple>shape[0], <tuple>shape[1], <tuple>shape[2]
        steps, lengths = <tuple>shape[3], <tuple>shape[4]
        for stop in <tuple>shape[5]:
            word = stop
            stops.append(number(word + len(forms)))
        begin, count = first, len(its_forms)
        for place in range(count):
            forms.append(its_forms[place])
            folded.append(its_folded[place])
            kinds.append(its_kinds[place])
            starts.append(number(begin))
            ends.append(number(begin + <Py_ssize_t>lengths[place]))
            begin += <Py_ssize_t>steps[place]
    return forms, folded, kinds, starts, ends, stops


def index(list folded not None):
    """Where each word stands first, and for each where it stands next."""
    cdef dict first = {}
    cdef Py_ssize_t place, count = len(folded)
    cdef list following = [-1] * count
    cdef list latest = [None] * count  # for each place where a word stands first, where it stood last
    cdef object here, known
    for place in range(count):
        here = number(place)
        known = first.setdefault(folded[place], here)
        if known is not here:
            following[<Py_ssize_t>latest[<Py_ssize_t>known]] = here
        latest[<Py_ssize_t>known] = here
    return first, following

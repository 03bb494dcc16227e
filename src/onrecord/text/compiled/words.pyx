# cython: language_level=3, boundscheck=False, wraparound=False, initializedcheck=False
"""The columns of a text: what `cut`, `index`, `valued` and `span` of columns.py give."""

from cpython.ref cimport PyObject, Py_DECREF, Py_INCREF
from libc.stdint cimport uint64_t

cdef extern from "Python.h":
    bint Py_UNICODE_ISSPACE(Py_UCS4)
    object PyUnicode_Substring(object, Py_ssize_t, Py_ssize_t)
    Py_ssize_t PyUnicode_GET_LENGTH(object)
    int PyUnicode_KIND(object)
    void *PyUnicode_DATA(object)
    Py_UCS4 PyUnicode_READ(int, void *, Py_ssize_t)
    PyObject *PyDict_GetItemWithError(object, object) except? NULL
    object PyType_GenericAlloc(object, Py_ssize_t)
    void PyTuple_SET_ITEM(object, Py_ssize_t, object)


cdef enum:
    SHARED = 1 << 15
    BITS = 16
    NEAR = 4

cdef tuple NUMBERS = tuple(range(SHARED))  # the places in most texts, made once


cdef inline object number(Py_ssize_t value):
    return NUMBERS[value] if value < SHARED else value


cdef struct Slot:
    uint64_t mark
    PyObject *piece
    PyObject *shape


cdef Slot slots[(1 << BITS) + NEAR]
"""Pieces that came lately, found without making a string of them; a few slots are looked at, so that no
text can make it slow."""
cdef uint64_t SEED = <uint64_t>hash("pieces")  # differs from process to process
cdef object owner = None  # whose pieces they are


cdef inline bint is_piece(object piece, int kind, void *data, Py_ssize_t first, Py_ssize_t size):
    """Is this piece what stands here?"""
    cdef Py_ssize_t place
    cdef int its_kind = PyUnicode_KIND(piece)
    cdef void *its_data = PyUnicode_DATA(piece)
    if PyUnicode_GET_LENGTH(piece) != size:
        return False
    for place in range(size):
        if PyUnicode_READ(its_kind, its_data, place) != PyUnicode_READ(kind, data, first + place):
            return False
    return True


cdef inline Slot *vacant(Slot *near):
    """Where a piece is to be kept: in the first slot that is free, or instead of the first."""
    cdef int place
    for place in range(NEAR):
        if near[place].piece == NULL:
            return &near[place]
    return near


cdef keep(Slot *slot, uint64_t mark, object piece, object shape):
    """Keep a piece for the next time it comes."""
    cdef PyObject *old_piece = slot.piece
    cdef PyObject *old_shape = slot.shape
    Py_INCREF(piece)
    Py_INCREF(shape)
    slot.mark, slot.piece, slot.shape = mark, <PyObject *>piece, <PyObject *>shape
    if old_piece != NULL:
        Py_DECREF(<object>old_piece)
        Py_DECREF(<object>old_shape)


cdef tuple shape_of(object text, Py_ssize_t first, Py_ssize_t at, uint64_t mark, dict known, object learn):
    """What a piece of a text holds, as known or learnt."""
    cdef int kind = PyUnicode_KIND(text), place
    cdef void *data = PyUnicode_DATA(text)
    cdef Slot *near = NULL
    if known is owner:
        mark ^= mark >> 29
        mark *= <uint64_t>0xBF58476D1CE4E5B9
        near = &slots[mark >> (64 - BITS)]
        for place in range(NEAR):
            if near[place].piece == NULL:
                break
            if near[place].mark == mark and is_piece(<object>near[place].piece, kind, data, first, at - first):
                return <tuple>near[place].shape
    piece = PyUnicode_Substring(text, first, at)
    found = known.get(piece)
    if found is None:
        found = learn(piece)
    if near != NULL and piece in known:  # not what is too long to be remembered
        keep(vacant(near), mark, piece, found)
    return <tuple>found


def cut(text, dict known not None, learn):
    """The columns of a text."""
    if not isinstance(text, str):
        raise TypeError("a text is a str")
    cdef Py_ssize_t size = len(text), at = 0, first, count, place, begin, word
    cdef int kind = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    cdef list forms = [], folded = [], kinds = [], starts = [], ends = [], stops = []
    cdef tuple shape, its_forms, its_folded, its_kinds, steps, lengths
    cdef object stop
    cdef uint64_t mark
    cdef Py_UCS4 letter
    global owner
    if owner is None:
        owner = known
    while at < size and Py_UNICODE_ISSPACE(PyUnicode_READ(kind, data, at)):
        at += 1
    while at < size:
        first, mark = at, SEED
        while at < size:
            letter = PyUnicode_READ(kind, data, at)
            if Py_UNICODE_ISSPACE(letter):
                break
            mark = (mark ^ <uint64_t>letter) * <uint64_t>0x100000001B3
            at += 1
        while at < size:
            letter = PyUnicode_READ(kind, data, at)
            if not Py_UNICODE_ISSPACE(letter):
                break
            mark = (mark ^ <uint64_t>letter) * <uint64_t>0x100000001B3
            at += 1
        shape = shape_of(text, first, at, mark, known, learn)
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
    cdef Py_ssize_t place, at, count = len(folded)
    cdef list following = [-1] * count
    cdef bytearray held = bytearray(count * sizeof(int))
    cdef int *latest = <int *><char *>held  # for each place where a word stands first, where it stood last
    cdef object here, known
    for place in range(count):
        here = number(place)
        known = first.setdefault(folded[place], here)
        at = known
        if at != place:
            following[latest[at]] = here
        latest[at] = <int>place
    return first, following


def valued(list words not None, known not None):
    """The value of each word; a dictionary with `__missing__` learns those it does not hold."""
    if not isinstance(known, dict):
        raise TypeError("values are in a dictionary")
    cdef list found = []
    cdef PyObject *value
    cdef object word
    for word in words:
        value = PyDict_GetItemWithError(known, word)
        found.append(<object>value if value != NULL else known[word])
    return found


def span(kind not None, list starts not None, list ends not None, Py_ssize_t first, Py_ssize_t last):
    """A named tuple of the start of one word and the end of the word before another."""
    if not 0 <= first < len(starts) or not 0 < last <= len(ends):
        raise IndexError("no such words")
    cdef object made = PyType_GenericAlloc(kind, 2), start = starts[first], end = ends[last - 1]
    Py_INCREF(start)
    PyTuple_SET_ITEM(made, 0, start)
    Py_INCREF(end)
    PyTuple_SET_ITEM(made, 1, end)
    return made

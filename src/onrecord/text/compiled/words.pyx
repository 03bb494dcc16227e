# cython: language_level=3, boundscheck=False, wraparound=False, initializedcheck=False
"""The columns of a text: what `cut`, `index`, `valued` and `span` of columns.py give."""

from cpython.ref cimport PyObject, Py_DECREF, Py_INCREF
from libc.stdint cimport uint8_t, uint16_t, uint64_t
from libc.stdlib cimport free, malloc, realloc

cdef extern from "Python.h":
    ctypedef struct PyTypeObject:
        pass
    bint Py_UNICODE_ISSPACE(Py_UCS4)
    object PyUnicode_Substring(object, Py_ssize_t, Py_ssize_t)
    int PyUnicode_KIND(object)
    void *PyUnicode_DATA(object)
    Py_UCS4 PyUnicode_READ(int, void *, Py_ssize_t)
    PyObject *PyDict_GetItemWithError(object, object) except? NULL
    list PyList_New(Py_ssize_t)
    void PyList_SET_ITEM(list, Py_ssize_t, PyObject *)
    object PyType_GenericAlloc(PyTypeObject *, Py_ssize_t)
    void PyTuple_SET_ITEM(object, Py_ssize_t, object)


cdef enum:
    SHARED = 1 << 15
    BITS = 16
    NEAR = 4
    INSIDE = 2
    LONGEST = 60
    ROOM = 4096

cdef tuple NUMBERS = tuple(range(SHARED))  # the places in most texts, made once


cdef inline object number(Py_ssize_t value):
    return NUMBERS[value] if value < SHARED else value


cdef struct Word:
    PyObject *form
    PyObject *folded
    uint16_t length
    uint16_t step  # code points to the next word
    uint8_t kind
    uint8_t stops


cdef struct Piece:
    uint64_t mark
    uint8_t count  # of its words; 0 where none is kept
    uint8_t size
    uint8_t broken  # by the end of a line
    Word words[INSIDE]  # where they are more, the first holds where they are


cdef Piece pieces[(1 << BITS) + NEAR]
"""Pieces that came lately, each in 64 bytes, a line of memory or two; a few places are looked at for one, so that no
text can make it slow."""
cdef uint64_t SEED = <uint64_t>hash("pieces")  # differs from process to process
cdef object owner = None  # whose pieces they are


cdef inline Word *words_of(Piece *piece):
    if piece.count <= INSIDE:
        return &piece.words[0]
    return <Word *>piece.words[0].form


cdef inline bint is_here(Piece *piece, int kind, void *data, Py_ssize_t first):
    """Are the words of a piece, between which nothing stands, what stands here?"""
    cdef Word *words = words_of(piece)
    cdef Py_ssize_t place
    cdef int word, its_kind
    cdef void *its_data
    for word in range(piece.count):
        its_kind = PyUnicode_KIND(<object>words[word].form)
        its_data = PyUnicode_DATA(<object>words[word].form)
        for place in range(words[word].length):
            if PyUnicode_READ(its_kind, its_data, place) != PyUnicode_READ(kind, data, first + place):
                return False
        first += words[word].length
    return True


cdef inline Piece *known_here(int kind, void *data, Py_ssize_t first, Py_ssize_t size, bint broken, uint64_t mark):
    """The piece that stands here, if it came lately."""
    cdef Piece *near = &pieces[mark >> (64 - BITS)]
    cdef int place
    for place in range(NEAR):
        if near[place].count == 0:
            return NULL
        if near[place].mark == mark and near[place].size == size and near[place].broken == broken:
            if is_here(&near[place], kind, data, first):
                return &near[place]
    return NULL


cdef int forget(Piece *piece) except -1:
    """Make room for another piece."""
    cdef Word *words = words_of(piece)
    cdef int word, count = piece.count
    piece.count = 0
    for word in range(count):
        Py_DECREF(<object>words[word].form)
        Py_DECREF(<object>words[word].folded)
    if count > INSIDE:
        free(words)
    return 0


cdef int keep(tuple shape, Py_ssize_t size, bint broken, uint64_t mark) except -1:
    """Keep a piece for the next time it comes: in the first place that is free, or instead of the first."""
    cdef tuple forms = <tuple>shape[0], folded = <tuple>shape[1], kinds = <tuple>shape[2]
    cdef tuple steps = <tuple>shape[3], lengths = <tuple>shape[4]
    cdef Piece *near = &pieces[mark >> (64 - BITS)]
    cdef Piece *piece = near
    cdef Word *words
    cdef int word, place, count = <int>len(forms)
    if not 0 < size <= LONGEST or count > LONGEST:
        return 0
    for word in range(count - 1):
        if steps[word] != lengths[word]:
            return 0
    for place in range(NEAR):
        if near[place].count == 0:
            piece = &near[place]
            break
    words = &piece.words[0]
    if count > INSIDE:
        words = <Word *>malloc(count * sizeof(Word))
        if words == NULL:
            return 0
    if piece.count:
        forget(piece)
    for word in range(count):
        Py_INCREF(forms[word])
        Py_INCREF(folded[word])
        words[word].form, words[word].folded = <PyObject *>forms[word], <PyObject *>folded[word]
        words[word].length, words[word].step, words[word].kind = lengths[word], steps[word], kinds[word]
        words[word].stops = word in <tuple>shape[5]
    if count > INSIDE:
        piece.words[0].form = <PyObject *>words
    piece.mark, piece.size, piece.broken, piece.count = mark, <uint8_t>size, broken, <uint8_t>count
    return 0


cdef struct Row:
    PyObject *form
    PyObject *folded
    int start
    int end
    uint8_t kind
    uint8_t stops


cdef inline PyObject *owned(object value):
    Py_INCREF(value)
    return <PyObject *>value


cdef class Rows:
    """The words of a text, as they are found."""

    cdef Row *rows
    cdef Py_ssize_t count, room

    def __cinit__(self, Py_ssize_t room):
        self.rows, self.count, self.room = <Row *>malloc(room * sizeof(Row)), 0, room
        if self.rows == NULL:
            raise MemoryError

    def __dealloc__(self):
        for place in range(self.count):
            Py_DECREF(<object>self.rows[place].form)
            Py_DECREF(<object>self.rows[place].folded)
        free(self.rows)

    cdef Row *new(self, PyObject *form, PyObject *folded) except NULL:
        """Room for one more word."""
        cdef Row *rows
        if self.count == self.room:
            rows = <Row *>realloc(self.rows, 2 * self.room * sizeof(Row))
            if rows == NULL:
                raise MemoryError
            self.rows, self.room = rows, 2 * self.room
        rows = &self.rows[self.count]
        rows.form, rows.folded = owned(<object>form), owned(<object>folded)
        self.count += 1
        return rows

    cdef int add(self, Piece *piece, int begin) except -1:
        """Add the words of a piece that begins there."""
        cdef Word *words = words_of(piece)
        cdef Row *row
        cdef int word
        for word in range(piece.count):
            row = self.new(words[word].form, words[word].folded)
            row.kind, row.stops = words[word].kind, words[word].stops
            row.start, row.end = begin, begin + words[word].length
            begin += words[word].step
        return 0

    cdef int add_shape(self, tuple shape, int begin) except -1:
        """Add the words of a piece that was just learnt."""
        cdef tuple forms = <tuple>shape[0], folded = <tuple>shape[1]
        cdef Row *row
        cdef Py_ssize_t place, first = self.count
        for place in range(len(forms)):
            row = self.new(<PyObject *>forms[place], <PyObject *>folded[place])
            row.kind, row.stops = (<tuple>shape[2])[place], False
            row.start, row.end = begin, begin + <int>(<tuple>shape[4])[place]
            begin += <int>(<tuple>shape[3])[place]
        for stop in <tuple>shape[5]:
            place = stop
            self.rows[first + place].stops = True
        return 0

    cdef tuple columns(self):
        """The words as columns, which then own them."""
        cdef Py_ssize_t place, count = self.count
        cdef Row *row
        cdef list forms = PyList_New(count), folded = PyList_New(count), kinds = PyList_New(count)
        cdef list starts = PyList_New(count), ends = PyList_New(count), stops = []
        self.count = 0
        for place in range(count):
            row = &self.rows[place]
            PyList_SET_ITEM(forms, place, row.form)
            PyList_SET_ITEM(folded, place, row.folded)
            PyList_SET_ITEM(kinds, place, owned(number(row.kind)))
            PyList_SET_ITEM(starts, place, owned(number(row.start)))
            PyList_SET_ITEM(ends, place, owned(number(row.end)))
            if row.stops:
                stops.append(number(place))
        return forms, folded, kinds, starts, ends, stops


def cut(text, dict known not None, learn):
    """The columns of a text."""
    if not isinstance(text, str):
        raise TypeError("a text is a str")
    global owner
    if owner is None:
        owner = known
    cdef int size = len(text), at = 0, first
    cdef int kind = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    cdef Rows rows = Rows(min(size // 4, ROOM) + 1)
    cdef bint ours = known is owner, broken
    cdef uint64_t mark
    cdef Py_UCS4 letter
    cdef Piece *piece
    while at < size and Py_UNICODE_ISSPACE(PyUnicode_READ(kind, data, at)):
        at += 1
    while at < size:
        first, mark, broken = at, SEED, False
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
            broken = broken or letter == c"\n"
            at += 1
        mark = (mark ^ <uint64_t>(2 * (at - first) + broken)) * <uint64_t>0xBF58476D1CE4E5B9
        piece = known_here(kind, data, first, at - first, broken, mark) if ours else NULL
        if piece != NULL:
            rows.add(piece, first)
            continue
        came = PyUnicode_Substring(text, first, at)
        found = known.get(came)
        if found is None:
            found = learn(came)
        rows.add_shape(<tuple>found, first)
        if ours and came in known:  # not what is too long to be remembered
            keep(<tuple>found, at - first, broken, mark)
    return rows.columns()


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


def span(type kind not None, list starts not None, list ends not None, Py_ssize_t first, Py_ssize_t last):
    """The span from the start of one word to the end of the word before another."""
    if not 0 <= first < len(starts) or not 0 < last <= len(ends):
        raise IndexError("no such words")
    cdef object made = PyType_GenericAlloc(<PyTypeObject *>kind, 2), start = starts[first], end = ends[last - 1]
    Py_INCREF(start)
    PyTuple_SET_ITEM(made, 0, start)
    Py_INCREF(end)
    PyTuple_SET_ITEM(made, 1, end)
    return made

# cython: language_level=3, boundscheck=False, wraparound=False, initializedcheck=False, cdivision=True
"""The pass over the tags of a page, compiled: what outline.Outline gives, in a tenth of the time.

outline.py, elements.py and rows.py are the reference and say why things are as they are;
tests/read/test_compiled.py holds both to the same rows. Whatever stands on a page, nothing is read
beyond the end of its bytes, and nothing recurs.
"""

from html import unescape
from html.entities import html5
from os import urandom
from sys import intern

cimport cython
from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_GET_SIZE
from cpython.mem cimport PyMem_Calloc, PyMem_Free, PyMem_Malloc, PyMem_Realloc
from cpython.object cimport PyObject
from cpython.ref cimport Py_DECREF, Py_INCREF
from cpython.unicode cimport PyUnicode_DecodeUTF8
from libc.string cimport memchr, memcmp, memcpy

from .. import elements, marks, outline, rows
from ..elements import END_KINDS, HEADINGS, KINDS, MARKED, NO_DISPLAY, ROOM, SKIPPED, UNNAMED, WHOLE, is_target, not_shown, resolved
from ..marks import embed_classes
from ..nesting import HOLDERS, PASSED, SPECIAL, TABLE_PARTS, WALLS, Disorder, closed_by, parent_for
from ..outline import LEAVES, RAW, STYLES, is_disguised

cdef extern from "Python.h":
    bint Py_UNICODE_ISSPACE(Py_UCS4)
    bint Py_UNICODE_ISALNUM(Py_UCS4)
    bint Py_UNICODE_ISALPHA(Py_UCS4)
    bint Py_UNICODE_ISDIGIT(Py_UCS4)
    bint Py_UNICODE_ISDECIMAL(Py_UCS4)
    Py_UCS4 Py_UNICODE_TOLOWER(Py_UCS4)
    int PyUnicode_KIND(object)
    void *PyUnicode_DATA(object)
    Py_UCS4 PyUnicode_READ(int, void *, Py_ssize_t)
    void PyUnicode_WRITE(int, void *, Py_ssize_t, Py_UCS4)
    str PyUnicode_FromKindAndData(int, void *, Py_ssize_t)

ctypedef const unsigned char *Bytes

cdef int PLAIN = elements.PLAIN, OPEN = elements.OPEN, CLOSE = elements.CLOSE, BREAK = elements.BREAK
cdef int LINK = elements.LINK, LINK_END = elements.LINK_END, LEAF = elements.LEAF, OTHER = elements.OTHER
cdef int STYLE = elements.STYLE, STYLE_END = elements.STYLE_END
cdef int FREE = elements.FREE, NEEDS_ROOM = elements.NEEDS_ROOM, REPLACES = elements.REPLACES
cdef int MOST_KNOWN = elements.MOST_KNOWN, LONGEST_KNOWN = elements.LONGEST_KNOWN
cdef int DEEPEST = outline.DEEPEST, MOST_JOINED = outline.MOST_JOINED
cdef int FEWEST_LINKS = outline.FEWEST_LINKS, MOST_STEPS = outline.MOST_STEPS
cdef double MENU = outline.MENU
cdef long long ALL_BOLD = rows.ALL_BOLD

include "bytes.pxi"
include "text.pxi"
include "words.pxi"
include "runs.pxi"
include "marks.pxi"
include "phrases.pxi"
include "elements.pxi"
include "known.pxi"
include "rows.pxi"
include "nesting.pxi"
include "outline.pxi"
include "measures.pxi"
include "features.pxi"
include "lines.pxi"

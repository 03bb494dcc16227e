# Runs of letters, as runs.py has them.

cdef inline bint is_run_letter(Py_UCS4 sign) noexcept:
    """Is a character part of a word, and neither a figure nor an underscore?"""
    if sign < 128:
        return 97 <= sign <= 122 or 65 <= sign <= 90
    return Py_UNICODE_ISALNUM(sign) and not Py_UNICODE_ISDECIMAL(sign)

def letter_runs(str text not None, Py_ssize_t shortest, Py_ssize_t most):
    """The runs of so many letters or more, each cut behind the last letter that is wanted."""
    cdef Py_ssize_t size = len(text), at = 0, start
    cdef int kind = PyUnicode_KIND(text)
    cdef void *data = PyUnicode_DATA(text)
    cdef list found = []
    while at < size:
        if not is_run_letter(PyUnicode_READ(kind, data, at)):
            at += 1
            continue
        start = at
        while at < size and is_run_letter(PyUnicode_READ(kind, data, at)):
            at += 1
        if at - start >= shortest:
            found.append(text[start:min(at, start + most)])
    return found

"""Lines that stand around articles, told by where they stand: menus, what recurs, names beside dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ..bylines import is_name
from ..pagewords import key
from .lines import Line, Mark

_LABEL = 4  # words of a button, a section, a menu's line
_RECURS = 3  # so often no line of an article stands on a page
_RUN = 4  # so many short lines in a row are a menu
_SENTENCE = 12  # words of a line that is surely running text
_SIGNED = (Mark.DATE, Mark.BYLINE)


def with_surroundings(rows: Sequence[Line]) -> list[Line]:
    """The lines, with the marks of what stands around articles."""
    found = list(rows)
    for index in (*_recurring(found), *_menus(found)):
        found[index] = found[index]._replace(mark=Mark.FURNITURE)
    for index in _signing(found):
        found[index] = found[index]._replace(mark=Mark.BYLINE, names=(found[index].text,))
    return found


def _is_short(row: Line) -> bool:
    """Could this line be a button or a section: a few words, nothing that closes or opens a sentence?"""
    look = row.look
    return look.words <= _LABEL and not (look.closed or look.leads or look.quoted)


def _recurring(rows: Sequence[Line]) -> Iterator[int]:
    """Short lines that stand on the page again and again; names may be of speakers."""
    short = [(i, key(row.text)) for i, row in enumerate(rows) if row.mark is Mark.PLAIN and _is_short(row)]
    often = Counter(said for _, said in short)
    return (i for i, said in short if often[said] >= _RECURS and not is_name(rows[i].text))


def _menus(rows: Sequence[Line]) -> Iterator[int]:
    """Runs of short lines above the first sentence, below the last, or with a known button among them."""
    sentences = [i for i, row in enumerate(rows) if row.look.closed and row.look.words >= _SENTENCE]
    first, last = (sentences[0], sentences[-1]) if sentences else (len(rows), -1)
    start = 0
    while start < len(rows):
        end = start
        while end < len(rows) and rows[end].mark in (Mark.PLAIN, Mark.FURNITURE) and _is_short(rows[end]):
            end += 1
        known = any(row.mark is Mark.FURNITURE for row in rows[start:end])
        if end - start >= _RUN and (known or end <= first or start > last):
            yield from (i for i in range(start, end) if rows[i].mark is Mark.PLAIN)
        start = max(end, start + 1)


def _signing(rows: Sequence[Line]) -> Iterator[int]:
    """Names that stand alone beside a line of author or date."""
    for index, row in enumerate(rows):
        if row.mark is Mark.PLAIN and _is_short(row) and is_name(row.text):
            beside = (*rows[max(0, index - 1) : index], *rows[index + 1 : index + 2])
            if any(other.mark in _SIGNED and not other.names for other in beside):
                yield index

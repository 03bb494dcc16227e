"""Lines that stand around articles, told by where they stand: menus, what recurs, names beside dates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from ..bylines import is_name, names
from ..pagewords import key
from .lines import Line, Mark

_DIGITS: Final = re.compile(r"\d")
_LABEL: Final = 4  # words of a button, a section, a menu's line
_RECURS: Final = 3  # so often no line of an article stands on a page
_NAMES: Final = 9  # words of a line of names
_SUBJECTS: Final = 3  # of a line of tags
_AROUND: Final = (Mark.FURNITURE, Mark.DATE, Mark.BYLINE, Mark.COMMENTS)
_RUN: Final = 4  # so many short lines in a row are a menu
_SENTENCE: Final = 12  # words of a line that is surely running text


def with_surroundings(rows: Sequence[Line]) -> list[Line]:
    """The lines, with the marks of what stands around articles."""
    found = list(rows)
    for index in (*_recurring(found), *_menus(found), *_tags(found)):
        found[index] = found[index]._replace(mark=Mark.FURNITURE)
    for index in _signing(found):
        found[index] = found[index]._replace(mark=Mark.BYLINE, names=names(found[index].text) or ())
    return found


def _is_short(row: Line) -> bool:
    """Could this line be a button or a section: a few words, nothing that closes or opens a sentence?"""
    look = row.look
    return look.words <= _LABEL and not (look.closed or look.leads or look.quoted)


def _recurring(rows: Sequence[Line]) -> Iterator[int]:
    """Lines that stand on the page again and again; names may be of speakers."""
    plain = [(i, _gist(row)) for i, row in enumerate(rows) if row.mark is Mark.PLAIN and not row.look.leads]
    often = Counter(said for _, said in plain)
    return (i for i, said in plain if said and often[said] >= _RECURS and not is_name(rows[i].text))


def _gist(row: Line) -> str:
    """What a line says again and again; of a short one, whatever it counts."""
    return key(_DIGITS.sub("", row.text)) if _is_short(row) else row.text


def _tags(rows: Sequence[Line]) -> Iterator[int]:
    """Lists of subjects beside buttons, dates or names: "Velm, Harbour, Strikes"."""
    for index, row in enumerate(rows):
        parts = row.text.split(", ") if row.mark is Mark.PLAIN and not row.look.closed else []
        beside = (*rows[max(0, index - 1) : index], *rows[index + 1 : index + 2])
        if len(parts) < _SUBJECTS or not any(other.mark in _AROUND for other in beside):
            continue
        if all(len(part.split()) <= _LABEL and not part[:1].islower() for part in parts):
            yield index


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
    """Names that stand below a title, with the date above or below them; titles may look like names."""
    for index in range(1, len(rows)):
        below = rows[index + 1].mark if index + 1 < len(rows) else None
        if rows[index - 1].mark is Mark.DATE:
            title = rows[index - 2] if index > 1 else None
        else:
            title = rows[index - 1] if below is Mark.DATE else None
        if title and title.mark is Mark.PLAIN and not title.look.closed and _are_names(rows[index]):
            yield index


def _are_names(row: Line) -> bool:
    """Is a line nothing but names: "Ada Moreno, Ben Okoro"?"""
    if row.mark is not Mark.PLAIN or row.look.words > _NAMES or row.look.closed:
        return False
    return bool(names(row.text))

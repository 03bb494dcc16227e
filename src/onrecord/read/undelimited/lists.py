"""Lines that are items of a list though no bullet says so."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from ..pagewords import gathered, key
from .lines import BULLETS, Line, Mark
from .shapes import SHAPES, Role, likeliest

_LONGEST: Final = 40  # words of an item
_RUN: Final = 3  # so many open lines in a row are no headings


def bare_item(text: str) -> str:
    """A list item without its bullet."""
    bullet = next((bullet for bullet in BULLETS if text.startswith(bullet)), "")
    return text[len(bullet) :].strip()


def items(rows: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines that are items.

    They follow a colon, end with semicolons or stand in a run of open lines.
    """
    found: set[int] = set()
    index = 0
    while index < len(rows):
        end = _run(rows, index)
        led = index > 0 and rows[index - 1].look.leads
        if end - index >= (2 if led else _RUN) or any(map(_goes_on, rows[index:end])):
            end = _with_last(rows, index, end)
            found.update(row.number for row in rows[index:end])
        index = max(end, index + 1)
    return frozenset(found)


def _run(rows: Sequence[Line], start: int) -> int:
    """Where the run of open lines that begins here ends."""
    end = start
    while end < len(rows) and _could_be_item(rows[end]):
        end += 1
    return end


def _could_be_item(row: Line) -> bool:
    """Could this line be an item: short, and not ended as a sentence is?"""
    if row.mark is not Mark.PLAIN or row.look.words > _LONGEST or row.look.leads or row.look.timed:
        return False
    return _goes_on(row) or (not row.look.closed and likeliest(SHAPES, row) is Role.HEADING)


def _goes_on(row: Line) -> bool:
    """Does a line end as an item does that others follow: "new cranes; and"?"""
    head, _, last = row.text.rpartition(" ")
    return row.text.endswith(";") or (head.endswith((";", ",")) and key(last) in _joining())


def _with_last(rows: Sequence[Line], start: int, end: int) -> int:
    """Where the items end: with a closed line if the one before it goes on, before a heading if not."""
    last = rows[end - 1]
    if end < len(rows) and rows[end].mark is Mark.PLAIN:
        if _goes_on(last):
            return end + 1 if rows[end].look.words <= _LONGEST else end
        if end - start > _RUN and rows[end].look.closed:
            return end - 1
    return end


@cache
def _joining() -> frozenset[str]:
    return frozenset([*gathered("and"), *gathered("or")])

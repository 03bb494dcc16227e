"""Which row of an entry is its headline."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..measures import mass
from .entry import Entry, Look
from .telling import Telling

_NEAR_TOP: Final = 4
_PARAGRAPH: Final = 60.0
_LABEL: Final = 10  # words of what may stand above a headline


def headline(telling: Telling, first: int, last: int) -> int:
    """The row of an entry's headline, above its text; -1 where it has none."""
    titled = -1
    for at in _top(telling, first, last):
        if telling.is_heading(at):
            return at
        if titled < 0 and telling.reads_as_title(at):
            titled = at
    return titled


def looking(telling: Telling, entry: Entry, usual: Look) -> int:
    """The row near the top of an entry that looks like this; -1 where none does."""
    return next((at for at in _top(telling, entry.first, entry.last) if telling.look(at) == usual), -1)


def _top(telling: Telling, first: int, last: int) -> Iterator[int]:
    """The first few rows of an entry, as far as its running text."""
    rows, count = telling.page.rows, 0
    for at in range(first, last):
        row = rows[at]
        if row.kind == "text":
            is_long = row.text.count(" ") >= _LABEL or mass(row) >= _PARAGRAPH
            if is_long and not telling.is_marked(at) and not telling.sign(at):
                return
            yield at
            count += 1
            if count == _NEAR_TOP:
                return

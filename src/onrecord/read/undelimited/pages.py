"""A page copied as text, cut into its articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..pagewords import key
from .asides import with_asides
from .heads import Head
from .lines import Line, Mark, lines
from .shapes import Role
from .starts import cut

_READ = (Mark.PLAIN, Mark.DATE, Mark.BYLINE)
"""Lines among which articles begin; all others stand beside."""
_PARAGRAPH = 20  # words of a line that is surely one


class Piece(NamedTuple):
    """The lines of one article, with the roles that its head gives them."""

    category: str | None
    category_line: int | None
    rows: list[tuple[Line, Role | None]]

    def with_role(self, role: Role) -> Line | None:
        """The line of the head that has this role."""
        return next((row for row, given in self.rows if given is role), None)


def pieces(text: str) -> Iterator[Piece]:
    """The articles of a page, in page order; none where no line could begin one."""
    marked = with_asides(lines(text))
    teased = frozenset(_teased(marked))
    for category, number, rows in _sections(marked):
        read = [index for index, row in enumerate(rows) if row.mark in _READ]
        if not any(rows[index].mark is Mark.PLAIN for index in read):
            continue
        starts = cut([rows[index] for index in read], archive=number is not None, teased=teased).starts
        ends = [read[at] for at, _ in starts[1:]] + [len(rows)]
        for (at, head), end in zip(starts, ends, strict=True):
            yield Piece(category, number, _with_roles(rows, read[at:], head, end))


def _teased(rows: Sequence[Line]) -> Iterator[str]:
    """The titles of a page's teasers, as keys."""
    for row in rows:
        if row.mark is Mark.TEASED:
            yield key(row.text)
        elif row.mark is Mark.TEASER:
            yield key(row.text.partition(":")[2])


def _sections(rows: Sequence[Line]) -> Iterator[tuple[str | None, int | None, Sequence[Line]]]:
    """The lines below each category line; what stands above the first is kept only if it is text."""
    places = [index for index, row in enumerate(rows) if row.mark is Mark.CATEGORY]
    first = places[0] if places else len(rows)
    if not places or any(row.look.closed and row.look.words >= _PARAGRAPH for row in rows[:first]):
        yield None, None, rows[:first]
    for place, end in pairwise([*places, len(rows)]):
        line = rows[place]
        yield line.text.partition(":")[2].strip(), line.number, rows[place + 1 : end]


def _with_roles(
    rows: Sequence[Line], read: Sequence[int], head: Head, end: int
) -> list[tuple[Line, Role | None]]:
    """The lines of an article; those of its head with their roles."""
    roles = dict(zip(read, head.roles, strict=False))
    return [(rows[index], roles.get(index)) for index in range(read[0], end)]

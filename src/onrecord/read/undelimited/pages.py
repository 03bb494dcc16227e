"""A page copied as text, cut into its articles."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from ..pagewords import key
from .asides import with_asides
from .heads import Head
from .lines import Line, Mark, lines
from .shapes import Role
from .starts import cut
from .surroundings import with_surroundings

_READ: Final = (Mark.PLAIN, Mark.DATE, Mark.BYLINE)
"""Lines among which articles begin; all others stand beside."""
_PARTING: Final = (Mark.FURNITURE, Mark.COMMENTS)
_PARAGRAPH: Final = 20  # words of a line that is surely one
_SHORT: Final = 5  # words of a sentence
_TITLE: Final = 16  # words of the longest titles


class Piece(NamedTuple):
    """The lines of one article, with the roles that its head gives them."""

    category: str | None
    category_line: int | None
    rows: list[tuple[Line, Role | None]]

    def with_role(self, role: Role) -> Line | None:
        """The line of the head that has this role."""
        return next((row for row, given in self.rows if given is role), None)

    def signed(self) -> tuple[Line | None, Line | None]:
        """The lines that say who wrote it and when: of the head, else the last that do."""
        head = [row for row, role in self.rows if role in (Role.DATE, Role.BYLINE)]
        tail = [
            row for row, role in reversed(self.rows) if role is None and row.mark in (Mark.DATE, Mark.BYLINE)
        ]
        lines = [*head, *tail]
        return (
            next((row for row in lines if row.names), None),
            next((row for row in lines if row.date and (row.date.published or row.date.modified)), None),
        )


def pieces(
    text: str,
    *,
    archive: bool | None = None,
    titles: Iterable[str] = (),
    looks: Sequence[Sequence[Hashable]] = (),
) -> Iterator[Piece]:
    """The articles of a page, in page order; none where no line could begin one.

    archive: whether the page is one; its words tell where that is not known.
    titles: lines that may well be titles. looks: kinds of lines, for each line of
    the text, as its markup tells them.
    """
    marked = with_surroundings(with_asides(lines(text)))
    teased = frozenset([*_teased(marked), *map(key, titles)])
    for category, number, rows in _sections(marked):
        read = [index for index, row in enumerate(rows) if row.mark in _READ]
        if not any(rows[index].mark is Mark.PLAIN for index in read):
            continue
        parted = [_is_parted(rows, before, index) for before, index in pairwise([-1, *read])]
        starts = cut(
            [rows[index] for index in read],
            archive=number is not None if archive is None else archive,
            teased=teased,
            parted=parted,
            looks=[[kinds[rows[index].number - 1] for index in read] for kinds in looks],
        ).starts
        if starts[0][0] and rows[read[starts[0][0] - 1]].mark is Mark.DATE:
            starts = [_with_date_above(rows, read, at, head) for at, head in starts]
        ends = [read[at] for at, _ in starts[1:]] + [len(rows)]
        for (at, head), end in zip(starts, ends, strict=True):
            own = _with_roles(rows, read[at:], head, end)
            if len(starts) == 1 or _says_something(own):
                yield Piece(category, number, own[: _end(own)])


def _with_date_above(rows: Sequence[Line], read: Sequence[int], at: int, head: Head) -> tuple[int, Head]:
    """A start with the date that stands above its title, on pages that set dates there."""
    if at and rows[read[at - 1]].mark is Mark.DATE:
        return at - 1, head.with_roles((Role.DATE, *head.roles))
    return at, head


def _is_parted(rows: Sequence[Line], before: int, index: int) -> bool:
    """Do buttons or the like stand between two lines that are not a title and its date?"""
    if before >= 0 and rows[index].mark is not Mark.PLAIN and not rows[before].look.closed:
        return False
    return any(row.mark in _PARTING for row in rows[before + 1 : index])


def _says_something(rows: Sequence[tuple[Line, Role | None]]) -> bool:
    """Is there a sentence among the lines of an article, and not only what leads to others?"""
    return any(_is_sentence(row) for row, role in rows if role is not Role.TITLE)


def _is_sentence(row: Line) -> bool:
    look = row.look
    return row.mark is Mark.PLAIN and (look.words >= _PARAGRAPH or (look.closed and look.words >= _SHORT))


def _end(rows: Sequence[tuple[Line, Role | None]]) -> int:
    """Where an article ends: behind it may stand labels and titles of others, open lines all."""
    end = len(rows)
    while end and (rows[end - 1][0].mark is not Mark.PLAIN or _is_open(rows[end - 1][0])):
        end -= 1
    last = next((at for at in range(end, len(rows)) if rows[at][0].mark is Mark.PLAIN), len(rows))
    return last if end else len(rows)


def _is_open(row: Line) -> bool:
    """Could this be a heading, a label or a title?"""
    return row.look.words <= _TITLE and not (row.look.closed or row.look.quoted)


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

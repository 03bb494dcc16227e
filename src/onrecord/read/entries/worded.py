"""Entries that the words of a page part, as in copied text, helped by what its rows look like."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from ..body import Verdict
from ..measures import Page
from ..rows import Frame, is_bold_heading
from ..undelimited.lines import Look
from ..undelimited.pages import Piece, pieces
from ..undelimited.shapes import SHAPES, Role
from .entry import Entry, is_heading, look
from .framed import FEWEST, USUAL, are_full

_MANY_ROWS: Final = 6
_ABOVE: Final = 4
"""So many rows above the first that is read may belong to its head."""
_MARGIN: Final = -0.7
"""How much less like titles than like headings of sections most titles of a page may look."""
_SURELY_SEVERAL: Final = 3
"""So many pieces that mostly begin with a title are articles, whatever the page calls itself."""


def by_words(page: Page, found: Sequence[Verdict]) -> list[Entry]:
    """The articles that the words of a page part; [] where they tell of one.

    found: the verdicts on its rows.
    """
    rows = list(_read(page, found))
    if len(rows) < _MANY_ROWS:
        return []
    text = "\n".join(page.rows[at].text for at in rows)
    looks: list[list[Hashable]] = [[look(page.rows[at]) for at in rows], list(_steps(page, rows))]
    told = pieces(text, archive=True, titles=_titles(page, rows), looks=looks)
    made = [_entry(piece, rows) for piece in told]
    return made if len(made) >= FEWEST and are_full(page, made) else []


def are_surely_several(made: Sequence[Entry]) -> bool:
    """Are these articles even where the page does not say that it is an archive?"""
    titled = sum(entry.heading >= 0 for entry in made)
    return len(made) >= _SURELY_SEVERAL and titled >= USUAL * len(made)


def _read(page: Page, found: Sequence[Verdict]) -> Iterator[int]:
    """The rows among which articles begin: those that are read, and what lies between but menus and boxes."""
    kept = [at for at, verdict in enumerate(found) if verdict.kept]
    for at in range(max(0, kept[0] - _ABOVE), kept[-1] + 1) if kept else ():
        row = page.rows[at]
        is_shown = row.kind == "text" and at != page.heading and not row.is_menu
        if found[at].kept or (is_shown and not page.far[row.frame.index] & page.junk):
            yield at


def _steps(page: Page, rows: Sequence[int]) -> Iterator[Hashable]:
    """For each row, what parts it from the one before: elements that end or begin, rules, pictures."""
    for before, at in pairwise([-1, *rows]):
        if before < 0:
            yield None
            continue
        between = {page.rows[other].kind for other in range(before + 1, at)} - {"text"}
        ended, begun = _steps_up(page.rows[before].frame, at), _steps_up(page.rows[at].frame, before)
        yield ended, begun, tuple(sorted(between))


def _steps_up(frame: Frame | None, at: int) -> int:
    """How far up the element lies that also holds this row."""
    steps = 0
    while frame and not frame.first <= at < frame.last:
        frame, steps = frame.parent, steps + 1
    return steps


def _titles(page: Page, rows: Sequence[int]) -> Iterator[str]:
    """The headings and bold lines that look alike and are, by and large, as long as titles are."""
    alike: defaultdict[Hashable, list[str]] = defaultdict(list)
    for at in rows:
        row = page.rows[at]
        if is_heading(row) or is_bold_heading(row):
            alike[look(row)].append(row.text)
    for texts in alike.values():
        if len(texts) >= FEWEST and median(map(_like_title, texts)) > _MARGIN:
            yield from texts


def _like_title(text: str) -> float:
    """How much more a line looks like a title than like the heading of a section."""
    found = Look.of(text)
    return SHAPES[Role.TITLE].fit(found) - SHAPES[Role.HEADING].fit(found)


def _entry(piece: Piece, kept: Sequence[int]) -> Entry:
    """The rows of a piece of the text that those rows make, one line each."""
    rows = piece.rows
    title = piece.with_role(Role.TITLE)
    heading = kept[title.number - 1] if title else -1
    return Entry(kept[rows[0][0].number - 1], kept[rows[-1][0].number - 1] + 1, heading, None)

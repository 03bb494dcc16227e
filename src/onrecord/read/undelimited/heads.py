"""How an article may begin, and how well a line fits to begin one."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from ..pagewords import page_words
from .lines import Line, Mark

NEVER = -1e9


class Style(Enum):
    """How the articles of a page begin."""

    DECK = "deck"  # a standfirst, then the text
    TITLE = "title"  # a title, perhaps a standfirst, then the text
    DATED = "dated"  # a title with a date line
    BARE = "bare"  # the text


class Role(Enum):
    """What a line is within its article."""

    TITLE = "title"
    DECK = "deck"
    DATE = "date"
    BYLINE = "byline"
    PARAGRAPH = "paragraph"
    HEADING = "heading"


class Head(NamedTuple):
    """The lines with which an article begins, before its first paragraph."""

    roles: tuple[Role, ...]
    score: float  # how much better they read as a head than as part of a body


def paragraph(row: Line) -> float:
    """How well a line reads as a paragraph."""
    if row.leads:
        return -0.7
    if row.closed:
        return 0.0 if row.words >= 8 else -0.7
    if row.text.endswith((",", ";", "-", "–", "—")):
        return -1.0
    return -2.0 if row.words > 30 else -4.0 if row.words > 12 else -5.0


def heading(row: Line) -> float:
    """How well a line reads as a section heading."""
    if row.words > 25:
        return -12.0
    score = -1.5 if row.words <= 10 else -3.0 if row.words <= 16 else -6.0
    if row.closed:
        score -= 2.0 if row.asks else 4.0
    return score


def title(row: Line) -> float:
    """How well a line reads as a title."""
    if row.words > 35:
        return -12.0
    score = -3.0 if row.words < 3 else -1.0 if row.words < 5 else 0.0 if row.words <= 20 else -3.0
    if row.closed:
        score -= 1.0 if row.asks else 4.0
    return score - (2.0 if row.leads else 0.0)


def deck(row: Line) -> float:
    """How well a line reads as a standfirst."""
    if row.words > 90:
        return -12.0
    score = -3.0 if row.words < 5 else -1.5 if row.words < 8 else 0.0 if row.words <= 40 else -2.0
    if row.closed:
        score -= 1.0 if row.asks else 1.5
    return score - (2.0 if row.leads else 0.0)


def opening(row: Line) -> float:
    """How well a line reads as the first paragraph of an article."""
    score = paragraph(row)
    if row.words < 12:
        score -= 1.5
    if row.text[0].islower():
        score -= 5.0
    if row.first in page_words().continues:
        score -= 1.5
    if row.quoted:
        score -= 0.7
    return score


def body(row: Line) -> float:
    """How well a line reads as part of an article that goes on."""
    if row.mark in (Mark.DATE, Mark.BYLINE):
        return -3.0
    return max(paragraph(row), heading(row))


class Heads:
    """The best head of each style at each line."""

    def __init__(self, rows: Sequence[Line]) -> None:
        self.rows = rows
        self._bodies = [body(row) for row in rows]

    def at(self, start: int) -> dict[Style, Head]:
        """The best head of each style that begins at this line."""
        return {style: self._best(style, start) for style in Style}

    def _best(self, style: Style, start: int) -> Head:
        return max(
            (self._scored(style, roles, start) for roles in _PATTERNS[style]), key=lambda head: head.score
        )

    def _scored(self, style: Style, roles: tuple[Role, ...], start: int) -> Head:
        """How well the lines from `start` read as these roles, and then as a first paragraph."""
        end = start + len(roles)
        if end >= len(self.rows):
            return Head(roles, NEVER)
        score = _COSTS.get((style, Role.DECK in roles), 0.0)
        for row, role, ordinary in zip(self.rows[start:end], roles, self._bodies[start:end], strict=True):
            score += _fit(row, role) - ordinary
        first = self.rows[end]
        score += opening(first) - self._bodies[end] if first.mark is Mark.PLAIN else NEVER
        return Head(roles, max(score, NEVER))


_COSTS = {
    (Style.TITLE, False): -1.6,
    (Style.TITLE, True): -0.2,
    (Style.DATED, True): -1.0,
    (Style.DATED, False): -0.5,
}


def _fit(row: Line, role: Role) -> float:
    """How well a line reads as this role of a head."""
    if role is Role.DATE:
        return 0.0 if row.mark is Mark.DATE else NEVER
    if role is Role.BYLINE:
        return 0.0 if row.mark is Mark.BYLINE else NEVER
    if row.mark is not Mark.PLAIN:
        return NEVER
    return title(row) if role is Role.TITLE else deck(row)


def _between(*first: Role) -> list[tuple[Role, ...]]:
    """These roles, with a byline and a date behind them or not."""
    d, b = Role.DATE, Role.BYLINE
    return [(*first, *rest) for rest in ((), (b,), (d,), (b, d), (d, b))]


_PATTERNS: dict[Style, list[tuple[Role, ...]]] = {
    Style.DECK: _between(Role.DECK),
    Style.TITLE: [r for r in (*_between(Role.TITLE), *_between(Role.TITLE, Role.DECK)) if Role.DATE not in r],
    Style.DATED: [
        *(r for r in (*_between(Role.TITLE), *_between(Role.TITLE, Role.DECK)) if Role.DATE in r),
        (Role.TITLE, Role.DATE, Role.DECK),
        (Role.TITLE, Role.BYLINE, Role.DATE, Role.DECK),
        (Role.TITLE, Role.DATE, Role.BYLINE, Role.DECK),
        (Role.DATE, Role.TITLE),
        (Role.DATE, Role.TITLE, Role.DECK),
    ],
    Style.BARE: [(), (Role.BYLINE,)],
}

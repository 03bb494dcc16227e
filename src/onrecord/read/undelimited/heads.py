"""How an article may begin, and how well the lines fit to begin one."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from .lines import Line, Mark
from .shapes import Role, Shape, body_fits
from .vocabulary import Vocabulary

NEVER = -1e9

_ECHO = 4.0  # for a head that shares all its words with the text behind it
_USUAL_ECHO = 0.1  # what neighbouring paragraphs share
_STRAY = -3.0  # a date line or byline within a body


class Style(Enum):
    """How the articles of a page begin."""

    DECK = "deck"  # a standfirst, then the text
    TITLE = "title"  # a title, perhaps a standfirst, then the text
    DATED = "dated"  # a title with a date line
    BARE = "bare"  # the text


class Head(NamedTuple):
    """The lines with which an article begins, before its first paragraph."""

    roles: tuple[Role, ...]
    score: float  # how much better they read as a head than as part of a body
    link: float = 0.0  # how much of what the lines before say they still say
    echo: float = 0.0  # how much the first of them tells that the first paragraph tells too


class Heads:
    """The best head of each style at each line of a page."""

    def __init__(self, rows: Sequence[Line], shapes: dict[Role, Shape], vocabulary: Vocabulary) -> None:
        self.rows = rows
        self.vocabulary = vocabulary
        bodies = [body_fits(shapes, row) if row.mark is Mark.PLAIN else (_STRAY, _STRAY) for row in rows]
        self._bodies = [max(fits) for fits in bodies]
        # an article does not end with a heading
        self._ends = [0.0, *(min(0.0, paragraph - heading) for heading, paragraph in bodies)]
        self._links = [self._link(place) for place in range(len(rows))]
        self._fits = {
            role: [shapes[role].fit(row.look) if row.mark is Mark.PLAIN else NEVER for row in rows]
            for role in (Role.TITLE, Role.DECK, Role.LEAD)
        }
        self._fits[Role.DATE] = [0.0 if row.mark is Mark.DATE else NEVER for row in rows]
        self._fits[Role.BYLINE] = [0.0 if row.mark is Mark.BYLINE else NEVER for row in rows]

    def at(self, start: int) -> list[Head]:
        """The best head of each style that begins at this line."""
        dated = any(row.mark is not Mark.PLAIN for row in self.rows[start : start + 4])
        patterns = _PATTERNS if dated else _PLAIN_PATTERNS
        return [self._best(patterns[style], start) for style in Style]

    def _best(self, patterns: list[tuple[tuple[Role, ...], float]], start: int) -> Head:
        options = [self._scored(cost, roles, start) for roles, cost in patterns]
        return max(options, key=lambda head: head.score, default=_NONE)

    def _scored(self, cost: float, roles: tuple[Role, ...], start: int) -> Head:
        """How well the lines from `start` read as these roles, and then as a first paragraph."""
        end = start + len(roles)
        if end >= len(self.rows):
            return Head(roles, NEVER)
        score = cost + self._ends[start] + self._fits[Role.LEAD][end] - self._bodies[end]
        for place, role in enumerate(roles, start):
            score += self._fits[role][place] - self._bodies[place]
        if score > NEVER / 2:
            score += self._echoes(start, end, roles)
        echo = self.vocabulary.common(start, end) if roles else 0.0
        return Head(roles, max(score, NEVER), self._links[start], echo)

    def _link(self, start: int) -> float:
        """How much of this line the two before it say too."""
        before = range(max(0, start - 2), start)
        return max((self.vocabulary.shared(start, other) for other in before), default=0.0)

    def _echoes(self, start: int, end: int, roles: tuple[Role, ...]) -> float:
        """How much of the words of title and standfirst the first paragraph takes up."""
        told = [place for place, role in enumerate(roles, start) if role in (Role.TITLE, Role.DECK)]
        return sum(_ECHO * (self.vocabulary.shared(place, end) - _USUAL_ECHO) for place in told)


def _between(*first: Role) -> list[tuple[Role, ...]]:
    """These roles, with a byline and a date behind them or not."""
    date, byline = Role.DATE, Role.BYLINE
    return [(*first, *rest) for rest in ((), (byline,), (date,), (byline, date), (date, byline))]


_TITLED = _between(Role.TITLE)
_DECKED = _between(Role.TITLE, Role.DECK)
_PATTERNS: dict[Style, list[tuple[tuple[Role, ...], float]]] = {
    Style.DECK: [(roles, 0.0) for roles in _between(Role.DECK)],
    Style.TITLE: [
        *((roles, -1.6) for roles in _TITLED if Role.DATE not in roles),
        *((roles, -0.2) for roles in _DECKED if Role.DATE not in roles),
    ],
    Style.DATED: [
        *((roles, -0.5) for roles in _TITLED if Role.DATE in roles),
        *((roles, -1.0) for roles in _DECKED if Role.DATE in roles),
        ((Role.TITLE, Role.DATE, Role.DECK), -1.0),
        ((Role.TITLE, Role.BYLINE, Role.DATE, Role.DECK), -1.0),
        ((Role.TITLE, Role.DATE, Role.BYLINE, Role.DECK), -1.0),
        ((Role.DATE, Role.TITLE), -0.5),
        ((Role.DATE, Role.TITLE, Role.DECK), -1.0),
    ],
    Style.BARE: [((), 0.0), ((Role.BYLINE,), 0.0)],
}
"""The heads of each style, with the logarithm of how often they are met."""

_PLAIN_PATTERNS = {
    style: [(roles, cost) for roles, cost in patterns if Role.DATE not in roles and Role.BYLINE not in roles]
    for style, patterns in _PATTERNS.items()
}
_NONE = Head((), NEVER)

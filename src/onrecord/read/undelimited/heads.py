"""How an article may begin, and how well the lines fit to begin one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from itertools import zip_longest
from math import log
from typing import NamedTuple, TypeVar

from ...text.headings import speaker_heading
from .lines import Line, Look, Mark
from .shapes import PARAGRAPHS, Role, Shape, body_fits
from .vocabulary import Vocabulary

NEVER = -1e9
HOPELESS = -8.0  # no head reads as badly as this

Fit = TypeVar("Fit", float, tuple[float, float])

_TEASED = 5.0  # for a line that a teaser of the page gives as a title
_ECHO = 4.0  # for a head that shares all its words with the text behind it
_USUAL_ECHO = 0.1  # what neighbouring paragraphs share
_STRAY_END, _CLEAR_END = -2.0, 2.0  # what the line before can tell of a start
_STRAY_DATE = -6.0  # a date line within a body
_SIGNED_END = 5.0  # who and when may stand at the foot of an article too
_STRAY = -3.0  # a byline within a body


class Style(Enum):
    """How the articles of a page begin."""

    DECK = "deck"  # a standfirst, then the text
    TITLE = "title"  # a title, perhaps a standfirst, then the text
    DATED = "dated"  # a title with a date line
    BARE = "bare"  # the text, now and then a standfirst


class Head(NamedTuple):
    """The lines with which an article begins, before its first paragraph."""

    roles: tuple[Role, ...]
    score: float  # how much better they read as a head than as part of a body
    echo: float = 0.0  # how much the first of them tells that the first paragraph tells too


Patterns = dict[Style, dict[tuple[Role, ...], float]]
"""How often each style begins with these roles."""


class Heads:
    """The best head of each style at each line of a page."""

    def __init__(
        self,
        rows: Sequence[Line],
        shapes: dict[Role, Shape],
        patterns: Patterns,
        vocabulary: Vocabulary,
        teased: Sequence[int] = (),
    ) -> None:
        self.rows = rows
        self.vocabulary = vocabulary
        bodies = _each(rows, lambda look: body_fits(shapes, look), (_STRAY, _STRAY))
        self._bodies = [
            _STRAY_DATE if row.mark is Mark.DATE else max(fits)
            for row, fits in zip(rows, bodies, strict=True)
        ]
        self._ends = [0.0, *_each(rows, lambda look: _ending(shapes, look), _SIGNED_END)]
        self._fits = {
            role: _each(rows, shapes[role].fit, NEVER) for role in (Role.TITLE, Role.DECK, Role.LEAD)
        }
        for place in teased:
            self._fits[Role.TITLE][place] += _TEASED
        for place, row in enumerate(rows):
            if row.look.leads and speaker_heading(row.text):
                self._fits[Role.TITLE][place] = self._fits[Role.DECK][place] = NEVER
        self._fits[Role.DATE] = [0.0 if row.mark is Mark.DATE else NEVER for row in rows]
        self._fits[Role.BYLINE] = [0.0 if row.mark is Mark.BYLINE else NEVER for row in rows]
        self._patterns = [
            [(roles, log(share)) for roles, share in patterns[style].items()] for style in Style
        ]
        self._plain = [[p for p in known if not _MARKED.intersection(p[0])] for known in self._patterns]

    def part(self, worth: Iterable[float]) -> None:
        """Say what it is worth to begin at each line for what stands before it."""
        self._ends = [end + more for end, more in zip_longest(self._ends, worth, fillvalue=0.0)]

    def at(self, start: int) -> list[Head]:
        """The best head of each style that begins at this line."""
        marked = any(row.mark is not Mark.PLAIN for row in self.rows[start : start + 4])
        return [self._best(known, start) for known in (self._patterns if marked else self._plain)]

    def _best(self, known: list[tuple[tuple[Role, ...], float]], start: int) -> Head:
        options = [self._scored(cost, roles, start) for roles, cost in known]
        return max(options, key=lambda head: head.score, default=_NONE)

    def _scored(self, cost: float, roles: tuple[Role, ...], start: int) -> Head:
        """How well the lines from `start` read as these roles, and then as a first paragraph."""
        end = start + len(roles)
        if end >= len(self.rows):
            return _NONE
        score = cost + self._ends[start] + self._fits[Role.LEAD][end] - self._bodies[end]
        for place, role in enumerate(roles, start):
            score += self._fits[role][place] - self._bodies[place]
        if score < HOPELESS - _ECHO * len(roles):
            return _NONE
        score += self._echoes(start, end, roles)
        return Head(roles, score, self.vocabulary.common(start, end) if roles else 0.0)

    def _echoes(self, start: int, end: int, roles: tuple[Role, ...]) -> float:
        """How much of the words of title and standfirst the first paragraph takes up."""
        told = [place for place, role in enumerate(roles, start) if role in (Role.TITLE, Role.DECK)]
        return sum(_ECHO * (self.vocabulary.shared(place, end) - _USUAL_ECHO) for place in told)


def _ending(shapes: dict[Role, Shape], look: Look) -> float:
    """How well a line reads as the last of an article; stray lines may look like anything."""
    told = shapes[Role.LAST].fit(look) + PARAGRAPHS - max(body_fits(shapes, look))
    return max(_STRAY_END, min(_CLEAR_END, told))


def _each(rows: Sequence[Line], fit: Callable[[Look], Fit], otherwise: Fit) -> list[Fit]:
    """How well each plain line fits; lines that look the same are asked once."""
    known = {row.look: fit(row.look) for row in rows if row.mark is Mark.PLAIN}
    return [known[row.look] if row.mark is Mark.PLAIN else otherwise for row in rows]


def learnt(patterns: Patterns, style: Style, heads: Sequence[Head], weight: float) -> Patterns:
    """How often a page's style begins with which roles, from its heads.

    What news in general does counts for `weight` heads.
    """
    seen = Counter(head.roles for head in heads)
    total = weight + len(heads)
    own = {roles: (weight * share + seen[roles]) / total for roles, share in patterns[style].items()}
    return {**patterns, style: own}


def _with_marked(
    shares: dict[tuple[Role, ...], float], *tails: tuple[Role, ...]
) -> dict[tuple[Role, ...], float]:
    """Heads of these roles, each ended in one of these ways; the first is the most usual."""
    rest = _RARE / max(1, len(tails) - 1)
    return {
        (*roles, *tail): share * (rest if place else 1 - _RARE)
        for roles, share in shares.items()
        for place, tail in enumerate(tails)
    }


_DATE, _BYLINE, _TITLE, _DECK = (Role.DATE,), (Role.BYLINE,), (Role.TITLE,), (Role.DECK,)
_RARE = 0.3
_DECKED = 0.8
_MARKED = frozenset([Role.DATE, Role.BYLINE])
_DATED = (_DATE, _DATE + _BYLINE, _BYLINE + _DATE)
PATTERNS: Patterns = {
    Style.DECK: _with_marked({_DECK: _DECKED, (): 1 - _DECKED}, (), _BYLINE, *_DATED),
    Style.TITLE: {
        **_with_marked({_TITLE: 0.15, _TITLE + _DECK: 0.85 * _DECKED}, (), _BYLINE),
        _TITLE + _BYLINE + _DECK: 0.1,
    },
    Style.DATED: {
        **_with_marked({_TITLE: 0.5, _TITLE + _DECK: 0.2}, *_DATED),
        **_with_marked({_DATE + _TITLE: 0.2, _DATE + _TITLE + _DECK: 0.1}, ()),
        **{_TITLE + tail + _DECK: 0.05 for tail in _DATED},
    },
    Style.BARE: _with_marked({(): 0.9, _DECK: 0.1}, (), _BYLINE),
}
"""News in general, before a page has shown its own ways."""
_NONE = Head((), NEVER)

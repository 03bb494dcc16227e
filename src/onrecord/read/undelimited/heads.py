"""How an article may begin, and how well the lines fit to begin one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import Enum
from itertools import zip_longest
from math import log
from typing import Final, NamedTuple

from ...text.headings import speaker_heading
from .lines import Line, Look, Mark
from .shapes import PARAGRAPHS, Role, Shape, body_fits
from .vocabulary import Vocabulary

NEVER: Final = -1e9
HOPELESS: Final = -8.0  # no head reads as badly as this

_TEASED: Final = 5.0  # for a line that a teaser of the page gives as a title
_ECHO: Final = 4.0  # for a head that shares all its words with the text behind it
_USUAL_ECHO: Final = 0.1  # what neighbouring paragraphs share
_STRAY_END: Final = -2.0
_CLEAR_END: Final = 2.0  # what the line before can tell of a start
_STRAY_DATE: Final = -6.0  # a date line within a body
_SIGNED_END: Final = 5.0  # who and when may stand at the foot of an article too
_STRAY: Final = -3.0  # a byline within a body


class Style(Enum):
    """How the articles of a page begin."""

    DECK = "deck"  # a standfirst, then the text
    TITLE = "title"  # a title, perhaps a standfirst, then the text
    DATED = "dated"  # a title with a date line
    BARE = "bare"  # the text, now and then a standfirst


class Head:
    """The lines with which an article begins, before its first paragraph.

    score: how much better they read as a head than as part of a body. echo: how much the first of them
    tells that the first paragraph tells too.
    """

    __slots__ = ("echo", "roles", "score")

    def __init__(self, roles: tuple[Role, ...], score: float, echo: float = 0.0) -> None:
        self.roles, self.score, self.echo = roles, score, echo

    def with_roles(self, roles: tuple[Role, ...]) -> Head:
        """The same with other roles."""
        return Head(roles, self.score, self.echo)


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
        looks = {row.look: _fits(shapes, row.look) for row in rows if row.mark is Mark.PLAIN}
        fits = [looks[row.look] if row.mark is Mark.PLAIN else _MARKED_FITS for row in rows]
        self._bodies = [
            _STRAY_DATE if row.mark is Mark.DATE else fit.body for row, fit in zip(rows, fits, strict=True)
        ]
        self._ends = [0.0, *[fit.ending for fit in fits]]
        self._fits = {
            Role.TITLE: [fit.title for fit in fits],
            Role.DECK: [fit.deck for fit in fits],
            Role.LEAD: [fit.lead for fit in fits],
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
        self._gains = {
            role: [fit - body for fit, body in zip(fits, self._bodies, strict=True)]
            for role, fits in self._fits.items()
        }
        self._plain = [[p for p in known if not _MARKED.intersection(p[0])] for known in self._patterns]

    def part(self, worth: Iterable[float]) -> None:
        """Say what it is worth to begin at each line for what stands before it."""
        self._ends = [end + more for end, more in zip_longest(self._ends, worth, fillvalue=0.0)]

    def at(self, start: int) -> list[Head]:
        """The best head of each style that begins at this line."""
        marked = any(row.mark is not Mark.PLAIN for row in self.rows[start : start + 4])
        return [self._best(known, start) for known in (self._patterns if marked else self._plain)]

    def _best(self, known: list[tuple[tuple[Role, ...], float]], start: int) -> Head:
        """The best of these heads that begins at this line."""
        best: tuple[Role, ...] = ()
        score = NEVER
        for roles, cost in known:
            own = self._score(cost, roles, start)
            if own > score:
                best, score = roles, own
        return Head(best, score, self.vocabulary.common(start, start + len(best)) if best else 0.0)

    def _score(self, cost: float, roles: tuple[Role, ...], start: int) -> float:
        """How well the lines from `start` read as these roles, and then as a first paragraph."""
        end = start + len(roles)
        if end >= len(self.rows):
            return NEVER
        score = cost + self._ends[start] + self._fits[Role.LEAD][end] - self._bodies[end]
        for place, role in enumerate(roles, start):
            score += self._gains[role][place]
        if score < HOPELESS - _ECHO * len(roles):
            return NEVER
        return score + self._echoes(start, end, roles)

    def _echoes(self, start: int, end: int, roles: tuple[Role, ...]) -> float:
        """How much of the words of title and standfirst the first paragraph takes up."""
        told = 0.0
        for place, role in enumerate(roles, start):
            if role is Role.TITLE or role is Role.DECK:
                told += _ECHO * (self.vocabulary.shared(place, end) - _USUAL_ECHO)
        return told


class _Fits(NamedTuple):
    """How well a line reads as part of a body, as the last of an article, and as each line of a head."""

    body: float
    ending: float
    title: float
    deck: float
    lead: float


_MARKED_FITS: Final = _Fits(_STRAY, _SIGNED_END, NEVER, NEVER, NEVER)


def _fits(shapes: dict[Role, Shape], look: Look) -> _Fits:
    """The fits of a line that looks like this; the last of an article may look like anything."""
    body = max(body_fits(shapes, look))
    told = shapes[Role.LAST].fit(look) + PARAGRAPHS - body
    ending = max(_STRAY_END, min(_CLEAR_END, told))
    heads = [shapes[role].fit(look) for role in (Role.TITLE, Role.DECK, Role.LEAD)]
    return _Fits(body, ending, heads[0], heads[1], heads[2])


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


_DATE: Final = (Role.DATE,)
_BYLINE: Final = (Role.BYLINE,)
_TITLE: Final = (Role.TITLE,)
_DECK: Final = (Role.DECK,)
_RARE: Final = 0.3
_DECKED: Final = 0.8
_MARKED: Final = frozenset([Role.DATE, Role.BYLINE])
_DATED: Final = (_DATE, _DATE + _BYLINE, _BYLINE + _DATE)
PATTERNS: Final[Patterns] = {
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

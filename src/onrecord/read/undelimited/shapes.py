"""What the lines of each role look like: how long they are and how they end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from math import exp, log
from typing import Final, NamedTuple

from ..pagewords import page_words
from .lines import Line, Look

_STRAYS: Final = 1.48  # from the median of distances to the standard deviation
_LEAST_SPREAD: Final = 0.25


class Role(Enum):
    """What a line is within its article."""

    __hash__ = object.__hash__  # that of Enum is written in Python, and roles are looked up all the time

    TITLE = "title"
    DECK = "deck"
    DATE = "date"
    BYLINE = "byline"
    LEAD = "lead"  # the first paragraph
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LAST = "last"  # the last paragraph


class Shape(NamedTuple):
    """What lines of one role look like."""

    words: float  # typical length
    spread: float  # of the logarithm of the length
    closed: float  # share that ends as a sentence does, with a full stop
    asks: float  # share that ends with a question or exclamation mark
    quoted: float  # share that begins with a quotation mark
    continues: float  # share that begins with a word that goes on: "But", "He"
    leads: float  # share that ends with a colon
    timed: float  # share that begins with a time of day, as entries of live reports do
    located: float  # share that begins with where it was written: "VELM (AP) —"
    dayed: float  # share that names a day of the week
    unusual: float  # how likely it is of any other length

    def fit(self, look: Look) -> float:
        """The logarithm of how likely a line of this role looks like this."""
        distance = (log(look.words) - log(self.words)) / self.spread
        length = exp(-distance * distance / 2) / self.spread + self.unusual
        day = self.dayed if look.dayed else 1 - self.dayed
        return log(length * self._ending(look) * self._beginning(look) * day)

    def _ending(self, look: Look) -> float:
        """How likely it ends like this."""
        if look.leads:
            return self.leads
        if look.asks:
            return self.asks
        return self.closed if look.closed else max(0.01, 1 - self.closed - self.asks - self.leads)

    def _beginning(self, look: Look) -> float:
        """How likely it begins like this."""
        if look.lower:
            return 0.02
        if look.timed:
            return self.timed
        if look.located:
            return self.located
        if look.quoted:
            return self.quoted
        if look.first in page_words().continues:
            return self.continues
        return 1 - self.quoted - self.continues

    def learnt(self, rows: Sequence[Line], weight: float) -> Shape:
        """The shape of this page's lines of the role; this one counts for `weight` lines."""
        if not rows:
            return self
        total = weight + len(rows)
        lengths = sorted(log(row.look.words) for row in rows)
        middle = lengths[len(lengths) // 2]
        strays = sorted(abs(length - middle) for length in lengths)
        own = _STRAYS * strays[len(strays) // 2]  # outliers may be lines of other roles
        mean = (weight * log(self.words) + len(rows) * middle) / total
        spread = max(_LEAST_SPREAD, (weight * self.spread + len(rows) * own) / total)
        asks = (weight * self.asks + sum(row.look.asks for row in rows)) / total
        closed = (weight * self.closed + sum(row.look.closed and not row.look.asks for row in rows)) / total
        return self._replace(words=exp(mean), spread=spread, closed=closed * 0.97, asks=asks * 0.97)


_PARAGRAPH: Final = Shape(36.0, 0.65, 0.91, 0.03, 0.20, 0.18, 0.02, 0.01, 0.002, 0.17, 0.02)
SHAPES: Final[dict[Role, Shape]] = {
    Role.TITLE: Shape(11.5, 0.33, 0.03, 0.10, 0.08, 0.01, 0.002, 1e-8, 1e-4, 0.02, 0.002),
    Role.DECK: Shape(21.0, 0.60, 0.42, 0.05, 0.06, 0.02, 0.004, 1e-8, 1e-3, 0.08, 0.004),
    Role.LEAD: Shape(34.0, 0.50, 0.95, 0.02, 0.06, 0.02, 0.01, 1e-8, 0.10, 0.36, 0.002),
    Role.PARAGRAPH: _PARAGRAPH,
    Role.HEADING: Shape(5.0, 0.60, 0.03, 0.10, 0.08, 0.05, 0.005, 0.05, 1e-4, 0.02, 0.005),
    Role.LAST: _PARAGRAPH,  # only a page has a way of its own to end
}
"""News in general, before a page has shown its own ways."""


def learnt(shapes: dict[Role, Shape], examples: dict[Role, list[Line]], weight: float) -> dict[Role, Shape]:
    """The shapes of a page, from lines whose roles are thought to be known."""
    own = {role: shape.learnt(examples.get(role, []), weight) for role, shape in shapes.items()}
    return {**own, Role.LAST: own[Role.PARAGRAPH].learnt(examples.get(Role.LAST, []), weight)}


def likeliest(shapes: dict[Role, Shape], row: Line) -> Role:
    """Is a line within a body a paragraph or a heading?"""
    heading, paragraph = body_fits(shapes, row.look)
    return Role.HEADING if heading > paragraph else Role.PARAGRAPH


def body_fits(shapes: dict[Role, Shape], look: Look) -> tuple[float, float]:
    """How well a line reads as a heading and as a paragraph."""
    heading = shapes[Role.HEADING].fit(look) + HEADINGS
    return heading, shapes[Role.PARAGRAPH].fit(look) + PARAGRAPHS


HEADINGS: Final = log(0.12)
PARAGRAPHS: Final = log(0.88)
"""How often the lines of a body are the one and the other."""


def examples(pairs: Iterable[tuple[Role, Line]]) -> dict[Role, list[Line]]:
    """Lines by role."""
    found: dict[Role, list[Line]] = {}
    for role, row in pairs:
        found.setdefault(role, []).append(row)
    return found

"""What the words of a page tell of where its articles begin, and what it costs to begin one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from math import log
from typing import Final, NamedTuple

from .heads import Head, Heads
from .lines import Line
from .names import Names
from .vocabulary import Vocabulary

IMPOSSIBLE: Final = 1e18
_WORDS: Final = 0.4  # words of one line are not drawn one by one, so they count for less
_UNKNOWN: Final = 5.0  # for a surname that stands alone and was introduced in another article
_START: Final = 4.4
_USUAL: Final = 6
_LEAST: Final = 10
_DENSE: Final = 14.0
_RICH: Final = 11.0  # telling words of a line; fewer gain less by chance
_THINNEST: Final = 0.5
_SIBLING: Final = 13.0  # heads that are no better may be section headings
_EAGER: Final = 0.8  # of the price of a sibling, while it is not known how articles of the page begin
_LONG: Final = 30  # lines of an article; shorter ones begin more often
_SHORTER: Final = 0.5  # how much cheaper their starts are, as a power of their length
_ALONE: Final = 12.0  # for a page that does not say that it is an archive to hold one article
_ECHO: Final = 0.2
_LOUD: Final = 25.0
_CLEAR: Final = 1.3  # what a head and the paragraph behind it both tell; the head itself
_NEW: Final = 0.7
_MOST_NEW: Final = 2  # for each who is named for the first time
_NEAR: Final = 0.2  # for what the first line has in common with the one before it
_FURTHEST: Final = 12
_SENTENCE: Final = 8  # lines above the first article; words of a line that is in one
_SKIPPED: Final = 2.5  # for such a line
PARTED: Final = 1.5  # for buttons before a line
_USUALLY: Final = 0.3
_SELDOM: Final = 0.1
_MOST_PARTED: Final = 6.0
_LEAST_PARTED: Final = -2.0


class Prices(NamedTuple):
    """What it costs to begin an article on a page."""

    start: float
    sibling: float  # on what the one before is on, as a head alone tells
    alone: float  # what it is worth to begin none but the first

    @classmethod
    def of(cls, lines: int, density: float, *, archive: bool) -> Prices:
        """The prices on a page of so many lines, each of so many telling words."""
        start = _START * log(max(lines, _LEAST) / _USUAL) * _thin(density, _DENSE)
        sibling = _SIBLING * _thin(density, _RICH) ** 2
        return cls(start, sibling, 0.0 if archive else _ALONE)

    def at_first(self) -> Prices:
        """The prices while it is not known how articles of the page begin: one begins more readily."""
        return self._replace(sibling=_EAGER * self.sibling)

    def where_articles_have(self, lines: float) -> Prices:
        """The prices where articles were found to have so many lines."""
        return self._replace(start=self.start * min(1.0, lines / _LONG) ** _SHORTER)


def _thin(density: float, full: float) -> float:
    """How much of the full price a page of few telling words pays."""
    return min(1.0, max(_THINNEST, density / full))


class Evidence:
    """What speaks for and against each start on a page."""

    def __init__(self, names: Names, vocabulary: Vocabulary, known: Heads) -> None:
        self.names, self.vocabulary, self.known = names, vocabulary, known

    def tells(self, line: int) -> bool:
        """Do the words of a line tell where it belongs?"""
        return bool(self.vocabulary.lines[line]) or self.names.unknown(line, line) > 0

    def follows(self, line: int, start: int, root: int) -> float:
        """How well a line goes with an article that began at `start`, on what is told from `root` on."""
        unknown = _UNKNOWN * self.names.unknown(line, start)
        return _WORDS * self.vocabulary.fit(line, root) - unknown

    def is_another(self, line: int, head: Head) -> float:
        """How clearly a line begins a report on what the article before it is on."""
        lines = range(line, line + 1 + len(head.roles))
        new = _NEW * min(_MOST_NEW, sum(self.names.new[at] for at in lines))
        return new - _NEAR * self.vocabulary.common(line, line - 1)


def clarity(head: Head) -> float:
    """How clearly a head is one, whatever the words behind it are on."""
    return _CLEAR * head.score + _ECHO * min(head.echo, _LOUD)


def above(rows: Sequence[Line], index: int) -> float:
    """How well the lines above this one stand outside all articles: names of the site, a motto."""
    if not 0 < index <= _FURTHEST:
        return -IMPOSSIBLE
    text = any(row.look.closed and row.look.words >= _SENTENCE for row in rows[:index])
    return -IMPOSSIBLE if text else -_SKIPPED * index


def partings(kinds: Sequence[Hashable], shapes: Sequence[Hashable], starts: Sequence[int]) -> Iterator[float]:
    """How much it tells on this page of what kind a line is, in the shape that it has.

    kinds: what stands before each line, or what the markup makes of it. starts: where articles are
    thought to begin. A kind tells as much as more of them begin with it than other lines of the same
    shape are of it: where headings of sections are in bold, too, titles in bold tell nothing.
    """
    begun = Counter(kinds[index] for index in starts[1:])
    inside = sorted({*range(1, len(kinds))}.difference(starts))
    stray = Counter((shapes[index], kinds[index]) for index in inside)
    alike = Counter(shapes[index] for index in inside)
    for kind, shape in zip(kinds, shapes, strict=True):
        usual = (begun[kind] + _USUALLY) / len(starts)
        unusual = (stray[shape, kind] + _SELDOM) / (alike[shape] + 1)
        yield max(_LEAST_PARTED, min(_MOST_PARTED, log(usual / unusual)))

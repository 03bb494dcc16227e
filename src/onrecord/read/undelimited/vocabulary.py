"""How well the words of a line go with the lines before it.

An article draws its words from an urn of its own: a word that it drew before
is likely to come again, the more so the shorter ago (after Utiyama and
Isahara 2001, Eisenstein and Barzilay 2008; that the urn forgets keeps long
articles from falling apart at every turn). The page's words are what the urn
begins with.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import accumulate
from math import log
from typing import Final

from ..pagewords import gathered
from ..runs import letter_runs

_SHORTEST: Final = 3  # letters of words that tell
_STEM: Final = 7  # letters that tell a word; inflections are behind them
_WIDE: Final = 0.3  # a word in more than this share of the lines tells nothing
_LITTLE: Final = 6.0  # added to what a line tells, so that three words are no proof
_LONGEST: Final = 20_000  # characters of a line that are read
PRIOR: Final = 20.0  # words that the page's urn counts for
MEMORY: Final = 0.95  # what is left of a draw one line later
REACH: Final = 60  # lines after which it is forgotten
_KEPT: Final = [MEMORY**lines for lines in range(REACH + 1)]


class Vocabulary:
    """The telling words of every line of a page.

    lines: those that stand in several lines but not in most, in order; density: how many a line has.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        kinds = [_stems(text) for text in texts]
        spread: Counter[str] = Counter()
        for kind in kinds:
            spread.update(kind)
        most = max(4.0, _WIDE * len(texts))
        count = max(2, len(texts))
        lines = [[stem for stem in kind if 1 < spread[stem] <= most] for kind in kinds]
        self.lines = list(map(sorted, lines))
        total = sum(map(len, self.lines)) or 1
        self.density = total / max(1, len(texts))
        self._places: dict[str, list[int]] = {}
        for number, line in enumerate(self.lines):
            for stem in line:
                self._places.setdefault(stem, []).append(number)
        self._base = {stem: PRIOR * spread[stem] / total for stem in self._places}
        self._telling = {stem: log(count / spread[stem]) for stem in self._places}
        self._told: list[float] = []
        self._kinds: list[frozenset[str]] = []
        self._common: dict[int, float] = {}
        self._drawn = self._all_drawn()
        self._repeats: list[list[float] | None] = [None] * len(self.lines)

    def fit(self, line: int, start: int) -> float:
        """How well a line goes with the lines from `start` up to it.

        The logarithm of how much likelier an urn that gave those lines gives
        this one than a fresh urn does.
        """
        count = len(self.lines[line])
        if not count:
            return 0.0
        back = line - start
        drawn = self._drawn[line]
        if back <= REACH:
            drawn -= _KEPT[back] * self._drawn[start]
        repeats = self._repeats[line]
        if repeats is None:
            repeats = self._repeats[line] = self._repeats_of(line)
        return repeats[min(back, len(repeats) - 1)] - count * log(1.0 + (drawn + count / 2) / PRIOR)

    def common(self, first: int, second: int) -> float:
        """How much two lines tell that is the same."""
        pair = first * len(self.lines) + second
        found = self._common.get(pair)
        if found is None:
            found = self._common[pair] = self._common_of(first, second)
        return found

    def _common_of(self, first: int, second: int) -> float:
        if not self._kinds:
            self._kinds = list(map(frozenset, self.lines))
        told, others = self._telling, self._kinds[second]
        return sum([told[stem] for stem in self.lines[first] if stem in others])

    def shared(self, first: int, second: int) -> float:
        """The share of what one line tells that another tells too."""
        if not self._told:
            self._told = [sum(map(self._telling.__getitem__, line)) + _LITTLE for line in self.lines]
        return self.common(first, second) / self._told[first]

    def _all_drawn(self) -> list[float]:
        """For each line, the words that the lines before it drew, as far as they are remembered."""
        drawn = [0.0]
        for line in self.lines:
            drawn.append((drawn[-1] + len(line)) * MEMORY)
        return drawn

    def _repeats_of(self, line: int) -> list[float]:
        """By how many lines before this one count: what its repeated words gain."""
        gains = [0.0] * (min(line, REACH) + 1)
        for stem in self.lines[line]:
            places, base = self._places[stem], self._base[stem]
            at = bisect_left(places, line) - 1
            drawn, last = 0.0, 0.0
            while at >= 0 and line - places[at] <= REACH:
                back = line - places[at]
                drawn += _KEPT[back]
                value = log(1.0 + drawn / base)
                gains[back] += value - last
                last = value
                at -= 1
        return list(accumulate(gains))


@lru_cache(512)  # the rows of a page are asked as its lines, too
def _stems(text: str) -> frozenset[str]:
    """The beginnings of the words of a line, but for small words."""
    return frozenset(letter_runs(text[:_LONGEST].lower(), _SHORTEST, _STEM)) - _stops()


@cache
def _stops() -> frozenset[str]:
    return frozenset(word[:_STEM] for word in gathered("function"))

"""How well the words of a line go with the lines before it.

An article draws its words from an urn of its own: a word that it drew before
is likely to come again, the more so the shorter ago (after Utiyama and
Isahara 2001, Eisenstein and Barzilay 2008; that the urn forgets keeps long
articles from falling apart at every turn). The page's words are what the urn
begins with.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from math import log

from ..pagewords import gathered

_WORD = re.compile(r"[^\W\d_]+")
_STEM = 7  # letters that tell a word; inflections are behind them
_SHORTEST = 3
_WIDE = 0.3  # a word in more than this share of the lines tells nothing
_LITTLE = 6.0  # added to what a line tells, so that three words are no proof
_LONGEST = 20_000  # characters of a line that are read
PRIOR = 20.0  # words that the page's urn counts for
MEMORY = 0.95  # what is left of a draw one line later
REACH = 60  # lines after which it is forgotten


class Vocabulary:
    """The telling words of every line of a page."""

    def __init__(self, texts: Sequence[str]) -> None:
        stops = frozenset(word[:_STEM] for word in gathered("function"))
        kinds = [sorted(_stems(text) - stops) for text in texts]
        spread = Counter(stem for line in kinds for stem in line)
        most = max(4.0, _WIDE * len(texts))
        self.lines = [[stem for stem in line if 1 < spread[stem] <= most] for line in kinds]
        self._kinds = list(map(frozenset, self.lines))
        self._telling = {stem: log(max(2, len(texts)) / count) for stem, count in spread.items()}
        self._told = [sum(map(self._telling.__getitem__, line)) + _LITTLE for line in self.lines]
        total = sum(map(len, self.lines)) or 1
        self.density = total / max(1, len(texts))  # telling words of a line
        self._base = {stem: PRIOR * count / total for stem, count in spread.items()}
        self._kept = [MEMORY**lines for lines in range(REACH + 1)]
        self._drawn = self._all_drawn()
        self._repeats = self._all_repeats()

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
            drawn -= self._kept[back] * self._drawn[start]
        repeats = self._repeats[line]
        return repeats[min(back, len(repeats) - 1)] - count * log(1.0 + (drawn + count / 2) / PRIOR)

    def common(self, first: int, second: int) -> float:
        """How much two lines tell that is the same."""
        told, others = self._telling, self._kinds[second]
        return sum([told[stem] for stem in self.lines[first] if stem in others])

    def shared(self, first: int, second: int) -> float:
        """The share of what one line tells that another tells too."""
        return self.common(first, second) / self._told[first]

    def _all_drawn(self) -> list[float]:
        """For each line, the words that the lines before it drew, as far as they are remembered."""
        drawn = [0.0]
        for line in self.lines:
            drawn.append((drawn[-1] + len(line)) * MEMORY)
        return drawn

    def _all_repeats(self) -> list[list[float]]:
        """For each line, by how many lines before it count: what its repeated words gain."""
        places: dict[str, list[int]] = {}
        return [self._line_repeats(line, stems, places) for line, stems in enumerate(self.lines)]

    def _line_repeats(self, line: int, stems: list[str], places: dict[str, list[int]]) -> list[float]:
        """What the repeated words of one line gain; notes where its words stand."""
        gains = [0.0] * (min(line, REACH) + 1)
        for stem in stems:
            before = places.setdefault(stem, [])
            drawn, last = 0.0, 0.0
            base = self._base[stem]
            for place in reversed(before):
                back = line - place
                if back > REACH:
                    break
                drawn += self._kept[back]
                value = log(1.0 + drawn / base)
                gains[back] += value - last
                last = value
            before.append(line)
        return list(accumulate(gains))


def _stems(text: str) -> set[str]:
    """The beginnings of the words of a line."""
    found = _WORD.findall(text[:_LONGEST].lower())
    return {word[:_STEM] for word in found if len(word) >= _SHORTEST}

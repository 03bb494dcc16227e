"""How well the words of a line go with an article so far.

An article draws its words from an urn of its own: a word that it drew before
is likely to come again (Eisenstein and Barzilay 2008; Utiyama and Isahara
2001). The page's words are the urn that it begins with.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from math import log

from ..pagewords import gathered

_WORD = re.compile(r"[^\W\d_]+")
_STEM = 7  # letters that tell a word; inflections are behind them
_SHORTEST = 3
_WIDE = 0.3  # a word in more than this share of the lines tells nothing
PRIOR = 40.0  # words that the page's urn counts for
_LITTLE = 6.0  # added to what a line tells, so that three words are no proof
_LONGEST = 20_000  # characters of a line that are read


class Vocabulary:
    """The telling words of every line of a page, and what drawing them costs."""

    def __init__(self, texts: Sequence[str]) -> None:
        stops = frozenset(word[:_STEM] for word in gathered("function"))
        kinds = [sorted(_stems(text) - stops) for text in texts]
        spread = Counter(stem for line in kinds for stem in line)
        most = max(4.0, _WIDE * len(texts))
        self.lines = [[stem for stem in line if 1 < spread[stem] <= most] for line in kinds]
        self._telling = {stem: log(max(2, len(texts)) / count) for stem, count in spread.items()}
        total = sum(map(len, self.lines)) or 1
        self._base = {stem: PRIOR * count / total for stem, count in spread.items()}
        self._gains: dict[str, list[float]] = {}
        self._costs = [log(PRIOR)]

    def common(self, first: int, second: int) -> float:
        """How much two lines tell that is the same."""
        return sum(self._telling[stem] for stem in set(self.lines[first]).intersection(self.lines[second]))

    def shared(self, first: int, second: int) -> float:
        """The share of what one line tells that another tells too."""
        return self.common(first, second) / (sum(self._telling[s] for s in self.lines[first]) + _LITTLE)

    def gains(self, stem: str, count: int) -> list[float]:
        """The logarithm of the weight of a word that was drawn 0, 1, … `count` times."""
        row = self._gains.setdefault(stem, [])
        while len(row) <= count:
            row.append(log(len(row) + self._base[stem]))
        return row

    def cost(self, drawn: int) -> float:
        """The logarithm of the weight of all words after `drawn` draws."""
        while len(self._costs) <= drawn:
            self._costs.append(log(len(self._costs) + PRIOR))
        return self._costs[drawn]


class Urn:
    """The words of an article so far."""

    __slots__ = ("counts", "drawn", "score", "vocabulary")

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.counts: dict[str, int] = {}
        self.drawn = 0
        self.score = 0.0

    def copy(self) -> Urn:
        """An urn that has given the same words, with a score of its own."""
        other = Urn(self.vocabulary)
        other.counts, other.drawn = dict(self.counts), self.drawn
        return other

    def draw(self, line: int) -> None:
        """Take in the words of a line; `score` becomes the likelihood of all so far."""
        counts, vocabulary, score = self.counts, self.vocabulary, self.score
        for stem in vocabulary.lines[line]:
            count = counts.get(stem, 0)
            score += vocabulary.gains(stem, count)[count] - vocabulary.cost(self.drawn)
            counts[stem] = count + 1
            self.drawn += 1
        self.score = score


def _stems(text: str) -> set[str]:
    """The beginnings of the words of a line."""
    found = _WORD.findall(text[:_LONGEST].lower())
    return {word[:_STEM] for word in found if len(word) >= _SHORTEST}

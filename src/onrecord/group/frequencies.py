"""In how many articles each word has been seen."""

from __future__ import annotations

from collections.abc import Iterable
from math import log

from .terms import singular
from .vocabulary import known

_IMAGINED = 30
"""Articles that are taken to have been seen before the first, half of them with each common word."""


class Frequencies:
    """Document frequencies, learnt from the stream itself and bounded in size."""

    def __init__(self, limit: int = 1_500_000) -> None:
        self.articles = 0
        self._seen: dict[str, int] = dict.fromkeys(map(singular, known("common")), _IMAGINED // 2)
        self._limit = limit

    def add(self, words: Iterable[str]) -> None:
        """Count the words of one more article."""
        self.articles += 1
        seen = self._seen
        for word in words:
            seen[word] = seen.get(word, 0) + 1
        if len(seen) > self._limit:
            self._seen = {word: count for word, count in seen.items() if count > 1}

    def vector(self, weights: dict[str, float], longest: int) -> dict[str, float]:
        """Unit vector of an article's words, rare ones counting more: the strongest, strongest first."""
        get, total = self._seen.get, self.articles + _IMAGINED + 1
        found = [(weight * log(total / get(word, 1)), word) for word, weight in weights.items()]
        found.sort(reverse=True)
        del found[longest:]
        norm = sum(value * value for value, _ in found) ** 0.5
        return {word: value / norm for value, word in found if value > 0.0} if norm else {}

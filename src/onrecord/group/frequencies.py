"""In how many articles of its language each word has been seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import log
from typing import Final

from .terms import singular
from .vocabulary import known, spoken

_IMAGINED: Final = 70
"""Articles that are taken to have been seen before the first, half of them with each common word."""
_IMAGINED_UNKNOWN: Final = 15
"""The same in a language whose common words are not known, so that they are learnt the sooner."""
_LANGUAGES: Final = 50
"""Languages that are told apart; those met later count as unnamed."""


class Frequencies:
    """Document frequencies of one language, learnt from the stream itself and bounded in size."""

    def __init__(self, imagined: int = _IMAGINED, limit: int = 1_500_000) -> None:
        self.articles = 0
        self._imagined = imagined
        self._seen = Counter(dict.fromkeys(map(singular, known("common")), imagined // 2))
        self._limit = limit

    def add(self, words: Iterable[str]) -> None:
        """Count the words of one more article."""
        self.articles += 1
        self._seen.update(iter(words))  # of a mapping it would add the values
        if len(self._seen) > self._limit:
            self._seen = Counter({word: count for word, count in self._seen.items() if count > 1})

    def vector(self, weights: dict[str, float], longest: int, square: float = 1.0) -> dict[str, float]:
        """Vector of an article's words, rare ones counting more: the strongest, strongest first.

        square: of its length.
        """
        get, total = self._seen.get, self.articles + self._imagined + 1
        found = [(weight * log(total / get(word, 1)), word) for word, weight in weights.items()]
        found.sort(reverse=True)
        del found[longest:]
        norm = (sum(value * value for value, _ in found) / square) ** 0.5
        return {word: value / norm for value, word in found if value > 0.0} if norm else {}


class Languages:
    """Frequencies by language, for a word of one is rare in a stream of another whatever it says."""

    def __init__(self) -> None:
        self._known: dict[str, Frequencies] = {}

    def of(self, language: str | None) -> Frequencies:
        """Those of a language; its regions share them, and so do all articles that do not name theirs."""
        name = (language or "").partition("-")[0].casefold()
        if name not in self._known:
            if len(self._known) >= _LANGUAGES:
                name = ""
            self._known[name] = self._known.get(name) or _begun(name)
        return self._known[name]


def _begun(language: str) -> Frequencies:
    return Frequencies(_IMAGINED if language in spoken() else _IMAGINED_UNKNOWN)

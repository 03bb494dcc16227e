"""What an article is about, as weighted words."""

from __future__ import annotations

import re
from math import log

from ..records import Article

_WORD = re.compile(r"[^\W_]+")
_HEAD = 60
"""Words of the text that count in full: news says first what it is about."""
_READ = 250
"""Words of the text that are read at all."""
_READ_CHARACTERS = 4000
"""Characters of the text that are read at most, for texts without spaces between words."""
_TITLE_WEIGHT = 1.5
_BODY_WEIGHT = 0.5
_NAME_WEIGHT = 1.6
"""Capitals and digits count more: who, where and how many tell two fires apart."""


def terms(article: Article) -> dict[str, float]:
    """Words of an article with their weight in it, before how rare they are is known."""
    weights: dict[str, float] = {}
    for word in _WORD.findall((article.title or "")[:_READ_CHARACTERS]):
        _count(weights, word.lower(), _TITLE_WEIGHT)
    read = _WORD.findall(article.text[:_READ_CHARACTERS])[:_READ]
    for words, weight in ((read[:_HEAD], 1.0), (read[_HEAD:], _BODY_WEIGHT)):
        for word in words:
            lower = word.lower()
            _count(
                weights, lower, weight if word == lower and not word.isdecimal() else weight * _NAME_WEIGHT
            )
    return {
        word: 1 + log(weight) if weight > 1 else weight for word, weight in weights.items() if len(word) > 1
    }


def singular(word: str) -> str:
    """A word in lower case so that its plural in -s is the same."""
    return word[:-1] if word[-1] == "s" and len(word) > 4 and word[-2] != "s" else word


def _count(weights: dict[str, float], word: str, weight: float) -> None:
    word = singular(word)
    weights[word] = weights.get(word, 0.0) + weight

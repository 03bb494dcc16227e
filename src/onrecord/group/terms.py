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
_TITLE_WEIGHT = 1.5
_BODY_WEIGHT = 0.5
_NAME_WEIGHT = 1.6
"""Capitals and digits count more: who, where and how many tell two fires apart."""


def terms(article: Article) -> dict[str, float]:
    """Words of an article with their weight in it, before how rare they are is known."""
    weights: dict[str, float] = {}
    for word in _WORD.findall(article.title or ""):
        _count(weights, word.lower(), _TITLE_WEIGHT)
    place = 0
    for place, match in enumerate(_WORD.finditer(article.text)):
        if place == _READ:
            break
        word = match.group()
        weight = 1.0 if place < _HEAD else _BODY_WEIGHT
        lower = word.lower()
        _count(weights, lower, weight if word == lower and not word.isdecimal() else weight * _NAME_WEIGHT)
    return {
        word: 1 + log(weight) if weight > 1 else weight for word, weight in weights.items() if len(word) > 1
    }


def _count(weights: dict[str, float], word: str, weight: float) -> None:
    key = word[:-1] if len(word) > 4 and word[-1] == "s" and word[-2] != "s" else word
    weights[key] = weights.get(key, 0.0) + weight

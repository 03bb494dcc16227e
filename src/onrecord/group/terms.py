"""What an article is about, as weighted words."""

from __future__ import annotations

import re
from collections import Counter
from math import log
from typing import Final

from ..records import Article

_WORD: Final = re.compile(r"[^\W_]+")
_HEAD: Final = 60
"""Words of the text that count in full: news says first what it is about."""
_READ: Final = 250
"""Words of the text that are read at all."""
_READ_CHARACTERS: Final = 2500
"""Characters of the text that are read at most."""
_FORMS_KNOWN: Final = 200_000
_TITLE_WEIGHT: Final = 1.5
_BODY_WEIGHT: Final = 0.5
_NAME_WEIGHT: Final = 1.6
"""Capitals and digits count more: who, where and how many tell two fires apart."""


class _Forms(dict[str, tuple[str, bool]]):
    """For each word as written: what it is counted as, and whether it may be a name or a number."""

    def __missing__(self, form: str) -> tuple[str, bool]:
        if len(self) >= _FORMS_KNOWN:
            self.clear()
        lower = form.lower()
        self[form] = known = singular(lower), form != lower or form.isdecimal()
        return known


_forms = _Forms()


def terms(article: Article) -> dict[str, float]:
    """Words of an article with their weight in it, before how rare they are is known."""
    weights: dict[str, float] = {}
    get = weights.get
    for form, count in Counter(_WORD.findall((article.title or "")[:_READ_CHARACTERS])).items():
        word = _forms[form][0]
        weights[word] = get(word, 0.0) + _TITLE_WEIGHT * count
    read = _WORD.findall(article.text[:_READ_CHARACTERS])[:_READ]
    for forms, weight in ((read[:_HEAD], 1.0), (read[_HEAD:], _BODY_WEIGHT)):
        for form, count in Counter(forms).items():
            word, name = _forms[form]
            weights[word] = get(word, 0.0) + count * (weight * _NAME_WEIGHT if name else weight)
    return {
        word: 1 + log(weight) if weight > 1 else weight for word, weight in weights.items() if len(word) > 1
    }


def singular(word: str) -> str:
    """A word in lower case so that its plural in -s is the same."""
    return word[:-1] if word[-1] == "s" and len(word) > 4 and word[-2] != "s" else word

"""The language of a text, told by its function words."""

from __future__ import annotations

import re
from functools import cache

from ...text import lexicon
from ..pagewords import PACKAGE

_WORD = re.compile(r"[^\W\d_]+")
_READ = 20_000  # characters that are looked at
_SHARE = 0.12  # of all words; running text has two to four times as many
_LEAD = 1.5  # times the next best


def language(text: str) -> str | None:
    """The BCP 47 tag of a text's language, or None when its function words don't decide it."""
    words = _WORD.findall(text[:_READ].lower())
    if not words:
        return None
    votes = {name: sum(word in known for word in words) for name, known in _function().items()}
    best, *others = sorted(votes, key=lambda name: votes[name], reverse=True)
    if votes[best] < _SHARE * len(words) or any(votes[best] < _LEAD * votes[other] for other in others):
        return None
    return best


@cache
def _function() -> dict[str, frozenset[str]]:
    """The function words of each language."""
    return {
        name: frozenset(lexicon.table(PACKAGE, name).get("function", ()))
        for name in lexicon.languages(PACKAGE)
    }

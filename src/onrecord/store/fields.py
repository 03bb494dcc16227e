"""Which roles can belong to one person.

Roles are words of a language, so what excludes what stands in the lexicon:
its fields are walks of life that one person seldom has two of at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from ..text.folding import fold
from ..text.lexicon import table

_WORD: Final = re.compile(r"\w{3,}")
_LONGEST: Final = 400  # letters of a role that are looked at


def compatible(role: str | None, others: Iterable[str], language: str) -> bool:
    """May someone with this role be whoever has those? No, when each stands in a field of its own."""
    mine = _fields(role or "", language)
    if not mine:
        return True
    elsewhere = False
    for other in others:
        theirs = _fields(other, language)
        if mine & theirs:
            return True
        elsewhere = elsewhere or bool(theirs)
    return not elsewhere


def share_a_word(role: str, others: Iterable[str]) -> bool:
    """Do the roles have a word in common?"""
    words = _words(role)
    return any(words & _words(other) for other in others)


def _words(role: str) -> frozenset[str]:
    """The words of a role, folded; short ones left out."""
    return frozenset(_WORD.findall(fold(role[:_LONGEST])))


@lru_cache(maxsize=50_000)
def _fields(role: str, language: str) -> frozenset[str]:
    """The walks of life that the words of a role belong to."""
    known = _by_word(language.replace("_", "-").split("-")[0].lower() or "en")
    return frozenset(known[word] for word in _words(role) if word in known)


@lru_cache(maxsize=64)
def _by_word(language: str) -> dict[str, str]:
    """Field by word."""
    listed = table("onrecord.store", language).get("fields", {})
    return {fold(word): name for name, words in listed.items() for word in words}

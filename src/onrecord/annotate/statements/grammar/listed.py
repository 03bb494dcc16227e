"""The word lists of a language as sets, made once."""

from __future__ import annotations

from functools import cache

from ....text import lexicon
from ...document import PACKAGE


@cache
def listed(language: str, section: str, *keys: str) -> frozenset[str]:
    """The words under some keys of a section; empty where the language has none."""
    table = lexicon.table(PACKAGE, language).get(section, {})
    return frozenset(word for key in keys for word in table.get(key, ()))


@cache
def either(*lists: frozenset[str]) -> frozenset[str]:
    """The words of several lists."""
    return frozenset[str]().union(*lists)


@cache
def without(words: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """The words of one list that do not stand in another."""
    return words - others


@cache
def endings(language: str, section: str, key: str) -> tuple[str, ...]:
    """The endings under a key of a section, as `str.endswith` takes them."""
    return tuple(lexicon.table(PACKAGE, language).get(section, {}).get(key, ()))


@cache
def phrases(language: str, section: str, key: str) -> frozenset[tuple[str, ...]]:
    """The phrases under a key of a section, each as its words."""
    return frozenset(map(as_words, listed(language, section, key)))


def as_words(phrase: str) -> tuple[str, ...]:
    """A phrase as its words and hyphens: "presse", "-", "agentur"."""
    return tuple(phrase.replace("-", " - ").split())

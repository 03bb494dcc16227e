"""What a language knows of figures: hedges, units, words that count and words that do not."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final, NamedTuple

from ...text import lexicon
from ..document import PACKAGE
from ..numbers import Numerals
from .signs import CURRENCIES, SIGNS

Phrases = Mapping[str, list[tuple[tuple[str, ...], Any]]]
"""Phrases with their values, by first word (or by last, where one looks back), longest first."""


class Sets(dict[str, frozenset[str]]):
    """Sets by name, empty where there is none."""

    def __missing__(self, name: str) -> frozenset[str]:
        return _EMPTY


_EMPTY: Final = frozenset[str]()


class Vocabulary(NamedTuple):
    """The `figures` table of a lexicon file, made ready for looking up."""

    numerals: Numerals
    starters: frozenset[str]  # words at which a figure can begin
    articles: frozenset[str]  # those that do so only before some words, being no numbers: "a"
    after_article: frozenset[str]  # words that may go on behind an article
    hedges: Phrases  # before a number, by their last word
    after: Phrases  # behind it, by their first: "or more"
    units: Phrases  # behind a number, by their first word
    symbols: Phrases  # currencies before a number, by their last word
    as_of: Phrases  # before the date of all figures of a sentence, by their last word
    none: Phrases  # "none of the", by their last word
    of_stuff: Mapping[str, str]  # what a unit is where "of" follows: "11 pounds of flour" are no money
    hundredths: Mapping[str, str]  # of which money a unit is the hundredth part
    conversions: Phrases  # "equivalent to", by their last word
    carrying: Phrases  # before a number of the same unit, by their last word: "up from"
    shares: Phrases  # between the parts of "four out of ten", by their first word
    parts: Phrases  # before a part of the figure before, by their last word: "including"
    sets: Mapping[str, frozenset[str]]  # sets of words by name; empty where the language has none
    adverb_endings: tuple[str, ...]
    adjective_endings: tuple[str, ...]  # of adjectives before a noun that comes first
    label_endings: tuple[str, ...]  # of words whose number is a name: streets in one word
    order: str  # where the head noun stands: "last", "first", or the word with a "capital"
    verb_endings: tuple[str, ...]  # of words that end a noun phrase
    plural_endings: tuple[str, ...]
    singular_endings: tuple[str, ...]  # that look like plurals: "ss"

    @classmethod
    @cache
    def of_language(cls, language: str) -> Vocabulary:
        """The vocabulary of a language; digits and symbols alone where its lexicon has no figures."""
        rows = lexicon.table(PACKAGE, language).get("figures", {})
        return cls.of_table(rows, Numerals.of_language(language))

    @classmethod
    def of_table(cls, rows: Mapping[str, Any], numerals: Numerals) -> Vocabulary:
        """From a `figures` table."""
        hedges = {phrase: kind for kind, phrases in rows.get("hedges", {}).items() for phrase in phrases}
        after = {phrase: kind for kind, phrases in rows.get("after", {}).items() for phrase in phrases}
        units = {phrase: unit for unit, phrases in rows.get("units", {}).items() for phrase in phrases}
        words = Sets({name: frozenset(row) for name, row in rows.get("words", {}).items()})
        articles = numerals.articles.difference(numerals.words)
        return cls(
            numerals=numerals,
            starters=numerals.starters.union(words.get("including", ())) - articles,
            articles=articles,
            after_article=frozenset(
                [
                    *numerals.pairs,
                    *numerals.scales,
                    *numerals.plurals,
                    *numerals.fractions,
                    *numerals.several,
                    *_by_first(units),
                ]
            ),
            hedges=_by_last(hedges),
            after=_by_first(after),
            units=_by_first(SIGNS | units),
            symbols=_by_last(CURRENCIES | dict(rows.get("symbols", {}))),
            as_of=_by_last(dict.fromkeys(rows.get("as_of", ()), True)),
            none=_by_last(dict.fromkeys(rows.get("none", ()), True)),
            of_stuff=dict(rows.get("of_stuff", {})),
            hundredths=dict(rows.get("hundredths", {})),
            conversions=_by_last(dict.fromkeys(rows.get("conversions", ()), True)),
            carrying=_by_last(dict.fromkeys(rows.get("carrying", ()), True)),
            shares=_by_first(dict.fromkeys(rows.get("shares", ()), True)),
            parts=_by_last(dict.fromkeys(rows.get("parts", ()), True)),
            adverb_endings=tuple(rows.get("adverb_endings", ())) or ("\0",),
            adjective_endings=tuple(rows.get("adjective_endings", ())) or ("\0",),
            label_endings=tuple(rows.get("label_endings", ())) or ("\0",),
            order=str(rows.get("order", "last")),
            sets=words,
            verb_endings=tuple(rows.get("verb_endings", ())),
            plural_endings=tuple(rows.get("plural_endings", ())),
            singular_endings=tuple(rows.get("singular_endings", ())),
        )


def _by_first(rows: Mapping[str, Any]) -> Phrases:
    return _by(rows, 0)


def _by_last(rows: Mapping[str, Any]) -> Phrases:
    return _by(rows, -1)


def _by(rows: Mapping[str, Any], end: int) -> Phrases:
    found: dict[str, list[tuple[tuple[str, ...], Any]]] = {}
    for phrase, value in sorted(rows.items(), key=lambda row: -len(row[0].split())):
        parts = tuple(phrase.split())
        found.setdefault(parts[end], []).append((parts, value))
    return found


def ending_at(phrases: Phrases, folded: list[str], end: int, begin: int) -> tuple[int, Any] | None:
    """Where the longest phrase that ends before word `end` begins, and its value."""
    if end <= begin:
        return None
    for parts, value in phrases.get(folded[end - 1], ()):
        first = end - len(parts)
        if first >= begin and tuple(folded[first:end]) == parts:
            return first, value
    return None


def starting_at(phrases: Phrases, folded: list[str], first: int, last: int) -> tuple[int, Any] | None:
    """One past the longest phrase that begins at word `first`, and its value."""
    if first >= last:
        return None
    for parts, value in phrases.get(folded[first], ()):
        end = first + len(parts)
        if end <= last and tuple(folded[first:end]) == parts:
            return end, value
    return None

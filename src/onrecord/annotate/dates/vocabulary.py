"""What a language knows of dates: words by slot, patterns of slots by meaning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from ...text import lexicon
from ..numbers import Numerals

_PACKAGE = "onrecord.annotate"

Entry = tuple[tuple[str, ...], str, Any]
"""The further words of a phrase, its slot, and its value there."""

Pattern = dict[str, Any]
"""A tree of slots; the key "" holds the meaning of what ends there."""

WORD_SLOTS = (
    "MONTH", "WEEKDAY", "UNIT", "UNITS", "SHIFT", "DEICTIC", "PART", "MOD", "SEASON", "AGO", "LATER", "SAME",
    "HOLIDAY", "REF", "SET", "EVERY", "ORDINAL", "VAGUE", "ONE", "HALF", "CLOCK", "MERIDIEM", "ZONE",
    "PERIOD", "HOUR",
)  # fmt: skip
"""Slots that words fill; digits also fill DAY, YEAR, NUMBER, DATE, CLOCK, DECADE and ORDINAL."""


_SLOTS = frozenset([*WORD_SLOTS, "DAY", "YEAR", "NUMBER", "DATE", "DECADE"])


class Vocabulary(NamedTuple):
    """The `dates` table of a lexicon file, made ready for looking up."""

    entries: Mapping[str, list[Entry]]  # by first word
    patterns: Pattern
    starters: frozenset[str]  # first words of whatever a pattern can begin with
    numerals: Numerals
    ordinal_suffixes: frozenset[str]  # "th" in "20th", "." in "20."
    decade_suffixes: frozenset[str]  # "s" in "1990s"
    capitals: bool  # months and weekdays are written with a capital
    doubtful: frozenset[str]  # month and weekday words that are words of another kind too
    dotted: frozenset[str]  # abbreviations that take a full stop
    before: frozenset[str]  # words that make a doubtful one a date: "in", "since"
    year_before: frozenset[str]  # words that make a bare number a year
    not_before: frozenset[str]  # words after which a bare number is no year: "than", "about"
    not_after: frozenset[str]  # words before which a bare number is no year: "people", "km"
    plural_endings: tuple[str, ...]  # of nouns that a number counts
    month_first: bool  # 10/24 is October 24
    clock_marks: frozenset[str]  # between hours and minutes
    future: frozenset[str]  # words by which a sentence looks ahead
    past: frozenset[str]  # words by which it looks back
    past_endings: tuple[str, ...]
    ahead: frozenset[str]  # prepositions that look ahead: "until", "by"
    stop_after: Mapping[str, frozenset[str]]  # by slot or meaning: words after which it is none

    @classmethod
    @cache
    def of_language(cls, language: str) -> Vocabulary | None:
        """The vocabulary of a language, None where its lexicon has no dates."""
        table = lexicon.table(_PACKAGE, language)
        return cls.of_table(table["dates"], Numerals.of_language(language)) if "dates" in table else None

    @classmethod
    def of_table(cls, rows: Mapping[str, Any], numerals: Numerals) -> Vocabulary:
        """From a `dates` table."""
        entries: dict[str, list[Entry]] = {}
        for slot in WORD_SLOTS:
            for phrase, value in rows.get(slot.lower(), {}).items():
                first, *rest = phrase.split()
                entries.setdefault(first, []).append((tuple(rest), slot, value))
        tree: Pattern = {}
        for meaning, patterns in rows.get("patterns", {}).items():
            for pattern in patterns:
                for sequence in _spelled_out(pattern.split()):
                    _plant(tree, sequence, meaning)
        words = {name: frozenset(rows.get(name, ())) for name in _SETS}
        return cls(
            entries=entries,
            patterns=tree,
            starters=_starters(entries, tree, numerals),
            numerals=numerals,
            capitals=bool(rows.get("capitals", False)),
            plural_endings=tuple(rows.get("plural_endings", ())),
            month_first=bool(rows.get("month_first", False)),
            past_endings=tuple(rows.get("past_endings", ())),
            stop_after={k: frozenset(v) for k, v in rows.get("stop_after", {}).items()},
            **words,
        )


_SETS = (
    "ordinal_suffixes", "decade_suffixes", "doubtful", "dotted", "before", "year_before", "not_before",
    "not_after", "clock_marks", "future", "past", "ahead",
)  # fmt: skip


def _spelled_out(atoms: list[str]) -> Iterator[tuple[str, ...]]:
    """Every sequence that a pattern stands for: `A|B` is either, `A?` may be left out."""
    if not atoms:
        yield ()
        return
    head, rest = atoms[0], atoms[1:]
    choices = head.rstrip("?").split("|") if len(head) > 1 else [head]
    for tail in _spelled_out(rest):
        for choice in choices:
            yield (choice, *tail)
        if head.endswith("?"):
            yield tail


def _plant(tree: Pattern, sequence: tuple[str, ...], meaning: str) -> None:
    for slot in sequence:
        tree = tree.setdefault(slot, {})
    if sequence:
        tree.setdefault("", meaning)


def _starters(entries: Mapping[str, list[Entry]], tree: Pattern, numerals: Numerals) -> frozenset[str]:
    """Words at which an expression can begin."""
    found = {
        word
        for word, rows in entries.items()
        if any(slot in tree or f"{slot}={value}" in tree for _, slot, value in rows)
    }
    found |= {slot for slot in tree if slot and slot.partition("=")[0] not in _SLOTS}
    if "NUMBER" in tree:
        found |= numerals.starters - numerals.articles
    return frozenset(found)

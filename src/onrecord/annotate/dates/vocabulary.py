"""What a language knows of dates: words by slot, patterns of slots by meaning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final, NamedTuple

from ...text import lexicon
from ..document import PACKAGE
from ..numbers import Numerals
from .anchors import Customs

Entry = tuple[tuple[str, ...], str, Any]
"""The further words of a phrase, its slot, and its value there."""

Pattern = dict[str, Any]
"""A tree of slots; the key "" holds the meaning of what ends there."""

WORD_SLOTS: Final = (
    "MONTH", "WEEKDAY", "UNIT", "UNITS", "SHIFT", "DEICTIC", "PART", "MOD", "SEASON", "AGO", "LATER", "SAME",
    "HOLIDAY", "REF", "SET", "EVERY", "ORDINAL", "VAGUE", "ONE", "HALF", "CLOCK", "MERIDIEM", "ZONE",
    "PERIOD", "HOUR", "LATEST", "SUN", "WEEKDAYPART", "PRIOR", "NUMBER", "STRETCH", "WEEKDAYS", "PARTS",
    "DECADES", "SHORT",
)  # fmt: skip
"""Slots that words fill; digits also fill DAY, YEAR, NUMBER, DATE, CLOCK, MILITARY, DECADE and ORDINAL."""


_OF_DIGITS: Final = frozenset(
    ["DAY", "YEAR", "NUMBER", "DATE", "DECADE", "CLOCK", "HOUR", "ORDINAL", "MILITARY"]
)
_SLOTS: Final = frozenset([*WORD_SLOTS, *_OF_DIGITS, "LONG", "LENGTH"])

APOSTROPHES: Final = frozenset("'’‘")
"""Begin short years and decades: '96."""

ALWAYS: Final = "always"
DIGITS: Final = "0"
"""Stand among the words that may follow: whatever follows will do; any digits will."""


class Vocabulary(NamedTuple):
    """The `dates` table of a lexicon file, made ready for looking up."""

    entries: Mapping[str, list[Entry]]  # by first word
    patterns: Pattern
    starters: Mapping[str, frozenset[str]]  # words that can begin one, with what may follow (ALWAYS, DIGITS)
    after_digits: frozenset[str]  # words that may follow the digits with which an expression begins
    readable: frozenset[str]  # words that fill a slot or begin what does; digits aside
    plain: Mapping[str, tuple[tuple[str, str, Any], ...]]  # the slots of words that fill them in every case
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
    months: frozenset[str]  # words for them
    units: frozenset[str]  # "week", "weeks"
    units_lower: bool  # "week" with a capital belongs to a name
    units_capital: bool  # "Tage" are days, "tage" is a verb
    spelled_days: bool  # days of the month may be words: "siete de noviembre"
    month_first: bool  # 10/24 is October 24
    clock_marks: frozenset[str]  # between hours and minutes
    future: frozenset[str]  # words by which a sentence looks ahead
    past: frozenset[str]  # words by which it looks back
    telling: frozenset[str]  # all words that can tell the one or the other
    telling_endings: tuple[str, ...]
    past_endings: tuple[str, ...]
    future_endings: tuple[str, ...]
    not_past: frozenset[str]  # words that end like verbs of the past: "succeed"
    no_past_after: frozenset[str]  # words after which a participle is not past: "be", "a"
    planned: frozenset[str]  # words that look ahead, but not after `undoing`: "was due"
    undoing: frozenset[str]
    future_with: Mapping[str, frozenset[str]]  # words that look ahead together: "set" with "to"
    past_with: Mapping[str, frozenset[str]]  # words that look back together: "would" with "not"
    possessives: frozenset[str]  # "'s"
    events: frozenset[
        str
    ]  # "after" and "before", which need the end of a clause to mean "later" and "earlier"
    abbreviated: frozenset[str]  # months and weekdays too short to stand alone without their full stop
    between_days: frozenset[str]  # marks and words between the first and the last day: "20-24 May"
    before_day: frozenset[str]  # words between a time of day and its day: "at dawn on May 3"
    lasting: frozenset[str]  # verbs after which `ahead` looks back: "lasted until"
    until_day: frozenset[str]  # words before the last day: "May 20 to 24"
    decade_before: frozenset[str]  # words that make "90s" a decade
    ahead: frozenset[str]  # prepositions that look ahead: "until", "by"
    always_ahead: frozenset[str]  # those of them that do so whatever the verb: "ahead of Sunday's vote"
    by: frozenset[str]  # those of them that look back where the verb does: "filled by Sunday"
    infinitive: frozenset[str]  # words before a verb yet to be done: "to" in "told to leave by Friday"
    no_infinitive: frozenset[str]  # words before which "to" is a preposition: "to the"
    bidding: frozenset[str]  # verbs behind which an infinitive is yet to be done: "told to leave on Friday"
    behind: frozenset[str]  # prepositions that look back: "since"
    coming: frozenset[str]  # nouns that make a month before them one to come: "May delivery"
    turning: frozenset[str]  # words with which a clause begins
    early_year_before: frozenset[str]  # words that make even a number below 1400 a year
    year_after: frozenset[str]  # nouns in the plural that have a year before them: "2014 sales"
    scheduling: frozenset[str]  # verbs that look ahead right before a day: "is Sunday"
    prolonging: frozenset[str]  # verbs that leave an end ahead: "extended through January"
    as_planned: frozenset[str]  # words after which what was planned is done: "as planned", "hastily planned"
    perfect: frozenset[str]  # verbs that make even those look back: "had fled by Friday"
    articles: frozenset[str]  # before a capital and a year they begin a name: "the Russell 2000"
    never_after: Mapping[str, frozenset[str]]  # words that are no date after these: "it will last"
    only_with: Mapping[str, frozenset[str]]  # words that begin a date only before these: "end" before "of"
    customs: Customs
    only_after: Mapping[str, frozenset[str]]  # by meaning: the words that must stand before it
    never_behind: Mapping[str, frozenset[str]]  # by meaning: words that must not stand before it
    never_before: Mapping[str, frozenset[str]]  # by meaning: words that must not stand behind it

    @classmethod
    @cache
    def of_language(cls, language: str) -> Vocabulary | None:
        """The vocabulary of a language, None where its lexicon has no dates."""
        table = lexicon.table(PACKAGE, language)
        return cls.of_table(table["dates"], Numerals.of_language(language)) if "dates" in table else None

    @classmethod
    def of_table(cls, rows: Mapping[str, Any], numerals: Numerals) -> Vocabulary:
        """From a `dates` table."""
        entries: dict[str, list[Entry]] = {}
        for slot in WORD_SLOTS:
            for phrase, value in rows.get(slot.lower(), {}).items():
                first, *rest = phrase.split()
                entries.setdefault(first, []).append((tuple(rest), slot, value))
        _add_lengths(entries, rows, numerals)
        tree: Pattern = {}
        for meaning, patterns in rows.get("patterns", {}).items():
            for pattern in patterns:
                for sequence in _spelled_out(pattern.split()):
                    _plant(tree, sequence, meaning)
        words = {name: frozenset(rows.get(name, ())) for name in _SETS}
        together = [rows.get("past_with", {}), rows.get("future_with", {})]
        past_endings = tuple(rows.get("past_endings", ()))
        future_endings = tuple(rows.get("future_endings", ())) or ("\0",)
        return cls(
            entries=entries,
            patterns=tree,
            starters=_starters(entries, tree, numerals),
            plain=_plain(rows, entries, numerals),
            readable=frozenset(entries).union(numerals.starters, APOSTROPHES),
            after_digits=_after_digits(rows, tree, entries, numerals),
            numerals=numerals,
            capitals=bool(rows.get("capitals", False)),
            plural_endings=tuple(rows.get("plural_endings", ())),
            months=frozenset(rows.get("month", {})),
            units=frozenset([*rows.get("unit", {}), *rows.get("units", {})]),
            units_lower=bool(rows.get("units_lower", False)),
            units_capital=bool(rows.get("units_capital", False)),
            spelled_days=bool(rows.get("spelled_days", False)),
            month_first=bool(rows.get("month_first", False)),
            telling=frozenset[str]().union(words["past"], words["future"], *together),
            telling_endings=past_endings + future_endings,
            past_endings=past_endings,
            future_endings=future_endings,
            past_with={k: frozenset(v) for k, v in rows.get("past_with", {}).items()},
            future_with={k: frozenset(v) for k, v in rows.get("future_with", {}).items()},
            never_after={k: frozenset(v) for k, v in rows.get("never_after", {}).items()},
            only_with={k: frozenset(v) for k, v in rows.get("only_with", {}).items()},
            customs=Customs(bool(rows.get("sunday_ends_last_week")), int(rows.get("too_near_for_next", -1))),
            only_after={k: frozenset(v) for k, v in rows.get("only_after", {}).items()},
            never_behind={k: frozenset(v) for k, v in rows.get("never_behind", {}).items()},
            never_before={k: frozenset(v) for k, v in rows.get("never_before", {}).items()},
            **words,
        )


def _add_lengths(entries: dict[str, list[Entry]], rows: Mapping[str, Any], numerals: Numerals) -> None:
    """Adjectives of length, alone ("3-tägig") and in one word with their number ("dreitägig")."""
    for stem, unit in rows.get("lengths", {}).items():
        for ending in rows.get("adjective_endings", ()):
            entries.setdefault(f"{stem}{ending}", []).append(((), "LONG", unit))
            for word, number in numerals.words.items():
                value = f"PT{number}{unit[1:]}" if unit[0] == "T" else f"P{number}{unit}"
                entries.setdefault(f"{word}{stem}{ending}", []).append(((), "LENGTH", value))


_TIED: Final = (".", "-", "–", "/", "'", "’", "(", ",")
"""Marks that may stand inside a number or between it and what follows."""

_SETS: Final = (
    "ordinal_suffixes", "decade_suffixes", "doubtful", "dotted", "before", "year_before", "not_before",
    "not_after", "clock_marks", "future", "past", "ahead", "no_past_after", "undoing",
    "planned", "possessives", "events", "abbreviated", "decade_before", "between_days", "until_day",
    "before_day", "lasting", "perfect", "articles", "by", "infinitive",
    "bidding", "no_infinitive", "prolonging", "not_past", "scheduling", "as_planned",
    "behind", "always_ahead", "coming", "turning", "early_year_before", "year_after",
)  # fmt: skip


def _plain(
    rows: Mapping[str, Any], entries: Mapping[str, list[Entry]], numerals: Numerals
) -> dict[str, tuple[tuple[str, str, Any], ...]]:
    """The words that fill slots by themselves, whatever stands around them: slot, slot with value, value."""
    dependent = {"MONTH", "WEEKDAY", "WEEKDAYS", *(("UNIT", "UNITS") if rows.get("units_capital") else ())}
    never = numerals.starters | set(rows.get("events", ()))
    return {
        word: tuple((slot, f"{slot}={value}", value) for _, slot, value in found)
        for word, found in entries.items()
        if word not in never and not any(rest or slot in dependent for rest, slot, _ in found)
    }


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
    if sequence and sequence[0] == "-":
        return  # left over where an optional word before it is left out
    for slot in sequence:
        tree = tree.setdefault(slot, {})
    if sequence:
        tree.setdefault("", meaning)


def _starters(
    entries: Mapping[str, list[Entry]], tree: Pattern, numerals: Numerals
) -> dict[str, frozenset[str]]:
    """Words at which an expression can begin, each with the words that may follow."""
    by_slot = _first_words(entries)
    found: dict[str, set[str]] = {}
    for word, rows in entries.items():
        for rest, slot, value in rows:
            for key in (slot, f"{slot}={value}"):
                if key in tree:
                    follow = {rest[0]} if rest else _following(tree[key], by_slot, numerals)
                    found.setdefault(word, set()).update(follow)
    for key in tree:
        if key and key.partition("=")[0] not in _SLOTS:
            found.setdefault(key, set()).update(_following(tree[key], by_slot, numerals))
    for word in found:  # "Sept." and "second-quarter": marks may stand between
        found[word] |= {".", "-"}
    if tree.keys() & {"YEAR", "DECADE"}:
        found |= {mark: {DIGITS} for mark in APOSTROPHES - frozenset(found)}
    after_words = _after_number(tree, by_slot, numerals)
    for word in numerals.starters - numerals.articles:
        found[word] = found.get(word, set()) | after_words
    return {word: frozenset(follow) for word, follow in found.items()}


def _after_number(tree: Pattern, by_slot: Mapping[str, set[str]], numerals: Numerals) -> set[str]:
    """What may stand behind the first word of a number with which an expression begins."""
    found = {*numerals.starters, *numerals.joiners, *numerals.of, *numerals.suffixes, *_TIED, DIGITS}
    for key in tree.keys() & _OF_DIGITS:
        found |= _following(tree[key], by_slot, numerals)
    return found - {ALWAYS}


def _after_digits(
    rows: Mapping[str, Any], tree: Pattern, entries: Mapping[str, list[Entry]], numerals: Numerals
) -> frozenset[str]:
    """What may stand behind digits with which an expression begins and that are no year by themselves."""
    found = _after_number(tree, _first_words(entries), numerals)
    lists = ("ordinal_suffixes", "decade_suffixes", "clock_marks", "between_days", "until_day")
    return frozenset(found.union(*(rows.get(name, ()) for name in lists)))


def _first_words(entries: Mapping[str, list[Entry]]) -> dict[str, set[str]]:
    """The first words of every slot, also by slot and value."""
    found: dict[str, set[str]] = {}
    for word, rows in entries.items():
        for _, slot, value in rows:
            found.setdefault(slot, set()).add(word)
            found.setdefault(f"{slot}={value}", set()).add(word)
    return found


def _following(node: Pattern, by_slot: Mapping[str, set[str]], numerals: Numerals) -> set[str]:
    """What may stand next, after the words that led to this node."""
    if "" in node:
        return {ALWAYS}
    found: set[str] = set()
    for key in node:
        found |= by_slot.get(key, set()) if key.partition("=")[0] in _SLOTS else {key}
        if key in _OF_DIGITS:
            found.add(DIGITS)
        if key in ("NUMBER", "YEAR"):
            found |= numerals.starters
        if key in ("DECADE", "YEAR"):
            found |= {"'", "’", "‘"}
    return found

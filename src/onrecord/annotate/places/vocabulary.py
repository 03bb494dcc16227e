"""The words a language has around places, as sets."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from ...text import lexicon
from ..document import PACKAGE
from .gazetteer import OTHER, SKELETON, gazetteer, key
from .transliteration import CYRILLIC, is_adjective, skeleton

_NOTED: Final = 50_000  # inhabitants from which adjectives are made of a town
_REMEMBERED: Final = 50_000  # answers kept
_MOST_WRITTEN: Final = 8  # places of one name that are looked at
_SHORTEST_SLAVIC: Final = 4
_LONGEST_SLAVIC: Final = 40


class Vocabulary:
    """The table `places` of a lexicon file, as sets of folded words and maps of keys."""

    def __init__(self, tables: Mapping[str, Any]) -> None:
        places, people = tables.get("places", {}), tables.get("people", {})

        def words(name: str, table: Mapping[str, Any] = places) -> frozenset[str]:
            return frozenset(table.get(name, ()))

        self.prepositions, self.weak_prepositions = words("prepositions"), words("weak_prepositions")
        self.hints = dict.fromkeys(words("first_level"), "first")
        self.hints |= dict.fromkeys(words("second_level"), "second")
        self.hints |= dict.fromkeys(words("settlements"), "city")
        self.hints |= dict.fromkeys(words("waters"), "water")
        self.grounds, self.roads = words("grounds"), words("roads")
        self.heads = words("waters") | words("grounds") | words("second_level") | words("first_level")
        self.seats = words("seats")
        self.joiners, self.directions = words("joiners"), words("directions")
        self.organisation_heads = words("heads", tables.get("organisations", {}))
        self.nouns_in_capitals = bool(people.get("nouns_in_capitals", False))
        self.denied_by = words("denied_by")
        self.adjective_endings: tuple[str, ...] = tuple(places.get("adjective_endings", ()))
        self.plurals: dict[str, str] = dict(places.get("plurals", {}))
        self.short: dict[str, str] = dict(places.get("short", {}))
        self.alone = frozenset(self.hints) | self.grounds | self.roads | words("directions")
        self.articles = words("articles")
        self.abbreviations: dict[str, str] = {k: key(v) for k, v in places.get("abbreviations", {}).items()}
        self.aliases = {k: key(v) for k, v in places.get("aliases", {}).items()}
        self.capital_aliases = {k: key(v) for k, v in places.get("capital_aliases", {}).items()}
        self.demonyms = {key(w): code for code, names in places.get("demonyms", {}).items() for w in names}
        self.slavic = frozenset(
            word for name, code in self.demonyms.items() if code in CYRILLIC for word in name.split()
        ) | {key(gazetteer().place(gazetteer().country(code)).name) for code in CYRILLIC}
        self.openers = words("openers", people)
        self.common = words("common", people) | self.openers
        self.doubtful = words("doubtful") | self.common
        self.speech, self.titles = words("speech", people), words("titles", people)
        self.acting = words("acting")
        self.auxiliaries = words("be", tables.get("statements", {}).get("words", {}))
        self._remembered: dict[tuple[str, bool, bool], tuple[int, ...]] = {}
        self._nameless: tuple[set[str], set[str]] = set(), set()

    def is_nameless(self, form: str, slavic: bool) -> bool:
        """Was it noted that no place is called so?"""
        return form in self._nameless[slavic]

    def note_nameless(self, form: str, slavic: bool) -> None:
        """Note that no place is called so, to know it when the word comes again."""
        noted = self._nameless[slavic]
        if len(noted) > _REMEMBERED:
            noted.clear()
        noted.add(form)

    def rows(self, wanted: str, in_capitals: bool = False, slavic: bool = False) -> tuple[int, ...]:
        """Rows of the gazetteer for a key as a text has it.

        slavic: the text speaks of countries whose names come out of Cyrillic
        letters, so other ways to write the name count as well.
        """
        question = wanted, in_capitals, slavic
        found = self._remembered.get(question)
        if found is None:
            if len(self._remembered) > _REMEMBERED:
                self._remembered.clear()
            found = self._remembered[question] = self._all_rows(*question)
        return found

    def _all_rows(self, wanted: str, in_capitals: bool, slavic: bool) -> tuple[int, ...]:
        found = self._rows(wanted, in_capitals)
        if slavic and _SHORTEST_SLAVIC <= len(wanted) <= _LONGEST_SLAVIC:
            known, adjective = gazetteer(), is_adjective(wanted)
            further = [row & ~OTHER for row in known.find(SKELETON + skeleton(wanted))]
            if adjective:
                further = [row for row in further if is_adjective(key(known.place(row).name))]
            written = any(known.place(row & ~OTHER).country in CYRILLIC for row in found[:_MOST_WRITTEN])
            mark = OTHER if written else 0  # a place written just so is likelier meant
            return found + tuple(
                row | mark for row in further if row not in found and row | OTHER not in found
            )
        return found

    def adjective(self, wanted: str) -> tuple[int, ...]:
        """Rows of the larger place that an adjective is made of: "lindmoorer"."""
        for ending in self.adjective_endings:
            stem = wanted.removesuffix(ending)
            if stem != wanted:
                rows = self._rows(stem, False) or self._rows(stem + ending[0], False)
                return rows if rows and gazetteer().place(rows[0] & ~OTHER).population > _NOTED else ()
        return ()

    def _rows(self, wanted: str, in_capitals: bool) -> tuple[int, ...]:
        if in_capitals and wanted in self.capital_aliases:
            return gazetteer().find(self.capital_aliases[wanted])
        found = gazetteer().find(self.aliases.get(wanted, wanted))
        if not found and wanted.rpartition(" ")[2] in self.short:
            stem, _, last = wanted.rpartition(" ")
            return gazetteer().find(f"{stem} {self.short[last]}")
        return found


@cache
def vocabulary(language: str) -> Vocabulary:
    """The vocabulary of a language."""
    return Vocabulary(lexicon.table(PACKAGE, language))

"""The words a language has around names, as sets."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

from ...text.folding import fold
from ...text.names import Inside

_PLACES: Final = ("waters", "grounds", "roads", "second_level", "first_level", "settlements", "buildings")
_REMEMBERED: Final = 50_000
_given: Final[dict[str, bool]] = {}


class _Table:
    """One table of a lexicon file."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._table = table

    def words(self, *names: str) -> frozenset[str]:
        """The words under some keys together."""
        return frozenset(word for name in names for word in self._table.get(name, ()))

    def endings(self, name: str) -> tuple[str, ...]:
        """The endings under a key, as `str.endswith` takes them."""
        return tuple(self._table.get(name, ()))

    def says(self, name: str) -> bool:
        """Whether a switch is on."""
        return bool(self._table.get(name, False))

    def lists(self, name: str) -> list[list[str]]:
        """The lists of a table within the table."""
        return list(self._table.get(name, {}).values())


class Vocabulary:
    """The tables `people` and `organisations` of a lexicon file, as sets of folded words."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        people = _Table(lexicon.get("people", {}))
        self._set_titles(people)
        self._set_names(people)
        self._set_organisations(_Table(lexicon.get("organisations", {})))
        self._set_places(_Table(lexicon.get("places", {})))
        self.saying = self.speech | _quoting(lexicon)
        self.indefinite = _Table(lexicon.get("numbers", {})).words("articles")
        self.plurals = _Table(lexicon.get("speakers", {})).endings("plural_endings")
        self.possessives = _Table(lexicon.get("statements", {})).words("owners")
        self.abbreviations = _Table(lexicon.get("sentences", {})).words("abbreviations")
        around = self.titles | self.suffixes | self.organisation_suffixes
        self.shortened = people.words("shortened") | self.abbreviations & around  # their full stop is theirs
        self.not_names = self.not_acronyms | self.common
        self.inside = Inside(self.particles, self.second_particles, self.shortened, self.compounds)
        self.alone: dict[str, str] = {}  # what each word with a capital is alone; see alone.py

    def _set_titles(self, people: _Table) -> None:
        """What stands before and beside the names of people."""
        words = people.words
        self.courtesy_male, self.courtesy_female = words("courtesy_male"), words("courtesy_female")
        self.courtesy = words("courtesy") | self.courtesy_male | self.courtesy_female
        self.titles = words("titles") | self.courtesy
        self.role_nouns = words("roles", "titles", "men", "women")
        self.role_endings, self.title_endings = (
            people.endings("role_endings"),
            people.endings("title_endings"),
        )
        self.men, self.women, self.kin = words("men"), words("women"), words("kin")
        self.younger = words("younger")
        self.modifiers, self.former = words("modifiers", "former"), words("former")
        self.determiners, self.links = words("determiners"), words("links")
        self.speech, self.personal = words("speech"), words("personal")
        self.speech_before_names = self.speech - words("addressing")

    def _set_names(self, people: _Table) -> None:
        """What stands in the names of people, and what is no name."""
        words = people.words
        self.nouns_in_capitals = people.says("nouns_in_capitals")
        self.genitives = people.endings("genitives")
        self.particles, self.second_particles = words("particles"), words("second_particles")
        self.suffixes = words("suffixes")
        self.openers, self.surnames = words("openers"), words("surnames")
        self.compounds, self.common = words("compounds", "openers"), words("common", "openers")

    def _set_organisations(self, organisations: _Table) -> None:
        """What stands in and before the names of organisations."""
        words = organisations.words
        self.heads, self.head_endings = words("heads"), organisations.endings("head_endings")
        self.last_heads = words("last_heads")
        self.clubs, self.events = words("clubs"), words("events")
        self.team_endings = organisations.endings("team_endings")
        self.companies, self.owned = words("companies"), words("owned")
        self.organisation_links, self.organisation_joints = words("links"), words("joints")
        self.organisation_suffixes, self.joint_heads = words("suffixes"), words("joint_heads")
        self.known_organisations, self.not_acronyms = words("known"), words("not_acronyms")
        self.owners, self.owner_endings = words("owners"), organisations.endings("owner_endings")
        self.before_endings = organisations.endings("before_endings")
        self.before_organisations, self.never_in_names = words("before"), words("described")

    def _set_places(self, places: _Table) -> None:
        """What stands in and before the names of places."""
        self.place_heads = places.words(*_PLACES)
        self.divisions = places.words("first_level", "second_level")
        self.settlements = places.words("settlements")
        self.locatives = places.words("locatives")
        self.states, self.place_names = places.words("abbreviations"), places.words("aliases")
        names = self.known_organisations | self.place_names
        self.known_beginnings = frozenset(name.split(" ")[0] for name in names)
        self.demonyms = frozenset(word for names in places.lists("demonyms") for word in names)

    def is_title(self, word: str) -> bool:
        """Is this an office, a rank or a courtesy that stands before names?"""
        return word in self.titles or word.endswith(self.title_endings)

    def is_head(self, word: str) -> bool:
        """Does this word make a name an organisation's?"""
        return word in self.heads or word.endswith(self.head_endings)

    def has_head(self, folded: list[str], first: int, last: int) -> bool:
        """Does one of the words from `first` up to, and not with, `last` make a name an organisation's?"""
        heads, endings = self.heads, self.head_endings
        for index in range(first, last):
            word = folded[index]
            if word in heads or (endings and word.endswith(endings)):
                return True
        return False

    def is_role(self, word: str) -> bool:
        """Is this a noun for a person, such as "minister" or "zoologist"?"""
        return word in self.role_nouns or (len(word) > 6 and word.endswith(self.role_endings))

    def is_role_of_many(self, word: str) -> bool:
        """Is this a noun for several people, such as "students"?"""
        return any(
            word.endswith(ending) and self.is_role(word.removesuffix(ending)) for ending in self.plurals
        )


def _quoting(lexicon: Mapping[str, Any]) -> frozenset[str]:
    """The finite forms of the verbs that announce quotations: "quipped" of "quip | quips quipped | …"."""
    verbs = lexicon.get("statements", {}).get("verbs", ())
    forms = (form for verb in verbs if "quote" in verb["frames"] for form in verb["forms"])
    return frozenset(word for form in forms for words in form.split("|")[1:2] for word in words.split())


@cache
def given_names() -> Mapping[str, str]:
    """Given names in lower case with "m", "f" or "b" (both)."""
    path = files("onrecord.annotate") / "data" / "given_names.txt"
    rows = (
        line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")
    )
    return {row[0]: row[1] for row in rows}


def is_given_name(form: str) -> bool:
    """Is this word the given name of many, however it is written?"""
    known = _given.get(form)
    if known is None:
        if len(_given) >= _REMEMBERED:
            _given.clear()
        known = _given[form] = fold(form) in given_names()
    return known

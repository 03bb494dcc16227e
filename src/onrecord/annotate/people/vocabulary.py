"""The words a language has around names, as sets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from ...text.folding import fold


class Vocabulary:
    """The tables `people` and `organisations` of a lexicon file, as sets of folded words."""

    def __init__(self, lexicon: Mapping[str, Any]) -> None:
        people, organisations = lexicon.get("people", {}), lexicon.get("organisations", {})

        def words(name: str, table: Mapping[str, Any] = people) -> frozenset[str]:
            return frozenset(table.get(name, ()))

        self.courtesy_male, self.courtesy_female = words("courtesy_male"), words("courtesy_female")
        self.courtesy = words("courtesy") | self.courtesy_male | self.courtesy_female
        self.titles = words("titles") | self.courtesy
        self.role_nouns = words("roles") | words("titles") | words("men") | words("women")
        self.role_endings = tuple(people.get("role_endings", ()))
        self.title_endings = tuple(people.get("title_endings", ()))
        self.nouns_in_capitals = bool(people.get("nouns_in_capitals", False))
        self.men, self.women = words("men"), words("women")
        self.modifiers, self.former = words("modifiers") | words("former"), words("former")
        self.determiners, self.links = words("determiners"), words("links")
        self.genitives = tuple(people.get("genitives", ()))
        self.second_particles = words("second_particles")
        self.particles, self.suffixes = words("particles"), words("suffixes")
        self.compounds = words("compounds") | words("openers")
        self.speech, self.personal = words("speech"), words("personal")
        self.speech_before_names = self.speech - words("addressing")
        self.saying = self.speech | _quoting(lexicon)
        self.openers, self.surnames = words("openers"), words("surnames")
        self.common = words("common") | self.openers
        self.heads = words("heads", organisations)
        self.head_endings = tuple(organisations.get("head_endings", ()))
        self.last_heads = words("last_heads", organisations)
        self.clubs, self.events = words("clubs", organisations), words("events", organisations)
        self.team_endings = tuple(organisations.get("team_endings", ()))
        self.companies = words("companies", organisations)
        self.organisation_links = words("links", organisations)
        self.organisation_joints = words("joints", organisations)
        self.organisation_suffixes = words("suffixes", organisations)
        self.known_organisations = words("known", organisations)
        self.owners = words("owners", organisations)
        self.owner_endings = tuple(organisations.get("owner_endings", ()))
        self.not_acronyms = words("not_acronyms", organisations)
        self.not_names = self.not_acronyms | self.common
        self.before_organisations = words("before", organisations)
        places = lexicon.get("places", {})
        self.place_heads = frozenset(
            word
            for name in (
                "waters",
                "grounds",
                "roads",
                "second_level",
                "first_level",
                "settlements",
                "buildings",
            )
            for word in places.get(name, ())
        )
        self.locatives = frozenset(places.get("locatives", ()))
        self.states = frozenset(places.get("abbreviations", {}))
        self.place_names = frozenset(places.get("aliases", {}))
        self.demonyms = frozenset(word for names in places.get("demonyms", {}).values() for word in names)
        self.alone: dict[str, Any] = {}  # what each word with a capital is alone; see alone.py
        self.abbreviations = frozenset(lexicon.get("sentences", {}).get("abbreviations", ()))
        around = self.titles | self.suffixes | self.organisation_suffixes
        self.shortened = words("shortened") | self.abbreviations & around  # their full stop belongs to them

    def is_title(self, word: str) -> bool:
        """Is this an office, a rank or a courtesy that stands before names?"""
        return word in self.titles or word.endswith(self.title_endings)

    def is_head(self, word: str) -> bool:
        """Does this word make a name an organisation's?"""
        return word in self.heads or word.endswith(self.head_endings)

    def has_head(self, words: Sequence[str]) -> bool:
        """Does one of these words make a name an organisation's?"""
        if not self.heads.isdisjoint(words):
            return True
        return bool(self.head_endings) and any(word.endswith(self.head_endings) for word in words)

    def is_role(self, word: str) -> bool:
        """Is this a noun for a person, such as "minister" or "zoologist"?"""
        return word in self.role_nouns or (len(word) > 6 and word.endswith(self.role_endings))


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


@lru_cache(50_000)
def is_given_name(form: str) -> bool:
    """Is this word the given name of many, however it is written?"""
    return fold(form) in given_names()

"""What a language knows of saying, from the `statements` table of its lexicon file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from ....records.statement import Stance
from ....text import lexicon
from ...document import PACKAGE
from .cues import (
    BASE,
    CLASSES,
    CUE,
    FORM,
    FRAMES,
    GERUND,
    NOUN,
    PARTICIPLE,
    SOURCE,
    SPEAKER,
    Classes,
    Entry,
    Source,
)
from .denying import Denials


class Vocabulary:
    """The words of saying of one language."""

    def __init__(
        self,
        table: Mapping[str, Any],
        speakers: Iterable[str] = (),
        newsrooms: Iterable[str] = (),
        told: frozenset[str] = frozenset(),
        told_endings: tuple[str, ...] = (),
    ) -> None:
        self.entries: dict[str, Entry] = {}
        self.splits: dict[str, dict[str, Entry]] = {}  # "teilte … mit": by form, then by the particle
        self.nouns: dict[str, Stance] = {}
        self.issued: set[str] = set()  # nouns that announce only where somebody voices them
        self.sources: dict[str, list[Source]] = {}
        self.denials = Denials(table.get("denials", {}))
        self.told, self.told_endings = told, told_endings  # words of newsrooms
        self.verb_second = bool(table.get("verb_bracket", False))
        self.comma_before_clause = bool(table.get("comma_before_clause", False))
        self._read_cues(table)
        self._read_sources(table.get("sources", {}))
        self._read_words(table)
        self._read_small_words(table)
        self._read_endings(table)
        self.newsrooms = frozenset(newsrooms)
        self.before_names = self.owners | self.newsrooms
        self.classes = self._classes(table, speakers)

    def _read_cues(self, table: Mapping[str, Any]) -> None:
        for group in table.get("verbs", ()):
            self._add_verbs(group)
        for group in table.get("nouns", ()):
            self.nouns.update(dict.fromkeys(group["words"], group["stance"]))
            self.issued.update(group["words"] if group.get("needs") == "issuing" else ())

    def _read_sources(self, rows: Mapping[str, Any]) -> None:
        self.leading = frozenset(rows.get("prepositions", ()))
        self.accounting = frozenset(rows.get("accounting", ()))
        self.accounts = frozenset(rows.get("accounts", ()))
        self.parting = frozenset(rows.get("parting", ()))
        self.citing = frozenset(tuple(phrase.split()) for phrase in rows.get("citing", ()))
        self.quoting = frozenset(rows.get("quoting", ()))
        self.relying = frozenset(rows.get("relying", ()))
        self.source_heads = tuple(rows.get("heads", ()))
        for key in ("before", "after", "prepositions", "accounting", "parting"):
            for phrase in rows.get(key, ()):
                self._add_source(phrase, after=key == "after")

    def _read_words(self, table: Mapping[str, Any]) -> None:
        """Words that mean something: nouns, verbs, adjectives."""
        self.citing_words = _words(table.get("words", {}), "citing")
        self.asides = _words(table, "asides")
        self.deeds = _words(table, "deeds")
        self.firsts = _words(table, "firsts")
        self.homographs = _words(table, "homographs")
        self.interviews = _words(table, "interviews")
        self.perceived = _words(table, "perceived")
        self.reached = _words(table, "reached")
        self.sayings = _words(table, "sayings")
        self.speeches = _words(table, "speeches")
        self.shares = _words(table, "shares")
        self.silences = _words(table, "silences")
        self.standing = _words(table, "standing")
        self.sums = _words(table, "sums")
        self.tolls = _words(table, "tolls")
        self.utterances = _words(table, "utterances")
        self.voiced = _words(table, "voiced")
        self.voiceless = _words(table, "voiceless")
        self.works = _words(table, "works")

    def _read_small_words(self, table: Mapping[str, Any]) -> None:
        """Articles, prepositions, conjunctions and the like."""
        self.accusative = _words(table, "accusative")
        self.copies = _words(table, "copies")
        self.backgrounds, self.listing = _words(table, "backgrounds"), _words(table, "listing")
        self.conditions = _words(table, "conditions")
        self.counts = _words(table, "counts")
        self.dative = _words(table, "dative")
        self.empty = _words(table, "empty")
        self.focusing = _words(table, "focusing")
        self.fused = _words(table, "fused")
        self.genitive = _words(table, "genitive")
        self.genitives = _words(table, "genitive_articles")
        self.heard_from = _words(table, "heard_from")
        self.indefinite = _words(table, "indefinite")
        self.lacking = _words(table, "lacking")
        self.judging = _words(table, "judging")
        self.likening = _words(table, "likening")
        self.merely = _words(table, "merely")
        self.narrating = _words(table, "narrating")
        self.nobody = _words(table, "nobody")
        self.nothing = _words(table, "nothing")
        self.occasions = _words(table, "occasions")
        self.origins = _words(table, "origins")
        self.owners = _words(table, "owners")
        self.sweeping = _words(table, "sweeping")
        self.third = _words(table, "third_person")
        self.towards = _words(table, "towards")
        self.turns = _words(table, "turns")

    def _read_endings(self, table: Mapping[str, Any]) -> None:
        def endings(key: str) -> tuple[str, ...]:
            return tuple(table.get(key, ()))

        self.attributive = endings("attribute_endings")
        self.finite_endings = endings("finite_endings")
        self.genitive_endings = endings("genitive_endings")
        self.gerunds = endings("gerund_endings")
        self.plurals = endings("plural_endings")
        self.preterites = endings("past_endings")
        self.subjunctives = endings("subjunctive_endings")

    def _add_verbs(self, group: Mapping[str, Any]) -> None:
        frames = sum(FRAMES[frame] for frame in group["frames"])
        rest = (
            frames,
            frozenset(group.get("prepositions", ())),
            frozenset(group.get("particles", ())),
            group.get("needs") == "particle",
            group.get("stance"),
            group.get("plain_stance", group.get("stance")),
        )
        for row in group["forms"]:
            self._add_forms(row, rest)

    def _add_forms(self, row: str, rest: tuple[Any, ...]) -> None:
        """Add "base | finite | participles | gerund"; of "mit+teilen" the first part can stand apart."""
        particle, plus, row = row.rpartition("+")
        fields = [field.split() for field in row.split("|")]
        lemma = particle + row.replace("|", " ").split()[0]
        for shape, forms in zip((BASE, FORM, PARTICIPLE, GERUND), fields, strict=False):
            for form in forms:
                known = self.entries.get(particle + form)
                shapes = shape | (known.shapes if known and known.lemma == lemma else 0)
                entry = Entry(lemma, shapes, *rest)
                self.entries[particle + form] = entry
                if plus and shape in (BASE, FORM):
                    self.splits.setdefault(form, {})[particle] = entry

    def _add_source(self, phrase: str, *, after: bool) -> None:
        words = tuple(phrase.split())
        anchor = max(range(len(words)), key=lambda place: len(words[place]))
        self.sources.setdefault(words[anchor], []).append(Source(words, anchor, after))

    def _classes(self, table: Mapping[str, Any], speakers: Iterable[str]) -> Classes:
        listed: dict[str, int] = dict.fromkeys(table.get("not_adverbs", ()), 0)
        words: Mapping[str, Iterable[str]] = table.get("words", {})
        for name, bit in CLASSES.items():
            for word in words.get(name, ()):
                listed[word] = listed.get(word, 0) | bit
        for bit, keys in (
            (CUE, [*self.entries, *self.splits]),
            (NOUN, self.nouns),
            (SOURCE, self.sources),
            (SPEAKER, speakers),
        ):
            for word in keys:
                listed[word] = listed.get(word, 0) | bit
        return Classes(listed, tuple(table.get("adverb_endings", ())), tuple(table.get("verb_endings", ())))


def _words(table: Mapping[str, Any], key: str) -> frozenset[str]:
    return frozenset(table.get(key, ()))


@cache
def vocabulary(language: str) -> Vocabulary | None:
    """The vocabulary of a language (BCP 47), or None where its file has none."""
    tables = lexicon.table(PACKAGE, language)
    if "statements" not in tables:
        return None
    known = tables.get("speakers", {})
    plural = "".join(known.get("plural_endings", ())[:1])
    people = tables.get("people", {}).get("roles", [])
    speakers = {*people, *(word + plural for word in people)}
    for key in ("groups", "unnamed", "organisations", "people", "anonymous"):
        speakers.update(known.get(key, ()))
    sourcing = tables.get("sourcing", {})
    newsrooms = (*sourcing.get("outlet_nouns", ()), *sourcing.get("told_nouns", ()))
    told = {
        *sourcing.get("outlet_nouns", ()),
        *sourcing.get("outlet_words", ()),
        *sourcing.get("agencies", ()),
    }
    endings = tuple(sourcing.get("noun_endings", ()))
    return Vocabulary(tables["statements"], speakers, newsrooms, frozenset(told), endings)

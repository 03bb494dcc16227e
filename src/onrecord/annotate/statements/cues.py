"""What a language knows of saying, from the `statements` table of its lexicon file.

Every word of a text gets a set of classes (one integer, one bit a class), and
words that can announce a statement get an `Entry` that says how they do it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final, NamedTuple

from ...records.statement import Stance
from ...text import lexicon
from ..document import PACKAGE
from .denials.words import Denials

CUE: Final = 1 << 0
NOUN: Final = 1 << 1
SOURCE: Final = 1 << 2
ENDED: Final = 1 << 3
"""Lowest, because every word is asked for them; ENDED: a verb only by its ending ("mentioned")."""

THAT: Final = 1 << 4
TO: Final = 1 << 5
NOT: Final = 1 << 6
BE: Final = 1 << 7
HAVE: Final = 1 << 8
MODAL: Final = 1 << 9
JOINED: Final = 1 << 10
ADVERB: Final = 1 << 11
DETERMINER: Final = 1 << 12
POSSESSIVE: Final = 1 << 13
PRONOUN: Final = 1 << 14
OBJECT: Final = 1 << 15
PREPOSITION: Final = 1 << 16
CONJUNCTION: Final = 1 << 17
SUBORDINATOR: Final = 1 << 18
RELATIVE: Final = 1 << 19
QUESTION: Final = 1 << 20
TIME: Final = 1 << 21
VERB: Final = 1 << 22
RAISING: Final = 1 << 23
REFUSING: Final = 1 << 24
SUBJUNCTIVE: Final = 1 << 25
CHANNEL: Final = 1 << 26
LINKING: Final = 1 << 27
AGENT: Final = 1 << 28
ISSUING: Final = 1 << 29
CITING: Final = 1 << 30
CITED: Final = 1 << 31
SPEAKER: Final = 1 << 32
DOCUMENT: Final = 1 << 33
SUPPOSING: Final = 1 << 34
ELAPSED: Final = 1 << 35
NAMING: Final = 1 << 36
CONDITIONAL: Final = 1 << 37
UNREAL: Final = 1 << 38
KEEPING: Final = 1 << 39
CLASSES: Final = {
    "that": THAT,
    "to": TO,
    "not": NOT,
    "be": BE,
    "have": HAVE,
    "modal": MODAL,
    "joined": JOINED,
    "adverb": ADVERB,
    "determiner": DETERMINER,
    "possessive": POSSESSIVE,
    "pronoun": PRONOUN,
    "object": OBJECT,
    "preposition": PREPOSITION,
    "conjunction": CONJUNCTION,
    "subordinator": SUBORDINATOR,
    "relative": RELATIVE,
    "question": QUESTION,
    "time": TIME,
    "verb": VERB,
    "raising": RAISING,
    "refusing": REFUSING,
    "subjunctive": SUBJUNCTIVE,
    "channel": CHANNEL,
    "linking": LINKING,
    "agent": AGENT,
    "issuing": ISSUING,
    "citing": CITING,
    "cited": CITED,
    "speaker": SPEAKER,
    "document": DOCUMENT,
    "supposing": SUPPOSING,
    "elapsed": ELAPSED,
    "naming": NAMING,
    "conditional": CONDITIONAL,
    "unreal": UNREAL,
    "keeping": KEEPING,
}
"""As the lexicon files name them."""

NOMINAL: Final = SPEAKER | DOCUMENT | NOUN
"""Classes that nouns have."""

AUXILIARY: Final = BE | HAVE | MODAL
FINITE: Final = VERB | JOINED

F_QUOTE: Final = 1 << 0
F_CLAUSE: Final = 1 << 1
F_THAT: Final = 1 << 2
F_BARE: Final = 1 << 3
F_QUESTION: Final = 1 << 4
F_TO: Final = 1 << 5
F_PERSON: Final = 1 << 6
F_OBJECT: Final = 1 << 7
F_QUOTED: Final = 1 << 8
F_ING: Final = 1 << 9
F_DOCUMENT: Final = 1 << 10
F_SPOKEN: Final = 1 << 11
F_DENIED: Final = 1 << 12
F_CLAIM: Final = 1 << 13
F_PLEA: Final = 1 << 14
F_VERDICT: Final = 1 << 15
F_SUM: Final = 1 << 16
F_NEWSROOM: Final = 1 << 17
F_CONCEDED: Final = 1 << 18
FRAMES: Final = {
    "quote": F_QUOTE,
    "clause": F_CLAUSE,
    "that": F_THAT,
    "bare": F_BARE,
    "question": F_QUESTION,
    "to": F_TO,
    "person": F_PERSON,
    "object": F_OBJECT,
    "object-quoted": F_QUOTED,
    "ing": F_ING,
    "document": F_DOCUMENT,
    "spoken": F_SPOKEN,
    "denied": F_DENIED,
    "claim": F_CLAIM,
    "plea": F_PLEA,
    "verdict": F_VERDICT,
    "sum": F_SUM,
    "newsroom": F_NEWSROOM,
    "conceded": F_CONCEDED,
}

BASE: Final = 1 << 0
FORM: Final = 1 << 1
PARTICIPLE: Final = 1 << 2
GERUND: Final = 1 << 3
_KNOWN_LIMIT: Final = 100_000


class Entry(NamedTuple):
    """How a word announces a statement."""

    lemma: str
    shapes: int  # BASE to GERUND
    frames: int  # F_QUOTE to F_ING
    prepositions: frozenset[str]  # "called for": what follows them is content
    particles: frozenset[str]  # "pointed out": part of the verb
    needs_particle: bool  # it announces nothing without
    stance: Stance | None
    plain: Stance | None  # the stance without one of the prepositions: "called it “nonsense”"


class Source(NamedTuple):
    """A phrase that names the source of a sentence: "according to"."""

    words: tuple[str, ...]
    anchor: int  # place of its rarest word, by which it is found
    after: bool  # it stands behind the source: "dem Bericht zufolge"


class Classes(dict[str, int]):
    """The classes of each folded word, learnt from its ending when it is not listed."""

    def __init__(self, listed: Mapping[str, int], adverbs: tuple[str, ...], verbs: tuple[str, ...]) -> None:
        super().__init__(listed)
        self._adverbs, self._verbs = adverbs, verbs
        self._listed = len(listed)

    def __missing__(self, word: str) -> int:
        classes = 0
        if len(word) > 4 and word.endswith(self._adverbs):
            classes = ADVERB
        elif len(word) > 4 and word.endswith(self._verbs):
            classes = ENDED
        if len(self) < self._listed + _KNOWN_LIMIT and len(word) < 40:
            self[word] = classes
        return classes


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
        self.denials = Denials(table.get("denials", {}))
        self.sources: dict[str, list[Source]] = {}
        for group in table.get("verbs", ()):
            self._add_verbs(group)
        for group in table.get("nouns", ()):
            self.nouns.update(dict.fromkeys(group["words"], group["stance"]))
        rows = table.get("sources", {})
        for phrase in rows.get("before", ()):
            self._add_source(phrase, after=False)
        for phrase in rows.get("after", ()):
            self._add_source(phrase, after=True)
        self.sweeping = frozenset(table.get("sweeping", ()))
        self.genitive = frozenset(table.get("genitive", ()))
        self.indefinite = frozenset(table.get("indefinite", ()))
        self.empty = frozenset(table.get("empty", ()))
        self.likening = frozenset(table.get("likening", ()))
        self.narrating = frozenset(table.get("narrating", ()))
        self.occasions = frozenset(table.get("occasions", ()))
        self.subjunctives = tuple(table.get("subjunctive_endings", ()))
        self.finite_endings = tuple(table.get("finite_endings", ()))
        self.third = frozenset(table.get("third_person", ()))
        self.genitive_endings = tuple(table.get("genitive_endings", ()))
        self.focusing = frozenset(table.get("focusing", ()))
        self.attributive = tuple(table.get("attribute_endings", ()))
        self.preterites = tuple(table.get("past_endings", ()))
        self.accusative = frozenset(table.get("accusative", ()))
        self.citing = frozenset(tuple(phrase.split()) for phrase in rows.get("citing", ()))
        self.citing_words = frozenset(table.get("words", {}).get("citing", ()))
        self.quoting = frozenset(rows.get("quoting", ()))
        self.relying = frozenset(rows.get("relying", ()))
        self.told, self.told_endings = told, told_endings  # words of newsrooms
        self.dative = frozenset(table.get("dative", ()))
        self.genitives = frozenset(table.get("genitive_articles", ()))
        self.towards = frozenset(table.get("towards", ()))
        self.interviews = frozenset(table.get("interviews", ()))
        self.fused = frozenset(table.get("fused", ()))
        self.origins = frozenset(table.get("origins", ()))
        self.voiced = frozenset(table.get("voiced", ()))
        self.lacking = frozenset(table.get("lacking", ()))
        self.conditions = frozenset(table.get("conditions", ()))
        self.perceived = frozenset(table.get("perceived", ()))
        self.speeches = frozenset(table.get("speeches", ()))
        self.heard_from = frozenset(table.get("heard_from", ()))
        self.merely = frozenset(table.get("merely", ()))
        self.counts = frozenset(table.get("counts", ()))
        self.reached = frozenset(table.get("reached", ()))
        self.sums = frozenset(table.get("sums", ()))
        self.tolls = frozenset(table.get("tolls", ()))
        self.asides = frozenset(table.get("asides", ()))
        self.owners = frozenset(table.get("owners", ()))
        self.plurals = tuple(table.get("plural_endings", ()))
        self.gerunds = tuple(table.get("gerund_endings", ()))
        self.turns = frozenset(table.get("turns", ()))
        self.homographs = frozenset(table.get("homographs", ()))
        self.source_heads = tuple(rows.get("heads", ()))
        for word in rows.get("prepositions", ()):
            self._add_source(word, after=False)
        self.leading = frozenset(rows.get("prepositions", ()))
        self.accounting = frozenset(rows.get("accounting", ()))
        for word in self.accounting:
            self._add_source(word, after=False)
        self.accounts = frozenset(rows.get("accounts", ()))
        self.parting = frozenset(rows.get("parting", ()))
        for word in self.parting:
            self._add_source(word, after=False)
        self.verb_second = bool(table.get("verb_bracket", False))
        self.comma_before_clause = bool(table.get("comma_before_clause", False))
        self.before_names = self.owners.union(newsrooms)
        self.classes = self._classes(table, speakers)

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
    for key in ("groups", "unnamed", "organisations", "people"):
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

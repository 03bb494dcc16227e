"""The classes of words, and how a word announces a statement.

Every word of a text gets a set of classes (one integer, one bit a class), and
words that can announce a statement get an `Entry` that says how they do it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from ....records.statement import Stance

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
F_JUDGED: Final = 1 << 19
F_NAMED: Final = 1 << 20
F_TAKEN: Final = 1 << 21
F_PERSONAL: Final = 1 << 22
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
    "judged": F_JUDGED,
    "named": F_NAMED,
    "taken": F_TAKEN,
    "personal": F_PERSONAL,
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
        self._same: dict[int, int] = {}  # one object each, which is read faster
        super().__init__({word: self._same.setdefault(each, each) for word, each in listed.items()})
        self._adverbs, self._verbs = adverbs, verbs
        self._listed = len(listed)

    def __missing__(self, word: str) -> int:
        classes = 0
        if len(word) > 4 and word.endswith(self._adverbs):
            classes = ADVERB
        elif len(word) > 4 and word.endswith(self._verbs):
            classes = ENDED
        if len(self) < self._listed + _KNOWN_LIMIT and len(word) < 40:
            self[word] = self._same.setdefault(classes, classes)
        return classes

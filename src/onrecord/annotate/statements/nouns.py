"""Nouns that announce: "his claim that", "issued a warning that"; and passives: "was asked whether"."""

from __future__ import annotations

from ...records.statement import Stance
from ...text.words import LOWER, PUNCTUATION
from .clauses import Group, Subject, main_subject, subject_before
from .complements import (
    BARE,
    CLAUSE_THAT,
    COLON,
    END,
    INFINITIVE,
    PREPOSED,
    QUOTE,
    WHETHER,
    Complement,
    has_finite,
)
from .cues import (
    ADVERB,
    AGENT,
    AUXILIARY,
    BE,
    DETERMINER,
    DOCUMENT,
    F_OBJECT,
    F_PERSON,
    HAVE,
    ISSUING,
    NOUN,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    REJECTING,
    RELATIVE,
    SPEAKER,
    THAT,
    TIME,
    TO,
    Entry,
)
from .drafts import RIGHT, Draft, trimmed
from .phrases import phrase_end
from .scan import Scan

_NEAR = 8


def noun_draft(scan: Scan, noun: int, low: int, high: int) -> Draft | None:
    """What a noun of saying announces, if it says whose."""
    after = noun + 1
    if after >= high or scan.quoted[noun] or scan.kinds[noun] != LOWER:
        return None
    if not scan.tags[after] & THAT:
        return _rejected_clause(scan, noun, low, high)
    if after + 1 >= high or scan.tags[after + 1] & TIME:
        return None
    rejected = _rejected(scan, noun, low)
    subject = rejected or (None if scan.folded[noun] in scan.vocabulary.rejected else _owner(scan, noun, low))
    if subject is None:
        return None
    stance: Stance = "denies" if rejected else scan.vocabulary.nouns[scan.folded[noun]]
    first = min(subject.last, noun)
    return Draft(
        (first, noun + 1), (subject.first, after + 1), RIGHT, subject, stance, after + 1, kind=CLAUSE_THAT
    )


def _rejected_clause(scan: Scan, noun: int, low: int, high: int) -> Draft | None:
    """What is rejected without a "that": "Ito rejected suggestions the quay was unsafe"."""
    after = noun + 1
    begins = scan.kinds[after] != LOWER or scan.tags[after] & (DETERMINER | POSSESSIVE | PRONOUN)
    if scan.kinds[after] == PUNCTUATION or not begins or not has_finite(scan, after, high):
        return None
    subject = _rejected(scan, noun, low)
    if subject is None:
        return None
    cue = (min(subject.last, noun), noun + 1)
    return Draft(cue, (subject.first, after), RIGHT, subject, "denies", after, kind=CLAUSE_THAT)


def _rejected(scan: Scan, noun: int, low: int) -> Subject | None:
    """Who rejects it: "Ito dismissed claims that"."""
    tags, pairs = scan.tags, scan.vocabulary.rejecting_pairs
    pointed = tags[noun - 1] & PREPOSITION  # "rejected over fears that"
    for place in range(noun - 1, max(low, noun - _NEAR) - 1, -1):
        paired = tuple(scan.folded[place : place + 2]) in pairs
        if scan.kinds[place] == LOWER and (paired or (tags[place] & REJECTING and not pointed)):
            first = _group_first(scan, place, low)
            passive = any(tags[i] & BE for i in range(first, place))
            return None if passive or scan.nominal(place) else subject_before(scan, first, low)
        if tags[place] & (THAT | RELATIVE) or (scan.forms[place] == "," and not scan.quoted[place]):
            return None
    return None


def _group_first(scan: Scan, verb: int, low: int) -> int:
    """The first auxiliary or adverb before a verb."""
    while verb > low and scan.tags[verb - 1] & (AUXILIARY | ADVERB) and scan.kinds[verb - 1] == LOWER:
        verb -= 1
    return verb


def _owner(scan: Scan, noun: int, low: int) -> Subject | None:
    """Whose statement it is: "Ito's", "his", or whoever issued it."""
    for place in range(noun - 1, max(low, noun - 5) - 1, -1):
        classes = scan.tags[place]
        if scan.folded[place] in scan.vocabulary.owners and place > low:
            return subject_before(scan, place, low)
        if classes & POSSESSIVE:
            return Subject(place, place + 1, full=place + 1)
        if classes & ISSUING and scan.kinds[place] == LOWER:
            subject = main_subject(scan, low, place)
            return subject if subject and subject.last <= place else None
        if classes & TO:
            return None
    return None


def passive_draft(
    scan: Scan, verb: int, entry: Entry, group: Group, after: Complement, low: int, high: int
) -> Draft | None:
    """What is announced in the passive: "was asked by Ito whether", "was confirmed by Ito"."""
    agent = next((i for i in range(verb + 1, min(high, verb + _NEAR)) if scan.tags[i] & AGENT), None)
    subject: Subject | None = None
    if agent is not None and not any(scan.quoted[verb + 1 : agent]):
        end = phrase_end(scan, agent + 1, high)
        if end > agent + 1:
            subject = Subject(agent + 1, end, full=end)
    if subject is None and entry.stance == "denies" and after.kind == CLAUSE_THAT:
        return None  # "was rejected over fears that"
    if after.kind in (CLAUSE_THAT, WHETHER, COLON, QUOTE) or (
        entry.frames & F_PERSON and (after.kind == INFINITIVE or (subject and after.kind == PREPOSED))
    ):
        return Draft(
            (group.first, verb + 1),
            (group.first, after.first),
            RIGHT,
            subject,
            entry.stance,
            after.first,
            kind=after.kind,
        )
    if subject is None and after.kind == BARE and _hearsay(scan, after.first, group, high):
        return _hearsay_draft(scan, verb, entry, group, after, low, high)
    denied = entry.stance == "denies" and after.kind in (BARE, END)
    if subject is None or not (entry.frames & F_OBJECT or denied) or not _is_person(scan, subject):
        return None
    told = subject_before(scan, group.first, low)
    if told is None or told.relative or told.last - told.first < 2:
        return None
    if denied and not any(each & (NOUN | DOCUMENT) for each in scan.tags[told.first : told.first + 3]):
        return None
    draft = Draft(
        (group.first, verb + 1), (group.first, subject.last), RIGHT, subject, entry.stance, subject.last
    )
    draft.pieces = [(told.first, told.last)]
    return draft


def _hearsay(scan: Scan, index: int, group: Group, high: int) -> bool:
    """Is this "is said to have known"?"""
    return index + 1 < high and bool(scan.tags[index] & TO and scan.tags[index + 1] & (HAVE | BE))


def _hearsay_draft(
    scan: Scan, verb: int, entry: Entry, group: Group, after: Complement, low: int, high: int
) -> Draft | None:
    """What nobody in particular says of the subject, subject and all."""
    about = subject_before(scan, group.first, low)
    if about is None or about.relative:
        return None
    draft = Draft((group.first, verb + 1), (about.first, after.first), RIGHT, None, entry.stance, after.first)
    end = next((i for i in range(after.first, high) if scan.forms[i] in ",;:"), high)
    rest = trimmed(scan, after.first, end)
    draft.pieces = [(about.first, about.last), *([rest] if rest else [])]
    return draft


def _is_person(scan: Scan, subject: Subject) -> bool:
    """Does the agent look like someone who can speak?"""
    speaks = scan.tags[subject.last - 1] & SPEAKER
    return bool(speaks) or scan.kinds[subject.first] != LOWER or scan.kinds[subject.last - 1] != LOWER

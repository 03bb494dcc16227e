"""Nouns that announce: "his claim that", "issued a warning that"; and passives: "was asked whether"."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER
from ..denials.before import denied_by
from ..denials.objects import DENYING, denial_of
from ..grammar.clauses import Subject, main_subject, subject_before
from ..grammar.complements import BARE, CLAUSE_THAT, COLON, INFINITIVE, PREPOSED, QUOTE, WHETHER, Complement
from ..grammar.cues import (
    ADVERB,
    AGENT,
    AUXILIARY,
    BE,
    CONJUNCTION,
    CUE,
    DETERMINER,
    ENDED,
    F_CLAIM,
    F_CLAUSE,
    F_DENIED,
    F_OBJECT,
    F_PERSON,
    F_QUOTE,
    FINITE,
    HAVE,
    ISSUING,
    NOT,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SPEAKER,
    SUBORDINATOR,
    THAT,
    TIME,
    TO,
    Entry,
)
from ..grammar.drafts import RIGHT, Draft, trimmed
from ..grammar.groups import Group
from ..grammar.phrases import phrase_end
from ..grammar.scan import Scan

_NEAR: Final = 8
_ISSUED: Final = 5
_DAY: Final = 4
_QUOTED: Final = 8
_VERBAL: Final = AUXILIARY | FINITE
_JOINS: Final = RELATIVE | THAT | SUBORDINATOR | CONJUNCTION | PRONOUN | CUE | TO


def noun_draft(scan: Scan, noun: int, low: int, high: int) -> Draft | None:
    """What a noun of saying announces, if it says whose."""
    if noun + 1 >= high or scan.quoted[noun] or scan.kinds[noun] != LOWER:
        return None
    stance = scan.vocabulary.nouns[scan.folded[noun]]
    giver = _giver(scan, noun, high)
    if giver and stance != "denies" and not _is_that(scan, giver.last):
        giver = None
    after = giver.last if giver else _past_day(scan, noun + 1, high)
    kind = _noun_kind(scan, after, high, denies=stance == "denies")
    if kind is None or after + 1 >= high or scan.tags[after + 1] & TIME:
        return None
    if kind == CLAUSE_THAT and _relative(scan, after + 1, high):
        return None
    subject = giver or _owner(scan, noun, low)
    if subject is None:
        return None
    apart = 0 if giver else _issued_apart(scan, noun, subject)
    first = apart or (noun if giver else min(subject.last, noun))
    begin = apart or min(subject.first, first)
    draft = Draft((first, noun + 1), (begin, after + 1), RIGHT, subject, stance, after + 1, kind=kind)
    if apart:
        draft.follows, draft.cut = True, apart - 1
    near = stance == "denies" or begin <= low + 2
    draft.opening = near and bool(scan.tags[low] & PREPOSITION)  # "Despite denials by Ito that …,"
    if kind == CLAUSE_THAT and begin <= low + 1:
        issued = any(scan.tags[place] & ISSUING for place in range(begin, noun))  # "issued a warning that"
        verb = _main_verb(scan, after + 1, high, issued=issued)
        piece = trimmed(scan, after + 1, verb) if verb < high else None
        draft.pieces = [piece] if piece else []
    return draft


def _issued_apart(scan: Scan, noun: int, subject: Subject) -> int:
    """The "expressing" of "Ito praised her, expressing confidence that"; 0 where no comma parts it off."""
    for place in range(noun - 1, max(subject.last, noun - _ISSUED), -1):
        if scan.tags[place] & ISSUING and scan.forms[place - 1] == ",":
            return place
    return 0


def _relative(scan: Scan, verb: int, high: int) -> bool:
    """Is the "that" before this verb its subject: "a message that has stirred few"?"""
    if verb + 1 >= high or scan.kinds[verb] != LOWER or scan.quoted[verb]:
        return False
    classes, behind = scan.tags[verb], scan.tags[verb + 1]
    if classes & ENDED and not classes & (CUE | ADVERB):
        return bool(behind & (PREPOSITION | DETERMINER))
    return bool(classes & AUXILIARY or (classes & FINITE and not behind & _VERBAL))


def _past_day(scan: Scan, first: int, high: int) -> int:
    """One past the day in "issued a warning on Thursday that"; else `first`."""
    index = first
    while index < min(high - 1, first + _DAY) and scan.tags[index] & (TIME | PREPOSITION):
        index += 1
    return index if _is_that(scan, index) else first


def _is_that(scan: Scan, index: int) -> bool:
    return index < len(scan.tags) and bool(scan.tags[index] & THAT)


def _main_verb(scan: Scan, first: int, high: int, *, issued: bool) -> int:
    """Where a sentence goes on behind the clause that is its subject: "His claim that it is safe | has …"."""
    tags = scan.tags
    place = next((i for i in range(first, min(high, first + _QUOTED)) if scan.quoted[i]), high)
    quote = scan.quote_at(place) if place < high and not issued else None
    if quote and quote.closing + 1 < high and tags[quote.closing] & _VERBAL:
        return quote.closing  # "her insistence that she “never paid” had cost her the seat"
    verb = next((i for i in range(first, high) if tags[i] & _VERBAL and not scan.quoted[i]), high)
    while verb + 1 < high and tags[verb + 1] & (_VERBAL | NOT | ADVERB):
        verb += 1
    for place in range(verb + 2, high):
        if scan.quoted[place] or tags[place] & _JOINS or scan.forms[place] in ",;:":
            return high
        if tags[place] & _VERBAL:
            return place
    return high


def _noun_kind(scan: Scan, after: int, high: int, *, denies: bool) -> int | None:
    """How the words are joined to a noun: "that …", "of …", ": “…”"; None where they are not."""
    if after >= high:
        return None
    if scan.tags[after] & THAT:
        return CLAUSE_THAT if scan.folded[after - 1] not in scan.vocabulary.denials.plea_nouns else None
    if denies and denial_of(scan, after, high):
        return BARE
    return COLON if scan.forms[after] == ":" and scan.opens(after + 1) else None


def _giver(scan: Scan, noun: int, high: int) -> Subject | None:
    """Whoever gives a denial: "a denial from the mayor's office that", "denials by the army that"."""
    first = noun + 2
    if first >= high or scan.folded[noun + 1] not in scan.vocabulary.denials.givers:
        return None
    end = phrase_end(scan, first, high)
    return Subject(first, end, full=end) if end > first else None


def _owner(scan: Scan, noun: int, low: int) -> Subject | None:
    """Whose statement it is: "Ito's", "his", or whoever issued it."""
    issued = scan.folded[noun] in scan.vocabulary.issued
    for place in range(noun - 1, max(low, noun - 5) - 1, -1):
        classes = scan.tags[place]
        if issued and not classes & (ISSUING | ADVERB):
            continue
        if scan.folded[place] in scan.vocabulary.owners and place > low:
            return subject_before(scan, place, low)
        if classes & POSSESSIVE:
            return Subject(place, place + 1, full=place + 1)
        if classes & ISSUING and scan.kinds[place] == LOWER:
            subject = main_subject(scan, low, place)
            return subject if subject and subject.last <= place else None
        if classes & (TO | PREPOSITION):
            return None
    return None


def passive_draft(
    scan: Scan, verb: int, entry: Entry, group: Group, after: Complement, low: int, high: int
) -> Draft | None:
    """What is announced in the passive: "was asked by Ito whether", "was confirmed by Ito"."""
    subject = _agent(scan, verb, entry, high)
    found = denied_by(scan, verb, entry, group, subject, low, high)
    spoken = after.kind in (CLAUSE_THAT, COLON, QUOTE)
    if found or (entry.frames & (F_DENIED | F_CLAIM) and not (spoken and subject)):
        return found
    if after.kind in (CLAUSE_THAT, WHETHER, COLON, QUOTE) or (
        entry.frames & F_PERSON
        and (
            (after.kind == INFINITIVE and (subject or entry.frames & F_QUOTE))
            or (subject and after.kind == PREPOSED)
        )
    ):
        told = subject_before(scan, group.first, low) if subject and entry.frames & F_PERSON else None
        return Draft(
            (group.first, verb + 1),
            (group.first, after.first),
            RIGHT,
            subject,
            entry.stance,
            after.first,
            (told.first, told.last) if told and not told.relative else None,
            after.kind,
        )
    if subject is None and after.kind == BARE and _hearsay(scan, after.first, group, high):
        return _hearsay_draft(scan, verb, entry, group, after, low, high)
    if subject and entry.frames & F_CLAUSE and not entry.frames & F_PERSON and _raised(scan, subject, high):
        cue, clause = (group.first, verb + 1), (group.first, subject.last)
        return Draft(cue, clause, RIGHT, subject, entry.stance, subject.last, kind=INFINITIVE)
    if subject is None or not entry.frames & F_OBJECT or not _is_person(scan, subject):
        return None
    told = subject_before(scan, group.first, low)
    if told is None or told.relative or told.last - told.first < 2:
        return None
    draft = Draft(
        (group.first, verb + 1), (group.first, subject.last), RIGHT, subject, entry.stance, subject.last
    )
    draft.pieces = [(told.first, told.last)]
    return draft


def _raised(scan: Scan, agent: Subject, high: int) -> bool:
    """Does "is said by aides" go on with "to have left", "to be ill"?"""
    to = agent.last
    return to + 2 < high and bool(scan.tags[to] & TO and scan.tags[to + 1] & (HAVE | BE))


def _agent(scan: Scan, verb: int, entry: Entry, high: int) -> Subject | None:
    """The "by Ito" behind the verb; behind a verb of denial also with a quotation between."""
    agent = next((i for i in range(verb + 1, min(high, verb + _NEAR)) if scan.tags[i] & AGENT), None)
    if (
        agent is None
        or "," in scan.forms[verb + 1 : agent - 1]
        or (any(scan.quoted[verb + 1 : agent]) and not entry.frames & DENYING)
    ):
        return None
    end = phrase_end(scan, agent + 1, high)
    return Subject(agent + 1, end, full=end) if end > agent + 1 else None


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
    end = after.first
    while end < high and scan.forms[end] not in ",;:":
        end += 1
    rest = trimmed(scan, after.first, end)
    draft.pieces = [(about.first, about.last), *([rest] if rest else [])]
    return draft


def _is_person(scan: Scan, subject: Subject) -> bool:
    """Does the agent look like someone who can speak?"""
    speaks = scan.tags[subject.last - 1] & SPEAKER
    return bool(speaks) or scan.kinds[subject.first] != LOWER or scan.kinds[subject.last - 1] != LOWER

"""What is denied and stands before the verb: relative clauses and passives."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER, PUNCTUATION
from ..grammar.clauses import Subject, subject_before
from ..grammar.complements import COMMA, DASH, END, Complement
from ..grammar.cues import (
    ADVERB,
    AGENT,
    DETERMINER,
    F_CLAIM,
    F_DENIED,
    F_VERDICT,
    PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SPEAKER,
    THAT,
    Entry,
)
from ..grammar.drafts import RIGHT, Draft, trimmed
from ..grammar.finite import has_finite
from ..grammar.groups import Group
from ..grammar.phrases import phrase_end
from ..grammar.scan import Scan
from .claims import claimed
from .ends import object_end
from .falsity import falsity, predicative, scorned
from .objects import DENYING, accused_before

_SCORNED: Final = 10
_CLAUSE: Final = 24


def gapped(
    scan: Scan, verb: int, entry: Entry, group: Group, after: Complement, low: int, high: int
) -> Draft | None:
    """What is denied stands before: "a charge he denies", "claims denied by Ito"."""
    predicate = _predicate(scan, verb, entry, after, high)
    agent = _agent(scan, verb, entry, group, high)
    closed = (after.kind in (END, COMMA, DASH) or agent) and entry.frames & (F_DENIED | F_CLAIM)
    closed = closed and entry.stance != "accuses"  # "something he mocked"
    if predicate is None and not closed:
        return None
    if agent:
        end = group.first
        end -= bool(scan.tags[end - 1] & DETERMINER) and end - 1 > low  # "claims, all denied by Ito"
        end -= (scan.forms[end - 1] == "," or scan.dash(end - 1)) and end - 1 > low  # "a claim, denied by"
        found = _named_before(scan, end, low)
        return _draft(scan, verb, group, agent, found, predicate) if found else None
    if group.passive or entry.needs_particle:
        return None
    subject = subject_before(scan, group.first, low)
    if subject is None:
        return None
    parts = _parted(scan, subject, group.first, low)
    if parts is None:
        return None
    begin, end, explicit = parts
    found = _antecedent(scan, end, low, explicit=explicit)
    if found is None or begin >= group.first:
        return None
    if explicit and predicate is None and entry.stance != "denies" and not _contested(scan, found):
        return None  # "the deal, which the union rejected"
    return _draft(scan, verb, group, Subject(begin, subject.last, full=subject.last), found, predicate)


def _contested(scan: Scan, found: tuple[int, int]) -> bool:
    """Is this a claim, "something", or a clause that accuses somebody?"""
    first, last = found
    anything = scan.folded[last - 1] in scan.vocabulary.denials.anything
    return anything or claimed(scan, first, last) or accused_before(scan, last)


def _predicate(scan: Scan, verb: int, entry: Entry, after: Complement, high: int) -> tuple[int, int] | None:
    """The "baseless" of "which he called baseless", the "as “a fairy tale”" of "a charge he dismissed as"."""
    if not entry.frames & (F_VERDICT | F_CLAIM) or after.first >= high:
        return None
    denials = scan.vocabulary.denials
    likened = scan.folded[after.first] in scan.vocabulary.likening
    begin = after.first + likened
    quote = scan.quote_at(begin) if begin < high and scan.opens(begin) else None
    if quote and (
        (likened and entry.frames & F_CLAIM) or scorned(scan, _clause_start(scan, verb), begin + 1)
    ):
        return after.first, quote.closing  # "a charge he called “cheap talk”"
    if not entry.frames & F_VERDICT:
        return None
    for index in range(after.first, min(high, after.first + 4)):
        if scan.folded[index] in denials.false or scan.folded[index] in denials.wrong:
            return (after.first, index + 1) if predicative(scan, index, high) else None
        if scan.kinds[index] != LOWER and not scan.quoted[index]:
            return None
    return None


def _clause_start(scan: Scan, verb: int) -> int:
    """Where the words between the last mark and the verb begin."""
    start = verb
    while start > max(0, verb - _SCORNED) and scan.kinds[start - 1] != PUNCTUATION:
        start -= 1
    return start


def _agent(scan: Scan, verb: int, entry: Entry, group: Group, high: int) -> Subject | None:
    """The "by Ito" of "a claim disputed by Ito"."""
    if not entry.shapes & PARTICIPLE or verb + 2 >= high:
        return None
    if not all(classes & ADVERB for classes in scan.tags[group.first : verb]):
        return None
    if not scan.tags[verb + 1] & AGENT:
        return None
    end = phrase_end(scan, verb + 2, high)
    return Subject(verb + 2, end, full=end) if end > verb + 2 else None


def _parted(scan: Scan, subject: Subject, verb: int, low: int) -> tuple[int, int, bool] | None:
    """Where the subject begins, where what it denies ends, and whether "which" or "that" parts them."""
    for place in range(max(low, subject.first - 1), verb):
        if scan.tags[place] & (RELATIVE | THAT):
            return place + 1, place, True
    if scan.tags[subject.first] & PRONOUN or _touches_claim(scan, subject.first, low):
        return subject.first, subject.first, False
    for place in range(subject.first + 1, subject.last):
        fresh = scan.tags[place] & (DETERMINER | POSSESSIVE | SPEAKER) or scan.kinds[place] != LOWER
        if fresh and _stands_for_claim(scan, place - 1):
            return place, place, False
    return None


def _touches_claim(scan: Scan, first: int, low: int) -> bool:
    """Is this the "the government" of "a charge the government denied"?"""
    claim = first - 1
    if claim - 1 < low or scan.quoted[claim] or not scan.vocabulary.denials.is_claim(scan.folded[claim]):
        return False
    parted = scan.forms[claim - 1] == "," or scan.dash(claim - 1)  # ", charges the army rejects"
    return parted or bool(scan.tags[claim - 1] & (DETERMINER | POSSESSIVE))


def _stands_for_claim(scan: Scan, index: int) -> bool:
    """Is this the "claim" of "a claim the army denies", or the "something" of "something the army denies"?"""
    denials = scan.vocabulary.denials
    return denials.is_claim(scan.folded[index]) or scan.folded[index] in denials.anything


def _antecedent(scan: Scan, end: int, low: int, *, explicit: bool) -> tuple[int, int] | None:
    """The phrase that ends at `end`, or before the comma there."""
    if explicit and end - 1 > low and scan.folded[end - 1] in scan.vocabulary.genitive:
        end = _past_share(scan, end, low)
    if end - 1 > low and (scan.forms[end - 1] == "," or scan.dash(end - 1)):
        if not explicit:
            return None
        end -= 1
    if end <= low or scan.quoted[end - 1] or scan.kinds[end - 1] == PUNCTUATION:
        return None
    if not explicit:
        return _named_before(scan, end, low)
    return _phrase_before(scan, end, low) or _claim_with_clause(scan, end, low)


def _claim_with_clause(scan: Scan, end: int, low: int) -> tuple[int, int] | None:
    """The "a rumour that Ito was ill" before ", which he denies"."""
    that = False
    for place in range(end - 2, max(low, end - _CLAUSE), -1):
        that = that or bool(scan.tags[place + 1] & THAT)
        if that and scan.vocabulary.denials.is_claim(scan.folded[place]):
            owned = scan.tags[place - 1] & (DETERMINER | POSSESSIVE) and place > low
            return place - bool(owned), end
        if scan.forms[place] in ".;:":
            return None
    return None


def _past_share(scan: Scan, of: int, low: int) -> int:
    """Where the "all of" of "claims, all of which he denies" begins."""
    first = of - 1
    return first - 1 if first - 1 > low and scan.tags[first - 1] & DETERMINER else of


def _named_before(scan: Scan, end: int, low: int) -> tuple[int, int] | None:
    """The claim that is named right before `end`."""
    found = _phrase_before(scan, end, low)
    anything = scan.folded[end - 1] in scan.vocabulary.denials.anything
    return found if found and (anything or claimed(scan, found[0], end)) else None


def _phrase_before(scan: Scan, end: int, low: int) -> tuple[int, int] | None:
    """The noun phrase that ends at `end`."""
    found = subject_before(scan, end, low)
    if found is None or found.relative or has_finite(scan, found.first, end):
        return None
    return _with_claim(scan, found.first, low), end


def _with_claim(scan: Scan, first: int, low: int) -> int:
    """Where "claims of fraud" begins, of which only "fraud" looks like a noun."""
    place = first - 2
    if (
        place < low
        or not scan.tags[first - 1] & PREPOSITION
        or not scan.vocabulary.denials.is_claim(scan.folded[place])
    ):
        return first
    return place - (place > low and bool(scan.tags[place - 1] & (DETERMINER | POSSESSIVE)))


def _said_false(
    scan: Scan, entry: Entry, first: int, agent: int, behind: int, high: int, *, named: bool
) -> bool:
    """Is this the "called false by Ito" or "dismissed by Ito as false" of a passive?"""
    if not entry.frames & F_VERDICT:
        return False
    index = falsity(scan, first, agent)
    if index is None and behind < high and scan.folded[behind] in scan.vocabulary.likening:
        index = falsity(scan, behind, high)
    return index is not None and (named or scan.folded[index] not in scan.vocabulary.denials.wrong)


def _draft(
    scan: Scan,
    verb: int,
    group: Group,
    subject: Subject,
    denied: tuple[int, int],
    predicate: tuple[int, int] | None,
) -> Draft:
    last = predicate[1] if predicate else verb + 1
    draft = Draft((group.first, verb + 1), (denied[1], last), RIGHT, subject, "denies", last)
    if scan.forms[denied[1]] == ",":
        draft.cut = denied[1]  # "accuses Velm of spying, which it denies"
    elif scan.forms[denied[0] - 1] == "," and denied[0]:
        draft.cut = denied[0] - 1  # "accuses Velm of spying, charges it denies"
    draft.pieces = [denied, *([predicate] if predicate else [])]
    return draft


def denied_by(
    scan: Scan, verb: int, entry: Entry, group: Group, subject: Subject | None, low: int, high: int
) -> Draft | None:
    """The passive: "was denied by Ito", "was dismissed by Ito as false", "was called false by Ito"."""
    if subject is None or not entry.frames & DENYING:
        return None
    told = subject_before(scan, group.first, low)
    if told is None or told.relative:
        return None
    agent = subject.first - 1
    pieces = [(told.first, told.last)]
    pronoun = told.last == told.first + 1 and scan.folded[told.first] in scan.vocabulary.denials.it
    named = claimed(scan, told.first, told.last) or bool(pronoun and entry.frames & F_DENIED)
    if not _said_false(scan, entry, verb + 1, agent, subject.last, high, named=named) and not (
        named and entry.frames & (F_CLAIM | F_DENIED)
    ):
        return None
    if agent > verb + 1:
        pieces.append((verb + 1, agent))
    elif subject.last < high and scan.folded[subject.last] in scan.vocabulary.likening:
        pieces.append(trimmed(scan, subject.last, object_end(scan, subject.last, high)) or pieces[0])
    draft = Draft(
        (group.first, verb + 1), (group.first, subject.last), RIGHT, subject, "denies", subject.last
    )
    draft.pieces = pieces
    return draft

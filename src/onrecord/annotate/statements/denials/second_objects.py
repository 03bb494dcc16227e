"""What is denied where the finite verb stands second: the object of "wies am Freitag die Vorwürfe zurück"."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER
from ..grammar.clauses import Subject
from ..grammar.cues import (
    ADVERB,
    CONJUNCTION,
    CUE,
    DETERMINER,
    F_DENIED,
    F_VERDICT,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    TIME,
    Entry,
)
from ..grammar.drafts import Draft
from ..grammar.phrases import phrase_end
from ..grammar.scan import Scan

_NEAR: Final = 3


def object_at(scan: Scan, draft: Draft, entry: Entry, clause: int, finite: int, end: int) -> int:
    """Where the object begins: behind the verb, the subject, and times."""
    subject = draft.subject
    begin = finite + 1
    if draft.inverted and subject:
        claim = claim_in(scan, subject.first, subject.last)
        if claim is not None and claim > subject.first:
            owned = scan.tags[claim - 1] & (DETERMINER | POSSESSIVE)
            begin = claim - bool(owned)
            if begin == subject.first:
                return end
            draft.subject = Subject(subject.first, begin, full=begin)
            return begin
        begin = subject.last
    while begin < end:
        if _circumstance(scan, begin):
            begin += 1
        elif scan.tags[begin] & PREPOSITION and not entry.prepositions and scan.kinds[begin] == LOWER:
            begin = max(phrase_end(scan, begin + 1, end), begin + 1)  # "wies im Rundfunk Vorwürfe zurück"
        else:
            break
    return begin


def past_preposition(scan: Scan, entry: Entry, begin: int, end: int) -> int:
    """Where "die Vorwürfe" of "wehrte sich gegen die Vorwürfe" begins; `end` where no preposition stands."""
    places = range(begin, min(end, begin + _NEAR))
    return next((i + 1 for i in places if scan.folded[i] in entry.prepositions), end)


def _circumstance(scan: Scan, index: int) -> bool:
    """Is this a word of time, or the "am" before one?"""
    classes = scan.tags[index]
    if classes & (DETERMINER | POSSESSIVE | PRONOUN):
        return False
    if classes & PREPOSITION:
        return bool(index + 1 < len(scan.tags) and scan.tags[index + 1] & TIME)
    return bool(classes & (ADVERB | TIME))


def object_end(scan: Scan, begin: int, end: int) -> int:
    """Where the object ends: before a time, and before adverbs that belong to the verb."""
    likened, known = False, scan.vocabulary.denials
    if begin + 1 < end and scan.folded[begin] in known.it and scan.tags[begin + 1] & PREPOSITION:
        return begin + 1  # "verneinte das auf Anfrage"
    stop = begin
    for index in range(begin, end):
        if index > begin and (_circumstance(scan, index) or _verb_follows(scan, index)):
            break
        likened = likened or scan.folded[index] in scan.vocabulary.likening
        plain = scan.kinds[index] == LOWER and (not scan.tags[index] or scan.tags[index] & PREPOSITION)
        if not plain or likened or _means(scan, index):
            stop = index + 1
    while stop > begin + 1 and scan.tags[stop - 1] & DETERMINER and scan.folded[stop - 1] not in known.it:
        stop -= 1  # "den Gerüchten eine (Absage)"
    return stop


def _verb_follows(scan: Scan, index: int) -> bool:
    """Is this the "und" of "die Meldung und sprach von"?"""
    after = scan.tags[index + 1] if index + 1 < len(scan.tags) else 0
    return bool(scan.tags[index] & CONJUNCTION and after & CUE) and scan.kinds[index + 1] == LOWER


def _means(scan: Scan, index: int) -> bool:
    """Does a small word mean something here: "haltlos", "dies"?"""
    denials = scan.vocabulary.denials
    return denials.false_or_wrong(scan.folded[index]) or scan.folded[index] in denials.it


def claim_in(scan: Scan, first: int, last: int) -> int | None:
    """The noun for what somebody claims."""
    is_claim = scan.vocabulary.denials.is_claim
    return next((i for i in range(first, last) if is_claim(scan.folded[i]) and scan.kinds[i] != LOWER), None)


def deniable(scan: Scan, entry: Entry, first: int, last: int) -> bool:
    """Can these words be denied with this verb?"""
    denials, words = scan.vocabulary.denials, scan.folded[first:last]
    claim = claim_in(scan, first, last)
    if entry.frames & F_VERDICT:
        return any(
            word in denials.false or (word in denials.wrong and claim is not None) for word in words[1:]
        )
    if claim is not None or (words[0] in denials.it and last - first == 1):
        return True
    if not entry.frames & F_DENIED or scan.tags[first] & PREPOSITION:
        return False
    nouns = [place for place in range(first, last) if scan.named(place)]
    return bool(nouns) and not any(denials.is_granted(scan.folded[place]) for place in nouns)

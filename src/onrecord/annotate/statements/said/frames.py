"""Whether a verb can announce what stands behind it."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER, NUMBER, PUNCTUATION
from ..denials.objects import DENYING, deniable
from ..grammar.addressees import begins_phrase
from ..grammar.clauses import Subject
from ..grammar.complements import (
    BARE,
    CLAUSE_THAT,
    COLON,
    COMMA,
    INFINITIVE,
    PREPOSED,
    QUOTE,
    WHETHER,
    Complement,
    gerund_content,
)
from ..grammar.cues import (
    ADVERB,
    CONJUNCTION,
    CUE,
    DETERMINER,
    DOCUMENT,
    ELAPSED,
    ENDED,
    F_BARE,
    F_CLAIM,
    F_CLAUSE,
    F_DENIED,
    F_JUDGED,
    F_NAMED,
    F_OBJECT,
    F_PERSON,
    F_PLEA,
    F_QUESTION,
    F_QUOTE,
    F_QUOTED,
    F_SUM,
    F_TAKEN,
    F_THAT,
    FINITE,
    JOINED,
    OBJECT,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SPEAKER,
    SUBORDINATOR,
    TIME,
    Entry,
)
from ..grammar.finite import has_finite
from ..grammar.phrases import phrase_end
from ..grammar.scan import Scan

_OBJECT: Final = 14  # words: "the number of people missing in the hills", "at just over €2"
_AMOUNT: Final = 6


_CLAUSE: Final = 20
_NO_OBJECT: Final = PREPOSITION | CONJUNCTION | ADVERB
_MARKS: Final = frozenset(",;:!?…")
_NO_VERB: Final = PREPOSITION | SUBORDINATOR | TIME
_NO_JUDGEMENT: Final = PRONOUN | PREPOSITION | SUBORDINATOR | TIME
_FRONTED: Final = PREPOSITION | SUBORDINATOR | TIME | ADVERB | CONJUNCTION | PRONOUN | JOINED
_EXPLAINING: Final = RELATIVE | DETERMINER | POSSESSIVE | PREPOSITION | CONJUNCTION | ADVERB


def takes(scan: Scan, entry: Entry, after: Complement, high: int) -> bool:
    """Can the verb announce what stands behind it?"""
    kind, frames = after.kind, entry.frames
    if kind == QUOTE:
        return bool(frames & (F_QUOTE | F_QUOTED | F_OBJECT | F_CLAUSE))
    if kind == COLON:
        return bool(frames & (F_QUOTE | F_CLAUSE))
    if kind == CLAUSE_THAT:
        return bool(frames & (F_CLAUSE | F_THAT) or (frames & F_QUOTE and not entry.needs_particle))
    if kind == WHETHER:
        return bool(frames & F_QUESTION)
    if kind == PREPOSED and frames == F_QUOTED:
        return _quote_soon(scan, after.first, high)
    if kind == PREPOSED and frames & (F_CLAIM | F_PLEA) and not frames & F_PERSON:
        return deniable(scan, entry, after.first, high)
    if kind in (INFINITIVE, PREPOSED):
        return True
    return kind == BARE and _takes_bare(scan, entry, after.first, high)


def _takes_bare(scan: Scan, entry: Entry, first: int, high: int) -> bool:
    """Can the verb announce words that nothing joins to it: a clause, an object, a gerund?"""
    frames = entry.frames
    if first >= high or scan.tags[first] & CONJUNCTION:
        return False
    if frames & F_OBJECT and _is_silent(scan, first, high):
        return False
    if frames & F_OBJECT and _is_object(scan, first):
        return True
    if frames & F_SUM and sums(scan, first, high):
        return True
    if gerund_content(scan, entry, first):
        return True
    if frames & F_CLAUSE and _says_clause(scan, first, high):
        return True
    if frames & DENYING and deniable(scan, entry, first, high):
        return True
    if frames & F_JUDGED and _judged(scan, entry, first, high):
        return True
    if frames & F_TAKEN and _taken_up(scan, first, high):
        return True
    if frames & F_NAMED and _called(scan, first, high):
        return True
    called = not frames & F_DENIED and _names(scan, first, high)  # not "denied him a visa"
    return bool(frames & F_QUOTED) and (called or _quote_soon(scan, first, high))


def _is_object(scan: Scan, first: int) -> bool:
    """Can an object begin here, not "after she won", "in posing the question", "it" or "so"?"""
    if scan.kinds[first] != LOWER or scan.quoted[first]:
        return True
    if not scan.tags[first] & OBJECT and scan.folded[first] not in scan.vocabulary.empty:
        return not scan.tags[first] & (PREPOSITION | SUBORDINATOR)
    return first + 1 < len(scan.tags) and not scan.tags[first + 1] & _NO_VERB


def _is_silent(scan: Scan, first: int, high: int) -> bool:
    """Is this the "nothing about" of "said nothing about the men"?"""
    behind = first + 1
    if behind >= high or scan.folded[first] not in scan.vocabulary.nothing:
        return False
    return bool(scan.tags[behind] & PREPOSITION) and scan.kinds[behind] == LOWER


def _says_clause(scan: Scan, first: int, high: int) -> bool:
    """Does a clause with its verb follow, not "a note of caution, should Ito go"?"""
    if scan.vocabulary.verb_second or scan.quoted[first]:
        return has_finite(scan, first, high)
    if _is_pointing(scan, first, high):
        return False
    comma = next((i for i in range(first + 1, min(high, first + _CLAUSE)) if scan.forms[i] == ","), 0)
    if scan.tags[first] & SUBORDINATOR and scan.folded[first] in scan.vocabulary.narrating:
        goes_on = 0 < comma < high - 1 and not scan.tags[comma + 1] & (FINITE | CUE)
        return goes_on and has_finite(scan, comma, high)  # "after the vote, …", not "after she won"
    if scan.tags[first] & OBJECT and not scan.tags[first] & (PRONOUN | POSSESSIVE):
        return False  # "found himself"
    if scan.tags[first] & _FRONTED:
        return has_finite(scan, first, high)
    if comma and comma + 1 < high and not _goes_on_behind(scan, first, comma):
        return has_finite(scan, first, comma)
    return has_finite(scan, first, high)


def _is_pointing(scan: Scan, first: int, high: int) -> bool:
    """Is this the object of "say it in a low voice", "write this because", with no verb of its own?"""
    if scan.folded[first] not in scan.vocabulary.empty or first + 1 >= high:
        return False
    behind = scan.tags[first + 1]
    if scan.kinds[first + 1] != LOWER or scan.folded[first + 1] in scan.vocabulary.genitive:
        return False  # "much of it was"
    return bool(behind & _NO_VERB) and not behind & ADVERB


def _goes_on_behind(scan: Scan, first: int, comma: int) -> bool:
    """Does a comma stand inside a subject: "Ito, who is ill", "Ito, the mayor", "ships, planes and"?"""
    behind = scan.tags[comma + 1]
    if behind & _EXPLAINING or scan.kinds[comma + 1] == NUMBER:
        return True
    return scan.kinds[first] != LOWER or scan.kinds[comma + 1] != LOWER


def documented(scan: Scan, entry: Entry, after: Complement, subject: Subject, high: int) -> bool:
    """Is this "the study found one in four lived", said of a document?"""
    if after.kind != BARE or not entry.frames & F_BARE or not has_finite(scan, after.first, high):
        return False
    return is_document(scan, subject)


def is_document(scan: Scan, subject: Subject) -> bool:
    """Is the subject something written: "the report", "which", "it"?"""
    if subject.relative or scan.folded[subject.first] in scan.vocabulary.empty:
        return True
    return any(scan.tags[index] & DOCUMENT for index in range(subject.first, subject.last))


def can_speak(scan: Scan, subject: Subject) -> bool:
    """Is the subject a name, a pronoun, a document or a noun for people who speak?"""
    if subject.relative or is_document(scan, subject):
        return True
    for index in range(subject.first, subject.last):
        if scan.tags[index] & (PRONOUN | SPEAKER) or scan.folded[index] in scan.vocabulary.told:
            return True
    head = subject.first
    for index in range(subject.first, subject.last):
        if scan.tags[index] & PREPOSITION and scan.kinds[index] == LOWER:
            break
        head = index
    return scan.named(head)


def sums(scan: Scan, first: int, high: int) -> bool:
    """Is this "the toll at 43", "losses at more than $2 million": an object, and how much that is?"""
    known = scan.vocabulary
    for index in range(first, min(high - 1, first + _OBJECT)):
        if scan.folded[index] in known.sums:
            amount = slice(index + 1, min(high, index + _AMOUNT))
            counted = NUMBER in scan.kinds[amount] or not known.counts.isdisjoint(scan.folded[amount])
            return index > first and (counted or bool(scan.quoted[index + 1]))
        if scan.forms[index] in _MARKS or scan.dash(index):
            return False
    return False


def _names(scan: Scan, first: int, high: int) -> bool:
    """Is this "it a disgrace" behind "called"?"""
    return (
        first + 2 < high
        and bool(scan.tags[first] & OBJECT)
        and bool(scan.tags[first + 1] & DETERMINER)
        and not scan.tags[first + 2] & TIME
    )


def _judged(scan: Scan, entry: Entry, first: int, high: int) -> bool:
    """Is this "the deal as a first step", "the talks as constructive", not "dismissed Ito as a coach"?"""
    dismissed = entry.frames & F_CLAIM and scan.named(first)
    if dismissed or not begins_phrase(scan, first, high):
        return False
    for index in range(first + 1, min(high - 1, first + _OBJECT)):
        if scan.forms[index] in _MARKS or scan.dash(index):
            return False
        if scan.folded[index] in scan.vocabulary.judging:
            return _is_predicate(scan, index + 1, high)
    return False


def _taken_up(scan: Scan, first: int, high: int) -> bool:
    """Is this "the decision", "the court's ruling", behind "welcomed"?"""
    known = scan.vocabulary
    if not scan.tags[first] & (DETERMINER | POSSESSIVE) and scan.kinds[first] == LOWER:
        return False
    word = scan.folded[phrase_end(scan, first, min(high, first + _OBJECT)) - 1]
    return word in known.sayings or word in known.deeds


def _called(scan: Scan, first: int, high: int) -> bool:
    """Is this "the deal a disgrace", not "the office a day later"?"""
    if not begins_phrase(scan, first, high):
        return False
    for index in range(first + 1, min(high - 1, first + _OBJECT)):
        if scan.forms[index] in _MARKS or scan.dash(index):
            return False
        if scan.folded[index] in scan.vocabulary.indefinite:
            dated = scan.tags[index + 1] | (scan.tags[index + 2] if index + 2 < high else 0)
            return not (scan.tags[index - 1] & _NO_OBJECT or dated & (TIME | ELAPSED))
    return False


def _is_predicate(scan: Scan, first: int, high: int) -> bool:
    """Can what somebody is called begin here: "a first step", "too weak", not "expected" alone?"""
    stop = next((place for place in range(first, high) if scan.forms[place] == ","), high)
    if scan.tags[first] & _NO_JUDGEMENT or has_finite(scan, first, stop):
        return False
    alone = first + 1 >= high or scan.kinds[first + 1] == PUNCTUATION
    return not (alone and scan.tags[first] & (ENDED | FINITE | CUE))


def _quote_soon(scan: Scan, first: int, high: int) -> bool:
    """Does a quotation open before the next comma or the end?"""
    for index in range(first, min(high, first + 20)):
        if scan.quoted[index]:
            return True
        if scan.forms[index] in ",;:":
            return False
    return False


def past_comma(scan: Scan, entry: Entry, after: Complement, high: int) -> Complement:
    """The quotation behind "adding," or "and said,"."""
    if after.kind == COMMA and entry.frames & F_QUOTE:
        index = after.first + 1
        if index < high and scan.opens(index):
            return Complement(QUOTE, index, after.cue_last, after.whom)
    return after

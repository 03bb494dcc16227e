"""Where the noun phrase begins that ends before a verb: "a letter seen by the Courier said"."""

from __future__ import annotations

from typing import Final

from ....text.quotes import Quote
from ....text.words import LOWER, NUMBER, PUNCTUATION
from .cues import (
    ADVERB,
    AGENT,
    AUXILIARY,
    BE,
    CITED,
    CONJUNCTION,
    CUE,
    DETERMINER,
    DOCUMENT,
    ENDED,
    F_PERSON,
    FINITE,
    GERUND,
    HAVE,
    NAMING,
    NOUN,
    OBJECT,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    QUESTION,
    RELATIVE,
    SPEAKER,
    SUBORDINATOR,
    THAT,
    TIME,
    TO,
)
from .scan import Scan

_CLAUSAL: Final = THAT | SUBORDINATOR | RELATIVE | QUESTION
_INNER: Final = frozenset(".'’&/@#$%€£-‑")
_BRACKETS: Final = {")": "(", "]": "["}


def bracket_start(scan: Scan, index: int, low: int) -> int:
    """The bracket that opens what closes at `index`."""
    wanted = _BRACKETS[scan.forms[index]]
    for place in range(index - 1, max(low, index - 20) - 1, -1):
        if scan.forms[place] == wanted:
            return place
    return index


def phrase_start(scan: Scan, end: int, low: int) -> int:
    """First word of the noun phrase that ends at `end`, with what hangs on it."""
    tags, kinds = scan.tags, scan.kinds
    index = end - 1
    joint = 0
    while index >= low:
        classes = tags[index]
        if scan.quoted[index] or kinds[index] == PUNCTUATION:
            begin = _mark_start(scan, index, low)
            if begin < 0:
                break
            index = begin
        elif (scan.named(index) and index > low) or not (classes or tags[index - 1] & PRONOUN):
            pass  # a noun, most often
        elif classes & THAT and _relates(scan, index, low):
            pass
        elif (classes & _CLAUSAL or tags[index - 1] & PRONOUN) and _opens_clause(scan, index, low):
            break
        elif classes & CONJUNCTION:
            joint = index
        elif classes & PRONOUN and not classes & DETERMINER:
            break
        elif _hangs_on(scan, index, end, low):
            pass
        elif classes & ENDED and index > low and _has_subject(scan, index):
            return (joint or index) + 1
        elif classes & (FINITE | AUXILIARY | CUE) and not classes & PREPOSITION and not scan.nominal(index):
            before = _relative_before(scan, index, low)
            if before is None:
                return (joint or index) + 1
            index = before
        index -= 1
    return index + 1


def _mark_start(scan: Scan, index: int, low: int) -> int:
    """Where a term in quotation marks, what stands in brackets or a mark in a name begins; -1 for others."""
    quote = scan.quote_at(index)
    if quote:
        return quote.opening if _is_term(scan, quote) and quote.opening > low else -1
    if scan.forms[index] in _BRACKETS:
        return bracket_start(scan, index, low)
    return index if scan.forms[index] in _INNER and not scan.dash(index) else -1


def _relates(scan: Scan, that: int, low: int) -> bool:
    """Is this the "that" of "the report that …", behind a noun?"""
    return that > low and scan.kinds[that - 1] == LOWER and not scan.tags[that - 1] & (CUE | FINITE | ADVERB)


def _opens_clause(scan: Scan, index: int, low: int) -> bool:
    """Does a clause begin here, of which the noun phrase is only a part?"""
    classes, before = scan.tags[index], scan.tags[index - 1]
    if scan.folded[index] in scan.vocabulary.owners and index > low and before & PRONOUN:
        return True  # "it's"
    if classes & PREPOSITION and before & ENDED and index - 1 > low and scan.tags[index - 2] & SPEAKER:
        return False  # "a nurse suspended after the deaths"
    if classes & (THAT | SUBORDINATOR) and scan.folded[index] not in scan.vocabulary.likening:
        return True
    if classes & RELATIVE and before & PREPOSITION:
        return True  # "a memo in which the minister"
    asks = classes & QUESTION and not classes & (DETERMINER | RELATIVE)
    return (
        bool(asks) and not before & TO
    )  # "in what the mayor calls", not ", contrary to what the mayor said"


def _hangs_on(scan: Scan, index: int, end: int, low: int) -> bool:
    """Is this a noun that could be a verb, or a participle that belongs to the noun before it?"""
    if scan.folded[index] in scan.vocabulary.homographs:
        opens = index == end - 1 or scan.kinds[index - 1] == PUNCTUATION or scan.tags[index] & DOCUMENT
        opens = opens or shortened(scan, index + 1, end, low)  # "an internal email seen by the Courier"
        if opens and not (index < end - 1 and scan.tags[index + 1] & DETERMINER):
            return True  # not "…, shows the captain"
    if shortened(scan, index, end, low):
        return True
    if scan.tags[index] & FINITE and index + 1 < end and scan.tags[index + 1] & SPEAKER:
        mark = index > 0 and (scan.quoted[index - 1] or scan.forms[index - 1] == ",")
        return bool(mark) and scan.kinds[index + 1] == LOWER  # "“…,” lead author Ada Moreno"
    return _addressed(scan, index, end, low) or _speaking(scan, index, end, low)


def _has_subject(scan: Scan, index: int) -> bool:
    """Does a name or a pronoun stand before a verb, not the "An" of "An unnamed clerk"?"""
    before = scan.tags[index - 1]
    named = scan.named(index - 1) and not before & DETERMINER
    return named or bool(before & PRONOUN)


def shortened(scan: Scan, index: int, end: int, low: int) -> bool:
    """Is this the participle of a shortened clause: "a letter seen by the Courier"?"""
    if index <= low or index + 1 >= len(scan.tags):
        return False
    if not scan.tags[index + 1] & AGENT:
        return _handed(scan, index)
    if index + 1 >= end:
        return False
    return _participle(scan, index) and not scan.tags[index - 1] & (BE | HAVE | ADVERB)


def _participle(scan: Scan, index: int) -> bool:
    """Can this be the past participle of a verb?"""
    classes = scan.tags[index]
    if classes & (AUXILIARY | PREPOSITION):
        return False
    return bool(classes & (ENDED | FINITE)) or (bool(classes & CUE) and scan.shaped(index, PARTICIPLE))


def _handed(scan: Scan, index: int) -> bool:
    """Is this the participle of "a message posted on Telegram", "a video seen half a million times"?"""
    classes, after = scan.tags[index], index + 1
    if classes & NAMING and not scan.vocabulary.likening.isdisjoint(scan.folded[after : after + 2]):
        return True  # "a witness identified only as Ito"
    if classes & CITED and scan.tags[index - 1] & SPEAKER and scan.tags[after] & PREPOSITION:
        return True  # "councillors quoted in the Courier"
    if not scan.tags[index - 1] & (DOCUMENT | NOUN) or scan.kinds[index - 1] != LOWER:
        return False
    led = scan.tags[after] & (PREPOSITION | TIME | DETERMINER) or scan.kinds[after] == NUMBER
    return bool(led) and _participle(scan, index)


def _addressed(scan: Scan, index: int, end: int, low: int) -> bool:
    """Is this whoever was told of something: "a person briefed on the matter"?"""
    if not scan.tags[index] & CUE or index + 1 >= end or index <= low:
        return False
    entry = scan.entry(index)
    if entry is None or not entry.shapes & PARTICIPLE or not entry.frames & F_PERSON:
        return False
    if scan.kinds[index - 1] != LOWER:
        return False
    led = scan.folded[index + 1] not in entry.prepositions or entry.stance == "accuses"
    following = scan.tags[index + 1] & PREPOSITION and led  # "briefed on", "accused of"
    return bool(following) and not scan.tags[index - 1] & (AUXILIARY | ADVERB | PRONOUN | RELATIVE)


def _speaking(scan: Scan, index: int, end: int, low: int) -> bool:
    """Is this whoever speaks so: "officials speaking on condition of anonymity", "a group calling itself"?"""
    if index + 1 >= end or index <= low or not scan.tags[index + 1] & (PREPOSITION | TO | OBJECT):
        return False
    before = scan.tags[index - 1]
    if before & (AUXILIARY | ADVERB | PREPOSITION | CONJUNCTION) or scan.kinds[index - 1] == PUNCTUATION:
        return False
    return scan.shaped(index, GERUND)


def _is_term(scan: Scan, quote: Quote) -> bool:
    """Is this a nickname, a title or a term inside a noun phrase?"""
    return quote.last - quote.first <= 5 and scan.kinds[quote.last - 1] != PUNCTUATION


def _relative_before(scan: Scan, index: int, low: int) -> int | None:
    """The relative pronoun of the clause whose verb stands at `index`."""
    for place in range(index - 1, max(low, index - 5), -1):
        if scan.tags[place] & (RELATIVE | THAT):
            before = scan.tags[place - 1]
            claim = before & NOUN and (place - 1 <= low or scan.nominal(place - 1))  # "the report that"
            noun = scan.kinds[place - 1] != PUNCTUATION and (claim or not before & (CUE | FINITE))
            return place if noun else None
        if scan.kinds[place] == PUNCTUATION:
            return None
    return None

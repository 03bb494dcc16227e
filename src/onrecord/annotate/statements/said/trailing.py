"""What may follow a speaker behind a verb and no comma: "…, said Ito on Tuesday", "said a diplomat who …"."""

from __future__ import annotations

from typing import Final

from ....text.words import CAPITAL, LOWER, NUMBER, PUNCTUATION, UPPER
from ..grammar.cues import (
    ADVERB,
    AGENT,
    CUE,
    DETERMINER,
    ENDED,
    F_CLAUSE,
    FINITE,
    FORM,
    LINKING,
    NOT,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    SOURCE,
    SPEAKER,
    SUBORDINATOR,
    TIME,
    Entry,
)
from ..grammar.finite import has_finite
from ..grammar.occasions import is_in_speech
from ..grammar.scan import Scan

_OPENS: Final = PREPOSITION | TIME | ADVERB | RELATIVE | SUBORDINATOR
_NOUN: Final = DETERMINER | POSSESSIVE | SPEAKER
_FAR: Final = 40


def trails(scan: Scan, comma: int, verb: int, end: int, low: int, high: int) -> bool:
    """Does no more than time, place or a relative clause stand between a speaker and the next mark?

    comma: before the verb; end: one past the speaker.
    """
    if end >= high or scan.quoted[end] or scan.vocabulary.verb_second:
        return False
    named = scan.named(end - 1)  # "said regional governor Ito"
    if not named and scan.kinds[verb + 1] != NUMBER and not scan.tags[verb + 1] & _NOUN:
        return False
    if not (scan.tags[end] & _OPENS or _described(scan, end)) or scan.tags[end] & NOT:
        return False
    if _explained(scan, comma, low):
        return False
    stop = _stop(scan, end, high)
    return stop > 0 and not has_finite(scan, end - 1, stop)


def reached_by(scan: Scan, index: int, high: int) -> bool:
    """Does what follows "…, Ito said," tell by which way: ", in remarks carried by", ", the Courier said"?"""
    behind = scan.tags[index : index + 1 + (scan.folded[index] in scan.vocabulary.likening)]
    if any(classes & SOURCE for classes in behind):
        return True
    if scan.tags[index] & PREPOSITION and scan.kinds[index] == LOWER:
        return is_in_speech(scan, index, high)
    if scan.kinds[index] not in (CAPITAL, UPPER, NUMBER) and not scan.tags[index] & _NOUN:
        return False
    last = _stop(scan, index, high) - 1
    while last > index and scan.tags[last] & (TIME | PREPOSITION) and not scan.tags[last] & CUE:
        last -= 1  # "reported on Friday"
    entry = scan.entry(last) if last > index else None
    return bool(entry and entry.shapes & FORM and entry.frames & F_CLAUSE and scan.tags[last] & CUE)


def names_reporter(scan: Scan, verb: int, entry: Entry, low: int) -> bool:
    """Does only whose report it is follow a comma or quotation: "…, reports the Courier"?"""
    mark = verb - 1
    if not entry.shapes & FORM or mark <= low or not (scan.forms[mark] == "," or scan.quoted[mark]):
        return False
    name = end = verb + 1 + bool(scan.tags[verb + 1] & DETERMINER)
    while end < len(scan.kinds) and scan.named(end):
        end += 1
    closed = end >= len(scan.kinds) or scan.forms[end] in ".,"
    return end > name and closed and not _explained(scan, mark, low)


def _described(scan: Scan, index: int) -> bool:
    """Is this the "briefed" of "two people briefed on the talks"?"""
    led = scan.tags[index + 1 : index + 2]
    verb = scan.tags[index] & (CUE | ENDED | FINITE)
    return bool(verb) and bool(led and led[0] & (PREPOSITION | AGENT | LINKING))


def _explained(scan: Scan, comma: int, low: int) -> bool:
    """Does the comma close what explains a noun: "Ito, who leads the union, said people in …"?"""
    for index in range(comma - 1, max(low - 1, comma - _FAR), -1):
        if scan.quoted[index]:
            return False
        if scan.forms[index] == ",":
            return bool(scan.tags[index + 1] & (RELATIVE | PREPOSITION)) or not has_finite(scan, index, comma)
    return bool(scan.tags[low] & PREPOSITION) and not has_finite(scan, low, comma)


def _stop(scan: Scan, first: int, high: int) -> int:
    """Where a clause of another kind begins, or a mark stands; 0 where that is a colon or too far."""
    for index in range(first, min(high, first + _FAR)):
        if scan.kinds[index] == PUNCTUATION and not scan.words.glued(index):
            return 0 if scan.forms[index] == ":" else index
        if scan.tags[index] & SUBORDINATOR and not scan.tags[index] & (PREPOSITION | TIME):
            return index
    return high if high - first <= _FAR else 0

"""Whether words hold a finite verb, and so are a clause."""

from __future__ import annotations

from ....text.words import LOWER, PUNCTUATION
from .cues import (
    ADVERB,
    AGENT,
    AUXILIARY,
    CONJUNCTION,
    CUE,
    ENDED,
    FINITE,
    GERUND,
    HAVE,
    PREPOSITION,
    RELATIVE,
    SUBORDINATOR,
)
from .scan import Scan


def has_finite(scan: Scan, first: int, high: int) -> bool:
    """Does a finite verb come before the next comma or the end?"""
    tags, kinds = scan.tags, scan.kinds
    owed = 0  # verbs of relative clauses
    for index in range(first, min(high, first + 30)):
        classes = tags[index]
        if kinds[index] == PUNCTUATION and (scan.forms[index] == ";" or scan.dash(index)):
            return False
        if index == first or not classes:
            continue
        if classes & RELATIVE or (classes & SUBORDINATOR and _parts_clause(scan, index)):
            owed += 1
        elif (classes & (AUXILIARY | FINITE) and not scan.nominal(index)) or _past(scan, index):
            if not owed:
                return not _shares_subject(scan, index, first)
            goes_on = AUXILIARY | ENDED | CUE | (FINITE if classes & HAVE else 0)  # "who has seen"
            owed -= not tags[index + 1 : index + 2] or not tags[index + 1] & goes_on
    return False


def _parts_clause(scan: Scan, index: int) -> bool:
    """Does a clause of its own begin with this word, as with "when" and "because"?"""
    pure = not scan.tags[index] & (PREPOSITION | ADVERB)
    return pure and scan.folded[index] in scan.vocabulary.occasions


def _shares_subject(scan: Scan, verb: int, first: int) -> bool:
    """Does an "and" join the verb to one further left: "answered the door and said"?"""
    before = verb - 1 - bool(verb - 1 > first and scan.tags[verb - 1] & ADVERB)
    return before > first and bool(scan.tags[before] & CONJUNCTION) and not scan.vocabulary.verb_second


def _past(scan: Scan, index: int) -> bool:
    classes = scan.tags[index]
    if scan.kinds[index] != LOWER:
        return False  # "the United States"
    if scan.tags[index + 1 : index + 2] and scan.tags[index + 1] & AGENT:
        return False  # "a speech delivered by Ito"
    if classes & CUE and scan.folded[index] not in scan.vocabulary.homographs:
        entry = scan.entry(index)
        return entry is None or not entry.shapes & GERUND  # half of a verb in two parts has none: "gebe"
    return bool(classes & ENDED)

"""What stands between a finite verb and its other part: "kündigte am Montag | einen Gipfel | an"."""

from __future__ import annotations

from typing import Final

from ...text.words import CAPITAL, LOWER, NUMBER, PUNCTUATION, UPPER
from .cues import (
    ADVERB,
    AUXILIARY,
    CUE,
    DETERMINER,
    FINITE,
    NOT,
    OBJECT,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    TIME,
    Entry,
)
from .phrases import phrase_end
from .scan import Scan

_NAMED: Final = (CAPITAL, UPPER)


def object_in(scan: Scan, entry: Entry, first: int, last: int) -> int:
    """Where the object or a phrase that the verb asks for ("um", "vor") begins; `last` where none does."""
    index = first
    while index < last:
        classes = scan.tags[index]
        if scan.quoted[index]:
            return index
        if scan.folded[index] in entry.prepositions and scan.kinds[index] == LOWER:
            return index + 1
        if classes & DETERMINER or scan.kinds[index] in _NAMED:
            end = max(phrase_end(scan, index, last), index + 1)
            whole = end > index + 1 or not classes & DETERMINER or scan.opens(end)
            if whole and not classes & TIME and not _is_told(scan, index):
                return index
            index = end
        elif classes & PREPOSITION:
            index = max(phrase_end(scan, index + 1, last), index + 1)
        elif classes & (ADVERB | TIME | OBJECT | PRONOUN) or scan.kinds[index] == PUNCTUATION:
            index += 1
        else:
            return (
                index
                if classes & POSSESSIVE or scan.kinds[index] == NUMBER
                else _described(scan, index, last)
            )
    return last


def _is_told(scan: Scan, index: int) -> bool:
    """Is this the "dem" or "der" of whoever is told, which opens no object?"""
    known = scan.vocabulary
    return scan.folded[index] in known.dative and scan.folded[index] not in known.accusative


def _described(scan: Scan, index: int, last: int) -> int:
    """An object that begins with an adjective: "schnelle Hilfe"; `last` where no noun follows it."""
    noun = index + 1
    while noun < last and scan.kinds[noun] == LOWER and not scan.tags[noun]:
        noun += 1
    named = noun < last and scan.kinds[noun] in _NAMED and not scan.tags[index] & (FINITE | AUXILIARY | NOT)
    return index if named else last


def likened(scan: Scan, first: int, last: int) -> bool:
    """Is the object called something: "den Plan als Fehler", "den Plan einen Fehler", "die Lage ernst"?"""
    if any(scan.folded[place] in scan.vocabulary.likening for place in range(first, last)):
        return True
    end = phrase_end(scan, first, last)
    if end <= first or end >= last:
        return False
    classes = scan.tags[end]
    if scan.folded[end] in scan.vocabulary.indefinite:
        return True
    return end == last - 1 and scan.kinds[end] == LOWER and not classes


def object_ahead(scan: Scan, first: int, last: int) -> bool:
    """Is what stands before the verb its object: "Als „Unsinn“", "Den Plan"?"""
    if scan.folded[first] in scan.vocabulary.likening or scan.opens(first):
        return True
    return scan.folded[first] in scan.vocabulary.accusative and bool(scan.tags[first] & DETERMINER)


def predicate_first(scan: Scan, index: int, high: int) -> bool:
    """Does a clause go on with its verb here, the subject having been named: ", wollte aber nicht"?"""
    classes = scan.tags[index] if index < high else 0
    verb = classes & (AUXILIARY | FINITE | CUE) and scan.kinds[index] == LOWER
    return bool(verb) and not classes & (PREPOSITION | PRONOUN | DETERMINER)

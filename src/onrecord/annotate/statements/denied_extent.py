"""Where the words that a verb of denial denies end."""

from __future__ import annotations

from ...text.words import PUNCTUATION
from .cues import (
    AUXILIARY,
    CONJUNCTION,
    CUE,
    DETERMINER,
    ENDED,
    FINITE,
    OBJECT,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    TIME,
)
from .scan import Scan

_LONGEST = 60
_INNER = frozenset("-‑/&’'.%")


def object_end(scan: Scan, first: int, high: int, *, subject: bool = False) -> int:
    """One past what is denied: before "on Monday", "in a statement", ", saying"; `high` if a clause.

    subject: it stands before the verb, as in "his denial of guilt was heard".
    """
    circumstance = -1
    index = first
    while index < min(high, first + _LONGEST):
        classes = scan.tags[index]
        if index > first and _clause(scan, index):
            return index if subject and classes & (AUXILIARY | FINITE) else high
        if scan.quoted[index]:
            quote = scan.quote_at(index)
            index = quote.closing if quote else index + 1
            continue
        if scan.kinds[index] == PUNCTUATION:
            if scan.forms[index] not in _INNER or not scan.words.glued(index - 1):
                return high if _clause_behind(scan, index, high) else _either(circumstance, index)
        elif index > first and _ends_object(scan, index, high):
            return _either(circumstance, index)
        elif circumstance < 0 and index > first and _aside(scan, index, high):
            circumstance = index
        index += 1
    return _either(circumstance, min(index, high))


def _clause(scan: Scan, index: int) -> bool:
    """Does a clause begin here, or stand behind: "rumours that", "rumours he was ill"?"""
    classes = scan.tags[index]
    if classes & (THAT | RELATIVE) or (
        classes & PRONOUN and not classes & (DETERMINER | POSSESSIVE | OBJECT)
    ):
        return not scan.tags[index - 1] & CONJUNCTION
    return bool(classes & (AUXILIARY | FINITE)) and not (
        scan.nominal(index) or scan.tags[index - 1] & CONJUNCTION
    )


def _either(circumstance: int, end: int) -> int:
    return circumstance if circumstance >= 0 else end


def _clause_behind(scan: Scan, comma: int, high: int) -> bool:
    """Does ", that" or ", wonach" go on with the claim?"""
    return comma + 1 < high and scan.forms[comma] == "," and bool(scan.tags[comma + 1] & THAT)


def _ends_object(scan: Scan, index: int, high: int) -> bool:
    """Does the outlet speak again: "and said", "after", "when"?"""
    classes = scan.tags[index]
    if classes & CONJUNCTION and index + 1 < high:
        after = scan.tags[index + 1]
        plain = not after & (DETERMINER | POSSESSIVE | PREPOSITION)
        return (
            bool(after & (CUE | FINITE | AUXILIARY | ENDED | PRONOUN)) and plain and not _nominal(scan, index)
        )
    if classes & SUBORDINATOR and scan.folded[index] not in scan.vocabulary.likening:
        return scan.folded[index] in scan.vocabulary.occasions
    return False


def _nominal(scan: Scan, conjunction: int) -> bool:
    """Does a noun that could be a verb follow: "rumours and reports"?"""
    return scan.folded[conjunction + 1] in scan.vocabulary.homographs


def _aside(scan: Scan, index: int, high: int) -> bool:
    """Does a phrase of time or setting begin here: "on Monday", "in a statement"?"""
    classes = scan.tags[index]
    if classes & TIME and not scan.tags[index - 1] & (PREPOSITION | DETERMINER | POSSESSIVE):
        return True
    if not classes & PREPOSITION or index + 1 >= high:
        return False
    ahead = range(index + 1, min(high, index + 5))
    timed = scan.tags[index + 1] & TIME
    for place in ahead:
        if scan.folded[place] in scan.vocabulary.denials.settings:
            return True
        if place > index + 1 and scan.tags[place] & PREPOSITION:
            break
    return bool(timed)

"""Subjects of several names, of which one has its explanation: "Ada Ito, the mayor, and Bo Hale said"."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER, NUMBER, PUNCTUATION
from .cues import CONJUNCTION, FINITE, PREPOSITION, SUBORDINATOR, THAT, TIME
from .finite import has_finite
from .scan import Scan

_EXPLAINED: Final = 14
"""So many words may explain a name: "head of the works council at the plant in Kysten"."""


def joint_start(scan: Scan, first: int, low: int) -> int:
    """Where the names begin of which the last begins at `first`, behind "and"; else `first`."""
    close = first - 2
    if close - 2 <= low or not scan.tags[first - 1] & CONJUNCTION or scan.forms[close] != ",":
        return first
    comma = _explained(scan, close, low)
    if not comma or not scan.named(comma - 1) or scan.vocabulary.verb_second:
        return first
    begin = comma - 1
    while begin > low and (scan.named(begin - 1) or (scan.forms[begin - 1] == "." and scan.named(begin - 2))):
        begin -= 1
    return begin if _opens(scan, begin, low) else first


def joint_end(scan: Scan, end: int, high: int) -> int:
    """One past the last name in "said Ada Ito, the mayor, and Bo Hale", the first of which ends at `end`."""
    if end + 4 >= high or scan.forms[end] != "," or scan.vocabulary.verb_second:
        return end
    close = next((i for i in range(end + 1, min(high - 2, end + _EXPLAINED)) if scan.forms[i] == ","), 0)
    if not close or not scan.tags[close + 1] & CONJUNCTION or _explained(scan, close, end - 1) != end:
        return end
    last = first = close + 2
    while last < high and (
        scan.named(last) or (scan.forms[last] == "." and last + 1 < high and scan.named(last + 1))
    ):
        last += 1
    closed = last >= high or scan.kinds[last] == PUNCTUATION
    return last if closed and last > first else end


def _explained(scan: Scan, close: int, low: int) -> int:
    """The comma before what explains a name up to another comma, as "the mayor" or "52"; 0 for none."""
    for place in range(close - 1, max(low, close - _EXPLAINED), -1):
        if scan.forms[place] == "," and not scan.quoted[place]:
            noun = scan.kinds[place + 1] in (LOWER, NUMBER)
            return place if noun and not has_finite(scan, place, close) else 0
        if scan.kinds[place] == PUNCTUATION and not scan.words.glued(place - 1):
            return 0
        if scan.tags[place] & (SUBORDINATOR | FINITE) and not scan.tags[place] & PREPOSITION:
            return 0
    return 0


def _opens(scan: Scan, begin: int, low: int) -> bool:
    """Does a clause begin here: the sentence, behind its opening phrase, a quotation or "that"?"""
    if begin <= low:
        return True
    before = begin - 1
    if scan.quoted[before] or scan.forms[before] == ":" or scan.tags[before] & THAT:
        return True
    return scan.forms[before] == "," and bool(
        scan.tags[low] & (PREPOSITION | TIME) or scan.quoted[before - 1]
    )

"""Where a clause begins and ends whose verb stands second."""

from __future__ import annotations

from typing import Final

from ....text.words import NUMBER, PUNCTUATION
from ..grammar.cues import (
    DETERMINER,
    LINKING,
    PREPOSITION,
    TO,
)
from ..grammar.scan import Scan
from ..grammar.starts import bracket_start
from .datives import term

REACH: Final = 30  # words from a verb to what belongs to it
INNER: Final = frozenset(".'’-&/")
"""Marks that part no clauses."""


def clause_start(scan: Scan, verb: int, low: int) -> int:
    """One past the mark before the clause."""
    index = verb - 1
    stop = max(low, verb - REACH)
    while index >= stop:
        if scan.forms[index] == ")":
            index = bracket_start(scan, index, stop) - 1
            continue
        if scan.quoted[index] and not term_inside(scan, index, low):
            return index + 1
        if scan.kinds[index] == PUNCTUATION and scan.forms[index] not in INNER and not scan.quoted[index]:
            return index + 1
        index -= 1
    return stop


def term_inside(scan: Scan, index: int, low: int, most: int = 4) -> bool:
    """Is this word in a short quotation in the middle of a clause?"""
    quote = scan.quote_at(index)
    return bool(quote and quote.opening > low and quote.last - quote.first <= most)


def next_mark(scan: Scan, index: int, high: int) -> int:
    """The next comma, colon, quotation or end."""
    high = min(high, index + 2 * REACH)
    while index < high:
        if scan.opens(index):
            quote = scan.quote_at(index) if _names(scan, index, high) else None
            if quote is None:
                return index
            index = quote.closing
            continue
        if scan.kinds[index] == PUNCTUATION and scan.forms[index] not in INNER and not scan.quoted[index]:
            clock = scan.forms[index] == ":" and scan.kinds[index - 1] == NUMBER and scan.words.glued(index)
            if scan.forms[index] not in "()" and not clock:
                return index
        index += 1
    return high


def _names(scan: Scan, index: int, high: int) -> bool:
    """Is what opens here the name of a newspaper or a programme: "gegenüber der „Rheinpost“"?"""
    known, before = scan.vocabulary, scan.folded[index - 1]
    led = before in known.dative and before not in known.accusative
    led = led or bool(scan.tags[index - 1] & DETERMINER and scan.tags[index - 2] & PREPOSITION)
    led = led or before in known.fused or before in known.told or before.endswith(known.told_endings)
    bare = scan.tags[index - 1] & (PREPOSITION | TO) and not scan.tags[index - 1] & LINKING
    led = led or bool(bare) or (before == "-" and scan.words.glued(index - 2))
    return led and term(scan, index, high)

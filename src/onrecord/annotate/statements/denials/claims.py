"""What names a claim: "a report", "the idea that", "a string of allegations"."""

from __future__ import annotations

from typing import Final

from ....text.words import NUMBER, PUNCTUATION
from ..grammar.cues import (
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    DETERMINER,
    FINITE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    TIME,
    TO,
)
from ..grammar.scan import Scan

_HEAD: Final = 10
_TERM: Final = 4  # words in quotation marks that only describe a claim
_INNER: Final = frozenset("-‑/&’'.%")


def noun_at(scan: Scan, first: int, high: int) -> int:
    """The noun at the head of the phrase that begins at `first`."""
    head = first
    for index in range(first, min(high, first + _HEAD)):
        classes = scan.tags[index]
        if scan.kinds[index] == PUNCTUATION:
            if scan.forms[index] not in _INNER and not _in_term(scan, index):
                break
            continue
        described = scan.quoted[index] and scan.opens(first)  # "“malicious” claims"
        if index > first and not described and _past_head(scan, index, classes):
            break
        if scan.folded[index] not in scan.vocabulary.owners and not described:
            head = index
    return head


def _in_term(scan: Scan, mark: int) -> bool:
    """Is this a mark of a word or two: the first of "rejected “malicious” claims"?"""
    quote = scan.quote_at(mark)
    return quote is not None and quote.last - quote.first <= _TERM


def _past_head(scan: Scan, index: int, classes: int) -> bool:
    """Does the phrase go on behind its noun here, or end?"""
    if classes & (DETERMINER | POSSESSIVE):
        return not scan.tags[index - 1] & (DETERMINER | POSSESSIVE | ADVERB)
    if classes & (THAT | RELATIVE | PREPOSITION | TO | SUBORDINATOR | CONJUNCTION | PRONOUN | TIME):
        return True
    return bool(classes & (FINITE | AUXILIARY)) and not scan.nominal(index)


def claimed(scan: Scan, first: int, high: int) -> bool:
    """Does the phrase name what somebody claims: "a report", "the idea that"?"""
    denials = scan.vocabulary.denials
    first = _past_share(scan, first, high)
    for place in range(noun_at(scan, first, high) if first < high else -1, first - 1, -1):
        word = scan.folded[place]
        after = scan.folded[place + 1] if place + 1 < high else ""
        if after in scan.vocabulary.owners:
            continue  # "the report's author"
        if denials.is_claim(word):
            sought = word in denials.suits and after in denials.pursued
            return not sought or _has_clause(scan, place + 1, high)
        if word in denials.ideas and (
            after in denials.complementing or scan.folded[first] in denials.pointing
        ):
            return True
    return False


def _past_share(scan: Scan, first: int, high: int) -> int:
    """The word behind "a string of", "three of"; else `first`."""
    of = noun_at(scan, first, high) + 1 if first < high else high
    if of + 1 >= high or scan.folded[of] not in scan.vocabulary.genitive:
        return first
    share = scan.folded[of - 1] in scan.vocabulary.denials.shares or scan.kinds[of - 1] == NUMBER
    return of + 1 if share else first


def _has_clause(scan: Scan, first: int, high: int) -> bool:
    """Does a that-clause stand behind "claims from the opposition"?"""
    return any(scan.tags[index] & THAT for index in range(first, min(high, first + _HEAD)))

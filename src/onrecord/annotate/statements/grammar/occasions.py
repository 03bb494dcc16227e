"""Where the outlet tells when or on what occasion something was said: ", after shares fell"."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER, NUMBER, PUNCTUATION
from .cues import ADVERB, AUXILIARY, DETERMINER, DOCUMENT, FINITE, POSSESSIVE, PREPOSITION, PRONOUN, VERB
from .finite import has_finite
from .scan import Scan

_SPEECH: Final = 6  # words: "in a rare televised interview"
_STRETCH: Final = 4  # words: "some two days after"
_LONGEST: Final = 60
_NEAR: Final = 10


def is_circumstance(scan: Scan, index: int, high: int) -> bool:
    """Does "after", "while" or "when" open a circumstance here, not "as many as"?"""
    if scan.folded[index] not in scan.vocabulary.occasions or index + 1 >= high:
        return False
    return not scan.tags[index + 1] & ADVERB and scan.kinds[index + 1] != NUMBER


def is_in_speech(scan: Scan, index: int, high: int) -> bool:
    """Does a phrase tell in what something was said: "in an interview with", "in remarks carried by"?"""
    if not scan.tags[index] & PREPOSITION or scan.kinds[index] != LOWER:
        return False
    begin, known = index + 1, scan.vocabulary.speeches
    determined = begin < high and scan.tags[begin] & (DETERMINER | POSSESSIVE)
    end = min(high, index + _SPEECH if determined else begin + 1)  # not "in media interviews"
    return not known.isdisjoint(scan.folded[begin:end])


def is_background(scan: Scan, index: int, high: int) -> bool:
    """Behind a comma: does the outlet tell when: "after shares fell", "two days after a raid"?"""
    known = scan.vocabulary.backgrounds
    for place in range(index, min(high - 2, index + _STRETCH)):
        if scan.folded[place] in known:
            return not scan.quoted[place]
        if scan.kinds[place] == PUNCTUATION or scan.tags[place] & (FINITE | AUXILIARY | PRONOUN):
            return False
    return False


def explains_date(scan: Scan, index: int, high: int) -> bool:
    """Behind "he said on Monday,": does an event explain the day: "as ships left", "a day after"?"""
    if scan.folded[index] in scan.vocabulary.narrating and is_circumstance(scan, index, high):
        return True
    for place in range(index + 1, min(index + _STRETCH, high)):
        if scan.kinds[place] == PUNCTUATION or scan.quoted[place]:
            return False
        if scan.tags[place - 1] & (FINITE | AUXILIARY):
            return False
        if is_circumstance(scan, place, high):
            return True
    return False


def before_occasion(scan: Scan, first: int, last: int, *, clause: bool = False) -> int:
    """Where words end that were said on an occasion: "to clear his name | after missing a test"; else `last`.

    clause: the words are a clause, and end only at a comma; they may tell themselves of "as" and "when".
    """
    if clause and scan.quoted[last - 1]:
        return last
    for place in range(first + 2, min(last - 1, first + _LONGEST)):
        parted = scan.forms[place - 1] == ","
        if scan.quoted[place] or (clause and not parted):
            continue
        if parted and _is_against(scan, place, last):
            return place  # ", despite claims that"
        after = scan.tags[place + 1]
        cause = clause and after & (PRONOUN | ADVERB) and not after & DETERMINER  # "as he is ill"
        freely = parted and not cause
        if _narrates(scan, place, last, freely=freely, gerunds=not clause):
            return place
    return last


def _narrates(scan: Scan, place: int, high: int, *, freely: bool, gerunds: bool) -> bool:
    """Is an event told here: "after one was filmed", also "as critics called for it" where `freely`?"""
    known = scan.vocabulary
    if scan.folded[place] not in (known.narrating if freely else known.denials.aftermath):
        return False
    gerund = gerunds and scan.folded[place + 1].endswith(known.gerunds)  # "after missing a test"
    return gerund or has_finite(scan, place + 1, high) or _has_verb(scan, place + 2, high)


def _has_verb(scan: Scan, first: int, high: int) -> bool:
    """Does a verb stand here that can be nothing else: "rose", "fell"?"""
    return any(scan.tags[i] & VERB and not scan.nominal(i) for i in range(first, min(high, first + _NEAR)))


def _is_against(scan: Scan, place: int, high: int) -> bool:
    """Does this tell against what: "despite claims", "contradicting a message", "contrary to reports"?"""
    denials = scan.vocabulary.denials
    if scan.folded[place] not in denials.against:
        return False
    return any(
        denials.is_claim(scan.folded[i]) or scan.folded[i] in denials.papers or scan.tags[i] & DOCUMENT
        for i in range(place + 1, min(high, place + _NEAR))
    )

"""What says of a thing that it is false, or scorns it: "the claim “baseless”", "her tale “a fairy story”"."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER, PUNCTUATION
from ..grammar.cues import ADVERB, AUXILIARY, CONJUNCTION, DETERMINER, NOUN
from ..grammar.scan import Scan

_PREDICATE: Final = 25
_SCORN: Final = 10
_INNER: Final = frozenset("-‑/&’'.%")


def falsity(scan: Scan, first: int, high: int) -> int | None:
    """The word or phrase that says of something that it is false."""
    denials = scan.vocabulary.denials
    for index in range(first, min(high, first + _PREDICATE)):
        word = scan.folded[index]
        if denials.nothing_in_it.at(scan.folded, index):
            return index
        if word in denials.false or word in denials.wrong:
            if predicative(scan, index, high):
                return index if word in denials.false else _plainer(scan, index, high)
        elif scan.tags[index] & AUXILIARY or (scan.forms[index] in ",;:" and not scan.quoted[index]):
            return None
    return None


def _plainer(scan: Scan, index: int, high: int) -> int:
    """The "inaccurate" of "irresponsible and inaccurate"; `index` where nothing plainer follows."""
    denials = scan.vocabulary.denials
    for place in range(index + 1, min(high, index + _SCORN)):
        word = scan.folded[place]
        if word in denials.false and predicative(scan, place, high):
            return place
        joins = scan.tags[place] & (CONJUNCTION | ADVERB | DETERMINER) or scan.forms[place] == ","
        if not (joins or word in denials.wrong):
            break
    return index


def predicative(scan: Scan, index: int, high: int) -> bool:
    """Is a word like "false" said of something, not part of a name for something else ("the false alarm")?"""
    if index + 1 >= high or scan.kinds[index + 1] != LOWER or scan.quoted[index + 1] != scan.quoted[index]:
        return True
    after = scan.folded[index + 1]
    denials = scan.vocabulary.denials
    return bool(scan.tags[index + 1] & ~NOUN) or denials.is_claim(after) or after in denials.wrong


def scorned(scan: Scan, first: int, high: int) -> bool:
    """Is an accusation called something short in quotation marks: "her account “a fairy story”"?

    Whatever it is called, it is scorned, unless it is called "troubling" or "true"; so is any claim that
    is called "utter …".
    """
    denials = scan.vocabulary.denials
    accused = claims = False
    for place in range(first, min(high, first + _PREDICATE)):
        quote = scan.quote_at(place) if scan.opens(place) else None
        if quote:
            said = scan.folded[quote.first : quote.last]
            short = len(said) <= _SCORN and denials.grave.isdisjoint(said)
            return (accused and short) or (claims and not denials.scornful.isdisjoint(said))
        if scan.kinds[place] == PUNCTUATION and scan.forms[place] not in _INNER:
            return False
        accused = accused or scan.folded[place] in denials.accusations
        claims = claims or denials.is_claim(scan.folded[place])
    return False

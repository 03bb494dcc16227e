"""Where what is denied ends: before "on Monday", "despite the video", "and said"."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER, PUNCTUATION
from ..grammar.cues import (
    ADVERB,
    AGENT,
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
    SPEAKER,
    SUBORDINATOR,
    THAT,
    TIME,
    TO,
)
from ..grammar.finite import has_finite
from ..grammar.phrases import phrase_end
from ..grammar.scan import Scan

_NEAR: Final = 10
_LONGEST: Final = 60
_NEXT: Final = 3
_SETTING: Final = 5  # words: "in turn accused"
_INNER: Final = frozenset("-‑/&’'.%")


def plea_end(scan: Scan, first: int, high: int) -> int:
    """One past "his innocence", "not guilty to two counts of fraud"."""
    pleas, end = scan.vocabulary.denials.pleas, object_end(scan, first, high)
    for place in range(first, end):
        length = pleas.at(scan.folded, place)
        behind = place + length
        goes_on = (
            behind < end and scan.tags[behind] & (PREPOSITION | TO) and not scan.tags[behind] & SUBORDINATOR
        )
        if length and behind < end and not goes_on:
            return behind  # not "his innocence again and again", "his innocence as he was led away"
    return end


def object_end(scan: Scan, first: int, high: int, *, subject: bool = False) -> int:
    """One past what is denied: before "on Monday", "in a statement", ", saying"; `high` if a clause.

    subject: it stands before the verb, as in "his denial of guilt was heard".
    """
    index, circumstance = first, -1
    while index < min(high, first + _LONGEST):
        classes = scan.tags[index]
        if index > first and _ends_behind(scan, first, index, high):
            return index
        if index > first and _clause(scan, index):
            return index if subject and classes & (AUXILIARY | FINITE) else high
        if scan.quoted[index]:
            quote = scan.quote_at(index)
            index = quote.closing if quote else index + 1
            continue
        if scan.kinds[index] == PUNCTUATION and _parts(scan, index):
            return high if _clause_behind(scan, index, high) else _either(circumstance, index)
        if index > first and _ends_object(scan, index, high):
            return _either(circumstance, index)
        if circumstance < 0 and index > first and _aside(scan, index, high):
            circumstance = index
        index += 1
    return _either(circumstance, min(index, high))


def _ends_behind(scan: Scan, first: int, index: int, high: int) -> bool:
    """Right behind a claim: does what goes on around its denial begin: "the claim | as he left"?"""
    if (
        index >= high
        or scan.kinds[index] != LOWER
        or scan.quoted[index]
        or not _is_whole(scan, first, index - 1)
    ):
        return False
    denials, word, classes = scan.vocabulary.denials, scan.folded[index], scan.tags[index]
    if word in denials.around:
        return True
    if word in scan.vocabulary.judging:
        return index > first and _narrates(scan, index + 1, high)  # "as he left", not "as nonsense"
    if classes & ADVERB and not classes & (DETERMINER | PREPOSITION):
        return (
            index + 1 >= high
            or scan.kinds[index + 1] == PUNCTUATION
            or bool(scan.tags[index + 1] & (PREPOSITION | TIME))
        )  # "the claims again on Wednesday"
    if classes & CONJUNCTION and index + 1 < high and scan.tags[index + 1] & (DETERMINER | POSSESSIVE):
        return _narrates(scan, index + 1, high)  # "the claims and his lawyer has written"
    if classes & (THAT | RELATIVE | PRONOUN | CONJUNCTION) or scan.folded[index] in scan.vocabulary.genitive:
        return False
    near = range(index, min(high, index + _NEXT))
    spell = next((i for i in near if scan.folded[i] in denials.spells), 0)
    behind = scan.tags[index : min(high, spell + 2)]
    return spell > 0 and not any(each & (AUXILIARY | FINITE) for each in behind)


def _is_whole(scan: Scan, first: int, index: int) -> bool:
    """Is this a claim, a deed or "it", behind which nothing need follow?"""
    denials, word = scan.vocabulary.denials, scan.folded[index]
    pronoun = word in denials.it and (index == first or scan.folded[index - 1] in scan.vocabulary.genitive)
    return pronoun or denials.is_claim(word) or word in denials.deeds


def _narrates(scan: Scan, index: int, high: int) -> bool:
    """Does a clause begin here that tells what went on: "he left", "the trial began"?"""
    if index + 1 >= high or scan.quoted[index]:
        return False
    if scan.tags[index] & PRONOUN and not scan.tags[index] & DETERMINER:
        return True
    high = min(high, index + _NEAR)
    parts = THAT | RELATIVE
    ends = (i for i in range(index, high) if scan.kinds[i] == PUNCTUATION or scan.tags[i] & parts)
    return has_finite(scan, index, next(ends, high))


def _parts(scan: Scan, mark: int) -> bool:
    """Does the mark end a phrase, as a hyphen does not?"""
    return scan.forms[mark] not in _INNER or not scan.words.glued(mark - 1)


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
    if scan.vocabulary.denials.manner.at(scan.folded, index):
        return True  # "out of hand"
    if classes & CONJUNCTION and index + 1 < high:
        after = scan.tags[_past_setting(scan, index + 1, high)]
        plain = not after & (DETERMINER | POSSESSIVE | PREPOSITION)
        return (
            bool(after & (CUE | FINITE | AUXILIARY | ENDED | PRONOUN)) and plain and not _nominal(scan, index)
        )
    if classes & SUBORDINATOR and scan.folded[index] not in scan.vocabulary.likening:
        return scan.folded[index] in scan.vocabulary.occasions
    return False


def _past_setting(scan: Scan, index: int, high: int) -> int:
    """The verb behind "and in turn", "and on Friday"; else `index`."""
    if not scan.tags[index] & (PREPOSITION | ADVERB):
        return index
    for place in range(index + 1, min(high, index + _SETTING)):
        classes = scan.tags[place]
        verb = classes & (CUE | FINITE | AUXILIARY) and scan.kinds[place] == LOWER
        if verb and not scan.nominal(place) and scan.folded[place] not in scan.vocabulary.homographs:
            return place
        if scan.kinds[place] == PUNCTUATION or classes & (THAT | RELATIVE | CONJUNCTION):
            return index
    return index


def _nominal(scan: Scan, conjunction: int) -> bool:
    """Does a noun that could be a verb follow: "rumours and reports"?"""
    return scan.folded[conjunction + 1] in scan.vocabulary.homographs


def _to_somebody(scan: Scan, to: int, high: int) -> bool:
    """Is this "denied the claims | to the Courier", not "links to the Courier"?"""
    if not scan.vocabulary.denials.is_claim(scan.folded[to - 1]):
        return False
    end = phrase_end(scan, to + 1, high)
    told = scan.kinds[end - 1] != LOWER or scan.folded[end - 1] in scan.vocabulary.newsrooms
    return end > to + 1 and (told or bool(scan.tags[end - 1] & SPEAKER))


def _aside(scan: Scan, index: int, high: int) -> bool:
    """Does a phrase of time or setting begin here: "on Monday", "in a statement"?"""
    classes = scan.tags[index]
    if classes & TIME and not scan.tags[index - 1] & (PREPOSITION | DETERMINER | POSSESSIVE):
        return True
    if index + 1 >= high or scan.folded[index] in scan.vocabulary.genitive:
        return False
    if classes & TO:
        return _to_somebody(scan, index, high)
    if not classes & PREPOSITION or (classes & AGENT and scan.tags[index + 1] & DETERMINER):
        return False  # "a report by a radio station"
    ahead = range(index + 1, min(high, index + 5))
    owns = not scan.vocabulary.owners.isdisjoint(scan.folded[index + 2 : index + 3])
    timed = scan.tags[index + 1] & TIME and not owns
    for place in ahead:
        if scan.folded[place] in scan.vocabulary.denials.settings:
            return True
        if place > index + 1 and scan.tags[place] & PREPOSITION:
            break
    return bool(timed)

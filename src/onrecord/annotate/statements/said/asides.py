"""Where the outlet speaks again behind what somebody said: ", and he left", ", while", ", as has Ito"."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER, PUNCTUATION
from ..grammar.cues import (
    ADVERB,
    AUXILIARY,
    BE,
    CONJUNCTION,
    CUE,
    DETERMINER,
    ENDED,
    FINITE,
    GERUND,
    NOT,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    REFUSING,
    RELATIVE,
    SOURCE,
    SUBORDINATOR,
    THAT,
    TO,
)
from ..grammar.finite import has_finite
from ..grammar.occasions import is_background
from ..grammar.scan import Scan
from .apposed import summary_end

_FARTHEST: Final = 100
_NAME: Final = 6  # words of whoever says nothing


def aside(scan: Scan, first: int, end: int) -> int:
    """Where the outlet speaks again between two words; else `end`."""
    forms, kinds = scan.forms, scan.kinds
    for index in range(first + 1, min(end - 2, first + _FARTHEST)):
        if kinds[index] != PUNCTUATION:
            classes = scan.tags[index]
            if classes & SUBORDINATOR and _answers(scan, index):
                return index
            if classes & CONJUNCTION and _falls_silent(scan, index):
                return index
            continue
        mark = index
        if scan.quoted[index]:
            quote = scan.quote_at(index)
            if quote is None or quote.closing != index + 1:
                continue
            if _goes_on_outside(scan, first, index + 1):
                return index + 1  # "called him a “nice guy” and he left"
            if forms[index - 1] != ",":
                continue
            mark = index - 1  # the comma stands inside the quotation marks
        elif forms[index] == ";":
            if has_finite(scan, first, index):
                return index
        elif scan.dash(index) and _turns(scan, index + 1, dashed=True):
            return index
        if forms[mark] == "," and _behind_comma(scan, first, index, end):
            return index + (mark < index)
    return end


def _answers(scan: Scan, index: int) -> bool:
    """Is this "when contacted by the Courier" and the like?"""
    known = scan.vocabulary
    narrated = scan.folded[index] in known.narrating and not scan.quoted[index]
    return narrated and scan.folded[index + 1] in known.reached


def _falls_silent(scan: Scan, index: int) -> bool:
    """Does whoever spoke say no more: "but declined to give details", "but would not elaborate"?"""
    refuses = AUXILIARY | REFUSING
    if scan.quoted[index] or index + 3 >= len(scan.tags) or not scan.tags[index + 1] & refuses:
        return False
    if not scan.tags[index + 2] & (NOT | TO):
        return False
    return scan.folded[index + 3] in scan.vocabulary.silences


def _somebody_silent(scan: Scan, index: int, end: int) -> bool:
    """Does somebody else say nothing: ", but Ito declined to say when"?"""
    if not scan.tags[index] & CONJUNCTION or scan.quoted[index]:
        return False
    for place in range(index + 2, min(end - 2, index + _NAME)):
        if scan.tags[place] & REFUSING:
            return bool(scan.tags[place + 1] & TO) and scan.folded[place + 2] in scan.vocabulary.silences
    return False


def _behind_comma(scan: Scan, first: int, comma: int, end: int) -> bool:
    """Does the outlet speak again behind this comma?"""
    index = comma + 1
    after = scan.tags[index]
    if after & RELATIVE and _is_cleft(scan, first):
        return False
    if after & RELATIVE and not scan.quoted[index] and not has_finite(scan, first, comma):
        ends = not scan.vocabulary.verb_second
        return ends and not _closed(scan, index, end)  # not "that Ito, who is ill, would stay"
    if scan.shaped(index, GERUND) and scan.tags[first] & ~PRONOUN and not scan.quoted[index]:
        return not has_finite(scan, first, comma) and not _closed(scan, index, end)  # "delays, blaming"
    if after & (RELATIVE | SOURCE) or _turns(scan, index) or _sums_up(scan, index, end):
        return True
    if is_background(scan, index, end) or _somebody_silent(scan, index, end):
        return True
    return bool(after & CONJUNCTION and not scan.quoted[index + 1] and _goes_over(scan, first, comma, end))


def _is_cleft(scan: Scan, first: int) -> bool:
    """Does it begin as in "it was Hale, not she, who had paid"?"""
    return scan.folded[first] in scan.vocabulary.denials.it and bool(scan.tags[first + 1] & BE)


def _closed(scan: Scan, index: int, end: int) -> bool:
    """Does a comma close what begins here, or a verb stand behind?"""
    comma = next((i for i in range(index + 1, min(end - 1, index + _FARTHEST)) if scan.forms[i] == ","), 0)
    return bool(comma)


def _sums_up(scan: Scan, index: int, end: int) -> bool:
    """Does the outlet take up what was said: ", a charge the minister denied", ", an idea that failed"?"""
    behind = summary_end(scan, index, end - 1)
    if not behind:
        return False
    joins = THAT | RELATIVE | DETERMINER | POSSESSIVE | PRONOUN | PREPOSITION | ADVERB
    named = scan.kinds[behind] != LOWER and scan.kinds[behind] != PUNCTUATION
    return bool(scan.tags[behind] & joins or named) and has_finite(scan, behind - 1, end)


def _turns(scan: Scan, index: int, *, dashed: bool = False) -> bool:
    """Does the outlet turn to something else: ", while", ", even though", ", as has Ito", ", for whom"?"""
    known, word = scan.vocabulary, scan.folded[index]
    if word in known.turns or (dashed and word in known.indefinite):
        return True
    if word in known.lacking and scan.folded[index + 1].endswith(known.gerunds):
        return True  # ", without giving details"
    classes, following = scan.tags[index], scan.tags[index + 1]
    if classes & SUBORDINATOR and following & SUBORDINATOR and scan.folded[index + 1] in known.turns:
        return True
    if classes & SUBORDINATOR and classes & PREPOSITION and following & AUXILIARY:
        return True
    return bool(classes & PREPOSITION and following & RELATIVE and not scan.quoted[index])


def _goes_on_outside(scan: Scan, first: int, index: int) -> bool:
    """Behind a quotation: does the outlet go on with "and he left", "but would not comment"?"""
    if not scan.tags[index] & CONJUNCTION or index + 2 >= len(scan.tags):
        return False
    verb = scan.tags[index + 1]
    if verb & (AUXILIARY | FINITE | ENDED) and not verb & (CUE | PREPOSITION | PRONOUN):
        opens = scan.tags[first] & (AUXILIARY | FINITE)  # "which Ito said was “over” and did not matter"
        return not opens and not has_finite(scan, first, index)
    return bool(scan.tags[index + 1] & PRONOUN) and not scan.tags[index + 1] & DETERMINER


def _goes_over(scan: Scan, first: int, comma: int, end: int) -> bool:
    """Behind ", and": does the outlet take over with a clause of its own?"""
    index = comma + 2
    if _new_clause(scan, index):
        return True
    subject = scan.kinds[index] != LOWER or scan.tags[index] & (DETERMINER | POSSESSIVE)
    return (
        bool(subject) and not has_finite(scan, first, comma) and has_finite(scan, index, min(end, index + 8))
    )


def _new_clause(scan: Scan, index: int) -> bool:
    """Does a clause of the outlet's own begin behind this "and"?"""
    classes = scan.tags[index]
    if classes & (PRONOUN | AUXILIARY):
        return True
    return bool(classes & (FINITE | CUE | ENDED)) and not classes & PREPOSITION

"""What stands between a verb of saying and its words: ", however, that", ", in capital letters, “…”"."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER, NUMBER
from ..grammar.addressees import addressee_end, begins_phrase, possessed
from ..grammar.cues import (
    ADVERB,
    AUXILIARY,
    BE,
    CONJUNCTION,
    CUE,
    DETERMINER,
    ENDED,
    F_CLAIM,
    FINITE,
    HAVE,
    OBJECT,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    TIME,
    Entry,
)
from ..grammar.drafts import ABOUT
from ..grammar.finite import has_finite
from ..grammar.scan import Scan

_ASIDE: Final = 14
_VERBAL: Final = AUXILIARY | FINITE | ADVERB | ENDED
_ASKED: Final = 10  # words: "urged anyone with footage of the track on Monday to"
_BETWEEN: Final = 4  # words: "thanked the baker across the road for"
_SHOWN: Final = 14  # words: "disputed that account in a text message to the Courier, saying"


def is_inserted(scan: Scan, comma: int, stop: int) -> bool:
    """Does one adverb stand between two commas, and no quotation behind them?"""
    if comma + 3 >= stop or scan.forms[comma + 2] != "," or scan.quoted[comma + 3]:
        return False
    return bool(scan.tags[comma + 1] & ADVERB) and scan.kinds[comma + 1] == LOWER


def quote_past_aside(scan: Scan, comma: int, stop: int) -> int:
    """Where words open behind ", in capital letters, “…”"; 0 where they do not."""
    for index in range(comma + 2, min(stop - 1, comma + _ASIDE)):
        if scan.quoted[index] or scan.forms[index] in ".:;" or scan.tags[index] & (CUE | FINITE | AUXILIARY):
            return 0
        if scan.forms[index] == ",":
            return index + 1 if scan.opens(index + 1) else 0
    return 0


def clause_past_aside(scan: Scan, comma: int, high: int) -> int:
    """Where "he had" begins in "said through his lawyer, Silvia Conte, he had bought it"; else 0."""
    explained = False
    for index in range(comma + 1, min(high - 2, comma + _ASIDE)):
        classes = scan.tags[index]
        if scan.quoted[index] or scan.forms[index] in ".:;":
            return 0
        if scan.forms[index] == ",":
            pronoun = scan.tags[index + 1] & PRONOUN and not scan.tags[index + 1] & DETERMINER
            return index + 1 if pronoun and scan.tags[index + 2] & _VERBAL else 0
        explained = explained or bool(classes & RELATIVE)
        if classes & (CUE | FINITE | AUXILIARY) and not explained:
            return 0
    return 0


def past_aside(scan: Scan, comma: int, stop: int) -> int:
    """The word behind ", in a statement," or ", again,"; 0 where something else stands there."""
    opens = PREPOSITION | ADVERB | SUBORDINATOR | TIME
    if comma + 1 >= stop or not scan.tags[comma + 1] & opens:
        return 0
    for index in range(comma + 1, min(stop - 1, comma + _ASIDE)):
        if scan.quoted[index] or scan.forms[index] in ".:;":
            return 0
        if scan.forms[index] == ",":
            return index + 1
    return 0


def that_behind(scan: Scan, comma: int, stop: int) -> int:
    """The word behind ", however, that" or ", citing police, that"; 0 where no "that" follows."""
    for index in range(comma + 1, min(stop - 2, comma + _ASIDE)):
        if scan.quoted[index] or scan.forms[index] in ".:;":
            return 0
        if scan.forms[index] == ",":
            return index + 2 if scan.tags[index + 1] & THAT else 0
    return 0


def asked_from(entry: Entry, whom: tuple[int, int] | None, to: int) -> int:
    """Where a request begins: with who is asked, in "urged the last residents to leave"."""
    asked = whom and entry.stance == "asks" and to - whom[1] <= _ASKED
    return whom[0] if whom and asked else to


def blamed_from(entry: Entry, whom: tuple[int, int] | None, preposition: int) -> int:
    """Where words about somebody begin: with whom they are about, in "accused the mayor of lying"."""
    about = whom and entry.stance in ABOUT and preposition - whom[1] <= _BETWEEN
    return whom[0] if whom and about else preposition + 1


def is_pointing(scan: Scan, entry: Entry, that: int, after: int, high: int) -> bool:
    """Is this the "that" of "disputes that claim", "denied that and left", "said that was a lie"?"""
    if after & (BE | HAVE) and scan.kinds[that + 1] == LOWER:
        return True
    denies = entry.stance == "denies"
    alone = after & CONJUNCTION or scan.forms[that + 1] in ".,;"
    if alone and (denies or entry.frames & F_CLAIM):
        return True  # "rejects that."
    if denies and after & (PREPOSITION | TIME) and scan.kinds[that + 1] == LOWER:
        return not has_finite(scan, that, high)  # "denied that on Friday"
    if not scan.vocabulary.denials.is_claim(scan.folded[that + 1]):
        return False
    stop = high
    if not scan.folded[that + 1].endswith(scan.vocabulary.plurals):  # "that claims, she said, are made"
        ahead = range(that + 2, min(high, that + _SHOWN))
        stop = next((i for i in ahead if scan.forms[i] in ",:"), high)
    return not has_finite(scan, that + 1, stop)


def is_counted(scan: Scan, first: int, last: int) -> bool:
    """Is this "around 40 people", which a verb can follow, not "in Lindmoor"?"""
    counts = scan.vocabulary.counts
    return NUMBER in scan.kinds[first:last] or not counts.isdisjoint(scan.folded[first:last])


def addressee_at(scan: Scan, index: int, high: int) -> int:
    """One past the addressee here; -1 where it is the subject of what is said."""
    classes = scan.tags[index]
    if not (begins_phrase(scan, index, high) or classes & OBJECT):
        return index
    alone = classes & (OBJECT | PRONOUN) and not possessed(scan, index, high)
    end = index + 1 if alone else addressee_end(scan, index, high)
    if end > index and end < high and scan.tags[end] & (AUXILIARY | FINITE) and not classes & OBJECT:
        return -1
    return end

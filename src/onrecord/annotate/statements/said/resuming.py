"""Where the words go on behind a source that a phrase names: ", according to Ito, who leads the union, …"."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER, NUMBER, PUNCTUATION
from ..grammar.cues import (
    ADVERB,
    CONJUNCTION,
    DETERMINER,
    GERUND,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    THAT,
)
from ..grammar.finite import has_finite
from ..grammar.scan import Scan
from ..verb_second.origins import explained_to

_PARTY: Final = 5  # words: "D-Lindmoor", "a Labour councillor"
_ADDRESSED: Final = 30  # words: "gegenüber der „Rheinpost“ am Freitag in Lindmoor"
_PARTS: Final = 4  # words: "large parts of which"


def past_source(scan: Scan, index: int, end: int, low: int, high: int) -> int:
    """Where the words go on behind the source; `high` where the outlet speaks again."""
    if scan.folded[index] in scan.vocabulary.parting and end < len(scan.tags):
        tail = addressed_to(scan, end, high)
    elif scan.vocabulary.verb_second:
        tail = past_relative(scan, past_adverbs(scan, end, high), high)
    else:
        tail = _tail(scan, end, high)
    inside = index - low > 1 and tail < high and scan.forms[tail] == ","
    return high if inside and _outlets_own(scan, tail + 1, high) else tail


def addressed_to(scan: Scan, index: int, high: int) -> int:
    """Behind "gegenüber der „Rheinpost“", "am Freitag im Rundfunk": the next mark outside quotations."""
    stop = min(high, index + _ADDRESSED)
    return next((i for i in range(index, stop) if scan.forms[i] in ",.;" and not scan.quoted[i]), stop)


def past_relative(scan: Scan, comma: int, high: int) -> int:
    """Behind "der dem NDR vorliegt," where a comma opens such a clause; else `comma`."""
    begin = comma + 1
    if begin + 2 >= high or scan.forms[comma] != ",":
        return comma
    if not (
        scan.tags[begin] & DETERMINER
        or (scan.tags[begin] & PREPOSITION and scan.tags[begin + 1] & DETERMINER)
    ):
        return comma
    end = explained_to(scan, comma, high)
    return end + 1 if end + 1 < high and scan.kinds[end - 1] == scan.kinds[end + 1] == LOWER else comma


def past_adverbs(scan: Scan, index: int, high: int) -> int:
    """Behind "weiter" in "so Ito weiter,"; `index` where no mark follows."""
    end = index
    while end < high and scan.tags[end] & ADVERB:
        end += 1
    return end if end >= high or scan.kinds[end] == PUNCTUATION else index


def _outlets_own(scan: Scan, index: int, high: int) -> bool:
    """Does what follows the source's comma explain the source, or begin a clause of the outlet's own?"""
    if index >= high:
        return False
    classes = scan.tags[index]
    if classes & CONJUNCTION:
        return has_finite(scan, index, high)
    if classes & RELATIVE or _of_which(scan, index, high):
        return True
    if scan.named(index) and high - index <= _PARTY:
        return not has_finite(scan, index, high)  # "…, according to Ito, D-Lindmoor."
    if scan.shaped(index, GERUND):
        return not has_finite(scan, index, high)  # "According to Ito, writing for the Courier:"
    return (bool(classes & DETERMINER) and not has_finite(scan, index, high)) or follows_up(scan, index, high)


def follows_up(scan: Scan, index: int, high: int) -> bool:
    """Does the outlet tell what follows from it: ", ending a long strike", ", a blow to the town"?

    Not where the participle is a subject: ", replacing him would be hard".
    """
    word = scan.folded[index]
    if word in scan.vocabulary.listing or scan.kinds[index] != LOWER:
        return False
    if not (word.endswith(scan.vocabulary.gerunds) or word in scan.vocabulary.indefinite):
        return False
    clause = THAT | RELATIVE
    stop = next((place for place in range(index, high) if scan.tags[place] & clause), high)
    return not has_finite(scan, index, stop)


def _of_which(scan: Scan, index: int, high: int) -> bool:
    """Is this "a copy of which", "extracts of which"?"""
    places = range(index + 1, min(high - 1, index + _PARTS))
    return any(
        scan.folded[place] in scan.vocabulary.genitive and scan.tags[place + 1] & RELATIVE for place in places
    )


def _tail(scan: Scan, index: int, high: int) -> int:
    """Where the words go on behind the source: the next comma that nothing follows which explains it."""
    forms = scan.forms
    skipped = 0  # up to the comma that closes what explains the source
    for place in range(index, min(high, index + 60)):
        if scan.quoted[place]:
            return place
        if forms[place] == ":" and place + 2 < high:
            return place  # "…, according to Ito: the others had left"
        if forms[place] == "," and place >= skipped:
            skipped = _explained_to(scan, place, high)
            if not skipped:
                return place
    return high if high - index <= 60 else index


def _explained_to(scan: Scan, comma: int, high: int) -> int:
    """The comma that closes "who leads the union" or "the leader of the union"; 0 when nothing explains."""
    begin = comma + 1
    end = next((i for i in range(begin, min(high - 2, comma + 30)) if scan.forms[i] == ","), 0)
    if not end or scan.quoted[begin]:
        return 0
    if scan.tags[begin] & RELATIVE or _of_which(scan, begin, end):
        return end
    if scan.kinds[begin] == NUMBER and end == begin + 1:
        return end  # "Ito, 54, who"
    named = scan.named(begin) and scan.kinds[comma - 1] == LOWER
    described = scan.tags[end + 1] & RELATIVE or scan.kinds[end + 1] == NUMBER
    if named and described and not has_finite(scan, begin, end):
        return end  # "its owner, Karlo Benn, who"
    noun = scan.tags[begin] & (DETERMINER | POSSESSIVE) or named
    plain = noun and not has_finite(scan, begin, end) and not scan.tags[end + 1] & (RELATIVE | CONJUNCTION)
    return end if plain and has_finite(scan, end + 1, high) else 0

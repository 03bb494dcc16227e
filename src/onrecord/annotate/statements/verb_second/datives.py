"""Who is told something where nouns have cases: "sagte Ito der Agentur Nordpress", "dem „Kurier“"."""

from __future__ import annotations

from typing import Final

from ....text.words import CAPITAL, LOWER, UPPER
from ...people.vocabulary import given_names
from ..grammar.clauses import Subject
from ..grammar.cues import ADVERB, DETERMINER, PREPOSITION, PRONOUN, TIME
from ..grammar.phrases import phrase_end
from ..grammar.scan import Scan

_ABBREVIATED: Final = 4
_NEAR: Final = 4
_EXPLAINED: Final = 14
_TERM: Final = 5  # words of a newspaper's name in quotation marks


def without_told(scan: Scan, subject: Subject, high: int) -> tuple[Subject, tuple[int, int] | None]:
    """The subject without whom it told: "sagte Ito der Agentur Nordpress"."""
    for place in range(subject.first + 1, min(subject.last, high - 1)):
        if scan.folded[place] in scan.vocabulary.dative:
            shorter = Subject(subject.first, place, full=place)
            whom = told_at(scan, place, high, sure=_is_whole(scan, shorter, place))
            if whom:
                return shorter, whom
    whom = told_at(scan, subject.last, high, sure=_is_whole(scan, subject, subject.last))
    return subject, whom or _past_apposition(scan, subject, high)


def _is_whole(scan: Scan, subject: Subject, index: int) -> bool:
    """Is what stands here no genitive that belongs to the subject: "sagte sie der Polizei"?"""
    word = scan.folded[index] if index < len(scan.folded) else ""
    if word in scan.vocabulary.genitives or not word:
        alone = subject.last - subject.first == 1 and bool(scan.tags[subject.first] & PRONOUN)
        return alone or scan.folded[subject.first] in given_names()
    return True


def _past_apposition(scan: Scan, subject: Subject, high: int) -> tuple[int, int] | None:
    """The newsroom behind what explains the subject: "sagte Ito, die Leiterin des Amts, dem „Kurier“"."""
    if subject.last + 2 >= high or scan.forms[subject.last] != ",":
        return None
    if not scan.tags[subject.last + 1] & DETERMINER:
        return None
    stop = min(high - 2, subject.last + _EXPLAINED)
    end = next((i for i in range(subject.last + 2, stop) if scan.forms[i] == ","), 0)
    return told_at(scan, end + 1, high) if end else None


def told_at(scan: Scan, index: int, high: int, *, sure: bool = False) -> tuple[int, int] | None:
    """Who is told, behind a time or not: "am Freitag der „Rheinpost“"; a newsroom unless `sure`."""
    index = _past_occasion(scan, index, high)
    if index >= high - 1 or scan.folded[index] not in scan.vocabulary.dative:
        return None
    end = name_end(scan, index, high)
    if end < index + 2 or not (sure or is_newsroom(scan, index, end)):
        return None
    return index, end


def _past_occasion(scan: Scan, index: int, high: int) -> int:
    """Behind "am Freitag", "im Interview", "in einem Gespräch mit", "gegenüber"."""
    while index + 1 < high and (scan.tags[index] | scan.tags[index + 1]) & TIME:
        index += 1  # "am Freitag"
    while index + 1 < high and scan.tags[index] & ADVERB and not scan.tags[index] & DETERMINER:
        index += 1
    if index >= high or not scan.tags[index] & PREPOSITION:
        return index
    noun = index + 1 + bool(index + 2 < high and scan.tags[index + 1] & DETERMINER)
    if noun + 1 < high and scan.kinds[noun] == CAPITAL and scan.folded[noun] in scan.vocabulary.interviews:
        return noun + 1 + bool(scan.tags[noun + 1] & PREPOSITION)
    return index + (scan.folded[index] in scan.vocabulary.towards)


def is_newsroom(scan: Scan, first: int, last: int) -> bool:
    """Is a newsroom named or described between two words: "dem Fachblatt „Der Kai“", "der nda"?"""
    known = scan.vocabulary
    for place in range(first + 1, min(last, first + _NEAR)):
        word = scan.folded[place]
        if word in known.told or scan.opens(place) or scan.kinds[place] == UPPER:
            return True
        if scan.kinds[place] == CAPITAL and word.endswith(known.told_endings):
            return True
    return False


def name_end(scan: Scan, index: int, high: int) -> int:
    """One past a noun phrase, with a name in quotation marks or small letters that belongs to it."""
    end = max(phrase_end(scan, index, high), index + 1)
    for place in range(index, min(end + 1, index + _NEAR, high)):
        quote = scan.quote_at(place)
        if quote and term(scan, place, high):
            end = max(end, quote.closing)
    behind = scan.folded[end] if end < high else ""
    before = scan.folded[end - 1]
    known = scan.vocabulary
    led = before in known.told or before.endswith(known.told_endings)
    end += bool(behind and (behind in known.told or (led and _unknown(scan, end))))
    while (
        led
        and end < high
        and scan.words.glued(end - 1)
        and (scan.forms[end] == "-" or scan.forms[end - 1] == "-")
    ):
        end += 1  # "dem Portal t-inform"
    return end


def term(scan: Scan, index: int, high: int) -> bool:
    """Does a name in quotation marks open here: "der „Rheinpost“", not "das „ist gelogen“"?"""
    if not scan.opens(index):
        return False
    quote = scan.quote_at(index)
    if quote is None or quote.closing > high or quote.last - quote.first > _TERM:
        return False
    return scan.named(quote.first) and scan.forms[quote.last - 1] not in ".!?,"


def _unknown(scan: Scan, index: int) -> bool:
    """Is this a short word of no known class: the "nda" of "der Nachrichtenagentur nda"?"""
    if index >= len(scan.tags) or scan.kinds[index] != LOWER:
        return False
    return not scan.tags[index] and len(scan.folded[index]) <= _ABBREVIATED

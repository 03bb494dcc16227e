"""Where a noun phrase ends."""

from __future__ import annotations

from typing import Final

from ....text.words import CAPITAL, LOWER, NUMBER, PUNCTUATION, UPPER
from .cues import (
    ADVERB,
    AGENT,
    AUXILIARY,
    CHANNEL,
    CONJUNCTION,
    CUE,
    DETERMINER,
    ENDED,
    FINITE,
    ISSUING,
    LINKING,
    NOMINAL,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SOURCE,
    SPEAKER,
    SUBORDINATOR,
    THAT,
    TIME,
    TO,
)
from .scan import Scan

REACH: Final = 48
"""No phrase is longer, in words."""

_ELSEWHERE: Final = THAT | RELATIVE | SUBORDINATOR | FINITE | AUXILIARY | ADVERB | TIME
_INNER: Final = frozenset(".'’&/@#$%€£-‑")
_ATTRIBUTE: Final = 6  # words before a participle that belong to it
_NEVER_ATTRIBUTE: Final = (
    PREPOSITION | DETERMINER | POSSESSIVE | CONJUNCTION | FINITE | AUXILIARY | PRONOUN | ADVERB | TO
)
_OPEN_BRACKETS: Final = {"(": ")", "[": "]"}
_YEAR: Final = 4  # digits


def phrase_end(scan: Scan, first: int, high: int) -> int:
    """One past the noun phrase that begins at `first`; `first` when none does."""
    tags, forms, kinds = scan.tags, scan.forms, scan.kinds
    high = min(high, first + REACH)
    index = _past_attribute(scan, first, high) if scan.vocabulary.verb_second else first
    while index < high:
        classes, kind = tags[index], kinds[index]
        if scan.quoted[index]:
            quote = scan.quote_at(index)
            if quote is None or quote.closing - quote.opening > 7 or index == first or quote.closing > high:
                break
            index = quote.closing
            continue
        if kind == PUNCTUATION:
            form = forms[index]
            if form in _OPEN_BRACKETS:
                index = _bracket_end(scan, index, high)
            elif _parts(scan, index, first, high):
                break
        elif classes & PRONOUN and not classes & DETERMINER and kind != UPPER:
            return index + 1 if index == first else index
        elif _past_phrase(scan, index, first, high):
            break
        index += 1
    while (
        index > first and tags[index - 1] & (LINKING | CONJUNCTION | DETERMINER) and kinds[index - 1] == LOWER
    ):
        index -= 1
    return index


def _past_attribute(scan: Scan, first: int, high: int) -> int:
    """Where the noun stands behind what has words of its own: "der mit dem Fall vertraute | Jurist"."""
    if first + 4 >= high or not scan.tags[first] & DETERMINER or not scan.tags[first + 1] & PREPOSITION:
        return first
    if scan.kinds[first + 1] != LOWER or scan.tags[first + 1] & (DETERMINER | CONJUNCTION):
        return first
    begin = first + 2 + bool(scan.tags[first + 2] & (DETERMINER | POSSESSIVE))
    place = begin
    while place < min(high - 1, begin + _ATTRIBUTE) and scan.kinds[place] != PUNCTUATION:
        if scan.kinds[place] == LOWER and scan.named(place - 1) and scan.named(place + 1):
            ends = scan.folded[place].endswith(scan.vocabulary.attributive)
            return place + 1 if ends and not scan.tags[place] & _NEVER_ATTRIBUTE else first
        place += 1
    return first


def _parts(scan: Scan, index: int, first: int, high: int) -> bool:
    """Does the mark part phrases, as a hyphen, an ampersand or the stop of "Mr." do not?"""
    form = scan.forms[index]
    if form not in _INNER or scan.dash(index) or (index == first and form != "@"):
        return True
    return form == "." and (index + 1 >= high or not scan.words.glued(index - 1))


def _past_phrase(scan: Scan, index: int, first: int, high: int) -> bool:
    """Has the noun phrase that begins at `first` ended before this word?"""
    classes, named = scan.tags[index], scan.named(index)
    if classes & TIME and index > first + 1 and scan.kinds[index - 1] == PUNCTUATION:
        return not (scan.words.glued(index - 1) and scan.words.glued(index - 2))  # "the 34-year-old"
    behind_name = index > first and scan.named(index - 1)
    if scan.vocabulary.verb_second and behind_name:
        if scan.tags[index - 1] & (DETERMINER | POSSESSIVE):
            behind_name = False
        elif classes & (DETERMINER | POSSESSIVE) and not classes & LINKING and not named:
            return True  # "Angaben der Polizei den Abbau", "beteuerte Ito seine Unschuld"
    if behind_name and not named and (classes & ENDED or _says(scan, index)):
        return True
    if classes & ISSUING and index > first and scan.kinds[index] == LOWER and not scan.nominal(index):
        return True
    if named:
        title = behind_name and scan.folded[index] in scan.vocabulary.told  # "the Varnia Today show"
        return bool(classes & TIME) and not (title or _given_name(scan, index, high))
    if classes & TO and (behind_name or (index > first and scan.forms[index - 1] == ")")):
        return True  # "said Ito to the Courier"
    if classes & TO and index + 1 < high and scan.kinds[index + 1] == LOWER:
        return not scan.tags[index + 1] & (DETERMINER | POSSESSIVE)  # "witnesses to come"
    if scan.kinds[index] == NUMBER and behind_name and scan.words.glued(index - 1):
        return False  # "NH3"
    if behind_name and scan.vocabulary.verb_second and (classes & CUE or not classes & ~NOMINAL):
        return True  # where nouns have capitals, a verb
    if classes & _ELSEWHERE and not classes & (DETERMINER | LINKING):
        return not (index == first and _is_attributive(scan, index, high))
    if classes & PREPOSITION and (index == first or not classes & LINKING):
        return True
    return bool(classes & CONJUNCTION) and not _joins(scan, index, first, high)


def _is_attributive(scan: Scan, index: int, high: int) -> bool:
    """Is this a word of time before a noun: "according to early reports", or "said lead author Ito"?"""
    after = index + 1
    if scan.tags[index] & FINITE and scan.kinds[index] == LOWER and after + 1 < high:
        said = index and scan.tags[index - 1] & CUE
        return bool(said and scan.tags[after] & SPEAKER and scan.named(after + 1))
    if not scan.tags[index] & TIME or scan.kinds[index] != LOWER or after >= high:
        return False
    told = scan.tags[after] & NOMINAL and not scan.tags[after] & (PREPOSITION | DETERMINER | AUXILIARY)
    led = any(classes & SOURCE for classes in scan.tags[max(0, index - 2) : index])  # "according to"
    return bool(led and told and scan.kinds[after] == LOWER)


def _says(scan: Scan, index: int) -> bool:
    """Is this surely a verb of saying: "Ito said"?"""
    said = scan.tags[index] & CUE and not scan.vocabulary.verb_second and scan.kinds[index] == LOWER
    return bool(said) and scan.folded[index] not in scan.vocabulary.homographs


def _given_name(scan: Scan, index: int, high: int) -> bool:
    """Is this "Jan" or "April" before a last name?"""
    return index + 1 < high and scan.kinds[index + 1] == CAPITAL and not scan.tags[index + 1] & TIME


def _joins(scan: Scan, index: int, first: int, high: int) -> bool:
    """Does this "and" join two names or noun phrases?"""
    if index == first or index + 1 >= high:
        return False
    after = index + 1
    return scan.named(after) or bool(scan.tags[after] & (DETERMINER | POSSESSIVE))


def _bracket_end(scan: Scan, index: int, high: int) -> int:
    """The bracket that closes what opens at `index`."""
    wanted = _OPEN_BRACKETS[scan.forms[index]]
    for place in range(index + 1, min(high, index + 20)):
        if scan.forms[place] == wanted:
            return place
    return index


def circumstance_end(scan: Scan, index: int, high: int) -> int:
    """One past the phrase of time, place or occasion that a preposition begins."""
    tags, kinds, forms = scan.tags, scan.kinds, scan.forms
    end = index + 1
    headed = False
    while end < high:
        classes = tags[end]
        if kinds[end] == PUNCTUATION:
            if forms[end] == "," and _is_year(scan, end + 1, high):
                return end + 2 + (forms[end + 2 : end + 3] == [","] and _goes_on(scan, end + 3, high))
            if forms[end] not in ".'’&-/" or scan.dash(end) or not scan.words.glued(end - 1):
                break
        elif scan.quoted[end] or _breaks_off(scan, end) or (headed and _begins_anew(scan, end)):
            break
        if not classes & (DETERMINER | POSSESSIVE | PREPOSITION) and not _acts(scan, index, end):
            headed = True
        end += 1
    return end


def _acts(scan: Scan, preposition: int, index: int) -> bool:
    """Is this the "winning" of "after winning the vote", which has an object of its own?"""
    if index > preposition + 1 or scan.kinds[index] != LOWER or scan.tags[index] & TIME:
        return False
    return scan.folded[index].endswith(scan.vocabulary.gerunds)


def _breaks_off(scan: Scan, index: int) -> bool:
    """Can no phrase of time or place go on with this word?"""
    classes = scan.tags[index]
    if classes & PRONOUN and not classes & DETERMINER:
        return True
    led = scan.tags[index - 1] & (PREPOSITION | DETERMINER) or scan.named(index - 1)
    if scan.kinds[index] == CAPITAL and led:
        return False  # "in May", "in a Facebook Live broadcast"
    if classes & FINITE and scan.tags[index + 1 : index + 2] and scan.tags[index + 1] & AGENT:
        return False  # "in an email seen by Ito"
    clause = THAT | RELATIVE | FINITE | AUXILIARY | SUBORDINATOR
    return bool(classes & clause) and not classes & (DETERMINER | PREPOSITION)


def _is_year(scan: Scan, index: int, high: int) -> bool:
    """Is this the "2026" of "on March 3, 2026"?"""
    if index >= high or scan.kinds[index] != NUMBER or len(scan.forms[index]) != _YEAR:
        return False
    return scan.kinds[index - 2] == NUMBER and bool(scan.tags[index - 3] & TIME) and scan.named(index - 3)


def _goes_on(scan: Scan, index: int, high: int) -> bool:
    """Does a sentence begin behind this comma, and no participle or further phrase?"""
    return index < high and bool(scan.tags[index] & (DETERMINER | POSSESSIVE | PRONOUN | THAT))


def _dates(scan: Scan, index: int) -> bool:
    """Is this the "3" of "on March 3", the "2026" of "on 3 March 2026", not of "on Monday 40 people"?"""
    if scan.kinds[index] != NUMBER or not scan.tags[index - 1] & TIME or scan.kinds[index - 1] == LOWER:
        return False
    after = index + 1
    return after >= len(scan.kinds) or scan.kinds[after] != LOWER or bool(scan.tags[after] & ~NOMINAL)


def _begins_anew(scan: Scan, index: int) -> bool:
    """Does another phrase begin here, behind one that has its noun?"""
    classes, before = scan.tags[index], scan.tags[index - 1]
    if classes & (DETERMINER | POSSESSIVE) and not before & (DETERMINER | CONJUNCTION):
        return True
    if classes & (PREPOSITION | TO) and not classes & CONJUNCTION:
        return True
    if classes & TIME or scan.folded[index] in scan.vocabulary.owners or _dates(scan, index):
        return False
    if scan.named(index) and scan.tags[index] & CHANNEL:
        return False  # "on its official Telegram account"
    if scan.named(index):
        beside = scan.folded[index - 1 : index + 1]  # "the weekly Courier", "state TV"
        called = not scan.vocabulary.before_names.isdisjoint(beside)
        return scan.kinds[index - 1] in (LOWER, NUMBER) and not called
    return scan.named(index - 1) and bool(before & TIME)

"""To whom something is said: "told reporters", "told the Daily Post", "urged voters in Lindmoor to"."""

from __future__ import annotations

from typing import Final

from ....text.words import CAPITAL, LOWER, NUMBER, PUNCTUATION, UPPER
from .cues import (
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    CUE,
    DETERMINER,
    FINITE,
    NOMINAL,
    NOT,
    OBJECT,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUESTION,
    RELATIVE,
    SPEAKER,
    THAT,
    TIME,
    TO,
)
from .scan import Scan

_TITLES: Final = 4  # words before a name: "former rebel leader"
_PARTICLE: Final = 3  # letters, as in "del"


def possessed(scan: Scan, index: int, high: int) -> bool:
    """Is this "her" followed by a noun that is hers?"""
    if not scan.tags[index] & POSSESSIVE or index + 1 >= high:
        return False
    after = scan.tags[index + 1]
    return scan.kinds[index + 1] in (LOWER, NUMBER) and not after & (
        THAT
        | TO
        | PREPOSITION
        | ADVERB
        | PRONOUN
        | DETERMINER
        | POSSESSIVE
        | FINITE
        | AUXILIARY
        | QUESTION
        | TIME
    )


def begins_phrase(scan: Scan, index: int, high: int) -> bool:
    """Does a noun phrase begin here?"""
    if index >= high:
        return False
    classes = scan.tags[index]
    if scan.named(index) or scan.kinds[index] == NUMBER:
        return True
    if classes & (DETERMINER | POSSESSIVE | OBJECT | PRONOUN):
        return True
    if _before_name(scan, index, high):
        return True
    if classes & ~NOMINAL or scan.kinds[index] != LOWER:
        return scan.folded[index] in scan.vocabulary.homographs and _is_noun(scan, index, high)
    if classes & SPEAKER and (index + 1 >= high or _leaves_off(scan, index + 1)):
        return True  # "told police that", "told police on Friday"
    if scan.folded[index] in scan.vocabulary.told and (index + 1 >= high or _leaves_off(scan, index + 1)):
        return True  # "told dpa"
    return scan.folded[index].endswith(scan.vocabulary.plurals) or _newsroom(scan, index, high)


def _before_name(scan: Scan, index: int, high: int) -> bool:
    """Do an adjective or a role lead to a name: "accused neighbouring Velm", "accused rebel leader Ito"?"""
    place = index
    while (
        place < min(high, index + _TITLES) and scan.kinds[place] == LOWER and not scan.tags[place] & ~NOMINAL
    ):
        place += 1
    if place == index or place >= high or not scan.named(place):
        return False
    role = scan.tags[place - 1] & SPEAKER and not scan.folded[place - 1].endswith(scan.vocabulary.plurals)
    return bool(role) or (place == index + 1 and not scan.tags[index])


def _is_noun(scan: Scan, index: int, high: int) -> bool:
    """Is a word that could be a verb a noun here: "praised volunteers for", "told state television"?"""
    several = scan.folded[index].endswith(scan.vocabulary.plurals) and index + 1 < high
    return (several and _leaves_off(scan, index + 1)) or _newsroom(scan, index, high)


def _leaves_off(scan: Scan, index: int) -> bool:
    """Does a noun end before this word?"""
    mark = scan.kinds[index] == PUNCTUATION and not scan.words.glued(index - 1)
    mark = mark or scan.forms[index] in ".,:;" or scan.folded[index] in scan.vocabulary.denials.there
    begins = THAT | PRONOUN | DETERMINER | POSSESSIVE | TIME | PREPOSITION
    return mark or bool(scan.tags[index] & begins)


def _newsroom(scan: Scan, index: int, high: int) -> bool:
    """Is this "public radio" or "state television"?"""
    owners = scan.vocabulary.owners
    for place in range(index, min(high, index + 3)):
        word = scan.folded[place]
        if place > index and scan.tags[place] & (DETERMINER | POSSESSIVE):
            return False  # "to check its website"
        if word in scan.vocabulary.before_names and word not in owners:
            return True
    return False


def addressee_end(scan: Scan, index: int, high: int) -> int:
    """One past the addressee that begins at `index`: "reporters", "the Daily Post", "voters in Iowa"."""
    end = index
    while end < high and not _past_person(scan, index, end, high):
        end += 1
    while end > index and scan.tags[end - 1] & CONJUNCTION:
        end -= 1
    return end


def _past_person(scan: Scan, index: int, end: int, high: int) -> bool:
    """Has the addressee that begins at `index` ended before `end`?"""
    classes, kind = scan.tags[end], scan.kinds[end]
    if kind == PUNCTUATION and (
        scan.forms[end] not in ".'’&-" or (scan.forms[end] == "." and end + 1 >= high)
    ):
        return True
    if end == index:
        return False
    if scan.folded[end] in scan.vocabulary.denials.there:
        return True  # "told residents there was"
    if scan.named(end) and scan.named(end - 1):
        named = scan.folded[end] in scan.vocabulary.told or _newsroom(scan, end, high)
        titled = scan.tags[end - 1] & DETERMINER and scan.kinds[end + 1 : end + 2] in ([CAPITAL], [UPPER])
        return bool(classes & TIME) and not (named or titled)  # "Radio Seven", "The Morning Line"
    before = scan.tags[end - 1]
    if classes & (DETERMINER | POSSESSIVE) and not before & (PREPOSITION | CONJUNCTION | DETERMINER):
        return not scan.named(end) or scan.folded[end - 1] not in scan.vocabulary.before_names
    titled = scan.named(end) and scan.folded[end - 1] in scan.vocabulary.owners  # "Radio 4's Today"
    if classes & TIME and scan.named(end) and before & DETERMINER and end + 1 < high:
        titled = titled or scan.named(end + 1)  # "the Sunday Courier"
    if classes & (THAT | TO | PRONOUN | AUXILIARY | FINITE | RELATIVE | TIME | ADVERB | QUESTION | NOT):
        return not titled
    if _named_anew(scan, end) and not _ends_phrase(scan, end - 1, high):
        return True
    counted = end == index + 1 and before & DETERMINER and scan.folded[end] in scan.vocabulary.genitive
    if classes & PREPOSITION and not classes & CONJUNCTION and not counted:
        return True  # "one of his friends" goes on
    if end + 1 < high and scan.named(end + 1) and _is_particle(scan, end):
        return False  # "La Voz de Velde"
    return (
        scan.named(end - 1)
        and kind == LOWER
        and not classes & ~NOMINAL
        and scan.vocabulary.owners.isdisjoint(scan.folded[end - 1 : end + 1])
        and not _newsroom(scan, end, high)
        and not _ends_phrase(scan, end, high)
    )


def _ends_phrase(scan: Scan, index: int, high: int) -> bool:
    """Must this noun belong to the name before it: "told Sky News presenter Kay Vane that"?"""
    after = index + 1
    if after < high and scan.kinds[after] == LOWER and scan.tags[after] & (DETERMINER | PRONOUN | POSSESSIVE):
        return True  # "told the Today programme the"
    while after < high and scan.named(after):
        after += 1
    return after < high and (scan.forms[after] in ":,." or bool(scan.tags[after] & THAT))


def _named_anew(scan: Scan, end: int) -> bool:
    """Does a name begin here that is not the addressee's: "told reporters Ito was"?"""
    if not scan.named(end) or scan.kinds[end - 1] != LOWER:
        return False
    name = end + 1
    while name < len(scan.kinds) and scan.named(name):
        name += 1
    nouns = scan.folded[end], *scan.folded[name : name + 1]
    if not scan.vocabulary.newsrooms.isdisjoint(nouns) and not _is_subject(scan, end):
        return False  # "a local TV channel", "the official Norsa agency"
    if scan.tags[end - 1] & (PREPOSITION | DETERMINER | POSSESSIVE | CONJUNCTION) or _is_particle(
        scan, end - 1
    ):
        return False
    attribute = not scan.tags[end - 1] & ~NOMINAL and not scan.folded[end - 1].endswith(
        scan.vocabulary.plurals
    )
    if (attribute or scan.tags[end - 2] & POSSESSIVE) and not _is_subject(scan, end):
        return False  # "accused neighbouring Velm of", "accused its neighbour Ostrey of"
    return not (scan.folded[end - 1] in scan.vocabulary.before_names or scan.forms[end - 2] == "-")


def _is_subject(scan: Scan, name: int) -> bool:
    """Does a verb follow the name that begins here: "told his brother Ito was"?"""
    last = name + 1
    while last < len(scan.tags) and scan.named(last):
        last += 1
    return last < len(scan.tags) and bool(scan.tags[last] & (AUXILIARY | FINITE | CUE))


def _is_particle(scan: Scan, index: int) -> bool:
    """Is this a short word in small letters of no known class: the "de" of "La Voz de Velde"?"""
    small = scan.kinds[index] == LOWER and not scan.tags[index]
    return small and len(scan.forms[index]) <= _PARTICLE

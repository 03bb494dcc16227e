"""Verbs in two parts, which hold a clause between them: "teilte … mit", "hat … erklärt"."""

from __future__ import annotations

from typing import Final, NamedTuple

from ....text.words import LOWER, PUNCTUATION
from ...people.vocabulary import given_names
from ..grammar.cues import (
    ADVERB,
    BE,
    CONJUNCTION,
    CUE,
    DETERMINER,
    FORM,
    HAVE,
    PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    SPEAKER,
    SUBJUNCTIVE,
    TIME,
    TO,
    UNREAL,
    Entry,
)
from ..grammar.scan import Scan
from .bounds import INNER, REACH, term_inside

_QUOTED: Final = 10


class Parts(NamedTuple):
    """A verb with its parts, in its clause and its sentence; indices of words."""

    entry: Entry
    verb: int  # the part that tells what is done
    finite: int  # the verb itself, or its auxiliary further left
    last: int  # one past the last part
    clause: int  # where the clause begins
    low: int  # where the sentence begins
    high: int  # one past it


def whole_verb(scan: Scan, verb: int, high: int) -> tuple[Entry, int] | None:
    """The verb, with the part that stands apart from it, and one past the last of both."""
    form = scan.folded[verb]
    parts = scan.vocabulary.splits.get(form, {})
    for index in range(verb + 1, min(high, verb + REACH)) if parts else ():
        if scan.kinds[index] == PUNCTUATION:
            if scan.forms[index] not in INNER and not term_inside(scan, index, verb, _QUOTED):
                break
        elif scan.folded[index] in parts and _closes(scan, index, high):
            return parts[scan.folded[index]], index + 1
    whole = scan.vocabulary.entries.get(form)
    return (whole, verb + 1) if whole else None


def _closes(scan: Scan, particle: int, high: int) -> bool:
    """Does the clause end behind the part of a verb that stands apart: "zurück, …", "zurück und sprach"?"""
    after = particle + 1
    if after >= high or scan.kinds[after] == PUNCTUATION or scan.quoted[after]:
        return True
    going_on = scan.tags[after + 1] & CUE if after + 1 < high else 0
    return bool(scan.tags[after] & CONJUNCTION and going_on)


def finite_verb(scan: Scan, verb: int, entry: Entry, clause: int, last: int) -> int | None:
    """The finite verb: the verb itself, or its auxiliary further left."""
    if entry.shapes & PARTICIPLE:
        for index in range(verb - 1, clause - 1, -1):
            if scan.tags[index] & BE:
                return None
            if scan.tags[index] & HAVE and not scan.quoted[index]:
                return index
        if verb + 1 < len(scan.tags) and scan.tags[verb + 1] & HAVE:
            return verb
        if not entry.shapes & FORM:
            return None
    if verb + 1 < len(scan.tags) and scan.tags[verb + 1] & TO and last <= verb + 1:
        return None
    if verb + 1 < len(scan.tags) and scan.tags[verb + 1] & (HAVE | BE):
        return verb if scan.tags[verb + 1] & HAVE else None
    before = scan.tags[verb - 1] if verb > clause else 0
    if scan.kinds[verb] != LOWER:
        return None
    if before & (DETERMINER | POSSESSIVE) and not _points_back(scan, verb, clause):
        return None
    return verb


def _points_back(scan: Scan, verb: int, clause: int) -> bool:
    """Is this "Das sagte Ito", not "das bestätigte Urteil"?"""
    if verb != clause + 1 or scan.folded[clause] not in scan.vocabulary.empty or verb + 1 >= len(scan.tags):
        return False
    after, word = scan.tags[verb + 1], scan.folded[verb + 1]
    stem = scan.vocabulary.entries.get(scan.folded[verb][:-1])
    if scan.kinds[verb + 1] != LOWER and stem and not stem.shapes & PARTICIPLE:
        return True  # "Das meldete Norsa": no participle
    if after & (DETERMINER | PRONOUN | TIME | ADVERB | PREPOSITION | SPEAKER):
        return True
    return word in scan.vocabulary.told or not given_names().keys().isdisjoint(
        scan.folded[verb + 1 : verb + 3]
    )


def is_reported(scan: Scan, finite: int) -> bool:
    """Is the verb in the mood of reported speech, so that somebody else says who said it?"""
    if scan.tags[finite] & (SUBJUNCTIVE | UNREAL):
        return True
    known, word = scan.vocabulary, scan.folded[finite]
    return (
        bool(scan.tags[finite] & CUE)
        and word.endswith(known.subjunctives)
        and not word.endswith(known.preterites)
    )

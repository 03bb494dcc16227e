"""Nouns of saying where nouns have capitals: "ist der Ansicht, dass …", "seine Behauptung, er sei …"."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER
from ..grammar.clauses import Subject, comma_after
from ..grammar.complements import CLAUSE_THAT
from ..grammar.cues import AUXILIARY, CUE, DETERMINER, FINITE, NOT, POSSESSIVE, SUBJUNCTIVE, THAT, TO
from ..grammar.drafts import RIGHT, Draft, trimmed
from ..grammar.phrases import phrase_end
from ..grammar.scan import Scan
from .subjects import spoken_of

_NEAR: Final = 14
_FAR: Final = 40


def opinion(scan: Scan, noun: int, low: int, high: int, found: list[Draft]) -> Draft | None:
    """What a noun of saying announces, if it says whose and no verb does.

    found: what the sentence has announced so far.
    """
    comma = _comma(scan, noun, high)
    if not comma or scan.quoted[noun] or not _follows(scan, comma + 1, high):
        return None
    if any(comma < each.content <= comma + 2 or each.stance == "denies" for each in found[-4:]):
        return None
    verb = any(
        scan.tags[i] & (AUXILIARY | FINITE | CUE)
        for i in range(max(low, noun - _FAR), noun)
        if scan.kinds[i] == LOWER
    )
    subject = _owner(scan, noun, comma)
    if subject is None and verb and _dative(scan, noun):
        subject = spoken_of(scan, low, noun)
    if subject is None or any(scan.tags[place] & NOT for place in range(max(low, noun - _FAR), noun)):
        return None
    content = comma + 1 + bool(scan.tags[comma + 1] & THAT)
    stance = scan.vocabulary.nouns[scan.folded[noun]]
    draft = Draft((noun, noun + 1), (min(subject.first, noun), comma), RIGHT, subject, stance, content)
    draft.kind = CLAUSE_THAT
    if not verb:
        piece = trimmed(scan, content, comma_after(scan, content, high, verbal=False))
        draft.pieces = [piece] if piece else []
    return draft


def _comma(scan: Scan, noun: int, high: int) -> int:
    """The comma behind the noun and whose it is: "die Behauptung des Amts, …"; 0 where there is none."""
    end = noun + 1
    if end < high and scan.tags[end] & DETERMINER:
        end = phrase_end(scan, end, high)
    return end if end < high - 2 and scan.forms[end] == "," else 0


def _follows(scan: Scan, first: int, high: int) -> bool:
    """Do a clause with "dass" or in the mood of reported speech, or an infinitive follow?"""
    tags = scan.tags[first : min(high, first + _NEAR)]
    return bool(tags[0] & THAT) or any(each & (SUBJUNCTIVE | TO) for each in tags)


def _dative(scan: Scan, noun: int) -> bool:
    """Is this "der Ansicht", "mit der festen Absicht", as against "wies die Behauptung zurück"?"""
    known = scan.vocabulary
    return any(word in known.dative and word not in known.accusative for word in scan.folded[noun - 2 : noun])


def _owner(scan: Scan, noun: int, comma: int) -> Subject | None:
    """Whose it is: "seine", "des Amts"."""
    if scan.tags[noun - 1] & POSSESSIVE:
        return Subject(noun - 1, noun, full=noun)
    return Subject(noun + 1, comma, full=comma) if comma > noun + 2 else None

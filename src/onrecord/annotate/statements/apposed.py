"""What somebody says of the noun that sums up a clause: ", a charge Moreno dismissed as “a fairy tale”"."""

from __future__ import annotations

from typing import Final

from ...text.words import CAPITAL, LOWER, UPPER
from .clauses import Subject
from .cues import (
    CONJUNCTION,
    DETERMINER,
    F_CLAIM,
    F_DENIED,
    F_QUOTED,
    F_VERDICT,
    LINKING,
    POSSESSIVE,
    PREPOSITION,
)
from .drafts import Draft
from .saying import Saying
from .scan import Scan

_NAMED: Final = (CAPITAL, UPPER)
_JUDGES: Final = F_QUOTED | F_VERDICT | F_DENIED | F_CLAIM
_NO_NOUN: Final = PREPOSITION | CONJUNCTION | DETERMINER | POSSESSIVE | LINKING
_SUMMARY: Final = 5
"""So many words at most in "a very serious charge"."""


def apposed(saying: Saying, subject: Subject) -> Draft | None:
    """The noun and what is said of it; None for any other subject."""
    scan, first = saying.scan, saying.after.first
    opening = first if scan.opens(first) else first + 1
    if not saying.entry.frames & _JUDGES or opening >= saying.high or not scan.opens(opening):
        return None
    begin, quote = _speaker(scan, subject, saying.low), scan.quote_at(opening)
    if not begin or quote is None:
        return None
    denying = saying.entry.frames & (F_DENIED | F_CLAIM)
    stance = saying.entry.stance if denying else saying.entry.plain
    draft = saying.draft(Subject(begin, subject.last, full=subject.full), subject.first, stance)
    draft.pieces = [(subject.first, begin), (first, quote.closing)]
    draft.cut = subject.first - 1
    return draft


def _speaker(scan: Scan, subject: Subject, low: int) -> int:
    """Where the speaker begins behind "a charge" in an apposition; 0 where there is none."""
    if subject.first - 1 <= low or scan.folded[subject.first] not in scan.vocabulary.indefinite:
        return 0
    if scan.forms[subject.first - 1] != "," and not scan.dash(subject.first - 1):
        return 0
    for place in range(subject.first + 2, min(subject.last, subject.first + _SUMMARY)):
        begins = scan.tags[place] & (DETERMINER | POSSESSIVE) or scan.kinds[place] in _NAMED
        if not begins or scan.kinds[place - 1] != LOWER or scan.tags[place - 1] & _NO_NOUN:
            continue
        known, noun = scan.vocabulary, scan.folded[place - 1]
        return place if noun in known.sayings or known.denials.is_claim(noun) else 0
    return 0

"""What somebody says of the noun that sums up a clause: ", a charge Moreno dismissed as “a fairy tale”"."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER
from ..grammar.clauses import Subject
from ..grammar.cues import (
    DETERMINER,
    F_CLAIM,
    F_DENIED,
    F_QUOTED,
    F_VERDICT,
    FINITE,
    POSSESSIVE,
    PREPOSITION,
)
from ..grammar.drafts import Draft
from ..grammar.scan import Scan
from .saying import Saying

_JUDGES: Final = F_QUOTED | F_VERDICT | F_DENIED | F_CLAIM
_NO_ADJECTIVE: Final = DETERMINER | FINITE | PREPOSITION
_SUMMARY: Final = 4  # words: "a very serious charge"


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
    mark = subject.first - 1
    if mark <= low or (scan.forms[mark] != "," and not scan.dash(mark)):
        return 0
    place = summary_end(scan, subject.first, subject.last)
    named = place and (scan.tags[place] & (DETERMINER | POSSESSIVE) or scan.named(place))
    return place if named else 0


def summary_end(scan: Scan, index: int, high: int) -> int:
    """One past "a charge", "an absurd idea" at `index`, which sum up a clause; 0 where none stands."""
    known = scan.vocabulary
    if scan.folded[index] not in known.indefinite or scan.quoted[index]:
        return 0
    for noun in range(index + 1, min(high - 1, index + _SUMMARY)):
        word = scan.folded[noun]
        if word in known.sayings or known.denials.is_claim(word):
            return noun + 1
        if scan.kinds[noun] != LOWER or scan.tags[noun] & _NO_ADJECTIVE:
            return 0
    return 0

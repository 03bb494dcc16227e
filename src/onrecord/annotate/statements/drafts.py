"""A statement in the making."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from ...records.statement import Stance, Who
from ...text.words import PUNCTUATION
from .clauses import Subject
from .complements import END
from .scan import Scan

FRONT: Final = 14
"""So many words may open the sentence before a subject: "In an interview with the Post on Friday, Ito …"."""
_REACH: Final = 80  # words from a cue to what belongs to it: "Ito told the Post in an interview that was …"

RIGHT: Final = 1
LEFT: Final = 2
BOTH: Final = 3
"""On which side of the cue the words stand."""


@dataclass(slots=True)
class Draft:
    """A statement in the making; everything in indices of words."""

    cue: tuple[int, int]
    clause: tuple[int, int]  # subject and cue, with what belongs to them
    side: int
    subject: Subject | None
    stance: Stance | None
    content: int  # first word of the words behind the cue
    whom: tuple[int, int] | None = None
    kind: int = END  # of the complement
    follows: bool = False  # shares the subject of the draft before it
    cut: int = -1  # where the words of an earlier draft end because of this one
    subordinate: bool = False  # "As Ito said," or "While Ito said"
    inverted: bool = False
    whole: bool = False  # a passage under a speaker heading or label: direct, whatever its marks
    backward: bool = False  # "That is what Ito said.": the words stand in the sentence before
    pending: bool = False  # ends with a colon: the words stand in the next paragraph
    opening: bool = False  # "Noting that …, Ito left": the words end at the comma
    who: Who | None = None  # where it is known already
    leads: bool = True  # the first of its sentence: what opens the sentence belongs to it
    unit: tuple[int, int] = (0, 0)  # the sentence it stands in
    via: list[tuple[int, int]] = field(default_factory=list)  # through whom it reached the outlet
    pieces: list[tuple[int, int]] = field(default_factory=list)

    def around(self) -> tuple[int, int]:
        """The words in which time, place and channel of the saying can stand."""
        low, high = self.unit
        begin, end = self.clause
        if self.side & RIGHT:
            high = max(self.pieces[-1][0], end)
            begin = low if begin - low < FRONT and self.leads else begin
        return max(begin, self.cue[0] - _REACH), min(high, self.cue[1] + _REACH)


def trimmed(scan: Scan, first: int, last: int) -> tuple[int, int] | None:
    """The range without marks and commas at its edges; None when nothing is left."""
    while first < last and _trims(scan, first, first, last, "$€£#@%"):
        first += 1
    while last > first and _trims(scan, last - 1, first, last, "%$€£?!"):
        last -= 1
    while first < last and _trims(scan, first, first, last, "$€£#@%"):
        first += 1  # a mark whose partner has just gone
    return (first, last) if last > first else None


def _trims(scan: Scan, index: int, first: int, last: int, kept: str) -> bool:
    """Does the mark at the edge go: a comma, a full stop, a quotation mark around all of it?"""
    if scan.kinds[index] != PUNCTUATION or scan.forms[index] in kept:
        return False
    quote = scan.quote_at(index)
    if quote is None or index not in (quote.opening, quote.closing - 1):
        return scan.forms[index] not in "()[]" or not _bracketed(scan, index, first, last)
    if quote.opening == index:
        return quote.closing >= last or (quote.closing >= last - 1 and scan.kinds[last - 1] == PUNCTUATION)
    return quote.opening <= first


def _bracketed(scan: Scan, index: int, first: int, last: int) -> bool:
    """Does the other bracket of a pair stand inside?"""
    other = {"(": ")", ")": "(", "[": "]", "]": "["}[scan.forms[index]]
    low, high = (first, index) if scan.forms[index] in ")]" else (index, last)
    return other in scan.forms[max(low, index - 30) : min(high, index + 30)]

"""A statement in the making."""

from __future__ import annotations

from typing import Final

from ....records.statement import Stance, Who
from ....text.words import PUNCTUATION
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

ABOUT: Final = ("accuses", "praises")
"""Stances of words that are about whoever they seem to be said to: "accused the mayor of lying"."""


class Draft:
    """A statement in the making; everything in indices of words."""

    __slots__ = (
        "backward",
        "clause",
        "content",
        "cue",
        "cut",
        "follows",
        "inverted",
        "kind",
        "leads",
        "opening",
        "pending",
        "pieces",
        "side",
        "stance",
        "subject",
        "subordinate",
        "unit",
        "via",
        "who",
        "whole",
        "whom",
    )

    def __init__(
        self,
        cue: tuple[int, int],
        clause: tuple[int, int],
        side: int,
        subject: Subject | None,
        stance: Stance | None,
        content: int,
        whom: tuple[int, int] | None = None,
        kind: int = END,
    ) -> None:
        self.cue, self.side, self.subject, self.stance, self.whom = cue, side, subject, stance, whom
        self.clause = clause  # subject and cue, with what belongs to them
        self.content = content  # first word of the words behind the cue
        self.kind = kind  # of the complement
        self.follows = False  # shares the subject of the draft before it
        self.cut = -1  # where the words of an earlier draft end because of this one
        self.subordinate = False  # "As Ito said," or "While Ito said"
        self.inverted = False
        self.whole = False  # a passage under a speaker heading or label: direct, whatever its marks
        self.backward = False  # "That is what Ito said.": the words stand in the sentence before
        self.pending = False  # ends with a colon: the words stand in the next paragraph
        self.opening = False  # "Noting that …, Ito left": the words end at the comma
        self.who: Who | None = None  # where it is known already
        self.leads = True  # the first of its sentence: what opens the sentence belongs to it
        self.unit = (0, 0)  # the sentence it stands in
        self.via: list[tuple[int, int]] = []  # through whom it reached the outlet
        self.pieces: list[tuple[int, int]] = []

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

"""A statement in the making."""

from __future__ import annotations

from dataclasses import dataclass, field

from ...records.statement import Stance, Who
from ...text.words import PUNCTUATION
from .clauses import Scan, Subject
from .complements import END

RIGHT, LEFT, BOTH = 1, 2, 3
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
    unit: tuple[int, int] = (0, 0)  # the sentence it stands in
    via: list[tuple[int, int]] = field(default_factory=list)  # through whom it reached the outlet
    pieces: list[tuple[int, int]] = field(default_factory=list)

    def around(self) -> tuple[int, int]:
        """The words in which time, place and channel of the saying can stand."""
        low, high = self.unit
        begin = self.clause[0]
        if self.side & RIGHT:
            return (low if begin - low < 14 else begin), max(self.pieces[-1][0], self.clause[1])
        return begin, high


def trimmed(scan: Scan, first: int, last: int) -> tuple[int, int] | None:
    """The range without marks and commas at its edges; None when nothing is left."""
    kinds, forms = scan.kinds, scan.forms
    while first < last and kinds[first] == PUNCTUATION and forms[first] not in "$€£#@%":
        first += 1
    while last > first and kinds[last - 1] == PUNCTUATION and forms[last - 1] not in "%$€£?!":
        last -= 1
    return (first, last) if last > first else None

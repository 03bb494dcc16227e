"""How words are joined to a verb of saying: by "that" or a colon, in quotation marks, as infinitives."""

from __future__ import annotations

from typing import Final

from .cues import (
    F_ING,
    Entry,
)
from .scan import Scan

END: Final = 0
COMMA: Final = 1
COLON: Final = 2
QUOTE: Final = 3
DASH: Final = 4
CLAUSE_THAT: Final = 5
WHETHER: Final = 6
INFINITIVE: Final = 7
PREPOSED: Final = 8
GERUNDIAL: Final = 9
BARE: Final = 10
OTHER: Final = 11
"""How the words are joined to the verb; END and COMMA: not behind it."""


class Complement:
    """Where the words behind a verb begin, and how."""

    __slots__ = ("cue_last", "first", "kind", "whom")

    def __init__(self, kind: int, first: int, cue_last: int, whom: tuple[int, int] | None = None) -> None:
        self.kind = kind  # END to OTHER
        self.first = first  # first word of the content
        self.cue_last = cue_last  # one past what belongs to the verb: "pointed out", "called for"
        self.whom = whom  # addressee


def gerund_content(scan: Scan, entry: Entry, index: int) -> bool:
    """Is this "denied having" or "denied ever having", with the gerund as content?"""
    known = scan.vocabulary
    index += scan.folded[index] in known.sweeping
    word = scan.folded[index] if index < len(scan.folded) else ""
    return bool(entry.frames & F_ING) and word.endswith(known.gerunds) and word not in known.empty

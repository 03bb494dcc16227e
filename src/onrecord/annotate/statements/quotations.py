"""Quotations that no cue in their sentence announces: continued, or introduced before."""

from __future__ import annotations

from ...text.words import CAPITAL, LOWER, UPPER
from ..document import Passage
from .clauses import Scan, main_subject
from .cues import PRONOUN, TIME
from .drafts import RIGHT, Draft, trimmed

_FEWEST = 3
_DATELINE = 14


def loose_quotes(
    scan: Scan, low: int, high: int, new: list[Draft], here: list[Draft], before: Draft | None
) -> None:
    """Give the quotations of a sentence that nobody has yet to whoever spoke last.

    new: the sentence's own drafts; here: those of the paragraph; before: whoever
    still spoke when the last sentence ended. Adds to drafts, or to `new`.
    """
    if new or not any(scan.quoted[low:high]):
        return
    piece = trimmed(scan, low, high)
    if piece is None:
        return
    if all(scan.quoted[piece[0] : piece[1]]):
        speaking = _speaking(scan, here) if here else before
        if speaking:
            speaking.pieces.append(piece)
        return
    introduced = _introduced(scan, low, high)
    if introduced:
        new.append(introduced)


def _introduced(scan: Scan, low: int, high: int) -> Draft | None:
    """The quotation behind a colon, of whoever the sentence is about: "Ito was blunt: “No.”"."""
    for index in range(low + 2, high - _FEWEST):
        if scan.forms[index] == ":" and not scan.quoted[index] and scan.opens(index + 1):
            subject = main_subject(scan, low, index)
            if subject is None or not _may_speak(scan, subject.first, subject.last):
                return None
            draft = Draft((index, index + 1), (low, index + 1), RIGHT, subject, "says", index + 1)
            piece = trimmed(scan, index + 1, high)
            draft.pieces = [piece] if piece else []
            draft.unit = (low, high)
            return draft if piece else None
    return None


def _may_speak(scan: Scan, first: int, last: int) -> bool:
    """Is the subject a name or a person's pronoun?"""
    return bool(scan.tags[first] & PRONOUN) or scan.kinds[last - 1] != LOWER


def taken_up(scan: Scan, passage: Passage, pending: Draft) -> None:
    """Give a passage to the draft that ended with a colon before it."""
    pending.pending = False
    piece = trimmed(scan, passage.first, passage.last)
    if piece is None:
        return
    if passage.kind == "quotation" or all(scan.quoted[piece[0] : piece[1]]):
        pending.pieces.append(piece)


def past_dateline(scan: Scan, low: int, high: int) -> int:
    """Where a paragraph begins behind "LINDMOOR, July 29 (dpa) —"."""
    for index in range(low, min(high - 1, low + _DATELINE)):
        if scan.dash(index):
            return index + 1 if index > low and scan.kinds[low] in (CAPITAL, UPPER) else low
        plain = scan.kinds[index] == LOWER or scan.forms[index] in '"“”:;‘’'
        if plain and not scan.tags[index] & TIME:
            return low
    return low


def _speaking(scan: Scan, drafts: list[Draft]) -> Draft | None:
    """The last draft with words in quotation marks, or just the last."""
    for draft in reversed(drafts[-4:]):
        if any(direct(scan, first, last) for first, last in draft.pieces):
            return draft
    return drafts[-1]


def direct(scan: Scan, first: int, last: int) -> bool:
    """Do these words stand in quotation marks at one end at least?"""
    return bool(scan.quoted[first] or scan.quoted[last - 1])

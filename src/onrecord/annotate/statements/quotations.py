"""Quotations that no cue in their sentence announces: continued, or introduced before."""

from __future__ import annotations

from ...text.words import CAPITAL, LOWER, UPPER
from ..document import Passage
from .clauses import main_subject
from .cues import PRONOUN, SUBJUNCTIVE, SUBORDINATOR, THAT, TIME
from .drafts import RIGHT, Draft, trimmed
from .scan import Scan

_FEWEST = 3
_DATELINE = 14
_DASHES = frozenset("–—-")


def look_back(scan: Scan, new: list[Draft], before: tuple[int, int]) -> None:
    """Give the sentence before to "That is what Ito said."; drop the draft where there is none."""
    for draft in [each for each in new if each.backward and not each.pieces]:
        piece = trimmed(scan, *before)
        if piece:
            draft.pieces.append(piece)
        else:
            new.remove(draft)


def loose_quotes(
    scan: Scan,
    unit: tuple[int, int],
    previous: tuple[int, int],
    new: list[Draft],
    here: list[Draft],
    before: Draft | None,
) -> None:
    """Give the quotations of a sentence that nobody has yet to whoever spoke last.

    previous: the sentence before; new: the sentence's own drafts; here: those of
    the paragraph; before: whoever still spoke when the last sentence ended. Adds
    to drafts, or to `new`.
    """
    low, high = unit
    quoted = any(scan.quoted[low:high])
    if new or not (quoted or scan.vocabulary.verb_second):
        return
    piece = trimmed(scan, low, high)
    if piece is None:
        return
    if all(scan.quoted[piece[0] : piece[1]]):
        speaking = _speaking(scan, here) if here else before
        if speaking:
            speaking.pieces.append(piece)
        elif previous[0] < previous[1]:
            new += _of_last_subject(scan, previous, piece)
        return
    introduced = _introduced(scan, low, high) if quoted else None
    found = introduced or _reported(scan, low, high, here[-1] if here else before)
    if found and _goes_on(found, here):
        here[-1].pieces += found.pieces
    elif found:
        new.append(found)


def _goes_on(found: Draft, here: list[Draft]) -> bool:
    """Does reported speech without a cue go on from the sentence before?"""
    last = here[-1] if here else None
    return bool(last and not found.cue[1] and not last.cue[1] and not last.whole)


def _of_last_subject(scan: Scan, previous: tuple[int, int], piece: tuple[int, int]) -> list[Draft]:
    """A bare quotation is of whoever the sentence before it was about."""
    subject = main_subject(scan, *previous)
    if subject is None or not _may_speak(scan, subject.first, subject.last):
        return []
    draft = Draft((0, 0), (piece[0], piece[0]), RIGHT, subject, "says", piece[0])
    draft.pieces = [piece]
    return [draft]


def _reported(scan: Scan, low: int, high: int, last: Draft | None) -> Draft | None:
    """A sentence in the mood of reported speech goes on with whoever spoke last."""
    if last is None or last.subject is None or not scan.vocabulary.verb_second:
        return None
    for index in range(low + 1, min(high, low + 20)):
        if scan.tags[index] & SUBJUNCTIVE and not scan.tags[index - 1] & (SUBORDINATOR | THAT):
            draft = Draft((0, 0), (low, low), RIGHT, last.subject, "says", low)
            piece = trimmed(scan, low, high)
            draft.pieces = [piece] if piece else []
            return draft if piece else None
    return None


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
    if scan.kinds[low] not in (CAPITAL, UPPER) or _DASHES.isdisjoint(scan.forms[low : low + _DATELINE]):
        return low
    for index in range(low, min(high - 1, low + _DATELINE)):
        if scan.dash(index):
            return index + 1 if index > low else low
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

"""Quotations that no cue in their sentence announces: continued, introduced before, or just marked off."""

from __future__ import annotations

from .attributions import Draft, trimmed
from .clauses import Scan


def loose_quotes(
    scan: Scan, low: int, high: int, new: list[Draft], here: list[Draft], before: list[Draft]
) -> None:
    """Give the quotations of a sentence that nobody has yet to whoever spoke last.

    new: the sentence's own drafts; here: those of the paragraph; before: those
    of the article. Adds to drafts, or to `new`.
    """
    if not any(scan.quoted[low:high]):
        return
    piece = trimmed(scan, low, high)
    if piece is None or new:
        return
    if all(scan.quoted[index] for index in range(piece[0], piece[1])):
        if here and _direct(scan, here[-1]):
            here[-1].pieces.append(piece)


def _direct(scan: Scan, draft: Draft) -> bool:
    """Do some of the draft's words stand in quotation marks?"""
    return any(scan.quoted[first] or scan.quoted[last - 1] for first, last in draft.pieces)

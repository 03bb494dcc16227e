"""Sources named by a phrase, not a verb: "according to Ito", "laut Ito"."""

from __future__ import annotations

from .clauses import Scan, Subject, phrase_end
from .complements import COMMA
from .cues import SOURCE, THAT, Source
from .drafts import BOTH, LEFT, RIGHT, Draft, trimmed


def sourced(scan: Scan, low: int, high: int) -> list[Draft]:
    """The statements of a sentence that a phrase attributes."""
    found: list[Draft] = []
    for index in range(low, high):
        if scan.tags[index] & SOURCE and not scan.quoted[index]:
            for source in scan.vocabulary.sources[scan.folded[index]]:
                draft = _draft(scan, source, index, low, high)
                if draft:
                    found.append(draft)
                    break
    return found


def _draft(scan: Scan, source: Source, index: int, low: int, high: int) -> Draft | None:
    length = len(source.words)
    if tuple(scan.folded[index : index + length]) != source.words:
        return None
    begin = index + length
    end = phrase_end(scan, begin, high)
    if end == begin:
        return None
    tail = _tail(scan, end, high)
    subject = Subject(begin, end, full=tail)
    opening = (
        all(scan.quoted[i] or not scan.words.forms[i][0].isalpha() or scan.tags[i] for i in range(low, index))
        and index - low <= 1
    )
    opening = opening or bool(scan.tags[index - 1] & THAT)
    draft = Draft((index, begin), (index, tail), RIGHT, subject, "says", tail, kind=COMMA)
    if opening:
        pieces = [(tail, high)]
    elif tail < high - 2:
        pieces = [(low, index), (tail, high)]
        draft.side = BOTH
    else:
        pieces = [(low, index)]
        draft.side = LEFT
    draft.pieces = [piece for first, last in pieces if (piece := trimmed(scan, first, last))]
    return draft if draft.pieces else None


def _tail(scan: Scan, index: int, high: int) -> int:
    """Where the words go on behind the source: the next comma that an apposition does not follow."""
    forms = scan.forms
    for place in range(index, min(high, index + 60)):
        if scan.quoted[place]:
            return place
        if forms[place] == ",":
            return place
    return high if high - index <= 60 else index

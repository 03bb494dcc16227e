"""Times behind a verb of saying: "said moments later", "insisted on Monday that", "said Friday's vote"."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER, PUNCTUATION
from .cues import (
    AUXILIARY,
    CHANNEL,
    CONJUNCTION,
    ELAPSED,
    FINITE,
    PREPOSITION,
    THAT,
    TIME,
)
from .scan import Scan

_LATER: Final = 4  # words: "two long years ago"


def later_end(scan: Scan, index: int, stop: int, high: int) -> int:
    """One past "moments later", "two years ago" at `index`; `index` where something is said there."""
    for place in range(index + 1, min(index + _LATER, stop)):
        if scan.tags[place] & ELAPSED:
            return place + 1 if place + 1 >= high or _closes(scan, place + 1) else index
        if scan.kinds[place] == PUNCTUATION or scan.tags[place] & (AUXILIARY | FINITE):
            return index
    return index


def _closes(scan: Scan, index: int) -> bool:
    """Does a phrase of time end before this word?"""
    mark = scan.kinds[index] == PUNCTUATION and not scan.quoted[index]
    return mark or bool(scan.tags[index] & (THAT | PREPOSITION))


def dates(scan: Scan, preposition: int, high: int) -> bool:
    """Does a preposition only date or place the verb: "insisted on Monday that", "on Telegram that"?"""
    day = preposition + 1
    if day + 1 >= high or not scan.tags[day] & (TIME | CHANNEL) or scan.kinds[day] == LOWER:
        return False
    return scan.folded[day + 1] not in scan.vocabulary.owners and not scan.tags[day + 1] & CONJUNCTION


def is_day_said_of(scan: Scan, day: int, after: int) -> bool:
    """Is this the "Friday" of "said Friday's vote would", "said Friday had been chosen"?

    after: the classes of the next word.
    """
    if not scan.tags[day] & TIME or scan.kinds[day] == LOWER:
        return False
    owns = scan.folded[day + 1 : day + 2]
    return bool(after & (AUXILIARY | FINITE)) or (bool(owns) and owns[0] in scan.vocabulary.owners)

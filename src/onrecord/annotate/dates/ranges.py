"""Ranges of dates, whose first part leaves to the last what both share."""

from __future__ import annotations

from ...text.words import Words
from .expressions import Expression
from .vocabulary import Vocabulary

_FARTHEST = 2  # words between the two parts

Placed = tuple[tuple[int, int], Expression]
"""An expression and the sentence it stands in."""


def with_borrowed_years(found: list[Placed], words: Words, vocabulary: Vocabulary) -> list[Placed]:
    """The expressions, where "September" in "September–October 2022" has its year from the last part."""
    rows = list(found)
    for index in range(len(rows) - 2, -1, -1):
        (sentence, first), (other, second) = rows[index], rows[index + 1]
        if sentence == other and _is_range(first, second, words, vocabulary):
            later = first.slots["MONTH"] > second.slots["MONTH"]
            year = second.slots["YEAR"] - later
            rows[index] = sentence, first._replace(slots={**first.slots, "YEAR": year})
    return rows


def _is_range(first: Expression, second: Expression, words: Words, vocabulary: Vocabulary) -> bool:
    """Do two dates with months make a range, of which only the second names its year?"""
    if first.meaning != "calendar" or second.meaning != "calendar":
        return False
    if "YEAR" in first.slots or "YEAR" not in second.slots:
        return False
    if "MONTH" not in first.slots or "MONTH" not in second.slots or "SHIFT" in first.slots:
        return False
    between = words.folded[first.last : second.first]
    return 0 < len(between) <= _FARTHEST and all(word in vocabulary.between_days for word in between)

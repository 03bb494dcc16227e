"""What an expression leaves to the one behind it to say: a year, a day."""

from __future__ import annotations

from typing import Final

from ...text.words import Words
from .expressions import Expression
from .vocabulary import Vocabulary

_FARTHEST: Final = 2  # words between the two parts
_OF_DAYS: Final = frozenset(
    ["MONTH", "DAY", "ORDINAL", "YEAR", "DATE", "WEEKDAY", "HOLIDAY", "DEICTIC", "SHIFT"]
)
"""Slots that say which day it is."""
_DAYS: Final = frozenset(["calendar", "weekday", "holiday", "deictic"])
"""Meanings that can be a day."""
_CLOCKS: Final = frozenset(["clock", "bare-clock"])
_TIMES: Final = _CLOCKS | {"bare-part", "the-part"}
"""Meanings of times of the day, which take the last day named where they stand alone."""
_RECKONED: Final = frozenset(["later", "same"])
"""Meanings reckoned from the date before, which a date right behind can make plain."""

Placed = tuple[tuple[int, int], Expression]
"""An expression and the sentence it stands in."""


def with_shared(found: list[Placed], words: Words, vocabulary: Vocabulary) -> list[Placed]:
    """The expressions, each with what the one behind it says for both.

    The year of "September-October 2022", the day of "at dawn on May 3" and
    "at 14:30 GMT (9:30 a.m. ET) on Friday", the date of "two days later, on May 3".
    """
    rows = list(found)
    for index in range(len(rows) - 2, -1, -1):
        (sentence, first), (other, second) = rows[index], rows[index + 1]
        if sentence != other or not 0 < second.first - first.last <= _FARTHEST:
            continue
        between = words.folded[first.last : second.first]
        if _is_range(first, second, between, vocabulary):
            later = first.slots["MONTH"] > second.slots["MONTH"]
            year = second.slots["YEAR"] - later
            rows[index] = sentence, first._replace(slots={**first.slots, "YEAR": year})
        elif first.meaning in _TIMES:
            rows[index] = sentence, _on_day(first, second, between, vocabulary)
        elif first.meaning in _RECKONED and _is_apposition(first, second, between, words, vocabulary):
            rows[index] = sentence, first._replace(meaning=second.meaning, slots=second.slots)
    return rows


def _is_range(first: Expression, second: Expression, between: list[str], vocabulary: Vocabulary) -> bool:
    """Do two dates with months make a range, of which only the second names its year?"""
    if first.meaning != "calendar" or second.meaning != "calendar":
        return False
    if "YEAR" in first.slots or "YEAR" not in second.slots:
        return False
    if "MONTH" not in first.slots or "MONTH" not in second.slots or "SHIFT" in first.slots:
        return False
    return all(word in vocabulary.between_days for word in between)


def _on_day(first: Expression, second: Expression, between: list[str], vocabulary: Vocabulary) -> Expression:
    """A time of day on the day that is named right behind it."""
    if not all(word in vocabulary.before_day for word in between) or not _OF_DAYS.isdisjoint(first.slots):
        return first
    day = {slot: second.slots[slot] for slot in _OF_DAYS if slot in second.slots}
    if first.meaning in _CLOCKS:
        named = second.meaning in _DAYS | _CLOCKS
        whole = day.keys() & {"DATE", "WEEKDAY", "HOLIDAY", "DEICTIC"} or {"MONTH", "DAY"} <= day.keys()
        return first._replace(slots={**first.slots, **day}) if named and whole else first
    part = first.slots.get("SUN", first.slots.get("PART"))
    if part is None or second.meaning not in _DAYS or "PART" in second.slots:
        return first
    return second._replace(first=first.first, last=first.last, slots={**second.slots, "PART": part})


def _is_apposition(
    first: Expression, second: Expression, between: list[str], words: Words, vocabulary: Vocabulary
) -> bool:
    """Does a date say which day was reckoned: "three days later, on March 9", "the next day, March 9,"?"""
    if between[0] != "," or "PART" in first.slots:
        return False
    counted = first.meaning == "later" and first.slots.keys() & {"NUMBER", "ONE"}
    if not counted and first.slots.get("UNIT", "D") != "D":
        return False
    dated = second.meaning == "calendar" and {"MONTH", "DAY"} <= second.slots.keys()
    if len(between) == 1:
        return dated and words.folded[second.last : second.last + 1] == [","]
    return (dated or second.meaning == "weekday") and between[1] in vocabulary.before_day

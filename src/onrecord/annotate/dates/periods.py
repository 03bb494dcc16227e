"""Longer times: quarters, halves, seasons, and lengths of time with and without an end."""

from __future__ import annotations

from typing import Final

from . import calendar
from .anchors import UNKNOWN, Anchors, When
from .durations import counted, duration
from .expressions import Expression
from .reckoned import exactly
from .tense import FUTURE

_REPORTED_WITHIN: Final = 1  # months after the end of a quarter or half in which its results are yet to come
_LONGER_THAN_QUARTERS: Final = ("P6M", "P9M", "P12M")
_BEGINS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_REFERENCES: Final = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}


def period(anchors: Anchors, expression: Expression, direction: int) -> When | None:
    """Quarters and halves: "the third quarter of 2025", "the first half"."""
    slots = expression.slots
    kind, number = slots.get("PERIOD", slots.get("SHORT")), slots.get("ORDINAL", slots.get("NUMBER"))
    if number is None:
        number = 4 if kind == "Q" else 2  # the last
    if not isinstance(number, int) or number > (4 if kind == "Q" else 2) or number < 1:
        return None
    year = slots.get("YEAR")
    if year is None and "SHIFT" in slots and anchors.published.year is not None:
        year = anchors.published.year + slots["SHIFT"]
    if year is None:
        year = year_of_period(anchors, kind, number, direction)
    return When.of(f"{year:04}-{kind}{number}") if year else UNKNOWN


def year_of_period(anchors: Anchors, kind: str, number: int, direction: int) -> int | None:
    """The year of a quarter or half that is named without one."""
    published = anchors.published
    if anchors.narrates and anchors.year:
        return anchors.year
    if published.year is None or published.month is None:
        return published.year
    length = 3 if kind == "Q" else 6
    age = published.month - (number - 1) * length - 1  # months since it began this year
    if direction == FUTURE and age + 12 > length + _REPORTED_WITHIN:
        return published.year + (age > 2 * length)
    return published.year - (age < 0)


def season(anchors: Anchors, expression: Expression, direction: int) -> When:
    """ "the summer of 2024", "last winter", "late spring"."""
    slots = expression.slots
    season, year, mod = slots["SEASON"], slots.get("YEAR"), slots.get("MOD")
    if year is None and anchors.narrates and anchors.year and "SHIFT" not in slots:
        year = anchors.year
    if year is None and "UNIT" in slots and anchors.published.year:
        year = anchors.published.year + slots["SHIFT"]  # "the fall of last year"
    if year is None:
        year = year_of_season(anchors, season, slots.get("SHIFT"), direction)
    return When.of(f"{year:04}-{season}", mod) if year else UNKNOWN


def season_beside(value: str | None, season: str, shift: int) -> When:
    """ "that spring", "the following spring": beside the date named before."""
    if value is None or not value[:4].isdigit():
        return UNKNOWN
    year, month = int(value[:4]), value[5:7]
    begins = _BEGINS.get(month, int(month) if month.isdigit() else 0)
    if shift and begins:
        later = _BEGINS[season] > begins
        year += (0 if later else 1) if shift > 0 else (-1 if later or _BEGINS[season] == begins else 0)
    else:
        year += shift
    return When.of(f"{year:04}-{season}") if 1 <= year <= calendar.LAST_YEAR else UNKNOWN


def year_of_season(anchors: Anchors, season: str, shift: int | None, direction: int) -> int | None:
    """The year in which the season meant begins; winter begins in December."""
    published = anchors.published
    if published.year is None or published.month is None:
        return published.year
    begins = _BEGINS[season]
    year, month = published.year, published.month
    current = year - (season == "WI" and month < 3)  # the one that is on, or was or comes this year
    started = (year - current) * 12 + month >= begins
    over = (year - current) * 12 + month >= begins + 3
    if shift == -1:
        return current if over else current - 1
    if shift == 1 or (shift is None and direction == FUTURE):
        return current + 1 if (started if shift == 1 else over) else current
    if shift == 0:
        return current
    return current if started else current - 1


def span(anchors: Anchors, expression: Expression, direction: int) -> When:
    """ "the past three months": a length that ends or begins at the publication."""
    slots = expression.slots
    value, shift, today = duration(slots), slots.get("SHIFT", slots.get("STRETCH", 0)), anchors.published.day
    if value is None or "X" in value:
        return When("DATE", _REFERENCES[shift]) if shift in _REFERENCES else When("DURATION", value)
    count, unit = counted(slots)
    if value is None or today is None or not count or not shift or unit.startswith("T"):
        return When("DURATION", value)
    other = exactly(today, count * shift, unit)
    if other is None:
        return When("DURATION", value)
    begin, end = sorted((today, other))
    return When("DURATION", value, begin.isoformat(), end.isoformat())


def length(anchors: Anchors, expression: Expression, direction: int) -> When:
    """ "three months"."""
    slots = expression.slots
    value = slots.get("LENGTH") or duration({"UNIT": slots["LONG"], **slots} if "LONG" in slots else slots)
    if value in _LONGER_THAN_QUARTERS:
        anchors.leave_quarter()
    return When("DURATION", value)


def repetition(anchors: Anchors, expression: Expression, direction: int) -> When:
    """ "every Monday", "daily"."""
    slots = expression.slots
    if "SET" in slots:
        return When("SET", slots["SET"])
    weekday, part = slots.get("WEEKDAY", slots.get("WEEKDAYS")), slots.get("PART", slots.get("PARTS"))
    if weekday:
        return When("SET", f"XXXX-WXX-{weekday}" + (f"T{part}" if part else ""))
    if "MONTH" in slots:
        day = f"-{slots['DAY']:02}" if "DAY" in slots else ""
        return When("SET", f"XXXX-{slots['MONTH']:02}{day}")
    if "SEASON" in slots:
        return When("SET", f"XXXX-{slots['SEASON']}")
    if "EVERY" not in slots:  # "twice a week"
        return When("SET", duration({"UNIT": slots["UNIT"]}))
    places = slots.get("ORDINAL", slots["EVERY"])  # "every second day"
    if places > 1 and "NUMBER" not in slots:
        slots = {**slots, "NUMBER": places}
    return When("SET", duration(slots))

"""Dates reckoned from those named before: "that day", "the quarter", "the week of May 3"."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, TypeGuard

from . import calendar
from .anchors import UNKNOWN, Anchors, When
from .durations import whole_number
from .expressions import Expression, Slots
from .named import calendar_date, holiday
from .periods import season_beside
from .reckoned import exactly, from_day, from_published, month_value, with_part, year_value
from .relative import weekday
from .tense import FUTURE, PAST

_OF_THE_DISTANCE: Final = frozenset(["UNIT", "UNITS", "NUMBER", "ONE", "PART"])
_PERIOD: Final = re.compile(r"\d{4}-(?:\d\d|H[12])")


def same(anchors: Anchors, expression: Expression, direction: int) -> When | None:
    """ "that day", "the following year", "the previous week"."""
    slots = expression.slots
    shift, unit, last = slots["SAME"], str(slots.get("UNIT", "D")), anchors.last
    if "SEASON" in slots:
        return season_beside(last, slots["SEASON"], shift)
    if unit == "Y" and last and last[:4].isdigit():
        return year_value(int(last[:4]) + shift)
    if unit in ("M", "Q") and last and last[5:7].isdigit():
        return month_value(int(last[:4]), int(last[5:7]), shift, unit, None)
    if unit == "Q" and anchors.quarter and shift == 0:
        return When.of(anchors.quarter)
    if "PART" in slots:
        when = from_day(anchors.last_day, shift, "D")
        return with_part(when.value, slots, None) if when.value else when
    if unit in ("D", "W", "WE", "M", "Q", "Y"):
        return from_day(anchors.last_day, shift, unit)
    return None


def same_month(anchors: Anchors, expression: Expression, direction: int) -> When:
    """ "the same month a year ago": the month last named, in that year."""
    slots, last = expression.slots, anchors.last
    years = slots["SHIFT"] if "SHIFT" in slots else -(whole_number(slots) or 0)
    if not years or not last or not last[5:7].isdigit():
        return UNKNOWN
    return month_value(int(last[:4]), int(last[5:7]), 12 * years, "M", None)


def definite(anchors: Anchors, expression: Expression, direction: int) -> When | None:
    """ "the quarter", "the day", "the year": the one spoken of."""
    slots = expression.slots
    unit, mod = slots["UNIT"], slots.get("MOD")
    if unit == "Q":
        return quarter_of(anchors, slots)
    if unit == "WE":
        return weekend(anchors, direction)
    if unit in ("Y", "M"):
        return from_published(anchors, 0, unit, mod)
    if unit == "W":
        return from_day(anchors.last_day, 0, unit)
    if unit == "D":
        day = anchors.day_in_sentence
        return When.of(day) if day else from_day(anchors.last_day, 0, unit)
    return None


def part_of_day(anchors: Anchors, expression: Expression, direction: int) -> When:
    """ "by nightfall", "in the morning": of the day spoken of."""
    slots, last = expression.slots, anchors.last_day
    day = anchors.day_in_sentence or (last.isoformat() if last else None)
    return with_part(day, {"PART": slots.get("SUN", slots.get("PART"))}, None) if day else UNKNOWN


def quarter(anchors: Anchors, expression: Expression, direction: int) -> When | None:
    """ "the latest quarter", "the 1988 quarter", "last year's quarter"."""
    slots, last = expression.slots, anchors.last
    earlier = "AGO" in slots or "LATER" in slots or slots.get("SHIFT") == -1
    if earlier and slots.get("UNIT") != "Q" and not anchors.quarter_is_near and _is_period(last):
        return When.of(f"{int(last[:4]) - 1:04}{last[4:]}")
    return quarter_of(anchors, slots)


def _is_period(value: str | None) -> TypeGuard[str]:
    """Is this a month or half of a year?"""
    return value is not None and _PERIOD.fullmatch(value) is not None


def quarter_of(anchors: Anchors, slots: Slots) -> When | None:
    """The quarter that the text is about, in the year named with it."""
    year = slots.get("YEAR")
    if year and not anchors.quarter_is_near:
        return When.of(f"{year:04}")
    quarter = quarter_spoken_of(anchors, latest="LATEST" in slots)
    if quarter is None:
        return None
    if year is None and "SHIFT" in slots and anchors.published.year:
        year = anchors.published.year + slots["SHIFT"]
    if "AGO" in slots or slots.get("LATER") == -1:
        year = int(quarter[:4]) - 1
    return When.of(f"{year:04}{quarter[4:]}" if year else quarter)


def quarter_spoken_of(anchors: Anchors, *, latest: bool) -> str | None:
    """The last quarter named; the last that is over where none was, or where the latest is meant."""
    published, quarter = anchors.published, anchors.quarter
    over = calendar.bounds(quarter)[1] if quarter else None
    if over is None or (latest and published.day and over > published.day.isoformat()):
        if published.year is None or published.month is None:
            return None
        return month_value(published.year, published.month, -1, "Q", None).value
    return quarter


def day_before(anchors: Anchors, expression: Expression, direction: int) -> When:
    """ "the day before Christmas", "two weeks before May 3"."""
    return _beside(anchors, expression, direction, -1)


def day_after(anchors: Anchors, expression: Expression, direction: int) -> When:
    """ "the day after Christmas"."""
    return _beside(anchors, expression, direction, 1)


def _beside(anchors: Anchors, expression: Expression, direction: int, sign: int) -> When:
    """So many days or weeks from a day named in the same breath."""
    slots = expression.slots
    family = holiday if "HOLIDAY" in slots else calendar_date if "MONTH" in slots else weekday
    named = {slot: value for slot, value in slots.items() if slot not in _OF_THE_DISTANCE}
    day = family(anchors, expression._replace(slots=named), direction).value
    count = whole_number(slots) or 1
    if day is None or len(day) != 10:
        return UNKNOWN
    found = exactly(date.fromisoformat(day), sign * count, str(slots.get("UNIT", slots.get("UNITS", "D"))))
    return with_part(found.isoformat(), slots, None) if found else UNKNOWN


def week_of(anchors: Anchors, expression: Expression, direction: int) -> When:
    """ "the week of March 6", "the weekend of March 6"."""
    slots = {slot: value for slot, value in expression.slots.items() if slot != "UNIT"}
    day = calendar_date(anchors, expression._replace(slots=slots), direction).value
    if day is None or len(day) != 10:
        return UNKNOWN
    return When.of(calendar.week(date.fromisoformat(day)) + ("-WE" if "UNIT" in expression.slots else ""))


def year_end(anchors: Anchors, expression: Expression, direction: int) -> When:
    """The last day of the year."""
    year = anchors.published.year
    if year is None:
        return UNKNOWN
    if direction == PAST and anchors.published.month and anchors.published.month < 12:
        year -= 1
    return When.of(f"{year:04}-12-31")


def weekend(anchors: Anchors, direction: int) -> When:
    """The weekend behind or ahead."""
    today = anchors.published.day
    if today is None:
        return UNKNOWN
    days = 0 if direction == FUTURE or today.isoweekday() >= 6 else -7
    found = calendar.shifted(today, days)
    return When.of(calendar.week(found) + "-WE") if found else UNKNOWN

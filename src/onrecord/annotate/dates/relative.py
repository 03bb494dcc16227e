"""Dates reckoned from the day of publication: "on Thursday", "last week", "two years ago"."""

from __future__ import annotations

from datetime import date
from typing import Final

from . import calendar
from .anchors import UNKNOWN, Anchors, When
from .durations import duration, whole_number
from .expressions import Expression, Slots
from .reckoned import (
    at_distance,
    day_from_today,
    exactly,
    from_day,
    from_published,
    month_value,
    quarter_before,
    with_part,
    year_value,
)
from .tense import FUTURE, OPEN

_MOST_WEEKDAYS: Final = 52


def weekday(anchors: Anchors, expression: Expression, direction: int) -> When:
    """The last or the next such day, by what is said beside it or else by the verb."""
    slots = expression.slots
    if "WEEKDAYPART" in slots:
        number, _, part = slots["WEEKDAYPART"].partition("T")
        slots = {**slots, "WEEKDAY": int(number), "PART": part}
    number = slots["WEEKDAY"]
    today = anchors.last_day if "SAME" in slots else anchors.published.day
    if today is None:
        return UNKNOWN
    days = _days_to(number - today.isoweekday(), slots, direction, anchors.customs.too_near)
    found = calendar.shifted(today, days)
    return with_part(found.isoformat(), slots, None) if found else UNKNOWN


def night_to(anchors: Anchors, expression: Expression, direction: int) -> When:
    """The night that ends on a day: "Nacht zum Mittwoch"."""
    slots = {slot: value for slot, value in expression.slots.items() if slot != "PART"}
    family = weekday if "WEEKDAY" in slots else deictic
    day = family(anchors, expression._replace(slots=slots), direction).value
    before = calendar.shifted(date.fromisoformat(day[:10]), -1) if day else None
    return with_part(before.isoformat(), {"PART": "NI"}, None) if before else UNKNOWN


def _days_to(difference: int, slots: Slots, direction: int, too_near: int) -> int:
    """Days from today to the weekday meant, which is so far from today's in the week."""
    back, ahead = -difference % 7, difference % 7
    shift = slots.get("SHIFT", slots.get("SAME"))
    if shift is not None and "UNIT" in slots:
        return difference + 7 * int(shift)  # "Monday of next week"
    if shift == -1:
        return -(back or 7)
    if shift == 1:
        return ahead + 7 if not ahead or ahead <= too_near else ahead
    looks_ahead = direction == FUTURE or (shift == 0 and direction == OPEN)
    return ahead if looks_ahead else -back


def shifted(anchors: Anchors, expression: Expression, direction: int) -> When:
    """ "last week", "this year", "last night"."""
    slots = expression.slots
    shift, unit, mod = slots.get("SHIFT", slots.get("STRETCH", 0)), slots.get("UNIT"), slots.get("MOD")
    if unit is None and "PART" in slots:
        days = shift if slots["PART"] in ("NI", "EV") or shift >= 0 else -1
        return day_from_today(anchors, days, slots["PART"])
    if "PRIOR" in slots:
        return from_published(anchors, -1, slots["PRIOR"], mod)
    if "LATEST" in slots:
        shift = -1
    if unit == "D" and shift:
        return from_day(anchors.last_day, shift, "D")
    if unit == "W":
        shift += _weeks_on_sunday(anchors, shift, direction)
    return from_published(anchors, shift, str(unit), mod)


def _weeks_on_sunday(anchors: Anchors, shift: int, direction: int) -> int:
    """How many weeks further "last week" and "this week" are on a Sunday, for those whose week it ends."""
    today = anchors.published.day
    if today is None or today.isoweekday() != 7 or not anchors.customs.sunday_ends_last_week:
        return 0
    return int(shift == -1 or (shift == 0 and direction == FUTURE))


def before_last(anchors: Anchors, expression: Expression, direction: int) -> When:
    """ "the week before last", "the Friday before last"."""
    if "WEEKDAY" in expression.slots:
        return _weekdays_ago(anchors, {"WEEKDAYS": expression.slots["WEEKDAY"], "NUMBER": 2})
    return from_published(anchors, -2, expression.slots["UNIT"])


def months_ago(anchors: Anchors, expression: Expression, direction: int) -> When:
    """ "ten years ago this month", "a year ago next month", "this time last year"."""
    slots = expression.slots
    shift, months = slots["SHIFT"], {"Y": 12, "10Y": 120}[str(slots.get("UNITS", slots.get("UNIT")))]
    away = shift - months * (whole_number(slots) or 0) if "AGO" in slots else months * shift
    return from_published(anchors, away, "M")


def weeks_ago(anchors: Anchors, expression: Expression, direction: int) -> When:
    """ "two years ago this week", "a year ago last week"."""
    slots, today = expression.slots, anchors.published.day
    unit, count = str(slots.get("UNITS", slots.get("UNIT"))), whole_number(slots) or 0
    found = exactly(today, -count, unit) if today else None
    found = calendar.shifted(found, 7 * slots["SHIFT"]) if found else None
    return When.of(calendar.week(found)) if found else UNKNOWN


def after_next(anchors: Anchors, expression: Expression, direction: int) -> When:
    """ "the week after next"."""
    return from_published(anchors, 2, expression.slots["UNIT"])


def deictic(anchors: Anchors, expression: Expression, direction: int) -> When:
    """ "today", "yesterday morning"."""
    slots = expression.slots
    days, _, part = slots["DEICTIC"].partition("T")
    return day_from_today(anchors, int(days), part or slots.get("PART"))


def ago(anchors: Anchors, expression: Expression, direction: int) -> When:
    """ "two weeks ago": as exact as its unit; weeks are told by the day, as is "two years ago Friday"."""
    slots = expression.slots
    if "WEEKDAY" in slots or "DEICTIC" in slots:
        return _counted_from(anchors, expression, direction, -1)
    if "WEEKDAYS" in slots:
        return _weekdays_ago(anchors, slots)
    return at_distance(anchors, slots, -1, anchors.published.day) or When("DATE", "PAST_REF")


def _weekdays_ago(anchors: Anchors, slots: Slots) -> When:
    """ "two Sundays ago"."""
    today, count = anchors.published.day, whole_number(slots)
    if today is None or count is None or count > _MOST_WEEKDAYS:
        return UNKNOWN
    back = (today.isoweekday() - slots["WEEKDAYS"]) % 7 or 7
    found = calendar.shifted(today, -back - 7 * (count - 1))
    return When.of(found.isoformat()) if found else UNKNOWN


def _counted_from(anchors: Anchors, expression: Expression, direction: int, sign: int) -> When:
    """So many units before or after a day near the publication."""
    slots, count = expression.slots, whole_number(expression.slots)
    alone = expression._replace(slots={slot: value for slot, value in slots.items() if slot != "UNIT"})
    day = (weekday if "WEEKDAY" in slots else deictic)(anchors, alone, direction).value
    if day is None or count is None:
        return UNKNOWN
    found = exactly(date.fromisoformat(day[:10]), sign * count, str(slots.get("UNIT", slots.get("UNITS"))))
    return When.of(found.isoformat()) if found else UNKNOWN


def ahead(anchors: Anchors, expression: Expression, direction: int) -> When | None:
    """ "in five years", which is a length of time where the sentence looks back."""
    slots = expression.slots
    if direction != FUTURE:
        return When("DURATION", duration(slots))
    return from_now(anchors, expression, direction)


def from_now(anchors: Anchors, expression: Expression, direction: int) -> When:
    """ "five years from now", "a week from Sunday"."""
    slots = expression.slots
    if "WEEKDAY" in slots or "DEICTIC" in slots:
        return _counted_from(anchors, expression, FUTURE, 1)
    return at_distance(anchors, slots, 1, anchors.published.day) or When("DATE", "FUTURE_REF")


def later(anchors: Anchors, expression: Expression, direction: int) -> When | None:
    """ "two days later", "a year earlier", reckoned from the last date."""
    slots = expression.slots
    if "AGO" in slots:  # "year-ago"
        return ago(anchors, expression, direction)
    sign = slots.get("LATER", -1)
    if "PART" in slots:
        when = from_day(anchors.last_day, sign, "D")
        return with_part(when.value, slots, None) if when.value else when
    if sign < 0 and slots.get("UNIT") == "Y" and anchors.quarter_is_near:
        return quarter_before(anchors, slots)
    last = anchors.last
    unit = slots.get("UNIT", slots.get("UNITS"))
    if last and (len(last) == 4 or last[5:].isdigit()) and len(last) < 8 and unit in ("Y", "10Y"):
        count = (whole_number(slots) or 0) * (10 if unit == "10Y" else 1)
        return year_value(int(last[:4]) + sign * count) if count else None
    if last and len(last) == 7 and last[5:].isdigit() and unit == "M":
        return month_value(int(last[:4]), int(last[5:]), sign * (whole_number(slots) or 1), "M", None)
    day = anchors.last_day
    if unit == "W" and not slots.keys() & {"ONE", "NUMBER", "VAGUE"}:
        return from_day(day, sign, "W")  # "the week before"
    return at_distance(anchors, slots, sign, day) or When("DATE", "FUTURE_REF" if sign > 0 else "PAST_REF")

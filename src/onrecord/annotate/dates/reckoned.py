"""Steps on the calendar from a day: so many weeks on, the month before, a part of the day."""

from __future__ import annotations

from datetime import date

from . import calendar
from .anchors import UNKNOWN, Anchors, When
from .durations import counted, unit_length, whole_number
from .expressions import Slots


def with_part(value: str, slots: Slots, mod: str | None) -> When:
    """A day with its part ("2025-10-24TMO") or its clock time."""
    part = slots.get("PART")
    if part and len(value) == 10:
        when = When.of(value, mod)
        return When("TIME", f"{value}T{part}", when.begin, when.end)
    return When.of(value, mod)


def year_value(year: int, mod: str | None = None) -> When:
    """A year, unknown past the ends of the calendar."""
    return When.of(f"{year:04}", mod) if 1 <= year <= calendar.LAST_YEAR else UNKNOWN


def month_value(year: int, month: int, shift: int, unit: str, mod: str | None) -> When:
    found = calendar.month_shifted(year, month, shift * (3 if unit == "Q" else 1))
    if found is None:
        return UNKNOWN
    if unit == "Q":
        return When.of(f"{found[0]:04}-Q{calendar.quarter(found[1])}", mod)
    return When.of(f"{found[0]:04}-{found[1]:02}", mod)


def from_day(day: date | None, shift: int, unit: str, mod: str | None = None) -> When:
    """So many units from a day, as exact as the unit."""
    if day is None:
        return UNKNOWN
    if unit in ("W", "WE"):
        found = calendar.shifted(day, 7 * shift)
        if found is None:
            return UNKNOWN
        if unit == "WE" and shift == 0 and day.isoweekday() == 1:
            found = calendar.shifted(day, -3) or day  # on a Monday the weekend is over
        return When.of(calendar.week(found) + ("-WE" if unit == "WE" else ""), mod)
    if unit == "D":
        found = calendar.shifted(day, shift)
        return When.of(found.isoformat(), mod) if found else UNKNOWN
    if unit in ("M", "Q"):
        return month_value(day.year, day.month, shift, unit, mod)
    if unit in ("Y", "10Y", "100Y"):
        return year_value(day.year + shift * int(unit[:-1] or 1), mod)
    return When.of(day.isoformat()) if unit in ("TH", "TM", "TS") else UNKNOWN


def from_published(anchors: Anchors, shift: int, unit: str, mod: str | None = None) -> When:
    """So many units before or after that of the publication: "last week", "next year"."""
    published = anchors.published
    if unit == "Y" and published.year is not None:
        return year_value(published.year + shift, mod)
    if unit in ("10Y", "100Y") and published.year is not None:
        size = int(unit[:-1])
        text = str(published.year // size + shift)
        return When.of(text + "X" if size == 10 else text, mod)
    if unit in ("M", "Q") and published.year is not None and published.month is not None:
        return month_value(published.year, published.month, shift, unit, mod)
    if published.day is None:
        return UNKNOWN
    return from_day(published.day, shift, unit, mod)


def day_from_today(anchors: Anchors, days: int, part: str | None) -> When:
    """The day so many days from the publication, or a part of it."""
    today = anchors.published.day
    found = calendar.shifted(today, days) if today else None
    if found is None:
        return UNKNOWN
    return with_part(found.isoformat(), {"PART": part} if part else {}, None)


def at_distance(anchors: Anchors, slots: Slots, sign: int, start: date | None) -> When | None:
    """A number of units before or after a day, None where the number is vague."""
    count, unit = counted(slots)
    if count is None:
        return None
    if sign < 0 and unit == "Y" and count == 1 and anchors.quarter_is_near:
        return quarter_before(anchors, slots)
    if unit == "Y" and start is None and anchors.published.year is not None:
        return year_value(anchors.published.year + sign * count)
    if unit == "W":
        return from_day(start, 7 * sign * count, "D")
    days = unit_length(unit)
    if days and count * days > 4_000_000:
        return UNKNOWN
    return from_day(start, sign * count, unit)


def exactly(start: date, count: int, unit: str) -> date | None:
    """The day so many units from another, told by the day whatever the unit."""
    if unit in ("D", "W", "2W", "WE"):
        return calendar.shifted(start, count * (unit_length(unit))) if abs(count) < 200_000 else None
    months = {"M": 1, "Q": 3, "Y": 12, "10Y": 120, "100Y": 1200}.get(unit)
    found = calendar.month_shifted(start.year, start.month, count * months) if months else None
    if found is None:
        return None
    return next(d for n in (0, 1, 2, 3) if (d := calendar.day(*found, start.day - n)))


def quarter_before(anchors: Anchors, slots: Slots) -> When:
    """The same quarter so many years before."""
    count = whole_number(slots) or 1
    quarter = anchors.quarter or ""
    year = int(quarter[:4]) - count
    return When.of(f"{year:04}{quarter[4:]}") if year > 0 else UNKNOWN

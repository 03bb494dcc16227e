"""Dates that have a name of their own: days, months, years, holidays, decades."""

from __future__ import annotations

from datetime import date
from typing import Final

from . import calendar
from .anchors import UNKNOWN, Anchors, Published, Told, When
from .expressions import Expression, Slots
from .reckoned import with_part
from .tense import FUTURE, OPEN, PAST

_WEIGHTS_OF_MONTHS: Final = {PAST: (1.0, 12.0), OPEN: (1.0, 4.0), FUTURE: (8.0, 1.0)}
_WEIGHTS_OF_DAYS: Final = {PAST: (1.0, 4.0), OPEN: (1.0, 2.0), FUTURE: (4.0, 1.0)}
"""How much farther than it is a date behind and a date ahead counts, by the direction of the sentence."""


def calendar_date(anchors: Anchors, expression: Expression, direction: int) -> When:
    """A date with a year, month or day of its own."""
    slots = expression.slots
    mod = slots.get("MOD")
    if "DATE" in slots:
        return with_part(slots["DATE"], slots, mod)
    year, month, day = slots.get("YEAR"), slots.get("MONTH"), slots.get("DAY", slots.get("ORDINAL"))
    if month is None and day is not None:
        return bare_day(anchors, day, direction)
    if month is None:
        return When.of(f"{year:04}", mod) if year else UNKNOWN
    if year is None and slots.get("UNIT") == "Y":
        year = year_named_beside(anchors, slots)
        if year is None:
            return UNKNOWN
    if year is None and "SHIFT" in slots and "WEEKDAY" not in slots:
        return shifted_month(anchors, slots["SHIFT"], month, day, mod)
    if year is None:
        year = year_of(anchors, month, day, direction)
    if year is None:
        return UNKNOWN
    if "YEAR" in slots:
        anchors.told = Told(year, month, anchors.sentence)
    if day is None:
        return When.of(f"{year:04}-{month:02}", mod)
    found = calendar.day(year, month, day)
    return with_part(found.isoformat(), slots, None) if found else UNKNOWN


def year_named_beside(anchors: Anchors, slots: Slots) -> int | None:
    """The year of "October last year" and "October of that year"."""
    if "SHIFT" in slots:
        return anchors.published.year + slots["SHIFT"] if anchors.published.year else None
    year = anchors.year or anchors.published.year
    return year + slots["SAME"] if year and "SAME" in slots else None


def year_of(anchors: Anchors, month: int, day: int | None, direction: int) -> int | None:
    """The year of a month or day that is named without one."""
    published = anchors.published
    if anchors.narrates and anchors.year:
        turned = anchors.month is not None and anchors.month - month > 8
        return anchors.year + turned
    if anchors.opening_year:
        return anchors.opening_year
    if anchors.told and direction != FUTURE and not is_news(published, month):
        year = anchors.told.year_of(month, anchors.sentence)
        if year:
            return year
    if published.year is None:
        return None
    if published.day is None and published.month is None:
        return published.year
    reference = published.day or date(published.year, published.month or 1, 15)
    best: tuple[float, int] | None = None
    for year in (published.year - 1, published.year, published.year + 1):
        distance = _distance(reference, year, month, day)
        if distance is None:
            continue
        weights = _WEIGHTS_OF_MONTHS if day is None else _WEIGHTS_OF_DAYS
        weight = weights[direction][distance > 0]
        if best is None or abs(distance) * weight < best[0]:
            best = (abs(distance) * weight, year)
    return best[1] if best else None


def is_news(published: Published, month: int) -> bool:
    """Is this the month of the publication or the one before it?"""
    return published.month is not None and (published.month - month) % 12 < 2


def bare_day(anchors: Anchors, day: int, direction: int) -> When:
    """A day of the month without its month."""
    published = anchors.published
    year, month = anchors.year, anchors.month
    if year is None or month is None:
        year, month = published.year, published.month
    if year is None or month is None:
        return UNKNOWN
    found = calendar.day(year, month, day)
    return When.of(found.isoformat()) if found else UNKNOWN


def shifted_month(anchors: Anchors, shift: int, month: int, day: int | None, mod: str | None) -> When:
    """ "last May", "next October"."""
    year, current = anchors.published.year, anchors.published.month
    if year is None or current is None:
        return UNKNOWN
    if shift < 0:
        year -= month >= current
    elif shift > 0:
        year += month <= current
    if day is None:
        return When.of(f"{year:04}-{month:02}", mod)
    found = calendar.day(year, month, day)
    return When.of(found.isoformat()) if found else UNKNOWN


def nth_weekday(anchors: Anchors, expression: Expression, direction: int) -> When:
    """ "the first Tuesday in November"; of each month it is a set."""
    slots = expression.slots
    place, number = slots.get("ORDINAL", -1), slots["WEEKDAY"]
    if "EVERY" in slots:
        return When("SET", f"XXXX-XX-WXX-{number}")
    month, year = slots.get("MONTH"), slots.get("YEAR")
    if month is None:
        year, month = anchors.published.year, anchors.published.month
    elif year is None:
        year = year_of(anchors, month, None, direction)
    if year is None or month is None or not place or place > 5:
        return UNKNOWN
    found = calendar.nth_weekday(year, month, number, place)
    return When.of(found.isoformat()) if found else UNKNOWN


def edge_day(anchors: Anchors, expression: Expression, direction: int) -> When:
    """ "the last day of April", "the first day of the year"."""
    slots, month = expression.slots, expression.slots.get("MONTH")
    year = slots.get("YEAR")
    if year is None:
        year = year_of(anchors, month, None, direction) if month else anchors.published.year
    if year is None:
        return UNKNOWN
    first, last = calendar.bounds(f"{year:04}-{month:02}" if month else f"{year:04}")
    day = first if "ORDINAL" in slots else last
    return When.of(day) if day else UNKNOWN


def holiday(anchors: Anchors, expression: Expression, direction: int) -> When:
    """A holiday; without a year the nearest, on the side that the sentence looks to."""
    slots = expression.slots
    rule, year = slots["HOLIDAY"], slots.get("YEAR")
    today = anchors.published.day
    if year is None and ("UNIT" in slots or today is None):  # "last year's Boxing Day"
        year = year_named_beside(anchors, slots) if "UNIT" in slots else anchors.published.year
    if year is None and today is not None:
        days = [d for y in (-1, 0, 1) if (d := holiday_in(rule, today.year + y))]
        if "SHIFT" in slots:
            days = [d for d in days if (d - today).days * slots["SHIFT"] > 0] or days
        weights = {PAST: (1, 20), OPEN: (1, 1.5), FUTURE: (3, 1)}[direction]
        days.sort(key=lambda d: abs((d - today).days) * weights[d > today])
        return with_part(days[0].isoformat(), slots, None) if days else UNKNOWN
    found = holiday_in(rule, year) if year is not None else None
    return with_part(found.isoformat(), slots, None) if found else UNKNOWN


def holiday_in(rule: str, year: int) -> date | None:
    return calendar.holiday(rule, year) if 1 <= year <= calendar.LAST_YEAR else None


def decade(anchors: Anchors, expression: Expression, direction: int) -> When:
    """ "the late 1990s"."""
    slots = expression.slots
    return When.of(slots.get("DECADE", slots.get("DECADES")), slots.get("MOD"))


def century(anchors: Anchors, expression: Expression, direction: int) -> When | None:
    """ "the 19th century", which TIMEX3 counts as 18."""
    slots = expression.slots
    number = slots.get("ORDINAL", slots.get("NUMBER"))
    if not isinstance(number, int) or not 1 <= number <= 30:
        return None
    return When.of(f"{number - 1:02}", slots.get("MOD"))


def _distance(reference: date, year: int, month: int, day: int | None) -> int | None:
    """Days from the reference to a date (months count thirty); positive ahead."""
    if day is None:
        return ((year - reference.year) * 12 + month - reference.month) * 30
    found = calendar.day(year, month, day)
    return (found - reference).days if found else None

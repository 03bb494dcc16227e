"""Times of day."""

from __future__ import annotations

from typing import Final

from .anchors import Anchors, When
from .expressions import Expression, Slots
from .named import calendar_date, holiday
from .reckoned import day_from_today
from .relative import deictic, weekday
from .spoken import same

_HALVES: Final = {"MO": "AM", "AF": "PM", "EV": "PM", "NI": "PM"}
"""The half of the day that a part of it belongs to."""


def clock(anchors: Anchors, expression: Expression, direction: int) -> When:
    """A clock time on the day named with it, named before it in the sentence, or of the publication."""
    slots = expression.slots
    time = _time(slots)
    if time is None:
        return When("TIME", None)
    when: When | None = None
    if "MONTH" in slots or "DATE" in slots:
        when = calendar_date(anchors, expression, direction)
    elif "WEEKDAY" in slots:
        when = weekday(anchors, expression, direction)
    elif "DEICTIC" in slots:
        when = deictic(anchors, expression, direction)
    elif "SAME" in slots:
        when = same(anchors, expression, direction)
    elif "SHIFT" in slots:
        when = day_from_today(anchors, 0, None)
    elif "HOLIDAY" in slots:
        when = holiday(anchors, expression, direction)
    elif anchors.day_in_sentence:
        when = When.of(anchors.day_in_sentence)
    elif anchors.published.day:
        when = When.of((anchors.last_day or anchors.published.day).isoformat())
    if when is None or when.value is None or len(when.value) < 10:
        return When("TIME", None)
    day = when.value[:10]
    return When.of(f"{day}T{time}{slots.get('ZONE', '')}", type="TIME")


def _time(slots: Slots) -> str | None:
    """The clock time of an expression as hh:mm."""
    if "HOUR" not in slots:
        found: str | None = slots.get("CLOCK", slots.get("MILITARY"))
        return found
    value = slots["HOUR"]
    hour, minute = value if isinstance(value, tuple) else (value, None)
    half = slots.get("MERIDIEM", _HALVES.get(slots.get("PART", "")))
    if half in ("AM", "PM"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "PM" else 0)
    if hour > 24:
        return None
    return f"{hour:02}:{minute or 0:02}"

"""Dates as ISO 8601 writes them, in full or in part."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

_PARTIAL: Final = re.compile(
    r"(\d{4})(?:-W(\d\d)|-(\d\d)(?:-(\d\d)([T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?"
)


def is_partial_date(text: str) -> bool:
    """Is this a year, a month, a week, a day or a moment that the calendar has?"""
    match = _PARTIAL.fullmatch(text)
    if not match:
        return False
    year, week, month, day, _ = match.groups()
    try:
        if week:
            date.fromisocalendar(int(year), int(week), 1)
        else:
            date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return False
    return True

"""Row numbers made from publication times, so that newest first is the order of the table.

A row number holds the day, in the offset that the page gave, then the moment
within that day, then a counter; a range of days is a range of rows. A
statement's row number is that of its article followed by its place in it.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Final

_EPOCH: Final = date(1600, 1, 1).toordinal()
_DAYS: Final = (1 << 18) - 1  # until the year 2317
_EAST: Final = 50_400  # seconds: a day begins up to 14 hours before it does in UTC
COUNTER: Final = 10  # bits: rows in one second; what overflows moves on within its day
DAY: Final = COUNTER + 18  # bits: rows in one day
PLACE: Final = 16  # bits: statements in one article
MOST_STATEMENTS: Final = (1 << PLACE) - 1
LARGEST: Final = (1 << 62) - 1

_PARTIAL: Final = re.compile(r"(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|W(\d\d)(?:-\d)?))?")


def days(value: str) -> tuple[date, date] | None:
    """First day and last day of a date in full or in part; None when it is none."""
    match = _PARTIAL.match(value)
    if not match:
        return None
    year, month, day, week = (int(part) if part else None for part in match.groups())
    try:
        if year and week:
            monday = date.fromisocalendar(year, week, 1)
            return monday, monday + timedelta(6)
        if day:
            whole = date(year or 0, month or 0, day)
            return whole, whole
        first = date(year or 0, month or 1, 1)
        after = date(first.year + 1, 1, 1) if not month else (first + timedelta(31)).replace(day=1)
        return first, after - timedelta(1)
    except (ValueError, OverflowError):
        return None


def day_row(day: date) -> int:
    """The smallest row number of a day."""
    return max(0, min(day.toordinal() - _EPOCH, _DAYS)) << DAY


def after_day_row(day: date) -> int:
    """The row number that follows the last one of a day."""
    return day_row(day) + (1 << DAY)


def base(published: str | None) -> int:
    """The smallest row number for an article of this time; unknown times come before all others."""
    span = days(published) if published else None
    if span is None or published is None:
        return 0
    return day_row(span[0]) + (_seconds(published, span[0]) << COUNTER)


def _seconds(published: str, day: date) -> int:
    """Seconds from the earliest moment that this day has anywhere; 0 when only the day is known."""
    try:
        moment = datetime.fromisoformat(published) if len(published) > 10 else None
    except ValueError:
        moment = None
    if moment is None:
        return 0
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    begin = datetime(day.year, day.month, day.day, tzinfo=UTC)
    try:
        seconds = int((moment - begin).total_seconds()) + _EAST
    except OverflowError:
        return 0
    return max(0, min(seconds, (1 << (DAY - COUNTER)) - 1))


def statement_row(article: int, place: int) -> int:
    """The row number of a statement."""
    return article << PLACE | place


def statement_rows(article: int) -> tuple[int, int]:
    """First and last possible row number of an article's statements."""
    return article << PLACE, article << PLACE | MOST_STATEMENTS

"""Publication times as numbers that can be compared."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Final

_PARTIAL: Final = re.compile(r"(\d{4})(?:-(?:W(\d{2})|(\d{2})(?:-(\d{2}))?))?")
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_DAY: Final = timedelta(days=1)


def day(published: str | None) -> float | None:
    """Days since 1970 of an ISO 8601 time, in full or in part; None when it cannot be read.

    A time without an offset counts as UTC, a partial date as its first moment.
    """
    if not published:
        return None
    match = _PARTIAL.fullmatch(published)
    try:
        moment = _partial(match) if match else _full(published)
        return (moment - _EPOCH) / _DAY
    except (ValueError, OverflowError):
        return None


def _full(published: str) -> datetime:
    moment = datetime.fromisoformat(published)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _partial(match: re.Match[str]) -> datetime:
    year, week, month, of_month = match.groups()
    if week:
        first = date.fromisocalendar(int(year), int(week), 1)
    else:
        first = date(int(year), int(month or 1), int(of_month or 1))
    return datetime(first.year, first.month, first.day, tzinfo=UTC)

"""Dates as pages write them for machines, in ISO 8601 with the offset that the page gave."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final

from .datelines import date_line

_ISO: Final = re.compile(
    r"(\d{4})-?(\d{2})(?:-?(\d{2}))?"
    r"(?:[T\s]{1,3}(\d{1,2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d{1,9})?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?",
    re.IGNORECASE,
)
_SLASHED: Final = re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})")
_EPOCH: Final = re.compile(r"1\d{9}(?:\d{3})?")
_ADDRESS_DAY: Final = re.compile(
    r"/(20\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=\D|$)|[/_-](20\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?=\D|$)"
)
_LONGEST: Final = 120
_FIRST_YEAR: Final = 1900


def iso(value: object) -> str | None:
    """A date in ISO 8601, as exact as it was written; None when it is none.

    value: text or a Unix time; time zones that are only named are dropped.
    """
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        value = str(int(value)) if abs(value) < 1e14 else ""
    if not isinstance(value, str):
        return None
    text = value.strip()[:_LONGEST]
    if not text:
        return None
    if _EPOCH.fullmatch(text):
        return datetime.fromtimestamp(int(text[:10]), UTC).isoformat().replace("+00:00", "Z")
    match = _ISO.match(text)
    if match and (match.group(3) or len(text) == 7):
        return _written(match)
    slashed = _SLASHED.match(text)
    if slashed:
        return _day(*map(int, slashed.groups()))
    return _mailed(text) or _in_words(text)


def in_address(url: str | None) -> str | None:
    """The date in an address such as /2025/10/24/ or -20251024; None when there is no whole day."""
    match = _ADDRESS_DAY.search(url[:500]) if url else None
    if not match:
        return None
    year, month, day = [int(part) for part in match.groups() if part]
    return _day(year, month, day)


def _written(match: re.Match[str]) -> str | None:
    year, month, day, hour, minute, second, zone = match.groups()
    if not day:
        return f"{year}-{month}" if 1 <= int(month) <= 12 and int(year) >= _FIRST_YEAR else None
    date = _day(int(year), int(month), int(day))
    if not date or not hour or int(hour) > 23 or int(minute) > 59:
        return date
    return f"{date}T{int(hour):02}:{minute}:{second or '00'}{_offset(zone)}"


def _offset(zone: str | None) -> str:
    if not zone:
        return ""
    if zone.upper() in ("Z", "UTC", "GMT"):
        return "Z"
    return f"{zone[:3]}:{zone[-2:] if len(zone) > 3 else '00'}"


def _day(year: int, month: int, day: int) -> str | None:
    try:
        found = datetime(year, month, day)
    except ValueError:
        return None
    return found.date().isoformat() if year >= _FIRST_YEAR else None


def _mailed(text: str) -> str | None:
    """A date as in mail: "Tue, 05 Mar 2024 10:00:00 +0100"."""
    if ":" not in text or "," not in text[:12]:
        return None
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
    return found.isoformat().replace("+00:00", "Z") if found.year >= _FIRST_YEAR else None


def _in_words(text: str) -> str | None:
    found = date_line(text)
    return (found.published or found.modified) if found else None

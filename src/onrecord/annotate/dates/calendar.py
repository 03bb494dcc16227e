"""Calendar arithmetic that never leaves the calendar, and the days that a TIMEX3 value covers."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import Final

_VALUE: Final = re.compile(
    r"(?P<year>\d{4})"
    r"(?:-(?:W(?P<week>\d{2})(?P<weekend>-WE)?|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)"
    r"|(?P<month>\d{2})(?:-(?P<day>\d{2})(?:T(?P<time>\S{1,20}))?)?))?"
)
_SEASONS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_PARTS: Final = ("START", "MID", "END")
_MINUTE: Final = re.compile(r"\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?")
LAST_YEAR: Final = 9999


def day(year: int, month: int, number: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return date(year, month, number)
    except (ValueError, OverflowError):
        return None


def shifted(start: date, days: int) -> date | None:
    """The day so many days later (earlier when negative), or None past the calendar's ends."""
    try:
        return start + timedelta(days=days)
    except OverflowError:
        return None


def month_shifted(year: int, month: int, months: int) -> tuple[int, int] | None:
    """Year and month so many months later, or None past the calendar's ends."""
    count = year * 12 + month - 1 + months
    if not 12 <= count < (LAST_YEAR + 1) * 12:
        return None
    return count // 12, count % 12 + 1


def week(start: date) -> str:
    """The ISO week of a day as a TIMEX3 value."""
    year, number, _ = start.isocalendar()
    return f"{year:04}-W{number:02}"


def quarter(month: int) -> int:
    """The quarter of a month, 1 to 4."""
    return (month + 2) // 3


def easter(year: int) -> date:
    """Easter Sunday of the western churches (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def holiday(rule: str, year: int) -> date | None:
    """The day of a holiday in a year.

    rule: "12-25"; "easter-2", days from Easter Sunday; "11:4:4", the fourth
    Thursday of November ("5:1:-1", its last Monday, "11:4:4+1", the day after
    that Thursday); a day with its year ("2001-09-11")
    for what came once.
    """
    if rule.startswith("easter"):
        return shifted(easter(year), int(rule[6:] or 0)) if 1583 <= year <= LAST_YEAR else None
    if rule.count("-") == 2:
        return date.fromisoformat(rule)
    if ":" not in rule:
        month, _, number = rule.partition("-")
        return day(year, int(month), int(number))
    rule, _, days = rule.partition("+")
    month_number, weekday, place = (int(part) for part in rule.split(":"))
    found = nth_weekday(year, month_number, weekday, place)
    return shifted(found, int(days or 0)) if found else None


def nth_weekday(year: int, month: int, weekday: int, place: int) -> date | None:
    """The first, second … such day of a month; -1 for the last, None for a fifth that there is not."""
    first, length = monthrange(year, month)
    days = range(1 + (weekday - 1 - first) % 7, length + 1, 7)
    return day(year, month, days[place - 1 if place > 0 else place]) if place <= len(days) else None


def bounds(value: str, mod: str | None = None) -> tuple[str | None, str | None]:
    """First and last day (or moment) of a TIMEX3 value; (None, None) where it is no place in time.

    mod: START, MID or END narrows months, years and decades to their parts.
    """
    match = _VALUE.fullmatch(value)
    if match is None:
        return _long(value, mod)
    days = _days(match)
    if days is None:
        return None, None
    begin, end = days
    if match["time"] and _MINUTE.fullmatch(match["time"]):
        moment = _moment(begin, match["time"])
        return moment, moment
    if mod in _PARTS and end > begin:
        begin, end = _third(begin, end, mod)
    return begin.isoformat(), end.isoformat()


def _moment(start: date, time: str) -> str | None:
    """A day and a clock time; 24:00 is the next day's 00:00."""
    if not time.startswith("24:"):
        return f"{start.isoformat()}T{time}"
    following = shifted(start, 1)
    return f"{following.isoformat()}T00:{time[3:]}" if following else None


def _days(match: re.Match[str]) -> tuple[date, date] | None:
    """First and last day of a year or of a part of one."""
    year = int(match["year"])
    if not 1 <= year <= LAST_YEAR:
        return None
    if match["week"]:
        return _week_days(year, int(match["week"]), bool(match["weekend"]))
    if match["day"]:
        single = day(year, int(match["month"]), int(match["day"]))
        return (single, single) if single else None
    if match["month"]:
        return _months(year, int(match["month"]), 1)
    if match["quarter"]:
        return _months(year, int(match["quarter"]) * 3 - 2, 3)
    if match["half"]:
        return _months(year, int(match["half"]) * 6 - 5, 6)
    if match["season"]:
        return _months(year, _SEASONS[match["season"]], 3)
    return date(year, 1, 1), date(year, 12, 31)


def _week_days(year: int, number: int, weekend: bool) -> tuple[date, date] | None:
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    begin = shifted(monday, 5) if weekend else monday
    end = shifted(monday, 6)
    return (begin, end) if begin and end else None


def _months(year: int, month: int, count: int) -> tuple[date, date] | None:
    """From the first day of a month to the last day of the last of `count` months."""
    final = month_shifted(year, month, count - 1)
    if final is None or not 1 <= month <= 12:
        return None
    return date(year, month, 1), _last_day(*final)


def _third(begin: date, end: date, mod: str) -> tuple[date, date]:
    """The first, second or last part: ten days of a month, months of a year, years of more.

    "The mid-1990s" are 1994 to 1996, "late 2025" begins in September. Of less than a month, all.
    """
    length = (end - begin).days + 1
    if length < 28:
        return begin, end
    if length < 32:
        low, high = {"START": (1, 10), "MID": (11, 20), "END": (21, end.day)}[mod]
        return begin.replace(day=low), begin.replace(day=high)
    if length < 370:
        months = round(length / 30.4)
        first, last = {
            "START": (0, months // 3),
            "MID": (months // 3, -(-2 * months // 3)),
            "END": (-(-2 * months // 3), months),
        }[mod]
        span = month_shifted(begin.year, begin.month, first), month_shifted(begin.year, begin.month, last - 1)
        return (date(*span[0], 1), _last_day(*span[1])) if span[0] and span[1] else (begin, end)
    tenth = (end.year - begin.year + 1) // 10
    first, last = {"START": (0, 4), "MID": (4, 7), "END": (7, 10)}[mod]
    return date(begin.year + first * tenth, 1, 1), date(begin.year + last * tenth - 1, 12, 31)


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _long(value: str, mod: str | None) -> tuple[str | None, str | None]:
    """Decades ("199X", "199") and centuries ("19")."""
    digits = value.rstrip("X")
    if not digits.isdecimal() or len(digits) not in (2, 3):
        return None, None
    size = 10 if len(digits) == 3 else 100
    first = int(digits) * size
    begin, end = date(max(first, 1), 1, 1), date(first + size - 1, 12, 31)
    if mod in _PARTS:
        begin, end = _third(begin, end, mod)
    return begin.isoformat(), end.isoformat()

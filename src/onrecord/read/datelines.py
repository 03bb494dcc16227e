"""Lines that say when an article appeared."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import Final, NamedTuple

from .pagewords import gathered, key

_TOKEN: Final = re.compile(r"\d+|[^\W\d_]+(?:\.[^\W\d_]\b)?|[^\w\s]")
_ISO: Final = re.compile(
    r"\b(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?)?"
)
_LETTERS: Final = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]\b)?")
_DIGIT: Final = re.compile(r"\d")
_LONGEST: Final = 120
_SHORT_DAY: Final = 4  # letters


class DateLine(NamedTuple):
    """The dates of a line; each in ISO 8601, as exact as the line is."""

    published: str | None
    modified: str | None


def date_line(line: str) -> DateLine | None:
    """The dates of a line that says nothing else, or None when it says something else."""
    if not _could_tell(line):
        return None
    tokens = [token.lower() for token in _TOKEN.findall(line)]
    words = [token for token in tokens if token[0].isalpha() and token != "t" and token != "z"]
    if len(words) > 12 or not all(word in _known() for word in words):
        return None
    dates = _dates(line, tokens)
    if not dates:
        return None
    return _told_apart(line, dates)


def tells_age(line: str) -> bool:
    """Does a line say how long ago something was, and nothing else: "5 min ago"?"""
    if not _could_tell(line):
        return False
    words = [token.lower() for token in _TOKEN.findall(line) if token[0].isalpha()]
    return any(word in _ages() for word in words) and all(word in _known() for word in words)


def tells_day(line: str) -> bool:
    """Does a line give a day of a month, whatever the year, and nothing else: "Wednesday 4 March"?"""
    if not _could_tell(line):
        return False
    tokens = [token.lower() for token in _TOKEN.findall(line)]
    words = [token for token in tokens if token[0].isalpha()]
    days = [token for token in tokens if token.isdecimal() and 1 <= int(token) <= 31 and len(token) <= 2]
    return bool(days) and any(word in _months() for word in words) and all(word in _known() for word in words)


def _could_tell(line: str) -> bool:
    """Is there a figure in a line, and is its first word one of dates?"""
    if len(line) > _LONGEST or not _DIGIT.search(line):
        return False
    first = _LETTERS.search(line)
    return first is None or first.group().lower() in first_words()


def _told_apart(line: str, dates: list[tuple[int, str]]) -> DateLine:
    """Which date is of publication, and which of a later change."""
    low = line.lower()
    places = [low.find(word) for word in _updates() if word in low]
    turn = min(places, default=len(low))
    published = next((value for at, value in dates if at < turn), None)
    modified = next((value for at, value in dates if at >= turn), None)
    return DateLine(published, modified)


def _dates(line: str, tokens: list[str]) -> list[tuple[int, str]]:
    """The dates of a line with the places where they stand."""
    found = [(m.start(), m.group()) for m in _ISO.finditer(line) if _valid(*map(int, m.groups()))]
    if found:
        return [(at, value.replace(" ", "T")) for at, value in found]
    rows = []
    numbers = [(m.start(), m.group().lower()) for m in _TOKEN.finditer(line)]
    years = [
        i for i, (_, t) in enumerate(numbers) if len(t) == 4 and t.isdecimal() and 1900 <= int(t) <= 2099
    ]
    for index in years:
        value = _around(numbers, index)
        if value:
            rows.append((numbers[index][0], value))
    return rows


def _around(tokens: list[tuple[int, str]], year: int) -> str | None:
    """The date whose year stands at this token."""
    near = [t for _, t in tokens[max(0, year - 6) : year] if t.isalnum()]
    behind = [t for _, t in tokens[year + 1 : year + 5]]
    number = int(tokens[year][1])
    months = [(i, _months()[t]) for i, t in enumerate(near) if t in _months()]
    if months:
        place, month = months[-1]
        days = [
            int(t) for t in near[max(0, place - 3) :] if t.isdecimal() and len(t) <= 2 and 1 <= int(t) <= 31
        ]
        return _written(number, month, days[-1] if len(days) else None)
    if (
        len(near) >= 2
        and near[-1].isdecimal()
        and near[-2].isdecimal()
        and len(near[-1]) <= 2 >= len(near[-2])
    ):
        return _numeric(number, int(near[-2]), int(near[-1]), tokens[year - 1][1])
    if len(behind) >= 4 and behind[1].isdecimal() and behind[3].isdecimal() and behind[0] == behind[2]:
        return _written(number, int(behind[1]), int(behind[3]))
    return None


def _numeric(year: int, first: int, second: int, mark: str) -> str | None:
    """Day and month in figures; with slashes the order is only sure when one is over twelve."""
    if first <= 12 and second <= 12 and first != second and mark == "/":
        return str(year)
    day, month = (second, first) if second > 12 else (first, second)
    return _written(year, month, day)


def _written(year: int, month: int, day: int | None) -> str | None:
    if day is None:
        return f"{year:04}-{month:02}"
    return f"{year:04}-{month:02}-{day:02}" if _valid(year, month, day) else None


def _valid(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


@cache
def _months() -> dict[str, int]:
    """The number of each month by its names."""
    found: dict[str, int] = {}
    for language_months in _lists("months"):
        for number, written in enumerate(language_months, start=1):
            found.update(dict.fromkeys(written, number))
    return found


def _lists(name: str) -> list[list[list[str]]]:
    rows: list[list[str]] = [list(row) for row in gathered(name)]
    return [rows[at : at + 12] for at in range(0, len(rows), 12)]


@cache
def _known() -> frozenset[str]:
    """Every word that may stand in a date line."""
    phrases = [*gathered("dates"), *gathered("weekdays"), *gathered("times")]
    return frozenset([word for phrase in phrases for word in key(phrase).split()]) | frozenset(_months())


@cache
def first_words() -> frozenset[str]:
    """What the first word of a date line may be; marks of ISO 8601 are taken for words here."""
    return _known() | {"t", "z"}


@cache
def weekdays() -> frozenset[str]:
    """The days of the week in all languages, in small letters; short forms may be other words."""
    return frozenset(day for day in map(key, gathered("weekdays")) if len(day) > _SHORT_DAY)


@cache
def _updates() -> tuple[str, ...]:
    return tuple(gathered("updates"))


@cache
def _ages() -> frozenset[str]:
    return frozenset(gathered("ages"))

"""Against what a date is reckoned: the day of publication, and the dates named before."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

from ...records.mention import DateType
from . import calendar

_DAY: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?|-W(\d\d))?(?![\d])")


class When(NamedTuple):
    """A place in time, or a length of it, as TIMEX3."""

    type: DateType
    value: str | None
    begin: str | None = None
    end: str | None = None

    @property
    def year(self) -> int | None:
        """The year that it begins with, None where it is no place on the calendar."""
        return int(self.value[:4]) if self.value and self.value[:4].isdigit() else None

    @classmethod
    def of(cls, value: str | None, mod: str | None = None, type: DateType = "DATE") -> When:
        """With the days that the value covers."""
        if value is None:
            return cls(type, None)
        begin, end = calendar.bounds(value, mod)
        return cls(type, value, begin, end)


UNKNOWN: Final = When("DATE", None)
"""A date that cannot be placed."""


class Published(NamedTuple):
    """When the article was published, as far as it is known."""

    day: date | None = None
    year: int | None = None
    month: int | None = None

    @classmethod
    def of(cls, published: str | None) -> Published:
        """From an ISO 8601 time or a part of one; its day is the day in its own offset."""
        match = _DAY.match(published or "")
        if match is None or not 1 <= int(match[1]) <= calendar.LAST_YEAR:
            return cls()
        year = int(match[1])
        if match[3]:
            day = calendar.day(year, int(match[2]), int(match[3]))
            return cls(day, year, day.month if day else None)
        month = int(match[2]) if match[2] and 1 <= int(match[2]) <= 12 else None
        return cls(None, year, month)


class Customs(NamedTuple):
    """What people of a language mean where the calendar allows two things."""

    sunday_ends_last_week: bool  # on a Sunday "last week" is the week that it ends
    too_near: int  # days ahead to a weekday that nobody would call the next


class Told(NamedTuple):
    """A month that was named with its year."""

    year: int
    month: int
    sentence: int  # in which it stands

    def year_of(self, month: int, sentence: int) -> int | None:
        """The year of a month named soon after, if it goes on from this one: itself or the next."""
        if sentence - self.sentence > 1 or (month - self.month) % 12 > 1:
            return None
        return self.year + (month < self.month)


class Anchors:
    """What a text has named so far."""

    def __init__(self, published: Published, customs: Customs) -> None:
        self.published = published
        self.customs = customs
        self.narrates = False  # the text tells of times long before its publication
        self.last: str | None = None  # value of the last date
        self.year: int | None = None  # the last year named with its number
        self.month: int | None = None  # the last month named
        self.quarter: str | None = None  # the last quarter
        self.quarter_sentence = -10
        self.told: Told | None = None  # the last month named with its year
        self.sentence = 0
        self.day_in_sentence: str | None = None
        self.opening_year: int | None = None  # "In 2011," at the head of the sentence

    def begin_sentence(self) -> None:
        """A new sentence begins."""
        self.sentence += 1
        self.day_in_sentence = self.opening_year = None

    def remember(self, when: When, *, keep_quarter: bool = False) -> None:
        """A date was named; later ones may lean on it.

        keep_quarter: it is only compared with the quarter that the text is about.
        """
        value = when.value
        if value is None or when.type not in ("DATE", "TIME") or not value[:4].isdigit():
            return
        self.last = value[:10] if "T" in value else value
        self.year = int(value[:4])
        part = value[5:7]
        self.month = int(part) if part.isdigit() else None
        if value[5:6] == "Q":
            if keep_quarter:
                return
            self.quarter, self.quarter_sentence = value, self.sentence
        elif len(self.last) == 10 and self.last[5] != "W":
            self.day_in_sentence = self.last

    def leave_quarter(self) -> None:
        """The text went on to a longer time."""
        self.quarter_sentence = -10

    @property
    def last_day(self) -> date | None:
        """The last day named, else the day of publication."""
        if self.last and len(self.last) == 10 and self.last[5] != "W":
            return date.fromisoformat(self.last)
        return self.published.day

    @property
    def quarter_is_near(self) -> bool:
        """Was a quarter named in this sentence or shortly before it?"""
        return self.quarter is not None and self.sentence - self.quarter_sentence <= 4

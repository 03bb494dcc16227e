"""What an expression means on the calendar."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from . import calendar
from .anchors import Anchors, When
from .durations import duration, part_of_life, unit_length
from .expressions import Expression
from .tense import FUTURE, OPEN, PAST

UNKNOWN = When("DATE", None)
_LONGER_THAN_QUARTERS = ("P6M", "P9M", "P12M")
_REFERENCES = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}


class Resolver:
    """Gives expressions their value, in the order of the text."""

    def __init__(self, anchors: Anchors) -> None:
        self.anchors = anchors
        self.published = anchors.published
        self._families: dict[str, Callable[[Expression, int], When | None]] = {
            "calendar": self._calendar,
            "holiday": self._holiday,
            "weekday": self._weekday,
            "shifted": self._shifted,
            "deictic": self._deictic,
            "ago": self._ago,
            "ahead": self._ahead,
            "later": self._later,
            "same": self._same,
            "definite": self._definite,
            "period": self._period,
            "year-end": self._year_end,
            "week-of": self._week_of,
            "quarter": lambda e, _: self._quarter(e.slots),
            "season": self._season,
            "bare-season": self._season,
            "bare-year": self._definite,
            "decade": self._decade,
            "century": self._century,
            "span": self._span,
            "duration": self._duration,
            "set": self._set,
            "clock": self._clock,
            "reference": lambda e, _: When("DATE", e.slots["REF"]),
        }

    def resolve(self, expression: Expression, direction: int) -> When | None:
        """Its place in time, None where it turns out to be none.

        direction: whether the sentence looks ahead or back. Without a value
        where the day of publication is needed and not known, or where the
        calendar has no such day.
        """
        family = self._families.get(expression.meaning)
        when = family(expression, direction) if family else None
        if when:
            self.anchors.remember(when, keep_quarter=expression.meaning in ("ago", "later", "ahead"))
        return when

    # dates with a name of their own

    def _calendar(self, expression: Expression, direction: int) -> When:
        slots = expression.slots
        mod = slots.get("MOD")
        if "DATE" in slots:
            return self._with_part(slots["DATE"], slots, mod)
        year, month, day = slots.get("YEAR"), slots.get("MONTH"), slots.get("DAY")
        if month is None and day is not None:
            return self._bare_day(day, direction)
        if month is None:
            return When.of(f"{year:04}", mod) if year else UNKNOWN
        if year is None and "SHIFT" in slots:
            return self._shifted_month(slots["SHIFT"], month, day, mod)
        if year is None:
            year = self._year_of(month, day, direction)
        if year is None:
            return UNKNOWN
        if day is None:
            return When.of(f"{year:04}-{month:02}", mod)
        found = calendar.day(year, month, day)
        return self._with_part(found.isoformat(), slots, None) if found else UNKNOWN

    def _year_of(self, month: int, day: int | None, direction: int) -> int | None:
        """The year of a month or day that is named without one."""
        anchors, published = self.anchors, self.published
        if anchors.narrates and anchors.year:
            turned = anchors.month is not None and anchors.month - month > 8
            return anchors.year + turned
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
            if distance > 0:
                weight = {PAST: 20.0 if day is None else 2.5, OPEN: 4.0 if day is None else 2.0, FUTURE: 1.0}[
                    direction
                ]
            else:
                weight = {PAST: 1.0, OPEN: 1.0, FUTURE: 4.0 if day is None else 2.0}[direction]
            if best is None or abs(distance) * weight < best[0]:
                best = (abs(distance) * weight, year)
        return best[1] if best else None

    def _bare_day(self, day: int, direction: int) -> When:
        """A day of the month without its month."""
        anchors, published = self.anchors, self.published
        year, month = anchors.year, anchors.month
        if year is None or month is None:
            year, month = published.year, published.month
        if year is None or month is None:
            return UNKNOWN
        found = calendar.day(year, month, day)
        return When.of(found.isoformat()) if found else UNKNOWN

    def _with_part(self, value: str, slots: object, mod: str | None) -> When:
        """A day with its part ("2025-10-24TMO") or its clock time."""
        part = slots.get("PART") if isinstance(slots, dict) else None
        if part and len(value) == 10:
            when = When.of(value, mod)
            return When("TIME", f"{value}T{part}", when.begin, when.end)
        return When.of(value, mod)

    def _holiday(self, expression: Expression, direction: int) -> When:
        slots = expression.slots
        rule, year = slots["HOLIDAY"], slots.get("YEAR")
        today = self.published.day
        if year is None and today is None:
            year = self.published.year
        if year is None and today is not None:
            days = [d for y in (-1, 0, 1) if (d := self._holiday_in(rule, today.year + y))]
            if "SHIFT" in slots:
                days = [d for d in days if (d - today).days * slots["SHIFT"] > 0] or days
            weights = {PAST: (1, 20), OPEN: (1, 1.5), FUTURE: (3, 1)}[direction]
            days.sort(key=lambda d: abs((d - today).days) * weights[d > today])
            return When.of(days[0].isoformat()) if days else UNKNOWN
        found = self._holiday_in(rule, year) if year is not None else None
        return When.of(found.isoformat()) if found else UNKNOWN

    def _holiday_in(self, rule: str, year: int) -> date | None:
        return calendar.holiday(rule, year) if 1 <= year <= calendar.LAST_YEAR else None

    # dates reckoned from the day of publication

    def _weekday(self, expression: Expression, direction: int) -> When:
        slots = expression.slots
        today, weekday = self.published.day, slots["WEEKDAY"]
        if "SAME" in slots:
            today = self.anchors.last_day
        if today is None:
            return UNKNOWN
        back, ahead = (today.isoweekday() - weekday) % 7, (weekday - today.isoweekday()) % 7
        shift = slots.get("SHIFT", slots.get("SAME"))
        if shift == -1:
            days = -(back or 7)
        elif shift == 1:
            days = ahead or 7
        elif direction == FUTURE or (shift == 0 and direction == OPEN):
            days = ahead
        else:
            days = -back
        if shift is not None and "WEEK" in slots:
            days = weekday - today.isoweekday() + 7 * shift
        found = calendar.shifted(today, days)
        return self._with_part(found.isoformat(), slots, None) if found else UNKNOWN

    def _shifted_month(self, shift: int, month: int, day: int | None, mod: str | None) -> When:
        """ "last May", "next October"."""
        year, current = self.published.year, self.published.month
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

    def _shifted(self, expression: Expression, direction: int) -> When:
        slots = expression.slots
        shift, unit, mod = slots["SHIFT"], slots.get("UNIT"), slots.get("MOD")
        if unit is None and "PART" in slots:
            days = shift if slots["PART"] in ("NI", "EV") or shift >= 0 else -1
            return self._day(days, slots["PART"])
        if unit == "D" and shift:
            return self._from_day(self.anchors.last_day, shift, "D")
        return self._from_published(shift, str(unit), mod)

    def _from_published(self, shift: int, unit: str, mod: str | None = None) -> When:
        """So many units before or after that of the publication: "last week", "next year"."""
        published = self.published
        if unit == "Y" and published.year is not None:
            return self._year(published.year + shift, mod)
        if unit in ("10Y", "100Y") and published.year is not None:
            size = int(unit[:-1])
            text = str(published.year // size + shift)
            return When.of(text + "X" if size == 10 else text, mod)
        if unit in ("M", "Q") and published.year is not None and published.month is not None:
            return self._months(published.year, published.month, shift, unit, mod)
        if published.day is None:
            return UNKNOWN
        return self._from_day(published.day, shift, unit, mod)

    def _months(self, year: int, month: int, shift: int, unit: str, mod: str | None) -> When:
        found = calendar.month_shifted(year, month, shift * (3 if unit == "Q" else 1))
        if found is None:
            return UNKNOWN
        if unit == "Q":
            return When.of(f"{found[0]:04}-Q{calendar.quarter(found[1])}", mod)
        return When.of(f"{found[0]:04}-{found[1]:02}", mod)

    def _year(self, year: int, mod: str | None = None) -> When:
        return When.of(f"{year:04}", mod) if 1 <= year <= calendar.LAST_YEAR else UNKNOWN

    def _from_day(self, day: date | None, shift: int, unit: str, mod: str | None = None) -> When:
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
            return self._months(day.year, day.month, shift, unit, mod)
        if unit in ("Y", "10Y", "100Y"):
            return self._year(day.year + shift * int(unit[:-1] or 1), mod)
        return When.of(day.isoformat()) if unit in ("TH", "TM", "TS") else UNKNOWN

    def _day(self, days: int, part: str | None) -> When:
        """The day so many days from the publication, or a part of it."""
        today = self.published.day
        found = calendar.shifted(today, days) if today else None
        if found is None:
            return UNKNOWN
        return self._with_part(found.isoformat(), {"PART": part} if part else {}, None)

    def _deictic(self, expression: Expression, direction: int) -> When:
        slots = expression.slots
        days, _, part = slots["DEICTIC"].partition("T")
        return self._day(int(days), part or slots.get("PART"))

    def _ago(self, expression: Expression, direction: int) -> When:
        """ "two weeks ago": as exact as its unit; weeks are told by the day."""
        slots = expression.slots
        return self._at_distance(slots, -1, self.published.day) or When("DATE", "PAST_REF")

    def _ahead(self, expression: Expression, direction: int) -> When | None:
        """ "in five years", which is a length of time where the sentence looks back."""
        slots = expression.slots
        if direction != FUTURE and "AGO" not in slots:
            return When("DURATION", duration(slots))
        return self._at_distance(slots, 1, self.published.day) or When("DATE", "FUTURE_REF")

    def _later(self, expression: Expression, direction: int) -> When | None:
        """ "two days later", "a year earlier", reckoned from the last date."""
        slots = expression.slots
        sign = slots.get("LATER", -1)
        if sign < 0 and slots.get("UNIT") == "Y" and self.anchors.quarter_is_near:
            return self._quarter_before(slots)
        last = self.anchors.last
        if last and len(last) == 4 and slots.get("UNIT") in ("Y", "10Y"):
            count = part_of_life(slots)
            return (
                self._year(int(last) + sign * count * (10 if slots["UNIT"] == "10Y" else 1))
                if count
                else None
            )
        day = self.anchors.last_day
        return self._at_distance(slots, sign, day) or When("DATE", "FUTURE_REF" if sign > 0 else "PAST_REF")

    def _quarter_before(self, slots: object) -> When:
        """The same quarter so many years before."""
        count = part_of_life(slots) or 1
        quarter = self.anchors.quarter or ""
        year = int(quarter[:4]) - count
        return When.of(f"{year:04}{quarter[4:]}") if year > 0 else UNKNOWN

    def _at_distance(self, slots: object, sign: int, start: date | None) -> When | None:
        """A number of units before or after a day, None where the number is vague."""
        if not isinstance(slots, dict):
            return None
        count, unit = part_of_life(slots), str(slots.get("UNIT", slots.get("UNITS")))
        if count is None:
            return None
        if sign < 0 and unit == "Y" and count == 1 and self.anchors.quarter_is_near:
            return self._quarter_before(slots)
        if unit == "Y" and start is None and self.published.year is not None:
            return self._year(self.published.year + sign * count)
        if unit == "W":
            return self._from_day(start, 7 * sign * count, "D")
        days = unit_length(unit)
        if days and count * days > 4_000_000:
            return UNKNOWN
        return self._from_day(start, sign * count, unit)

    # dates reckoned from those before

    def _same(self, expression: Expression, direction: int) -> When | None:
        """ "that day", "the following year", "the previous week"."""
        slots = expression.slots
        shift, unit, last = slots["SAME"], str(slots.get("UNIT", "D")), self.anchors.last
        if unit == "Y" and last and last[:4].isdigit():
            return self._year(int(last[:4]) + shift)
        if unit in ("M", "Q") and last and last[5:7].isdigit():
            return self._months(int(last[:4]), int(last[5:7]), shift, unit, None)
        if unit == "Q" and self.anchors.quarter and shift == 0:
            return When.of(self.anchors.quarter)
        if "PART" in slots:
            when = self._from_day(self.anchors.last_day, shift, "D")
            return self._with_part(when.value, slots, None) if when.value else when
        if unit in ("D", "W", "WE", "M", "Q", "Y"):
            return self._from_day(self.anchors.last_day, shift, unit)
        return None

    def _definite(self, expression: Expression, direction: int) -> When | None:
        """ "the quarter", "the day", "the year": the one spoken of."""
        slots, anchors = expression.slots, self.anchors
        unit, mod = slots["UNIT"], slots.get("MOD")
        if unit == "Q":
            return self._quarter(slots)
        if unit == "WE":
            return self._weekend(direction)
        if unit in ("Y", "M"):
            return self._from_published(0, unit, mod)
        if unit == "D":
            return (
                When.of(anchors.day_in_sentence)
                if anchors.day_in_sentence
                else self._from_day(anchors.last_day, 0, unit)
            )
        return None

    def _quarter(self, slots: Mapping[str, Any]) -> When | None:
        """The quarter that the text is about, in the year named with it."""
        year = slots.get("YEAR")
        if year and not self.anchors.quarter_is_near:
            return When.of(f"{year:04}")
        quarter = self._quarter_spoken_of(latest="LATEST" in slots)
        if quarter is None:
            return None
        if year is None and "SHIFT" in slots and self.published.year:
            year = self.published.year + slots["SHIFT"]
        if "AGO" in slots:
            year = int(quarter[:4]) - 1
        return When.of(f"{year:04}{quarter[4:]}" if year else quarter)

    def _quarter_spoken_of(self, *, latest: bool) -> str | None:
        """The last quarter named; the last that is over where none was, or where the latest is meant."""
        published, quarter = self.published, self.anchors.quarter
        over = calendar.bounds(quarter)[1] if quarter else None
        if over is None or (latest and published.day and over > published.day.isoformat()):
            if published.year is None or published.month is None:
                return None
            return self._months(published.year, published.month, -1, "Q", None).value
        return quarter

    def _week_of(self, expression: Expression, direction: int) -> When:
        """ "the week of March 6"."""
        day = self._calendar(expression, direction).value
        if day is None or len(day) != 10:
            return UNKNOWN
        return When.of(calendar.week(date.fromisoformat(day)))

    def _year_end(self, expression: Expression, direction: int) -> When:
        """The last day of the year."""
        year = self.published.year
        if year is None:
            return UNKNOWN
        if direction == PAST and self.published.month and self.published.month < 7:
            year -= 1
        return When.of(f"{year:04}-12-31")

    def _weekend(self, direction: int) -> When:
        """The weekend behind or ahead."""
        today = self.published.day
        if today is None:
            return UNKNOWN
        days = 0 if direction == FUTURE or today.isoweekday() >= 6 else -7
        found = calendar.shifted(today, days)
        return When.of(calendar.week(found) + "-WE") if found else UNKNOWN

    # longer times

    def _period(self, expression: Expression, direction: int) -> When | None:
        """Quarters and halves: "the third quarter of 2025", "the first half"."""
        slots = expression.slots
        kind, number = slots["PERIOD"], slots.get("ORDINAL")
        if number is None or number > (4 if kind == "Q" else 2) or number < 1:
            return None
        year = slots.get("YEAR")
        if year is None and "SHIFT" in slots and self.published.year is not None:
            year = self.published.year + slots["SHIFT"]
        if year is None:
            year = self._year_of_period(kind, number, direction)
        return When.of(f"{year:04}-{kind}{number}") if year else UNKNOWN

    def _year_of_period(self, kind: str, number: int, direction: int) -> int | None:
        """The year of a quarter or half that is named without one."""
        published = self.published
        if self.anchors.narrates and self.anchors.year:
            return self.anchors.year
        if published.year is None or published.month is None:
            return published.year
        length = 3 if kind == "Q" else 6
        age = published.month - (number - 1) * length - 1  # months since it began this year
        if direction == FUTURE:
            return published.year + (age > 2 * length)
        return published.year - (age < 0)

    def _season(self, expression: Expression, direction: int) -> When:
        slots = expression.slots
        season, year, mod = slots["SEASON"], slots.get("YEAR"), slots.get("MOD")
        if year is None and self.anchors.narrates and self.anchors.year and "SHIFT" not in slots:
            year = self.anchors.year
        if year is None:
            year = self._year_of_season(season, slots.get("SHIFT"), direction)
        return When.of(f"{year:04}-{season}", mod) if year else UNKNOWN

    def _year_of_season(self, season: str, shift: int | None, direction: int) -> int | None:
        """The year in which the season meant begins; winter begins in December."""
        published = self.published
        if published.year is None or published.month is None:
            return published.year
        begins = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season]
        year, month = published.year, published.month
        current = year - (season == "WI" and month < 3)  # the one that is on, or was or comes this year
        started = (year - current) * 12 + month >= begins
        over = (year - current) * 12 + month >= begins + 3
        if shift == -1:
            return current if over else current - 1
        if shift == 1 or (shift is None and direction == FUTURE):
            return current + 1 if (started if shift == 1 else over) else current
        if shift == 0:
            return current
        return current if started else current - 1

    def _decade(self, expression: Expression, direction: int) -> When:
        slots = expression.slots
        return When.of(slots["DECADE"], slots.get("MOD"))

    def _century(self, expression: Expression, direction: int) -> When | None:
        slots = expression.slots
        number = slots.get("ORDINAL", slots.get("NUMBER"))
        if not isinstance(number, int) or not 1 <= number <= 30:
            return None
        return When.of(f"{number - 1:02}", slots.get("MOD"))

    def _span(self, expression: Expression, direction: int) -> When:
        """ "the past three months": a length that ends or begins at the publication."""
        slots = expression.slots
        value, shift, today = duration(slots), slots["SHIFT"], self.published.day
        if value is None or "X" in value:
            return When("DATE", _REFERENCES[shift]) if shift in _REFERENCES else When("DURATION", value)
        count, unit = part_of_life(slots), str(slots.get("UNIT", slots.get("UNITS")))
        if value is None or today is None or not count or not shift or unit.startswith("T"):
            return When("DURATION", value)
        other = self._other_end(today, count * shift, unit)
        if other is None:
            return When("DURATION", value)
        begin, end = sorted((today, other))
        return When("DURATION", value, begin.isoformat(), end.isoformat())

    def _other_end(self, today: date, count: int, unit: str) -> date | None:
        """The day so many units from the publication."""
        if unit in ("D", "W", "WE"):
            return (
                calendar.shifted(today, count * (1 if unit == "D" else 7)) if abs(count) < 500_000 else None
            )
        months = {"M": 1, "Q": 3, "Y": 12, "10Y": 120, "100Y": 1200}.get(unit)
        found = calendar.month_shifted(today.year, today.month, count * months) if months else None
        if found is None:
            return None
        return next(d for n in (0, 1, 2, 3) if (d := calendar.day(*found, today.day - n)))

    def _duration(self, expression: Expression, direction: int) -> When:
        value = duration(expression.slots)
        if value in _LONGER_THAN_QUARTERS:
            self.anchors.leave_quarter()
        return When("DURATION", value)

    def _set(self, expression: Expression, direction: int) -> When:
        slots = expression.slots
        if "SET" in slots:
            return When("SET", slots["SET"])
        if "WEEKDAY" in slots:
            part = f"T{slots['PART']}" if "PART" in slots else ""
            return When("SET", f"XXXX-WXX-{slots['WEEKDAY']}{part}")
        if "MONTH" in slots:
            return When("SET", f"XXXX-{slots['MONTH']:02}")
        if "SEASON" in slots:
            return When("SET", f"XXXX-{slots['SEASON']}")
        return When("SET", duration(slots))

    # times of day

    def _clock(self, expression: Expression, direction: int) -> When:
        """A clock time on the day named with it, named before it in the sentence, or of the publication."""
        slots = expression.slots
        time = _time(slots)
        if time is None:
            return When("TIME", None)
        when: When | None = None
        if "MONTH" in slots or "DATE" in slots:
            when = self._calendar(expression, direction)
        elif "WEEKDAY" in slots:
            when = self._weekday(expression, direction)
        elif "DEICTIC" in slots:
            when = self._deictic(expression, direction)
        elif self.anchors.day_in_sentence:
            when = When.of(self.anchors.day_in_sentence)
        elif self.published.day:
            when = When.of((self.anchors.last_day or self.published.day).isoformat())
        if when is None or when.value is None or len(when.value) < 10:
            return When("TIME", None)
        day = when.value[:10]
        return When.of(f"{day}T{time}{slots.get('ZONE', '')}", type="TIME")


def _distance(reference: date, year: int, month: int, day: int | None) -> int | None:
    """Days from the reference to a date (months count thirty); positive ahead."""
    if day is None:
        return ((year - reference.year) * 12 + month - reference.month) * 30
    found = calendar.day(year, month, day)
    return (found - reference).days if found else None


def _time(slots: object) -> str | None:
    """The clock time of an expression as hh:mm."""
    if not isinstance(slots, dict):
        return None
    if "HOUR" not in slots:
        return str(slots["CLOCK"]) if "CLOCK" in slots else None
    value = slots["HOUR"]
    hour, minute = value if isinstance(value, tuple) else (value, None)
    half = slots.get("MERIDIEM")
    if half in ("AM", "PM"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "PM" else 0)
    if hour > 24:
        return None
    return f"{hour:02}:{minute or 0:02}"

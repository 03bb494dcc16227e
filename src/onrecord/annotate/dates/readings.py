"""What words can be in a date: every slot that they can fill."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from ...text.words import CAPITAL, LOWER, NUMBER, PUNCTUATION, UPPER, Words
from . import calendar
from .vocabulary import APOSTROPHES, Vocabulary

Option = tuple[str, Any, int]
"""A slot that words fill, its value, and one past the last of them."""

_NUMERIC: Final = re.compile(r"(\d{1,4})[./](\d{1,2})[./](\d{2,4})")
_CLOCK: Final = re.compile(r"(\d{1,2})[.](\d{2})")
_LATEST_YEAR: Final = 2199
_DASHES: Final = frozenset("-–/")
_NOTHING: Final[list[tuple[str, str, Any, int]]] = []
CLOSING: Final = frozenset([*".,;:!?)]\"'”’»“—–-/…`", "'s", "..", "..."])
"""What may stand right behind a year or end a clause."""


class Readings:
    """The readings of the words of one text."""

    def __init__(self, words: Words, vocabulary: Vocabulary) -> None:
        self.words, self.vocabulary = words, vocabulary
        self._known: dict[int, list[tuple[str, str, Any, int]]] = {}
        self._known_until = -1  # the end of the sentence they were read in

    def at(self, index: int, last: int) -> list[tuple[str, str, Any, int]]:
        """Every slot that the words at `index` can fill, in a sentence that ends before `last`.

        As an option, with the slot bound to its value ("UNIT=Q") in the second place.
        """
        word = self.words.folded[index]
        if word not in self.vocabulary.readable and self.words.kinds[index] != NUMBER:
            return _NOTHING
        plain = self.vocabulary.plain.get(word)
        if plain:
            return [(*option, index + 1) for option in plain]
        if last != self._known_until:
            self._known, self._known_until = {}, last
        known = self._known.get(index)
        if known is None:
            known = [
                (slot, f"{slot}={value}", value, end)
                for slot, value, end in self._read(index, last)
                if end <= last
            ]
            self._known[index] = known
        return known

    def _read(self, index: int, last: int) -> Iterator[Option]:
        words, vocabulary = self.words, self.vocabulary
        folded = words.folded
        for rest, slot, value in vocabulary.entries.get(folded[index], ()):
            end = index + 1 + len(rest)
            if rest and (
                end > last or folded[index + 1] != rest[0] or tuple(folded[index + 1 : end]) != rest
            ):
                continue
            if (
                slot == "LATER"
                and folded[index] in vocabulary.events
                and not self._clause_ends(index + 1, last)
            ):
                continue
            if vocabulary.units_capital and slot in ("UNIT", "UNITS") and words.kinds[index] == LOWER:
                continue
            if slot in ("MONTH", "WEEKDAY", "WEEKDAYS"):
                if vocabulary.capitals and words.kinds[index] not in (CAPITAL, UPPER):
                    continue
                if folded[index] in vocabulary.dotted and end < last and words.forms[end] == ".":
                    yield slot, value, end + 1
                if folded[index] in vocabulary.abbreviated and not self._number_follows(end, last):
                    continue
            yield slot, value, end
        if words.kinds[index] == NUMBER:
            yield from self._numeric(index, last)
        elif words.forms[index] in APOSTROPHES:
            yield from self._short_decade(index, last)
        elif folded[index] in vocabulary.numerals.starters:
            yield from self._spelled(index, last)

    def _clause_ends(self, index: int, last: int) -> bool:
        return index >= last or self.words.forms[index] in CLOSING

    def _number_follows(self, index: int, last: int) -> bool:
        return index < last and self.words.kinds[index] == NUMBER

    def _spelled(self, index: int, last: int) -> Iterator[Option]:
        """Numbers in words; "nineteen ninety-six" is a year."""
        numerals = self.vocabulary.numerals
        number = numerals.read(self.words, index, last)
        if number is None or number.fraction:
            return
        yield "NUMBER", ("X" if number.vague else number.value), number.last
        if number.value in range(1, 13):
            yield "HOUR", (number.value, None), number.last
        if self.vocabulary.spelled_days and number.value in range(1, 32):
            yield "DAY", number.value, number.last
        if number.value in range(10, 22) and number.last < last:
            rest = numerals.read(self.words, number.last, last)
            if rest and rest.spelled and not rest.fraction and rest.value in range(10, 100):
                yield "YEAR", int(number.value * 100 + rest.value), rest.last

    def _numeric(self, index: int, last: int) -> Iterator[Option]:
        """What digits can be: a day, a year, a decade, a clock time, a whole date, a number."""
        words, form = self.words, self.words.forms[index]
        if len(form) > 12 or not form.isascii():
            return
        glued = words.glued(index) and index + 1 < last
        after = words.folded[index + 1] if index + 1 < last else ""
        if glued and after in ("-", "/"):
            yield from self._dashed(index, last)
        if "." in form or "/" in form:
            yield from self._dotted(form, index, last)
        if form.isdigit() and len(form) < 5:
            yield from self._whole(int(form), len(form), index, last, after if glued else "")
        number = self.vocabulary.numerals.read(words, index, last)
        if number:
            yield "NUMBER", number.value, number.last

    def _whole(self, value: int, digits: int, index: int, last: int, after: str) -> Iterator[Option]:
        """What up to four digits can be; `after` is the word tied to them."""
        if digits == 4 and 1000 <= value <= _LATEST_YEAR:
            yield from self._year(value, index, last, after)
        if digits == 4 and value < 2400 and value % 100 < 60:
            yield "MILITARY", f"{value // 100:02}:{value % 100:02}", index + 1
        if digits > 2:
            return
        if 1 <= value <= 31:
            yield "DAY", value, index + 1
            if after in self.vocabulary.ordinal_suffixes:
                yield "DAY", value, index + 2
                yield "ORDINAL", value, index + 2
        if value < 25:
            yield from self._clock(value, index, last, after)
        suffixes = self.vocabulary.decade_suffixes
        before = self.words.folded[index - 1] if index else ""
        if value and value % 10 == 0 and before in self.vocabulary.decade_before:
            if after in suffixes:
                yield "DECADE", f"19{value // 10}X", index + 2
            elif not suffixes:
                yield "DECADE", f"19{value // 10}X", index + 1

    def _year(self, value: int, index: int, last: int, after: str) -> Iterator[Option]:
        """A year, a decade, a season that spans two years, a month in digits."""
        words = self.words
        yield "YEAR", value, index + 1
        if after in self.vocabulary.decade_suffixes and value % 10 == 0:
            yield "DECADE", f"{value // 10}X", index + 2
        if after not in _DASHES or index + 2 >= last or not words.glued(index + 1):
            return
        rest = words.forms[index + 2]
        if len(rest) != 2 or not rest.isdigit() or not rest.isascii():
            return
        if int(rest) == (value + 1) % 100:
            yield "YEAR", value, index + 3
        elif after == "-" and 1 <= int(rest) <= 12 and not words.glued(index + 2):
            yield "DATE", f"{value:04}-{rest}", index + 3

    def _short_decade(self, index: int, last: int) -> Iterator[Option]:
        """'90s and '96."""
        words = self.words
        if index + 1 >= last or not words.glued(index) or len(words.forms[index + 1]) != 2:
            return
        if index and words.glued(index - 1) and words.kinds[index - 1] != PUNCTUATION:
            return  # Atlanta'96 is a name
        digits = words.forms[index + 1]
        if not (digits.isdigit() and digits.isascii()):
            return
        tied = words.folded[index + 2] if index + 2 < last and words.glued(index + 1) else ""
        if tied and tied in self.vocabulary.decade_suffixes:
            yield "DECADE", f"19{digits[0]}X", index + 3
        elif int(digits) > 20 or digits[0] == "0":
            yield "YEAR", int(digits) + (2000 if digits[0] == "0" else 1900), index + 2

    def _clock(self, hour: int, index: int, last: int, after: str) -> Iterator[Option]:
        """Hours with or without minutes: "2:30", "2"."""
        words = self.words
        yield "HOUR", (hour, None), index + 1
        if after in self.vocabulary.clock_marks and index + 2 < last and words.glued(index + 1):
            minute = words.forms[index + 2]
            if len(minute) == 2 and minute.isdigit() and minute.isascii() and int(minute) < 60 and hour < 24:
                yield "CLOCK", f"{hour:02}:{minute}", index + 3
                yield "HOUR", (hour, int(minute)), index + 3

    def _dashed(self, index: int, last: int) -> Iterator[Option]:
        """2025-10-24, 24/10/2025, 10/24/25."""
        words = self.words
        if index + 5 > last or not all(words.glued(i) for i in range(index, index + 4)):
            return
        parts = (words.forms[index], words.forms[index + 2], words.forms[index + 4])
        mark = words.forms[index + 1]
        if words.forms[index + 3] != mark or not all(p.isdigit() and p.isascii() for p in parts):
            return
        value = self._whole_date(parts, iso_only=mark == "-")
        if value:
            yield "DATE", value, index + 5

    def _dotted(self, form: str, index: int, last: int) -> Iterator[Option]:
        """20.10.2025 and 14.30."""
        match = _NUMERIC.fullmatch(form)
        if match:
            value = self._whole_date(match.groups(), iso_only=False, day_first="." in form)
            if value:
                yield "DATE", value, index + 1
        match = _CLOCK.fullmatch(form)
        if match and int(match[1]) < 24 and int(match[2]) < 60:
            yield "HOUR", (int(match[1]), int(match[2])), index + 1
            if "." in self.vocabulary.clock_marks:
                yield "CLOCK", f"{int(match[1]):02}:{match[2]}", index + 1

    def _whole_date(
        self, parts: tuple[str | Any, ...], *, iso_only: bool, day_first: bool = False
    ) -> str | None:
        """The value of year, month and day in the order they are written, None where there is no such day."""
        if len(parts[0]) == 4:
            year, month, number = parts
        elif iso_only and len(parts[2]) != 4:
            return None
        else:
            number, month, year = parts
            month_first = self.vocabulary.month_first and not day_first
            if (month_first and int(number) <= 12) or int(month) > 12:
                number, month = month, number
        full = int(year) + (0 if len(year) == 4 else 2000 if int(year) < 70 else 1900)
        found = calendar.day(full, int(month), int(number)) if len(year) in (2, 4) else None
        return found.isoformat() if found else None

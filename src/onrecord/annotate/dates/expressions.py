"""Where a text speaks of time: the longest pattern of slots at each place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ...text.words import CAPITAL, LOWER, NUMBER, PUNCTUATION, UPPER, Words
from .vocabulary import ALWAYS, DIGITS, Pattern, Vocabulary

Option = tuple[str, Any, int]
"""A slot that words fill, its value, and one past the last of them."""

_NUMERIC = re.compile(r"(\d{1,4})[./](\d{1,2})[./](\d{2,4})")
_CLOCK = re.compile(r"(\d{1,2})[.](\d{2})")
_DEEPEST = 12  # slots in one expression
_APOSTROPHES = frozenset("'’‘")


class Expression(NamedTuple):
    """Words that speak of time, not yet resolved."""

    first: int
    last: int  # one past the last word
    meaning: str  # the family of its pattern
    slots: Mapping[str, Any]  # the first value of each slot


class Finder:
    """Finds the expressions of one text."""

    def __init__(self, words: Words, vocabulary: Vocabulary) -> None:
        self.words, self.vocabulary = words, vocabulary
        self.candidates = self._candidates()

    def _candidates(self) -> list[int]:
        """The words at which an expression can begin, judged by the word behind each."""
        words, digits = self.words, [i for i, kind in enumerate(self.words.kinds) if kind == NUMBER]
        found = digits
        last = len(words) - 1
        for index, follow in enumerate(map(self.vocabulary.starters.get, words.folded)):
            if follow is None:
                continue
            if (
                ALWAYS in follow
                or (index < last and words.folded[index + 1] in follow)
                or (index < last and DIGITS in follow and words.kinds[index + 1] == NUMBER)
            ):
                found.append(index)
        found.sort()
        return found

    def within(self, candidates: list[int], last: int) -> Iterator[Expression]:
        """The expressions that begin at these words and end before `last`, left to right."""
        done = 0
        for index in candidates:
            if index < done:
                continue
            best = self._longest(index, last)
            if best and self._plausible(best, last):
                done = best.last
                yield best

    def _longest(self, index: int, last: int) -> Expression | None:
        best: tuple[int, str, tuple[tuple[str, Any], ...]] | None = None
        open_paths: list[tuple[int, Pattern, tuple[tuple[str, Any], ...]]] = [
            (index, self.vocabulary.patterns, ())
        ]
        while open_paths:
            place, tree, path = open_paths.pop()
            if "" in tree and (best is None or place > best[0]):
                best = (place, tree[""], path)
            if place >= last or len(path) >= _DEEPEST:
                continue
            word = self.words.folded[place]
            if word in tree and word:
                open_paths.append((place + 1, tree[word], path))
            for slot, value, end in self._options(place, last):
                if end > last:
                    continue
                if slot in tree:
                    open_paths.append((end, tree[slot], (*path, (slot, value))))
                if f"{slot}={value}" in tree:
                    open_paths.append((end, tree[f"{slot}={value}"], (*path, (slot, value))))
        if best is None:
            return None
        slots: dict[str, Any] = {}
        for slot, value in best[2]:
            slots.setdefault(slot, value)
        return Expression(index, best[0], best[1], slots)

    def _options(self, index: int, last: int) -> Iterator[Option]:
        """Every slot that the words at `index` can fill."""
        words, vocabulary = self.words, self.vocabulary
        folded = words.folded
        for rest, slot, value in vocabulary.entries.get(folded[index], ()):
            end = index + 1 + len(rest)
            if rest and (end > last or tuple(folded[index + 1 : end]) != rest):
                continue
            if (
                slot == "LATER"
                and folded[index] in vocabulary.events
                and not self._clause_ends(index + 1, last)
            ):
                continue
            if slot in ("MONTH", "WEEKDAY"):
                if vocabulary.capitals and words.kinds[index] not in (CAPITAL, UPPER):
                    continue
                if folded[index] in vocabulary.dotted and end < last and words.forms[end] == ".":
                    yield slot, value, end + 1
                if folded[index] in vocabulary.abbreviated and not self._number_follows(end, last):
                    continue
            yield slot, value, end
        if words.kinds[index] == NUMBER:
            yield from self._numeric(index, last)
        elif words.forms[index] in _APOSTROPHES:
            yield from self._short_decade(index, last)
        elif folded[index] in vocabulary.numerals.starters:
            yield from self._spelled(index, last)

    def _clause_ends(self, index: int, last: int) -> bool:
        return index >= last or self.words.forms[index] in _CLOSING

    def _number_follows(self, index: int, last: int) -> bool:
        return index < last and self.words.kinds[index] == NUMBER

    def _spelled(self, index: int, last: int) -> Iterator[Option]:
        """Numbers in words; "nineteen ninety-six" is a year."""
        numerals = self.vocabulary.numerals
        number = numerals.read(self.words, index, last)
        if number is None or number.fraction:
            return
        yield "NUMBER", ("X" if number.vague else number.value), number.last
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
        if form.isdigit():
            value = int(form)
            if 1 <= value <= 31 and len(form) < 3:
                yield "DAY", value, index + 1
                if (glued or after == ".") and after in self.vocabulary.ordinal_suffixes:
                    yield "DAY", value, index + 2
                    yield "ORDINAL", value, index + 2
            if len(form) == 4 and 1000 <= value <= 2999:
                yield from self._year(value, index, last, glued, after)
            if len(form) < 3 and value < 25:
                yield from self._clock(value, index, last, glued, after)
            if (
                len(form) < 3
                and value % 10 == 0
                and value
                and glued
                and after in self.vocabulary.decade_suffixes
            ):
                yield "DECADE", f"19{value // 10}X", index + 2
        number = self.vocabulary.numerals.read(words, index, last)
        if number:
            yield "NUMBER", number.value, number.last

    def _year(self, value: int, index: int, last: int, glued: bool, after: str) -> Iterator[Option]:
        words = self.words
        yield "YEAR", value, index + 1
        if not glued:
            return
        if after in self.vocabulary.decade_suffixes or after in ("'s",):
            if value % 10 == 0 and after != "'s":
                yield "DECADE", f"{value // 10}X", index + 2
        elif after in ("-", "–", "/") and index + 2 < last and words.glued(index + 1):
            rest = words.forms[index + 2]
            if rest.isdigit() and len(rest) == 2 and after == "/" and int(rest) == (value + 1) % 100:
                yield "YEAR", value, index + 3
            if (
                rest.isdigit()
                and len(rest) == 2
                and not words.glued(index + 2)
                and 1 <= int(rest) <= 12
                and after == "-"
            ):
                yield "DATE", f"{value:04}-{rest}", index + 3

    def _short_decade(self, index: int, last: int) -> Iterator[Option]:
        """'90s and '96."""
        words = self.words
        if index + 1 >= last or not words.glued(index) or len(words.forms[index + 1]) != 2:
            return
        digits = words.forms[index + 1]
        if not digits.isdigit():
            return
        if (
            index + 2 < last
            and words.glued(index + 1)
            and words.folded[index + 2] in self.vocabulary.decade_suffixes
        ):
            yield "DECADE", f"19{digits[0]}X", index + 3
        elif int(digits) > 20:
            yield "YEAR", 1900 + int(digits), index + 2

    def _clock(self, hour: int, index: int, last: int, glued: bool, after: str) -> Iterator[Option]:
        """Hours with or without minutes: "2:30", "2"."""
        words = self.words
        yield "HOUR", (hour, None), index + 1
        if glued and after in self.vocabulary.clock_marks and index + 2 < last and words.glued(index + 1):
            minute = words.forms[index + 2]
            if len(minute) == 2 and minute.isdigit() and int(minute) < 60 and hour < 24:
                yield "CLOCK", f"{hour:02}:{minute}", index + 3
                yield "HOUR", (hour, int(minute)), index + 3

    def _dashed(self, index: int, last: int) -> Iterator[Option]:
        """2025-10-24, 24/10/2025, 10/24/25."""
        words = self.words
        if index + 4 >= last + 0 and index + 5 > last:
            return
        if not all(words.glued(i) for i in range(index, index + 4)):
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
            value = self._whole_date(match.groups(), iso_only=False)
            if value:
                yield "DATE", value, index + 1
        match = _CLOCK.fullmatch(form)
        if match and int(match[1]) < 24 and int(match[2]) < 60:
            yield "HOUR", (int(match[1]), int(match[2])), index + 1
            if "." in self.vocabulary.clock_marks:
                yield "CLOCK", f"{int(match[1]):02}:{match[2]}", index + 1

    def _whole_date(self, parts: tuple[str | Any, ...], *, iso_only: bool) -> str | None:
        """The value of year, month and day in the order they are written, None where there is no such day."""
        if len(parts[0]) == 4:
            year, month, number = parts
        elif iso_only and len(parts[2]) != 4:
            return None
        else:
            number, month, year = parts
            if (self.vocabulary.month_first and int(number) <= 12) or int(month) > 12:
                number, month = month, number
        from .calendar import day

        full = int(year) + (0 if len(year) == 4 else 2000 if int(year) < 70 else 1900)
        found = day(full, int(month), int(number)) if len(year) in (2, 4) else None
        return found.isoformat() if found else None

    def _plausible(self, expression: Expression, last: int) -> bool:
        """Are these words a date and not something else that is written alike?"""
        slots, words, vocabulary = expression.slots, self.words, self.vocabulary
        first, end, meaning = expression.first, expression.last, expression.meaning
        stops, needed = vocabulary.never_before.get(meaning), vocabulary.only_after.get(meaning)
        if stops and end < last and words.folded[end] in stops:
            return False
        if needed and (first == 0 or words.folded[first - 1] not in needed):
            return False
        if expression.last - expression.first == 1:
            if "YEAR" in slots:
                return self._is_year(expression.first, slots["YEAR"], last)
            if words.folded[expression.first] in vocabulary.doubtful:
                return self._is_doubtless(expression.first, last)
        return True

    def _is_year(self, index: int, value: int, last: int) -> bool:
        """Is a bare number of four digits a year?"""
        words, vocabulary = self.words, self.vocabulary
        before = words.folded[index - 1] if index else ""
        after = words.folded[index + 1] if index + 1 < last else ""
        if index and words.glued(index - 1) and words.forms[index - 1] not in _OPENING:
            return before in ("-", "–", "/") and index > 1 and len(words.forms[index - 2]) == 4
        if words.glued(index) and after and after not in _CLOSING:
            return False
        if before in vocabulary.not_before or after in vocabulary.not_after:
            return False
        if before in vocabulary.year_before:
            return (value >= 1400 and not self._counts(index + 1, last)) or value >= 1900
        return 1900 <= value <= 2100 and not self._counts(index + 1, last)

    def _counts(self, index: int, last: int) -> bool:
        """Does a noun in the plural follow, which the number would count?"""
        words = self.words
        for look in range(index, min(index + 3, last)):
            if words.kinds[look] != LOWER:
                return False
            if words.folded[look].endswith(self.vocabulary.plural_endings) and len(words.forms[look]) > 3:
                return True
        return False

    def _is_doubtless(self, index: int, last: int) -> bool:
        """Is a month or weekday that is a word of another kind too meant as a date?"""
        words = self.words
        if index and words.kinds[index] == UPPER and len(words.forms[index]) < 5:
            return False
        if not index or words.folded[index - 1] not in self.vocabulary.before:
            return False
        after = index + 1
        return after >= last or words.kinds[after] in (LOWER, PUNCTUATION, NUMBER)


_OPENING = frozenset("([\"'“‘„«—–-/¿¡`")
_CLOSING = frozenset([*".,;:!?)]\"'”’»“—–-/…`", "'s", "..", "..."])

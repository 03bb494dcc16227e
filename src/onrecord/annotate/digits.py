"""Digits with the marks of a language: "1,200.5", "1.200,5", "1 200", "2 1/2"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from ..text.words import Words

_LONGEST: Final = 40  # digits; more is no quantity


class Digits(NamedTuple):
    """How a language parts its digits."""

    decimal: str  # the mark before decimals
    grouping: str  # the mark between thousands
    spaced: bool  # a space may part thousands

    @classmethod
    def of_table(cls, rows: Mapping[str, Any]) -> Digits:
        """From a `numbers` table of a lexicon file."""
        return cls(
            decimal=str(rows.get("decimal", ".")),
            grouping=str(rows.get("grouping", ",")),
            spaced=bool(rows.get("spaced", False)),
        )

    def amount(self, words: Words, first: int, last: int) -> tuple[float | int | None, int]:
        """The value of digits at `first` and one past their last word."""
        value = self.value(words.forms[first])
        end = first + 1
        if self.spaced and value is not None:
            while end < last and end - first < 5 and _is_group(words, first, end):
                value, end = int(value) * 1000 + int(words.forms[end]), end + 1
        if isinstance(value, int) and end + 2 < last and words.forms[end + 1] == "/" and words.glued(end):
            top, bottom = self.value(words.forms[end]), self.value(words.forms[end + 2])
            if (
                words.glued(end + 1)
                and isinstance(top, int)
                and isinstance(bottom, int)
                and top < bottom < 10
            ):
                return value + top / bottom, end + 3  # 2 1/2
        return value, end

    def value(self, form: str) -> float | int | None:
        """The value of a word of digits by the marks of the language, or None."""
        if len(form) > _LONGEST or not form.isascii():
            return None
        if form.isdigit():
            return int(form)
        plain = form
        if self.grouping in form or form.count(self.decimal) > 1:
            mark = self.grouping if self.grouping in form else self.decimal
            whole, _, rest = form.partition(self.decimal) if mark == self.grouping else (form, "", "")
            head, *groups = whole.split(mark)
            if not (0 < len(head) < 4 and all(len(g) == 3 for g in groups)):
                return _loose(form, mark)
            plain = head + "".join(groups) + (f".{rest}" if rest else "")
        plain = plain.replace(self.decimal, ".")
        return float(plain) if plain.replace(".", "", 1).isdigit() and "." in plain else _whole(plain)


def _is_group(words: Words, first: int, index: int) -> bool:
    """Are these three digits the next group of a number whose groups are parted by spaces?"""
    form, before = words.forms[index], words.forms[index - 1]
    gap = words.starts[index] - words.ends[index - 1]
    lead = len(before) <= 3 if index - 1 == first else len(before) == 3
    return gap == 1 and lead and len(form) == 3 and form.isdigit() and before.isdigit()


def _loose(form: str, mark: str) -> float | int | None:
    """Digits with the other language's decimal mark: "3.5" where the comma is the mark."""
    head, _, rest = form.partition(mark)
    if mark == "." and head.isdigit() and rest.isdigit() and len(rest) != 3:
        return float(f"{head}.{rest}")
    return None


def _whole(form: str) -> int | None:
    return int(form) if form.isdigit() else None

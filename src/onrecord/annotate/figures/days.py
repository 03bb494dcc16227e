"""The date for which a figure holds, where its sentence says so plainly."""

from __future__ import annotations

from typing import NamedTuple

from ...records import Mention
from ...text.order import smaller
from ..document import Document
from .vocabulary import Vocabulary, ending_at


class Day(NamedTuple):
    """A date with a place on the calendar, by its words."""

    first: int
    last: int
    value: str


class Days:
    """The dates of one article."""

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        self.words, self.vocabulary = document.words, vocabulary
        self.days = [
            Day(self.words.first_at(m.span.start), self.words.end_at(m.span.end), m.value)
            for m in document.found.get("dates", ())
            if isinstance(m, Mention) and m.type == "DATE" and m.value and m.begin
        ]
        self.firsts = [day.first for day in self.days]

    def of(self, end: int, begin: int, last: int) -> str | None:
        """The date of a figure that ends before word `end`, in the sentence from `begin` to `last`.

        "As of Friday" holds for its whole sentence; so does a date that opens
        it, where it is the only one; "in May" holds for what it follows.
        """
        low, high = smaller(self.firsts, begin), smaller(self.firsts, last)
        for day in self.days[low : min(high, low + 3)]:
            if ending_at(self.vocabulary.as_of, self.words.folded, day.first, begin):
                return day.value
        behind = self._behind(end, last)
        if behind:
            return behind
        return self.days[low].value if high - low == 1 and self._opens(self.days[low], begin, last) else None

    def _opens(self, day: Day, begin: int, last: int) -> bool:
        """Does the date open its sentence and end at a comma: "On Thursday, …"?"""
        folded = self.words.folded
        first = day.first == begin or (
            day.first == begin + 1 and folded[begin] in self.vocabulary.sets["opening"]
        )
        return first and day.last < last and folded[day.last] == ","

    def _behind(self, end: int, last: int) -> str | None:
        """The date that follows at once: "6.4 percent in May"."""
        index = smaller(self.firsts, end)
        if index >= len(self.days) or self.days[index].first >= last:
            return None
        between = self.words.folded[end : self.days[index].first]
        fits = len(between) == 1 and between[0] in self.vocabulary.sets["on"]
        return self.days[index].value if fits else None

"""Where a text speaks of time: the longest pattern of slots at each place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import compress, count
from typing import Any, NamedTuple

from ...text.words import CAPITAL, LOWER, NUMBER, PUNCTUATION, UPPER, Words
from .readings import CLOSING, Readings
from .vocabulary import ALWAYS, DIGITS, Pattern, Vocabulary

_LAST_RESORT = "duration"  # gives way to any other meaning of as many words
_PREPOSITION_FIRST = "ahead"  # "in five years", of which the first word is no part of the time
_DEEPEST = 12  # slots in one expression
_RANGE_DASHES = frozenset("-–—")


Slots = Mapping[str, Any]
"""What fills the slots of an expression."""


class Expression(NamedTuple):
    """Words that speak of time, not yet resolved."""

    first: int
    last: int  # one past the last word
    meaning: str  # the family of its pattern
    slots: Slots  # the first value of each slot


class Finder:
    """Finds the expressions of one text."""

    def __init__(self, words: Words, vocabulary: Vocabulary) -> None:
        self.words, self.vocabulary = words, vocabulary
        self.readings = Readings(words, vocabulary)
        self.candidates = self._candidates()

    def _candidates(self) -> list[int]:
        """The words at which an expression can begin, judged by the word behind each."""
        folded, kinds, starters = self.words.folded, self.words.kinds, self.vocabulary.starters
        last = len(folded) - 1
        found = [
            index
            for index in compress(count(), map(starters.__contains__, folded))
            if ALWAYS in (follow := starters[folded[index]])
            or (
                index < last
                and (folded[index + 1] in follow or (kinds[index + 1] == NUMBER and DIGITS in follow))
            )
        ]
        found += filter(self._can_begin_with_digits, _places(self.words.codes, NUMBER))
        found.sort()
        return found

    def _can_begin_with_digits(self, index: int) -> bool:
        """Can digits begin an expression, judged by themselves and the word behind them?"""
        form = self.words.forms[index]
        if len(form) == 4 or "." in form or "/" in form or not self.vocabulary.decade_suffixes:
            return True
        if index + 1 == len(self.words):
            return False
        after = index + 1
        return self.words.folded[after] in self.vocabulary.after_digits or self.words.kinds[after] == NUMBER

    def within(self, candidates: list[int], last: int) -> Iterator[Expression]:
        """The expressions that begin at these words and end before `last`, left to right."""
        done = 0
        for index in candidates:
            if index < done:
                continue
            best = self._longest(index, last)
            if best is None or not self._plausible(best, last):
                continue
            before = self._day_before(best, done)
            if before:
                yield before
            yield best
            done = best.last
            after = self._day_after(best, last)
            if after:
                yield after
                done = after.last

    def _day_before(self, expression: Expression, done: int) -> Expression | None:
        """The first day of "20-24 September", which has its month from the last."""
        if (
            "DAY" not in expression.slots
            or "MONTH" not in expression.slots
            or expression.meaning != "calendar"
        ):
            return None
        index = expression.first - 1
        while index > done and self.words.folded[index] in self.vocabulary.between_days:
            index -= 1
        if index >= done and index < expression.first - 1 and self._is_day(index):
            slots = {**expression.slots, "DAY": int(self.words.forms[index])}
            slots.pop("WEEKDAY", None)
            return Expression(index, index + 1, "calendar", slots)
        return None

    def _day_after(self, expression: Expression, last: int) -> Expression | None:
        """The last day of "September 20-24"."""
        slots, end = expression.slots, expression.last
        if "DAY" not in slots or "YEAR" in slots or expression.meaning != "calendar" or end + 1 >= last:
            return None
        tied = self.words.forms[end] in _RANGE_DASHES or self.words.folded[end] in self.vocabulary.until_day
        if (
            not tied
            or self.words.kinds[end - 1] != NUMBER
            or not self._is_day(end + 1)
            or int(self.words.forms[end + 1]) <= slots["DAY"]
        ):
            return None
        if end + 2 < last and self._counts_on(end + 2):
            return None  # "May 3 to 5 people"
        return Expression(end + 1, end + 2, "calendar", {**slots, "DAY": int(self.words.forms[end + 1])})

    def _counts_on(self, index: int) -> bool:
        """Does a word follow that the number before it may count?"""
        words, vocabulary = self.words, self.vocabulary
        word = words.folded[index]
        if words.kinds[index] != LOWER or word in vocabulary.before or word in vocabulary.telling:
            return False
        return not word.endswith(vocabulary.past_endings)

    def _is_day(self, index: int) -> bool:
        form = self.words.forms[index]
        return len(form) < 3 and form.isdigit() and form.isascii() and 1 <= int(form) <= 31

    def _longest(self, index: int, last: int) -> Expression | None:
        best: tuple[int, str, tuple[tuple[str, Any], ...]] | None = None
        open_paths: list[tuple[int, Pattern, tuple[tuple[str, Any], ...]]] = [
            (index, self.vocabulary.patterns, ())
        ]
        while open_paths:
            place, tree, path = open_paths.pop()
            if "" in tree:
                if best is None or place > best[0] or (place == best[0] and best[1] == _LAST_RESORT):
                    best = (place, tree[""], path)
                if len(tree) == 1:
                    continue
            if place >= last or len(path) >= _DEEPEST:
                continue
            word = self.words.folded[place]
            if word in tree:
                open_paths.append((place + 1, tree[word], path))
            for slot, exact, value, end in self.readings.at(place, last):
                if slot in tree:
                    open_paths.append((end, tree[slot], (*path, (slot, value))))
                if exact in tree:
                    open_paths.append((end, tree[exact], (*path, (slot, value))))
        if best is None:
            return None
        slots: dict[str, Any] = {}
        for slot, value in best[2]:
            slots.setdefault(slot, value)
        return Expression(index + (best[1] == _PREPOSITION_FIRST), best[0], best[1], slots)

    def _plausible(self, expression: Expression, last: int) -> bool:
        """Are these words a date and not something else that is written alike?"""
        slots, words, vocabulary = expression.slots, self.words, self.vocabulary
        first, end, meaning = expression.first, expression.last, expression.meaning
        stops, needed = vocabulary.never_before.get(meaning), vocabulary.only_after.get(meaning)
        if stops and end < last and words.folded[end] in stops:
            return False
        if first and words.folded[first - 1] in vocabulary.never_after.get(words.folded[first], ()):
            return False  # "it will last two weeks"
        if words.folded[first] in vocabulary.only_with and (
            first + 1 >= end or words.folded[first + 1] not in vocabulary.only_with[words.folded[first]]
        ):
            return False  # "they end today"
        if needed and (first == 0 or words.folded[first - 1] not in needed):
            return False
        if meaning == "day-of-month" and end < last and words.folded[end] not in vocabulary.before | CLOSING:
            return False  # "on the 15th floor"
        if (
            vocabulary.units_lower
            and "UNIT" in slots
            and words.kinds[end - 1] == CAPITAL
            and words.folded[end - 1] in vocabulary.units
        ):
            return False  # the programme "This Week"
        if expression.last - expression.first == 1:
            if "YEAR" in slots:
                return self._is_year(expression.first, slots["YEAR"], last)
            if meaning == _LAST_RESORT and words.forms[first - 1] in _RANGE_DASHES and words.glued(first - 1):
                return False  # three-quarters
            if "CLOCK" in slots and self._is_in_name(first, last):
                return False  # the film "High Noon"
            if words.folded[expression.first] in vocabulary.doubtful:
                return self._is_doubtless(expression.first, last)
        return True

    def _is_year(self, index: int, value: int, last: int) -> bool:
        """Is a bare number of four digits a year?"""
        words, vocabulary = self.words, self.vocabulary
        before = words.folded[index - 1] if index else ""
        after = words.folded[index + 1] if index + 1 < last else ""
        if index and words.glued(index - 1) and words.forms[index - 1] not in _OPENING:
            return False
        if index > 1 and before == "-" and words.glued(index - 1) and words.glued(index - 2):
            if words.kinds[index - 2] in (CAPITAL, UPPER):
                return False  # the model T-2000
            before = words.folded[index - 2]  # "post-1959"
        if words.glued(index) and after and after not in CLOSING:
            return False
        if index > 1 and words.kinds[index - 1] == CAPITAL and words.folded[index - 2] in vocabulary.articles:
            return False  # the Russell 2000
        if before in vocabulary.not_before or after in vocabulary.not_after:
            return False
        if before in vocabulary.year_before:
            least = 1000 if before in vocabulary.early_year_before else 1400
            return (value >= least and not self._counts(index + 1, last)) or value >= 1900
        if after in vocabulary.year_after:
            return 1900 <= value <= 2100
        return 1900 <= value <= 2100 and not self._counts(index + 1, last)

    def _is_in_name(self, index: int, last: int) -> bool:
        """Is a word with a capital tied to another?"""
        kinds = self.words.kinds
        return kinds[index] == CAPITAL and (
            (index > 0 and kinds[index - 1] == CAPITAL) or (index + 1 < last and kinds[index + 1] == CAPITAL)
        )

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
        listed = (
            index > 1 and words.forms[index - 1] == "," and words.folded[index - 2] in self.vocabulary.months
        )
        if not index or not (listed or words.folded[index - 1] in self.vocabulary.before):
            return False
        after = index + 1
        return after >= last or words.kinds[after] in (LOWER, PUNCTUATION, NUMBER)


_OPENING = frozenset("([\"'“‘„«—–-/¿¡`")


def _places(kinds: bytes, kind: int) -> Iterator[int]:
    """Where a kind of word stands, found faster than by looking at each."""
    place = kinds.find(kind)
    while place >= 0:
        yield place
        place = kinds.find(kind, place + 1)

"""Where a text speaks of time: the longest pattern of slots at each place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from ...text.words import LOWER, NUMBER, Words
from .plausible import LAST_RESORT, RANGE_DASHES, Judge
from .readings import Readings
from .vocabulary import ALWAYS, DIGITS, Pattern, Vocabulary

_PREPOSITION_FIRST: Final = "ahead"  # "in five years", of which the first word is no part of the time
_DEEPEST: Final = 12  # slots in one expression


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
        self.judge = Judge(words, vocabulary)
        self.candidates = self._candidates()

    def _candidates(self) -> list[int]:
        """The words at which an expression can begin, judged by the word behind each."""
        folded, kinds, starters = self.words.folded, self.words.kinds, self.vocabulary.starters
        last = len(folded) - 1
        found: list[int] = []
        for word in starters.keys() & self.words.first.keys():
            follow, places = starters[word], self.words.all_of(word)
            if ALWAYS in follow:
                found += places
                continue
            digits = DIGITS in follow
            for index in places:
                if index < last and (folded[index + 1] in follow or (digits and kinds[index + 1] == NUMBER)):
                    found.append(index)
        found += filter(self._can_begin_with_digits, self.words.of_kind(NUMBER))
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
            if best is None or not self.judge.accepts(*best, last):
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
            suffixed = self.words.glued(index)
            suffixed = suffixed and self.words.folded[index + 1] in self.vocabulary.ordinal_suffixes
            return Expression(index, index + 1 + suffixed, "calendar", slots)
        return None

    def _day_after(self, expression: Expression, last: int) -> Expression | None:
        """The last day of "September 20-24"."""
        slots, end = expression.slots, expression.last
        if "DAY" not in slots or "YEAR" in slots or expression.meaning != "calendar" or end + 1 >= last:
            return None
        tied = self.words.forms[end] in RANGE_DASHES or self.words.folded[end] in self.vocabulary.until_day
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
                if best is None or place > best[0] or (place == best[0] and best[1] == LAST_RESORT):
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

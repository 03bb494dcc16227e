"""Whether words that fit a pattern are a date, and not something else that is written alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from ...text.words import CAPITAL, LOWER, NUMBER, PUNCTUATION, UPPER, Words
from .readings import CLOSING
from .vocabulary import Vocabulary

LAST_RESORT: Final = "duration"  # gives way to any other meaning of as many words
RANGE_DASHES: Final = frozenset("-–—")
_OPENING: Final = frozenset("([\"'“‘„«—–-/¿¡`")


class Judge:
    """Judges the expressions of one text by the words around them."""

    def __init__(self, words: Words, vocabulary: Vocabulary) -> None:
        self.words, self.vocabulary = words, vocabulary

    def accepts(self, first: int, end: int, meaning: str, slots: Mapping[str, Any], last: int) -> bool:
        """Are the words from `first` to `end` a date of this meaning? Their sentence ends before `last`."""
        if self._is_denied_before(first, meaning) or self._is_denied_behind(end, meaning, last):
            return False
        if self._is_verb(first, end) or self._is_title(end, slots):
            return False
        return end - first > 1 or self._is_date_alone(first, meaning, slots, last)

    def _is_denied_before(self, first: int, meaning: str) -> bool:
        """Does the word before it speak against it: "in his twenties"?"""
        words, vocabulary = self.words, self.vocabulary
        needed = vocabulary.only_after.get(meaning)
        if first == 0:
            return needed is not None
        owner = first - 1
        while owner > max(0, first - 3) and words.folded[owner] in vocabulary.decade_before:
            owner -= 1  # "his mid-20s"
        if words.folded[owner] in vocabulary.never_behind.get(meaning, ()):
            return True
        return needed is not None and words.folded[first - 1] not in needed

    def _is_denied_behind(self, end: int, meaning: str, last: int) -> bool:
        """Does the word behind it speak against it: "on the 15th floor"?"""
        if end >= last:
            return False
        word, vocabulary = self.words.folded[end], self.vocabulary
        if word in vocabulary.never_before.get(meaning, ()):
            return True
        return meaning == "day-of-month" and word not in vocabulary.before and word not in CLOSING

    def _is_verb(self, first: int, end: int) -> bool:
        """Is its first word a verb: "it will last two weeks", "they end today"?"""
        folded, vocabulary = self.words.folded, self.vocabulary
        word = folded[first]
        if first and folded[first - 1] in vocabulary.never_after.get(word, ()):
            return True
        joined = vocabulary.only_with.get(word)
        return joined is not None and (first + 1 >= end or folded[first + 1] not in joined)

    def _is_title(self, end: int, slots: Mapping[str, Any]) -> bool:
        """Is its unit written with a capital: the programme "This Week"?"""
        words, vocabulary = self.words, self.vocabulary
        if not vocabulary.units_lower or "UNIT" not in slots or "HOLIDAY" in slots:
            return False
        return words.kinds[end - 1] == CAPITAL and words.folded[end - 1] in vocabulary.units

    def _is_date_alone(self, first: int, meaning: str, slots: Mapping[str, Any], last: int) -> bool:
        """Is this single word a date?"""
        words = self.words
        if "YEAR" in slots:
            return self._is_year(first, slots["YEAR"], last)
        tied = first > 0 and words.forms[first - 1] in RANGE_DASHES and words.glued(first - 1)
        if meaning == LAST_RESORT and (tied or self._is_fraction(first, last)):
            return False  # three-quarters
        if "CLOCK" in slots and self._is_in_name(first, last):
            return False  # the film "High Noon"
        return words.folded[first] not in self.vocabulary.doubtful or self._is_doubtless(first, last)

    def _is_fraction(self, index: int, last: int) -> bool:
        """Does the word end a number: "three quarters of voters"?"""
        numerals, before = self.vocabulary.numerals, max(0, index - 1)
        if self.words.folded[index] not in numerals.fractions:
            return False
        number = numerals.read(self.words, before, last)
        return number is not None and number.last > index

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
        if self.vocabulary.units_capital and index < last and words.kinds[index] == CAPITAL:
            return True
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

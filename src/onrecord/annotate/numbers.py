"""Numbers as they are written: digits, words and both mixed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final, NamedTuple

from ..text import lexicon
from ..text.words import NUMBER, Words
from .digits import Digits
from .document import PACKAGE

_EXACT: Final = 2**53  # beyond it JSON readers lose digits
_LONGEST_WORDS: Final = 24  # words in one number
_LONGEST_VAGUE: Final = 6  # words in "hundreds of thousands of millions"


class Number(NamedTuple):
    """A number that stands from word `first` up to word `last`."""

    first: int
    last: int
    value: float | int
    spelled: bool  # without digits
    vague: bool = False  # "hundreds", "several thousand": at least so many
    fraction: bool = False  # "two-thirds"
    rough: bool = False  # "a couple of hundred": about so many
    scale: int = 1  # by which digits were multiplied: a million in "1.2 million"


class Numerals(NamedTuple):
    """How a language writes numbers."""

    words: Mapping[str, int]  # "seven", "forty"
    halves: Mapping[str, float]  # a number and a half in one word: "anderthalb"
    scales: Mapping[str, int]  # "hundred", "million", "dozen"
    suffixes: Mapping[str, int]  # "bn", only after digits
    plurals: Mapping[str, int]  # "hundreds", "dozens"
    fractions: Mapping[str, int]  # what "half" and "thirds" divide by
    articles: frozenset[str]  # "a" in "a hundred"
    joiners: frozenset[str]  # "and" in "two hundred and six"
    of: frozenset[str]  # "of" in "tens of thousands"
    several: frozenset[str]  # "several", "a few"
    pairs: frozenset[str]  # "couple"
    units_too: frozenset[str]  # fractions that are units as well: "three quarters" are nine months
    parts_behind: frozenset[str]  # words before which they are fractions: "three quarters of voters"
    digits: Digits  # how they are grouped
    starters: frozenset[str]  # words that can begin a number

    @classmethod
    @cache
    def of_language(cls, language: str) -> Numerals:
        """From the `numbers` table of a language's lexicon file; digits alone where it has none."""
        return cls.of_table(lexicon.table(PACKAGE, language).get("numbers", {}))

    @classmethod
    def of_table(cls, rows: Mapping[str, Any]) -> Numerals:
        """From a `numbers` table."""
        words, scales = _compounds(rows), dict(rows.get("scales", {}))
        plurals, fractions = dict(rows.get("plurals", {})), dict(rows.get("fractions", {}))
        halves = {word: float(value) for word, value in rows.get("halves", {}).items()}
        articles, several = frozenset(rows.get("articles", ())), frozenset(rows.get("several", ()))
        return cls(
            words=words,
            halves=halves,
            scales=scales,
            suffixes=dict(rows.get("suffixes", {})),
            plurals=plurals,
            fractions=fractions,
            articles=articles,
            joiners=frozenset(rows.get("joiners", ())),
            of=frozenset(rows.get("of", ())),
            several=several,
            pairs=frozenset(rows.get("pairs", ())),
            units_too=frozenset(rows.get("units_too", ())),
            parts_behind=frozenset(rows.get("parts_behind", ())),
            digits=Digits.of_table(rows),
            starters=frozenset({*words, *halves, *scales, *plurals, *fractions, *articles, *several}),
        )

    def read(self, words: Words, first: int, last: int) -> Number | None:
        """The longest number that begins at word `first` and ends before `last`."""
        if words.kinds[first] == NUMBER:
            number = self._digits(words, first, last)
        elif words.folded[first] in self.starters:
            number = self._spelled(words, first, last)
        else:
            return None
        return self._with_half(words, number, last) if number else None

    def _digits(self, words: Words, first: int, last: int) -> Number | None:
        """A number that begins with digits, with the scale behind it: "1.2 million", "5bn"."""
        value, end = self.digits.amount(words, first, last)
        if value is None:
            return None
        scale = 1
        if end < last and words.glued(end - 1) and words.folded[end] in self.suffixes:
            scale, end = self.suffixes[words.folded[end]], end + 1
        else:
            look = end + 1 if end < last and words.forms[end] == "-" and words.glued(end - 1) else end
            while look < last and scale < _EXACT and words.folded[look] in self.scales:
                scale, end = scale * self.scales[words.folded[look]], look + 1
                look = end
        return Number(first, end, tidy(value * scale), False, scale=scale)

    def _spelled(self, words: Words, first: int, last: int) -> Number | None:
        """A number in words: "two hundred and six", "a dozen", "tens of thousands", "two-thirds"."""
        folded, index = words.folded, first
        pair = self._pair(words, first, last)
        if pair:
            return pair
        if folded[index] in self.halves:
            return self._and_a_half(words, first, last)
        several = folded[index] in self.several
        article = not several and folded[index] in self.articles
        if several or article:
            index += 1
            if article and index < last and folded[index] in self.several:
                several, index = True, index + 1
            if index >= last or not self._follows_article(words, index, last, several):
                return None
        if folded[index] in self.plurals:
            return self._vague(words, first, index, last, several)
        if folded[index] in self.fractions:
            if not article and self._half_of_scale(words, index, last):
                half = self.scales[folded[index + 2]] / self.fractions[folded[index]]
                return Number(first, index + 3, tidy(half), True)
            if not article and self.fractions[folded[index]] != 2:
                return None  # "third" alone is an ordinal
            part = Number(first, index + 1, tidy(1 / self.fractions[folded[index]]), True, fraction=True)
            return self._of_scale(words, part, last)
        value, end = self._sum(words, index, last)
        if end == index:
            return None
        if several:
            return Number(first, end, value * 2, True, vague=True)
        return self._with_fraction(words, first, end, last, value)

    def _and_a_half(self, words: Words, first: int, last: int) -> Number:
        """A number and a half in one word, with the scale behind it: "anderthalb Millionen"."""
        end = first + 1
        scale = self.scales.get(words.folded[end], 1) if end < last else 1
        return Number(first, end + (scale > 1), tidy(self.halves[words.folded[first]] * scale), True)

    def _of_scale(self, words: Words, part: Number, last: int) -> Number:
        """The fraction, or what it is of a scale: "a quarter of a million"."""
        folded, end = words.folded, part.last
        if end + 2 >= last or folded[end] not in self.of or folded[end + 1] not in self.articles:
            return part
        scale = self.scales.get(folded[end + 2], 1)
        if scale < 1000:
            return part
        return Number(part.first, end + 3, tidy(round(part.value * scale)), True)

    def _pair(self, words: Words, first: int, last: int) -> Number | None:
        """ "a couple of hundred": about two hundred."""
        folded = words.folded
        if first + 3 >= last or folded[first] not in self.articles or folded[first + 1] not in self.pairs:
            return None
        place = first + 2 + (folded[first + 2] in self.of)
        scale = self.scales.get(folded[place])
        return Number(first, place + 1, 2 * scale, True, rough=True) if scale else None

    def _half_of_scale(self, words: Words, index: int, last: int) -> bool:
        """Does "half" go on with "a million"?"""
        folded = words.folded
        return index + 2 < last and folded[index + 1] in self.articles and folded[index + 2] in self.scales

    def _with_half(self, words: Words, number: Number, last: int) -> Number:
        """With "and a half" behind it."""
        if number.fraction or number.vague or number.last >= last:
            return number
        if words.folded[number.last] not in self.joiners and words.forms[number.last] != "-":
            return number
        tail = [i for i in range(number.last, min(last, number.last + 6)) if words.forms[i] != "-"][:3]
        if len(tail) < 3:
            return number
        joiner, article, half = (words.folded[i] for i in tail)
        if joiner not in self.joiners or article not in self.articles or self.fractions.get(half) != 2:
            return number
        scale = self.scales.get(words.folded[number.last - 1], 1)
        added = scale / 2 if scale >= 1000 else 0.5
        return number._replace(last=tail[2] + 1, value=tidy(number.value + added))

    def _follows_article(self, words: Words, index: int, last: int, several: bool) -> bool:
        """Can a number go on at `index` after "a" or "several"?"""
        word = words.folded[index]
        return (
            word in self.scales
            or (word in self.plurals and several)
            or (not several and word in self.fractions)
        )

    def _vague(self, words: Words, first: int, index: int, last: int, several: bool) -> Number:
        """Plurals of scales: "hundreds", "tens of thousands"."""
        value: float | int = self.plurals[words.folded[index]]
        end = index + 1
        limit = min(last, index + _LONGEST_VAGUE)
        while end + 1 < limit and words.folded[end] in self.of and words.folded[end + 1] in self.plurals:
            value, end = value * self.plurals[words.folded[end + 1]], end + 2
        if end < last and words.folded[end] in self.scales:
            value, end = value * self.scales[words.folded[end]], end + 1
        return Number(first, end, value * 2 if several else value, True, vague=True)

    def _with_fraction(self, words: Words, first: int, end: int, last: int, value: int) -> Number:
        """A number in words, or the fraction that it begins: "two-thirds"."""
        look = end + 1 if end < last and words.forms[end] == "-" and words.glued(end) else end
        if look < last and words.folded[look] in self.fractions and 0 < value < 20:
            part = self.fractions[words.folded[look]]
            if value < part and (part > 2 or look == end + 1) and self._is_part(words, end, look, last):
                return self._of_scale(
                    words, Number(first, look + 1, tidy(value / part), True, fraction=True), last
                )
        return Number(first, end, tidy(value), True)

    def _is_part(self, words: Words, end: int, look: int, last: int) -> bool:
        """Is the word at `look` behind a number that ends before `end` a fraction, not a unit?"""
        if look > end or words.folded[look] not in self.units_too:
            return True
        return look + 1 < last and words.folded[look + 1] in self.parts_behind

    def _sum(self, words: Words, index: int, last: int) -> tuple[int, int]:
        """The value of words such as "two hundred and six" and one past the last of them."""
        total = group = 0
        previous = 1000
        end, start = index, index
        while index < last and index - start < _LONGEST_WORDS:
            word = words.folded[index]
            if word in self.words and (self.words[word] < previous or end == start):
                value = self.words[word]
                if end > start and previous < 20:
                    break  # "five six" are two numbers
                group, previous, end = group + value, min(value, 100), index + 1
            elif word in self.scales:
                scale = self.scales[word]
                if scale < 1000:
                    group = max(group, 1) * scale
                else:
                    total, group = total + max(group, 1) * scale, 0
                previous, end = 100, index + 1
            elif end == start or not self._joins(words, index, last):
                break
            index += 1
        return total + group, end

    def _joins(self, words: Words, index: int, last: int) -> bool:
        """Does the word at `index` hold two parts of one number together?"""
        if index + 1 >= last or words.folded[index + 1] not in self.words:
            return False
        if words.forms[index] == "-":
            return (
                words.glued(index - 1)
                and words.glued(index)
                and self.words.get(words.folded[index - 1], 0) >= 20
            )
        return words.folded[index] in self.joiners and words.folded[index - 1] in self.scales


def tidy(value: float | int) -> float | int:
    """Whole numbers as int while they are exact, everything else as a finite float."""
    if isinstance(value, float):
        value = round(value, 6)
        return int(value) if value.is_integer() and abs(value) < _EXACT else value
    return float(value) if abs(value) >= _EXACT else value


def _compounds(rows: Mapping[str, Any]) -> dict[str, int]:
    """The words of a language with those it writes as one: "zweiundzwanzig", "dreihundert"."""
    words = dict(rows.get("words", {}))
    joiner = rows.get("compound")
    if not joiner:
        return words
    ones = {word: value for word, value in words.items() if 0 < value < 10}
    tens = {word: value for word, value in words.items() if value in range(20, 100, 10)}
    words |= {f"{one}{joiner}{ten}": a + b for one, a in ones.items() for ten, b in tens.items()}
    for scale, size in rows.get("compound_scales", {}).items():
        heads = {word: value for word, value in words.items() if 1 < value < (10 if size == 100 else 1000)}
        words |= {f"{head}{scale}": value * size for head, value in heads.items()}
    return words

"""The figures of one sentence, each with what it counts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ...records import Per
from ...text.words import NUMBER, Words
from ..numbers import Number
from . import rates
from .counted import NounPhrase, noun_phrase
from .excluded import is_no_figure
from .quantities import Quantity, quantity
from .vocabulary import Vocabulary, starting_at

_DASHES = frozenset("-–")


class Found(NamedTuple):
    """A quantity with what it counts and by what it is reckoned."""

    quantity: Quantity
    counts: NounPhrase | None
    per: Per | None
    part: bool = False  # introduced as a part of the figure before it


class Finder:
    """Finds the figures of one text; `closed` says which words belong to dates and names."""

    def __init__(self, words: Words, vocabulary: Vocabulary, closed: bytearray) -> None:
        self.words, self.vocabulary, self.closed = words, vocabulary, closed
        starters = vocabulary.numerals.starters | vocabulary.set("including") | vocabulary.set("none")
        self.candidates = [
            index
            for index, (folded, kind) in enumerate(zip(words.folded, words.kinds, strict=True))
            if kind == NUMBER or folded in starters
        ]

    def within(self, candidates: list[int], begin: int, last: int) -> Iterator[Found]:
        """The figures of a sentence whose numbers begin at these words, left to right."""
        done = begin
        for index in candidates:
            if index < done or self.closed[index]:
                continue
            for found in self._at(index, max(begin, done), last):
                done = max(done, found.quantity.last)
                yield found

    def _at(self, index: int, begin: int, last: int) -> list[Found]:
        words, vocabulary = self.words, self.vocabulary
        word = words.folded[index]
        if word in vocabulary.set("including"):
            return self._single_part(index, last)
        number = vocabulary.numerals.read(words, index, last)
        if number is None or any(self.closed[number.first : number.last]):
            return []
        score = self._score(number, begin, last)
        if score:
            return score
        if is_no_figure(words, number, begin, last, vocabulary):
            return []
        found = quantity(words, number, begin, last, vocabulary)
        if found.unit is None and self._is_bare_fraction(found, last):
            return []
        return [self._described(found, begin, last)]

    def _single_part(self, index: int, last: int) -> list[Found]:
        """ "including a child": one, a part of the figure before."""
        words, vocabulary = self.words, self.vocabulary
        first = index + 1
        if first + 1 >= last or words.folded[first] not in vocabulary.numerals.articles:
            return []
        if vocabulary.numerals.read(words, first, last):
            return []
        phrase = noun_phrase(words, first + 1, last, vocabulary, many=False)
        if phrase is None or words.folded[phrase.head] not in vocabulary.set("persons"):
            return []
        return [Found(Quantity(first, first + 1, 1, 1), phrase, None, part=True)]

    def _score(self, number: Number, begin: int, last: int) -> list[Found]:
        """ "3-1" as two figures."""
        words, index = self.words, number.last
        if number.spelled or number.scale > 1 or index + 1 >= last or words.forms[index] not in _DASHES:
            return []
        if (
            not (words.glued(index - 1) and words.glued(index))
            or not isinstance(number.value, int)
            or number.value > 250
        ):
            return []
        other = self.vocabulary.numerals.read(words, index + 1, last)
        if other is None or not isinstance(other.value, int) or other.value > 250 or other.scale > 1:
            return []
        after = words.folded[other.last] if other.last < last else ""
        if (
            after in self.vocabulary.units
            or after == "-"
            or (number.first > begin and words.forms[number.first - 1] == "-")
        ):
            return []
        told = any(
            words.folded[i] in self.vocabulary.set("scoring")
            for i in range(max(begin, number.first - 10), min(last, other.last + 4))
        )
        if other.value > number.value and not told:
            return []
        return [
            Found(Quantity(n.first, n.last, n.value, n.value, unit="score"), None, None)
            for n in (number, other)
        ]

    def _is_bare_fraction(self, found: Quantity, last: int) -> bool:
        """ "half" where it is no share of anything: "the second half", "half an hour ago"."""
        if not found.fraction:
            return False
        words, vocabulary = self.words, self.vocabulary
        before = words.folded[found.first - 1] if found.first else ""
        return before in vocabulary.set("before_part") or before in vocabulary.set("ordinal_words")

    def _described(self, found: Quantity, begin: int, last: int) -> Found:
        """With what it counts and its rate."""
        words, vocabulary = self.words, self.vocabulary
        phrase = self._counted(found, last)
        end = phrase.last if phrase else found.last
        rate = rates.rate(words, end, last, vocabulary) or (
            rates.rate(words, phrase.head + 1, last, vocabulary) if phrase else None
        )
        per = rate[0] if rate else rates.rate_before(words, found.first, begin, vocabulary)
        if (
            phrase
            and per
            and phrase.head >= words.first_at(per.span.start)
            and phrase.head < words.end_at(per.span.end)
        ):
            phrase = None
        before = words.folded[found.first - 1] if found.first > begin else ""
        return Found(found, phrase, per, part=before in vocabulary.set("including"))

    def _counted(self, found: Quantity, last: int) -> NounPhrase | None:
        words, vocabulary = self.words, self.vocabulary
        index = found.last
        if index >= last:
            return None
        if found.compound:
            return None
        of = words.folded[index] in vocabulary.set("of")
        worth = starting_at({w: [((w,), True)] for w in vocabulary.set("worth")}, words.folded, index, last)
        if found.unit is not None and not of and not worth:
            return None
        if worth:
            index = worth[0] + (words.folded[min(worth[0], last - 1)] in vocabulary.set("of"))
        elif of:
            index += 1
        elif words.forms[index] == "-" and words.glued(index - 1) and index + 1 < last:
            return NounPhrase(index + 1, index + 1, index + 2) if words.folded[index + 1].isalpha() else None
        many = found.fraction or found.low != 1 or found.high != 1
        return noun_phrase(words, index, last, vocabulary, many=many) if index < last else None

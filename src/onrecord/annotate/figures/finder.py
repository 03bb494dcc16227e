"""The figures of one sentence, each with what it counts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from ...records import Per
from ...text.words import CAPITAL, LOWER, NUMBER, PUNCTUATION, Words
from ..numbers import Number, tidy
from . import rates
from .ages import with_age
from .counted import NounPhrase, is_plural, noun_phrase
from .excluded import is_no_figure
from .metres import in_metres
from .quantities import quantity
from .units import TIME, Quantity
from .vocabulary import Vocabulary, ending_at, starting_at

_OF_STUFF: Final = frozenset(["kg", "g", "t", "l", "m3", "ha", "barrel"])  # units before what they measure
_ROUND: Final = (3, 4, 5, 6, 7, 8, 9, 10, 100, 1000)  # of which a part is told as a share: "four out of ten"
_SCORE_MARKS: Final = frozenset("-–:")
NAME: Final = b"\x01"
DATE: Final = b"\x02"
"""Why a word is closed."""
_FARTHEST: Final = 3  # words between a number and the date behind it


class Found(NamedTuple):
    """A quantity with what it counts and by what it is reckoned."""

    quantity: Quantity
    counts: NounPhrase | None
    per: Per | None
    part: bool = False  # introduced as a part of the figure before it


class Finder:
    """Finds the figures of one text; `closed` says which words belong to dates and names.

    It is to be filled in by the caller: for all words of dates, and for the candidates.
    """

    def __init__(self, words: Words, vocabulary: Vocabulary) -> None:
        self.words, self.vocabulary = words, vocabulary
        self.closed = bytearray(len(words))
        self.candidates = self._candidates()

    def _candidates(self) -> list[int]:
        """The words at which a figure can begin; an article only before a number or a unit."""
        words, vocabulary = self.words, self.vocabulary
        folded, after, last = words.folded, vocabulary.after_article, len(words) - 1
        found = {*words.of_kind(NUMBER), *words.where(vocabulary.starters)}
        articles = words.where(vocabulary.articles)
        found.update(place for place in articles if place < last and folded[place + 1] in after)
        return sorted(found)

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
        if words.folded[index] in vocabulary.sets["including"]:
            return self._single_part(index, last)
        number = vocabulary.numerals.read(words, index, last) or self._article(index, begin, last)
        if number is None or any(self.closed[number.first : number.last]):
            return []
        number = in_metres(words, number, begin, last, vocabulary)
        if index > begin and words.folded[index - 1] in vocabulary.sets["per"]:
            return []
        special = self._score(number, begin, last) or self._ratio(number, begin, last)
        if special:
            return special
        if is_no_figure(words, number, begin, last, vocabulary):
            return []
        found = quantity(words, number, begin, last, vocabulary)
        if found.unit is None and self._is_bare_fraction(found, last):
            return []
        found = with_age(words, found, begin, last, vocabulary)
        described = self._described(self._none_of(found, begin, last), begin, last)
        return [] if self._is_rank(described, begin) else [described]

    def _is_rank(self, found: Found, begin: int) -> bool:
        """ "in the top 10", "at seven": a rank or an hour, where nothing is counted."""
        first = found.quantity.first
        bare = found.quantity.unit is None and found.counts is None
        before = self.words.folded[first - 1] if first > begin else ""
        if bare and before in self.vocabulary.sets["at"] and found.quantity.low in range(1, 13):
            return True  # "at seven"
        return bare and before in self.vocabulary.sets["ranks"]

    def _article(self, index: int, begin: int, last: int) -> Number | None:
        """ "more than a year": the article is one, after a hedge and before a unit."""
        words, vocabulary = self.words, self.vocabulary
        if words.folded[index] not in vocabulary.numerals.articles or index + 1 >= last:
            return None
        if starting_at(vocabulary.units, words.folded, index + 1, last) is None:
            return None
        hedged = ending_at(vocabulary.hedges, words.folded, index, begin)
        return Number(index, index + 1, 1, True) if hedged else None

    def _ratio(self, number: Number, begin: int, last: int) -> list[Found]:
        """ "one in five shops" as a share."""
        words, vocabulary, index = self.words, self.vocabulary, number.last
        if index + 2 >= last or number.scale > 1:
            return []
        share = starting_at(vocabulary.shares, words.folded, index, last)
        if not share and words.folded[index] not in vocabulary.sets["in"]:
            return []
        other = vocabulary.numerals.read(words, share[0] if share else index + 1, last)
        if share and not (other and other.spelled and number.spelled and other.value in _ROUND):
            return []
        if other is None or other.vague or other.fraction or not 0 < number.value < other.value <= 1000:
            return []
        if other.last >= last or any(self.closed[other.first : other.last]):
            return []
        if (
            starting_at(vocabulary.units, words.folded, other.last, last)
            or words.kinds[other.last] == PUNCTUATION
        ):
            return []
        whole = Number(number.first, other.last, tidy(number.value / other.value), True, fraction=True)
        return [self._described(quantity(words, whole, begin, last, vocabulary), begin, last)]

    def _none_of(self, found: Quantity, begin: int, last: int) -> Quantity:
        """ "none of the 40" passengers was hurt: it befell nobody."""
        words, vocabulary = self.words, self.vocabulary
        none = ending_at(vocabulary.none, words.folded, found.first, begin)
        if none is None:
            return found
        befell = any(
            words.folded[i] in vocabulary.sets["befell"]
            for i in range(found.last, min(last, found.last + 10))
        )
        return found._replace(first=none[0], low=0, high=0) if befell else found._replace(first=none[0])

    def _single_part(self, index: int, last: int) -> list[Found]:
        """ "including a child": one, a part of the figure before."""
        words, vocabulary = self.words, self.vocabulary
        first = index + 1
        if first + 1 >= last or words.folded[first] not in vocabulary.numerals.articles:
            return []
        if vocabulary.numerals.read(words, first, last):
            return []
        phrase = noun_phrase(words, first + 1, last, vocabulary, many=False)
        if phrase is None or words.folded[phrase.head] not in vocabulary.sets["persons"]:
            return []
        return [Found(Quantity(first, first + 1, 1, 1), phrase, None, part=True)]

    def _score(self, number: Number, begin: int, last: int) -> list[Found]:
        """ "3-1" as two figures."""
        words, index = self.words, number.last
        if number.spelled or number.scale > 1 or index + 1 >= last or words.forms[index] not in _SCORE_MARKS:
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
            words.folded[i] in self.vocabulary.sets["scoring"]
            for i in range(max(begin, number.first - 10), min(last, other.last + 4))
        )
        plain = words.forms[index] in self.vocabulary.sets["score_marks"] and other.value < 10
        if (other.value > number.value or words.forms[index] == ":") and not told and not plain:
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
        return before in vocabulary.sets["before_part"] or before in vocabulary.sets["ordinal_words"]

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
        return Found(found, phrase, per, part=self._is_part(found, begin, last))

    def _is_part(self, found: Quantity, begin: int, last: int) -> bool:
        """Is it told as a part of the figure before: "including two", "two of them"?"""
        words, vocabulary = self.words, self.vocabulary
        if ending_at(vocabulary.parts, words.folded, found.first, begin):
            return True
        return self._of_them(found.last, last)

    def _of_them(self, index: int, last: int) -> bool:
        folded, vocabulary = self.words.folded, self.vocabulary
        return (
            index + 1 < last
            and folded[index] in vocabulary.sets["of"]
            and folded[index + 1] in vocabulary.sets["them"]
        )

    def _counted(self, found: Quantity, last: int) -> NounPhrase | None:
        words, vocabulary = self.words, self.vocabulary
        index = found.last
        if index >= last:
            return None
        if found.compound:
            return None
        if self._of_them(index, last):
            index += 2
        elif words.folded[index] in vocabulary.sets["of"] and found.unit not in TIME:
            index += 1
        elif found.unit in _OF_STUFF and vocabulary.order == "capital" and words.kinds[index] == CAPITAL:
            return noun_phrase(words, index, last, vocabulary, many=False)
        elif found.unit is not None:
            index = self._past_worth(found, index, last)
        elif words.forms[index] == "-" and words.glued(index - 1) and index + 1 < last:
            return self._compound(index + 1)
        if found.unit is not None and index == found.last:
            return None
        last = self._before_date(index, last)
        many = found.fraction or found.unit is not None or found.low != 1 or found.high != 1
        plain = index == found.last and not found.fraction and found.unit is None
        return noun_phrase(words, index, last, vocabulary, many=many, plain=plain) if index < last else None

    def _before_date(self, index: int, last: int) -> int:
        """Where a date begins that is not counted, else `last`.

        "turns 40 next Thursday" counts no Thursday, "40 Sunday services" counts services.
        """
        first = self.closed.find(DATE, index, min(last, index + _FARTHEST))
        if first < 0:
            return last
        end = first
        while end < last and self.closed[end] == DATE[0]:
            end += 1
        words = self.words
        noun = end < last and words.kinds[end] == LOWER and is_plural(words.folded[end], self.vocabulary)
        return last if noun else first

    def _past_worth(self, found: Quantity, index: int, last: int) -> int:
        """Past "worth of" or "in" between money and what it is: "€100 billion in assets"."""
        words, vocabulary = self.words, self.vocabulary
        if found.unit is None or not (found.unit.isupper() and len(found.unit) == 3) or index + 1 >= last:
            return index
        if words.folded[index] in vocabulary.sets["worth"]:
            return index + 1 + (words.folded[index + 1] in vocabulary.sets["of"])
        noun = words.kinds[index + 1] == LOWER and words.folded[index + 1] not in vocabulary.sets["stops"]
        return index + 1 if words.folded[index] in vocabulary.sets["in"] and noun else index

    def _compound(self, index: int) -> NounPhrase | None:
        """ "12-member", "three-storey": the word behind the hyphen."""
        words = self.words
        if not words.folded[index].isalpha() or words.folded[index] in self.vocabulary.sets["no_nouns"]:
            return None
        return NounPhrase(index, index, index + 1)

"""Numbers with their range, unit and hedge: what a figure is before one knows what it counts."""

from __future__ import annotations

from typing import Final

from ...text.words import NUMBER, Words
from ..numbers import Number, tidy
from .units import TIME, Quantity, in_whole_money, with_symbol, with_unit
from .vocabulary import Vocabulary, ending_at, starting_at

_DASHES: Final = frozenset("-–—")


def quantity(words: Words, number: Number, begin: int, last: int, vocabulary: Vocabulary) -> Quantity:
    """The quantity of which a number is the first; it stays between `begin` and `last`."""
    low = high = number.value
    end, first = number.last, number.first
    other = _range_end(words, number, begin, last, vocabulary)
    if other:
        low, high, end = _scaled(number, other), other.value, other.last
        if any(word in vocabulary.sets["and"] for word in words.folded[number.last : other.first]):
            first = _between_place(words, number.first, begin, vocabulary) or first
    found = Quantity(number.first, end, low, high, vague=number.vague, fraction=number.fraction)
    found = with_symbol(words, found, begin, vocabulary)
    found = in_whole_money(with_unit(words, found, last, vocabulary), vocabulary)
    if first < found.first:
        found = found._replace(first=first)
    if not other:
        found = _with_second(words, found, number, begin, last, vocabulary)
    found = _with_sign(words, found, begin, vocabulary)
    if number.vague:
        found = found._replace(high=None, approximate=True)
    if number.rough:
        found = found._replace(approximate=True)
    found = _hedged_after(words, found, last, vocabulary)
    return _hedged_before(words, found, begin, vocabulary)


def _range_end(words: Words, number: Number, begin: int, last: int, vocabulary: Vocabulary) -> Number | None:
    """The second number of a range: "4–5", "seven to eight", "between five and ten"."""
    index, near = number.last, False
    if index + 1 >= last or number.vague:
        return None
    word = words.folded[index]
    if word in _DASHES:
        if word == "-" and not words.glued(index):
            return None
        index += 1
        if words.folded[index] in vocabulary.sets["to"] and words.forms[index + 1 : index + 2] == ["-"]:
            index += 2
    elif word in vocabulary.sets["to"]:
        place = number.first - 1
        if place > begin and words.folded[place] in vocabulary.symbols:
            place -= 1
        before = words.folded[place] if place >= begin else ""
        if before in vocabulary.sets["from"] and _changes(words, place, begin, vocabulary):
            return None
        index += 1
    elif (
        word in vocabulary.sets["and"] and _between_place(words, number.first, begin, vocabulary) is not None
    ):
        index += 1
    elif word in vocabulary.sets["or"] and number.value + 1 < 100:
        index += 1
        near = True
    else:
        return None
    index = _past_symbol(words, index, last, vocabulary)
    other = vocabulary.numerals.read(words, index, last) if index < last else None
    if other is None or other.vague or other.fraction or other.value <= _scaled(number, other):
        return None
    if near and other.value > 2 * _scaled(number, other):
        return None
    return other


def _with_second(
    words: Words, found: Quantity, number: Number, begin: int, last: int, vocabulary: Vocabulary
) -> Quantity:
    """The range whose ends both have their unit: "2% to 3%"."""
    if found.unit is None or found.last == number.last or found.compound:
        return found
    other = _range_end(words, number._replace(last=found.last), begin, last, vocabulary)
    unit = starting_at(vocabulary.units, words.folded, other.last, last) if other else None
    if other is None or unit is None or unit[1] != found.unit:
        return found
    return found._replace(last=unit[0], high=other.value)


def _past_symbol(words: Words, index: int, last: int, vocabulary: Vocabulary) -> int:
    """Past a currency sign: "$5-$10 million"."""
    return (
        index + 1
        if index + 1 < last and words.forms[index] in vocabulary.symbols and words.glued(index)
        else index
    )


def _changes(words: Words, first: int, begin: int, vocabulary: Vocabulary) -> bool:
    """Does a verb of change stand shortly before, so that "from 5 to 8" is no range?"""
    return any(words.folded[i] in vocabulary.sets["change"] for i in range(max(begin, first - 6), first))


def _between_place(words: Words, first: int, begin: int, vocabulary: Vocabulary) -> int | None:
    """Where "between" stands before a number or its currency sign."""
    for look in (first - 1, first - 2):
        if look >= begin and words.folded[look] in vocabulary.sets["between"]:
            return look
        if look < begin or words.folded[look] not in vocabulary.symbols:
            return None
    return None


def _scaled(number: Number, other: Number) -> float | int:
    """The first number of a range with the scale that only the second has: "5 to 10 million"."""
    if number.scale == 1 and other.scale > 1 and number.value < other.value / other.scale:
        return tidy(number.value * other.scale)
    return number.value


def _with_sign(words: Words, found: Quantity, begin: int, vocabulary: Vocabulary) -> Quantity:
    """Below zero: "minus 12 degrees", "-12°C"."""
    before = found.first - 1
    if before < begin:
        return found
    minus = words.folded[before] in vocabulary.sets["minus"] and found.unit is not None
    if minus and before > begin and words.folded[before - 1] in vocabulary.sets["or"]:
        return found  # "plus or minus"
    if not minus and words.forms[before] in ("-", "−", "–"):
        alone = before == begin or not words.glued(before - 1)
        minus = words.glued(before) and alone and found.unit is not None
    if not minus or found.low is None or found.high is None:
        return found
    return found._replace(first=before, low=-found.high, high=-found.low)


def _hedged_after(words: Words, found: Quantity, last: int, vocabulary: Vocabulary) -> Quantity:
    """With a hedge behind it: "five or more", "200+"."""
    if found.last < last and words.forms[found.last] == "+" and words.glued(found.last - 1):
        return found._replace(last=found.last + 1, high=None, hedge=(found.last, found.last + 1))
    hyphen = found.last + 1 < last and words.forms[found.last] == "-" and words.glued(found.last - 1)
    hedge = starting_at(vocabulary.after, words.folded, found.last + hyphen, last)
    if hedge is None or _number_follows(words, hedge[0], last, vocabulary):
        return found
    return _apply(found._replace(last=hedge[0]), hedge[1], (found.last, hedge[0]))


def _number_follows(words: Words, index: int, last: int, vocabulary: Vocabulary) -> bool:
    """Does the hedge belong to another number: "six years and over 300 people"?"""
    if index >= last:
        return False
    return words.kinds[index] == NUMBER or words.folded[index] in vocabulary.numerals.starters


def _hedged_before(words: Words, found: Quantity, begin: int, vocabulary: Vocabulary) -> Quantity:
    """With the hedges before it: "at least", "just over", "an estimated"."""
    for _ in range(2):
        article = found.fraction and words.folded[found.first - 1] in vocabulary.sets["fraction_articles"]
        hedge = ending_at(vocabulary.hedges, words.folded, found.first - article, begin)
        if hedge is None:
            break
        first, kind = hedge
        if not _hedges(words, first, found, begin, vocabulary) or (kind == "about" and _is_bare_one(found)):
            break
        span = (first, found.hedge[1] if found.hedge and found.hedge[0] == found.first else found.first)
        found = _apply(found._replace(first=first), kind, span)
    return found


def _hedges(words: Words, first: int, found: Quantity, begin: int, vocabulary: Vocabulary) -> bool:
    """Is the word a hedge here, and not a preposition: "over three days"?"""
    if found.first - first > 1 or words.folded[first] not in vocabulary.sets["prepositions_too"]:
        return True
    if found.unit in TIME:
        return first > begin and words.folded[first - 1] in vocabulary.sets["before_hedge"]
    return True


def _is_bare_one(found: Quantity) -> bool:
    """ "united around one aim": one of something is never about one."""
    return found.unit is None and found.low == found.high == 1


def _apply(found: Quantity, kind: str, hedge: tuple[int, int]) -> Quantity:
    """The interval that a hedge of this kind makes of a quantity."""
    if kind == "about":
        return found._replace(approximate=True, hedge=hedge)
    if kind == "least":
        low = found.low if found.low is not None else found.high
        return found._replace(low=low, high=None, hedge=hedge)
    if kind == "most":
        high = found.high if found.high is not None else found.low
        return found._replace(low=None, high=high, hedge=hedge)
    return found

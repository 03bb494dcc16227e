"""A quantity, and the units and currencies that are written beside its number."""

from __future__ import annotations

from typing import Final, NamedTuple

from ...text.words import Words
from ..numbers import tidy
from .degrees import degrees_at
from .signs import LETTERS_FOR_MONEY, MIXED_CODES
from .vocabulary import Vocabulary, ending_at, starting_at

_LETTERS_IN_CAPITALS: Final = frozenset("MGLPTH")
TIME: Final = frozenset(
    ["second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century"]
)


class Quantity(NamedTuple):
    """A quantity from word `first` up to word `last`."""

    first: int
    last: int
    low: float | int | None
    high: float | int | None
    approximate: bool = False
    hedge: tuple[int, int] | None = None  # its words
    unit: str | None = None
    vague: bool = False  # "hundreds"
    fraction: bool = False
    compound: bool = False  # "26-kilometre": stands before its noun
    age: bool = False
    hundredths: bool = False  # written in cents


def with_symbol(words: Words, found: Quantity, begin: int, vocabulary: Vocabulary) -> Quantity:
    """With a currency written before the number."""
    symbol = ending_at(vocabulary.symbols, words.folded, found.first, begin)
    if symbol is None:
        return found
    first, unit = symbol
    if not all(words.glued(i) for i in range(first, found.first - 1)):  # "a $2 billion port" has no A$
        first, unit = found.first - 1, vocabulary.symbols[words.folded[found.first - 1]][-1][1]
    sign = words.forms[found.first - 1]
    return found._replace(first=first, unit=unit) if _is_sign(words, sign, found) else found


def _is_sign(words: Words, sign: str, found: Quantity) -> bool:
    """Is this a currency as it is written before amounts: "$", "CHF", "Rs", "R1,500"?"""
    if sign in LETTERS_FOR_MONEY:
        return words.glued(found.first - 1) and not words.forms[found.first].isdigit()
    return sign.isupper() or sign in MIXED_CODES or not sign.isalpha()


def with_unit(words: Words, found: Quantity, last: int, vocabulary: Vocabulary) -> Quantity:
    """With the unit written behind the number, also as "26-kilometre" and "25-year-old"."""
    degrees = degrees_at(words, found.last, last, vocabulary)
    if degrees:
        return found._replace(last=found.last + 1, unit=degrees)
    index, compound = _unit_place(words, found, last, vocabulary)
    of_one = found.fraction and _of_one(words, found.last, last, vocabulary)
    index = found.last + 2 if of_one else index
    unit = starting_at(vocabulary.units, words.folded, index, last)
    if unit is None or not is_written_so(words, index):
        return found
    end, name = unit
    if of_one and end < last and words.folded[end] in vocabulary.sets["of"]:
        return found  # "a quarter of a pound of butter" is told as a share
    if found.unit is not None:
        return found._replace(last=end) if name == found.unit else found
    if name == "point" and _counts_points(words, found, last, vocabulary):
        return found
    if name in vocabulary.of_stuff and _is_weight(words, found, end, last, vocabulary):
        name = vocabulary.of_stuff[name]
    age = False
    if name in ("year", "month"):
        look = end + 1 if end + 1 < last and words.forms[end] == "-" else end
        if look < last and words.folded[look] in vocabulary.sets["old"]:
            age, end = True, look + 1
    return found._replace(last=end, unit=name, compound=compound, age=age)


def in_whole_money(found: Quantity, vocabulary: Vocabulary) -> Quantity:
    """Cents and pence as parts of the money they belong to."""
    money = vocabulary.hundredths.get(found.unit or "")
    if money is None or found.low is None or found.high is None:
        return found
    return found._replace(unit=money, low=tidy(found.low / 100), high=tidy(found.high / 100), hundredths=True)


def _unit_place(words: Words, found: Quantity, last: int, vocabulary: Vocabulary) -> tuple[int, bool]:
    """Where the unit would stand, and whether it is tied to the number by a hyphen."""
    index = found.last
    if index + 1 >= last:
        return index, False
    if words.forms[index] == "-" and words.glued(index - 1):
        return index + 1, True
    word = words.folded[index]
    if word == "." and words.folded[index - 1] in vocabulary.sets["abbreviated"]:
        return index + 1, False
    between = (
        (
            word in vocabulary.sets["of"]
            and (found.vague or words.folded[index - 1] in vocabulary.numerals.scales)
        )
        or (found.fraction and word in vocabulary.numerals.articles)
        or (word in vocabulary.sets["before_unit"])
    )
    return index + between, False


def _is_weight(words: Words, found: Quantity, end: int, last: int, vocabulary: Vocabulary) -> bool:
    """Are pounds no money: "11 pounds of flour", "weighs 11 pounds"?"""
    if end < last and words.folded[end] in vocabulary.sets["of"]:
        return True
    return any(
        word in vocabulary.sets["weighing"] for word in words.folded[max(0, found.first - 4) : found.first]
    )


def _of_one(words: Words, index: int, last: int, vocabulary: Vocabulary) -> bool:
    """ "a quarter of a mile": is the fraction one of a unit?"""
    folded = words.folded
    return (
        index + 2 < last
        and folded[index] in vocabulary.sets["of"]
        and folded[index + 1] in vocabulary.numerals.articles
    )


def _counts_points(words: Words, found: Quantity, last: int, vocabulary: Vocabulary) -> bool:
    """Are the points places or arguments, not a score: "agreed on four points"?"""
    if words.forms[found.first][0].isdigit():
        return False
    scoring = vocabulary.sets["scoring"]
    return not any(
        words.folded[i] in scoring for i in range(max(0, found.first - 12), min(last, found.last + 8))
    )


def is_written_so(words: Words, index: int) -> bool:
    """Units that are a letter must be small ones."""
    form = words.forms[index]
    return form not in _LETTERS_IN_CAPITALS

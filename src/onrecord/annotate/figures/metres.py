"""Metres written as an m that is tied to their number, as millions are: "300m tall", "the 1,500m"."""

from __future__ import annotations

from typing import Final

from ...text.words import Words
from ..numbers import Number, tidy
from .vocabulary import Vocabulary

_LETTER: Final = "m"
_MILLION: Final = 1_000_000
_NO_MILLIONS: Final = 1000  # from here on the letter is no million: nobody writes a billion as 1,000m


def in_metres(words: Words, number: Number, begin: int, last: int, vocabulary: Vocabulary) -> Number:
    """The number without its letter, which will be its unit, where it speaks of a length; else itself."""
    letter = number.last - 1
    if number.scale != _MILLION or words.forms[letter] != _LETTER or number.spelled:
        return number
    if number.first > begin and words.folded[number.first - 1] in vocabulary.symbols:
        return number
    behind = number.last
    if behind + 1 < last and words.forms[behind] == "-" and words.glued(letter):
        behind += 1
    word = words.folded[behind] if behind < last else ""
    value = tidy(number.value / _MILLION)
    large = value >= _NO_MILLIONS and word not in vocabulary.units
    if not large and word not in vocabulary.sets["of_lengths"]:
        return number
    return number._replace(last=letter, value=value, scale=1)

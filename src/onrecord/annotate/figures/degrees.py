"""Degrees written as a letter at the number: "40C (104F)"."""

from __future__ import annotations

from typing import Final

from ...text.words import NUMBER, PUNCTUATION, Words
from .vocabulary import Vocabulary

_SCALES: Final = {"C": "°C", "F": "°F"}
_NEAR: Final = 20  # words on either side among which one speaks of heat
_BESIDE: Final = 6  # and among which the other scale may stand


def degrees_at(words: Words, index: int, last: int, vocabulary: Vocabulary) -> str | None:
    """The unit of the letter at `index`, None where it is part of a code: "seat 12F", "a 40C chip".

    It is tied to digits, nothing is tied to it, and a word of heat or cold or
    the other scale stands near.
    """
    unit = _SCALES.get(words.forms[index]) if 0 < index < last else None
    if unit is None or words.kinds[index - 1] != NUMBER or not words.glued(index - 1):
        return None
    if index + 1 < len(words) and words.glued(index) and words.kinds[index + 1] != PUNCTUATION:
        return None
    if index + 1 < last and words.forms[index + 1] == "-":
        return None
    heat = vocabulary.sets["heat"]
    around = words.folded[max(0, index - _NEAR) : min(last, index + _NEAR)]
    if not heat.isdisjoint(around):
        return unit
    beside = range(max(1, index - _BESIDE), min(last, index + _BESIDE))
    return unit if any(_is_other(words, place, index) for place in beside) else None


def _is_other(words: Words, place: int, index: int) -> bool:
    """Is this the letter of the other scale, tied to a number?"""
    form = words.forms[place]
    if form == words.forms[index] or form not in _SCALES:
        return False
    return words.kinds[place - 1] == NUMBER and words.glued(place - 1)

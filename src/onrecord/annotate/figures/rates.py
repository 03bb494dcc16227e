"""What a rate is reckoned by: "a month", "per 100,000 people"."""

from __future__ import annotations

from typing import Final

from ...records import Per
from ...text.words import NUMBER, Words
from .vocabulary import Vocabulary

_FARTHEST: Final = 2  # words between a figure and its rate


def rate(words: Words, index: int, last: int, vocabulary: Vocabulary) -> tuple[Per, int] | None:
    """The rate that begins within a few words of `index`, and one past its last word."""
    for first in range(index, min(last - 1, index + _FARTHEST + 1)):
        word = words.folded[first]
        if word == "-" and words.glued(first):
            continue  # "$24-a-share"
        if word in vocabulary.sets["per"]:
            end = _unit_end(words, first + 1, last, vocabulary)
            return _per(words, first, end), end
        if word in vocabulary.sets["each"] and words.folded[first + 1] in vocabulary.sets["per_units"]:
            if first + 2 < last and _is_a_time(words, first + 2, vocabulary):
                return None  # "a year ago", "im Jahr 2024"
            return _per(words, first, first + 2), first + 2
        if word in vocabulary.sets["stops"]:
            return None
        if words.kinds[first] == 0:  # a rate does not cross punctuation
            return None
    return None


def _is_a_time(words: Words, behind: int, vocabulary: Vocabulary) -> bool:
    """Does the word behind a unit make it a time of the calendar?"""
    return words.kinds[behind] == NUMBER or words.folded[behind] in vocabulary.sets["no_rate_before"]


def rate_before(words: Words, index: int, begin: int, vocabulary: Vocabulary) -> Per | None:
    """ "a monthly decline of" before a figure."""
    if index - 1 < begin or words.folded[index - 1] not in vocabulary.sets["of"]:
        return None
    for place in range(index - 2, max(begin, index - 5) - 1, -1):
        if words.folded[place] in vocabulary.sets["rates"]:
            return _per(words, place, place + 1)
    return None


def _unit_end(words: Words, index: int, last: int, vocabulary: Vocabulary) -> int:
    number = vocabulary.numerals.read(words, index, last) if index < last else None
    return min(last, (number.last if number else index) + 1)


def _per(words: Words, first: int, end: int) -> Per:
    span = words.span(first, end)
    return Per(text=span.of(words.text), span=span)

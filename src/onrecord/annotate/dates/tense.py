"""Does a sentence look ahead or back?"""

from __future__ import annotations

from ...text.words import LOWER, Words
from .vocabulary import Vocabulary

PAST, OPEN, FUTURE = -1, 0, 1

_BEFORE, _AFTER = 14, 10  # words that are looked at on either side


def direction(words: Words, first: int, last: int, sentence: tuple[int, int], vocabulary: Vocabulary) -> int:
    """PAST, FUTURE or OPEN for the words from `first` to `last` of a sentence.

    The nearest verb form that tells counts, first of those before, then of
    those behind.
    """
    begin, end = sentence
    for index in range(first - 1, max(begin, first - 3) - 1, -1):
        if words.folded[index] in vocabulary.ahead:
            return FUTURE
    for index in range(first - 1, max(begin, first - _BEFORE) - 1, -1):
        found = _of_word(words, index, vocabulary)
        if found:
            return found
    for index in range(last, min(end, last + _AFTER)):
        found = _of_word(words, index, vocabulary)
        if found:
            return found
    return OPEN


def _of_word(words: Words, index: int, vocabulary: Vocabulary) -> int:
    word = words.folded[index]
    if word in vocabulary.future:
        return FUTURE
    if word in vocabulary.past:
        return PAST
    if words.kinds[index] == LOWER and len(word) > 4 and word.endswith(vocabulary.past_endings):
        return PAST
    return OPEN

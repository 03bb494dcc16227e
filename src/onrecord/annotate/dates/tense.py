"""Does a sentence look ahead or back?"""

from __future__ import annotations

from typing import Final

from ...text.words import CAPITAL, LOWER, NUMBER, PUNCTUATION, Words
from .vocabulary import Vocabulary

PAST: Final = -1
OPEN: Final = 0
FUTURE: Final = 1

_BEFORE: Final = 20  # words that are looked at on either side
_AFTER: Final = 8
_NEAR: Final = 4  # words before "by" in which "had" tells


def direction(words: Words, first: int, last: int, sentence: tuple[int, int], vocabulary: Vocabulary) -> int:
    """PAST, FUTURE or OPEN for the words from `first` to `last` of a sentence.

    A preposition that looks ahead or back ("until", "since") tells first; then the
    nearest verb form that tells, of those before and then of those behind, or the
    other way round where the date opens a clause. "Monday's vote" was held,
    unless something before it says otherwise at once.
    """
    begin, end = sentence
    for index in range(first - 1, max(begin, first - 3) - 1, -1):
        if words.kinds[index] == NUMBER:
            break
        if words.folded[index] in vocabulary.behind:
            return PAST
        if words.folded[index] in vocabulary.ahead:
            return _ahead(words, index, last, sentence, vocabulary)
    beside = _said_beside(words, first, last, sentence, vocabulary)
    if beside:
        return beside
    if first - 2 >= begin and _turns(words, first, vocabulary):
        return _said_behind(words, last, end, vocabulary) or _said_before(words, first, begin, vocabulary)
    return _said_before(words, first, begin, vocabulary) or _said_behind(words, last, end, vocabulary)


def _said_beside(
    words: Words, first: int, last: int, sentence: tuple[int, int], vocabulary: Vocabulary
) -> int:
    """What the words right before and behind it tell: "is Sunday", "Monday's vote", "May delivery"."""
    begin, end = sentence
    if last < end and words.folded[last] in vocabulary.possessives:
        return PAST
    scheduled = first > begin and words.folded[first - 1] in vocabulary.scheduling
    if scheduled and first - 2 >= begin and words.folded[first - 2] in vocabulary.past | vocabulary.lasting:
        return OPEN  # "was open Monday"
    return FUTURE if scheduled or (last < end and words.folded[last] in vocabulary.coming) else OPEN


def _turns(words: Words, first: int, vocabulary: Vocabulary) -> bool:
    """Does a clause begin with the date: "and on Monday he left"?"""
    return words.folded[first - 1] in vocabulary.before and words.folded[first - 2] in vocabulary.turning


def _said_behind(words: Words, last: int, end: int, vocabulary: Vocabulary, most: int = _AFTER) -> int:
    """What the nearest verb form that tells says, of those behind; OPEN where there is none."""
    for index in range(last, min(end, last + most)):
        found = _of_word(words, index, vocabulary)
        if found:
            return found
    return OPEN


def _said_before(words: Words, first: int, begin: int, vocabulary: Vocabulary) -> int:
    """What the nearest verb form that tells says, of those before; OPEN where there is none."""
    infinitive = False
    for index in range(first - 1, max(begin, first - _BEFORE) - 1, -1):
        if infinitive and words.folded[index] in vocabulary.bidding:
            return FUTURE  # "told to leave on Friday"
        if words.folded[index] in vocabulary.prolonging and words.folded[first - 1] in vocabulary.infinitive:
            return FUTURE  # "postponed from Monday to Thursday"
        found = _of_word(words, index, vocabulary)
        if found:
            return OPEN if infinitive and found == PAST else found  # "summoned to testify on May 3"
        infinitive |= _is_infinitive(words, index, vocabulary)
    return OPEN


def _is_infinitive(words: Words, index: int, vocabulary: Vocabulary) -> bool:
    return (
        words.folded[index] in vocabulary.infinitive
        and index + 1 < len(words)
        and words.kinds[index + 1] == LOWER
        and words.folded[index + 1] not in vocabulary.no_infinitive
    )


def _ahead(words: Words, index: int, last: int, sentence: tuple[int, int], vocabulary: Vocabulary) -> int:
    """What "until" and "by" look at: what is to come, unless the verb says "had"."""
    begin, end = sentence
    if index > begin and words.folded[index - 1] in vocabulary.lasting:
        to_come = index - 2 >= begin and _is_infinitive(words, index - 2, vocabulary)
        if not to_come:
            return PAST  # "waited until", but not "told to wait until"
    if index == begin and words.folded[index] not in vocabulary.always_ahead:
        return _said_behind(words, last, end, vocabulary, _BEFORE) or FUTURE
    if any(words.folded[place] in vocabulary.perfect for place in range(max(begin, index - _NEAR), index)):
        return PAST
    return _by(words, index, begin, vocabulary) if words.folded[index] in vocabulary.by else FUTURE


def _by(words: Words, index: int, begin: int, vocabulary: Vocabulary) -> int:
    """What "by" looks at: back where the nearest verb before it tells of what was done."""
    for place in range(index - 1, max(begin, index - _BEFORE) - 1, -1):
        if _is_infinitive(words, place, vocabulary) or words.folded[place] in vocabulary.prolonging:
            return FUTURE  # "told to leave by Friday", "extended through January"
        found = _of_word(words, place, vocabulary)
        if found:
            return found
    return FUTURE


def _of_word(words: Words, index: int, vocabulary: Vocabulary) -> int:
    word, folded = words.folded[index], words.folded
    if word not in vocabulary.telling and (len(word) < 5 or not word.endswith(vocabulary.telling_endings)):
        return OPEN
    before = folded[index - 1] if index else ""
    after = folded[index + 1] if index + 1 < len(folded) else ""
    if words.kinds[index] == CAPITAL and word in vocabulary.doubtful:
        return OPEN  # May is a month here
    if word in vocabulary.past_with and after in vocabulary.past_with[word]:
        return PAST  # "would not say"
    if word in vocabulary.future_with and after in vocabulary.future_with[word]:
        return _planned(words, index, vocabulary)  # "put off" before "put"
    if word in vocabulary.past:
        return OPEN if before in vocabulary.no_past_after else PAST  # "will be held", "will cut"
    if before in vocabulary.as_planned and word in vocabulary.planned:
        return OPEN
    if word in vocabulary.future:
        return _planned(words, index, vocabulary)
    if word in vocabulary.not_past:
        return OPEN
    if len(word) > 4 and word.endswith(vocabulary.past_endings) and _is_no_name(words, index):
        return OPEN if before in vocabulary.no_past_after else PAST  # "will be named", "a planned vote"
    return FUTURE if len(word) > 4 and word.endswith(vocabulary.future_endings) else OPEN


def _is_no_name(words: Words, index: int) -> bool:
    """Is it written small, or with the capital of a sentence's first word?"""
    return words.kinds[index] == LOWER or index == 0 or words.kinds[index - 1] == PUNCTUATION


def _planned(words: Words, index: int, vocabulary: Vocabulary) -> int:
    """FUTURE, or PAST where what was ahead then is no more: "had been due to expire"."""
    undone = words.folded[index] in vocabulary.planned and _undone(words, index, vocabulary)
    return PAST if undone else FUTURE


def _undone(words: Words, index: int, vocabulary: Vocabulary) -> bool:
    """Was it ahead then, and is no more: "had been due to expire"?"""
    return any(words.folded[place] in vocabulary.undoing for place in range(max(0, index - 2), index))

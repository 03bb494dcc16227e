"""Numbers in words that are no figures: "no one", "the two", "two-time", "a third suspect"."""

from __future__ import annotations

from typing import Final

from ...text.words import CAPITAL, LOWER, PUNCTUATION, Words
from ..numbers import Number
from .counted import is_plural
from .vocabulary import Vocabulary, starting_at

_DASHES: Final = frozenset("-–—")
_OPENERS: Final = frozenset("([\"'“‘„«`")


def is_idiom(words: Words, number: Number, begin: int, last: int, vocabulary: Vocabulary) -> bool:
    """ "one of the best", "no one", "this one", "two-time", "One Direction"."""
    folded, after, known = words.folded, number.last, vocabulary.sets
    before = folded[number.first - 1] if number.first > begin else ""
    hyphened = folded[after + 1] if after + 1 < last and words.forms[after] == "-" else ""
    if hyphened in known["ordinals"] or _is_twin(words, number, begin, last):
        return True  # "twenty-first"
    if _is_time(words, number, before, last, vocabulary):
        return True
    if before in known["ordinal_words"]:
        return _is_pronoun(words, number, last, vocabulary)
    the_two = number.value == 2 and before in known["definite"]
    if the_two and not _noun_follows(words, after, last, vocabulary):
        return True
    if hyphened in known["not_counted"]:
        return True
    if number.value == 1 and after - number.first == 1:
        if before in known["before_pronoun"]:
            return True
        if _ends_phrase(words, after, last, vocabulary):
            return not (hyphened and words.glued(after - 1))
        if folded[after] in known["not_one"]:
            return True
    if number.fraction and _is_ordinal(words, number, last, vocabulary):
        return True
    return vocabulary.order != "capital" and _is_in_name(words, number.first, begin)


def _is_time(words: Words, number: Number, before: str, last: int, vocabulary: Vocabulary) -> bool:
    """ "half past six", "a third straight day"."""
    if before in vocabulary.sets["past_the_hour"]:
        return True
    if not number.fraction or number.last >= last:
        return False
    after = words.folded[number.last]
    in_a_row = after in vocabulary.sets["in_a_row"]
    straight = in_a_row and starting_at(vocabulary.units, words.folded, number.last + 1, last)
    return bool(straight) or after in vocabulary.sets["past_the_hour"]


def _ends_phrase(words: Words, index: int, last: int, vocabulary: Vocabulary) -> bool:
    """Does no noun follow here, but the end, a mark or a word such as "of"?"""
    if index >= last or words.kinds[index] == PUNCTUATION:
        return True
    return words.folded[index] in vocabulary.sets["stops"]


def _is_pronoun(words: Words, number: Number, last: int, vocabulary: Vocabulary) -> bool:
    """ "the next one": one of what was named before."""
    if number.value != 1 or number.last - number.first > 1:
        return False
    return _ends_phrase(words, number.last, last, vocabulary)


def _is_twin(words: Words, number: Number, begin: int, last: int) -> bool:
    """ "fifty-fifty": the same word on both sides of a hyphen."""
    first, end = number.first, number.last
    behind = words.forms[end : end + 1] == ["-"] and end + 1 < last and words.folded[end + 1]
    before = first - 2 >= begin and words.forms[first - 1] == "-" and words.folded[first - 2]
    return words.folded[first] in (behind, before)


def _is_ordinal(words: Words, number: Number, last: int, vocabulary: Vocabulary) -> bool:
    """ "a third suspect was held": a noun in the singular and its verb follow."""
    noun = number.last
    if words.folded[noun - 1] not in vocabulary.sets["ordinal_fractions"] or noun + 1 >= last:
        return False
    if words.folded[number.first] not in vocabulary.numerals.articles or words.kinds[noun] != LOWER:
        return False
    word, after = words.folded[noun], words.folded[noun + 1]
    if word in vocabulary.sets["stops"] or word in vocabulary.sets["verbs"] or word in vocabulary.units:
        return False
    told = (
        after in vocabulary.sets["be"]
        or after in vocabulary.sets["verbs"]
        or after.endswith(vocabulary.verb_endings)
    )
    return told and not is_plural(word, vocabulary)


def _is_in_name(words: Words, first: int, begin: int) -> bool:
    """Has a number in words a capital inside a sentence: "the One Nation party"?"""
    if words.kinds[first] != CAPITAL or first == begin:
        return False
    return words.kinds[first - 1] != PUNCTUATION and words.forms[first - 1] not in _OPENERS


def _noun_follows(words: Words, index: int, last: int, vocabulary: Vocabulary) -> bool:
    if index >= last or words.kinds[index] == PUNCTUATION:
        return index + 1 < last and words.forms[index] in _DASHES
    word = words.folded[index]
    if word in vocabulary.sets["verbs"] and not is_plural(word, vocabulary):
        return False
    return word not in vocabulary.sets["stops"] or word in vocabulary.sets["of"]

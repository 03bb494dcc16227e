"""Numbers that are no figures: names, labels, addresses, versions, phone numbers, list numbers."""

from __future__ import annotations

from typing import Final

from ...text.words import CAPITAL, LOWER, NUMBER, PUNCTUATION, UPPER, Words
from ..numbers import Number
from .degrees import degrees_at
from .idioms import is_idiom
from .units import TIME, is_written_so
from .vocabulary import Vocabulary, starting_at

_DASHES: Final = frozenset("-–—")
_QUOTES: Final = frozenset("\"'“”„‘’«»`")
_LONGEST_UNGROUPED: Final = 10


def is_no_figure(words: Words, number: Number, begin: int, last: int, vocabulary: Vocabulary) -> bool:
    """Is this number a name or a label and not a quantity?"""
    if _is_dated(words, number, begin, last, vocabulary):
        return True
    if number.spelled:
        if number.last < last and words.glued(number.last - 1) and words.kinds[number.last] == NUMBER:
            return True  # Twenty20
        if words.kinds[number.first] == CAPITAL and _is_address(words, number, last, vocabulary):
            return True  # Ten Downing Street
        if number.first > begin and words.folded[number.first - 1] in vocabulary.sets["labels_in_words"]:
            return True
        return is_idiom(words, number, begin, last, vocabulary)
    return (
        _is_ordinal_number(words, number, last, vocabulary)
        or _is_glued_to_letters(words, number, begin, last, vocabulary)
        or _is_label(words, number, begin, last, vocabulary)
        or _is_code(words, number, begin, last)
        or _is_address(words, number, last, vocabulary)
        or _is_list_number(words, number, begin, last)
        or _is_quoted(words, number, begin, last)
    )


def _is_ordinal_number(words: Words, number: Number, last: int, vocabulary: Vocabulary) -> bool:
    """Is this an ordinal with its full stop: "die 12. Auflage"?"""
    stop = number.last
    if stop + 1 >= last or words.forms[stop] not in vocabulary.sets["ordinal_marks"]:
        return False
    return words.glued(stop - 1) and len(words.forms[number.first]) < 4 and number.last == number.first + 1


def _is_dated(words: Words, number: Number, begin: int, last: int, vocabulary: Vocabulary) -> bool:
    """ "the first nine months" is a time, not a length; "it will last two days" tells a length."""
    first = number.first
    if first == begin or words.folded[first - 1] not in vocabulary.sets["ordinal_words"]:
        return False
    before = words.folded[first - 2] if first - 2 >= begin else ""
    if words.folded[first - 1] in vocabulary.sets["lasting"] and before in vocabulary.sets["before_verb"]:
        return False
    unit = starting_at(vocabulary.units, words.folded, number.last, last)
    return unit is not None and unit[1] in TIME


def _is_glued_to_letters(words: Words, number: Number, begin: int, last: int, vocabulary: Vocabulary) -> bool:
    """T-72, COVID-19, G7, 53rd, 4x4."""
    first, end = number.first, number.last
    if first > begin and words.glued(first - 1):
        before, kind = words.forms[first - 1], words.kinds[first - 1]
        if (
            kind != PUNCTUATION
            and before not in vocabulary.symbols
            and words.folded[first - 1] not in vocabulary.symbols
        ):
            return True
        if (
            before in _DASHES
            and first - 1 > begin
            and words.glued(first - 2)
            and words.kinds[first - 2] != NUMBER
        ):
            return before == "-" or words.kinds[first - 2] == UPPER
        if before in "#@/._":
            return True
        if before == "+":
            return True
    if (
        end < last
        and words.glued(end - 1)
        and words.kinds[end - 1] == NUMBER
        and words.kinds[end] != PUNCTUATION
    ):
        unit = words.folded[end] in vocabulary.units and is_written_so(words, end)
        return not unit and degrees_at(words, end, last, vocabulary) is None
    return False


def _is_label(words: Words, number: Number, begin: int, last: int, vocabulary: Vocabulary) -> bool:
    """Channel 4, Boeing 747, Article 5, room 12, No. 3."""
    first = number.first
    if first == begin:
        return False
    before, kind = words.folded[first - 1], words.kinds[first - 1]
    if before == "." and first - 2 >= begin:
        before, kind = words.folded[first - 2], words.kinds[first - 2]
        return before in vocabulary.sets["labels"] and words.glued(first - 2)
    if before in vocabulary.sets["labels"] or before.endswith(vocabulary.label_endings):
        return True
    if before in vocabulary.sets["of"] and first - 2 >= begin and words.kinds[first - 2] == CAPITAL:
        return words.folded[first - 2] in vocabulary.sets["labels"]  # the Group of 20
    form = words.forms[first - 1]
    if kind == LOWER and any(c.isupper() for c in form):
        return True  # iPhone 15
    if before in vocabulary.sets["between"]:
        return False
    if vocabulary.order == "capital" and kind != UPPER and len(form) > 1:
        return False  # every noun has a capital there
    if kind not in (CAPITAL, UPPER) or number.scale > 1 or before in vocabulary.sets["adverbs"]:
        return False
    if before in vocabulary.hedges or before in vocabulary.symbols or before in vocabulary.sets["stops"]:
        return False
    return _is_named(words, number, last, vocabulary)


def _is_named(words: Words, number: Number, last: int, vocabulary: Vocabulary) -> bool:
    """Is a number behind a word with a capital part of the name?"""
    form = words.forms[number.first]
    if number.last < last:
        after, kind = words.folded[number.last], words.kinds[number.last]
        if after in vocabulary.units or (after == "-" and words.glued(number.last - 1)):
            return False
        if kind == LOWER and after not in vocabulary.sets["stops"]:
            plural = after.endswith(vocabulary.plural_endings) or after in vocabulary.sets["plurals"]
            return not plural and "," not in form
    return "." not in form and "," not in form


def _is_code(words: Words, number: Number, begin: int, last: int) -> bool:
    """Phone numbers, clock times, and other digits tied together by marks."""
    first, end = number.first, number.last
    tied = _tied(words, first, -1, begin, last) + _tied(words, end - 1, 1, begin, last)
    if len(words.forms[first]) > _LONGEST_UNGROUPED and words.forms[first].isdigit():
        return True  # an identifier
    leading_zero = (
        words.forms[first][0] == "0" and len(words.forms[first]) > 1 and words.forms[first][1].isdigit()
    )
    return (
        tied > 1
        or _before_zero(words, end, last)
        or leading_zero
        or _has_neighbour(words, first, first - 1, begin, last)
        or _has_neighbour(words, end - 1, end, begin, last)
    )


def _before_zero(words: Words, index: int, last: int) -> bool:
    """Do digits follow behind a hyphen that no number begins with: "555-0199"?"""
    if index + 1 >= last or words.forms[index] != "-" or not words.glued(index):
        return False
    form = words.forms[index + 1]
    return len(form) > 2 and form[0] == "0" and form.isdigit()


def _has_neighbour(words: Words, index: int, other: int, begin: int, last: int) -> bool:
    """Do other digits stand right beside, as in phone numbers?"""
    if not begin <= other < last or words.kinds[other] != NUMBER:
        return False
    return len(words.forms[index]) + len(words.forms[other]) > 4


def _is_quoted(words: Words, number: Number, begin: int, last: int) -> bool:
    """A title that is a number, alone between quotation marks."""
    first, end = number.first, number.last
    if first == begin or end >= last or words.forms[first - 1] not in _QUOTES:
        return False
    return words.forms[end] in _QUOTES or (
        end + 1 < last and words.forms[end] in ",." and words.forms[end + 1] in _QUOTES
    )


def _tied(words: Words, index: int, step: int, begin: int, last: int) -> int:
    """How many more numbers hang on this one by a mark, one by one; a colon or stroke counts twice."""
    count = 0
    while count < 3 and begin <= index + 2 * step < last:
        mark, left = index + step, min(index, index + 2 * step)
        if words.forms[mark] not in ("-", ":", "/") or not (words.glued(left) and words.glued(left + 1)):
            break
        index += 2 * step
        if words.kinds[index] != NUMBER:
            break
        count += 1 if words.forms[mark] == "-" else 2
    return count


def _is_address(words: Words, number: Number, last: int, vocabulary: Vocabulary) -> bool:
    """12 Elm Street."""
    index = number.last
    while index < min(last, number.last + 4) and words.kinds[index] in (CAPITAL, UPPER):
        if words.folded[index] in vocabulary.sets["streets"]:
            return True
        index += 1
    return False


def _is_list_number(words: Words, number: Number, begin: int, last: int) -> bool:
    """ "1." or "2)" at the head of a sentence, "(3)", and a number alone on its line."""
    form, end = words.forms[number.first], number.last
    small = end - number.first == 1 and form.isdigit() and len(form) < 3
    if small and end < last and words.forms[end] == ")":
        bracket = number.first > begin and words.forms[number.first - 1] == "("
        if not bracket or len(form) == 1:
            return True
    if small and number.first == begin and end == last:
        return True
    if number.first != begin or number.last >= last or not words.glued(number.last - 1):
        return (
            number.first == begin + 1
            and words.forms[begin] == "("
            and words.forms[number.last : number.last + 1] == [")"]
        )
    return (
        words.forms[number.last] in (")", ".")
        and number.last - number.first == 1
        and len(words.forms[number.first]) < 3
    )

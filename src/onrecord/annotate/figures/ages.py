"""Ages that no unit names: "Ms Orlov, 45,", "aged four"."""

from __future__ import annotations

from typing import Final

from ...text.words import NUMBER, PUNCTUATION, Words
from .units import Quantity
from .vocabulary import Vocabulary

_OLDEST: Final = 115


def with_age(words: Words, found: Quantity, begin: int, last: int, vocabulary: Vocabulary) -> Quantity:
    """The quantity, in years where it is the age of somebody just named."""
    value = found.high if found.low is None else found.low
    if found.unit is not None or value is None or not 0 < value <= _OLDEST or found.fraction or found.vague:
        return found
    if _limits_a_group(words, found, begin, last, vocabulary):
        return found._replace(unit="year", age=True)
    if found.low is None:
        return found
    if (
        _is_aged(words, found.first, begin, vocabulary)
        or _stands_apart(words, found, begin, last)
        or _is_told(words, found, begin, last, vocabulary)
    ):
        return found._replace(unit="year", age=True)
    return found


def _limits_a_group(words: Words, found: Quantity, begin: int, last: int, vocabulary: Vocabulary) -> bool:
    """ "children under 12", "men between 18 and 27": a group and its limit, where no noun follows."""
    limit = words.folded[found.first]
    if found.first == begin or (found.hedge and found.hedge[1] - found.hedge[0] > 1):
        return False
    if limit not in vocabulary.sets["prepositions_too"] and limit not in vocabulary.sets["between"]:
        return False
    after = words.folded[found.last] if found.last < last else ""
    nothing = not after or words.kinds[found.last] == PUNCTUATION or after in vocabulary.sets["stops"]
    return words.folded[found.first - 1] in vocabulary.sets["aged_groups"] and (
        nothing or after in vocabulary.sets["verbs"]
    )


def _is_aged(words: Words, first: int, begin: int, vocabulary: Vocabulary) -> bool:
    """Does "aged" stand before it, or before the age just before it?"""
    before = words.folded[first - 1] if first > begin else ""
    if before in vocabulary.sets["aged"]:
        return True
    if (
        before in vocabulary.sets["of"]
        and first - 2 >= begin
        and words.folded[first - 2] in vocabulary.sets["aged"]
    ):
        return True  # "over the age of 18"
    if before in vocabulary.sets["and"] and first > 2:
        return words.folded[first - 3] in vocabulary.sets["aged"]
    return False


def _is_told(words: Words, found: Quantity, begin: int, last: int, vocabulary: Vocabulary) -> bool:
    """Is it what somebody is or turned: "her daughter is six", "he turned 40 in May"?"""
    verb = found.first - 1
    if verb - 1 < begin or words.folded[verb] not in vocabulary.sets["aging"]:
        return False
    if words.folded[verb - 1] not in vocabulary.sets["aged_subjects"]:
        return False
    after = words.folded[found.last] if found.last < last else "."
    return after in vocabulary.sets["stops"] or not after.isalnum()


def _stands_apart(words: Words, found: Quantity, begin: int, last: int) -> bool:
    """Is it a whole number in digits between commas, behind a word?"""
    first, end = found.first, found.last
    if (
        end - first != 1
        or words.kinds[first] != NUMBER
        or not words.forms[first].isdigit()
        or first - 2 < begin
    ):
        return False
    if words.forms[first - 1] != "," or words.kinds[first - 2] in (NUMBER, PUNCTUATION):
        return False
    return end < last and words.forms[end] == ","

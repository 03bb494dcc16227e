"""What a figure counts: the head noun and its noun phrase, found without a parser."""

from __future__ import annotations

from typing import Final, NamedTuple

from ...text.words import CAPITAL, LOWER, NUMBER, PUNCTUATION, UPPER, Words
from .vocabulary import Vocabulary

_LONGEST: Final = 8  # words of a noun phrase
_APOSTROPHES: Final = frozenset("'’")


class NounPhrase(NamedTuple):
    """A noun phrase from word `first` up to word `last`, with its head noun."""

    first: int
    head: int
    last: int
    lacks_noun: bool = False  # an adjective alone, before "and" and another number


def noun_phrase(
    words: Words, index: int, last: int, vocabulary: Vocabulary, *, many: bool, plain: bool = False
) -> NounPhrase | None:
    """The noun phrase that begins at `index`.

    many: the number before it asks for a plural.
    plain: it follows a whole number at once, after which no verb ends in -s.
    """
    index = _past(words, index, last, vocabulary.sets["determiners"])
    end = min(last, index + _LONGEST)
    if vocabulary.order == "last":
        head = _head(words, index, end, vocabulary, many, many and plain)
    else:
        head = _early_head(words, index, end, vocabulary)
    if head is None:
        return None
    if many and _shares_noun(words, index, head, last, vocabulary):
        return NounPhrase(index, head, head + 1, lacks_noun=True)
    return NounPhrase(index, head, _with_complement(words, head + 1, last, vocabulary))


def _shares_noun(words: Words, index: int, head: int, last: int, vocabulary: Vocabulary) -> bool:
    """Is the word an adjective whose noun comes after the next number: "12 old and 5 new houses"?"""
    after = head + 1
    if head != index or after + 1 >= last or words.folded[after] not in vocabulary.sets["and"]:
        return False
    number = words.kinds[after + 1] == NUMBER or words.folded[after + 1] in vocabulary.numerals.words
    return number and not is_plural(words.folded[head], vocabulary)


def _past(words: Words, index: int, last: int, skipped: frozenset[str]) -> int:
    while index < last and words.folded[index] in skipped:
        index += 1
    return index


def _head(words: Words, index: int, end: int, vocabulary: Vocabulary, many: bool, plain: bool) -> int | None:
    """The head noun: the first plural, or the last word before the phrase ends."""
    head: int | None = None
    for place in range(index, end):
        if _ends(words, place, index, vocabulary) and not _is_plain_noun(words, place, index, vocabulary):
            if plain and _is_late_plural(words, place, head, vocabulary):
                return place
            break
        if words.folded[place] == "'s" or words.forms[place] in _APOSTROPHES:
            head = None
            continue
        if words.kinds[place] in (PUNCTUATION, NUMBER):
            if words.forms[place] == "-" and words.glued(place - 1) and words.glued(place):
                continue
            break
        if words.folded[place] in vocabulary.sets["adverbs"] or words.folded[place].endswith(
            vocabulary.adverb_endings
        ):
            continue
        if head is not None and words.folded[place] in vocabulary.sets["adjectives"]:
            break  # "one person dead"
        head = place
        if (
            many
            and is_plural(words.folded[place], vocabulary)
            and not _goes_on(words, place, end, vocabulary)
        ):
            return place
    if head is not None and words.folded[head] in vocabulary.sets["adjectives"]:
        return None
    return head


def _early_head(words: Words, index: int, end: int, vocabulary: Vocabulary) -> int | None:
    """The head noun of languages that show it: the first noun, or the last of a run of capitals."""
    head: int | None = None
    for place in range(index, end):
        word, kind = words.folded[place], words.kinds[place]
        if kind in (PUNCTUATION, NUMBER) or word in vocabulary.sets["stops"]:
            break
        if vocabulary.order == "capital":
            if kind in (CAPITAL, UPPER):
                head = place
            elif head is not None:
                break
        elif not word.endswith(vocabulary.adjective_endings):
            return None if word in vocabulary.sets["verbs"] else place
    return head


def _ends(words: Words, place: int, index: int, vocabulary: Vocabulary) -> bool:
    """Does the noun phrase end before this word?"""
    word = words.folded[place]
    if word in vocabulary.sets["stops"]:
        return True
    if words.kinds[place] != LOWER or word in vocabulary.sets["plurals"]:
        return False
    if place > index and words.forms[place - 1] == "-":
        return False
    verb = word in vocabulary.sets["verbs"] or (len(word) > 4 and word.endswith(vocabulary.verb_endings))
    if not verb:
        return False
    return (
        _clause_goes_on(words, place + 1, vocabulary)
        if place == index
        else not _noun_follows(words, place, vocabulary)
    )


def _is_plain_noun(words: Words, place: int, index: int, vocabulary: Vocabulary) -> bool:
    """Is a word that can be a verb the noun of a determiner: "two more wins"?"""
    first = place == index and index > 0 and words.folded[index - 1] in vocabulary.sets["determiners"]
    return (
        first
        and words.folded[place] in vocabulary.sets["verbs"]
        and is_plural(words.folded[place], vocabulary)
    )


def _is_late_plural(words: Words, place: int, head: int | None, vocabulary: Vocabulary) -> bool:
    """Is a word that can be a verb the plural that the number asks for: "31 runs", "home runs"?"""
    word = words.folded[place]
    if word in vocabulary.sets["stops"] or not is_plural(word, vocabulary):
        return False
    return head is None or not is_plural(words.folded[head], vocabulary)


def _clause_goes_on(words: Words, after: int, vocabulary: Vocabulary) -> bool:
    """Is the word before `after` a verb: does an object, a preposition or the end follow?"""
    if after >= len(words):
        return True
    return words.folded[after] in vocabulary.sets["stops"] or words.kinds[after] != LOWER


def _noun_follows(words: Words, place: int, vocabulary: Vocabulary) -> bool:
    """Is a participle followed by a noun in the plural, which it describes?"""
    after = place + 1
    return after < len(words) and words.kinds[after] == LOWER and is_plural(words.folded[after], vocabulary)


def is_plural(word: str, vocabulary: Vocabulary) -> bool:
    """Does this word look like a plural?"""
    if word in vocabulary.sets["plurals"]:
        return True
    if word in vocabulary.sets["no_plurals"]:
        return False
    return (
        len(word) > 3
        and word.endswith(vocabulary.plural_endings)
        and not word.endswith(vocabulary.singular_endings)
    )


def _goes_on(words: Words, place: int, end: int, vocabulary: Vocabulary) -> bool:
    """Is the plural itself only part of the phrase: "soldiers' remains", "sports fans"?"""
    after = place + 1
    if after >= end:
        return False
    if words.forms[after] in _APOSTROPHES or words.folded[after] == "'s":
        return words.glued(place)
    word = words.folded[after]
    if words.kinds[after] in (CAPITAL, UPPER) and words.kinds[place] in (CAPITAL, UPPER):
        return not word.endswith(vocabulary.verb_endings)
    return (
        words.kinds[after] == LOWER and is_plural(word, vocabulary) and word not in vocabulary.sets["verbs"]
    )


def _with_complement(words: Words, index: int, last: int, vocabulary: Vocabulary) -> int:
    """One past the noun phrase with its "of" part: "cases of desertion"."""
    if index + 1 >= last or words.folded[index] not in vocabulary.sets["of"]:
        return index
    look = _past(words, index + 1, last, vocabulary.sets["determiners"])
    place, found = look, index
    while place < min(last, look + 5):
        word, kind = words.folded[place], words.kinds[place]
        if (
            word in vocabulary.sets["stops"]
            or kind in (PUNCTUATION, NUMBER)
            or _ends(words, place, look, vocabulary)
        ):
            break
        place += 1
        found = place
        if kind == LOWER and is_plural(word, vocabulary):
            break
    return found

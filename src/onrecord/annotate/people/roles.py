"""Roles beside a name: "former defence minister Ada Moreno", "Ada Moreno, head of the port authority,"."""

from __future__ import annotations

from typing import Final

from ...records.span import Span
from ...text.words import CAPITAL, LOWER, NUMBER, PUNCTUATION, UPPER, Words
from .candidate import Candidate
from .splitting import HYPHENS
from .vocabulary import Vocabulary

_LONGEST: Final = 24
_NEAR: Final = 7
_LONGEST_TITLE: Final = 9


def role(words: Words, name: Candidate, vocabulary: Vocabulary) -> Span | None:
    """The role as written, without its article; None where the name has none beside it."""
    return (
        _before(words, name, vocabulary)
        or _after(words, name, vocabulary)
        or _apposed(words, name, vocabulary)
    )


def _before(words: Words, name: Candidate, vocabulary: Vocabulary) -> Span | None:
    """The role directly before the name: "Turkish Foreign Minister", "company spokesman"."""
    end = name.title[1] if name.title else name.first
    index = name.title[0] if name.title else name.first
    has_role = bool(name.title)
    floor = name.sentence[0]
    while index > floor:
        word, kind = words.folded[index - 1], words.kinds[index - 1]
        if kind == LOWER and vocabulary.is_role(word):
            has_role = True
        elif not (has_role and _modifies(words, index - 1, vocabulary)):
            break
        index -= 1
    linked = _through_link(words, index, name.first, floor, vocabulary)
    if linked is not None:
        has_role, index, end = True, linked, name.first
    index = _without_openers(words, index, end, vocabulary)
    while end > index and (words.forms[end - 1] == "." or words.folded[end - 1] in vocabulary.courtesy):
        end -= 1
    if end < name.first and words.forms[end] == "." and words.folded[end - 1] in vocabulary.abbreviations:
        end += 1
    if not has_role or index >= end or words.folded[end - 1] in vocabulary.former:
        return None
    return words.span(index, end)


def _through_link(words: Words, index: int, end: int, floor: int, vocabulary: Vocabulary) -> int | None:
    """Where a role begins that names a body before the name: "head of the Harbour Union Ada Moreno"."""
    at = index
    while (
        at > floor
        and words.kinds[at - 1] in (CAPITAL, UPPER)
        and words.folded[at - 1] not in vocabulary.openers
    ):
        at -= 1
    name = at
    if at > floor and words.folded[at - 1] in vocabulary.determiners:
        at -= 1
    if (
        at - 1 <= floor - 1
        or words.folded[at - 1] not in vocabulary.links
        or words.folded[at - 1] in vocabulary.determiners
    ):
        return None
    if name == end or any(vocabulary.is_title(words.folded[i]) for i in range(name, end)):
        return None
    at -= 2
    if at < floor or not (vocabulary.is_role(words.folded[at]) or vocabulary.is_title(words.folded[at])):
        return None
    while at > floor and _modifies(words, at - 1, vocabulary):
        at -= 1
    return at


def _modifies(words: Words, index: int, vocabulary: Vocabulary) -> bool:
    """Can this word stand before a role noun, as part of the role?"""
    word, kind = words.folded[index], words.kinds[index]
    if word in vocabulary.determiners or word in vocabulary.openers:
        return False
    if kind in (CAPITAL, UPPER) or word in vocabulary.modifiers:
        return True
    return words.forms[index] in HYPHENS and words.glued(index) and index > 0 and words.glued(index - 1)


def _without_openers(words: Words, index: int, end: int, vocabulary: Vocabulary) -> int:
    """Where the role begins once words that only open the phrase are left out."""
    if end - index > _LONGEST_TITLE:  # a headline, not a title
        index = end - 1
    while index < end and (words.folded[index] in vocabulary.openers or words.kinds[index] == PUNCTUATION):
        index += 1
    return index


def _after(words: Words, name: Candidate, vocabulary: Vocabulary) -> Span | None:
    """The role that follows after a comma: "Ada Moreno, head of the port authority, said"."""
    last = name.sentence[1]
    comma = name.last
    if comma + 2 > last - 1 or words.forms[comma] != ",":
        return None
    first = comma + 1
    if words.kinds[first] == NUMBER and first + 1 < last and words.forms[first + 1] == ",":  # an age
        first += 2
    end = _phrase_end(words, first, min(last, first + _LONGEST), vocabulary)
    if not _opens_role(words, first, end, vocabulary):
        return None
    while first < end and words.folded[first] in vocabulary.determiners:
        first += 1
    return words.span(first, end) if first < end else None


def _phrase_end(words: Words, first: int, limit: int, vocabulary: Vocabulary) -> int:
    """One past the phrase that begins at `first`: to a comma, another mark or a verb of saying."""
    for index in range(first, limit):
        form = words.forms[index]
        if (
            form in ',;:()–—"“”'
            or words.folded[index] in vocabulary.speech
            or words.folded[index] in vocabulary.personal
        ):
            return index
        if form in ".?!" and words.folded[index - 1] not in vocabulary.abbreviations:
            return index
    return limit


def _opens_role(words: Words, first: int, end: int, vocabulary: Vocabulary) -> bool:
    """Does a noun for a person stand near the beginning of this phrase, behind what belongs to it?"""
    plain = False  # a word in small letters that may be a verb
    for index in range(first, min(end, first + _NEAR)):
        word, kind = words.folded[index], words.kinds[index]
        if vocabulary.is_role(word):
            return kind == LOWER or not plain
        if word in vocabulary.determiners:
            if index > first:
                return False
        elif kind == LOWER and word in vocabulary.openers and word not in vocabulary.former:
            return False
        elif kind == LOWER and word not in vocabulary.modifiers and word[0].isalpha():
            plain = True
    return False


def _apposed(words: Words, name: Candidate, vocabulary: Vocabulary) -> Span | None:
    """The role before a comma: "the head of the port authority, Ada Moreno, said"."""
    floor, comma = name.sentence[0], (name.title[0] if name.title else name.first) - 1
    if comma - 2 < floor or words.forms[comma] != "," or name.last >= name.sentence[1]:
        return None
    if words.forms[name.last] not in (",", ".", ")"):
        return None
    for index in range(comma - 1, max(floor - 1, comma - _LONGEST), -1):
        word = words.folded[index]
        if word in vocabulary.determiners and _opens_role(
            words, index + 1, min(comma, index + 6), vocabulary
        ):
            return words.span(index + 1, comma)
        if words.forms[index] in ',;:."“”' or word in vocabulary.speech:
            return None
    return None

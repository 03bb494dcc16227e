"""Runs of capitals in which a name is not all: "Navy Staff Ada Moreno", "Ada Moreno Wins Lindmoor Vote"."""

from __future__ import annotations

from typing import Final

from ...text.words import CAPITAL, LOWER, PUNCTUATION, UPPER, Words
from ..places.prominence import is_prominent
from .vocabulary import Vocabulary, is_given_name

HYPHENS: Final = frozenset("-‐‑")
LONGEST_NAME: Final = 3
_SHOUTED: Final = 0.6


def person_behind(words: Words, first: int, last: int, vocabulary: Vocabulary) -> int:
    """Where a person's name begins behind an organisation's, or 0: "Labour Party Ada Moreno"."""
    begins = 0
    for index in range(first, last):
        word = words.folded[index]
        if vocabulary.is_head(word) or word in vocabulary.last_heads:
            begins = index + 1
    if not first < begins < last - 1 or words.kinds[begins] != CAPITAL:
        return 0
    if not is_given_name(words.forms[begins]) or is_prominent(words.folded[begins], given=True):
        return 0
    return begins


def person_past_place(words: Words, first: int, last: int, vocabulary: Vocabulary) -> int:
    """Where a person's name begins behind a country's or state's, or 0: "envoy to Ruritania Ada Moreno"."""
    for begins in range(first + 2, first, -1):
        if last - begins < 2 or words.glued(begins - 1):
            continue
        if not is_prominent(" ".join(words.folded[first:begins])):
            continue
        if is_given_name(words.forms[begins]) or _is_linked(words, first, vocabulary):
            return begins
    return 0


def _is_linked(words: Words, first: int, vocabulary: Vocabulary) -> bool:
    """Does a role lead to this name: "ambassador to the"?"""
    index = first - 1
    if index > 0 and words.folded[index] in vocabulary.determiners:
        index -= 1
    if index < 1 or words.folded[index] not in vocabulary.links:
        return False
    return vocabulary.is_role(words.folded[index - 1]) or vocabulary.is_title(words.folded[index - 1])


def body_behind(words: Words, first: int, last: int, vocabulary: Vocabulary) -> int:
    """Where a body's name begins behind a noun that says what it is, or 0: "Autobauer Velora Motoren"."""
    for index in range(first, min(last - 1, first + LONGEST_NAME)):
        word = words.folded[index]
        if word not in vocabulary.before_organisations and not word.endswith(vocabulary.before_endings):
            continue
        begins = index + 1
        named = words.kinds[begins] in (CAPITAL, UPPER) and begins + LONGEST_NAME >= last
        return begins if named and not is_given_name(words.forms[begins]) else 0
    return 0


def person_within(words: Words, first: int, last: int) -> int:
    """Where a given name with a surname begins among nouns that all have capitals, else `first`."""
    for index in range(first, last - 1):
        if words.kinds[index] != CAPITAL or not is_given_name(words.forms[index]):
            continue
        hyphened = words.forms[index + 1] in HYPHENS and is_given_name(words.folded[min(index + 2, last - 1)])
        if hyphened or words.kinds[index + 1] == CAPITAL:
            return index
    return first


def before_body(words: Words, first: int, last: int, vocabulary: Vocabulary) -> int:
    """Where a person's name ends before a body's, or 0: "Ute Quill von der Velora GmbH"."""
    codes, end = words.codes, first + 2
    while end < last and codes[end] != LOWER:
        end += 1
    if end >= last or words.folded[end] not in vocabulary.particles:
        return 0
    if not vocabulary.has_head(words.folded, end, last):
        return 0
    return end if any(is_given_name(words.forms[i]) for i in range(first, end - 1)) else 0


def person_end(words: Words, first: int, last: int, vocabulary: Vocabulary) -> int:
    """Where a person's name ends in a run that is too long for one.

    Given names, initials, particles and what hangs on by hyphens may go on;
    behind them stands one surname.
    """
    if name_parts(words, first, last, vocabulary) <= LONGEST_NAME:
        return last
    following = words.folded[last] if last < len(words) else ""
    if following in vocabulary.speech or following in vocabulary.personal:
        return last
    if _has_two_surnames(words, first, last):
        return last
    index = first + 1
    while index < last - 1 and _leads_on(words, index, vocabulary):
        index += 1
    while index + 2 < last and words.ends[index] == words.starts[index + 1]:
        index += 2
    end = index + 1
    while end + 1 < last and words.kinds[end] == LOWER and words.folded[end] in vocabulary.particles:
        end += 2
    if end < last and words.folded[end] in vocabulary.suffixes:
        end += 1
    return min(end, last)


def _has_two_surnames(words: Words, first: int, last: int) -> bool:
    """Is this "José Luis Moreno Ito", and not a headline?"""
    if last - first != LONGEST_NAME + 1 or words.codes.count(CAPITAL, first, last) != last - first:
        return False
    given = all(is_given_name(words.forms[index]) for index in (first, first + 1))
    return given and last < len(words) and words.kinds[last] in (LOWER, PUNCTUATION)


def name_parts(words: Words, first: int, last: int, vocabulary: Vocabulary) -> int:
    """How many given names and surnames stand there; initials and particles do not count."""
    count = 0
    for index in range(first, last):
        glued = index > first and words.ends[index - 1] == words.starts[index]
        whole = words.kinds[index] in (CAPITAL, UPPER) and len(words.forms[index]) > 1
        whole = whole and not (words.kinds[index] == UPPER and words.folded[index] in vocabulary.particles)
        count += whole and not glued
    return count


def _leads_on(words: Words, index: int, vocabulary: Vocabulary) -> bool:
    """Is this word within a name only what stands before the surname?"""
    word = words.folded[index]
    if len(word) == 1 or is_given_name(word) or not word[0].isalpha() or word.endswith("."):
        return True
    return word in vocabulary.particles and words.kinds[index] == LOWER


def is_shouted(words: Words, first: int, last: int) -> bool:
    """Is most of this sentence in capitals, so that they say nothing?"""
    codes, upper = words.codes, 0
    for index in range(first, last):
        if codes[index] == UPPER:
            upper += 1
    if upper < LONGEST_NAME:
        return False
    return upper > _SHOUTED * (upper + codes.count(CAPITAL, first, last) + codes.count(LOWER, first, last))

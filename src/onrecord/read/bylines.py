"""The people who wrote an article, as a byline names them."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from .credits import agencies
from .pagewords import gathered, key

_LONGEST: Final = 120
_MOST_WORDS: Final = 5  # of one name
_PARTICLE: Final = 3  # letters of a small word inside a name: "van", "de"
_ROLE_WORDS: Final = 4  # of what is said of an author


def byline(line: str) -> tuple[str, ...] | None:
    """The names in a line such as "By Ada Moreno and Ben Okoro", or None when it is none."""
    if len(line) > _LONGEST or line.rstrip().endswith(("!", "?")):
        return None
    words = line.split()
    if not words or key(words[0]) not in first_words():
        return None
    for count in (4, 3, 2, 1):
        if len(words) > count and key(" ".join(words[:count])) in _openers():
            rest = " ".join(words[count:])
            return names(rest) or _agency(rest)
    return None


def _agency(text: str) -> tuple[str] | None:
    """The news agency that this names; None where it names something else."""
    bare = text.strip(" .:|")
    return (bare,) if key(bare) in agencies() else None


def names(text: str) -> tuple[str, ...] | None:
    """Names parted by commas and by "and"; None when the text begins with something else."""
    found: list[str] = []
    for part in map(without_place, _separators().split(text.strip(" .:|"))):
        if is_name(part.strip()):
            found.append(part.strip())
        elif not found or len(part.split()) > _ROLE_WORDS:
            return None
    return tuple(found) or None


def opens(text: str) -> bool:
    """Is this what stands before the names, as "By" and "Posted by" do?"""
    return key(text) in _openers()


def joins(text: str) -> bool:
    """Are names joined here by more than a comma, behind which roles and outlets stand, too?"""
    return any(mark.strip(" ") != "," for mark in _separators().findall(text))


def without_place(text: str) -> str:
    """A name without where it was written: "Ada Moreno in Port Vale"."""
    words = text.split()
    for at in range(2, len(words) - 1):
        if words[at] in _prepositions() and _has_capital(words[at + 1]):
            return " ".join(words[:at])
    return text


def is_name(text: str) -> bool:
    """Could this be the full name of a person: two to five words that begin with capitals?"""
    words = text.split()
    if not 2 <= len(words) <= _MOST_WORDS or any(c.isdigit() for c in text) or key(text) in _others():
        return False
    if not all(_has_capital(word) or len(word) <= _PARTICLE for word in words):
        return False
    return words[0][0].isupper() and _has_capital(words[-1]) and text[-1] not in ".:;"


def _has_capital(word: str) -> bool:
    """Is there a capital in this word, as in "Moreno" and "d'Orval"?"""
    return word != word.lower()


@cache
def _openers() -> frozenset[str]:
    return frozenset(gathered("bylines"))


@cache
def first_words() -> frozenset[str]:
    """The first words of what stands before names."""
    return frozenset(key(opener.partition(" ")[0]) for opener in _openers())


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(gathered("written_in"))


@cache
def _others() -> frozenset[str]:
    """What stands where a name could stand."""
    return frozenset([*gathered("authors"), *agencies()])


@cache
def _separators() -> re.Pattern[str]:
    joined = "|".join(sorted(map(re.escape, set(gathered("and"))), key=len, reverse=True))
    return re.compile(rf",| (?:{joined}) | & |;|\||/", re.IGNORECASE)

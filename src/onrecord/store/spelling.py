"""Names that are spelled differently because they were written in other letters first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

_Rules = tuple[tuple[re.Pattern[str], str], ...]

_SAME: Final[_Rules] = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"[’'ʹ]", ""),
        (r"ł", "l"),
        (r"[øö]", "o"),
        (r"đ", "d"),
        (r"ı", "i"),
        (r"([aou])e", r"\1"),  # Mueller and Müller
        (r"t?sch|sch", "sh"),
        (r"tch", "ch"),
        (r"kh", "h"),
        (r"ks", "x"),
        (r"ph", "f"),
        (r"ou", "u"),
        (r"w", "v"),
        (r"\b[yj]e", "e"),  # Yelena and Elena
        (r"i[yj]e", "ie"),
        (r"[iyj]{2}\b|(?<=[aeou])[yj]|[yj](?=[aou])|(?<=[^aeou])y\b", "i"),  # Sergey, Yulia, Zelenskyy
        (r"\bel[- ]", "al-"),
    )
)
"""What one name of another alphabet becomes in one paper or the other: the same to us."""

_ALIKE: Final[_Rules] = (
    (re.compile(r"kh|gh"), "h"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"ks"), "x"),
    (re.compile(r"ou"), "u"),
    (re.compile(r"w"), "v"),
    (re.compile(r"[yj]"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)
"""What may be such a difference, or another name: more must speak for it."""


def _flattened(name: str, rules: _Rules) -> str:
    for pattern, plain in rules:
        name = pattern.sub(plain, name)
    return name


@lru_cache(100_000)
def spelling(folded: str) -> str:
    """A folded name in one spelling: Sergey and Sergei, Zelenskyy and Zelensky give the same."""
    return _flattened(folded, _SAME)


@lru_cache(100_000)
def sound(folded: str) -> str:
    """A folded name with everything flattened that may be a matter of spelling."""
    return _flattened(spelling(folded), _ALIKE)


def key(kind: str, folded: str) -> str:
    """Under what an archive looks for other spellings: the surname of a person, else the whole name."""
    return sound(folded.rpartition(" ")[2]) if kind == "person" else sound(folded)


def same(one: str, others: Iterable[str]) -> bool:
    """Is this one of those names, as another alphabet's letters are written here?"""
    plain = spelling(one)
    return any(spelling(other) == plain for other in others)


def alike(one: str, others: Iterable[str]) -> bool:
    """May this be one of those names: sounding like it, or the same with a name between?"""
    return any(sound(one) == sound(other) or _shortened(one, other) for other in others)


def _shortened(one: str, other: str) -> bool:
    """Have both names the same first and last part, and one of them a patronymic or the like between?"""
    short, long = sorted((spelling(one).split(" "), spelling(other).split(" ")), key=len)
    return len(short) == 2 < len(long) and short == [long[0], long[-1]]

"""A text cut into columns of words; what most pieces of text hold is known from the last time they came."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import accumulate, pairwise
from operator import add
from sys import intern
from typing import Final, NamedTuple

from ..records.span import Span

PUNCTUATION: Final = 0
LOWER: Final = 1
CAPITAL: Final = 2
UPPER: Final = 3
NUMBER: Final = 4
"""Kinds of words: a single mark; a word in lower case or without case; one that
begins with a capital; one all in capitals (two letters or more); digits."""

ENDS: Final = frozenset([".", "!", "?", "…", "..", "...", "。", "！", "？"])
"""Marks that may end a sentence."""

_LETTER: Final = r"[^\W\d_]"
_INSIDE: Final = rf"(?:[\u0300-\u036f]+{_LETTER}*|['’](?!s\b){_LETTER}+)*"  # accents apart, O'Brien, don't
_WORD: Final = re.compile(
    r"[A-Za-z]{2,}+(?![^\x00-\x7f]|')|"  # most words, without asking Unicode
    rf"{_LETTER}{{2,}}{_INSIDE}"
    rf"|(?:{_LETTER}\.){{2,}}"  # U.S., a.m.
    rf"|{_LETTER}{_INSIDE}"
    r"|\d+(?:[.,]\d+)*"  # 10,000 and 14.466
    r"|['’]s\b"  # possessive
    r"|\.\.+"
    r"|''|``"  # quotation marks of wire copy
    r"|\S"
)
_ELIDED: Final = re.compile(r"[^\W\d_]{1,2}['’]([^\W\d_])")  # d'Orval
_PIECE: Final = re.compile(r"\S+\s*")
_KNOWN_LIMIT: Final = 100_000
_LONGEST: Final = 40  # of a piece of text that is remembered


class Shape(NamedTuple):
    """A piece of text up to where the next begins, taken apart; most pieces come again and again."""

    forms: tuple[str, ...]
    folded: tuple[str, ...]
    kinds: tuple[int, ...]
    steps: tuple[int, ...]  # code points from each word to the next
    lengths: tuple[int, ...]
    stops: tuple[int, ...]  # which of its words may be the last of a sentence


Columns = tuple[list[str], list[str], list[int], list[int], list[int], list[int]]
"""Forms, folded forms, kinds, starts and ends of the words of a text; then the places of
the words at which a sentence may end."""

Index = tuple[dict[str, int], list[int]]
"""Where each word stands first; then for each word where it stands next, or -1."""

Cut = Callable[[str, dict[str, Shape], Callable[[str], Shape]], Columns]
"""Cuts a text into columns by the pieces that are known and what learns those that are not."""

_made: Final = tuple.__new__

known: dict[str, Shape] = {}
_shared_numbers: dict[tuple[int, ...], tuple[int, ...]] = {}


def cut(text: str, known: dict[str, Shape], learn: Callable[[str], Shape]) -> Columns:
    """The columns of a text."""
    forms: list[str] = []
    folded: list[str] = []
    kinds: list[int] = []
    stops: list[int] = []
    steps, lengths = [len(text) - len(text.lstrip())], list[int]()
    for piece in _PIECE.findall(text):
        shape = known.get(piece) or learn(piece)
        if shape[5]:
            stops += [len(forms) + stop for stop in shape[5]]
        forms += shape[0]
        folded += shape[1]
        kinds += shape[2]
        steps += shape[3]
        lengths += shape[4]
    starts = list(accumulate(steps))[:-1]
    return forms, folded, kinds, starts, list(map(add, starts, lengths)), stops


def index(folded: list[str]) -> Index:
    """Where each word stands."""
    first: dict[str, int] = {}
    following = [-1] * len(folded)
    for place in range(len(folded) - 1, -1, -1):
        word = folded[place]
        if word in first:
            following[place] = first[word]
        first[word] = place
    return first, following


def valued(words: list[str], known: dict[str, int]) -> list[int]:
    """The value of each word; a dictionary with `__missing__` learns those it does not hold."""
    return list(map(known.__getitem__, words))


def span(kind: type[Span], starts: list[int], ends: list[int], first: int, last: int) -> Span:
    """The span from the start of one word to the end of the word before another."""
    return _made(kind, (starts[first], ends[last - 1]))


def learn(piece: str) -> Shape:
    """A piece of text taken apart, remembered for the next time it comes."""
    found = list(_WORD.finditer(piece))
    forms = tuple(intern(match[0]) for match in found)
    starts = [match.start() for match in found]
    folded = tuple(intern(form.lower().replace("’", "'")) for form in forms)
    broken = "\n" in piece[found[-1].end() :]
    shape = Shape(
        forms,
        forms if forms == folded else folded,
        _shared(map(_kind, forms)),
        _shared(after - start for start, after in pairwise([*starts, len(piece)])),
        _shared(map(len, forms)),
        _shared(at for at, form in enumerate(forms) if _stops(form) or (broken and at == len(forms) - 1)),
    )
    if len(piece) <= _LONGEST:
        if len(known) >= _KNOWN_LIMIT:
            known.clear()
            _shared_numbers.clear()
        known[piece] = shape
    return shape


def _shared(numbers: Iterable[int]) -> tuple[int, ...]:
    """These numbers, the same object whenever they come: what is near in memory is read faster."""
    made = tuple(numbers)
    if len(made) > _LONGEST:
        return made
    return _shared_numbers.setdefault(made, made)


def _stops(form: str) -> bool:
    """May this word be the last of a sentence: a full stop, "U.S."?"""
    return form in ENDS or (len(form) > 1 and form[-1] == ".")


def _kind(form: str) -> int:
    """The kind of a word."""
    head = form[0]
    if head.isdecimal():
        return NUMBER
    if not head.isalpha():
        return LOWER if form[1:] == "s" else PUNCTUATION  # the possessive is a word
    if not head.isupper() and not head.istitle():
        elided = _ELIDED.match(form)
        return CAPITAL if elided and elided[1].isupper() else LOWER
    return UPPER if len(form) > 1 and form.isupper() else CAPITAL

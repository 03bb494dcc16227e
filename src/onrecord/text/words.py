"""The one tokenisation that all annotators share.

Words are kept as columns, not as objects: annotators walk hundreds of
thousands of them a second.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate, pairwise
from operator import add
from sys import intern
from typing import NamedTuple

from ..records.span import Span

PUNCTUATION, LOWER, CAPITAL, UPPER, NUMBER = range(5)
"""Kinds of words: a single mark; a word in lower case or without case; one that
begins with a capital; one all in capitals (two letters or more); digits."""

_LETTER = r"[^\W\d_]"
_INSIDE = rf"(?:[\u0300-\u036f]+{_LETTER}*|['’](?!s\b){_LETTER}+)*"  # accents apart, O'Brien, don't
_WORD = re.compile(
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

_ELIDED = re.compile(r"[^\W\d_]{1,2}['’]([^\W\d_])")  # d'Orval
_PIECE = re.compile(r"\S+\s*")
_KNOWN_LIMIT = 100_000
_made = tuple.__new__  # a named tuple from a tuple, in a third of the time
_LONGEST = 40  # of a piece of text that is remembered


class _Shape(NamedTuple):
    """A piece of text up to where the next begins, taken apart; most pieces come again and again."""

    forms: tuple[str, ...]
    folded: tuple[str, ...]
    kinds: tuple[int, ...]
    steps: tuple[int, ...]  # code points from each word to the next
    lengths: tuple[int, ...]


_shapes: dict[tuple[int, ...], tuple[int, ...]] = {}
_known: dict[str, _Shape] = {}


class Words:
    """The words and marks of a text, as columns of equal length.

    starts, ends: code points in the text; forms: as written; folded: in lower
    case with straight apostrophes; kinds: PUNCTUATION to NUMBER; codes: the kinds as bytes, for patterns.
    """

    __slots__ = ("codes", "ends", "folded", "forms", "kinds", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.forms: list[str] = []
        self.folded: list[str] = []
        self.kinds: list[int] = []
        steps, lengths = [len(text) - len(text.lstrip())], list[int]()
        for piece in _PIECE.findall(text):
            forms, folded, kinds, stepped, long = _known.get(piece) or _learn(piece)
            self.forms += forms
            self.folded += folded
            self.kinds += kinds
            steps += stepped
            lengths += long
        self.codes = bytes(self.kinds)
        self.starts = list(accumulate(steps))[:-1]
        self.ends = list(map(add, self.starts, lengths))

    def __len__(self) -> int:
        return len(self.starts)

    def first_at(self, offset: int) -> int:
        """Index of the first word that ends after `offset`."""
        return bisect_right(self.ends, offset)

    def end_at(self, offset: int) -> int:
        """Index one past the last word that starts before `offset`."""
        return bisect_left(self.starts, offset)

    def span(self, first: int, last: int) -> Span:
        """The span from word `first` up to, and not with, word `last`."""
        return _made(Span, (self.starts[first], self.ends[last - 1]))

    def glued(self, index: int) -> bool:
        """Does the next word follow without a space?"""
        return index + 1 < len(self.starts) and self.ends[index] == self.starts[index + 1]


def _learn(piece: str) -> _Shape:
    """A piece of text taken apart, remembered for the next time it comes."""
    found = list(_WORD.finditer(piece))
    forms = tuple(intern(match[0]) for match in found)
    starts = [match.start() for match in found]
    folded = tuple(intern(form.lower().replace("’", "'")) for form in forms)
    shape = _Shape(
        forms,
        forms if forms == folded else folded,
        _shared(map(_kind, forms)),
        _shared(after - start for start, after in pairwise([*starts, len(piece)])),
        _shared(map(len, forms)),
    )
    if len(piece) <= _LONGEST:
        if len(_known) >= _KNOWN_LIMIT:
            _known.clear()
            _shapes.clear()
        _known[piece] = shape
    return shape


def _shared(numbers: Iterable[int]) -> tuple[int, ...]:
    """These numbers, the same object whenever they come: what is near in memory is read faster."""
    made = tuple(numbers)
    if len(made) > _LONGEST:
        return made
    return _shapes.setdefault(made, made)


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

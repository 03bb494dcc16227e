"""The one tokenisation that all annotators share.

Words are kept as columns, not as objects: annotators walk hundreds of
thousands of them a second.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

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

_known: dict[str, tuple[str, int]] = {}
_KNOWN_LIMIT = 200_000


class Words:
    """The words and marks of a text, as columns of equal length.

    starts, ends: code points in the text; forms: as written; folded: in lower
    case with straight apostrophes; kinds: PUNCTUATION to NUMBER.
    """

    __slots__ = ("ends", "folded", "forms", "kinds", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        forms = _WORD.findall(text)
        starts: list[int] = []
        place, find = 0, text.find
        for form in forms:  # only white space stands between two forms, so this finds the next
            place = find(form, place)
            starts.append(place)
            place += len(form)
        shapes = [_known.get(form) or _learn(form) for form in forms]
        self.starts, self.forms = starts, forms
        self.ends = [start + len(form) for start, form in zip(starts, forms, strict=True)]
        self.folded = [shape[0] for shape in shapes]
        self.kinds = [shape[1] for shape in shapes]

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
        return Span(self.starts[first], self.ends[last - 1])

    def glued(self, index: int) -> bool:
        """Does the next word follow without a space?"""
        return index + 1 < len(self.starts) and self.ends[index] == self.starts[index + 1]


def _learn(form: str) -> tuple[str, int]:
    """Folded form and kind of a word, remembered for the next time it comes."""
    if len(_known) >= _KNOWN_LIMIT:
        _known.clear()
    head = form[0]
    if head.isdecimal():
        kind = NUMBER
    elif not head.isalpha():
        kind = LOWER if form[1:] == "s" else PUNCTUATION  # the possessive is a word
    elif not head.isupper() and not head.istitle():
        kind = LOWER
    else:
        kind = UPPER if len(form) > 1 and form.isupper() else CAPITAL
    shape = (form.lower().replace("’", "'"), kind)
    if len(form) <= 40:
        _known[form] = shape
    return shape

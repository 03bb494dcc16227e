"""The one tokenisation that all annotators share.

Words are kept as columns, not as objects: annotators walk hundreds of
thousands of them a second.
"""

from __future__ import annotations

from collections.abc import Set
from typing import Final

from ..records.span import Span
from . import columns, compiled
from .columns import CAPITAL, LOWER, NUMBER, PUNCTUATION, UPPER
from .order import smaller

__all__ = ["CAPITAL", "LOWER", "NUMBER", "PUNCTUATION", "UPPER", "Words"]

_span: Final = compiled.span
_SPAN: Final = Span  # found faster than what is imported


class Words:
    """The words and marks of a text, as columns of equal length.

    starts, ends: code points in the text; forms: as written; folded: in lower
    case with straight apostrophes; kinds: PUNCTUATION to NUMBER; codes: the kinds as bytes, for patterns.
    stops: places of the words at which a sentence may end.
    """

    __slots__ = ("_index", "codes", "ends", "folded", "forms", "kinds", "starts", "stops", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.forms, self.folded, self.kinds, self.starts, self.ends, self.stops = compiled.cut(
            text, columns.known, columns.learn
        )
        self.codes = bytes(self.kinds)
        self._index: columns.Index | None = None

    @property
    def first(self) -> dict[str, int]:
        """Where each folded word stands first."""
        return self._where_each_stands()[0]

    def first_of(self, word: str) -> int:
        """Where a folded word stands first; the number of words where it does not."""
        return self.first.get(word, len(self.starts))

    def all_of(self, word: str) -> list[int]:
        """Where a folded word stands."""
        first, following = self._where_each_stands()
        found, place = list[int](), first.get(word, -1)
        while place >= 0:
            found.append(place)
            place = following[place]
        return found

    def where(self, words: Set[str]) -> list[int]:
        """Where some of these folded words stand."""
        found = list[int]()
        for word in words & self.first.keys():
            found += self.all_of(word)
        found.sort()
        return found

    def _where_each_stands(self) -> columns.Index:
        if self._index is None:
            self._index = compiled.index(self.folded)
        return self._index

    def of_kind(self, kind: int) -> list[int]:
        """Where the words of a kind stand."""
        return [place for place, each in enumerate(self.kinds) if each == kind]

    def __len__(self) -> int:
        return len(self.starts)

    def first_at(self, offset: int) -> int:
        """Index of the first word that ends after `offset`."""
        return smaller(self.ends, offset + 1)

    def end_at(self, offset: int) -> int:
        """Index one past the last word that starts before `offset`."""
        return smaller(self.starts, offset)

    def span(self, first: int, last: int) -> Span:
        """The span from word `first` up to, and not with, word `last`."""
        return _span(_SPAN, self.starts, self.ends, first, last)

    def glued(self, index: int) -> bool:
        """Does the next word follow without a space?"""
        return index + 1 < len(self.starts) and self.ends[index] == self.starts[index + 1]

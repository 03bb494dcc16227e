"""The one tokenisation that all annotators share.

Words are kept as columns, not as objects: annotators walk hundreds of
thousands of them a second.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Set

from ..records.span import Span
from . import columns, compiled
from .columns import CAPITAL, LOWER, NUMBER, PUNCTUATION, UPPER

__all__ = ["CAPITAL", "LOWER", "NUMBER", "PUNCTUATION", "UPPER", "Words"]

_made = tuple.__new__  # a named tuple from a tuple, in a third of the time


class Words:
    """The words and marks of a text, as columns of equal length.

    starts, ends: code points in the text; forms: as written; folded: in lower
    case with straight apostrophes; kinds: PUNCTUATION to NUMBER; codes: the kinds as bytes, for patterns.
    stops: places of the words at which a sentence may end.
    """

    __slots__ = ("_places", "codes", "ends", "folded", "forms", "kinds", "starts", "stops", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.forms, self.folded, self.kinds, self.starts, self.ends, self.stops = compiled.cut(
            text, columns.known, columns.learn
        )
        self.codes = bytes(self.kinds)
        self._places: dict[str, list[int]] | None = None

    @property
    def places(self) -> dict[str, list[int]]:
        """Where each folded word stands."""
        if self._places is None:
            self._places = compiled.index(self.folded)
        return self._places

    def where(self, words: Set[str]) -> list[int]:
        """Where some of these folded words stand."""
        places = self.places
        found = words & places.keys()
        if len(found) == 1:
            return places[found.pop()]
        return sorted(place for word in found for place in places[word])

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

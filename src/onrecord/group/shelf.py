"""The live articles' texts, found again by runs of words that they share with a new one."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple
from zlib import compress, decompress

from .shingles import Wording, noted

_BOILERPLATE: Final = 3
"""Different texts with the same run of words from which it counts as boilerplate."""
_CROWD: Final = 64
"""Texts with the same run of words from which it is no longer noted under further ones."""
_WORTH: Final = 0.12
"""Share of the anchors of the shorter text that must be met for a comparison."""
_FROM_ONE_TEXT: Final = 2
"""Copies of one text among the articles that are compared word by word."""


class Kept(NamedTuple):
    """What is kept of a live article."""

    id: str
    day: float | None
    text: bytes  # compressed
    anchors: array[int]

    @classmethod
    def of(cls, article: str, text: str, day: float | None, hashes: Iterable[int]) -> Kept:
        """An article under the given shingles, or under none."""
        return cls(article, day, compress(text.encode("utf-8", "surrogatepass"), 1), array("I", hashes))

    def wording(self) -> Wording:
        """Its words and where they stand."""
        return Wording(decompress(self.text).decode("utf-8", "surrogatepass"))


class Shelf:
    """Articles by number, each with the earliest article of the same text."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._kept: dict[int, Kept] = {}
        self._having: dict[int, int | list[int]] = {}  # most anchors are those of one text
        self._root: dict[int, int] = {}

    def __getitem__(self, number: int) -> Kept:
        return self._kept[number]

    def __contains__(self, number: int) -> bool:
        return number in self._kept

    def put(
        self, number: int, article: str, text: str, day: float | None, hashes: list[int], *, findable: bool
    ) -> None:
        """Keep an article; a copy without words of its own need not be findable."""
        chosen = []
        for value in noted(hashes) if findable else ():
            having = self._having.get(value)
            if having is None:
                self._having[value] = number
            elif isinstance(having, int):
                self._having[value] = [having, number]
            elif len(having) < _CROWD:
                having.append(number)
            else:
                continue
            chosen.append(value)
        self._kept[number] = Kept.of(article, text, day, chosen)
        self._root[number] = number
        while len(self._kept) > self._limit:
            self._drop(next(iter(self._kept)))

    def root(self, number: int) -> int:
        """The earliest live article of the same text."""
        path = []
        while (above := self._root.get(number, number)) != number:
            path.append(number)
            number = above
        for step in path:
            self._root[step] = number
        return number

    def unite(self, copy: int, original: int) -> None:
        """Put a text under an earlier one, which stays live the longer for it."""
        self._root[copy] = original
        if original in self._kept:
            self._kept[original] = self._kept.pop(original)

    def like(self, hashes: Sequence[int], most: int) -> tuple[list[int], set[int]]:
        """Articles that share most shingles, at most so many, and the shingles that are boilerplate."""
        shared: Counter[int] = Counter()
        boilerplate = set()
        for value in hashes:
            having = self._having.get(value)
            if having is None:
                continue
            if isinstance(having, int):
                shared[having] += 1
            elif (
                len(having) >= _BOILERPLATE and len({self.root(number) for number in having}) >= _BOILERPLATE
            ):
                boilerplate.add(value)
            else:
                shared.update(having)
        return self._first(shared, len(hashes), most), boilerplate

    def _first(self, shared: Counter[int], anchors: int, most: int) -> list[int]:
        """The articles that share most, leaving out those that share next to nothing."""
        of_text: Counter[int] = Counter()
        found: list[int] = []
        for number, count in sorted(shared.items(), key=lambda row: (-row[1], row[0])):
            if count < 2 or count < _WORTH * min(anchors, len(self._kept[number].anchors)):
                continue
            root = self.root(number)
            of_text[root] += 1
            if of_text[root] <= _FROM_ONE_TEXT:
                found.append(number)
            if len(found) == most:
                break
        return found

    def _drop(self, number: int) -> None:
        self._root.pop(number, None)
        for value in self._kept.pop(number).anchors:
            having = self._having[value]
            if isinstance(having, int):
                del self._having[value]
            else:
                having.remove(number)
                if len(having) == 1:
                    self._having[value] = having[0]

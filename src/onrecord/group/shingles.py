"""A text as words in places, and the runs of words by which copies are found."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import compress, count
from typing import Final
from zlib import crc32

from ..records import Span

_WORD: Final = re.compile(r"[^\W_]+")
LENGTH: Final = 5
"""Words of a shingle."""
_LEAD: Final = 24
"""Anchors at the head of a text that are all noted, for it is from there that editors take."""
_SAMPLED: Final = 8
"""One in so many of the others is noted, by its hash: the same ones in every text."""
_WORDS_KNOWN: Final = 200_000


class Wording:
    """The words of a text, folded, with what is asked of them once or not at all."""

    def __init__(self, text: str) -> None:
        self.text = text
        lower = text.lower()
        # A letter that is two in lower case could part a word, and words must be those that have spans.
        same = len(lower) == len(text)
        self.words = _WORD.findall(lower) if same else [word.lower() for word in _WORD.findall(text)]

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def shingles(self) -> list[int]:
        """A hash for every run of five words, in order."""
        words = self.words
        runs = zip(words, words[1:], words[2:], words[3:], words[4:], strict=False)
        return [crc32(" ".join(run).encode()) for run in runs]

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        return [match.span() for match in _WORD.finditer(self.text)]

    def span(self, first: int, last: int) -> Span:
        """The span from word `first` up to, and not with, word `last`."""
        return Span(self._spans[first][0], self._spans[last - 1][1])


class _Begins(dict[str, bool]):
    """Whether an anchor begins at a word: at one in four, by its letters alone."""

    def __missing__(self, word: str) -> bool:
        if len(self) >= _WORDS_KNOWN:
            self.clear()
        begins = crc32(word.encode()) & 3 == 0
        self[word] = begins
        return begins


_begins = _Begins()


def anchors_at(wording: Wording) -> list[int]:
    """The words at which an anchor begins."""
    first = wording.words[: len(wording) - LENGTH + 1] if len(wording) >= LENGTH else []
    return list(compress(count(), map(_begins.__getitem__, first)))


def anchors(wording: Wording) -> list[int]:
    """Hashes of the runs of five words by which a text is looked up, each once, in order."""
    words = wording.words
    return list(
        dict.fromkeys(
            crc32(" ".join(words[place : place + LENGTH]).encode()) for place in anchors_at(wording)
        )
    )


def noted(anchors: list[int]) -> list[int]:
    """The anchors under which a text can be found again; a short text has a larger share of them."""
    rest = anchors[_LEAD:]
    return anchors[:_LEAD] + sorted(rest)[: len(rest) // _SAMPLED]

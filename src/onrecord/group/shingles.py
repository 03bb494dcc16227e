"""A text as words in places, and the runs of words by which copies are found."""

from __future__ import annotations

import re
from zlib import crc32

_WORD = re.compile(r"[^\W_]+")
LENGTH = 5
"""Words of a shingle."""
_SAMPLED = 12
"""One shingle in so many is an anchor, by its hash: the same ones in every text."""
_LEAST_ANCHORS = 16


class Wording:
    """The words of a text, folded, with where they stand."""

    __slots__ = ("ends", "starts", "words")

    def __init__(self, text: str) -> None:
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        for match in _WORD.finditer(text):
            self.words.append(match.group().lower())
            self.starts.append(match.start())
            self.ends.append(match.end())

    def __len__(self) -> int:
        return len(self.words)


def shingles(words: list[str]) -> list[int]:
    """A hash for every run of five words, in order."""
    runs = zip(words, words[1:], words[2:], words[3:], words[4:], strict=False)
    return [crc32(" ".join(run).encode()) for run in runs]


def words(text: str) -> list[str]:
    """The words of a text, folded."""
    return _WORD.findall(text.lower())


def anchors(hashes: list[int]) -> set[int]:
    """The shingles under which a text can be found again; a short text has a larger share of them."""
    distinct = sorted(set(hashes))
    return set(distinct[: max(_LEAST_ANCHORS, len(distinct) // _SAMPLED)])

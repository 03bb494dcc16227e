"""Which articles carry the text of an earlier one."""

from __future__ import annotations

from collections import Counter, deque
from typing import NamedTuple
from zlib import compress, decompress

from ..records import Article, Duplicate
from ..records.ids import make
from ..records.story import DuplicateKind
from . import likeness as judged
from .options import GroupOptions
from .shingles import Wording, anchors, shingles, words

FOUND_BY = "group/1"
_LEAST_WORDS = 25
"""Shorter texts say too little to be anybody's copy."""
_COMMON = 24
"""Articles with the same run of words from which it counts as boilerplate."""
_JUDGED = 6
"""Most like articles that are compared word by word."""


class _Kept(NamedTuple):
    """What is kept of a live article."""

    id: str
    day: float | None
    text: bytes
    anchors: set[int]


class Copies:
    """Finds copies among the live articles; keeps their texts compressed."""

    def __init__(self, options: GroupOptions) -> None:
        self._options = options
        self._kept: dict[int, _Kept] = {}
        self._order: deque[int] = deque()
        self._having: dict[int, list[int]] = {}
        self._earliest: dict[int, int] = {}

    def add(self, number: int, article: Article, day: float | None) -> Duplicate | None:
        """Take in an article; its duplicate record when it is a copy, or has one that came in before it."""
        hashes = shingles(words(article.text))
        if len(hashes) < _LEAST_WORDS:
            return None
        best = self._best(article.text, hashes)
        self._keep(number, article, day, hashes)
        if best is None:
            return None
        other, like, kind = best
        return self._record(number, self._earliest.get(other, other), other, article.text, like, kind)

    def _best(self, text: str, hashes: list[int]) -> tuple[int, judged.Likeness, DuplicateKind] | None:
        """The live article that this text shares most with, if one is a copy of the other."""
        shared: Counter[int] = Counter()
        for value in set(hashes):
            having = self._having.get(value)
            if having and len(having) < _COMMON:
                shared.update(having)
        if not shared:
            return None
        wording = Wording(text)
        found = []
        for other, _ in sorted(shared.items(), key=lambda row: (-row[1], row[0]))[:_JUDGED]:
            original = Wording(decompress(self._kept[other].text).decode("utf-8", "surrogatepass"))
            like = judged.likeness(original, wording)
            kind = judged.kind(like, self._options.copy_share)
            if kind:
                found.append((min(like.copy_share, like.original_share), -other, like, kind))
        if not found:
            return None
        _, other, like, kind = max(found, key=lambda row: row[:2])
        return -other, like, kind

    def _keep(self, number: int, article: Article, day: float | None, hashes: list[int]) -> None:
        chosen = anchors(hashes)
        self._kept[number] = _Kept(
            article.id, day, compress(article.text.encode("utf-8", "surrogatepass"), 1), chosen
        )
        self._order.append(number)
        for value in chosen:
            self._having.setdefault(value, []).append(number)
        while len(self._order) > self._options.live:
            self._forget(self._order.popleft())

    def _forget(self, number: int) -> None:
        for value in self._kept.pop(number).anchors:
            having = self._having[value]
            having.remove(number)
            if not having:
                del self._having[value]
        self._earliest.pop(number, None)

    def _record(
        self,
        number: int,
        earliest: int,
        other: int,
        text: str,
        like: judged.Likeness,
        kind: DuplicateKind,
    ) -> Duplicate:
        root = earliest if earliest in self._kept else other
        self._earliest[number] = root
        original = self._kept[other]
        wording = Wording(decompress(original.text).decode("utf-8", "surrogatepass"))
        spans = judged.passages(like, wording, Wording(text)) if root == other else ()
        article, of = self._kept[number].id, self._kept[root].id
        return Duplicate(
            id=make("duplicate", article, of),
            article=article,
            of=of,
            kind=kind,
            similarity=round(max(like.copy_share, like.original_share), 4),
            passages=spans,
            found_by=FOUND_BY,
        )

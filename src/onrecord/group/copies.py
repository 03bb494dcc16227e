"""Which articles carry the text of an earlier one."""

from __future__ import annotations

from typing import Final, NamedTuple

from ..records import Article, Duplicate
from ..records.ids import make
from ..records.story import DuplicateKind
from .likeness import Likeness, kind, likeness, passages
from .options import GroupOptions
from .shelf import Shelf
from .shingles import Wording, anchors

FOUND_BY: Final = "group/2"
_LEAST_WORDS: Final = 25
"""Shorter texts say too little to be anybody's copy."""
_JUDGED: Final = 8
"""Articles that a new one is compared with word by word."""


class _Match(NamedTuple):
    """A live article of whose text the new one was made, or the other way round."""

    number: int
    likeness: Likeness
    kind: DuplicateKind


class Copies:
    """Finds copies among the live articles; keeps their texts compressed."""

    def __init__(self, options: GroupOptions) -> None:
        self._shelf = Shelf(options.live)

    def add(self, number: int, article: Article, day: float | None) -> list[Duplicate]:
        """Take in an article; duplicate records of it, and of earlier ones that turn out to be its copies."""
        wording = Wording(article.text)
        if len(wording) < _LEAST_WORDS:
            return []
        distinct = anchors(wording)
        candidates, boilerplate = self._shelf.like(distinct, _JUDGED)
        matches = self._matches(wording, candidates, boilerplate) if candidates else []
        findable = not any(match.kind in ("verbatim", "light") for match in matches)
        self._shelf.put(number, article.id, article.text, day, distinct, findable=findable)
        return self._records(number, matches, boilerplate) if matches else []

    def _matches(self, wording: Wording, candidates: list[int], boilerplate: set[int]) -> list[_Match]:
        """Copies and originals of a text among the candidates, the most like first."""
        found = []
        for other in candidates:
            like = likeness(self._shelf[other].wording(), wording, boilerplate)
            made = kind(like)
            if made:
                found.append(_Match(other, like, made))
        return sorted(found, key=lambda m: (-min(m.likeness.copy_share, m.likeness.original_share), m.number))

    def _records(self, number: int, matches: list[_Match], boilerplate: set[int]) -> list[Duplicate]:
        """One record for each text that is now known to go back to an earlier one."""
        roots = dict.fromkeys(self._shelf.root(match.number) for match in matches)
        texts = [text for text in [*roots, number] if text == number or text in self._shelf]
        earliest = self._earliest(texts)
        found = [
            record
            for text in texts
            if text != earliest
            and (record := self._record(text, earliest, boilerplate) or self._by_match(text, number, matches))
        ]
        for text in texts:
            if text != earliest:
                self._shelf.unite(text, earliest)
        return found

    def _earliest(self, texts: list[int]) -> int:
        """By publication where all have one, else by the order of the input."""
        days = {text: self._shelf[text].day for text in texts}
        known = {text: day for text, day in days.items() if day is not None}
        if len(known) < len(texts):
            return min(texts)
        return min(texts, key=lambda text: (known[text], text))

    def _record(self, copy: int, original: int, boilerplate: set[int]) -> Duplicate | None:
        """The record of a copy, if the two compared directly are one text."""
        one, other = self._shelf[original].wording(), self._shelf[copy].wording()
        like = likeness(one, other, boilerplate)
        made = kind(like)
        if made is None:
            return None
        article, of = self._shelf[copy].id, self._shelf[original].id
        return Duplicate(
            id=make("duplicate", article, of),
            article=article,
            of=of,
            kind=made,
            similarity=round(max(like.copy_share, like.original_share), 4),
            passages=passages(like, one, other),
            found_by=FOUND_BY,
        )

    def _by_match(self, text: int, number: int, matches: list[_Match]) -> Duplicate | None:
        """The record of a text that is like the earliest only by way of another."""
        for match in matches:
            if text in (number, self._shelf.root(match.number)):
                pair = (
                    (match.number, number)
                    if self._earliest([match.number, number]) == match.number
                    else (number, match.number)
                )
                record = self._record(pair[1], pair[0], set())
                if record:
                    return record
        return None

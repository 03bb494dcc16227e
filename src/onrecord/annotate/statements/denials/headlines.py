"""What a headline tells: that something is not so, that somebody is accused, or answers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ...document import Document
from ..grammar.cues import NOT
from ..grammar.vocabulary import Vocabulary

STEM: Final = 5
WORD: Final = 4
_LEDE: Final = 200


class Headline:
    """The headline of a text; where none is known, how the text begins: with it, or with what it would say.

    What is asked is asked of a place of the text, a word: a beginning is no headline of itself.
    """

    def __init__(self, document: Document, known: Vocabulary) -> None:
        title, self._end = document.article.title or "", 0
        if not title and document.passages:
            first = document.passages[0]
            start, end = first.span
            title, self._end = document.text[start : min(end, start + _LEDE)], first.last
        words = title.lower().split()
        self._beginnings = {word[:STEM] for word in words if len(word) >= WORD}
        self._told = _told(known, words)

    def told(self, place: int) -> list[str]:
        """What it tells of what is said there."""
        return self._told if place >= self._end else []

    def shares(self, stems: set[str], place: int) -> bool:
        """Does it have one of these beginnings of words?"""
        return place >= self._end and not self._beginnings.isdisjoint(stems)

    def is_about(self, names: Iterable[str], place: int) -> bool:
        """Does it tell that somebody answers, or is accused, and name one of these?"""
        if not self.told(place):
            return False
        return self.shares({name[:STEM] for name in names if len(name) >= WORD}, place)


def _told(known: Vocabulary, words: list[str]) -> list[str]:
    """Does the headline say that something is not so, or that somebody is accused?"""
    denials, found = known.denials, list[str]()
    if any(known.classes[word] & NOT or word in denials.none or word in denials.false for word in words):
        found.append("title negated")
    if any(denials.accusing.at(words, place) for place in range(len(words))):
        found.append("title accuses")
    if any(denials.headlines.at(words, place) for place in range(len(words))):
        found.append("title answers")
    return found

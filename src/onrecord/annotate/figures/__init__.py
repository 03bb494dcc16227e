"""Figures: quantities with their hedges as intervals, units, and what they count."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ...records import Figure, Mention
from ..annotators import annotator
from ..document import Document
from .finder import Finder, Found
from .links import Links
from .marks import in_points
from .vocabulary import Vocabulary

__all__ = ["figures"]

_NAMES = ("people", "places")


@annotator("figures", version=1, after=("dates", "people", "places", "statements"))
def figures(document: Document) -> Iterator[Figure]:
    """Every quantity that the text states, outside dates and names."""
    vocabulary = Vocabulary.of_language(document.language)
    finder = Finder(document.words, vocabulary, _closed(document))
    links = Links(document, vocabulary, figures.found_by)
    candidates = finder.candidates
    for passage in document.passages:
        places: set[int] = set()
        for first, last in passage.sentences:
            low, high = bisect_left(candidates, first), bisect_left(candidates, last)
            if low == high:
                continue
            found = list(finder.within(candidates[low:high], first, last))
            if found:
                found = in_points(_shared(found, finder.of_words(found)), document.words, places)
                yield from links.figures(found, first, last)


def _closed(document: Document) -> bytearray:
    """Which words stand in dates or names, where numbers are no figures."""
    words = document.words
    closed = bytearray(len(words))
    for name in ("dates", *_NAMES):
        for record in document.found.get(name, ()):
            if isinstance(record, Mention) and _closes(record):
                first, last = words.first_at(record.span.start), words.end_at(record.span.end)
                closed[first:last] = b"\x01" * (last - first)
    return closed


def _closes(mention: Mention) -> bool:
    """Plain lengths of time are figures too; those that lie on the calendar are dates."""
    if mention.kind != "date":
        return True
    return mention.type in ("DATE", "TIME", "SET") or mention.begin is not None


def _shared(found: Sequence[Found], of: frozenset[int]) -> list[Found]:
    """ "12 old and 5 new boats", "19 of 27 boats": the first counts what the second counts.

    of: words by which the first is said to be some of the second.
    """
    rows = list(found)
    for index in range(len(rows) - 2, -1, -1):
        mine, following = rows[index], rows[index + 1]
        if mine.quantity.unit or following.quantity.unit or following.counts is None:
            continue
        phrase = mine.counts
        gap = following.quantity.first - (phrase.last if phrase else mine.quantity.last)
        share = phrase is None and 1 <= gap <= 2 and mine.quantity.last in of
        if share or (phrase is not None and phrase.lacks_noun and 0 <= gap <= 1):
            rows[index] = mine._replace(counts=following.counts)
    return rows

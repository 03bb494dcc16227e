"""Figures: quantities with their hedges as intervals, units, and what they count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ...records import Figure, Mention
from ...text.order import smaller
from ...text.words import Words
from ..annotators import annotator
from ..document import Document
from ..numbers import tidy
from .finder import DATE, NAME, Finder, Found
from .links import Links
from .marks import in_points
from .units import TIME, Quantity
from .vocabulary import Vocabulary, ending_at

__all__ = ["figures"]

_NEAR: Final = 3  # words between a figure and what it is held against
_WEIGHTS: Final = frozenset(["kg", "g", "t"])
_NAMES: Final = ("people", "places")


@annotator("figures", version=4, after=("dates", "people", "places", "statements"))
def figures(document: Document) -> Iterator[Figure]:
    """Every quantity that the text states, outside dates and names."""
    vocabulary = Vocabulary.of_language(document.language)
    finder = Finder(document.words, vocabulary)
    _close(finder, document)
    links = Links(document, vocabulary, figures.found_by)
    candidates = finder.candidates
    for passage in document.passages:
        places: set[int] = set()
        for first, last in passage.sentences:
            low, high = smaller(candidates, first), smaller(candidates, last)
            if low == high:
                continue
            found = list(finder.within(candidates[low:high], first, last))
            if found:
                found = in_points(_shared(found, document.words, vocabulary), document.words, places)
                yield from links.figures(found, first, last)


def _close(finder: Finder, document: Document) -> None:
    """Close the words of dates and names, where numbers are no figures."""
    words, closed = document.words, finder.closed
    starts = [words.starts[index] for index in finder.candidates]
    for name in ("dates", *_NAMES):
        for record in document.found.get(name, ()):
            if not isinstance(record, Mention):
                continue
            begin, end = record.span
            at = smaller(starts, begin)
            dated = record.kind == "date"
            if (dated or (at < len(starts) and starts[at] < end)) and _closes(record):
                first, last = words.first_at(begin), words.end_at(end)
                closed[first:last] = (DATE if dated else NAME) * (last - first)


def _closes(mention: Mention) -> bool:
    """Plain lengths of time are figures too; those that lie on the calendar are dates."""
    if mention.kind != "date":
        return True
    return mention.type in ("DATE", "TIME", "SET") or mention.begin is not None


def _shared(found: Sequence[Found], words: Words, vocabulary: Vocabulary) -> list[Found]:
    """The figures of a sentence, with what one leaves to the next.

    "12 local and 5 foreign boats" and "19 of 27 boats" count boats twice, "from
    5 to 8 percent" is percent twice.
    """
    rows = list(found)
    for index in range(len(rows) - 2, -1, -1):
        mine, following = rows[index], rows[index + 1]
        if mine.quantity.unit is not None:
            continue
        end = mine.counts.last if mine.counts else mine.quantity.last
        between = words.folded[end : following.quantity.first]
        if len(between) > 2:
            continue
        share = bool(between) and mine.counts is None and between[0] in vocabulary.sets["sharing"]
        if following.counts and following.quantity.unit is None and (share or _lacks_noun(mine)):
            rows[index] = mine._replace(counts=following.counts)
        elif share and following.quantity.unit and between[0] in vocabulary.sets["to"]:
            rows[index] = mine._replace(quantity=_with_unit_of(mine.quantity, following.quantity))
    for index in range(1, len(rows)):
        rows[index] = _carried(rows[index - 1], rows[index], words, vocabulary)
    return rows


def _carried(before: Found, found: Found, words: Words, vocabulary: Vocabulary) -> Found:
    """A bare number with the unit or noun of the figure that it is held against.

    "900 dollars, up from 350" is dollars twice, "54 votes to 46" votes.
    """
    weight = vocabulary.of_stuff.get(found.quantity.unit or "")
    if weight and before.quantity.unit in _WEIGHTS and _in_brackets(before, found, words):
        return found._replace(quantity=found.quantity._replace(unit=weight))
    if found.quantity.unit or found.counts or found.per or found.quantity.fraction:
        return found
    begin, first = before.quantity.last, found.quantity.first
    if before.quantity.unit:
        carried = ending_at(vocabulary.carrying, words.folded, first, begin)
        near = carried and carried[0] - begin <= _NEAR and before.quantity.unit not in TIME
        return found._replace(quantity=_with_unit_of(found.quantity, before.quantity)) if near else found
    if before.counts and before.counts.last == first - 1 and words.folded[first - 1] in vocabulary.sets["to"]:
        return found._replace(counts=before.counts)
    return found


def _in_brackets(before: Found, found: Found, words: Words) -> bool:
    """Does the second figure follow the first at once, in brackets?"""
    between = words.forms[before.quantity.last : found.quantity.first]
    return between == ["("]


def _with_unit_of(mine: Quantity, other: Quantity) -> Quantity:
    """A bare quantity in the unit of another; cents stay cents."""
    if not other.hundredths:
        return mine._replace(unit=other.unit)
    low, high = (None if n is None else tidy(n / 100) for n in (mine.low, mine.high))
    return mine._replace(unit=other.unit, low=low, high=high, hundredths=True)


def _lacks_noun(found: Found) -> bool:
    return found.counts is not None and found.counts.lacks_noun

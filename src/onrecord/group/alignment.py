"""Which passages of one text stand in another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from .shingles import LENGTH, Wording

_PLACES: Final = 4
"""Places of a repeated run of words that are remembered."""
_GAP: Final = 9
"""Changed words that two matching runs may have between them and still be one passage."""


class Run(NamedTuple):
    """Words that stand in both texts: from `one` in the first, from `other` in the second."""

    one: int
    one_end: int
    other: int
    other_end: int


def runs(one: Wording, other: Wording) -> list[Run]:
    """Passages that the second text shares with the first, in the order of the second.

    A few changed words between two runs belong to the passage: typing errors
    and light editing do not end it.
    """
    joined: list[Run] = []
    for run in _exact(one, other):
        if joined and _continues(joined[-1], run):
            last = joined.pop()
            run = Run(last.one, run.one_end, last.other, run.other_end)
        joined.append(run)
    return joined


def _continues(last: Run, run: Run) -> bool:
    gap, other_gap = run.one - last.one_end, run.other - last.other_end
    return 0 <= gap <= _GAP and other_gap <= _GAP


def _exact(original: Wording, copy: Wording) -> Iterator[Run]:
    """Longest runs of the same words, in the order of the second text, without overlap there."""
    one, other = original.words, copy.words
    places = _places(original.shingles)
    hashes = copy.shingles
    index, expected = 0, 0
    while index < len(hashes):
        found = places.get(hashes[index])
        if not found:
            index += 1
            continue
        start = min(found, key=lambda place: (place < expected, abs(place - expected)))
        length = 0
        while (
            start + length < len(one)
            and index + length < len(other)
            and one[start + length] == other[index + length]
        ):
            length += 1
        if length < LENGTH:  # two runs of words with one hash
            index += 1
            continue
        yield Run(start, start + length, index, index + length)
        index += length
        expected = start + length


def _places(shingles: list[int]) -> dict[int, list[int]]:
    places: dict[int, list[int]] = {}
    for place, value in enumerate(shingles):
        known = places.setdefault(value, [])
        if len(known) < _PLACES:
            known.append(place)
    return places


def covered(pairs: list[tuple[int, int]], length: int) -> float:
    """Share of a text of so many words that these word ranges cover."""
    total = end = 0
    for start, stop in sorted(pairs):
        total += max(0, stop - max(start, end))
        end = max(end, stop)
    return total / length if length else 0.0

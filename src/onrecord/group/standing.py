"""Passages that many texts have: left out of what two texts share."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator

from .alignment import Run
from .shingles import LENGTH, Wording, anchors_at


def told(copy: Wording, found: list[Run], boilerplate: Container[int]) -> list[list[Run]]:
    """Of each shared passage the parts that do not stand in many texts; passages that mostly do are left out.

    boilerplate: anchors met in too many different texts. Between two of them
    that follow each other all is boilerplate; towards an anchor that is not,
    it reaches half way, and to the end of the passage where there is none.
    """
    if not boilerplate:
        return [[run] for run in found]
    places = anchors_at(copy)
    kept = []
    for run in found:
        first = bisect_left(places, run.other)
        last = bisect_right(places, run.other_end - LENGTH)
        parts = list(_told(copy, run, places[first:last], boilerplate))
        if 2 * length(parts) >= length([run]):
            kept.append(parts)
    return kept


def length(found: Iterable[Run]) -> int:
    """Words of the second text in these passages."""
    return sum(run.other_end - run.other for run in found)


def _told(copy: Wording, run: Run, places: list[int], boilerplate: Container[int]) -> Iterator[Run]:
    """The parts of a passage with anchors at these words."""
    start: int | None = run.other
    end = run.other
    for place, following in zip(places, [*places[1:], None], strict=False):
        standing = copy.shingles[place] in boilerplate
        if standing and start is not None:
            if end > start:
                yield _part(run, start, end)
            start = None
        elif not standing and start is None:
            start = end
        end = run.other_end if following is None else (place + following + LENGTH) // 2
    if start is not None:
        yield _part(run, start, run.other_end)


def _part(run: Run, start: int, end: int) -> Run:
    """The part of a passage between two words of the second text."""
    shift = run.one - run.other
    return Run(
        min(start + shift, run.one_end),
        run.one_end if end == run.other_end else min(end + shift, run.one_end),
        start,
        end,
    )

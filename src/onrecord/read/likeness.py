"""What becomes of the rows that the weights are unsure of: the same as of those that look like them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from .rows import Row

if TYPE_CHECKING:
    from .body import Verdict

UNSURE: Final = 1.0
"""A score as near to 0 as this settles nothing by itself."""
_CERTAIN: Final = 3.0
_FEWEST: Final = 3

Look = tuple[str, str, str, str]


def look(row: Row) -> Look:
    """The tag of a row, its class, and the classes of the two elements around it."""
    frame = row.frame
    outer = frame.parent or frame
    return row.tag, frame.name, outer.name, (outer.parent or outer).name


def scores_of_the_like(found: Sequence[Verdict], unsure: Sequence[int]) -> list[float]:
    """For each of these rows how the others that look like it score on average; 0 where they are too few."""
    if not unsure:
        return []
    sums = {look(found[at].row): (0.0, 0) for at in unsure}
    names = {key[1] for key in sums}
    for verdict in found:
        if verdict.scored and verdict.row.frame.name in names and verdict.row.kind == "text":
            key = look(verdict.row)
            if key in sums:
                total, count = sums[key]
                sums[key] = total + _bounded(verdict.score), count + 1
    return [_mean_of_others(*sums[look(found[at].row)], found[at].score) for at in unsure]


def _mean_of_others(total: float, count: int, own: float) -> float:
    return (total - own) / (count - 1) if count >= _FEWEST else 0.0


def _bounded(score: float) -> float:
    return max(-_CERTAIN, min(_CERTAIN, score))

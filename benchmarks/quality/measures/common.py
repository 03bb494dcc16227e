"""What the measures share: counts, shares, and pairs of spans."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from onrecord.annotate import article as annotate
from onrecord.annotate import loose

Row = dict[str, Any]
Counts = Counter[str]
Errors = list[str]


def found_in(row: Row) -> list[Any]:
    """What the annotators find in a gold row's text, which stands under its headline."""
    return list(annotate(loose.article({"language": "en", **row})))


def share(counts: Counts, part: str, whole: str) -> str:
    """A share in percent with what it is a share of."""
    total = counts[whole]
    return f"{100 * counts[part] / total:5.1f} of {total:4}" if total else "    - of    0"


def f1(counts: Counts, hits: str, given: str, wanted: str) -> str:
    """Precision, recall and F1 in percent."""
    precision, recall = counts[hits] / max(counts[given], 1), counts[hits] / max(counts[wanted], 1)
    middle = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {100 * middle:5.1f}"


def overlapping(gold: list[Any], found: list[Any]) -> Iterator[tuple[int, int]]:
    """Pairs of spans that overlap, the largest overlap first, each used once."""
    pairs = [
        (min(g[1], f[1]) - max(g[0], f[0]), -abs(g[0] - f[0]) - abs(g[1] - f[1]), i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if min(g[1], f[1]) > max(g[0], f[0])
    ]
    used: tuple[set[int], set[int]] = (set(), set())
    for _, _, i, j in sorted(pairs, key=lambda p: (-p[0], -p[1], p[2], p[3])):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            yield i, j

"""Figures: interval, unit and thing counted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from onrecord.records import Figure

from .common import Counts, Errors, Row, found_in, overlapping, share


def readings(gold: Row, key: str) -> list[Any]:
    """All values of a key that are right."""
    return [gold[key], *gold.get(f"{key}_or", [])]


def is_interval(gold: Row, figure: Figure) -> bool:
    """Whether the bounds are the gold's, or its other reading."""
    found = (figure.low, figure.high, figure.approximate)
    wanted = [gold] + ([gold["or"]] if "or" in gold else [])
    return any(same((w["low"], w["high"]), found[:2]) and w["approximate"] == found[2] for w in wanted)


def same(wanted: tuple[Any, ...], found: tuple[Any, ...]) -> bool:
    """Whether bounds are equal to six digits."""
    return all(
        w == f or (w is not None and f is not None and abs(w - f) <= 1e-6 * max(1, abs(w)))
        for w, f in zip(wanted, found, strict=True)
    )


def is_counted(gold: Row, figure: Figure) -> bool:
    """Whether the head noun is the gold's."""
    head = figure.counts.text.split()[-1].lower() if figure.counts and figure.counts.text else None
    return head in [value and value.split()[-1].lower() for value in readings(gold, "counts")]


def score_figures(row: Row, counts: Counts) -> Errors:
    """Count one sentence's figures; those marked optional are neither demanded nor punished."""
    text, gold = row["text"], row["figures"]
    found = [f for f in found_in(row) if isinstance(f, Figure)]
    pairs = list(overlapping([g["span"] for g in gold], [f.span for f in found]))
    hit, used = {i for i, _ in pairs}, {j for _, j in pairs}
    demanded = [i for i, g in enumerate(gold) if not g.get("optional")]
    false = [f for j, f in enumerate(found) if j not in used]
    counts.update(wanted=len(demanded), given=len(found), false=len(false))
    errors = [e for i, j in pairs if i in demanded for e in score_pair(row, gold[i], found[j], counts)]
    missed = [gold[i]["span"] for i in demanded if i not in hit]
    errors += [f"MISSED   {row['id']} {text[slice(*span)]!r} in {text!r}" for span in missed]
    return errors + [f"FALSE    {row['id']} {text[slice(*f.span)]!r} in {text!r}" for f in false]


def score_pair(row: Row, gold: Row, figure: Figure, counts: Counts) -> Iterator[str]:
    """Count one gold figure and the one found for it; yields a line when they differ."""
    right = (is_interval(gold, figure), figure.unit in readings(gold, "unit"), is_counted(gold, figure))
    counts.update(interval=right[0], unit=right[1], counted=right[2], right=all(right))
    if not all(right):
        yield wrong_figure(row, gold, figure, right)


def wrong_figure(row: Row, gold: Row, figure: Figure, right: tuple[bool, ...]) -> str:
    """One line on a figure that differs."""
    parts = [name for name, holds in zip(("INTERVAL", "UNIT", "COUNTED"), right, strict=True) if not holds]
    wanted = {key: value for key, value in gold.items() if key != "span"}
    counted = figure.counts.text if figure.counts else None
    got = (figure.low, figure.high, figure.approximate, figure.unit, counted)
    return f"{'+'.join(parts)} {row['id']} {row['text']!r} wanted {wanted} got {got}"


def figures_report(counts: Counts) -> Iterator[str]:
    """The measures of figures, one a line."""
    for name in ("interval", "unit", "counted", "right"):
        yield f"{name:15} {share(counts, name, 'wanted')}"
    yield f"false           {share(counts, 'false', 'given')}"

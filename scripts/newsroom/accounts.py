"""How the accounts of one event relate: each figure against the same figure in the report before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

Line = dict[str, Any]


def relations(articles: Sequence[str], figures: Iterable[Line]) -> Iterator[Line]:
    """The relations between figures of one story, by fact and in order of time.

    articles: ids, oldest first. A figure that an article gives twice counts
    as it is given first.
    """
    by_fact: dict[str, dict[str, Line]] = {}
    for figure in figures:
        if figure["fact"] and "counts" in figure:
            by_fact.setdefault(figure["fact"], {}).setdefault(figure["article"], figure)
    for given in by_fact.values():
        told = [given[article] for article in articles if article in given]
        for older, newer in pairwise(told):
            yield {
                "relation": relation(older, newer),
                "counts": newer["counts"]["text"],
                "a": _side(older),
                "b": _side(newer),
            }


def relation(older: Mapping[str, Any], newer: Mapping[str, Any]) -> str:
    """`agree`, `refine` or `conflict`; nothing in generated text says that it replaces another account."""
    one, other = _interval(older), _interval(newer)
    if one == other or (_is_near(older, newer)):
        return "agree"
    if one[0] <= other[0] and other[1] <= one[1]:
        return "refine"
    if other[0] <= one[1] and one[0] <= other[1]:
        return "agree"
    return "conflict"


def _interval(figure: Mapping[str, Any]) -> tuple[float, float]:
    low, high = figure["low"], figure["high"]
    return (float("-inf") if low is None else low, float("inf") if high is None else high)


def _is_near(older: Mapping[str, Any], newer: Mapping[str, Any]) -> bool:
    """Does one say "about" what the other says exactly?"""
    if not (older["approximate"] or newer["approximate"]) or older["low"] is None or newer["low"] is None:
        return False
    return bool(abs(older["low"] - newer["low"]) <= 0.06 * max(older["low"], newer["low"]))


def _side(figure: Line) -> Line:
    return {"figure": figure["id"], **{name: figure[name] for name in ("article", "span", "low", "high")}}

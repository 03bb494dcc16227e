"""The learnt model that tells running text from the rest: a few small trees, weights in a data file."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

Tree = Any
"""A leaf's value, or (feature, threshold, tree up to it, tree above it)."""


@cache
def _trees() -> tuple[float, list[Tree]]:
    held = json.loads((files(__package__) / "body_weights.json").read_text(encoding="utf-8"))
    return held["bias"], [_frozen(tree) for tree in held["trees"]]


def _frozen(tree: Any) -> Tree:
    if not isinstance(tree, list):
        return tree
    feature, threshold, low, high = tree
    return feature, threshold, _frozen(low), _frozen(high)


_EARLY = 12
_HOPELESS = -4.0


def score(values: list[float]) -> float:
    """Above 0: running text of the article; below: something else on the page."""
    total, trees = _trees()
    for place, tree in enumerate(trees):
        while type(tree) is tuple:
            tree = tree[2] if values[tree[0]] <= tree[1] else tree[3]
        total += tree
        if place == _EARLY and total < _HOPELESS:
            break
    return total

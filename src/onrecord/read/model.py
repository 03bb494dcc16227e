"""The learnt model that tells running text from the rest: small trees, their weights in a data file."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

_EARLY = 13
_SURE = 3.0

Tree = float | tuple[int, float, "Tree", "Tree"]
"""What a tree adds to the score, or (feature, threshold, tree up to it, tree above it)."""


class Model:
    """Trees that weigh the measures of a row together."""

    def __init__(self, held: dict[str, Any]) -> None:
        """held: `bias` and `trees`, as `scripts/train_body.py` writes them."""
        trees = [_tree(nested) for nested in held["trees"]]
        self._bias = float(held["bias"])
        self._first, self._rest = trees[:_EARLY], trees[_EARLY:]

    def score(self, values: list[float]) -> float:
        """Above 0: running text of the article; below: something else on the page.

        Most rows are told by the first trees; only the others are put to the rest.
        """
        total = self._bias + _sum(self._first, values)
        return total + _sum(self._rest, values) if -_SURE < total < _SURE else total


@cache
def shipped() -> Model:
    """The model with the weights that come with onrecord."""
    return Model(json.loads((files(__package__) / "body_weights.json").read_text(encoding="utf-8")))


def _sum(trees: list[Tree], values: list[float]) -> float:
    total = 0.0
    for node in trees:
        while isinstance(node, tuple):
            feature, threshold, low, high = node
            node = low if values[feature] <= threshold else high
        total += node
    return total


def _tree(nested: Any) -> Tree:
    """A tree as JSON has it, in tuples."""
    if not isinstance(nested, list):
        return float(nested)
    feature, threshold, low, high = nested
    return int(feature), float(threshold), _tree(low), _tree(high)

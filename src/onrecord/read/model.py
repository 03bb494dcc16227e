"""The learnt model that tells running text from the rest: small trees, their weights in a data file."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any

_EARLY = 13
_SURE = 3.0

Ask = Callable[[list[float]], float]
"""What trees say of the measures of a row."""


def score(values: list[float]) -> float:
    """Above 0: running text of the article; below: something else on the page.

    Most rows are told by the first trees; only the others are put to the rest.
    """
    first, rest = _trees()
    total = first(values)
    return total + rest(values) if -_SURE < total < _SURE else total


@cache
def _trees() -> tuple[Ask, Ask]:
    """The first trees and the rest, each as one function.

    A tree is a number, or [feature, threshold, tree up to it, tree above it].
    Walked as data the trees take more time than everything else together, so
    they become one Python expression.
    """
    held = json.loads((files(__package__) / "body_weights.json").read_text(encoding="utf-8"))
    trees = [_expression(tree) for tree in held["trees"]]
    return _function([repr(float(held["bias"])), *trees[:_EARLY]]), _function(trees[_EARLY:])


def _function(terms: list[str]) -> Ask:
    made: Ask = eval(f"lambda v: {' + '.join(terms)}", {"__builtins__": {}})
    return made


def _expression(tree: Any) -> str:
    if not isinstance(tree, list):
        return repr(float(tree))
    feature, threshold, low, high = tree
    return f"({_expression(low)} if v[{int(feature)}] <= {float(threshold)!r} else {_expression(high)})"

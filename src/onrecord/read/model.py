"""The learnt model that tells running text from the rest: small trees, their weights in a data file."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Final

from .compiled import scan

STEPS: Final = 10
SURE: Final = 3.0

Values = Sequence[float]


class Model:
    """Trees that weigh the measures of a row together."""

    def __init__(self, held: dict[str, Any]) -> None:
        """held: `bias` and `trees`, as `scripts/train_body.py` writes them."""
        self.score: Callable[[Values], float] = _scorer(
            float(held["bias"]), held["trees"], len(held["features"])
        )


@cache
def shipped() -> Model:
    """The model with the weights that come with onrecord."""
    return Model(json.loads((files(__package__) / "body_weights.json").read_text(encoding="utf-8")))


def written(bias: float, trees: list[Any], count: int) -> Callable[[Values], float]:
    """The trees as one function of the measures of a row; above 0: running text of the article.

    Most rows are told by the first trees; only the others are put to the rest.
    Python walks nested conditions ten times as fast as trees in tuples.
    """
    lines = [
        f"def score(values):\n {', '.join(f'v{place}' for place in range(count))} = values\n total = {bias!r}"
    ]
    for start in range(0, len(trees), STEPS):
        lines.append(f" total += {' + '.join(map(_written, trees[start : start + STEPS]))}")
        lines.append(f" if not {-SURE} < total < {SURE}: return total")
    scope: dict[str, Any] = {}
    exec(compile("\n".join([*lines, " return total"]), "body_weights.json", "exec"), scope)
    found: Callable[[Values], float] = scope["score"]
    return found


def _written(tree: Any) -> str:
    """A tree as a Python expression."""
    if not isinstance(tree, list):
        return repr(float(tree))
    feature, threshold, low, high = tree
    return f"({_written(low)} if v{int(feature)} <= {float(threshold)!r} else {_written(high)})"


_scorer = scan.Trees if scan else written

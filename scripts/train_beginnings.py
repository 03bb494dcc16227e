"""Learn the weights that tell titles among lines that look alike.

    python scripts/train_beginnings.py PAGES [--drawn 130] [--folds 2]

The pages are those of `train_entries.py`, in many themes; run this first. Each row that could be a
title is an example, among the rows of its look; where only some of these are titles, half of the others
and then all are left out in turn, because that is how the reader goes on (`entries/beginnings.py`).
Logistic regression; what onrecord ships is written, the same each time, unless `--folds` asks how well it
does on themes that it did not learn from. Needs numpy and scipy.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import numpy
from newsroom import marked
from newsroom.model import Piece
from scipy.optimize import minimize
from train_entries import ADDRESS, WEIGHTS, archives, arguments, fold_of

from onrecord.read.entries.beginnings import NAMES, measured
from onrecord.read.entries.cuts import candidates
from onrecord.read.entries.telling import Telling
from onrecord.read.page import outline

FEWEST = 2
LEFT = (1.0, 0.5, 0.0)
"""The shares of headings that are left beside the titles."""
RIDGE = 1.0
NEAR = 40
"""So much longer than a title a row may be that shows it."""


class Example(NamedTuple):
    """A row: of which page, its measures, is it a title, and are there titles among the rows of its look?"""

    name: str
    held: list[float]
    is_titled: bool
    has_titles: bool


def examples(pages: Path, count: int) -> Iterator[Example]:
    """The page, the measures of a row, and whether it is a title."""
    for name, pieces, markup in archives(pages, count):
        _, page = outline(markup.encode(), ADDRESS)
        telling, dice = Telling(page, is_named=True), Random(name)
        for rows in candidates(telling):
            titled = {at for at in rows if is_title(page.rows[at].text, pieces)}
            has_titles = len(titled) >= FEWEST
            for share in LEFT if has_titles and len(titled) < len(rows) else LEFT[:1]:
                kept = [at for at in rows if at in titled or dice.random() < share]
                for place in range(1, len(kept)):
                    yield Example(name, measured(telling, kept, place), kept[place] in titled, has_titles)


def is_title(text: str, pieces: Sequence[Piece]) -> bool:
    """Does a row show the title of one of these?"""
    shown = text.casefold()
    titles = (" ".join(marked.words(piece.title).split()).casefold() for piece in pieces)
    return any(title in shown and len(shown) < len(title) + NEAR for title in titles)


def learnt(known: Sequence[Example]) -> tuple[numpy.ndarray, float]:
    """The weight of each measure, and what a row is worth before anything is measured."""
    rows = numpy.array([row.held for row in known])
    side = numpy.array([1.0 if row.is_titled else -1.0 for row in known])
    middle, spread = rows.mean(0), rows.std(0) + 1e-9
    scaled = (rows - middle) / spread

    def loss(theta: numpy.ndarray) -> tuple[float, numpy.ndarray]:
        worth = side * (scaled @ theta[:-1] + theta[-1])
        slope = -side / (1 + numpy.exp(numpy.clip(worth, -30, 30)))
        value = numpy.logaddexp(0, -worth).sum() + RIDGE / 2 * (theta[:-1] ** 2).sum()
        return float(value), numpy.append(scaled.T @ slope + RIDGE * theta[:-1], slope.sum())

    found = minimize(loss, numpy.zeros(len(NAMES) + 1), jac=True, method="L-BFGS-B").x
    weights = found[:-1] / spread
    return weights, float(found[-1] - middle @ weights)


def held_against(known: Sequence[Example], folds: int) -> Iterator[str]:
    """How many rows are told rightly with weights learnt on other themes."""
    for fold in range(folds):
        out = [fold_of(row.name, folds) == fold for row in known]
        weights, bias = learnt([row for row, is_out in zip(known, out, strict=True) if not is_out])
        tried = [row for row, is_out in zip(known, out, strict=True) if is_out]
        for kind in (True, False):
            worths = [numpy.array(row.held) @ weights + bias for row in tried if row.is_titled is kind]
            right = sum(bool(worth > 0) == kind for worth in worths)
            yield f"{'titles' if kind else 'others'}: {right / len(worths):.3f} of {len(worths)}"


def main() -> None:
    """Make the pages, learn, write the weights or what they reach."""
    options = arguments(__doc__)
    known = list(examples(options.pages, options.drawn))
    among = [row for row in known if row.has_titles]
    if options.folds:
        print("\n".join([*held_against(known, options.folds), *held_against(among, options.folds)]))
        return
    kept = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    kept["beginnings"] = {"among": written(*learnt(among)), "any": written(*learnt(known))}
    WEIGHTS.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


def written(weights: numpy.ndarray, bias: float) -> dict[str, Any]:
    """Weights as they are kept."""
    named = {name: round(float(weight), 4) for name, weight in zip(NAMES, weights, strict=True)}
    return {"bias": round(bias, 4), "weights": named}


if __name__ == "__main__":
    main()

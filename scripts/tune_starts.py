"""Search the constants that price the starts of articles on copied pages.

    python scripts/generate.py --seed tune --articles 300 --to FOLDER
    python scripts/tune_starts.py FOLDER [FOLDER ...] [--rounds 2] [--only _SIBLING,_NEW]

A folder holds copied pages with their gold as `generate.py` writes them:
`archives/*.txt` and `gold/archives.jsonl` with `id`, `style` and `starts` (line
numbers). Pages of one folder and style are one kind; the aim is the mean F1 of starts
over all kinds. One constant after another is set to each value on its ladder; it moves
only where that gains `--least`, so what makes no difference stays as it is. Prints what
it tried: whether to write a value into `evidence.py` is for whoever reads that.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from onrecord.read.undelimited import evidence, pages, starts
from onrecord.read.undelimited.names import Names
from onrecord.read.undelimited.shapes import Role
from onrecord.read.undelimited.vocabulary import Vocabulary

LADDERS: dict[str, tuple[float, ...]] = {
    "_SIBLING": (8, 9, 10, 11, 12, 13, 14, 15, 17, 20),
    "_CLEAR": (0.8, 1, 1.2, 1.3, 1.5, 1.7),
    "_EAGER": (0.6, 0.7, 0.8, 0.9, 1),
    "_SHORTER": (0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1),
    "_LONG": (12, 16, 20, 25, 30, 35, 40),
    "_NEW": (0, 0.2, 0.4, 0.7, 1, 1.5),
    "_MOST_NEW": (1, 2, 3, 4),
    "_NEAR": (0, 0.1, 0.2, 0.3, 0.4),
    "_SKIPPED": (1, 1.5, 2, 2.5, 3, 4),
}
"""The values that each constant of `evidence.py` may take; nought or one means that it does nothing."""


class Page(NamedTuple):
    """A copied page, and the numbers of the lines where its articles start."""

    kind: str
    text: str
    starts: frozenset[int]


def held(folder: Path) -> Iterator[Page]:
    """The pages of a folder."""
    for row in (folder / "gold" / "archives.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(row)
        text = (folder / "archives" / f"{gold['id']}.txt").read_text(encoding="utf-8")
        yield Page(f"{folder.name} {gold['style']}", text, frozenset(gold["starts"]))


def begun(text: str) -> set[int]:
    """Where the articles of a page are found to start; what stands above a title is not asked for."""
    found = pages.pieces(text)
    return {(piece.with_role(Role.TITLE) or piece.rows[0][0]).number for piece in found}


def measured(known: list[Page]) -> dict[str, float]:
    """The F1 of starts, by kind of page."""
    right: Counter[str] = Counter()
    told: Counter[str] = Counter()
    for page in known:
        found = begun(page.text)
        right[page.kind] += len(found & page.starts)
        told[page.kind] += len(found) + len(page.starts)
    return {kind: 2 * right[kind] / told[kind] for kind in sorted(told)}


def mean(known: list[Page]) -> float:
    """The F1 of starts, each kind of page counted once."""
    values = measured(known)
    return sum(values.values()) / len(values)


def tried(name: str, known: list[Page]) -> dict[float, float]:
    """What each value of a constant would reach; the constant is as it was afterwards."""
    kept = getattr(evidence, name)
    reached = {}
    for value in sorted({*LADDERS[name], kept}):
        setattr(evidence, name, value)
        reached[value] = mean(known)
    setattr(evidence, name, kept)
    return reached


def read_once() -> None:
    """Let what does not depend on any constant be found once for each page."""
    vocabularies, names = cache(Vocabulary), cache(Names)
    starts.Vocabulary = lambda texts: vocabularies(tuple(texts))  # type: ignore[assignment, misc]
    starts.Names = lambda texts: names(tuple(texts))  # type: ignore[assignment, misc]
    pages.lines = cache(pages.lines)


def main() -> None:
    """Read the folders, search, print."""
    parser = argparse.ArgumentParser(description="Search the constants that price starts of articles.")
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--only", default=",".join(LADDERS), help="constants, with commas between them")
    parser.add_argument("--least", type=float, default=0.002, help="a gain that moves a constant")
    options = parser.parse_args()
    known = [page for folder in options.folders for page in held(folder)]
    read_once()
    print(len(known), "pages", measured(known), flush=True)
    for name in options.only.split(",") * options.rounds:
        reached = tried(name, known)
        now = getattr(evidence, name)
        best = max(reached, key=reached.__getitem__)
        if reached[best] > reached[now] + options.least:
            setattr(evidence, name, best)
        print(f"{name}: {now} -> {getattr(evidence, name)}  ", end="")
        print(" ".join(f"{value:g}:{f1:.4f}" for value, f1 in reached.items()), flush=True)
    print(measured(known), {name: getattr(evidence, name) for name in LADDERS})


if __name__ == "__main__":
    main()

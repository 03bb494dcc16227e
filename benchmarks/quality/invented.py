#!/usr/bin/env python3
"""Score every annotator on the invented texts, whose gold was made by hand.

    python benchmarks/quality/invented.py [statements|figures|dates] [--set fifth] [--part odd] [--errors N]

Rows are split by language and by even and odd ids, so that a rule written while
looking at one half can be held to the other. The measures are explained in
invented/README.md. Errors on the third to the tenth set are shown of the even half
only: nobody looks at those of the odd half.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from measures import dates, figures, said
from measures.common import Counts, Errors, Row
from statements import lines

SETS = ("invented", "fresh", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
HELD_OUT = dict.fromkeys(SETS[2:], "odd")
"""The half of a set in which nobody looks at errors."""

KINDS = {
    "statements": (said.score_statements, said.statements_report),
    "figures": (figures.score_figures, figures.figures_report),
    "dates": (dates.score_dates, dates.dates_report),
}


def half(row: Row) -> str:
    """Even or odd, by the number at the end of an id."""
    return "odd" if int(row["id"].rsplit("-", 1)[1]) % 2 else "even"


def report(kind: str, folder: Path, part: str | None, examples: int) -> Iterator[str]:
    """All lines on one kind: measures by language and half, then errors."""
    score, measures = KINDS[kind]
    counts: dict[tuple[str, str], Counts] = defaultdict(Counter)
    errors: Errors = []
    for row in lines(str(folder / f"{kind}.jsonl")):
        if part and half(row) != part:
            continue
        this: Counts = Counter()
        errors += score(row, this)
        for group in ("all", half(row)):
            counts[row.get("language", "en"), group] += this
    for (language, group), total in sorted(counts.items()):
        yield from (f"{kind:10} {language} {group:4}  {line}" for line in measures(total))
    random.Random(0).shuffle(errors)
    yield from errors[:examples]


def main() -> None:
    """Print the measures asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("kinds", nargs="*", metavar="kind", help="statements, figures, dates (default: all)")
    parser.add_argument("--set", choices=SETS, default=SETS[0], help="which texts")
    parser.add_argument("--part", choices=("even", "odd"), help="only this half of the ids")
    parser.add_argument("--errors", type=int, default=0, help="how many errors to print")
    options = parser.parse_args()
    if set(options.kinds) - set(KINDS):
        parser.error(f"kinds are {', '.join(KINDS)}")
    closed = HELD_OUT.get(options.set)
    if options.errors and closed and options.part in (None, closed):
        parser.error(f"the {closed} half of {options.set} is held out; errors of the other: --part")
    folder = Path(__file__).parent / options.set
    for kind in options.kinds or [k for k in KINDS if (folder / f"{k}.jsonl").exists()]:
        sys.stdout.writelines(f"{line}\n" for line in report(kind, folder, options.part, options.errors))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Score statements against a corpus, and print what a change gained and lost.

    python benchmarks/quality/statements.py DOCS.jsonl GOLD.jsonl [--before OLD] [--save NEW] [--examples N]

DOCS: lines with `id`, `text` and, where known, `published` and `language`.
GOLD: lines with `id` and `statements`, each with `content` (spans), `speaker`
(a span or null) and `neutral` (neither demanded nor punished).

A statement is found when its letters and digits overlap those of a gold
statement by half of both together; it is right when the speakers share a word
too. `--save` keeps which gold statements were right; `--before` compares.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord.annotate import article as annotate
from onrecord.annotate import loose
from onrecord.records import Statement

Spans = list[list[int]]


def letters(text: str, spans: Spans) -> frozenset[int]:
    """The places of letters and digits that the spans cover."""
    return frozenset(i for start, end in spans for i in range(start, end) if text[i].isalnum())


def lines(path: str) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    with Path(path).open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def words(text: str, span: list[int] | None) -> set[str]:
    """The words of a span, for comparing speakers."""
    return (
        {w.strip(".,'’").lower() for w in text[slice(*span)].split()} - {"the", "a", "of"} if span else set()
    )


def matched(gold: list[frozenset[int]], found: list[frozenset[int]]) -> Iterator[tuple[int, int]]:
    """Pairs of gold and found that share half of both together, best first, each used once."""
    pairs = [
        (len(g & f) / len(g | f), i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if g & f and 2 * len(g & f) >= len(g | f)
    ]
    used: tuple[set[int], set[int]] = (set(), set())
    for _, i, j in sorted(pairs, reverse=True):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            yield i, j


class Score:
    """Counts over a corpus, and which gold statements were right."""

    def __init__(self) -> None:
        self.gold = self.found = self.overlapping = self.right = 0
        self.kept: dict[str, str] = {}  # gold statements that are right: place to text

    def add(self, document: dict[str, Any], gold: list[dict[str, Any]], found: list[Statement]) -> None:
        """Score one document."""
        text, name = document["text"], document["id"]
        demanded = [g for g in gold if not g.get("neutral")]
        spared = frozenset().union(*(letters(text, g["content"]) for g in gold if g.get("neutral")))
        wanted = [letters(text, g["content"]) for g in demanded]
        given = [letters(text, [list(span) for span in s.words]) for s in found]
        pairs = list(matched(wanted, given))
        taken = {j for _, j in pairs}
        self.gold += len(wanted)
        self.found += sum(
            1 for j, g in enumerate(given) if g and (j in taken or len(g & spared) < 0.6 * len(g))
        )
        self.overlapping += len(pairs)
        for i, j in pairs:
            speaker = found[j].speaker
            theirs = demanded[i]["speaker"]
            shared = words(text, theirs) & words(text, list(speaker) if speaker else None)
            if shared or (not theirs and not speaker):
                self.right += 1
                start = demanded[i]["content"][0][0]
                self.kept[f"{name}:{start}"] = text[start : start + 120]

    def rows(self) -> Iterator[str]:
        """One line a measure: precision, recall, F1."""
        for label, hits in (("found", self.overlapping), ("found, with the speaker", self.right)):
            precision, recall = hits / max(self.found, 1), hits / max(self.gold, 1)
            middle = 2 * precision * recall / max(precision + recall, 1e-9)
            yield f"{label:24} P {100 * precision:5.1f}  R {100 * recall:5.1f}  F1 {100 * middle:5.1f}"


def compare(before: dict[str, str], now: dict[str, str], examples: int) -> Iterator[str]:
    """What was gained and lost, by example."""
    for label, one, other in (("gained", now, before), ("lost", before, now)):
        places = sorted(set(one) - set(other))
        yield f"{label} {len(places)}"
        yield from (f"  {place}  {one[place]!r}" for place in places[:examples])


def main() -> None:
    """Score the corpus named on the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("docs")
    parser.add_argument("gold")
    parser.add_argument("--before", help="what --save wrote earlier")
    parser.add_argument("--save", help="where to keep what was right")
    parser.add_argument("--examples", type=int, default=20)
    options = parser.parse_args()
    gold = {row["id"]: row["statements"] for row in lines(options.gold)}
    score, begin, count = Score(), time.perf_counter(), 0
    for document in lines(options.docs):
        records = annotate(loose.article(document))
        score.add(document, gold.get(document["id"], []), [r for r in records if isinstance(r, Statement)])
        count += 1
    seconds = time.perf_counter() - begin
    sys.stdout.writelines(f"{row}\n" for row in score.rows())
    sys.stdout.write(
        f"{count} documents, {count / seconds:.0f} a second with all annotators and the scoring\n"
    )
    if options.before:
        before = json.loads(Path(options.before).read_text(encoding="utf-8"))
        sys.stdout.writelines(f"{row}\n" for row in compare(before, score.kept, options.examples))
    if options.save:
        Path(options.save).write_text(json.dumps(score.kept, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()

"""The hand-made set of figures: how many are right, how many are false."""

import json
from pathlib import Path
from typing import Any

import pytest

from onrecord.annotate import Document, loose
from onrecord.annotate.dates import dates
from onrecord.annotate.figures import figures
from onrecord.records import Figure, Span

SET = Path(__file__).parent.parent / "data" / "figures.jsonl"
ROWS = [json.loads(line) for line in SET.read_text(encoding="utf-8").splitlines()]


def found(row: dict[str, Any]) -> list[Figure]:
    line = {"id": "a", "text": row["text"], "published": "2025-10-24", "language": row["language"]}
    document = Document(loose.article(line))
    document.found["dates"] = dates(document)
    return [f for f in figures(document) if isinstance(f, Figure)]


def same(gold: dict[str, Any], figure: Figure) -> bool:
    counts = figure.counts.text if figure.counts else None
    return (figure.low, figure.high, figure.unit, counts) == (
        gold["low"],
        gold["high"],
        gold["unit"],
        gold["counts"],
    )


def verdicts(rows: list[dict[str, Any]]) -> dict[str, list[str]]:
    """Every figure of the set as right, wrong, missed or false, with its sentence."""
    sorted_out: dict[str, list[str]] = {"right": [], "wrong": [], "missed": [], "false": []}
    for row in rows:
        left = found(row)
        for gold in row["figures"]:
            match = next((f for f in left if f.span.overlaps(Span(*gold["span"]))), None)
            if match is None:
                sorted_out["missed"].append(f"{row['text']} {gold}")
                continue
            left.remove(match)
            sorted_out["right" if same(gold, match) else "wrong"].append(f"{row['text']} {gold} {match}")
        sorted_out["false"] += [f"{row['text']} {f}" for f in left]
    return sorted_out


@pytest.mark.parametrize("language", ["en", "de", "es", "fr", "ru", "uk"])
def test_figures_of_the_set(language: str) -> None:
    rows = [row for row in ROWS if row["language"] == language]
    result = verdicts(rows)
    gold = sum(len(row["figures"]) for row in rows)
    assert len(result["right"]) >= 0.95 * gold, result["wrong"] + result["missed"]
    assert len(result["false"]) <= 0.03 * gold, result["false"]


def test_links_rates_and_hedges_of_the_set() -> None:
    wrong, gold = [], 0
    for row in ROWS:
        by_span = [
            (f, Span(*g["span"]), g)
            for g in row["figures"]
            for f in found(row)
            if f.span.overlaps(Span(*g["span"]))
        ]
        ids = [f.id for f, _, _ in by_span]
        for figure, _, want in by_span:
            gold += 1
            per = figure.per.text if figure.per else None
            links = [ids.index(i) if i in ids else None for i in (figure.equals, figure.part_of)]
            if (per, links, figure.approximate) != (
                want.get("per"),
                [want.get("equals"), want.get("part_of")],
                want["approximate"],
            ):
                wrong.append(f"{row['text']} {want} {figure}")
    assert len(wrong) <= 0.05 * gold, wrong

"""Figures in the invented sentences of tests/data/figures.txt."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from test_figures_set import found

from onrecord.records import Figure

ROWS = Path(__file__).parents[1] / "data" / "figures.txt"
_MARK = re.compile(r"\{([^{}|]+)\|([^{}|]+)\|([^{}|]+)\|([^{}|]+)\}")


def sentences() -> Iterator[str]:
    """The marked sentences."""
    for line in ROWS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def interval(figure: Figure) -> str:
    """As it is marked: "5", "~5", "5..", "..5", "5..8"."""
    low, high = ("" if n is None else f"{n:.15g}" for n in (figure.low, figure.high))
    if figure.low == figure.high:
        return f"~{low}" if figure.approximate else low
    return f"{low}..{high}"


@pytest.mark.parametrize("marked", list(sentences()))
def test_figures_are_where_they_are_marked(marked: str) -> None:
    text = _MARK.sub(r"\1", marked)
    got = found({"text": text, "language": "en"})
    wanted = [mark.groups() for mark in _MARK.finditer(marked)]
    assert len(got) == len(wanted), got
    for figure, (written, range_, unit, counts) in zip(got, wanted, strict=True):
        assert figure.span.of(text) in written or written in figure.span.of(text)
        assert interval(figure) == range_
        assert (figure.unit or "-") in unit.split("^")
        assert (figure.counts.text if figure.counts else "-") == counts

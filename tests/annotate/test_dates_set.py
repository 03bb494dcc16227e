"""Dates in the invented sentences of tests/data/dates.txt."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from test_dates import found

ROWS = Path(__file__).parents[1] / "data" / "dates.txt"
_MARK = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")


def sentences() -> Iterator[tuple[str, str]]:
    """The day of publication and the marked sentence of each row."""
    published = ""
    for line in ROWS.read_text(encoding="utf-8").splitlines():
        if line.startswith("==="):
            published = line.removeprefix("===").strip()
        elif line and not line.startswith("#"):
            yield published, line


@pytest.mark.parametrize(("published", "marked"), list(sentences()))
def test_dates_are_where_they_are_marked(published: str, marked: str) -> None:
    text = _MARK.sub(r"\1", marked)
    wanted = _MARK.findall(marked)
    got = found(text, published)
    assert [span for span, _ in got] == [span for span, _ in wanted]
    assert all(value in values.split("^") for (_, value), (_, values) in zip(got, wanted, strict=True)), got

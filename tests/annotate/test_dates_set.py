"""Dates in the invented sentences of tests/data/dates.txt and dates.de.txt."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from test_dates import found

DATA = Path(__file__).parents[1] / "data"
SETS = {"en": DATA / "dates.txt", "de": DATA / "dates.de.txt"}
_MARK = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")


def sentences() -> Iterator[tuple[str, str, str]]:
    """The language, the day of publication and the marked sentence of each row."""
    for language, rows in SETS.items():
        published = ""
        for line in rows.read_text(encoding="utf-8").splitlines():
            if line.startswith("==="):
                published = line.removeprefix("===").strip()
            elif line and not line.startswith("#"):
                yield language, published, line


@pytest.mark.parametrize(("language", "published", "marked"), list(sentences()))
def test_dates_are_where_they_are_marked(language: str, published: str, marked: str) -> None:
    text = _MARK.sub(r"\1", marked)
    wanted = _MARK.findall(marked)
    got = found(text, published, language)
    assert [span for span, _ in got] == [span for span, _ in wanted]
    assert all(value in values.split("^") for (_, value), (_, values) in zip(got, wanted, strict=True)), got

"""Who speaks, by the fullest name of the article: invented news read as it comes, from words to names."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord import annotate
from onrecord.records import Statement

CASES = Path(__file__).parent.parent / "data" / "who_is_meant.txt"


def cases() -> list[tuple[str, dict[str, str]]]:
    """Texts, and who says what in them: `>> words = name`; `!name` is whom the words must not be given to."""
    found = []
    for block in CASES.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if not line.startswith("#")]
        rows = [line.removeprefix(">> ").split(" = ") for line in lines if line.startswith(">> ")]
        text = "\n\n".join(line for line in lines if not line.startswith(">> "))
        found.append((text, dict(row for row in rows if len(row) == 2)))
    return found


def speaker(text: str, words: str) -> str | None:
    """Who says these words; of several statements the shortest counts."""
    at = text.index(words)
    said = [each for each in annotate.text(text) if isinstance(each, Statement)]
    holding = [each for each in said if any(span.start <= at < span.end for span in each.words)]
    assert holding, f"nobody says {words!r}"
    who = min(holding, key=lambda each: sum(span.end - span.start for span in each.words)).who
    return who and who.name


@pytest.mark.parametrize(("text", "expected"), cases())
def test_who_is_meant(text: str, expected: dict[str, str]) -> None:
    assert expected
    for words, name in expected.items():
        if name.startswith("!"):
            assert speaker(text, words) != name[1:]
        else:
            assert speaker(text, words) == name

"""Who denies what: invented sentences with every denial in them, and sentences that only look like one."""

from __future__ import annotations

from pathlib import Path

import pytest

from invented import as_written
from onrecord import annotate
from onrecord.records import Statement

DATA = Path(__file__).parent.parent / "data"

Denials = list[tuple[str, str]]


def cases(language: str) -> list[tuple[str, Denials]]:
    """Texts, and the denials in them: `>> speaker | words`; nobody denies anything where none is given."""
    found = []
    for block in (DATA / f"denials.{language}.txt").read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if not line.startswith("#")]
        rows = [line.removeprefix(">> ").split(" | ") for line in lines if line.startswith(">> ")]
        text = "\n\n".join(line for line in lines if not line.startswith(">> "))
        found.append((text, [(row[0], row[1]) for row in rows]))
    return found


def denials(text: str, language: str) -> Denials:
    """Speaker and words of each denial in a text, as written."""
    records = [each for each in annotate.text(text, language=language) if isinstance(each, Statement)]
    denied = [each for each in records if each.stance == "denies"]
    return [(speaker or "", words) for speaker, _, words in as_written(denied, text)]


@pytest.mark.parametrize(("text", "expected"), cases("en"))
def test_denials(text: str, expected: Denials) -> None:
    assert denials(text, "en") == expected


@pytest.mark.parametrize(("text", "expected"), cases("de"))
def test_german_denials(text: str, expected: Denials) -> None:
    assert denials(text, "de") == expected

"""By which ways news reaches an outlet: short invented news, its speakers and its chains."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from onrecord import annotate
from onrecord.records import Statement

DATA = Path(__file__).parent.parent / "data"


class Way(NamedTuple):
    """What is said in a text, by whom and by which way."""

    text: str
    words: str
    speaker: str
    chain: list[str]


def ways(language: str) -> list[Way]:
    """Texts, each with lines `>> words = speaker` or `>> words = speaker | link; link`."""
    found, text = [], ""
    for line in (DATA / f"sourcing_ways.{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith(">> "):
            words, _, rest = line.removeprefix(">> ").partition(" = ")
            speaker, _, chain = rest.partition(" | ")
            found.append(Way(text, words, speaker, chain.split("; ") if chain else []))
        elif line and not line.startswith("#"):
            text = line.replace("\\n", "\n")
    return found


def said(way: Way, language: str) -> list[tuple[str | None, list[str]]]:
    """Speaker and chain of each statement that holds the words."""
    records = annotate.text(way.text, language=language)
    statements = [each for each in records if isinstance(each, Statement)]
    return [
        (each.who.name if each.who else None, [link.name for link in each.via])
        for each in statements
        if any(way.words in span.of(way.text) for span in each.words)
    ]


@pytest.mark.parametrize("way", ways("en"))
def test_english(way: Way) -> None:
    assert (way.speaker, way.chain) in said(way, "en")


@pytest.mark.parametrize("way", ways("de"))
def test_german(way: Way) -> None:
    assert (way.speaker, way.chain) in said(way, "de")

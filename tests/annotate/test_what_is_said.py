"""What exactly is said in a sentence, and by whom; and what is no statement at all: invented news."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from onrecord import annotate
from onrecord.records import Statement

DATA = Path(__file__).parent.parent / "data" / "what_is_said.txt"


class Said(NamedTuple):
    """A sentence, words in it, and who says just these; None where nobody does."""

    text: str
    words: str
    speaker: str | None


def sentences() -> list[Said]:
    """Sentences, each with lines `>> words = speaker`, or `!! words` for what is no statement."""
    found, text = [], ""
    for line in DATA.read_text(encoding="utf-8").splitlines():
        if line.startswith(">> "):
            words, _, speaker = line.removeprefix(">> ").rpartition(" = ")
            found.append(Said(text, words, speaker))
        elif line.startswith("!! "):
            found.append(Said(text, line.removeprefix("!! "), None))
        elif line and not line.startswith("#"):
            text = line
    return found


def pieces(statement: Statement, text: str) -> str:
    """The words of a statement, without marks at their edges."""
    return " … ".join(span.of(text) for span in statement.words).strip('".,')


@pytest.mark.parametrize("said", sentences())
def test_what_is_said(said: Said) -> None:
    records = annotate.text(said.text, language="en")
    statements = [each for each in records if isinstance(each, Statement)]
    speakers = [
        each.who.name if each.who else "None"
        for each in statements
        if pieces(each, said.text) == said.words.strip('".,')
    ]
    assert said.speaker in speakers if said.speaker else not speakers

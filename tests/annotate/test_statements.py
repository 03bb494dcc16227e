"""Who said what: invented sentences and what stands in them."""

from __future__ import annotations

import pytest

from onrecord.annotate import loose
from onrecord.annotate.document import Document
from onrecord.annotate.statements import statements
from onrecord.records import Statement

TOWN = "Selma Ortvik"


def found(text: str, language: str = "en") -> list[Statement]:
    """The statements of a text."""
    document = Document(loose.article({"id": "a", "text": text, "language": language}))
    return [record for record in statements(document) if isinstance(record, Statement)]


def shown(text: str, language: str = "en") -> list[tuple[str | None, str | None, str]]:
    """Speaker, cue and words of each statement, as written."""
    return [
        (
            each.speaker.of(text) if each.speaker else None,
            each.cue.of(text) if each.cue else None,
            " … ".join(span.of(text) for span in each.words),
        )
        for each in found(text, language)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The harbour stays open,” Ortvik said.", [("Ortvik", "said", "The harbour stays open")]),
        ("“The harbour stays open,” said Ortvik.", [("Ortvik", "said", "The harbour stays open")]),
        (
            "“The harbour,” she said on Monday, “stays open.”",
            [("she", "said", "The harbour … stays open")],
        ),
        (
            '"We are ready," said Ada Moreno, head of the port authority. "The ships are not."',
            [("Ada Moreno", "said", "We are ready … The ships are not")],
        ),
        ("Ortvik said: “The harbour stays open.”", [("Ortvik", "said", "The harbour stays open")]),
        ("“Will it stay open?” Ortvik asked.", [("Ortvik", "asked", "Will it stay open?")]),
    ],
)
def test_direct(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mayor said on Friday that the bridge would close.",
            [("The mayor", "said", "the bridge would close")],
        ),
        (
            "According to Ortvik, the bridge will close.",
            [("Ortvik", "According to", "the bridge will close")],
        ),
        (
            "The bridge will close, according to police.",
            [("police", "according to", "The bridge will close")],
        ),
        ("The bridge, she said, will close.", [("she", "said", "The bridge … will close")]),
        (
            "Two officials briefed on the talks told Ito that the bridge will close.",
            [("Two officials briefed on the talks", "told", "the bridge will close")],
        ),
        (
            "Ito told Port Radio 4's Today programme that the bridge will close.",
            [("Ito", "told", "the bridge will close")],
        ),
        (
            "Ito told Sky Port presenter Kay Vane that the bridge will close.",
            [("Ito", "told", "the bridge will close")],
        ),
        ("The bridge will close, officials said.", [("officials", "said", "The bridge will close")]),
    ],
)
def test_reported(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “wall of kites” did not hold.",
        "Ortvik did not say who would pay.",
        "The mayor declined to say whether the bridge would close.",
        "She read “The Salt Road” on the train.",
        "Everything is where she would have put it.",
        "The skipper brought her across and reports that day were bad.",
    ],
)
def test_no_statement(text: str) -> None:
    assert shown(text) == []

"""What is a denial, and what only looks like one: invented sentences."""

from __future__ import annotations

import pytest

from onrecord.annotate import text as annotated
from onrecord.records import Statement


def said(text: str) -> list[tuple[str | None, str | None, str]]:
    """Speaker as written, stance and words of each statement."""
    found = [record for record in annotated(text) if isinstance(record, Statement)]
    return [
        (s.speaker.of(text) if s.speaker else None, s.stance, " … ".join(span.of(text) for span in s.words))
        for s in found
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rehn denied ever having closed the quay.", "ever having closed the quay"),
        ("Rehn strongly denied any link to the firm.", "any link to the firm"),
        ("Rehn denied plans to close the quay.", "plans to close the quay"),
        ("Rehn denied an affair.", "an affair"),
        ("Rehn disputes the authenticity of the message.", "the authenticity of the message"),
        ("Rehn was forced to deny that the quay was unsafe.", "the quay was unsafe"),
        ("Rehn rejected suggestions the quay was unsafe.", "the quay was unsafe"),
        ("Rehn rejected for the third time allegations that it was unsafe.", "it was unsafe"),
        ("Rehn dismissed as “fiction” reports that the quay was unsafe.", "the quay was unsafe"),
        ("Rehn dismissed fears that the quay was unsafe.", "the quay was unsafe"),
        ("Rehn brushed aside claims that the quay was unsafe.", "the quay was unsafe"),
        ("Rehn pushed back against claims that the quay was unsafe.", "the quay was unsafe"),
        ("Reports that the quay was unsafe were denied by Rehn.", "Reports that the quay was unsafe"),
        ("Rehn said the report on the quay was untrue.", "the report on the quay was untrue"),
        ("Rehn said there was no truth to the reports.", "there was no truth to the reports"),
        ("Rehn called the claims about the quay “baseless”.", "the claims about the quay “baseless”"),
        ("It was not true that the quay was unsafe, Rehn said.", "It was not true that the quay was unsafe"),
    ],
)
def test_denials(text: str, words: str) -> None:
    assert said(text) == [("Rehn", "denies", words)]


@pytest.mark.parametrize(
    "text",
    [
        "The court denied a motion to close the quay.",
        "The council denied Rehn a permit for the quay.",
        "The bid was rejected over fears that it would close the quay.",
        "Rehn rejected the offer for the quay.",
        "The debunked claim that the quay was unsafe lives on.",
        "Rehn could not deny that the quay was unsafe.",
    ],
)
def test_refusals_are_no_denials(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Rehn insisted that she had not closed the quay.",
        "Rehn said the quay was not unsafe.",
        "“The report is a lie,” Rehn said.",
        "Rehn called the quay “old”.",
    ],
)
def test_what_only_contradicts_is_said(text: str) -> None:
    assert [stance for _, stance, _ in said(text)] == ["says"]

"""Interviews that set question and answer apart by labels, and round-ups in capitals."""

import pytest

from onrecord.annotate import text as annotated
from onrecord.records import Statement


def found(text: str) -> list[tuple[str | None, str]]:
    """The full name of each speaker and what they say."""
    records = [one for one in annotated(text) if isinstance(one, Statement)]
    return [
        (one.who.name if one.who else None, " … ".join(span.of(text) for span in one.words))
        for one in records
    ]


INTRODUCED = "Ada Moreno has counted the trees of Lindmoor. We met Moreno under one.\n\n"


@pytest.mark.parametrize(
    ("turns", "expected"),
    [
        (["Q: How do you count?", "A: You look.", "Q: Why?", "A: They move."], ["You look", "They move"]),
        (["Q: They are fewer than the mayor’s.", "A: Mine are alive and well."], ["Mine are alive and well"]),
        (
            ["Courier: All?", "AM: Nearly all.", "Courier: Why?", "AM: They died."],
            ["Nearly all", "They died"],
        ),
    ],
)
def test_who_is_introduced_answers(turns: list[str], expected: list[str]) -> None:
    assert found(INTRODUCED + "\n\n".join(turns)) == [("Ada Moreno", words) for words in expected]


def test_nobody_answers_where_nobody_is_introduced() -> None:
    turns = ["Two spoke.", "Q: Is it over?", "A: It is.", "Q: Why?", "A: It ran out."]
    assert found("\n\n".join(turns)) == [(None, "It is"), (None, "It ran out")]


def test_a_round_up_with_speakers_in_capitals() -> None:
    lines = [
        "Two were asked.",
        "MAYOR GRANT ORTVIK:",
        "We have it.",
        "DOLORES WEND, TENANTS’ ALLIANCE:",
        "I read it.",
    ]
    assert found("\n\n".join(lines)) == [("GRANT ORTVIK", "We have it."), ("DOLORES WEND", "I read it.")]


def test_i_in_an_answer_is_whoever_answers() -> None:
    text = (
        INTRODUCED
        + "Q: And the palms?\n\nA: I said that a palm is no tree.\n\nQ: Why?\n\nA: It is a kind of grass."
    )
    assert ("Ada Moreno", "a palm is no tree") in found(text)


def test_a_label_alone_is_no_interview() -> None:
    assert found("The talks failed.\n\nA: nobody knows what comes next.") == []

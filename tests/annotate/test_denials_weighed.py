"""Denials that weights tell: a sentence denies where it answers somebody, and not where it does not."""

from __future__ import annotations

import pytest

from onrecord import annotate
from onrecord.annotate.statements.denials.joint import joined
from onrecord.annotate.statements.denials.weighed import score, weights
from onrecord.records import Statement


def stances(text: str) -> list[str | None]:
    """The stance of each statement of a text."""
    return [each.stance for each in annotate.text(text) if isinstance(each, Statement)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Hale accused the mill of fraud. The mill said its books had never been closed.", "denies"),
        ("Snow fell in the hills. The mill said its gates had not been closed.", "says"),
        ("Hale accused the mill of fraud. The mill said it would not attend the hearing.", "says"),
        ("Hale accused the mill of fraud. A neighbour said she did not know what to believe.", "says"),
    ],
)
def test_what_is_said_around_decides(text: str, last: str) -> None:
    assert stances(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The union accused the mill of cheating. The mill said every hour had been paid in full.", "says"),
        ("The union accused the mill of cheating. The mill said no hour had been left unpaid.", "denies"),
    ],
)
def test_nothing_denies_without_a_negation_or_a_word_of_denial(text: str, last: str) -> None:
    assert stances(text)[-1] == last


def test_nothing_holds_of_what_answers_nothing() -> None:
    assert joined(["not", "not to be", "he", "accusing before"]) == []
    assert joined(["not", "is", "by person"]) == []
    assert joined(["innocent if accused", "by person"]) == []
    assert joined(["not", "perfect", "he", "by person"]) == []
    assert joined(["not", "is", "misdeed", "by person"]) == []
    assert joined(["not", "perfect", "he", "accusing before", "many words"]) == []
    assert "answers" in joined(["not", "perfect", "he", "accusing before"])


def test_who_has_no_part_in_what_was_told_answers_nothing() -> None:
    answers = ["answer", "was", "charged", "accusing before"]
    assert joined(answers)[:2] == ["answer", "answer, was"]
    assert joined(["answer", "was", "accusing before"]) == []
    assert joined(["answer", "was", "charged"]) == []
    assert joined([*answers, "goes on"]) == joined([*answers, "many words"]) == []


def test_weights_speak_for_and_against() -> None:
    assert score(["not", "accusing before", "never"]) > score(["not"]) > score(["not", "open"])
    assert {"bias", "not", "answers", "open"} <= weights().keys()


def test_who_does_not_know_or_comment_denies_nothing() -> None:
    measured = ["not", "was", "he", "accusing before"]
    assert joined(measured)
    assert joined([*measured, "open"]) == []
    assert joined([*measured, "open", "insisted"]), "who insists on not knowing does"


def test_what_somebody_does_not_do_answers_only_what_was_just_told() -> None:
    assert joined(["not", "does", "I", "direct", "accusing before"])
    assert joined(["not", "does", "I", "direct", "accusing earlier"]) == []
    assert joined(["not", "did", "I", "direct", "accusing earlier"]), "of what has been, later on as well"


def test_what_is_not_so_of_others_in_passing_denies_nothing() -> None:
    measured = ["not", "was", "whole", "later sentence", "accusing before"]
    assert joined(measured) == []
    assert joined([*measured, "I"]), "who speaks of themselves may deny later on, too"


@pytest.mark.parametrize(
    "said",
    [
        "A porter accused of letting the thieves into the museum by a side door did not touch the alarm",
        "A guard whom the paper, citing two of the thieves, says is on their list has never met them",
        "The head of the mill, Ada Hale, has never met the thieves",
    ],
)
def test_a_negation_is_found_behind_a_long_subject(said: str) -> None:
    text = f"Ortvik accused the museum of fraud. {said}, his lawyer told the court on Friday."
    assert stances(text)[-1] == "denies"

"""Denials that weights tell: a sentence denies where it answers somebody, and not where it does not."""

from __future__ import annotations

import pytest

from onrecord import annotate
from onrecord.annotate.statements.denials.joint import certain, joined, only_refuses
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


def test_what_answers_an_accusation_is_certain() -> None:
    assert certain(joined(["not", "perfect", "he", "accusing before"]))
    assert not certain(joined(["not", "perfect", "he"]))


def test_nothing_holds_of_what_cannot_deny() -> None:
    assert only_refuses(["not", "not to be", "he"])
    assert not only_refuses(["false", "not to be"])
    assert joined(["false if claimed", "it"]) == []


def test_weights_speak_for_and_against() -> None:
    assert score(["not", "accusing before", "never"]) > score(["not"]) > score(["not", "open"])
    assert {"bias", "not", "answers", "open"} <= weights().keys()

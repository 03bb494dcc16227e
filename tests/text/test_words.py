"""The one tokenisation: what is a word, and of which kind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.words import CAPITAL, LOWER, NUMBER, PUNCTUATION, UPPER, Words


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Ada Moreno’s boat", ["Ada", "Moreno", "’s", "boat"]),
        ("She didn't say", ["She", "didn't", "say"]),
        ("O’Brien left", ["O’Brien", "left"]),
        ("the U.S. fleet", ["the", "U.S.", "fleet"]),
        ("10,000 boats, 14.466 points", ["10,000", "boats", ",", "14.466", "points"]),
        ("''Wait...'' she said", ["''", "Wait", "...", "''", "she", "said"]),
        ("vice-president", ["vice", "-", "president"]),
        ("Müller, René und Jose\u0301", ["Müller", ",", "René", "und", "Jose\u0301"]),
        ("x2 and A4", ["x", "2", "and", "A", "4"]),
        ("", []),
    ],
)
def test_forms(text: str, forms: list[str]) -> None:
    assert Words(text).forms == forms


def test_kinds() -> None:
    words = Words("Ito sagte, NATO hat 12 Boote")
    assert words.kinds == [CAPITAL, LOWER, PUNCTUATION, UPPER, LOWER, NUMBER, CAPITAL]


def test_folded_forms_have_straight_apostrophes() -> None:
    assert Words("Didn’t").folded == ["didn't"]


@given(st.text(max_size=200))
def test_words_are_the_text_without_its_spaces(text: str) -> None:
    words = Words(text)
    assert "".join(words.forms) == "".join(text.split()) or "".join(words.forms) == "".join(
        text[start:end] for start, end in zip(words.starts, words.ends, strict=True)
    )
    assert all(text[s:e] == form for s, e, form in zip(words.starts, words.ends, words.forms, strict=True))
    assert words.starts == sorted(words.starts)


def test_places() -> None:
    words = Words("Ito said no")
    assert words.first_at(4) == 1
    assert words.end_at(8) == 2
    assert words.span(1, 3) == (4, 11)
    assert not words.glued(0)
    assert Words("no.").glued(0)


def test_where_words_stand() -> None:
    words = Words("The harbour, the mayor said, is the city's.")
    assert words.where({"the", "said", "quay"}) == [0, 3, 5, 8]
    assert words.where({"quay"}) == []


def test_a_sentence_may_end_at_marks_abbreviations_and_line_breaks() -> None:
    words = Words("In the U.S. it rained\nfor 1.5 hours. “Wait!” he said")
    assert [words.forms[place] for place in words.stops] == ["U.S.", "rained", ".", "!"]

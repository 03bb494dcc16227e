"""Where sentences begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.sentences import Marks, sentences
from onrecord.text.words import Words

ENGLISH = Marks(frozenset({"mr", "gov"}), frozenset({"no"}), frozenset({"the", "he"}))
GERMAN = Marks(frozenset({"dr"}), starters=frozenset({"die"}), ordinals=True)


def cut(text: str, marks: Marks = ENGLISH) -> list[str]:
    words = Words(text)
    return [words.span(first, last).of(text) for first, last in sentences(words, 0, len(words), marks)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ito left. He was late.", ["Ito left.", "He was late."]),
        ("Mr. Ito left. Gov. Hale stayed.", ["Mr. Ito left.", "Gov. Hale stayed."]),
        ("It is in the U.S. The rest is not.", ["It is in the U.S.", "The rest is not."]),
        ("The U.S. Navy came.", ["The U.S. Navy came."]),
        ("“We left.” They stayed.", ["“We left.”", "They stayed."]),
        ("“Why?” she asked.", ["“Why?” she asked."]),
        ("J. R. Hale left! Why?", ["J. R. Hale left!", "Why?"]),
        ("One line\nanother line", ["One line", "another line"]),
        ("Take No. 4. He said no. Hale left.", ["Take No. 4.", "He said no.", "Hale left."]),
        ("It rose 3.5 points.", ["It rose 3.5 points."]),
    ],
)
def test_english(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_abbreviations_of_places_have_a_capital() -> None:
    marks = ENGLISH._replace(places=frozenset({"ill"}))
    assert cut("He was ill. Hale left.", marks) == ["He was ill.", "Hale left."]
    assert cut("A Peoria, Ill. Mayor left. It is in Ill. The rest is not.", marks) == [
        "A Peoria, Ill. Mayor left.",
        "It is in Ill.",
        "The rest is not.",
    ]


def test_a_number_that_ends_a_german_sentence() -> None:
    assert cut("Es stand 27:26. Ohm lachte.", GERMAN) == ["Es stand 27:26.", "Ohm lachte."]
    assert cut("Er ist 26. Die Halle tobt.", GERMAN) == ["Er ist 26.", "Die Halle tobt."]


def test_german_ordinals() -> None:
    assert cut("Am 3. Oktober kam er. Die Stadt schlief.", GERMAN) == [
        "Am 3. Oktober kam er.",
        "Die Stadt schlief.",
    ]


@given(st.text(alphabet="aB. “”\"'?!\n…—3", max_size=80))
def test_sentences_cover_the_words(text: str) -> None:
    words = Words(text)
    found = sentences(words, 0, len(words), ENGLISH)
    assert [index for first, last in found for index in range(first, last)] == list(range(len(words)))

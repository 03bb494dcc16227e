"""Runs of capitals in invented sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.names import Inside, opens, run_from
from onrecord.text.sentences import Marks, sentences
from onrecord.text.words import CAPITAL, UPPER, Words

INSIDE = Inside(
    particles=frozenset(["van", "de", "al"]),
    second_particles=frozenset(["der"]),
    shortened=frozenset(["lt", "jr", "st"]),
    compounds=frozenset(["based", "led"]),
)


def runs(words, first, last):
    while first < last:
        start, first = run_from(words, first, last, INSIDE)
        if start < first:
            yield start, first


def found(text):
    words = Words(text)
    ranges = sentences(words, 0, len(words), Marks(abbreviations=INSIDE.shortened))
    return [words.span(*run).of(text) for each in ranges for run in runs(words, *each)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("so Ada Moreno left", ["Ada Moreno"]),
        ("so Ada van der Berg left", ["Ada van der Berg"]),
        ("so Ada de Berg and Eva van left", ["Ada de Berg", "Eva"]),
        ("so Bashir al-Sharif left", ["Bashir al-Sharif"]),
        ("so Jean-Claude Meyer left", ["Jean-Claude Meyer"]),
        ("so Moon Ji-woo left", ["Moon Ji-woo"]),
        ("the Lindmoor-based firm", ["Lindmoor"]),
        ("so Lt. Ada J. Moreno left", ["Lt. Ada J. Moreno"]),
        ("so Ada Moreno. Eva left", ["Ada Moreno", "Eva"]),
        ('so Ada "Lin" Moreno left', ['Ada "Lin" Moreno']),
        ('so Ada "Lin Moreno', ["Ada", "Lin Moreno"]),
        ("so Ada’s Moreno", ["Ada", "Moreno"]),
        ("so Ada O’Hare left", ["Ada O’Hare"]),
        ("so Ada\nMoreno left", ["Ada", "Moreno"]),
        ("so Ada, Eva", ["Ada", "Eva"]),
        ("nobody here", []),
        ("", []),
    ],
)
def test_runs(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "initial"),
    [("Ada left", True), ('"Ada left', True), ("so Ada left", False), ("3 Adas left", False)],
)
def test_the_run_that_opens_its_sentence(text, initial):
    words = Words(text)
    assert [opens(words, 0, start) for start, _ in runs(words, 0, len(words))] == [initial]


@given(st.text(alphabet=st.sampled_from(list('Aa b.-"’(\nvanderalÄ1')), max_size=60))
def test_runs_stand_in_order_and_begin_and_end_with_words(text):
    words = Words(text)
    before = 0
    for start, end in runs(words, 0, len(words)):
        assert before <= start < end <= len(words)
        assert words.kinds[start] in (CAPITAL, UPPER)
        before = end

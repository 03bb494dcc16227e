"""What stands between quotation marks, in every typography."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.quotes import mark_places, quotes
from onrecord.text.words import Words


def inside(text: str) -> list[str]:
    words = Words(text)
    return [
        words.span(quote.first, quote.last).of(text)
        for quote in quotes(words, 0, len(words), mark_places(words))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"No," she said. "Never."', ["No,", "Never."]),
        ("“No,” she said.", ["No,"]),
        ("‘No,’ she said.", ["No,"]),
        ("''No,'' she said. ``Never.''", ["No,", "Never."]),
        ("„Nein“, sagte er.", ["Nein"]),
        ("„Nein”, sagte er.", ["Nein"]),
        ("»Nein«, sagte er.", ["Nein"]),
        ("«Non», dit-il.", ["Non"]),
        ("« Non », dit-il.", ["Non"]),
        ("‚Nein‘, sagte er.", ["Nein"]),
        ("“He told me ‘no’ and left,” she said.", ["He told me ‘no’ and left,"]),
        ("The workers' boat and Ito's net", []),
        ("They don’t know; the ’90s are gone.", []),
    ],
)
def test_marks(text: str, expected: list[str]) -> None:
    assert inside(text) == expected


def test_a_mark_left_open_runs_to_the_end_of_the_paragraph() -> None:
    words = Words("She said: “We left. And we stayed away.")
    (quote,) = quotes(words, 0, len(words), mark_places(words))
    assert quote.open
    assert quote.last == len(words)


@given(st.text(alphabet="ab ,.\"'“”‘’«»„\n", max_size=60))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    words = Words(text)
    found = quotes(words, 0, len(words), mark_places(words))
    for quote in found:
        assert quote.opening < quote.first < quote.last <= quote.closing <= len(words)
    assert all(a.closing <= b.opening for a, b in itertools.pairwise(found))

"""Text folded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.folding import fold


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Ada  O`Hare\n", "ada o'hare"), ("Ádá O’Hare", "ada o'hare"), ("Straße", "strasse"), ("", "")],
)
def test_fold(text, expected):
    assert fold(text) == expected


@given(st.text(st.characters(max_codepoint=127)))
def test_plain_letters_fold_as_they_do_beside_others(text):
    assert fold(f"{text}-é") == f"{fold(f'{text}-')}e"

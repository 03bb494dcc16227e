"""Where what somebody says ends, and the outlet speaks again: invented sentences."""

from __future__ import annotations

import pytest

from onrecord.annotate import text as annotated
from onrecord.records import Statement


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The quay is safe, Rehn said on Friday, after Hale had left.", "The quay is safe"),
        ("The quay is safe, Rehn said on Friday, as workers left the port.", "The quay is safe"),
        ("Rehn said the quay was safe, as has the harbour master.", "the quay was safe"),
        ("Rehn said the quay was safe, even though ships had sunk.", "the quay was safe"),
        ("Rehn said the quay was safe, something the union doubts.", "the quay was safe"),
        ("Rehn said she liked the mayor, for whom she had voted.", "she liked the mayor"),
        ("Noting that the quay was safe, Rehn left the room.", "the quay was safe"),
        ("Rehn, making it clear that the quay was safe, left the room.", "the quay was safe"),
        ("However, when Rehn said the quay was safe, ships had sunk.", "the quay was safe"),
        ("Rehn called it a “fine old quay” and she left.", "it a “fine old quay”"),
        ("Rehn urged the tired dockers to leave.", "the tired dockers to leave"),
        ("Rehn told one of her friends that the quay was safe.", "the quay was safe"),
        ("Rehn accused them of breaking the truce, as ships left the port.", "them of breaking the truce"),
        ("Rehn vowed to clear her name after missing a test.", "to clear her name"),
        ("The quay will open on Friday, Rehn said, ending a long strike.", "The quay will open on Friday"),
        ("The quay is safe, Rehn said, wiping sweat off her face.", "The quay is safe"),
        ("The quay will close, Rehn said on Monday, raising fears for jobs.", "The quay will close"),
        ("The quay will close, Rehn said, a blow to a town that has lost its mill.", "The quay will close"),
        ("The quay will close, Rehn said, a move that surprised the union.", "The quay will close"),
        ("The quay will close, according to Rehn, dealing a blow to the town.", "The quay will close"),
        ("The quay will close, according to Rehn, a step that few had expected.", "The quay will close"),
        ("Piers will close, Rehn said, including the old quay.", "Piers will close … including the old quay"),
        ("It is late, Rehn said, mending it would be dear.", "It is late … mending it would be dear"),
        ("Rehn vowed to clear her name, despite claims that she had lied.", "to clear her name"),
    ],
)
def test_where_words_end(text: str, words: str) -> None:
    (record,) = (each for each in annotated(text) if isinstance(each, Statement))
    assert " … ".join(span.of(text) for span in record.words) == words

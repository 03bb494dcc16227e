"""Which line breaks of wrapped text end a paragraph."""

import pytest

from onrecord.text.wrapping import begins, joint, width

BLANK = """\
The harbour of Port Vale opened to ferries on Friday, nine
days after the accident.

The owner of the barge has agreed to pay for the work."""
SET_IN = """\
Harbour reopens after nine days
By Ada Moreno
   The harbour of Port Vale opened to ferries on Friday, nine
days after the accident.
   The owner has agreed to pay.
   Fishing boats may use the inner basin if they leave it in
time."""
SHORT = """\
The harbour of Port Vale opened to ferries on Friday, nine
days after the accident.
The owner of the barge has agreed to pay for the first part
of the work."""
RULED = """\
One sentence that fills the line as far as it goes at last
-----
one more that is as long as the first and goes on and on"""
LONG = "A paragraph of its own on a single line. " * 5 + "\n" + "The next paragraph on one more line. " * 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BLANK, [0, 2, 3]),
        (SET_IN, [0, 1, 2, 4, 5]),
        (SHORT, [0, 2]),
        (RULED, [0, 1, 2]),
        (LONG, [0, 1]),
    ],
)
def test_a_paragraph_begins_below_a_blank_line_set_in_or_where_a_line_had_room(text, expected):
    found = begins(text.split("\n"))
    assert [at for at, begun in enumerate(found) if begun] == expected


def test_a_word_that_was_parted_at_its_hyphen_is_whole_again():
    assert joint("thirty-", "one years") == ""
    assert joint("thirty -", "one years") == " "
    assert joint("thirty", "one years") == " "


def test_the_width_is_that_of_nearly_all_lines_not_of_rules():
    assert width(["-" * 70, *["some words that fill a line"] * 9]) == 27

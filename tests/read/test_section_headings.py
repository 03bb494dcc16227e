"""Which rows of an article are the headings of its sections."""

import pytest

from onrecord import read
from onrecord.records import Heading

FIRST = "<p>Ferries sail again from Port Vale after nine days of repairs to the eastern quay.</p>"
SECOND = "<p>The port authority put the cost at 2.4 million crowns, most of it for divers and new piles.</p>"
THIRD = "<p>About 340 ships call at the port each month; a third of them had been sent on to Derwick.</p>"
BOLD = "<p><b>Autumn and winter</b></p>"


def headings(*parts: str) -> list[str]:
    page = f"<h1>Harbour reopens</h1><article>{FIRST}{''.join(parts)}{SECOND}{THIRD}</article>"
    (article,) = read.html(page.encode(), url="https://courier.example/x")
    return [block.text for block in article.blocks if isinstance(block, Heading)]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([f"<h2>The cost</h2>{SECOND}<h2>The ships</h2>"], ["The cost", "The ships"]),
        ([SECOND, BOLD], ["Autumn and winter"]),
        ([f"<h2>The cost</h2>{SECOND}<h2>The ships</h2>{THIRD}{BOLD}"], ["The cost", "The ships"]),
    ],
    ids=["by their tag", "in bold where none has a tag", "no bold line where others have a tag"],
)
def test_headings(parts, expected):
    assert headings(*parts) == expected

"""Which rows of an article are the headings of its sections."""

import pytest

from onrecord import read
from onrecord.read import body
from onrecord.read.page import outline
from onrecord.read.sections import heads_text
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


STYLED = '<p class="inter">{}</p>'
SLIDE = "<div><h2>{}</h2><figure><img src=a.jpg><figcaption>The quay</figcaption></figure>{}</div>"
BOX = '<div><h3>More on the sea</h3><ul><li>Tides</li><li>Ships</li><li><a href="/x">Wind</a></li></ul></div>'
HIDDEN = '<h3 class="visually-hidden">Article content</h3>'
NAMED = '<h2><a name="cost">The cost</a></h2>'
WRAPPED = "<h2><div>The cost</div></h2>"
SIGNED = "<p><b>Ada Moreno and Ben Okoro</b></p>"


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([STYLED.format("The cost"), SECOND, STYLED.format("The ships")], ["The cost", "The ships"]),
        ([STYLED.format("The port authority is paid by the town.")], []),
        ([SECOND, WRAPPED], ["The cost"]),
        ([SECOND, NAMED], ["The cost"]),
        ([SLIDE.format("The old quay", SECOND), SLIDE.format("Ships", THIRD)], ["The old quay", "Ships"]),
        ([SECOND, BOX], []),
        ([SECOND, HIDDEN], []),
        ([SIGNED], []),
    ],
    ids=[
        "of one class, each above text",
        "a class of sentences",
        "an element in the heading",
        "a place that links lead to",
        "each in a box with its text",
        "in a box without text of the article",
        "not shown",
        "names above the text",
    ],
)
def test_headings_by_their_place(parts, expected):
    assert headings(*parts) == expected


@pytest.mark.parametrize(
    ("label", "is_one"), [("The cost", True), ("Read more", False), ("Advertisement", False)]
)
def test_a_heading_that_is_nearly_kept_must_be_no_label(label, is_one):
    page = f"<h1>Harbour reopens</h1><article>{FIRST}<h2>{label}</h2>{SECOND}{THIRD}</article>"
    _, page = outline(page.encode(), None)
    found = body.verdicts(page)
    at = next(at for at, verdict in enumerate(found) if verdict.row.text == label)
    found[at] = body.Verdict(found[at].row, False, "unlike", -0.5)
    assert heads_text(page, found, at, frozenset()) is is_one

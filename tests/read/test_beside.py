"""What stands beside the text of an article, and which headings head none of it."""

import pytest

from onrecord import read
from onrecord.records import Article, Heading

PARTS = [
    "Ferries sail again from Port Vale after nine days of repairs to the eastern quay.",
    "The port authority put the cost at 2.4 million crowns, most of it for divers and new piles.",
    "About 340 ships call at the port each month; a third of them had been sent on to Derwick.",
    "The mayor of Port Vale said that the town would pay for half of the work from its reserves.",
    "Divers found the first cracks in March, when a barge with gravel had run into the eastern quay.",
    "The next inspection of all quays is due in autumn, before the storms of the winter begin.",
]
FIRST, SECOND, THIRD, *REST = (f"<p>{part}</p>" for part in PARTS)
ASIDE = "<aside><h3>The quay</h3><p>It was built of oak in 1874 and is 210 metres long.</p></aside>"
LIST = "<ul><li>Nine days of repairs are over</li><li>Divers set 140 new piles of oak</li></ul>"
LINKS = '<ul><li><a href="/a">Ferries to Derwick</a></li><li><a href="/b">Tides of May</a> today</li></ul>'


def article(*parts: str, title: str = "Harbour reopens") -> Article:
    page = f"<title>{title}</title><h1>{title}</h1><article>{''.join(parts)}</article>"
    (found,) = read.html(page.encode(), url="https://courier.example/x")
    return found


def test_a_box_beside_the_text_is_none_of_it():
    found = article(FIRST, SECOND, ASIDE, THIRD, *REST)
    assert "oak" not in found.text
    assert "The next inspection" in found.text


def test_a_pull_quotation_in_a_box_may_be_kept():
    quoted = (
        "<aside><p>We shall never again wait until something breaks, the mayor of Port Vale said.</p></aside>"
    )
    assert "never again" in article(FIRST, SECOND, quoted, THIRD, *REST).text


def test_a_line_of_links_is_none_of_the_text():
    links = " | ".join(
        f'<a href="/{n}">All about {n}</a>' for n in ("the port", "the ferries", "the town hall")
    )
    assert (
        "ferries" not in article(FIRST, SECOND, f"<p>More: {links} | All</p>", THIRD, *REST).text.lower()[90:]
    )


def test_a_page_that_stands_in_an_aside_is_read():
    found = article(f"<aside>{FIRST}{SECOND}{THIRD}{''.join(REST)}</aside>")
    assert found.text.startswith("Ferries sail again")


def test_a_text_alone_with_a_picture_above_the_article_is_its_caption():
    shown = (
        "<div class=pic><img src=quay.jpg><p>The eastern quay of Port Vale, seen from the light.</p></div>"
    )
    page = (
        f"<h1>Harbour reopens</h1><div>{shown}<article>{FIRST}{SECOND}{THIRD}{''.join(REST)}</article></div>"
    )
    (found,) = read.html(page.encode(), url="https://courier.example/x")
    assert "seen from the light" not in found.text


def test_a_row_that_says_again_what_the_paragraphs_say_is_left_out():
    whole = " ".join(PARTS) + " " + " ".join(f"Ship {n} left the port at noon." for n in range(12))
    found = article(FIRST, SECOND, THIRD, *REST, f"<div>{whole}</div>")
    assert found.text.count("Ferries sail again") == 1


def headings(*parts: str) -> list[str]:
    return [block.text for block in article(*parts).blocks if isinstance(block, Heading)]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([f"<h2>In short</h2>{LIST}", FIRST, SECOND, "<h2>The cost</h2>", THIRD, *REST], ["The cost"]),
        ([FIRST, SECOND, THIRD, *REST, "<h2>What to read now</h2>"], []),
        ([FIRST, SECOND, THIRD, *REST[:2], f"<h2>The works</h2>{LIST}", REST[2]], ["The works"]),
        ([FIRST, SECOND, f"<h2>Harbours</h2>{LINKS}", THIRD, *REST], []),
        (
            [f"<h3>Ports</h3><h1>Harbour reopens</h1>{FIRST}", SECOND, "<h2>The cost</h2>", THIRD, *REST],
            ["The cost"],
        ),
    ],
    ids=[
        "of a summary",
        "with nothing below",
        "of a list in the text",
        "of links to others",
        "with a copy of the headline",
    ],
)
def test_headings_that_head_a_section(parts, expected):
    assert headings(*parts) == expected


def test_a_line_that_begins_with_what_buttons_say_is_one():
    found = article(FIRST, SECOND, "<div>Advertisement · Scroll to continue</div>", THIRD, *REST)
    assert "Advertisement" not in found.text

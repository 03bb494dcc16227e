"""What stands in the midst of an article's markup and is no part of it."""

import re

import pytest

from onrecord import read
from onrecord.read.body import Verdict
from onrecord.read.elements import Element
from onrecord.read.likeness import scores_of_the_like
from onrecord.read.rows import Frame, Row
from onrecord.records import Image

HEAD = "<title>Harbour of Port Vale reopens after repairs</title>"
TITLE = "<h1 class=headline>Harbour of Port Vale reopens after repairs</h1>"
PARTS = [
    "<p>Ferries sail again from Port Vale after nine days of repairs to the eastern quay, the port says.</p>",
    "<p>The port authority put the cost at 2.4 million crowns, most of it for divers and for new piles.</p>",
    "<p>About 340 ships call at the port each month; a third of them had been sent to Derwick meanwhile.</p>",
    "<p>“We can breathe again,” Ada Moreno of the pilots' guild said as the first ferry left on Friday.</p>",
]
BODY = "".join(PARTS)


def text_of(body: str, head: str = "") -> str:
    page = f"<html lang=en><head>{HEAD}{head}</head><body><main>{body}</main></body></html>"
    return read.html(page.encode())[0].text


@pytest.mark.parametrize(
    "line",
    [
        "<p>MORE: <a href=/a>Derwick counts the ships that came its way</a></p>",
        "<p>Lue myös: <a href=/b>Satama avataan jälleen perjantaina aamulla</a></p>",
        "<p>Sign up to Cleo Ito's free weekly letter Low Tide, sent straight to your inbox</p>",
        "<p>Want more from the coast? Subscribe to the Courier's newsletter for ships and tides.</p>",
        "<p>ports,Port Vale,shipping,PV-Harbour</p>",
        "<p>An dieser Stelle findest du einen externen Inhalt von Tube, der den Artikel ergänzt.</p>",
    ],
)
def test_lines_that_lead_elsewhere(line):
    assert text_of(f"<article>{TITLE}{PARTS[0]}{PARTS[1]}{line}{PARTS[2]}{PARTS[3]}</article>") == text_of(
        f"<article>{TITLE}{BODY}</article>"
    )


@pytest.mark.parametrize(
    "line",
    [
        "Tickets: <a href=/buy>at the old ferry office</a>, which opens at nine on all days of the week.",
        "“We said it once,” Ito told the Courier,“and we say it again,” she added.",
        "The port will keep its newsletter, which 4,000 people read, and moves it to Monday.",
    ],
)
def test_lines_that_stay(line):
    text = text_of(f"<article>{TITLE}{PARTS[0]}{PARTS[1]}<p>{line}</p>{PARTS[2]}{PARTS[3]}</article>")
    assert re.sub("<[^>]+>", "", line) in text


def test_a_row_that_the_weights_are_unsure_of_goes_with_those_that_look_like_it():
    scored = [("text", 2.5), ("text", -0.4), ("text", 3.0), ("teaser", -0.4)]
    found = [
        Verdict(
            Row("text", Frame(0, None, Element(f'p class="{name}"'.encode()), 0, 0)), score > 0, "", score
        )
        for name, score in scored
    ]
    assert scores_of_the_like(found, [1, 3]) == [2.75, 0.0]


def test_the_last_line_may_say_who_wrote_the_article():
    author = '<meta name=author content="Cleo Ito">'
    note = "<p>Cleo Ito is a reporter of the Courier and lives near the harbour of Port Vale.</p>"
    assert text_of(f"<article>{TITLE}{BODY}{note}</article>", author).endswith("on Friday.")
    assert "Cleo Ito" in text_of(
        f"<article>{TITLE}{BODY}{note}</article>"
    )  # whom nothing names as the author
    answer = "<p>Cleo Ito: And when will the old quay be open to the ships of the fishermen again?</p>"
    assert "Cleo Ito" in text_of(f"<article>{TITLE}{BODY}{answer}{PARTS[0]}</article>", author)


def test_another_headline_of_the_same_look_begins_another_article():
    other = "<h1 class=headline>Derwick counts the ships that came its way</h1>"
    more = PARTS[0].replace("Port Vale", "Derwick") + PARTS[1].replace("2.4", "3.1")
    page = f"<article>{TITLE}{BODY}</article><article>{other}{more}</article>"
    assert "Derwick after" not in text_of(page, "<meta property=og:type content=article>")
    section = "<article><header>{}</header>{}<h1>What it cost</h1>{}</article>"
    assert "2.4 million" in text_of(
        section.format("<h1>Harbour of Port Vale reopens after repairs</h1>", *PARTS[:2])
    )


def test_a_copy_of_the_article_goes_and_a_refrain_stays():
    question = (
        "<p>What did you think when the harbour was shut, and what do you think now that it is open?</p>"
    )
    thanks = "<p>And what would you tell the port authority if you could choose the words yourself?</p>"
    interview = "".join(question + part + thanks + part.replace("e", "a") for part in PARTS)
    text = text_of(f"<article>{TITLE}{interview}</article>")
    assert text.count("What did you think") == text.count("what would you tell") == 4
    assert text_of(f"<article>{TITLE}{BODY}</article><div>{BODY}</div>").count("Ferries") == 1


def test_a_second_article_element_holds_another_article():
    more = "".join(PARTS).replace("Port Vale", "Derwick").replace("2.4", "3.1")
    page = f"<article>{TITLE}{BODY}</article><h3>Read on</h3><article><h2>Derwick</h2>{more}</article>"
    assert "3.1 million" not in text_of(page)
    assert "3.1 million" in text_of(f"<div>{TITLE}<article>{BODY}</article><article>{more}</article></div>")


def test_consent_text_is_none_of_it_however_long_it_is():
    notice = "".join(
        f"<p>Cookies of kind {kind} tell the site what you read, and who you are.</p>" for kind in range(40)
    )
    box = f"<div id=consent-sdk><h2>Your choice</h2>{notice}</div>"
    assert text_of(f"<article>{TITLE}{BODY}</article></main>{box}") == text_of(
        f"<article>{TITLE}{BODY}</article>"
    )
    assert "Cookies of kind 7" in text_of(
        f"<div class=cookie-consent>{TITLE}<article>{notice}</article></div>"
    )


def test_a_paragraph_below_a_picture_that_ends_in_a_credit_is_its_caption():
    shown = "<p><img src=/quay.jpg></p><p>The eastern quay of Port Vale on Friday. Photo: Cleo Ito</p>"
    told = "<p><img src=/pier.jpg></p><p>“All is well,” the port said on Friday, and nothing more. (AFP)</p>"
    (article,) = read.html(
        f"{HEAD}<body><article>{TITLE}{PARTS[0]}{shown}{PARTS[1]}{told}{PARTS[2]}".encode()
    )
    assert [
        (block.caption, block.credit)
        for block in article.blocks
        if isinstance(block, Image) and block.caption
    ] == [("The eastern quay of Port Vale on Friday.", "Cleo Ito")]
    assert "nothing more. (AFP)" in article.text

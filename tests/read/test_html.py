"""Whole pages, read from bytes to articles."""

from pathlib import Path

import pytest

from onrecord import read
from onrecord.errors import RecordError
from onrecord.records import Capture, Heading, Image, Problem, Quotation

PAGES = Path(__file__).parent.parent / "data" / "pages"


@pytest.fixture(scope="module")
def harbour():
    (article,) = read.html((PAGES / "harbour.html").read_bytes(), url="https://courier.example/x")
    return article


def test_the_text_is_the_article_and_nothing_else(harbour):
    assert harbour.text.startswith("Ferries sail again from Port Vale")
    assert harbour.text.endswith("before the evening tide comes in.")
    for other in (
        "Facebook",
        "Sign up",
        "Most read",
        "Cleo Ito",
        "Ada Moreno",
        "All rights",
        "engine had failed",
    ):
        assert other not in harbour.text


def test_each_block_stands_where_its_span_says(harbour):
    for block in harbour.blocks:
        if block.span:
            assert block.span.of(harbour.text) == block.text


def test_blocks_have_their_kinds(harbour):
    kinds = [type(block).__struct_config__.tag for block in harbour.blocks]
    assert kinds[:2] == ["standfirst", "image"]
    assert [b.text for b in harbour.blocks if isinstance(b, Heading)] == ["Who pays for the quay"]
    assert [b.text for b in harbour.blocks if isinstance(b, Quotation)] == [
        "Nobody told us for a week whether there would be work again."
    ]


def test_a_picture_has_caption_and_credit_apart(harbour):
    (image,) = [b for b in harbour.blocks if isinstance(b, Image)]
    assert (image.caption, image.credit) == ("The eastern quay on Thursday evening.", "Cleo Ito")


def test_metadata_with_their_sources(harbour):
    assert harbour.title == "Harbour reopens after nine days of repairs"
    assert harbour.byline == ("Ada Moreno", "Ben Okoro")
    assert harbour.published == "2025-10-24T09:30:00+01:00"
    assert harbour.published_from == "json-ld"
    assert harbour.modified == "2025-10-24T11:05:00+01:00"
    assert harbour.language == "en-GB"
    assert harbour.categories == ("Ports",)
    assert harbour.tags == ("harbour", "ferries")
    assert harbour.sources["byline"].found == "json-ld"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "empty-file"),
        (b" \n\t ", "empty-file"),
        (b"%PDF-1.7 something", "binary-file"),
        (b"\x00\x01\x02\x03\x04" * 500, "binary-file"),
        (b"<html><body></body></html>", "no-article-text"),
        (b"<html><frameset><frame src=x></frameset></html>", "no-article-text"),
    ],
)
def test_what_cannot_be_read_becomes_a_problem(body, code):
    capture = Capture.of(body, url="https://courier.example/x", media_type="text/html")
    (problem,) = read.articles([(capture, body)])
    assert isinstance(problem, Problem)
    assert problem.code == code
    with pytest.raises(RecordError):
        read.articles_in(capture, body)


def test_the_pages_own_data_give_the_text_that_it_does_not_show():
    said = "The harbour opened to ferries on Friday. " * 12 + r"\nThe quay stays closed until March."
    data = '{"@type": "NewsArticle", "headline": "Harbour reopens", "articleBody": "' + said + '"}'
    page = f'<script type="application/ld+json">{data}</script><body><div id=app></div></body>'
    (article,) = read.html(page.encode())
    assert article.text.endswith("\n\nThe quay stays closed until March.")


@pytest.mark.parametrize("body", [b"<p>x</p>", b"<title>Port Vale</title><nav>News Sport</nav><p>Soon</p>"])
def test_a_page_without_text_is_told_before_its_head_is_read(body, monkeypatch):
    monkeypatch.setattr("onrecord.read.page.head", lambda *_: pytest.fail("the head was read"))
    with pytest.raises(RecordError, match="no running text"):
        read.html(body)


LIST = "".join(
    f"<li><a href=/{n}>Pier {n}</a> The pier of Port Vale was shut for a day, {n} ships say.</li>"
    for n in "123"
)
PARTS = [
    "<p>Ferries sail again from Port Vale after nine days of repairs to the eastern quay.</p>",
    "<p>The port authority put the cost at 2.4 million crowns, most of it for divers and piles.</p>",
    "<p>About 340 ships call at the port each month; a third of them had been sent to Derwick.</p>",
]


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        (f"<div>{''.join(PARTS)}</div><div>{''.join(PARTS)}</div>", 3),
        (f"<h1>Courier</h1><ul>{LIST}</ul><h2>Harbour of Port Vale reopens</h2>{''.join(PARTS)}", 3),
        (f"{''.join(PARTS)}<h2>Harbour of Port Vale reopens</h2>", 3),
    ],
    ids=["an article that is shown twice", "a list above the headline", "a headline below the article"],
)
def test_what_is_no_part_of_the_article(body, texts):
    page = f"<title>Harbour of Port Vale reopens</title><body><div>{body}</div>"
    (article,) = read.html(page.encode())
    assert article.text.count("\n\n") + 1 == texts

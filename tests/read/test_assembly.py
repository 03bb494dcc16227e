"""Articles put together from blocks."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import RecordError
from onrecord.read.assembly import Metadata, assemble, registered_domain
from onrecord.records import (
    AnyBlock,
    Article,
    Capture,
    Given,
    Image,
    ListBlock,
    Paragraph,
    Related,
    Source,
    Standfirst,
    Table,
)

DECK = Standfirst(text="The  harbour\u00a0of Velm reopens")
FIRST = Paragraph(text=" Ships left Velm on Monday. ")


def made(*blocks: AnyBlock, given: Given | None = None, url: str | None = None, **metadata: Any) -> Article:
    capture = Capture.of(b"", url=url, given=given)
    return assemble(blocks, capture=capture, position=0, found_by="t/1", metadata=Metadata(**metadata))


def test_text_is_the_running_text_with_exact_spans() -> None:
    article = made(
        DECK,
        Image(caption=" A  crane ", credit="Ada Moreno"),
        FIRST,
        ListBlock(items=("one ", "", "two", "two")),
        Table(rows=(("a", " b "),)),
        Related(label="Read more", title="The strike"),
    )
    assert article.text == "The harbour of Velm reopens\n\nShips left Velm on Monday.\n\none\ntwo\ntwo"
    assert article.standfirst == "The harbour of Velm reopens"
    assert [b.span.of(article.text) for b in article.blocks if b.span] == [
        b.text for b in article.blocks if b.span
    ]
    assert [type(b).__name__ for b in article.blocks] == [
        "Standfirst", "Image", "Paragraph", "ListBlock", "Table", "Related",
    ]  # fmt: skip
    assert article.blocks[1] == Image(caption="A crane", credit="Ada Moreno")


def test_a_page_without_running_text_is_a_problem() -> None:
    with pytest.raises(RecordError) as problem:
        made(Image(caption="A crane"), Paragraph(text=" \n "))
    assert problem.value.code == "no-article-text"


def test_what_the_user_gave_wins() -> None:
    article = made(
        FIRST,
        given=Given(outlet="Velm Post", published="2031-02-03", category="Ports", language="en-GB"),
        outlet="velm.example", published="2030", published_from="meta", language="de", categories=("Home",),
    )  # fmt: skip
    assert (article.outlet, article.published, article.published_from) == ("Velm Post", "2031-02-03", "given")
    assert (article.categories, article.language) == (("Ports",), "en-GB")
    assert article.sources["categories"] == Source(found="given")


def test_outlet_is_the_registered_domain_of_the_capture() -> None:
    assert made(FIRST, url="https://www.news.velm.co.uk/a?b#c").outlet == "velm.co.uk"


@pytest.mark.parametrize(
    ("url", "domain"),
    [
        ("https://en.velm.example.com.au:8080/x", "example.com.au"),
        ("http://192.0.2.7/page", None),
        ("http://[2001:db8::1]/", None),
        ("http://[", None),
        ("http://localhost/", None),
        ("file:///tmp/a.html", None),
        ("", None),
    ],
)
def test_registered_domain(url: str, domain: str | None) -> None:
    assert registered_domain(url) == domain


def test_the_piece_stays_when_the_text_grows() -> None:
    short, long = made(FIRST), made(FIRST, Paragraph(text="More came later."))
    assert short.piece == long.piece
    assert short.id != long.id
    assert (
        made(FIRST, url="https://a.example/x", title="T").id
        == made(FIRST, url="https://a.example/x", title="T").id
    )


@given(st.lists(st.text(), min_size=1, max_size=6))
def test_any_text_can_be_laid_out(texts: list[str]) -> None:
    article = made(FIRST, *(Paragraph(text=t) for t in texts))
    assert "\x00" not in article.text
    article.text.encode()
    assert all(b.span and b.span.of(article.text) == b.text for b in article.blocks)

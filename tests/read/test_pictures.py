"""Pictures in pages, with their captions and credits."""

import pytest

from onrecord import read
from onrecord.records import Image

PARAGRAPHS = [
    "Ferries sail again from Port Vale after nine days of repairs to the eastern quay.",
    "The port authority put the cost at 2.4 million crowns, most of it for divers and new piles.",
    "About 340 ships call at the port each month, and a third of them had been sent on to Derwick.",
    "The engineers will look at the western quay in March, when the fishing fleet is out at sea.",
]
CAPTION = "The eastern quay on Thursday evening"


def shown(part: str) -> tuple[list[str | None], str]:
    """The captions of a page with this in the midst of its article, and its text."""
    texts = [f"<p>{text}</p>" for text in PARAGRAPHS]
    page = f"<h1>Harbour reopens</h1><div class=text>{''.join([*texts[:2], part, *texts[2:]])}</div>"
    (article,) = read.html(page.encode(), url="https://courier.example/x")
    return [block.caption for block in article.blocks if isinstance(block, Image)], article.text


@pytest.mark.parametrize(
    "part",
    [
        f"<figure><img src=q.jpg><figcaption>{CAPTION}</figcaption></figure>",
        f'<div><img src=q.jpg><p class="photo-caption">{CAPTION}</p></div>',
        f"<div class=x7><img src=q.jpg><div class=info>{CAPTION}</div></div>",
        f"<div class=x7><img src=q.jpg></div><figcaption>{CAPTION}</figcaption>",
    ],
    ids=["figure", "class name", "nothing but its place", "figcaption alone"],
)
def test_a_caption_is_no_running_text(part):
    captions, text = shown(part)
    assert CAPTION in captions
    assert CAPTION not in text


@pytest.mark.parametrize(
    "part",
    [
        f'<div class=x7><a href="/y"><img src=q.jpg>{CAPTION}</a></div>',
        f'<div class="author-box"><img src=q.jpg><div>{CAPTION}</div></div>',
        f'<div class="related"><img src=q.jpg><div>{CAPTION}</div></div>',
        "<div class=x7><img src=q.jpg><div>Photo 3</div></div>",
    ],
    ids=["link", "author", "related", "too short"],
)
def test_what_else_stands_beside_a_picture(part):
    captions, _ = shown(part)
    assert not any(captions)

"""Pages whose text only their scripts hold."""

import json

import pytest

from onrecord import read
from onrecord.errors import RecordError
from onrecord.records import Heading

TITLE = "Harbour reopens after repairs"
TEXTS = [
    "Ferries sail again from Port Vale after nine days of repairs to the eastern quay.",
    "“We lost a third of the season in a week,” said Ada Moreno, who runs the café on the pier.",
    "The port authority put the cost at 2.4 million crowns, most of it for divers and new piles.",
    "About 340 ships call at the port each month, and a third of them had been sent on to Derwick.",
    "The engineers will look at the western quay in March, when the fishing fleet is out at sea.",
]
TEXTS += [f"{text} That is what the council of Port Vale heard on Tuesday evening." for text in TEXTS]
HTML = "".join(f"<p>{text}</p>" for text in TEXTS)
MENU = {"menu": [{"label": "News", "url": "/news"}, {"label": "Sport", "url": "/sport"}]}
OTHERS = [
    {"title": f"Story {n}", "summary": f"Summary {n} of another story that stands elsewhere."} for n in "123"
]


def page(script: str) -> bytes:
    return f"<title>{TITLE}</title><body><div id=app></div>{script}</body>".encode()


def as_data(value: object) -> str:
    return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(value)}</script>'


def streamed(rows: str) -> str:
    """Rows of data, and a text that they name "$1f", in pieces that end anywhere."""
    text = f'1f:T{len(HTML.encode()):x},{HTML}:HL["x.css"]\n{rows.replace("TITLE", TITLE)}'
    pieces = [text[:1000], text[1000:]]
    return "".join(
        f"<script>self.__next_f.push([1,{json.dumps(p).replace('<', chr(92) + 'u003c')}])</script>"
        for p in pieces
    )


@pytest.mark.parametrize(
    "script",
    [
        as_data({"props": {"article": {"title": TITLE, "body": HTML}, "others": OTHERS} | MENU}),
        as_data({"a": {"headline": TITLE, "parts": [{"type": "text", "content": text} for text in TEXTS]}}),
        as_data(
            {
                "title": TITLE,
                "body": [{"kind": "p", "children": [{"text": t[:30]}, {"text": t[30:]}]} for t in TEXTS],
                "related": OTHERS,
            }
        ),
        as_data([1, {"title": 2}, TITLE, *TEXTS]),
        "<script>window.__remixContext = "
        + json.dumps({"loaderData": {"routes/a": {"title": TITLE, "html": HTML}}})
        + "</script>",
        # between single quotes, where a script escapes what JSON has escaped
        "<script>window.data = JSON.parse('"
        + json.dumps({"title": TITLE, "html": HTML.replace("<p>", '<p class="it\'s">')})
        .replace("\\", "\\\\")
        .replace("'", "\\'")
        + "');</script>",
        "<script>window.__INITIAL_STATE__ = "
        + json.dumps({"s": {"title": TITLE, "html": HTML}})
        + ";x=1</script>",
        "<script>Fusion=Fusion||{};Fusion.globalContent="
        + json.dumps({"headlines": {"basic": TITLE}, "content_elements": [{"content": t} for t in TEXTS]})
        + ";Fusion.layout={};</script>",
        "<script>window.__APOLLO_STATE__ = JSON.parse("
        + json.dumps(json.dumps({"title": TITLE, "b": TEXTS}))
        + ")</script>",
        "<script>(window.queries=window.queries||[]).push("
        + json.dumps({"queries": [{"data": {"title": TITLE, "html": HTML}}]})
        + ")</script>",
        streamed('1:"$Sreact.fragment"\n5:["$","main",null,{"story":{"title":"TITLE","html":"$1f"}}]\n'),
    ],
    ids=[
        "html",
        "parts",
        "rich text",
        "flat list",
        "of a router",
        "parsed from single quotes",
        "assigned",
        "several assigned",
        "parsed",
        "pushed",
        "streamed",
    ],
)
def test_the_text_that_only_a_script_holds(script):
    (article,) = read.html(page(script), url="https://courier.example/x")
    assert article.text.split("\n\n") == TEXTS


def test_what_the_page_shows_comes_first():
    shown = [f"{text} That is what the council heard on Tuesday." for text in TEXTS]
    body = "".join(f"<p>{text}</p>" for text in shown)
    (article,) = read.html(page(as_data({"title": TITLE, "body": "<p>Other words, many.</p>" * 90}) + body))
    assert article.text.split("\n\n") == shown


@pytest.mark.parametrize(
    "script",
    [
        as_data(MENU | {"others": OTHERS}),
        "<script>window.__INITIAL_STATE__ = {broken: 'harbour'};" + "x();" * 200 + "</script>",
        as_data(json.loads("[" * 300 + "]" * 300)) + " " * 600,
    ],
    ids=["no article", "no JSON", "too deep"],
)
def test_data_without_an_article_gives_none(script):
    with pytest.raises(RecordError, match="no running text"):
        read.html(page(script))


def test_headings_in_the_data_are_headings():
    body = f"<p>{TEXTS[0]}</p><h3>The cost</h3>{HTML}"
    (article,) = read.html(page(as_data({"article": {"title": TITLE, "body": body}})))
    assert [(b.text, b.level) for b in article.blocks if isinstance(b, Heading)] == [("The cost", 3)]

"""What every reader of tags gives, the one in Python and the compiled one."""

import pytest

from onrecord.read import compiled, outline
from onrecord.read.markup import parsed
from onrecord.read.nesting import Disorder


@pytest.fixture(params=["python", "compiled"])
def reader(request, need):
    """Each class that reads tags."""
    if request.param == "python":
        return outline.Outline
    need("compiled", compiled.IS_COMPILED)
    return compiled.Outline


def lines(read: outline.Outline) -> list[str]:
    """Each row with its tag; a picture with its kind."""
    return [f"{row.tag}: {row.text or row.kind}" for row in read.rows]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>one</p><p>two</p>", ["p: one", "p: two"]),
        ("<p>one<p>two<div>three", ["p: one", "p: two", "div: three"]),
        ("<p>  one \n\t two\u00a0</p>", ["p: one two"]),
        (
            "<p>a &amp; b&nbsp;c &#8217;d &notit; &x; &#x26; AT&T &copy2</p>",
            ["p: a & b c ’d ¬it; &x; & AT&T ©2"],
        ),
        ("<p>1 < 2 <> 3 << 4</p>", ["p: 1 < 2 3 << 4"]),
        ("<p>one<br>two<br><br>three</p>", ["p: one two", "p: three"]),
        ("<p>one <b>two <i>three</i></b></p>", ["p: one two three"]),
        ("<p title='a > b'>one<img alt=\"it's\"></p>", ["p: one", "p: image"]),
        ('<div title="a <p> b">one</div>', ["div: one"]),
        ("<p>one<!-- <p> -->two<!--> three<!-- --!> four</p>", ["p: onetwo three four"]),
        ("<script>if (a < b) '<p>no</p>'</script><p>one</p>", ["p: one"]),
        ("<script><!-- <script></script> no --></script><p>one</p>", ["p: one"]),
        ("<style>p > a {}</style><svg><title>no</title></svg><p>one</p>", ["p: one"]),
        ("<p>one<span hidden>no</span><span style='display:none'>no</span></p>", ["p: one"]),
        ("<ul><li><a>News</a><li><a>Sport</a><li><a>Weather</a></ul>", ["ul: News Sport Weather"]),
        ("<ul><li>one<li>two</ul>", ["li: one", "li: two"]),
        ("<blockquote class=twitter-tweet><p>one</p>two</blockquote>", ["blockquote: one two"]),
        ("<h2>one<h3>two</h2>three", ["h2: one", "h3: two", "body: three"]),
        ("<iframe src=/x>no</iframe><hr><p>one</p>", ["body: embed", "body: rule", "p: one"]),
        ("", []),
    ],
)
def test_rows(reader, markup, expected):
    assert lines(reader(markup.encode(), is_ordered=False)) == expected


def test_what_a_page_tells_of_itself(reader):
    page = b"""<html lang=en><head><title> Harbour &amp; sea <b> </title><meta name=a content="b &lt; c">
    <link rel=Canonical href=/c><script type="application/ld+json">{"a": "<b>"}</script></head><body>x
    <ol class=breadcrumb><li><a href=/>Home</a><li>News</ol><time datetime=2031-05-02>2 May</time></body>"""
    read = reader(page, is_ordered=False)
    assert (read.title, read.language, read.path) == ("Harbour & sea <b>", "en", ["Home", "News"])
    assert [meta.attributes for meta in read.metas] == [{"name": "a", "content": "b < c"}]
    assert [link.attributes["href"] for link in read.canonical] == ["/c"]
    assert read.scripts == ['{"a": "<b>"}']
    assert [row.time and row.time.attributes["datetime"] for row in read.rows] == [None, None, "2031-05-02"]


def test_links_and_styles(reader):
    page = b"<p>One <a href='/x?a=1&copy=2'><b>two</b> thr&eacute;e</a> <em>four</em></p>"
    (row,) = reader(page, is_ordered=False).rows
    assert (row.text, row.linked, row.strong, row.slanted) == ("One two thrée four", 8, 3, 4)
    assert [(link.text, link.address) for link in row.links] == [("two thrée", "/x?a=1&copy=2")]


@pytest.mark.parametrize(
    "markup", [b"<table>one<tr><td>two", b"<script>", b"<form></form><form></form><p", b"<div>" * 200]
)
def test_only_a_parser_can_tell(reader, markup):
    with pytest.raises(Disorder):
        reader(markup, is_ordered=False)
    assert lines(reader(parsed(markup), is_ordered=True)) is not None

"""Markup in disorder gives the same rows as a parser finds in it."""

import pytest

from onrecord.read.markup import outline, parsed
from onrecord.read.outline import Outline


def rows(read: Outline) -> list[tuple[object, ...]]:
    return [(r.kind, r.tag, r.text, r.linked > 0, r.strong > 0, len(r.links)) for r in read.rows]


@pytest.mark.parametrize(
    "markup",
    [
        "<p>one<p>two<div>three</div>four",
        "<p>one<div>two</p>three</div>",
        "<ul><li>one<li>two<ul><li>three</ul>four</ul>five",
        "<dl><dt>one<dd>two<dt>three</dl>",
        "<h2>one<h3>two</h2>three",
        "<b><p>one</b>two</p>three",
        "<p><strong>one</p><p>two</strong>three",
        "<a href=/x>one<div>two</a>three</div>",
        "<div>one</section>two</div></div>three",
        "<table><tr><td>one<td>two<tr><td>three</table>four",
        "<table>one<tr><td>two</table>",
        "<table><form><tr><td>one</form><td>two</table>",
        "<form><div>one</form>two</div>three",
        "<div title='a > b'>one</div><div title=\"a < b\">two</div>",
        "<DIV CLASS=x>one<BR><BR>two</DIV>a < b and c > d",
        "<script>if (a < b) { x('<div>'); }</script><p>one</p>",
        "<script><!-- x('<script >y</script>') --></script><p>one</p>",
        "<!-- <p>zero --><p>one<!-->two</p><!-- -- --!>three",
        "<style>p > a { }</style><p>one<svg><title>two</title><path d=''/></svg>three</p>",
        "<p>one<iframe src=/x><p>two</iframe>three<video>four</video>five",
        "<p>one &amp;amp; two &copy three <a href='?a=1&copy=2'>four</a>",
        "<button>one<button>two</button>three",
        "<title>a <b> c</title><textarea><p>one</textarea><p>two",
    ],
)
def test_rows_are_those_that_a_parser_finds(markup):
    page = f"<!doctype html><body>{markup}".encode()
    assert rows(outline(page)) == rows(Outline(parsed(page), is_ordered=True))

"""The compiled part of reading gives what the Python beside it gives, whatever the bytes."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.compiled import PURE
from onrecord.read import (
    body,
    compiled,
    decode,
    depth,
    features,
    measures,
    model,
    outline,
    pagewords,
    preformatted,
    runs,
)
from onrecord.read.markup import parsed
from onrecord.read.nesting import Disorder
from onrecord.text.folding import squeezed, storable

ROOT = Path(__file__).parents[2]
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
SAVED = [*ROOT.glob("tests/data/pages/*.html"), *ROOT.glob("src/onrecord/demo/pages/**/*.html")]


@pytest.fixture
def scan(need):
    """The compiled module."""
    need("compiled", compiled.IS_COMPILED)
    return compiled.scan


@pytest.fixture
def reader(scan):
    """The compiled class that reads tags."""
    return scan.Outline


NAMES = (
    "p div span a b em ul li nav table tr td h1 h2 form button br hr img iframe script style title meta link "
    "html body time blockquote svg textarea P é x-y"
)
ATTRIBUTES = (
    " class='share nav'", ' class="breadcrumb"', " hidden", ' style="display:none"', " href=/a?b=1&copy=2",
    ' title="a < b"', " title='a > b'", " title='a <", ' class="twitter-tweet"', " datetime=2031", ' "', " =",
    " lang=en", ' type="application/ld+json"', " rel=canonical href=/c", " name=a content='&amp;'", " a==b",
    f" {'w' * 250}=x", " a" + " " * 120 + "=b",
)  # fmt: skip
TEXTS = (
    "one", " ", "\n\x1c", "&amp;", "&nbsp;", "&#8217;", "&#128;", "&copy", "&notit;", "& ", "&", "&#",
    "&nGt;", "é", "\u00a0", "\u2003", "\u3000", "<", "<>", "<<", "<!-- c -->", "<!-->", "<!--", "-->", "<!x>",
    "<?x>", "</script>", "<script><!-- <script>", "\x00", "\ufffd", "It may end a paragraph. " * 4,
)  # fmt: skip
START = st.builds(
    "<{}{}{}>".format, st.sampled_from(NAMES.split()), *[st.sampled_from(("", *ATTRIBUTES))] * 2
)
END = st.builds("</{}{}".format, st.sampled_from(NAMES.split()), st.sampled_from([">", " x>", ""]))
MARKUP = st.lists(st.one_of(START, END, st.sampled_from(TEXTS)), max_size=60).map(
    lambda parts: "".join(parts).encode()
)
BYTES = st.binary(max_size=3)


@st.composite
def broken(draw: Any, whole: st.SearchStrategy[bytes]) -> bytes:
    """Markup with something cut out of it and other bytes set in, twice."""
    markup = draw(whole)
    for _ in range(2):
        at = draw(st.integers(0, len(markup)))
        markup = markup[:at] + draw(st.one_of(BYTES, MARKUP)) + markup[at + draw(st.integers(0, 20)) :]
    return markup


ANY_PAGE = st.one_of(MARKUP, broken(MARKUP), broken(st.sampled_from([path.read_bytes() for path in SAVED])))


def test_it_finds_the_same_in_any_bytes(reader):
    @unhurried
    @given(ANY_PAGE, st.booleans())
    def check(markup, is_ordered):
        assert told(reader, markup, is_ordered) == told(outline.Outline, markup, is_ordered)

    check()


@pytest.mark.parametrize("path", SAVED, ids=lambda path: path.stem)
def test_it_finds_the_same_on_saved_pages(reader, path):
    page = path.read_bytes()
    for markup, is_ordered in ((page, False), (parsed(page), True)):
        assert told(reader, markup, is_ordered) == told(outline.Outline, markup, is_ordered)


SIGNS = (
    b"abc",
    b"\xc3\x83\xc2",
    b"\xc3\xa2\xe2\x82\xac",
    b"\xe2\x80",
    b"\xed\xa0\x80",
    b"\xf0\x9f\x98\x80",
    b"\xff",
    b"\xc0\x80",
    b"<pre",
    b"<PRE",
    b"<",
)
PIECES = st.lists(st.sampled_from(SIGNS) | st.binary(max_size=3) | st.text(max_size=3).map(str.encode))


def test_it_knows_bytes_as_python_does(scan):
    @unhurried
    @given(PIECES.map(b"".join))
    def check(body):
        assert scan.is_utf8(body) == decode.is_utf8(body)
        assert scan.is_garbled(body) == decode.is_garbled(body)
        assert scan.holds_pre(body) == preformatted.holds_pre(body)
        assert scan.signs_of(body) == depth.signs_of(body)

    check()


def test_it_compares_texts_as_python_does(scan):
    @unhurried
    @given(st.text() | st.text(" aB\t\u00a0’\u00ad\u200b…|Σ,\x00"))
    def check(text):
        assert scan.stands_in(text[1:3], text)
        assert scan.stands_in(text[:3], f"{text[1:]}é") == (text[:3] in f"{text[1:]}é")
        assert scan.key(text) == measures.key_in_python(text)
        assert scan.line_key(text) == pagewords.key_in_python(text)
        assert scan.is_clean(text) == (squeezed(storable(text)) == text)

    check()


def test_it_finds_runs_of_letters_as_python_does(scan):
    @unhurried
    @given(st.text() | st.text("aBß’_-7²½٣Ωé \U0001d7d8"), st.integers(1, 4), st.integers(1, 9))
    def check(text, shortest, most):
        assert scan.letter_runs(text, shortest, most) == runs.letter_runs_in_python(text, shortest, most)

    check()


WORDS = (
    "The", "harbour", "board", "said", "by", "By", "Posted", "on", "3", "May", "2031", "updated", "Reuters",
    "(c)", "©", "-", "|", "•", ">", "Photo:", "READ", "MORE:", "Facebook,", "x", "Share", "subscribe", "to",
    "our", "tags:", "min.", "ago", "a.m", "Foto:", "von", "Lesezeit:", "und", "pier.", "spring.", "why?", "²",
    "12", "AFP", "Getty", "/", "by Ada", "comments", "view",
    "courier.example", "newsletter", "4", "h", "30", "at",
    "Ben Okoro", "1 h 30", "5 min ago", "Pier,", "ports,Port", "we", "use", "cookies", "Ada", "Moreno",
    "12:05", "\u00a0",
)  # fmt: skip
FILLED = st.lists(st.sampled_from(WORDS) | st.text(max_size=5), min_size=1, max_size=30).map(" ".join)


def test_it_leaves_out_no_line_that_says_what_it_is(scan, monkeypatch):
    for module in (body, pagewords):
        monkeypatch.setattr(module, "scan", None)
    said = body.spoken_for.__wrapped__

    @unhurried
    @given(FILLED)
    def check(line):
        assert scan.could_speak(line) or not said(line)

    check()
    assert not scan.could_speak("The harbour board said that the new pier would open to ferries next spring.")
    assert not scan.could_speak("A pier for the ferries")


LONG = "The harbour board said that the new pier would open to ferries next spring, after two years. "
ROWS = st.sampled_from(["p", "h2", "div class=body", "div class=ad", "li", "aside", "a href=/x", "main"])
ARTICLE = st.lists(st.tuples(ROWS, st.integers(0, 3)), max_size=30)


def test_it_measures_rows_as_python_does(reader, scan):
    said = model.shipped()

    @unhurried
    @given(ARTICLE)
    def check(parts):
        markup = "".join(f"<{tag}>{LONG * times}, 、x</{tag.split()[0]}>" for tag, times in parts).encode()
        page = measures.Page(reader(b"<h1>Pier</h1>" + markup, is_ordered=True), ("Pier",), LONG, LONG[9:70])
        python, other = features.Features(page), scan.Measured(page)
        assert scan.masses(page.rows) == measures.masses(page.rows)
        assert scan.surroundings(page.frames, page.sums, 99.0) == measures.surroundings(
            page.frames, page.sums, 99.0
        )
        assert scan.marked(page.frames, page.junk) == measures.marked(page.frames, page.junk)
        far, _, tags = measures.surroundings(page.frames, page.sums, 99.0)
        masses = measures.masses(page.rows)
        assert scan.cleaned(masses, page.rows, far, tags) == measures.cleaned(masses, page.rows, far, tags)
        assert scan.main_frame(page.frames, page.sums) == measures.main_frame(page.frames, page.sums)
        assert scan.distances(page.frames, page.main) == measures.distances(page.frames, page.main)
        scored = other.scores(said.score)
        assert scored == python.scores(said)
        assert all(other.of(at) == python.of(at) for at, score in enumerate(scored) if score is not None)

    check()


def test_it_weighs_measures_as_python_does(scan):
    trees = [[0, 0.5, [1, -1.0, 0.1, 0.2], -0.3], 0.7, *[[2, 0.0, -0.25, 0.125]] * 15]

    @unhurried
    @given(st.lists(st.floats(-2, 2), min_size=3, max_size=3))
    def check(values):
        assert scan.Trees(0.25, trees, 3)(values) == model.written(0.25, trees, 3)(values)

    check()


def test_python_can_be_had_where_it_is_built():
    asked = "from onrecord.read import compiled; print(compiled.IS_COMPILED)"
    done = subprocess.run(
        [sys.executable, "-c", asked], env=os.environ | {PURE: "reading"}, capture_output=True, text=True
    )
    assert done.stdout == "False\n"


FRAME = ("index", "depth", "first", "last", "tag", "name", "marks")
ROW = ("kind", "tag", "text", "linked", "strong", "slanted", "is_menu")


def told(reader: type[outline.Outline], markup: bytes, is_ordered: bool) -> Any:
    """Everything that a reader says of a page."""
    try:
        read = reader(markup, is_ordered=is_ordered)
    except Disorder:
        return "disorder"
    frames = [
        (f.parent and f.parent.index, *(getattr(f, name) for name in FRAME), tag(f.element))
        for f in read.frames
    ]
    rows = [
        (r.frame.index, *(getattr(r, name) for name in ROW), tag(r.element), tag(r.time), *map(link, r.links))
        for r in read.rows
    ]
    metas, canonical = [tag(e) for e in read.metas], [tag(e) for e in read.canonical]
    return read.title, read.language, read.path, read.scripts, metas, canonical, frames, rows


def tag(element: Any) -> Any:
    """Everything that a tag says."""
    return element and (
        element.source,
        element.tag,
        element.kind,
        element.room,
        element.name,
        element.attributes,
    )


def link(found: Any) -> Any:
    """Everything that a link says."""
    return found.text, found.address, tag(found.element)

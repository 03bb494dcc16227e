"""Rules for sites that the general reader cannot manage, for two invented sites."""

import json
from pathlib import Path

import pytest

from onrecord import read
from onrecord.errors import RecordError, UsageError

STATE = """
sites = ["lagoon.example"]
paths = ["/story/"]
state = "script#__STATE__"

[find]
title = "/props/story/headline"
byline = "/props/story/people/*/name"
published = "/props/story/time"
standfirst = "/props/story/intro"
body = "/props/story/parts/*/html"
"""
SELECTORS = """
sites = ["tides.example"]

[find]
title = ".big"
byline = ".who a"
published = "time"
body = ".col p, .col h4, .col blockquote"
"""
STORY = {
    "headline": "Lagoon bridge opens a month early",
    "people": [{"name": "Ada Moreno"}, {"name": "Ben Okoro"}],
    "time": "2031-05-02T09:00:00+02:00",
    "intro": "Buses cross the lagoon from Monday.",
    "parts": [
        {"html": "<p>The bridge over the lagoon of Velm opens on <b>Monday</b>.</p><h3>Buses first</h3>"},
        {"html": "Cars follow in June, the town said."},
    ],
}
PAGE = (
    "<html><head><title>Lagoon bridge</title></head><body><div>Enable scripts to read this page.</div>"
    f'<script id="__STATE__">window.state = {json.dumps({"props": {"story": STORY}})};</script>'
)
TIDES = """<html><body><div class=big>Seals come back to Ostrel</div>
<div class=who><a>Lena Faber</a></div><time datetime="2031-06-01">June</time>
<div class=col><p>Forty seals lie on the bank.</p><h4>At low tide</h4><p>Boats keep away.</p></div>
<div class=promo><p>Read our guide to the coast of Ostrel, with all beaches, piers and tides.</p></div>"""


@pytest.fixture
def folder(tmp_path: Path) -> str:
    (tmp_path / "lagoon.toml").write_text(STATE, encoding="utf-8")
    (tmp_path / "tides.toml").write_text(SELECTORS, encoding="utf-8")
    return str(tmp_path)


def test_an_article_that_lies_in_script_state(folder: str) -> None:
    (found,) = read.html(PAGE.encode(), url="https://www.lagoon.example/story/bridge", rules=folder)
    assert found.title == "Lagoon bridge opens a month early"
    assert found.byline == ("Ada Moreno", "Ben Okoro")
    assert found.published == "2031-05-02T09:00:00+02:00"
    assert found.text.split("\n\n") == [
        "Buses cross the lagoon from Monday.",
        "The bridge over the lagoon of Velm opens on Monday.",
        "Buses first",
        "Cars follow in June, the town said.",
    ]
    kinds = [type(block).__name__ for block in found.blocks]
    assert kinds == ["Standfirst", "Paragraph", "Heading", "Paragraph"]
    assert (found.sources["title"].found, found.sources["title"].at) == ("rule", "/props/story/headline")


def test_an_article_that_selectors_find(folder: str) -> None:
    (found,) = read.html(TIDES.encode(), url="https://tides.example/seals", rules=folder)
    assert (found.title, found.byline, found.published) == (
        "Seals come back to Ostrel",
        ("Lena Faber",),
        "2031-06-01",
    )
    assert found.text == "Forty seals lie on the bank.\n\nAt low tide\n\nBoats keep away."


@pytest.mark.parametrize(
    "url", ["https://lagoon.example/about", "https://other.example/story/bridge", None, "http://["]
)
def test_pages_that_no_rule_is_for_are_read_as_ever(folder: str, url: str | None) -> None:
    page = PAGE.replace("Enable scripts to read this page.", "").encode()
    with pytest.raises(RecordError) as ruled:
        read.html(page, url=url, rules=folder)
    with pytest.raises(RecordError) as plain:
        read.html(page, url=url)
    assert ruled.value.code == plain.value.code == "no-article-text"


def test_where_the_rule_finds_no_text_the_general_reader_does(folder: str) -> None:
    text = "The harbour of Velm opened to ferries on Friday morning, nine days after the accident, it said."
    page = f"<article><h1>Harbour of Velm reopens</h1>{f'<p>{text}</p>' * 3}</article>"
    (found,) = read.html(page.encode(), url="https://tides.example/harbour", rules=folder)
    assert found.found_by.startswith("html/")
    assert text in found.text


@pytest.mark.parametrize(
    ("rule", "why"),
    [
        ("sites = [", "cannot be read"),
        ('sites = ["a.example"]', "find"),
        ('sites = ["a.example"]\nbody = "p"\n[find]\nbody = "p"', "body"),
        ('sites = ["a.example"]\n[find]\nbody = "p["', "selector"),
    ],
)
def test_a_rule_that_is_wrong_is_named(tmp_path: Path, rule: str, why: str) -> None:
    (tmp_path / "wrong.toml").write_text(rule, encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        read.html(b"<p>", url="https://a.example/", rules=str(tmp_path))
    assert "wrong.toml" in str(caught.value)
    assert why in str(caught.value)

"""The generator: the same news for the same seed, other news for another, and gold that fits it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from newsroom import accounts, desk, editions, marked, spin
from newsroom.dice import Dice
from newsroom.event import KINDS, event, grammar
from newsroom.gold import reading
from newsroom.quantities import Manner, number, worded
from newsroom.world import houses

Records = list[dict[str, Any]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with 120 articles."""
    folder = tmp_path_factory.mktemp("news") / "deep" / "er"
    editions.make("3-1", 120, folder)
    return folder


def records(folder: Path, name: str) -> Records:
    text = (folder / "gold" / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.split("\n") if line]


def files(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_the_same_seed_gives_the_same_files(made: Path, tmp_path: Path) -> None:
    editions.make("3-1", 120, tmp_path)
    assert files(made) == files(tmp_path)


def test_another_seed_gives_other_news(made: Path, tmp_path: Path) -> None:
    editions.make("3-2", 40, tmp_path)
    texts = {article["text"] for article in records(made, "articles")}
    assert not texts & {article["text"] for article in records(tmp_path, "articles")}


def test_a_longer_run_starts_like_a_shorter_one() -> None:
    assert [p.title for p in desk.pieces("s", 60)][:20] == [p.title for p in desk.pieces("s", 20)]


@pytest.mark.parametrize("articles", [0, 1, 7])
def test_as_many_articles_as_asked_for(articles: int, tmp_path: Path) -> None:
    assert editions.make("few", articles, tmp_path)["articles"] == articles
    assert len(records(tmp_path, "articles")) == articles


def test_a_walk_for_pages_meets_no_gold(made: Path) -> None:
    found = [path for path in made.rglob("*") if path.suffix in (".html", ".htm", ".txt", ".warc", ".gz")]
    assert {path.relative_to(made).parts[0] for path in found} == {"pages", "archives"}


def test_every_article_stands_in_a_page_or_an_archive(made: Path) -> None:
    for article in records(made, "articles"):
        file, _, place = article["id"].partition("#")
        assert (made / file).exists()
        assert bool(place) == file.startswith("archives/")


def test_spans_hold_what_they_name(made: Path) -> None:
    articles = {article["id"]: article for article in records(made, "articles")}
    for article in articles.values():
        for block in article["blocks"]:
            if block["span"]:
                start, end = block["span"]
                assert article["text"][start:end] == block["text"]
                assert block["text"]
    for figure in records(made, "figures"):
        text = articles[figure["article"]]["text"]
        start, end = figure["span"]
        assert figure["hedge"] is None or text[start:end].lower().startswith(figure["hedge"])
        if "counts" in figure:
            start, end = figure["counts"]["span"]
            assert text[start:end] == figure["counts"]["text"]


def test_statements_name_a_speaker_of_the_article(made: Path) -> None:
    articles = {article["id"]: article for article in records(made, "articles")}
    statements = records(made, "statements")
    assert len(statements) > 300
    for statement in statements:
        text = articles[statement["article"]]["text"]
        assert statement["words"]
        for start, end in statement["words"]:
            assert text[start:end].strip()
        if statement["form"] == "direct" and statement["cue"]:
            assert text[statement["words"][0][0] - 1] in '“"'
        if statement["who"]["kind"] == "person":
            assert statement["who"]["name"] in text


def test_words_below_a_speaker_heading_are_statements(made: Path) -> None:
    spoken = [
        (a["id"], b["span"]) for a in records(made, "articles") for b in a["blocks"] if b.get("speaker")
    ]
    paragraphs = [(identity, span) for identity, span in spoken if isinstance(identity, str) and span]
    said = {(s["article"], tuple(s["words"][0])) for s in records(made, "statements")}
    headings = {
        (a["id"], tuple(b["span"]))
        for a in records(made, "articles")
        for b in a["blocks"]
        if b["kind"] == "heading"
    }
    assert {(i, tuple(span)) for i, span in paragraphs} - headings <= said


def test_archives_tell_where_articles_start(made: Path) -> None:
    gold = records(made, "archives")
    assert gold
    for page in gold:
        lines = (made / "archives" / f"{page['id']}.txt").read_text(encoding="utf-8").split("\n")
        assert lines[0].startswith("Category Archive : ")
        assert all(lines[role["line"] - 1] for role in page["lines"])
        assert len(page["starts"]) == len({r["article"] for r in page["lines"] if r["article"] is not None})


def test_feeds_are_well_formed_and_link_to_pages(made: Path) -> None:
    urls = {article["url"] for article in records(made, "articles")}
    for path in (made / "feeds").glob("*.xml"):
        links = re.findall(
            r'<link>([^<]+)</link><guid|<link rel="alternate" href="([^"]+)"/><published', path.read_text()
        )
        ElementTree.parse(path)
        assert links
        assert {a or b for a, b in links} <= urls


def test_copies_carry_the_text_of_an_agency(made: Path) -> None:
    texts = {article["id"]: article["text"] for article in records(made, "articles")}
    copies = records(made, "duplicates")
    assert copies
    for copy in copies:
        if copy["kind"] == "verbatim":
            assert texts[copy["article"]] == texts[copy["of"]]
        else:
            assert texts[copy["article"]] != texts[copy["of"]]


def test_outlets_differ_over_figures_of_one_event() -> None:
    known = {
        house.outlet.key: event("s", number).known(fact, 0, house.outlet.key)
        for number in range(20)
        for fact in event("s", number).finals
        for house in houses()
    }
    assert len(set(known.values())) > 1


def test_sentences_hardly_repeat() -> None:
    sentences = [
        sentence
        for piece in desk.pieces("variety", 400)
        if not piece.copy_of
        for block in piece.blocks
        if block.kind == "paragraph"
        for sentence in re.split(r"(?<=[.!?”\"]) (?=[A-Z“\"])", marked.words(block.text))
    ]
    assert len(sentences) > 5000
    assert len(set(sentences)) / len(sentences) > 0.85


def test_no_brackets_or_empty_words_are_left() -> None:
    for piece in desk.pieces("tidy", 150):
        text = reading(piece).article["text"]
        assert not re.search(r"[{}\[\]|]|  | ,|,,|\.\.| \.|<<|>>", text), piece.slug


@pytest.mark.parametrize("kind", KINDS)
def test_every_symbol_of_a_grammar_can_be_filled(kind: str) -> None:
    number = next(n for n in range(500) if event("symbols", n).kind == kind)
    happened = event("symbols", number)
    from newsroom.reports import teller

    told = teller(happened, houses()[0], 0)
    for table in ("title", "deck", "lead", "detail", "background", "close", "heading", "caption"):
        for pattern in grammar(kind)[table]:
            assert told.sentence(pattern)


@pytest.mark.parametrize(
    ("pattern", "outcomes"),
    [
        ("[a|b]", {"a", "b"}),
        ("x[|y]", {"x", "xy"}),
        ("[a[1|2]|b]", {"a1", "a2", "b"}),
        ("{n} men", {"<n> men"}),
    ],
)
def test_patterns_choose(pattern: str, outcomes: set[str]) -> None:
    assert {spin.spin(pattern, Dice(n), lambda name: f"<{name}>") for n in range(60)} == outcomes


@pytest.mark.parametrize(
    ("value", "text"), [(3, "three"), (12, "12"), (1720, "1,720"), (2_400_000, "2.4 million"), (51.4, "51.4")]
)
def test_numbers_in_house_style(value: float, text: str) -> None:
    assert number(value, Manner()) == text


def test_hedges_hold_the_true_value() -> None:
    for n in range(300):
        value = 4 + n * 7
        wording = worded(value, {"unit": None}, Manner(), Dice(n))
        if wording.low is not None and not wording.approximate:
            assert wording.low <= value
        if wording.high is not None and not wording.approximate:
            assert wording.high >= value


def test_marks_nest() -> None:
    text = marked.mark("a.words", "It was " + marked.mark("b.span", "red") + ".")
    assert marked.plain(text) == (
        "It was red.",
        [marked.Mark("a.words", 0, 11), marked.Mark("b.span", 7, 10)],
    )
    assert marked.html(marked.from_source("*So* & [so](https://a.example/)")) == (
        '<em>So</em> &amp; <a href="https://a.example/">so</a>'
    )


@pytest.mark.parametrize(
    ("older", "newer", "relation"),
    [
        ((5, 5, False), (5, 5, False), "agree"),
        ((40, 40, True), (41, 41, False), "agree"),
        ((5, None, False), (8, 8, False), "refine"),
        ((5, 5, False), (8, 8, False), "conflict"),
        ((None, 30, False), (31, 31, False), "conflict"),
    ],
)
def test_accounts_relate(older: tuple[Any, ...], newer: tuple[Any, ...], relation: str) -> None:
    one, other = (dict(zip(("low", "high", "approximate"), side, strict=True)) for side in (older, newer))
    assert accounts.relation(one, other) == relation


def test_stories_tell_how_accounts_relate(made: Path) -> None:
    relations = {c["relation"] for story in records(made, "stories") for c in story["conflicts"]}
    assert {"agree", "refine", "conflict"} <= relations

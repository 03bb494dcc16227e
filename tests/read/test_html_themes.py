"""Archives of whole articles in many themes, as `benchmarks/quality/themes.py` makes them."""

import importlib.util
import sys
from copy import deepcopy
from pathlib import Path

import pytest

from onrecord import read
from onrecord.errors import RecordError

_PATH = Path(__file__).parents[2] / "benchmarks" / "quality" / "themes.py"
_SPEC = importlib.util.spec_from_file_location("themes", _PATH)
themes = importlib.util.module_from_spec(_SPEC)
sys.modules["themes"] = themes  # its dataclasses look for it there
_SPEC.loader.exec_module(themes)

HARD = {"agency_dump", "asp_newswire", "plain_text_digest", "wire_slugs", "wire_takes", "print_view"}
HARD |= {"front_report", "list_digest", "opinion_round", "press_terms", "dateline_only", "dateline_starts"}
HARD |= {"font_soup", "hr_only", "ol_items", "plain_ps", "untitled_updates"}
"""Themes whose markup says little: not every article is found."""
PAGES = list(themes.handfuls("tests", 2))


@pytest.mark.parametrize("theme", sorted({*themes.themes()} - HARD))
def test_each_article_of_an_archive_has_its_own_paragraphs(theme):
    score = themes.Score()
    for entries, others in PAGES:
        score.add(entries, themes.articles(themes.page(theme, entries, others), is_copied=False))
    assert (score.right, score.found) == (score.all, score.all)
    assert score.placed >= 0.95 * score.paragraphs


@pytest.mark.parametrize("theme", ["wordpress_classic", "drupal", "joomla", "microdata", "hashed"])
def test_an_entry_tells_who_wrote_it_and_when(theme):
    entries, others = PAGES[0]
    markup = themes.page(theme, entries, others)
    found = read.html(markup.encode(), url="https://courier.example/ports/")
    for piece, article in zip(entries, found, strict=True):
        assert list(article.byline) == list(piece.byline) or not piece.byline
        if theme != "microdata":
            assert (article.published or "")[:10] == piece.published.date().isoformat()
            assert article.sources["published"].found == article.published_from


def test_tags_and_address_of_an_entry_come_from_its_links():
    entries, others = PAGES[0]
    found = read.html(themes.page("wordpress_classic", entries, others).encode(), url="https://a.example/")
    assert [list(article.tags) for article in found] == [list(piece.tags) for piece in entries]
    assert [article.url for article in found] == [piece.url for piece in entries]
    assert {article.categories for article in found} == {(entries[0].section,)}


@pytest.mark.parametrize("theme", ["wordpress_classic", "headings_rules", "hashed", "tables", "hugo"])
def test_the_same_page_copied_gives_the_same_articles(theme):
    score = themes.Score()
    for entries, others in PAGES:
        score.add(entries, themes.articles(themes.page(theme, entries, others), is_copied=True))
    assert (score.right, score.found) == (score.all, score.all)


def test_excerpts_in_any_theme_are_a_listing_page():
    entries, others = deepcopy(PAGES[0])
    for piece in entries:
        piece.blocks = [block for block in piece.blocks if block.kind == "paragraph"][:1]
        piece.blocks[0].text = piece.blocks[0].text[:150] + " […]"
        piece.standfirst = ""
    markup = themes.page("wordpress_blocks", entries, others)
    with pytest.raises(RecordError) as caught:
        read.html(markup.encode())
    assert caught.value.code == "listing-page"

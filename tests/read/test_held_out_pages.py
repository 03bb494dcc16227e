"""The held-out archives say what their gold says. Nothing here reads them: the benchmark alone does."""

import importlib.util
import sys
from pathlib import Path

import pytest
from newsroom import marked
from selectolax.lexbor import LexborHTMLParser

_PATH = Path(__file__).parents[2] / "benchmarks" / "quality" / "themes.py"
_SPEC = importlib.util.spec_from_file_location("themes_of_held_out", _PATH)
themes = importlib.util.module_from_spec(_SPEC)
sys.modules["themes_of_held_out"] = themes  # its dataclasses look for it there
_SPEC.loader.exec_module(themes)
held_out = themes.held_out


@pytest.mark.parametrize("theme", held_out.themes())
def test_a_held_out_page_shows_its_articles_in_order(theme):
    for entries, others in held_out.handfuls(theme):
        text, end = _shown(themes.page(theme, entries, others)), 0
        for piece in entries:
            for line in (" ".join(marked.words(piece.title).split()), *themes._paragraphs(piece)):
                start = text.find(line, end)
                assert start >= 0, line
                end = start + len(line)


def _shown(markup):
    tree = LexborHTMLParser(markup)
    for hidden in tree.css("script, style, title"):
        hidden.decompose()
    return " ".join(tree.root.text(separator="").split())

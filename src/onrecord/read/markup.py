"""Markup read as it stands where it is in order, else as a parser understands it."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from . import compiled
from .depth import MOST_TAGS, levelled, tags_of
from .nesting import Disorder
from .outline import Outline
from .preformatted import with_breaks


def outline(markup: bytes) -> Outline:
    """The rows of a page; raises RecordError ("too-deep").

    markup: in UTF-8.
    """
    if len(markup) > MOST_TAGS:
        tags_of(markup)
    markup = with_breaks(markup)
    try:
        return compiled.Outline(markup, is_ordered=False)
    except Disorder:
        return compiled.Outline(parsed(markup), is_ordered=True)


def parsed(markup: bytes) -> bytes:
    """The page as a parser understands it: every element has its end tag."""
    tree = LexborHTMLParser(levelled(markup), scripting=True)
    return (tree.html or "").encode("utf-8", "replace")

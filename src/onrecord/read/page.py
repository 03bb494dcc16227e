"""HTML pages to articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from selectolax.lexbor import LexborHTMLParser

from ..errors import RecordError
from ..records import AnyBlock, Article, Capture, Source
from ..records.article import PublishedFrom
from . import language
from .assembly import Metadata, assemble
from .blocks import Builder
from .body import verdicts
from .depth import levelled
from .head import Head, head
from .measures import Page
from .metadata import Facts, facts
from .rows import Outline

READER = "html/1"
LARGEST = 10_000_000
"""Bytes of markup; a page that is larger is refused."""


def parsed(markup: bytes) -> LexborHTMLParser:
    """The page as a tree; raises RecordError ("too-large", "too-deep").

    markup: in UTF-8.
    """
    if len(markup) > LARGEST:
        raise RecordError("too-large", f"a page of {len(markup)} bytes; the limit is {LARGEST}")
    return LexborHTMLParser(levelled(markup))


def articles(markup: bytes, capture: Capture) -> list[Article]:
    """The articles of a page, in page order."""
    tree = parsed(markup)
    body = tree.body
    if body is None:
        raise RecordError("no-article-text", "the page has no body")
    said = head(tree, capture.url)
    page = Page(
        Outline(body), said.value("og:title") or said.title, said.value("og:description", "description")
    )
    known = facts(said, page)
    found = verdicts(page)
    blocks = Builder(page, found, known.description, capture.url).build()
    return [
        assemble(
            blocks, capture=capture, position=0, found_by=READER, metadata=_metadata(known, blocks, said)
        )
    ]


def _metadata(known: Facts, blocks: Sequence[AnyBlock], said: Head) -> Metadata:
    sources: dict[str, Source] = {}
    values: Metadata = {}
    for name in ("title", "byline", "published", "modified", "categories", "tags", "image", "url"):
        value = getattr(known, name)
        if value:
            values[name] = value.value
            sources[name] = value.source
    if known.published:
        values["published_from"] = cast(PublishedFrom, known.published.source.found)
    text = " ".join(block.text for block in blocks)
    own, is_declared = language.told(said.language, text)
    if own:
        values["language"] = own
        sources["language"] = Source(found="html", at="html[lang]") if is_declared else Source(found="text")
    values["sources"] = sources
    return values

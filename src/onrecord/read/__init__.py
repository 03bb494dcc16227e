"""Captures to articles: what a page says, block by block."""

from __future__ import annotations

from ..records import Article, Capture, Given


def text(text: str, *, given: Given | None = None) -> list[Article]:
    """The articles of a page copied as text, in page order.

    given: what is known of the page already (outlet, date, category, language).
    Raises RecordError ("no-article-text") when the page has no running text.
    """
    from .undelimited import articles

    return articles(text, Capture.of(text.encode("utf-8", "surrogatepass"), given=given))

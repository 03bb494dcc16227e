"""Article -> annotations: who said what, figures, dates, places, people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..records import Article, Problem, Record
from .annotators import Annotator, annotator, annotators, installed
from .document import Document, Passage

__all__ = [
    "Annotator",
    "Document",
    "Passage",
    "annotator",
    "annotators",
    "article",
    "articles",
    "broken",
    "text",
]


def article(article: Article) -> list[Record]:
    """Everything that the installed annotators find in an article."""
    document = Document(article)
    found: list[Record] = []
    for each in annotators():
        records = each(document)
        document.found[each.name] = records
        found += records
    return found


def broken() -> tuple[Problem, ...]:
    """One problem for each annotator that is installed and cannot take part."""
    return installed().broken


def text(text: str, *, published: str | None = None, language: str | None = "en") -> list[Record]:
    """Everything that the installed annotators find in a text.

    published: ISO 8601 date, in full or in part, against which "on Thursday"
    is resolved. Spans count code points of `text`.
    """
    from . import loose

    return article(loose.article({"id": "text", "text": text, "published": published, "language": language}))


def articles(articles: Iterable[Article]) -> Iterator[tuple[Article, list[Record]]]:
    """Each article with everything found in it."""
    for each in articles:
        yield each, article(each)

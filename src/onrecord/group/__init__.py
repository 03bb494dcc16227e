"""Articles -> copies and stories."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from ..records import Article, Record
from .grouper import Grouper
from .options import GroupOptions

__all__ = ["Annotations", "GroupOptions", "Grouper", "articles"]

Annotations = Mapping[str, Sequence[Record]] | Callable[[Article], Sequence[Record]]
"""The annotation records of an article: by its id, or from a function of it."""


def articles(
    articles: Iterable[Article], annotations: Annotations | None = None, options: GroupOptions | None = None
) -> Iterator[Record]:
    """Duplicate records as they are found, then a story record for each story.

    annotations: without them stories are found all the same, but name neither
    people nor places and compare nothing.
    """
    grouper = Grouper(options)
    for article in articles:
        yield from grouper.add(article, _of(article, annotations))
    yield from grouper.stories()


def _of(article: Article, annotations: Annotations | None) -> Sequence[Record]:
    if annotations is None:
        return ()
    if callable(annotations):
        return annotations(article)
    return annotations.get(article.id, ())

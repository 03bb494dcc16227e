"""What a second look at the same article may add to what is stored of it."""

from __future__ import annotations

from typing import Final

import msgspec

from ..records import Article

_FILLED: Final = ("url", "outlet", "title", "standfirst", "modified", "language", "image")


def with_sections(article: Article, more: tuple[str, ...]) -> Article:
    """The article with further categories: a piece met under two has both."""
    every = tuple(dict.fromkeys((*more, *article.categories)))
    return article if every == article.categories else msgspec.structs.replace(article, categories=every)


def merged(stored: Article, met: Article) -> Article:
    """The stored article with what only the new meeting knows; what is known stays."""
    filled = {name: getattr(met, name) for name in _FILLED if getattr(stored, name) is None}
    filled = {name: value for name, value in filled.items() if value is not None}
    if stored.published is None and met.published is not None:
        filled |= {"published": met.published, "published_from": met.published_from}
    for name in ("byline", "tags"):
        if not getattr(stored, name) and getattr(met, name):
            filled[name] = getattr(met, name)
    if filled:
        fresh = {name: met.sources[name] for name in filled if name in met.sources}
        stored = msgspec.structs.replace(stored, sources=stored.sources | fresh, **filled)
    return with_sections(stored, stored.categories + met.categories)


def same_ground(stored: Article, met: Article) -> bool:
    """Were annotations of the one made on what is known of the other?"""
    return stored.published == met.published and stored.language == met.language

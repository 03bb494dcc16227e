"""The text that an annotation's spans point into."""

from __future__ import annotations

from ..records import Article
from .packing import Found


def standing_in(article: Article, record: Found) -> str:
    """The text that an annotation's spans point into; "" when there is none such."""
    where = record.where
    if not isinstance(where, str) or where == "text":
        return article.text
    if where == "title":
        return article.title or ""
    number = where.removeprefix("block:")
    if number.isdecimal() and len(number) < 9 and int(number) < len(article.blocks):
        block = article.blocks[int(number)]
        return getattr(block, "caption", None) or block.text
    return ""

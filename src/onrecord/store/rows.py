"""The columns of an article's rows, and which row it gets."""

from __future__ import annotations

from typing import Any, Final
from zlib import crc32

from sqlalchemy import Connection, bindparam, func, select

from ..records import Article
from .names import Names, folded_name
from .order import COUNTER, DAY, base, days
from .tables import articles

_LONGEST_NAME: Final = 300


def described(article: Article, outlets: Names) -> dict[str, Any]:
    """Columns of the narrow row that are made from the article alone."""
    outlet = (article.outlet or "")[:_LONGEST_NAME]
    return {
        "outlet": outlets.row(outlet, folded=folded_name(outlet)) if outlet else None,
        "day": article.published[:10] if article.published and days(article.published) else None,
        "published": article.published,
        "language": article.language,
    }


def content_columns(article: Article) -> dict[str, Any]:
    """Columns that the full-text index is over, and their checksum."""
    title = article.title or ""
    return {"title": title, "text": article.text, "sum": checksum(title, article.text)}


def checksum(title: str, text: str) -> int:
    """By which a changed byte is noticed."""
    return crc32(text.encode(), crc32(title.encode()))


_LAST: Final = select(func.max(articles.c.row)).where(
    articles.c.row >= bindparam("first"), articles.c.row < bindparam("after")
)


class FreeRows:
    """Gives each article a row number that nobody has; lives for one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._next: dict[tuple[int, int], int] = {}
        self._used: set[int] = set()

    def take(self, published: str | None) -> int:
        """The row for an article of this time."""
        begin = base(published)
        row = self._after(begin, begin + (1 << COUNTER))
        if row is None:  # more articles in one second than it has rows: on into the day
            row = self._after(begin, ((begin >> DAY) + 1) << DAY) or begin
        self._used.add(row)
        return row

    def _after(self, begin: int, end: int) -> int | None:
        """The row after the last one in use between `begin` and `end`."""
        row = self._next.get((begin, end))
        if row is None:
            last = self._connection.execute(_LAST, {"first": begin, "after": end}).scalar()
            row = begin if last is None else last + 1
        while row in self._used:
            row += 1
        self._next[begin, end] = row
        return row if row < end else None

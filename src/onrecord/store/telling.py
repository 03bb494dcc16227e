"""Stories with their reports."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import Connection, select

from ..records import Duplicate, Story
from .listings import listings, newest, page
from .tables import articles, duplicates
from .tables import stories as table
from .values import Told

_stories = msgspec.json.Decoder(Story)
_duplicates = msgspec.json.Decoder(Duplicate)


def story(connection: Connection, name: str) -> Told | None:
    """A story by id, following merges."""
    met = set()
    while name not in met:
        met.add(name)
        row = connection.execute(select(table).where(table.c.id == name)).first()
        if row is None:
            return None
        if row.into is None:
            return _told(connection, [row])[0] if row.size else None
        name = row.into
    return None


def stories(connection: Connection, *, limit: int, before: int | None) -> tuple[tuple[Told, ...], int | None]:
    """Stories by their newest report, and where to go on."""
    chosen = select(table.c.newest).where(table.c.into.is_(None), table.c.size > 1)
    rows, older = page(
        connection.execute(newest(chosen, table.c.newest, limit, before)).scalars().all(), limit
    )
    query = (
        select(table).where(table.c.newest.in_(rows), table.c.into.is_(None)).order_by(table.c.newest.desc())
    )
    return tuple(_told(connection, list(connection.execute(query)))), older


def _told(connection: Connection, rows: list[Any]) -> list[Told]:
    """Stories with their reports."""
    records = [_stories.decode(row.record) for row in rows]
    ids = [name for record in records for name in record.articles]
    found = dict(
        connection.execute(select(articles.c.id, articles.c.row).where(articles.c.id.in_(ids))).tuples().all()
    )
    lines = {line.id: line for line in listings(connection, list(found.values()))}
    copies = _copies(connection, ids)
    return [
        Told(
            story=record,
            articles=tuple(lines[name] for name in record.articles if name in lines),
            duplicates=tuple(copies[name] for name in record.articles if name in copies),
        )
        for record in records
    ]


def _copies(connection: Connection, ids: list[str]) -> dict[str, Duplicate]:
    """Which of these articles are copies, and of what."""
    query = select(duplicates.c.article, duplicates.c.record).where(duplicates.c.article.in_(ids))
    return {name: _duplicates.decode(record) for name, record in connection.execute(query)}

"""Stories with their reports."""

from __future__ import annotations

from typing import Any

import msgspec
from sqlalchemy import Connection, select

from ..records import Duplicate
from .listings import listings, newest, page
from .packing import unpack_duplicate, unpack_story
from .tables import articles, duplicates
from .tables import stories as table
from .values import Told


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
    merged = _merged(connection, [row.id for row in rows])
    decoded = [unpack_story(row.record) for row in rows]
    records = [msgspec.structs.replace(one, was=merged.get(one.id, ())) for one in decoded]
    ids = [name for record in records for name in record.articles]
    chosen = connection.execute(select(articles.c.row).where(articles.c.id.in_(ids))).scalars()
    lines = {line.id: line for line in listings(connection, list(chosen))}
    copies = _copies(connection, ids)
    return [
        Told(
            story=record,
            articles=tuple(lines[name] for name in record.articles if name in lines),
            duplicates=tuple(copies[name] for name in record.articles if name in copies),
        )
        for record in records
    ]


def _merged(connection: Connection, ids: list[str]) -> dict[str, tuple[str, ...]]:
    """The ids that went into each of these stories."""
    found: dict[str, tuple[str, ...]] = {}
    query = select(table.c.into, table.c.id).where(table.c.into.in_(ids)).order_by(table.c.row)
    for into, name in connection.execute(query):
        found[into] = (*found.get(into, ()), name)
    return found


def _copies(connection: Connection, ids: list[str]) -> dict[str, Duplicate]:
    """Which of these articles are copies, and of what."""
    query = select(duplicates.c.article, duplicates.c.record).where(duplicates.c.article.in_(ids))
    return {name: unpack_duplicate(record) for name, record in connection.execute(query)}

"""Single articles, annotations and captures out of the database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

import msgspec
from sqlalchemy import Connection, Select, select

from ..records import Article, Capture, Statement
from .amending import Amendments
from .linking import entities_of, linked, linked_statement
from .listings import current, listings
from .order import day_row, days
from .packing import Found, unpack_article, unpack_capture, unpack_found
from .tables import articles, captures, contents, sightings
from .values import Listing

_BATCH: Final = 200
_STORED: Final = (articles.c.id, articles.c.replaces, contents.c.text, contents.c.record)


def article_row(connection: Connection, key: str) -> int | None:
    """The row of an article's id, or of the current reading of a piece."""
    found = connection.execute(select(articles.c.row).where(articles.c.id == key)).scalar()
    if found is None:
        found = connection.execute(current().where(articles.c.piece == key)).scalar()
    return found


def article(connection: Connection, key: str) -> Article | None:
    """The article of an id or a piece, as corrected."""
    row = article_row(connection, key)
    found = list(_articles(connection, _stored().where(articles.c.row == row)))
    return found[0] if found else None


def versions(connection: Connection, piece: str) -> list[Article]:
    """Every reading of a piece."""
    return list(
        _articles(connection, _stored().where(articles.c.piece == piece).order_by(articles.c.sequence))
    )


def listing(connection: Connection, key: str) -> Listing | None:
    """An article as a line of a list."""
    row = article_row(connection, key)
    return next(iter(listings(connection, [row])), None) if row is not None else None


def _stored() -> Select[Any]:
    """What an article is unpacked from."""
    return select(*_STORED, contents.c.found).join_from(articles, contents, contents.c.row == articles.c.row)


def _articles(connection: Connection, query: Select[Any]) -> Iterator[Article]:
    """The articles of a query, as corrected."""
    amendments = Amendments(connection)
    for row in connection.execute(query):
        yield amendments.apply(_unpacked(row), ())[0]


def _unpacked(row: Any) -> Article:
    """A stored article; which reading it replaces is known to its row alone."""
    found = unpack_article(row.record, row.text)
    return found if found.replaces == row.replaces else msgspec.structs.replace(found, replaces=row.replaces)


def annotations_of(connection: Connection, name: str) -> tuple[Found, ...]:
    """The annotations of an article, with entities, as corrected."""
    row = connection.execute(_stored().add_columns(articles.c.row).where(articles.c.id == name)).first()
    if row is None:
        return ()
    _, found = Amendments(connection).apply(_unpacked(row), unpack_found(row.found))
    known = entities_of(connection, [row.row]).get(row.row, {})
    return tuple(linked(record, known) for record in found)


def spoken(connection: Connection, rows: Sequence[int]) -> dict[int, list[Statement]]:
    """The statements of these articles in their order, with entities, as corrected."""
    amendments = Amendments(connection)
    known = entities_of(connection, rows)
    query = _stored().add_columns(articles.c.row).where(articles.c.row.in_(rows))
    found: dict[int, list[Statement]] = {}
    for row in connection.execute(query):
        _, records = amendments.apply(_unpacked(row), unpack_found(row.found))
        statements = [record for record in records if isinstance(record, Statement)]
        found[row.row] = [linked_statement(record, known.get(row.row, {})) for record in statements]
    return found


def for_grouping(connection: Connection, since: str | None) -> Iterator[tuple[Article, tuple[Found, ...]]]:
    """Current readings with their annotations, oldest first."""
    span = days(since) if since else None
    amendments = Amendments(connection)
    last = day_row(span[0]) - 1 if span else -1
    while True:
        query = _stored().add_columns(articles.c.row).where(articles.c.current, articles.c.row > last)
        rows = connection.execute(query.order_by(articles.c.row).limit(_BATCH)).all()
        for row in rows:
            shown, found = amendments.apply(_unpacked(row), unpack_found(row.found))
            yield shown, tuple(found)
        if len(rows) < _BATCH:
            return
        last = rows[-1].row


def capture(connection: Connection, name: str) -> Capture | None:
    """The capture of an id."""
    found = connection.execute(select(captures.c.record).where(captures.c.id == name)).scalar()
    return unpack_capture(found) if found is not None else None


def captures_of(connection: Connection, name: str) -> list[Capture]:
    """Every capture in which an article was seen."""
    query = (
        select(captures.c.record)
        .join_from(sightings, captures, captures.c.row == sightings.c.capture)
        .where(sightings.c.article == name)
        .order_by(captures.c.row)
    )
    return [unpack_capture(record) for record in connection.execute(query).scalars()]


def article_ids(connection: Connection) -> Iterator[str]:
    """The id of every article, in the order of filing."""
    yield from connection.execute(select(articles.c.id).order_by(articles.c.sequence)).scalars()

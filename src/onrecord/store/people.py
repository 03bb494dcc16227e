"""People and organisations with what they said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, distinct, func, select

from ..records import Entity, EntityRole, Span, Statement
from .listings import listings, newest, page
from .merges import Merges
from .order import MOST_STATEMENTS, PLACE
from .reading import spoken
from .tables import articles, entities, entity_names, entity_roles, named, outlets, statements
from .values import Count, Person, Saying

_OUTLETS: Final = 20


def person(connection: Connection, name: str, *, limit: int, before: int | None) -> Person | None:
    """A person or organisation with what they said."""
    row = entity_row(connection, name)
    if row is None:
        return None
    said = select(statements.c.row).where(statements.c.entity == row)
    rows, older = page(
        connection.execute(newest(said, statements.c.row, limit, before)).scalars().all(), limit
    )
    return Person(
        entity=entity(connection, row),
        sayings=tuple(sayings(connection, rows)),
        older=older,
        said=_number(connection, statements.c.entity == row),
        named=_articles_naming(connection, row),
        quoted_by=_quoted_by(connection, row),
        months=_months(connection, row),
    )


def entity_row(connection: Connection, name: str) -> int | None:
    """The row of an entity, following merges."""
    query = select(entities.c.row, entities.c.into)
    met = set()
    while name not in met:
        met.add(name)
        found = connection.execute(query.where(entities.c.id == name)).first()
        if found is None or found.into is None:
            return found.row if found else None
        name = found.into
    return None


def entity(connection: Connection, row: int) -> Entity:
    """The record of an entity."""
    found = connection.execute(select(entities).where(entities.c.row == row)).one()
    members = Merges(connection).members(row)
    names = (
        select(entity_names.c.name).where(entity_names.c.entity.in_(members)).order_by(entity_names.c.name)
    )
    roles = select(entity_roles).where(entity_roles.c.entity.in_(members))
    roles = roles.order_by(entity_roles.c.first.is_(None), entity_roles.c.first, entity_roles.c.folded)
    was = select(entities.c.id).where(entities.c.row.in_(members[1:])).order_by(entities.c.row)
    return Entity(
        id=found.id,
        kind=found.kind,
        name=found.name,
        names=tuple(dict.fromkeys(connection.execute(names).scalars())),
        roles=tuple(_role(one) for one in connection.execute(roles)),
        was=tuple(connection.execute(was).scalars()),
    )


def _role(row: Any) -> EntityRole:
    """What an entity was said to be."""
    span = Span(row.start, row.end) if row.start is not None else None
    return EntityRole(role=row.role, since=row.first, until=row.last, article=row.article, span=span)


def sayings(connection: Connection, rows: list[int]) -> list[Saying]:
    """The statements of these rows with their articles, in this order."""
    shown = {line.row: line for line in listings(connection, sorted({row >> PLACE for row in rows}))}
    texts = connection.execute(select(statements.c.row, statements.c.words).where(statements.c.row.in_(rows)))
    words = {row: str(text) for row, text in texts}
    records = spoken(connection, list(shown))
    return [
        Saying(row, record, words[row], shown[row >> PLACE], _around(record, said))
        for row in rows
        if row in words
        and (said := records.get(row >> PLACE, []))
        and (record := _at(said, row & MOST_STATEMENTS)) is not None
    ]


def _at(records: Sequence[Statement], place: int) -> Statement | None:
    """The statement at a place of its article."""
    return records[place] if place < len(records) else None


def _around(record: Statement, said: Sequence[Statement]) -> Statement | None:
    """The statement in which one stands."""
    return next((one for one in said if one.id == record.within), None) if record.within else None


def _number(connection: Connection, chosen: ColumnElement[bool]) -> int:
    """How many rows are so."""
    return connection.execute(select(func.count()).where(chosen)).scalar() or 0


def _articles_naming(connection: Connection, row: int) -> int:
    """How many articles name them."""
    query = select(func.count(distinct(named.c.article))).where(named.c.entity == row)
    return connection.execute(query).scalar() or 0


def _quoted_by(connection: Connection, row: int) -> tuple[Count, ...]:
    """The outlets that quote them most."""
    number = func.count().label("number")
    query = (
        select(outlets.c.name, number)
        .join_from(statements, articles, articles.c.row == statements.c.row.op(">>")(PLACE))
        .join(outlets, outlets.c.row == articles.c.outlet)
        .where(statements.c.entity == row)
        .group_by(outlets.c.row)
        .order_by(number.desc(), outlets.c.name)
        .limit(_OUTLETS)
    )
    return tuple(Count(*found) for found in connection.execute(query))


def _months(connection: Connection, row: int) -> tuple[Count, ...]:
    """Statements by month."""
    month = func.substr(articles.c.day, 1, 7).label("month")
    query = (
        select(month, func.count())
        .join_from(statements, articles, articles.c.row == statements.c.row.op(">>")(PLACE))
        .where(statements.c.entity == row, articles.c.day.is_not(None))
        .group_by(month)
        .order_by(month.desc())
    )
    return tuple(Count(*found) for found in connection.execute(query))


def most_quoted(connection: Connection, limit: int) -> tuple[Count, ...]:
    """Who is quoted most."""
    number = func.count().label("number")
    query = (
        select(entities.c.name, number, entities.c.id)
        .join_from(statements, entities, entities.c.row == statements.c.entity)
        .group_by(entities.c.row)
        .order_by(number.desc(), entities.c.name)
        .limit(limit)
    )
    return tuple(Count(*found) for found in connection.execute(query))

"""What the hits of a search have in common: outlets, speakers, places, categories, months."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    cast,
    column,
    distinct,
    func,
    literal,
    select,
)

from .order import MOST_STATEMENTS, PLACE
from .tables import articles, categories, entities, outlets, placed, places, sections, statements
from .values import Count

SHOWN: Final = 20
"""Values shown of each facet."""


def facets_of(
    connection: Connection, rows: Sequence[int], *, of_statements: bool
) -> dict[str, tuple[Count, ...]]:
    """For each facet the values that most hits have, with the number of hits."""
    listed = func.json_each(literal("[" + ",".join(map(str, rows)) + "]")).table_valued(
        column("value", Integer)
    )
    hit: ColumnElement[int] = cast(listed.c.value, Integer)
    article = hit.op(">>")(PLACE) if of_statements else hit
    found = {
        "outlet": _outlets(listed, article),
        "speaker": _speakers_of(listed, hit) if of_statements else _speakers_in(listed, article),
        "place": _places(listed, article),
        "category": _categories(listed, article),
    }
    counted = {name: _most(connection, query) for name, query in found.items()}
    return counted | {"month": tuple(Count(*row) for row in connection.execute(_months(listed, article)))}


def _most(connection: Connection, query: Select[Any]) -> tuple[Count, ...]:
    """The values with the largest numbers."""
    named, number, _ = query.selected_columns
    ordered = connection.execute(query.order_by(number.desc(), named).limit(SHOWN))
    return tuple(Count(*row) for row in ordered)


_NONE: Final[ColumnElement[Any]] = literal(None).label("key")


def _outlets(listed: Any, article: Any) -> Select[Any]:
    """Hits by outlet."""
    query = select(outlets.c.name, func.count().label("number"), _NONE).select_from(listed)
    query = query.join(articles, articles.c.row == article).join(outlets, outlets.c.row == articles.c.outlet)
    return query.group_by(outlets.c.row)


def _categories(listed: Any, article: Any) -> Select[Any]:
    """Hits by category."""
    query = select(categories.c.name, func.count().label("number"), _NONE).select_from(listed)
    query = query.join(sections, sections.c.article == article)
    return query.join(categories, categories.c.row == sections.c.category).group_by(categories.c.row)


def _places(listed: Any, article: Any) -> Select[Any]:
    """Hits by place."""
    query = select(places.c.name, func.count().label("number"), places.c.key).select_from(listed)
    query = query.join(placed, placed.c.article == article)
    return query.join(places, places.c.row == placed.c.place).group_by(places.c.row)


def _speakers_of(listed: Any, statement: Any) -> Select[Any]:
    """Statements by speaker."""
    query = select(entities.c.name, func.count().label("number"), entities.c.id).select_from(listed)
    query = query.join(statements, statements.c.row == statement)
    return query.join(entities, entities.c.row == statements.c.entity).group_by(entities.c.row)


def _speakers_in(listed: Any, article: Any) -> Select[Any]:
    """Articles by who speaks in them."""
    number = func.count(distinct(article)).label("number")
    first = article.op("<<")(PLACE)
    query = select(entities.c.name, number, entities.c.id).select_from(listed)
    query = query.join(statements, statements.c.row.between(first, first + MOST_STATEMENTS))
    return query.join(entities, entities.c.row == statements.c.entity).group_by(entities.c.row)


def _months(listed: Any, article: Any) -> Select[Any]:
    """Hits by month, newest first; those without a date are left out."""
    month = func.substr(articles.c.day, 1, 7).label("month")
    query = select(month, func.count()).select_from(listed).join(articles, articles.c.row == article)
    return query.where(articles.c.day.is_not(None)).group_by(month).order_by(month.desc())

"""Articles by category, outlet, place and month."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Connection, Select, func, select

from .listings import current, months, shelf
from .names import folded_name, matching
from .tables import articles, categories, outlets, place_names, placed, places, sections
from .values import Count, Place, Shelf

_MANY: Final = 10_000  # names that a list of shelves shows at most


def latest(connection: Connection, **which: Any) -> Shelf:
    """All articles."""
    return shelf(connection, "", current(), **which)


def category(connection: Connection, name: str, **which: Any) -> Shelf | None:
    """The articles of a category."""
    found = matching(connection, categories, name)
    rows = select(sections.c.article).where(sections.c.category.in_(found))
    return _named_shelf(connection, categories, found, articles.c.row.in_(rows), which)


def outlet(connection: Connection, name: str, **which: Any) -> Shelf | None:
    """The articles of an outlet."""
    found = matching(connection, outlets, name)
    return _named_shelf(connection, outlets, found, articles.c.outlet.in_(found), which)


def _named_shelf(
    connection: Connection, table: Any, found: list[int], chosen: Any, which: Any
) -> Shelf | None:
    """The shelf of some rows of a table of names; None when it has no article."""
    if not found:
        return None
    name = connection.execute(select(table.c.name).where(table.c.row == found[0])).scalar_one()
    made = shelf(connection, name, current().where(chosen), **which)
    return made if made.total else None


def place(connection: Connection, key: str, **which: Any) -> Place | None:
    """A place with the articles that name it."""
    row = connection.execute(select(places).where(places.c.key == key)).first()
    if row is None:
        found = places_named(connection, key)
        row = connection.execute(select(places).where(places.c.row == _most_named(connection, found))).first()
    if row is None:
        return None
    rows = select(placed.c.article).where(placed.c.place == row.row)
    made = shelf(connection, row.name, current().where(articles.c.row.in_(rows)), **which)
    if not made.total:
        return None
    return Place(key=row.key, name=row.name, country=row.country, lat=row.lat, lon=row.lon, shelf=made)


def places_named(connection: Connection, name: str) -> list[int]:
    """Rows of the places that go by a name."""
    return list(
        connection.execute(
            select(place_names.c.place).where(place_names.c.folded == folded_name(name))
        ).scalars()
    )


def _most_named(connection: Connection, rows: list[int]) -> int | None:
    """The place of these that most articles name."""
    query = select(placed.c.place).where(placed.c.place.in_(rows)).group_by(placed.c.place)
    return connection.execute(query.order_by(func.count().desc(), placed.c.place).limit(1)).scalar()


def categories_counted(connection: Connection) -> tuple[Count, ...]:
    """Every category with its number of articles."""
    number = func.count().label("number")
    query = select(categories.c.name, number).join(sections, sections.c.category == categories.c.row)
    return _counted(connection, query.group_by(categories.c.row), number)


def outlets_counted(connection: Connection) -> tuple[Count, ...]:
    """Every outlet with its number of articles."""
    number = func.count().label("number")
    query = select(outlets.c.name, number).join(articles, articles.c.outlet == outlets.c.row)
    return _counted(connection, query.where(articles.c.current).group_by(outlets.c.row), number)


def places_counted(connection: Connection, limit: int) -> tuple[Count, ...]:
    """The places that most articles name."""
    number = func.count().label("number")
    query = select(places.c.name, number, places.c.key).join(placed, placed.c.place == places.c.row)
    return _counted(connection, query.group_by(places.c.row), number, limit)


def _counted(
    connection: Connection, query: Select[Any], number: Any, limit: int = _MANY
) -> tuple[Count, ...]:
    """The names of a query by falling number."""
    found = connection.execute(query.order_by(number.desc(), query.selected_columns[0]).limit(limit))
    return tuple(Count(*row) for row in found)


def months_counted(connection: Connection) -> tuple[Count, ...]:
    """How many articles each month has."""
    return months(connection, current())

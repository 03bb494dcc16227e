"""Articles as lines in lists, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, and_, func, select

from .names import batches
from .order import LARGEST, after_day_row, day_row, days
from .tables import articles, categories, contents, outlets, sections, stories, told
from .values import Count, Listing, Shelf

LEAD: Final = 300
"""Characters of an article that a list shows."""

_NO_PLACE: Final[tuple[str, ...]] = ()


def listings(connection: Connection, rows: Sequence[int]) -> list[Listing]:
    """The articles of these rows, in this order."""
    found: dict[int, Listing] = {}
    for some in batches(rows):
        under = _sections(connection, some)
        for row in connection.execute(_listed(some)):
            found[row.row] = _listing(row, under.get(row.row, _NO_PLACE))
    return [found[row] for row in rows if row in found]


def _listed(rows: list[int]) -> Select[Any]:
    """What a list shows of these rows."""
    lead = func.substr(contents.c.text, 1, LEAD + 1).label("lead")
    return (
        select(
            articles, contents.c.title, lead, outlets.c.name.label("publisher"), stories.c.id.label("story")
        )
        .join_from(articles, contents, contents.c.row == articles.c.row)
        .outerjoin(outlets, outlets.c.row == articles.c.outlet)
        .outerjoin(told, told.c.article == articles.c.id)
        .outerjoin(stories, stories.c.row == told.c.story)
        .where(articles.c.row.in_(rows))
    )


def _listing(row: Any, under: tuple[str, ...]) -> Listing:
    """One line of a list."""
    return Listing(
        row=row.row,
        id=row.id,
        piece=row.piece,
        title=row.title or None,
        lead=shortened(row.lead.split("\n\n", 1)[0], LEAD),
        outlet=row.publisher,
        published=row.published,
        day=row.day,
        language=row.language,
        categories=under,
        story=row.story,
    )


def shortened(text: str, most: int) -> str:
    """The text, or as many whole words of it as fit, with an ellipsis."""
    if len(text) <= most:
        return text
    cut = text[:most].rsplit(None, 1)[0]
    return cut.rstrip(" ,;:–-") + " …"


def _sections(connection: Connection, rows: list[int]) -> dict[int, tuple[str, ...]]:
    """The categories of these rows."""
    query = (
        select(sections.c.article, categories.c.name)
        .join_from(sections, categories, categories.c.row == sections.c.category)
        .where(sections.c.article.in_(rows))
        .order_by(categories.c.name)
    )
    found: dict[int, tuple[str, ...]] = {}
    for row, name in connection.execute(query):
        found[row] = (*found.get(row, ()), name)
    return found


def newest(rows: Select[Any], column: ColumnElement[int], limit: int, before: int | None) -> Select[Any]:
    """The newest of a choice of rows, one more than wanted so that we know whether it goes on."""
    if before is not None:
        rows = rows.where(column < min(max(before, 0), LARGEST))
    return rows.order_by(column.desc()).limit(limit + 1)


def page(rows: Sequence[int], limit: int) -> tuple[list[int], int | None]:
    """The rows to show, and where to go on."""
    shown = list(rows[:limit])
    return shown, shown[-1] if len(rows) > limit else None


def within(column: ColumnElement[int], first: date, last: date) -> ColumnElement[bool]:
    """Does a row lie between two days, both included?"""
    return and_(column >= day_row(first), column < after_day_row(last))


def shelf(
    connection: Connection,
    name: str,
    rows: Select[Any],
    *,
    month: str | None = None,
    limit: int = 50,
    before: int | None = None,
) -> Shelf:
    """The articles that `rows` chooses (a query for `articles.row`), with their months."""
    counted = months(connection, rows)
    total = connection.execute(select(func.count()).select_from(rows.subquery())).scalar() or 0
    span = days(month) if month else None
    if span:
        rows = rows.where(within(articles.c.row, *span), articles.c.day.is_not(None))
    found = connection.execute(newest(rows, articles.c.row, limit, before)).scalars().all()
    shown, older = page(found, limit)
    return Shelf(name, tuple(listings(connection, shown)), older, counted, total)


def months(connection: Connection, rows: Select[Any]) -> tuple[Count, ...]:
    """How many of these articles each month has, newest first; those without a date are left out."""
    month = func.substr(articles.c.day, 1, 7).label("month")
    query = rows.with_only_columns(month, func.count()).where(articles.c.day.is_not(None))
    found = connection.execute(query.group_by(month).order_by(month.desc()))
    return tuple(Count(name, count) for name, count in found)


def current() -> Select[Any]:
    """Rows of the readings that are shown."""
    return select(articles.c.row).where(articles.c.current)

"""A parsed query as a choice of rows in the database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, Protocol, TypeGuard

from sqlalchemy import ColumnElement, Connection, Select, and_, false, not_, or_, select, true

from ..records import Span
from .fts import is_text
from .names import folded_name, matching
from .order import LARGEST, PLACE, after_day_row, day_row, days
from .query import All, Either, Field, Node, Not, Words, of_statements
from .shelves import places_named
from .tables import articles, categories, outlets, placed, sections, statements, stories, told


class FullText(Protocol):
    """Full text, whoever does it: `words` over articles, `sayings` over statements."""

    def rows(self, index: str, *parts: tuple[str | None, Node]) -> Select[tuple[int]]:
        """A query for the rows whose text holds every part, each in its column (None: in any)."""

    def marked(
        self,
        connection: Connection,
        index: str,
        terms: Sequence[tuple[str | None, Words]],
        rows: list[int],
        place: int,
    ) -> dict[int, tuple[str, tuple[Span, ...]]]:
        """Words around what was found, with the marks, for some rows."""


_COLUMNS: Final = {"said": "words", "speaker": "speaker"}


def chosen(connection: Connection, text: FullText, node: Node) -> tuple[Select[Any], ColumnElement[int]]:
    """A query for the rows that a query finds, and the column to order it by."""
    chooser = _Chooser(connection, text)
    parts = node.parts if isinstance(node, All) else (node,)
    if of_statements(node):
        return chooser.statements(parts)
    return chooser.articles(parts)


class _Chooser:
    """Turns the parts of one query into conditions."""

    def __init__(self, connection: Connection, text: FullText) -> None:
        self._connection = connection
        self._text = text

    def articles(self, parts: tuple[Node, ...]) -> tuple[Select[Any], ColumnElement[int]]:
        """Articles for which every part holds; full text leads, as it comes newest first."""
        leading = [part for part in parts if _leads(part)]
        rest = [self.condition(part) for part in parts if part not in leading]
        if not any(is_text(part) for part in leading):
            query = select(articles.c.row).where(*map(self.condition, leading), *rest)
            return query.where(articles.c.current), articles.c.row
        found = self._text.rows("words", (None, All(tuple(leading))))
        row = found.selected_columns[0]
        query = found.join(articles, articles.c.row == row).where(articles.c.current, *rest)
        return query, row

    def statements(self, parts: tuple[Node, ...]) -> tuple[Select[Any], ColumnElement[int]]:
        """Statements for which every part holds."""
        leading = [part for part in parts if isinstance(part, Field) and part.name in _COLUMNS]
        rest = [self.condition(part) for part in parts if part not in leading]
        if leading:
            found = self._text.rows("sayings", *((_COLUMNS[part.name], part.value) for part in leading))
            row = found.selected_columns[0]
            query = found.join(statements, statements.c.row == row)
        else:
            row = statements.c.row
            query = select(row)
        query = query.join(articles, articles.c.row == row.op(">>")(PLACE))
        return query.where(*rest, *(_dated(row, part, PLACE) for part in parts if _is_date(part))), row

    def condition(self, node: Node) -> ColumnElement[bool]:
        """When a part of the query holds."""
        if isinstance(node, Not):
            return not_(self.condition(node.part))
        if isinstance(node, Field):
            return self._field(node)
        if is_text(node):
            return articles.c.row.in_(self._text.rows("words", (None, node)))
        assert isinstance(node, (All, Either))
        conditions = [self.condition(part) for part in node.parts]
        return and_(true(), *conditions) if isinstance(node, All) else or_(false(), *conditions)

    def _field(self, field: Field) -> ColumnElement[bool]:
        """When a field holds."""
        value = field.value.text
        if field.name in _COLUMNS:
            return statements.c.row.in_(self._text.rows("sayings", (_COLUMNS[field.name], field.value)))
        if field.name == "outlet":
            return and_(articles.c.outlet.is_not(None), articles.c.outlet.in_(self._outlets(value)))
        if field.name == "category":
            under = select(sections.c.article).where(
                sections.c.category.in_(matching(self._connection, categories, value))
            )
            return articles.c.row.in_(under)
        if field.name == "place":
            named = select(placed.c.article).where(placed.c.place.in_(places_named(self._connection, value)))
            return articles.c.row.in_(named)
        if field.name == "story":
            return articles.c.id.in_(_reports(value))
        return and_(articles.c.day.is_not(None), _dated(articles.c.row, field, 0))

    def _outlets(self, name: str) -> list[int]:
        """Rows of the outlets that go by a name, with or without their top-level domain."""
        folded = folded_name(name)
        begins = outlets.c.folded.startswith(folded + ".", autoescape=True)
        query = select(outlets.c.row).where(or_(outlets.c.folded == folded, begins))
        return list(self._connection.execute(query).scalars())


def _leads(part: Node) -> bool:
    """Can full text decide the part, or its opposite?"""
    return is_text(part.part if isinstance(part, Not) else part)


def _reports(story: str) -> Select[Any]:
    """Ids of the articles of a story, also of one merged into another."""
    goes = select(stories.c.into).where(stories.c.id == story)
    rows = select(stories.c.row).where(or_(stories.c.id == story, stories.c.id.in_(goes)))
    return select(told.c.article).where(told.c.story.in_(rows))


def _is_date(part: Node) -> TypeGuard[Field]:
    """Is the part `since:` or `until:`?"""
    return isinstance(part, Field) and part.name in ("since", "until")


def _dated(row: ColumnElement[int], field: Field, shift: int) -> ColumnElement[bool]:
    """Does a row lie on the right side of a date?"""
    span = days(field.value.text)
    assert span is not None
    if field.name == "since":
        return row >= min(day_row(span[0]) << shift, LARGEST)
    return row < min(after_day_row(span[1]) << shift, LARGEST)

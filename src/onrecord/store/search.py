"""Searching: a parsed query to hits, newest first, with facets."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection, Select

from ..records import Span
from .choosing import FullText, chosen
from .facets import facets_of
from .fts import SqliteFullText
from .listings import listings, newest, page
from .people import sayings
from .query import All, Either, Field, Node, Words, of_statements, parse
from .values import Hit, Hits, Listing, Saying, Spoken

CAP: Final = 2_000
"""Hits that are counted and shown in facets; what is older is found too, page by page."""

MOST: Final = 1_000
"""Hits on one page."""


def search(connection: Connection, query: str, *, limit: int, before: int | None, facets: bool) -> Hits:
    """What a query finds. Raises QueryError."""
    node = parse(query)
    text: FullText = SqliteFullText()
    statements = of_statements(node)
    wanted, row = chosen(connection, text, node)
    counted = connection.execute(newest(wanted, row, CAP, None)).scalars().all()
    limit = max(1, min(limit, MOST))
    shown, older = _page(connection, wanted, row, counted, limit, before)
    terms = _terms(node)
    return Hits(
        query=query,
        articles=() if statements else _hits(connection, text, terms, shown),
        statements=_spoken(connection, text, terms, shown) if statements else (),
        of_statements=statements,
        total=min(len(counted), CAP),
        capped=len(counted) > CAP,
        older=older,
        facets=facets_of(connection, counted[:CAP], of_statements=statements) if facets else {},
    )


def _page(
    connection: Connection, wanted: Select[Any], row: Any, counted: Any, limit: int, before: int | None
) -> tuple[list[int], int | None]:
    """The rows to show, and where to go on."""
    begin = 0 if before is None else bisect_left(counted, -before + 1, key=lambda one: -one)
    if begin + limit < len(counted) or len(counted) <= CAP:
        return page(counted[begin : begin + limit + 1], limit)
    return page(connection.execute(newest(wanted, row, limit, before)).scalars().all(), limit)


def _terms(node: Node) -> list[tuple[str | None, Words]]:
    """What to mark in a hit: words that must or may hold, each with its field."""
    if isinstance(node, Words):
        return [(None, node)]
    if isinstance(node, Field):
        return [(node.name, node.value)] if node.name in ("said", "speaker") else []
    if isinstance(node, (All, Either)):
        return [term for part in node.parts for term in _terms(part)]
    return []


def _hits(
    connection: Connection, text: FullText, terms: Sequence[tuple[str | None, Words]], rows: list[int]
) -> tuple[Hit, ...]:
    """Articles with the words around what was found."""
    marked = text.marked(
        connection, "words", [(None, words) for name, words in terms if name is None], rows, 1
    )
    return tuple(_hit(line, marked) for line in listings(connection, rows))


def _hit(line: Listing, marked: dict[int, tuple[str, tuple[Span, ...]]]) -> Hit:
    """One article that was found."""
    snippet, marks = marked.get(line.row, (line.lead, ()))
    return Hit(line, snippet, marks)


def _spoken(
    connection: Connection, text: FullText, terms: Sequence[tuple[str | None, Words]], rows: list[int]
) -> tuple[Spoken, ...]:
    """Statements with what was found in them."""
    within = [("words", words) for name, words in terms if name != "speaker"]
    marked = text.marked(connection, "sayings", within, rows, 0)
    return tuple(_spoken_one(saying, marked) for saying in sayings(connection, rows))


def _spoken_one(saying: Saying, marked: dict[int, tuple[str, tuple[Span, ...]]]) -> Spoken:
    """One statement that was found."""
    return Spoken(saying, marked.get(saying.row, ("", ()))[1])

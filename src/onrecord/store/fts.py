"""Full text on SQLite: text parts of a query as one FTS5 expression."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import ColumnElement, Connection, Select, column, literal, select, table, text

from ..records import Span
from .query import All, Either, Node, Not, Words

_BEGIN: Final = "\ufdd0"
_END: Final = "\ufdd1"
"""Characters that no text may interchange: they mark what was found."""


class SqliteFullText:
    """Full text behind the protocol of `choosing.FullText`, on FTS5."""

    def rows(self, index: str, *parts: tuple[str | None, Node]) -> Select[tuple[int]]:
        """A query for the rows whose text holds every part, each in its column."""
        words = table(index, column("rowid"))
        wanted = " AND ".join(f"({expression(node, name)})" for name, node in parts)
        return select(words.c.rowid.label("row")).where(_matches(index, wanted))

    def marked(
        self,
        connection: Connection,
        index: str,
        terms: Sequence[tuple[str | None, Words]],
        rows: list[int],
        place: int,
    ) -> dict[int, tuple[str, tuple[Span, ...]]]:
        """Words around what was found, with the marks, for some rows.

        place: which column of the index; the whole column for statements, a
        snippet for articles.
        """
        found: dict[int, tuple[str, tuple[Span, ...]]] = {}
        if not terms or not rows:
            return found
        wanted = " OR ".join(_column(name, _words(words)) for name, words in terms)
        call = (
            f"highlight({index}, {place}, :b, :e)"
            if index == "sayings"
            else f"snippet({index}, {place}, :b, :e, ' … ', 40)"
        )
        query = text(f"select rowid, {call} from {index} where {index} match :q and rowid = :row")
        for row in rows:
            shown = connection.execute(query, {"b": _BEGIN, "e": _END, "q": wanted, "row": row}).first()
            if shown is not None:
                found[row] = _unmarked(shown[1])
        return found


def _matches(index: str, wanted: str) -> ColumnElement[bool]:
    """The condition of FTS5."""
    return column(index, is_literal=True).op("match")(literal(wanted))


def is_text(node: Node) -> bool:
    """Can FTS5 alone decide the node?"""
    if isinstance(node, Words):
        return True
    if isinstance(node, Either):
        return all(is_text(part) for part in node.parts)
    if isinstance(node, All):
        positive = [part for part in node.parts if not isinstance(part, Not)]
        return bool(positive) and all(is_text(_inside(part)) for part in node.parts)
    return False


def _inside(node: Node) -> Node:
    """The part that a Not holds, or the node."""
    return node.part if isinstance(node, Not) else node


def expression(node: Node, columns: str | None = None) -> str:
    """A node that is text as an FTS5 expression, over some columns."""
    return _column(columns, _plain(node))


def _column(columns: str | None, wanted: str) -> str:
    """An expression that is held in one column."""
    return f"{columns} : ({wanted})" if columns else wanted


def _plain(node: Node) -> str:
    """A node as an FTS5 expression."""
    if isinstance(node, Words):
        return _words(node)
    if isinstance(node, Either):
        return " OR ".join(f"({_plain(part)})" for part in node.parts)
    assert isinstance(node, All)
    wanted = " AND ".join(f"({_plain(part)})" for part in node.parts if not isinstance(part, Not))
    unwanted = " OR ".join(f"({_plain(part.part)})" for part in node.parts if isinstance(part, Not))
    return f"({wanted}) NOT ({unwanted})" if unwanted else wanted


def _words(words: Words) -> str:
    """Words as an FTS5 string, in which nothing is an operator."""
    quoted = words.text.replace('"', '""').replace("\0", " ")
    return f'"{quoted}"' + ("*" if words.begins else "")


def _unmarked(text_with_marks: str) -> tuple[str, tuple[Span, ...]]:
    """The text without its marks, and where they stood."""
    plain: list[str] = []
    spans: list[Span] = []
    length = 0
    for piece in text_with_marks.split(_BEGIN):
        inside, mark, after = piece.partition(_END)
        if mark:
            spans.append(Span(length, length + len(inside)))
        plain += [inside, after]
        length += len(inside) + len(after)
    return "".join(plain), tuple(spans)

"""Small tables of names: outlets, categories, places; each name once, found again by its folded form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select

from ..text.folding import fold


@lru_cache(maxsize=100_000)
def folded_name(name: str) -> str:
    """A name without case and accents; names come again and again."""
    return fold(name)


class Names:
    """The rows of one table of names, made as they are met; lives for one transaction."""

    def __init__(self, connection: Connection, table: Table, key: str = "name") -> None:
        self._connection = connection
        self._table = table
        self._key = table.c[key]
        self._rows: dict[str, int] = {}
        self._next = 0

    def row(self, key: str, **values: Any) -> int:
        """The row of a name, made when it is new."""
        found = self._rows.get(key)
        if found is None:
            query = select(self._table.c.row).where(self._key == key)
            found = self._connection.execute(query).scalar()
            if found is None:
                found = self._make({self._key.name: key, **values})
            self._rows[key] = found
        return found

    def _make(self, values: Mapping[str, Any]) -> int:
        """Insert a name and give its row."""
        row = following(self._connection, self._table)
        self._connection.execute(insert(self._table).values(row=row, **values))
        return row


def following(connection: Connection, table: Table, column: str = "row") -> int:
    """One more than the largest number in use; stable while the write lock is held."""
    return (connection.execute(select(func.max(table.c[column]))).scalar() or 0) + 1


def matching(connection: Connection, table: Table, name: str) -> list[int]:
    """Rows whose name reads like this one, whatever its case and accents."""
    return list(connection.execute(select(table.c.row).where(table.c.folded == folded_name(name))).scalars())


def batches(values: Iterable[Any], size: int = 500) -> Iterable[list[Any]]:
    """The values in lists that fit into one SQL statement."""
    batch: list[Any] = []
    for value in values:
        batch.append(value)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch

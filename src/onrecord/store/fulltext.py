"""The full-text tables of SQLite and the triggers that keep them in step.

Two indexes over rows that lie elsewhere (FTS5, external content): `words`
over title and text of every reading, `sayings` over words and speakers of
statements. The triggers mirror each other exactly; nothing else may write.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import Connection

INDEXES: Final = {"words": ("contents", ("title", "text")), "sayings": ("statements", ("words", "speaker"))}
"""Index, and the table and columns that it is over."""

TOKENIZER: Final = "unicode61 remove_diacritics 2"


def create() -> list[str]:
    """The statements that make both indexes and their triggers."""
    made = []
    for name, (table, columns) in INDEXES.items():
        listed = ", ".join(columns)
        made.append(
            f"create virtual table {name} using fts5({listed}, content='{table}', content_rowid='row', "
            f"tokenize='{TOKENIZER}')"
        )
        made += _triggers(name, table, columns)
    return made


def _triggers(name: str, table: str, columns: tuple[str, ...]) -> list[str]:
    """What keeps one index in step with its table."""
    listed = ", ".join(columns)
    new = ", ".join(f"new.{column}" for column in columns)
    old = ", ".join(f"old.{column}" for column in columns)
    put = f"insert into {name}(rowid, {listed}) values (new.row, {new});"
    take = f"insert into {name}({name}, rowid, {listed}) values ('delete', old.row, {old});"
    return [
        f"create trigger {name}_put after insert on {table} begin {put} end",
        f"create trigger {name}_take after delete on {table} begin {take} end",
        f"create trigger {name}_turn after update of row, {listed} on {table} begin {take} {put} end",
    ]


def drop() -> list[str]:
    """The statements that remove both indexes and their triggers."""
    return [
        order
        for name in INDEXES
        for order in (
            *(f"drop trigger if exists {name}_{t}" for t in ("put", "take", "turn")),
            f"drop table if exists {name}",
        )
    ]


def rebuild(connection: Connection) -> None:
    """Make both indexes anew from the rows that they are over."""
    for order in (*drop(), *create()):
        connection.exec_driver_sql(order)
    for name in INDEXES:
        connection.exec_driver_sql(f"insert into {name}({name}) values ('rebuild')")


def check(connection: Connection, name: str) -> None:
    """Compare an index with its rows; raises the driver's DatabaseError when they differ."""
    connection.exec_driver_sql(f"insert into {name}({name}, rank) values ('integrity-check', 1)")

"""Connections to the archive's database."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

WAIT: Final = 120
"""Seconds that a writer waits for another one."""


def connect(database: Path, *, readonly: bool = False) -> Engine:
    """An engine for a database file; readers are never kept waiting by writers."""
    engine = create_engine(
        "sqlite://", creator=lambda: _open(database, readonly), poolclass=QueuePool, pool_size=8
    )
    event.listen(engine, "begin", _begin)
    return engine


def _open(database: Path, readonly: bool) -> sqlite3.Connection:
    """A connection with the promises switched on."""
    if readonly:
        return _open_readonly(database)
    connection = sqlite3.connect(database, timeout=WAIT, isolation_level=None, check_same_thread=False)
    _log_ahead(connection)
    connection.execute("pragma synchronous=full")
    connection.execute("pragma foreign_keys=on")
    connection.execute("pragma cache_size=-32000")
    return connection


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Switch to the write-ahead log, waiting while another process makes the database.

    SQLite answers "locked" to this one statement at once, whatever the timeout.
    """
    end = time.monotonic() + WAIT
    while True:
        try:
            connection.execute("pragma journal_mode=wal")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > end:
                raise
        time.sleep(0.02)


def _open_readonly(database: Path) -> sqlite3.Connection:
    """A connection that changes no file, on a read-only disk too."""
    address = database.absolute().as_uri() + "?mode=ro"
    for tail in ("", "&immutable=1"):  # without rights to make the shared-memory file, read it as it lies
        connection = sqlite3.connect(
            address + tail, uri=True, timeout=WAIT, isolation_level=None, check_same_thread=False
        )
        try:
            connection.execute("select count(*) from sqlite_master").fetchone()
        except sqlite3.OperationalError:
            connection.close()
            if tail:
                raise
            continue
        connection.execute("pragma query_only=on")
        return connection
    raise sqlite3.OperationalError("unable to open database file")


def _begin(connection: Connection) -> None:
    """Begin by hand: the driver would take the write lock too late (sqlalchemy issue 5034)."""
    writes: Any = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("begin immediate" if writes else "begin")


def writing(engine: Engine) -> Connection:
    """A connection whose transactions hold the write lock from their first moment."""
    return engine.connect().execution_options(writes=True)

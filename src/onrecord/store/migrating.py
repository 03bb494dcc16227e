"""The schema's version, and the way to the newest one."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from .engine import writing
from .folder import newer

HEAD = "0001"
"""The revision that this onrecord reads and writes."""

KNOWN = ("0001",)
"""Every revision that this onrecord can bring up to date, oldest first."""


def revision(connection: Connection) -> str | None:
    """The revision of a database, or None when it has none."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("select version_num from alembic_version")).scalar()
    return found


def bring_up_to_date(engine: Engine, folder: Path) -> None:
    """Make or migrate the schema; one process does it, the others find it done.

    Raises NewerArchive for a revision that we do not know.
    """
    with engine.connect() as connection:
        if is_current(connection, folder):
            return
    with writing(engine) as connection, connection.begin():
        if not is_current(connection, folder):
            _upgrade(connection)


def is_current(connection: Connection, folder: Path) -> bool:
    """Is the schema the one that we use? Raises NewerArchive."""
    found = revision(connection)
    if found is not None and found not in KNOWN:
        raise newer(folder)
    return found == HEAD


def _upgrade(connection: Connection) -> None:
    """Run the migrations that are missing."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")

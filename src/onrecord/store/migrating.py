"""The schema's version, and the way to the newest one."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, inspect, text

from .engine import writing
from .faults import DamagedArchive
from .folder import SCHEMA, Folder, newer

KNOWN: Final = ("0001",)
"""Every revision that this onrecord can bring up to date, oldest first."""


def revision(connection: Connection) -> str | None:
    """The revision of a database, or None when it has none."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("select version_num from alembic_version")).scalar()
    return found


def bring_up_to_date(engine: Engine, folder: Folder) -> None:
    """Make or migrate the schema; one process does it, the others find it done.

    Raises NewerArchive, DamagedArchive.
    """
    with engine.connect() as connection:
        if is_current(connection, folder):
            return
    with writing(engine) as connection, connection.begin():
        if not is_current(connection, folder):
            _upgrade(connection)
            folder.write_note()


def is_current(connection: Connection, folder: Folder) -> bool:
    """Is the schema the one that we use? Raises NewerArchive, DamagedArchive."""
    found = revision(connection)
    if found is not None and found not in KNOWN:
        if folder.told().get("schema") in KNOWN:
            raise DamagedArchive(
                f"{folder.path}: the database names no version: run `onrecord check --repair`"
            )
        raise newer(folder.path)
    return found == SCHEMA


def _upgrade(connection: Connection) -> None:
    """Run the migrations that are missing."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")

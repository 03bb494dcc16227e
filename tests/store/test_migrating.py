"""The migrations lead to the schema that the code uses."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from onrecord.store import open_archive
from onrecord.store.folder import SCHEMA
from onrecord.store.fulltext import INDEXES
from onrecord.store.migrating import KNOWN
from onrecord.store.tables import metadata


def test_migrations_make_the_tables_of_the_code(tmp_path: Path) -> None:
    shadows = tuple(f"{name}_" for name in INDEXES)

    def ours(name: str | None, kind: str, parents: object) -> bool:
        return kind != "table" or not (name in INDEXES or (name or "").startswith(shadows))

    with open_archive(tmp_path / "archive", create=True) as archive, archive._engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": ours})
        differences = compare_metadata(context, metadata)
        assert [
            one for one in differences if one[0] != "remove_table" or one[1].name != "alembic_version"
        ] == []
        assert context.get_current_revision() == SCHEMA == KNOWN[-1]


def test_naming_the_store_loads_no_database_library() -> None:
    program = "import sys, onrecord.store; onrecord.store.parse('a'); sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_opening_an_archive_again_loads_no_migrations(tmp_path: Path) -> None:
    open_archive(tmp_path / "archive", create=True).close()
    opening = "import sys, onrecord.store; onrecord.store.open_archive(sys.argv[1])"
    program = f"{opening}; sys.exit('alembic' in sys.modules)"
    command = [sys.executable, "-c", program, str(tmp_path / "archive")]
    assert subprocess.run(command, check=False).returncode == 0

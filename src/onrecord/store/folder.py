"""An archive as a folder that can be copied: what lies where in it."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Final

from .faults import DamagedArchive, NewerArchive, NotAnArchive, ReadOnlyArchive, from_system

FORMAT: Final = 1
"""Version of the folder's layout; a newer one is not touched."""

SCHEMA: Final = "0001"
"""Version of the database's schema."""

_NOTE: Final = f"""# An archive of onrecord. The whole folder can be copied; change nothing in it by hand.
format = {FORMAT}
schema = "{SCHEMA}"
"""


class Folder:
    """Paths of an archive."""

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self.note = self.path / "archive.toml"
        self.database = self.path / "archive.db"
        self.journal = self.path / "journal.jsonl"
        self.captures = self.path / "captures"
        self.lock = self.path / "archive.lock"

    def exists(self) -> bool:
        """Is there an archive here?"""
        return self.note.exists() or self.database.exists() or self.captures.exists()

    def lacks_database(self) -> bool:
        """Is the database gone, though something was filed?"""
        return not self.database.exists() and self.journal.exists() and self.journal.stat().st_size > 0

    def make(self) -> None:
        """Create the folder; what is there stays.

        Raises NotAnArchive for a folder that holds other things.
        """
        try:
            self.captures.mkdir(parents=True, exist_ok=True)
            if not self.note.exists():
                self.write_note()
        except FileExistsError:
            raise NotAnArchive(f"{self.path} is a file; an archive is a folder") from None
        except NotADirectoryError:
            raise NotAnArchive(f"{self.path}: a part of this path is a file") from None
        except OSError as error:
            raise from_system(error, self.path) from None

    def check(self) -> None:
        """Raise when this is no archive, or one of a newer onrecord."""
        if not self.exists():
            raise NotAnArchive(f"no archive at {self.path}: give its folder, or file something there first")
        version = self.told().get("format")
        if not isinstance(version, int):
            raise DamagedArchive(f"{self.note} names no format: run `onrecord check --repair`")
        if version > FORMAT:
            raise newer(self.path)

    def told(self) -> dict[str, object]:
        """What the note says; a lost one says what ours does. Raises DamagedArchive."""
        try:
            return tomllib.loads(self.note.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {"format": FORMAT}  # the next writer makes it again
        except PermissionError as error:
            raise ReadOnlyArchive(f"{self.note} cannot be read ({error.strerror})") from None
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError):
            raise DamagedArchive(f"{self.note} cannot be read: run `onrecord check --repair`") from None

    def write_note(self) -> None:
        """Write the note as it should be."""
        write_whole(self.note, _NOTE.encode())


def newer(path: Path) -> NewerArchive:
    """The fault of an archive that a newer onrecord wrote."""
    return NewerArchive(f"{path} was written by a newer onrecord: update onrecord to open it")


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that it is there in full or not at all, and durable."""
    part = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(path: Path) -> None:
    """Make the names in a folder durable."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

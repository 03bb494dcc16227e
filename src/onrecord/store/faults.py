"""What can be wrong with an archive, each with one line that says what to do."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from ..errors import OnrecordError


class ArchiveError(OnrecordError):
    """The archive cannot do what was asked."""


class NotAnArchive(ArchiveError):
    """The folder is none of ours, or is not there."""


class NewerArchive(ArchiveError):
    """A newer onrecord wrote the archive."""


class ReadOnlyArchive(ArchiveError):
    """The archive lies where nothing can be written."""


class FullDisk(ArchiveError):
    """There is no room for what should be filed."""


class DamagedArchive(ArchiveError):
    """The database or the search index is damaged."""


class DamagedCapture(ArchiveError):
    """Captured bytes are not what they were."""


class WrongCorrection(ArchiveError):
    """What a person wants to change is not there, or cannot be so."""


class BusyArchive(ArchiveError):
    """Another process kept the archive for longer than we wait."""


_FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_BUGS: Final = (
    sqlite3.IntegrityError,
    sqlite3.ProgrammingError,
)  # ours, not the archive's: they keep their traceback
_READ_ONLY: Final = {errno.EROFS, errno.EACCES, errno.EPERM}


def from_system(error: OSError, folder: Path) -> ArchiveError:
    """The fault behind an error of the file system."""
    if error.errno in _FULL:
        return FullDisk(
            f"{folder}: no room left ({error.strerror}); nothing of the last step was kept, make room"
        )
    if error.errno in _READ_ONLY:
        return ReadOnlyArchive(
            f"{folder} cannot be written ({error.strerror}): check its owner and its rights"
        )
    return ArchiveError(f"{folder}: {error.strerror or error}")


def from_database(error: BaseException, folder: Path) -> ArchiveError:
    """The fault behind an error of the database driver."""
    text = str(error)
    lower = text.casefold()
    if "full" in lower or "disk i/o" in lower:
        # a full disk shows as an input/output error when the write-ahead log cannot be opened
        return FullDisk(f"{folder}: the database could not be written ({text}): make room, or check the disk")
    if "readonly" in lower or "unable to open" in lower:
        return ReadOnlyArchive(
            f"{folder} cannot be opened for writing ({text}): check its owner and its rights"
        )
    if "locked" in lower or "busy" in lower:
        return BusyArchive(f"{folder}: another process holds the archive; try again when it is done")
    if isinstance(error, sqlite3.DatabaseError):
        return DamagedArchive(f"{folder}: the database is damaged ({text}): run `onrecord check --repair`")
    return ArchiveError(f"{folder}: {text}")


@contextmanager
def faults(folder: Path) -> Iterator[None]:
    """Errors of database and disk inside come out as faults of this archive."""
    from sqlalchemy.exc import DBAPIError

    try:
        yield
    except DBAPIError as error:
        if not isinstance(error.orig, sqlite3.DatabaseError) or isinstance(error.orig, _BUGS):
            raise
        raise from_database(error.orig, folder) from None
    except _BUGS:
        raise
    except sqlite3.DatabaseError as error:
        raise from_database(error, folder) from None
    except OSError as error:
        raise from_system(error, folder) from None

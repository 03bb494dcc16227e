"""Records kept, searched and given back: an archive is one folder that can be copied.

    with open_archive("archive", create=True) as archive, archive.writer() as writer:
        kept = writer.file(capture, body, [(article, annotations)]) + writer.commit()
    archive.search('said:talks since:2025-10')

Loads its database library only when an archive is opened.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .faults import (
    ArchiveError,
    BusyArchive,
    DamagedArchive,
    DamagedCapture,
    FullDisk,
    NewerArchive,
    NotAnArchive,
)
from .faults import ReadOnlyArchive as ReadOnlyArchive
from .query import QueryError, parse

if TYPE_CHECKING:
    from .archive import Archive


def open_archive(path: str | Path, *, create: bool = False, readonly: bool = False) -> Archive:
    """The archive in a folder; see `onrecord.store.archive.open_archive`."""
    from .archive import open_archive as opened

    return opened(path, create=create, readonly=readonly)


__all__ = [
    "ArchiveError",
    "BusyArchive",
    "DamagedArchive",
    "DamagedCapture",
    "FullDisk",
    "NewerArchive",
    "NotAnArchive",
    "QueryError",
    "ReadOnlyArchive",
    "open_archive",
    "parse",
]

"""Records kept, searched and given back: an archive is one folder that can be copied.

    with open_archive("archive", create=True) as archive, archive.writer() as writer:
        kept = writer.file(capture, body, [(article, annotations)]) + writer.commit()
    archive.search('said:talks since:2025-10')

Loads its database library only when an archive is opened.
"""

from __future__ import annotations

from collections.abc import Callable
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
    ReadOnlyArchive,
    WrongCorrection,
)
from .query import QueryError, parse
from .values import Finding

if TYPE_CHECKING:
    from .archive import Archive
    from .refiling import Reread


def is_archive(path: str | Path) -> bool:
    """Is there an archive in this folder?"""
    from .folder import Folder

    return Folder(path).exists()


def open_archive(path: str | Path, *, create: bool = False, readonly: bool = False) -> Archive:
    """The archive in a folder; see `onrecord.store.archive.open_archive`."""
    from .archive import open_archive as opened

    return opened(path, create=create, readonly=readonly)


def check_archive(
    path: str | Path,
    *,
    repair: bool = False,
    reread: Reread | None = None,
    regroup: Callable[[Archive], None] | None = None,
) -> list[Finding]:
    """What is wrong with the archive in a folder; see `onrecord.store.check.check_archive`."""
    from .check import check_archive as checked

    return checked(path, repair=repair, reread=reread, regroup=regroup)


__all__ = [
    "ArchiveError",
    "BusyArchive",
    "DamagedArchive",
    "DamagedCapture",
    "Finding",
    "FullDisk",
    "NewerArchive",
    "NotAnArchive",
    "QueryError",
    "ReadOnlyArchive",
    "WrongCorrection",
    "check_archive",
    "is_archive",
    "open_archive",
    "parse",
]

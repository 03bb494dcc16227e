"""An archive: what was read, kept and found again."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Engine

from .captures import CaptureFiles
from .engine import connect
from .faults import DamagedArchive, ReadOnlyArchive, faults
from .filing import Writer
from .folder import Folder
from .migrating import bring_up_to_date, is_current
from .refiling import Reread
from .values import Finding
from .view import View


class Archive(View):
    """An archive that lies in one folder; reads by itself, files through a `writer`."""

    def __init__(self, folder: Folder, engine: Engine, *, readonly: bool) -> None:
        super().__init__(folder.path, engine, CaptureFiles(folder.captures))
        self.folder = folder
        self.readonly = readonly

    def writer(self) -> Writer:
        """A writer; close it, or use it in a `with` block, which commits at its end."""
        if self.readonly:
            raise ReadOnlyArchive(f"{self.path} was opened for reading only")
        return Writer(self.folder, self._engine)

    def check(self, *, repair: bool = False, reread: Reread | None = None) -> list[Finding]:
        """What is wrong, and with `repair` mended.

        A database that cannot even be opened is a matter for `check_archive`.
        """
        from .check import check_archive

        return check_archive(self.path, repair=repair, reread=reread)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_archive(path: str | Path, *, create: bool = False, readonly: bool = False) -> Archive:
    """The archive in a folder.

    create: make one where there is none. readonly: change no file, not even
    to bring an older schema up to date; where nothing can be written, that is
    so without asking, unless `create` says that something will be filed.
    Raises ArchiveError: NotAnArchive, NewerArchive, ReadOnlyArchive, FullDisk, DamagedArchive, BusyArchive.
    """
    folder = Folder(path)
    if create and not readonly and not folder.exists():
        folder.make()
    folder.check()
    if folder.lacks_database():
        raise DamagedArchive(f"the database of {path} is missing: run `onrecord check --repair`")
    if readonly and not folder.database.exists():
        raise ReadOnlyArchive(f"{path} has no database yet: file something there first")
    if not readonly:
        try:
            return Archive(folder, writable(folder), readonly=False)
        except ReadOnlyArchive:
            if create or not folder.database.exists():
                raise
    return Archive(folder, unwritable(folder), readonly=True)


def writable(folder: Folder) -> Engine:
    """The database of an archive, brought up to date."""
    with faults(folder.path):
        folder.make()
        engine = connect(folder.database)
        try:
            bring_up_to_date(engine, folder)
        except BaseException:
            engine.dispose()
            raise
    return engine


def unwritable(folder: Folder) -> Engine:
    """The database of an archive, for reading alone."""
    with faults(folder.path):
        engine = connect(folder.database, readonly=True)
        with engine.connect() as connection:
            if not is_current(connection, folder):
                raise ReadOnlyArchive(f"{folder.path} is of an older onrecord: open it for writing once")
    return engine

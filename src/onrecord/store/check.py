"""Checking an archive, and mending what can be mended."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, select, update

from ..records import Capture, Correction, Record
from . import fulltext, looks
from .appending import DurableFile
from .archive import Archive, open_archive, unwritable, writable
from .captures import CaptureFiles
from .corrections import restore
from .engine import writing
from .faults import BusyArchive, DamagedArchive, NotAnArchive, ReadOnlyArchive, faults
from .folder import Folder, write_whole
from .journal import Journal, line
from .packing import unpack_capture, unpack_correction
from .refiling import Reread, rebuild, refile
from .tables import captures, corrections
from .values import Finding

Regroup = Callable[[Archive], None]
"""Groups all articles of an archive and keeps the stories found."""


def check_archive(
    path: str | Path, *, repair: bool = False, reread: Reread | None = None, regroup: Regroup | None = None
) -> list[Finding]:
    """What is wrong with an archive; with `repair`, what could be mended is.

    reread, regroup: how to make articles and stories again when the database
    has to be made anew from the captured bytes.
    Raises ArchiveError when there is no archive, or it cannot be looked at.
    """
    folder = Folder(path)
    if not folder.exists():
        if folder.path.is_dir():
            return [Finding(f"nothing was filed in {folder.path} yet", wrong=False)]
        raise NotAnArchive(f"no archive at {folder.path}")
    with faults(folder.path), _held(folder, alone=repair):
        checker = _Checker(folder, repair, reread)
        findings = checker.findings()
    if checker.rebuilt and regroup is not None:
        with open_archive(path) as archive:
            regroup(archive)
    return findings


@contextmanager
def _held(folder: Folder, *, alone: bool) -> Iterator[None]:
    """The archive, with nobody writing when we need it alone."""
    if not alone:
        yield
        return
    lock = DurableFile(folder.lock)
    try:
        if not lock.lock():
            raise BusyArchive(f"{folder.path}: somebody is writing; repair when that is done")
        yield
    finally:
        lock.close()


class _Checker:
    """One check of one archive."""

    def __init__(self, folder: Folder, repair: bool, reread: Reread | None) -> None:
        self.rebuilt = False
        self._readonly = False
        self._folder = folder
        self._files = CaptureFiles(folder.captures)
        self._repair = repair
        self._reread = reread

    def findings(self) -> list[Finding]:
        """Everything that is found, part by part."""
        found = self._note()
        damage = self._database()
        if damage and not (self._repair and self._reread):
            return found + damage
        if damage and self._reread:
            missing = rebuild(self._folder, self._files, self._reread)
            self.rebuilt = True
            found += [_mended(one, "made anew from the captures") for one in damage[:1]] + missing
        engine = self._opened()
        try:
            return found + [one for look in self._looks() for one in look(engine)]
        finally:
            engine.dispose()

    def _looks(self) -> tuple[Callable[[Engine], list[Finding]], ...]:
        """The parts that are looked at when the database is sound."""
        return self._indexes, self._bodies, self._journal, self._tails, self._unfiled, self._unapplied

    def _note(self) -> list[Finding]:
        """Is the note there and readable?"""
        try:
            self._folder.check()
        except DamagedArchive as damage:
            if not self._repair:
                return [Finding(str(damage))]
            self._folder.write_note()
            return [Finding(str(damage), mended=True)]
        return []

    def _opened(self) -> Engine:
        """The database, brought up to date."""
        try:
            return writable(self._folder)
        except ReadOnlyArchive:
            if self._repair:
                raise
            self._readonly = True
            return unwritable(self._folder)

    def _connected(self, engine: Engine) -> Connection:
        """A connection; it holds writers up only where something may have to be mended."""
        return writing(engine) if self._repair else engine.connect()

    def _database(self) -> list[Finding]:
        """Is the database itself sound?"""
        if self._folder.lacks_database():
            return [Finding("the database is missing")]
        try:
            engine = self._opened()
            try:
                with faults(self._folder.path), engine.connect() as connection:
                    return looks.database(connection) or looks.rows(connection)
            finally:
                engine.dispose()
        except DamagedArchive as damage:
            return [Finding(str(damage))]

    def _indexes(self, engine: Engine) -> list[Finding]:
        """Are the search indexes what their rows say?"""
        if self._readonly:
            return [Finding("the search indexes cannot be checked where nothing can be written", wrong=False)]
        with writing(engine) as connection, connection.begin():
            found = looks.indexes(connection)
            if not found or not self._repair:
                return found
            fulltext.rebuild(connection)
        return [_mended(one, "rebuilt") for one in found]

    def _bodies(self, engine: Engine) -> list[Finding]:
        """Are the captured bytes what they were?"""
        with self._connected(engine) as connection, connection.begin():
            found = looks.bodies(connection, self._files)
            fresh = [capture.id for capture, finding in found if finding.wrong]
            if not self._repair or not fresh:
                return [finding for _, finding in found]
            connection.execute(update(captures).where(captures.c.id.in_(fresh)).values(lost=True))
        return [_mended(one, "marked as lost; its articles stay") if one.wrong else one for _, one in found]

    def _journal(self, engine: Engine) -> list[Finding]:
        """Is the journal whole?"""
        with self._connected(engine) as connection, connection.begin():
            found = looks.journal(connection, Journal(self._folder.journal))
            if not found or not self._repair:
                return found
            write_whole(self._folder.journal, b"".join(map(line, _journalled(connection))))
        return [_mended(one, "written anew") for one in found]

    def _tails(self, engine: Engine) -> list[Finding]:
        """Do the WARC files end with whole records?"""
        with engine.connect() as connection:
            ends = looks.ends_of(connection)
        found = []
        for name, end, finding in looks.torn(self._files, ends):
            if self._repair:
                file = DurableFile(self._files.folder / name)
                file.cut(end)
                file.close()
            found.append(_mended(finding, "cut off") if self._repair else finding)
        return found

    def _unfiled(self, engine: Engine) -> list[Finding]:
        """Are there captures that were never filed to the end?"""
        with engine.connect() as connection:
            waiting = looks.unfiled(connection, self._folder, self._files)
        if not waiting:
            return []
        found = Finding(f"{_many(len(waiting), 'capture')} never filed to the end", wrong=False)
        if not self._repair or self._reread is None:
            return [found]
        return [_mended(found, "filed now"), *refile(engine, self._files, waiting, self._reread)]

    def _unapplied(self, engine: Engine) -> list[Finding]:
        """Are there corrections that never took effect?"""
        with self._connected(engine) as connection, connection.begin():
            waiting = looks.unapplied(connection, self._folder)
            if not waiting:
                return []
            found = Finding(f"{_many(len(waiting), 'correction')} without effect so far", wrong=False)
            if not self._repair:
                return [found]
            restore(connection, waiting)
        return [_mended(found, "applied now")]


def _many(count: int, noun: str) -> str:
    """A count with its noun."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _mended(finding: Finding, how: str) -> Finding:
    """The finding, put right."""
    return Finding(f"{finding.message}: {how}", wrong=finding.wrong, mended=True)


def _journalled(connection: Connection) -> Iterator[Record]:
    """What the journal should hold."""
    for record in connection.execute(select(captures.c.record).order_by(captures.c.row)).scalars():
        capture: Capture = unpack_capture(record)
        yield capture
    for record in connection.execute(select(corrections.c.record).order_by(corrections.c.row)).scalars():
        correction: Correction = unpack_correction(record)
        yield correction

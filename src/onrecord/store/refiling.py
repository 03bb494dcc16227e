"""Filing captures once more from the bytes that the archive has of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from sqlalchemy import Engine, update

from ..errors import RecordError
from ..records import Article, Capture, Correction, decode
from .captures import CaptureFiles, capture_of
from .corrections import restore
from .engine import connect, writing
from .faults import DamagedCapture
from .filing import Queued, cleaned, write_articles, write_captures
from .folder import Folder, sync_folder
from .journal import Journal
from .migrating import bring_up_to_date
from .names import batches
from .packing import Found
from .tables import captures
from .values import Finding

Reread = Callable[[Capture, bytes], Sequence[tuple[Article, Sequence[Found]]]]
"""Reads the articles of a capture again, with their annotations; may raise RecordError."""


def refile(engine: Engine, files: CaptureFiles, wanted: Iterable[Capture], reread: Reread) -> list[Finding]:
    """Read these captures again and file what they hold; gives what could not be read."""
    findings: list[Finding] = []
    for some in batches(wanted, 100):
        queue, lost = [], []
        for capture in some:
            try:
                found = reread(capture, files.body(capture))
                queue.append(Queued(capture, b"", cleaned(found)))
            except DamagedCapture as damage:
                lost.append(capture)
                findings.append(Finding(f"{damage}; its articles could not be read again"))
            except RecordError as error:
                queue.append(Queued(capture, b"", []))
                findings.append(Finding(f"capture {capture.id} could not be read again: {error}"))
        with writing(engine) as connection, connection.begin():
            rows = write_captures(connection, [*(one.capture for one in queue), *lost])
            write_articles(connection, rows, queue)
            names = [capture.id for capture in lost]
            connection.execute(update(captures).where(captures.c.id.in_(names)).values(lost=True))
    return findings


def rebuild(folder: Folder, files: CaptureFiles, reread: Reread) -> list[Finding]:
    """Make the database anew from journal and WARC files; the damaged one is kept beside it.

    Gives what could not be made again.
    """
    part = folder.database.with_name("archive.db.new")
    _clear(part)
    engine = connect(part)
    try:
        bring_up_to_date(engine, folder)
        findings = refile(engine, files, _every_capture(folder, files), reread)
        with writing(engine) as connection, connection.begin():
            restore(connection, _corrections(folder))
        with engine.connect() as connection:
            connection.exec_driver_sql("rollback")
            connection.exec_driver_sql("pragma wal_checkpoint(truncate)")
    finally:
        engine.dispose()
    _clear(part.with_name("archive.db.damaged"))
    if folder.database.exists():
        folder.database.replace(part.with_name("archive.db.damaged"))
    _clear(folder.database)
    part.replace(folder.database)
    sync_folder(folder.path)
    return findings


def _clear(path: Path) -> None:
    """Remove a database with its side files."""
    for tail in ("", "-wal", "-shm"):
        Path(f"{path}{tail}").unlink(missing_ok=True)


def _every_capture(folder: Folder, files: CaptureFiles) -> Iterator[Capture]:
    """Every capture in the order of filing: as the journal says, then those that it does not name."""
    named = set()
    for line in Journal(folder.journal).lines():
        record = decode(line) if line is not None else None
        if isinstance(record, Capture):
            named.add(record.id)
            yield record
    for name in files.names():
        for place, member in files.members(name):
            capture = capture_of(member, place)
            if capture is not None and capture.id not in named:
                named.add(capture.id)
                yield capture


def _corrections(folder: Folder) -> Iterator[Correction]:
    """Every correction in the journal."""
    for line in Journal(folder.journal).lines():
        record = decode(line) if line is not None else None
        if isinstance(record, Correction):
            yield record

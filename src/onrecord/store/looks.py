"""Is everything there, and sound? Each look at one part gives findings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, select, text
from sqlalchemy.exc import DBAPIError

from ..records import Capture, Correction, decode
from . import fulltext
from .appending import DurableFile
from .captures import CaptureFiles, capture_of
from .faults import DamagedArchive, DamagedCapture
from .folder import Folder
from .journal import Journal
from .packing import unpack_article, unpack_capture, unpack_found
from .rows import checksum
from .tables import articles, captures, contents, corrections
from .values import Finding

_SHOWN: Final = 3  # findings of one kind that a structural check lists


def database(connection: Connection) -> list[Finding]:
    """What SQLite itself finds wrong with its file."""
    found = [row[0] for row in connection.execute(text(f"pragma integrity_check({_SHOWN})"))]
    found = [line for line in found if line != "ok" and "FTS5" not in str(line)]  # the indexes come later
    if found:
        return [Finding(f"the database is damaged: {_one_line(line)}") for line in found[:_SHOWN]]
    loose = connection.execute(text("pragma foreign_key_check")).fetchmany(_SHOWN)
    return [Finding(f"the database is damaged: a row of {row[0]} points nowhere") for row in loose]


def _one_line(line: object) -> str:
    return " ".join(str(line).split())[:200]


def rows(connection: Connection) -> list[Finding]:
    """Articles whose stored records or texts are not what they were."""
    columns = articles.c.id, articles.c.piece, contents.c.title, contents.c.text, contents.c.sum
    query = select(*columns, contents.c.record, contents.c.found)
    whole = query.join_from(articles, contents, contents.c.row == articles.c.row, isouter=True)
    return [
        Finding(f"article {row.id} is damaged in the database")
        for row in connection.execute(whole.execution_options(yield_per=200))
        if row.text is None or not _is_sound(row)
    ]


def _is_sound(row: Any) -> bool:
    """Does an article's row hold what was filed?"""
    if checksum(row.title, row.text) != row.sum:
        return False
    try:
        article = unpack_article(row.record, row.text)
        unpack_found(row.found)
    except DamagedArchive:
        return False
    return bool(article.id == row.id and article.piece == row.piece)


def indexes(connection: Connection) -> list[Finding]:
    """Full-text indexes that are not what their rows say."""
    found = []
    for name in fulltext.INDEXES:
        try:
            fulltext.check(connection, name)
        except DBAPIError as error:
            found.append(Finding(f"the search index {name} is damaged ({_one_line(error.orig)})"))
    return found


def bodies(connection: Connection, files: CaptureFiles) -> list[tuple[Capture, Finding]]:
    """Captures whose bytes are not what they were."""
    found = []
    query = select(captures.c.record, captures.c.lost).order_by(captures.c.file, captures.c.offset)
    for record, lost in connection.execute(query.execution_options(yield_per=200)):
        capture = unpack_capture(record)
        try:
            files.body(capture)
        except DamagedCapture as damage:
            message = f"{damage}; known to be lost, add the page again" if lost else str(damage)
            found.append((capture, Finding(message, wrong=not lost)))
    return found


def journal(connection: Connection, kept: Journal) -> list[Finding]:
    """Lines of the journal that cannot be read, and captures that it does not name."""
    bad = 0
    named = set()
    for line in kept.lines():
        record = decode(line) if line is not None else None
        bad += record is None
        named.add(record.id if record is not None else "")
    missing = sum(name not in named for name in connection.execute(select(captures.c.id)).scalars())
    found = [Finding(f"{bad} lines of the journal are damaged")] if bad else []
    if missing:
        found.append(Finding(f"{missing} captures are not in the journal"))
    return found


def torn(files: CaptureFiles, ends: dict[str, int]) -> Iterator[tuple[str, int, Finding]]:
    """WARC files that do not end with a whole record; those being written are left out.

    ends: where the last record of each file ends that the database knows.
    """
    for name in files.names():
        path, end = files.folder / name, ends.get(name, 0)
        if path.stat().st_size <= end or _being_written(path):
            continue
        for place, _ in files.members(name, end):
            end = place.offset + place.length
        rest = path.stat().st_size - end
        if rest > 0:
            message = f"{name} ends with {rest} bytes of a record that was never finished"
            yield name, end, Finding(message, wrong=False)


def _being_written(path: Path) -> bool:
    """Does a writer hold the file?"""
    try:
        file = DurableFile(path)
    except OSError:  # nothing can be written there
        return False
    try:
        return not file.lock()
    finally:
        file.close()


def ends_of(connection: Connection) -> dict[str, int]:
    """Where the last record of each WARC file ends that the database knows."""
    ends: dict[str, int] = {}
    for name, offset, length in connection.execute(
        select(captures.c.file, captures.c.offset, captures.c.length)
    ):
        ends[name] = max(ends.get(name, 0), offset + length)
    return ends


def unapplied(connection: Connection, folder: Folder) -> list[Correction]:
    """Corrections of the journal that the database does not have: their writer died first."""
    known = set(connection.execute(select(corrections.c.id)).scalars())
    lines = (decode(line) for line in Journal(folder.journal).lines() if line is not None)
    return [one for one in lines if isinstance(one, Correction) and one.id not in known]


def unfiled(connection: Connection, folder: Folder, files: CaptureFiles) -> list[Capture]:
    """Whole captures on the disk that have no row: their writer died before it kept them."""
    known = set(connection.execute(select(captures.c.id)).scalars())
    found: dict[str, Capture] = {}
    for line in Journal(folder.journal).lines():
        record = decode(line) if line is not None else None
        if isinstance(record, Capture) and record.id not in known:
            found[record.id] = record
    for name, end in {name: ends_of(connection).get(name, 0) for name in files.names()}.items():
        for place, member in files.members(name, end):
            capture = capture_of(member, place)
            if capture is not None and capture.id not in known:
                found.setdefault(capture.id, capture)
    return list(found.values())

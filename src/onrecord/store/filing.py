"""Filing what was read: capture bytes first, then the journal, then the rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Final, Self

import msgspec
from sqlalchemy import Connection, Engine, insert, select, update

from ..records import Article, Capture, Correction, Given, Record
from . import corrections, story_changes
from .appending import CaptureAppender, DurableFile
from .captures import CaptureFiles, member
from .engine import writing
from .faults import BusyArchive, faults
from .folder import Folder
from .journal import Journal
from .names import batches, following
from .packing import Found, clean, clean_all, pack_capture, unpack_capture
from .readings import Readings
from .regrouping import regroup
from .tables import captures
from .values import Kept

Findings = Sequence[tuple[Article, Sequence[Found]]]
"""The articles of a capture, each with its annotations."""

BATCH_BYTES: Final = 8 << 20
BATCH_ARTICLES: Final = 200


@dataclass(slots=True)
class Queued:
    """A capture that waits to be committed."""

    capture: Capture
    body: bytes
    found: Findings


def cleaned(found: Findings) -> Findings:
    """The same records, with nothing in them that no store can hold."""
    return [(clean(article), clean_all(notes)) for article, notes in found]


class Writer:
    """Files captures with what was read in them.

    Captures are committed together, a few hundred articles at a time. What
    `file` and `commit` give back is durable; what they did not give back may
    be lost when the machine stops.
    """

    def __init__(self, folder: Folder, engine: Engine) -> None:
        self._folder = folder
        self._engine = engine
        self._files = CaptureFiles(folder.captures)
        self._appender = CaptureAppender(self._files, self._filed_end)
        self._journal = Journal(folder.journal)
        self._queue: list[Queued] = []
        self._bytes = self._articles = 0
        with faults(folder.path):
            self._lock = DurableFile(folder.lock)
            if not self._lock.lock(shared=True):
                self._lock.close()
                raise BusyArchive(f"{folder.path} is being repaired; try again when that is done")

    def file(self, capture: Capture, body: bytes, found: Findings) -> list[Kept]:
        """Take a capture with its articles and their annotations.

        Gives what has become durable by now: nothing most times, a batch when
        one was full.
        """
        self._queue.append(Queued(clean(capture), body, cleaned(found)))
        self._bytes += len(body)
        self._articles += len(found)
        full = self._bytes >= BATCH_BYTES or self._articles >= BATCH_ARTICLES
        return self.commit() if full else []

    def commit(self) -> list[Kept]:
        """Make durable what was taken; the articles that are kept now, in the order in which they came."""
        if not self._queue:
            return []
        queue, self._queue = self._queue, []
        self._bytes = self._articles = 0
        with faults(self._folder.path), writing(self._engine) as connection, connection.begin():
            return self._file_all(connection, queue)

    def regroup(self, records: Iterable[Record], *, since: str | None = None) -> None:
        """Take the stories and duplicates that `group` found.

        since: the date from which articles were grouped, None for all; older
        groups of articles before it stay. Stories keep their ids.
        """
        with faults(self._folder.path), writing(self._engine) as connection, connection.begin():
            regroup(connection, (clean(record) for record in records), since)
            story_changes.apply_all(connection)

    def correct(self, correction: Correction) -> None:
        """Take what a person changed; durable when this returns, and applied from now on.

        Raises WrongCorrection when there is nothing that could be corrected so.
        """
        correction = clean(correction)
        with faults(self._folder.path), writing(self._engine) as connection, connection.begin():
            corrections.check(connection, correction)
            self._journal.append([correction])
            corrections.apply(connection, correction)

    def _file_all(self, connection: Connection, queue: list[Queued]) -> list[Kept]:
        """Write one batch; the transaction is open."""
        known = _known(connection, queue)
        fresh = {one.capture.id: one for one in queue if _needs_bytes(one, known)}
        filed = self._append(list(fresh.values()))
        regiven = [
            _given_anew(known[one.capture.id].capture, one.capture)
            for one in queue
            if one.capture.id not in fresh and _says_more(one.capture, known)
        ]
        self._journal.append([*filed, *regiven])
        rows = write_captures(connection, [*filed, *regiven])
        return write_articles(connection, {name: one.row for name, one in known.items()} | rows, queue)

    def _append(self, queue: list[Queued]) -> list[Capture]:
        """Write these bodies to a WARC file; the captures with the place of each."""
        if not queue:
            return []
        places = self._appender.append(member(one.capture, one.body) for one in queue)
        pairs = zip(queue, places, strict=True)
        return [msgspec.structs.replace(one.capture, warc=place) for one, place in pairs]

    def _filed_end(self, name: str) -> int:
        """Where the last record of a WARC file ends that the database knows."""
        query = select(captures.c.offset + captures.c.length).where(captures.c.file == name)
        query = query.order_by(captures.c.offset.desc()).limit(1)
        with self._engine.connect() as connection:
            return connection.execute(query).scalar() or 0

    def close(self) -> None:
        """Let go of the files; what was not committed is dropped."""
        self._queue.clear()
        self._appender.close()
        self._journal.close()
        self._lock.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self.commit()
        finally:
            self.close()


def write_captures(connection: Connection, filed: Sequence[Capture]) -> dict[str, int]:
    """The rows of captures that have their places; what is there is changed. Gives the row of each by id."""
    there: dict[str, int] = {}
    for some in batches(one.id for one in filed):
        there |= dict(
            connection.execute(select(captures.c.id, captures.c.row).where(captures.c.id.in_(some))).all()
        )
    new = list({one.id: one for one in filed if one.id not in there}.values())
    if new:
        first = following(connection, captures)
        rows = [{"row": row, **_columns(one)} for row, one in enumerate(new, start=first)]
        connection.execute(insert(captures), rows)
        there |= {one.id: row for row, one in enumerate(new, start=first)}
    last = {one.id: one for one in filed}  # of two the later says more
    for one in last.values():
        if one not in new:
            connection.execute(update(captures).where(captures.c.id == one.id).values(**_columns(one)))
    return there


def write_articles(connection: Connection, rows: dict[str, int], queue: Sequence[Queued]) -> list[Kept]:
    """The articles of captures whose rows are there."""
    readings = Readings(connection)
    readings.fetched |= {rows[one.capture.id]: one.capture.fetched for one in queue}
    readings.prepare(pair for one in queue for pair in one.found)
    kept = []
    for one in queue:
        source = one.capture.url or one.capture.path or one.capture.id
        for article, notes in one.found:
            article = msgspec.structs.replace(article, capture=one.capture.id)
            new = readings.file(rows[one.capture.id], article, notes)
            kept.append(Kept(article.id, source, new))
    readings.flush()
    return kept


@dataclass(slots=True, frozen=True)
class _Known:
    """A capture that is there already."""

    row: int
    lost: bool
    capture: Capture


def _known(connection: Connection, queue: list[Queued]) -> dict[str, _Known]:
    """The captures of a batch that are there already, by id."""
    known = {}
    columns = captures.c.row, captures.c.lost, captures.c.record
    for some in batches(sorted({one.capture.id for one in queue})):
        for row, lost, record in connection.execute(select(*columns).where(captures.c.id.in_(some))):
            capture = unpack_capture(record)
            known[capture.id] = _Known(row, lost, capture)
    return known


def _needs_bytes(one: Queued, known: dict[str, _Known]) -> bool:
    """Are its bytes not in the archive, or no longer whole?"""
    return one.capture.id not in known or known[one.capture.id].lost


def _says_more(capture: Capture, known: dict[str, _Known]) -> bool:
    """Did the user give something with it that was not given before?"""
    return capture.given != known[capture.id].capture.given and capture.given != Given()


def _given_anew(stored: Capture, met: Capture) -> Capture:
    """The stored capture with what the user gave this time."""
    return msgspec.structs.replace(stored, given=met.given)


def _columns(capture: Capture) -> dict[str, object]:
    """The columns of a capture that has a place."""
    place = capture.warc
    assert place is not None
    return {
        "id": capture.id,
        "url": capture.url,
        "digest": capture.digest,
        "file": place.file.rpartition("/")[2],
        "offset": place.offset,
        "length": place.length,
        "lost": False,
        "record": pack_capture(capture),
    }

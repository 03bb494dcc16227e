"""Filing what was read: capture bytes first, then the journal, then the rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import msgspec
from sqlalchemy import Connection, Engine, insert, select, update

from ..records import Article, Capture
from .appending import CaptureAppender, DurableFile
from .captures import CaptureFiles, member
from .engine import writing
from .faults import BusyArchive, faults
from .folder import Folder
from .journal import Journal
from .names import batches, following
from .packing import Found, clean, pack_capture, unpack_capture
from .readings import Readings
from .tables import captures
from .values import Kept

Findings = Sequence[tuple[Article, Sequence[Found]]]
"""The articles of a capture, each with its annotations."""

BATCH_BYTES = 8 << 20
BATCH_ARTICLES = 200


@dataclass(slots=True)
class _Queued:
    """A capture that waits to be committed."""

    capture: Capture
    body: bytes
    found: Findings


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
        self._queue: list[_Queued] = []
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
        self._queue.append(
            _Queued(clean(capture), body, [(clean(a), [clean(n) for n in notes]) for a, notes in found])
        )
        size = sum(len(one.body) for one in self._queue)
        if size >= BATCH_BYTES or sum(len(one.found) for one in self._queue) >= BATCH_ARTICLES:
            return self.commit()
        return []

    def commit(self) -> list[Kept]:
        """Make durable what was taken; the articles that are kept now, in the order in which they came."""
        if not self._queue:
            return []
        queue, self._queue = self._queue, []
        with faults(self._folder.path), writing(self._engine) as connection, connection.begin():
            return self._file_all(connection, queue)

    def _file_all(self, connection: Connection, queue: list[_Queued]) -> list[Kept]:
        """Write one batch; the transaction is open."""
        rows = self._file_captures(connection, queue)
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

    def _file_captures(self, connection: Connection, queue: list[_Queued]) -> dict[str, int]:
        """Make bytes and what was given with them durable; the row of each capture by id."""
        known = _known(connection, queue)
        rows = {name: row for name, (row, _) in known.items()}
        new = {one.capture.id: one for one in queue if one.capture.id not in known}
        changed = [one for one in queue if one.capture.id in known and _says_more(one.capture, known)]
        filed = self._append(list(new.values()))
        regiven = [_given_anew(known[one.capture.id][1], one.capture) for one in changed]
        self._journal.append([*filed, *regiven])
        row = following(connection, captures)
        for number, capture in enumerate(filed, start=row):
            rows[capture.id] = number
        if filed:
            connection.execute(insert(captures), [_capture_row(rows[one.id], one) for one in filed])
        for capture in regiven:
            changes = {"record": pack_capture(capture)}
            connection.execute(update(captures).where(captures.c.id == capture.id).values(changes))
        return rows

    def _append(self, queue: list[_Queued]) -> list[Capture]:
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


def _known(connection: Connection, queue: list[_Queued]) -> dict[str, tuple[int, Capture]]:
    """Row and record of the captures that are there already, by id."""
    known = {}
    columns = captures.c.row, captures.c.id, captures.c.record
    for some in batches(sorted({one.capture.id for one in queue})):
        for row, name, record in connection.execute(select(*columns).where(captures.c.id.in_(some))):
            known[name] = row, unpack_capture(record)
    return known


def _says_more(capture: Capture, known: dict[str, tuple[int, Capture]]) -> bool:
    """Did the user give something with it that was not given before?"""
    return capture.given != known[capture.id][1].given and capture.given != type(capture.given)()


def _given_anew(stored: Capture, met: Capture) -> Capture:
    """The stored capture with what the user gave this time."""
    return msgspec.structs.replace(stored, given=met.given)


def _capture_row(row: int, capture: Capture) -> dict[str, object]:
    """The row of a capture that has a place."""
    place = capture.warc
    assert place is not None
    return {
        "row": row,
        "id": capture.id,
        "url": capture.url,
        "digest": capture.digest,
        "file": place.file.rpartition("/")[2],
        "offset": place.offset,
        "length": place.length,
        "record": pack_capture(capture),
    }

"""Readings of pieces within one transaction: what is new, what is there, which is current."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, func, insert, select, update

from ..records import Article
from .amending import Amendments
from .index import Index
from .merging import merged, same_ground, with_sections
from .names import Names, batches, following
from .packing import Found, pack_article, pack_found, unpack_article, unpack_capture, unpack_found
from .rows import FreeRows, content_columns, described
from .tables import articles, captures, contents, outlets, sightings


@dataclass(slots=True)
class Reading:
    """An article as the transaction knows it."""

    row: int
    id: str
    piece: str
    current: bool
    capture: int  # row of the newest capture that it was seen in


class Readings:
    """Files articles; lives for one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._index = Index(connection)
        self._outlets = Names(connection, outlets)
        self._amendments = Amendments(connection)
        self._free = FreeRows(connection)
        self._by_piece: dict[str, list[Reading]] = {}
        self._sequence = 0
        self._new: list[tuple[dict[str, Any], dict[str, Any]]] = []
        self._sightings: dict[tuple[str, int], int] = {}
        self.fetched: dict[int, str | None] = {}  # when each capture was made: orders what bears no date

    def prepare(self, found: Iterable[tuple[Article, Sequence[Found]]]) -> None:
        """Load in one go what is known of these articles."""
        batch = list(found)
        self._index.entities.prepare(records for _, records in batch)
        pieces = sorted({article.piece for article, _ in batch} - self._by_piece.keys())
        for some in batches(pieces):
            self._load(some)

    def _load(self, pieces: list[str]) -> None:
        """Read what is known of these pieces."""
        self._by_piece |= {piece: [] for piece in pieces}
        columns = articles.c.row, articles.c.id, articles.c.piece, articles.c.current
        query = (
            select(*columns, func.max(sightings.c.capture))
            .join_from(articles, sightings, sightings.c.article == articles.c.id)
            .where(articles.c.piece.in_(pieces))
            .group_by(*columns, articles.c.sequence)
            .order_by(articles.c.sequence)
        )
        for row in self._connection.execute(query):
            self._by_piece[row.piece].append(Reading(*row))

    def file(self, capture: int, article: Article, found: Sequence[Found]) -> bool:
        """File an article that a capture holds; was it new?"""
        readings = self._by_piece[article.piece]
        known = next((one for one in readings if one.id == article.id), None)
        self._sightings.setdefault((article.id, capture), article.position)
        if known is None:
            self._file_new(capture, article, found)
        else:
            self._meet_again(known, capture, article, found)
        return known is None

    def _file_new(self, capture: int, article: Article, found: Sequence[Found]) -> None:
        """File a reading that was not there."""
        before = self._current(article.piece)
        current = before is None or capture >= before.capture
        if before is not None and current:
            self._retire(before)
            article = with_sections(article, self._article(before.row).categories)
        elif before is not None:  # an old capture read anew
            seen = [one for one in self._by_piece[article.piece] if one.capture == capture]
            before = seen[-1] if seen else None
        article = msgspec.structs.replace(article, replaces=before.id if before else None)
        self._sequence = self._sequence or following(self._connection, articles, "sequence")
        reading = Reading(0, article.id, article.piece, current, capture)
        self._by_piece[article.piece].append(reading)
        self._insert(
            reading, {"sequence": self._sequence, "capture": capture}, article, pack_found(found), found
        )
        self._sequence += 1

    def _current(self, piece: str) -> Reading | None:
        """The current reading of a piece."""
        return next((one for one in self._by_piece[piece] if one.current), None)

    def _insert(
        self, reading: Reading, fixed: dict[str, Any], article: Article, packed: bytes, found: Sequence[Found]
    ) -> None:
        """Queue the rows of a reading; `fixed` are those that stay whatever is learned of it."""
        shown, spoken = self._amendments.apply(article, found)
        reading.row = self._free.take(shown.published or self._fetched(fixed["capture"]))
        row = {"row": reading.row, "id": article.id, "piece": article.piece, "replaces": article.replaces}
        row |= {"current": reading.current, **fixed, **described(shown, self._outlets)}
        content = {
            "row": reading.row,
            "record": pack_article(article),
            "found": packed,
            **content_columns(shown),
        }
        self._new.append((row, content))
        if reading.current:
            self._index.add(reading.row, shown, spoken)

    def _fetched(self, capture: int) -> str | None:
        """When a capture was made."""
        if capture not in self.fetched:
            query = select(captures.c.record).where(captures.c.row == capture)
            self.fetched[capture] = unpack_capture(self._connection.execute(query).scalar_one()).fetched
        return self.fetched[capture]

    def _retire(self, reading: Reading) -> None:
        """A newer reading takes its place."""
        self._mark(reading, current=False)
        self._index.remove(reading.row)

    def _mark(self, reading: Reading, *, current: bool) -> None:
        """Say whether a reading is the one that is shown."""
        self.flush()
        reading.current = current
        self._connection.execute(
            update(articles).where(articles.c.row == reading.row).values(current=current)
        )

    def _meet_again(self, known: Reading, capture: int, article: Article, found: Sequence[Found]) -> None:
        """Take from an article that is there what was not known of it."""
        self.flush()
        if capture > known.capture:
            known.capture = capture
            if not known.current:
                self._go_back_to(known)
        stored, packed = self._article(known.row), self._packed(known.row)
        better = merged(stored, article)
        fresh = pack_found(found) if same_ground(better, article) else packed
        if better != stored or fresh != packed:
            self._write_again(known, better, fresh)

    def _go_back_to(self, reading: Reading) -> None:
        """The piece is again what it was in an earlier reading."""
        current = self._current(reading.piece)
        if current is not None:
            self._retire(current)
        self._mark(reading, current=True)
        self._write_again(reading, self._article(reading.row), self._packed(reading.row))

    def _write_again(self, reading: Reading, article: Article, packed: bytes) -> None:
        """Put a reading in the place of itself, with what is known of it now."""
        query = select(articles.c.sequence, articles.c.capture).where(articles.c.row == reading.row)
        fixed = dict(self._connection.execute(query).mappings().one())
        self._index.remove(reading.row)
        self._connection.execute(delete(contents).where(contents.c.row == reading.row))
        self._connection.execute(delete(articles).where(articles.c.row == reading.row))
        self._insert(reading, fixed, article, packed, unpack_found(packed))
        self.flush()

    def index_again(self, piece: str) -> None:
        """Make the current reading of a piece findable anew: who is who has changed."""
        self._load([piece])
        reading = self._current(piece)
        if reading is not None:
            article, packed = self._article(reading.row), self._packed(reading.row)
            self._index.remove(reading.row)
            self._index.entities.prepare([unpack_found(packed)])
            self._index.add(reading.row, *self._amendments.apply(article, unpack_found(packed)))
            self.flush()

    def write_again(self, piece: str) -> None:
        """Put the current reading of a piece in its place once more: it was corrected."""
        self._load([piece])
        reading = self._current(piece)
        if reading is not None:
            stored, packed = self._article(reading.row), self._packed(reading.row)
            self._index.entities.prepare([unpack_found(packed)])
            self._write_again(reading, stored, packed)

    def _article(self, row: int) -> Article:
        """The stored article of a row."""
        query = select(contents.c.text, contents.c.record).where(contents.c.row == row)
        found = self._connection.execute(query).one()
        return unpack_article(found.record, found.text)

    def _packed(self, row: int) -> bytes:
        """The stored annotations of a row, packed."""
        packed: bytes = self._connection.execute(
            select(contents.c.found).where(contents.c.row == row)
        ).scalar_one()
        return packed

    def flush(self) -> None:
        """Write what is queued."""
        if self._new:
            self._connection.execute(insert(articles), [row for row, _ in self._new])
            self._connection.execute(insert(contents), [content for _, content in self._new])
            self._new.clear()
        self._index.flush()
        if self._sightings:
            rows = [{"article": a, "capture": c, "position": p} for (a, c), p in self._sightings.items()]
            self._connection.execute(insert(sightings).prefix_with("or ignore", dialect="sqlite"), rows)
            self._sightings.clear()

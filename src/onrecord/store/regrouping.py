"""New groups in the place of older ones, with story ids that stay.

A story found anew keeps the id of the stored story with which it shares most
pieces; a stored story that went into another one is remembered under the
other's `was`. Ids are never given to another story.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from ..records import Correction, Duplicate, Record, Story, encode
from ..records.ids import make
from . import story_changes
from .names import batches, following
from .order import day_row, days
from .packing import pack_story, unpack_story
from .tables import articles, duplicates, stories, told


@dataclass(slots=True)
class _Stored:
    """A story of the archive before the change."""

    row: int
    record: Story
    inside: set[str] = field(default_factory=set)  # pieces that are grouped anew
    outside: list[tuple[int, str]] = field(default_factory=list)  # row and id of reports that are not


def regroup(connection: Connection, records: Iterable[Record], since: str | None) -> None:
    """Take these stories and duplicates in the place of those of the articles since a date."""
    span = days(since) if since else None
    first = day_row(span[0]) if span else 0
    found = list(records)
    _replace_duplicates(connection, [one for one in found if isinstance(one, Duplicate)], first)
    new = [one for one in found if isinstance(one, Story)]
    _Regrouping(connection, first).put(new)


def _replace_duplicates(connection: Connection, found: list[Duplicate], first: int) -> None:
    """Take these duplicates in the place of those of the articles from a row on."""
    covered = select(articles.c.id).where(articles.c.row >= first)
    connection.execute(delete(duplicates).where(duplicates.c.article.in_(covered)))
    rows = {one.article: {"article": one.article, "of": one.of, "record": encode(one)} for one in found}
    if rows:
        connection.execute(delete(duplicates).where(duplicates.c.article.in_(list(rows))))
        connection.execute(insert(duplicates), list(rows.values()))


class _Regrouping:
    """One change of the stories from a row of articles on."""

    def __init__(self, connection: Connection, first: int) -> None:
        self._connection = connection
        self._first = first
        self._stored = self._touched()
        for correction in reversed(story_changes.holding(connection)):
            self._as_grouped(correction)
        self._next = following(connection, stories)

    def _touched(self) -> dict[int, _Stored]:
        """Stored stories with a report from the first row on, by their rows."""
        touched = select(told.c.story).join(articles, articles.c.id == told.c.article)
        touched = touched.where(articles.c.row >= self._first)
        query = select(stories.c.row, stories.c.record).where(stories.c.row.in_(touched))
        found = {row: _Stored(row, unpack_story(record)) for row, record in self._connection.execute(query)}
        columns = told.c.story, articles.c.row, articles.c.id, articles.c.piece, articles.c.current
        reports = select(*columns).join_from(told, articles, articles.c.id == told.c.article)
        for report in self._connection.execute(reports.where(told.c.story.in_(touched))):
            if report.row >= self._first or not report.current:
                found[report.story].inside.add(report.piece)
            else:
                found[report.story].outside.append((report.row, report.id))
        return found

    def _as_grouped(self, correction: Correction) -> None:
        """See stored stories as they were before a correction, which is applied again afterwards."""
        target = self._stored.get(story_changes.live(self._connection, correction.target.story or "") or -1)
        if target is None:
            return
        if correction.action == "split":
            row = story_changes.live(self._connection, correction.id) or -1
            apart = self._stored.pop(row, None)
            if apart is not None:
                target.inside |= apart.inside
                target.outside += apart.outside
                self._put_away(_Stored(row, apart.record), None)
        elif correction.action == "merge":
            query = select(stories.c.row, stories.c.record).where(stories.c.id == correction.value)
            for row, record in self._connection.execute(query):
                self._stored[row] = self._parted(target, _Stored(row, unpack_story(record)))

    def _parted(self, target: _Stored, merged: _Stored) -> _Stored:
        """The story that was merged into another, with the reports that were its own."""
        query = select(articles.c.piece).where(articles.c.id.in_(merged.record.articles))
        merged.inside = target.inside.intersection(self._connection.execute(query).scalars())
        merged.outside = [one for one in target.outside if one[1] in merged.record.articles]
        target.inside -= merged.inside
        target.outside = [one for one in target.outside if one not in merged.outside]
        return merged

    def put(self, new: Sequence[Story]) -> None:
        """Store these stories."""
        self._rows = self._rows_of(new)
        shared = self._shared(new)
        kept = _matched(shared)
        gone = {row: index for row, index in _strongest(shared).items() if row not in kept.values()}
        self._connection.execute(delete(told).where(told.c.story.in_(list(self._stored))))
        taken = {self._stored[row].record.id for row in kept.values()}
        rows = []
        for index, story in enumerate(new):
            stored = self._stored.get(kept.get(index, -1))
            rows.append(self._put(story, stored, taken))
        for row, stored in self._stored.items():
            if row not in kept.values():
                self._put_away(stored, rows[gone[row]] if row in gone else None)

    def _rows_of(self, new: Sequence[Story]) -> dict[str, tuple[int, str]]:
        """Row and piece of every article of the new stories."""
        found: dict[str, tuple[int, str]] = {}
        for some in batches(name for story in new for name in story.articles):
            query = select(articles.c.id, articles.c.row, articles.c.piece).where(articles.c.id.in_(some))
            found |= {name: (row, piece) for name, row, piece in self._connection.execute(query)}
        return found

    def _shared(self, new: Sequence[Story]) -> Counter[tuple[int, int]]:
        """How many pieces each new story (by place) shares with each stored one (by row)."""
        of_piece = {piece: row for row, stored in self._stored.items() for piece in stored.inside}
        shared: Counter[tuple[int, int]] = Counter()
        for index, story in enumerate(new):
            for name in story.articles:
                row = of_piece.get(self._rows[name][1]) if name in self._rows else None
                if row is not None:
                    shared[index, row] += 1
        return shared

    def _put(self, story: Story, stored: _Stored | None, taken: set[str]) -> str:
        """Store one story; gives the id that it has."""
        reports = sorted({(self._rows[name][0], name) for name in story.articles if name in self._rows})
        name = stored.record.id if stored else self._free_id(story.id, taken)
        taken.add(name)
        if stored:
            reports = sorted({*stored.outside, *reports})
            story = _continued(story, stored)
        story = msgspec.structs.replace(
            story, id=name, was=(), articles=tuple(report for _, report in reports)
        )
        row = stored.row if stored else self._row_of(name)
        values = {"into": None, "newest": reports[-1][0] if reports else None, "size": len(reports)}
        self._write(row, story, values)
        self._tell(row, [report for _, report in reports])
        return name

    def _free_id(self, wanted: str, taken: set[str]) -> str:
        """The id that a new story asks for, or one made from it when another story has it."""
        name, number = wanted, 0
        while name in taken or self._is_live(name):
            number += 1
            name = make("story", wanted, number)
        return name

    def _is_live(self, name: str) -> bool:
        """Does a story with reports have this id?"""
        query = select(stories.c.row).where(
            stories.c.id == name, stories.c.size > 0, stories.c.into.is_(None)
        )
        found = self._connection.execute(query).scalar()
        return found is not None and found not in self._stored

    def _row_of(self, name: str) -> int | None:
        """The row of a story of this id, which has no reports now; None when there is none."""
        return self._connection.execute(select(stories.c.row).where(stories.c.id == name)).scalar()

    def _write(self, row: int | None, story: Story, values: dict[str, Any]) -> None:
        """Insert or change the row of a story."""
        values = {**values, "record": pack_story(story)}
        if row is not None:
            self._connection.execute(update(stories).where(stories.c.row == row).values(**values))
            return
        self._connection.execute(insert(stories).values(row=self._next, id=story.id, **values))
        self._next += 1

    def _tell(self, row: int | None, reports: list[str]) -> None:
        """Note which story the reports belong to."""
        number = row if row is not None else self._next - 1
        for some in batches(reports):
            self._connection.execute(delete(told).where(told.c.article.in_(some)))
            self._connection.execute(insert(told), [{"article": name, "story": number} for name in some])

    def _put_away(self, stored: _Stored, into: str | None) -> None:
        """A stored story that was not found again: what is left of it, or where it went."""
        reports = sorted(stored.outside)
        if len(reports) > 1:
            story = msgspec.structs.replace(stored.record, articles=tuple(name for _, name in reports))
            self._write(stored.row, story, {"into": None, "newest": reports[-1][0], "size": len(reports)})
            self._tell(stored.row, list(story.articles))
            return
        story = msgspec.structs.replace(stored.record, articles=())
        self._connection.execute(delete(told).where(told.c.story == stored.row))
        self._write(stored.row, story, {"into": into, "newest": None, "size": 0})


def _matched(shared: Counter[tuple[int, int]]) -> dict[int, int]:
    """Which stored story each new one continues: those that share most first, the older first."""
    kept: dict[int, int] = {}
    used: set[int] = set()
    for (index, row), _ in sorted(shared.items(), key=lambda item: (-item[1], item[0][1], item[0][0])):
        if index not in kept and row not in used:
            kept[index] = row
            used.add(row)
    return kept


def _strongest(shared: Counter[tuple[int, int]]) -> dict[int, int]:
    """For each stored story the new one with which it shares most."""
    best: dict[int, tuple[int, int]] = {}
    for (index, row), number in sorted(shared.items()):
        if number > best.get(row, (0, 0))[0]:
            best[row] = number, index
    return {row: index for row, (_, index) in best.items()}


def _continued(story: Story, stored: _Stored) -> Story:
    """The new record with what the stored one knows of reports that were not grouped anew."""
    if not stored.outside:
        return story
    old = stored.record
    outside = {name for _, name in stored.outside}
    apart = tuple(one for one in old.conflicts if one.a.article in outside or one.b.article in outside)
    return msgspec.structs.replace(
        story,
        first=old.first or story.first,
        people=tuple(dict.fromkeys((*story.people, *old.people))),
        places=tuple(dict.fromkeys((*story.places, *old.places))),
        figures=tuple(dict.fromkeys((*old.figures, *story.figures))),
        conflicts=apart + tuple(one for one in story.conflicts if one not in apart),
    )

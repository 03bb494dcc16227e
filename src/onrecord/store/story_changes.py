"""Corrections of stories: merged, split, titled otherwise. Applied anew after every grouping."""

from __future__ import annotations

from typing import Final

import msgspec
from sqlalchemy import Connection, delete, func, insert, select, update

from ..records import Correction, Story
from .faults import WrongCorrection
from .names import following
from .packing import pack_story, unpack_correction, unpack_story
from .tables import articles, corrections, stories, told

FIELDS: Final = ("title", "lead")


def check(connection: Connection, correction: Correction) -> None:
    """Raise WrongCorrection when the story cannot be changed so."""
    row = live(connection, correction.target.story or "")
    if row is None:
        raise WrongCorrection(f"there is no story {correction.target.story}")
    value = correction.value
    if correction.action == "merge":
        other = live(connection, value) if isinstance(value, str) else None
        if other is None or other == row:
            raise WrongCorrection(f"there is no other story {value}")
    elif correction.action == "split":
        if not isinstance(value, list) or not _reports(connection, row, value):
            raise WrongCorrection("what is split off is a list of pieces that the story has")
    elif correction.action != "set" or correction.target.field not in FIELDS or not isinstance(value, str):
        raise WrongCorrection(f"stories can be merged or split, and {' and '.join(FIELDS)} be set")


def apply(connection: Connection, correction: Correction) -> None:
    """Let a correction of a story take effect; one that no longer fits is passed over."""
    row = live(connection, correction.target.story or "")
    if row is None:
        return
    field = correction.target.field
    if correction.action == "set" and field in FIELDS:
        story = msgspec.structs.replace(_record(connection, row), **{str(field): correction.value})
        _write(connection, row, story)
    elif correction.action == "merge":
        other = live(connection, str(correction.value))
        if other is not None and other != row:
            _give_up(connection, other, row)
    elif correction.action == "split":
        _split_off(connection, row, correction)


def apply_all(connection: Connection) -> None:
    """Apply every correction of stories that holds."""
    for correction in holding(connection):
        apply(connection, correction)


def holding(connection: Connection) -> list[Correction]:
    """Every correction of stories that holds, in the order of making."""
    query = select(corrections.c.record).where(~corrections.c.undone, corrections.c.kind == "story")
    return [unpack_correction(one) for one in connection.execute(query.order_by(corrections.c.row)).scalars()]


def undo(connection: Connection, correction: Correction) -> None:
    """Take a correction of a story back; what was grouped since comes right with the next grouping."""
    row = live(connection, correction.target.story or "")
    if row is None:
        return
    if correction.action == "merge":
        other = connection.execute(select(stories.c.row).where(stories.c.id == correction.value)).scalar()
        if other is not None:
            _move(connection, list(_record(connection, other).articles), other, out_of=row)
    elif correction.action == "split":
        apart = live(connection, correction.id)
        if apart is not None:
            _give_up(connection, apart, row)


def _give_up(connection: Connection, row: int, into: int) -> None:
    """Let a story go into another; its record keeps the reports that it had."""
    _move(connection, _of(connection, row), into)
    name = connection.execute(select(stories.c.id).where(stories.c.row == into)).scalar_one()
    gone = update(stories).where(stories.c.row == row)
    connection.execute(gone.values(into=name, size=0, newest=None))


def _split_off(connection: Connection, row: int, correction: Correction) -> None:
    """Make a story of its own of some reports; its id is the correction's."""
    reports = _reports(connection, row, correction.value)
    if not reports:
        return
    apart = connection.execute(select(stories.c.row).where(stories.c.id == correction.id)).scalar()
    if apart is None:
        apart = following(connection, stories)
        story = Story(id=correction.id, found_by="correction")
        values = {"row": apart, "id": correction.id, "into": None, "newest": None, "size": 0}
        connection.execute(insert(stories).values(record=pack_story(story), **values))
    _move(connection, reports, apart, out_of=row)


def live(connection: Connection, name: str) -> int | None:
    """The row of a story with reports, following merges."""
    met = set()
    while name not in met:
        met.add(name)
        found = connection.execute(select(stories).where(stories.c.id == name)).first()
        if found is None or (found.into is None and not found.size):
            return None
        if found.into is None:
            return int(found.row)
        name = found.into
    return None


def _reports(connection: Connection, row: int, pieces: list[str]) -> list[str]:
    """The reports of a story that are readings of these pieces."""
    query = select(articles.c.id).join(told, told.c.article == articles.c.id)
    return list(connection.execute(query.where(told.c.story == row, articles.c.piece.in_(pieces))).scalars())


def _of(connection: Connection, row: int) -> list[str]:
    """The reports of a story, oldest first."""
    query = select(told.c.article).join(articles, articles.c.id == told.c.article)
    return list(connection.execute(query.where(told.c.story == row).order_by(articles.c.row)).scalars())


def _record(connection: Connection, row: int) -> Story:
    """The stored record of a story."""
    return unpack_story(connection.execute(select(stories.c.record).where(stories.c.row == row)).scalar_one())


def _move(connection: Connection, reports: list[str], row: int, *, out_of: int | None = None) -> None:
    """Give reports to a story, and put both stories in order."""
    connection.execute(delete(told).where(told.c.article.in_(reports)))
    if reports:
        connection.execute(insert(told), [{"article": name, "story": row} for name in reports])
    for one in (row, out_of):
        if one is not None:
            _write(connection, one, _record(connection, one))


def _write(connection: Connection, row: int, story: Story) -> None:
    """Store a story with the reports that it has now."""
    reports = _of(connection, row)
    dates = select(func.min(articles.c.published), func.max(articles.c.published), func.max(articles.c.row))
    first, last, newest = connection.execute(dates.where(articles.c.id.in_(reports))).one()
    story = msgspec.structs.replace(story, articles=tuple(reports), first=first, last=last)
    values = {"record": pack_story(story), "size": len(reports), "newest": newest, "into": None}
    connection.execute(update(stories).where(stories.c.row == row).values(**values))

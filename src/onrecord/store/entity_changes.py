"""Corrections of entities: merged, split, named otherwise."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select, update

from ..records import Correction
from .faults import WrongCorrection
from .names import following
from .people import entity_row
from .readings import Readings
from .tables import articles, corrections, entities, named


def check(connection: Connection, correction: Correction) -> None:
    """Raise WrongCorrection when the entity cannot be changed so."""
    row = entity_row(connection, correction.target.entity or "")
    if row is None:
        raise WrongCorrection(f"there is no entity {correction.target.entity}")
    value = correction.value
    if correction.action == "merge":
        _check_merge(connection, row, value)
    elif correction.action == "split":
        if not _is_list_of_text(value):
            raise WrongCorrection("what is split off is a list of pieces")
    elif correction.action != "set" or correction.target.field != "name":
        raise WrongCorrection("entities can be merged, split, or be given another name")
    elif not isinstance(value, str) or not value.strip():
        raise WrongCorrection("a name has at least one letter")


def _check_merge(connection: Connection, row: int, value: object) -> None:
    """Can the other entity be merged into this one?"""
    other = entity_row(connection, value) if isinstance(value, str) else None
    if other is None:
        raise WrongCorrection(f"there is no entity {value}")
    if other == row:
        raise WrongCorrection("they are one already")
    kinds = set(connection.execute(select(entities.c.kind).where(entities.c.row.in_([row, other]))).scalars())
    if len(kinds) > 1:
        raise WrongCorrection("a person and an organisation cannot be one")


def _is_list_of_text(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, str) for one in value)


def apply(connection: Connection, correction: Correction) -> None:
    """Let a correction of an entity take effect; one whose entity is gone is passed over."""
    row = entity_row(connection, correction.target.entity or "")
    if row is None:
        return
    if correction.action == "set":
        _rename(connection, row, correction)
    elif correction.action == "merge":
        other = entity_row(connection, str(correction.value))
        if other is not None and other != row:
            name = connection.execute(select(entities.c.id).where(entities.c.row == row)).scalar_one()
            connection.execute(update(entities).where(entities.c.row == other).values(into=name))
            _index_again(connection, _pieces(connection, other))
    else:
        _split_off(connection, row, correction)


def _rename(connection: Connection, row: int, correction: Correction) -> None:
    """Give an entity another name, and note the one that it had."""
    old = connection.execute(select(entities.c.name).where(entities.c.row == row)).scalar_one()
    note = update(corrections).where(corrections.c.id == correction.id, corrections.c.before.is_(None))
    connection.execute(note.values(before=old.encode()))
    connection.execute(update(entities).where(entities.c.row == row).values(name=correction.value))


def _split_off(connection: Connection, row: int, correction: Correction) -> None:
    """Let an entity of its own be meant in some pieces; its id is the correction's."""
    there = connection.execute(select(entities.c.row).where(entities.c.id == correction.id)).scalar()
    if there is None:
        query = select(entities.c.kind, entities.c.name).where(entities.c.row == row)
        values = {**connection.execute(query).mappings().one(), "id": correction.id, "into": None}
        connection.execute(insert(entities).values(row=following(connection, entities), **values))
    _index_again(connection, list(correction.value))


def undo(connection: Connection, correction: Correction) -> None:
    """Take a correction of an entity back; it is marked as undone already."""
    row = entity_row(connection, correction.target.entity or "")
    if row is None:
        return
    if correction.action == "set":
        before = select(corrections.c.before).where(corrections.c.id == correction.id)
        old: bytes = connection.execute(before).scalar_one() or b""
        connection.execute(update(entities).where(entities.c.row == row).values(name=old.decode()))
    elif correction.action == "merge":
        pieces = _pieces(connection, row)
        parted = update(entities).where(entities.c.id == correction.value).values(into=None)
        connection.execute(parted)
        _index_again(connection, pieces)
    else:
        _index_again(connection, list(correction.value))


def _pieces(connection: Connection, row: int) -> list[str]:
    """The pieces whose current readings name an entity."""
    query = select(articles.c.piece).distinct().join(named, named.c.article == articles.c.row)
    return list(connection.execute(query.where(named.c.entity == row)).scalars())


def _index_again(connection: Connection, pieces: list[str]) -> None:
    """Find anew who is meant in these pieces."""
    readings = Readings(connection)
    for piece in pieces:
        readings.index_again(piece)

"""Annotations with the entities that their names belong to."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from sqlalchemy import Connection, select

from ..records import JointSpeaker, Mention, Statement, Who
from .names import folded_name
from .naming import Key
from .packing import Found
from .tables import entities, named


def entities_of(connection: Connection, rows: Sequence[int]) -> dict[int, dict[Key, str]]:
    """For each article the entities that it names, by kind and folded name."""
    query = (
        select(named.c.article, named.c.folded, entities.c.kind, entities.c.id)
        .join_from(named, entities, entities.c.row == named.c.entity)
        .where(named.c.article.in_(rows))
    )
    found: dict[int, dict[Key, str]] = {}
    for row, folded, kind, name in connection.execute(query):
        found.setdefault(row, {})[kind, folded] = name
    return found


def linked(record: Found, known: dict[Key, str]) -> Found:
    """A record with the entities of its names."""
    if isinstance(record, Statement):
        return linked_statement(record, known)
    if isinstance(record, Mention) and record.kind in ("person", "organisation"):
        return msgspec.structs.replace(record, entity=known.get((record.kind, folded_name(record.name))))
    return record


def linked_statement(record: Statement, known: dict[Key, str]) -> Statement:
    """A statement with the entities of its speakers."""
    also = tuple(_joint(joint, known) for joint in record.also)
    return msgspec.structs.replace(record, who=_who(record.who, known), also=also)


def _joint(joint: JointSpeaker, known: dict[Key, str]) -> JointSpeaker:
    """A further speaker with the entity."""
    return msgspec.structs.replace(joint, who=_who(joint.who, known))


def _who(who: Who | None, known: dict[Key, str]) -> Who | None:
    """A speaker with the entity."""
    if who is None:
        return None
    return msgspec.structs.replace(who, entity=known.get((who.kind, folded_name(who.name))))

"""Someone or something across articles."""

from __future__ import annotations

from typing import Literal

import msgspec

from .base import Record
from .span import Span

EntityKind = Literal["person", "organisation"]


class EntityRole(msgspec.Struct, frozen=True, kw_only=True):
    """What someone was said to be, and when."""

    role: str  # as written
    since: str | None = msgspec.field(name="from", default=None)  # first day on which an article says so
    until: str | None = None  # last day on which an article says so
    article: str | None = None  # id of the first article that says so
    span: Span | None = None  # where it says so


class Entity(Record, frozen=True, kw_only=True, tag="entity"):
    """Someone or something across articles; made by the archive."""

    kind: EntityKind  # what it is
    name: str  # the name under which it was first met, or as corrected
    names: tuple[str, ...] = ()  # every spelling met
    roles: tuple[EntityRole, ...] = ()  # oldest first
    was: tuple[str, ...] = ()  # ids merged into it

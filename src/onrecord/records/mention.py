"""A person, organisation, place or date named in an article."""

from __future__ import annotations

from typing import Literal

import msgspec

from .base import Annotation
from .span import Span

MentionKind = Literal["person", "organisation", "place", "date"]
DateType = Literal["DATE", "TIME", "DURATION", "SET"]


class Geoname(msgspec.Struct, frozen=True, kw_only=True):
    """A place on the map."""

    id: int | None = None  # in the table named by `table`
    table: str = "geonames"  # whose ids these are
    name: str  # as the table has it
    country: str | None = None  # ISO 3166-1 alpha-2
    lat: float | None = None  # degrees north
    lon: float | None = None  # degrees east


class Mention(Annotation, frozen=True, kw_only=True, tag="mention"):
    """A person, organisation, place or date named in an article."""

    kind: MentionKind  # what is named
    span: Span  # where it stands
    name: str  # fullest form in the article
    group: int | None = None  # shared by all mentions of one thing in one article
    entity: str | None = None  # id of an entity record; null before the archive
    role: str | None = None  # people: as written
    geoname: Geoname | None = None  # places: where on the map; null below the mark of confidence
    metonym: bool | None = None  # places: speaks for a government or team ("Moscow said")
    demonym: bool | None = None  # places: an adjective or a people ("French")
    confidence: float | None = None  # places: 0 to 1
    type: DateType | None = None  # dates: TIMEX3 type
    value: str | None = None  # dates: TIMEX3 value
    begin: str | None = None  # dates: first day or moment
    end: str | None = None  # dates: last day or moment, included

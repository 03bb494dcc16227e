"""Words an article attributes to someone."""

from __future__ import annotations

from typing import Literal

import msgspec

from .base import Annotation
from .span import Span

Form = Literal["direct", "indirect", "mixed"]
WhoKind = Literal["person", "organisation", "place", "group", "document", "unnamed"]
ViaKind = Literal["agency", "outlet", "document", "channel", "person"]
Stance = Literal["says", "denies", "confirms", "warns", "promises", "asks", "doubts", "praises", "accuses"]


class Who(msgspec.Struct, frozen=True, kw_only=True):
    """A speaker under the fullest name that the article gives."""

    name: str  # the fullest name in the article
    role: str | None = None  # as written, such as "Governor"
    kind: WhoKind = "person"  # "place": a capital or country speaking for its government
    name_span: Span | None = None  # where that name stands
    role_span: Span | None = None  # where that role stands
    entity: str | None = None  # id of an entity record; null before the archive


class JointSpeaker(msgspec.Struct, frozen=True, kw_only=True):
    """A further speaker of the same words."""

    span: Span  # as written
    who: Who | None = None  # null when nobody can be named safely


class Addressee(msgspec.Struct, frozen=True, kw_only=True):
    """Whoever the words were said to."""

    name: str  # as written, or the fullest name
    span: Span  # as written


class Via(msgspec.Struct, frozen=True, kw_only=True):
    """A link of the sourcing chain between speaker and outlet."""

    name: str  # such as "dpa" or "Telegram"
    span: Span | None = None  # as written; null for the outlet itself
    kind: ViaKind = "outlet"  # what sort of link it is


class Statement(Annotation, frozen=True, kw_only=True, tag="statement"):
    """Words an article attributes to someone.

    Spans are half-open ranges of Unicode code points in Article.text.
    """

    form: Form  # in quotation marks, reported, or both
    words: tuple[Span, ...]  # the pieces, quotation marks left out
    speaker: Span | None = None  # as written; `who` says who that is
    cue: Span | None = None  # "said", "according to"
    who: Who | None = None  # null when nobody can be named safely
    also: tuple[JointSpeaker, ...] = ()  # further joint speakers
    to: Addressee | None = None  # whoever it was said to
    within: str | None = None  # id of the statement it stands in
    via: tuple[Via, ...] = ()  # sourcing chain, nearest the outlet first
    stance: Stance | None = None  # null when unsure
    said: str | None = None  # date on which it was said

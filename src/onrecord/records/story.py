"""Articles that belong together: copies of one text, reports of one story."""

from __future__ import annotations

from typing import Literal

import msgspec

from .base import Record
from .span import Span

DuplicateKind = Literal["verbatim", "light", "cut", "excerpt", "local", "update"]
Relation = Literal["agree", "refine", "supersede", "conflict", "denial", "altered-quote"]


class Duplicate(Record, frozen=True, kw_only=True, tag="duplicate"):
    """An article that carries the text of an earlier one."""

    article: str  # id of the copy
    of: str  # id of the earliest article of the same text
    kind: DuplicateKind  # how it was changed
    similarity: float  # share of the shorter text found in the longer, 0 to 1
    passages: tuple[tuple[Span, Span], ...] = ()  # shared passages: (in the copy, in the original)
    found_by: str  # grouper and version


class OriginEdge(msgspec.Struct, frozen=True, kw_only=True):
    """One report carrying another's work."""

    source: str = msgspec.field(name="from")  # article id
    to: str  # article id
    evidence: str  # the words or the likeness that say so


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """A newsroom whose own reporting the others carry."""

    name: str  # of the newsroom
    articles: tuple[str, ...] = ()  # ids of the articles that go back to it
    edges: tuple[OriginEdge, ...] = ()  # how we know


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """One account in a comparison."""

    figure: str | None = None  # figure id
    statement: str | None = None  # statement id
    article: str  # article id
    span: Span  # the words
    low: float | int | None = None  # interval of the figure
    high: float | int | None = None  # interval of the figure
    by: str | None = None  # who said so, or the outlet
    at: str | None = None  # publication time


class Conflict(msgspec.Struct, frozen=True, kw_only=True):
    """Two accounts of the same thing, and how they relate."""

    relation: Relation  # how `b` stands to `a`
    counts: str | None = None  # what both count
    a: Side  # the older account
    b: Side  # the newer account


class Story(Record, frozen=True, kw_only=True, tag="story"):
    """Reports of one event or course of events."""

    was: tuple[str, ...] = ()  # ids merged into it
    articles: tuple[str, ...] = ()  # ids, oldest first
    title: str | None = None  # of the most central report, or its first words
    lead: str | None = None  # first paragraph of the most central report
    first: str | None = None  # publication of the oldest report
    last: str | None = None  # publication of the newest report
    people: tuple[str, ...] = ()  # names, most mentioned first
    places: tuple[str, ...] = ()  # names, most mentioned first
    figures: tuple[str, ...] = ()  # figure ids that are compared
    origins: tuple[Origin, ...] = ()  # whose own reporting the others carry
    conflicts: tuple[Conflict, ...] = ()  # where accounts differ, agree or replace each other
    unheard: tuple[str, ...] = ()  # named as a side and never quoted
    found_by: str  # grouper and version

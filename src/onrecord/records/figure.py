"""A quantity that an article states."""

from __future__ import annotations

import msgspec

from .base import Annotation
from .span import Span


class Counted(msgspec.Struct, frozen=True, kw_only=True):
    """What a figure counts."""

    text: str  # the head noun
    span: Span  # where the head noun stands
    phrase: str | None = None  # the whole noun phrase


class Per(msgspec.Struct, frozen=True, kw_only=True):
    """What a rate is reckoned by, such as "a month"."""

    text: str  # as written
    span: Span  # where it stands


class Figure(Annotation, frozen=True, kw_only=True, tag="figure"):
    """A quantity with its hedge, as an interval from `low` to `high`."""

    span: Span  # number, hedge and unit as written
    low: float | int | None = None  # null: open below
    high: float | int | None = None  # null: open above
    approximate: bool = False  # "about", "around", "or so"
    hedge: str | None = None  # as written
    unit: str | None = None  # null for a plain count; ISO 4217, "percent", "km" and the like
    counts: Counted | None = None  # the thing counted
    per: Per | None = None  # for rates
    equals: str | None = None  # id of the figure that it converts
    part_of: str | None = None  # id of the figure that it is a part of
    statement: str | None = None  # id of the statement it stands in
    as_of: str | None = None  # date for which it holds

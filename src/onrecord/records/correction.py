"""What a person changed."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from .base import Record

CorrectionAction = Literal["set", "merge", "split", "wrong", "undo"]


class CorrectionTarget(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is corrected: a field of a piece, words in a piece, an entity, a story or a correction."""

    piece: str | None = None  # the piece, for its field or its words
    field: str | None = None  # such as "title"; with `words`, a field of the record found there
    words: str | None = None  # as quoted in the text
    before: str | None = None  # up to 30 characters in front of the words
    after: str | None = None  # up to 30 characters behind the words
    entity: str | None = None  # entity id
    story: str | None = None  # story id
    correction: str | None = None  # id of the correction that is undone


class Correction(Record, frozen=True, kw_only=True, tag="correction"):
    """What a person changed; applied again after every reprocessing."""

    by: str  # who
    at: str  # when, UTC
    target: CorrectionTarget  # what is corrected
    action: CorrectionAction  # what is done to it
    value: Any = None  # set: the new value; merge: the id that goes in; split: what leaves

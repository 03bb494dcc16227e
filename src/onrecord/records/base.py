"""What all records have in common."""

from __future__ import annotations

import msgspec
from msgspec import UNSET, UnsetType


class Record(msgspec.Struct, frozen=True, kw_only=True, tag_field="record"):
    """A value that flows between stages; one JSON object a line.

    A field that is not known is null (or an empty list), never a guess.
    """

    id: str  # made from content, so that doing a thing twice changes nothing


class Annotation(Record, frozen=True, kw_only=True):
    """Something found in an article, at a place in it."""

    article: str  # id of the article
    where: str | UnsetType = msgspec.field(name="in", default=UNSET)  # "title", "block:N"; absent: the text
    found_by: str  # annotator and version

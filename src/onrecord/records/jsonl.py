"""Records to lines of JSON, and back."""

from __future__ import annotations

import json
import re
from typing import Any, Final

import msgspec

from ..errors import RecordError
from .article import Article
from .base import Record
from .capture import Capture
from .correction import Correction
from .entity import Entity
from .figure import Figure
from .mention import Mention
from .problem import Problem
from .statement import Statement
from .story import Duplicate, Story

AnyRecord = (
    Capture | Article | Statement | Figure | Mention | Entity | Duplicate | Story | Correction | Problem
)
"""Any record that has a line of its own."""

KINDS: Final[dict[str, type[Record]]] = {
    "capture": Capture,
    "article": Article,
    "statement": Statement,
    "figure": Figure,
    "mention": Mention,
    "entity": Entity,
    "duplicate": Duplicate,
    "story": Story,
    "correction": Correction,
    "problem": Problem,
}
"""Every kind of record by its `record` value."""

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[AnyRecord] = msgspec.json.Decoder(AnyRecord)


class _Head(msgspec.Struct):
    """As much of a line as it takes to know what it is."""

    record: str | None = None
    id: str | None = None
    article: str | None = None


_LONE: Final = re.compile("[\ud800-\udfff]")
_heads = msgspec.json.Decoder(_Head)


def encode(record: Record) -> bytes:
    """One line, without its line break. Never NaN or Infinity: msgspec writes null."""
    return _encoder.encode(record)


def decode(line: bytes | str) -> AnyRecord:
    """The record of a line; raises RecordError ("bad-line", "bad-record")."""
    try:
        return _decoder.decode(line)
    except msgspec.ValidationError as error:
        raise RecordError("bad-record", str(error)) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise RecordError("bad-line", f"not JSON: {error}") from None


def kind(line: bytes) -> tuple[str | None, str | None, str | None]:
    """What a line is, without reading all of it: `record`, `id` and `article`.

    Raises RecordError ("bad-line") when it is not a JSON object.
    """
    try:
        head = _heads.decode(line)
    except msgspec.DecodeError:
        # a field of another type than ours, or a spelling that the fast parser does not take
        text = {name: value for name, value in plain(line).items() if isinstance(value, str)}
        return text.get("record"), text.get("id"), text.get("article")
    return head.record, head.id, head.article


def plain(line: bytes) -> dict[str, Any]:
    """A line as a dictionary; raises RecordError ("bad-line") when it is none.

    Lone surrogates, which JSON can spell and UTF-8 cannot, become U+FFFD.
    """
    try:
        value = _value(line)
    except (ValueError, RecursionError) as error:
        raise RecordError("bad-line", f"not JSON: {error}") from None
    if not isinstance(value, dict):
        raise RecordError("bad-line", "a line must be a JSON object")
    return value


def _value(line: bytes) -> Any:
    """What a line says; by the slower parser where it may spell lone surrogates."""
    try:
        return msgspec.json.decode(line)
    except msgspec.DecodeError:
        if b"\\u" not in line:
            raise
    return _mended(json.loads(line, parse_constant=_refuse))


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON")


def _mended(value: Any) -> Any:
    """The value with every lone surrogate replaced by U+FFFD."""
    if isinstance(value, str):
        return _LONE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_mended(item) for item in value]
    if isinstance(value, dict):
        return {_mended(key): _mended(item) for key, item in value.items()}
    return value

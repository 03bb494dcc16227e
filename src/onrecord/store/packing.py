"""Records as they lie in the database: small, and given back as they came."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from typing import Final, TypeVar

import msgspec

from ..records import (
    Annotation,
    AnyBlock,
    Article,
    Capture,
    Correction,
    Duplicate,
    Figure,
    Mention,
    Record,
    Statement,
    Story,
)
from ..text.folding import storable
from .faults import DamagedArchive

R = TypeVar("R", bound=Record)
T = TypeVar("T")

Found = Annotation
"""What annotators find: statements, figures, mentions."""

_LEVEL: Final = 3  # of zlib: half the size of level 0 is what counts, and filing must be quick
_articles = msgspec.json.Decoder(Article)
_found = msgspec.json.Decoder(tuple[Statement | Figure | Mention, ...])
_stories = msgspec.json.Decoder(Story)
_duplicates = msgspec.json.Decoder(Duplicate)
_corrections = msgspec.json.Decoder(Correction)
_captures = msgspec.json.Decoder(Capture)
_encode = msgspec.json.Encoder().encode


def clean(record: R) -> R:
    """The record with U+0000 and lone surrogates replaced, where it holds any."""
    try:
        if b"\\u0000" not in _encode(record):
            return record
    except UnicodeEncodeError:
        pass
    plain = _storable(msgspec.to_builtins(record))
    return msgspec.convert(plain, type(record), strict=False)


def clean_all(records: Sequence[R]) -> Sequence[R]:
    """The records, cleaned; most times none needs it, and one look says so."""
    try:
        if b"\\u0000" not in _encode(records):
            return records
    except UnicodeEncodeError:
        pass
    return [clean(record) for record in records]


def _storable(value: object) -> object:
    """A plain value with every text in it made storable."""
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, dict):
        return {_storable(key): _storable(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_storable(item) for item in value]
    return value


def pack_article(article: Article) -> bytes:
    """An article without its text, which lies beside it."""
    blocks = tuple(_without_text(block, article.text) for block in article.blocks)
    return zlib.compress(_encode(msgspec.structs.replace(article, text="", blocks=blocks)), _LEVEL)


def unpack_article(data: bytes, text: str) -> Article:
    """The article as it was packed."""
    article = _unpacked(_articles, zlib.decompress, data)
    blocks = tuple(_with_text(block, text) for block in article.blocks)
    return msgspec.structs.replace(article, text=text, blocks=blocks)


def _without_text(block: AnyBlock, text: str) -> AnyBlock:
    """The block without its text where its span gives it back."""
    if block.span is None or not block.text or block.span.of(text) != block.text:
        return block
    return msgspec.structs.replace(block, text="")


def _with_text(block: AnyBlock, text: str) -> AnyBlock:
    """The block with the text of its span."""
    if block.span is None or block.text:
        return block
    return msgspec.structs.replace(block, text=block.span.of(text))


def _unpacked(decoder: msgspec.json.Decoder[T], unpack: Callable[[bytes], bytes], data: bytes) -> T:
    """A packed value; raises DamagedArchive."""
    try:
        return decoder.decode(unpack(data))
    except (zlib.error, msgspec.DecodeError, UnicodeDecodeError, TypeError) as error:
        raise DamagedArchive(
            f"a stored record cannot be read ({error}): run `onrecord check --repair`"
        ) from None


def pack_story(story: Story) -> bytes:
    """A story."""
    return _encode(story)


def unpack_story(data: bytes) -> Story:
    """The story as it was packed."""
    return _unpacked(_stories, bytes, data)


def unpack_duplicate(data: bytes) -> Duplicate:
    """The duplicate as it was packed."""
    return _unpacked(_duplicates, bytes, data)


def pack_correction(correction: Correction) -> bytes:
    """A correction."""
    return _encode(correction)


def unpack_correction(data: bytes) -> Correction:
    """The correction as it was packed."""
    return _unpacked(_corrections, bytes, data)


def pack_found(found: Sequence[Found]) -> bytes:
    """The annotations of an article."""
    return zlib.compress(_encode(found), _LEVEL)


def unpack_found(data: bytes) -> tuple[Found, ...]:
    """The annotations as they were packed."""
    return _unpacked(_found, zlib.decompress, data)


def pack_capture(capture: Capture) -> bytes:
    """A capture."""
    return _encode(capture)


def unpack_capture(data: bytes) -> Capture:
    """The capture as it was packed."""
    return _unpacked(_captures, bytes, data)

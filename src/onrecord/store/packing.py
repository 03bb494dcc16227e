"""Records as they lie in the database: small, and given back as they came."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import TypeVar

import msgspec

from ..records import AnyBlock, Article, Capture, Figure, Mention, Record, Statement
from ..text.folding import storable

R = TypeVar("R", bound=Record)

Found = Statement | Figure | Mention
"""What annotators find."""

_LEVEL = 3  # of zlib: half the size of level 0 is what counts, and filing must be quick
_articles = msgspec.json.Decoder(Article)
_found = msgspec.json.Decoder(tuple[Found, ...])
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
    article = _articles.decode(zlib.decompress(data))
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


def pack_found(found: Sequence[Found]) -> bytes:
    """The annotations of an article."""
    return zlib.compress(_encode(found), _LEVEL)


def unpack_found(data: bytes) -> tuple[Found, ...]:
    """The annotations as they were packed."""
    return _found.decode(zlib.decompress(data))


def pack_capture(capture: Capture) -> bytes:
    """A capture."""
    return _encode(capture)


def unpack_capture(data: bytes) -> Capture:
    """The capture as it was packed."""
    return _captures.decode(data)

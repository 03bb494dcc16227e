"""Compressed bodies opened, never to more than a limit."""

from __future__ import annotations

import zlib
from gzip import GzipFile
from io import BytesIO
from typing import BinaryIO, Final

import brotli

from ..errors import RecordError

PAGE_LIMIT: Final = 16 * 1024 * 1024
"""The largest page that is read, in bytes after decoding."""

_GZIP: Final = b"\x1f\x8b"


def is_gzip(head: bytes) -> bool:
    """Do these first bytes begin a gzip member?"""
    return head[:2] == _GZIP


def within_limit(body: bytes) -> bytes:
    """The body as it is; raises RecordError ("too-large") past the limit."""
    if len(body) > PAGE_LIMIT:
        raise RecordError("too-large", f"the page holds more than {PAGE_LIMIT >> 20} MB")
    return body


def gunzipped(data: BinaryIO) -> bytes:
    """All members of a gzip stream; raises RecordError ("bad-archive", "too-large")."""
    try:
        return within_limit(GzipFile(fileobj=data).read(PAGE_LIMIT + 1))
    except (OSError, EOFError, zlib.error) as error:
        raise RecordError("bad-archive", f"the gzip data is damaged: {error}") from None


def decoded(body: bytes, encodings: str) -> bytes:
    """An HTTP body with its content codings undone, last one first.

    encodings: the Content-Encoding header. Raises RecordError ("bad-archive",
    "too-large") where the coding is unknown or the data is damaged.
    """
    for coding in reversed([c.strip().lower() for c in encodings.split(",") if c.strip()]):
        body = _undone(body, coding)
    return within_limit(body)


def _undone(body: bytes, coding: str) -> bytes:
    """One content coding undone."""
    if coding in ("gzip", "x-gzip"):
        return gunzipped(BytesIO(body)) if is_gzip(body) else body
    if coding == "deflate":
        return _deflated(body)
    if coding == "br":
        return _unbrotlied(body)
    if coding == "identity":
        return body
    raise RecordError("bad-archive", f"the content coding {coding[:20]!r} is not known")


def _deflated(body: bytes) -> bytes:
    """Deflate data, with the zlib wrapper or, as many servers send it, without."""
    for window in (15, -15):
        stream = zlib.decompressobj(window)
        try:
            return within_limit(stream.decompress(body, PAGE_LIMIT + 1))
        except zlib.error:
            continue
    raise RecordError("bad-archive", "the deflate data is damaged")


def _unbrotlied(body: bytes) -> bytes:
    """Brotli data, opened in steps that keep to the limit."""
    stream, out, chunk = brotli.Decompressor(), bytearray(), body
    try:
        while not stream.is_finished():
            piece = stream.process(chunk, output_buffer_limit=1 << 20)
            chunk = b""
            out += piece
            if len(out) > PAGE_LIMIT:
                return within_limit(bytes(out))
            if not piece and stream.can_accept_more_data():
                raise RecordError("bad-archive", "the brotli data ends too early")
    except brotli.error as error:
        raise RecordError("bad-archive", f"the brotli data is damaged: {error}") from None
    return bytes(out)


def dechunked(body: bytes) -> bytes:
    """A body with its chunked transfer coding undone, as far as it is whole."""
    out, place = bytearray(), 0
    while True:
        end = body.find(b"\r\n", place, place + 1024)
        size = body[place:end].split(b";")[0].strip() if end >= 0 else b""
        if not size or len(size) > 8 or size.strip(b"0123456789abcdefABCDEF"):
            return bytes(out) if place else body  # not chunked after all, or cut off
        length = int(size, 16)
        if length == 0:
            return bytes(out)
        out += body[end + 2 : end + 2 + length]
        place = end + 2 + length + 2

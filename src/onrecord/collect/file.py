"""Files on this machine as captures: pages, copied text and WARC files, each also gzipped."""

from __future__ import annotations

import gzip
import os
import stat
import zlib
from collections.abc import Iterator
from io import BufferedReader
from typing import Final

from ..errors import RecordError
from ..records import Capture, Given
from ..text.folding import storable
from . import warc
from .inflate import PAGE_LIMIT, gunzipped, is_gzip, within_limit

Captured = tuple[Capture, bytes] | tuple[str, RecordError]
"""A capture with its bytes, or what could not be captured and why."""

_HTML_ENDINGS: Final = (".html", ".htm", ".xhtml")
_TEXT_ENDINGS: Final = (".txt", ".text", ".md")


def captures(path: str, *, url: str | None = None, given: Given | None = None) -> Iterator[Captured]:
    """What a file holds: one page, or each page of a WARC file, in order."""
    shown = storable(path)
    try:
        with _opened(path) as stream:
            compressed = is_gzip(stream.peek(2))
            head = _head(stream, compressed)
            if warc.is_warc(head):
                yield from warc.records(stream, shown, given or Given())
                return
            body = _body(stream, compressed)
    except RecordError as error:
        yield shown, error
        return
    except OSError as error:
        yield shown, RecordError("no-such-file", f"cannot be read: {error.strerror}")
        return
    if not body.strip():
        yield shown, RecordError("empty-file", "the file is empty")
        return
    yield Capture.of(body, url=url, path=shown, media_type=_media_type(path), given=given), body


def recaptured(capture: Capture) -> bytes:
    """The bytes of a capture line, from the file or WARC that it names.

    Raises RecordError where they are not there, or are not the bytes meant.
    """
    if capture.warc:
        with _opened(capture.warc.file) as stream:
            found = next(warc.records(stream, capture.warc.file, capture.given, capture.warc.offset))
    elif capture.path:
        found = next(captures(capture.path, url=capture.url, given=capture.given))
    else:
        raise RecordError("no-such-file", "the capture names no file")
    if isinstance(found[1], RecordError):
        raise found[1]
    if isinstance(found[0], Capture) and capture.digest not in (None, found[0].digest):
        raise RecordError("bad-archive", "the file no longer holds the bytes that were captured")
    return found[1]


def _opened(path: str) -> BufferedReader:
    """The file, open for reading; raises RecordError where it is none."""
    if "\0" in path:
        raise RecordError("no-such-file", "a file name cannot hold NUL")
    try:
        mode = os.stat(path).st_mode
        if not stat.S_ISREG(mode):
            what = "this is a folder" if stat.S_ISDIR(mode) else "this is not a file"
            raise RecordError("not-a-file", what)
        return open(path, "rb")
    except (OSError, UnicodeEncodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "no such name"
        raise RecordError("no-such-file", f"cannot be read: {why}") from None


def _head(stream: BufferedReader, compressed: bool) -> bytes:
    """The first bytes, gunzipped where they are compressed; the stream stays at its start."""
    if not compressed:
        return stream.peek(512)[:512]
    try:
        head = gzip.GzipFile(fileobj=stream).read(512)
    except (OSError, EOFError, zlib.error):
        head = b""  # damaged: whoever reads all of it will say so
    stream.seek(0)
    return head


def _body(stream: BufferedReader, compressed: bool) -> bytes:
    """The whole file, gunzipped; raises RecordError past the limit."""
    return gunzipped(stream) if compressed else within_limit(stream.read(PAGE_LIMIT + 1))


def _media_type(path: str) -> str | None:
    """What the file's name says it is; None where it says nothing."""
    name = path.lower().removesuffix(".gz")
    if name.endswith(_HTML_ENDINGS):
        return "text/html"
    return "text/plain" if name.endswith(_TEXT_ENDINGS) else None

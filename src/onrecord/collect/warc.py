"""WARC files: every captured page in them, in order."""

from __future__ import annotations

import os
from collections.abc import Iterator
from io import BufferedReader
from typing import Final

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType
from msgspec import to_builtins
from msgspec.structs import replace

from ..errors import RecordError
from ..records import Capture, Given, WarcPlace, decode
from ..text.folding import storable
from .inflate import PAGE_LIMIT, dechunked, decoded, within_limit

_PAGES: Final = ("html", "xml", "text/plain")
_HEADER_LIMIT: Final = 64 * 1024


def is_warc(head: bytes) -> bool:
    """Do these first bytes (gunzipped) begin a WARC record?"""
    return head.lstrip()[:5] == b"WARC/"


Found = tuple[Capture, bytes] | tuple[str, RecordError]


def records(stream: BufferedReader, path: str, given: Given, offset: int = 0) -> Iterator[Found]:
    """Each page with its bytes; where one cannot be had, its address and why.

    offset: byte of the file at which to begin; a record must begin there.
    What stands before any damage comes out; the damage itself comes last, as
    RecordError ("bad-archive").
    """
    size = stream.seek(0, os.SEEK_END)
    stream.seek(offset)
    begun, waiting, count = offset, None, 0
    try:
        for record in ArchiveIterator(stream, parse_http=False):
            place = offset + record.stream_pos
            if waiting:
                yield _placed(waiting, path, begun, place)
            waiting, begun = _found(record, path, given), place
            count += waiting is not None
    except (OSError, ValueError) as error:
        if waiting:
            yield _placed(waiting, path, begun, size)
        yield path, RecordError("bad-archive", f"damaged after byte {begun}: {error}")
        return
    if waiting:
        yield _placed(waiting, path, begun, size)
    if not count:
        yield path, RecordError("bad-archive", "no captured page in this WARC file")


def _placed(found: Found, path: str, start: int, end: int) -> Found:
    """The same, with its place in the file where it is a page."""
    if isinstance(found[0], str) or isinstance(found[1], RecordError):
        return found
    place = WarcPlace(file=path, offset=start, length=end - start)
    return replace(found[0], warc=place), found[1]


def _found(record: WarcRecord, path: str, given: Given) -> Found | None:
    """What a record holds: a page, a reason why not, or nothing of ours."""
    if record.record_type not in (WarcRecordType.response, WarcRecordType.resource):
        return None
    address = storable(record.headers.get("WARC-Target-URI") or "").strip("<> ")
    try:
        return _page(record, path, address or None, given)
    except RecordError as error:
        return address or path, error


def _page(record: WarcRecord, path: str, url: str | None, given: Given) -> tuple[Capture, bytes] | None:
    """The page of a record, or None where it holds something else."""
    length = record.content_length
    if length > 2 * PAGE_LIMIT:
        raise RecordError("too-large", f"the record holds {length} bytes")
    record.parse_http(max_header_len=_HEADER_LIMIT, quirks_mode=True)
    media = _header(record, "Content-Type") or record.headers.get("Content-Type") or ""
    if record.is_http and not record.is_http_parsed:
        raise RecordError("bad-archive", "the HTTP headers cannot be read")
    noted = record.headers.get("Onrecord-Capture")
    if media and not noted and not any(kind in media.lower() for kind in _PAGES):
        return None
    expected = record.content_length
    body = record.reader.read(2 * PAGE_LIMIT)
    if len(body) < expected:
        raise RecordError("bad-archive", f"the record ends after {len(body)} of {expected} bytes")
    if "chunked" in (_header(record, "Transfer-Encoding") or "").lower():
        body = dechunked(body)
    body = decoded(within_limit(body), _header(record, "Content-Encoding") or "")
    if (told := _told(noted, body, given)) is not None:
        return told, body
    date = record.record_date
    capture = Capture.of(
        body,
        url=url,
        path=path,
        fetched=date.isoformat().replace("+00:00", "Z") if date else None,
        media_type=storable(media) or None,
        status=_status(record),
        given=given,
    )
    return capture, body


def _told(line: str | None, body: bytes, given: Given) -> Capture | None:
    """The capture that an archive of ours noted beside the body; None where there is none of this body."""
    try:
        told = decode(line or "")
    except RecordError:
        return None
    if not isinstance(told, Capture) or Capture.of(body, url=told.url).id != told.id:
        return None
    return replace(told, given=replace(told.given, **to_builtins(given)))


def _header(record: WarcRecord, name: str) -> str | None:
    """An HTTP header of a response, None where there is none."""
    headers = record.http_headers
    return headers.get(name) if headers is not None else None


def _status(record: WarcRecord) -> int | None:
    """The HTTP status of a response."""
    headers = record.http_headers
    return headers.status_code if headers is not None else None

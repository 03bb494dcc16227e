"""Captured bytes in WARC files: bytes in, bytes out, torn tails mended.

Each record is a gzip member of its own (WARC 1.1, type `resource`: the body
as it is after transfer and content decoding). A writer holds a lock on the
file that it appends to, so two processes never share one.
"""

from __future__ import annotations

import json
import time
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final
from uuid import NAMESPACE_URL, uuid5

import msgspec

from ..records.capture import Capture, WarcPlace
from ..records.ids import digest
from .faults import DamagedCapture

_END: Final = b"\r\n\r\n"
_CHUNK: Final = 1 << 18
_MAGIC: Final = b"\x1f\x8b\x08"


def member(capture: Capture, body: bytes) -> bytes:
    """One WARC record, compressed, as it will lie in the file."""
    headers = [
        "WARC/1.1",
        "WARC-Type: resource",
        f"WARC-Record-ID: <urn:uuid:{uuid5(NAMESPACE_URL, 'onrecord:' + capture.id)}>",
        f"WARC-Target-URI: {_address(capture)}",
        f"WARC-Date: {_moment(capture)}",
        f"WARC-Block-Digest: {capture.digest}",
        f"Onrecord-Capture: {_told(capture)}",
        f"Content-Type: {_one_line(capture.media_type or 'application/octet-stream')}",
        f"Content-Length: {len(body)}",
    ]
    head = "\r\n".join(headers).encode("utf-8", "replace") + _END
    packer = zlib.compressobj(6, zlib.DEFLATED, 31)
    return packer.compress(head + body + _END) + packer.flush()


def _told(capture: Capture) -> str:
    """The capture itself, so that the file alone says what was given with the bytes."""
    return json.dumps(msgspec.to_builtins(msgspec.structs.replace(capture, warc=None)), separators=(",", ":"))


def _address(capture: Capture) -> str:
    """What the record is named: the page's address, else a name made from the capture's id."""
    return _one_line(capture.url or "").replace(" ", "%20") or f"urn:onrecord:capture:{capture.id}"


def _moment(capture: Capture) -> str:
    """When the bytes were received; WARC wants a time for each record."""
    fetched = _one_line(capture.fetched or "")
    return fetched if fetched.endswith("Z") else time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())


def _one_line(text: str) -> str:
    """The text without anything that could begin another header."""
    return "".join(c if c.isprintable() else " " for c in text).strip()


class CaptureFiles:
    """The WARC files of an archive, for reading."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def names(self) -> list[str]:
        """Every WARC file, oldest first."""
        return sorted(path.name for path in self.folder.glob("*.warc.gz"))

    def body(self, capture: Capture) -> bytes:
        """The captured bytes, checked against their hash; raises DamagedCapture."""
        place = capture.warc
        if place is None:
            raise DamagedCapture(f"capture {capture.id} names no place in a WARC file")
        try:
            with (self.folder / Path(place.file).name).open("rb") as file:
                file.seek(place.offset)
                packed = file.read(place.length)
            body = _body(zlib.decompress(packed, 31))
        except (OSError, zlib.error, ValueError) as error:
            raise DamagedCapture(_damage(capture, str(error))) from None
        if digest(body) != capture.digest:
            raise DamagedCapture(_damage(capture, "the bytes do not match their hash"))
        return body

    def members(self, name: str, start: int = 0) -> Iterator[tuple[WarcPlace, bytes]]:
        """Each whole record of a file from `start`, with its place; what is damaged is passed over."""
        with (self.folder / name).open("rb") as file:
            rest = b""
            file.seek(start)
            while True:
                found = _next_member(rest, file)
                if found is None:
                    start = _next_begin(file, start + 1)
                    if start < 0:
                        return
                    rest = b""
                    file.seek(start)
                    continue
                length, record, rest = found
                yield WarcPlace(file=f"captures/{name}", offset=start, length=length), record
                start += length


def _next_begin(file: BinaryIO, start: int) -> int:
    """Where the next gzip member may begin, at `start` or behind it; -1 when there is none."""
    file.seek(start)
    tail = b""
    while chunk := file.read(_CHUNK):
        found = (tail + chunk).find(_MAGIC)
        if found >= 0:
            return start - len(tail) + found
        start += len(chunk)
        tail = chunk[-len(_MAGIC) + 1 :]
    return -1


def _damage(capture: Capture, why: str) -> str:
    """One line that names a damaged capture by its hash."""
    return f"capture {capture.id} ({capture.digest}, {capture.url or capture.path or 'no address'}): {why}"


def _next_member(chunk: bytes, file: BinaryIO) -> tuple[int, bytes, bytes] | None:
    """Length and content of the next gzip member, and what was read beyond it; None when it is not whole."""
    unpacker = zlib.decompressobj(31)
    parts: list[bytes] = []
    size = 0
    try:
        while chunk := chunk or file.read(_CHUNK):
            size += len(chunk)
            parts.append(unpacker.decompress(chunk))
            chunk = b""
            if unpacker.eof:
                beyond = unpacker.unused_data
                return size - len(beyond), b"".join(parts), beyond
    except zlib.error:
        return None
    return None


def _body(record: bytes) -> bytes:
    """The body of an unpacked WARC record; raises ValueError."""
    head, gap, rest = record.partition(_END)
    if not gap:
        raise ValueError("not a WARC record")
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return rest[: int(value)]
    raise ValueError("a WARC record without its length")


def capture_of(record: bytes, place: WarcPlace) -> Capture | None:
    """The capture that an unpacked WARC record tells of; None when it is none of ours."""
    told = headers(record).get("onrecord-capture", "")
    try:
        return msgspec.structs.replace(msgspec.json.decode(told, type=Capture), warc=place)
    except (msgspec.DecodeError, UnicodeError):
        return None


def headers(record: bytes) -> dict[str, str]:
    """The headers of an unpacked WARC record, names in lower case."""
    lines = record.partition(_END)[0].decode("utf-8", "replace").split("\r\n")
    pairs = (line.partition(":") for line in lines)
    return {name.strip().lower(): value.strip() for name, _, value in pairs}

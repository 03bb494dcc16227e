"""What cannot be rebuilt from captured bytes: one durable line for each thing a person gave or changed.

Each line holds a record and its checksum. The journal keeps the order in
which captures were filed, so the archive can be made again from it and the
WARC files.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from ..records.base import Record
from ..records.jsonl import encode
from .appending import DurableFile


class _Line(msgspec.Struct):
    """A line of the journal."""

    sum: str
    line: msgspec.Raw


_lines = msgspec.json.Decoder(_Line)


class Journal:
    """The journal of an archive; only whoever holds the database's write lock may append."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: DurableFile | None = None

    def append(self, records: list[Record]) -> None:
        """Make these records durable, in this order."""
        if not records:
            return
        if self._file is None:
            self._file = DurableFile(self.path)
        self._mend(self._file)
        self._file.append(b"".join(map(line, records)))

    def _mend(self, file: DurableFile) -> None:
        """Cut the line that a writer did not finish."""
        whole = _whole_lines(self.path, file.size)
        if whole < file.size:
            file.cut(whole)

    def lines(self) -> Iterator[bytes | None]:
        """The JSON of each record, in order; None for a line that is damaged."""
        if not self.path.exists():
            return
        with self.path.open("rb") as file:
            for text in file:
                if text.endswith(b"\n"):
                    yield _checked(text)

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
            self._file = None


def line(record: Record) -> bytes:
    """A record as a line of the journal."""
    data = encode(record)
    return b'{"sum":"%08x","line":%s}\n' % (zlib.crc32(data), data)


def _checked(text: bytes) -> bytes | None:
    """The record's JSON when the line is as it was written."""
    try:
        found = _lines.decode(text)
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeDecodeError):
        return None
    data = bytes(found.line)
    return data if found.sum == f"{zlib.crc32(data):08x}" else None


def _whole_lines(path: Path, size: int) -> int:
    """Bytes up to the end of the last line that is whole."""
    with path.open("rb") as file:
        end = size
        while end > 0:
            begin = max(0, end - 65_536)
            file.seek(begin)
            last = file.read(end - begin).rfind(b"\n")
            if last >= 0:
                return begin + last + 1
            end = begin
    return 0

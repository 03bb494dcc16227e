"""Lines of pipes and files, in bundles as they come."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import BinaryIO, Final

LINE_LIMIT: Final = 64 << 20
"""The longest line that is read, in bytes; what is longer is cut off, and so no longer JSON."""

_BLOCK: Final = 1 << 17


class Lines:
    """Lines of a stream in bundles, without their breaks and without empty ones.

    Each read gives a bundle, so that a slow pipe does not hold up what has come.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def fileno(self) -> int:
        """The file to watch for more."""
        return self._stream.fileno()

    def __iter__(self) -> Iterator[list[bytes]]:
        parts: list[bytes] = []
        size = 0
        while block := os.read(self.fileno(), _BLOCK):
            head, newline, tail = block.rpartition(b"\n")
            if newline:
                yield from _bundle(b"".join([*parts, head]))
                parts, size = [], 0
            if size < LINE_LIMIT:
                parts.append(tail)
                size += len(tail)
        yield from _bundle(b"".join(parts))


def _bundle(text: bytes) -> Iterator[list[bytes]]:
    """The lines that say something, if there are any."""
    rows = [row for row in map(bytes.strip, text.split(b"\n")) if row]
    if rows:
        yield rows

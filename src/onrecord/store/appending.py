"""Adding to files so that what was added is durable, and what failed leaves no trace."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final
from uuid import uuid4

from ..records.capture import WarcPlace
from .captures import CaptureFiles
from .folder import sync_folder

LARGEST_FILE: Final = 1 << 30
"""Bytes after which a writer begins another WARC file."""


class DurableFile:
    """A file that only grows, by whole appends."""

    def __init__(self, path: Path) -> None:
        fresh = not path.exists()
        self.path = path
        self._handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
        if fresh:
            sync_folder(path.parent)

    @property
    def size(self) -> int:
        """Bytes in the file."""
        return os.fstat(self._handle).st_size

    def append(self, data: bytes) -> int:
        """Add bytes and make them durable; gives the offset where they begin.

        When there is no room the file is cut back to what it was.
        """
        begin = self.size
        view = memoryview(data)
        try:
            while view:
                view = view[os.write(self._handle, view) :]
            os.fsync(self._handle)
        except OSError:
            self.cut(begin)
            raise
        return begin

    def cut(self, size: int) -> None:
        """Cut the file back to this size."""
        os.ftruncate(self._handle, size)
        os.fsync(self._handle)

    def lock(self, *, wait: bool = False, shared: bool = False) -> bool:
        """Hold the file; False when another process does and we do not wait."""
        kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
        try:
            fcntl.flock(self._handle, kind if wait else kind | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def close(self) -> None:
        """Let go of the file and its lock."""
        os.close(self._handle)


class CaptureAppender:
    """Appends records to a WARC file that no other process appends to."""

    def __init__(self, files: CaptureFiles, filed: Callable[[str], int]) -> None:
        """`filed` says where the last record of a file that the database knows ends."""
        self._files = files
        self._filed = filed
        self._file: DurableFile | None = None

    def append(self, members: Iterable[bytes]) -> list[WarcPlace]:
        """File these records durably; where each lies."""
        parts = list(members)
        if self._file is None or self._file.size > LARGEST_FILE:
            self.close()
            self._file = self._free()
        offset = self._file.append(b"".join(parts))
        places = []
        for part in parts:
            places.append(WarcPlace(file=f"captures/{self._file.path.name}", offset=offset, length=len(part)))
            offset += len(part)
        return places

    def _free(self) -> DurableFile:
        """A file of ours: the newest that nobody appends to, its tail mended, else a new one."""
        for name in reversed(self._files.names()[-4:]):
            file = DurableFile(self._files.folder / name)
            if file.lock() and file.size <= LARGEST_FILE:
                mend_tail(self._files, file, self._filed(name))
                return file
            file.close()
        name = f"{time.strftime('%Y%m%d%H%M%S', time.gmtime())}-{uuid4().hex[:12]}.warc.gz"
        file = DurableFile(self._files.folder / name)
        file.lock(wait=True)
        return file

    def close(self) -> None:
        """Let other writers have the file."""
        if self._file is not None:
            self._file.close()
            self._file = None


def mend_tail(files: CaptureFiles, file: DurableFile, filed: int) -> int:
    """Cut a torn record from the end of a file; how many bytes were cut.

    `filed`: where the last record that the database knows ends; what follows
    was being written when its writer died. Whole records stay: they can be
    filed from here.
    """
    if file.size <= filed:
        return 0
    end = filed
    for place, _ in files.members(file.path.name, filed):
        end = place.offset + place.length
    torn = file.size - end
    if torn > 0:
        file.cut(end)
    return torn

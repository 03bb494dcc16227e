"""What can be wrong with an archive gives one clear error, and nothing is filed by halves."""

from __future__ import annotations

import errno
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from invented import a_capture, harbour
from onrecord.store import (
    ArchiveError,
    BusyArchive,
    DamagedArchive,
    DamagedCapture,
    FullDisk,
    NewerArchive,
    NotAnArchive,
    ReadOnlyArchive,
    check_archive,
    open_archive,
)
from onrecord.store.faults import faults


def a_file(path: Path) -> None:
    path.write_text("not an archive")


def newer_format(path: Path) -> None:
    open_archive(path, create=True).close()
    (path / "archive.toml").write_text("format = 2\n")


def newer_schema(path: Path) -> None:
    with open_archive(path, create=True) as archive, archive._engine.begin() as connection:
        connection.exec_driver_sql("update alembic_version set version_num = '9999'")
    (path / "archive.toml").write_text('format = 1\nschema = "9999"\n')


def damaged_version(path: Path) -> None:
    with open_archive(path, create=True) as archive, archive._engine.begin() as connection:
        connection.exec_driver_sql("update alembic_version set version_num = '00\x7f1'")


def no_database(path: Path) -> None:
    path.mkdir()
    (path / "archive.db").write_bytes(b"This is not a database, whatever its name may say." * 100)


def a_folder_of_other_things(path: Path) -> None:
    path.mkdir()
    (path / "letter.txt").write_text("Dear Ada")


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda path: None, NotAnArchive),
        (a_file, NotAnArchive),
        (a_folder_of_other_things, NotAnArchive),
        (newer_format, NewerArchive),
        (newer_schema, NewerArchive),
        (damaged_version, DamagedArchive),
        (no_database, DamagedArchive),
    ],
)
def test_what_cannot_be_opened(
    tmp_path: Path, make: Callable[[Path], None], error: type[ArchiveError]
) -> None:
    path = tmp_path / "archive"
    make(path)
    for readonly in (False, True):
        with pytest.raises(error) as caught:
            open_archive(path, readonly=readonly)
        assert "\n" not in str(caught.value)
        assert str(path) in str(caught.value)


@pytest.mark.parametrize("path", ["file/archive", "file"])
def test_a_path_through_a_file(tmp_path: Path, path: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(NotAnArchive):
        open_archive(tmp_path / path, create=True)


def test_an_archive_opened_for_reading_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "archive"
    with open_archive(path, create=True) as archive, archive.writer() as writer:
        writer.file(a_capture("page"), b"page", [harbour(1)])
    before = _files(path)
    with open_archive(path, readonly=True) as archive:
        assert archive.search("harbour").total == 1
        with pytest.raises(ReadOnlyArchive):
            archive.writer()
    assert _files(path) == before


def _files(path: Path) -> dict[str, bytes]:
    """Every file of a folder, but for the side files that SQLite lays beside a database that is open."""
    found = (file for file in path.rglob("*") if file.is_file() and not file.name.endswith(("-shm", "-wal")))
    return {file.name: file.read_bytes() for file in found}


def test_an_archive_can_be_copied(tmp_path: Path) -> None:
    with open_archive(tmp_path / "one", create=True) as archive, archive.writer() as writer:
        writer.file(a_capture("page"), b"page", [harbour(1)])
    (tmp_path / "one").rename(tmp_path / "other")
    assert check_archive(tmp_path / "other") == []
    with open_archive(tmp_path / "other") as archive:
        (capture,) = archive.captures_of(harbour(1)[0].id)
        assert archive.captured_bytes(capture) == b"page"


def test_bytes_that_are_gone(tmp_path: Path) -> None:
    with open_archive(tmp_path / "archive", create=True) as archive:
        with archive.writer() as writer:
            writer.file(a_capture("page"), b"page", [harbour(1)])
        next((tmp_path / "archive" / "captures").iterdir()).unlink()
        (capture,) = archive.captures_of(harbour(1)[0].id)
        with pytest.raises(DamagedCapture, match="sha256:"):
            archive.captured_bytes(capture)


LIMITED = """
import sys
sys.path[:0] = {path!r}
from invented import a_capture, harbour
from onrecord.store import ArchiveError, open_archive
try:
    with open_archive(sys.argv[1], create=True) as archive, archive.writer() as writer:
        for number in range(400):
            body = (str(number) + "x" * 3000).encode()
            for kept in writer.file(a_capture(body), body, [harbour(number)]) + writer.commit():
                print(kept.article, flush=True)
except ArchiveError as error:
    sys.exit(f"{{type(error).__name__}}: {{error}}")
"""


def test_no_room_for_a_file_to_grow(tmp_path: Path) -> None:
    program = LIMITED.format(path=[str(Path(__file__).parent.parent)])
    path = tmp_path / "archive"

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (700_000, 700_000))

    full = subprocess.run(
        [sys.executable, "-c", program, str(path)],
        capture_output=True,
        text=True,
        preexec_fn=small,
        check=False,
    )
    assert full.returncode == 1
    assert full.stderr.startswith("FullDisk: ")
    assert len(full.stderr.splitlines()) == 1
    said = full.stdout.split()
    assert said
    assert [finding for finding in check_archive(path) if finding.wrong] == []
    with open_archive(path) as archive:
        assert set(said) <= set(archive.article_ids())


def test_two_processes_that_write_at_once(tmp_path: Path) -> None:
    program = LIMITED.format(path=[str(Path(__file__).parent.parent)]).replace("range(400)", "range(40)")
    path = tmp_path / "archive"
    both = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for _ in range(2)
    ]
    ends = [process.communicate() for process in both]
    assert [end[1] for end in ends] == [b"", b""]
    with open_archive(path) as archive:
        assert len(list(archive.article_ids())) == archive.latest().total == 40
    assert check_archive(path) == []


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), FullDisk),
        (OSError(errno.EDQUOT, "Disk quota exceeded"), FullDisk),
        (OSError(errno.EFBIG, "File too large"), FullDisk),
        (OSError(errno.EROFS, "Read-only file system"), ReadOnlyArchive),
        (OSError(errno.EACCES, "Permission denied"), ReadOnlyArchive),
        (sqlite3.OperationalError("database or disk is full"), FullDisk),
        (sqlite3.OperationalError("disk I/O error"), FullDisk),
        (sqlite3.OperationalError("attempt to write a readonly database"), ReadOnlyArchive),
        (sqlite3.OperationalError("unable to open database file"), ReadOnlyArchive),
        (sqlite3.OperationalError("database is locked"), BusyArchive),
        (sqlite3.DatabaseError("file is not a database"), DamagedArchive),
        (sqlite3.DatabaseError("database disk image is malformed"), DamagedArchive),
    ],
    ids=str,
)
def test_every_error_of_the_disk_is_a_fault(error: Exception, fault: type[ArchiveError]) -> None:
    with pytest.raises(fault) as caught, faults(Path("archive")):
        raise error
    assert str(caught.value).startswith("archive")


def test_a_mistake_of_ours_is_no_fault_of_the_archive() -> None:
    with pytest.raises(sqlite3.IntegrityError), faults(Path("archive")):
        raise sqlite3.IntegrityError("UNIQUE constraint failed")

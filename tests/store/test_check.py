"""Damage of every part is found, named and mended."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from invented import Found, a_capture, harbour
from onrecord.errors import RecordError
from onrecord.records import Capture, Correction, CorrectionTarget, Given
from onrecord.store import DamagedArchive, NotAnArchive, check_archive, open_archive
from onrecord.store.appending import DurableFile
from onrecord.store.archive import Archive


def body_of(numbers: Sequence[int]) -> bytes:
    return (",".join(map(str, numbers)) + "\n" + "text " * 200).encode()


def read(capture: Capture, body: bytes) -> list[Found]:
    """The articles of a body, as the reading stage would make them."""
    outlet = capture.given.outlet or "example.org"
    return [harbour(int(number), outlet=outlet) for number in body.split(b"\n", 1)[0].split(b",")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A filled archive, closed."""
    path = tmp_path / "archive"
    with open_archive(path, create=True) as archive, archive.writer() as writer:
        for numbers in ([1, 2], [3], [3, 4], [5]):
            body = body_of(numbers)
            given = Given(outlet="coastal.example") if numbers == [5] else Given()
            capture = a_capture(body, path=f"{numbers[0]}.txt", given=given)
            writer.file(capture, body, read(capture, body))
        writer.commit()
        piece = harbour(1)[0].piece
        target = CorrectionTarget(piece=piece, field="title")
        writer.correct(
            Correction(
                id="c1", by="desk", at="2031-05-14T12:00:00Z", target=target, action="set", value="Quay one"
            )
        )
    return path


def everything(path: Path) -> list[object]:
    """All that readers of the archive see."""
    with open_archive(path) as archive:
        return [*_held(archive), archive.search("said:cranes"), archive.search('"Quay one"')]


def _held(archive: Archive) -> list[object]:
    ids = list(archive.article_ids())
    held: list[object] = [(archive.article(name), archive.annotations(name)) for name in ids]
    return [*held, archive.people(), archive.places(), archive.front(), archive.corrections()]


def damage_database(path: Path) -> None:
    data = bytearray((path / "archive.db").read_bytes())
    data[4096 * 2 : 4096 * 6] = b"\x55" * 4096 * 4
    (path / "archive.db").write_bytes(data)


def damage_header(path: Path) -> None:
    data = bytearray((path / "archive.db").read_bytes())
    data[:64] = b"\0" * 64
    (path / "archive.db").write_bytes(data)


def lose_database(path: Path) -> None:
    (path / "archive.db").unlink()


def damage_text(path: Path) -> None:
    database = sqlite3.connect(path / "archive.db")
    database.execute("drop trigger words_turn")
    database.execute("update contents set text = replace(text, 'Selmouth', 'Zelmouth')")
    database.commit()
    database.close()


def damage_index(path: Path) -> None:
    database = sqlite3.connect(path / "archive.db")
    database.execute("update words_data set block = zeroblob(length(block)) where id > 10")
    database.commit()
    database.close()


def unsettle_index(path: Path) -> None:
    database = sqlite3.connect(path / "archive.db")
    database.execute(
        "insert into sayings(sayings, rowid, words, speaker) values ('delete', 5, 'cranes', 'Moreno')"
    )
    database.commit()
    database.close()


def damage_note(path: Path) -> None:
    (path / "archive.toml").write_bytes(b"\xff\xfe format = ")


def damage_journal(path: Path) -> None:
    data = (path / "journal.jsonl").read_bytes()
    (path / "journal.jsonl").write_bytes(data.replace(b"text/html", b"text/htmm", 1))


def lose_journal(path: Path) -> None:
    (path / "journal.jsonl").unlink()


@pytest.mark.parametrize(
    "damage",
    [
        damage_database,
        damage_header,
        lose_database,
        damage_text,
        damage_index,
        unsettle_index,
        damage_note,
        damage_journal,
        lose_journal,
    ],
    ids=lambda damage: damage.__name__,
)
def test_what_is_damaged_is_found_and_mended(folder: Path, damage: Callable[[Path], None]) -> None:
    before = everything(folder)
    assert check_archive(folder) == []
    damage(folder)
    found = check_archive(folder, reread=read)
    assert found
    assert all(finding.wrong and not finding.mended and "\n" not in finding.message for finding in found)
    mended = check_archive(folder, repair=True, reread=read)
    assert mended
    assert all(finding.mended for finding in mended), mended
    assert check_archive(folder) == []
    assert everything(folder) == before


def test_an_archive_without_its_database_is_not_taken_for_an_empty_one(folder: Path) -> None:
    lose_database(folder)
    for create in (False, True):
        with pytest.raises(DamagedArchive, match="is missing: run `onrecord check --repair`"):
            open_archive(folder, create=create)
    assert not (folder / "archive.db").exists(), "nothing stands in the way of mending"


def test_a_database_can_be_made_anew_without_its_journal(folder: Path) -> None:
    (folder / "journal.jsonl").unlink()
    damage_header(folder)
    check_archive(folder, repair=True, reread=read)
    assert check_archive(folder) == []
    with open_archive(folder) as archive:
        assert sorted(line.outlet or "" for line in archive.latest().articles) == [
            "coastal.example",  # what was given stands beside the bytes as well
            *["example.org"] * 4,
        ]


def test_damaged_bytes_are_named_by_their_hash(folder: Path) -> None:
    (warc,) = (folder / "captures").iterdir()
    data = bytearray(warc.read_bytes())
    data[100] ^= 0xFF
    warc.write_bytes(data)
    (found,) = check_archive(folder)
    assert "sha256:" in found.message
    assert found.wrong
    (mended,) = check_archive(folder, repair=True, reread=read)
    assert mended.mended
    (known,) = check_archive(folder)
    assert not known.wrong
    with open_archive(folder) as archive:
        assert len(list(archive.article_ids())) == 5
        with archive.writer() as writer:
            for numbers in ([1, 2], [3], [3, 4], [5]):
                body = body_of(numbers)
                writer.file(a_capture(body), body, [])
    assert check_archive(folder) == []  # filed again, the lost bytes are whole


def test_a_torn_tail_is_cut_off(folder: Path) -> None:
    (warc,) = (folder / "captures").iterdir()
    whole = warc.read_bytes()
    warc.write_bytes(whole + whole[:300])
    (found,) = check_archive(folder)
    assert (found.wrong, found.mended) == (False, False)
    (mended,) = check_archive(folder, repair=True)
    assert mended.mended
    assert warc.read_bytes() == whole
    warc.write_bytes(whole + whole[:300])
    with open_archive(folder) as archive, archive.writer() as writer:  # so does the next writer
        writer.file(a_capture(b"9\n"), b"9\n", read(a_capture(b"9\n"), b"9\n"))
    assert warc.read_bytes().startswith(whole)
    assert check_archive(folder) == []


def test_a_capture_that_never_got_its_rows_is_filed(folder: Path) -> None:
    before = everything(folder)
    saved = (folder / "archive.db").read_bytes()
    body = body_of([7, 8])
    capture = a_capture(body)
    with open_archive(folder) as archive, archive.writer() as writer:
        writer.file(capture, body, read(capture, body))
    (folder / "archive.db").write_bytes(saved)  # as if the machine had stopped before the commit
    (found,) = check_archive(folder)
    assert not found.wrong
    assert everything(folder) == before
    (mended,) = check_archive(folder, repair=True, reread=read)
    assert mended.mended
    with open_archive(folder) as archive:
        assert archive.latest().total == 7


def test_what_cannot_be_read_again_is_told(folder: Path) -> None:
    def fails(capture: Capture, body: bytes) -> list[Found]:
        if capture.path == "5.txt":
            raise RecordError("no-article-text", "nothing to read")
        return read(capture, body)

    damage_header(folder)
    found = check_archive(folder, repair=True, reread=fails)
    assert [finding.mended for finding in found] == [True, False]
    assert "could not be read again" in found[1].message


def test_nobody_writes_while_it_is_repaired(folder: Path) -> None:
    lock = DurableFile(folder / "archive.lock")
    assert lock.lock(shared=True)
    with pytest.raises(Exception, match="somebody is writing"):
        check_archive(folder, repair=True)
    lock.close()


def test_a_folder_without_an_archive(tmp_path: Path) -> None:
    (finding,) = check_archive(tmp_path)
    assert not finding.wrong
    with pytest.raises(NotAnArchive):
        check_archive(tmp_path / "nowhere")

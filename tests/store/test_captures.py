"""Captured bytes in WARC files that others can read as well."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from invented import a_capture, harbour
from onrecord.records import Given
from onrecord.store import open_archive
from onrecord.store.captures import CaptureFiles, capture_of, member


def test_others_can_read_the_files(tmp_path: Path) -> None:
    bodies = {
        "https://example.org/1": b"<p>one",
        "https://example.org/a b": b"",
        "https://example.org/3": b"x" * 99,
    }
    with open_archive(tmp_path / "archive", create=True) as archive, archive.writer() as writer:
        for url, body in bodies.items():
            writer.file(a_capture(body, url), body, [harbour(len(body))])
    (path,) = (tmp_path / "archive" / "captures").iterdir()
    with path.open("rb") as file:
        records = [(one.headers["WARC-Target-URI"], one.reader.read()) for one in ArchiveIterator(file)]
    assert records == [(url.replace(" ", "%20"), body) for url, body in bodies.items()]


@given(
    st.binary(max_size=200),
    st.none() | st.text(max_size=30),
    st.none() | st.text(max_size=20),
    st.none() | st.text(max_size=20),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_capture_comes_back(
    tmp_path: Path, body: bytes, url: str | None, path: str | None, outlet: str | None
) -> None:
    capture = a_capture(body, url, path=path, given=Given(outlet=outlet))
    (tmp_path / "one.warc.gz").write_bytes(member(capture, body) * 2)
    files = CaptureFiles(tmp_path)
    found = [(place, capture_of(record, place)) for place, record in files.members("one.warc.gz")]
    assert len(found) == 2
    for place, told in found:
        assert told is not None
        assert told.warc == place
        assert (told.id, told.given) == (capture.id, capture.given)
        assert files.body(told) == body


@pytest.mark.parametrize("cut", [0, 5, 30, 200])
def test_what_follows_damage_is_found_again(tmp_path: Path, cut: int) -> None:
    captures = [a_capture(f"body {number}" * 50) for number in range(3)]
    parts = [member(capture, f"body {number}".encode() * 50) for number, capture in enumerate(captures)]
    parts[1] = parts[1][:cut]
    (tmp_path / "one.warc.gz").write_bytes(b"".join(parts))
    found = [capture_of(record, place) for place, record in CaptureFiles(tmp_path).members("one.warc.gz")]
    assert [one.id for one in found if one] == [captures[0].id, captures[2].id]

"""Files as captures: plain, gzipped, WARC, and everything that is none of these."""

import gzip
import zlib
from pathlib import Path

import brotli
import pytest

from onrecord.collect import captures, recaptured
from onrecord.collect.inflate import PAGE_LIMIT
from onrecord.errors import RecordError
from onrecord.records import Capture, Given
from onrecord.store.captures import member

PAGE = b"<html><body><p>The harbour of Lindmouth was closed on Monday.</p></body></html>"


def warc_record(body: bytes, url: str, headers: bytes = b"", kind: bytes = b"text/html") -> bytes:
    """A WARC response record with an HTTP message."""
    http = b"HTTP/1.1 200 OK\r\nContent-Type: " + kind + b"\r\n" + headers + b"\r\n" + body
    return (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
        + url.encode()
        + b"\r\nWARC-Date: 2026-03-02T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        + b"Content-Type: application/http; msgtype=response\r\n"
        + b"Content-Length: %d\r\n\r\n" % len(http)
        + http
        + b"\r\n\r\n"
    )


def only(path: Path) -> tuple[Capture, bytes]:
    """The one capture of a file."""
    (found,) = captures(str(path))
    assert isinstance(found[0], Capture)
    assert isinstance(found[1], bytes)
    return found


@pytest.mark.parametrize("name", ["page.html", "page.html.gz"])
def test_a_page_is_captured_with_the_digest_of_what_it_holds(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress(PAGE) if name.endswith("gz") else PAGE)
    capture, body = only(path)
    assert body == PAGE
    assert capture.media_type == "text/html"
    assert capture.digest == Capture.of(PAGE).digest
    assert capture.id == Capture.of(PAGE).id, "neither path nor time is part of the id"


def test_what_the_user_says_goes_along(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Category Archive : Harbours")
    given = Given(outlet="lindmouth-post.example", published="2026-03")
    ((capture, _),) = captures(str(path), url="https://lindmouth-post.example/a", given=given)
    assert isinstance(capture, Capture)
    assert (capture.url, capture.given) == ("https://lindmouth-post.example/a", given)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty-file"),
        (b" \n\t ", "empty-file"),
        (gzip.compress(PAGE)[:-9], "bad-archive"),
        (gzip.compress(b"\0" * (PAGE_LIMIT + 1)), "too-large"),
        (b"WARC/1.0\r\nnothing else", "bad-archive"),
    ],
)
def test_what_cannot_be_captured_says_why(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "x"
    path.write_bytes(content)
    (found,) = captures(str(path))
    assert isinstance(found[1], RecordError)
    assert found[1].code == code


@pytest.mark.parametrize(
    ("name", "code"), [("missing", "no-such-file"), (".", "not-a-file"), ("a\0b", "no-such-file")]
)
def test_a_path_that_is_no_file(tmp_path: Path, name: str, code: str) -> None:
    (found,) = captures(f"{tmp_path}/{name}")
    assert isinstance(found[1], RecordError)
    assert found[1].code == code


def test_a_thousand_small_gzip_members_take_no_time(tmp_path: Path) -> None:
    path = tmp_path / "many.gz"
    path.write_bytes(gzip.compress(b"word ") * 20_000)
    assert only(path)[1] == b"word " * 20_000


@pytest.mark.parametrize("packed", [False, True])
def test_a_warc_gives_its_pages_in_order_and_each_can_be_had_again(tmp_path: Path, packed: bool) -> None:
    records = [
        warc_record(PAGE, "https://a.example/1"),
        warc_record(b"\x89PNG", "https://a.example/picture", kind=b"image/png"),
        warc_record(gzip.compress(PAGE + b"2"), "https://a.example/2", b"Content-Encoding: gzip\r\n"),
        warc_record(brotli.compress(PAGE + b"3"), "https://a.example/3", b"Content-Encoding: br\r\n"),
        warc_record(zlib.compress(PAGE)[2:-4], "https://a.example/4", b"Content-Encoding: deflate\r\n"),
        warc_record(b"5\r\nhello\r\n0\r\n\r\n", "https://a.example/5", b"Transfer-Encoding: chunked\r\n"),
    ]
    path = tmp_path / ("crawl.warc.gz" if packed else "crawl.warc")
    path.write_bytes(b"".join(map(gzip.compress, records) if packed else records))
    found = list(captures(str(path)))
    assert [body for _, body in found] == [PAGE, PAGE + b"2", PAGE + b"3", PAGE, b"hello"]
    assert [c.url for c, _ in found if isinstance(c, Capture)] == [
        f"https://a.example/{n}" for n in range(1, 6)
    ]
    for capture, body in found:
        assert isinstance(capture, Capture)
        assert capture.fetched == "2026-03-02T10:00:00Z"
        assert recaptured(capture) == body
    last = found[-1][0]
    assert isinstance(last, Capture)
    assert last.warc is not None
    assert last.warc.offset + last.warc.length == path.stat().st_size


def test_an_archives_own_warc_gives_its_captures_as_they_were(tmp_path: Path) -> None:
    capture = Capture.of(PAGE, path="page.html", given=Given(outlet="example.org", published="2026-03"))
    (tmp_path / "own.warc.gz").write_bytes(member(capture, PAGE))
    (found,) = captures(str(tmp_path / "own.warc.gz"), given=Given(published="2026-03-02"))
    assert isinstance(found[0], Capture)
    assert (found[0].id, found[0].url, found[0].path) == (capture.id, None, "page.html")
    assert found[0].given == Given(outlet="example.org", published="2026-03-02"), "what is given now wins"
    assert found[1] == PAGE


def test_a_noted_capture_of_other_bytes_is_not_believed(tmp_path: Path) -> None:
    capture = Capture.of(b"something else", given=Given(outlet="example.org"))
    (tmp_path / "own.warc.gz").write_bytes(member(capture, PAGE))
    (found,) = captures(str(tmp_path / "own.warc.gz"))
    assert isinstance(found[0], Capture)
    assert (found[0].digest, found[0].given) == (Capture.of(PAGE).digest, Given())


def test_what_stands_before_the_damage_is_read(tmp_path: Path) -> None:
    path = tmp_path / "torn.warc"
    path.write_bytes(
        warc_record(PAGE, "https://a.example/1") + warc_record(PAGE, "https://a.example/2")[:-60]
    )
    first, second = captures(str(path))
    assert first[1] == PAGE
    assert isinstance(second[1], RecordError)
    assert second[1].code == "bad-archive"


def test_a_file_that_has_changed_since_is_not_taken_for_the_capture(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(PAGE)
    capture, _ = only(path)
    path.write_bytes(PAGE + b"<p>More.</p>")
    with pytest.raises(RecordError, match="no longer holds"):
        recaptured(capture)

"""From bytes to text, and markup that is too deep or too large."""

import time

import pytest

from onrecord import read
from onrecord.errors import RecordError
from onrecord.read.decode import charset, decoded
from onrecord.read.depth import levelled

GERMAN = "Die Fähre fährt über den großen Fluss, sagte die Bürgermeisterin."


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        (GERMAN.encode(), None),
        (b"\xef\xbb\xbf" + GERMAN.encode(), None),
        (GERMAN.encode("utf-16"), None),
        (GERMAN.encode("utf-16-le"), None),
        (GERMAN.encode("latin-1"), "text/html; charset=iso-8859-1"),
        (GERMAN.encode("latin-1"), None),
        (GERMAN.encode(), "text/html; charset=iso-8859-1"),  # valid UTF-8 is UTF-8, whatever was said
        (GERMAN.encode().decode("cp1252").encode(), None),  # mojibake
    ],
)
def test_text_is_read_as_it_was_written(body, media_type):
    assert decoded(body, media_type) == GERMAN


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8-r"),
        ('<meta charset="ISO-8859-1">', "cp1252"),
        ('<meta charset="no-such-thing">', "cp1252"),
        ('<?xml version="1.0" encoding="windows-1250"?>', "cp1250"),
    ],
)
def test_the_declared_encoding_holds_where_the_bytes_are_no_utf8(head, expected):
    assert charset(head.encode() + b"<p>\xe4\xf6\xfc and \xdf", None) == expected


@pytest.mark.parametrize(
    "markup",
    [
        b"".join(b"<b a=%d><i a=%d><p>" % (n, n) for n in range(5000)),
        b"<div>" * 60_000,
        b"<font color=a><p></font>" * 10_000,
        b"<a href=#>x<p>" * 20_000,
    ],
)
def test_nested_tags_cost_no_time(markup):
    start = time.process_time()
    with pytest.raises(RecordError):
        read.html(b"<html><body>" + markup + b"</body></html>")
    assert time.process_time() - start < 5


def test_ordinary_markup_passes_as_it_is():
    page = b"<html><body><div><p>One <b>two</b></p></div></body></html>" * 50
    assert levelled(page) is page


def test_a_page_over_the_limit_is_refused():
    with pytest.raises(RecordError) as caught:
        read.html(b"<p>word</p>" * 1_000_000)
    assert caught.value.code == "too-large"


def test_every_row_is_explained():
    running = b"The harbour opened to ferries on Friday morning, the authority said."
    page = b"<html><body><nav><a href=/>Home</a></nav><p>" + running + b"</p>"
    rows = read.explain(page)
    assert [(row.kept, row.text[:11]) for row in rows][-1] == (True, "The harbour")
    assert all(row.reason or row.kept for row in rows)

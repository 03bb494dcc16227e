"""Records as lines of JSON, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import RecordError
from onrecord.records import (
    Article,
    Figure,
    Heading,
    Paragraph,
    Span,
    SpeakerHeading,
    Statement,
    decode,
    encode,
)
from onrecord.records.ids import make
from onrecord.records.jsonl import kind, plain

ARTICLE = Article(
    id="a",
    piece="p",
    text="Who pays?\n\nThe town does.",
    blocks=(
        Heading(text="Who pays?", span=Span(0, 9), speaker=SpeakerHeading(name="Ada Moreno")),
        Paragraph(text="The town does.", span=Span(11, 25), speaker="Ada Moreno"),
    ),
)


def test_a_record_comes_back_as_it_was() -> None:
    assert decode(encode(ARTICLE)) == ARTICLE


def test_unknown_is_null_and_what_does_not_apply_is_left_out() -> None:
    line = plain(encode(ARTICLE))
    assert line["title"] is None
    assert line["byline"] == []
    assert "in" not in plain(encode(Statement(id="s", article="a", form="direct", words=(), found_by="x/1")))
    assert (
        "speaker" not in plain(encode(Article(id="a", piece="p", blocks=(Paragraph(text="x"),))))["blocks"][0]
    )


def test_fields_of_a_later_version_do_not_disturb() -> None:
    assert decode(encode(ARTICLE)[:-1] + b',"mood":"calm"}') == ARTICLE


def test_infinity_never_reaches_a_line() -> None:
    line = encode(Figure(id="f", article="a", span=Span(0, 1), low=float("inf"), found_by="x/1"))
    assert plain(line)["low"] is None


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"", "bad-line"),
        (b"{", "bad-line"),
        (b"[1]", "bad-record"),
        (b'{"record":"article"}', "bad-record"),
        (b'{"record":"weather","id":"x"}', "bad-record"),
        (b"\xff\xfe", "bad-line"),
    ],
)
def test_bad_lines_are_record_errors(line: bytes, code: str) -> None:
    with pytest.raises(RecordError) as raised:
        decode(line)
    assert raised.value.code == code


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (rb'{"text":"a\ud800b"}', "a\ufffdb"),
        (rb'{"text":"\ud83d\ude00"}', "\U0001f600"),
        (rb'{"text":"\udc00\ud800"}', "\ufffd\ufffd"),
        (rb'{"text":"a\u0000b"}', "a\x00b"),
    ],
)
def test_lone_surrogates_are_replaced(line: bytes, text: str) -> None:
    assert plain(line)["text"] == text


def test_nesting_has_an_end() -> None:
    with pytest.raises(RecordError, match="not JSON"):
        plain(b'{"a":' * 100_000)


def test_somebody_elses_line_is_recognised_without_reading_it_all() -> None:
    assert kind(b'{"record":"article","id":"a","more":[1]}') == ("article", "a", None)
    assert kind(b'{"id":7,"text":"x"}') == (None, None, None)


@given(st.lists(st.one_of(st.text(), st.integers(), st.none())), st.lists(st.text()))
def test_ids_depend_on_the_parts_and_their_borders(parts: list[str | int | None], more: list[str]) -> None:
    assert make(*parts) == make(*parts)
    assert make(*parts, *more, "a", "bc") != make(*parts, *more, "ab", "c")

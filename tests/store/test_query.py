"""The query language, as a table of queries."""

from __future__ import annotations

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.store.query import All, Either, Field, Node, Not, QueryError, Words, of_statements, parse


def w(text: str) -> Words:
    return Words(text)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", All(())),
        ("drone", w("drone")),
        ("drone strike", All((w("drone"), w("strike")))),
        ('"drone strike"', w("drone strike")),
        ("“drone strike”", w("drone strike")),
        ("„Drohnen  im Anflug“", w("Drohnen im Anflug")),
        ("long-range", w("long-range")),
        ("don't", w("don't")),
        ("12:30", w("12:30")),
        ("Bridge: shut", All((w("bridge"), w("shut")))),
        ("https://example.org/a", w("https://example.org/a")),
        ("harbo*", Words("harbo", begins=True)),
        ("-drone", Not(w("drone"))),
        ("a -(b c)", All((w("a"), Not(All((w("b"), w("c"))))))),
        ("a - b", All((w("a"), w("b")))),
        ("a & b", All((w("a"), w("b")))),
        ("a OR b", Either((w("a"), w("b")))),
        ("a AND b", All((w("a"), w("b")))),
        ("a or b", All((w("a"), w("or"), w("b")))),
        ("a b OR c", Either((All((w("a"), w("b"))), w("c")))),
        ("a (b OR c)", All((w("a"), Either((w("b"), w("c")))))),
        ("((a))", w("a")),
        ("said:talks", Field("said", w("talks"))),
        ('SPEAKER:"Ada Moreno"', Field("speaker", w("Ada Moreno"))),
        ("-place:Selmouth", Not(Field("place", w("Selmouth")))),
        (
            "since:2031-05 until:2031-05-14",
            All((Field("since", w("2031-05")), Field("until", w("2031-05-14")))),
        ),
        ("since:2031-W20", Field("since", w("2031-W20"))),
    ],
)
def test_queries(query: str, expected: Node) -> None:
    assert parse(query) == expected


@pytest.mark.parametrize(
    ("query", "at", "says"),
    [
        ("harbour (quay", 8, "never closed"),
        ("harbour quay)", 12, "never opened"),
        ('harbour "quay', 8, "never closed"),
        ("OR quay", 0, "before"),
        ("quay OR", 5, "after"),
        ("(quay OR )", 6, "after"),
        ("by:Moreno", 0, "no field"),
        ("said: harbour", 0, "right behind"),
        ("said:", 0, "right behind"),
        ("said:(a OR b)", 0, "right behind"),
        ("said:...", 5, "letters or digits"),
        ("since:yesterday", 6, "no date"),
        ("until:2031-13", 6, "no date"),
        ("until:2031-02-30", 6, "no date"),
        ("(" * 10_000, 30, "30 deep"),
        ("a " * 10_000, 120, "60 words"),
        ("-" * 50_000, 20_000, "characters"),
    ],
)
def test_what_cannot_be_understood_is_pointed_at(query: str, at: int, says: str) -> None:
    with pytest.raises(QueryError, match=says) as caught:
        parse(query)
    assert caught.value.at == at
    assert f"character {at + 1}:" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("query", "statements"),
    [
        ("harbour", False),
        ("said:harbour", True),
        ("a OR (b -speaker:x)", True),
        ("since:2031 place:x", False),
    ],
)
def test_which_queries_ask_for_statements(query: str, statements: bool) -> None:
    assert of_statements(parse(query)) is statements


@given(st.text(alphabet='ab":()- ORsaidspeaker*“”\\\x00', max_size=80))
def test_any_text_is_a_query_or_an_error(query: str) -> None:
    try:
        parse(query)
    except QueryError as error:
        assert 0 <= error.at <= len(query)  # noqa: PT017


@pytest.mark.parametrize("unit", ["(", ")", "-", '"', "a:", "said:", "OR ", "“", "-(", '""'])
def test_reading_takes_time_in_proportion(unit: str) -> None:
    began = time.process_time()
    query = (unit * 20_000)[:20_000]
    with suppress(QueryError):
        parse(query)
    assert time.process_time() - began < 1

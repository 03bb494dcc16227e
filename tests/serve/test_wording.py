"""How pages put figures, dates and durations."""

import msgspec
import pytest

from invented import a_statement, an_article
from onrecord.records import Addressee, Figure, Mention, Span, Via
from onrecord.serve import words


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("P16D", "16 days"),
        ("P1Y", "1 year"),
        ("PT5M", "5 minutes"),
        ("P5M", "5 months"),
        ("PXW", "some weeks"),
        ("P2Q", "2 quarters"),
        ("P1DT12H", "P1DT12H"),
        ("", "a time not known"),
    ],
)
def test_durations(value: str, expected: str) -> None:
    assert words.duration(value) == expected


@pytest.mark.parametrize(
    ("value", "begin", "end", "expected"),
    [
        ("2026-03-02", "2026-03-02", "2026-03-02", "2 March 2026"),
        ("1989", "1989-01-01", "1989-12-31", "1989"),
        ("2026-02", "2026-02-01", "2026-02-28", "February 2026"),
        ("2026-W10", "2026-03-02", "2026-03-08", "2 March 2026 to 8 March 2026"),
        ("PAST_REF", None, None, "PAST_REF"),
    ],
)
def test_dates(value: str, begin: str | None, end: str | None, expected: str) -> None:
    mention = Mention(
        id="m",
        article="a",
        kind="date",
        span=Span(0, 1),
        name="x",
        value=value,
        begin=begin,
        end=end,
        found_by="d/1",
    )
    assert words.mention(mention) == expected


@pytest.mark.parametrize(
    ("low", "high", "unit", "expected"),
    [
        (72, 72, "hour", "72 hours"),
        (1, 1, "day", "1 day"),
        (8, 8, "percent", "8 per cent"),
        (5, None, None, "at least 5"),
    ],
)
def test_figures(low: int | None, high: int | None, unit: str | None, expected: str) -> None:
    figure = Figure(id="f", article="a", span=Span(0, 1), low=low, high=high, unit=unit, found_by="f/1")
    assert words.figure(figure) == expected


def test_two_days() -> None:
    assert words.between("2026-03-02", "2026-03-04") == "2 March 2026 to 4 March 2026"
    assert words.between("2026-03-02", None) == words.between("2026-03-02", "2026-03-02") == "2 March 2026"
    assert words.between(None, None) == ""


def test_how_something_is_said() -> None:
    article = an_article("Ada Moreno says that Ito Hale denied it.")
    inner, outer = (
        a_statement(article, "it", "Ito Hale"),
        a_statement(article, "Ito Hale denied it", "Ada Moreno"),
    )
    told = msgspec.structs.replace(
        inner,
        form="indirect",
        stance="denies",
        via=(
            Via(name="Kittiwake", kind="agency"),
            Via(name="a letter", kind="document"),
            Via(name="Skiff", kind="channel"),
        ),
        to=Addressee(name="reporters", span=Span(0, 1)),
        said="2026-03-01",
    )
    assert words.how(told, outer, "2026-03-02") == [
        "denies, reported",
        "through Kittiwake, in a letter, on Skiff",
        "to reporters",
        "as told by Ada Moreno",
        "said on 1 March 2026",
    ]
    assert words.how(told, outer, "2026-03-01")[-1] == "as told by Ada Moreno", "the article's own day"
    unnamed = msgspec.structs.replace(outer, who=None)
    assert words.how(msgspec.structs.replace(inner, said="2026-02"), unnamed) == [
        "word for word",
        "as told by somebody not named",
        "said in February 2026",
    ]

"""Dates in invented news, resolved against Friday 24 October 2025."""

import pytest

from onrecord.annotate import Document, loose
from onrecord.annotate.dates import dates
from onrecord.records import Mention

PUBLISHED = "2025-10-24"


def found(text: str, published: str | None = PUBLISHED, language: str = "en") -> list[tuple[str, str | None]]:
    line = {"id": "a", "text": text, "published": published, "language": language}
    document = Document(loose.article(line))
    return [(m.span.of(text), m.value) for m in dates(document) if isinstance(m, Mention)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pier opened on 3 May 2019.", [("3 May 2019", "2019-05-03")]),
        ("The pier opened on May 3, 2019.", [("May 3, 2019", "2019-05-03")]),
        ("The vote is due by Nov. 20.", [("Nov. 20", "2025-11-20")]),
        ("Ito resigned in March.", [("March", "2025-03")]),
        ("Ito resigned in December.", [("December", "2024-12")]),
        ("Since September 20 the road is shut.", [("September 20", "2025-09-20")]),
        ("She was born in 1987.", [("1987", "1987")]),
        ("Prices fell in the third quarter of 2024.", [("the third quarter of 2024", "2024-Q3")]),
        ("It was built in the late 1990s.", [("the late 1990s", "199X")]),
        ("A mill of the 19th century burned.", [("the 19th century", "18")]),
        ("The file is dated 2025-10-02.", [("2025-10-02", "2025-10-02")]),
    ],
)
def test_absolute_and_partial_dates(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council met on Thursday.", [("Thursday", "2025-10-23")]),
        ("The council met on Friday.", [("Friday", "2025-10-24")]),
        ("The council will meet on Monday.", [("Monday", "2025-10-27")]),
        ("They met last week.", [("last week", "2025-W42")]),
        ("They met earlier this year.", [("earlier this year", "2025")]),
        ("They met three days ago.", [("three days ago", "2025-10-21")]),
        ("They met two months ago.", [("two months ago", "2025-08")]),
        ("They met yesterday.", [("yesterday", "2025-10-23")]),
        ("The wind dropped last night.", [("last night", "2025-10-23TNI")]),
        ("The wind dropped early Friday.", [("early Friday", "2025-10-24")]),
        ("It closed for three weeks.", [("three weeks", "P3W")]),
        ("They train every Monday.", [("every Monday", "XXXX-WXX-1")]),
        ("They met on Thanksgiving.", [("Thanksgiving", "2024-11-28")]),
    ],
)
def test_relative_dates(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Residents may march on the town hall.",
        "The Sun rose over Mr May's house.",
        "About 2,000 people came.",
        "Some 2000 people came.",
    ],
)
def test_words_and_numbers_that_are_no_dates(text: str) -> None:
    assert found(text) == []


def test_a_date_that_needs_the_publication_day_has_no_value_without_it() -> None:
    assert found("They met on Thursday.", None) == [("Thursday", None)]
    assert found("They met on Thursday.", "2025-10") == [("Thursday", None)]


def test_the_day_of_publication_is_the_day_in_its_own_offset() -> None:
    assert found("They met today.", "2025-10-24T00:30:00+03:00") == [("today", "2025-10-24")]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("It was due on February 30.", PUBLISHED, [("February 30", None)]),
        ("It will come next week.", "9999-12-30", [("next week", None)]),
        ("It ended 99999999 years ago.", PUBLISHED, [("99999999 years ago", None)]),
    ],
)
def test_what_no_calendar_has(text: str, published: str, expected: list[tuple[str, str | None]]) -> None:
    assert found(text, published) == expected


@pytest.mark.parametrize(
    "text", ["1" * 5000 + " days ago", "in the year 99999", "on 1e999 May", "May " * 3000, "1, " * 5000]
)
def test_hostile_numbers_raise_nothing(text: str) -> None:
    found(text)

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
        ("Profit rose in H1 2025.", [("H1 2025", "2025-H1")]),
        ("It shut on the last day of April.", [("the last day of April", "2025-04-30")]),
        ("It opened on the first day of 2024.", [("the first day of 2024", "2024-01-01")]),
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
        ("It shut a week last Friday.", [("a week last Friday", "2025-10-10")]),
        ("They play again Saturday week.", [("Saturday week", "2025-11-01")]),
        ("It opened 25 years ago next month.", [("25 years ago next month", "2000-11")]),
        ("It burned a year ago last week.", [("a year ago last week", "2024-W42")]),
        (
            "It sank on Sunday (0100 GMT Monday).",
            [("Sunday", "2025-10-19"), ("0100 GMT Monday", "2025-10-20T01:00Z")],
        ),
        ("They meet every second Tuesday.", [("every second Tuesday", "XXXX-WXX-2")]),
        ("Rents rose over the past decade and a half.", [("the past decade and a half", "P15Y")]),
        ("Output fell for three quarters in a row.", [("three quarters", "P3Q")]),
        ("Three quarters of the firms agreed.", []),
        ("The rules come into force on January 1.", [("January 1", "2026-01-01")]),
        ("They train every Monday.", [("every Monday", "XXXX-WXX-1")]),
        ("They meet on Tuesday nights.", [("Tuesday nights", "XXXX-WXX-2TNI")]),
        ("It sank two years ago Friday.", [("two years ago Friday", "2023-10-24")]),
        ("It opens a week from Sunday.", [("a week from Sunday", "2025-11-02")]),
        ("It sank half a century ago.", [("half a century ago", "1975")]),
        ("It sank in the early hours of Sunday.", [("the early hours of Sunday", "2025-10-19")]),
        ("It sank on Friday (0500 GMT).", [("Friday", "2025-10-24"), ("0500 GMT", "2025-10-24T05:00Z")]),
        ("They vote on the first Sunday of May 2026.", [("the first Sunday of May 2026", "2026-05-03")]),
        (
            "They meet on the last Friday of every month.",
            [("the last Friday of every month", "XXXX-XX-WXX-5")],
        ),
        ("They meet on the day after Christmas.", [("the day after Christmas", "2025-12-26")]),
        ("They met the week before last.", [("the week before last", "2025-W41")]),
        ("They meet every other month.", [("every other month", "P2M")]),
        ("They remember it each September 11.", [("each September 11", "XXXX-09-11")]),
        ("They left at 8:30 Tuesday night.", [("8:30 Tuesday night", "2025-10-21T20:30")]),
        ("They left at dawn on Sunday.", [("dawn on Sunday", "2025-10-19TMO")]),
        ("It grew in Q3 2012.", [("Q3 2012", "2012-Q3")]),
        ("The nineties and the '08 slump were quiet.", [("The nineties", "199X"), ("'08", "2008")]),
        ("The last week of August was hot.", [("The last week of August", "2025-08")]),
        ("It returns in a week.", [("a week", "2025-10-31")]),
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
        "Three-quarters of them left; a quarter of them stayed.",
        "The Russell 2000 fell.",
        'The film "High Noon" was shown.',
        "It does not fit today's world.",
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
    "text",
    [
        "1" * 5000 + " days ago",
        "in the year 99999",
        "on 1e999 May",
        "9999900730/02/2025",
        "May " * 3000,
        "1, " * 5000,
    ],
)
def test_hostile_numbers_raise_nothing(text: str) -> None:
    found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sank at dawn on Oct. 3.", [("dawn", "2025-10-03TMO"), ("Oct. 3", "2025-10-03")]),
        ("It sank at 02:14 UTC on 1 June 2009.", [("02:14 UTC on 1 June 2009", "2009-06-01T02:14Z")]),
        (
            "It shut at 5 p.m. EST on Dec. 15, 2024.",
            [("5 p.m. EST on Dec. 15, 2024", "2024-12-15T17:00-05:00")],
        ),
        (
            "At 14:30 GMT (10:30 a.m. EDT) on Wednesday it rose.",
            [
                ("14:30 GMT", "2025-10-22T14:30Z"),
                ("10:30 a.m. EDT", "2025-10-22T10:30-04:00"),
                ("Wednesday", "2025-10-22"),
            ],
        ),
        (
            "Two days later, on October 3, it sank.",
            [("Two days later", "2025-10-03"), ("October 3", "2025-10-03")],
        ),
        (
            "The next day, Oct. 3, it sank.",
            [("The next day", "2025-10-03"), ("Oct. 3", "2025-10-03")],
        ),
        ("It grew in the fourth quarter of fiscal 2024.", [("the fourth quarter of fiscal 2024", "2024-Q4")]),
        ("A report, to be published Monday, names him.", [("Monday", "2025-10-27")]),
        (
            "By Monday morning, five boats, two of them new, had sunk.",
            [("Monday morning", "2025-10-20TMO")],
        ),
        ("It opens a week on Tuesday.", [("a week on Tuesday", "2025-11-04")]),
        ("It rose for the first time in a week on Tuesday.", [("a week", "P1W"), ("Tuesday", "2025-10-21")]),
        ("It shut over the weekend of Oct. 11-12.", [("the weekend of Oct. 11-12", "2025-W41-WE")]),
        ("Last year's Boxing Day was wet.", [("Last year's Boxing Day", "2024-12-26")]),
        ("The polls close at 8 p.m. on Sunday.", [("8 p.m. on Sunday", "2025-10-26T20:00")]),
    ],
)
def test_what_the_words_behind_tell(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It shut at midnight Friday.", ("2025-10-24T24:00", "2025-10-25T00:00", "2025-10-25T00:00")),
        ("It began in mid-November 2024.", ("2024-11", "2024-11-11", "2024-11-20")),
        ("It began in the late 1990s.", ("199X", "1997-01-01", "1999-12-31")),
        ("It grew earlier this year.", ("2025", "2025-01-01", "2025-10-24")),
        ("It grew over the past three months.", ("P3M", "2025-07-24", "2025-10-24")),
        ("It began last winter.", ("2024-WI", "2024-12-01", "2025-02-28")),
        ("It began two weeks ago.", ("2025-10-10", "2025-10-10", "2025-10-10")),
    ],
)
def test_first_and_last_days(text: str, expected: tuple[str, str, str]) -> None:
    line = {"id": "a", "text": text, "published": PUBLISHED, "language": "en"}
    (mention,) = (m for m in dates(Document(loose.article(line))) if isinstance(m, Mention))
    assert (mention.value, mention.begin, mention.end) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Monday's vote failed after talks that will resume.", ["2025-10-20"]),
        ("The vote, due to be held on Monday, will decide.", ["2025-10-27"]),
        ("It had been due to end on Monday.", ["2025-10-20"]),
        ("The harbour reopens on Monday.", ["2025-10-27"]),
        ("She would not comment on Monday.", ["2025-10-20"]),
        ("They put it off until Monday.", ["2025-10-27"]),
        ("Three wards were filled by Monday.", ["2025-10-20"]),
        ("They were told to leave by Monday.", ["2025-10-27"]),
        ("In 2011 she came in May.", ["2011", "2011-05"]),
        ("Prices rose in September from a month earlier.", ["2025-09", "2025-08"]),
        ("She came in the spring of 1998 and left that autumn.", ["1998-SP", "1998-FA"]),
        ("More than 300 had left by Monday.", ["2025-10-20"]),
        ("Until Monday, they had not met.", ["2025-10-20"]),
        ("Sales rose in February from the same period last year.", ["2025-02", "2024-02"]),
        ("Sales fell in January from the same month a year ago.", ["2025-01", "2024-01"]),
        ("Sales fell in the first half from the same period a year earlier.", ["2025-H1", "2024-H1"]),
        ("Trading ended on Thursday; the index finished the day higher.", ["2025-10-23", "2025-10-23"]),
        ("The fair lasted from May 20 to 24.", ["2025-05-20", "2025-05-24"]),
        ("The fair lasted from 20 to 24 May.", ["2025-05-20", "2025-05-24"]),
        ("They fought in September–October 2022.", ["2022-09", "2022-10"]),
        ("She left in October last year.", ["2024-10"]),
        ("He came in 2019. A year later he left.", ["2019", "2020"]),
        ("He came on May 3. The next day he left.", ["2025-05-03", "2025-05-04"]),
        ("Profit fell in the third quarter from a year earlier.", ["2025-Q3", "2024-Q3"]),
    ],
)
def test_dates_that_lean_on_verbs_and_on_other_dates(text: str, expected: list[str]) -> None:
    assert [value for _, value in found(text)] == expected

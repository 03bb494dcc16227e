"""What nobody writes: dates and figures stay finite, inside the text and in linear time."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.annotate import Document, loose
from onrecord.annotate.dates import dates
from onrecord.annotate.figures import figures
from onrecord.records import Figure, Mention, decode, encode

WORDS = [
    "last",
    "next",
    "this",
    "the",
    "May",
    "March",
    "Sunday",
    "3",
    "12",
    "30",
    "31",
    "2025",
    "1999",
    "99999",
    "1e999",
    "week",
    "year",
    "month",
    "days",
    "ago",
    "earlier",
    "of",
    "in",
    "on",
    "by",
    "until",
    "first",
    "third",
    "quarter",
    "half",
    "a",
    "an",
    "and",
    "to",
    "-",
    "–",
    ",",
    ".",
    ":",
    "/",
    "(",
    ")",
    "$",
    "€",
    "%",
    "km",
    "million",
    "dozen",
    "hundreds",
    "several",
    "at",
    "least",
    "more",
    "than",
    "over",
    "between",
    "minus",
    "early",
    "late",
    "mid",
    "summer",
    "1990s",
    "'s",
    "p.m.",
    "2:30",
    "2025-13-45",
    "30/02/2025",
    "one",
    "two",
    "twenty",
    "five",
    "people",
    "per",
    "none",
    "including",
    "them",
    "Friday",
    "noon",
    "now",
    "every",
    "daily",
    "fiscal",
    "century",
    "old",
    "aged",
    "007",
    "0",
    "00:99",
]


def annotated(text: str, published: str | None = "2025-10-24") -> list[Mention | Figure]:
    line = {"id": "a", "text": text, "published": published, "language": "en"}
    document = Document(loose.article(line))
    document.found["dates"] = dates(document)
    found = [*document.found["dates"], *figures(document)]
    return [r for r in found if isinstance(r, (Mention, Figure))]


@settings(max_examples=120, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=25),
    st.sampled_from(["2025-10-24", "9999-12-30", "0001-01-01", "2025", "2025-W43", None]),
    st.booleans(),
)
def test_any_mixture_of_words_gives_sound_records(
    parts: list[str], published: str | None, tied: bool
) -> None:
    text = ("" if tied else " ").join(parts)
    for record in annotated(text, published):
        assert 0 <= record.span.start < record.span.end <= len(text)
        assert decode(encode(record)) == record
        if isinstance(record, Mention) and record.begin and record.end and "T" not in record.begin:
            assert date.fromisoformat(record.begin) <= date.fromisoformat(record.end)
        if isinstance(record, Figure) and record.low is not None and record.high is not None:
            assert record.low <= record.high


@pytest.mark.parametrize(
    "unit",
    [
        "1 ",
        "1-",
        "1:",
        "May ",
        "the ",
        "of the last week ",
        "hundreds of ",
        "more than ",
        "two ",
        "a ",
        "(",
        "$1 (",
        "3 boats, ",
        "1,",
        "'",
        "people including a child ",
        "one in ",
        "between 1 and ",
    ],
)
def test_time_grows_with_the_text_and_not_faster(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        start = time.process_time()
        annotated(text)
        return time.process_time() - start

    seconds(1000)
    small, large = seconds(5_000), seconds(40_000)
    assert large < 20 * small + 0.2, (small, large)


@pytest.mark.parametrize(
    "text",
    [
        "next week",
        "in 90000000 years",
        "the year 99999",
        "February 30",
        "30 February 2025",
        "1e999 days ago",
        "9" * 5000 + " days ago",
        "31 June",
        "the 99th century",
        "January 0",
    ],
)
def test_what_no_calendar_has_gets_no_wrong_value(text: str) -> None:
    for record in annotated(f"They met {text}.", "9999-12-30"):
        if isinstance(record, Mention) and record.begin:
            assert date.fromisoformat(record.begin[:10])


def test_a_thousand_figures_in_one_sentence() -> None:
    text = ", ".join(f"{n + 2} boats" for n in range(1000)) + "."
    assert len([r for r in annotated(text) if isinstance(r, Figure)]) == 1000

"""Row numbers follow the days and moments of publication."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.store.order import LARGEST, MOST_STATEMENTS, after_day_row, base, day_row, days, statement_row


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2031", "2031-01-01", "2031-12-31"),
        ("2031-02", "2031-02-01", "2031-02-28"),
        ("2031-12", "2031-12-01", "2031-12-31"),
        ("2031-W01", "2030-12-30", "2031-01-05"),
        ("2031-05-14", "2031-05-14", "2031-05-14"),
        ("2031-05-14T10:00:00+02:00", "2031-05-14", "2031-05-14"),
    ],
)
def test_days_of_a_date(value: str, first: str, last: str) -> None:
    assert days(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "value", ["", "May", "20x1", "2031-13", "2031-02-30", "2031-W60", "0000", "9999-12-99"]
)
def test_what_is_no_date(value: str) -> None:
    assert days(value) is None


def test_moments_of_a_day_in_their_order() -> None:
    moments = ["2031-05-14", "2031-05-14T00:10:00+14:00", "2031-05-14T00:10:00Z", "2031-05-14T00:10:00-05:00"]
    rows = [base(moment) for moment in [*moments, "2031-05-15"]]
    assert rows == sorted(rows)


@given(st.datetimes(), st.integers(-14, 14))
def test_every_moment_lies_within_its_day(moment: datetime, offset: int) -> None:
    text = f"{moment.isoformat(timespec='seconds')}{offset:+03}:00"
    day = date.fromisoformat(text[:10])
    assert day_row(day) <= base(text) < after_day_row(day)


@given(st.text(max_size=30) | st.none())
def test_any_text_has_a_row(published: str | None) -> None:
    assert base(published) >= 0
    assert statement_row(base(published), MOST_STATEMENTS) <= LARGEST * 2

"""Publication times in full and in part."""

import pytest

from onrecord.group.times import day


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("1970-01-02", 1.0),
        ("1970-01-01T12:00:00Z", 0.5),
        ("1970-01-01T12:00:00+06:00", 0.25),
        ("1970-01-01T12:00:00", 0.5),
        ("1971", 365.0),
        ("1970-02", 31.0),
        ("1970-W02", 4.0),
        ("1970-13", None),
        ("1970-W60", None),
        ("9:55 AM ET", None),
        ("0001-01-01T00:00:00+14:00", -719162.583),
        ("", None),
        (None, None),
    ],
)
def test_days_since_1970(published, expected):
    assert day(published) == (None if expected is None else pytest.approx(expected, abs=0.001))

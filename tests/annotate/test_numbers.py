"""Numbers as digits and words, by the marks of each language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.annotate.numbers import Numerals, tidy
from onrecord.text.words import Words


def value(text: str, language: str = "en") -> float | int | None:
    words = Words(text)
    number = Numerals.of_language(language).read(words, 0, len(words))
    return number.value if number else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("138", 138),
        ("10,000", 10000),
        ("1,550.5", 1550.5),
        ("14.466", 14.466),
        ("1.2 million", 1200000),
        ("$5", None),
        ("5bn", 5000000000),
        ("2 1/2", 2.5),
        ("seven", 7),
        ("fifty-six", 56),
        ("two hundred and six", 206),
        ("three thousand four hundred", 3400),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a million", 500000),
        ("a third", 0.333333),
        ("two-thirds", 0.666667),
        ("three and a half", 3.5),
        ("hundreds of thousands", 100000),
        ("several thousand", 2000),
        ("third", None),
        ("2.0.1", None),
        ("1,2,3", None),
    ],
)
def test_english_numbers(text: str, expected: float | None) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("10.000", "de", 10000),
        ("1,2 Milliarden", "de", 1200000000),
        ("3.5", "de", 3.5),
        ("zweiundzwanzig", "de", 22),
        ("dreihundert", "de", 300),
        ("40 000", "fr", 40000),
        ("1,2 milliard", "fr", 1200000000),
        ("1.200 millones", "es", 1200000000),
        ("1,2 млрд", "ru", 1200000000),
        ("пятнадцать", "ru", 15),
        ("двадцять", "uk", 20),
        ("12", "xx", 12),
    ],
)
def test_numbers_of_other_languages(text: str, language: str, expected: float) -> None:
    assert value(text, language) == expected


@pytest.mark.parametrize(
    "text", ["1" * 5000, "9" * 41, "1" + " million" * 300, "million " * 300, "one " * 300, "٣٤"]
)
def test_hostile_numbers_stay_finite(text: str) -> None:
    found = value(text)
    assert found is None or abs(found) < 1e300


def test_whole_numbers_beyond_exactness_become_floats() -> None:
    assert isinstance(tidy(2**53), float)
    assert tidy(3.0) == 3
    assert isinstance(tidy(3.0), int)


@given(st.integers(0, 10**15 - 1))
def test_grouped_digits_read_back(number: int) -> None:
    assert value(f"{number:,}") == number
    assert value(f"{number:,}".replace(",", "."), "de") == number

"""Names that were written in other letters first, or carry marks that some papers leave out."""

import pytest

from onrecord.store.names import folded_name
from onrecord.store.spelling import alike, same


def folded(*names: str) -> list[str]:
    return [folded_name(name) for name in names]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergey Orlow", "Sergei Orlov"),
        ("Mikhail Sedow", "Mihail Sedov"),
        ("Oleh Brynskyy", "Oleh Brynsky"),
        ("Oleh Brynskiy", "Oleh Brynskyj"),
        ("Yulia Tarnova", "Julia Tarnova"),
        ("Natalya Grebneva", "Natalia Grebneva"),
        ("Yelena Sedova", "Elena Sedova"),
        ("Dmitriy Alekseyev", "Dmitry Alexeyev"),
        ("Bashir el-Sharif", "Bashir al-Sharif"),
        ("Jürgen Köster", "Juergen Koester"),
        ("Søren Bjørk", "Soren Bjork"),
        ("Paweł Łąk", "Pawel Lak"),
        ("Mary O’Hare", "Mary OHare"),
    ],
)
def test_the_same_name_in_other_letters(one: str, other: str) -> None:
    assert same(folded(one)[0], folded(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("John Smith", "John Smyth"),
        ("Ada Moreno", "Ida Moreno"),
        ("Jan Bakker", "Jan Baker"),
        ("Otto Brandt", "Otto Brand"),
        ("Viktor Lipov", "Viktor Lipin"),
        ("Maria Costa", "Mario Costa"),
    ],
)
def test_other_names(one: str, other: str) -> None:
    assert not same(folded(one)[0], folded(other))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Oleg Pavlovich Sedov", "Oleg Sedov", True),
        ("Oleg Sedov", "Oleg Pavlovich Sedow", True),
        ("Philipp Kaufmann", "Filip Kaufman", True),
        ("Oleg Pavlovich Sedov", "Pavel Sedov", False),
        ("Oleg Sedov", "Olga Sedova", False),
    ],
)
def test_names_that_may_be_one_where_roles_say_so(one: str, other: str, expected: bool) -> None:
    assert alike(folded(one)[0], folded(other)) == expected

"""Figures in invented news."""

import pytest

from onrecord.annotate import Document, loose
from onrecord.annotate.dates import dates
from onrecord.annotate.figures import figures
from onrecord.records import Figure, Mention, Span, Statement


def found(text: str, language: str = "en") -> list[Figure]:
    line = {"id": "a", "text": text, "published": "2025-10-24", "language": language}
    document = Document(loose.article(line))
    document.found["dates"] = dates(document)
    return [f for f in figures(document) if isinstance(f, Figure)]


def brief(figure: Figure) -> tuple[object, ...]:
    return figure.low, figure.high, figure.unit, figure.counts.text if figure.counts else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port took in 138 boats.", (138, 138, None, "boats")),
        ("At least five people were hurt.", (5, None, None, "people")),
        ("Up to 30 houses burned.", (None, 30, None, "houses")),
        ("Nearly 40,000 fans came.", (40000, 40000, None, "fans")),
        ("It costs €1.2 billion.", (1200000000, 1200000000, "EUR", None)),
        ("Seven to eight percent voted.", (7, 8, "percent", None)),
        ("It lies 4–5 km away.", (4, 5, "km", None)),
        ("Dozens of boats sank.", (12, None, None, "boats")),
        ("Tens of thousands of fans came.", (10000, None, None, "fans")),
        ("Two-thirds of the seats are taken.", (0.666667, 0.666667, None, "seats")),
        ("It was minus 12 degrees Celsius.", (-12, -12, "°C", None)),
        ("Five or more flats are empty.", (5, None, None, "flats")),
        ("The 60-odd boats sank.", (60, 60, None, "boats")),
        ("A heatwave of 41C is near.", (41, 41, "°C", None)),
        ("It grew to 60 the week before.", (60, 60, None, None)),
        ("He turns 40 next Thursday.", (40, 40, None, None)),
        ("There were 40 Sunday services.", (40, 40, None, "services")),
    ],
)
def test_intervals_units_and_things_counted(text: str, expected: tuple[object, ...]) -> None:
    assert [brief(f) for f in found(text)] == [expected]


def test_a_conversion_in_brackets_is_tied_to_its_figure() -> None:
    euros, dollars = found("The loan is worth €140 million ($160 million).")
    assert dollars.equals == euros.id


def test_a_part_is_tied_to_its_whole() -> None:
    whole, part = found("Five people, including two children, were hurt.")
    assert (part.part_of, part.low) == (whole.id, 2)


@pytest.mark.parametrize(
    "text",
    [
        "It rained for a third straight day.",
        "The last sale was on Monday and the next one will come.",
        "Seat 12F was empty and the heat rose.",
        "A T-72 tank burned near Channel 4.",
        "The law changed in 2019.",
        "He came third on May 3 at 14:30.",
        "Version 2.0.1 is out.",
        "Call 555-010-0199.",
        "She lives at 12 Elm Street.",
        "No one came, and this one stayed.",
    ],
)
def test_numbers_that_are_no_figures(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text", ["1" * 5000 + " boats", "1e999 boats", "99999999999999999999 boats", "3 boats, " * 1000]
)
def test_hostile_numbers_raise_nothing(text: str) -> None:
    for figure in found(text):
        assert figure.low is None or abs(figure.low) < 1e300


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As of Friday, 1,200 soldiers had left.", ["2025-10-24"]),
        ("Unemployment was 6.4 percent in May and 6.1 percent in June.", ["2025-05", "2025-06"]),
        ("On Thursday, 30 houses burned.", ["2025-10-23"]),
        ("Since May 3, 30 houses have burned.", [None]),
        ("Some 30 houses burned.", [None]),
    ],
)
def test_the_date_for_which_a_figure_holds(text: str, expected: list[str | None]) -> None:
    assert [f.as_of for f in found(text)] == expected


def test_a_figure_belongs_to_the_innermost_statement() -> None:
    text = "Ito said that Hale had promised 30 boats. The port has 12 piers."
    document = Document(loose.article({"id": "a", "text": text, "language": "en"}))
    outer, inner = (
        Statement(id=name, article="a", found_by="test/1", form="indirect", words=(Span(start, 40),))
        for name, start in (("outer", 9), ("inner", 23))
    )
    document.found["statements"] = [outer, inner]
    assert [f.statement for f in figures(document) if isinstance(f, Figure)] == ["inner", None]


def test_numbers_in_names_are_no_figures() -> None:
    text = "Channel Nine Group told of 30 boats."
    document = Document(loose.article({"id": "a", "text": text, "language": "en"}))
    name = Mention(
        id="m", article="a", found_by="test/1", kind="organisation", span=Span(0, 18), name=text[:18]
    )
    document.found["people"] = [name]
    assert [f.low for f in figures(document) if isinstance(f, Figure)] == [30]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("Workers earn $15 an hour.", "an hour"),
        ("The bid is $24 a share.", "a share"),
        ("Births fell to 8 per 1,000 people.", "per 1,000 people"),
        ("Profit was $24 million a year ago.", None),
    ],
)
def test_rates(text: str, per: str | None) -> None:
    figure = found(text)[0]
    assert (figure.per.text if figure.per else None) == per


@pytest.mark.parametrize("text", ["Sie erhielt einen Vertrag.", "Der Wagen prallte gegen einen Baum."])
def test_a_german_article_is_no_figure(text: str) -> None:
    assert found(text, "de") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die 12. Auflage des Festes begann zum 3. Mal.", []),
        ("Der 1. FC Lindmoor siegte.", []),
        ("Hier gilt Tempo 30.", []),
        ("Er zahlt anderthalb Millionen Euro.", [(1500000, "EUR", None)]),
        ("Das kostet 19,99 Euro im Monat.", [(19.99, "EUR", "im Monat")]),
        ("Das kostet 30 Euro im Jahr 2023.", [(30, "EUR", None)]),
    ],
)
def test_german_figures(text: str, expected: list[tuple[float, str | None, str | None]]) -> None:
    records = found(text, "de")
    assert [(each.low, each.unit, each.per.text if each.per else None) for each in records] == expected


def test_german_votes_are_counted_on_both_sides() -> None:
    records = found("Der Rat stimmte mit 14 zu 9 Stimmen zu.", "de")
    assert [each.counts.text if each.counts else None for each in records] == ["Stimmen", "Stimmen"]

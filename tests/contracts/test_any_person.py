"""Who is who from report to report: spellings, surnames alone, namesakes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from invented import Found, a_capture, a_person, a_statement, an_article
from onrecord.store.archive import Archive, open_archive

Telling = list[tuple[str, str | None]]
"""The people of one report, with their roles; each says something."""


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with open_archive(tmp_path / "archive", create=True) as made:
        yield made


def report(number: int, people: Telling) -> Found:
    """A report in which these people speak."""
    lines = [f"“It is matter {number}.{place},” {name} said." for place, (name, _) in enumerate(people)]
    article = an_article(f"On day {number} some spoke.\n\n" + "\n\n".join(lines))
    notes = [
        note
        for place, (name, role) in enumerate(people)
        for note in (
            a_person(article, name, role),
            a_statement(article, f"It is matter {number}.{place},", name, role),
        )
    ]
    return article, notes


def told(archive: Archive, *reports: Telling, at_once: bool = False) -> dict[str, int]:
    """File reports; who is quoted then, and how often."""
    found = [report(number, people) for number, people in enumerate(reports)]
    for number, group in enumerate([found] if at_once else [[one] for one in found]):
        with archive.writer() as writer:
            writer.file(a_capture(f"page {number}"), b"page %d" % number, group)
    return {one.name: one.count for one in archive.people()}


@pytest.mark.parametrize("at_once", [False, True])
def test_one_person_in_many_spellings(archive: Archive, at_once: bool) -> None:
    spellings = "Sergey Brynsky", "Sergei Brynskyy", "Sergej Brynskiy", "Sergey Brynskyi"
    assert told(archive, *([(name, None)] for name in spellings), at_once=at_once) == {"Sergey Brynsky": 4}


def test_spellings_in_one_report_are_two_people(archive: Archive) -> None:
    both: Telling = [("Sergey Brynsky", None), ("Sergei Brynskyy", None)]
    assert told(archive, both, [("Sergey Brynsky", None)]) == {"Sergey Brynsky": 2, "Sergei Brynskyy": 1}


def test_spellings_of_other_walks_of_life_are_two_people(archive: Archive) -> None:
    assert told(archive, [("Sergey Brynsky", "mayor")], [("Sergei Brynskyy", "striker")]) == {
        "Sergey Brynsky": 1,
        "Sergei Brynskyy": 1,
    }


def test_a_patronymic_needs_a_role_in_common(archive: Archive) -> None:
    first: Telling = [("Oleg Sedov", "harbour master")]
    same: Telling = [("Oleg Pavlovich Sedov", "the harbour master")]
    other: Telling = [("Oleg Petrovich Sedov", None)]
    assert told(archive, first, same, other) == {"Oleg Sedov": 2, "Oleg Petrovich Sedov": 1}


@pytest.mark.parametrize("at_once", [False, True])
def test_a_surname_means_whoever_is_well_known(archive: Archive, at_once: bool) -> None:
    reports: list[Telling] = [[("Viktor Lanin", None)]] * 3 + [[("Lanin", None)], [("Lanin", None)]]
    assert told(archive, *reports, at_once=at_once) == {"Viktor Lanin": 5}


def test_a_surname_with_the_role_of_somebody_known(archive: Archive) -> None:
    reports: list[Telling] = [
        [("Viktor Lanin", "president of the league")],
        [("Lanin", "President")],
        [("Lanin", None)],  # named in two reports only: not well known
    ]
    assert told(archive, *reports) == {"Viktor Lanin": 2}


def test_a_surname_of_two_people_means_nobody(archive: Archive) -> None:
    known: list[Telling] = [[("Viktor Lanin", None)], [("Vera Lanin", None)]] * 4
    assert told(archive, *known, [("Lanin", None)]) == {"Viktor Lanin": 4, "Vera Lanin": 4}


def test_a_surname_means_whoever_is_named_in_the_report(archive: Archive) -> None:
    known: list[Telling] = [[("Viktor Lanin", None)]] * 12
    family: Telling = [("Vera Lanin", None), ("Lanin", None)]
    assert told(archive, *known, family) == {"Viktor Lanin": 12, "Vera Lanin": 2}


def test_a_surname_alone_makes_nobody_new(archive: Archive) -> None:
    assert told(archive, [("Lanin", "mayor")], [("Lanin", "mayor")]) == {}


def test_people_of_different_given_names_are_never_one(archive: Archive) -> None:
    both: Telling = [("Viktor Lanin", "mayor"), ("Vera Lanin", "mayor")]
    assert told(archive, both, both) == {"Viktor Lanin": 2, "Vera Lanin": 2}

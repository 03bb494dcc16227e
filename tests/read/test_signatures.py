"""Lines that say who wrote an article and when."""

import pytest

from onrecord import read
from onrecord.read.signatures import signature

TOLD = [
    ("Posted on 5 January 2031 by Lavinia Thorn", "2031-01-05", ("Lavinia Thorn",)),
    ("5 January 2031 · Ada Moreno, Ben Okoro · 3 min", "2031-01-05", ("Ada Moreno", "Ben Okoro")),
    ("Submitted by Ada Moreno on 5 January 2031", "2031-01-05", ("Ada Moreno",)),
    ("Ada Moreno - 5 March 2031", "2031-03-05", ("Ada Moreno",)),
    ("Ada Moreno 5 March 2031", "2031-03-05", ("Ada Moreno",)),
    ("News | 5 January 2031", "2031-01-05", ()),
    ("Von Ada Moreno, 5. März 2031, 14:30 Uhr", "2031-03-05", ("Ada Moreno",)),
    ("Von Ada Moreno 05.03.2031, 10:40 Uhr Lesezeit: 3 Min.", "2031-03-05", ("Ada Moreno",)),
    ("5 mars 2031 à 14h30 par Ada Moreno", "2031-03-05", ("Ada Moreno",)),
    ("Posted by Ada Moreno at 3:00 PM No comments:", None, ("Ada Moreno",)),
    ("5 March 2031, Ada Moreno", "2031-03-05", ("Ada Moreno",)),
    ("March 5, 2031 by Ada Moreno Leave a comment", "2031-03-05", ("Ada Moreno",)),
    ("Pressemitteilung Nr. 41/2031 vom 05.03.2031", "2031-03-05", ()),
    ("14:05", None, ()),
]
OTHERS = [
    "He was born on 5 March 2001 by the sea",
    "Sport - Velm wins 3-1 on 5 March",
    "9h05 - Le port de Velm ouvre dans le calme",
    "By Monday 5 people had died",
    "Budget 2031 - Ada Moreno",
]


@pytest.mark.parametrize(("line", "day", "names"), TOLD)
def test_a_line_tells_author_and_day(line: str, day: str | None, names: tuple[str, ...]) -> None:
    found = signature(line)
    assert found is not None
    assert (found.date.published if found.date else None, found.names) == (day, names)


@pytest.mark.parametrize("line", OTHERS)
def test_a_line_that_says_something_else_tells_neither(line: str) -> None:
    assert signature(line) is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Posted by admin on 5 March 2031", "2031-03-05"),
        ("Posted by Ada Moreno on 5 March 2031 (113 reads)", "2031-03-05"),
        ("5 March 2031 - by Reuters and Ada Moreno", "2031-03-05"),
    ],
)
def test_a_day_is_read_whoever_signs(line, day):
    assert signature(line).date.published == day


def test_a_line_that_tells_both_is_no_text():
    text = "<p>Ferries sail again from Port Vale after nine days of repairs to the eastern quay.</p>"
    line = "<div>Von Ada Moreno 05.03.2031, 10:40 Uhr Lesezeit: 3 Min.</div>"
    page = f"<article><h1>Harbour reopens</h1>{line}<p>The port had been shut.</p>{text}</article>"
    (article,) = read.html(page.encode(), url="https://courier.example/x")
    assert "Lesezeit" not in article.text
    assert "Port Vale" in article.text

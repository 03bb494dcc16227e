"""What single lines on pages say by their words."""

import pytest

from onrecord.read.bylines import byline
from onrecord.read.credits import captioned, credit
from onrecord.read.datelines import DateLine, date_line, tells_age
from onrecord.read.pagewords import page_words


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Published 2031-03-04", "2031-03-04"),
        ("4 March 2031", "2031-03-04"),
        ("Tuesday, March 4th, 2031 at 3:05 pm", "2031-03-04"),
        ("Veröffentlicht am 4. März 2031, 14:05 Uhr", "2031-03-04"),
        ("4 de marzo de 2031", "2031-03-04"),
        ("Publié le 4 mars 2031 à 10h30", "2031-03-04"),
        ("25/03/2031", "2031-03-25"),
        ("04.03.2031", "2031-03-04"),
        ("04/03/2031", "2031"),
        ("March 2031", "2031-03"),
        ("2031-03-04T10:05:00+02:00", "2031-03-04T10:05:00+02:00"),
        ("2031/03/04", "2031-03-04"),
    ],
)
def test_date_lines(line: str, published: str) -> None:
    assert date_line(line) == DateLine(published, None)


@pytest.mark.parametrize(
    "line",
    ["In March 2031 the harbour closed", "2031", "12 dockers", "31 February 2031", "Page 3 of 4", "9" * 99],
)
def test_lines_that_say_no_date(line: str) -> None:
    assert date_line(line) in (None, DateLine(None, None))


def test_a_line_with_publication_and_update() -> None:
    line = "Published 3 March 2031, last updated 4 March 2031"
    assert date_line(line) == DateLine("2031-03-03", "2031-03-04")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada Moreno", ("Ada Moreno",)),
        ("By Ada Moreno and Ben Okoro", ("Ada Moreno", "Ben Okoro")),
        ("Von Ada Moreno und Ben Okoro, Velm", ("Ada Moreno", "Ben Okoro")),
        ("Por Ana de la Vega", ("Ana de la Vega",)),
        ("By Ada Moreno, staff writer", ("Ada Moreno",)),
        ("By the end of the year", None),
        ("By Ada Moreno, who had never seen the sea before", None),
        ("Von Velm nach Ostrel", None),
    ],
)
def test_bylines(line: str, names: tuple[str, ...] | None) -> None:
    assert byline(line) == names


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("© Velm Post / Ida Sand", "Velm Post / Ida Sand"),
        ("Photo: Ida Sand", "Ida Sand"),
        ("Foto: dpa", "dpa"),
        ("(Photo by Ida Sand)", "Ida Sand"),
        ("REUTERS/Ida Sand", "REUTERS/Ida Sand"),
        ("The picture: a harbour that nobody in the town has ever seen so empty in all these years", None),
        ("Dockers returned to work.", None),
    ],
)
def test_credits(line: str, owner: str | None) -> None:
    assert credit(line) == owner


@pytest.mark.parametrize(
    ("line", "both"),
    [
        ("The harbour at dawn. Photo: Ida Sand", ("The harbour at dawn.", "Ida Sand")),
        ("The harbour at dawn © Ida Sand", ("The harbour at dawn", "Ida Sand")),
        ("The harbour at dawn | REUTERS/Ida Sand", ("The harbour at dawn", "REUTERS/Ida Sand")),
        ("Dockers returned to work. It was noon.", None),
    ],
)
def test_captions_that_end_in_a_credit(line: str, both: tuple[str, str] | None) -> None:
    assert captioned(line) == both


@pytest.mark.parametrize(
    ("line", "label", "title"),
    [
        ("READ MORE: Harbour reopens", "READ MORE", "Harbour reopens"),
        ("LESEN SIE AUCH: Hafen offen", "LESEN SIE AUCH", "Hafen offen"),
        ("LEA TAMBIÉN: El puerto abre", "LEA TAMBIÉN", "El puerto abre"),
        ("LIRE AUSSI : Le port rouvre", "LIRE AUSSI", "Le port rouvre"),
    ],
)
def test_teasers(line: str, label: str, title: str) -> None:
    assert page_words().teaser(line) == (label, title)


@pytest.mark.parametrize(
    "line",
    [
        "Share", "Facebook", "Home | News | Sport", "We use cookies to make this site work.", "Teilen",
        "Compartir", "Partager", "Follow us on Facebook and Instagram",
        "www.velm.example", "Facebook Twitter WhatsApp",
    ],
)  # fmt: skip
def test_furniture(line: str) -> None:
    assert page_words().is_furniture(line)


@pytest.mark.parametrize(
    "line", ["Kupfer", "Dockers share the news of the day.", "A first step", "E-mail from Velm"]
)
def test_lines_that_are_no_furniture(line: str) -> None:
    assert not page_words().is_furniture(line)


@pytest.mark.parametrize(
    "line", ["12 comments", "Comments (3)", "Leave a reply", "Kommentare", "Comentarios (1)"]
)
def test_lines_that_open_comments(line: str) -> None:
    assert page_words().opens_comments(line)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("5 min ago", True),
        ("Updated 3 hours ago", True),
        ("vor 20 Minuten", True),
        ("hace 2 días", True),
        ("il y a 4 heures", True),
        ("5 minutes", False),
        ("Long ago", False),
        ("5 ships sank 3 days ago", False),
    ],
)
def test_lines_that_say_how_long_ago(line, expected):
    assert tells_age(line) == expected

"""Tables of invented sentences: which words name places, and where those lie."""

import pytest

from onrecord.annotate import loose
from onrecord.annotate.document import Document
from onrecord.annotate.people import people
from onrecord.annotate.places import places


def found(text):
    document = Document(loose.article({"id": "a", "text": text, "language": "en"}))
    document.found["people"] = people(document)
    return places(document)


def points(text):
    return [
        (m.span.of(text), m.geoname and (round(m.geoname.lat), round(m.geoname.lon))) for m in found(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met in London on Monday.", [("London", (52, 0))]),
        ("The fire in London, Ontario, is out.", [("London", (43, -81)), ("Ontario", (50, -86))]),
        ("A man from Paris, Texas, won.", [("Paris", (34, -96)), ("Texas", (31, -99))]),
        ("He lives in Paris, Ky., with his dog.", [("Paris", (38, -84)), ("Ky.", (38, -85))]),
        ("The ships crossed the Black Sea.", [("Black Sea", (43, 34))]),
        ("Shells fell on Donetsk in Ukraine.", [("Donetsk", (48, 38)), ("Ukraine", (49, 32))]),
        ("The talks in Kiev went on.", [("Kiev", (50, 31))]),
        ("They left the US for Canada.", [("US", (40, -99)), ("Canada", (60, -95))]),
    ],
)
def test_places_on_the_map(text, expected):
    assert points(text) == expected


@pytest.mark.parametrize(
    "text",
    ["Ada London spoke.", "Gov. Paris Hale left.", "Reading is fun.", "They gave us hope.", "", "May came."],
)
def test_names_of_others_are_no_places(text):
    assert points(text) == []

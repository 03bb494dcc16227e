"""Tables of invented sentences: which words name places, and where those lie."""

import pytest

from onrecord.annotate import loose
from onrecord.annotate.document import Document
from onrecord.annotate.people import people
from onrecord.annotate.places import places
from onrecord.annotate.places.home import home


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
        ("PARIS (dpa) - The bridge is open.", [("PARIS", (49, 2))]),  # no acronym
        ("KIEV, March 3 - The bridge is open.", [("KIEV", (50, 31))]),
        ("A bridge near Frankfurt (Oder) is shut.", [("Frankfurt (Oder)", (52, 15))]),
        ("Gaza City was quiet.", [("Gaza City", (32, 34))]),
        ("A boat sank off the island of Lampedusa.", [("Lampedusa", (36, 13))]),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ukrainian shells hit Gulaipole and Chasov Yar.", ["Gulaipole", "Chasov Yar"]),
        ("The Ukrainian village of Novopavlovka fell.", ["Novopavlovka"]),
    ],
)
def test_names_however_they_are_transliterated(text, expected):
    named = [m for m in found(text) if not m.demonym]
    assert [m.span.of(text) for m in named] == expected
    assert {m.geoname.country for m in named} == {"UA"}


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("Moscow said it would wait.", [(True, None)]),
        ("In Moscow said rain fell.", [(None, None)]),
        ("French farmers waited.", [(None, True)]),
        ("They waited in Moscow.", [(None, None)]),
    ],
)
def test_metonyms_and_demonyms(text, flags):
    assert [(m.metonym, m.demonym) for m in found(text)] == flags


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Douglas and Sarpy counties in Nebraska voted.", ["Douglas County", "Sarpy County", "Nebraska"]),
        ("He lives in Paris, Tenn. His dog is old.", ["Paris", "Tennessee"]),
        ("JAKARTA (dpa) - The rain went on.", ["Jakarta"]),
        ("Rain fell in Hartford. The Hartford Police waited.", ["Hartford"]),
        ("The London Times had it.", []),
        ("They swam at the Lido on Sunday. The Derby is on.", []),
        ("The Birmingham mayor won.", ["Birmingham"]),
        ("Drones hit the village of Novi Quillkovichi.", []),  # not Novi
        ("It cost $US4.5 billion.", []),
    ],
)
def test_by_what_stands_beside_them(text, expected):
    assert [m.geoname.name for m in found(text) if m.geoname] == expected


def test_a_place_that_the_named_state_does_not_have_is_not_on_the_map():
    assert points("A man of Greenwood, W. Va., won.") == [("Greenwood", None), ("W. Va.", (39, -81))]


def test_one_sense_in_one_article():
    text = "The fire broke out in London. Police in London, Ontario, said so. London is in Canada."
    assert {(round(m.geoname.lat), m.group) for m in found(text) if m.span.of(text) == "London"} == {(43, 0)}


@pytest.mark.parametrize(
    ("outlet", "country"), [("herald.ca", "CA"), ("herald.example.org", "BM"), (None, "BM")]
)
def test_the_country_of_the_outlet_counts(outlet, country):
    line = {
        "id": "a",
        "text": "Rain fell in Hamilton, in Kingston and in Richmond.",
        "language": "en",
        "outlet": outlet,
    }
    assert next(iter(places(Document(loose.article(line))))).geoname.country == country


@pytest.mark.parametrize(
    ("outlet", "country"),
    [
        ("herald.co.uk", "GB"),
        ("herald.de", "DE"),
        ("herald.com", None),
        ("herald.tv", None),
        ("de", None),
        (None, None),
    ],
)
def test_home(outlet, country):
    assert home(outlet) == country


def test_german_places():
    text = "In München und Moskau regnet es. Die Moskauer Bäcker warten. Die Moskauer Polizei auch. Ein Berg."
    document = Document(loose.article({"id": "a", "text": text, "language": "de"}))
    document.found["people"] = people(document)
    named = [(m.span.of(text), m.geoname.name, m.demonym) for m in places(document)]
    assert named == [("München", "Munich", None), ("Moskau", "Moscow", None), ("Moskauer", "Moscow", True)]


@pytest.mark.parametrize(
    "text", ["in A, " * 3000, "Ada " * 5000, "London, " * 3000, "A. " * 5000, "in Ada of " * 3000]
)
def test_long_texts_end(text):
    assert isinstance(found(text), list)


def test_a_name_has_two_senses_where_the_article_tells_them_apart():
    text = "Rain fell in Paris, Texas, and in Paris, France."
    assert [round(m.geoname.lat) for m in found(text) if m.span.of(text) == "Paris"] == [34, 49]

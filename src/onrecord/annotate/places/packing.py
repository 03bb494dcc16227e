"""The gazetteer's file made of places; see `gazetteer` for its layout."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from .gazetteer import COLUMNS, HEADER, INLINE, KINDS, MAGIC, OTHER, SKELETON, Row, hashed, keys
from .transliteration import CYRILLIC, skeleton


def packed(places: Sequence[Row]) -> bytes:
    """The bytes of a gazetteer of these places, whose divisions stand before what lies in them."""
    codes = ["--", *sorted({place.country for place in places if place.country})]
    names = _Names(" ".join(codes))
    columns: dict[str, array[Any]] = {name: array(code) for name, code in COLUMNS}
    parents = _parents(places)
    for values in _rows(places, {code: i for i, code in enumerate(codes)}, parents, names):
        for name, value in values.items():
            columns[name].append(value)
    columns["fingerprints"], columns["where"], columns["rows"] = _table(_postings(places))
    out = bytearray(
        HEADER.pack(MAGIC, *(len(columns[name]) for name, _ in COLUMNS), *[0] * (16 - len(COLUMNS)))
    )
    for name, _ in COLUMNS:
        out += columns[name].tobytes()
        out += bytes(-len(out) % 4)
    return bytes(out + names.data)


class _Names:
    """Names as length and UTF-8, each once."""

    def __init__(self, first: str) -> None:
        self.data = bytearray()
        self._known: dict[str, int] = {}
        self.at(first)

    def at(self, name: str) -> int:
        """Where the name stands."""
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = len(self.data)
            written = name.encode()
            self.data += len(written).to_bytes(2, "little") + written
        return known


def _parents(places: Sequence[Row]) -> dict[tuple[str, str, str], int]:
    """Rows of divisions by country, code and name."""
    found: dict[tuple[str, str, str], int] = {}
    for row, place in enumerate(places, 1):
        if place.kind == "first":
            found.setdefault((place.country, place.first, ""), row)
        elif place.kind == "second":
            found.setdefault((place.country, place.first, place.name), row)
    return found


def _rows(
    places: Sequence[Row],
    codes: Mapping[str, int],
    parents: Mapping[tuple[str, str, str], int],
    names: _Names,
) -> Iterable[dict[str, float]]:
    """The columns' values of every row; row 0 is no place."""
    yield dict.fromkeys(
        ("lat", "lon", "population", "geoname", "label", "first", "second", "kind", "country"), 0
    )
    for row, place in enumerate(places, 1):
        first = parents.get((place.country, place.first, ""), 0)
        second = parents.get((place.country, place.first, place.second), 0) if place.second else 0
        yield {
            "lat": place.lat,
            "lon": place.lon,
            "population": min(place.population, 2**32 - 1),
            "geoname": place.geoname,
            "label": names.at(place.name),
            "first": 0 if first == row else first,
            "second": 0 if second == row else second,
            "kind": KINDS.index(place.kind),
            "country": codes[place.country] if place.country else 0,
        }


def _postings(places: Sequence[Row]) -> dict[str, list[int]]:
    """Rows by key, the most populous first, those by other names behind."""
    found: dict[str, dict[int, int]] = {}
    for row, place in enumerate(places, 1):
        own = keys(place.names)
        for key in own:
            found.setdefault(key, {})[row] = row
        further = keys(place.others)
        if place.country in CYRILLIC and place.kind in ("city", "capital"):
            further |= {SKELETON + skeleton(key) for key in own}
        for key in further - own:
            found.setdefault(key, {})[row] = row | OTHER
    return {
        key: sorted(rows.values(), key=lambda r: (bool(r & OTHER), -places[(r & ~OTHER) - 1].population, r))
        for key, rows in found.items()
    }


def _table(postings: Mapping[str, Sequence[int]]) -> tuple[array[int], array[int], array[int]]:
    """The open table of fingerprints, where their rows stand, and the rows."""
    size = 1 << (len(postings) * 3 // 2).bit_length()
    if size // 2 > len(postings) * 1.3:
        size //= 2
    fingerprints, where, rows = array("I", bytes(4 * size)), array("I", bytes(4 * size)), array("I")
    for key, found in sorted(postings.items()):
        slot, fingerprint = hashed(key)
        slot &= size - 1
        while fingerprints[slot]:
            slot = (slot + 1) & (size - 1)
        fingerprints[slot] = fingerprint
        if len(found) == 1:
            where[slot] = found[0] | INLINE
        else:
            where[slot] = len(rows)
            rows.append(len(found))
            rows.extend(found)
    return fingerprints, where, rows

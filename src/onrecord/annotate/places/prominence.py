"""How well known places are by themselves."""

from __future__ import annotations

from math import log10
from typing import Final

from .gazetteer import OTHER, Place, gazetteer, key

STATES: Final = frozenset(["US", "CA", "AU", "GB", "IN"])
"""Countries whose states are news abroad."""

_BASE: Final = {"continent": 9.5, "country": 9.0, "sea": 7.5, "river": 6.5, "region": 7.0}
_CAPITAL: Final = 5.5
_WELL_KNOWN: Final = 1.0
_LITTLE_KNOWN: Final = -0.6
_SECOND: Final = -1.5
_LARGE: Final = 100_000
_LARGEST: Final = 2_000_000
_CITY: Final = 300_000
_NATIONS: Final = frozenset(["country", "continent", "sea", "region"])
_REMEMBERED: Final = 50_000
_OBSCURE: Final = 0
_PROMINENT: Final = 1
_FAMOUS: Final = 2

_known: dict[int, float] = {}
_renown: Final[dict[str, int]] = {}


def prominence(place: Place) -> float:
    """How well known a place is: about the logarithm of its inhabitants, more for what rules others."""
    found = _known.get(place.row)
    if found is None:
        if len(_known) > _REMEMBERED:
            _known.clear()
        found = _known[place.row] = _prominence(place)
    return found


def _prominence(place: Place) -> float:
    size = log10(max(place.population, 100))
    if place.kind == "capital":
        ruled = gazetteer().place(gazetteer().country(place.country)).population
        return max(size + 0.7, _CAPITAL + 0.28 * log10(max(ruled, 100_000)))
    if place.kind in _BASE:
        return _BASE[place.kind] + (size - 6) * 0.25
    if place.kind == "first":
        return size + (_WELL_KNOWN if place.country in STATES else _LITTLE_KNOWN)
    return size + _SECOND if place.kind == "second" else size


def is_prominent(name: str, *, given: bool = False) -> bool:
    """Is this the name of a country, a state or a large city?

    name: folded words with a space between them.
    given: of a place so well known that it outweighs being a given name.
    """
    found = _renown.get(name)
    if found is None:
        if len(_renown) >= _REMEMBERED:
            _renown.clear()
        found = _renown[name] = _renown_of(name)
    return found >= (_FAMOUS if given else _PROMINENT)


def _renown_of(name: str) -> int:
    """How far a name is known as that of a place."""
    rows = gazetteer().find(key(name))
    if not rows or rows[0] & OTHER:
        return _OBSCURE
    place = gazetteer().place(rows[0])
    if place.kind in _NATIONS or place.population >= _LARGEST:
        return _FAMOUS
    return _PROMINENT if place.population >= _LARGE else _OBSCURE


def is_city(folded: str) -> bool:
    """Is this a name, old or new, of a capital or of a city that news abroad would name?"""
    places = [gazetteer().place(row & ~OTHER) for row in gazetteer().find(key(folded))]
    return any(place.kind == "capital" or place.population >= _CITY for place in places)


def is_listed(name: str) -> bool:
    """Is this the name of a place at all, however small?"""
    return bool(gazetteer().find(key(name)))

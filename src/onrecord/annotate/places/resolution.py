"""Which place each name means, decided for the whole article at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import cos, exp, log10, radians

from .gazetteer import OTHER, Place, gazetteer
from .spotting import Spot
from .vocabulary import country

MOST_CANDIDATES = 40
MOST_NEIGHBOURS = 40
CAPITAL, WELL_KNOWN, METROPOLIS = 5.5, 1.0, 2.7
STATES = frozenset(["US", "CA", "AU", "GB", "IN"])
"""Countries whose states are news abroad."""
ROUNDS = 3
HOPELESS = 5.5
"""So far behind the most prominent place of a name that no neighbours can make up for it."""
_PRIOR = {"continent": 9.5, "country": 9.0, "sea": 7.5, "river": 6.5, "region": 7.0}
_WIDE = ("continent", "country")
_KINDS_OF_HINT = {
    "first": ("first",),
    "second": ("second",),
    "city": ("city", "capital"),
    "water": ("sea", "river"),
}


@dataclass(slots=True)
class Sense:
    """A name of the article with the places that it may mean."""

    key: str
    spots: list[Spot] = field(default_factory=list)
    candidates: list[Place] = field(default_factory=list)
    base: list[float] = field(default_factory=list)
    chosen: int = 0
    margin: float = 0.0
    support: float = 0.0  # how much the places around speak for it
    others: set[int] = field(default_factory=set)  # rows of candidates that are less well known by this name

    @property
    def place(self) -> Place:
        """The place chosen."""
        return self.candidates[self.chosen]

    @property
    def by_other_name(self) -> bool:
        """Is the place less well known by this name?"""
        return self.place.row in self.others

    @property
    def prominence(self) -> float:
        """How well known the place is by itself."""
        return self.base[self.chosen]


def senses(spots: Iterable[Spot]) -> dict[str, Sense]:
    """The names of an article with their candidates, resolved."""
    found: dict[str, Sense] = {}
    for spot in spots:
        if spot.rows:
            found.setdefault(spot.key, Sense(spot.key)).spots.append(spot)
    for sense in found.values():
        _fill(sense)
    for _ in range(ROUNDS):
        before = [sense.chosen for sense in found.values()]
        _settle(found)
        if before == [sense.chosen for sense in found.values()]:
            break
    _support(found)
    return found


def _support(found: Mapping[str, Sense]) -> None:
    """How many other names lie near each, or name what it lies in."""
    local = [sense for sense in found.values() if sense.place.kind not in _WIDE]
    rows = {sense.place.row for sense in local}
    points = [(sense.place.lat, sense.place.lon) for sense in local[:MOST_NEIGHBOURS]]
    for index, sense in enumerate(local):
        place = sense.place
        around = _around(place, points) - (index < MOST_NEIGHBOURS)  # not itself
        holding = len(rows & {place.first, place.second} - {place.row})
        sense.support = min(4.0, around + 0.5 * holding)


def _fill(sense: Sense) -> None:
    """Candidates and how likely each is before the rest of the article is heard."""
    hints = Counter(spot.hint for spot in sense.spots if spot.hint)
    hint = hints.most_common(1)[0][0] if hints else ""
    containers = {row & ~OTHER for spot in sense.spots if spot.container for row in spot.container.rows}
    known = gazetteer()
    rows = sense.spots[0].rows
    kept = rows if containers else rows[:MOST_CANDIDATES]
    for row in kept[: MOST_CANDIDATES * 4]:
        place = known.place(row & ~OTHER)
        base = _prior(place) - (0.8 if row & OTHER else 0.0)
        if hint and place.kind in _KINDS_OF_HINT.get(hint, ()):
            base += 3.0
        elif hint in ("first", "second") and row & OTHER:
            base -= 2.0  # "Klimov District" is not the town of Klimovsk
        if containers and known.inside(place, containers):
            base += 8.0
        if row & OTHER:
            sense.others.add(place.row)
        sense.candidates.append(place)
        sense.base.append(base)
    _prefer_metropolis(sense)
    best = max(sense.base)
    kept_on = [i for i, base in enumerate(sense.base) if base > best - HOPELESS]
    sense.candidates = [sense.candidates[i] for i in kept_on]
    sense.base = [sense.base[i] for i in kept_on]
    sense.chosen = sense.base.index(best)


def _prefer_metropolis(sense: Sense) -> None:
    """A city of a million outshines the state that it gave its name to."""
    rows = {place.row for place in sense.candidates if place.kind == "first"}
    for index, place in enumerate(sense.candidates):
        if place.first in rows and place.population > 1_000_000 and place.row not in sense.others:
            sense.base[index] += METROPOLIS


def _prior(place: Place) -> float:
    """How prominent a place is, about the decimal logarithm of its inhabitants."""
    size = log10(max(place.population, 100))
    if place.kind == "capital":
        return max(size + 0.7, CAPITAL + 0.28 * log10(max(country(place.country).population, 100_000)))
    if place.kind in _PRIOR:
        return _PRIOR[place.kind] + (size - 6) * 0.25
    if place.kind == "first":
        return size + (WELL_KNOWN if place.country in STATES else -0.6)
    if place.kind == "second":
        return size - 1.5
    return size


def _settle(found: Mapping[str, Sense]) -> None:
    """Choose every sense again in the light of the others."""
    countries: defaultdict[str, float] = defaultdict(float)
    firsts: defaultdict[int, float] = defaultdict(float)
    for sense in found.values():
        weight = _weight(sense)
        countries[sense.place.country] += weight
        firsts[_division(sense.place)] += weight
    total = sum(countries.values())
    local = [s.place for s in found.values() if s.place.kind not in _WIDE][:MOST_NEIGHBOURS]
    points = [(place.lat, place.lon) for place in local]
    for sense in found.values():
        _choose(sense, points, countries, firsts, total)


def _weight(sense: Sense) -> float:
    """How much the sense says of where the article plays."""
    return min(2.0, 0.5 + 0.25 * len(sense.spots)) * (0.3 if sense.prominence < 4 else 1.0)


def _division(place: Place) -> int:
    return place.row if place.kind == "first" else place.first


def _choose(
    sense: Sense,
    points: list[tuple[float, float]],
    countries: Mapping[str, float],
    firsts: Mapping[int, float],
    total: float,
) -> None:
    """The best candidate, and how far it is ahead of the next that lies elsewhere."""
    if len(sense.candidates) == 1:
        sense.margin = 3.0
        return
    own, chosen = _weight(sense), sense.place
    own_country, own_first = chosen.country, _division(chosen)
    itself = 0.5 if (chosen.lat, chosen.lon) in points else 0.0
    rest = total - own + 1.0
    scores = []
    for place, base in zip(sense.candidates, sense.base, strict=True):
        score = base
        if place.country:
            score += 2.0 * (countries[place.country] - (own if place.country == own_country else 0.0)) / rest
        division = place.row if place.kind == "first" else place.first
        if division:
            score += 3.0 * (firsts[division] - (own if division == own_first else 0.0)) / rest
        around = 0.5 * _around(place, points)
        scores.append(score + min(1.5, around - itself if place is chosen else around))
    best = max(scores)
    sense.chosen = scores.index(best)
    rivals = [s for s, p in zip(scores, sense.candidates, strict=True) if not near(p, sense.place)]
    sense.margin = best - max(rivals, default=best - 3.0)


def _around(place: Place, points: Iterable[tuple[float, float]]) -> int:
    """How many of these points lie within about 150 km."""
    count = 0
    lat, lon = place.lat, place.lon
    for other_lat, other_lon in points:
        up = lat - other_lat
        if -1.4 < up < 1.4:
            across = (lon - other_lon) * cos(radians(lat))
            if up * up + across * across < 1.9:
                count += 1
    return count


def near(one: Place, other: Place) -> bool:
    """Are the two within about 150 km?"""
    up = one.lat - other.lat
    if not -1.4 < up < 1.4:
        return False
    across = (one.lon - other.lon) * cos(radians(one.lat))
    return up * up + across * across < 1.9


def confidence(sense: Sense, score: float) -> float:
    """Between 0 and 1: that it is a place, and this one."""
    return round(1 / (1 + exp(-0.7 * score)) * (1 / (1 + exp(-1.2 * sense.margin - 0.6))), 3)

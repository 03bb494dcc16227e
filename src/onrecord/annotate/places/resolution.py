"""Which place each name means, decided for the whole article at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import cos, exp, radians
from typing import Final, NamedTuple

from .gazetteer import Place
from .senses import Sense

ROUNDS: Final = 3
MOST_NEIGHBOURS: Final = 40
_COUNTRY: Final = 3.0
_DIVISION: Final = 3.0
_NEIGHBOUR: Final = 0.5
_NEIGHBOURS: Final = 1.5
_PEOPLE: Final = 0.3  # what a mention of its people says for a country
_SOLE: Final = 3.0  # margin of a name that only one place has
_ELSEWHERE: Final = 0.25
"""Share of confidence left when the text names a state that none of the candidates lies in."""
_WIDE: Final = ("continent", "country")

Point = tuple[float, float]


class Scene(NamedTuple):
    """Where the article plays, as its names are understood so far."""

    countries: Mapping[str, float]
    divisions: Mapping[int, float]
    total: float
    points: Sequence[Point]


def resolve(found: Mapping[str, Sense], peoples: Counter[str]) -> None:
    """Choose every sense in the light of the others, until nothing changes.

    peoples: how often the article speaks of a country's people or what is theirs, by code.
    """
    for _ in range(ROUNDS):
        before = [sense.chosen for sense in found.values()]
        scene = _scene(found, peoples)
        for sense in found.values():
            _choose(sense, scene)
        if before == [sense.chosen for sense in found.values()]:
            break
    _support(found)


def _scene(found: Mapping[str, Sense], peoples: Counter[str]) -> Scene:
    """What all senses together say of where the article plays."""
    countries: defaultdict[str, float] = defaultdict(float)
    divisions: defaultdict[int, float] = defaultdict(float)
    points: list[Point] = []
    for code, count in peoples.items():
        countries[code] = min(1.0, _PEOPLE * count)
    total = sum(countries.values())
    for sense in found.values():
        place, weight = sense.place, sense.weight
        countries[place.country] += weight
        divisions[_division(place)] += weight
        total += weight
        if place.kind not in _WIDE and len(points) < MOST_NEIGHBOURS:
            points.append((place.lat, place.lon))
    return Scene(countries, divisions, total, points)


def _division(place: Place) -> int:
    return place.row if place.kind == "first" else place.first


def _choose(sense: Sense, scene: Scene) -> None:
    """The best candidate, and how far it is ahead of the next that lies elsewhere."""
    if len(sense.candidates) == 1:
        sense.margin = _SOLE
        return
    scores = _scores(sense, scene)
    reach = max(scores) - _NEIGHBOURS
    chosen = sense.place
    for index, place in enumerate(sense.candidates):
        if scores[index] > reach:
            around = _around(place, scene.points)
            if place is chosen and (place.lat, place.lon) in scene.points:
                around -= 1  # not itself
            scores[index] += min(_NEIGHBOURS, _NEIGHBOUR * around)
    best = max(scores)
    sense.chosen = scores.index(best)
    rivals = [s for s, place in zip(scores, sense.candidates, strict=True) if not near(place, sense.place)]
    sense.margin = best - max(rivals, default=best - _SOLE)


def _scores(sense: Sense, scene: Scene) -> list[float]:
    """How well each candidate fits the countries and divisions of the other names."""
    own, chosen = sense.weight, sense.place
    rest = scene.total - own + 1.0
    scores = []
    for place, score in zip(sense.candidates, sense.base, strict=True):
        if place.country:
            held = scene.countries.get(place.country, 0.0) - (own if place.country == chosen.country else 0.0)
            score += _COUNTRY * held / rest
        division = _division(place)
        if division:
            held = scene.divisions.get(division, 0.0) - (own if division == _division(chosen) else 0.0)
            score += _DIVISION * held / rest
        scores.append(score)
    return scores


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


def _around(place: Place, points: Iterable[Point]) -> int:
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
    return bool(_around(one, [(other.lat, other.lon)]))


def confidence(sense: Sense, score: float) -> float:
    """Between 0 and 1: that it is a place, and this one."""
    here = 1 / (1 + exp(-1.2 * sense.margin - 0.6))
    if sense.elsewhere:
        here *= _ELSEWHERE
    return round(here / (1 + exp(-0.7 * score)), 3)

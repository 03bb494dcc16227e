"""The names of an article, each with the places that it may mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from .gazetteer import OTHER, Place, gazetteer
from .prominence import prominence
from .spotting import Spot

MOST_CANDIDATES: Final = 40
MOST_CONTAINED: Final = 160
HOPELESS: Final = 5.5
"""So far behind the most prominent place of a name that no neighbours can make up for it."""

_OTHER_NAME: Final = -0.8
_HINTED: Final = 3.0
_OTHER_KIND: Final = -2.0
_CONTAINED: Final = 8.0
_METROPOLIS: Final = 2.7
_METROPOLITAN: Final = 1_000_000
_KINDS_OF_HINT: Final = {
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
    base: list[float] = field(
        default_factory=list
    )  # how likely each is before the rest of the article is heard
    chosen: int = 0
    margin: float = 0.0  # how far it is ahead of the next that lies elsewhere
    support: float = 0.0  # how much the places around speak for it
    elsewhere: bool = False  # the text names a state that none of the candidates lies in
    others: set[int] = field(default_factory=set)  # rows of candidates that are less well known by this name

    @property
    def by_other_name(self) -> bool:
        """Is the place less well known by this name?"""
        return self.place.row in self.others

    @property
    def place(self) -> Place:
        """The place chosen."""
        return self.candidates[self.chosen]

    @property
    def weight(self) -> float:
        """How much it says of where the article plays."""
        return min(2.0, 0.5 + 0.25 * len(self.spots)) * (0.3 if self.base[self.chosen] < 4 else 1.0)


def gathered(spots: Iterable[Spot]) -> dict[str, Sense]:
    """The names of an article with their candidates, the most prominent chosen."""
    found: dict[str, Sense] = {}
    named = [spot for spot in spots if spot.rows]
    _part_by_container(named)
    for spot in named:
        found.setdefault(spot.sense, Sense(spot.key)).spots.append(spot)
    for sense in found.values():
        _fill(sense)
        _prefer_metropolis(sense)
        _drop_hopeless(sense)
    return found


def _part_by_container(spots: Iterable[Spot]) -> None:
    """Let "Paris, Texas" and "Paris, France" of one article be two; a name alone means the first of them."""
    containers: dict[str, str] = {}
    for spot in spots:
        if spot.container:
            own = spot.container.key
            if containers.setdefault(spot.key, own) != own:
                spot.sense = f"{spot.key}, {own}"


def _fill(sense: Sense) -> None:
    """The candidates, and how likely each is by itself and by the words beside its name."""
    hints = Counter(spot.hint for spot in sense.spots if spot.hint)
    hint = hints.most_common(1)[0][0] if hints else ""
    containers = {row & ~OTHER for spot in sense.spots if spot.container for row in spot.container.rows}
    rows = sense.spots[0].rows
    for row in rows[: MOST_CONTAINED if containers else MOST_CANDIDATES]:
        place = gazetteer().place(row & ~OTHER)
        base = prominence(place)
        if hint and place.kind in _KINDS_OF_HINT[hint]:
            base += _HINTED
        if row & OTHER:
            sense.others.add(place.row)
            base += _OTHER_NAME
            if hint in ("first", "second") and place.kind not in _KINDS_OF_HINT[hint]:
                base += _OTHER_KIND  # "Klimov District" is not the town of Klimovsk
        if containers and gazetteer().inside(place, containers):
            base += _CONTAINED
        sense.candidates.append(place)
        sense.base.append(base)
    sense.elsewhere = bool(containers) and not any(
        gazetteer().inside(p, containers) for p in sense.candidates
    )


def _prefer_metropolis(sense: Sense) -> None:
    """A city of a million outshines the state that it gave its name to."""
    rows = {place.row for place in sense.candidates if place.kind == "first"}
    if not rows:
        return
    for index, place in enumerate(sense.candidates):
        if place.first in rows and place.population > _METROPOLITAN and place.row not in sense.others:
            sense.base[index] += _METROPOLIS


def _drop_hopeless(sense: Sense) -> None:
    best = max(sense.base)
    kept = [index for index, base in enumerate(sense.base) if base > best - HOPELESS]
    if len(kept) < len(sense.base):
        sense.candidates = [sense.candidates[index] for index in kept]
        sense.base = [sense.base[index] for index in kept]
    sense.chosen = sense.base.index(best)

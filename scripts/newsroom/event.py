"""Something that happened: its place, its people and its figures, before anyone has told it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from . import world
from .dice import Dice
from .world import House, Person, Place

KINDS = (
    *("fire", "flood", "strike", "verdict", "results", "election"),
    *("match", "study", "crash", "outbreak", "project", "theft"),
)
_GROWTH = (0.45, 0.75, 1.0, 1.0)
"""Share of a growing figure that is known at each stage."""


@dataclass(frozen=True)
class Event:
    """What is true of an event."""

    key: str
    kind: str
    grammar: dict[str, Any]
    place: Place
    street: str
    firm: str
    union: str
    agency: House
    begun: datetime
    people: dict[str, Person]  # by the part they play
    finals: dict[str, float]  # figures as they turn out
    slots: dict[str, str]

    def known(self, fact: str, stage: int, house: str) -> float:
        """What an outlet believes of a figure at a stage; a few outlets are wrong about a few."""
        spec: dict[str, Any] = self.grammar["facts"][fact]
        value = self.finals[fact]
        if spec.get("grows"):
            value = max(float(spec["low"]), round(value * _GROWTH[min(stage, 3)]))
        return self._mistaken(fact, value) if Dice(self.key, fact, house).chance(0.12) else value

    def _mistaken(self, fact: str, value: float) -> float:
        spec = self.grammar["facts"][fact]
        step = spec.get("step", 1)
        shift = Dice(self.key, fact).pick((0.8, 0.9, 1.1, 1.25))
        return max(float(spec["low"]), _tidy(value * shift, step, spec.get("tenths", False)))


@cache
def grammar(kind: str) -> dict[str, Any]:
    """The sentences, figures and parts of a kind of event."""
    return world.table(f"kinds/{kind}")


def event(seed: str, number: int) -> Event:
    """The event of that number in a run."""
    dice = Dice(seed, "event", number)
    kind = dice.pick(KINDS)
    rules = grammar(kind)
    where = world.place(dice)
    agencies = [house for house in world.houses() if house.outlet.agency]
    begun = datetime(2026, 1, 5, 6, tzinfo=UTC) + timedelta(minutes=number * 97 + dice.number(0, 90))
    return Event(
        key=f"{seed}-{number}",
        kind=kind,
        grammar=rules,
        place=where,
        street=world.street(dice, where.tongue),
        firm=world.firm(dice, where.tongue),
        union=world.union(dice),
        agency=dice.pick(agencies),
        begun=begun,
        people={
            part: world.person(dice, where.tongue, dice.pick(roles)) for part, roles in rules["cast"].items()
        },
        finals={fact: _final(dice, spec) for fact, spec in rules["facts"].items()},
        slots=_slots(dice, rules),
    )


def _slots(dice: Dice, rules: dict[str, Any]) -> dict[str, str]:
    """The words that stand for one thing throughout; those of a pair belong together."""
    slots = {slot: dice.pick(words) for slot, words in rules.get("slots", {}).items()}
    for names, rows in rules.get("pairs", {}).items():
        slots.update(zip(names.split("_"), dice.pick(rows), strict=True))
    return slots


def _final(dice: Dice, spec: dict[str, Any]) -> float:
    """A figure between the bounds, small ones likelier than large ones."""
    low, high = spec["low"], spec["high"]
    share = dice.number(0, 1000) / 1000
    value = low + (high - low) * share * share if high > low * 8 else low + (high - low) * share
    return _tidy(value, spec.get("step", 1), spec.get("tenths", False))


def _tidy(value: float, step: int, tenths: bool) -> float:
    """A value as precise as such figures are given."""
    return round(value, 1) if tenths else round(value / step) * step

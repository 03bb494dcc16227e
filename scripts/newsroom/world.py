"""Invented people, towns, firms and houses in a world whose countries are real."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from .dice import Dice
from .model import Outlet
from .quantities import Manner

_HERE = Path(__file__).parent


@cache
def table(name: str) -> dict[str, Any]:
    """A data file of this package."""
    return tomllib.loads((_HERE / f"{name}.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class House:
    """An outlet with the habits of its writers."""

    outlet: Outlet
    sections: dict[str, str]  # from ours to theirs
    archive: str  # style of its category pages when copied
    straight: bool  # quotation marks
    manner: Manner  # of writing numbers


@dataclass(frozen=True)
class Place:
    """An invented town in a real country."""

    town: str
    country: str
    people: str  # what its inhabitants are called
    capital: str
    city: str
    money: str
    tongue: str


@dataclass(frozen=True)
class Person:
    """Somebody who can be quoted."""

    given: str
    surname: str
    woman: bool
    before: str  # role set before the name, or nothing
    after: str  # role set behind it

    @property
    def name(self) -> str:
        """The full name."""
        return f"{self.given} {self.surname}"


@cache
def houses() -> tuple[House, ...]:
    """Every outlet of the invented world, agencies among them."""
    return tuple(_house(raw) for raw in table("papers")["paper"])


def _house(raw: dict[str, Any]) -> House:
    sections = raw["sections"]
    manner = Manner(raw.get("spell_below", 10), raw.get("percent", " percent"), raw.get("kilometres", " km"))
    outlet = Outlet(
        key=raw["key"],
        name=raw["name"],
        domain=raw["domain"],
        site=raw["site"],
        path=raw["path"],
        offset=raw.get("offset", 0),
        sections=tuple(sections.values()),
        tagline=raw["tagline"],
        agency=raw.get("agency", False),
        newsroom=raw.get("newsroom", ""),
    )
    return House(outlet, sections, raw["archive"], raw.get("straight", False), manner)


def place(dice: Dice) -> Place:
    """A town that does not exist, somewhere real."""
    country = dice.pick(table("countries")["country"])
    return Place(
        town=_joined(dice, table("names")[country["tongue"]], "town_first", "town_last"),
        country=country["name"],
        people=country["people"],
        capital=country["capital"],
        city=dice.pick(country["cities"]),
        money=country["money"],
        tongue=country["tongue"],
    )


def person(dice: Dice, tongue: str, role: str = "") -> Person:
    """A person with a role written as "before / after"."""
    before, _, after = role.partition("/")
    if dice.chance(0.12):
        tongue = dice.pick(list(table("names")))
    names = table("names")[tongue]
    woman = dice.chance(0.5)
    given = dice.pick(names["women" if woman else "men"])
    return Person(given, surname(dice, tongue), woman, before.strip(), after.strip())


def surname(dice: Dice, tongue: str) -> str:
    """A family name."""
    return _joined(dice, table("names")[tongue], "first", "last")


def firm(dice: Dice, tongue: str) -> str:
    """A company's name."""
    return f"{surname(dice, tongue)} {dice.pick(table('common')['firm_last'])}"


def union(dice: Dice) -> str:
    """A trade union's name, without the article."""
    common = table("common")
    return f"{dice.pick(common['union_first'])} {dice.pick(common['union_last'])}"


def street(dice: Dice, tongue: str) -> str:
    """A street's name."""
    return f"{surname(dice, tongue)} {dice.pick(table('common')['street_last'])}"


def _joined(dice: Dice, names: dict[str, list[str]], first: str, last: str) -> str:
    """Two parts of a name, joined so that no letter is doubled at the seam."""
    start, end = dice.pick(names[first]), dice.pick(names[last])
    if start.endswith((" ", "-")):
        return start + end[:1].upper() + end[1:]
    return start + (end[1:] if start[-1] == end[0] else end)

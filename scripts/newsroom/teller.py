"""One reporter telling one event to one outlet: fills in patterns and keeps the truth of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from zlib import crc32

from . import quantities, world
from .dates import month, weekday
from .dice import Dice
from .event import Event
from .marked import mark, words
from .spin import spin
from .wording import capital, ordinal, tidy
from .world import House, Person

_MANY, _THOUGHT_OF = 6, 55  # outlets that tell one event do not all hit on the same sentences
_EXACT = ("year", "day")
_FRANK = {"<": 0.0}
"""Share of figures without a hedge; at the start of a sentence none, since it should not open with digits."""


@dataclass
class Teller:
    """Fills in the patterns of one report."""

    event: Event
    house: House
    when: datetime
    stage: int
    dice: Dice
    named: set[str] = field(default_factory=set)  # people who have been introduced
    told: set[str] = field(default_factory=set)  # patterns that were used
    records: list[dict[str, Any]] = field(default_factory=list)  # what the marks mean
    subject: str = ""  # what a round-up is about
    speaking: Person | None = None  # whoever the sentence is about

    def sentence(self, pattern: str) -> str:
        """A sentence of a pattern, with a capital and tidy commas."""
        self.told.add(pattern)
        return capital(tidy(spin(pattern, self.dice, self.fill)))

    def unmarked(self, pattern: str) -> str:
        """The same where nothing is recorded: titles, captions, headings."""
        kept, introduced = len(self.records), set(self.named)
        text = words(self.sentence(pattern))
        del self.records[kept:]
        self.named = introduced
        return text

    def unmarked_choice(self, pattern: str) -> str:
        """A pattern with its choices made and its symbols left as they are."""
        return spin(pattern, self.dice, lambda name: "{" + name + "}")

    def fresh(self, patterns: Sequence[str], count: int) -> list[str]:
        """Up to so many patterns that this report has not used, of those that this house thinks of."""
        house = self.house.outlet.key
        known = [p for p in patterns if p not in self.told]
        if len(patterns) > _MANY:
            known = [p for p in known if crc32(f"{self.event.key}/{house}/{p}".encode()) % 100 < _THOUGHT_OF]
        return self.dice.several(known, count)

    def label(self, kind: str) -> str:
        """A key for the next record."""
        return f"{kind}{len(self.records)}"

    # What stands in braces

    def fill(self, symbol: str) -> str:
        """The words for a symbol of a pattern."""
        name, form = symbol, ""
        if symbol[-1] in "#!^=@-":
            name, form = symbol[:-1], symbol[-1]
        name, _, side = name.partition(":")
        opens = name[:1].isupper()
        text = self._filled(name[:1].lower() + name[1:], "<" if opens and not form else form, side)
        if opens:
            return capital(text)
        if form == "^":
            return capital(text)
        return text[:1].lower() + text[1:] if form == "-" else text

    def _filled(self, name: str, form: str, side: str) -> str:
        event = self.event
        if name.endswith("!"):
            name, form = name[:-1], "!"
        if name in event.grammar["facts"]:
            return self.figure(name, form, side)
        if name in event.people:
            return self.person(event.people[name], short=form == "=")
        if name in event.slots:
            return spin(event.slots[name], self.dice, self.fill)
        if name in _PLACES:
            return str(getattr(event.place, name))
        return self._own(name)

    def _own(self, name: str) -> str:
        """What the report itself decides."""
        return str(getattr(self, f"_{name}")())

    # Figures

    def figure(self, fact: str, form: str = "", side: str = "") -> str:
        """A figure of the event in this outlet's words."""
        spec = self.event.grammar["facts"][fact]
        value = self.event.known(fact, self.stage, self.house.outlet.key)
        if side == "low":
            value = max(1, round(value * 0.6 / spec.get("step", 1)) * spec.get("step", 1))
        if form == "@":
            return ordinal(int(value))
        frank = 1.0 if form in ("#", "!") or spec.get("unit") in _EXACT else _FRANK.get(form, 0.55)
        return self.quantity(value, spec, fact if not side else "", frank, bare=form == "#")

    def quantity(
        self, value: float, spec: dict[str, Any], fact: str, frank: float, bare: bool = False
    ) -> str:
        """A number with hedge, unit and noun, marked and recorded."""
        unit = spec.get("unit")
        unit = self.event.place.money if unit == "money" else unit
        shown = None if bare and unit in ("year", "minute") else unit
        wording = quantities.worded(value, {"unit": shown}, self.house.manner, self.dice, frank)
        key = self.label("f")
        text = mark(f"{key}.span", wording.text)
        self.records.append(
            {
                "key": key,
                "record": "figure",
                "low": wording.low,
                "high": wording.high,
                "approximate": wording.approximate,
                "hedge": wording.hedge,
                "unit": unit if unit == "year" else shown,
                "fact": fact,
            }
        )
        if "nouns" not in spec or bare:
            return text
        one, _, many = self.dice.pick(spec["nouns"]).partition("|")
        noun = one if wording.low == wording.high == 1 else many
        first, gap, head = noun.rpartition(" ")
        return f"{text} {first}{gap}{mark(f'{key}.counts', head)}"

    def _some(self, low: int, high: int, unit: str | None, step: int = 1, frank: float = 0.5) -> str:
        """A figure that belongs to no fact of the event."""
        return self.quantity(round(self.dice.number(low, high) / step) * step, {"unit": unit}, "", frank)

    def _distance(self) -> str:
        return self.quantity(Dice(self.event.key, "distance").number(6, 90), {"unit": "km"}, "", 1.0)

    def _inflation(self) -> str:
        return self._some(2, 9, "percent", frank=1.0)

    def _change2(self) -> str:
        return self._some(3, 40, "percent")

    def _profit(self) -> str:
        return self._some(2_000_000, 900_000_000, "money", step=1_000_000)

    def _cost(self) -> str:
        return self._some(400_000, 60_000_000, "money", step=100_000)

    def _roads(self) -> str:
        return self._some(90, 3400, None, step=10)

    def _people_count(self) -> str:
        return self.quantity(Dice(self.event.key, "people").number(3, 160) * 1000, {}, "", 1.0)

    # Dates

    def _dated(self, text: str, value: str) -> str:
        key = self.label("d")
        self.records.append({"key": key, "record": "mention", "kind": "date", "type": "DATE", "value": value})
        return mark(f"{key}.span", text)

    def _day(self) -> str:
        happened = self.event.begun.astimezone(self.when.tzinfo)
        return f"on {self._dated(weekday(happened), happened.date().isoformat())}"

    def _weekday(self) -> str:
        return self._dated(weekday(self.when), self.when.date().isoformat())

    def _day_plain(self) -> str:
        return f"{self.when.day} {month(self.when)} {self.when.year}"

    def _day_next(self) -> str:
        later = self.when + timedelta(days=self.dice.number(1, 5))
        return f"on {self._dated(weekday(later), later.date().isoformat())}"

    def _nextday(self) -> str:
        later = self.when + timedelta(days=self.dice.number(1, 5))
        return self._dated(weekday(later), later.date().isoformat())

    def _date_past(self) -> str:
        earlier = self.when - timedelta(days=self.dice.number(9, 40))
        return self._dated(f"{earlier.day} {month(earlier)}", earlier.date().isoformat())

    def _month(self) -> str:
        return month(self.when - timedelta(days=60))

    def _month_next(self) -> str:
        return month(self.when + timedelta(days=40))

    def _in_year(self, low: int, high: int) -> str:
        year = str(Dice(self.event.key, low).number(low, high))
        return self._dated(year, year)

    def _year(self) -> str:
        return self._in_year(1840, 1975)

    def _year2(self) -> str:
        return self._in_year(1980, 2012)

    def _year3(self) -> str:
        return self._in_year(2015, 2024)

    def _year_next(self) -> str:
        return self._in_year(2027, 2030)

    def _hour2(self) -> str:
        return str(self.dice.pick(world.table("common")["hour"]))

    # People and houses

    def person(self, who: Person, short: bool = False, role: bool = True) -> str:
        """A person as named at this point: in full with role at first, then by surname."""
        if who.name in self.named:
            return self.named_as(who.surname, who)
        self.named.add(who.name)
        full = self.named_as(who.name, who)
        if short or not role:
            return full
        after = spin(who.after, self.dice, self.fill)
        if who.before and (not after or self.dice.chance(0.55)):
            return f"{who.before} {full}"
        return f"{full}, {after},"

    def named_as(self, text: str, who: Person) -> str:
        """A person's name, marked and recorded as a mention."""
        key = self.label("p")
        self.records.append({"key": key, "record": "mention", "kind": "person", "name": who.name})
        return mark(f"{key}.span", text)

    def _they(self) -> str:
        if self.speaking is None:
            return "they"
        return "she" if self.speaking.woman else "he"

    def _street(self) -> str:
        return self.event.street

    def _firm(self) -> str:
        return self.event.firm

    def _union(self) -> str:
        return self.event.union

    def _agency(self) -> str:
        return self.event.agency.outlet.name

    def _paper(self) -> str:
        return self.house.outlet.name

    def _score(self) -> str:
        dice = Dice(self.event.key, "score")
        return f"{dice.number(2, 4)}-{dice.number(0, 1)}"

    def _subject(self) -> str:
        return self.subject

    def _young(self) -> int:
        return Dice(self.event.key, "age").number(6, 88)

    def _bus(self) -> int:
        return self.dice.number(2, 60)

    def _photographer(self) -> str:
        return world.person(self.dice, self.event.place.tongue).name


_PLACES = frozenset(["town", "country", "people", "capital", "city"])

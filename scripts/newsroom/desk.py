"""The news desk: decides who reports what until there are enough articles."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, islice

from .copies import copy
from .dice import Dice
from .event import Event, event
from .model import Piece
from .reports import report
from .roundups import roundup
from .world import House, houses


def pieces(seed: str, articles: int) -> list[Piece]:
    """So many different articles, oldest event first."""
    return [piece for told in coverage(seed, articles) for piece in told]


def coverage(seed: str, articles: int) -> Iterator[list[Piece]]:
    """The same, event by event."""
    numbers = count(1)
    left = articles
    for number in count():
        if left < 1:
            return
        told = list(islice(_coverage(event(seed, number), numbers), left))
        left -= len(told)
        yield told


def _coverage(happened: Event, numbers: Iterator[int]) -> Iterator[Piece]:
    """All that is published about one event."""
    dice = Dice(happened.key, "desk")
    papers = [house for house in houses() if not house.outlet.agency]
    if dice.chance(0.45):
        yield report(happened, dice.pick(papers), 0, next(numbers))
        return
    interested = dice.several(papers, dice.number(2, 5))
    if dice.chance(0.6):
        yield from _agency(happened, interested.pop(), numbers)
    for house in interested:
        yield report(happened, house, dice.number(0, 2), next(numbers))
    if dice.chance(0.2):
        yield report(happened, dice.pick(interested), 3, next(numbers))
    if dice.chance(0.2):
        yield roundup(happened, dice.pick(interested), next(numbers))


def _agency(happened: Event, client: House, numbers: Iterator[int]) -> Iterator[Piece]:
    """An agency's report and one client that carries it."""
    original = report(happened, happened.agency, 0, next(numbers))
    yield original
    yield copy(original, client, next(numbers))

"""Chance that comes out the same everywhere: it rests on `Random.random`, which no Python changes."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

Thing = TypeVar("Thing")


class Dice:
    """Choices that depend on a name alone."""

    def __init__(self, *name: object) -> None:
        self._random = Random("/".join(map(str, name)))

    def number(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        return low + int(self._random.random() * (high - low + 1))

    def chance(self, share: float) -> bool:
        """True in so large a share of cases."""
        return self._random.random() < share

    def pick(self, things: Sequence[Thing]) -> Thing:
        """One of the things."""
        return things[int(self._random.random() * len(things))]

    def several(self, things: Sequence[Thing], count: int) -> list[Thing]:
        """Up to so many different ones, in a random order."""
        left = list(things)
        return [left.pop(int(self._random.random() * len(left))) for _ in range(min(count, len(left)))]

"""Figures as news words them: "14", "at least five", "nearly 40,000", and the interval each stands for."""

from __future__ import annotations

from typing import Any, NamedTuple

from .dice import Dice

_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve"),
)


class Wording(NamedTuple):
    """A figure as written, and what it stands for."""

    text: str
    low: float | None
    high: float | None
    approximate: bool
    hedge: str | None


class Manner(NamedTuple):
    """How a house writes numbers."""

    spell_below: int = 10  # numbers below are words
    percent: str = " percent"
    kilometres: str = " km"


def number(value: float, manner: Manner) -> str:
    """A number in digits or words, millions short."""
    for size, name in ((1_000_000_000, "billion"), (1_000_000, "million")):
        if value >= size:
            return f"{value / size:.2f}".rstrip("0").rstrip(".") + f" {name}"
    if value == int(value):
        whole = int(value)
        return _ONES[whole] if whole < min(manner.spell_below, 13) else f"{whole:,}"
    return f"{value:g}"


def rounded(value: float) -> float:
    """The number that one says instead, when one says "about"."""
    if value < 20:
        return round(value)
    step = 10 ** max(len(str(int(value))) - 2, 0) if value >= 100 else 5
    return round(value / step) * step


def hedged(
    value: float, dice: Dice, frank: float
) -> tuple[str | None, float, float | None, float | None, bool]:
    """A hedge, the number to write, the interval, and whether it is approximate.

    frank: share of figures that are given without a hedge.
    """
    if dice.chance(frank) or value < 4:
        return None, value, value, value, False
    near = rounded(value)
    about = dice.pick(("about", "around", "some", "roughly", "approximately"))
    if value >= 20:
        if near > value and dice.chance(0.4):
            return dice.pick(("nearly", "almost")), near, near, near, True
        if near < value and dice.chance(0.4):
            return dice.pick(("more than", "over")), near, near, None, False
        if dice.chance(0.5):
            return about, near, near, near, True
    if near > value and dice.chance(0.3):
        hedge = dice.pick(("up to", "as many as", "fewer than"))
        return hedge, near, None, near, False
    return "at least", value, value, None, False


def worded(value: float, fact: dict[str, Any], manner: Manner, dice: Dice, frank: float = 0.55) -> Wording:
    """A fact's number with hedge and unit, without the noun."""
    hedge, written, low, high, approximate = hedged(value, dice, frank)
    text = _united(written, fact, manner)
    return Wording(f"{hedge} {text}" if hedge else text, low, high, approximate, hedge)


def _united(value: float, fact: dict[str, Any], manner: Manner) -> str:
    """A number with the sign or name of its unit; a time is spelled like any count."""
    unit = fact["unit"]
    if unit is None or unit in _TIMES:
        return number(value, manner) + (f" {unit}s" if unit else "")
    digits = number(value, manner._replace(spell_below=0))
    if unit in _SIGNS:
        return f"{_SIGNS[unit]}{digits}"
    if unit == "percent":
        return f"{digits}{manner.percent}"
    if unit == "km":
        return f"{digits}{manner.kilometres}"
    return f"{digits} {_NAMES.get(unit, unit)}"


_TIMES = frozenset(["minute", "hour", "day", "year"])
_SIGNS = {"GBP": "£", "EUR": "€", "USD": "$", "AUD": "A$", "CAD": "C$"}
_NAMES = {"ha": "hectares", "m": "metres"}

"""Sentence patterns: `[one|another]` for a choice, `{name}` for something that the teller fills in."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from .dice import Dice


class Symbol(NamedTuple):
    """Something that the teller fills in."""

    name: str


class Choice(NamedTuple):
    """Alternatives, each a row of parts."""

    options: tuple[tuple[Part, ...], ...]


Part = str | Symbol | Choice


@cache
def parsed(pattern: str) -> tuple[Part, ...]:
    """The parts of a pattern."""
    parts, end = _row(pattern, 0, "")
    if end != len(pattern):
        raise ValueError(f"a bracket too many: {pattern!r}")
    return parts


def _row(pattern: str, at: int, stops: str) -> tuple[tuple[Part, ...], int]:
    """Parts up to one of the stops, and where that stands."""
    parts: list[Part] = []
    start = at
    while at < len(pattern) and pattern[at] not in stops:
        if pattern[at] not in "[{":
            at += 1
            continue
        parts.append(pattern[start:at])
        if pattern[at] == "{":
            end = pattern.index("}", at)
            parts.append(Symbol(pattern[at + 1 : end]))
            at = end + 1
        else:
            choice, at = _choice(pattern, at + 1)
            parts.append(choice)
        start = at
    parts.append(pattern[start:at])
    return tuple(part for part in parts if part != ""), at


def _choice(pattern: str, at: int) -> tuple[Choice, int]:
    options = []
    while True:
        parts, at = _row(pattern, at, "|]")
        options.append(parts)
        if at >= len(pattern):
            raise ValueError(f"a bracket is not closed: {pattern!r}")
        at += 1
        if pattern[at - 1] == "]":
            return Choice(tuple(options)), at


def spin(pattern: str, dice: Dice, fill: Callable[[str], str]) -> str:
    """One sentence of a pattern."""
    return _spun(parsed(pattern), dice, fill)


def _spun(parts: tuple[Part, ...], dice: Dice, fill: Callable[[str], str]) -> str:
    words = []
    for part in parts:
        if isinstance(part, str):
            words.append(part)
        elif isinstance(part, Symbol):
            words.append(fill(part.name))
        else:
            words.append(_spun(dice.pick(part.options), dice, fill))
    return "".join(words)


def symbols(pattern: str) -> set[str]:
    """Every name that the pattern may ask for."""
    return _symbols(parsed(pattern))


def _symbols(parts: tuple[Part, ...]) -> set[str]:
    found: set[str] = set()
    for part in parts:
        if isinstance(part, Symbol):
            found.add(part.name)
        elif isinstance(part, Choice):
            found = found.union(*map(_symbols, part.options))
    return found

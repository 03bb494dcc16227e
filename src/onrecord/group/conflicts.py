"""Where the accounts of a story agree, differ or replace each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import Final

from ..records import Conflict
from ..records.story import Relation
from .accounts import Account
from .cards import Card
from .quotations import altered, denials

_SHARED: Final = 2
"""Telling words that the sentences of two figures must share, besides what is counted."""
_SHARED_PART: Final = 0.2
"""Part that those must be of the shorter sentence."""
_ABOUT: Final = 0.1
"""What "about" allows for."""
_MOST: Final = 50
"""Conflicts that one story shows."""
_COMPARED: Final = 12
"""Earlier accounts of the same noun that a figure is compared with."""


def conflicts(cards: Sequence[Card]) -> tuple[Conflict, ...]:
    """The comparisons of a story's figures and statements; cards: oldest first."""
    claims = [claim for card in cards for claim in card.claims]
    return tuple(islice(chain(_figures(cards), denials(claims), altered(claims)), _MOST))


def _figures(cards: Sequence[Card]) -> Iterator[Conflict]:
    earlier: dict[tuple[str, str | None], list[Account]] = {}
    for card in cards:
        for account in card.accounts:
            for old in reversed(earlier.get((account.counts, account.unit), [])[-_COMPARED:]):
                relation = relate(old, account) if same_thing(old, account) else None
                if relation:
                    yield Conflict(relation=relation, counts=account.noun, a=old.side, b=account.side)
                    break
        for account in card.accounts:
            earlier.setdefault((account.counts, account.unit), []).append(account)


def same_thing(one: Account, other: Account) -> bool:
    """Do two figures count the same thing in the same place?"""
    if one.places and other.places and not one.places & other.places:
        return False
    if not _share(one.near, other.near):
        return False
    around, other_around = one.around, other.around
    shared = (around & other_around) - {one.counts}
    return len(shared) >= max(_SHARED, _SHARED_PART * min(len(around), len(other_around)))


def _share(words: frozenset[str], others: frozenset[str]) -> bool:
    """Have two sets a word in common, be it in another form: "injured" and "injuring"?"""
    if words & others:
        return True
    return any(_one_root(word, other) for word in words for other in others if word[:4] == other[:4])


def _one_root(word: str, other: str) -> bool:
    """Do two words differ in their endings alone, three letters at most?"""
    stem = max(4, len(word) - 3, len(other) - 3)
    return len(word) >= stem <= len(other) and word[:stem] == other[:stem]


def relate(older: Account, newer: Account) -> Relation | None:
    """How the newer of two figures for the same thing stands to the older."""
    (low, high), (other_low, other_high) = _interval(older), _interval(newer)
    if (low, high) == (other_low, other_high):
        return "agree"
    if _about(older, newer):
        return "agree"
    if low <= other_low and other_high <= high:
        return "refine"
    if high < other_low or other_high < low:
        same_source = older.side.by is not None and older.side.by == newer.side.by
        return "supersede" if same_source or newer.replaces else "conflict"
    return None


def _about(one: Account, other: Account) -> bool:
    """Do two exact numbers differ no more than rounding, or the word "about", allows?"""
    number, other_number = one.side.low, other.side.low
    if number is None or other_number is None:
        return False
    if number != one.side.high or other_number != other.side.high:
        return False
    difference = abs(number - other_number)
    if one.approximate or other.approximate:
        return difference <= _ABOUT * max(abs(number), abs(other_number))
    return difference < max(_step(number), _step(other_number))


def _step(number: float) -> int:
    """What a round number of a thousand or more was rounded to: 1,000,000 for 43 million."""
    step = 1
    while abs(number) >= 1000 and number % (step * 10) == 0:
        step *= 10
    return step


def _interval(account: Account) -> tuple[float, float]:
    low, high = account.side.low, account.side.high
    return (float("-inf") if low is None else low, float("inf") if high is None else high)

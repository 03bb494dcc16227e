"""Where the accounts of a story agree, differ or replace each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from ..records import Conflict
from ..records.story import Relation
from .accounts import Account
from .cards import Card

_SHARED = 2
"""Longer words that the sentences of two figures must share, besides what is counted."""
_MOST = 50
"""Conflicts that one story shows."""
_COMPARED = 12
"""Earlier accounts of the same noun that a figure is compared with."""


def conflicts(cards: Sequence[Card]) -> tuple[Conflict, ...]:
    """The comparisons of a story's figures; cards: oldest first."""
    return tuple(islice(_figures(cards), _MOST))


def _figures(cards: Sequence[Card]) -> Iterator[Conflict]:
    earlier: dict[tuple[str, str | None], list[Account]] = {}
    for card in cards:
        for account in card.accounts:
            known = earlier.setdefault((account.counts, account.unit), [])
            for old in reversed(known[-_COMPARED:]):
                if old.side.article == account.side.article or not same_thing(old, account):
                    continue
                relation = relate(old, account)
                if relation:
                    yield Conflict(relation=relation, counts=account.counts, a=old.side, b=account.side)
                    break
        for account in card.accounts:
            earlier[account.counts, account.unit].append(account)


def same_thing(one: Account, other: Account) -> bool:
    """Do two figures count the same thing in the same place?"""
    if one.places and other.places and not one.places & other.places:
        return False
    return len((one.around & other.around) - {one.counts, one.counts + "s"}) >= _SHARED


def relate(older: Account, newer: Account) -> Relation | None:
    """How the newer of two figures for the same thing stands to the older."""
    one, other = _interval(older), _interval(newer)
    if one == other:
        return "agree"
    if one[0] <= other[0] and other[1] <= one[1]:
        return "refine"
    if one[1] < other[0] or other[1] < one[0]:
        same_source = older.side.by is not None and older.side.by == newer.side.by
        return "supersede" if same_source or newer.replaces else "conflict"
    return None


def _interval(account: Account) -> tuple[float, float]:
    low, high = account.side.low, account.side.high
    return (float("-inf") if low is None else low, float("inf") if high is None else high)

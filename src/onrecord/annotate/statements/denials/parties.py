"""Who is spoken of where a text accuses somebody, or tells what went wrong."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from ....text.order import smaller
from ..grammar.cues import NOMINAL
from ..grammar.scan import Scan
from .sentences import SHORT
from .topics import Topics

_REACH: Final = 10
_NEAR: Final = 60
_FAR: Final = 200
_KINDS: Final = ("accusing", "published", "misdeeds")


Index = dict[str, list[int]]
"""For words where that stands which they stand beside."""


class Parties:
    """The words beside what accuses, with where that stands."""

    def __init__(self, scan: Scan, topics: Topics) -> None:
        self._scan, self._topics = scan, topics
        self._indexes: tuple[Index, Index] | None = None

    def measures(self, names: Collection[str], low: int, high: int) -> list[str]:
        """Is whoever bears one of these names charged with something: before `low`, behind `high`?"""
        if self._indexes is None:
            self._indexes = self._built()
        behind, before = self._indexes
        return [
            *_measured("charged", behind, names, low, high),
            *_measured("at a charge", before, names, low, high),
        ]

    def _built(self) -> tuple[Index, Index]:
        """The words behind what accuses ("accuse the firm of"), and those before it."""
        behind: Index = {}
        before: Index = {}
        for place in sorted({place for kind in _KINDS for place in self._topics.places(kind)}):
            self._note(behind, range(place + 1, min(place + _REACH, len(self._scan.tags))), place)
            self._note(before, range(max(0, place - _REACH), place), place)
        return behind, before

    def _note(self, index: Index, places: range, charge: int) -> None:
        scan = self._scan
        for i in places:
            if len(scan.forms[i]) >= SHORT and not scan.tags[i] & ~NOMINAL:
                index.setdefault(scan.folded[i], []).append(charge)


def _measured(word: str, index: Index, names: Collection[str], low: int, high: int) -> list[str]:
    """Does what one of these names stands beside come before `low`, long before, or behind `high`?"""
    last, behind = -1, False
    for name in names:
        places = index.get(name)
        if places is None:
            continue
        at = smaller(places, low)
        last = max(last, places[at - 1]) if at else last
        after = smaller(places, high)
        behind = behind or (after < len(places) and places[after] < high + _FAR)
    if last >= max(0, low - _NEAR):
        return [word]
    if last >= max(0, low - _FAR):
        return [f"{word} earlier"]
    return [f"{word} later"] if behind else []

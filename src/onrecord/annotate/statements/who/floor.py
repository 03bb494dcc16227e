"""Who spoke last, which is not who is only told of: "Ito said the navy had told him to go. He left"."""

from __future__ import annotations

from ....records import Who
from ..grammar.drafts import Draft
from .referents import Spoken


class Floor:
    """Whoever spoke last in a document, read draft by draft."""

    def __init__(self) -> None:
        self.last: Spoken | None = None
        self.person: Spoken | None = None  # the last who was one person
        self._told: Draft | None = None  # what the last speaker said
        self._outer: Draft | None = None  # in whose words somebody else speaks
        self._outers: tuple[Spoken | None, Spoken | None] = None, None

    def hear(self, draft: Draft) -> None:
        """Give the floor back to whoever tells what a nameless speaker said, once that has been told."""
        if self._outer and not _holds(self._outer, draft):
            self.last, self.person = self._outers
            self._outer = None

    def take(self, who: Who, end: int, draft: Draft, *, alone: bool) -> None:
        """Remember who spoke, and where the sentence ends; `alone`: one person."""
        if self._outer is None and self._told and who.kind != "person" and _holds(self._told, draft):
            self._outer, self._outers = self._told, (self.last, self.person)
        elif self._outer is None:
            self._told = draft
        self.last = (who, end)
        if alone:
            self.person = (who, end)


def _holds(outer: Draft, inner: Draft) -> bool:
    """Does a draft stand in the words of another?"""
    return outer.unit == inner.unit and any(first <= inner.cue[0] < last for first, last in outer.pieces)

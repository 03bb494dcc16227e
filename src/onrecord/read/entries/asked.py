"""What each row of a page shows by itself; each is asked once, however often others want to know."""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from typing import Final

from ..rows import Row
from ..signatures import Signature
from ..undelimited.lines import Look as Shape
from ..undelimited.shapes import SHAPES, Role
from .entry import Look, address, is_heading, look, reads_as_title, signed
from .opening import undated

TITLE: Final = 220
"""No title has more characters."""
CLEAREST: Final = 5.0


class Asked:
    """Rows by their places, asked what they look like and what they say."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._signs: dict[int, Signature | None] = {}
        self._looks: list[Look | None] = [None] * len(rows)
        self._headings: list[bool | None] = [None] * len(rows)
        self._titles_read: list[bool | None] = [None] * len(rows)
        self._addresses: dict[int, str | None] = {}
        self._likenesses: dict[int, float] = {}
        self._lengths: dict[int, float] = {}

    def sign(self, at: int) -> Signature | None:
        """Who wrote it and when, as far as a row says nothing else."""
        if at not in self._signs:
            self._signs[at] = signed(self._rows[at])
        return self._signs[at]

    def look(self, at: int) -> Look:
        """What the markup makes of a row."""
        found = self._looks[at]
        if found is None:
            found = self._looks[at] = look(self._rows[at])
        return found

    def is_heading(self, at: int) -> bool:
        """Does the markup call a row a headline?"""
        found = self._headings[at]
        if found is None:
            found = self._headings[at] = is_heading(self._rows[at])
        return found

    def reads_as_title(self, at: int) -> bool:
        """Is a row a headline in all but its tag?"""
        found = self._titles_read[at]
        if found is None:
            found = self._titles_read[at] = reads_as_title(self._rows[at])
        return found

    def is_marked(self, at: int) -> bool:
        """Does the markup make a headline of a row?"""
        return self.is_heading(at) or self.reads_as_title(at)

    def likeness(self, at: int) -> float:
        """How much more a row looks like a title than like a section's heading, but for a day before it."""
        found = self._likenesses.get(at)
        if found is None:
            text = undated(self._rows[at].text)
            found = self._likenesses[at] = likeness(text) if 0 < len(text) <= TITLE else 0.0
        return found

    def leads_to(self, at: int) -> str | None:
        """Where a headline leads."""
        if at not in self._addresses:
            self._addresses[at] = address(self._rows[at])
        return self._addresses[at]

    def length(self, at: int) -> float:
        """The logarithm of how many words a row has."""
        found = self._lengths.get(at)
        if found is None:
            found = self._lengths[at] = log(max(1, len(self._rows[at].text.split())))
        return found


def likeness(text: str) -> float:
    """How much more a line looks like a title than like the heading of a section."""
    shape = Shape.of(text)
    return max(-CLEAREST, min(CLEAREST, SHAPES[Role.TITLE].fit(shape) - SHAPES[Role.HEADING].fit(shape)))

"""A name that may be a mention."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

PERSON: Final = "person"
ORGANISATION: Final = "organisation"
UNKNOWN: Final = "unknown"


@dataclass(slots=True)
class Candidate:
    """A name that may be a mention; indexes are of words."""

    first: int
    last: int
    kind: str  # PERSON, ORGANISATION or UNKNOWN
    sentence: tuple[int, int]
    initial: bool = False  # opens its sentence
    title: tuple[int, int] | None = None  # capital words before the name: "Foreign Minister"
    sure: bool = False  # its own surroundings say what it is
    common: bool = False  # no name by itself, but the end of one: "Health" in "Ministry of Health"

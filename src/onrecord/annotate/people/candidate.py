"""A name that may be a mention."""

from __future__ import annotations

from typing import Final

from .groups import Named

PERSON: Final = "person"
ORGANISATION: Final = "organisation"
UNKNOWN: Final = "unknown"


class Candidate:
    """A name that may be a mention; indexes are of words."""

    __slots__ = ("common", "first", "initial", "kind", "last", "parts", "sentence", "title", "who")

    def __init__(
        self,
        first: int,
        last: int,
        kind: str,
        sentence: tuple[int, int],
        initial: bool = False,
        title: tuple[int, int] | None = None,
        common: bool = False,
    ) -> None:
        self.first, self.last = first, last
        self.kind = kind  # PERSON, ORGANISATION or UNKNOWN
        self.sentence = sentence
        self.initial = initial  # opens its sentence
        self.title = title  # capital words before the name: "Foreign Minister"
        self.common = common  # no name by itself, but the end of one: "Health" in "Ministry of Health"
        self.parts: tuple[str, ...] = ()  # what tells the name from others, once all names are found
        self.who: Named | None = None  # the person or organisation that it names

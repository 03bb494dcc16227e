"""The door by which annotators come in, ours and yours alike.

An annotator is a function from a `Document` to records. It is named in the
entry points of its package, group `onrecord.annotators`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from graphlib import TopologicalSorter
from importlib.metadata import entry_points
from typing import NamedTuple

from ..records import Record
from .document import Document

GROUP = "onrecord.annotators"

Function = Callable[[Document], Iterable[Record]]


class Annotator(NamedTuple):
    """A named and versioned annotator."""

    name: str  # also the key under which later annotators see its records
    version: int  # goes up whenever the same text may give other records
    after: tuple[str, ...]  # annotators whose records it reads
    function: Function  # from a document to records

    @property
    def found_by(self) -> str:
        """What its records carry in `found_by`."""
        return f"{self.name}/{self.version}"

    def __call__(self, document: Document) -> list[Record]:
        """The records that it finds in a document."""
        return list(self.function(document))


def annotator(name: str, *, version: int, after: tuple[str, ...] = ()) -> Callable[[Function], Annotator]:
    """Make an annotator of a function."""
    return lambda function: Annotator(name, version, after, function)


@cache
def annotators() -> tuple[Annotator, ...]:
    """Every annotator that is installed, in an order in which each finds what it reads."""
    known: dict[str, Annotator] = {}
    for point in sorted(entry_points(group=GROUP), key=lambda p: p.name):
        loaded = point.load()
        known[loaded.name] = loaded
    order = TopologicalSorter({name: [a for a in known[name].after if a in known] for name in known})
    return tuple(known[name] for name in order.static_order())

"""The door by which annotators come in, ours and yours alike.

An annotator is a function from a `Document` to records. It is named in the
entry points of its package, group `onrecord.annotators`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from importlib.metadata import entry_points
from typing import Final, NamedTuple

from ..records import Problem, Record
from .document import Document

GROUP: Final = "onrecord.annotators"

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

    @property
    def ours(self) -> bool:
        """Does it come with onrecord?"""
        return str(getattr(self.function, "__module__", "")).startswith("onrecord.")

    def __call__(self, document: Document) -> list[Record]:
        """The records that it finds in a document."""
        return list(self.function(document))


def annotator(name: str, *, version: int, after: tuple[str, ...] = ()) -> Callable[[Function], Annotator]:
    """Make an annotator of a function."""
    return lambda function: Annotator(name, version, after, function)


class Installed(NamedTuple):
    """What the entry points of all packages name."""

    annotators: tuple[Annotator, ...]  # in an order in which each finds what it reads
    broken: tuple[Problem, ...]  # one for each that cannot take part


@cache
def installed() -> Installed:
    """Every annotator that is installed, and what is wrong with the others."""
    from .plugins import left_out, loaded

    known: dict[str, Annotator] = {}
    broken: list[Problem] = []
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        found = loaded(point)
        if isinstance(found, Problem):
            broken.append(found)
        else:
            known[found.name] = found
    while cycle := _cycle(known):
        name = next(name for name in reversed(cycle) if not known[name].ours)
        del known[name]
        broken.append(left_out(name, f"waits for itself: {' after '.join(cycle)}"))
    return Installed(tuple(known[name] for name in _sorter(known).static_order()), tuple(broken))


def annotators() -> tuple[Annotator, ...]:
    """Every annotator that is installed, in an order in which each finds what it reads."""
    return installed().annotators


def _sorter(known: Mapping[str, Annotator]) -> TopologicalSorter[str]:
    return TopologicalSorter({name: [a for a in each.after if a in known] for name, each in known.items()})


def _cycle(known: Mapping[str, Annotator]) -> list[str]:
    """The names of annotators that wait for each other, or none."""
    try:
        _sorter(known).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []

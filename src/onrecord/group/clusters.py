"""Groups of articles as sums of their vectors, found again by the words they share."""

from __future__ import annotations

from array import array
from collections.abc import MutableSequence
from itertools import islice

Vector = dict[str, float]
"""Words with their weight, weightiest first."""


class Cluster:
    """Articles that belong together, with the sum of their vectors."""

    __slots__ = ("_values", "_words", "first", "inside", "last", "members", "words")

    def __init__(
        self,
        members: list[int],
        vector: Vector,
        inside: float,
        words: int,
        first: float | None,
        last: float | None,
    ) -> None:
        self.members = members
        self._words = tuple(vector)
        self._values = array("f", vector.values())
        self.inside = inside  # sum of the likeness of all ordered pairs of different members
        self.words = words  # how many words the members are known by, summed
        self.first = first  # days since 1970; None when no member has a date
        self.last = last

    @classmethod
    def of(cls, member: int, vector: Vector, day: float | None) -> Cluster:
        """One article."""
        return cls([member], vector, 0.0, len(vector), day, day)

    @property
    def sum(self) -> Vector:
        """Sum of the vectors of the members."""
        return dict(zip(self._words, self._values, strict=True))

    def likeness(self, vector: Vector) -> float:
        """Summed likeness of an article to the members."""
        get = vector.get
        return sum([value * get(word, 0.0) for word, value in zip(self._words, self._values, strict=True)])

    def distance(self, day: float | None) -> float | None:
        """Days between a moment and the time of these articles; None when either is unknown."""
        if day is None or self.first is None or self.last is None:
            return None
        return max(self.first - day, day - self.last, 0.0)


def united(clusters: list[Cluster], inside: float, longest: int) -> Cluster:
    """One cluster of several; of its words only the `longest` weightiest are kept.

    inside: sum of the likeness of all ordered pairs of different members.
    """
    total: Vector = {}
    for cluster in clusters:
        for word, value in cluster.sum.items():
            total[word] = total.get(word, 0.0) + value
    total = dict(sorted(total.items(), key=_by_weight)[:longest])
    firsts = [cluster.first for cluster in clusters if cluster.first is not None]
    lasts = [cluster.last for cluster in clusters if cluster.last is not None]
    members = [member for cluster in clusters for member in cluster.members]
    words = sum(cluster.words for cluster in clusters)
    return Cluster(members, total, inside, words, min(firsts, default=None), max(lasts, default=None))


class Index:
    """Which clusters have a word among their weightiest, and how much of it."""

    def __init__(self, words: int | None = None) -> None:
        self._words = words  # of a vector that are looked at; None for all
        self._numbers: dict[str, tuple[MutableSequence[int], MutableSequence[float]]] = {}

    def add(self, number: int, vector: Vector) -> None:
        """Make a cluster findable under its words."""
        for word, value in islice(vector.items(), self._words):
            known = self._numbers.get(word)
            if known is None:
                self._numbers[word] = self._begun(number, value)
            else:
                known[0].append(number)
                known[1].append(value)

    def _begun(self, number: int, value: float) -> tuple[MutableSequence[int], MutableSequence[float]]:
        """The first entry of a word: small, or, in an index of all words, which is of one use, quick."""
        if self._words is None:
            return [number], [value]
        return array("I", (number,)), array("f", (value,))

    def like(self, vector: Vector, most: int) -> dict[int, float]:
        """Summed likeness, as far as these words go, to each cluster that shares one.

        most: how many entries are looked at; the weightiest words come first,
        so what is left out adds little.
        """
        found: dict[int, float] = {}
        get = found.get
        for word, weight in islice(vector.items(), self._words):
            known = self._numbers.get(word)
            if known is None:
                continue
            most -= len(known[0])
            if most < 0:
                break
            for number, value in zip(*known, strict=True):
                found[number] = get(number, 0.0) + weight * value
        return found


def _by_weight(row: tuple[str, float]) -> tuple[float, str]:
    return -row[1], row[0]

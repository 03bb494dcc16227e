"""Agglomerative clustering over sparse links."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heapify, heappop, heappush
from math import sqrt
from typing import Final, NamedTuple


class Node(NamedTuple):
    """Something to be joined with others: an article, or a group of them."""

    size: int  # articles in it
    inside: float  # sum of the likeness of all ordered pairs of different articles in it
    words: int  # how many words its articles are known by, summed


class Group(NamedTuple):
    """Nodes that were joined."""

    nodes: list[int]  # their indexes, ascending
    inside: float  # as for a node


Links = Sequence[dict[int, float]]
"""For each node the sum of the likeness of its articles to another node's; symmetric."""


_ALIKE: Final = 0.75
"""Share of the likeness inside two groups that the likeness between them must reach, for long texts."""
_WELCOME: Final = 0.35
"""The same for a few articles and a group, of the likeness inside the group."""
_TELLING: Final = 35
"""Words from which a text tells well what it is about; a title's likeness to another is half chance."""
_GROWN: Final = 3
"""Articles from which the likeness inside a group is known well enough to hold others to it."""


class Linkage:
    """Joins the two nearest groups again and again.

    Two groups are as near as their mean likeness, over the square root of the
    likeness inside them: reports of one large story share less with each
    other, so a mean alone would break large stories up. And two groups that
    are each closely knit stay apart unless what joins them is of the same
    strength: two robberies share the words of robbery, and are two stories.
    A report that comes to a closely knit group has to share a fair part of it.
    """

    def __init__(self, nodes: Sequence[Node], links: Links) -> None:
        self._size = [node.size for node in nodes]
        self._inside = [node.inside for node in nodes]
        self._words = [node.words for node in nodes]
        self._links = links
        self._version = [0] * len(nodes)
        self._members = [[index] for index in range(len(nodes))]

    def groups(self, threshold: float) -> list[Group]:
        """What is left when no two groups are nearer than the threshold."""
        heap = [
            (-self._nearness(one, other), one, other, 0, 0)
            for one, links in enumerate(self._links)
            for other in links
            if one < other
        ]
        heap = [row for row in heap if -row[0] >= threshold]
        heapify(heap)
        while heap:
            _, one, other, one_version, other_version = heappop(heap)
            if self._version[one] == one_version and self._version[other] == other_version:
                self._join(one, other, threshold, heap)
        return [
            Group(sorted(members), inside)
            for members, inside in zip(self._members, self._inside, strict=True)
            if members
        ]

    def _nearness(self, one: int, other: int) -> float:
        """How near two linked groups are; 0 when they must stay apart."""
        size, other_size = self._size[one], self._size[other]
        pairs = size * other_size
        between = self._links[one][other] / pairs
        if (size >= _GROWN or other_size >= _GROWN) and between < self._asked(one, other):
            return 0.0
        inside, other_inside = self._inside[one], self._inside[other]
        return between / sqrt(sqrt((inside + size) * (other_inside + other_size)) / pairs)

    def _asked(self, one: int, other: int) -> float:
        """Mean likeness from which two groups are allowed to join, one of them grown."""
        size, other_size = self._size[one], self._size[other]
        telling = min(self._words[one] / size, self._words[other] / other_size) / _TELLING
        telling *= telling
        asked = telling / (telling + 1)
        if size >= _GROWN and other_size >= _GROWN:
            return _ALIKE * asked * sqrt(self._knit(one) * self._knit(other))
        return _WELCOME * asked * self._knit(one if size >= _GROWN else other)

    def _knit(self, one: int) -> float:
        """Mean likeness inside a group."""
        return self._inside[one] / (self._size[one] * (self._size[one] - 1))

    def _join(
        self, one: int, other: int, threshold: float, heap: list[tuple[float, int, int, int, int]]
    ) -> None:
        """Make one group of two, and say how near it is to the others."""
        links, version = self._links, self._version
        if len(links[one]) < len(links[other]):
            one, other = other, one
        self._members[one] += self._members[other]
        self._members[other] = []
        version[other] = -1
        version[one] += 1
        shared = links[one].pop(other)
        del links[other][one]
        self._inside[one] += self._inside[other] + 2 * shared
        self._size[one] += self._size[other]
        self._words[one] += self._words[other]
        for third, likeness in links[other].items():
            del links[third][other]
            links[one][third] = links[third][one] = links[one].get(third, 0.0) + likeness
        links[other].clear()
        for third in links[one]:
            nearness = self._nearness(one, third)
            if nearness >= threshold:
                heappush(heap, (-nearness, one, third, version[one], version[third]))

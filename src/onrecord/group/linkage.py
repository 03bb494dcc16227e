"""Agglomerative clustering over sparse links."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heapify, heappop, heappush
from math import sqrt
from typing import NamedTuple


class Node(NamedTuple):
    """Something to be joined with others: an article, or a group of them."""

    size: int  # articles in it
    inside: float  # sum of the likeness of all ordered pairs in it, each article with itself included


Links = Sequence[dict[int, float]]
"""For each node the sum of the likeness of its articles to another node's; symmetric."""


class Linkage:
    """Joins the two nearest groups again and again.

    Two groups are as near as their mean likeness, over the square root of the
    likeness inside them: reports of one large story share less with each
    other, so a mean alone would break large stories up.
    """

    def __init__(self, nodes: Sequence[Node], links: Links) -> None:
        self._size = [node.size for node in nodes]
        self._inside = [node.inside for node in nodes]
        self._links = links
        self._version = [0] * len(nodes)
        self._members = [[index] for index in range(len(nodes))]

    def groups(self, threshold: float) -> list[list[int]]:
        """Indexes of the nodes of each group, each in ascending order."""
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
        return [sorted(members) for members in self._members if members]

    def _nearness(self, one: int, other: int) -> float:
        pairs = self._size[one] * self._size[other]
        inside = sqrt(self._inside[one] * self._inside[other]) / pairs
        return self._links[one][other] / pairs / sqrt(inside)

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
        for third, likeness in links[other].items():
            del links[third][other]
            links[one][third] = links[third][one] = links[one].get(third, 0.0) + likeness
        links[other].clear()
        for third in links[one]:
            nearness = self._nearness(one, third)
            if nearness >= threshold:
                heappush(heap, (-nearness, one, third, version[one], version[third]))

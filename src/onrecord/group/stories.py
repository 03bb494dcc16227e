"""Which articles report one story."""

from __future__ import annotations

from typing import Final, NamedTuple

from .clusters import Cluster, Index, Vector, united
from .frequencies import Frequencies, Languages
from .linkage import Linkage, Node
from .options import GroupOptions

_ARTICLE_WORDS: Final = 120
_CLUSTER_WORDS: Final = 200
_LOOKED_AT: Final = 40_000
"""Entries of a batch's own index that an article is compared with."""
_LOOKED_AT_LIVE: Final = 6_000
"""Entries of the index of all live clusters that it is compared with."""
_INDEXED_WORDS: Final = 50
"""Weightiest words of a cluster by which it is found."""
_UNSURE: Final = 0.14
"""What the threshold is raised by before the first article."""
_ACQUAINTED: Final = 80
"""Articles after which half of that is left."""
_COMPARED: Final = 8
"""Live clusters that an article is compared with in full."""
_PARTIAL: Final = 0.03
"""Likeness by these words from which a live cluster is compared in full."""
_LEAST: Final = 0.02
"""Likeness below which two articles are not linked at all."""


class _Waiting(NamedTuple):
    """An article that is not joined yet."""

    number: int
    weights: dict[str, float]
    day: float | None
    frequencies: Frequencies  # of its language


class Stories:
    """Joins articles to stories, a batch at a time, over all that are still live."""

    def __init__(self, options: GroupOptions) -> None:
        self._options = options
        self._languages = Languages()
        self._waiting: list[_Waiting] = []
        self._clusters: dict[int, Cluster] = {}
        self._closed: list[list[int]] = []
        self._alone: list[int] = []
        self._index = Index(_INDEXED_WORDS)
        self._indexed = 0
        self._next = 0
        self._live = 0

    def add(
        self, number: int, weights: dict[str, float], day: float | None, language: str | None = None
    ) -> None:
        """Take in an article; number: the caller's name for it, rising."""
        frequencies = self._languages.of(language)
        frequencies.add(weights)
        self._waiting.append(_Waiting(number, weights, day, frequencies))
        if len(self._waiting) >= self._options.batch:
            self._join()

    def groups(self) -> list[list[int]]:
        """Article numbers of every story of two reports or more, so far."""
        if self._waiting:
            self._join()
        open_now = [cluster.members for cluster in self._clusters.values()]
        return [sorted(members) for members in [*self._closed, *open_now] if len(members) > 1]

    def left_alone(self) -> list[int]:
        """Articles let go since the last call that are in no story and never will be."""
        alone, self._alone = self._alone, []
        return alone

    def _join(self) -> None:
        """Join what waits with itself and with the live clusters."""
        fresh = [Cluster.of(one.number, self._vector(one), one.day) for one in self._waiting]
        self._waiting = []
        clusters, links = self._linked(fresh)
        nodes = [Node(len(cluster.members), cluster.inside, cluster.words) for cluster, _ in clusters]
        for group in Linkage(nodes, links).groups(self._options.threshold):
            if len(group.nodes) == 1 and clusters[group.nodes[0]][1] is not None:
                continue
            for index in group.nodes:
                old = clusters[index][1]
                if old is not None:
                    del self._clusters[old]
            parts = [clusters[index][0] for index in group.nodes]
            self._keep(parts[0] if len(parts) == 1 else united(parts, group.inside, _CLUSTER_WORDS))
        self._live += len(fresh)
        self._let_go()

    def _vector(self, one: _Waiting) -> Vector:
        """An article's vector: the shorter the fewer are known to tell rare words from common ones."""
        threshold = self._options.threshold
        unsure = _UNSURE * _ACQUAINTED / (one.frequencies.articles + _ACQUAINTED)
        return one.frequencies.vector(one.weights, _ARTICLE_WORDS, threshold / (threshold + unsure))

    def _linked(
        self, fresh: list[Cluster]
    ) -> tuple[list[tuple[Cluster, int | None]], list[dict[int, float]]]:
        """Fresh articles and the live clusters like them, with the links between them."""
        nodes: list[tuple[Cluster, int | None]] = [(cluster, None) for cluster in fresh]
        links: list[dict[int, float]] = [{} for _ in fresh]
        places: dict[int, int] = {}
        among = Index()
        for place, cluster in enumerate(fresh):
            vector = cluster.sum
            for other, likeness in among.like(vector, _LOOKED_AT).items():
                if likeness >= _LEAST:
                    self._link(links, cluster, place, fresh[other], other, likeness)
            among.add(place, vector)
            for number in self._likely(vector):
                live = self._clusters[number]
                if number not in places:
                    places[number] = len(nodes)
                    nodes.append((live, number))
                    links.append({})
                self._link(links, cluster, place, live, places[number], live.likeness(vector))
        return nodes, links

    def _likely(self, vector: Vector) -> list[int]:
        """The live clusters that an article is most like, by the weightiest words."""
        found = []
        for number, likeness in self._index.like(vector, _LOOKED_AT_LIVE).items():
            live = self._clusters.get(number)
            if live is not None and likeness >= _PARTIAL * len(live.members):
                found.append((-likeness / len(live.members), number))
        return [number for _, number in sorted(found)[:_COMPARED]]

    def _link(
        self,
        links: list[dict[int, float]],
        fresh: Cluster,
        one: int,
        cluster: Cluster,
        other: int,
        likeness: float,
    ) -> None:
        """Note the likeness of an article to a cluster, less what their distance in time takes from it."""
        distance = cluster.distance(fresh.first)
        likeness *= self._options.undated if distance is None else 0.5 ** (distance / self._options.half_life)
        if likeness >= _LEAST * len(cluster.members) * self._options.undated:
            links[one][other] = links[other][one] = likeness

    def _keep(self, cluster: Cluster) -> None:
        number = self._next
        self._next += 1
        self._clusters[number] = cluster
        self._index.add(number, cluster.sum)
        self._indexed += 1

    def _let_go(self) -> None:
        """Close the clusters touched longest ago while too many articles are live."""
        for number in list(self._clusters):
            if self._live <= self._options.live:
                break
            members = self._clusters.pop(number).members
            self._live -= len(members)
            if len(members) > 1:
                self._closed.append(members)
            else:
                self._alone += members
        if self._indexed > 2 * len(self._clusters) + self._options.batch:
            self._index = Index(_INDEXED_WORDS)
            for number, cluster in self._clusters.items():
                self._index.add(number, cluster.sum)
            self._indexed = len(self._clusters)

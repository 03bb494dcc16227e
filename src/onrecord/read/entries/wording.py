"""What the words of a page tell of a way to cut it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Hashable, Iterable, Sequence
from itertools import pairwise
from statistics import fmean
from typing import Final

from .beginnings import likelihoods
from .cuts import MOST_CHOSEN
from .entry import Entry, Look
from .telling import Telling

_NEAR: Final = 6
FARTHEST: Final = 10.0
_UNKNOWN: Final = 0.5
"""How likely headlines begin articles that stand where no line was asked."""


def told(made: Sequence[Entry], words: Sequence[Entry]) -> float:
    """How well the entries begin where the words of the page begin theirs, as F1."""
    near = {at + step for entry in words for at in (entry.first, entry.heading) for step in (-1, 0, 1)}
    same = sum(entry.first in near or entry.heading in near for entry in made)
    return 2 * min(same, len(words)) / (len(made) + len(words))


def apart(telling: Telling, made: Sequence[Entry]) -> float:
    """How much better entries go with their own words than with those of the entry before."""
    vocabulary, running = telling.vocabulary, telling.running
    gains = []
    for before, entry in pairwise(made):
        first, last, elder = running[entry.first], running[entry.last], running[before.first]
        if first < last:
            near = range(first, min(last, first + _NEAR))
            gain = fmean([vocabulary.fit(line, first) - vocabulary.fit(line, elder) for line in near])
            gains.append(max(-FARTHEST, min(FARTHEST, gain)))
    return fmean(gains) if gains else 0.0


def unknown(telling: Telling, made: Sequence[Entry]) -> float:
    """How many entries have names that an entry before introduced, and they do not."""
    names, running = telling.names, telling.running
    first = running[made[0].first]
    count = sum(names.are_known_from(first, running[e.first], running[e.last]) for e in made[1:])
    return count / max(1, len(made) - 1)


def begun(telling: Telling, made: Sequence[Entry]) -> float:
    """How likely the headlines begin articles, on average."""
    heads = {entry.heading for entry in made if entry.heading >= 0}
    known = _likely(telling, looks_of(telling, heads)) if heads else {}
    found = [known[at] for at in heads if at in known]
    if len(found) < len(heads) / 2:
        return _UNKNOWN
    return fmean(found) if found else 0.0


def missed(telling: Telling, made: Sequence[Entry]) -> float:
    """How likely other lines within the text begin articles that look like the headlines, for each entry."""
    heads = {entry.heading for entry in made if entry.heading >= 0}
    return _missed(telling, made, heads, looks_of(telling, heads)) if heads else 0.0


def overlooked(telling: Telling, made: Sequence[Entry]) -> float:
    """The same for lines that look otherwise, and that the markup makes headlines."""
    heads = {entry.heading for entry in made if entry.heading >= 0}
    own = looks_of(telling, heads) if heads else {}
    titles = telling.titles.items()
    return _missed(
        telling,
        made,
        heads,
        [look for look, rows in titles if look not in own and telling.is_marked(rows[0])],
    )


def _missed(
    telling: Telling, made: Sequence[Entry], heads: Container[int], looks: Iterable[Hashable]
) -> float:
    starts = sorted(
        {telling.closed[at] for entry in made for at in (entry.first, max(entry.heading, entry.first))}
    )
    others = [
        likely
        for at, likely in _likely(telling, looks).items()
        if at not in heads and at >= made[0].first and _is_within(telling.closed[at], starts)
    ]
    return min(1.0, sum(others) / len(made))


def _is_within(place: int, begun: Sequence[int]) -> bool:
    """Does this stand at the head of no entry? begun: how much text stands above each head."""
    at = bisect_left(begun, place)
    return at == len(begun) or begun[at] != place


def _likely(telling: Telling, looks: Iterable[Hashable]) -> dict[int, float]:
    """How likely each line of these looks begins an article."""
    known: dict[int, float] = {}
    for kind in looks:
        if kind not in telling.begun:
            rows = telling.titles.get(kind, [])
            rows = rows if len(rows) <= MOST_CHOSEN else []
            telling.begun[kind] = dict(zip(rows, likelihoods(telling, rows), strict=True))
        known |= telling.begun[kind]
    return known


def looks_of(telling: Telling, heads: Iterable[int]) -> dict[Look, int]:
    """How many of these headlines have the most usual look, and each other that is marked as one."""
    looks = Counter([telling.look(at) for at in heads]).most_common()
    return {
        look: count
        for place, (look, count) in enumerate(looks)
        if not place or any(map(telling.is_marked, telling.titles.get(look, ())[:1]))
    }

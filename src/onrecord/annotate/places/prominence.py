"""Names so well known as places that they need more than a given name to be a person's."""

from __future__ import annotations

from collections.abc import Sequence

from .gazetteer import OTHER, gazetteer, key

_LARGE = 100_000
_LARGEST = 2_000_000
_NATIONS = frozenset(["country", "continent", "sea", "region"])


def is_prominent(folded: Sequence[str], *, given: bool = False) -> bool:
    """Is this the name of a country, a state or a large city?

    given: of a place so well known that it outweighs being a given name.
    """
    rows = gazetteer().find(key(" ".join(folded)))
    if not rows or rows[0] & OTHER:
        return False
    place = gazetteer().place(rows[0])
    if place.kind in _NATIONS:
        return True
    return place.population >= (_LARGEST if given else _LARGE)

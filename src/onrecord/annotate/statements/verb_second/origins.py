"""Where words stand that nobody says: "heißt es in dem Papier", "aus dem Papier geht hervor"."""

from __future__ import annotations

from typing import Final

from ..grammar.clauses import Subject
from ..grammar.cues import PREPOSITION
from ..grammar.scan import Scan
from .datives import name_end

_EXPLAINED: Final = 16


def origin(
    scan: Scan, behind: int, finite: int, last: int, clause: int, low: int, high: int
) -> Subject | None:
    """The document, the people or the body behind a preposition, right behind the verb or before it.

    last: one past the verb and the part that stands apart.
    """
    for place in (behind, clause, clause + 1, clause + 2, low):
        if place + 1 >= high or scan.folded[place] not in scan.vocabulary.origins:
            continue
        if scan.tags[place] & PREPOSITION:
            end = name_end(scan, place + 1, finite if place < finite else high)
            past = last if end == last - 1 else end + (end == finite)  # "wie aus dem Papier hervorgeht, das"
            explained = explained_to(scan, _past_attribute(scan, past, high), high)
            return Subject(place + 1, end, full=explained) if end > place + 1 else None
    return None


def _past_attribute(scan: Scan, end: int, high: int) -> int:
    """Behind "an die Gemeinde" in "einem Brief an die Gemeinde"."""
    led = end + 1 < high and scan.tags[end] & PREPOSITION
    return name_end(scan, end + 1, high) if led else end


def explained_to(scan: Scan, end: int, high: int) -> int:
    """Where the relative clause ends that explains a noun: ", das der „Lindpost“ vorliegt,"; else `end`."""
    if end + 2 >= high or scan.forms[end] != ",":
        return end
    stop = min(high, end + _EXPLAINED)
    return next((i for i in range(end + 1, stop) if scan.forms[i] in ",." and not scan.quoted[i]), stop)


def fronted(scan: Scan, low: int, clause: int) -> bool:
    """Does a phrase with a relative clause open the sentence: "In einem Brief, der dem NDR vorliegt,"?"""
    if not scan.tags[low] & PREPOSITION or clause <= low + 2 or scan.forms[clause - 1] != ",":
        return False
    end = _past_attribute(scan, name_end(scan, low + 1, clause), clause)
    return end < clause - 1 and explained_to(scan, end, clause) == clause - 1

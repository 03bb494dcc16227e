"""Two people named together, whom "both" means: "Ada Moreno and Per Lind toured the dam. Both said"."""

from __future__ import annotations

from typing import Final

from ....records import Mention
from ....text.words import LOWER, PUNCTUATION
from ..grammar.cues import AUXILIARY, CONJUNCTION, CUE, ENDED, FINITE, PREPOSITION, TO
from ..grammar.naming import Naming
from ..grammar.scan import Scan

_APART: Final = 5  # words between two names: "and Mayor", "and his deputy,"
_NEAR: Final = 80
_LOOKED_AT: Final = 6
_NO_TITLE: Final = AUXILIARY | CUE | ENDED | FINITE | PREPOSITION | TO  # in "and former diplomat Per Lind"


def pair_before(scan: Scan, naming: Naming, index: int) -> list[Mention]:
    """The two people whom "and" joins before a word, where nobody is named since; empty if there are none."""
    words = scan.words
    place = naming.before(words.starts[index])
    people = [m for m in naming.mentions[max(0, place - _LOOKED_AT) : place] if m.kind == "person"][-2:]
    if len(people) < 2 or people[0].name == people[1].name:
        return []
    first, last = words.end_at(people[0].span.end), words.first_at(people[1].span.start)
    if not 0 < last - first <= _APART or index - last > _NEAR or scan.quoted[last]:
        return []
    between = range(first, last)
    joined = scan.tags[first] & CONJUNCTION and not any(scan.kinds[i] == PUNCTUATION for i in between)
    plain = all(scan.kinds[i] != LOWER or i == first or not scan.tags[i] & _NO_TITLE for i in between)
    return people if joined and plain else []

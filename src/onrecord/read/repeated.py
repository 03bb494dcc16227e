"""What stands on a page a second time: copies of the article go, refrains stay."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from .compiled import scan
from .likeness import look
from .rows import Row

if TYPE_CHECKING:
    from .body import Verdict

_LONG: Final = 60
_FEWEST: Final = 2
_WHOLE: Final = 800
_PARTS: Final = 3
_HALF: Final = 0.5


def drop_repeated(found: list[Verdict]) -> None:
    """Leave out what stands on the page a second time: some show an article twice, or hide a copy of it."""
    long = [at for at, verdict in enumerate(found) if verdict.kept and len(verdict.row.text) >= _LONG]
    _drop_wholes(found, long)
    if len({found[at].row.text for at in long}) == len(long):
        return
    copies = _copies([found[at].row for at in long])
    refrain = [place for place in copies if _is_refrain(place, copies, found, long)]
    for place in copies if len(refrain) < _FEWEST else copies.keys() - refrain:
        found[long[place]] = found[long[place]].left_out("repeated")


def _copies(rows: Sequence[Row]) -> dict[int, int]:
    """The places of rows that say what an earlier one says, with the place of the first of these."""
    first: dict[str, int] = {}
    places = [first.setdefault(row.text, place) for place, row in enumerate(rows)]
    return {place: before for place, before in enumerate(places) if before != place}


def _drop_wholes(found: list[Verdict], long: Sequence[int]) -> None:
    """Leave out a row that says once more what several others say together."""
    for whole in [at for at in long if len(found[at].row.text) >= _WHOLE]:
        text = found[whole].row.text
        parts = [
            len(found[at].row.text) for at in long if at != whole and _stands_in(found[at].row.text, text)
        ]
        if len(parts) >= _PARTS and sum(parts) >= _HALF * len(text):
            found[whole] = found[whole].left_out("repeated")


def stands_in(part: str, text: str) -> bool:
    """Is this a part of a text?"""
    return part in text


_stands_in = scan.stands_in if scan else stands_in


def _is_refrain(place: int, copies: dict[int, int], found: Sequence[Verdict], long: Sequence[int]) -> bool:
    """Does a row that says again what another said look like it and stand in other company than it: the
    question that each is asked, what is eaten each day?"""
    before = copies[place]
    if before == place - 1 or copies.get(place - 1) == before - 1 or copies.get(place + 1) == before + 1:
        return False
    return place < len(long) - 1 and look(found[long[place]].row) == look(found[long[before]].row)

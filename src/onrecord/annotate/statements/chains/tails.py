"""What closes a sentence and only tells where its words were said: "called it “mad” in a post on X"."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER
from ..grammar.cues import CHANNEL, CUE, PREPOSITION
from ..grammar.drafts import RIGHT, Draft
from ..grammar.finite import has_finite
from ..grammar.occasions import is_in_speech
from ..grammar.scan import Scan
from .links import Links

_LONGEST: Final = 14


def cut_tail(scan: Scan, links: Links, draft: Draft) -> None:
    """Take from the words of a draft what only tells where they were said."""
    if not draft.side & RIGHT or draft.whole or not draft.pieces or scan.vocabulary.verb_second:
        return
    first, last = draft.pieces[-1]
    begin = _tail(scan, links, first, last)
    if begin:
        draft.pieces[-1] = (first, begin)


def _tail(scan: Scan, links: Links, first: int, last: int) -> int:
    """Where such a phrase begins; 0 where there is none."""
    tags, low = scan.tags, max(first + 1, last - _LONGEST)
    for place in range(last - 2, low - 1, -1):
        if scan.quoted[place]:
            return 0
        quoted = bool(scan.quoted[place - 1])
        if not (is_in_speech(scan, place, last) or (quoted and _on_air(scan, links, place))):
            continue
        plain = quoted or not any(classes & CUE for classes in tags[first:place])
        if not plain or has_finite(scan, place, last):
            continue
        if any(via.kind != "document" for _, via in links.between(place, last)):
            return place
    return 0


def _on_air(scan: Scan, links: Links, preposition: int) -> bool:
    """Is this "on Telegram", "on Radio Sund"?"""
    named = preposition + 1
    led = scan.tags[preposition] & PREPOSITION and scan.kinds[preposition] == LOWER
    if not led or scan.kinds[named] == LOWER:
        return False
    last = min(named + 2, len(scan.kinds))
    return bool(scan.tags[named] & CHANNEL) or bool(links.between(preposition, last))

"""What closes a sentence and only tells where its words were said: "called it “mad” in a post on X"."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER, PUNCTUATION
from ..grammar.cues import CHANNEL, CUE, DETERMINER, PREPOSITION, TO
from ..grammar.drafts import RIGHT, Draft
from ..grammar.finite import has_finite
from ..grammar.occasions import is_in_speech
from ..grammar.scan import Scan
from .links import Links

_LONGEST: Final = 18
_LISTENER: Final = 12  # words before a newsroom that was told something


def cut_tail(scan: Scan, links: Links, draft: Draft) -> None:
    """Take from the words of a draft what only tells where they were said."""
    if not draft.side & RIGHT or draft.whole or not draft.pieces or scan.vocabulary.verb_second:
        return
    first, last = draft.pieces[-1]
    begin = _tail(scan, links, first, last) or _told(scan, links, draft, first, last)
    if begin:
        draft.pieces[-1] = (first, begin - (scan.forms[begin - 1] == "," and begin - 1 > first))


def _tail(scan: Scan, links: Links, first: int, last: int) -> int:
    """Where such a phrase begins; 0 where there is none."""
    tags, low = scan.tags, max(first + 1, last - _LONGEST)
    for place in range(last - 2, low - 1, -1):
        if scan.quoted[place]:
            return 0
        quoted = bool(scan.quoted[place - 1])
        if not (is_in_speech(scan, place, last) or (quoted and _on_air(scan, links, place))):
            continue
        parted = scan.forms[place - 1] == ","  # "that it was over, in a letter published by"
        plain = quoted or not any(classes & CUE for classes in tags[first:place])
        if not parted and (not plain or has_finite(scan, place, last)):
            continue
        if any(via.kind != "document" for _, via in links.between(place, last)):
            return place
    return 0


def _told(scan: Scan, links: Links, draft: Draft, first: int, last: int) -> int:
    """Where the newsroom begins that was told: "confirmed the plan to Norrpress"; 0 where there is none."""
    if not links.listeners.are_told(scan.folded[draft.cue[1] - 1]):
        return 0
    for place in range(first + 1, min(last - 1, first + _LISTENER)):
        if scan.quoted[place]:
            return 0
        if scan.tags[place] & TO:
            end = place + 1 + bool(scan.tags[place + 1] & DETERMINER)
            while end < last and scan.kinds[end] != LOWER and scan.kinds[end] != PUNCTUATION:
                end += 1
            named = scan.kinds[end - 1] != LOWER
            return place if named and links.listeners.is_told(place + 1, end) else 0
    return 0


def _on_air(scan: Scan, links: Links, preposition: int) -> bool:
    """Is this "on Telegram", "on Radio Sund"?"""
    named = preposition + 1
    led = scan.tags[preposition] & PREPOSITION and scan.kinds[preposition] == LOWER
    if not led or scan.kinds[named] == LOWER:
        return False
    last = min(named + 2, len(scan.kinds))
    return bool(scan.tags[named] & CHANNEL) or bool(links.between(preposition, last))

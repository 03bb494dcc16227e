"""Titles in quotation marks, which nobody says: "the programme “Today”", "the “Hard Talk” podcast"."""

from __future__ import annotations

from typing import Final

from ....text.quotes import Quote
from ....text.words import CAPITAL, LOWER, PUNCTUATION, UPPER
from .cues import AUXILIARY, DETERMINER, FINITE, PRONOUN
from .scan import Scan

_TITLE: Final = 7  # words
_VERBAL: Final = AUXILIARY | FINITE | PRONOUN


def is_title(scan: Scan, quote: Quote) -> bool:
    """Is this a name in marks: "the Radio Sund programme “Today”"?"""
    kinds = [scan.kinds[i] for i in range(quote.first, quote.last) if scan.kinds[i] != PUNCTUATION]
    before = quote.opening - 1
    if before < 0 or not kinds or not kinds[0] == kinds[-1] == CAPITAL or len(kinds) > _TITLE:
        return False
    if any(scan.tags[i] & _VERBAL and scan.kinds[i] == LOWER for i in range(quote.first, quote.last)):
        return False
    named = all(kind == CAPITAL for kind in kinds) or len(kinds) > 2
    if not named or before <= 0:
        return False
    if scan.forms[before] == "," and scan.folded[before - 1] in scan.vocabulary.works:
        return True
    return scan.kinds[before] == LOWER or scan.folded[before] in scan.vocabulary.owners


def is_show(scan: Scan, quote: Quote, stop: int) -> bool:
    """Is this the title in "the “Hard Talk” podcast"?"""
    owned = scan.folded[quote.opening - 1] in scan.vocabulary.owners
    titled = (owned or scan.tags[quote.opening - 1] & DETERMINER) and quote.closing < stop
    return bool(titled) and scan.folded[quote.closing] in scan.vocabulary.before_names


def title_at(scan: Scan, opening: int, stop: int) -> Quote | None:
    """The title whose quotation marks open here and close before `stop`: "on “Tide and Bell,”"."""
    quote = scan.quote_at(opening) if opening < stop and scan.opens(opening) else None
    if quote is None or quote.closing >= stop:
        return None
    kinds = [scan.kinds[i] for i in range(quote.first, quote.last) if scan.kinds[i] != PUNCTUATION]
    return quote if kinds and kinds[0] in (CAPITAL, UPPER) and kinds[-1] in (CAPITAL, UPPER) else None

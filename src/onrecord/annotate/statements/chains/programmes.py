"""What newsrooms broadcast: "Radio Nord's Morgen", "on “Today,” a radio show"."""

from __future__ import annotations

from typing import Final

from ....records import Via
from ....text.words import LOWER, PUNCTUATION
from ...document import Document
from ...people.vocabulary import given_names
from ..grammar.cues import DETERMINER, PREPOSITION, TO
from ..grammar.naming import Naming
from ..grammar.scan import Scan
from ..verb_second.datives import term
from .newsrooms import Newsrooms
from .vocabulary import vocabulary

_LONGEST_NAME: Final = 5
_EXPLAINED: Final = 6  # words behind a title: "a Kansas City radio show"
_NAMED_SO: Final = 4  # words: "Ö", "1"

Placed = tuple[int, Via]
"""A link with the word at which it stands."""


class Programmes:
    """Finds the programmes of one document."""

    def __init__(self, document: Document, scan: Scan, naming: Naming, newsrooms: Newsrooms) -> None:
        self._document, self._scan, self._naming = document, scan, naming
        self._newsrooms, self._known = newsrooms, vocabulary(document.language)

    def of_newsroom(self, first: int, last: int) -> list[Placed]:
        """What a newsroom broadcasts, behind its name: "Radio Nord's Morgen", "Ocean FM's The Run Home"."""
        scan, end = self._scan, self._newsrooms.without_staff(first, last)
        begin = end + 1
        if begin >= last or scan.folded[end] not in scan.vocabulary.owners or scan.kinds[begin] == LOWER:
            return []
        mentions = self._naming.within(scan.words.span(begin, last))
        if scan.quoted[begin] or scan.folded[begin] in given_names():
            return []
        if any(mention.kind == "person" for mention in mentions):
            return []  # "CNN's Ada Moreno"
        if last > begin + 1 and scan.kinds[last - 1] == LOWER:
            if scan.folded[last - 1] not in self._known.told:
                return []  # "the BBC's Persian service"
            last -= 1  # "Radio Nord's Morgen programme"
        span = scan.words.span(begin, last)
        return [(begin, Via(name=span.of(self._document.text), span=span, kind="outlet"))]

    def end_before(self, index: int, last: int) -> int:
        """One past a newsroom's name before its programme's: "im ZDF-„Morgenmagazin“"; else 0."""
        scan = self._scan
        for place in range(index + 1, min(index + _NAMED_SO, last - 1)):
            if scan.forms[place] == "-" and scan.opens(place + 1) and scan.words.glued(place):
                return place
            if not scan.words.glued(place - 1):
                return 0
        return 0

    def quoted_name(self, index: int) -> int:
        """One past a newspaper's name in quotation marks: "Bericht der „Lindpost“"; 0 where there is none."""
        scan = self._scan
        if index < 2 or not scan.opens(index - 1):
            return 0
        if not scan.vocabulary.verb_second:
            return self._show_end(index)
        if not term(scan, index - 1, len(scan.tags)):
            return 0
        quote, before = scan.quote_at(index), scan.folded[index - 2]
        known = scan.vocabulary
        led = (
            scan.tags[index - 2] & (DETERMINER | PREPOSITION | TO)
            or before in known.fused
            or before.endswith(known.told_endings)
        )
        return quote.last if quote and led else 0

    def _show_end(self, index: int) -> int:
        """One past a title in quotation marks that is called a show: "on “Today,” a radio show"; else 0."""
        scan, quote = self._scan, self._scan.quote_at(index)
        if quote is None:
            return 0
        if self._broadcasts(index - 2):
            return quote.last - (scan.kinds[quote.last - 1] == PUNCTUATION)
        if not scan.tags[index - 2] & PREPOSITION:
            return 0
        behind = scan.folded[quote.closing : quote.closing + _EXPLAINED]
        if self._known.told.isdisjoint(behind) and self._known.outlet_nouns.isdisjoint(behind):
            return 0
        return quote.last - (scan.kinds[quote.last - 1] == PUNCTUATION)

    def _broadcasts(self, owner: int) -> bool:
        """Is this the "'s" behind a newsroom's name: "CNN's “State of the Union”"?"""
        scan, first = self._scan, owner
        if scan.folded[owner] not in scan.vocabulary.owners:
            return False
        while first > 0 and owner - first < _LONGEST_NAME and scan.named(first - 1):
            first -= 1
        return first < owner and self._newsrooms.is_outlet(first, owner)

"""Where and through whom somebody says things: channels, documents, go-betweens."""

from __future__ import annotations

from typing import Final

from ....records import Via
from ....text.words import LOWER, PUNCTUATION
from ...document import Document
from ..grammar.cues import (
    AGENT,
    AUXILIARY,
    CHANNEL,
    CONJUNCTION,
    DOCUMENT,
    FINITE,
    ISSUING,
    LINKING,
    POSSESSIVE,
    PREPOSITION,
    TO,
)
from ..grammar.naming import Naming
from ..grammar.scan import Scan
from .vocabulary import vocabulary

_LONGEST_NAME: Final = 5
_LED: Final = 5  # words from a preposition to the noun that it leads to
_NO_PART: Final = TO | FINITE | AUXILIARY | ISSUING | CONJUNCTION


class Channels:
    """Finds the channels, documents and go-betweens of one document."""

    def __init__(self, document: Document, scan: Scan, naming: Naming) -> None:
        self._document, self._scan, self._naming = document, scan, naming
        self._known = vocabulary(document.language)

    def end(self, index: int, first: int) -> int:
        """One past the channel named at a word; 0 where none is."""
        scan = self._scan
        length = 2 if tuple(scan.folded[index : index + 2]) in self._known.long_channels else 1
        beside = scan.folded[index - 1 : index] + scan.folded[index + 1 : index + 2]
        beside = [] if scan.kinds[index] == LOWER and not scan.vocabulary.verb_second else beside
        if not (scan.tags[index] & CHANNEL or length > 1 or not self._known.channels.isdisjoint(beside)):
            return 0
        led = index and scan.tags[index - 1] & (PREPOSITION | TO)
        return index + length if led or self._of_channel(index, first) else 0

    def _of_channel(self, index: int, first: int) -> bool:
        """Is this "his Telegram channel", "a Facebook post" or "the network X", behind a preposition?"""
        if not self.is_led(index, first):
            return False
        if self._scan.folded[index - 1] in self._known.channels or self._scan.tags[index - 1] & POSSESSIVE:
            return True
        if self._scan.kinds[index + 1 : index + 2] != [LOWER]:
            return False
        return len(self._scan.folded[index]) > 1 or bool(self._scan.tags[index + 1] & DOCUMENT)  # "an X post"

    def go_between(self, index: int, first: int, last: int) -> tuple[int, Via] | None:
        """Whoever hands on what somebody says: "through their union", "a statement issued by her agent"."""
        scan = self._scan
        for place in range(index - 1, max(first, index - _LED) - 1, -1):
            word = scan.folded[place]
            issued = scan.tags[place] & AGENT and place and self._is_issued(place - 1)
            if word in self._known.through or issued:
                first, end = self._named_behind(index, last) or (place + 1, index + 1)
                span = scan.words.span(first, end)
                return end, Via(name=span.of(self._document.text), span=span, kind="person")
            if scan.tags[place] & PREPOSITION or scan.kinds[place] == PUNCTUATION:
                return None
        return None

    def named_between(self, index: int) -> tuple[int, Via] | None:
        """The person through whom somebody speaks: "said through Moreno"."""
        mention = self._naming.starting(self._scan.words.starts[index])
        if mention is None or mention.kind != "person":
            return None
        end = self._scan.words.end_at(mention.span.end)
        return end, Via(name=self._naming.who(mention).name, span=mention.span, kind="person")

    def _named_behind(self, index: int, last: int) -> tuple[int, int] | None:
        """The name that explains who hands something on: "through her solicitor, Ada Moreno,"."""
        first = index + 2
        end = first
        while end < min(first + _LONGEST_NAME, last) and self._scan.named(end):
            end += 1
        return (first, end) if end > first and self._scan.forms[index + 1] == "," else None

    def _is_issued(self, index: int) -> bool:
        """Is this the "issued" or "read out" of a statement?"""
        return bool(self._scan.tags[index] & ISSUING) or self._scan.folded[index] in self._known.relaying

    def paper(self, index: int, low: int) -> Via | None:
        """The document behind a preposition: "in a written statement"."""
        scan = self._scan
        if scan.kinds[index] != LOWER and not scan.vocabulary.verb_second:
            return None
        for place in range(index - 1, max(low - 1, index - _LED), -1):
            if scan.tags[place] & PREPOSITION:
                if scan.tags[place + 1] & CHANNEL:
                    return None  # "in einem auf X verbreiteten Beitrag"
                if self._known.paper_led and scan.folded[place] not in self._known.paper_led:
                    return None
                span = scan.words.span(place + 1, self._paper_end(index))
                return Via(name=span.of(self._document.text), span=span, kind="document")
            if scan.kinds[place] == PUNCTUATION or scan.tags[place] & _NO_PART:
                return None
        return None

    def _paper_end(self, index: int) -> int:
        """One past a document's noun of one word or two: "a blog post"."""
        tags, kinds = self._scan.tags[index + 1 : index + 2], self._scan.kinds[index + 1 : index + 2]
        goes_on = kinds == [LOWER] and tags[0] & DOCUMENT and not self._scan.vocabulary.verb_second
        return index + 1 + bool(goes_on)

    def is_led(self, index: int, first: int) -> bool:
        """Does a preposition lead to this word: "to the Post", "with the daily Post"?"""
        tags = self._scan.tags
        if self._scan.vocabulary.verb_second and tags[index - 1] & LINKING:
            return True  # "ein Bericht des Senders"
        return any(tags[place] & (PREPOSITION | TO) for place in range(max(first, index - _LED), index))

"""By which way words reached the outlet: agencies, other outlets, channels, documents."""

from __future__ import annotations

from bisect import bisect_left

from ...records import Via
from ...records.statement import ViaKind
from ...text.words import CAPITAL, LOWER, PUNCTUATION
from ..document import Document
from .cues import CHANNEL, PREPOSITION
from .drafts import Draft
from .naming import Naming
from .phrases import phrase_end
from .scan import Scan

_LONGEST_NAME = 5
_DATELINE = 16


class Sourcing:
    """The sourcing chains of one document."""

    def __init__(self, document: Document, scan: Scan, naming: Naming) -> None:
        table = document.lexicon.get("sourcing", {})
        self._document, self._scan, self._naming = document, scan, naming
        self._agencies = {tuple(name.split()) for name in table.get("agencies", ())}
        self._agency_heads = {name[0] for name in self._agencies}
        self._outlet_ends = frozenset(table.get("outlet_words", ()))
        self._outlet_nouns = frozenset(table.get("outlet_nouns", ()))
        self._agency_nouns = frozenset(table.get("agency_nouns", ()))
        self._marks = frozenset(table.get("channel_marks", ()))
        self._seen = frozenset(table.get("seen", ()))
        heads = self._agency_heads
        candidates = [place for place, word in enumerate(scan.folded) if word in heads]
        self._named = [place for place in candidates if self._agency_at(place)]
        self._lower = heads | self._outlet_nouns
        self._credit = self._credited()

    def _credited(self) -> tuple[Via, ...]:
        """The agency of the dateline or the byline."""
        for index in range(min(_DATELINE, len(self._scan.words)) - 2):
            if self._scan.forms[index] == "(":
                length = self._agency_at(index + 1)
                if length and self._scan.forms[index + 1 + length : index + 2 + length] == [")"]:
                    span = self._scan.words.span(index + 1, index + 1 + length)
                    return (Via(name=span.of(self._document.text), span=span, kind="agency"),)
        for name in self._document.article.byline:
            if tuple(name.lower().split()) in self._agencies:
                return (Via(name=name, kind="agency"),)
        return ()

    def chain(self, draft: Draft) -> tuple[Via, ...]:
        """The chain of a draft, nearest the outlet first."""
        found: list[tuple[int, Via]] = []
        for first, last in draft.via:
            found.append((-1, self._via(first, last, "outlet")))
        if draft.whom and self.is_outlet(*draft.whom):
            found.append((draft.whom[0], self._via(*draft.whom, "outlet")))
        if not draft.whole:
            for first, last in self._beside(draft):
                found += self._links(first, last, draft)
        links = [via for _, via in sorted(found, key=lambda each: each[0])]
        return (*self._credit, *_once(links, self._credit))

    def _beside(self, draft: Draft) -> list[tuple[int, int]]:
        """The words around a cue that are neither said nor the speaker."""
        low, high = draft.around()
        taken = sorted(
            [*draft.pieces, *([(draft.subject.first, draft.subject.last)] if draft.subject else [])]
        )
        free: list[tuple[int, int]] = []
        for first, last in taken:
            if first > low:
                free.append((low, min(first, high)))
            low = max(low, last)
        if low < high:
            free.append((low, high))
        return free

    def _links(self, first: int, last: int, draft: Draft) -> list[tuple[int, Via]]:
        """The channels, agencies and outlets named between two words."""
        found: list[tuple[int, Via]] = []
        index = first
        kinds, folded, lower = self._scan.kinds, self._scan.folded, self._lower
        while index < last:
            if kinds[index] < CAPITAL and folded[index] not in lower:
                index += 1
                continue
            step = self._link_at(index, first, last, draft)
            if step:
                end, via = step
                found.append((index, via))
                index = end
            else:
                index += 1
        return found

    def _link_at(self, index: int, first: int, last: int, draft: Draft) -> tuple[int, Via] | None:
        scan = self._scan
        if scan.kinds[index] == PUNCTUATION or (scan.kinds[index] == LOWER and not self._noun(index)):
            length = self._agency_at(index)
            if not length:
                return None
            return index + length, self._via(index, index + length, "agency")
        before = scan.tags[index - 1] if index else 0
        length = self._agency_at(index)
        if length:
            return index + length, self._via(index, index + length, "agency")
        if scan.tags[index] & CHANNEL and before & PREPOSITION:
            return index + 1, self._via(index, index + 1, "channel")
        if not (before & PREPOSITION or self._after_article(index, first)):
            return None
        end = min(phrase_end(scan, index, last), index + _LONGEST_NAME)
        if end > index and self.is_outlet(index, end):
            return end, self._via(index, end, "outlet")
        return None

    def _noun(self, index: int) -> bool:
        return self._scan.folded[index] in self._outlet_nouns

    def _after_article(self, index: int, first: int) -> bool:
        """Is this "to the Post" or "with the daily Post"?"""
        tags = self._scan.tags
        return any(tags[place] & PREPOSITION for place in range(max(first, index - 3), index))

    def _agency_at(self, index: int) -> int:
        """How many words of an agency's name begin here."""
        if self._scan.folded[index] not in self._agency_heads:
            return 0
        for length in (3, 2, 1):
            name = tuple(self._scan.folded[index : index + length])
            if len(name) == length and name in self._agencies:
                return length
        return 0

    def is_agency(self, first: int, last: int) -> bool:
        """Is this the bare name of a news agency?"""
        return 0 < last - first == self._agency_at(first)

    def is_outlet(self, first: int, last: int) -> bool:
        """Is this the name or the description of a newsroom?"""
        scan = self._scan
        outlet = self._document.article.outlet
        words = [scan.folded[place] for place in range(first, last) if scan.kinds[place] != PUNCTUATION]
        if any(word in self._outlet_nouns for word in words) or any(
            self._agency_at(p) for p in range(first, last)
        ):
            return True
        named = scan.kinds[last - 1] != LOWER
        if outlet and named and outlet.lower().split(".")[0] in ("".join(words), words[-1]):
            return True
        return named and words[-1] in self._outlet_ends

    def _via(self, first: int, last: int, kind: ViaKind) -> Via:
        while first + 1 < last and self._scan.kinds[first] == LOWER and self._scan.kinds[last - 1] != LOWER:
            first += 1
        span = self._scan.words.span(first, last)
        if any(self._agency_at(place) for place in range(first, last)):
            kind = "agency"
        name = span.of(self._document.text)
        mentions = [m for m in self._naming.within(span) if m.kind in ("organisation", "person")]
        if kind != "channel" and mentions:
            name = mentions[0].name
            kind = "person" if mentions[0].kind == "person" else kind
        elif kind != "channel" and any(w in self._agency_nouns for w in self._scan.folded[first:last]):
            kind = "agency"
            name = self._agency_before(first) or name
        return Via(name=name, span=span, kind=kind)

    def _agency_before(self, index: int) -> str | None:
        """The agency that "the news agency" means: the last one named."""
        place = bisect_left(self._named, index)
        if not place:
            return None
        first = self._named[place - 1]
        return self._scan.words.span(first, first + self._agency_at(first)).of(self._document.text)


def _once(links: list[Via], before: tuple[Via, ...]) -> list[Via]:
    """Each link once."""
    seen = {via.name for via in before}
    kept: list[Via] = []
    for via in links:
        if via.name not in seen:
            seen.add(via.name)
            kept.append(via)
    return kept

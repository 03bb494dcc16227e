"""Whom or what the words came by: "the Courier's Ada Moreno", "a letter seen by Norrpress"."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER
from ...document import Document
from ..grammar.clauses import Subject
from ..grammar.cues import (
    AGENT,
    AUXILIARY,
    CHANNEL,
    CUE,
    DETERMINER,
    DOCUMENT,
    ENDED,
    FINITE,
    NOUN,
    PREPOSITION,
    RELATIVE,
    THAT,
    TIME,
)
from ..grammar.drafts import FRONT, Draft
from ..grammar.phrases import REACH
from ..grammar.scan import Scan
from .links import Links
from .newsrooms import Newsrooms
from .programmes import Placed
from .vocabulary import vocabulary

_NEAR: Final = 6


class Carriers:
    """Finds the newsrooms and channels that a subject, or what stands before it, tells of."""

    def __init__(self, document: Document, scan: Scan, newsrooms: Newsrooms, links: Links) -> None:
        self._scan, self._newsrooms, self._links = scan, newsrooms, links
        self._known = vocabulary(document.language)

    def links(self, draft: Draft) -> list[Placed]:
        """The links of the first kind of these that is found."""
        return self._of_subject(draft) or self._opening(draft) or self._in_paper(draft)

    def _of_subject(self, draft: Draft) -> list[Placed]:
        """The newsroom by which a document came, or to which the speaker spoke."""
        if draft.subject is None:
            return []
        first, last = draft.subject.first, max(draft.subject.last, draft.subject.full)
        last = min(last, first + REACH)
        tags = self._scan.tags
        employer = self._employer(draft.subject)
        if employer:
            return employer
        called, folded = self._known.calling, self._scan.folded  # "known by its initials"
        agents = (i for i in range(first + 1, last) if tags[i] & AGENT and folded[i - 1] not in called)
        place = next(agents, None)
        handed = self._links.between(place, last) if place is not None else []
        if handed:
            return handed
        channel = self._channel_in(first, last)
        if channel:
            return channel
        paper = next((i for i in range(first, min(last, first + _NEAR)) if self._is_paper_noun(i)), None)
        if paper is not None:
            own = self._own_paper(first, paper) or self._own_channel_of(first, paper)
            return own or self._having(first, last) or self._links.between(first + 1, last)
        return self._links.held(first + 1, last)

    def _opening(self, draft: Draft) -> list[Placed]:
        """The newsroom in a long phrase before the subject: "Asked by the Courier whether …, Ito said"."""
        scan, low, begin = self._scan, draft.unit[0], draft.clause[0]
        if not begin - low < REACH or min(draft.pieces)[0] < begin or scan.quoted[low]:
            return []
        if begin - low < FRONT:
            return self._having(low, begin)  # "In a diary that the Courier quoted, Ito said"
        opens = scan.tags[low] & (PREPOSITION | CUE | ENDED) and scan.forms[begin - 1] == ","
        if not opens:
            return []
        held = self._links.held(low + 1, begin) or self._having(low, begin)
        handed = not held and not self._known.handing.isdisjoint(scan.folded[low + 1 : begin])
        return self._links.between(low + 1, begin) if handed else held

    def _in_paper(self, draft: Draft) -> list[Placed]:
        """The newsroom that has a document: "The Courier has seen a letter in which Ito says"."""
        scan, subject, low = self._scan, draft.subject, draft.unit[0]
        if subject is None or subject.first < low + 4 or not scan.tags[subject.first - 1] & RELATIVE:
            return []
        for place in range(subject.first - 3, max(low, subject.first - REACH), -1):
            if scan.folded[place] in self._known.handing:
                end = next((i for i in range(low + 1, place + 1) if scan.kinds[i] == LOWER), low)
                if end <= place and self._may_have(low, end):
                    return [(low, self._links.via(low, end, "outlet"))]
                return self._links.held(place, subject.first)
        return []

    def _may_have(self, first: int, last: int) -> bool:
        """Can this, with its article or without, be a newsroom that has a document?"""
        newsrooms = self._newsrooms
        return newsrooms.may_be(first, last) or newsrooms.slots.may_be_newsroom(first + 1, last)

    def _employer(self, subject: Subject) -> list[Placed]:
        """The newsroom of who works for one: "the Courier's Ada Moreno", "an AFP photographer"."""
        end = self._newsrooms.without_staff(subject.first, subject.last)
        if end == subject.last or not self._newsrooms.is_outlet(subject.first, end):
            return []
        return [(subject.first, self._links.via(subject.first, end, "outlet"))]

    def _channel_in(self, first: int, last: int) -> list[Placed]:
        """The channel in "the Telegram channel Steel Dawn", "Steel Dawn, a Telegram channel"."""
        scan = self._scan
        for place in range(first, last - 1):
            if scan.tags[place] & CHANNEL and scan.folded[place + 1] in self._known.own_channels:
                return [(place, self._links.via(place, place + 1, "channel"))]
        return []

    def _is_paper_noun(self, index: int) -> bool:
        """Is this a noun for a document, not the "Post" of a newsroom's name?"""
        scan = self._scan
        named = scan.kinds[index] != LOWER and scan.named(index - 1)
        return bool(scan.tags[index] & (DOCUMENT | NOUN)) and (scan.vocabulary.verb_second or not named)

    def _own_paper(self, first: int, paper: int) -> list[Placed]:
        """The newsroom in "a Courier investigation"."""
        first += bool(self._scan.tags[first] & DETERMINER)
        opening = paper - first > 1 and self._scan.tags[first] & TIME  # "Early media reports"
        if first >= paper or self._scan.kinds[first] == LOWER or opening:
            return []
        known = self._newsrooms.is_outlet(first, paper) and self._newsrooms.is_known(first, paper)
        return [(first, self._links.via(first, paper, "outlet"))] if known else []

    def _own_channel_of(self, first: int, paper: int) -> list[Placed]:
        """The channel in "the mayor's Instagram post"."""
        place, scan = paper - 1, self._scan
        named = place > first and scan.tags[place] & CHANNEL and scan.kinds[place] != LOWER
        return [(place, self._links.via(place, paper, "channel"))] if named else []

    def _having(self, first: int, last: int) -> list[Placed]:
        """The newsroom in "the letter, which the Courier has seen", "an email the Courier has seen"."""
        scan = self._scan
        place = next((i for i in range(first + 1, last - 2) if scan.tags[i] & (RELATIVE | THAT)), None)
        if place is None:
            owned = (i for i in range(first, last - 1) if scan.tags[i] & DOCUMENT and self._owned(i))
            place = next(owned, None)
        if place is None or self._known.handing.isdisjoint(scan.folded[place + 2 : last]):
            return []
        if scan.tags[place + 1] & (AUXILIARY | FINITE):
            return self._links.between(place, last)
        begin = place + 1 + bool(scan.tags[place + 1] & DETERMINER)
        noun = scan.folded[begin] in self._known.nouns and scan.kinds[begin] == LOWER
        begin += noun  # "the magazine Kysten"
        end = begin
        while end < last and scan.named(end):
            end += 1
        return [(begin, self._links.via(begin, end, "outlet"))] if end > begin else []

    def _owned(self, paper: int) -> bool:
        """Does a name follow a document without a comma: "an email | the Courier has seen"?"""
        behind = self._scan.tags[paper + 1 : paper + 2]
        begin = paper + 1 + bool(behind and behind[0] & DETERMINER)
        return begin < len(self._scan.kinds) and self._scan.named(begin)

"""By which way words reached the outlet: agencies, other outlets, channels, documents."""

from __future__ import annotations

from typing import Final

from ....records import Via, Who
from ....records.statement import ViaKind
from ....text.words import LOWER
from ...document import Document
from ..grammar.clauses import Subject
from ..grammar.complements import INFINITIVE
from ..grammar.cues import (
    AGENT,
    CHANNEL,
    CUE,
    LINKING,
    PREPOSITION,
    PRONOUN,
    TO,
)
from ..grammar.drafts import ABOUT, Draft
from ..grammar.naming import Naming
from ..grammar.occasions import is_in_speech
from ..grammar.scan import Scan
from .agencies import is_own
from .carriers import Carriers
from .earlier import Earlier
from .links import Links
from .newsrooms import Newsrooms
from .programmes import Placed
from .vocabulary import vocabulary

_LONGEST_NAME: Final = 5
_BEHIND: Final = ("document", "channel", "person")  # they stand behind the newsrooms
_HEADING: Final = 24  # words of a heading behind a name
_LOOK_BACK: Final = 50  # words back to the newsroom that "it" stands for


class Sourcing:
    """The sourcing chains of one document."""

    def __init__(self, document: Document, scan: Scan, naming: Naming) -> None:
        self._document, self._scan = document, scan
        self.newsrooms = Newsrooms(document, scan, naming)
        self.links = Links(document, scan, naming, self.newsrooms)
        self.listeners = self.links.listeners
        self._known = vocabulary(document.language)
        self._carriers = Carriers(document, scan, self.newsrooms, self.links)
        self._earlier = Earlier(document, scan, self.newsrooms, self.links)

    def chain(self, draft: Draft, who: Who | None) -> tuple[Via, ...]:
        """The chain of a draft, whose words are those of `who`, nearest the outlet first."""
        found = self._tellers(draft)
        if not draft.whole:
            beside = [link for first, last in self._beside(draft) for link in self.links.between(first, last)]
            low, high = draft.whom or (0, 0)
            found += [link for link in beside if not low < link[0] < high or link[1].kind == "channel"]
            found += self._carriers.links(draft)
            found += [] if found else self._earlier.posted(draft)
        elif draft.subject:
            found += self._headed(draft.subject)
        found += [] if found else self._earlier.links(draft, who)
        self._earlier.note(draft, who, found)
        credit = self.newsrooms.agencies.credit
        if not found:
            return credit
        own = self._document.article.outlet
        found.sort(key=lambda each: (each[1].kind in _BEHIND, each[0]))
        links = [via for _, via in found if not (is_own(own, via.name) or self._speaks(draft, via))]
        credit = tuple(_in_full(via, links) for via in credit)
        return (*credit, *_once(links, credit))

    def _headed(self, subject: Subject) -> list[Placed]:
        """The newsroom or channel in the heading over somebody's words: "ADA MORENO, TO RADIO SUND:"."""
        scan = self._scan
        for place in range(subject.last, min(subject.last + _HEADING, len(scan.tags) - 1)):
            if scan.forms[place] == ":":
                return []
            if scan.tags[place] & (PREPOSITION | TO) and scan.forms[place - 1] == ",":
                end = place + 1
                while end < len(scan.kinds) and scan.named(end):
                    end += 1
                channel = bool(scan.tags[place + 1] & CHANNEL)
                named = end > place + 1 and (channel or scan.tags[place] & TO)
                kind: ViaKind = "channel" if channel else "outlet"
                return [(place + 1, self.links.via(place + 1, end, kind))] if named else []
        return []

    def _speaks(self, draft: Draft, via: Via) -> bool:
        """Is a link the speaker: "as first reported by the Courier"?"""
        subject, span, scan = draft.subject, via.span, self._scan
        if subject is None or span is None or span.end != scan.words.ends[subject.last - 1]:
            return False
        before = scan.tags[subject.first : scan.words.first_at(span.start)]
        return not any(classes & (PREPOSITION | TO) for classes in before)

    def _tellers(self, draft: Draft) -> list[Placed]:
        """Whoever is known to have handed the words on, and the newsroom that was told them."""
        found = [link for first, last in draft.via for link in self._teller(first, last, draft)]
        bidden = draft.stance == "asks" and draft.kind == INFINITIVE  # "ordered Ito to leave"
        for first, last in () if draft.stance in ABOUT or bidden else self.listeners.among(draft.whom):
            found.append((first, self.links.via(first, last, "outlet")))
            found += self.links.programmes.of_newsroom(first, last)
        named = self.newsrooms.stood_for(*draft.whom) if draft.whom else None
        if named and draft.whom and named[0] > draft.whom[0] - _LOOK_BACK:
            found.append((-1, self.links.via(*named, "outlet")))  # "The Courier spoke to Ito … he told it"
        return found

    def _teller(self, first: int, last: int, draft: Draft) -> list[Placed]:
        """Whoever hands the words on: a newsroom, or a document with the newsroom that has it."""
        if last - first == 1 and self._scan.tags[first] & PRONOUN:
            newsroom = self.newsrooms.named_before(first)  # "It quoted Ito as saying"
            return [(-1, self.links.via(*newsroom, "outlet"))] if newsroom else []
        if self.newsrooms.is_outlet(first, last) or not self.newsrooms.is_paper(first, last):
            return [(-1, self.links.via(first, last, "outlet"))]
        behind = self.links.between(last, min(last + _LONGEST_NAME, draft.unit[1]))
        last -= self._scan.folded[last - 1] in self._known.handing
        span = self._scan.words.span(first, last)
        paper = Via(name=span.of(self._document.text), span=span, kind="document")
        return [(first, paper), *behind]

    def _beside(self, draft: Draft) -> list[tuple[int, int]]:
        """The words around a cue that are neither said nor the speaker."""
        low, high = draft.around()
        said = (draft.cue[1] - 1, draft.cue[1])
        speaker = [(draft.subject.first, self._speaker_end(draft))] if draft.subject else []
        taken = sorted([*draft.pieces, *speaker, said])
        free: list[tuple[int, int]] = []
        for first, last in taken:
            if first > low:
                free.append((low, min(first, high)))
            low = max(low, last)
        if low < high:
            free.append((low, high))
        end = max(last for _, last in draft.pieces)
        return free if end <= high else [*free, (end, self._clause_end(end, draft.unit[1]))]

    def _clause_end(self, index: int, high: int) -> int:
        """Where a clause ends behind words in the middle of it: "called it “mad” on Radio Sund"."""
        scan = self._scan
        parted = index + 1 < high and scan.forms[index] == ","
        in_speech = parted and is_in_speech(scan, index + 1, high)
        index += in_speech
        for place in range(index, high):
            handed = place + 1 < high and scan.tags[place + 1] & AGENT  # "when asked by the Courier"
            if scan.forms[place] in ",;:." or (not in_speech and self._says(place) and not handed):
                return place
        return high

    def _says(self, index: int) -> bool:
        """Is this a verb of saying, not a noun like "email"?"""
        scan = self._scan
        return bool(scan.tags[index] & CUE) and scan.folded[index] not in scan.vocabulary.homographs

    def _speaker_end(self, draft: Draft) -> int:
        """One past the speaker, with the office that follows: "Ito, editor of the Argus,"."""
        subject, scan = draft.subject, self._scan
        if subject is None:
            return 0
        for place in range(subject.last + 1, min(subject.full, subject.last + _LONGEST_NAME)):
            if scan.tags[place] & PREPOSITION or scan.kinds[place] != LOWER:
                return subject.full if scan.tags[place] & LINKING and not draft.inverted else subject.last
        return subject.last


def _once(links: list[Via], before: tuple[Via, ...]) -> list[Via]:
    """Each link once, "AP" and "Associated Press" as well."""
    seen = {name for via in before for name in (via.name, _initials(via.name))}
    kept: list[Via] = []
    for via in links:
        if seen.isdisjoint((via.name, _initials(via.name))):
            seen.update((via.name, _initials(via.name)))
            kept.append(via)
    return kept


def _in_full(credit: Via, links: list[Via]) -> Via:
    """The link of a chain that names in full whom a dateline abbreviates, or else the credit."""
    longer = (via for via in links if via.name != credit.name and _initials(via.name) == credit.name)
    return next(longer, credit)


def _initials(name: str) -> str:
    """The capitals of a name of several words, else the name: "AP" of "The Associated Press"."""
    words = name.split()
    return "".join(word[0] for word in words[words[0] == "The" :]) if len(words) > 1 else name

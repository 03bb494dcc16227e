"""By which way words reached the outlet: agencies, other outlets, channels, documents."""

from __future__ import annotations

from typing import Final

from ...records import Via, Who
from ...text.words import CAPITAL, LOWER, UPPER
from ..document import Document
from ..people.vocabulary import given_names
from .agencies import is_own
from .clauses import same
from .complements import INFINITIVE
from .cues import (
    AGENT,
    AUXILIARY,
    CHANNEL,
    CUE,
    DETERMINER,
    DOCUMENT,
    ENDED,
    FINITE,
    LINKING,
    NOUN,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    TO,
)
from .drafts import FRONT, Draft
from .links import Links, Placed
from .listed import listed
from .naming import Naming
from .phrases import REACH
from .scan import Scan

_LONGEST_NAME: Final = 5
_ABOUT: Final = ("accuses", "praises")  # whoever is told something is whom it is about
_BEHIND: Final = ("document", "channel", "person")  # they stand behind the newsrooms
_NEAR: Final = 6
_GAP: Final = 16  # words between what somebody told a newsroom and "she added"
_LOOK_BACK: Final = 50  # words of the sentence before, in which a channel can stand


class Sourcing(Links):
    """The sourcing chains of one document."""

    def __init__(self, document: Document, scan: Scan, naming: Naming) -> None:
        super().__init__(document, scan, naming)
        self._before: tuple[Draft, Who | None, list[Placed]] | None = None
        self._said_to = listed(document.language, "sourcing", "spoken")
        self._writing = listed(document.language, "sourcing", "writing")

    def chain(self, draft: Draft, who: Who | None) -> tuple[Via, ...]:
        """The chain of a draft, whose words are those of `who`, nearest the outlet first."""
        found = self._tellers(draft)
        if not draft.whole:
            beside = [link for stretch in self._beside(draft) for link in self.between(*stretch)]
            low, high = draft.whom or (0, 0)
            found += [link for link in beside if not low < link[0] < high]
            found += self._of_subject(draft) or self._opening(draft)
            found += [] if found else self._posted(draft)
        found += [] if found else self._kept_up(draft, who) or self._spoken_to(draft)
        self._before = draft, who, found
        credit = self._agencies.credit
        if not found:
            return credit
        own = self._document.article.outlet
        found.sort(key=lambda each: (each[1].kind in _BEHIND, each[0]))
        links = [via for _, via in found if not (is_own(own, via.name) or self._speaks(draft, via))]
        return (*credit, *_once(links, credit))

    def _speaks(self, draft: Draft, via: Via) -> bool:
        """Is a link the speaker: "as first reported by the Courier"?"""
        subject, span, scan = draft.subject, via.span, self._scan
        if subject is None or span is None or span.end != scan.words.ends[subject.last - 1]:
            return False
        before = scan.tags[subject.first : scan.words.first_at(span.start)]
        return not any(classes & (PREPOSITION | TO) for classes in before)

    def _kept_up(self, draft: Draft, who: Who | None) -> list[Placed]:
        """The newsroom that was told the words before these, where their speaker goes on in the paragraph."""
        before, earlier, links = self._before or (None, None, [])
        again = who is not None and earlier is not None and who.name == earlier.name
        if before is None or not links or not self._speaks_on(before, draft, again=again):
            return []
        return [link for link in links if link[1].kind in ("agency", "outlet") and link[0] >= 0]

    def _speaks_on(self, before: Draft, draft: Draft, *, again: bool) -> bool:
        """Does the speaker of one draft go on in the next: "and blamed", "She added", or without a cue?"""
        scan, subject = self._scan, draft.subject
        if subject is None or before.subject is None or before.whole or draft.whole:
            return False
        if draft.unit[0] < before.unit[0] or draft.unit[0] > before.unit[1] + _GAP:
            return False
        if self._starts_anew(before.unit[0], draft.unit[0]):
            return False
        if draft.unit == before.unit or draft.cue[1] == 0:
            return same(subject, before.subject)
        if again and scan.tags[subject.first] & DETERMINER:
            return True  # "die 38-Jährige", "the source"
        return subject.last - subject.first == 1 and bool(scan.tags[subject.first] & PRONOUN)

    def _spoken_to(self, draft: Draft) -> list[Placed]:
        """The newsroom of the sentence before: "Ito spoke to the Courier. She said"."""
        scan, subject, begin = self._scan, draft.subject, draft.unit[0]
        if subject is None or draft.whole or begin < 4 or scan.forms[begin - 1] not in ".?!":
            return []
        if subject.last - subject.first > 1 or not scan.tags[subject.first] & PRONOUN:
            return []
        first = begin - 1
        while first > max(0, begin - _LOOK_BACK) and scan.forms[first - 1] not in ".?!":
            first -= 1
        if self._said_to.isdisjoint(scan.folded[first:begin]) or self._starts_anew(first, begin):
            return []
        return self.held(first, begin)

    def _starts_anew(self, first: int, last: int) -> bool:
        """Does a paragraph begin between two words?"""
        words = self._scan.words
        return "\n" in words.text[words.starts[first] : words.starts[last]]

    def _tellers(self, draft: Draft) -> list[Placed]:
        """Whoever is known to have handed the words on, and the newsroom that was told them."""
        found = [link for first, last in draft.via for link in self._teller(first, last, draft)]
        bidden = draft.stance == "asks" and draft.kind == INFINITIVE  # "ordered Ito to leave"
        for first, last in () if draft.stance in _ABOUT or bidden else self.listeners(draft.whom):
            found.append((first, self.via(first, last, "outlet")))
            found += self._programme(first, last)
        return found

    def _programme(self, first: int, last: int) -> list[Placed]:
        """What a newsroom broadcasts, behind its name: "Radio Nord's Morgen", "Ocean FM's The Run Home"."""
        scan, end = self._scan, self.without_staff(first, last)
        begin = end + 1
        if begin >= last or scan.folded[end] not in scan.vocabulary.owners or scan.kinds[begin] == LOWER:
            return []
        mentions = self._naming.within(scan.words.span(begin, last))
        if scan.quoted[begin] or scan.folded[begin] in given_names():
            return []
        if any(mention.kind == "person" for mention in mentions):
            return []  # "CNN's Ada Moreno"
        if last > begin + 1 and scan.kinds[last - 1] == LOWER:
            if scan.folded[last - 1] not in self._told:
                return []  # "the BBC's Persian service"
            last -= 1  # "Radio Nord's Morgen programme"
        span = scan.words.span(begin, last)
        return [(begin, Via(name=span.of(self._document.text), span=span, kind="outlet"))]

    def _teller(self, first: int, last: int, draft: Draft) -> list[Placed]:
        """Whoever hands the words on: a newsroom, or a document with the newsroom that has it."""
        if self.is_outlet(first, last) or not self.is_paper(first, last):
            return [(-1, self.via(first, last, "outlet"))]
        behind = self.between(last, min(last + _LONGEST_NAME, draft.unit[1]))
        last -= self._scan.folded[last - 1] in self._handing
        span = self._scan.words.span(first, last)
        paper = Via(name=span.of(self._document.text), span=span, kind="document")
        return [(first, paper), *behind]

    def _posted(self, draft: Draft) -> list[Placed]:
        """The channel of the sentence before, where "she wrote" goes on with it in the same paragraph."""
        scan, (first, last) = self._scan, draft.cue
        if self._writing.isdisjoint(scan.folded[first:last]):
            return []
        for place in range(draft.unit[0] - 1, max(0, draft.unit[0] - _LOOK_BACK), -1):
            if "\n" in scan.words.text[scan.words.ends[place] : scan.words.starts[place + 1]]:
                return []
            named = scan.tags[place] & CHANNEL and scan.tags[place - 1] & PREPOSITION
            if named and scan.kinds[place] != LOWER and not scan.quoted[place]:
                return [(place, self.via(place, place + 1, "channel"))]
        return []

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
        for place in range(index, high):
            handed = place + 1 < high and scan.tags[place + 1] & AGENT  # "when asked by the Courier"
            if scan.forms[place] in ",;:." or (scan.tags[place] & CUE and not handed):
                return place
        return high

    def _speaker_end(self, draft: Draft) -> int:
        """One past the speaker, with the office that follows: "Ito, editor of the Argus,"."""
        subject, scan = draft.subject, self._scan
        if subject is None:
            return 0
        for place in range(subject.last + 1, min(subject.full, subject.last + _LONGEST_NAME)):
            if scan.tags[place] & PREPOSITION or scan.kinds[place] != LOWER:
                return subject.full if scan.tags[place] & LINKING and not draft.inverted else subject.last
        return subject.last

    def _opening(self, draft: Draft) -> list[Placed]:
        """The newsroom in a long phrase before the subject: "Asked by the Courier whether …, Ito said"."""
        scan, low, begin = self._scan, draft.unit[0], draft.clause[0]
        if not FRONT <= begin - low < REACH or min(draft.pieces)[0] < begin or scan.quoted[low]:
            return []
        opens = scan.tags[low] & (PREPOSITION | CUE | ENDED) and scan.forms[begin - 1] == ","
        return self.held(low + 1, begin) if opens else []

    def _of_subject(self, draft: Draft) -> list[Placed]:
        """The newsroom by which a document came, or to which the speaker spoke."""
        if draft.subject is None:
            return []
        first, last = draft.subject.first, max(draft.subject.last, draft.subject.full)
        last = min(last, first + REACH)
        tags = self._scan.tags
        place = next((i for i in range(first + 1, last) if tags[i] & AGENT), None)
        if place is not None:
            return self.between(place, last)
        paper = next((i for i in range(first, min(last, first + _NEAR)) if tags[i] & (DOCUMENT | NOUN)), None)
        if paper is not None:
            own = self._own_paper(first, paper) or self._own_channel_of(first, paper)
            return own or self._having(first, last) or self.between(first + 1, last)
        return self.held(first + 1, last)

    def _own_paper(self, first: int, paper: int) -> list[Placed]:
        """The newsroom in "a Courier investigation"."""
        first += bool(self._scan.tags[first] & DETERMINER)
        named = first < paper and self._scan.kinds[first] != LOWER and self.is_outlet(first, paper)
        return [(first, self.via(first, paper, "outlet"))] if named and self.is_known(first, paper) else []

    def _own_channel_of(self, first: int, paper: int) -> list[Placed]:
        """The channel in "the mayor's Instagram post"."""
        place, scan = paper - 1, self._scan
        named = place > first and scan.tags[place] & CHANNEL and scan.kinds[place] != LOWER
        return [(place, self.via(place, paper, "channel"))] if named else []

    def _having(self, first: int, last: int) -> list[Placed]:
        """The newsroom in "the letter, which the Courier has seen"."""
        scan = self._scan
        place = next((i for i in range(first + 1, last - 2) if scan.tags[i] & RELATIVE), None)
        if place is None or self._handing.isdisjoint(scan.folded[place + 2 : last]):
            return []
        if scan.tags[place + 1] & (AUXILIARY | FINITE):
            return self.between(place, last)
        begin = place + 1 + bool(scan.tags[place + 1] & DETERMINER)
        end = begin
        while end < last and scan.kinds[end] in (CAPITAL, UPPER):
            end += 1
        return [(begin, self.via(begin, end, "outlet"))] if end > begin else []


def _once(links: list[Via], before: tuple[Via, ...]) -> list[Via]:
    """Each link once."""
    seen = {via.name for via in before}
    kept: list[Via] = []
    for via in links:
        if via.name not in seen:
            seen.add(via.name)
            kept.append(via)
    return kept

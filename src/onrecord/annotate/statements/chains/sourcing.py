"""By which way words reached the outlet: agencies, other outlets, channels, documents."""

from __future__ import annotations

from typing import Final

from ....records import Via, Who
from ....records.statement import ViaKind
from ....text.words import CAPITAL, LOWER, UPPER
from ...document import Document
from ..grammar.clauses import Subject, same
from ..grammar.complements import INFINITIVE
from ..grammar.cues import (
    AGENT,
    AUXILIARY,
    BE,
    CHANNEL,
    CITED,
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
    THAT,
    TO,
)
from ..grammar.drafts import FRONT, LEFT, Draft
from ..grammar.listed import listed
from ..grammar.naming import Naming
from ..grammar.phrases import REACH
from ..grammar.scan import Scan
from .agencies import is_own
from .links import Links
from .programmes import Placed

_LONGEST_NAME: Final = 5
_ABOUT: Final = ("accuses", "praises")  # whoever is told something is whom it is about
_BEHIND: Final = ("document", "channel", "person")  # they stand behind the newsrooms
_NEAR: Final = 6
_HEADING: Final = 24  # words of a heading behind a name
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
            found += [link for link in beside if not low < link[0] < high or link[1].kind == "channel"]
            found += self._of_subject(draft) or self._opening(draft) or self._in_paper(draft)
            found += [] if found else self._posted(draft)
        elif draft.subject:
            found += self._headed(draft.subject)
        found += [] if found else self._kept_up(draft, who) or self._spoken_to(draft) or self._reported(draft)
        self._before = draft, who, found
        credit = self._agencies.credit
        if not found:
            return credit
        own = self._document.article.outlet
        found.sort(key=lambda each: (each[1].kind in _BEHIND, each[0]))
        links = [via for _, via in found if not (is_own(own, via.name) or self._speaks(draft, via))]
        return (*credit, *_once(links, credit))

    def _headed(self, subject: Subject) -> list[Placed]:
        """The newsroom or channel in the heading over somebody's words: "ADA MORENO, TO RADIO SUND:"."""
        scan = self._scan
        for place in range(subject.last, min(subject.last + _HEADING, len(scan.tags) - 1)):
            if scan.forms[place] == ":":
                return []
            if scan.tags[place] & (PREPOSITION | TO) and scan.forms[place - 1] == ",":
                end = place + 1
                while end < len(scan.kinds) and scan.kinds[end] in (CAPITAL, UPPER):
                    end += 1
                channel = bool(scan.tags[place + 1] & CHANNEL)
                named = end > place + 1 and (channel or scan.tags[place] & TO)
                kind: ViaKind = "channel" if channel else "outlet"
                return [(place + 1, self.via(place + 1, end, kind))] if named else []
        return []

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
        if draft.follows and draft.unit == before.unit:
            return links  # "said in a statement that … and denied"
        tellers = -1 if self._is_quoted(draft) else 0
        return [link for link in links if link[1].kind in ("agency", "outlet") and link[0] >= tellers]

    def _is_quoted(self, draft: Draft) -> bool:
        """Is somebody only quoted: "she is quoted as saying"?"""
        tags = self._scan.tags[slice(*draft.cue)]
        return any(classes & CITED for classes in tags) and any(classes & BE for classes in tags)

    def _reported(self, draft: Draft) -> list[Placed]:
        """The newsroom of the sentence before, where somebody is only quoted: "Ito was quoted as saying"."""
        before = self._before[0] if self._before else None
        if before is None or before.subject is None or draft.whole or not self._is_quoted(draft):
            return []
        first, last = before.subject.first, before.subject.last
        near = before.unit[0] <= draft.unit[0] <= before.unit[1] + _GAP
        if not near or before.subject.relative or not self.is_outlet(first, last):
            return []
        return [(-1, self.via(first, last, "outlet"))]

    def _speaks_on(self, before: Draft, draft: Draft, *, again: bool) -> bool:
        """Does the speaker of one draft go on in the next: "and blamed", "She added", or without a cue?"""
        scan, subject = self._scan, draft.subject
        if subject is None or before.subject is None or before.whole or draft.whole:
            return False
        if draft.unit[0] < before.unit[0] or draft.unit[0] > before.unit[1] + _GAP:
            return False
        alone = subject.last - subject.first == 1
        if self._starts_anew(before.unit[0], draft.unit[0]):
            return again and alone and bool(scan.tags[subject.first] & PRONOUN)
        if draft.unit == before.unit or draft.cue[1] == 0:
            return same(subject, before.subject)
        if again and scan.tags[subject.first] & DETERMINER:
            return True  # "die 38-Jährige", "the source"
        if again and alone and scan.kinds[subject.first] != LOWER:
            return True  # "Ito, 61, said"
        return alone and bool(scan.tags[subject.first] & PRONOUN)

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
            found += self.programme(first, last)
        told = draft.whom if draft.whom and draft.whom[1] - draft.whom[0] == 1 else None
        if told and self._scan.folded[told[0]] in self.things:
            named = self.named_before(told[0])  # "The Courier spoke to Ito. “I am done,” he told it"
            found += [(-1, self.via(*named, "outlet"))] if named and named[0] > told[0] - _LOOK_BACK else []
        return found

    def _teller(self, first: int, last: int, draft: Draft) -> list[Placed]:
        """Whoever hands the words on: a newsroom, or a document with the newsroom that has it."""
        if last - first == 1 and self._scan.tags[first] & PRONOUN:
            newsroom = self.named_before(first)  # "It quoted Ito as saying"
            return [(-1, self.via(*newsroom, "outlet"))] if newsroom else []
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
        last += _NEAR * (draft.side == LEFT)  # "he added in a second post"
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
            if scan.forms[place] in ",;:." or (self._says(place) and not handed):
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
        held = self.held(low + 1, begin) or self._having(low, begin)
        handed = not held and not self._handing.isdisjoint(scan.folded[low + 1 : begin])
        return self.between(low + 1, begin) if handed else held

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
        place = next((i for i in range(first + 1, last) if tags[i] & AGENT), None)
        handed = self.between(place, last) if place is not None else []
        if handed:
            return handed
        channel = self._channel_in(first, last)
        if channel:
            return channel
        paper = next((i for i in range(first, min(last, first + _NEAR)) if self._is_paper_noun(i)), None)
        if paper is not None:
            own = self._own_paper(first, paper) or self._own_channel_of(first, paper)
            return own or self._having(first, last) or self.between(first + 1, last)
        return self.held(first + 1, last)

    def _employer(self, subject: Subject) -> list[Placed]:
        """The newsroom of who works for one: "the Courier's Ada Moreno", "an AFP photographer"."""
        end = self.without_staff(subject.first, subject.last)
        if end == subject.last or not self.is_outlet(subject.first, end):
            return []
        return [(subject.first, self.via(subject.first, end, "outlet"))]

    def _channel_in(self, first: int, last: int) -> list[Placed]:
        """The channel in "the Telegram channel Steel Dawn", "Steel Dawn, a Telegram channel"."""
        scan = self._scan
        for place in range(first, last - 1):
            if scan.tags[place] & CHANNEL and scan.folded[place + 1] in self._own_channels:
                return [(place, self.via(place, place + 1, "channel"))]
        return []

    def _in_paper(self, draft: Draft) -> list[Placed]:
        """The newsroom that has a document: "The Courier has seen a letter in which Ito says"."""
        scan, subject, low = self._scan, draft.subject, draft.unit[0]
        if subject is None or subject.first < low + 4 or not scan.tags[subject.first - 1] & RELATIVE:
            return []
        for place in range(subject.first - 3, max(low, subject.first - REACH), -1):
            if scan.folded[place] in self._handing:
                end = next((i for i in range(low + 1, place + 1) if scan.kinds[i] == LOWER), low)
                named = end <= place and (self.is_outlet(low, end) or self.slots.may_be_newsroom(low, end))
                newsroom = named or (end <= place and self.slots.may_be_newsroom(low + 1, end))
                return [(low, self.via(low, end, "outlet"))] if newsroom else self.held(place, subject.first)
        return []

    def _is_paper_noun(self, index: int) -> bool:
        """Is this a noun for a document, not the "Post" of a newsroom's name?"""
        scan = self._scan
        named = scan.kinds[index] != LOWER and scan.kinds[index - 1] in (CAPITAL, UPPER)
        return bool(scan.tags[index] & (DOCUMENT | NOUN)) and (scan.vocabulary.verb_second or not named)

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
        """The newsroom in "the letter, which the Courier has seen", "an email the Courier has seen"."""
        scan = self._scan
        place = next((i for i in range(first + 1, last - 2) if scan.tags[i] & (RELATIVE | THAT)), None)
        if place is None:
            owned = (i for i in range(first, last - 1) if scan.tags[i] & DOCUMENT and self._owned(i))
            place = next(owned, None)
        if place is None or self._handing.isdisjoint(scan.folded[place + 2 : last]):
            return []
        if scan.tags[place + 1] & (AUXILIARY | FINITE):
            return self.between(place, last)
        begin = place + 1 + bool(scan.tags[place + 1] & DETERMINER)
        begin += scan.folded[begin] in self._nouns and scan.kinds[begin] == LOWER  # "the magazine Kysten"
        end = begin
        while end < last and scan.kinds[end] in (CAPITAL, UPPER):
            end += 1
        return [(begin, self.via(begin, end, "outlet"))] if end > begin else []

    def _owned(self, paper: int) -> bool:
        """Does a name follow a document without a comma: "an email | the Courier has seen"?"""
        behind = self._scan.tags[paper + 1 : paper + 2]
        begin = paper + 1 + bool(behind and behind[0] & DETERMINER)
        return begin < len(self._scan.kinds) and self._scan.kinds[begin] in (CAPITAL, UPPER)


def _once(links: list[Via], before: tuple[Via, ...]) -> list[Via]:
    """Each link once, "AP" and "Associated Press" as well."""
    seen = {name for via in before for name in (via.name, _initials(via.name))}
    kept: list[Via] = []
    for via in links:
        if seen.isdisjoint((via.name, _initials(via.name))):
            seen.update((via.name, _initials(via.name)))
            kept.append(via)
    return kept


def _initials(name: str) -> str:
    """The capitals of a name of several words, else the name: "AP" of "The Associated Press"."""
    words = name.split()
    return "".join(word[0] for word in words[words[0] == "The" :]) if len(words) > 1 else name

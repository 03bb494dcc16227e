"""The links of sourcing chains between two words: channels, agencies, outlets, documents, go-betweens."""

from __future__ import annotations

from typing import Final

from ....records import Via
from ....records.statement import ViaKind
from ....text.words import CAPITAL, LOWER, NUMBER, PUNCTUATION, UPPER
from ...document import Document
from ..grammar.cues import (
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    CUE,
    DETERMINER,
    DOCUMENT,
    ENDED,
    FINITE,
    NOUN,
    POSSESSIVE,
    PREPOSITION,
    THAT,
    TO,
)
from ..grammar.listed import either
from ..grammar.naming import Naming
from ..grammar.phrases import phrase_end
from ..grammar.scan import Scan
from .channels import Channels
from .listeners import Listeners
from .newsrooms import Newsrooms
from .programmes import Placed, Programmes
from .vocabulary import vocabulary

_LONGEST_NAME: Final = 5
_EXPLAINED: Final = 6  # words: "the harbour ministry's website"
_NO_ATTRIBUTE: Final = (
    PREPOSITION | DETERMINER | POSSESSIVE | CONJUNCTION | THAT | TO | FINITE | AUXILIARY | ADVERB | ENDED
)


class Links:
    """Finds the links of one document."""

    def __init__(self, document: Document, scan: Scan, naming: Naming, newsrooms: Newsrooms) -> None:
        self._document, self._scan, self._naming = document, scan, naming
        self._newsrooms, self._agencies = newsrooms, newsrooms.agencies
        self.listeners = Listeners(document, scan, newsrooms)
        self.programmes = Programmes(document, scan, naming, newsrooms)
        self._channels = Channels(document, scan, naming)
        self._known = known = vocabulary(document.language)
        own = known.go_betweens, known.own_channels
        self._lower = either(self._agencies.heads, known.outlet_nouns, known.papers, *own)

    def between(self, first: int, last: int) -> list[Placed]:
        """The links named between two words."""
        found: list[Placed] = []
        index = first
        kinds, folded, lower = self._scan.kinds, self._scan.folded, self._lower
        while index < last:
            step = None
            if kinds[index] >= CAPITAL or folded[index] in lower:
                step = self._link_at(index, first, last)
            if step:
                found.append((index, step[1]))
                owner = folded[step[0]] if step[0] < last else ""
                if step[1].kind in ("agency", "outlet") and owner in self._scan.vocabulary.owners:
                    found += self._titled(
                        step[0] + 1, self.programmes.of_newsroom(index, phrase_end(self._scan, index, last))
                    )
            index = step[0] if step else index + 1
        return found

    def _titled(self, first: int, found: list[Placed]) -> list[Placed]:
        """The programmes of these, and no presenters: "NPR's Morning Bell", not "CNN's Ada Moreno"."""
        scan = self._scan
        ends = [scan.words.end_at(via.span.end) for _, via in found if via.span]
        return found if ends and (ends[0] - first != 2 or any(scan.tags[first : ends[0]])) else []

    def held(self, first: int, last: int) -> list[Placed]:
        """The newsrooms named between two words where only newsrooms stand: "who spoke to Norrpress"."""
        found: list[Placed] = []
        index = first
        while index < last:
            end = index
            while end < last and self._scan.named(end):
                end += 1
            quote = self._scan.quote_at(index) if end > index and self._scan.opens(index - 1) else None
            end = quote.last if quote and quote.last <= last else end  # "appearing on “Meet the Mayor”"
            named = end > index and self._newsrooms.slots.leads_to(index)
            if named and self._newsrooms.may_be(index, end):
                found.append((index, self.via(index, end, "outlet")))
            index = max(end, index + 1)
        return found

    def _link_at(self, index: int, first: int, last: int) -> tuple[int, Via] | None:
        """The link that begins at a word, and one past it."""
        scan = self._scan
        length = self._agencies.at(index)
        if length:
            return index + length, self.via(index, index + length, "agency")
        if scan.kinds[index] == PUNCTUATION or (
            scan.kinds[index] == LOWER and scan.folded[index] not in self._lower
        ):
            return None
        channel = self._channels.end(index, first)
        if channel:
            return channel, self.via(index, channel, "channel")
        if scan.folded[index] in self._known.go_betweens:
            return self._channels.go_between(index, first, last)
        if index > first and scan.folded[index - 1] in self._known.through:
            return self._channels.named_between(index)
        own = self._own_channel(index, first) if scan.folded[index] in self._known.own_channels else None
        if own:
            return own
        led = self._channels.is_led(index, first) or self._has_it(index, last)
        quoted = self.programmes.quoted_name(index)
        if scan.folded[index] in self._known.papers:
            paper = self._channels.paper(index, first)
            return (index + 1, paper) if paper else None
        if scan.folded[index] in self._known.agency_nouns and self._agencies.at(index + 1):
            return None
        if quoted:
            return quoted, self.via(index, quoted, "outlet")
        teller = self._teller_end(index, first)
        if (
            teller > index
            and scan.folded[teller] in self._known.reporting
            and self._newsrooms.slots.may_be_newsroom(index, teller)
        ):
            return teller, self.via(index, teller, "outlet")
        programme = self.programmes.end_before(index, last) if led else 0
        if programme:
            return programme, self.via(index, programme, "outlet")
        end = self._name_end(index, last) if led else teller
        if end > index and self._of_body(index, end):
            return None  # "said Ada Moreno, president of NDN"
        if end > index and self._is_everybody(index, end):
            return None  # "not allowed to speak to the media"
        if end > index and self._is_source(index, end) and not self._is_spoken_of(index, end):
            return end, self.via(index, end, "outlet")
        return None

    def _is_everybody(self, first: int, last: int) -> bool:
        """Are these the media as such, and nobody's or nowhere's in particular?"""
        first += bool(self._scan.tags[first] & DETERMINER)
        alone = last == first + 1 and self._scan.folded[first] in self._known.everybody
        return alone and bool(self._scan.tags[first - 1] & (PREPOSITION | TO | DETERMINER))

    def _of_body(self, first: int, last: int) -> bool:
        """Do bare initials behind "of" only tell whose head somebody is?"""
        scan = self._scan
        bare = last == first + 1 and scan.kinds[first] == UPPER
        bare = bare and scan.folded[first] not in self._known.outlet_ends
        if bare and scan.tags[first - 2] & POSSESSIVE and scan.kinds[first - 1] == LOWER:
            return True  # "known by its acronym NDN"
        led = scan.folded[first - 1] in scan.vocabulary.genitive and not scan.vocabulary.verb_second
        return bare and led and not self._newsrooms.slots.leads_to(first)

    def _is_spoken_of(self, first: int, last: int) -> bool:
        """Is it only whose report somebody speaks of: "responding to the Mirror's report"?"""
        scan = self._scan
        before = scan.tags[first - 2 : first]
        if not any(classes & TO for classes in before) or self._newsrooms.slots.leads_to(first):
            return False
        owners = scan.vocabulary.owners
        owner = next((i for i in range(first + 1, last) if scan.folded[i] in owners), last - 1)
        return any(classes & (DOCUMENT | NOUN) for classes in scan.tags[owner + 1 : last])

    def _name_end(self, index: int, last: int) -> int:
        """One past the name that begins at a word; `index` where a quotation opens in it."""
        end = min(phrase_end(self._scan, index, last), index + _LONGEST_NAME)
        joint = next((i for i in range(index + 1, end) if self._scan.tags[i] & CONJUNCTION), end)
        end = joint
        while (
            end > index + 1 and self._scan.kinds[end - 1] == LOWER and self._scan.tags[end - 1] & (CUE | TO)
        ):
            end -= 1  # "aus dem der NDR zitiert"
        opens = next((place for place in range(index + 2, end) if self._scan.opens(place)), 0)
        if opens and self._scan.folded[opens - 1] in self._scan.vocabulary.owners:
            return opens - 1  # "CNN's “State of the Union”"
        return index if opens else end  # "Interview der „Moorer Zeitung“"

    def _is_source(self, first: int, last: int) -> bool:
        """Is this a newsroom, by its name or by where it stands?"""
        newsrooms = self._newsrooms
        named = newsrooms.is_outlet(first, last)
        return named or newsrooms.slots.holds(first, newsrooms.without_staff(first, last))

    def _own_channel(self, index: int, first: int) -> tuple[int, Via] | None:
        """Where somebody says things in their own name, "on its website", or a newsroom: "on the paper's"."""
        tags, owners = self._scan.tags, self._scan.vocabulary.owners
        if self._scan.folded[index - 1] in owners and self._newsrooms.is_meant(index - 3, index - 1):
            return index + 1, self.via(index - 3, index - 1, "outlet")
        if self._scan.folded[index - 1] in owners:
            return self._channel_of(index, first)
        if index - 2 < first or not (tags[index - 1] & POSSESSIVE and tags[index - 2] & PREPOSITION):
            return None
        span = self._scan.words.span(index - 1, index + 1)
        return index + 1, Via(name=span.of(self._document.text), span=span, kind="channel")

    def _channel_of(self, index: int, first: int) -> tuple[int, Via] | None:
        """Somebody's channel or newsroom behind a preposition: "on the ministry's website"."""
        scan = self._scan
        for place in range(index - 2, max(first, index - _EXPLAINED) - 1, -1):
            if scan.kinds[place] == PUNCTUATION:
                return None
            if scan.tags[place] & PREPOSITION:
                if self._newsrooms.is_outlet(place + 1, index - 1):
                    return index + 1, self.via(place + 1, index - 1, "outlet")
                span = scan.words.span(place + 1, index + 1)
                return index + 1, Via(name=span.of(self._document.text), span=span, kind="channel")
        return None

    def _has_it(self, index: int, last: int) -> bool:
        """Is this who has a document: "ein Brief, der dem NDR vorliegt"?"""
        scan = self._scan
        before = index - 1 - bool(index and scan.quoted[index - 1])
        if not self._known.holding or scan.folded[before] not in scan.vocabulary.dative:
            return False
        behind = scan.folded[index + 1 : min(last, index + _LONGEST_NAME) + 1]
        return not self._known.holding.isdisjoint(behind)

    def _teller_end(self, index: int, first: int) -> int:
        """One past the name before a verb of saying: "…, the Courier reported"; `index` when it is none."""
        scan, end = self._scan, index
        before = index - 1 - bool(scan.tags[index - 1] & DETERMINER)
        if before < first or scan.forms[before] != ",":
            return index
        stop = min(index + _LONGEST_NAME, len(scan.kinds) - 1)
        while end < stop and not scan.tags[end] & CUE and scan.kinds[end] != PUNCTUATION:
            end += 1
        return end if scan.tags[end] & CUE and scan.kinds[end] == LOWER else index

    def _describes(self, index: int, first: int) -> bool:
        """Does a word belong to the newsroom's noun behind it: "state television"?"""
        scan = self._scan
        if index < 0 or scan.folded[first] not in self._known.outlet_nouns or scan.kinds[index] != LOWER:
            return False
        word, known = scan.folded[index], scan.vocabulary
        verb = scan.tags[index] & CUE and word not in known.homographs
        other = word in known.owners or word in self._known.outlet_nouns
        return not (verb or other or scan.tags[index] & _NO_ATTRIBUTE)

    def via(self, first: int, last: int, kind: ViaKind) -> Via:
        """The link that stands between two words, under the name that the article gives it."""
        scan, text = self._scan, self._document.text
        first = self._newsrooms.past_country(first, last)
        staffed = self._newsrooms.without_staff(first, last)
        named_so = self.listeners.have_heard(first, staffed)
        last = staffed if named_so or self._is_source(first, staffed) else last
        named = self._agencies.named(first, last)
        if named:
            span = scan.words.span(*named)
            return Via(name=span.of(text), span=span, kind="agency")
        first, last = self._explaining(*self._name_within(first, last))
        while kind == "outlet" and self._describes(first - 1, first):
            first -= 1
        pointing = kind == "outlet" and self._newsrooms.is_meant(first - 1, last)
        if pointing and not (scan.vocabulary.verb_second and self._newsrooms.meant(first - 1, last) is None):
            first -= 1
        span = scan.words.span(first, last)
        meant = self._newsrooms.meant(first, last) if kind == "outlet" else None
        name = (meant or span).of(text)
        if meant or kind == "channel" or tuple(scan.folded[first:last]) in self._newsrooms.introduced_names:
            return Via(name=name, span=span, kind=kind)
        mentions = [m for m in self._naming.within(span) if m.kind in ("organisation", "person")]
        if mentions and self._cut_short(mentions[0].span.end, last):
            return Via(name=name, span=span, kind=kind)
        if mentions and last - first > 1:
            kind = "person" if mentions[0].kind == "person" else kind
            name = mentions[0].name
        elif any(word in self._known.agency_nouns for word in scan.folded[first:last]):
            before = self._agencies.before(first)
            kind, name = "agency", before.of(text) if before else name
        return Via(name=name, span=span, kind=kind)

    def _explaining(self, first: int, last: int) -> tuple[int, int]:
        """The name behind the comma in "the student newspaper, The Bell,"; else the same words."""
        scan = self._scan
        noun = scan.kinds[last - 1] == LOWER and scan.folded[last - 1] in self._known.nouns
        if not noun or last + 1 >= len(scan.forms) or scan.forms[last] != ",":
            return first, last
        begin = end = last + 1 + bool(scan.tags[last + 1] & DETERMINER and scan.kinds[last + 1] == LOWER)
        while end < min(begin + _LONGEST_NAME, len(scan.kinds)) and scan.named(end):
            end += 1
        closed = end > begin and scan.forms[end : end + 1] in ([","], ["."])
        return (begin, end) if closed else (first, last)

    def _cut_short(self, end: int, last: int) -> bool:
        """Does a mention that ends at `end` hold the beginning of a name only: "NH" of "NH3"?"""
        place = self._scan.words.first_at(end)
        owned = place < last and self._scan.folded[place] in self._scan.vocabulary.owners
        if owned and self._scan.folded[last - 1] in self._known.outlet_nouns:
            return True  # "Varnia's national radio"
        return place < last and (self._scan.kinds[place] == NUMBER or bool(self._scan.quoted[place]))

    def _name_within(self, first: int, last: int) -> tuple[int, int]:
        """The words without what stands before a name, and without quotation marks around it."""
        scan = self._scan
        while first + 1 < last and scan.kinds[first] == LOWER and scan.kinds[last - 1] != LOWER:
            first += 1
        dative = first + 1 < last and scan.folded[first] in scan.vocabulary.dative
        first += dative and self._newsrooms.opens_sentence(first)  # "Dem NDR sagte Ito"
        quote = self._newsrooms.in_marks(first, last)
        return (quote.first, quote.last) if quote else self._newsrooms.named_part(first, last)

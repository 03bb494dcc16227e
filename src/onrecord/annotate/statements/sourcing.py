"""By which way words reached the outlet: agencies, other outlets, channels, documents."""

from __future__ import annotations

from ...records import Via
from ...records.statement import ViaKind
from ...text.words import CAPITAL, LOWER, PUNCTUATION, UPPER
from ..document import Document
from .agencies import is_own
from .cues import (
    ADVERB,
    AGENT,
    AUXILIARY,
    CHANNEL,
    CONJUNCTION,
    CUE,
    DETERMINER,
    DOCUMENT,
    FINITE,
    NOUN,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    THAT,
    TO,
)
from .drafts import Draft
from .listed import listed, phrases
from .naming import Naming
from .newsrooms import Newsrooms
from .phrases import REACH, phrase_end
from .scan import Scan

_LONGEST_NAME = 5
_LOOK_BACK = 50  # words of the sentence before, in which a channel can stand


class Sourcing(Newsrooms):
    """The sourcing chains of one document."""

    def __init__(self, document: Document, scan: Scan, naming: Naming) -> None:
        super().__init__(document, scan, naming)
        language = document.language
        self._handing = listed(language, "sourcing", "handing")
        self._writing = listed(language, "sourcing", "writing")
        self._papers = listed(language, "sourcing", "papers")
        self._long_channels = phrases(language, "sourcing", "long_channels")
        self._holding = listed(language, "sourcing", "holding")
        self._channels = listed(language, "sourcing", "channel_nouns")
        self._lower = self._agencies.heads | self._outlet_nouns | self._papers

    def chain(self, draft: Draft) -> tuple[Via, ...]:
        """The chain of a draft, nearest the outlet first."""
        found: list[tuple[int, Via]] = []
        for first, last in draft.via:
            found += self._teller(first, last, draft)
        if draft.whom and self.is_told(*draft.whom):
            found.append((draft.whom[0], self._via(*draft.whom, "outlet")))
        if not draft.whole:
            for first, last in self._beside(draft):
                found += self._links(first, last, draft)
        if draft.whom:
            low, high = draft.whom
            found = [each for each in found if not low < each[0] < high]
        if draft.subject and not draft.whole:
            found += self._holder(draft.subject.first, max(draft.subject.last, draft.subject.full), draft)
        found += [] if found or draft.whole else self._posted(draft)
        credit = self._agencies.credit
        if not found:
            return credit
        own = self._document.article.outlet
        found.sort(key=lambda each: (each[1].kind in ("document", "channel"), each[0]))
        links = [via for _, via in found if not is_own(own, via.name)]
        return (*credit, *_once(links, credit))

    def _teller(self, first: int, last: int, draft: Draft) -> list[tuple[int, Via]]:
        """Whoever hands the words on: a newsroom, or a document with the newsroom that has it."""
        if self.is_outlet(first, last) or not self.is_paper(first, last):
            return [(-1, self._via(first, last, "outlet"))]
        behind = self._links(last, min(last + _LONGEST_NAME, draft.unit[1]), draft)
        last -= self._scan.folded[last - 1] in self._handing
        span = self._scan.words.span(first, last)
        paper = Via(name=span.of(self._document.text), span=span, kind="document")
        return [(first, paper), *behind]

    def _posted(self, draft: Draft) -> list[tuple[int, Via]]:
        """The channel of the sentence before, where "she wrote" goes on with it in the same paragraph."""
        scan, (first, last) = self._scan, draft.cue
        if self._writing.isdisjoint(scan.folded[first:last]):
            return []
        for place in range(draft.unit[0] - 1, max(0, draft.unit[0] - _LOOK_BACK), -1):
            if "\n" in scan.words.text[scan.words.ends[place] : scan.words.starts[place + 1]]:
                return []
            named = scan.tags[place] & CHANNEL and scan.tags[place - 1] & PREPOSITION
            if named and scan.kinds[place] != LOWER and not scan.quoted[place]:
                return [(place, self._via(place, place + 1, "channel"))]
        return []

    def _beside(self, draft: Draft) -> list[tuple[int, int]]:
        """The words around a cue that are neither said nor the speaker."""
        low, high = draft.around()
        said = (draft.cue[1] - 1, draft.cue[1])
        speaker = [(draft.subject.first, draft.subject.last)] if draft.subject else []
        taken = sorted([*draft.pieces, *speaker, said])
        free: list[tuple[int, int]] = []
        for first, last in taken:
            if first > low:
                free.append((low, min(first, high)))
            low = max(low, last)
        if low < high:
            free.append((low, high))
        return free

    def _holder(self, first: int, last: int, draft: Draft) -> list[tuple[int, Via]]:
        """The newsroom by which a document came: "a letter seen by the Courier", "a report in it"."""
        tags, last = self._scan.tags, min(last, first + REACH)
        place = next((i for i in range(first + 1, last) if tags[i] & AGENT), None)
        if place is None:
            document = any(each & (DOCUMENT | NOUN) for each in tags[first : min(last, first + 3)])
            return self._having(first, last) or self._links(first + 1, last, draft) if document else []
        found = self._links(place, last, draft)
        if not found and self._scan.folded[place - 1] in self._handing:
            end = min(phrase_end(self._scan, place + 1, last), place + _LONGEST_NAME)
            if end > place + 1 and self._scan.kinds[end - 1] != LOWER:
                return [(place, self._via(place + 1, end, "outlet"))]
        return found

    def _having(self, first: int, last: int) -> list[tuple[int, Via]]:
        """The newsroom in "the letter, which the Courier has seen"."""
        scan = self._scan
        place = next((i for i in range(first + 1, last - 2) if scan.tags[i] & RELATIVE), None)
        if place is None or self._handing.isdisjoint(scan.folded[place + 2 : last]):
            return []
        begin = place + 1 + bool(scan.tags[place + 1] & DETERMINER)
        end = begin
        while end < last and scan.kinds[end] in (CAPITAL, UPPER):
            end += 1
        return [(begin, self._via(begin, end, "outlet"))] if end > begin else []

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
        length = self._agencies.at(index)
        if length:
            return index + length, self._via(index, index + length, "agency")
        if scan.kinds[index] == PUNCTUATION or (scan.kinds[index] == LOWER and not self._noun(index)):
            return None
        before = scan.tags[index - 1] if index else 0
        led = before & (PREPOSITION | TO)
        length = 2 if tuple(scan.folded[index : index + 2]) in self._long_channels else 1
        beside = scan.folded[index - 1 : index] + scan.folded[index + 1 : index + 2]
        known = scan.tags[index] & CHANNEL or length > 1 or not self._channels.isdisjoint(beside)
        if known and (led or self._of_channel(index, first)):
            return index + length, self._via(index, index + length, "channel")
        quoted = self._quoted_name(index)
        led = led or self._after_article(index, first) or quoted or self._has_it(index, last)
        if led and scan.folded[index] in self._papers:
            return index + 1, self._paper(index, first)
        end = (
            min(phrase_end(scan, index, last), index + _LONGEST_NAME)
            if led
            else self._teller_end(index, first)
        )
        if any(scan.opens(place) for place in range(index + 2, end)):
            return None  # "Interview der „Moorer Zeitung“"
        if end > index and (
            self.is_outlet(index, end) or self._handed(index) or quoted or self.in_interview(index, end)
        ):
            return end, self._via(index, end, "outlet")
        return None

    def _quoted_name(self, index: int) -> bool:
        """Is this a newspaper's name in quotation marks behind an article: "Bericht der „Lindpost“"?"""
        scan = self._scan
        if not scan.vocabulary.verb_second or index < 2 or not scan.opens(index - 1):
            return False
        quote = scan.quote_at(index)
        short = quote is not None and quote.last - quote.first < _LONGEST_NAME
        return short and bool(scan.tags[index - 2] & DETERMINER) and scan.kinds[index] in (CAPITAL, UPPER)

    def _has_it(self, index: int, last: int) -> bool:
        """Is this who has a document: "ein Brief, der dem NDR vorliegt"?"""
        scan = self._scan
        before = index - 1 - bool(index and scan.quoted[index - 1])
        if not self._holding or scan.folded[before] not in scan.vocabulary.dative:
            return False
        return not self._holding.isdisjoint(scan.folded[index + 1 : min(last, index + _LONGEST_NAME) + 1])

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

    def _handed(self, index: int) -> bool:
        """Is this whoever has a document: "a letter seen by the Comet"?"""
        index -= bool(self._scan.tags[index - 1] & DETERMINER)
        return bool(self._scan.tags[index - 1] & AGENT) and self._scan.folded[index - 2] in self._handing

    def _of_channel(self, index: int, first: int) -> bool:
        """Is this "his Telegram channel", "a Facebook post" or "the network X", behind a preposition?"""
        if not self._after_article(index, first):
            return False
        if self._scan.folded[index - 1] in self._channels or self._scan.tags[index - 1] & POSSESSIVE:
            return True
        return len(self._scan.folded[index]) > 1 and self._scan.kinds[index + 1 : index + 2] == [LOWER]

    def _noun(self, index: int) -> bool:
        return self._scan.folded[index] in self._lower

    def _paper(self, index: int, low: int) -> Via:
        """The document behind a preposition: "in a written statement"."""
        tags, first = self._scan.tags, index
        while first - 1 > low and not tags[first - 1] & PREPOSITION:
            first -= 1
        span = self._scan.words.span(first, index + 1)
        return Via(name=span.of(self._document.text), span=span, kind="document")

    def _after_article(self, index: int, first: int) -> bool:
        """Is this "to the Post" or "with the daily Post"?"""
        tags = self._scan.tags
        return any(tags[place] & (PREPOSITION | TO) for place in range(max(first, index - 5), index))

    def _describes(self, index: int, first: int) -> bool:
        """Does a word belong to the newsroom's noun behind it: "state television"?"""
        scan = self._scan
        if index < 0 or scan.folded[first] not in self._outlet_nouns or scan.kinds[index] != LOWER:
            return False
        other = PREPOSITION | DETERMINER | POSSESSIVE | CONJUNCTION | THAT | TO | FINITE | AUXILIARY | ADVERB
        return not scan.tags[index] & other and scan.folded[index] not in scan.vocabulary.owners

    def _via(self, first: int, last: int, kind: ViaKind) -> Via:
        """The link that stands between two words, under the name that the article gives it."""
        scan, text = self._scan, self._document.text
        staffed = self.without_staff(first, last)
        last = staffed if self.is_outlet(first, staffed) else last
        named = self._agencies.named(first, last)
        if named:
            span = scan.words.span(*named)
            return Via(name=span.of(text), span=span, kind="agency")
        while first + 1 < last and scan.kinds[first] == LOWER and scan.kinds[last - 1] != LOWER:
            first += 1
        opens = first + 1 < last and (not first or scan.forms[first - 1] in ".!?")
        first += opens and scan.folded[first] in scan.vocabulary.dative  # "Dem NDR sagte Ito"
        quote = self._in_marks(first, last)
        first, last = (quote.first, quote.last) if quote else self.named_part(first, last)
        while kind == "outlet" and self._describes(first - 1, first):
            first -= 1
        first -= kind == "outlet" and self.is_meant(first - 1, last)
        meant = self.meant(first, last) if kind == "outlet" else None
        if meant:
            return Via(name=meant.of(text), span=scan.words.span(first, last), kind=kind)
        span = scan.words.span(first, last)
        name = span.of(text)
        if kind == "channel":
            return Via(name=name, span=span, kind=kind)
        mentions = [m for m in self._naming.within(span) if m.kind in ("organisation", "person")]
        if tuple(scan.folded[first:last]) in self.introduced_names:
            return Via(name=name, span=span, kind=kind)
        if mentions and last - first > 1:
            kind = "person" if mentions[0].kind == "person" else kind
            name = mentions[0].name
        elif any(word in self._agency_nouns for word in scan.folded[first:last]):
            before = self._agencies.before(first)
            kind, name = "agency", before.of(text) if before else name
        return Via(name=name, span=span, kind=kind)


def _once(links: list[Via], before: tuple[Via, ...]) -> list[Via]:
    """Each link once."""
    seen = {via.name for via in before}
    kept: list[Via] = []
    for via in links:
        if via.name not in seen:
            seen.add(via.name)
            kept.append(via)
    return kept

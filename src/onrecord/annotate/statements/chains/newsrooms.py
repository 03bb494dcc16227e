"""Which words name or describe a newsroom, an agency or a document."""

from __future__ import annotations

from typing import Final

from ....records import Span
from ....text.quotes import Quote
from ....text.words import CAPITAL, LOWER, NUMBER, PUNCTUATION, UPPER
from ...document import Document
from ..grammar.cues import DETERMINER, DOCUMENT, SPEAKER, TIME
from ..grammar.naming import Naming
from ..grammar.scan import Scan
from .agencies import Agencies, is_own
from .introduced import Name, introduced
from .slots import Slots
from .vocabulary import vocabulary

_MARKED: Final = 4
_PARTICLE: Final = 3  # letters
_MEANT: Final = 600
"""So many words back a newsroom may still be meant by "the magazine"."""


class Newsrooms:
    """The newsrooms of one document, told by their names and nouns."""

    def __init__(self, document: Document, scan: Scan, naming: Naming) -> None:
        self._document, self._scan, self._naming = document, scan, naming
        self._known = vocabulary(document.language)
        self.slots = Slots(scan, naming, document.language)
        self.agencies = Agencies(document, scan)
        self._introduced: frozenset[Name] | None = None
        self._outlets: dict[tuple[int, int], bool] = {}  # what is known of stretches of words

    @property
    def introduced_names(self) -> frozenset[Name]:
        """The names that the article shows to be newsrooms'."""
        if self._introduced is None:
            self._introduced = introduced(self._scan, self._known.nouns, self._scan.vocabulary.quoting)
        return self._introduced

    def is_paper(self, first: int, last: int) -> bool:
        """Is this a document: "a transcript obtained by the Courier", "a report"?"""
        tags = self._scan.tags
        return any(tags[place] & DOCUMENT for place in range(first, min(last, first + 3)))

    def is_known(self, first: int, last: int) -> bool:
        """Is a newsroom known by more than its capitals, as "FBI" is not?"""
        word = self._scan.folded[last - 1]
        known = word in self._known.outlet_ends or self.agencies.named(first, last)
        return bool(known) or self._scan.kinds[last - 1] != UPPER

    def is_agency(self, first: int, last: int) -> bool:
        """Is this the bare name of a news agency?"""
        return 0 < last - first == self.agencies.at(first)

    def is_newsroom(self, first: int, last: int) -> bool:
        """Is this a newsroom other than the article's own, unless that is called "this newspaper"?"""
        word = self._scan.folded[last - 1]
        if self._scan.folded[first] in self._known.ours and word in self._known.staffed:
            return True
        if self._scan.tags[first] & DETERMINER and (
            word in self._known.told or self.in_marks(first + 1, last)
        ):
            return True
        if not self.is_outlet(first, last):
            return False
        return not is_own(
            self._document.article.outlet, self._scan.words.span(first, last).of(self._document.text)
        )

    def in_marks(self, first: int, last: int) -> Quote | None:
        """The name between quotation marks in these words: "„Rheinpost“ (Freitag)", "Fachblatt „Der Kai“"."""
        scan = self._scan
        for place in range(first, min(last - 1, first + _MARKED)):
            quote = scan.quote_at(place) if scan.opens(place) else None
            if quote and quote.closing <= last + 1 and scan.named(quote.first):
                return quote
        return None

    def is_meant(self, first: int, last: int) -> bool:
        """Do these words point back at a newsroom: "the magazine"?"""
        scan = self._scan
        nouns = last == first + 2 and scan.folded[last - 1] in self._known.nouns
        if scan.vocabulary.verb_second:  # where "das Blatt" has a capital, too
            alone = not (last < len(scan.kinds) and scan.named(last)) and not scan.opens(last)
            nouns = nouns and alone and scan.folded[last - 1] in self._known.meaning
        else:
            nouns = nouns and scan.kinds[last - 1] == LOWER
        return nouns and first >= 0 and scan.folded[first] in self._known.anaphoric

    def meant(self, first: int, last: int) -> Span | None:
        """The last newsroom named before "the magazine", where the article names one."""
        agency = self._scan.folded[last - 1] in self._known.agency_nouns
        if not self.is_meant(first, last) or (agency and self.agencies.before(first)):
            return None
        named = self.named_before(first, agencies=agency)
        return self._scan.words.span(*named) if named else None

    def named_before(self, index: int, *, agencies: bool = True) -> tuple[int, int] | None:
        """The last newsroom named before a word; agencies: those too, which are no "paper"."""
        scan, end = self._scan, index
        for place in range(index - 1, max(-1, index - _MEANT), -1):
            if not scan.named(place):
                end = place
            elif place and scan.named(place - 1):
                continue
            elif self._is_named(place, end) and (agencies or not self.agencies.at(place)):
                return place, end
        return None

    def stood_for(self, first: int, last: int) -> tuple[int, int] | None:
        """The newsroom that is meant where these words are "it"."""
        alone = last - first == 1 and self._scan.folded[first] in self._known.things
        return self.named_before(first) if alone else None

    def _is_named(self, first: int, last: int) -> bool:
        """Is this run of capitals the name of a newsroom, shown by its last word or by the noun before it?"""
        scan, noun = self._scan, self._scan.folded[first - 1]
        if not scan.named(last - 1):
            return False
        behind = scan.folded[last] if last < len(scan.folded) and scan.kinds[last] == LOWER else ""
        shown = scan.folded[last - 1] in self._known.outlet_ends or noun in self._known.nouns
        named = not scan.tags[last - 1] & DETERMINER  # not in "The journal"
        shown = shown or (named and behind in self._known.outlet_nouns)  # "the Kysten daily"
        shown = shown or (scan.kinds[first] == UPPER and scan.folded[first] in self._known.outlet_ends)
        return shown or (last == first + 1 and self.is_bare(first, last))

    def hands_on(self, first: int, last: int) -> bool:
        """Is this an agency, by name or not: "Norrpress", "the news agency"?"""
        nouns = any(word in self._known.agency_nouns for word in self._scan.folded[first:last])
        return nouns or self.agencies.named(first, last) is not None

    def is_bare(self, first: int, last: int, *, told: bool = False) -> bool:
        """Is this one word, not introduced, that looks like a newsroom's name: "Norrpress", "LTV"?

        told: the words were said to it, so that any name but a person's or a place's does ("told Longitude").
        """
        scan = self._scan
        if last - first > 1 and scan.kinds[first] == CAPITAL and scan.tags[first] & DETERMINER:
            told_by_name = scan.named(first + 1) and scan.named(last - 1)  # not "An engineer at Ardenwater"
            return told_by_name and scan.kinds[first - 1] != PUNCTUATION  # "told The Comet"
        word = scan.folded[first]
        if last - first != 1 or not scan.named(first) or word in self._known.bodies:
            return False
        shown = told or scan.kinds[first] == UPPER or word.endswith(self._known.endings)
        if (
            not shown
            or scan.tags[first] & SPEAKER
            or word in self.slots.bodies
            or scan.words.first_of(word) < first
        ):
            return False
        mentions = self._naming.within(scan.words.span(first, last))
        kinds = ("place", "person") if told else ("place",)
        return all(m.kind not in kinds and m.name.lower() == word for m in mentions)

    def named_part(self, first: int, last: int) -> tuple[int, int]:
        """The name in "the German newspaper Nordblatt" and "Harbour Ledger newspaper", else all."""
        scan = self._scan
        if scan.vocabulary.verb_second:
            return self._behind_noun(first, last), last
        noun = next((i for i in range(last - 1, first - 1, -1) if scan.kinds[i] == LOWER), first)
        if scan.folded[noun] not in self._known.nouns or scan.kinds[noun] != LOWER:
            return first, last
        if noun + 1 < last:
            return noun + 1, last
        while noun > first + 1 and scan.kinds[noun - 1] == LOWER and not scan.tags[noun - 1] & DETERMINER:
            noun -= 1  # "a Kanal 4 talk show"
            if scan.folded[noun] in scan.vocabulary.owners:
                return first, last  # "Varnia's national radio"
        begin = noun
        while begin > first and (
            scan.named(begin - 1) or scan.kinds[begin - 1] == NUMBER or self._joins(begin - 1, first)
        ):
            begin -= 1
        if begin < noun and self._is_place(begin, noun):
            return first, last  # "Varnian media"
        common = begin == noun - 1 and (scan.tags[begin] & DETERMINER or self.opens_sentence(begin))
        return (begin, noun) if begin < noun and not common else (first, last)

    def opens_sentence(self, index: int) -> bool:
        """Has a word its capital from its sentence, perhaps: "Local television"?"""
        return self._scan.begins_paragraph(index) or self._scan.forms[index - 1] in ".!?"

    def _behind_noun(self, first: int, last: int) -> int:
        """Where the name begins behind a noun with a capital: "Radiosender Welle Nord"."""
        for place in range(first, last - 1):
            word = self._scan.folded[place]
            if self._is_noun(word) and self._scan.named(place + 1):
                whole = word in self._known.openers or (
                    word.endswith(self._known.endings) and word not in self._known.outlet_nouns
                )
                return place + (not whole)
        return first

    def _is_noun(self, word: str) -> bool:
        """Is this a noun for a newsroom, in a language that joins nouns by its end: "Radiosender"?"""
        return word in self._known.outlet_nouns or word.endswith(self._known.noun_endings)

    def past_country(self, first: int, last: int) -> int:
        """Where the name begins in "Italy's Corriere" and "Sunday's Courier": behind the place or the day."""
        scan = self._scan
        for place in range(first + 1, min(last - 1, first + _MARKED)):
            if scan.folded[place] in scan.vocabulary.owners:
                dated = place == first + 1 and scan.tags[first] & TIME  # "Sunday's Courier"
                if dated or self._is_place(first, place) or self._of_town(first, place, last):
                    return place + 1
        return self._past_seat(first, last)

    def _of_town(self, first: int, owner: int, last: int) -> bool:
        """Is it a newsroom of a town that no list holds: "Harbury's Kestrel FM"?"""
        named = self._scan.folded[last - 1] in self._known.outlet_ends
        return named and self._scan.named(owner + 1) and not self._is_outlet(first, owner)

    def _past_seat(self, first: int, last: int) -> int:
        """Where the name begins in "the Lindmoor-based Courier"."""
        scan, begin = self._scan, first + bool(self._scan.tags[first] & DETERMINER)
        based = begin + 3 < last and scan.named(begin) and scan.forms[begin + 1] == "-"
        seat = based and scan.kinds[begin + 2] == LOWER and scan.words.glued(begin)
        return begin + 3 if seat and scan.named(begin + 3) else first

    def _is_place(self, first: int, last: int) -> bool:
        mentions = self._naming.within(self._scan.words.span(first, last))
        return any(mention.kind == "place" for mention in mentions)

    def without_staff(self, first: int, last: int) -> int:
        """One past the newsroom's name in "CNN's Ada Moreno" and "an Echo reporter", else past all of it."""
        scan = self._scan
        if last - first > 1 and scan.folded[last - 1] in scan.vocabulary.owners:
            return last - 1  # CNN's “State of the Union”
        owner = next(
            (i for i in range(first + 1, last - 1) if scan.folded[i] in scan.vocabulary.owners), last
        )
        staffed = owner < last and (
            scan.named(owner + 1)
            or (
                not self._named_behind_noun(owner + 1, last)
                and not self._known.staffed.isdisjoint((scan.folded[owner + 1], scan.folded[last - 1]))
            )
        )
        if staffed and self.past_country(first, last) == first and not self._is_kind(owner + 1, last):
            return owner
        for place in range(first + 1, last):
            if scan.folded[place] in self._known.staff and scan.named(place - 1):
                return place
        return last

    def _is_kind(self, first: int, last: int) -> bool:
        """Is this what sort of newsroom somebody has: "national radio", "state news agency"?"""
        if last - first < 2 or self._scan.folded[last - 1] not in self._known.outlet_nouns:
            return False
        return all(self._scan.kinds[place] == LOWER for place in range(first, last))

    def _named_behind_noun(self, noun: int, last: int) -> bool:
        """Does a newsroom of its own follow the noun for one: "NBC's affiliate KLMR"?"""
        named = noun + 1 < last and self._scan.named(noun + 1)
        return named and self._scan.folded[noun] in self._known.nouns

    def is_outlet(self, first: int, last: int) -> bool:
        """Is this the name or the description of a newsroom, or of who works for one?"""
        known = self._outlets.get((first, last))
        if known is None:
            name = self.without_staff(first, last)
            known = self._is_outlet(first, last) or (name < last and self._is_outlet(first, name))
            self._outlets[first, last] = known
        return known

    def may_be(self, first: int, last: int) -> bool:
        """Is this a newsroom, or a name that one can have?"""
        return self.is_outlet(first, last) or self.slots.may_be_newsroom(first, last)

    def _joins(self, index: int, first: int) -> bool:
        """Is this a short word in small letters inside a name: the "del" of "Corriere del Lago"?"""
        inside = index > first and not self._scan.tags[index] and self._scan.named(index - 1)
        return inside and len(self._scan.forms[index]) <= _PARTICLE

    def _is_outlet(self, first: int, last: int) -> bool:
        scan = self._scan
        first += first + 1 < last and scan.kinds[first] == LOWER and bool(scan.tags[first] & DETERMINER)
        words = [scan.folded[place] for place in range(first, last) if scan.kinds[place] != PUNCTUATION]
        if any(self._is_noun(word) for word in words):
            return True
        opened = not self.agencies.heads.isdisjoint(scan.folded[first:last])
        if opened and any(self.agencies.at(place) for place in range(first, last)):
            return True
        named = scan.kinds[last - 1] != LOWER
        if named and is_own(self._document.article.outlet, "".join(words)):
            return True
        if not words:
            return False
        if not named:
            served = len(words) > 2 and words[-1] in self._known.services  # "the BBC Persian service"
            return served and words[0] in self._known.outlet_ends and scan.kinds[first] == UPPER
        if words[-1] in self._known.outlet_ends or self.is_bare(first, last):
            return True
        if tuple(words) in self.introduced_names:
            return True
        if scan.kinds[first] == UPPER and words[0] in self._known.outlet_ends and len(words) > 1:
            return all(scan.named(i) for i in range(first, last))  # "BBC World Service"
        name = last
        while name > first and (scan.kinds[name - 1] != LOWER or self._joins(name - 1, first)):
            name -= 1
        opens = scan.folded[name] in self._known.openers
        if last - name > 1 and (opens or words[-1].endswith(self._known.endings)):
            return True  # "TV Sund"
        return 0 < name < last and scan.folded[name - 1] in self._known.told  # "the website Quayside"

"""Which newsrooms were told something: "told the Courier", "told Velde Nyt, a Danish daily"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ....text.words import CAPITAL, LOWER, PUNCTUATION
from ...document import Document
from ...people.vocabulary import given_names
from ..grammar.cues import CONJUNCTION, DETERMINER, PREPOSITION, SPEAKER
from ..grammar.scan import Scan
from .introduced import Name
from .newsrooms import Newsrooms
from .vocabulary import vocabulary

_EXPLAINED: Final = 8  # words: "in an exclusive interview", "a Danish daily"


class Listeners:
    """The newsrooms that are told something in one document, also those that only that shows."""

    def __init__(self, document: Document, scan: Scan, newsrooms: Newsrooms) -> None:
        self._scan, self._newsrooms = scan, newsrooms
        self._known = vocabulary(document.language)
        self._heard: set[Name] = set()  # names of newsrooms that were told something

    def among(self, whom: tuple[int, int] | None) -> Iterator[tuple[int, int]]:
        """The newsrooms among those who are told something: "told the Courier and Radio Sund"."""
        first, end = whom or (0, 0)
        for place in range(first, end + 1):
            if place == end or self._scan.tags[place] & CONJUNCTION:
                if place > first and self.is_told(first, place):
                    yield first, place
                first = place + 1

    def are_told(self, verb: str) -> bool:
        """Can a newsroom be told something with this verb and "to": "confirmed the plan to"?"""
        return verb in self._known.telling

    def is_told(self, first: int, last: int) -> bool:
        """Is whoever is told something a newsroom, if only as a bare name that nobody introduced?"""
        name = tuple(self._scan.folded[first:last])
        if name in self._heard:
            return True
        told = self._is_told(first, last)
        staffed = self._newsrooms.without_staff(first, last)
        if told and self._scan.named(staffed - 1):
            self._heard.update((name, name[: staffed - first]))
        return told

    def have_heard(self, first: int, last: int) -> bool:
        """Was a newsroom of this name told something before?"""
        return tuple(self._scan.folded[first:last]) in self._heard

    def _is_told(self, first: int, last: int) -> bool:
        begin, end = first, last
        if self._scan.kinds[last - 1] == LOWER and self._newsrooms.is_newsroom(first, last):
            return True  # "the union's magazine"
        first, last = self._newsrooms.past_country(first, last), self._newsrooms.without_staff(first, last)
        if self._newsrooms.is_newsroom(first, last) or self._explained(last) or self._interviews(last):
            return True
        named = self._scan.named(last - 1)
        words = self._scan.folded[first:last]
        if named and not self._known.outlet_ends.isdisjoint(words) and self._known.bodies.isdisjoint(words):
            return True  # "Sky News Arabia"
        if self._foreign(first, last):
            return True
        if self._scan.folded[first] in given_names() or self._goes_on(end):
            return False
        if first > begin:
            return named and self._known.bodies.isdisjoint(words)  # "Italy's Corriere"
        determined = self._scan.tags[first] & DETERMINER and not self._scan.vocabulary.verb_second
        if last - first > 1 and determined and self._scan.named(last - 1):
            named_so = self._scan.kinds[last - 1] == CAPITAL and not words[-1].endswith(self._known.plurals)
            return named_so and self._newsrooms.slots.may_be_newsroom(first + 1, last)
        if last - first > 1 and self._scan.kinds[first] != LOWER:
            return self._newsrooms.slots.may_be_newsroom(first, last)
        return self._newsrooms.is_bare(first, last, told=True)

    def _foreign(self, first: int, last: int) -> bool:
        """Is this a name that begins with the article of another language: "Der Kai"?"""
        scan = self._scan
        if last - first < 2 or scan.kinds[first] == LOWER:
            return False
        if scan.folded[first] not in self._known.told_openers:
            return False
        named = scan.kinds[last - 1] != LOWER and scan.folded[first + 1] not in given_names()
        return named and self._known.bodies.isdisjoint(scan.folded[first:last])

    def _interviews(self, place: int) -> bool:
        """Does "in an interview" follow whoever is told something?"""
        scan, behind = self._scan, range(place + 1, min(place + _EXPLAINED, len(self._scan.tags)))
        if place >= len(scan.tags) or not scan.tags[place] & PREPOSITION or scan.kinds[place - 1] == LOWER:
            return False
        noun = next((i for i in behind if scan.folded[i] in self._known.interview_nouns), None)
        return noun is not None and all(scan.kinds[i] == LOWER for i in range(place, noun))

    def _explained(self, comma: int) -> bool:
        """Is what stands before this comma called a newsroom behind it: "Velde Nyt, a Danish daily,"?"""
        scan, stop = self._scan, min(comma + _EXPLAINED, len(self._scan.forms))
        if comma >= stop or scan.forms[comma] != "," or not scan.named(comma - 1):
            return False
        end = next((i for i in range(comma + 1, stop) if scan.kinds[i] == PUNCTUATION), comma)
        noun = scan.folded[end - 1]
        return end > comma + 1 and noun in self._known.nouns

    def _goes_on(self, place: int) -> bool:
        """Does a name or a noun follow: "told Ito Hale", "told Ito residents"?"""
        if place >= len(self._scan.kinds) or self._scan.kinds[place] != LOWER:
            return place < len(self._scan.kinds) and self._scan.kinds[place] == CAPITAL
        tags = self._scan.tags[place]
        return not tags or bool(tags & SPEAKER)

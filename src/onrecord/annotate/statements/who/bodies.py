"""Bodies that no list of mentions holds: "the party" of "the Civic Dawn party", "Open Water, a charity,"."""

from __future__ import annotations

from typing import Final

from ....text.order import smaller
from ....text.words import CAPITAL, LOWER
from ..grammar.cues import AUXILIARY, CUE, DETERMINER, ENDED, FINITE, POSSESSIVE, PREPOSITION, RELATIVE, TIME
from ..grammar.naming import Naming
from ..grammar.scan import Scan

_LONGEST: Final = 5  # words of a name
_EXPLAINED: Final = 5  # words between a comma and the noun: "a small British charity"
_TRIED: Final = 12
_LATELY: Final = 60  # words back to the firm that "the company" means
_OTHER: Final = DETERMINER | POSSESSIVE | PREPOSITION | TIME

Range = tuple[int, int]


class Bodies:
    """The parties, charities and ministries of one document, by the nouns beside their names."""

    def __init__(
        self, scan: Scan, naming: Naming, organisations: frozenset[str], people: frozenset[str]
    ) -> None:
        self._scan, self._naming = scan, naming
        self._standing: dict[str, list[int]] = {}
        self._inside: dict[str, bool] = {}
        self._people = people  # "who", which no firm has behind its name
        self._organisations = organisations  # nouns whose adjectives tell one from another

    def meant(self, head: int) -> Range | None:
        """The words that name the body which a noun stands for; None where several do, or none."""
        scan = self._scan
        every = self._places(scan.folded[head])
        end = smaller(every, head)
        places = every[max(0, end - _TRIED) : end]
        named = [found for found in map(self._named, places) if found]
        if not named and scan.folded[head] in self._organisations:
            named = [found for found in map(self._told_apart, places) if found]
        return named[0] if len({self._key(found) for found in named}) == 1 else None

    def _key(self, found: Range) -> tuple[str, ...]:
        return tuple(self._scan.folded[found[0] : found[1]])

    def _named(self, noun: int) -> Range | None:
        """The name in "the Civic Dawn party", "Open Water, a charity"."""
        scan = self._scan
        if scan.kinds[noun] != LOWER or scan.quoted[noun]:
            return None
        end = noun
        if not scan.named(noun - 1):
            stop = max(0, noun - _EXPLAINED)
            comma = next((i for i in range(noun - 1, stop, -1) if scan.forms[i] == ","), 0)
            if not comma or not scan.tags[comma + 1] & DETERMINER:
                return None
            end = comma
        first = end
        while first > max(0, end - _LONGEST) and scan.named(first - 1):
            first -= 1
        first += first < end and bool(scan.tags[first] & _OTHER)
        if first >= end or (end == noun and not scan.tags[first - 1] & DETERMINER):
            return None
        mentions = self._naming.within(scan.words.span(first, end))
        return None if any(mention.kind != "organisation" for mention in mentions) else (first, end)

    def _told_apart(self, noun: int) -> Range | None:
        """The words of "the Varnian defence ministry" without their article."""
        scan, first = self._scan, noun
        if scan.kinds[noun] != LOWER or scan.quoted[noun]:
            return None
        while first > max(0, noun - _EXPLAINED) and not scan.tags[first - 1] & _OTHER:
            if scan.kinds[first - 1] not in (LOWER, CAPITAL):
                break
            first -= 1
        told = first < noun and first > 0 and scan.tags[first - 1] & DETERMINER
        return (first, noun + 1) if told else None

    def firm(self, index: int) -> Range | None:
        """The only name before a word that opens a sentence and is nobody's that a list holds."""
        scan, found = self._scan, dict[tuple[str, ...], Range]()
        for place in range(max(0, index - _LATELY), index):
            if place and scan.forms[place - 1] not in ".!?" and not scan.begins_paragraph(place):
                continue
            last = place
            while last < min(index, place + _LONGEST) and scan.named(last):
                last += 1
            if last > place and self._may_be_firm(place, last):
                found[self._key((place, last))] = (place, last)
        return next(iter(found.values())) if len(found) == 1 else None

    def _may_be_firm(self, first: int, last: int) -> bool:
        """Is this a name with a verb or ", which" behind it: "Velora Norte lost", "Velora, which"?"""
        scan = self._scan
        if any(scan.tags[place] for place in range(first, last)) or scan.quoted[first]:
            return False
        if self._naming.within(scan.words.span(first, last)):
            return False
        clause = scan.forms[last] == "," and scan.tags[last + 1] & RELATIVE
        explained = bool(clause) and scan.folded[last + 1] not in self._people
        verb = scan.tags[last] & (FINITE | AUXILIARY | ENDED) and not scan.tags[last] & CUE
        return explained or (last > first + 1 and bool(verb)) or (bool(verb) and self._stands_inside(first))

    def _stands_inside(self, index: int) -> bool:
        """Has a word its capital in the middle of a sentence, too?"""
        scan = self._scan
        word = scan.folded[index]
        if word not in self._inside:
            places = [place for place in self._places(word) if place]
            inside = [scan.kinds[i - 1] == LOWER and scan.named(i) for i in places]
            self._inside[word] = any(inside)
        return self._inside[word]

    def _places(self, word: str) -> list[int]:
        """Where a word stands."""
        if word not in self._standing:
            self._standing[word] = self._scan.words.all_of(word)
        return self._standing[word]

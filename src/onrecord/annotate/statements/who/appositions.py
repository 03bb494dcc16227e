"""The names that explain speakers: "its president, Ada Moreno, said", "his wife, Adaeze, said"."""

from __future__ import annotations

from typing import Final

from ....records import Mention, Who
from ....text.words import CAPITAL, LOWER
from ...people.splitting import HYPHENS
from ..grammar.clauses import Subject
from ..grammar.cues import DETERMINER, POSSESSIVE, PREPOSITION, PRONOUN, SPEAKER, TO
from ..grammar.naming import Naming
from ..grammar.scan import Scan
from .descriptions import Descriptions

_JOINING: Final = frozenset("&") | HYPHENS
_TITLES: Final = 3  # words before a name, or of one


class Appositions:
    """What stands between commas behind the speakers of one document."""

    def __init__(self, scan: Scan, naming: Naming, descriptions: Descriptions) -> None:
        self._scan, self._naming, self._descriptions = scan, naming, descriptions

    def named(self, subject: Subject) -> list[Mention]:
        """The person whose name explains the subject: "its president, Ada Moreno, said"."""
        first, last = self._apposition(subject)
        within = self._naming.within(self._scan.words.span(first, last)) if first < last else []
        second = self._scan.vocabulary.verb_second
        within = [each for each in within if each.kind != "place" or not (second or each.demonym)]
        if within and within[0].kind == "organisation" and self._is_firm_named(subject, first, within[0]):
            return within[:1]
        if not within or within[0].kind != "person":
            return []
        named = self._scan.words.first_at(within[0].span.start)
        while self._scan.vocabulary.verb_second and first < named and self._scan.kinds[first] == LOWER:
            first += 1  # "der heutige Berater Ito"
        role = self._scan.words.span(first, named).of(self._scan.words.text)  # "Swiss geologist"
        return within[:1] if role == within[0].role or self._titled(first, named) else []

    def _titled(self, first: int, last: int) -> bool:
        """Are these words titles: "Sen.", "Air Commodore (retd)", "barber", "the actress"?"""
        scan, titles = self._scan, 0
        place = first + bool(first < last and self._scan.tags[first] & DETERMINER)
        while place < last:
            if scan.forms[place] == "(":
                place = next((i for i in range(place, last) if scan.forms[i] == ")"), last)
            elif scan.forms[place] != ".":
                titles += 1
                if scan.kinds[place] != CAPITAL and not scan.tags[place] & SPEAKER:
                    return False
            place += 1
        return titles <= _TITLES

    def _is_firm_named(self, subject: Subject, first: int, mention: Mention) -> bool:
        """Does a name explain a firm: "the firm, Velora,", "Der Investor, die Firma Velora,"?"""
        if self._scan.vocabulary.verb_second:
            return bool(self._scan.tags[first] & DETERMINER) and self._descriptions.is_firm(subject)
        led = LOWER in self._scan.kinds[first : self._scan.words.first_at(mention.span.start)]
        last = subject.full - (self._scan.forms[subject.full - 1] == ",")
        whole = mention.span == self._scan.words.span(first, last)
        return not led and (whole or self._descriptions.is_body(subject))

    def _apposition(self, subject: Subject) -> tuple[int, int]:
        """What stands behind the comma that follows a subject without a name; empty when nothing does."""
        scan, place = self._scan, subject.last
        if place + 1 >= subject.full or scan.forms[place] != ",":
            return place, place
        one = scan.tags[place - 1] & (DETERMINER | PRONOUN)  # "Another, Ada Moreno, said"
        if scan.kinds[place - 1] != LOWER and not one and not self._linked(subject):
            return place, place
        return place + 1, subject.full

    def _linked(self, subject: Subject) -> bool:
        """Is this no name, but whose or of what somebody is: "a lawyer for Moreno", "the head of Velora"?"""
        scan = self._scan
        if scan.vocabulary.verb_second:
            opens = scan.tags[subject.first] & (DETERMINER | POSSESSIVE)
            return bool(opens or scan.tags[subject.last - 1] & SPEAKER)  # "Itos Vorgänger"
        places = range(subject.first + 1, subject.last)
        return any(scan.tags[i] & (PREPOSITION | TO) and scan.kinds[i] == LOWER for i in places)

    def presented(self, subject: Subject) -> Who | None:
        """A person whom no list of mentions holds: "his wife, Adaeze, said"."""
        scan, (first, last) = self._scan, self._apposition(subject)
        first = self._past_bracket(first, last)
        last = next((i for i in range(first, last) if scan.forms[i] == ","), last)
        last -= first < last and scan.forms[last - 1] == "." and scan.kinds[subject.last - 1] == LOWER
        named = [i for i in range(first, last) if scan.forms[i] not in _JOINING]  # "Larch & Daughter"
        if not 0 < len(named) <= _TITLES or any(scan.kinds[i] != CAPITAL for i in named):
            return None
        if self._naming.within(scan.words.span(first, last)):
            return None
        return self._descriptions.presented(subject, first, last)

    def _past_bracket(self, first: int, last: int) -> int:
        """Where the name begins in "Air Commodore (retd) Ada Moreno"."""
        closed = (i + 1 for i in range(first, last - 2) if self._scan.forms[i] == ")")
        return next(closed, first)

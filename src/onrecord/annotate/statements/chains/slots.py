"""Where a sentence names a newsroom, whatever its name: "seen by …", "an interview with …", "told …"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from ....text import lexicon
from ....text.words import LOWER, NUMBER, PUNCTUATION
from ...document import PACKAGE
from ...people.vocabulary import given_names
from ..grammar.cues import DETERMINER, PREPOSITION, SPEAKER, TIME, TO
from ..grammar.listed import either, listed
from ..grammar.naming import Naming
from ..grammar.scan import Scan

_MODIFIED: Final = 5  # words from the preposition to the name: "by the Danish business daily"
_GOVERNED: Final = 5  # words from the preposition back: "contacted on Friday by"
_LONGEST: Final = 4


@cache
def _slots(language: str) -> Mapping[str, frozenset[str]]:
    """For each preposition the words before it with which it leads to a newsroom; none means any."""
    table = lexicon.table(PACKAGE, language).get("sourcing", {}).get("slots", {})
    return {preposition: frozenset(words) for preposition, words in table.items()}


class Slots:
    """The places in the sentences of one document where only newsrooms stand."""

    def __init__(self, scan: Scan, naming: Naming, language: str) -> None:
        self._scan, self._naming = scan, naming
        self._prepositions = _slots(language)
        self._close = listed(language, "sourcing", "close")
        heads = listed(language, "organisations", "heads", "known")
        self.bodies = either(listed(language, "sourcing", "bodies"), heads)

    def holds(self, first: int, last: int) -> bool:
        """Does a name stand in such a place, and can it be a newsroom's?"""
        return self.leads_to(first) and self.may_be_newsroom(first, last)

    def leads_to(self, index: int) -> bool:
        """Does a preposition lead to a newsroom at a word?"""
        scan = self._scan
        for place in range(index - 1, max(0, index - _MODIFIED), -1):
            if scan.tags[place] & (PREPOSITION | TO):
                governors = self._prepositions.get(scan.folded[place])
                return governors is not None and self._governed(place, governors)
            if scan.kinds[place] == PUNCTUATION and not scan.quoted[place]:
                return False
        return False

    def _governed(self, preposition: int, governors: frozenset[str]) -> bool:
        """Does one of these words lead to a preposition: "seen by", "obtained on Friday by"?"""
        if not governors:
            return True
        scan = self._scan
        for place in range(preposition - 1, max(-1, preposition - _GOVERNED), -1):
            if scan.folded[place] in governors:
                opens = not place or scan.kinds[place - 1] == PUNCTUATION
                return opens or scan.kinds[place] == LOWER  # not in "under Article 21 in the Charter"
            if scan.kinds[place] not in (LOWER, NUMBER) and not scan.tags[place] & TIME:
                return False
            if scan.tags[place] & SPEAKER:
                return False  # "said a person close to the Morenos"
            parted = scan.tags[place] & PREPOSITION and scan.folded[place] not in scan.vocabulary.likening
            if parted and scan.folded[preposition] in self._close:
                return False  # "reported from the courtroom in Lindmoor"
        return False

    def may_be_newsroom(self, first: int, last: int) -> bool:
        """Is this a name of a few words, and not one that a person, a place or a public body has?"""
        scan, words = self._scan, self._scan.folded[first:last]
        if not words or last - first > _LONGEST or not scan.named(first):
            return False
        if scan.tags[first] & (TIME | SPEAKER) or words[0] in given_names():
            return False
        if first and scan.named(first - 1):
            return False  # the end of a longer name
        if scan.kinds[last - 1] == LOWER or not self.bodies.isdisjoint(words):
            return False
        span = scan.words.span(first, last)
        named = self._naming.within(span)
        if scan.tags[first] & DETERMINER and last == first + 2:
            named = [mention for mention in named if mention.kind != "place"]  # "told The Atlantic"
        return all(m.kind == "organisation" or (m.kind == "place" and m.span.end < span.end) for m in named)

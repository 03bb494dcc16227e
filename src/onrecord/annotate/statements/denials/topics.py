"""Where a text speaks of claims, and which of its words a statement takes up."""

from __future__ import annotations

from typing import Final

from ....text.order import smaller
from ....text.words import LOWER
from ..grammar.cues import CUE, ENDED, NOMINAL, NOT
from ..grammar.drafts import Draft
from ..grammar.scan import Scan
from .headlines import STEM, WORD, Headline

_MEANING: Final = NOMINAL | CUE | ENDED
_SAID: Final = 16
_NEGATED: Final = 4
_AROUND: Final = 16
_EARLIER: Final = 120
_LATER: Final = 50
_TOPIC: Final = 70


class Topics:
    """What a document and its headline speak of."""

    def __init__(self, scan: Scan, headline: Headline) -> None:
        self._scan, self.headline = scan, headline
        self._places: dict[str, list[int]] | None = None

    def named(self, kind: str, stretch: range) -> bool:
        """Does a phrase of this kind stand here?"""
        places = self.places(kind)
        if not places:
            return False
        at = smaller(places, stretch.start)
        return at < len(places) and places[at] < stretch.stop

    def told_of(self, stretch: range) -> bool:
        """Does it say here that somebody is accused, that something is reported, or what went wrong?"""
        return any(self.named(kind, stretch) for kind in self._scan.vocabulary.denials.claiming_phrases)

    def places(self, kind: str) -> list[int]:
        """Where the phrases that accuse, report or tell of a report stand in the document."""
        if self._places is None:
            self._places = self._found()
        return self._places[kind]

    def _found(self) -> dict[str, list[int]]:
        """Where the phrases of each kind stand."""
        scan, found = self._scan, dict[str, list[int]]()
        for kind, phrases in scan.vocabulary.denials.claiming_phrases.items():
            found[kind] = phrases.places(scan.words)
        return found

    def measures(self, draft: Draft, before: range) -> list[str]:
        """Which words are shared with the headline, with accusations, and with what stands before?"""
        low, (first, last), found = draft.unit[0], draft.pieces[0], [*self.headline.told(draft.unit[0])]
        said = self.stems(range(first, min(last, first + _SAID)))
        if self.headline.shares(said, low):
            found.append("title taken up")
        subject = draft.subject
        if subject and self.headline.shares(self.stems(range(subject.first, subject.last)), low):
            found.append("title names the speaker")
        if said & self._accusations(draft):
            found.append("takes up the accusation")
        taken = self.common(range(first, min(last, first + _SAID)))
        if taken & self.common(before):
            found.append("about")
        told = range(max(0, low - _EARLIER), low)
        if self._opposed(range(first, last), told) or self._affirmed(taken, first, told):
            found.append("opposed")
        both = taken & self.common(range(max(0, low - _TOPIC), low))
        if both:
            found.append("takes up one" if len(both) == 1 else "takes up more")
        return found

    def _opposed(self, said: range, told: range) -> bool:
        """Is something said of which the opposite was told: "intact" behind "cracked"?"""
        opposites, words = self._scan.vocabulary.denials.opposites, self._scan.folded
        before = words[told.start : told.stop]
        return any(not opposites[words[i]].isdisjoint(before) for i in said if words[i] in opposites)

    def _affirmed(self, taken: set[str], first: int, told: range) -> bool:
        """Is something said, from `first`, that was told not to be so: "ready" behind "was not ready"?"""
        tags, negated = self._scan.tags, set[str]()
        if not taken or any(classes & NOT for classes in tags[first : first + _SAID]):
            return False
        for place in told:
            if tags[place] & NOT:
                negated |= self.common(range(place + 1, min(place + _NEGATED, told.stop)))
        return bool(taken & negated)

    def _accusations(self, draft: Draft) -> set[str]:
        """The beginnings of the words around what accuses or reports, before and behind."""
        low, high = draft.unit
        found = set[str]()
        for kind in ("accusing", "reporting"):
            places = self.places(kind)
            for place in places[smaller(places, low - _EARLIER) : smaller(places, high + _LATER)]:
                if place < low:
                    found |= self.stems(range(max(0, place - _AROUND), min(place + _AROUND, low)))
                elif place >= high:
                    end = min(place + _AROUND, len(self._scan.tags))
                    found |= self.stems(range(max(high, place - _AROUND), end))
        return found

    def common(self, stretch: range) -> set[str]:
        """The beginnings of the words that mean something here and are no names, where these can be told."""
        return self._beginnings(stretch, names=self._scan.vocabulary.verb_second)  # where nouns have capitals

    def stems(self, stretch: range) -> set[str]:
        """The beginnings of the words that mean something here."""
        return self._beginnings(stretch, names=True)

    def _beginnings(self, stretch: range, *, names: bool) -> set[str]:
        forms, folded, kinds, tags = self._scan.forms, self._scan.folded, self._scan.kinds, self._scan.tags
        found, first, last = set[str](), stretch.start, stretch.stop
        for i in range(first, last):
            if (names or kinds[i] == LOWER) and not tags[i] & ~_MEANING and len(forms[i]) >= WORD:
                found.add(folded[i][:STEM])
        return found

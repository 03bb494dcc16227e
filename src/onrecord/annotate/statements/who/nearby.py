"""Whom a description means that nobody is called by: who was just named, or is named right behind it."""

from __future__ import annotations

from typing import Final

from ....records import Mention
from ..grammar.clauses import Subject
from ..grammar.cues import CUE
from ..grammar.naming import Naming, words_of
from ..grammar.scan import Scan
from .openings import Openings

_LATELY: Final = 40
_SOON: Final = 90
_LEDE: Final = 70
_APART: Final = 5
_TRIED: Final = 12
"""So many words at most before a description, behind it, and from the beginning of an article."""


class Nearby:
    """The people and organisations named around a description in one document."""

    def __init__(self, scan: Scan, naming: Naming) -> None:
        self._scan, self._naming = scan, naming
        self._openings = Openings(scan, naming)

    def person(self, index: int) -> Mention | None:
        """The only person named in the last sentences, who opens one: "Ito scored. The striker said"."""
        people = [mention for mention in self.lately(index) if mention.kind == "person"]
        return self.only(index, people) if not any(map(self._owns, people)) else None

    def _owns(self, mention: Mention) -> bool:
        """Does a name only say whose something is: "on Ada Moreno's breakfast show"?"""
        end = self._scan.words.end_at(mention.span.end)
        return end < len(self._scan.folded) and self._scan.folded[end] in self._scan.vocabulary.owners

    def introduced(self, subject: Subject) -> Mention | None:
        """The first person that the article names, right behind a first sentence on "a former treasurer"."""
        scan = self._scan
        if subject.first > _LEDE:
            return None
        people = (each for each in self._naming.mentions if each.kind == "person")
        mention = next(people, None)
        while mention and scan.words.first_at(mention.span.start) < subject.last:
            mention = next(people, None)  # "the owner of the Talmar Lynxes"
        if mention is None or self._naming.people(mention.name)[0] is not mention:
            return None  # "Hale has left. A former clerk said … Hale"
        first = scan.words.first_at(mention.span.start)
        if not subject.last < first < subject.last + _SOON or not self._apart(subject.last, first):
            return None
        speaks = bool(scan.tags[first - 1] & CUE) and bool(scan.quoted[first - 2])
        behind = scan.words.end_at(mention.span.end)
        speaks = speaks or bool(scan.quoted[first - 1] and scan.tags[behind] & CUE)  # "“No,” Ito told"
        return mention if speaks or self._openings.opens(mention) else None

    def introduced_body(self, subject: Subject, head: str, firm: bool) -> Mention | None:
        """The body that the next sentence is about: "A Norfolk zoo said … Broadleigh Zoo", "A ferry firm"."""
        scan = self._scan
        if subject.first > _LEDE:
            return None
        begin = scan.words.ends[subject.last - 1]
        place = self._naming.before(begin)
        for mention in self._naming.mentions[place : place + _TRIED]:
            first = scan.words.first_at(mention.span.start)
            if first > subject.last + _SOON:
                return None
            if mention.kind == "organisation" and self._apart(subject.last, first):
                called = head in words_of(mention.name)
                opens = self._openings.opens(mention) or bool(scan.quoted[max(0, first - 2)])
                return mention if (called or firm) and opens else None
        return None

    def others(self, name: str, first: int, last: int) -> bool:
        """Does anybody but the person of this name open a sentence between two words?"""
        words, naming = self._scan.words, self._naming
        begin = naming.before(words.starts[min(first, last)])
        named = naming.mentions[begin : naming.before(words.starts[last])][-_TRIED:]
        return any(
            each.kind == "person" and each.name != name and self._openings.opens(each) for each in named
        )

    def only_since(self, name: str, first: int, last: int) -> Mention | None:
        """The only person named between two words but the one of this name."""
        words, naming = self._scan.words, self._naming
        begin = naming.before(words.starts[min(first, last)])
        since = naming.mentions[begin : naming.before(words.starts[last])][-_TRIED:]
        people = [each for each in since if each.kind == "person" and each.name != name]
        return people[-1] if len({each.name for each in people}) == 1 else None

    def _apart(self, first: int, last: int) -> bool:
        """Does a sentence end between two words, and no more than four?"""
        ends = sum(1 for place in range(first, last) if self._scan.forms[place] in ".!?")
        return 0 < ends < _APART

    def lately(self, index: int) -> list[Mention]:
        """The mentions of the last words, the last one first."""
        words, naming = self._scan.words, self._naming
        begin = words.starts[max(0, index - _LATELY)]
        return naming.mentions[naming.before(begin) : naming.before(words.starts[index])][::-1]

    def only(self, index: int, found: list[Mention]) -> Mention | None:
        """The one that all of these mean, if one of them opens a sentence."""
        if not found or len({mention.name for mention in found}) > 1:
            return None
        return next((mention for mention in found if self._openings.opens(mention)), None)

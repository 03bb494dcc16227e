"""Which of the people named open their sentences, and so are likely to be spoken of in the next."""

from __future__ import annotations

from typing import Final

from ....records import Mention
from ....text.words import LOWER, PUNCTUATION
from ..grammar.clauses import Subject
from ..grammar.cues import AUXILIARY, DETERMINER, FINITE, NOMINAL, SPEAKER
from ..grammar.naming import Naming
from ..grammar.scan import Scan

_REACH: Final = 9
_NEAR: Final = 12
_PARAGRAPH: Final = 60
_SHORT: Final = 4


class Openings:
    """Where the people of one document stand in their sentences."""

    def __init__(self, scan: Scan, naming: Naming) -> None:
        self._scan, self._naming = scan, naming

    def opens(self, mention: Mention) -> bool:
        """Does the mention stand near the beginning of its sentence, outside quotations?"""
        words = self._scan.words
        index = words.first_at(mention.span.start)
        if self._scan.quoted[index]:
            return False
        if self._is_subject(mention, index):
            return True
        for place in range(index - 1, max(-1, index - _REACH), -1):
            if self._scan.forms[place] in ".!?:" and not words.glued(place):
                return True
            if self._scan.begins_paragraph(place + 1):
                return True
        return index < _REACH

    def _is_subject(self, mention: Mention, index: int) -> bool:
        """Does a verb follow behind what stands before a comma: "Unable to sleep, Ito has …"?"""
        behind, tags = self._scan.words.end_at(mention.span.end), self._scan.tags
        if index < 1 or behind >= len(tags) or self._scan.forms[index - 1] != ",":
            return False
        return bool(tags[behind] & (AUXILIARY | FINITE))

    def preceded(self, mention: Mention, earlier: list[Mention]) -> bool:
        """Does one of the people named earlier open the same sentence?"""
        words = self._scan.words
        last = words.first_at(mention.span.start)
        for other in earlier:
            first = words.end_at(other.span.end)
            if self._scan.folded[first] in self._scan.vocabulary.owners:
                continue  # "Moreno's lawyer, Ito, has left"
            if other.name != mention.name and last - first < _NEAR and self.opens(other):
                between = self._scan.forms[first:last]
                return not any(form in ".!?" for form in between)
        return False

    def leads(self, mention: Mention) -> bool:
        """Does the mention open its sentence, with nobody named before it?"""
        place = self._naming.before(mention.span.start)
        earlier = [m for m in self._naming.mentions[max(0, place - 3) : place] if m.kind == "person"]
        return self.opens(mention) and not self.preceded(mention, earlier[::-1])

    def described(self, index: int, since: int) -> Subject | None:
        """The person without a name who opens the paragraph: "The engineer has left. “…,” he said".

        index: of the pronoun; since: where the last speaker's sentence ended. None where
        anybody is named between.
        """
        scan, words = self._scan, self._scan.words
        begin = index
        while begin > max(since, index - _PARAGRAPH) and not scan.begins_paragraph(begin):
            begin -= 1
        if not scan.begins_paragraph(begin) or not scan.tags[begin] & DETERMINER:
            return None
        between = self._naming.within(words.span(begin, index)) if begin < index else []
        if any(mention.kind == "person" for mention in between):
            return None
        for noun in range(begin + 1, min(begin + _SHORT, index - 1)):
            follows = scan.tags[noun + 1] & ~NOMINAL or scan.kinds[noun + 1] == PUNCTUATION
            if scan.tags[noun] & SPEAKER and scan.kinds[noun] == LOWER and follows:
                return Subject(begin, noun + 1, full=noun + 1)
        return None

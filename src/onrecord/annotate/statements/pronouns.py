"""Whom "he", "she", "they" and "it" mean, by gender, number and nearness."""

from __future__ import annotations

from functools import cache

from ...records import Mention, Who
from ..document import Document
from .cues import POSSESSIVE
from .listed import listed
from .naming import Naming
from .scan import Scan

_REACH = 14
_LOOKED_AT = 24
_RECENT = 150
_TRIED = 4
_NEAR = 12


@cache
def _marks(language: str) -> dict[str, str]:
    """The gender that words before and in a name give."""
    male = listed(language, "people", "courtesy_male", "men")
    female = listed(language, "people", "courtesy_female", "women")
    return dict.fromkeys(male, "male") | dict.fromkeys(female, "female")


class Pronouns:
    """The pronouns of one document."""

    def __init__(self, document: Document, scan: Scan, naming: Naming) -> None:
        language = document.language
        self._document, self._scan, self._naming = document, scan, naming
        self._male = listed(language, "pronouns", "male")
        self._female = listed(language, "pronouns", "female")
        self._either = listed(language, "pronouns", "either")
        self._things = listed(language, "pronouns", "thing")
        self._many = listed(language, "pronouns", "many")
        self._own = listed(language, "pronouns", "first")
        self._marks = _marks(language)
        self._genders: dict[str, str | None] = {}
        self._told: dict[str, str] = {}

    def own(self, word: str) -> bool:
        """Is this "I" or "we"?"""
        return word in self._own

    def antecedent(
        self, index: int, last: tuple[Who, int] | None, person: tuple[Who, int] | None
    ) -> Who | None:
        """Whoever the pronoun at a word means; None when that is not safe.

        last: the last speaker of the text so far, and where their sentence ends;
        person: the last of them who was one person.
        """
        word = self._scan.folded[index]
        gender = "male" if word in self._male else "female" if word in self._female else None
        if gender or word in self._either:
            return self._person(index, gender, person)
        if last and last[1] >= index - 150:
            who = last[0]
            if word in self._things and who.kind in ("organisation", "document", "place"):
                return who
            if word in self._many and who.kind in ("group", "organisation", "unnamed"):
                return who
        return self._thing(index) if word in self._things else None

    def _thing(self, index: int) -> Who | None:
        """The last organisation named in this sentence or the one before."""
        offset = self._scan.words.starts[index]
        place = self._naming.before(offset)
        for mention in reversed(self._naming.mentions[max(0, place - 4) : place]):
            if mention.kind == "organisation" and offset - mention.span.end < 300:
                return self._naming.who(mention)
        return None

    def _person(self, index: int, gender: str | None, last: tuple[Who, int] | None) -> Who | None:
        """The nearest fitting person: who spoke last, opened a sentence since, or was named last."""
        place = self._naming.before(self._scan.words.starts[index])
        near = [m for m in self._naming.mentions[max(0, place - _LOOKED_AT) : place] if m.kind == "person"]
        near.reverse()
        human = last is not None and last[0].kind not in ("organisation", "place", "document")
        spoken = last[0] if last and human and self._may_be(last[0].name, gender) else None
        if spoken and last and last[1] >= index - _RECENT:
            sentence_end = self._scan.words.starts[min(last[1], index)]
            since = [m for m in near if m.span.start >= sentence_end and m.name != spoken.name]
            if not any(self._opens(m) and self._may_be(m.name, gender) for m in since):
                self._settle(spoken.name, gender)
                return spoken
        chosen = self._nearest(near, gender)
        if chosen is None:
            return None
        self._settle(chosen.name, gender)
        return self._naming.who(chosen)

    def _nearest(self, near: list[Mention], gender: str | None) -> Mention | None:
        """The fitting person who opens one of the last sentences; else the last one named."""
        fitting: list[Mention] = []
        for place, mention in enumerate(near):
            if self._may_be(mention.name, gender):
                if self._opens(mention) and not self._preceded(mention, near[place + 1 : place + 4]):
                    return mention
                fitting.append(mention)
                if len(fitting) == _TRIED:
                    break
        return fitting[0] if fitting else None

    def _settle(self, name: str, gender: str | None) -> None:
        if gender:
            self._told[name] = gender

    def _opens(self, mention: Mention) -> bool:
        """Does the mention stand near the beginning of its sentence, outside quotations?"""
        words = self._scan.words
        index = words.first_at(mention.span.start)
        if self._scan.quoted[index]:
            return False
        for place in range(index - 1, max(-1, index - 9), -1):
            if self._scan.forms[place] in ".!?:" and not words.glued(place):
                return True
            if "\n" in words.text[words.ends[place] : words.starts[place + 1]]:
                return True
        return index < 9

    def _preceded(self, mention: Mention, earlier: list[Mention]) -> bool:
        """Does one of the people named earlier open the same sentence?"""
        words = self._scan.words
        last = words.first_at(mention.span.start)
        for other in earlier:
            first = words.end_at(other.span.end)
            if other.name != mention.name and last - first < _NEAR and self._opens(other):
                between = self._scan.forms[first:last]
                return not any(form in ".!?" for form in between)
        return False

    def _may_be(self, name: str, gender: str | None) -> bool:
        if gender is None:
            return True
        known = self._told.get(name) or self.gender(name)
        return known is None or known == gender

    def gender(self, name: str) -> str | None:
        """The gender that the article gives a person, by title, role or the pronouns nearby."""
        if name not in self._genders:
            self._genders[name] = self._gender(name)
        return self._genders[name]

    def _gender(self, name: str) -> str | None:
        votes = {"male": 0, "female": 0}
        for word in name.lower().split():
            if word in self._marks:
                votes[self._marks[word]] += 3
        own = [m for m in self._naming.mentions if m.kind == "person" and m.name == name][:8]
        for mention in own:
            first = self._scan.words.first_at(mention.span.start)
            last = self._scan.words.end_at(mention.span.end)
            for word in self._scan.folded[max(0, first - 2) : last]:
                if word in self._marks:
                    votes[self._marks[word]] += 3
            for word in (mention.role or "").lower().split():
                if word in self._marks:
                    votes[self._marks[word]] += 3
            nearby = self._nearby(last, self._leads(mention))
            if nearby:
                votes[nearby] += 1
        if votes["male"] == votes["female"]:
            return None
        return max(votes, key=lambda each: votes[each])

    def _leads(self, mention: Mention) -> bool:
        """Does the mention open its sentence, with nobody named before it?"""
        place = self._naming.before(mention.span.start)
        earlier = [m for m in self._naming.mentions[max(0, place - 3) : place] if m.kind == "person"]
        return self._opens(mention) and not self._preceded(mention, earlier[::-1])

    def _nearby(self, index: int, leads: bool) -> str | None:
        """The gender of the first pronoun behind a mention, unless somebody else is named before it.

        leads: the mention opens its sentence, so that a pronoun in the next one may mean it.
        """
        stop = min(index + _REACH, len(self._scan.words))
        for place in range(index, stop):
            word = self._scan.folded[place]
            if self._scan.forms[place - 1] == "," and self._scan.tags[place] & POSSESSIVE:
                return None  # "Ito, her deputy"
            if word in self._male:
                return "male"
            if word in self._female:
                return "female"
            if self._scan.forms[place] in ".!?" and not leads:
                return None
            if self._scan.kinds[place] == 2 or self._scan.quoted[place]:
                return None
        return None

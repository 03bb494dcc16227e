"""Whom "he", "she", "they" and "it" mean, by gender, number and nearness."""

from __future__ import annotations

from typing import Final

from ....records import Mention, Who
from ...document import Document
from ...people.genders import Gender, gender_of
from ..grammar.listed import listed
from ..grammar.naming import Naming, words_of
from ..grammar.scan import Scan
from .genders import Genders
from .openings import Openings

_LOOKED_AT: Final = 24
_RECENT: Final = 150
_TRIED: Final = 4
_THINGS: Final = ("organisation", "document", "place")


class Pronouns:
    """The pronouns of one document."""

    def __init__(self, document: Document, scan: Scan, naming: Naming) -> None:
        language = document.language
        self._scan, self._naming = scan, naming
        self._openings = Openings(scan, naming)
        self._genders = Genders(document, scan, naming, self._openings)
        self._either = listed(language, "pronouns", "either")
        self._things = listed(language, "pronouns", "thing")
        self._many = listed(language, "pronouns", "many")

    def antecedent(
        self, index: int, last: tuple[Who, int] | None, person: tuple[Who, int] | None
    ) -> Who | None:
        """Whoever the pronoun at a word means; None when that is not safe.

        last: the last speaker of the text so far, and where their sentence ends;
        person: the last of them who was one person.
        """
        word = self._scan.folded[index]
        gender = self._genders.of_pronoun(word)
        if gender or word in self._either:
            return self._person(index, gender, person)
        if last and last[1] >= index - 150:
            who = last[0]
            if word in self._things and (who.kind in _THINGS or self._may_be_firm(who)):
                return who
            if word in self._many and who.kind in ("group", "organisation", "unnamed"):
                return who
        return self._thing(index) if word in self._things else None

    def is_personal(self, index: int) -> bool:
        """Does the word stand for one person: "he", "she"?"""
        return self._genders.of_pronoun(self._scan.folded[index]) is not None

    def _may_be_firm(self, who: Who) -> bool:
        """Is this a name that no list holds, and that need not be a person's?"""
        unlisted = who.kind == "person" and not self._naming.people(who.name)
        return unlisted and self._genders.of(who.name) is None and gender_of(who.name) is None

    def _thing(self, index: int) -> Who | None:
        """The last organisation named in this sentence or the one before."""
        offset = self._scan.words.starts[index]
        place = self._naming.before(offset)
        for mention in reversed(self._naming.mentions[max(0, place - 4) : place]):
            if mention.kind == "organisation" and offset - mention.span.end < 300:
                return self._naming.who(mention)
        return None

    def _person(self, index: int, gender: Gender | None, last: tuple[Who, int] | None) -> Who | None:
        """The nearest fitting person: who spoke last, opened a sentence since, or was named last."""
        place = self._naming.before(self._scan.words.starts[index])
        near = [m for m in self._naming.mentions[max(0, place - _LOOKED_AT) : place] if m.kind == "person"]
        near.reverse()
        human = last is not None and last[0].kind not in ("organisation", "place", "document")
        spoken = last[0] if last and human and self._genders.may_be(last[0].name, gender) else None
        if spoken and spoken.kind != "person" and near and self._is_theirs(spoken, gender):
            spoken = None  # "His secretary said … He said"
        if spoken and last and last[1] >= index - _RECENT:
            sentence_end = self._scan.words.starts[min(last[1], index)]
            since = [m for m in near if m.span.start >= sentence_end and m.name != spoken.name]
            if not any(self._openings.opens(m) and self._genders.may_be(m.name, gender) for m in since):
                self._genders.settle(spoken.name, gender)
                return spoken
        chosen = self._nearest(near, gender)
        if chosen is None:
            return None
        self._genders.settle(chosen.name, gender)
        return self._naming.who(chosen)

    def _is_theirs(self, who: Who, gender: Gender | None) -> bool:
        """Is somebody without a name called after whom the pronoun can mean: "his secretary"?"""
        owner = self._genders.of_pronoun(words_of(who.name)[0]) if words_of(who.name) else None
        return owner is not None and owner == gender and self._genders.of(who.name) is None

    def _nearest(self, near: list[Mention], gender: Gender | None) -> Mention | None:
        """The fitting person who opens one of the last sentences; else the last one named."""
        fitting: list[Mention] = []
        for place, mention in enumerate(near):
            if self._genders.may_be(mention.name, gender):
                if self._openings.opens(mention) and not self._openings.preceded(
                    mention, near[place + 1 : place + 4]
                ):
                    return mention
                fitting.append(mention)
                if len(fitting) == _TRIED:
                    break
        return fitting[0] if fitting else None

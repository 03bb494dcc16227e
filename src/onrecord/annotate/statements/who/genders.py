"""Whether the people of a document are men or women: by titles, given names and pronouns near them."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import chain
from typing import Final

from ....records import Mention
from ....text.words import CAPITAL
from ...document import Document
from ...people.genders import Gender, gender_of
from ..grammar.cues import POSSESSIVE
from ..grammar.listed import listed
from ..grammar.naming import Naming, words_of
from ..grammar.scan import Scan
from .openings import Openings

_REACH: Final = 14
_ENDS: Final = frozenset(".!?:;")
_ASKED: Final = 8
_MARK: Final = 3
_GIVEN_NAME: Final = 4
_PRONOUN: Final = 1
"""What a title before one mention, the given name, and the pronoun behind one mention count."""


@cache
def marks(language: str) -> dict[str, Gender]:
    """The gender that words before and in a name give."""
    male: dict[str, Gender] = dict.fromkeys(listed(language, "people", "courtesy_male", "men"), "male")
    female: dict[str, Gender] = dict.fromkeys(
        listed(language, "people", "courtesy_female", "women"), "female"
    )
    return male | female


class Genders:
    """The genders of one document's people, each found when asked for."""

    def __init__(self, document: Document, scan: Scan, naming: Naming, openings: Openings) -> None:
        language = document.language
        self._scan, self._naming, self._openings = scan, naming, openings
        self._male = listed(language, "pronouns", "male")
        self._female = listed(language, "pronouns", "female")
        self._marks = marks(language)
        self._known: dict[str, Gender | None] = {}
        self._settled: dict[str, Gender] = {}

    def of_pronoun(self, word: str) -> Gender | None:
        """Whom a pronoun can mean."""
        return "male" if word in self._male else "female" if word in self._female else None

    def settle(self, name: str, gender: Gender | None) -> None:
        """Note whom a pronoun was taken to mean; it counts where nothing else tells the gender."""
        if gender:
            self._settled.setdefault(name, gender)

    def may_be(self, name: str, gender: Gender | None) -> bool:
        """Can a pronoun of this gender mean that person?"""
        known = gender and (self.of(name) or self._settled.get(name))
        return not known or known == gender

    def of(self, name: str) -> Gender | None:
        """The gender that the article gives a person; None where it gives none or both."""
        if name not in self._known:
            own = self._naming.people(name)[:_ASKED]
            self._known[name] = self._counted(name, own) if own else self._described(name)
        return self._known[name]

    def _described(self, description: str) -> Gender | None:
        """The gender of somebody without a name: "Ito's sister", "the spokesman"."""
        marks = [self._marks[word] for word in words_of(description) if word in self._marks]
        return marks[-1] if marks else None

    def _counted(self, name: str, own: list[Mention]) -> Gender | None:
        votes: Counter[Gender] = Counter()
        for word in chain.from_iterable(map(self._before, own)):
            if word in self._marks:
                votes[self._marks[word]] += _MARK
        surname = " " not in name and (votes or any(mention.role for mention in own))
        given = None if surname else gender_of(name)
        if given:
            votes[given] += _GIVEN_NAME
        for mention in own:
            nearby = self._nearby(mention)
            if nearby:
                votes[nearby] += _PRONOUN
        if votes["male"] == votes["female"]:
            return None
        return max(votes, key=votes.__getitem__)

    def _before(self, mention: Mention) -> list[str]:
        """The two words before a mention, and those of its role."""
        first = self._scan.words.first_at(mention.span.start)
        before = self._scan.folded[max(0, first - 2) : first]
        return ([] if before and before[-1] in _ENDS else before) + (mention.role or "").lower().split()

    def _nearby(self, mention: Mention) -> Gender | None:
        """The gender of the first pronoun behind a mention, unless somebody else is named before it.

        A pronoun in the next sentence may mean who opens this one.
        """
        scan, first = self._scan, self._scan.words.end_at(mention.span.end)
        leads = self._openings.leads(mention)
        for place in range(first, min(first + _REACH, len(scan.words))):
            if scan.forms[place - 1] == "," and scan.tags[place] & POSSESSIVE:
                return None  # "Ito, her deputy"
            gender = self.of_pronoun(scan.folded[place])
            if gender:
                return gender
            if scan.forms[place] in ".!?" and not leads:
                return None
            if scan.kinds[place] == CAPITAL or scan.quoted[place]:
                return None
        return None

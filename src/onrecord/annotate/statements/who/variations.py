"""Other words for somebody just named: "The 61-year-old", "the former judge", "the Dane"."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

from ....records import Mention, Who
from ....text import lexicon
from ....text.words import CAPITAL, LOWER, NUMBER
from ...document import PACKAGE
from ...people.genders import gender_of
from ..grammar.clauses import Subject
from ..grammar.listed import either, endings, listed, without
from ..grammar.naming import Naming
from ..grammar.scan import Scan
from .callings import Callings
from .genders import marks
from .nearby import Nearby

_AROUND: Final = 3  # words beside a name: "Danish director Ada Moreno"


@cache
def _nationals(language: str) -> frozenset[str]:
    """The words that mean one person of a country: "Dane", "Italian", not "Danes" or "Danish"."""
    tables = lexicon.table(PACKAGE, language)
    known = {word for words in tables.get("places", {}).get("demonyms", {}).values() for word in words}
    table = tables.get("speakers", {})
    many = (*table.get("plural_endings", ()), *table.get("country_endings", ()))
    one = {word for word in known if not word.endswith(many)} if many else set()
    return frozenset(one.union(table.get("nationals", ())))


@cache
def _trades(language: str) -> frozenset[str]:
    """Nouns for what people do, which may be used of anybody who is not known for it: "the baker"."""
    offices = listed(language, "people", "titles")
    others = listed(language, "speakers", "relational", "defendants", "bystanders")
    trades = without(listed(language, "people", "roles"), offices)
    return without(either(trades, listed(language, "speakers", "trades")), others)


class Variations:
    """Whom the descriptions of one document mean, by who spoke last or was named last."""

    def __init__(
        self,
        scan: Scan,
        naming: Naming,
        language: str,
        nearby: Nearby,
        callings: Callings,
        is_outlet: Callable[[int, int], bool],
    ) -> None:
        self._is_outlet = is_outlet
        self._of_places: dict[int, list[Mention]] | None = None
        self._local = endings(language, "speakers", "local_endings")
        self._scan, self._naming, self._nearby, self._callings = scan, naming, nearby, callings
        self._nationals, self._trades, self._marks = _nationals(language), _trades(language), marks(language)
        self._roles = listed(language, "people", "roles")
        self._role_endings = tuple(
            end for key in ("title_endings", "role_endings") for end in endings(language, "people", key)
        )
        self._personal = listed(language, "people", "roles", "men", "women")
        self._proper = listed(language, "speakers", "proper")
        self._former = listed(language, "people", "former")
        self._relational = listed(language, "speakers", "relational")
        self._aged = listed(language, "speakers", "aged")

    def spoken(self, human: Who, end: int, subject: Subject, head: int) -> Who | None:
        """Whoever spoke last, or the only one named since, if a description fits; None for nobody.

        end: where the sentence of the last speaker ends.
        """
        if not self._nearby.others(human.name, end, subject.first):
            plain = self.is_role(self._scan.folded[head]) and not human.role
            return human if plain or self._fits(human, subject, head) else None
        mention = self._nearby.only_since(human.name, end, subject.first)
        who = self._naming.who(mention) if mention else None
        return who if who and self._fits(who, subject, head) else None

    def _fits(self, human: Who, subject: Subject, head: int) -> bool:
        """Can somebody be described so: the gymnast, the Dane, the 61-year-old?"""
        word = self._scan.folded[head]
        if self.age(subject, head):
            return not self._callings.has_age(human.name)
        if self.is_national(subject, head):
            return True
        return self._is_trade(subject, head) and self._is_of_gender(word, human.name)

    def _is_trade(self, subject: Subject, head: int) -> bool:
        """Is this a noun that stands here first: "the baker", "the former judge"?"""
        scan, word = self._scan, self._scan.folded[head]
        if subject.last != head + 1 or scan.words.first_of(word) != head:
            return False
        if scan.kinds[head] != LOWER and word not in self._proper:
            return False  # "the Sunday Ranger"
        modifiers = scan.folded[subject.first + 1 : head]
        former = not self._former.isdisjoint(modifiers) and word not in self._relational
        return word in self._trades or (former and self.is_role(word))

    def _is_of_gender(self, word: str, name: str) -> bool:
        """Is an actress no man's name, and a landlord no woman's?"""
        asked, given = self._marks.get(word), gender_of(name)
        return asked is None or given is None or asked == given

    def is_national(self, subject: Subject, head: int) -> bool:
        """Is this one person by where they come from: "the Dane", "the Italian"?"""
        scan = self._scan
        if head == subject.first or subject.last != head + 1 or scan.kinds[head] != CAPITAL:
            return False
        plain = head == subject.first + 1 or bool(self.age(subject, head))
        return plain and (scan.folded[head] in self._nationals or self._is_of_place(head))

    def _is_of_place(self, head: int) -> bool:
        """Does a word end as those for people of a place do, and is it nobody's name: "the Tasmanian"?"""
        scan = self._scan
        if not self._local or not scan.folded[head].endswith(self._local) or scan.tags[head]:
            return False
        named = self._naming.within(scan.words.span(head, head + 1))
        return not named and not self._is_outlet(head - 1, head + 1)

    def compatriot(self, subject: Subject, head: int) -> Mention | None:
        """The only person named before who is of a country: "the Dane" of "Ida Lund of Denmark"."""
        scan, words = self._scan, self._scan.words
        if head != subject.first + 1 and not self.is_national(subject, head):
            return None
        if subject.last != head + 1 or scan.kinds[head] != CAPITAL:
            return None
        here = self._naming.within(words.span(head, head + 1))
        country = next((mention.group for mention in here if mention.kind == "place"), None)
        first_two = self._compatriots().get(country, []) if country is not None else []
        before = [mention for mention in first_two if mention.span.end < words.starts[head]]
        return before[0] if len(before) == 1 else None

    def _compatriots(self) -> dict[int, list[Mention]]:
        """For each place the first two people of different names beside whom it is named."""
        if self._of_places is None:
            self._of_places = {}
            scan, words = self._scan, self._scan.words
            for mention in self._naming.mentions:
                if mention.kind != "person":
                    continue
                first, last = words.first_at(mention.span.start), words.end_at(mention.span.end)
                around = words.span(max(0, first - _AROUND), min(len(scan.tags), last + _AROUND))
                for each in self._naming.within(around):
                    if each.kind == "place" and each.group is not None:
                        found = self._of_places.setdefault(each.group, [])
                        if len(found) < 2 and all(other.name != mention.name for other in found):
                            found.append(mention)
        return self._of_places

    def just_named(self, subject: Subject, head: int) -> Who | None:
        """The only person named lately, who has no other role: "Ito scored twice. The striker said"."""
        aged, national = self.age(subject, head), self.is_national(subject, head)
        word = self._scan.folded[head]
        if not (aged or national) and word not in self._personal and not self.is_role(word):
            return None
        mention = self._nearby.person(subject.first)
        plain = aged or national or self._is_trade(subject, head)
        if mention is None and plain:
            mention = self._naming.only_person(self._scan.words.starts[subject.first])
        who = self._naming.who(mention) if mention else None
        if who is None or (who.role and not plain):
            return None
        return None if aged and self._callings.has_age(who.name) else who

    def is_role(self, word: str) -> bool:
        """Is this a noun for a person, as a word or by its ending?"""
        return word in self._roles or (bool(self._role_endings) and word.endswith(self._role_endings))

    def age(self, subject: Subject, head: int) -> str:
        """The number in "the 25-year-old gymnast"; empty where there is none."""
        scan = self._scan
        for place in range(subject.first + 1, head):
            hyphened = scan.kinds[place] == NUMBER and scan.words.glued(place) and place + 2 <= head
            if hyphened and scan.folded[place + 2] in self._aged:
                return scan.forms[place]
        return ""

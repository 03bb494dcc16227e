"""Whom "the governor", "the ministry", "the 25-year-old" and "his sister" mean."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

from ....records import Mention, Who
from ....text import lexicon
from ....text.words import NUMBER, PUNCTUATION
from ...document import PACKAGE
from ...people.genders import gender_of
from ..grammar.clauses import Subject
from ..grammar.cues import POSSESSIVE, PREPOSITION
from ..grammar.listed import either, listed, without
from ..grammar.naming import Naming, words_of
from ..grammar.scan import Scan
from .callings import Callings
from .firms import Firms
from .nearby import Nearby
from .variations import Variations

_SENTENCE: Final = 24  # words behind a name in which somebody is charged
_OPENING: Final = 4  # words: "a senior government official"
_NEAR: Final = 80
"""So many words back the last speaker may still be meant by "the governor"."""

Spoken = tuple[Who, int]
"""Who spoke, and where their sentence ends."""


@cache
def _same(language: str) -> dict[str, list[str]]:
    """Other words for whoever a word can mean: "senator" for "lawmaker"."""
    table = lexicon.table(PACKAGE, language).get("speakers", {})
    return dict(table.get("same", {}))


@cache
def _forms(language: str) -> dict[str, frozenset[str]]:
    """How the names of organisations end that a word can mean."""
    table = lexicon.table(PACKAGE, language).get("speakers", {})
    forms = {word: frozenset(ends) for word, ends in table.get("forms", {}).items()}
    companies = listed(language, "organisations", "companies")
    return dict.fromkeys(table.get("firms", ()), companies) | forms


@cache
def _kinds(language: str) -> dict[str, frozenset[str]]:
    """What bodies are in whose stead a word can stand: an authority or a bureau for "agency"."""
    table = lexicon.table(PACKAGE, language).get("speakers", {})
    return {word: frozenset(kinds) for word, kinds in table.get("kinds", {}).items()}


class Referents:
    """The people and organisations of one document, by what they are."""

    def __init__(
        self, scan: Scan, naming: Naming, language: str, is_outlet: Callable[[int, int], bool]
    ) -> None:
        self._scan, self._naming = scan, naming
        self._callings = Callings(scan, naming, language)
        self._forms, self._same = _forms(language), _same(language)
        self._kinds = _kinds(language)
        self._charged = listed(language, "speakers", "charged")
        self._defendants = listed(language, "speakers", "defendants")
        self._firms = listed(language, "speakers", "firms")
        self._titles = listed(language, "people", "titles", "roles")
        self._roles = listed(language, "people", "roles")
        self._anaphoric = listed(language, "speakers", "anaphoric")
        self._one = listed(language, "numbers", "articles")
        self._relational = listed(language, "speakers", "relational")
        self._aged = listed(language, "speakers", "aged")
        self._organisations = listed(language, "speakers", "organisations")
        companies = listed(language, "organisations", "companies")
        self._public = without(listed(language, "organisations", "heads", "known"), companies)
        self._bodies = either(self._public, self._organisations)
        self._general = listed(language, "speakers", "general")
        self._met: dict[str, Who] = {}  # by noun: whom a description was taken to mean
        self._official = listed(language, "speakers", "official")
        self._namable = without(either(self._firms, self._organisations), self._official)
        self._anonymous = listed(language, "speakers", "anonymous")
        self._nearby = Nearby(scan, naming)
        self.variations = Variations(scan, naming, language, self._nearby, self._callings, is_outlet)
        self._known_firms = Firms(scan, naming, self._nearby, self._public, is_outlet)
        self._personal = listed(language, "people", "roles", "men", "women")

    def who(self, subject: Subject, head: int, last: Spoken | None) -> Who | None:
        """Whom a description means, if anybody that the article names; last: who spoke last."""
        first = self._scan.folded[subject.first]
        if first in self._one:
            return self.noted(head, self._introduced(subject, head))
        owner = self._owner(subject, head)
        if owner in self._scan.vocabulary.counts:
            mention = self._naming.only_person(self._scan.words.starts[subject.first])
            return self._naming.who(mention) if mention else None  # "the mother of two"
        if owner:
            mention = self._callings.of(self._scan.folded[head], owner)
            return self._naming.who(mention) if mention else self._introduced(subject, head)
        bare = head == subject.first and first in self._titles
        return (
            self._meant(subject, head, last) if bare or first in self._anaphoric else self._kin(subject, head)
        )

    def _introduced(self, subject: Subject, head: int) -> Who | None:
        """Whom the article names right behind its first sentence, on "a former treasurer"."""
        word = self._scan.folded[head]
        if word not in self._personal and not self.variations.is_role(word):
            body = self._nearby.introduced_body(subject, word, word in self._firms)
            return self._naming.who(body) if body else None
        mention = self._callings.only(word)
        unnamed = word in self._anonymous and self._scan.folded[subject.first] in self._one
        if mention is None and not unnamed:
            mention = self._nearby.introduced(subject)
        if mention is None or self._is_within(mention, subject):
            return None  # "Moreno's sister said … Ada Moreno"
        role = words_of(mention.role or "")
        like = self._same.get(word, ())
        other = word not in role and not self._roles.isdisjoint(role) and set(role).isdisjoint(like)
        return None if other else self._naming.who(mention)

    def _is_within(self, mention: Mention, subject: Subject) -> bool:
        """Does a subject name the same person: whose sister somebody is?"""
        inside = self._naming.within(self._scan.words.span(subject.first, subject.last))
        return any(each.kind == "person" and each.name == mention.name for each in inside)

    def is_relational(self, head: int) -> bool:
        """Is this somebody's: a brother, a lawyer?"""
        return self._scan.folded[head] in self._relational

    def _meant(self, subject: Subject, head: int, last: Spoken | None) -> Who | None:
        """Whom "the governor" means."""
        scan, word = self._scan, self._scan.folded[head]
        modifiers = [
            scan.folded[place]
            for place in range(subject.first + 1, head)
            if scan.kinds[place] not in (PUNCTUATION, NUMBER)
        ]
        spoke = last[0] if last and last[1] > subject.first - _NEAR else None
        human = spoke if spoke and spoke.kind == "person" else None
        if human and human.role and self._callings.is_holder(human.role, word, modifiers):
            return human
        mention = self._told(subject, head, modifiers, spoke)
        body = spoke if spoke and spoke.kind == "organisation" and word in self._organisations else None
        later = mention is not None and mention.span.start > scan.words.starts[subject.first]
        if later and body and self._may_mean(word, body):
            return body
        if mention:
            return self._naming.who(mention)
        if word in self._met and not modifiers:
            return self._met[word]  # "The gymnast also said"
        if human and last:
            return self._again(human, last[1], subject, head)
        if word in self._organisations and last and last[0].kind == "organisation":
            return last[0] if self._may_mean(word, last[0]) else None
        if spoke and spoke.kind == "unnamed" and not modifiers and word in words_of(spoke.name)[:_OPENING]:
            return spoke  # "a nurse at the clinic told … The nurse said"
        return self.noted(head, self.variations.just_named(subject, head))

    def _told(self, subject: Subject, head: int, modifiers: list[str], spoke: Who | None) -> Mention | None:
        """Whomever the article calls so, says to be of that age, charged, or of that country."""
        word, offset = self._scan.folded[head], self._scan.words.starts[subject.first]
        mention = self._by_age(subject, head) or self._called(word, modifiers, subject.first)
        if mention is None and word in self._aged and not (spoke and spoke.kind == "person"):
            mention = self._naming.last_person(offset)
        if mention is None and word in self._defendants and not modifiers:
            mention = self._charged_with(offset)
        return mention or self.variations.compatriot(subject, head)

    def _again(self, human: Who, end: int, subject: Subject, head: int) -> Who | None:
        """Whoever spoke last or was named since, where a description fits; end: of their sentence."""
        who = self.variations.spoken(human, end, subject, head)
        if who is None and self._scan.folded[head] in self._namable and self._is_unlisted(human):
            return human
        return self.noted(head, who)

    def noted(self, head: int, who: Who | None) -> Who | None:
        """Remember whom a noun was taken to mean."""
        if who:
            self._met.setdefault(self._scan.folded[head], who)
        return who

    def _is_unlisted(self, who: Who) -> bool:
        """Is this a name that no list holds, and that may be a firm's: "The owner, Velora, said"?"""
        return not self._naming.people(who.name) and gender_of(who.name) is None

    def _charged_with(self, offset: int) -> Mention | None:
        """The only person before `offset` in whose sentence somebody is charged or tried."""
        scan, words, found = self._scan, self._scan.words, dict[str, Mention]()
        for mention in self._naming.first_mentions():
            if mention.kind == "person" and mention.span.end < offset:
                first = words.end_at(mention.span.end)
                behind = scan.folded[first : first + _SENTENCE]
                end = behind.index(".") if "." in behind else len(behind)
                if not self._charged.isdisjoint(behind[:end]):
                    found[mention.name] = mention
        return next(iter(found.values())) if len(found) == 1 else None

    def _may_mean(self, word: str, who: Who) -> bool:
        """Can "the company" be this organisation, as it cannot be a ministry or a newsroom?"""
        if word in self._firms and self._known_firms.is_newsroom(who.name_span):
            return False
        heads = self._bodies.intersection(words_of(who.name))
        if not heads and word in self._official:
            return False  # "the government" is no charity
        if not heads or word in heads or word in self._general:
            return True
        return word in self._kinds and not heads.isdisjoint(self._kinds[word])

    def _called(self, word: str, modifiers: list[str], index: int) -> Mention | None:
        """The person or organisation that is what a word says, for a description that begins at `index`."""
        offset = self._scan.words.starts[index]
        mention = self._callings.holder(word, modifiers, offset) or self._naming.called(word, offset)
        if mention is None and not modifiers and word in self._forms:
            other = self._public if word in self._firms else frozenset()
            mention = self._naming.formed(self._forms[word], other, offset)
        if mention is None and word in self._same:
            mention = self._callings.holder_of_like(self._same[word], modifiers, offset)
            if mention is None and self._scan.vocabulary.verb_second:
                mention = self._naming.compounded(tuple(self._same[word]), offset)
        if mention is None and not modifiers and word in self._kinds:
            mention = self._naming.formed(self._kinds[word], frozenset(), offset)
        if mention is None and word in self._firms:
            mention = self._known_firms.meant(index)
        if mention is None and self._scan.vocabulary.verb_second and not modifiers and word in self._titles:
            mention = self._naming.compounded(word, offset)
        return mention

    def _by_age(self, subject: Subject, head: int) -> Mention | None:
        """Whoever is of the age in "the 25-year-old gymnast"."""
        age = self.variations.age(subject, head)
        return self._callings.aged(age) if age else None

    def _owner(self, subject: Subject, head: int) -> str:
        """Whose it is: "port" of "the port's spokesman" and "the head of the port"; empty if nobody's."""
        scan = self._scan
        for place in range(subject.first + 1, head):
            if scan.folded[place] in scan.vocabulary.owners:
                return scan.folded[place - 1]
        owned = any(classes & PREPOSITION for classes in scan.tags[head + 1 : subject.last])
        return scan.folded[subject.last - 1] if owned else ""

    def _kin(self, subject: Subject, head: int) -> Who | None:
        """Whom "his sister" means, where the article has presented somebody so."""
        if head != subject.first + 1 or not self._scan.tags[subject.first] & POSSESSIVE:
            return None
        word = self._scan.folded[head]
        mention = self._callings.relative(word)
        if mention is None and word in self._relational:
            mention = self._callings.only(word)
        if mention is None and word in self._forms and word not in self._firms:
            offset = self._scan.words.starts[subject.first]
            mention = self._naming.formed(self._forms[word], frozenset(), offset)  # "their union"
        return self._naming.who(mention) if mention else None

"""Whom an article calls "the governor", "the shepherd" or "the 25-year-old": roles, occupations and ages."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final, NamedTuple

from ....records import Mention
from ....text import lexicon
from ....text.words import LOWER, NUMBER, PUNCTUATION
from ...document import PACKAGE
from ..grammar.cues import CONJUNCTION, CUE, DETERMINER, POSSESSIVE, PREPOSITION, PRONOUN, RELATIVE, THAT
from ..grammar.listed import listed
from ..grammar.naming import Naming, words_of
from ..grammar.scan import Scan

_NOUNS: Final = 6
"""So many words may stand in "a volcanologist at", behind the comma that follows a name."""
_ENDS: Final = PREPOSITION | CONJUNCTION | RELATIVE | THAT
_FUNCTION: Final = _ENDS | DETERMINER | POSSESSIVE | PRONOUN


class Calling(NamedTuple):
    """What the article calls somebody at one place."""

    mention: Mention
    words: list[str]  # folded: "varnian", "foreign", "minister"
    kin: bool  # somebody's: "his sister Ada"


@cache
def _short(language: str) -> dict[str, str]:
    """Titles written short, with what they stand for: "gov", "governor"."""
    table = lexicon.table(PACKAGE, language).get("people", {})
    return dict(table.get("short_titles", {}))


@cache
def _shortened(language: str) -> dict[str, list[str]]:
    """Titles with the ways in which they are written short."""
    found: dict[str, list[str]] = {}
    for short, title in _short(language).items():
        found.setdefault(title, []).append(short)
    return found


class Callings:
    """What the people of one document are called, by each word of it."""

    def __init__(self, scan: Scan, naming: Naming, language: str) -> None:
        self._scan, self._naming = scan, naming
        self._short, self._shortened = _short(language), _shortened(language)
        self._roles = listed(language, "people", "titles", "roles", "men", "women")
        self._former = listed(language, "people", "former")
        self._lesser = listed(language, "people", "lesser")
        self._relational = listed(language, "speakers", "relational")
        self._by_word: dict[str, list[Calling]] | None = None
        self._ages: dict[str, Mention] = {}

    def named(self, word: str, *, besides: bool = True) -> list[Calling]:
        """Everybody called so, in order; besides: the word stands where somebody is spoken of, too."""
        if self._by_word is None and not self._stands(word, 1 + besides):
            return []
        if self._by_word is None:
            self._by_word = {}
            for mention in self._naming.mentions:
                if mention.kind == "person" or mention.kind == "organisation":
                    self._note(mention, self._by_word)
        return self._by_word.get(word, [])

    def _stands(self, word: str, times: int) -> bool:
        """Does a word stand in the text so often?"""
        ways = {word, *self._shortened.get(word, ())}
        return sum(len(self._scan.words.all_of(way)) for way in ways) >= times

    def aged(self, age: str) -> Mention | None:
        """Whoever is of that age: "Ada Moreno, 25,"."""
        self.named(age)
        return self._ages.get(age)

    def is_holder(self, role: str, head: str, modifiers: list[str]) -> bool:
        """Does somebody with a role hold the one that is spoken of: a former governor is no governor?"""
        words = self._words(role)
        if self._is_lesser(words, set(modifiers)):
            return False
        return head in self._heads(words) and self._former.isdisjoint(set(modifiers) - set(words))

    def _is_lesser(self, words: list[str], asked: set[str]) -> bool:
        """Is somebody only the "shadow" or "deputy" of whom is asked for?"""
        return not self._lesser.isdisjoint(set(words) - asked)

    def _heads(self, words: list[str]) -> set[str]:
        """The words of a role that say what its holder is: "head" of "head of the port authority"."""
        classes, second = self._scan.vocabulary.classes, self._scan.vocabulary.verb_second
        stops = PREPOSITION if second else PREPOSITION | DETERMINER
        end = next((place for place, word in enumerate(words) if classes[word] & stops), len(words))
        first = 0 if second else end - 1  # "Bürgermeisterin Lindmoors"
        return {word for word in words if word in self._roles} | set(words[max(0, first) : end])

    def _words(self, role: str) -> list[str]:
        return [self._short.get(word, word) for word in words_of(role)]

    def _note(self, mention: Mention, by_word: dict[str, list[Calling]]) -> None:
        """Keep what stands beside one mention."""
        words = self._scan.words
        first, last = words.first_at(mention.span.start), words.end_at(mention.span.end)
        for called in (self._role(mention, first), self._before(mention, first), self._behind(mention, last)):
            if called is None:
                continue
            for word in self._heads(called.words):
                known = by_word.setdefault(word, [])
                if not known or not _alike(known[-1], called):
                    known.append(called)

    def _role(self, mention: Mention, first: int) -> Calling | None:
        words = self._words(mention.role or "")
        if not words:
            return None
        back = self._scan.folded[max(0, first - len(words) - 3) : first][::-1]
        begin = first - 1 - back.index(words[0]) if words[0] in back else first
        return Calling(mention, words, self._owned(begin))

    def _before(self, mention: Mention, first: int) -> Calling | None:
        """The word before a name, whatever it is: "Imam", "beekeeper"."""
        place = first - 1
        if place > 0 and self._scan.forms[place] in ".,":
            place -= 1
        if self._scan.forms[first - 1] == "," and not self._is_presented(place):
            return None
        if place < 0 or self._scan.tags[place] & _FUNCTION:
            return None
        if self._scan.kinds[place] in (PUNCTUATION, NUMBER):
            return None
        word = self._scan.folded[place]
        if place and self._scan.folded[place - 1] in self._former:
            return None
        return Calling(mention, [self._short.get(word, word)], self._owned(place))

    def _is_presented(self, place: int) -> bool:
        """Is this the noun of "the owner, Ada Moreno"?"""
        led = place > 0 and self._scan.tags[place - 1] & (DETERMINER | POSSESSIVE)
        return bool(led) and self._scan.folded[place] in self._roles

    def _owned(self, place: int) -> bool:
        """Is what stands at a place somebody's?"""
        before = place - 1
        if before < 0:
            return False
        owners = self._scan.vocabulary.owners
        return bool(self._scan.tags[before] & POSSESSIVE) or self._scan.folded[before] in owners

    def _behind(self, mention: Mention, last: int) -> Calling | None:
        """What explains a name: "Per Lind, 51, a shepherd from Harbury,"."""
        scan, place = self._scan, last + 1
        if place + 1 >= len(scan.words) or scan.forms[last] not in ",(":
            return None
        if scan.kinds[place] == NUMBER and scan.forms[place + 1] in ",).":
            self._ages.setdefault(scan.forms[place], mention)
            place += 2
        if place >= len(scan.words) or not scan.tags[place] & (DETERMINER | POSSESSIVE):
            return None
        words = self._noun_phrase(place + 1)
        return Calling(mention, words, bool(scan.tags[place] & POSSESSIVE)) if words else None

    def _noun_phrase(self, first: int) -> list[str]:
        """The words of a noun phrase up to its head, as far as they are in small letters."""
        scan = self._scan
        words: list[str] = []
        for place in range(first, min(first + _NOUNS, len(scan.words))):
            if scan.tags[place] & _FUNCTION or scan.kinds[place] == PUNCTUATION:
                return words
            if words and scan.tags[place] & CUE and words[-1] in self._roles:
                return []  # "In a letter to Velora, the mayor said"
            if scan.kinds[place] == LOWER:
                words.append(scan.folded[place])
        return []

    def holder(self, head: str, modifiers: list[str], offset: int) -> Mention | None:
        """The person called `head`: the last before `offset`, or the only one.

        modifiers: what stands before the head, as in "the Varnian president"; who is called
        something with these goes before those whose calling only does not speak against them.
        """
        return self._held(self.named(head), head, modifiers, offset)

    def holder_of_like(self, heads: Iterable[str], modifiers: list[str], offset: int) -> Mention | None:
        """The last person before `offset` who is called one of these, or the only one."""
        found = [self._held(self.named(head, besides=False), head, modifiers, offset) for head in heads]
        before = [mention for mention in found if mention and mention.span.start < offset]
        return max(before, key=lambda mention: mention.span) if before else None

    def _held(self, callings: list[Calling], head: str, modifiers: list[str], offset: int) -> Mention | None:
        """Who of those called `head` fits what stands before it."""
        asked = set(modifiers)
        callings = [each for each in callings if not self._is_lesser(each.words, asked)]
        exact = [each.mention for each in callings if asked <= set(each.words)]
        fitting = exact or [each.mention for each in callings if self._may_be(each, head, asked)]
        before = [mention for mention in fitting if mention.span.start < offset]
        return before[-1] if before else self._named_later(_only(fitting), head, offset)

    def _named_later(self, mention: Mention | None, head: str, offset: int) -> Mention | None:
        """Who is called so only behind `offset`, unless another body is before: "the central bank"."""
        if mention is None or mention.kind == "person":
            return mention
        words = self._scan.words
        return None if words.first_of(head) < words.first_at(offset) else mention

    def _may_be(self, calling: Calling, head: str, asked: set[str]) -> bool:
        """Has the calling no words of its own but these, and is it no other country's?"""
        if not set(calling.words) <= asked | {head} or asked & self._former:
            return False
        words = self._scan.words
        first = words.first_at(calling.mention.span.start) - 1
        if first >= 0 and self._scan.folded[first] == head:
            first -= 1
        word = self._scan.folded[first] if first >= 0 else ""
        return word in asked or word not in self._naming.countries

    def of(self, head: str, owner: str) -> Mention | None:
        """The one person called a head with an owner: "Varnia's president", "the head of the port"."""
        countries = self._naming.countries
        owner = countries.get(owner, owner)
        callings = self.named(head)
        held = [each for each in callings if owner in {countries.get(word, word) for word in each.words}]
        if not held and self._relational and head not in self._relational and owner not in self._former:
            held = [each for each in callings if each.words == [head] and not each.kin]
        return _only(each.mention for each in held)

    def only(self, head: str) -> Mention | None:
        """The one person called just that: "the lawyer, Ada Moreno," where "his lawyer" spoke."""
        return _only(each.mention for each in self.named(head) if each.words == [head])

    def has_age(self, name: str) -> bool:
        """Does the article say how old somebody is?"""
        return any(mention.name == name for mention in self._ages.values())

    def relative(self, head: str) -> Mention | None:
        """The one person presented as somebody's: "his sister Ada"."""
        return _only(each.mention for each in self.named(head) if each.kin)


def _alike(one: Calling, other: Calling) -> bool:
    """Is it the same for the same mention?"""
    return one.mention is other.mention and one.words == other.words and one.kin == other.kin


def _only(mentions: Iterable[Mention]) -> Mention | None:
    """The mention of the one person that all of these mean."""
    found = list(mentions)
    return found[0] if found and len({each.name for each in found}) == 1 else None

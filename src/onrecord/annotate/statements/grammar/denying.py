"""What a language knows of denying, from the `statements.denials` table of its lexicon file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from ....text.words import Words

_COMMON: Final = 6
_SHORTEST: Final = 2
"""Words as short as "no" or "it" tell nothing, or are negations, which are looked for anyway."""


class Phrases:
    """Word sequences, found at a place of a text by their first two words."""

    __slots__ = ("_alone", "_by_first", "firsts")

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, dict[str, list[list[str]]]] = {}
        self._alone: set[str] = set()  # those of one word
        for phrase in phrases:
            words = phrase.split()
            begun = self._by_first.setdefault(words[0], {})
            if len(words) > 1:
                begun.setdefault(words[1], []).append(words)
            else:
                self._alone.add(words[0])
        for begun in self._by_first.values():
            for each in begun.values():
                each.sort(key=len, reverse=True)
        self.firsts = frozenset(self._by_first)  # the words with which phrases begin

    def may_begin(self, words: list[str]) -> bool:
        """Is one of these words the first of a phrase?"""
        return not self.firsts.isdisjoint(words)

    def places(self, words: Words) -> list[int]:
        """Where phrases stand in a text, in order."""
        found, folded = list[int](), words.folded
        for first in words.first.keys() & self.firsts:
            following = self._by_first[first]
            for place in words.all_of(first):
                if first in self._alone or (
                    place + 1 < len(folded) and folded[place + 1] in following and self.at(folded, place)
                ):
                    found.append(place)
        found.sort()
        return found

    def at(self, words: list[str], place: int) -> int:
        """How many words the longest phrase at this place has; 0 where none stands."""
        begun = self._by_first.get(words[place])
        if begun is None:
            return 0
        following = begun.get(words[place + 1]) if place + 1 < len(words) else None
        if following is not None:
            for each in following:
                if _follow(each, words, place):
                    return len(each)
        return int(words[place] in self._alone)


def _follow(phrase: list[str], words: list[str], place: int) -> bool:
    """Do the words of a phrase stand here, of which the first two do?"""
    length = len(phrase)
    if place + length > len(words):
        return False
    return all(words[place + behind] == phrase[behind] for behind in range(2, length))


class Denials:
    """The words of denial of one language."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._take_objects(table)
        self._take_verdicts(table)
        self._take_answers(table)
        self._take_claims(table)
        self.unlinked = _phrases(table, "unlinked")  # "had nothing to do with"
        self.headlines = _phrases(table, "headlines")
        contrary = {word for phrase in table.get("contrary", ()) for word in phrase.split()}
        telling = {word for word in contrary if len(word) > _COMMON}  # "opposite", not "the"
        self.telling = frozenset({*self.false, *self.wrong, *self.none, *self.villains, *telling})
        lists = ("nothing_in_it", "unreal", "cleared", "uninvolved", "refusals", "never", "unlinked")
        phrases = (phrase for key in lists for phrase in table.get(key, ()))
        self.phrases = Phrases(phrase for phrase in phrases if len(phrase.split()[0]) > _SHORTEST)

    def _take_objects(self, table: Mapping[str, Any]) -> None:
        """What can be denied, and what is done in order to deny."""
        self.claims, self._claim_endings = _words(table, "claims"), tuple(table.get("claim_endings", ()))
        self.ideas = _words(table, "ideas")  # claims only with what they say: "the idea that"
        self.pointing = _words(table, "pointing")  # "that assessment", a claim as well
        self.complementing = _words(table, "complementing")
        self.accusations = _words(table, "accusations")  # claims that nobody likes: "called the charge “…”"
        self.scornful = _words(table, "scornful")
        self.grave = _words(table, "grave")  # what does not scorn them: "called the charge “troubling”"
        self.deeds = _words(table, "deeds")  # "denied links to"
        self.blame = _words(table, "blame")  # "rejected responsibility"
        self.pursued = _words(table, "pursued")  # "rejected the claim for damages"
        self.suits = _words(table, "suits")
        self.shares = _words(table, "shares")  # "a string of claims"
        self.disputable = _words(table, "disputable")  # "disputed the cause of death"
        self.granted = _words(table, "granted")
        self._granted_endings = tuple(table.get("granted_endings", ()))
        self.means = _words(table, "means")  # "used the speech to deny"
        self.givers = _words(table, "givers")  # "a denial from the mayor that"
        self.anything = _words(table, "anything")  # "something he denies"
        self.plea_nouns = _words(table, "plea_nouns")
        self.pleas, self.it = _phrases(table, "pleas"), _words(table, "it")
        self.judges, self.papers = _words(table, "judges"), _words(table, "papers")
        self.aftermath = _words(table, "aftermath")  # "denied losing a wallaby after one was filmed"
        self.against = _words(table, "against")  # "…, despite claims that"
        self.settings = _words(table, "settings")
        self.around = _words(table, "around")  # "denied the claim despite"
        self.spells = _words(table, "spells")  # "denied the claim hours after"
        self.manner = _phrases(table, "manner")  # "rejected the claim out of hand"

    def _take_verdicts(self, table: Mapping[str, Any]) -> None:
        """How one says that something is false, or was not so."""
        self.false, self.wrong = _words(table, "false"), _words(table, "wrong")
        self.harsh = _words(table, "harsh")  # of `wrong`, what is said of anything, but denies only a claim
        self.rubbish = _words(table, "rubbish")  # of `wrong`, what is hardly said of anything but claims
        self.mistaken = _words(table, "mistaken")  # of `wrong`, what denies what a document says
        self.true = _words(table, "true")
        self.copula = _words(table, "copula")  # "is", where it does not stand in the passive
        self.claiming = _words(table, "claiming")  # "will … gewusst haben"
        self.perfect = _words(table, "perfect")
        self.participles, self.until = tuple(table.get("participles", ())), _words(table, "until")
        self.past, self.several = _words(table, "past"), _words(table, "several")
        self.future, self.none = _words(table, "future"), _words(table, "none")
        self.first_person = _words(table, "first_person")
        self.believing = _words(table, "believing")  # "we believe the claim is false"
        self.nothing_in_it = _phrases(table, "nothing_in_it")
        self.unreal = _phrases(table, "unreal")
        self.cleared = _phrases(table, "cleared")
        self.uninvolved = _phrases(table, "uninvolved")
        self.refusals = _phrases(table, "refusals")  # "far from it"
        self.contrary = _phrases(table, "contrary")  # "quite the reverse", which says so of itself
        self.never = _phrases(table, "never")  # which open a sentence: "at no stage"
        self.villains = _words(table, "villains")  # "I'm no thief"

    def _take_answers(self, table: Mapping[str, Any]) -> None:
        """What is answered by it, by whom, and before whom."""
        self.contracted: Mapping[str, str] = table.get("contracted", {})
        self.representatives = _words(table, "representatives")  # who speak for the accused
        self.witnesses = _words(table, "witnesses")  # who tell a court what befell them
        self.polite = _words(table, "polite")  # "I would dispute that"
        self.contrasting = _words(table, "contrasting")  # "but", "for its part"
        self.emphatic = _words(table, "emphatic")  # "not a single"
        self.rather = _words(table, "rather")  # "not yet", "not only"
        self.tenses: Mapping[str, str] = table.get("tenses", {})
        self.able = _words(table, "able")  # "could not"
        self.lacking = _words(table, "lacking")  # "had not been asked", of which one complains
        self.unsettled = _words(table, "unsettled")  # "had not decided"
        self.us = _words(table, "us")
        self.ever, self.there = _words(table, "ever"), _words(table, "there")
        self.insisting, self.hearings = _words(table, "insisting"), _words(table, "hearings")
        self.countering = _words(table, "countering")  # who does, answers somebody
        self.complaining = _words(table, "complaining")  # who does, says no more of it
        self.polled = _words(table, "polled")  # "most voters", who are not "he"
        self.plain = _words(table, "plain")  # "let me be clear:"
        self.openings = _phrases(table, "openings")  # "with respect,"
        self.comparing = _words(table, "comparing")  # "like no other"
        self.open = _words(table, "open")  # "did not know"
        self.affirming = _words(table, "affirming")  # "every transfer", "is intact"
        self.regretting = _words(table, "regretting")  # "sorry"
        self.questioned = _words(table, "questioned")  # "when asked about the report"
        self.calling = _words(table, "calling")  # "should", "must"
        self.hedging = _words(table, "hedging")  # "perhaps"
        self.opposites = _opposites(table)

    def _take_claims(self, table: Mapping[str, Any]) -> None:
        """How a text tells that somebody claims, asks or has done something."""
        self.asking = _phrases(table, "asking")
        self.intents = _words(table, "intents")
        self.accusing = _phrases(table, "accusing")
        published = _phrases(table, "published")  # by a newspaper
        self.misdeeds = _phrases(table, "misdeeds")
        self.claiming_phrases: Mapping[str, Phrases] = {
            "accusing": self.accusing,
            "reporting": _phrases(table, "reporting"),
            "published": published,
            "misdeeds": self.misdeeds,
        }

    def is_claim(self, word: str) -> bool:
        """Is this a noun for what somebody claims?"""
        return word in self.claims or bool(self._claim_endings and word.endswith(self._claim_endings))

    def false_or_wrong(self, word: str) -> bool:
        """Does this word say that something is false?"""
        return word in self.false or word in self.wrong

    def is_granted(self, word: str) -> bool:
        """Is this what one can be denied, or can wage: "entry", "ein Spiel bestreiten"?"""
        return word in self.granted or bool(self._granted_endings and word.endswith(self._granted_endings))


def _words(table: Mapping[str, Any], key: str) -> frozenset[str]:
    return frozenset(table.get(key, ()))


def _phrases(table: Mapping[str, Any], key: str) -> Phrases:
    return Phrases(table.get(key, ()))


def _opposites(table: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    """For each word those that say the opposite: "sold" for "kept"."""
    found: dict[str, frozenset[str]] = {}
    for pair in table.get("opposites", ()):
        one, other = (side.split() for side in pair.split(" / "))
        for words, against in ((one, other), (other, one)):
            for word in words:
                found[word] = found.get(word, frozenset()).union(against)
    return found

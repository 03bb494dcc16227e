"""What a language knows of denying, from the `statements.denials` table of its lexicon file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any


class Phrases:
    """Word sequences, found at a place of a text by their first word."""

    __slots__ = ("_by_first",)

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            words = tuple(phrase.split())
            self._by_first.setdefault(words[0], []).append(words)

    def may_begin(self, words: Sequence[str]) -> bool:
        """Is one of these words the first of a phrase?"""
        return not self._by_first.keys().isdisjoint(words)

    def at(self, words: Sequence[str], place: int) -> int:
        """How many words the phrase at this place has; 0 where none stands."""
        for each in self._by_first.get(words[place], ()):
            if tuple(words[place : place + len(each)]) == each:
                return len(each)
        return 0


class Denials:
    """The words of denial of one language."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        def words(key: str) -> frozenset[str]:
            return frozenset(table.get(key, ()))

        self.claims, self._claim_endings = words("claims"), tuple(table.get("claim_endings", ()))
        self.ideas = words("ideas")  # claims only with what they say: "the idea that"
        self.complementing = words("complementing")
        self.deeds = words("deeds")  # "denied links to"
        self.pursued = words("pursued")  # "rejected the claim for damages"
        self.granted, self._granted_endings = words("granted"), tuple(table.get("granted_endings", ()))
        self.means = words("means")  # "used the speech to deny"
        self.givers = words("givers")  # "a denial from the mayor that"
        self.anything = words("anything")  # "something he denies"
        self.plea_nouns = words("plea_nouns")
        self.pleas, self.it = Phrases(table.get("pleas", ())), words("it")
        self.judges, self.papers = words("judges"), words("papers")
        self.settings = words("settings")
        self.false, self.wrong = words("false"), words("wrong")
        self.harsh = words("harsh")  # of `wrong`, what is said of anything, but denies only a claim
        self.rubbish = words("rubbish")  # of `wrong`, what is hardly said of anything but claims
        self.true = words("true")
        self.copula = words("copula")  # "is", where it does not stand in the passive
        self.claiming, self.perfect = words("claiming"), words("perfect")  # "will … gewusst haben"
        self.participles, self.until = tuple(table.get("participles", ())), words("until")
        self.past = words("past")
        self.future, self.none = words("future"), words("none")
        self.first_person = words("first_person")
        self.contracted: Mapping[str, str] = table.get("contracted", {})
        self.reporting = Phrases(table.get("reporting", ()))
        self.representatives = words("representatives")  # who speak for the accused
        self.witnesses = words("witnesses")  # who tell a court what befell them
        self.polite = words("polite")  # "I would dispute that"
        self.asking = Phrases(table.get("asking", ()))
        self.intents = words("intents")
        self.published = Phrases(table.get("published", ()))
        self.accusing = Phrases(table.get("accusing", ()))
        self.insisting, self.hearings = words("insisting"), words("hearings")
        self.complaining = words("complaining")  # who does, says no more of it
        self.polled = words("polled")  # "most voters", who are not "he"
        self.plain = words("plain")  # "let me be clear:"
        self.openings = Phrases(table.get("openings", ()))  # "with respect,"
        self.open = words("open")  # "did not know"
        self.nothing_in_it = Phrases(table.get("nothing_in_it", ()))
        self.unreal = Phrases(table.get("unreal", ()))
        self.cleared = Phrases(table.get("cleared", ()))
        self.uninvolved = Phrases(table.get("uninvolved", ()))
        self.refusals = Phrases(table.get("refusals", ()))  # "far from it"
        self.never = Phrases(table.get("never", ()))  # which open a sentence: "at no stage"
        self.villains = words("villains")  # "I'm no thief"
        self.telling = frozenset({*self.false, *self.wrong, *self.none, *self.villains})
        lists = ("nothing_in_it", "unreal", "cleared", "uninvolved", "refusals", "never")
        self.phrases = Phrases(phrase for key in lists for phrase in table.get(key, ()))

    def is_claim(self, word: str) -> bool:
        """Is this a noun for what somebody claims?"""
        return word in self.claims or bool(self._claim_endings and word.endswith(self._claim_endings))

    def false_or_wrong(self, word: str) -> bool:
        """Does this word say that something is false?"""
        return word in self.false or word in self.wrong

    def is_granted(self, word: str) -> bool:
        """Is this what one can be denied, or can wage: "entry", "ein Spiel bestreiten"?"""
        return word in self.granted or bool(self._granted_endings and word.endswith(self._granted_endings))

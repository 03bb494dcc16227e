"""What a sentence that somebody says makes of a claim: "That is a lie", "He never took the money"."""

from __future__ import annotations

from functools import lru_cache

from ..cues import (
    ADVERB,
    AUXILIARY,
    BE,
    CUE,
    DETERMINER,
    DOCUMENT,
    ENDED,
    F_DENIED,
    FINITE,
    JOINED,
    NOT,
    POSSESSIVE,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    TO,
    Vocabulary,
)
from .objects import DENYING
from .words import Phrases

_FRONT = 14
_PREDICATE = 9
_BARE = 4
AHEAD = 5
_SHORT = 3
_SUBJECT = 7
_LATE = 24


class Sentence:
    """A sentence that somebody says, as words without marks, and what it makes of a claim."""

    __slots__ = ("_classes", "_known", "_verb", "_words")

    def __init__(self, written: list[str], known: Vocabulary) -> None:
        self._known = known
        self._words = [part for word in written for part in _taken_apart(word, known)]
        self._classes = [known.classes[word] for word in self._words]
        self._verb = self._first_verb()

    def _first_verb(self) -> int:
        """Where the verb begins, or the front of the sentence ends."""
        for place, classes in enumerate(self._classes[:_FRONT]):
            if place and (classes & (AUXILIARY | FINITE) or self._shortened(place)):
                return place
        return min(len(self._words), _FRONT)

    def _shortened(self, place: int) -> bool:
        """Is this the "'s" of "it's", not of "Ito's"?"""
        before = self._classes[place - 1] if place else 0
        return self._words[place][0] == "'" and bool(before & (PRONOUN | THAT | RELATIVE | DETERMINER))

    def false(self, *, contested: bool) -> bool:
        """Does it say that something is false: "The claim is baseless", "There was no truth in it"?

        contested: a claim was named before.
        """
        denials = self._known.denials
        if self._phrase(denials.nothing_in_it) is not None:
            return True
        word = self._predicate()
        if word is None and self._late_predicate():
            return True
        if word is None:
            return self._unreal(contested=contested)
        surely = word not in denials.wrong
        return self._about_claim(surely=surely) or (self._about_it(self._verb) and (contested or surely))

    def _unreal(self, *, contested: bool) -> bool:
        """Does it say that something never happened, or just "Nonsense"?"""
        place = self._phrase(self._known.denials.unreal)
        if place is None:
            return self._bare(contested=contested)
        return contested or self._about_claim(surely=False) or self._about_it(place)

    def _late_predicate(self) -> bool:
        """Is this "Claims that he would quit were false", with another clause in the subject?"""
        denials, words = self._known.denials, self._words
        turned = words[0] in denials.copula  # "(laut Ito) sind die Vorwürfe haltlos"
        if not any(denials.is_claim(word) for word in words[: _SHORT + turned]):
            return False
        if not turned and not any(each & THAT for each in self._classes[1 : _SHORT + 1]):
            return False
        for place in range(_SHORT, min(len(words), _LATE)):
            before = range(place - _SHORT, place)
            linked = turned or any(self._classes[i] & BE or words[i] in denials.copula for i in before)
            negated = any(self._classes[i] & NOT for i in before)
            said = words[place] in denials.true if negated else denials.false_or_wrong(words[place])
            if linked and said and self._predicative(place):
                return True
        return False

    def cleared(self, *, contested: bool, own: bool) -> bool:
        """Does the speaker say to have done nothing: "I am innocent"; `contested`: "He was not involved"?

        own: "he" is the speaker.
        """
        denials = self._known.denials
        place = self._phrase(denials.cleared, _LATE)
        if place is None and contested:
            place = self._phrase(denials.uninvolved)
        if place is None:
            return False
        return self._personal(min(place, self._verb + 1), contested=contested, own=own)

    def _personal(self, end: int, *, contested: bool, own: bool) -> bool:
        """Is the subject the speaker, or, `contested`, anybody a pronoun stands for?"""
        denials = self._known.denials
        for place in range(end):
            classes, word = self._classes[place], self._words[place]
            if word in denials.first_person:
                return True
            if (contested or own) and classes & (PRONOUN | POSSESSIVE) and word not in denials.it:
                return True
        return own and self._words[0] in denials.it

    def denies(self, *, direct: bool) -> bool:
        """Does it deny outright: "I deny it", and `direct`ly quoted: "The firm rejects these accusations"?"""
        known = self._known
        for place, word in enumerate(self._words[: AHEAD + 1]):
            entry = known.entries.get(word)
            if place and entry and entry.frames & DENYING and not entry.needs_particle:
                return bool(entry.frames & F_DENIED) or self._names_claim(place)
            if place and self._apart(place):
                return self._names_claim(place)
            own = self._classes[place] & (PRONOUN | ADVERB | AUXILIARY) or direct
            if not own or self._holds_back(place) or self._words[place] in known.denials.none:
                return False
        return False

    def not_so(self, context: frozenset[str] = frozenset(), *, own: bool, insisted: bool = False) -> bool:
        """Does the speaker say not to have done something, or that what the context says is not so?

        own: "he" is the speaker; insisted: whatever is not so.
        """
        place = self._negation()
        if place is None or not self._flatly(place, own=own):
            return False
        end = min(self._verb, place) or 1
        if any(self._classes[i] & (CUE | ENDED) for i in range(1, end)):
            return False  # "it ensured he was not"
        if insisted:
            return True
        if not context:
            return self._personal(end, contested=False, own=own)
        return not context.isdisjoint(self._words[: place + 2 * AHEAD])

    def _negation(self) -> int | None:
        """Where the verb of the sentence is negated."""
        person = self._classes[1:2] and self._classes[1] & PRONOUN  # "No, I meant"
        if self._words[0] in self._known.denials.none and self._verb <= _SHORT and not person:
            return 0  # "No water leaked"
        near = range(max(0, self._verb - 1), min(len(self._words), self._verb + _SHORT))
        place = next((i for i in near if self._negates(i)), None)
        if place is not None and place < self._verb < len(self._words) and self._classes[self._verb] & BE:
            return None  # "that his name not be used"
        return place if self._verb <= _SUBJECT else None

    def _flatly(self, place: int, *, own: bool) -> bool:
        """Is this no "would not", "does not know" or "not to go"?"""
        denials = self._known.denials
        if not denials.future.isdisjoint(self._words[:place]):
            return False
        following = self._words[place + 1 : place + AHEAD]
        if not following:
            return own
        return denials.open.isdisjoint(following) and not self._classes[place + 1] & TO

    def _negates(self, place: int) -> bool:
        return bool(self._classes[place] & NOT) or self._words[place] in self._known.denials.none

    def _holds_back(self, place: int) -> bool:
        """Is this "would", "will" or "not"?"""
        return self._words[place] in self._known.denials.future or bool(self._classes[place] & NOT)

    def _apart(self, place: int) -> bool:
        """Is this the "weisen" of "weisen … zurück"?"""
        splits = self._known.splits.get(self._words[place], ())
        return any(entry.frames & DENYING and part in self._words[place:] for part, entry in splits)

    def _names_claim(self, place: int) -> bool:
        denials, following = self._known.denials, self._words[place + 1 : place + 2 * AHEAD]
        if not denials.it.isdisjoint(following[:1]) and len(following) < AHEAD:
            return True
        return any(denials.is_claim(word) or word in denials.ideas for word in following)

    def _about_claim(self, *, surely: bool) -> bool:
        """Is the subject a claim, or, `surely`, a document?"""
        denials = self._known.denials
        return any(denials.is_claim(self._words[i]) or (surely and self._thing(i)) for i in range(self._verb))

    def _thing(self, place: int) -> bool:
        """Is this an idea, or something that can be forged?"""
        denials, word = self._known.denials, self._words[place]
        return word in denials.ideas or word in denials.papers or bool(self._classes[place] & DOCUMENT)

    def _about_it(self, end: int) -> bool:
        """Is the subject "it", "that", "all of this"?"""
        it = self._known.denials.it
        while end > 1 and self._classes[end - 1] & ADVERB:
            end -= 1
        return end > 0 and (self._words[end - 1] in it or not it.isdisjoint(self._words[1:end]))

    def _phrase(self, phrases: Phrases, reach: int = 0) -> int | None:
        """Where one of these phrases stands in the main clause, or in the first `reach` words."""
        front = self._words[: max(reach, self._verb + AHEAD + 1)]
        for place, word in enumerate(front if phrases.may_begin(front) else ()):
            if phrases.at(self._words, place):
                return place
            if (
                place > 1
                and self._classes[place] & (RELATIVE | SUBORDINATOR)
                and word not in self._known.likening
            ):
                return None
        return None

    def _predicate(self) -> str | None:
        """The word that says in the main clause that its subject is false."""
        denials, linked = self._known.denials, False
        negated = not denials.none.isdisjoint(self._words[: self._verb])  # "None of it is true"
        if any(each & (THAT | RELATIVE) for each in self._classes[1 : self._verb]):
            return None
        for place in range(self._verb, min(len(self._words), self._verb + _PREDICATE)):
            word, classes = self._words[place], self._classes[place]
            if classes & NOT:
                negated = True
            elif classes & BE or word in denials.copula or self._shortened(place):
                linked = True
            elif classes & (THAT | RELATIVE | SUBORDINATOR) or word in denials.future:
                return None
            elif linked and negated and word in denials.true and self._predicative(place):
                return word
            elif linked and (word in denials.false or word in denials.wrong) and self._predicative(place):
                return None if negated else word
        return None

    def _predicative(self, place: int) -> bool:
        """Is a word like "false" said of the subject, not part of a name ("a false alarm")?"""
        if place + 1 >= len(self._words):
            return True
        if (self._classes[place - 1] | self._classes[place + 1]) & TO:
            return False  # "to lie", "misleading to say"
        if self._classes[place + 1] & (THAT | RELATIVE) and self._classes[place - 1] & DETERMINER:
            return self._words[place - 1] in self._known.indefinite  # not "the lie that"
        after, denials = self._words[place + 1], self._known.denials
        return (
            bool(self._classes[place + 1])
            or denials.is_claim(after)
            or after in denials.wrong
            or after in denials.false
        )

    def _bare(self, *, contested: bool) -> bool:
        """Is it a verdict and nothing else: "Nonsense", "Not true"?"""
        if len(self._words) > _BARE or any(each & (AUXILIARY | FINITE) for each in self._classes):
            return False
        denials = self._known.denials
        negated = any(self._negates(place) for place in range(len(self._words)))
        if not contested:
            return not negated and not denials.false.isdisjoint(self._words)
        if negated and all(each & (NOT | ADVERB | DETERMINER) for each in self._classes):
            return True  # "Absolutely not"
        return any(word in denials.true if negated else denials.false_or_wrong(word) for word in self._words)


@lru_cache(50_000)
def _taken_apart(word: str, known: Vocabulary) -> tuple[str, ...]:
    """ "didn't" as "did not", "we've" as "we 've"."""
    for ending, negation in known.denials.contracted.items():
        if word.endswith(ending) and len(word) > len(ending):
            return word[: -len(ending)], negation
    if known.classes[word] & JOINED and "'" in word:
        first, mark, rest = word.partition("'")
        return first, mark + rest
    return (word,)

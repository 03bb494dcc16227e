"""The grammar of a sentence that somebody says: its verb, what negates it, what it says of its subject."""

from __future__ import annotations

from typing import Final

from ....text import compiled
from ..grammar.cues import (
    ADVERB,
    AUXILIARY,
    BE,
    CONJUNCTION,
    CUE,
    DETERMINER,
    DOCUMENT,
    ENDED,
    FINITE,
    NOT,
    NOUN,
    POSSESSIVE,
    PRONOUN,
    QUESTION,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    TO,
    Entry,
)
from ..grammar.denying import Phrases
from ..grammar.vocabulary import Vocabulary
from .objects import DENYING
from .openings import performed, taken_apart

AHEAD: Final = 5
SHORT: Final = 3
_FRONT: Final = 20
_PREDICATE: Final = 9
_HEAD: Final = 6
_LATE: Final = 24


class Sentence:
    """A sentence that somebody says, as words without marks.

    "I can tell you that it is a lie" is read as "it is a lie".
    """

    __slots__ = ("classes", "known", "refusing", "stressed", "verb", "words")

    def __init__(
        self, written: list[str], known: Vocabulary, *, stressed: bool = False, refusing: bool = False
    ) -> None:
        self.known, self.refusing = known, refusing  # "No, …", "On the contrary, …"
        words = list[str]()
        for word in written:
            if "'" in word:
                words += taken_apart(word, known)
            else:
                words.append(word)
        classes = compiled.valued(words, known.classes)
        start = performed(words, classes, known)
        self.words, self.classes = words[start:], classes[start:]
        self.stressed = stressed or not known.denials.plain.isdisjoint(words[:start])  # "let me be clear"
        self.verb = self._first_verb()

    def _first_verb(self) -> int:
        """Where the verb begins, or the front of the sentence ends."""
        relative, inner, end = False, 0, 0  # "a man who was there has …"
        for place, classes in enumerate(self.classes[:_FRONT]):
            if not place:
                continue
            if not self._finite(place):
                relative = relative or bool(classes & (THAT | RELATIVE))
                end += end == place - 1 and bool(classes & (NOT | ADVERB))
            elif not relative or (inner and end < place - 1):
                return place
            else:
                inner, end = inner or place, place
        if inner:
            return inner
        if self.known.verb_second and self.classes[0] & PRONOUN:
            return min(len(self.words), 1)  # "Wir drücken keine Löhne"
        return min(len(self.words), _FRONT)

    def _finite(self, place: int) -> bool:
        """Is this a verb that can have a subject before it: "has", "'s", "she owned"?"""
        classes = self.classes[place]
        if classes & (AUXILIARY | FINITE) or self._shortened(place):
            return True
        return bool(classes & ENDED and self.classes[place - 1] & (NOT | PRONOUN))  # "he never owned"

    def _shortened(self, place: int) -> bool:
        """Is this the "'s" of "it's", not of "Ito's"?"""
        before = self.classes[place - 1] if place else 0
        return self.words[place][0] == "'" and bool(before & (PRONOUN | THAT | RELATIVE | DETERMINER))

    def negates(self, place: int) -> bool:
        """Is this "not", "never", "nothing"?"""
        if self.words[place] in self.known.denials.none:
            after = self.words[place + 1 : place + 2]
            return not after[0].isdigit() if after else not self.classes[place] & DETERMINER  # "No. 1"
        return bool(self.classes[place] & NOT)

    def negated_at(self) -> int | None:
        """Where the main clause is negated; None where it is not, or only "but not"."""
        if self.quantified():
            return 0
        words, classes = self.words, self.classes
        if self.known.verb_second and len(words) > SHORT and classes[-2] & TO:
            begin, end = 0, len(words)  # "nichts gewusst zu haben"
        elif self.verb >= min(len(words), _FRONT):
            begin, end = 0, min(len(words), _PREDICATE)  # no verb that is known
        else:
            reach = 2 * AHEAD if self.known.verb_second else _PREDICATE
            begin, end = max(0, self.verb - 1), min(len(words), self.verb + reach)
            begin = 0 if self.known.verb_second else begin  # "In keiner Probe wurden …"
        for place in range(begin, end):
            if self.negates(place) and not self._but(place):
                passive = place < self.verb < end and classes[self.verb] & BE  # "that his name not be used"
                infinitive = classes[place] & NOT and place + 1 < len(words) and classes[place + 1] & TO
                return None if passive or infinitive else place  # "chose not to accept"
            if place > self.verb and classes[place] & (THAT | RELATIVE | SUBORDINATOR | CONJUNCTION):
                return None
        return None

    def _but(self, place: int) -> bool:
        """Is this the "not" of "but not for ever", or the "no" of "like no other"?"""
        if place and self.words[place - 1] in self.known.denials.comparing:
            return True
        return place > self.verb and bool(self.classes[place - 1] & CONJUNCTION)

    def quantified(self) -> bool:
        """Is the subject "no water", "none of its jets", "nobody", or does "never" open the sentence?"""
        denials = self.known.denials
        if denials.never.at(self.words, 0):
            return True
        person = self.classes[1:2] and self.classes[1] & PRONOUN  # "No, I meant"
        if self.classes[0] & NOT and self.classes[1:2] and self.classes[1] & DETERMINER:
            return True  # "not a cent"
        return self.words[0] in denials.none and not person

    def past(self) -> bool:
        """Does it tell of what has been: "no doors were locked", "the captain never drank"?"""
        if self.verb >= len(self.words):
            return False
        return self.words[self.verb] in self.known.denials.past or bool(self.classes[self.verb] & ENDED)

    def holds_back(self, place: int) -> bool:
        """Is this "would", "will" or "not", and no "I would dispute that"?"""
        denials, word = self.known.denials, self.words[place]
        if word in denials.polite and self.words[0] in denials.first_person:
            return False
        return word in denials.future or bool(self.classes[place] & NOT)

    def apart(self, place: int) -> bool:
        """Is this the "weisen" of "weisen … zurück"?"""
        splits = self.known.splits.get(self.words[place], {})
        behind = self.words[place:] if splits else ()
        return any(entry.frames & DENYING and part in behind for part, entry in splits.items())

    def names_claim(self, place: int, entry: Entry | None = None) -> bool:
        """Does a claim stand behind this verb, or just "it"?"""
        denials, following = self.known.denials, self.words[place + 1 : place + 2 * AHEAD]
        surely = len(following) < AHEAD or (entry is not None and entry.stance == "denies")
        if surely and not denials.it.isdisjoint(following[:1]):
            return True
        return any(denials.is_claim(word) or word in denials.ideas for word in following)

    def personal(self, end: int, *, contested: bool, own: bool) -> bool:
        """Is the subject, up to `end`, the speaker, or, `contested`, anybody a pronoun stands for?

        own: "he" is the speaker.
        """
        denials = self.known.denials
        for place in range(end):
            classes, word = self.classes[place], self.words[place]
            if word in denials.first_person:
                return True
            if (contested or own) and classes & (PRONOUN | POSSESSIVE) and word not in denials.it:
                return True
        return own and self.words[0] in denials.it

    def about_claim(self, *, surely: bool) -> bool:
        """Is the subject a claim, or, `surely`, a document?"""
        denials = self.known.denials
        return any(denials.is_claim(self.words[i]) or (surely and self._thing(i)) for i in range(self.verb))

    def _thing(self, place: int) -> bool:
        """Is this an idea, or something that can be forged?"""
        denials, word = self.known.denials, self.words[place]
        return word in denials.ideas or word in denials.papers or bool(self.classes[place] & DOCUMENT)

    def about_document(self) -> bool:
        """Is the subject something that tells a story, true or not: "the video", "the evidence"?"""
        papers = self.known.denials.papers
        front = range(self.verb)
        return any(self.classes[i] & DOCUMENT or self.words[i] in papers for i in front)

    def about_it(self, end: int) -> bool:
        """Is the subject "it", "that", "all of this"?"""
        it = self.known.denials.it
        while end > 1 and self.classes[end - 1] & ADVERB:
            end -= 1
        if end > 0 and self.words[end - 1] in it:
            return True
        inside = (place for place in range(1, end - 1) if self.words[place] in it)
        return any(self.classes[place + 1] for place in inside)  # not "this information"

    def phrase(self, phrases: Phrases, reach: int = 0) -> int | None:
        """Where one of these phrases stands in the main clause, or in the first `reach` words."""
        front = self.words[: max(reach, self.verb + AHEAD + 1)]
        if not phrases.may_begin(front):
            return None
        firsts = phrases.firsts
        inner = False  # "an interview in which she was quoted never took place"
        for place, word in enumerate(front):
            inner = inner and place < self.verb
            if not inner and word in firsts and phrases.at(self.words, place):
                return None if self._undone(place) else place
            if place > 1 and place < self.verb and self.classes[place] & RELATIVE:
                inner = True
            opens = not inner and (self.classes[place] & (RELATIVE | SUBORDINATOR))
            if place > 1 and opens and word not in self.known.likening:
                return None
        return None

    def _undone(self, place: int) -> bool:
        """Does "not" stand before: "not without merit", "not a witch hunt"?"""
        before = place - 1
        denied = self.known.denials.none
        before -= before > 0 and bool(self.classes[before] & DETERMINER) and self.words[before] not in denied
        return before >= 0 and (bool(self.classes[before] & NOT) or self.words[before] in denied)

    def predicate(self) -> str | None:
        """The word that says in the main clause that its subject is false."""
        denials, linked = self.known.denials, False
        front = self.words[: self.verb]  # "None of it is true", "Neither claim is true"
        negated = not (denials.none.isdisjoint(front) and denials.ever.isdisjoint(front))
        if any(each & (THAT | RELATIVE) for each in self.classes[1 : self.verb]):
            return self._late_predicate()
        for place in range(self.verb, min(len(self.words), self.verb + _PREDICATE)):
            word, classes = self.words[place], self.classes[place]
            if classes & NOT:
                negated = True
            elif classes & BE or word in denials.copula or self._shortened(place):
                linked = True
            elif classes & (THAT | RELATIVE | SUBORDINATOR) or word in denials.future:
                return self._late_predicate()
            elif linked and negated and word in denials.true and self.predicative(place):
                return word
            elif linked and denials.false_or_wrong(word) and self.predicative(place):
                return None if negated else self._plainer(place)
        return self._late_predicate()

    def _plainer(self, place: int) -> str:
        """The "lie" of "an outrageous lie", "an insult and a lie"; else what stands at `place`."""
        denials, found = self.known.denials, self.words[place]
        for behind in range(place, min(len(self.words), place + _HEAD)):
            word = self.words[behind]
            if word in denials.false and self.predicative(behind):
                return word
            if denials.false_or_wrong(word):
                found = word if found in denials.harsh else found
            elif not self.classes[behind] & (CONJUNCTION | ADVERB | DETERMINER):
                break
        return found

    def _late_predicate(self) -> str | None:
        """The "false" of "Claims that he would quit were false", with another clause in the subject."""
        denials, words = self.known.denials, self.words
        turned = words[0] in denials.copula  # "(laut Ito) sind die Vorwürfe haltlos"
        head = self._claimed_head(turned=turned)
        if head is None:
            return None
        for place in range(head + 1, min(len(words), _LATE)):
            before = range(max(head + 1, place - SHORT), place)
            linked = turned or any(self.classes[i] & BE or words[i] in denials.copula for i in before)
            negated = any(self.classes[i] & NOT for i in before)
            said = words[place] in denials.true if negated else denials.false_or_wrong(words[place])
            if linked and said and self.predicative(place):
                return words[place]
        return None

    def opens_with_claim(self) -> bool:
        """Does a claim open it, or the idea that something is so?"""
        return self._claimed_head(turned=False) is not None

    def _claimed_head(self, *, turned: bool) -> int | None:
        """Where the claim stands that opens the sentence: "This notion that", "All of the claims"."""
        denials, classes = self.known.denials, self.classes
        if classes[0] & TO and classes[1:2] and classes[1] & CUE:
            return 1  # "To suggest that we knew"
        for place, word in enumerate(self.words[: _HEAD + turned]):
            if classes[place] & QUESTION and any(each & CUE for each in classes[place + 1 : place + AHEAD]):
                return place  # "What she says", "None of what was written"
            clause = classes[place + 1 : place + 2] and classes[place + 1] & THAT
            if denials.is_claim(word) or (word in denials.ideas and clause):
                return place
            if place and self.classes[place] & (AUXILIARY | FINITE) and not turned:
                return None
        return None

    def predicative(self, place: int) -> bool:
        """Is a word like "false" said of the subject, not part of a name ("a false alarm")?"""
        if place + 1 >= len(self.words):
            return True
        if (self.classes[place - 1] | self.classes[place + 1]) & TO:
            return False  # "to lie", "misleading to say"
        hinged = self.classes[place + 1] & (THAT | RELATIVE) and self.classes[place - 1] & DETERMINER
        if hinged and self.words[place] not in self.known.denials.true:
            return self.words[place - 1] in self.known.indefinite  # not "the lie that"
        after, denials = self.words[place + 1], self.known.denials
        if after in denials.plain:
            return True  # "a lie, plain and simple"
        if denials.is_claim(after) or denials.false_or_wrong(after):
            return True
        return bool(self.classes[place + 1] & ~NOUN)  # not "a false alarm"

"""What follows a verb of saying: to whom, when and where, and then the words themselves."""

from __future__ import annotations

from typing import Final

from ....text.words import CAPITAL, LOWER, NUMBER, PUNCTUATION
from ..denials.objects import DENYING, deniable
from ..grammar.addressees import begins_phrase
from ..grammar.clauses import past_circumstance
from ..grammar.complements import (
    BARE,
    CLAUSE_THAT,
    COLON,
    COMMA,
    DASH,
    END,
    INFINITIVE,
    OTHER,
    PREPOSED,
    QUOTE,
    WHETHER,
    Complement,
)
from ..grammar.cues import (
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    CONJUNCTION,
    DETERMINER,
    F_CLAIM,
    F_JUDGED,
    F_PERSON,
    F_QUOTE,
    F_TO,
    F_VERDICT,
    FINITE,
    NOT,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUESTION,
    SUBORDINATOR,
    THAT,
    TIME,
    TO,
    Entry,
)
from ..grammar.drafts import ABOUT
from ..grammar.phrases import circumstance_end, phrase_end
from ..grammar.scan import Scan
from ..grammar.timing import dates, is_day_said_of, later_end
from ..grammar.titles import is_show, is_title, title_at
from .insertions import (
    addressee_at,
    asked_from,
    blamed_from,
    clause_past_aside,
    is_counted,
    is_inserted,
    is_pointing,
    past_aside,
    quote_past_aside,
    that_behind,
)

_STEPS: Final = 40
_VERBAL: Final = AUXILIARY | FINITE
_ASKING: Final = ("asks", "doubts")


def complement(scan: Scan, verb: int, entry: Entry, high: int) -> Complement:
    """What stands behind the verb, up to `high`."""
    walk = _Walk(scan, verb, entry, high)
    quoted, kinds = scan.quoted, scan.kinds
    while walk.index < walk.stop:
        if quoted[walk.index]:
            found = walk.past_quotation()
        elif kinds[walk.index] == PUNCTUATION:
            found = walk.past_mark()
        else:
            found = walk.past_word()
        if found:
            return found
    return walk.ends(END if walk.index >= high else BARE)


class _Walk:
    """Steps over what belongs to a verb, up to the words that are said."""

    __slots__ = ("entry", "high", "index", "last", "scan", "stop", "whom")

    def __init__(self, scan: Scan, verb: int, entry: Entry, high: int) -> None:
        self.scan, self.entry, self.high = scan, entry, high
        self.stop = min(high, verb + _STEPS)
        self.whom: tuple[int, int] | None = None
        self.index = self.last = verb + 1
        for place in range(verb + 1, min(verb + 3, high)) if entry.particles else ():
            if scan.folded[place] in entry.particles:
                self.index = self.last = place + 1
                break

    def ends(self, kind: int, first: int = -1) -> Complement:
        """Here, or at `first`, the words begin."""
        return Complement(kind, self.index if first < 0 else first, self.last, self.whom)

    def past_quotation(self) -> Complement | None:
        """The quotation here, unless it is only part of where that was: "said on “Ten O'Clock”"."""
        scan, index = self.scan, self.index
        quote = scan.quote_at(index)
        if quote and self.whom and self.whom[1] == index and is_show(scan, quote, self.stop):
            self.index = quote.closing + 1
            self.whom = self.whom[0], self.index  # "told the “Hard Talk” podcast"
            return None
        if quote and index > self.last and scan.folded[index - 1] in scan.vocabulary.works:
            self.index = quote.closing  # "said in her book “The Salt Road”"
            return None
        within = quote and (quote.closing < self.stop or is_title(scan, quote))
        if quote and index > self.last and within and self._in_phrase(index):
            if self.whom and self.entry.stance in ABOUT:
                return self.ends(BARE, self.whom[0])  # "praised the team's “spirit”"
            self.index = quote.closing
            return None
        return self.ends(QUOTE)

    def _in_phrase(self, index: int) -> bool:
        """Does a phrase that has begun go on at this word, as behind "the" and "Ito's"?"""
        owned = self.scan.folded[index - 1] in self.scan.vocabulary.owners
        if self.whom and self.whom[1] == index:
            return owned
        return owned or bool(self.scan.tags[index - 1] & (PREPOSITION | DETERMINER | POSSESSIVE))

    def past_mark(self) -> Complement | None:
        """What a mark says of the words; None for one that parts nothing."""
        scan, index = self.scan, self.index
        form = scan.forms[index]
        if form == "," and is_inserted(scan, index, self.stop):
            self.index += 3  # "insisted, however, the council was"
            return None
        if form == ",":
            that = that_behind(scan, index, self.stop) or self._that_at(index + 1)
            if that:
                return self.ends(CLAUSE_THAT, that)
            begin = clause_past_aside(scan, index, self.high) if index > self.last else 0
            if begin:
                return self.ends(BARE, begin)
            opening = quote_past_aside(scan, index, self.stop)
            begin = self._denied_past_aside() if not opening else 0
            if begin:
                return self.ends(BARE, begin)
            return self.ends(QUOTE, opening) if opening else self.ends(COMMA)
        if form == ":":
            return self.ends(COLON, index + 1)
        if form in ".!?;…)]":
            return self.ends(END)
        if scan.dash(index):
            return self.ends(DASH)
        self.index += 1
        return None

    def _denied_past_aside(self) -> int:
        """Where what is denied begins in "denied, in a statement, having paid"; else 0."""
        if self.index > self.last or not self.entry.frames & DENYING:
            return 0
        begin = past_aside(self.scan, self.index, self.stop)
        return begin if begin and deniable(self.scan, self.entry, begin, self.high) else 0

    def _that_at(self, index: int) -> int:
        """The word behind the "that" here, in "told Ito, that the deal was off"; 0 where it says no more."""
        scan = self.scan
        if not self.whom or index + 1 >= self.stop or not scan.tags[index] & THAT:
            return 0
        return 0 if scan.tags[index + 1] & BE else index + 1

    def past_word(self) -> Complement | None:
        """The words if they begin here; None where the phrase here belongs to the verb."""
        scan, index, entry = self.scan, self.index, self.entry
        classes = scan.tags[index]
        after = scan.tags[index + 1] if index + 1 < self.high else 0
        if self._past_time(classes, after):
            return None
        if classes & THAT and scan.folded[index - 1] in scan.vocabulary.conditions:
            return self.ends(END)  # "told the Courier on condition that"
        if classes & THAT and index + 1 < self.high:
            pointing = is_pointing(scan, entry, index, after, self.high)
            return self.ends(BARE) if pointing else self.ends(CLAUSE_THAT, index + 1)
        if classes & TO and self._past_listener():
            return None
        if self.whom and entry.frames & F_JUDGED and scan.folded[index] in scan.vocabulary.judging:
            listens = scan.tags[self.whom[0] - 1] & TO  # "described to Kysten as"
            return self.ends(BARE) if listens else self.ends(BARE, self.whom[0])
        if scan.folded[index] in entry.prepositions and not dates(scan, index, self.high):
            first = blamed_from(entry, self.whom, index)
            return Complement(PREPOSED, first, self.last if first < index else index + 1, self.whom)
        if classes & NOT and index + 1 < self.stop and after & TO and entry.frames & F_TO:
            return self.ends(INFINITIVE)
        if classes & TO:
            found = self._past_to(after)
            if found or self.index > index:
                return found
        if classes & QUESTION and not classes & (DETERMINER | PREPOSITION | PRONOUN):
            return self._question(classes)
        if classes & (ADVERB | TIME) and scan.kinds[index] != NUMBER and not classes & DETERMINER:
            return self._past_adverb(classes, after)
        return self._past_phrase(classes)

    def _past_time(self, classes: int, after: int) -> bool:
        """Step past "that night", "moments later", "out of hand" right behind the verb."""
        scan, index = self.scan, self.index
        verb = scan.tags[index + 2] if index + 2 < self.high else 0
        named = scan.kinds[index + 1 : index + 3] == [CAPITAL, CAPITAL]  # "told the Sunday Courier"
        if classes & (THAT | DETERMINER) and after & TIME and not (verb & (AUXILIARY | FINITE) or named):
            self.index += 2  # "that night", "this week"
        elif index == self.last:
            if self.entry.frames & F_CLAIM:  # "dismissed out of hand the claim"
                self.index += scan.vocabulary.denials.manner.at(scan.folded, index)
            if self.index == index:
                self.index = later_end(scan, index, self.stop, self.high)
        return self.index > index

    def _past_adverb(self, classes: int, after: int) -> Complement | None:
        """Past an adverb or a day, where the words do not begin with it."""
        scan, index, entry = self.scan, self.index, self.entry
        if entry.stance == "denies" and scan.folded[index] in scan.vocabulary.sweeping:
            return self.ends(BARE)  # "denied ever having"
        if is_day_said_of(scan, index, after):
            owned = not after & (AUXILIARY | FINITE) and entry.frames & F_PERSON and not self.whom
            return self._past_phrase(classes) if owned else self.ends(BARE)  # "told Sunday's Courier"
        self.index += 1
        return None

    def _past_to(self, after: int) -> Complement | None:
        """The infinitive behind "to", or past "to reporters"."""
        scan, index = self.scan, self.index
        if self.entry.frames & F_TO and (
            self._may_do(index + 1) or not begins_phrase(scan, index + 1, self.high)
        ):
            return self.ends(INFINITIVE, asked_from(self.entry, self.whom, index))
        if not after & PREPOSITION and self.whom is None:
            end = _before_object(scan, index + 1, phrase_end(scan, index + 1, self.high))
            if end < self.high and scan.tags[end] & _VERBAL:
                end = past_circumstance(scan, index, end)  # "to clients | a deal would"
            if end > index + 1:
                self.whom, self.index = (index + 1, end), end
        return None

    def _may_do(self, index: int) -> bool:
        """Can this be a verb behind "to": "to show restraint", "to report it"?"""
        return index < self.high and self.scan.kinds[index] == LOWER and self.scan.shaped(index, BASE)

    def _past_listener(self) -> bool:
        """Step past "to Kysten" in "admitted to Kysten that", where the verb takes "to" as well."""
        scan, begin = self.scan, self.index + 1
        if self.whom or begin >= self.high or not scan.named(begin):
            return False
        end = phrase_end(scan, begin, self.high)
        then = end
        while then < self.high - 1 and (scan.tags[then] | scan.tags[then + 1]) & TIME:
            then += 1  # "to Kysten on Friday that"
        if then >= self.high or not scan.tags[then] & THAT:
            return False
        self.whom, self.index = (begin, end), then
        return True

    def _question(self, classes: int) -> Complement:
        """A question, or "when" and "where" that open a circumstance."""
        occasion = self.scan.folded[self.index] in self.scan.vocabulary.occasions
        circumstance = classes & SUBORDINATOR and self.entry.stance not in _ASKING and occasion
        return self.ends(BARE if circumstance else WHETHER)

    def _past_phrase(self, classes: int) -> Complement | None:
        """Past whom it is said to, or a phrase of time and place; the words if there is no such phrase."""
        scan, index = self.scan, self.index
        if classes & POSSESSIVE and scan.opens(index + 1):
            return self.ends(BARE)  # "praised her “talent”"
        if self.entry.frames & F_PERSON and self.whom is None:
            end = addressee_at(scan, index, self.high)
            if end < 0:
                return self.ends(BARE)
            if end > index:
                self.whom, self.index = (index, end), end
                return None
        if classes & SUBORDINATOR and not classes & PREPOSITION:
            return self.ends(BARE)
        if classes & PREPOSITION and not classes & CONJUNCTION:
            if self.entry.frames & F_VERDICT and scan.folded[index] in scan.vocabulary.judging:
                return self.ends(BARE)  # "termed as baseless the claims"
            return self._past_circumstance()
        return self.ends(BARE)

    def _past_circumstance(self) -> Complement | None:
        """Past "in Lindmoor", "on the eve of the vote"."""
        scan, index, high = self.scan, self.index, self.high
        if scan.folded[index] in scan.vocabulary.genitive and not self.entry.frames & F_QUOTE:
            return self.ends(OTHER)
        end = self._past_title(index) or circumstance_end(scan, index, high)
        if end < high and scan.tags[end] & _VERBAL:
            begin = past_circumstance(scan, index, end)
            if begin > index + 1:
                return self.ends(BARE, begin)  # "in a note to clients | a deal would"
            if scan.tags[index] & SUBORDINATOR or is_counted(scan, index, end):
                return self.ends(BARE)  # "after the police left", "around 40 people were"
            if self.whom and scan.tags[index + 1] & (DETERMINER | POSSESSIVE):
                return self.ends(BARE, index + 1)  # "told the Courier outside | his client would"
        if end > index + 1 or end >= high:
            self.index = end
            return None
        return self.ends(BARE)

    def _past_title(self, preposition: int) -> int:
        """One past a title in quotation marks, and what explains it: "on “Today,” a radio show,"; else 0."""
        quote = title_at(self.scan, preposition + 1, self.stop)
        if quote is None:
            return 0
        that = that_behind(self.scan, quote.closing - 1, self.stop)
        return that - 1 if that else quote.closing


def _before_object(scan: Scan, first: int, last: int) -> int:
    """Where a listener's name ends before an object: "to Kysten | the closure of the mill"."""
    for place in range(first + 1, last):
        if scan.tags[place] & (DETERMINER | POSSESSIVE) and scan.kinds[place] == LOWER:
            return place if scan.named(place - 1) else last
    return last

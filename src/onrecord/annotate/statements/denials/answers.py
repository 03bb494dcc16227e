"""Statements that deny by what they say, and by what they answer: "It's a lie", "He never took the money"."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from ....records.statement import Stance, Who
from ....text.words import CAPITAL, NUMBER, PUNCTUATION, UPPER
from ..clauses import Subject
from ..complements import BARE, PREPOSED
from ..cues import (
    CUE,
    DOCUMENT,
    F_VERDICT,
    HAVE,
    JOINED,
    NOMINAL,
    NOT,
    OBJECT,
    POSSESSIVE,
    PRONOUN,
    Vocabulary,
)
from ..drafts import Draft
from ..scan import Scan
from .objects import DENYING, decides, head_of
from .sentences import AHEAD, SHORT, Sentence
from .verdicts import cleared, denies, false, not_so, refuses
from .words import Phrases

_MOST = 60
_SENTENCES = 4
_BACK = 50
_LATELY = 60
_OPENING = 5
_ENDS = frozenset(".!?;…")
_NAMED = (CAPITAL, UPPER)


class Said(NamedTuple):
    """A statement that was looked at before."""

    first: int  # of its sentence
    name: str | None
    stance: Stance | None


class Context(NamedTuple):
    """What a statement can be an answer to."""

    own: bool  # "he" and "it" are the speaker
    accused: bool
    denied: bool  # the speaker has just denied it
    reported: bool
    tried: bool  # before a court or a committee
    insisted: bool
    published: bool  # by a newspaper
    answers: bool  # somebody else has just said something
    related: bool  # who speaks belongs to what was said before
    about: frozenset[str]  # what the sentence before speaks of

    @property
    def contested(self) -> bool:
        """Was a claim made?"""
        return self.accused or self.reported


class Answers:
    """Tells which statements of a document deny something; asked for one after another."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self._recent: deque[Said] = deque(maxlen=6)

    def stance(self, draft: Draft, who: Who | None) -> Stance | None:
        """The stance of a statement whose speaker is given."""
        stance = draft.stance
        if self._may_answer(draft) and self._denies(draft, who):
            stance = "denies"
        self._recent.append(Said(draft.unit[0], who.name if who else None, stance))
        return stance

    def _may_answer(self, draft: Draft) -> bool:
        """Is this plain speech of somebody who decides on nothing, and complains of nothing?"""
        if draft.whole:
            return False
        cue, denials = self._scan.folded[slice(*draft.cue)], self._scan.vocabulary.denials
        if draft.kind in (BARE, PREPOSED) and self._describes(draft):
            return self._goes_on(draft)
        if draft.stance not in ("says", None) and (
            draft.stance != "promises" or denials.insisting.isdisjoint(cue)
        ):
            return False
        return denials.complaining.isdisjoint(cue)

    def _denies(self, draft: Draft, who: Who | None) -> bool:
        if draft.kind in (BARE, PREPOSED) and self._describes(draft):
            return self._goes_on(draft)
        sentences = self._sentences(draft)
        if not any(sentences):
            return False
        first, begin = sentences[0], draft.pieces[0][0]
        direct = any(self._scan.quoted[begin : min(draft.pieces[0][1], begin + AHEAD)])
        if first and denies(first, direct=direct):
            return True
        own = self._is_own(draft, who)
        doubting = [each for each in sentences if each and _doubts(each, own=own)]
        negated = first if first and first.negation(own=own, surely=True) is not None else None
        if not (doubting or negated):
            return False
        context = self._context(draft, who)
        if not decides(self._scan, draft.subject) and any(_clears(each, context) for each in doubting):
            return True
        return negated is not None and _contradicts(negated, context)

    def _goes_on(self, draft: Draft) -> bool:
        """Is this the "calling it “mischief”" that goes on with a denial?"""
        scan, before = self._scan, self._recent[-1] if self._recent else None
        if not (draft.follows and before and before.stance == "denies" and before.first == draft.unit[0]):
            return False
        first = draft.pieces[0][0]
        return bool(scan.tags[first] & OBJECT) or scan.folded[first] in scan.vocabulary.denials.it

    def _describes(self, draft: Draft) -> bool:
        """Is the verb one with which something is called something: "called it", "dismissed it as"?"""
        scan = self._scan
        entries = (scan.vocabulary.entries.get(scan.folded[i]) for i in range(*draft.cue))
        return any(entry and entry.frames & F_VERDICT for entry in entries)

    def _context(self, draft: Draft, who: Who | None) -> Context:
        """What the statement can be an answer to."""
        scan, denials = self._scan, self._scan.vocabulary.denials
        name = self._name(draft, who)
        before, around = self._before(draft.unit[0], name), self._around(draft)
        first, last = draft.pieces[0]
        opening = range(first, min(last, first + SHORT))  # "Contrary to reports, …"
        stretches = (before, around, opening, self._after(draft))
        charged = self._named_in(denials.accusing, *stretches) or any(map(self._asked, stretches))
        denied = self._denied_lately(draft, name)
        accused = charged or denied or self._charged_earlier(draft, name, before)
        published = self._named_in(denials.published, before, around)
        reported = published or self._named_in(denials.reporting, before, around)
        return Context(
            own=self._is_own(draft, who),
            accused=accused,
            denied=denied,
            reported=reported,
            tried=self._tried(draft, around),
            insisted=not denials.insisting.isdisjoint(scan.folded[slice(*draft.cue)]),
            published=published,
            answers=not self._named_in(denials.asking, before, around)
            and any(before.start <= each.first < before.stop for each in self._recent),
            related=draft.subject is not None and self._related(draft.subject, before, around),
            about=frozenset(self._subjects(before)) if charged or reported else frozenset(),
        )

    def _charged_earlier(self, draft: Draft, name: str | None, before: range) -> bool:
        """Was the speaker accused one sentence earlier still?"""
        earlier = self._before(before.start, name) if before.start < draft.unit[0] else range(0)
        if draft.subject is None or not self._named_in(self._scan.vocabulary.denials.accusing, earlier):
            return False
        return self._related(draft.subject, earlier)

    def _denied_lately(self, draft: Draft, name: str | None) -> bool:
        """Has the speaker just denied something?"""
        first, last = draft.unit[0], self._recent[-1] if self._recent else None
        if draft.follows and last and last.first == first and last.stance == "denies":
            return True
        return name is not None and any(
            each.name == name and each.stance == "denies" and each.first >= first - _LATELY
            for each in self._recent
        )

    def _after(self, draft: Draft) -> range:
        """The words behind the last comma of what is said: ", after …", ", contrary to a report"."""
        scan, (first, last) = self._scan, draft.pieces[-1]
        commas = (i for i in range(last - 2, max(first, last - _BACK), -1) if scan.forms[i] == ",")
        return range(next(commas, last), last)

    def _related(self, subject: Subject, *stretches: range) -> bool:
        """Does the speaker belong to what is spoken of: "he", "its director", somebody named there?"""
        scan, words = self._scan, self._scan.folded
        head = head_of(scan, subject)
        if scan.tags[head] & DOCUMENT or decides(scan, subject):
            return False
        places = range(subject.first, head + 1)
        if any(scan.tags[i] & (PRONOUN | POSSESSIVE) or words[i] in scan.vocabulary.owners for i in places):
            return True
        if not scan.vocabulary.denials.representatives.isdisjoint(words[i] for i in places):
            return True
        named = {words[i] for i in places if scan.kinds[i] in _NAMED and not scan.tags[i] & ~NOMINAL}
        named.add(words[head])
        return any(words[i] in named for stretch in stretches for i in stretch)

    def _name(self, draft: Draft, who: Who | None) -> str | None:
        """The speaker's name, where it is sure that the speaker bears it."""
        scan, subject = self._scan, draft.subject
        if who is None or subject is None:
            return None
        last = subject.last - 1
        return who.name if scan.tags[last] & PRONOUN or scan.folded[last] in who.name.lower() else None

    def _named_in(self, phrases: Phrases, *stretches: range) -> bool:
        """Does one of these phrases stand here?"""
        words = self._scan.folded
        return any(
            phrases.at(words, place)
            for places in stretches
            if phrases.may_begin(words[places.start : places.stop])
            for place in places
        )

    def _tried(self, draft: Draft, around: range) -> bool:
        """Is it a court that hears this, and not from a witness?"""
        words, denials, subject = self._scan.folded, self._scan.vocabulary.denials, draft.subject
        if denials.hearings.isdisjoint(words[i] for i in around) or subject is None:
            return False
        return denials.witnesses.isdisjoint(words[subject.first : subject.last])

    def _asked(self, places: range) -> bool:
        """Is somebody asked here what they have done: "asked whether he had known"?"""
        scan, asking = self._scan, self._scan.vocabulary.denials.asking
        if not asking.may_begin(scan.folded[places.start : places.stop]):
            return False
        for place in places:
            length = asking.at(scan.folded, place)
            if length and any(each & HAVE for each in scan.tags[place + length + 1 : place + length + AHEAD]):
                return True
        return False

    def _is_own(self, draft: Draft, who: Who | None) -> bool:
        """Are "he" and "it" the speaker: in reported words of somebody who can be named?"""
        scan, subject = self._scan, draft.subject
        if subject is None or scan.quoted[draft.pieces[0][0]] or scan.kinds[subject.first] == NUMBER:
            return False
        others = scan.vocabulary.denials.polled  # "most voters", "prosecutors": "she" is somebody else
        if not others.isdisjoint(scan.folded[subject.first : subject.last]):
            return False
        return who is None or who.kind not in ("group", "document")

    def _sentences(self, draft: Draft) -> list[Sentence | None]:
        """The first sentences that are said; None for one in which no word can deny."""
        scan = self._scan
        found: list[list[int]] = []
        left, stressed = _MOST, False
        for first, last in sorted(draft.pieces)[:_SENTENCES]:
            if not found or scan.forms[first][0].isupper():
                found.append([])
            for place in range(first, min(last, first + left)):
                if scan.kinds[place] != PUNCTUATION:
                    found[-1].append(place)
                elif found[-1] and scan.forms[place] in _ENDS:
                    found.append([])
                elif found[-1] and scan.forms[place] in ",:" and self._opens(found[-1], place, last):
                    found[-1] = []  # "With respect, …", "Let me be clear: …"
                    stressed = stressed or scan.forms[place] == ":"
            left -= min(last - first, left)
        return [self._sentence(each, stressed=stressed) for each in found if each][:_SENTENCES]

    def _opens(self, places: list[int], mark: int, last: int) -> bool:
        """Is what stands before this mark no part of what is said: "Look,", "To be clear:"?"""
        scan, denials = self._scan, self._scan.vocabulary.denials
        if len(places) > _OPENING or last - mark <= SHORT:
            return False
        words = {scan.folded[place] for place in places}
        if scan.forms[mark] == ":":
            return not denials.plain.isdisjoint(words)
        return denials.openings.at([scan.folded[place] for place in places], 0) == len(places)

    def _sentence(self, places: list[int], *, stressed: bool) -> Sentence | None:
        scan = self._scan
        if not self._may_deny(places):
            return None
        return Sentence([scan.folded[place] for place in places], scan.vocabulary, stressed=stressed)

    def _may_deny(self, places: list[int]) -> bool:
        """Is there a negation among these words, or another word without which nothing is denied?"""
        scan, known = self._scan, self._scan.vocabulary
        if any(scan.tags[i] & (NOT | JOINED) for i in places):
            return True
        words = [scan.folded[i] for i in places]
        if not known.denials.telling.isdisjoint(words):
            return True
        if not _denying(known).isdisjoint(words[1 : AHEAD + 1]):
            return True
        phrases = known.denials.phrases
        return phrases.may_begin(words) and any(phrases.at(words, place) for place in range(len(words)))

    def _before(self, end: int, speaker: str | None) -> range:
        """The sentence that ends at `end`, unless it is the speaker's own."""
        scan, start = self._scan, end
        for place in range(end - 2, max(-1, end - _BACK), -1):
            if scan.forms[place] in _ENDS and place + 1 < end - SHORT:
                break
            start = place
        own = (each for each in self._recent if each.name == speaker and each.stance != "denies")
        if speaker and any(start <= each.first < end for each in own):
            return range(end, end)
        return range(start, end)

    def _around(self, draft: Draft) -> range:
        """The words of the sentence before what is said, or behind it."""
        low, high = draft.unit
        first, last = min(draft.pieces)[0], max(draft.pieces)[1]
        return range(low, first) if first - low > high - last else range(last, min(high, last + _BACK))

    def _subjects(self, places: Iterable[int]) -> list[str]:
        """The words that stand for somebody or something here."""
        scan = self._scan
        return [
            scan.folded[i]
            for i in places
            if len(scan.forms[i]) >= SHORT and not scan.tags[i] & ~(NOMINAL | CUE)
        ]


def _doubts(sentence: Sentence, *, own: bool) -> bool:
    """Would it deny, were there a claim before?"""
    return false(sentence, contested=True) or cleared(sentence, contested=True, own=own)


def _clears(sentence: Sentence, context: Context) -> bool:
    """Does it say that a claim is false, or that the speaker has done nothing?"""
    contested = context.contested
    if context.answers and len(sentence.words) > 1 and refuses(sentence):
        return True
    return false(sentence, contested=contested) or cleared(sentence, contested=contested, own=context.own)


def _contradicts(sentence: Sentence, context: Context) -> bool:
    """Is what it says is not so what was claimed before?"""
    if (context.insisted or sentence.stressed) and not_so(sentence, own=context.own, insisted=True):
        return True
    related = context.related and (context.denied or sentence.past())
    if context.accused and not_so(sentence, own=context.own, related=related):
        return True
    if context.tried and not sentence.classes[0] & POSSESSIVE and not_so(sentence, own=context.own):
        return True
    if context.published and context.related and not_so(sentence, own=context.own):
        return True
    return bool(context.about) and not_so(sentence, context.about, own=context.own)


@cache
def _denying(vocabulary: Vocabulary) -> frozenset[str]:
    """The verbs of denial, and what of them stands alone where they are taken apart."""
    known = {form for form, entry in vocabulary.entries.items() if entry.frames & DENYING}
    apart = {
        form for form, parts in vocabulary.splits.items() if any(e.frames & DENYING for e in parts.values())
    }
    return frozenset(known | apart)

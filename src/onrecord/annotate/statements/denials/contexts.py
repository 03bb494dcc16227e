"""What a statement can be an answer to: who was accused of what, and what was reported, just before."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import NamedTuple

from ....records.statement import Stance, Who
from ....text.words import CAPITAL, NUMBER, UPPER
from ..clauses import Subject
from ..cues import CUE, DOCUMENT, HAVE, NOMINAL, POSSESSIVE, PRONOUN
from ..drafts import Draft
from ..scan import Scan
from .objects import decides, head_of
from .sentences import AHEAD, SHORT
from .words import Phrases

_BACK = 50
_LATELY = 60
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


class Contexts:
    """Gives the context of the statements of a document, asked for one after another."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self._recent: deque[Said] = deque(maxlen=6)

    @property
    def last(self) -> Said | None:
        """The statement before."""
        return self._recent[-1] if self._recent else None

    def note(self, draft: Draft, who: Who | None, stance: Stance | None) -> None:
        """Keep in mind what was said, and by whom."""
        self._recent.append(Said(draft.unit[0], who.name if who else None, stance))

    def of(self, draft: Draft, who: Who | None) -> Context:
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
            own=self.is_own(draft, who),
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

    def is_own(self, draft: Draft, who: Who | None) -> bool:
        """Are "he" and "it" the speaker: in reported words of somebody who can be named?"""
        scan, subject = self._scan, draft.subject
        if subject is None or scan.quoted[draft.pieces[0][0]] or scan.kinds[subject.first] == NUMBER:
            return False
        others = scan.vocabulary.denials.polled  # "most voters", "prosecutors": "she" is somebody else
        if not others.isdisjoint(scan.folded[subject.first : subject.last]):
            return False
        return who is None or who.kind not in ("group", "document")

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

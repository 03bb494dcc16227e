"""Whose turn it was before: who spoke, who has denied something, and who was charged with what."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Final, NamedTuple

from ....records.statement import Stance, Who
from ....text.words import CAPITAL
from ..grammar.cues import AUXILIARY, FINITE, NOMINAL
from ..grammar.drafts import Draft
from ..grammar.scan import Scan
from .parties import Parties
from .sentences import SHORT
from .topics import Topics

_LATELY: Final = 60
_FAR: Final = 120
_TURNS: Final = 2
_SAID: Final = 16
_SUBJECT: Final = 8


PARTY: Final = frozenset(
    (
        *("charged", "charged by another", "at a charge", "named by another", "title, own"),
        *("denier", "denier's side"),
    )
)
"""What holds of somebody who has a part in what is told."""


class Said(NamedTuple):
    """A statement that was looked at before."""

    first: int  # of its sentence
    end: int
    name: str | None
    stance: Stance | None
    speaker: str | None = None  # a name, or the words for the speaker
    pieces: tuple[tuple[int, int], ...] = ()
    outright: bool = False  # it is a denial by its own words
    newsroom: bool = False


class Turns:
    """The statements of a document that were looked at before, asked for one after another."""

    def __init__(self, scan: Scan, topics: Topics) -> None:
        self._scan, self._topics = scan, topics
        self.recent: deque[Said] = deque(maxlen=6)
        self._denied = -2 * _FAR  # where somebody last denied something
        self._deniers: dict[str, int] = {}  # names, and words for speakers, with where they last denied
        self._heard: dict[str, int] = {}  # with where they last spoke
        self.parties = Parties(scan, topics)
        self._measured: tuple[Draft, list[str]] | None = None  # of the draft asked for last

    @property
    def last(self) -> Said | None:
        """The statement before."""
        return self.recent[-1] if self.recent else None

    def note(self, draft: Draft, who: Who | None, stance: Stance | None, *, outright: bool) -> None:
        """Keep in mind what was said, and by whom; outright: it needs no denial before it to be one."""
        if stance != "denies" and self.inside_denial(draft):
            return
        name, called = who.name if who else None, self.called(draft, who)
        pieces = tuple(draft.pieces)
        newsroom = self._is_newsroom(draft)
        said = Said(draft.unit[0], draft.unit[1], name, stance, called, pieces, outright, newsroom)
        self.recent.append(said)
        if called:
            self._heard[called] = draft.unit[0]
        if stance == "denies":
            self._denied = draft.unit[0]
            if called:
                self._deniers.update(dict.fromkeys((called, *self._words(draft, who)), draft.unit[0]))

    def denied_before(self, place: int) -> bool:
        """Has somebody denied something not long before?"""
        return self._denied >= place - _FAR

    def denied_just_before(self, draft: Draft) -> bool:
        """Did somebody deny something in the same sentence, or in the one that ends where this begins?"""
        last = self.last
        if last is None or not last.outright or last.stance != "denies" or not self._touches(last, draft):
            return False
        return not self._is_newsroom(draft) and not self._turns_away(last, draft)

    def is_party(self, draft: Draft, who: Who | None) -> bool:
        """Does somebody speak who has denied something, is charged with something, or was named by others?"""
        return not PARTY.isdisjoint(self.measures(draft, who))

    def inside_denial(self, draft: Draft) -> bool:
        """Is it part of what somebody denies: "Ito denied Moreno's claim that he had left"?"""
        first, last = draft.subject.first if draft.subject else -1, draft.pieces[-1][1]
        return any(
            said.stance == "denies" and said.pieces[0][0] <= first <= last <= said.pieces[-1][1]
            for said in self.recent
        )

    def _turns_away(self, last: Said, draft: Draft) -> bool:
        """Does the same sentence go on with "but said it supported the group"?"""
        contrasting, before = self._scan.vocabulary.denials.contrasting, draft.clause[0] - 1
        return last.first == draft.unit[0] and before >= 0 and self._scan.folded[before] in contrasting

    def _is_newsroom(self, draft: Draft) -> bool:
        """Does a newspaper or an agency speak?"""
        subject, told = draft.subject, self._scan.vocabulary.told
        if subject is None:
            return False
        return not told.isdisjoint(self._scan.folded[subject.first : subject.last])

    def _touches(self, last: Said, draft: Draft) -> bool:
        """Is this the same sentence, or the next?"""
        return draft.unit[0] - SHORT <= last.end or last.first == draft.unit[0]

    def called(self, draft: Draft, who: Who | None) -> str | None:
        """The speaker's name, or what the speaker is called."""
        if who is not None or draft.subject is None:
            return who.name if who else None
        return " ".join(self._scan.folded[draft.subject.first : draft.subject.last])

    def measures(self, draft: Draft, who: Who | None) -> list[str]:
        """Whose turn was it before: the speaker's own, or of somebody who named or accused the speaker?"""
        if self._measured is None or self._measured[0] is not draft:
            self._measured = draft, self._measures(draft, who)
        return self._measured[1]

    def _measures(self, draft: Draft, who: Who | None) -> list[str]:
        called, last, found = self.called(draft, who), self.last, list[str]()
        if last and last.stance == "denies" and self._touches(last, draft):
            found.append("after a denial")
        if called is None:
            return found
        if last and last.first >= draft.unit[0] - _LATELY and (last.speaker == called or draft.follows):
            found.append("goes on denying" if last.stance == "denies" else "goes on")
            if last.stance == "denies" and last.first == draft.unit[0] and draft.follows:
                found.append("denied in one breath")  # "disputed the account, saying …"
        mine = self._words(draft, who)
        since = draft.unit[0] - _FAR
        if self._deniers.get(called, since - 1) >= since:
            found.append("denier")
        elif any(self._deniers.get(word, since - 1) >= since for word in mine):
            found.append("denier's side")
        if self._heard.get(called, since - 1) < since:
            found.append("first turn")
        for each in list(self.recent)[-_TURNS:]:
            if each.first < draft.unit[0] - _LATELY:
                continue
            charges = each.stance == "accuses" or (
                each.stance != "denies" and any(self._charges(range(*piece)) for piece in each.pieces)
            )
            if each.speaker == called and charges:
                found.append("accuser speaks")
            elif each.speaker != called and self._names(mine, each.pieces):
                found.append("charged by another" if charges else "named by another")
        found += self._answers(draft, called)
        if self._of_another(draft, mine):
            found.append("of another name")
        found += self.parties.measures(mine, draft.unit[0], draft.unit[1])
        if self._topics.headline.is_about(mine, draft.unit[0]):
            found.append("title, own")
        return list(dict.fromkeys(found))

    def _answers(self, draft: Draft, called: str) -> list[str]:
        """Does it take up what a newsroom, or somebody else, has just said?"""
        last, (first, end) = self.last, draft.pieces[0]
        if last is None or last.speaker == called or last.first < draft.unit[0] - _LATELY:
            return []
        found = ["told by a newsroom"] if last.newsroom else []
        said = self._topics.common(range(first, min(end, first + _SAID)))
        both = said & {stem for piece in last.pieces for stem in self._topics.common(range(*piece))}
        if both:
            found.append("takes up what was said")
        if len(both) > 1:
            found.append("takes up much of what was said")
        return found

    def _of_another(self, draft: Draft, mine: set[str]) -> bool:
        """Is it said of somebody with another name?"""
        scan, (first, end) = self._scan, draft.pieces[0]
        names = set[str]()
        for place in range(first, min(end, first + _SUBJECT)):
            if scan.tags[place] & (AUXILIARY | FINITE):
                break
            opens = place == first and scan.quoted[place]  # any word there has a capital
            if scan.kinds[place] == CAPITAL and not scan.tags[place] and not opens:
                names.add(scan.folded[place])
        return bool(names) and names.isdisjoint(mine)

    def _words(self, draft: Draft, who: Who | None) -> set[str]:
        """The words of the speaker's name, and those for the speaker: "a spokesman for the firm"."""
        scan, subject = self._scan, draft.subject
        known = scan.vocabulary.classes
        words = {word for word in who.name.lower().split() if not known[word] & ~NOMINAL} if who else set()
        if subject is not None:
            places = range(subject.first, subject.last)
            words.update(scan.folded[i] for i in places if not scan.tags[i] & ~NOMINAL)
        aside = scan.vocabulary.denials.representatives
        return {word for word in words if len(word) >= SHORT and word not in aside}

    def _charges(self, said: range) -> bool:
        """Is somebody accused here, or does it tell what went wrong?"""
        return self._topics.named("accusing", said) or self._topics.named("misdeeds", said)

    def _names(self, mine: set[str], pieces: Sequence[tuple[int, int]]) -> bool:
        return any(not mine.isdisjoint(self._scan.folded[first:last]) for first, last in pieces)

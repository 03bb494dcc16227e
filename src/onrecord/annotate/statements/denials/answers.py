"""Statements that deny by what they say, and by what they answer: "It's a lie", "He never took the money"."""

from __future__ import annotations

from typing import Final

from ....records.statement import Stance, Who
from ..complements import BARE, PREPOSED
from ..cues import F_VERDICT, OBJECT
from ..drafts import Draft
from ..scan import Scan
from .contexts import Contexts
from .joint import joined
from .said import Telling, sentences
from .sentences import AHEAD
from .verdicts import denies, refuses
from .weighed import of_sentences, score

THRESHOLD: Final = 0.0
"""Log odds from which a statement counts as a denial."""


class Answers:
    """Tells which statements of a document deny something; asked for one after another."""

    def __init__(self, scan: Scan, title: list[str]) -> None:
        self._scan, self._contexts, self._telling = scan, Contexts(scan, title), Telling(scan)

    def stance(self, draft: Draft, who: Who | None) -> Stance | None:
        """The stance of a statement whose speaker is given."""
        stance = draft.stance
        if draft.kind in (BARE, PREPOSED) and self._describes(draft):
            stance = "denies" if self._goes_on(draft) else stance
        elif self._may_answer(draft):
            measures = self.measures(draft, who)
            if measures and score(measures) > THRESHOLD:
                stance = "denies"
        self._contexts.note(draft, who, stance)
        return stance

    def _may_answer(self, draft: Draft) -> bool:
        """Is this plain speech of somebody who decides on nothing, and complains of nothing?"""
        if draft.subject is None and not draft.whole and not self._scan.vocabulary.verb_second:
            return False
        cue, denials = self._scan.folded[slice(*draft.cue)], self._scan.vocabulary.denials
        if draft.stance not in ("says", None) and (
            draft.stance != "promises" or denials.insisting.isdisjoint(cue)
        ):
            return False
        return denials.complaining.isdisjoint(cue)

    def measures(self, draft: Draft, who: Who | None) -> list[str]:
        """What speaks for and against a denial; nothing where no word of the statement can deny."""
        if not self._telling.stands_in(draft):
            return []
        said = sentences(self._scan, draft)
        if not any(said) or (draft.whole and not (said[0] and refuses(said[0]))):
            return []  # what stands under a heading answers nothing, but for "No. …"
        first, begin = said[0], draft.pieces[0][0]
        direct = any(self._scan.quoted[begin : min(draft.pieces[0][1], begin + AHEAD)])
        outright = first is not None and denies(first, direct=direct)
        own = self._contexts.is_own(draft, who)
        found = of_sentences(said, self._speaker(draft), own=own)
        if outright:
            found.append("denies")
        if not found:
            return found
        found.append("direct" if direct else "indirect")
        return joined([*found, *self._contexts.measures(draft, who)])

    def _speaker(self, draft: Draft) -> frozenset[str]:
        """The words for the speaker that mean something."""
        if draft.subject is None:
            return frozenset()
        scan = self._scan
        places = range(draft.subject.first, draft.subject.last)
        return frozenset([scan.folded[i] for i in places if len(scan.forms[i]) > AHEAD - 1])

    def _goes_on(self, draft: Draft) -> bool:
        """Is this the "calling it “mischief”" that goes on with a denial?"""
        scan, before = self._scan, self._contexts.last
        if not (draft.follows and before and before.stance == "denies" and before.first == draft.unit[0]):
            return False
        first = draft.pieces[0][0]
        return bool(scan.tags[first] & OBJECT) or scan.folded[first] in scan.vocabulary.denials.it

    def _describes(self, draft: Draft) -> bool:
        """Is the verb one with which something is called something: "called it", "dismissed it as"?"""
        scan = self._scan
        entries = (scan.vocabulary.entries.get(scan.folded[i]) for i in range(*draft.cue))
        return any(entry and entry.frames & F_VERDICT for entry in entries)

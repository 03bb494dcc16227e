"""Statements that deny by what they say, and by what they answer: "It's a lie", "He never took the money"."""

from __future__ import annotations

from typing import Final

from ....records.statement import Stance, Who
from ..grammar.complements import BARE, PREPOSED
from ..grammar.drafts import Draft
from ..grammar.scan import Scan
from .behind import without_occasion
from .called import describes, of_verdict
from .contexts import Contexts
from .headlines import Headline
from .joint import joined
from .said import may_deny, sentences
from .sentences import AHEAD, Sentence
from .verdicts import denies
from .weighed import of_plain, of_sentences, score

THRESHOLD: Final = -1.5
"""Log odds from which a statement counts as a denial: of those on political news nearly half are right."""
LEAST: Final = {"plain": -1.1, "answer": -1.0}
"""The same where nothing is negated: right behind a denial, and where a party answers what was told."""


class Answers:
    """Tells which statements of a document deny something; asked for one after another."""

    def __init__(self, scan: Scan, headline: Headline) -> None:
        self._scan, self._contexts = scan, Contexts(scan, headline)

    def stance(self, draft: Draft, who: Who | None) -> Stance | None:
        """The stance of a statement whose speaker is given; a denial then ends where it is told why."""
        stance, outright = draft.stance, True
        if self._may_answer(draft):
            measures = self.measures(draft, who)
            sure = draft.stance != "confirms" or "false" in measures  # "confirmed that the report was untrue"
            if measures and sure and score(measures) > _threshold(measures):
                stance, outright = "denies", LEAST.keys().isdisjoint(measures)
        if stance == "denies" and draft.stance != "denies":
            without_occasion(self._scan, draft, clause=True)
        self._contexts.note(draft, who, stance, outright=outright)
        return stance

    def _may_answer(self, draft: Draft) -> bool:
        """Is this plain speech of somebody?"""
        if draft.subject is None and not draft.whole and not self._scan.vocabulary.verb_second:
            return False
        if self._contexts.inside_denial(draft):
            return False
        if draft.stance != "promises":
            return draft.stance in ("says", "confirms", None)
        insisting = self._scan.vocabulary.denials.insisting
        return not insisting.isdisjoint(self._scan.folded[draft.cue[0] : draft.cue[1]])

    def measures(self, draft: Draft, who: Who | None) -> list[str]:
        """What speaks for and against a denial; nothing where no word can deny, and nobody just did."""
        begin = draft.pieces[0][0]
        direct = any(self._scan.quoted[begin : min(draft.pieces[0][1], begin + AHEAD)])
        if draft.kind in (BARE, PREPOSED) and describes(self._scan, draft):
            found = of_verdict(self._scan, draft)
        else:
            found = self._said(draft, who, direct=direct)
            found = found or self._contradicted(draft, who, direct=direct)
        if not found:
            return found
        found.append("direct" if direct else "indirect")
        return joined([*found, *self._contexts.measures(draft, who)])

    def _said(self, draft: Draft, who: Who | None, *, direct: bool) -> list[str]:
        """What holds of the sentences that are said."""
        goes_on = self._contexts.denied_just_before(draft)
        if not goes_on and not may_deny(self._scan, draft):
            return []
        said = sentences(self._scan, draft, every=goes_on)
        first = said[0] if said else None
        own, speaker = self._contexts.is_own(draft, who), self._speaker(draft)
        found = of_sentences(said, speaker, own=own)
        if found and draft.whole:
            found.append("whole")
        if found and "?" in self._scan.forms[draft.pieces[0][0] : draft.pieces[0][1]]:
            found.append("asking")
        if first is not None and found:
            found += self._contexts.spoken_of(first, draft)
        if first is not None and denies(first, direct=direct):
            found.append("denies")
        told = first is not None and (direct or first.verb < len(first.words))  # not "announced a lawsuit"
        if goes_on and first is not None and told and (not found or "later sentence" in found):
            found = self._plain(draft, first, speaker, own=own)
        return found

    def _contradicted(self, draft: Draft, who: Who | None, *, direct: bool) -> list[str]:
        """What holds of words that negate nothing, where a party to what was told says them."""
        said = sentences(self._scan, draft, every=True) if self._contexts.is_party(draft, who) else []
        first = said[0] if said else None
        if first is None or not (direct or first.verb < len(first.words)):
            return []
        found = self._plain(draft, first, self._speaker(draft), own=self._contexts.is_own(draft, who))
        return ["answer", *(measure for measure in found if measure != "plain")]

    def _plain(self, draft: Draft, first: Sentence, speaker: frozenset[str], *, own: bool) -> list[str]:
        return of_plain(first, speaker, own=own) + self._contexts.spoken_of(first, draft)

    def _speaker(self, draft: Draft) -> frozenset[str]:
        """The words for the speaker that mean something."""
        if draft.subject is None:
            return frozenset()
        scan = self._scan
        places = range(draft.subject.first, draft.subject.last)
        return frozenset([scan.folded[i] for i in places if len(scan.forms[i]) > AHEAD - 1])


def _threshold(measures: list[str]) -> float:
    """The log odds from which a statement of which this holds denies."""
    for kind, least in LEAST.items():
        if kind in measures:
            return least
    return THRESHOLD

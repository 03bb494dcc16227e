"""Statements that deny by what they say, and by what they answer: "It's a lie", "He never took the money"."""

from __future__ import annotations

from ....records.statement import Stance, Who
from ..complements import BARE, PREPOSED
from ..cues import F_VERDICT, OBJECT, POSSESSIVE
from ..drafts import Draft
from ..scan import Scan
from .contexts import Context, Contexts
from .objects import decides
from .said import sentences
from .sentences import AHEAD, Sentence
from .verdicts import cleared, denies, false, not_so, refuses


class Answers:
    """Tells which statements of a document deny something; asked for one after another."""

    def __init__(self, scan: Scan) -> None:
        self._scan, self._contexts = scan, Contexts(scan)

    def stance(self, draft: Draft, who: Who | None) -> Stance | None:
        """The stance of a statement whose speaker is given."""
        stance = draft.stance
        if draft.kind in (BARE, PREPOSED) and self._describes(draft):
            stance = "denies" if self._goes_on(draft) else stance
        elif self._may_answer(draft) and self._denies(draft, who):
            stance = "denies"
        self._contexts.note(draft, who, stance)
        return stance

    def _may_answer(self, draft: Draft) -> bool:
        """Is this plain speech of somebody who decides on nothing, and complains of nothing?"""
        if draft.whole or (draft.subject is None and not self._scan.vocabulary.verb_second):
            return False
        cue, denials = self._scan.folded[slice(*draft.cue)], self._scan.vocabulary.denials
        if draft.stance not in ("says", None) and (
            draft.stance != "promises" or denials.insisting.isdisjoint(cue)
        ):
            return False
        return denials.complaining.isdisjoint(cue)

    def _denies(self, draft: Draft, who: Who | None) -> bool:
        said = sentences(self._scan, draft)
        if not any(said):
            return False
        first, begin = said[0], draft.pieces[0][0]
        direct = any(self._scan.quoted[begin : min(draft.pieces[0][1], begin + AHEAD)])
        if first and denies(first, direct=direct):
            return True
        own = self._contexts.is_own(draft, who)
        told = (each for each in said if each and (each is first or each.verb < len(each.words)))
        doubting = [each for each in told if _doubts(each, own=own)]
        negated = first if first and first.negation(own=own, surely=True) is not None else None
        if not (doubting or negated):
            return False
        context = self._contexts.of(draft, who)
        if not decides(self._scan, draft.subject) and any(_clears(each, context) for each in doubting):
            return True
        return negated is not None and _contradicts(negated, context)

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

"""Statements that deny by what they say, and by what they answer: "It's a lie", "He never took the money"."""

from __future__ import annotations

from collections import deque
from functools import cache

from ....records.statement import Stance, Who
from ....text.words import NUMBER, PUNCTUATION
from ..cues import CUE, JOINED, NOMINAL, NOT, PRONOUN, Vocabulary
from ..drafts import Draft
from ..scan import Scan
from .objects import DENYING
from .verdicts import AHEAD, Sentence
from .words import Phrases

_MOST = 60
_SENTENCES = 4
_BACK = 50
_SHORT = 3
_ENDS = frozenset(".!?;…")


class Answers:
    """Tells which statements of a document deny something; asked for one after another."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        self._recent: deque[tuple[int, str | None]] = deque(maxlen=6)  # where others spoke, and who

    def stance(self, draft: Draft, who: Who | None) -> Stance | None:
        """The stance of a statement whose speaker is given."""
        stance = draft.stance
        if stance in ("says", None) and not draft.whole and self._denies(draft, who):
            stance = "denies"
        if stance != "denies":
            self._recent.append((draft.unit[0], who.name if who else None))
        return stance

    def _denies(self, draft: Draft, who: Who | None) -> bool:
        sentences = self._sentences(draft) if draft.subject else []
        if not any(sentences):
            return False
        first, own = sentences[0], self._is_own(draft, who)
        if first and first.denies(direct=bool(self._scan.quoted[draft.pieces[0][0]])):
            return True
        doubting = [
            each
            for each in sentences
            if each and (each.false(contested=True) or each.cleared(contested=True, own=own))
        ]
        negated = first if first and first.not_so(own=own, insisted=True) else None
        return bool(doubting or negated) and self._answers(draft, who, doubting, negated)

    def _answers(
        self, draft: Draft, who: Who | None, doubting: list[Sentence], negated: Sentence | None
    ) -> bool:
        """Is there a claim to which these sentences, and that whose verb is negated, can be an answer?"""
        before, around = self._before(draft, self._name(draft, who)), self._around(draft)
        denials, own = self._scan.vocabulary.denials, self._is_own(draft, who)
        accused = self._named_in(denials.accusing, before, around)
        contested = accused or self._named_in(denials.reporting, before, around)
        if any(
            each.false(contested=contested) or each.cleared(contested=contested, own=own) for each in doubting
        ):
            return True
        if negated is None or not denials.insisting.isdisjoint(self._scan.folded[slice(*draft.cue)]):
            return negated is not None
        tried = not denials.hearings.isdisjoint(self._scan.folded[i] for i in around)
        if (accused or tried) and negated.not_so(own=own):
            return True
        context = frozenset(self._subjects(before)) if contested else frozenset()
        return bool(context) and negated.not_so(context, own=own)

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

    def _is_own(self, draft: Draft, who: Who | None) -> bool:
        """Are "he" and "it" the speaker: in reported words of somebody who can be named?"""
        scan, subject = self._scan, draft.subject
        if subject is None or scan.quoted[draft.pieces[0][0]] or scan.kinds[subject.first] == NUMBER:
            return False
        return who is None or who.kind not in ("group", "document")

    def _sentences(self, draft: Draft) -> list[Sentence | None]:
        """The first sentences that are said; None for one in which no word can deny."""
        scan, vocabulary = self._scan, self._scan.vocabulary
        found: list[list[int]] = [[]]
        left = _MOST
        for first, last in sorted(draft.pieces)[:_SENTENCES]:
            for place in range(first, min(last, first + left)):
                if scan.kinds[place] != PUNCTUATION:
                    found[-1].append(place)
                elif scan.forms[place] in _ENDS and found[-1]:
                    found.append([])
            left -= min(last - first, left)
        return [
            Sentence([scan.folded[i] for i in places], vocabulary) if self._may_deny(places) else None
            for places in found[:_SENTENCES]
            if places
        ]

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

    def _before(self, draft: Draft, speaker: str | None) -> range:
        """The sentence before that of the draft, unless it is the speaker's own."""
        scan, end = self._scan, draft.unit[0]
        start = end
        for place in range(end - 2, max(-1, end - _BACK), -1):
            if scan.forms[place] in _ENDS and place + 1 < end - _SHORT:
                break
            start = place
        if speaker and any(name == speaker and start <= low < end for low, name in self._recent):
            return range(end, end)
        return range(start, end)

    def _around(self, draft: Draft) -> range:
        """The words of the sentence before what is said, or behind it."""
        low, high = draft.unit
        first, last = min(draft.pieces)[0], max(draft.pieces)[1]
        return range(low, first) if first - low > high - last else range(last, min(high, last + _BACK))

    def _subjects(self, places: range) -> list[str]:
        """The words that stand for somebody or something here."""
        scan = self._scan
        return [
            scan.folded[i]
            for i in places
            if len(scan.forms[i]) >= _SHORT and not scan.tags[i] & ~(NOMINAL | CUE)
        ]


@cache
def _denying(vocabulary: Vocabulary) -> frozenset[str]:
    """The verbs of denial, and what of them stands alone where they are taken apart."""
    known = {form for form, entry in vocabulary.entries.items() if entry.frames & DENYING}
    apart = {form for form, parts in vocabulary.splits.items() if any(e.frames & DENYING for _, e in parts)}
    return frozenset(known | apart)

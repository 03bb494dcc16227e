"""Whether a verb of denial denies here, or does something else."""

from __future__ import annotations

from typing import Final

from ..grammar.complements import BARE, CLAUSE_THAT, COLON, GERUNDIAL, PREPOSED, QUOTE
from ..grammar.cues import (
    CUE,
    F_CLAIM,
    F_DENIED,
    F_PLEA,
    F_VERDICT,
    TO,
    Entry,
)
from ..grammar.drafts import Draft, trimmed
from ..grammar.occasions import before_occasion
from ..grammar.scan import Scan
from .ends import object_end, plea_end
from .falsity import falsity
from .objects import DENYING, called_false, decides, deniable

_NEAR: Final = 10


def settled(scan: Scan, draft: Draft) -> bool:
    """Settle whether a verb of denial denies here; False where nothing is said: a court rejects a claim."""
    entry = _denying(scan, draft)
    if draft.backward or not draft.pieces:
        return True
    if entry is None:
        if draft.stance == "denies" and draft.kind == BARE:
            first, last = draft.pieces[-1]  # "his denial of wrongdoing"
            draft.pieces[-1] = first, object_end(scan, first, last, subject=True)
        return True
    if entry.frames & (F_CLAIM | F_DENIED) and decides(scan, draft.subject):
        return draft.kind not in (BARE, PREPOSED)  # a judge who calls something cowardly decides nothing
    if draft.kind == CLAUSE_THAT and entry.frames & F_CLAIM:
        draft.stance = "denies"
        _with_claim(scan, draft)
    elif draft.kind in (BARE, PREPOSED) and deniable(scan, entry, draft.content, draft.pieces[-1][1]):
        draft.stance = "denies"
        _cut(scan, draft, entry)
        without_occasion(scan, draft)
    elif draft.kind in (BARE, GERUNDIAL) and draft.stance == "denies":
        without_occasion(scan, draft)
    elif draft.kind == CLAUSE_THAT and _demonstrative(scan, draft, entry):
        closing = draft.pieces[0][0] > draft.content  # the closing mark
        end = min(draft.pieces[0][1] + closing, len(scan.forms))
        draft.kind, draft.pieces[0] = BARE, (draft.content - 1, end)
        if called_false(scan, draft.content, draft.pieces[-1][1]):
            draft.stance = "denies"
    elif draft.kind == CLAUSE_THAT and draft.stance == "denies":
        without_occasion(scan, draft, clause=True)
    elif draft.kind == QUOTE and deniable(scan, entry, draft.content, draft.pieces[-1][1]):
        draft.stance = "denies"
    return True


def without_occasion(scan: Scan, draft: Draft, *, clause: bool = False) -> None:
    """End what is denied before what tells when it was: "losing a wallaby | after one was filmed"."""
    first, last = draft.pieces[-1]
    end = before_occasion(scan, first, last, clause=clause)
    if end < last:
        draft.pieces[-1] = trimmed(scan, first, end) or (first, last)


def _demonstrative(scan: Scan, draft: Draft, entry: Entry) -> bool:
    """Is this no clause but the "that" of "called that account “a fairy story”", "called that “wrong”"?"""
    if not entry.frames & F_VERDICT or draft.pieces[0][0] > draft.content + 1:
        return False
    high = draft.pieces[-1][1]
    return called_false(scan, draft.content, high) or falsity(scan, draft.content, high) is not None


def _with_claim(scan: Scan, draft: Draft) -> None:
    """Begin the words with the claim: "rejected for the third time allegations that"."""
    first, last = draft.pieces[0]
    claims = range(draft.cue[1], first - 1)
    begin = next((i for i in claims if scan.vocabulary.denials.is_claim(scan.folded[i])), None)
    if begin is not None:
        draft.pieces[0] = begin, last


def _cut(scan: Scan, draft: Draft, entry: Entry) -> None:
    """End the words where the object of the verb ends, or give those behind a colon: "denied it: “…”"."""
    first, last = draft.pieces[-1]
    end = plea_end(scan, first, last) if entry.frames & F_PLEA else object_end(scan, first, last)
    near = range(end, min(last - 1, end + _NEAR))
    behind = next((i for i in near if scan.forms[i] == ":" and (i <= end + 1 or scan.opens(i + 1))), None)
    pronoun = end == first + 1 and scan.folded[first] in scan.vocabulary.denials.it
    if behind is not None and (scan.opens(behind + 1) or pronoun):
        end, first, draft.kind = last, behind + 1, COLON
    elif behind is not None:
        reason = trimmed(scan, behind + 1, last)  # "called the claim nonsense: it was never so"
        draft.pieces += [reason] if reason else []
    elif entry.needs_particle and scan.folded[end - 1] in entry.particles and end - 1 > first:
        end -= 1 + bool(scan.tags[end - 2] & TO)  # "brushed the claims aside", "laid the claims to rest"
    piece = trimmed(scan, first, end)
    if piece:
        draft.pieces[0 if behind is not None and end < last else -1] = piece


def _denying(scan: Scan, draft: Draft) -> Entry | None:
    """The verb of the cue, if it can deny."""
    for place in range(*draft.cue):
        if scan.tags[place] & CUE:
            entry = scan.vocabulary.entries.get(scan.folded[place])
            if entry and entry.frames & DENYING:
                return entry
    return None

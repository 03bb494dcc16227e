"""Whether a verb of denial denies here, or does something else."""

from __future__ import annotations

from .complements import BARE, CLAUSE_THAT, COLON, PREPOSED, QUOTE
from .cues import CUE, F_CLAIM, PREPOSITION, Entry
from .denied import DENYING, deniable
from .denied_extent import object_end
from .drafts import Draft, trimmed
from .scan import Scan

_NEAR = 10


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
    if _decides(scan, draft):
        return draft.kind not in (BARE, PREPOSED)
    if draft.kind == CLAUSE_THAT and entry.frames & F_CLAIM:
        draft.stance = "denies"
        _with_claim(scan, draft)
    elif draft.kind in (BARE, PREPOSED) and deniable(scan, entry, draft.content, draft.pieces[-1][1]):
        draft.stance = "denies"
        _cut(scan, draft, entry)
    elif draft.kind == QUOTE and draft.stance == "says":
        draft.stance = "denies" if deniable(scan, entry, draft.content, draft.pieces[-1][1]) else "says"
    return True


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
    end = object_end(scan, first, last)
    near = range(end, min(last - 1, end + _NEAR))
    behind = next((i for i in near if scan.forms[i] == ":" and (i <= end + 1 or scan.opens(i + 1))), None)
    if behind is not None:
        end, first, draft.kind = last, behind + 1, COLON
    elif entry.needs_particle and scan.folded[end - 1] in entry.particles and end - 1 > first:
        end -= 1  # "brushed the claims aside"
    piece = trimmed(scan, first, end)
    if piece:
        draft.pieces[-1] = piece


def _denying(scan: Scan, draft: Draft) -> Entry | None:
    """The verb of the cue, if it can deny."""
    for place in range(*draft.cue):
        if scan.tags[place] & CUE:
            entry = scan.vocabulary.entries.get(scan.folded[place])
            if entry and entry.frames & DENYING:
                return entry
    return None


def _decides(scan: Scan, draft: Draft) -> bool:
    """Is the subject a court, or someone else who decides on claims?"""
    subject, judges = draft.subject, scan.vocabulary.denials.judges
    if subject is None or judges.isdisjoint(scan.folded[subject.first : subject.last]):
        return False
    head = next((i for i in range(subject.first, subject.last) if scan.tags[i] & PREPOSITION), subject.last)
    return scan.folded[head - 1] in judges

"""What somebody does in order to deny: "used the speech to deny", "sought to dispel rumours"."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER
from ..grammar.clauses import Subject, subject_before
from ..grammar.complements import BARE, CLAUSE_THAT, COLON, PREPOSED, Complement
from ..grammar.cues import ADVERB, AUXILIARY, BE, CUE, NOT, PREPOSITION, RELATIVE, SUPPOSING, THAT, Entry
from ..grammar.drafts import RIGHT, Draft
from ..grammar.groups import Group
from ..grammar.scan import Scan
from .objects import deniable

_BACK: Final = 12
_PARTS: Final = frozenset(",;:.")


def in_order_to_deny(
    scan: Scan, verb: int, entry: Entry, group: Group, after: Complement, low: int, high: int
) -> Draft | None:
    """The denial behind "to", where whoever does something for it is its subject."""
    denied = after.kind in (BARE, PREPOSED) and deniable(scan, entry, after.first, high)
    if not denied and not (after.kind in (CLAUSE_THAT, COLON) and entry.stance == "denies"):
        return None
    subject = _doer(scan, group.first, low)
    if subject is None:
        return None
    draft = Draft(
        (verb, after.cue_last), (group.first, after.first), RIGHT, subject, "denies", after.first, after.whom
    )
    draft.kind = after.kind
    return draft


def to_come(scan: Scan, first: int, verb: int) -> bool:
    """Is there no denial yet: "will deny"?"""
    return not scan.vocabulary.denials.future.isdisjoint(scan.folded[first:verb])


def _doer(scan: Scan, infinitive: int, low: int) -> Subject | None:
    """The subject of "used the speech", "went on television", "was at pains", before the infinitive."""
    means = scan.vocabulary.denials.means
    for place in range(infinitive - 1, max(low, infinitive - _BACK), -1):
        if scan.quoted[place] or scan.forms[place] in _PARTS or scan.tags[place] & (THAT | RELATIVE):
            return None
        if scan.folded[place] in means and scan.kinds[place] == LOWER:
            first = _group_start(scan, place, low)
            return subject_before(scan, first, low) if first is not None else None
        if scan.tags[place] & CUE:
            return None
    return None


def _group_start(scan: Scan, verb: int, low: int) -> int | None:
    """Where the verb's group begins; None where it would not be done, or is not."""
    first = verb
    while first > low and scan.tags[first - 1] & (AUXILIARY | NOT | ADVERB):
        first -= 1
        if scan.tags[first] & (NOT | SUPPOSING):
            return None
    at = first - 1  # "was at pains"
    if first == verb and at > low and scan.tags[at] & PREPOSITION and scan.tags[at - 1] & BE:
        first = at - 1
    return first

"""Words by which a claim is called false: "said the report was untrue", "called the claims “nonsense”"."""

from __future__ import annotations

from .cues import BE, DOCUMENT, NOT, NOUN, PRONOUN
from .drafts import Draft
from .scan import Scan

_HEAD = 8  # words in which the claim is named
_LONGEST = 40
_NEAR = 4  # words from "no" or "not" to "truth" or "true"


def calls_false(scan: Scan, draft: Draft) -> bool:
    """Do the words of a draft say of a claim that it is false?"""
    first, last = draft.pieces[0]
    last = min(last, first + _LONGEST)
    folded, known = scan.folded, scan.vocabulary
    truth = next((i for i in range(first + 1, last) if folded[i] in known.truths), None)
    if truth is not None and any(
        scan.tags[i] & NOT or folded[i] in known.nil for i in range(truth - 2, truth)
    ):
        return truth - first <= _NEAR or _of_claim(scan, first, last)
    if known.falsehoods.isdisjoint(folded[first:last]):
        return False
    place = next(i for i in range(last - 1, first - 1, -1) if folded[i] in known.falsehoods)
    negated = any(scan.tags[i] & NOT for i in range(max(first, place - _NEAR), place))
    return not negated and _of_claim(scan, first, place) and _judges(scan, first, place, draft)


def _of_claim(scan: Scan, first: int, last: int) -> bool:
    """Is it a claim that is spoken of: "the reports", "it"?"""
    tags = scan.tags[first : min(last, first + _HEAD)]
    return bool(tags and tags[0] & PRONOUN) or any(each & (NOUN | DOCUMENT) for each in tags)


def _judges(scan: Scan, first: int, place: int, draft: Draft) -> bool:
    """Is "false" what the claim is said to be, or is called?"""
    if any(scan.tags[i] & BE for i in range(max(first, place - _NEAR), place)):
        return True
    return scan.folded[draft.cue[0]] in scan.vocabulary.naming_verbs or scan.folded[draft.cue[1] - 1] in (
        scan.vocabulary.naming_verbs
    )

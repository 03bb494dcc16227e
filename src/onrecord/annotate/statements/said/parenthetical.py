"""Clauses between what somebody says: "…, the mayor said, …", "explained after the vote, he would …"."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER
from ..grammar.complements import COMMA, END, Complement
from ..grammar.cues import (
    AUXILIARY,
    CONJUNCTION,
    CUE,
    DETERMINER,
    F_CLAUSE,
    FINITE,
    FORM,
    GERUND,
    POSSESSIVE,
    PREPOSITION,
    QUESTION,
    RELATIVE,
    SUBORDINATOR,
    TIME,
)
from ..grammar.drafts import BOTH, LEFT, RIGHT, Draft
from ..grammar.finite import has_finite
from ..grammar.occasions import explains_date
from ..grammar.scan import Scan
from ..grammar.titles import is_title
from .inversion import just_quoted
from .resuming import follows_up
from .saying import Saying
from .trailing import reached_by

_SAYER: Final = 7  # words: "with the group's chairman insisting"


def parenthetical(saying: Saying, draft: Draft, left: bool) -> Draft | None:
    """ "…, he said, …": the words stand before the clause, and may go on after it."""
    scan, after, low, high = saying.scan, saying.after, saying.low, saying.high
    if scan.vocabulary.comma_before_clause and not left and after.kind == COMMA:
        draft.content = after.first + 1
        return draft
    if not left and not draft.subordinate:
        if quote_behind(scan, after, high) or _clause_behind(saying):
            draft.content = after.first + 1
            return draft
        return None
    if draft.subordinate and after.kind == END and not _compares(scan, draft.clause[0] - 1):
        return None  # "three weeks before it told the regulator"
    begin = after.first + 1
    afresh = begin + 1 < high and scan.opens(begin) and scan.kinds[begin + 1] != LOWER
    quote = scan.quote_at(begin) if afresh else None
    if quote and is_title(scan, quote):
        afresh, begin = False, high
    if afresh and not just_quoted(scan, draft.clause[0] - (2 if draft.subordinate else 1)):
        draft.content = begin
        return draft
    if draft.subordinate and after.kind != END:
        draft.side = BOTH if _parted(scan, draft.clause[0] - 2, low) else RIGHT
        draft.content = after.first + 1
        return draft
    draft.side = LEFT
    if after.kind != END and _goes_on(scan, draft, begin, low, high):
        draft.side = BOTH
        draft.content = begin
    elif _sets_scene(scan, low, draft.clause[0] - 1):
        return None
    return draft


def _sets_scene(scan: Scan, low: int, before: int) -> bool:
    """Is all before the clause a phrase of time or place: "On Thursday, the second day, Ito told a joke"?"""
    if not scan.tags[low] & (PREPOSITION | TIME) or has_finite(scan, low, before):
        return False
    comma = next((place for place in range(low, before + 1) if scan.forms[place] == ","), before)
    explains = DETERMINER | POSSESSIVE | QUESTION | PREPOSITION | TIME
    if comma < before and not scan.tags[comma + 1] & explains:
        return False  # "As a result, nations sacrifice their culture, he added."
    return not any(scan.quoted[low : before + 1])


def _compares(scan: Scan, subordinator: int) -> bool:
    """Is this the "as" of "…, as Ito said"?"""
    return scan.folded[subordinator] in scan.vocabulary.judging


def _has_sayer(scan: Scan, index: int, high: int) -> bool:
    """Does somebody else say something in what follows: "with Ito insisting that"?"""
    if not scan.tags[index] & PREPOSITION:
        return False
    for place in range(index + 2, min(high, index + _SAYER)):
        if scan.tags[place] & CUE and scan.shaped(place, GERUND):
            return True
    return False


def _goes_on(scan: Scan, draft: Draft, index: int, low: int, high: int) -> bool:
    """Do the words go on behind "he said,"?"""
    if index >= high:
        return False
    if scan.opens(index) or (index + 1 < high and scan.tags[index] & CONJUNCTION and scan.opens(index + 1)):
        return True
    before = draft.clause[0] - 1
    if scan.quoted[before] or (before > low and scan.quoted[before - 1]):
        fronted = scan.tags[low] & (PREPOSITION | SUBORDINATOR) and not scan.quoted[low]
        return bool(fronted) and not has_finite(scan, low, before) and has_finite(scan, index - 1, high)
    if scan.shaped(index, GERUND) or _has_sayer(scan, index, high):
        return False
    if scan.tags[index] & CONJUNCTION and scan.shaped(index + 1, FORM):
        return False  # ", but cautioned passengers"
    if reached_by(scan, index, high):
        return False
    if not has_finite(scan, low, before):
        return True
    if scan.folded[index] in scan.vocabulary.backgrounds or follows_up(scan, index, high):
        return False
    dated = draft.clause[1] > draft.cue[1]
    return not (dated and explains_date(scan, index, high))


def _parted(scan: Scan, index: int, low: int) -> bool:
    """Does a mark stand here, which parts the clause behind it from words before it?"""
    return index > low and (bool(scan.quoted[index]) or scan.forms[index] == "," or scan.dash(index))


def quote_behind(scan: Scan, after: Complement, high: int) -> bool:
    """Does a quotation open behind the comma that follows the verb?"""
    return after.kind == COMMA and after.first + 1 < high and scan.opens(after.first + 1)


def _clause_behind(saying: Saying) -> bool:
    """Do the words follow a circumstance and a comma: "explained after the vote, he would …"?"""
    scan, comma = saying.scan, saying.after.first
    if saying.after.kind != COMMA or not saying.entry.frames & F_CLAUSE or comma + 2 >= saying.high:
        return False
    if scan.folded[saying.after.cue_last] not in scan.vocabulary.narrating:
        return False
    own = CONJUNCTION | RELATIVE | CUE | FINITE | AUXILIARY | SUBORDINATOR
    return not scan.tags[comma + 1] & own and has_finite(scan, comma, saying.high)

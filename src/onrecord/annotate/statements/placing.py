"""On which side of a verb of saying its words stand."""

from __future__ import annotations

from ...text.words import LOWER, PUNCTUATION
from .clauses import Group, Subject
from .complements import (
    BARE,
    COMMA,
    DASH,
    END,
    QUOTE,
    Complement,
    has_finite,
)
from .cues import (
    ADVERB,
    AGENT,
    AUXILIARY,
    CONJUNCTION,
    CUE,
    F_CLAUSE,
    F_DOCUMENT,
    F_OBJECT,
    F_PERSON,
    F_QUOTE,
    F_SPOKEN,
    FINITE,
    GERUND,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    Entry,
)
from .drafts import BOTH, LEFT, RIGHT, Draft
from .extents import apart
from .frames import can_speak, documented, is_document, past_comma, takes
from .phrases import phrase_end
from .scan import Scan


def placed(
    scan: Scan,
    verb: int,
    entry: Entry,
    group: Group,
    after: Complement,
    subject: Subject,
    low: int,
    high: int,
) -> Draft | None:
    """A finite verb behind its subject; the words stand behind, before, or on both sides."""
    start = subject.first
    before = start - 1
    subordinate = before >= low and bool(scan.tags[before] & SUBORDINATOR)
    left = before >= low and (scan.quoted[before] > 0 or scan.forms[before] == "," or scan.dash(before))
    draft = Draft(
        (group.first, after.cue_last),
        (start, after.first),
        RIGHT,
        subject,
        entry.stance,
        after.first,
        after.whom,
        after.kind,
        subordinate=subordinate,
    )
    if left and entry.frames & F_QUOTE and _just_quoted(scan, before):
        ahead = past_comma(scan, entry, after, high)
        draft.side = BOTH if ahead.kind == QUOTE and ahead.first <= after.cue_last + 1 else LEFT
        if draft.side == LEFT and after.kind == COMMA:
            return _parenthetical(scan, draft, after, left, low, high)
        if draft.side == LEFT:
            draft.cue = (group.first, verb + 1)
            later = tail_end(scan, after.first, high)
            draft.clause = (start, min(later, high))
            if later < high and scan.forms[later - 1] == ",":
                draft.side, draft.content = BOTH, later
        draft.content = max(draft.content, ahead.first)
        return draft
    if after.kind in (END, COMMA, DASH):
        if not entry.frames & F_CLAUSE and not (entry.frames & F_QUOTE and left and scan.quoted[before]):
            return None
        if _reduced(scan, verb, group, entry, subject):
            return None
        return _parenthetical(scan, draft, after, left, low, high)
    if left and scan.quoted[before] and after.kind in (BARE, QUOTE) and entry.frames & F_QUOTE:
        if after.kind == QUOTE:
            draft.side = BOTH if after.first == after.cue_last else LEFT
            return draft
        if not has_finite(scan, after.first, high):
            draft.side = LEFT
            return draft
    if after.kind == QUOTE and _titled(scan, verb, group, entry, after, subject):
        return None
    if entry.frames & F_SPOKEN and not can_speak(scan, subject):
        return None
    if entry.frames & F_DOCUMENT and not is_document(scan, subject):
        return None
    if not takes(scan, entry, after, high) and not documented(scan, entry, after, subject, high):
        return None
    if before > low and scan.tags[before] & CONJUNCTION and scan.forms[before - 1] == ",":
        draft.cut = before - 1
    elif before > low and (scan.forms[before] == "," or scan.folded[before] in scan.vocabulary.turns):
        draft.cut = before
    return draft


def _reduced(scan: Scan, verb: int, group: Group, entry: Entry, subject: Subject) -> bool:
    """Is this a participle behind its noun: "a plan announced on Monday", "changes proposed by Ito"?"""
    if group.first < verb or not entry.shapes & PARTICIPLE:
        return False
    if verb + 1 < len(scan.tags) and scan.tags[verb + 1] & AGENT:
        return True
    named = scan.kinds[subject.last - 1] != LOWER
    return (
        bool(entry.frames & F_OBJECT)
        and not named
        and scan.folded[subject.first] in scan.vocabulary.indefinite
    )


def _titled(scan: Scan, verb: int, group: Group, entry: Entry, after: Complement, subject: Subject) -> bool:
    """Is this "a play called “The Salt Road”", a name given, not words said?"""
    if entry.frames & F_QUOTE or group.first < verb or after.first > verb + 1:
        return False
    return scan.kinds[subject.last - 1] == LOWER and not scan.tags[subject.last - 1] & (PRONOUN | RELATIVE)


def _just_quoted(scan: Scan, index: int) -> bool:
    """Does speech in quotation marks end here, as against a name in them?"""
    quote = scan.quote_at(index)
    if quote is None:
        return scan.forms[index] == "," and bool(scan.quoted[index - 1])
    return quote.closing == index + 1 and scan.kinds[quote.last - 1] == PUNCTUATION


def _parenthetical(
    scan: Scan, draft: Draft, after: Complement, left: bool, low: int, high: int
) -> Draft | None:
    """ "…, he said, …": the words stand before the clause, and may go on after it."""
    if draft.subordinate and after.kind != END:
        draft.side = RIGHT if draft.clause[0] - 2 < low else BOTH
        draft.content = after.first + 1
        return draft
    if scan.vocabulary.comma_before_clause and not left and after.kind == COMMA:
        draft.content = after.first + 1
        return draft
    if not left and not draft.subordinate:
        if after.kind == COMMA and after.first + 1 < high and scan.opens(after.first + 1):
            draft.content = after.first + 1
            return draft
        return None
    begin = after.first + 1
    afresh = begin + 1 < high and scan.opens(begin) and scan.kinds[begin + 1] != LOWER
    if afresh and not (draft.subordinate or _just_quoted(scan, draft.clause[0] - 1)):
        draft.content = begin
        return draft
    draft.side = LEFT
    if after.kind != END and _goes_on(scan, draft, after.first + 1, low, high):
        draft.side = BOTH
        draft.content = after.first + 1
    return draft


def _goes_on(scan: Scan, draft: Draft, index: int, low: int, high: int) -> bool:
    """Do the words go on behind "he said,"?"""
    if index >= high:
        return False
    if scan.opens(index) or (index + 1 < high and scan.tags[index] & CONJUNCTION and scan.opens(index + 1)):
        return True
    before = draft.clause[0] - 1
    if scan.quoted[before] or (before > low and scan.quoted[before - 1]):
        return False
    entry = scan.vocabulary.entries.get(scan.folded[index])
    return not (entry and entry.shapes & GERUND)


def inverted(scan: Scan, verb: int, group: Group, entry: Entry, low: int, high: int) -> Draft | None:
    """The verb before its subject: '"…," said Ito'."""
    if not entry.frames & F_QUOTE or entry.frames & F_PERSON or entry.shapes & GERUND:
        return None
    before = group.first - 1
    if before < low:
        return None
    quote = scan.quoted[before] or (scan.forms[before] == "," and before > low and scan.quoted[before - 1])
    if not quote and scan.forms[before] != ",":
        return None
    end = phrase_end(scan, verb + 1, high)
    if end == verb + 1 or scan.quoted[verb + 1]:
        return None
    ended = end >= high or scan.kinds[end] == PUNCTUATION or scan.quoted[end]
    if not quote and not (ended and scan.forms[end : end + 1] not in ([":"],)):
        return None
    if not quote and _apposition_before(scan, before, low):
        return None
    if (
        quote
        and not ended
        and has_finite(scan, verb + 1, high)
        and not scan.tags[end] & (PREPOSITION | ADVERB | SUBORDINATOR)
    ):
        following = scan.tags[end]
        if following & (AUXILIARY | FINITE | CUE):
            return None
    tail = tail_end(scan, end, high)
    subject = Subject(verb + 1, end, full=tail)
    side = LEFT
    if tail < high and (
        scan.opens(tail) or (scan.forms[tail] == "," and tail + 1 < high and scan.opens(tail + 1))
    ):
        side = BOTH
    return Draft(
        (group.first, verb + 1),
        (group.first, tail),
        side,
        subject,
        entry.stance,
        tail,
        kind=COMMA,
        inverted=True,
    )


def _apposition_before(scan: Scan, comma: int, low: int) -> bool:
    """Is what the comma closes an apposition: "Ito, the mayor, said"?"""
    for index in range(comma - 1, max(low, comma - 12), -1):
        if scan.quoted[index]:
            return False
        if scan.forms[index] == ",":
            return not has_finite(scan, index + 1, comma)
    return False


def tail_end(scan: Scan, index: int, high: int) -> int:
    """Skip appositions and circumstances behind a subject, up to a quotation or the end."""
    stop = min(high, index + 60)
    for place in range(index, stop):
        if scan.opens(place):
            return place if apart(scan, place - 1) or place == index else high
        if scan.tags[place] & CUE:
            return high
    return high

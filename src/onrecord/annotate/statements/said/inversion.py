"""The verb before its subject: “…,” said Ito."""

from __future__ import annotations

from typing import Final

from ....text.quotes import Quote
from ....text.words import LOWER, PUNCTUATION
from ..grammar.clauses import Subject
from ..grammar.complements import COMMA
from ..grammar.cues import (
    ADVERB,
    AUXILIARY,
    CUE,
    DETERMINER,
    F_PERSON,
    F_QUOTE,
    F_QUOTED,
    FINITE,
    FORM,
    GERUND,
    PREPOSITION,
    QUESTION,
    RELATIVE,
    SUBORDINATOR,
    TO,
)
from ..grammar.drafts import BOTH, LEFT, Draft
from ..grammar.finite import has_finite
from ..grammar.joint import joint_end
from ..grammar.phrases import phrase_end
from ..grammar.scan import Scan
from ..grammar.titles import is_title
from .extents import apart
from .saying import Saying
from .trailing import trails

_APPOSITION: Final = 24


def inverted(saying: Saying) -> Draft | None:
    """The verb before its subject: '"…," said Ito'."""
    scan, verb, low, high = saying.scan, saying.verb, saying.low, saying.high
    before = saying.group.first - 1
    if before < low or not saying.entry.frames & F_QUOTE or saying.entry.shapes & GERUND:
        return None
    quote = scan.quoted[before] or (scan.forms[before] == "," and before > low and scan.quoted[before - 1])
    if not _may_turn(saying, before, quoted=bool(quote)):
        return None
    end = phrase_end(scan, verb + 1, high) if not _one(scan, verb + 1, high) else verb + 2
    if end == verb + 1 or scan.quoted[verb + 1] or not _closes(saying, before, end, quoted=bool(quote)):
        return None
    end = joint_end(scan, end, high)
    full = tail = tail_end(scan, end, high)
    side = LEFT
    broken = not quote and scan.forms[end : end + 1] == [","] and not has_finite(scan, low, before)
    if broken and has_finite(scan, end, high):
        side, tail = BOTH, end + 1
    elif tail < high and (
        scan.opens(tail) or (scan.forms[tail] == "," and tail + 1 < high and scan.opens(tail + 1))
    ):
        side = BOTH
    cue, clause = (before + 1, verb + 1), (before + 1, tail)
    subject = Subject(verb + 1, end, full=full)
    draft = Draft(cue, clause, side, subject, saying.entry.stance, tail, kind=COMMA)
    draft.inverted = True
    return draft


def _may_turn(saying: Saying, before: int, *, quoted: bool) -> bool:
    """Can the verb stand before its subject, by itself and by what stands before it?"""
    scan, verb = saying.scan, saying.verb
    if saying.entry.frames & F_PERSON and not (
        (quoted and saying.group.first == verb and just_quoted(scan, before)) or _closes_with(saying, before)
    ):
        return False
    if not quoted and scan.forms[before] != ",":
        return False
    to = verb + 1 < len(scan.tags) and scan.tags[verb + 1] & TO and scan.kinds[verb + 1] == LOWER
    return not to  # "Ito, who was there, promised to"


def _closes(saying: Saying, before: int, end: int, *, quoted: bool) -> bool:
    """Is nothing more said behind a subject that ends at `end`, as in "…, said Ito on Tuesday"?"""
    scan, verb, low, high = saying.scan, saying.verb, saying.low, saying.high
    ended = end >= high or scan.kinds[end] == PUNCTUATION or scan.quoted[end]
    if not quoted:
        closed = ended and scan.forms[end : end + 1] != [":"]
        if not (closed or trails(scan, before, verb, end, low, high)):
            return False
        return not _apposition_before(scan, before, low)
    if ended or not has_finite(scan, verb + 1, high):
        return True
    following = scan.tags[end]
    return bool(following & (PREPOSITION | ADVERB | SUBORDINATOR)) or not following & (
        AUXILIARY | FINITE | CUE
    )


def _one(scan: Scan, index: int, high: int) -> bool:
    """Is this the "one" of "said one", the "another" of "said another"?"""
    counted = scan.tags[index] & DETERMINER if index < high else 0
    return bool(counted) and (index + 1 >= high or scan.kinds[index + 1] == PUNCTUATION)


def _closes_with(saying: Saying, before: int) -> bool:
    """Does a sentence end in ", warns the central bank", whom nobody warns of anything?"""
    scan, verb, high = saying.scan, saying.verb, saying.high
    if saying.entry.shapes != FORM or saying.group.first < verb or scan.forms[before] != ",":
        return False
    end = phrase_end(scan, verb + 1, high)
    closed = end > verb + 1 and (end >= high or scan.forms[end] in ".!?")
    begin = next((i for i in range(before - 1, saying.low, -1) if scan.forms[i] == ","), saying.low - 1) + 1
    return closed and not scan.tags[begin] & RELATIVE and has_finite(scan, begin, before)


def _apposition_before(scan: Scan, comma: int, low: int) -> bool:
    """Is what the comma closes an apposition: "Ito, the mayor, said"?"""
    for index in range(comma - 1, max(low, comma - _APPOSITION), -1):
        if scan.quoted[index]:
            return False
        if scan.forms[index] == ",":
            return bool(scan.tags[index + 1] & QUESTION) or not has_finite(scan, index + 1, comma)
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


def named_so(scan: Scan, quote: Quote) -> bool:
    """Is this only what somebody calls a thing: "under what Ito called “an old rule,” the club"?"""
    entry = scan.entry(quote.opening - 1) if quote.opening else None
    return entry is not None and bool(entry.frames & F_QUOTED) and not entry.frames & F_QUOTE


def just_quoted(scan: Scan, index: int) -> bool:
    """Does speech in quotation marks end here, as against a name in them?"""
    quote = scan.quote_at(index) or (scan.quote_at(index - 1) if scan.forms[index] == "," else None)
    if quote is None or scan.folded[quote.opening - 1] in scan.vocabulary.owners:
        return False  # "Speaking on Radio Sund's “Today”, Ito said"
    if is_title(scan, quote) or named_so(scan, quote):
        return False
    return not scan.quoted[index] or (
        quote.closing == index + 1 and scan.kinds[quote.last - 1] == PUNCTUATION
    )

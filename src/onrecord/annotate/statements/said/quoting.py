"""Who is quoted by whom, "the Courier quoted Ito as saying", and whose news something was first."""

from __future__ import annotations

from ....text.words import LOWER, PUNCTUATION
from ..grammar.clauses import Subject, main_subject, subject_before
from ..grammar.complements import BARE
from ..grammar.cues import (
    ADVERB,
    AGENT,
    AUXILIARY,
    BE,
    CITED,
    CITING,
    F_OBJECT,
    GERUND,
    PREPOSITION,
    RELATIVE,
    TIME,
)
from ..grammar.drafts import Draft
from ..grammar.finite import has_finite
from ..grammar.scan import Scan
from .placing import placed
from .saying import Saying


def quoted_as(saying: Saying) -> int:
    """Where the verb group of "is quoted as saying", "quoted Ito saying" begins; 0 for another verb."""
    scan, low, before = saying.scan, saying.low, saying.group.first - 1
    if before <= low:
        return 0
    likened = scan.folded[before] in scan.vocabulary.likening
    if not likened and not saying.entry.shapes & GERUND:
        return 0
    if not likened and not (scan.tags[before] & TIME or scan.kinds[before] != LOWER):
        return 0
    for index in range(before - likened, max(low, before - 10), -1):
        if scan.quoted[index] or (scan.kinds[index] == PUNCTUATION and not likened):
            return 0
        if scan.tags[index] & (CITED | CITING):
            if not likened and _is_shortened(scan, index):
                return 0  # "a broker quoted by the Courier said"
            first = index
            while first > low and scan.tags[first - 1] & (AUXILIARY | ADVERB):
                first -= 1
            return first
    return 0


def _is_shortened(scan: Scan, index: int) -> bool:
    """Does "quoted" only tell of whom, not "Ito was quoted in the Courier saying"?"""
    following = scan.tags[index + 1]
    return bool(following & AGENT or (following & PREPOSITION and not scan.tags[index - 1] & BE))


def quoting(saying: Saying, first: int) -> Draft | None:
    """ "Ito was quoted as saying", "the Courier quoted Ito as saying", "…, quoting Ito as saying"."""
    scan, group = saying.scan, saying.group
    end = group.first - (scan.folded[group.first - 1] in scan.vocabulary.likening)
    quoted = Subject(first + 1, end, full=end)
    if scan.tags[first] & CITING:
        return _quoting_besides(saying, quoted)
    subject = subject_before(scan, first, saying.low)
    if subject is None:
        return None
    saying.group = group.begun_at(first)
    draft = placed(saying, subject)
    if draft and scan.tags[first] & CITED and quoted.last > quoted.first:
        draft.via.append(_antecedent(scan, subject))
        draft.subject = quoted
    return draft


def _antecedent(scan: Scan, subject: Subject) -> tuple[int, int]:
    """The words of a subject, or what its "which" stands for: "the Courier, which on Monday cited Ito"."""
    first, tags = subject.first, scan.tags
    while first > subject.first - 2 and tags[first] & (TIME | PREPOSITION) and not tags[first] & RELATIVE:
        first -= 1
    if not tags[first] & RELATIVE or not first:
        return subject.first, subject.last
    before = subject_before(scan, first - (scan.forms[first - 1] == ","), max(0, first - 12))
    return (before.first, before.last) if before else (subject.first, subject.last)


def _quoting_besides(saying: Saying, quoted: Subject) -> Draft | None:
    """ "The Courier reported a leak, quoting Ito as saying …": Ito's words, by way of the Courier."""
    first = quoted.first - 1
    teller = main_subject(saying.scan, saying.low, first)
    if quoted.last == quoted.first or teller is None:
        return None
    draft = saying.draft(quoted, first, saying.entry.stance)
    draft.cut = first - (saying.scan.forms[first - 1] == ",")
    draft.via.append((teller.first, teller.last))
    return draft


def was_first(saying: Saying) -> bool:
    """Does it only say whose news it was: "first reported the sale", "was first reported by the Courier"?"""
    scan, group, after = saying.scan, saying.group, saying.after
    if scan.vocabulary.firsts.isdisjoint(scan.folded[group.first : saying.verb]):
        return False
    if not group.passive and not saying.entry.frames & F_OBJECT:
        return False
    clause = after.kind == BARE and has_finite(scan, after.first, saying.high)
    return group.passive or (after.kind == BARE and not clause)

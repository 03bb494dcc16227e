"""Participles, and verbs behind "and", that say a thing: "Noting that …", "a letter saying", ", adding …"."""

from __future__ import annotations

from ....text.words import LOWER, PUNCTUATION
from ..grammar.clauses import Subject, comma_after, main_subject, subject_before
from ..grammar.complements import QUOTE
from ..grammar.cues import (
    ADVERB,
    CONJUNCTION,
    DETERMINER,
    DOCUMENT,
    ENDED,
    F_PERSON,
    F_QUOTE,
    FORM,
    GERUND,
    NOUN,
    PREPOSITION,
    SUBORDINATOR,
    Entry,
)
from ..grammar.drafts import RIGHT, Draft
from ..grammar.groups import Group
from ..grammar.phrases import phrase_end
from ..grammar.scan import Scan
from ..grammar.titles import is_title
from .following import complement
from .frames import past_comma, takes
from .inversion import tail_end
from .saying import Saying
from .verbs import (
    is_nobody,
)


def opening(scan: Scan, verb: int, entry: Entry, low: int, high: int) -> Draft | None:
    """A verb that opens the sentence: "Said Ito: …", "Noting that …, Ito left"."""
    if entry.shapes & GERUND:
        after = complement(scan, verb, entry, high)
        comma = comma_after(scan, after.first, high, verbal=False)
        if comma >= high or not takes(scan, entry, after, comma) or _names_title(scan, after.first, comma):
            return None
        begin = comma + (scan.kinds[comma] == PUNCTUATION)  # not in "“a lie,” Ito vowed"
        end = _before_verb(scan, begin, phrase_end(scan, begin, high))
        subject = Subject(begin, end, full=end) if end > begin else None
        if subject is None:
            return None
        cue, clause = (verb, after.cue_last), (verb, after.first)
        draft = Draft(cue, clause, RIGHT, subject, entry.stance, after.first, after.whom, after.kind)
        draft.opening = True
        return draft
    if not entry.frames & F_QUOTE or not entry.shapes & FORM or entry.frames & F_PERSON:
        return None
    end = phrase_end(scan, verb + 1, high)
    tail = tail_end(scan, end, high)
    if end == verb + 1 or tail >= high:
        return None
    return Draft(
        (verb, verb + 1),
        (verb, tail),
        RIGHT,
        Subject(verb + 1, end, full=tail),
        entry.stance,
        tail,
        kind=QUOTE,
    )


def _before_verb(scan: Scan, first: int, last: int) -> int:
    """Where "the mayor" ends in "Calling it a lie, the mayor vowed"."""
    for index in range(first + 1, last):
        entry = scan.vocabulary.entries.get(scan.folded[index])
        noun = scan.nominal(index) or scan.vocabulary.denials.is_claim(scan.folded[index])
        if entry and entry.shapes & FORM and scan.kinds[index] == LOWER and not noun:
            return index
    return last


def _names_title(scan: Scan, first: int, comma: int) -> bool:
    """Is the first quotation here the title in "Speaking on the programme “Today” on Monday,"?"""
    opening = next((index for index in range(first, comma) if scan.quoted[index]), first)
    quote = scan.quote_at(opening)
    return quote is not None and is_title(scan, quote)


def attached(saying: Saying) -> Draft | None:
    """ "Released a statement saying", "people saying": whoever released it, or the people."""
    scan, first, low = saying.scan, saying.group.first, saying.low
    saying.after = past_comma(scan, saying.entry, saying.after, saying.high)
    if not takes(scan, saying.entry, saying.after, saying.high):
        return None
    near = subject_before(scan, first, low)
    subject: Subject | None = None
    if scan.tags[first - 1] & (NOUN | DOCUMENT) or (near and _brings(scan, near)):
        subject = main_subject(scan, low, first)
    if subject is None or subject.first >= first:
        subject = near
    if subject is None or is_nobody(scan, subject):
        return None  # "worth noting that"
    return saying.draft(subject, first, saying.entry.stance)


def _brings(scan: Scan, subject: Subject) -> bool:
    """Is this "filed a suit", of which only the end is a noun?"""
    for place in range(subject.first, subject.last - 1):
        if scan.tags[place] & ENDED and scan.kinds[place] == LOWER and not scan.nominal(place):
            return bool(scan.tags[place + 1] & DETERMINER)
    return False


def following(saying: Saying, before: list[Draft]) -> Draft | None:
    """A verb that shares its subject with what came before: ", adding that", "and warned"."""
    scan, first, low = saying.scan, saying.group.first, saying.low
    saying.after = past_comma(scan, saying.entry, saying.after, saying.high)
    if not takes(scan, saying.entry, saying.after, saying.high):
        return None
    subject = before[-1].subject if before else None
    if subject is None or subject.relative:
        subject = main_subject(scan, _clause_low(scan, low, first), first) or subject
    if subject is None or subject.first >= first:
        return None
    draft = saying.draft(subject, first, saying.finite_stance())
    draft.follows, draft.cut = True, first
    while draft.cut > low and (scan.forms[draft.cut - 1] == "," or scan.tags[draft.cut - 1] & CONJUNCTION):
        draft.cut -= 1
    return draft


def behind_noun(scan: Scan, group: Group, low: int) -> bool:
    """Does the participle hang on a noun right before it: "a letter saying"?"""
    index = group.first - 1
    if index < low or scan.kinds[index] == PUNCTUATION or scan.quoted[index]:
        return False
    return not scan.tags[index] & (PREPOSITION | CONJUNCTION | SUBORDINATOR | ADVERB)


def is_coordinated(scan: Scan, group: Group, low: int) -> bool:
    """Does an "and" stand before the verb, so that its subject stands further left?"""
    index = group.first - 1
    return index > low and bool(scan.tags[index] & CONJUNCTION) and not scan.quoted[index]


def _clause_low(scan: Scan, low: int, verb: int) -> int:
    """Where the last clause behind ", and" begins before a verb; else `low`."""
    for index in range(verb - 3, max(low, verb - 40), -1):
        if scan.forms[index] == ";" or (scan.forms[index] == "," and scan.tags[index + 1] & CONJUNCTION):
            return index + 1
    return low

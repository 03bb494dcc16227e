"""A verb of denial in quotation marks: he “categorically denies” the charge."""

from __future__ import annotations

from typing import Final

from ....text.quotes import Quote
from ..grammar.clauses import subject_before
from ..grammar.complements import BARE, CLAUSE_THAT, gerund_content
from ..grammar.cues import (
    ADVERB,
    AUXILIARY,
    BASE,
    CONJUNCTION,
    CUE,
    F_CONCEDED,
    FORM,
    HAVE,
    NOT,
    PARTICIPLE,
    THAT,
    Entry,
)
from ..grammar.drafts import RIGHT, Draft
from ..grammar.scan import Scan
from .objects import DENYING, deniable

_LONGEST: Final = 6  # words: "has always and categorically denied"
_VERBAL: Final = ADVERB | AUXILIARY | CONJUNCTION | CUE


def marked(scan: Scan, verb: int, low: int, high: int) -> Draft | None:
    """The denial whose verb alone stands in the quotation; what is denied stands behind it."""
    entry, quote = scan.entry(verb), scan.quote_at(verb)
    if entry is None or quote is None or not entry.frames & DENYING or entry.frames & F_CONCEDED:
        return None
    if quote.last != verb + 1 or quote.closing >= high or not _only_verb(scan, entry, quote):
        return None
    first, kind = quote.closing, BARE
    if scan.tags[first] & THAT:
        first, kind = first + 1, CLAUSE_THAT
    elif not (gerund_content(scan, entry, first) or deniable(scan, entry, first, high)):
        return None
    subject = subject_before(scan, quote.opening, low)
    if subject is None:
        return None
    return Draft((quote.first, verb + 1), (subject.first, first), RIGHT, subject, "denies", first, kind=kind)


def _only_verb(scan: Scan, entry: Entry, quote: Quote) -> bool:
    """Does nothing stand in these marks but a finite verb: "categorically denies", "has always denied"?"""
    classes = scan.tags[quote.first : quote.last]
    if len(classes) > _LONGEST or not all(each & _VERBAL and not each & NOT for each in classes):
        return False
    had = any(each & HAVE for each in classes)
    return bool(entry.shapes & (FORM | BASE)) or (had and bool(entry.shapes & PARTICIPLE))

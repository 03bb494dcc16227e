"""What "who" and "which" stand for."""

from __future__ import annotations

from typing import Final

from ....text.words import PUNCTUATION
from ..grammar.clauses import Subject
from ..grammar.cues import CITED, CONJUNCTION, PREPOSITION, RELATIVE, SOURCE, SPEAKER, THAT, TO
from ..grammar.naming import Naming
from ..grammar.scan import Scan

_LONGEST: Final = 12  # words
_STEPS: Final = 2  # nouns: "knowledge", "a source"
_ENDS: Final = PREPOSITION | CONJUNCTION | THAT | RELATIVE | CITED


def antecedent(
    scan: Scan, naming: Naming, subject: Subject, low: int, personal: frozenset[str]
) -> Subject | None:
    """The noun phrase before a relative pronoun, in a sentence that begins at `low`.

    personal: the pronouns that stand for people.
    """
    end = subject.first
    if end > 0 and scan.forms[end - 1] == ",":
        end -= 1
    low = low if low < end else 0
    mention = naming.around(scan.words.starts[end - 1]) if end else None
    if mention and mention.kind == "organisation":
        return Subject(scan.words.first_at(mention.span.start), end, full=end)
    first = _noun_before(scan, end, low)
    if scan.folded[subject.first] in personal and not _speaks(scan, first, end):
        first = _governing(scan, first, low) or first
    return Subject(first, end, full=end) if end > first else None


def _governing(scan: Scan, first: int, low: int) -> int:
    """Where whoever a noun only describes begins: "a source with knowledge of | the talks"; 0 for nobody."""
    for _ in range(_STEPS):
        before = first - 1
        if before <= low or scan.tags[before] & (PREPOSITION | SOURCE) != PREPOSITION:
            return 0
        first = _noun_before(scan, before, low)
        if _speaks(scan, first, before):
            return first
    return 0


def _noun_before(scan: Scan, end: int, low: int) -> int:
    """Where the noun with what stands before it begins that ends at `end`."""
    first = end
    while first > low and first > end - _LONGEST:
        if scan.kinds[first - 1] == PUNCTUATION and scan.forms[first - 1] not in ".-’'&":
            break
        if scan.tags[first - 1] & _ENDS:
            break
        if scan.tags[first - 1] & TO and first - 1 > low and scan.tags[first - 2] & SOURCE:
            break  # "according to"
        first -= 1
    return first


def _speaks(scan: Scan, first: int, last: int) -> bool:
    """Can one of these words be somebody's: a name, or a noun for those who speak?"""
    return any(scan.tags[place] & SPEAKER or scan.named(place) for place in range(first, last))

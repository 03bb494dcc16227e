"""Light chunking: verb groups, subjects and noun phrases, read off the classes of words.

No parser: every scan walks a bounded number of words to one side.
"""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER, NUMBER, PUNCTUATION, UPPER
from .cues import (
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    CUE,
    DETERMINER,
    ENDED,
    FINITE,
    GERUND,
    PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    REFUSING,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    TIME,
)
from .finite import has_finite
from .joint import joint_start
from .phrases import REACH, phrase_end
from .scan import Scan
from .starts import bracket_start, phrase_start, shortened
from .titles import is_title

_CLAUSE: Final = 6  # words: "that ran it"
_TOLD: Final = 24  # words: "who has been campaigning for what she calls"
_APPOSITION: Final = 10  # words between the commas
_BRACKETS: Final = {")": "(", "]": "["}


class Subject:
    """Whoever speaks, as written; indices of words."""

    __slots__ = ("first", "full", "last", "relative")

    def __init__(self, first: int, last: int, relative: bool = False, full: int = 0) -> None:
        self.first, self.last = first, last
        self.relative = relative  # "who" or "which"
        self.full = full  # one past the apposition that follows the name

    def begun_at(self, first: int) -> Subject:
        """The same from another word on."""
        return Subject(first, self.last, self.relative, self.full)


def same(one: Subject | None, other: Subject | None) -> bool:
    """Are these the same words, or nobody's both?"""
    if one is None or other is None:
        return one is other
    alike = one.first == other.first and one.last == other.last
    return alike and one.full == other.full and one.relative == other.relative


def subject_before(scan: Scan, group: int, low: int) -> Subject | None:
    """The subject whose verb group begins at `group`."""
    last = group - 1
    low = max(low, group - REACH)
    if last < low:
        return None
    classes = scan.tags[last] if scan.kinds[last] != UPPER else 0
    if classes & (RELATIVE | THAT):
        return Subject(last, group, relative=True, full=group)
    if classes & PRONOUN and not scan.quoted[last]:
        return Subject(last, group, full=group)
    end = group
    if scan.forms[last] == ",":
        end = _before_apposition(scan, last, low)
        if end <= low:
            return None
    elif scan.quoted[last] and scan.forms[last - 1] == "," and _behind_title(scan, last):
        end = _before_apposition(scan, last - 1, low)
        if end <= low:
            return None
    elif scan.quoted[last] and scan.forms[last - 1] == "," and _behind_clause(scan, last, low):
        end = _behind_clause(scan, last, low)
    elif scan.dash(last):
        end = next((i for i in range(last - 1, low, -1) if scan.dash(i)), low)
        if end <= low:
            return None
    if end < group and scan.tags[end - 1] & PRONOUN:
        end = _relative_before(scan, end, low)  # "the paper | that ran it, Kysten, said"
    first = _leading(scan, phrase_start(scan, end, low), end)
    if first >= end:
        return None
    if end < group and scan.tags[end - 1] & PRONOUN and end - first > 1:
        return None
    if scan.tags[first] & RELATIVE and end - first > 1 and scan.kinds[first] == LOWER:
        first += 1  # "rules which officials said"
    first = joint_start(scan, first, low)
    return Subject(first, end, full=group)


def _relative_before(scan: Scan, end: int, low: int) -> int:
    """Where the "that ran it" begins that ends here; `end` where it is none."""
    places = range(end - 2, max(low, end - _CLAUSE), -1)
    return next((i for i in places if scan.tags[i] & (RELATIVE | THAT)), end)


def _behind_title(scan: Scan, last: int) -> bool:
    """Does a title close here: "Ito, host of “Face to Face,” said"?"""
    quote = scan.quote_at(last)
    return quote is not None and quote.closing == last + 1 and is_title(scan, quote)


def _behind_clause(scan: Scan, last: int, low: int) -> int:
    """The comma before the clause that a quotation closes: "Ito, who calls it “dead,” said"; 0 for none."""
    quote = scan.quote_at(last)
    if quote is None or quote.closing != last + 1:
        return 0
    for place in range(quote.opening - 1, max(low, quote.opening - _TOLD), -1):
        if scan.forms[place] == ",":
            return place if scan.tags[place + 1] & RELATIVE else 0
        if scan.quoted[place] or scan.forms[place] in ";:.?!":
            return 0
    return 0


def _before_apposition(scan: Scan, comma: int, low: int) -> int:
    """One past the noun phrase that the apposition closed by `comma` explains; `low` if none."""
    forms, kinds = scan.forms, scan.kinds
    index = comma - 1
    while index >= low:
        if forms[index] in _BRACKETS:
            index = bracket_start(scan, index, low)
        elif scan.quoted[index]:
            quote = scan.quote_at(index)
            index = quote.opening if quote else index
        elif kinds[index] == PUNCTUATION:
            if forms[index] == ",":
                if not _explains(scan, index, low):
                    return index
            elif forms[index] in ";:" or scan.dash(index):
                return low
        index -= 1
    return low


def _explains(scan: Scan, comma: int, low: int) -> bool:
    """Does the segment that ends at `comma` itself explain something before it?"""
    index = comma - 1
    while index >= low and (scan.forms[index] != "," or scan.quoted[index]):
        index -= 1
    if index < low:
        return False
    after = scan.tags[index + 1]
    if after & (CONJUNCTION | SUBORDINATOR) and has_finite(scan, low, index):
        return False  # "Four died, but the chief, Ito, said"
    if after & CONJUNCTION and scan.named(index + 2) and not scan.vocabulary.verb_second:
        return False  # "Ito, the mayor, and Hale, the clerk, said"
    return scan.kinds[index + 1] in (LOWER, NUMBER) and not after & (DETERMINER | POSSESSIVE | PRONOUN)


def _leading(scan: Scan, first: int, last: int) -> int:
    """Skip what stands before a subject: "But", "on Monday", "in a statement"."""
    tags, kinds = scan.tags, scan.kinds
    while first < last - 1 and (
        (tags[first] & (ADVERB | CONJUNCTION | SUBORDINATOR) and not tags[first] & (DETERMINER))
        or kinds[first] == PUNCTUATION
    ):
        if tags[first] & PREPOSITION:
            break
        first += 1
    plain = tags[first] & TIME and kinds[first + 1 : first + 2] == [LOWER]
    if first < last and plain and not tags[first + 1] & (TIME | DETERMINER | POSSESSIVE | PRONOUN | ADVERB):
        return first  # "early reports"
    if first < last and tags[first] & (PREPOSITION | TIME):
        return past_circumstance(scan, first, last)
    return first


def past_circumstance(scan: Scan, first: int, last: int) -> int:
    """Where the noun phrase begins that follows a phrase of time or place."""
    tags, kinds = scan.tags, scan.kinds
    begin = first + 1 if tags[first] & PREPOSITION else first
    for index in range(first + 1, last):
        before = tags[index - 1]
        fresh = not before & (PREPOSITION | DETERMINER | POSSESSIVE | CONJUNCTION)
        timed = before & TIME and not tags[index] & (TIME | PREPOSITION) and kinds[index] != NUMBER
        owned = tags[index] & (DETERMINER | POSSESSIVE) and fresh and kinds[index - 1] != PUNCTUATION
        if (
            timed
            or owned
            or (
                (
                    scan.named(index)
                    and kinds[index - 1] in (LOWER, NUMBER)
                    and fresh
                    and not tags[index] & TIME
                )
                and scan.folded[index - 1] not in scan.vocabulary.owners
            )
        ):
            begin = index
    return begin


def main_subject(scan: Scan, low: int, verb: int) -> Subject | None:
    """The subject of the clause that begins at `low`, for a verb further on."""
    tags, forms, kinds = scan.tags, scan.forms, scan.kinds
    index = low
    while (
        index < verb
        and (kinds[index] == PUNCTUATION or tags[index] & (ADVERB | CONJUNCTION))
        and not tags[index] & DETERMINER
    ):
        if scan.quoted[index]:
            return None
        index += 1
    if (index < verb and tags[index] & (PREPOSITION | SUBORDINATOR | TIME)) or (
        forms[index : index + 1] and scan.shaped(index, GERUND | PARTICIPLE)
    ):
        comma = next(
            (i for i in range(index, min(verb, index + 30)) if forms[i] == "," and not scan.quoted[i]), None
        )
        begin = index if comma is None else _behind_day(scan, index, comma, verb)
        index = _leading(scan, index, verb) if comma is None else begin or comma + 1
    if index >= verb:
        return None
    end = _before_verb(scan, index, phrase_end(scan, index, verb))
    return Subject(index, end, full=_past_apposition(scan, end, verb)) if end > index else None


def _behind_day(scan: Scan, first: int, comma: int, last: int) -> int:
    """Where the subject begins behind the day in "On Friday Ito, the mayor, released"; 0 where none does."""
    begin = past_circumstance(scan, first, comma)
    dated = begin > first + 1 and scan.tags[begin - 1] & TIME
    someone = scan.named(begin) or scan.tags[begin] & (DETERMINER | POSSESSIVE)
    return begin if dated and someone and _past_apposition(scan, comma, last) > comma else 0


def _past_apposition(scan: Scan, comma: int, last: int) -> int:
    """The comma that closes what explains a subject: "A biographer, Ada Moreno, repeated"; else `comma`."""
    if comma >= last or scan.forms[comma] != "," or scan.vocabulary.verb_second:
        return comma
    stop = min(last, comma + _APPOSITION)
    return next((i for i in range(comma + 1, stop) if scan.forms[i] == ","), comma)


def _before_verb(scan: Scan, first: int, last: int) -> int:
    """One past a subject whose verb the lexicon may not know: "The minister defended the cuts, arguing"."""
    for index in range(first + 1, last):
        classes, noun = scan.tags[index], scan.tags[index - 1]
        says = classes & CUE and scan.folded[index] not in scan.vocabulary.homographs
        verb = says or classes & (ENDED | REFUSING)
        if not verb or scan.kinds[index] != LOWER or scan.kinds[index - 1] == PUNCTUATION:
            continue
        if (
            noun & (PREPOSITION | CONJUNCTION | ADVERB)
            or scan.nominal(index)
            or shortened(scan, index, last, first)
        ):
            continue
        if scan.folded[index - 1] not in scan.vocabulary.owners:
            return index
    return last


def comma_after(scan: Scan, first: int, end: int, *, verbal: bool) -> int:
    """The first comma that closes a clause, before a verb where `verbal`; else `end`.

    A comma right before a closing quotation mark counts.
    """
    for index in range(first, min(end, first + 60)):
        if scan.forms[index] != "," or index + 1 >= end:
            continue
        behind = index + 1
        quote = scan.quote_at(index)
        if quote:
            if quote.closing != index + 2 or quote.closing >= end:
                continue
            behind = quote.closing
        after = scan.tags[behind]
        if scan.vocabulary.verb_second and verbal and scan.kinds[behind] == LOWER and not after:
            return index  # a verb that the lexicon does not know
        if not verbal or after & (AUXILIARY | FINITE | CUE | ADVERB) or after & ENDED:
            return behind - (not quote)
    return end

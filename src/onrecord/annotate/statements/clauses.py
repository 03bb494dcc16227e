"""Light chunking: verb groups, subjects and noun phrases, read off the classes of words.

No parser: every scan walks a bounded number of words to one side.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import NamedTuple

from ...text.quotes import Quote, quotes
from ...text.words import CAPITAL, LOWER, NUMBER, PUNCTUATION, UPPER
from ..document import Document, Passage
from .cues import (
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    CONJUNCTION,
    CUE,
    DETERMINER,
    ENDED,
    FINITE,
    LINKING,
    NOMINAL,
    NOT,
    NOUN,
    PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RAISING,
    REFUSING,
    RELATIVE,
    SOURCE,
    SUBORDINATOR,
    THAT,
    TIME,
    TO,
    Vocabulary,
)

REACH = 48
"""No phrase is longer, in words."""

_NAMED = (CAPITAL, UPPER)
_ELSEWHERE = THAT | RELATIVE | SUBORDINATOR | FINITE | AUXILIARY | ADVERB | TIME
_INNER = frozenset(".'’&/@#$%€£-‑")
_SIGNS = frozenset(":–—-")
_BRACKETS = {")": "(", "]": "["}
_OPEN_BRACKETS = {"(": ")", "[": "]"}


class Scan:
    """The columns of a document that finding statements walks over."""

    __slots__ = (
        "_counts",
        "announcing",
        "folded",
        "forms",
        "kinds",
        "quoted",
        "quotes",
        "tags",
        "vocabulary",
        "words",
    )

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        words = document.words
        self.words, self.vocabulary = words, vocabulary
        self.forms, self.folded, self.kinds = words.forms, words.folded, words.kinds
        classes = vocabulary.classes
        self.tags = [classes[word] for word in words.folded]
        announcing = CUE | NOUN | SOURCE
        self.announcing = [index for index, each in enumerate(self.tags) if each & announcing]
        self.quotes: list[Quote] = []
        self._counts: list[int] = []
        self.quoted = [0] * len(words)  # number of the quote that a word or its mark stands in; 0 outside

    def announced(self, low: int, high: int) -> list[int]:
        """The words between `low` and `high` that can announce a statement."""
        return self.announcing[bisect_left(self.announcing, low) : bisect_left(self.announcing, high)]

    def eventful(self, passage: Passage) -> bool:
        """Can anything be said in a passage without quotations?"""
        if self.vocabulary.verb_second or self.announced(passage.first, passage.last):
            return True
        return not _SIGNS.isdisjoint(self.forms[passage.first : passage.last])

    def read_quotes(self, passage: Passage) -> list[Quote]:
        """The quotations of a passage, noted in `quoted`."""
        found = quotes(self.words, passage.first, passage.last)
        for quote in found:
            self.quotes.append(quote)
            number = len(self.quotes)
            self.quoted[quote.opening : quote.closing] = [number] * (quote.closing - quote.opening)
        return found

    def quoted_words(self, first: int, last: int) -> int:
        """How many of these words stand in quotation marks; asked once all passages are read."""
        if not self._counts:
            self._counts = [0, *accumulate(map(bool, self.quoted))]
        return self._counts[last] - self._counts[first]

    def quote_at(self, index: int) -> Quote | None:
        """The quotation that a word stands in."""
        number = self.quoted[index]
        return self.quotes[number - 1] if number else None

    def opens(self, index: int) -> bool:
        """Does a quotation open at this word?"""
        number = self.quoted[index]
        return bool(number) and self.quotes[number - 1].opening == index

    def nominal(self, index: int) -> bool:
        """Is a word that could be a verb a noun here: "the use", "Ito's plan", "media reports said"?"""
        if self.tags[index] & AUXILIARY or not index:
            return False
        before = self.tags[index - 1]
        if before & (DETERMINER | POSSESSIVE) or self.folded[index - 1] in self.vocabulary.owners:
            return not before & PRONOUN
        return bool(before & PREPOSITION and not before & SUBORDINATOR)

    def dash(self, index: int) -> bool:
        """Is this a dash between clauses, not a hyphen?"""
        form = self.forms[index]
        if form not in "–—-":
            return False
        return form != "-" or not (index and self.words.glued(index - 1)) or not self.words.glued(index)


class Group(NamedTuple):
    """A verb with its auxiliaries and adverbs."""

    first: int
    negated: bool
    passive: bool
    infinitive: bool  # "to say", with nothing before that makes it a saying
    refused: bool  # "declined to say"
    modal: bool


class Subject(NamedTuple):
    """Whoever speaks, as written; indices of words."""

    first: int
    last: int
    relative: bool = False  # "who" or "which"
    full: int = 0  # one past the apposition that follows the name


def verb_group(scan: Scan, verb: int, low: int) -> Group:
    """The verb group that ends at `verb`."""
    tags, forms = scan.tags, scan.forms
    entry = scan.vocabulary.entries[scan.folded[verb]]
    negated = passive = infinitive = refused = modal = False
    index = verb - 1
    low = max(low, verb - 10)
    while index >= low:
        classes = tags[index]
        if scan.quoted[index]:
            break
        if classes & TO and entry.shapes & BASE and not infinitive:
            infinitive = True
        elif classes & REFUSING and infinitive:
            refused = True
        elif classes & RAISING and infinitive:
            infinitive = False
        elif classes & (AUXILIARY | NOT):
            negated = negated or bool(classes & NOT)
            modal = modal or not classes & BE
            if classes & BE and entry.shapes & PARTICIPLE and index >= verb - 4:
                passive = True
        elif classes & ADVERB and scan.kinds[index] == LOWER:
            pass
        elif classes & TIME:
            if index > low and tags[index - 1] & PREPOSITION and scan.kinds[index - 1] == LOWER:
                index -= 1
        elif (
            forms[index] == "," and index - 2 >= low and forms[index - 2] == "," and tags[index - 1] & ADVERB
        ):
            index -= 2
        elif forms[index] in "'’" and index > low:
            pass
        else:
            break
        index -= 1
    return Group(index + 1, negated, passive, infinitive, refused, modal)


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
    elif scan.dash(last):
        end = next((i for i in range(last - 1, low, -1) if scan.dash(i)), low)
        if end <= low:
            return None
    first = _leading(scan, _phrase_start(scan, end, low), end)
    if first >= end:
        return None
    if end < group and scan.tags[end - 1] & PRONOUN and end - first > 1:
        return None
    return Subject(first, end, full=group)


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
    return scan.kinds[index + 1] in (LOWER, NUMBER) and not after & (DETERMINER | POSSESSIVE | PRONOUN)


def bracket_start(scan: Scan, index: int, low: int) -> int:
    """The bracket that opens what closes at `index`."""
    wanted = _BRACKETS[scan.forms[index]]
    for place in range(index - 1, max(low, index - 20) - 1, -1):
        if scan.forms[place] == wanted:
            return place
    return index


def _phrase_start(scan: Scan, end: int, low: int) -> int:
    """First word of the noun phrase that ends at `end`, with what hangs on it."""
    tags, forms, kinds = scan.tags, scan.forms, scan.kinds
    index = end - 1
    joint = 0
    while index >= low:
        classes = tags[index]
        if scan.quoted[index]:
            quote = scan.quote_at(index)
            if quote is None or not _is_term(scan, quote) or quote.opening <= low:
                break
            index = quote.opening
        elif kinds[index] == PUNCTUATION:
            if forms[index] in _BRACKETS:
                index = bracket_start(scan, index, low)
            elif forms[index] not in _INNER or scan.dash(index):
                break
        elif kinds[index] in _NAMED and index > low:
            pass
        elif scan.folded[index] in scan.vocabulary.owners and index > low and tags[index - 1] & PRONOUN:
            break
        elif (
            classes & THAT
            and index > low
            and kinds[index - 1] == LOWER
            and not tags[index - 1] & (CUE | FINITE | ADVERB)
        ):
            pass
        elif classes & (THAT | SUBORDINATOR) and scan.folded[index] not in scan.vocabulary.likening:
            break
        elif classes & CONJUNCTION:
            joint = index
        elif classes & PRONOUN and not classes & DETERMINER:
            break
        elif index == end - 1 and scan.folded[index] in scan.vocabulary.homographs:
            pass
        elif classes & ENDED and index > low and (kinds[index - 1] in _NAMED or tags[index - 1] & PRONOUN):
            return joint + 1 if joint else index + 1
        elif classes & (FINITE | AUXILIARY | CUE) and not classes & PREPOSITION and not scan.nominal(index):
            before = _relative_before(scan, index, low)
            if before is None:
                if joint:
                    return joint + 1
                break
            index = before
        index -= 1
    return index + 1


def _is_term(scan: Scan, quote: Quote) -> bool:
    """Is this a nickname, a title or a term inside a noun phrase?"""
    return quote.last - quote.first <= 5 and scan.kinds[quote.last - 1] != PUNCTUATION


def _relative_before(scan: Scan, index: int, low: int) -> int | None:
    """The relative pronoun of the clause whose verb stands at `index`."""
    for place in range(index - 1, max(low, index - 5), -1):
        if scan.tags[place] & (RELATIVE | THAT):
            return (
                place
                if scan.kinds[place - 1] != PUNCTUATION and not scan.tags[place - 1] & (CUE | FINITE)
                else None
            )
        if scan.kinds[place] == PUNCTUATION:
            return None
    return None


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
        return _after_phrase(scan, first, last)
    return first


def _after_phrase(scan: Scan, first: int, last: int) -> int:
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
                    kinds[index] in _NAMED
                    and kinds[index - 1] in (LOWER, NUMBER)
                    and fresh
                    and not tags[index] & TIME
                )
                and scan.folded[index - 1] not in scan.vocabulary.owners
            )
        ):
            begin = index
    return begin


def phrase_end(scan: Scan, first: int, high: int) -> int:
    """One past the noun phrase that begins at `first`; `first` when none does."""
    tags, forms, kinds = scan.tags, scan.forms, scan.kinds
    index = first
    high = min(high, first + REACH)
    while index < high:
        classes, kind = tags[index], kinds[index]
        if scan.quoted[index]:
            quote = scan.quote_at(index)
            if quote is None or quote.closing - quote.opening > 7 or index == first or quote.closing >= high:
                break
            index = quote.closing
            continue
        if kind == PUNCTUATION:
            form = forms[index]
            if form in _OPEN_BRACKETS:
                index = _bracket_end(scan, index, high)
            elif _parts(scan, index, first, high):
                break
        elif classes & PRONOUN and not classes & DETERMINER and kind != UPPER:
            return index + 1 if index == first else index
        elif _past_phrase(scan, index, first, high):
            break
        index += 1
    while (
        index > first and tags[index - 1] & (LINKING | CONJUNCTION | DETERMINER) and kinds[index - 1] == LOWER
    ):
        index -= 1
    return index


def _parts(scan: Scan, index: int, first: int, high: int) -> bool:
    """Does the mark part phrases, as a hyphen, an ampersand or the stop of "Mr." do not?"""
    form = scan.forms[index]
    if form not in _INNER or scan.dash(index) or (index == first and form != "@"):
        return True
    return form == "." and (index + 1 >= high or not scan.words.glued(index - 1))


def _past_phrase(scan: Scan, index: int, first: int, high: int) -> bool:
    """Has the noun phrase that begins at `first` ended before this word?"""
    classes, named = scan.tags[index], scan.kinds[index] in _NAMED
    behind_name = index > first and scan.kinds[index - 1] in _NAMED
    if behind_name and classes & ENDED:
        return True
    if named:
        return bool(classes & TIME)
    if behind_name and scan.vocabulary.verb_second and not classes & ~NOMINAL:
        return True  # where nouns have capitals, a verb
    if classes & _ELSEWHERE and not classes & (DETERMINER | LINKING):
        return True
    if classes & PREPOSITION and (index == first or not classes & LINKING):
        return True
    return bool(classes & CONJUNCTION) and not _joins(scan, index, first, high)


def _joins(scan: Scan, index: int, first: int, high: int) -> bool:
    """Does this "and" join two names or noun phrases?"""
    if index == first or index + 1 >= high:
        return False
    after = index + 1
    return scan.kinds[after] in _NAMED or bool(scan.tags[after] & (DETERMINER | POSSESSIVE))


def _bracket_end(scan: Scan, index: int, high: int) -> int:
    """The bracket that closes what opens at `index`."""
    wanted = _OPEN_BRACKETS[scan.forms[index]]
    for place in range(index + 1, min(high, index + 20)):
        if scan.forms[place] == wanted:
            return place
    return index


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
        forms[index : index + 1] and _gerund(scan, index)
    ):
        comma = next(
            (i for i in range(index, min(verb, index + 30)) if forms[i] == "," and not scan.quoted[i]), None
        )
        if comma is None:
            index = _leading(scan, index, verb)
        else:
            index = comma + 1
    if index >= verb:
        return None
    end = phrase_end(scan, index, verb)
    return Subject(index, end, full=end) if end > index else None


def _gerund(scan: Scan, index: int) -> bool:
    entry = scan.vocabulary.entries.get(scan.folded[index])
    return bool(entry and entry.shapes & 8)

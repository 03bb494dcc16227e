"""Quotations whose verb no list holds, or that have none: "“…,” he raged", "Ito was blunt: “…”"."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER, NUMBER, PUNCTUATION
from ..grammar.clauses import Subject
from ..grammar.cues import (
    ADVERB,
    AUXILIARY,
    BE,
    CUE,
    DETERMINER,
    ENDED,
    FINITE,
    FORM,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUESTION,
    SPEAKER,
    TIME,
)
from ..grammar.drafts import LEFT, RIGHT, Draft, trimmed
from ..grammar.phrases import phrase_end
from ..grammar.scan import Scan
from ..grammar.titles import title_at
from ..verb_second.subjects import spoken_of

_FEWEST: Final = 3
_NEAR: Final = 4
_LATE: Final = 8


def followed(scan: Scan, low: int, high: int) -> Draft | None:
    """The quotation before a verb that the lexicon does not know: "“No,” snapped Ito.", "“No,” he raged."."""
    quote = scan.quote_at(low)
    if quote is None or quote.opening != low or quote.closing >= high - 1:
        return None
    begin = quote.closing
    if scan.vocabulary.verb_second:
        begin += scan.forms[begin] == ","  # „Nein!“, schäumt Ito
        said = _said_by(scan, begin, high) if begin < high - 1 and _looks_finite(scan, begin) else None
    elif scan.tags[begin] & BE:
        said = _put_so(scan, begin, high)
    elif scan.kinds[quote.last - 1] == PUNCTUATION:
        said = _said_by(scan, begin, high, title=title_at(scan, low, high) is not None) or _by_subject(
            scan, begin, high
        )
    else:
        said = None
    piece = trimmed(scan, low, quote.closing)
    if said is None or piece is None:
        return None
    (verb, last), subject = said
    clause = min(verb, subject.first), max(last, subject.last)
    draft = Draft((verb, last), clause, LEFT, subject, "says", clause[1])
    draft.unit, draft.pieces = (low, high), [piece]
    return draft


def _said_by(
    scan: Scan, verb: int, high: int, *, title: bool = True
) -> tuple[tuple[int, int], Subject] | None:
    """The verb that may stand here, with its particle, and whoever is named behind it: "shot back Ito".

    title: whether the quotation may be one, so that only a name speaks: "“The Quay,” opened the festival".
    """
    if not (scan.vocabulary.verb_second or scan.tags[verb] & (ENDED | FINITE)):
        return None
    last = verb + 1
    while last < high and scan.tags[last] & ADVERB and scan.kinds[last] == LOWER:
        last += 1
    end = phrase_end(scan, last, high)
    if end == last or not (may_speak(scan, last, end) or (not title and _somebody(scan, last, end))):
        return None
    return (verb, last), Subject(last, end, full=end)


def _somebody(scan: Scan, first: int, last: int) -> bool:
    """Is this "the striker", "the 19-year-old"?"""
    if scan.vocabulary.verb_second or not scan.tags[first] & DETERMINER or first + 1 >= last:
        return False
    aged = scan.kinds[first + 1] == NUMBER and scan.words.glued(first + 1)
    head = next((i for i in range(first + 1, last) if scan.tags[i] & PREPOSITION), last) - 1
    return aged or bool(scan.tags[head] & SPEAKER)


def _put_so(scan: Scan, verb: int, high: int) -> tuple[tuple[int, int], Subject] | None:
    """Whose words they were: "was Ito's response", "is how Ito put it"."""
    if verb + 2 >= high:
        return None
    first = verb + 1 + bool(scan.tags[verb + 1] & QUESTION)
    end = phrase_end(scan, first, high)
    subject = Subject(first, end, full=end)
    if first == verb + 1:
        owner = _answering(scan, subject)
        return ((verb, verb + 1), owner) if owner is not subject else None
    near = range(first + 1, min(high, first + _LATE))
    last = next((i for i in near if scan.tags[i] & (CUE | FINITE)), end)
    if end == first or not (may_speak(scan, first, last) or scan.tags[last - 1] & SPEAKER):
        return None
    return (verb, verb + 1), Subject(first, last, full=last)


def _by_subject(scan: Scan, first: int, high: int) -> tuple[tuple[int, int], Subject] | None:
    """Whoever is named here, and the verb behind, if all that follows belongs to it: "he raged on Friday"."""
    alone = scan.tags[first] & PRONOUN and not scan.tags[first] & (DETERMINER | POSSESSIVE)
    verb = first + 1 if alone else _verb_behind(scan, first, high)
    described = scan.tags[first] & (DETERMINER | POSSESSIVE) and verb - first > 1
    name = verb
    if verb < high and scan.forms[verb] == ",":
        commas = (i for i in range(verb + 1, min(high - 1, verb + _LATE)) if scan.forms[i] == ",")
        verb = next(commas, verb) + 1  # "his brother, Jon, shot back"
    if name == first or verb >= high or not (described or may_speak(scan, first, name)):
        return None
    if not (scan.tags[verb] & ENDED or scan.shaped(verb, FORM)) or scan.kinds[verb] != LOWER:
        return None
    last = verb + 1
    while last < high and scan.tags[last] & ADVERB and scan.kinds[last] == LOWER:
        last += 1
    if last < high and not (scan.kinds[last] == PUNCTUATION or scan.tags[last] & (PREPOSITION | TIME)):
        return None
    return (verb, last), Subject(first, name, full=verb)


def _verb_behind(scan: Scan, first: int, high: int) -> int:
    """The first word behind a phrase that ends as verbs do, or whatever ends the phrase."""
    end = phrase_end(scan, first, high)
    return next(
        (i for i in range(first + 1, end) if scan.tags[i] & ENDED and _ends_clause(scan, i, high)), end
    )


def _ends_clause(scan: Scan, verb: int, high: int) -> bool:
    return verb + 1 >= high or scan.kinds[verb + 1] == PUNCTUATION


def _looks_finite(scan: Scan, index: int) -> bool:
    """Is this a word of no known class that ends as verbs do, with a noun behind it?"""
    if scan.kinds[index] != LOWER or scan.tags[index]:
        return False
    behind = scan.named(index + 1) or scan.tags[index + 1] & (DETERMINER | PRONOUN)
    return bool(behind) and scan.folded[index].endswith(scan.vocabulary.finite_endings)


def introduced(scan: Scan, low: int, high: int) -> Draft | None:
    """The quotation behind a colon or comma, of whoever the sentence is about: "Ito was blunt: “No.”"."""
    for index in range(low + 2, high - _FEWEST):
        if scan.quoted[index] or not scan.quoted[index + 1]:
            continue
        if scan.opens(index + 1) and _introduces(scan, index):
            subject = spoken_of(scan, low, index)
            subject = _answering(scan, subject) if subject else None
            speaker = subject is not None and scan.tags[subject.last - 1] & SPEAKER
            if subject is None or not (speaker or may_speak(scan, subject.first, subject.last)):
                return None
            subject.full = _last_comma(scan, subject.last, index)
            draft = Draft((index, index + 1), (low, index + 1), RIGHT, subject, "says", index + 1)
            piece = trimmed(scan, index + 1, high)
            draft.pieces = [piece] if piece else []
            draft.unit = (low, high)
            return draft if piece else None
    return None


def _introduces(scan: Scan, index: int) -> bool:
    """Is this a colon, or a comma before a quotation that begins a sentence?"""
    if scan.forms[index] == ":":
        return True
    quote = scan.quote_at(index + 1)
    return (
        scan.forms[index] == ","
        and quote is not None
        and quote.last - quote.first > _FEWEST
        and scan.named(quote.first)
        and scan.kinds[quote.last - 1] == PUNCTUATION
    )


def _answering(scan: Scan, subject: Subject) -> Subject:
    """Whose "answer" or "message" the subject is; else the subject."""
    known, places = scan.vocabulary, range(subject.first, subject.last)
    if known.utterances.isdisjoint(scan.folded[subject.first : subject.last]):
        return subject
    for place in places:
        if scan.tags[place] & POSSESSIVE:
            return Subject(place, place + 1, full=place + 1)
        if scan.folded[place] in known.owners and place > subject.first:
            return Subject(subject.first, place, full=place)
    return subject


def worded(scan: Scan, low: int, high: int) -> Draft | None:
    """What somebody's words in a sentence are about: "Ito decried the “politics of the closed door”"."""
    place = next((i for i in range(low, high) if scan.quoted[i] and scan.opens(i)), None)
    quote = scan.quote_at(place) if place is not None else None
    if place is None or quote is None or quote.last - quote.first < 5 or place - low > 30:
        return None
    small = sum(1 for i in range(quote.first, quote.last) if scan.kinds[i] == LOWER)
    if 2 * small < quote.last - quote.first:
        return None
    subject = spoken_of(scan, low, place)
    if subject is None or not may_speak(scan, subject.first, subject.last):
        return None
    verb = next(
        (i for i in range(subject.last, place) if scan.tags[i] & (FINITE | AUXILIARY | ENDED | CUE)), None
    )
    if verb is None or not _may_tell(scan, verb, place):
        return None
    draft = Draft((verb, verb + 1), (low, verb + 1), RIGHT, subject, "says", verb + 1)
    end = next((i for i in range(quote.closing, high) if scan.forms[i] in ",;:" or scan.dash(i)), high)
    if scan.forms[quote.last - 1] == ",":
        end = quote.closing
    piece = trimmed(scan, verb + 1, end)
    draft.pieces = [piece] if piece else []
    draft.unit = (low, high)
    return draft if piece else None


def _may_tell(scan: Scan, verb: int, quotation: int) -> bool:
    """Can words be this verb's object: "paid tribute to “…”", not "were meant to “…”", "took it, “…”"?"""
    classes = scan.tags[verb]
    if classes & CUE:
        return True
    if classes & AUXILIARY:
        return not classes & BE and not scan.tags[verb + 1] & FINITE
    return not classes & FINITE or (quotation - verb <= _NEAR and "," not in scan.forms[verb:quotation])


def may_speak(scan: Scan, first: int, last: int) -> bool:
    """Is the subject a name or a person's pronoun?"""
    return bool(scan.tags[first] & PRONOUN) or scan.kinds[last - 1] != LOWER


def _last_comma(scan: Scan, first: int, last: int) -> int:
    """The last comma between two words; `first` where there is none."""
    return next((i for i in range(last - 1, first, -1) if scan.forms[i] == ","), first)

"""Who speaks where the finite verb stands second: before the verb, or right behind it."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER, PUNCTUATION
from ..grammar.clauses import Subject, main_subject, subject_before
from ..grammar.cues import (
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    CUE,
    DETERMINER,
    FINITE,
    HAVE,
    NOT,
    OBJECT,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    TIME,
)
from ..grammar.phrases import phrase_end
from ..grammar.scan import Scan
from .datives import told_at

_REACH: Final = 30
_ABBREVIATED: Final = 4


def spoken_of(scan: Scan, low: int, high: int) -> Subject | None:
    """Whoever a sentence, or its part before `high`, is about."""
    if not scan.vocabulary.verb_second:
        return main_subject(scan, low, high)
    while low < high and (scan.tags[low] & CONJUNCTION or scan.kinds[low] == PUNCTUATION):
        low += 1
    if low < high and scan.tags[low] & (PREPOSITION | ADVERB | TIME) and not scan.tags[low] & DETERMINER:
        verb = next((i for i in range(low + 1, min(high, low + _REACH)) if _finite_here(scan, i)), None)
        if verb is None:
            return None
        low = verb + 1
    elif _predicate_opens(scan, low, high):
        low += 2
    if low and scan.tags[low - 1] & (FINITE | AUXILIARY | CUE) and scan.kinds[low - 1] == LOWER:
        while low < high and scan.tags[low] & (ADVERB | TIME | OBJECT) and not scan.tags[low] & PRONOUN:
            low += 1
    return _phrase(scan, low, high)


def _predicate_opens(scan: Scan, low: int, high: int) -> bool:
    """Does a sentence open with what its subject is like: "Aufgebracht zeigte sich Ito"?"""
    if low + 3 >= high or not scan.tags[low + 2] & OBJECT or scan.tags[low] & (DETERMINER | PRONOUN):
        return False
    behind = low + 3
    named = scan.kinds[behind] != LOWER or scan.tags[behind] & DETERMINER
    return _finite_here(scan, low + 1) and bool(named) and scan.kinds[behind] != PUNCTUATION


def _finite_here(scan: Scan, index: int) -> bool:
    return scan.kinds[index] == LOWER and bool(scan.tags[index] & (FINITE | AUXILIARY | CUE))


def subject_of(
    scan: Scan, clause: int, finite: int, low: int, high: int, *, fronts: bool
) -> tuple[Subject | None, bool, bool]:
    """The subject, whether it stands behind the verb, and whether the clause is subordinate.

    fronts: an object before the verb is looked for.
    """
    tags = scan.tags
    begin = _past_focus(scan, clause, finite)
    opened = begin < finite and bool(tags[begin] & SUBORDINATOR) and not tags[begin] & PREPOSITION
    if opened and (finite + 1 >= high or scan.kinds[finite + 1] == PUNCTUATION or tags[finite + 1] & HAVE):
        begin += 1
        while begin < finite and tags[begin] & (ADVERB | TIME):
            begin += 1
        return _phrase(scan, begin, finite), False, True
    if low < clause < begin == finite:
        shared = _opening(scan, low, clause)  # "Ito bestritt, dass …, und kündigte eine Klage an"
        if shared:
            return shared, False, False
    if begin >= finite and not opened:
        explained = _explained(scan, low, begin, finite, high)
        if explained:
            return explained, False, False
    if finite + 1 < high and (opened or begin >= finite or _turns(scan, begin, finite, fronts=fronts)):
        behind = _behind(scan, finite + 1, high)
        if behind:
            return behind, True, False
    if begin >= finite:
        return subject_before(scan, finite, max(0, begin - _REACH)), False, False
    return _phrase(scan, begin, finite), False, False


def _phrase(scan: Scan, first: int, high: int) -> Subject | None:
    """The noun phrase that begins here, as the subject."""
    end = phrase_end(scan, first, high)
    return Subject(first, end, full=end) if end > first else None


def _past_focus(scan: Scan, clause: int, finite: int) -> int:
    """Where a clause begins behind "und", "auch"."""
    begin = clause
    while begin < finite and scan.tags[begin] & CONJUNCTION:
        begin += 1
    focused = begin + 1 < finite and scan.folded[begin] in scan.vocabulary.focusing
    return begin + focused  # "Auch Ito bestreitet das"


def _turns(scan: Scan, begin: int, finite: int, *, fronts: bool) -> bool:
    """Does something else than the subject stand before the verb, so that it turns behind it?"""
    if finite == begin + 1 and scan.folded[begin] in scan.vocabulary.empty:
        return True
    if fronts and _object_first(scan, begin, finite):
        return True
    if told_at(scan, begin, finite) == (begin, finite):
        return True  # "Dem NDR sagte Ito"
    classes = scan.tags[begin]
    return bool(classes & (PREPOSITION | ADVERB | TIME)) and not classes & DETERMINER


def _behind(scan: Scan, index: int, high: int) -> Subject | None:
    """The subject behind its verb: "freute sich auch Ito"."""
    while index < high and scan.tags[index] & (ADVERB | TIME | OBJECT) and not scan.tags[index] & PRONOUN:
        index += 1
    end = _without_words(scan, index, _named_end(scan, index, high) or phrase_end(scan, index, high))
    return Subject(index, end, full=end) if end > index and _may_be_subject(scan, index, end) else None


def _opening(scan: Scan, low: int, high: int) -> Subject | None:
    """The subject that opens the sentence, with its verb right behind."""
    end = phrase_end(scan, low, high)
    for place in range(low + 1, end):
        if scan.tags[place] & (CUE | FINITE | AUXILIARY):
            end = place
            break
    plain = not scan.tags[low] & (PREPOSITION | ADVERB | TIME | SUBORDINATOR) and not scan.quoted[low]
    found = plain and low < end < high and scan.tags[end] & (CUE | FINITE | AUXILIARY)
    return Subject(low, end, full=end) if found else None


def _object_first(scan: Scan, first: int, last: int) -> bool:
    """Does the sentence begin with its object: "Den Plan nannte Ito …", "Scharfe Kritik äußerte Ito"?"""
    known = scan.vocabulary
    accusative = scan.folded[first] in known.accusative and scan.tags[first] & DETERMINER
    return bool(accusative) or scan.folded[last - 1] in known.voiced


def _named_end(scan: Scan, first: int, high: int) -> int:
    """One past a subject that a name in quotation marks begins: "„Blitz“-Redakteur Ito"; else 0."""
    quote = scan.quote_at(first) if scan.opens(first) else None
    if quote is None or quote.last - quote.first > _ABBREVIATED or quote.closing + 1 >= high:
        return 0
    joined = scan.forms[quote.closing] == "-" and scan.words.glued(quote.closing - 1)
    return phrase_end(scan, quote.closing + 1, high) if joined else 0


def _without_words(scan: Scan, first: int, last: int) -> int:
    """One past the subject, without quoted words behind it that are no name: "nannte Ito „absurd“"."""
    for place in range(first + 1, last):
        if scan.opens(place) and scan.kinds[place + 1] == LOWER:
            return place
    return last


def _may_be_subject(scan: Scan, first: int, last: int) -> bool:
    """Is this no object, and no part of the verb: "hinzu"?"""
    word = scan.folded[first]
    if word in scan.vocabulary.accusative:
        return False
    alone = last - first == 1 and scan.kinds[first] == LOWER and not scan.tags[first] & PRONOUN
    return not alone or word in scan.vocabulary.told


def _explained(scan: Scan, low: int, begin: int, finite: int, high: int) -> Subject | None:
    """The subject that a phrase between commas explains: "Ito, die Vorsitzende, sagte"."""
    behind = finite + 1
    if behind < high and scan.tags[behind] & PRONOUN:
        return None  # "Die Brücke, sagte er, …"
    plain = not scan.tags[finite] & HAVE  # "Ito, die Chefin, hat Berichte zurückgewiesen, …"
    if plain and behind < high and scan.kinds[behind] != LOWER and not scan.tags[behind] & TIME:
        end = phrase_end(scan, behind, high)
        if end < high and scan.forms[end] == ",":
            return None
    if begin <= low or scan.forms[begin - 1] != "," or any(scan.quoted[low:begin]):
        return None
    end = phrase_end(scan, low, begin)
    if low < end < begin - 3 and _relative(scan, end, begin - 1):
        return Subject(low, end, full=begin)
    verbs = FINITE | AUXILIARY | CUE | SUBORDINATOR | NOT
    if any(
        scan.tags[i] & verbs and not scan.tags[i] & PREPOSITION
        for i in range(low, begin)
        if scan.kinds[i] == LOWER
    ):
        return None
    return Subject(low, end, full=begin) if low < end < begin - 1 and scan.forms[end] == "," else None


def _relative(scan: Scan, first: int, last: int) -> bool:
    """Is this a relative clause between commas: ", der an der Studie nicht beteiligt war,"?"""
    if scan.forms[first] != "," or "," in scan.forms[first + 1 : last] or scan.kinds[last - 1] != LOWER:
        return False
    pronoun = first + 1 + bool(scan.tags[first + 1] & PREPOSITION and not scan.tags[first + 1] & DETERMINER)
    if not scan.tags[pronoun] & (DETERMINER | RELATIVE) or scan.kinds[pronoun] != LOWER:
        return False
    return scan.folded[pronoun] not in scan.vocabulary.indefinite and last - pronoun > 1

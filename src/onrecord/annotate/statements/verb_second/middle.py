"""What stands between a finite verb and its other part: "kündigte am Montag | einen Gipfel | an"."""

from __future__ import annotations

from typing import Final, NamedTuple

from ....text.words import LOWER, NUMBER, PUNCTUATION
from ..grammar.complements import OTHER, PREPOSED, QUOTE
from ..grammar.cues import (
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    CUE,
    DETERMINER,
    F_OBJECT,
    F_QUOTED,
    F_TO,
    FINITE,
    NOT,
    OBJECT,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    TIME,
    Entry,
)
from ..grammar.drafts import Draft, trimmed
from ..grammar.phrases import phrase_end
from ..grammar.scan import Scan

_FAR: Final = 80  # words that are looked at to one side
_FEW: Final = 5  # words of whoever is asked, as part of the words


class Field(NamedTuple):
    """A clause with its verb second; indices of words."""

    clause: int  # its first word
    finite: int  # its finite verb
    behind: int  # first word behind subject and verb
    other: int  # where the rest of the verb stands, or the end
    mark: int  # the mark that closes it


def in_the_middle(scan: Scan, draft: Draft, entry: Entry, field: Field, high: int) -> bool:
    """Are the words, or their beginning, between the parts of the verb?"""
    if draft.subject is None or entry.stance == "denies":
        return False
    if not (entry.frames & (F_OBJECT | F_QUOTED | F_TO) or entry.prepositions):
        return False
    end = _clause_end(scan, field.mark, high) if field.other == field.mark else field.other
    if end > field.behind and scan.forms[end - 1] == ".":
        end -= 1
    begin = object_in(scan, entry, field.behind, end)
    if entry.frames & F_QUOTED:
        return _called(scan, draft, entry, field, begin, end)
    if begin >= end:
        return False
    if scan.folded[begin - 1] in entry.prepositions:
        draft.content, draft.kind = begin, PREPOSED
    elif _is_object(scan, entry, field, begin, high) or _led(scan, entry, field, begin, end):
        draft.content, draft.kind = begin, OTHER
    else:
        return False
    ends = draft.kind == OTHER or field.other < field.mark
    if ends and draft.content < field.other and not _asked(entry, field, high):
        piece = trimmed(scan, draft.content, field.other)
        draft.pieces = [piece] if piece else []
    return True


def _is_object(scan: Scan, entry: Entry, field: Field, begin: int, high: int) -> bool:
    """Is the object what is said, no clause behind it, or does it begin what is said?"""
    if not (entry.frames & F_OBJECT or _asked(entry, field, high)):
        return False
    if entry.stance == "asks" and _is_toll(scan, begin, field.other):
        return False
    if scan.opens(field.mark):
        return field.other < field.mark
    ends = field.mark >= high - 1 or predicate_first(scan, field.mark + 1, high)
    return ends or (_asked(entry, field, high) and field.other - begin <= _FEW)


def _led(scan: Scan, entry: Entry, field: Field, begin: int, end: int) -> bool:
    """Does a phrase that the verb asks for follow the object: "rief beide zur Ruhe auf"?"""
    return field.other < field.mark and not entry.prepositions.isdisjoint(scan.folded[begin:end])


def _is_toll(scan: Scan, first: int, last: int) -> bool:
    """Is this what a storm demands: "forderte drei Menschenleben"?"""
    return not scan.vocabulary.tolls.isdisjoint(scan.folded[first:last])


def _asked(entry: Entry, field: Field, high: int) -> bool:
    """Does an infinitive follow, that the object is asked to do: "forderte Ito auf, zu gehen"?"""
    return entry.stance == "asks" and bool(entry.frames & F_TO) and field.mark < high - 1


def _called(scan: Scan, draft: Draft, entry: Entry, field: Field, begin: int, end: int) -> bool:
    """What something is called, with what is called so: "nannte den Plan „absurd“"."""
    ahead = draft.inverted and not draft.follows and object_ahead(scan, field.clause, field.finite)
    quoted = _words_in(scan, entry, field, begin, end) or (
        ahead and any(scan.quoted[field.clause : field.finite])
    )
    whole = ahead and scan.folded[field.clause] in scan.vocabulary.accusative
    named = entry.frames & F_OBJECT and begin < end and (whole or (not ahead and likened(scan, begin, end)))
    if not (quoted or named):
        return False
    pieces = ([(field.clause, field.finite)] if ahead else []) + [(begin, end)]
    draft.pieces = [piece for first, last in pieces if (piece := trimmed(scan, first, last))]
    draft.kind, draft.content = QUOTE, begin
    return bool(draft.pieces)


def _words_in(scan: Scan, entry: Entry, field: Field, begin: int, end: int) -> bool:
    """Do words in quotation marks say what something is called: "ihn „Retter“", "für „Unsinn“"?"""
    place = next((index for index in range(begin, end) if scan.quoted[index]), end)
    if place == end:
        return False
    if entry.prepositions:
        return not entry.prepositions.isdisjoint(scan.folded[max(field.behind, place - _FEW) : place])
    if not entry.frames & F_OBJECT or place > begin:
        return True
    return any(scan.tags[index] & (OBJECT | PRONOUN) for index in range(field.behind, begin))


def _clause_end(scan: Scan, mark: int, high: int) -> int:
    """The next mark behind the quotations that stand in the clause."""
    index, high = mark, min(high, mark + _FAR)
    while index < high:
        quote = scan.quote_at(index)
        if quote:
            index = quote.closing
        elif scan.forms[index] in ",;:.!?" or _joins_verb(scan, index, high):
            return index
        else:
            index += 1
    return high


def _joins_verb(scan: Scan, index: int, high: int) -> bool:
    """Does an "and" join another verb: "und forderte"?"""
    return bool(scan.tags[index] & CONJUNCTION) and predicate_first(scan, index + 1, high)


def object_in(scan: Scan, entry: Entry, first: int, last: int) -> int:
    """Where the object or a phrase that the verb asks for ("um", "vor") begins; `last` where none does."""
    index = first
    while index < last:
        classes = scan.tags[index]
        if scan.quoted[index]:
            return index
        if scan.folded[index] in entry.prepositions and scan.kinds[index] == LOWER:
            return index + 1
        if classes & DETERMINER or scan.named(index):
            end = max(phrase_end(scan, index, last), index + 1)
            whole = end > index + 1 or not classes & DETERMINER or scan.opens(end)
            if whole and not classes & TIME and not _is_told(scan, index):
                return index
            index = end
        elif classes & PREPOSITION:
            index = max(phrase_end(scan, index + 1, last), index + 1)
        elif classes & (ADVERB | TIME | OBJECT | PRONOUN) or scan.kinds[index] == PUNCTUATION:
            index += 1
        else:
            return (
                index
                if classes & POSSESSIVE or scan.kinds[index] == NUMBER
                else _described(scan, index, last)
            )
    return last


def _is_told(scan: Scan, index: int) -> bool:
    """Is this the "dem" or "der" of whoever is told, which opens no object?"""
    known = scan.vocabulary
    return scan.folded[index] in known.dative and scan.folded[index] not in known.accusative


def _described(scan: Scan, index: int, last: int) -> int:
    """An object that begins with an adjective: "schnelle Hilfe"; `last` where no noun follows it."""
    noun = index + 1
    while noun < last and scan.kinds[noun] == LOWER and not scan.tags[noun]:
        noun += 1
    named = noun < last and scan.named(noun) and not scan.tags[index] & (FINITE | AUXILIARY | NOT)
    return index if named else last


def likened(scan: Scan, first: int, last: int) -> bool:
    """Is the object called something: "den Plan als Fehler", "den Plan einen Fehler", "die Lage ernst"?"""
    if any(scan.folded[place] in scan.vocabulary.likening for place in range(first, last)):
        return True
    end = phrase_end(scan, first, last)
    if end <= first or end >= last:
        return False
    classes = scan.tags[end]
    if scan.folded[end] in scan.vocabulary.indefinite:
        return True
    return end == last - 1 and scan.kinds[end] == LOWER and not classes


def object_ahead(scan: Scan, first: int, last: int) -> bool:
    """Is what stands before the verb its object: "Als „Unsinn“", "Den Plan"?"""
    if scan.folded[first] in scan.vocabulary.likening or scan.opens(first):
        return True
    return scan.folded[first] in scan.vocabulary.accusative and bool(scan.tags[first] & DETERMINER)


def predicate_first(scan: Scan, index: int, high: int) -> bool:
    """Does a clause go on with its verb here, the subject having been named: ", wollte aber nicht"?"""
    classes = scan.tags[index] if index < high else 0
    verb = classes & (AUXILIARY | FINITE | CUE) and scan.kinds[index] == LOWER
    return bool(verb) and not classes & (PREPOSITION | PRONOUN | DETERMINER)

"""What follows a verb of saying: to whom, when and where, and then the words themselves."""

from __future__ import annotations

from typing import NamedTuple

from ...text.words import CAPITAL, LOWER, NUMBER, PUNCTUATION, UPPER
from .cues import (
    ADVERB,
    AGENT,
    AUXILIARY,
    CONJUNCTION,
    CUE,
    DETERMINER,
    ENDED,
    F_ING,
    F_PERSON,
    F_QUOTE,
    F_TO,
    FINITE,
    GERUND,
    NOMINAL,
    NOT,
    OBJECT,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUESTION,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    TIME,
    TO,
    Entry,
)
from .phrases import phrase_end
from .scan import Scan

END, COMMA, COLON, QUOTE, DASH, CLAUSE_THAT, WHETHER, INFINITIVE, PREPOSED, GERUNDIAL, BARE, OTHER = range(12)
"""How the words are joined to the verb; END and COMMA: not behind it."""

_NAMED = (CAPITAL, UPPER)
_STEPS = 40
_ASIDE = 14
_ASKING = ("asks", "doubts")


class Complement(NamedTuple):
    """Where the words behind a verb begin, and how."""

    kind: int  # END to OTHER
    first: int  # first word of the content
    cue_last: int  # one past what belongs to the verb: "pointed out", "called for"
    whom: tuple[int, int] | None = None  # addressee


def complement(scan: Scan, verb: int, entry: Entry, high: int) -> Complement:
    """What stands behind the verb, up to `high`."""
    tags, forms, kinds = scan.tags, scan.forms, scan.kinds
    index = last = verb + 1
    whom: tuple[int, int] | None = None
    for place in (index, index + 1):
        if place < high and scan.folded[place] in entry.particles:
            index = last = place + 1
            break
    stop = min(high, verb + _STEPS)
    while index < stop:
        classes, form, kind = tags[index], forms[index], kinds[index]
        if scan.quoted[index]:
            quote = scan.quote_at(index)
            if (
                quote
                and index > last
                and not (whom and whom[1] == index and scan.folded[index - 1] not in scan.vocabulary.owners)
                and (
                    tags[index - 1] & (PREPOSITION | DETERMINER | POSSESSIVE)
                    or scan.folded[index - 1] in scan.vocabulary.owners
                )
                and quote.closing < stop
            ):
                index = quote.closing  # "said on “Ten O'Clock”"
                continue
            return Complement(QUOTE, index, last, whom)
        if kind == PUNCTUATION:
            if form == ",":
                that = _that_behind(scan, index, stop)
                return Complement(CLAUSE_THAT if that else COMMA, that or index, last, whom)
            if form == ":":
                return Complement(COLON, index + 1, last, whom)
            if form in ".!?;…)]":
                return Complement(END, index, last, whom)
            if scan.dash(index):
                return Complement(DASH, index, last, whom)
            index += 1
            continue
        if classes & (THAT | DETERMINER) and index + 1 < high and tags[index + 1] & TIME:
            index += 2  # "that night", "this week"
            continue
        if classes & THAT and index + 1 < high:
            return Complement(CLAUSE_THAT, index + 1, last, whom)
        if scan.folded[index] in entry.prepositions:
            return Complement(PREPOSED, index + 1, index + 1, whom)
        if classes & NOT and index + 1 < stop and tags[index + 1] & TO and entry.frames & F_TO:
            return Complement(INFINITIVE, index, last, whom)
        if classes & TO:
            following = tags[index + 1] if index + 1 < high else 0
            if entry.frames & F_TO and not _nominal(scan, index + 1, high):
                return Complement(INFINITIVE, _asked_from(entry, whom, index), last, whom)
            if not following & PREPOSITION and whom is None:
                end = phrase_end(scan, index + 1, high)
                if end > index + 1:
                    whom = (index + 1, end)
                    index = end
                    continue
        if classes & QUESTION and not classes & (DETERMINER | PREPOSITION) and not (classes & PRONOUN):
            if (
                classes & SUBORDINATOR
                and entry.stance not in _ASKING
                and scan.folded[index] in scan.vocabulary.occasions
            ):
                return Complement(BARE, index, last, whom)
            return Complement(WHETHER, index, last, whom)
        if classes & (ADVERB | TIME) and kind != NUMBER and not classes & DETERMINER:
            if entry.stance == "denies" and scan.folded[index] in scan.vocabulary.sweeping:
                return Complement(BARE, index, last, whom)  # "denied ever having"
            index += 1
            continue
        if classes & POSSESSIVE and scan.opens(index + 1):
            return Complement(BARE, index, last, whom)  # "praised her “talent”"
        if entry.frames & F_PERSON and whom is None and (_nominal(scan, index, high) or classes & OBJECT):
            end = (
                index + 1
                if classes & (OBJECT | PRONOUN) and not _possessed(scan, index, high)
                else _person_end(scan, index, high)
            )
            if end > index:
                if end < high and tags[end] & (AUXILIARY | FINITE) and not classes & OBJECT:
                    return Complement(BARE, index, last, whom)
                whom = (index, end)
                index = end
                continue
        if classes & SUBORDINATOR and not classes & PREPOSITION:
            return Complement(BARE, index, last, whom)
        if classes & PREPOSITION and not classes & CONJUNCTION:
            if scan.folded[index] in scan.vocabulary.genitive and not entry.frames & F_QUOTE:
                return Complement(OTHER, index, last, whom)
            end = _circumstance_end(scan, index, high)
            if end < high and tags[end] & (AUXILIARY | FINITE):
                return Complement(BARE, index, last, whom)
            if end > index + 1 or end >= high:
                index = end
                continue
        return Complement(BARE, index, last, whom)
    return Complement(END if index >= high else BARE, index, last, whom)


def _asked_from(entry: Entry, whom: tuple[int, int] | None, to: int) -> int:
    """Where a request begins: with who is asked, in "urged the last residents to leave"."""
    asked = whom and entry.stance == "asks" and whom[1] - whom[0] > 1 and whom[1] == to
    return whom[0] if whom and asked else to


def _that_behind(scan: Scan, comma: int, stop: int) -> int:
    """The word behind ", however, that" or ", citing police, that"; 0 where no "that" follows."""
    for index in range(comma + 1, min(stop - 2, comma + _ASIDE)):
        if scan.quoted[index] or scan.forms[index] in ".:;":
            return 0
        if scan.forms[index] == ",":
            return index + 2 if scan.tags[index + 1] & THAT else 0
    return 0


def _possessed(scan: Scan, index: int, high: int) -> bool:
    """Is this "her" followed by a noun that is hers?"""
    if not scan.tags[index] & POSSESSIVE or index + 1 >= high:
        return False
    after = scan.tags[index + 1]
    return scan.kinds[index + 1] == LOWER and not after & (
        THAT
        | TO
        | PREPOSITION
        | ADVERB
        | PRONOUN
        | DETERMINER
        | POSSESSIVE
        | FINITE
        | AUXILIARY
        | QUESTION
        | TIME
    )


def _nominal(scan: Scan, index: int, high: int) -> bool:
    """Does a noun phrase begin here?"""
    if index >= high:
        return False
    classes = scan.tags[index]
    if scan.kinds[index] in _NAMED or scan.kinds[index] == NUMBER:
        return True
    if classes & (DETERMINER | POSSESSIVE | OBJECT | PRONOUN):
        return True
    if classes & ~NOMINAL or scan.kinds[index] != LOWER:
        return scan.folded[index] in scan.vocabulary.homographs and _newsroom(scan, index, high)
    return scan.folded[index].endswith(scan.vocabulary.plurals) or _newsroom(scan, index, high)


def _newsroom(scan: Scan, index: int, high: int) -> bool:
    """Is this "public radio" or "state television"?"""
    owners = scan.vocabulary.owners
    words = scan.folded[index : min(high, index + 3)]
    return any(word in scan.vocabulary.before_names and word not in owners for word in words)


def _person_end(scan: Scan, index: int, high: int) -> int:
    """One past the addressee that begins at `index`: "reporters", "the Daily Post", "voters in Iowa"."""
    tags, kinds = scan.tags, scan.kinds
    end = index
    named = False
    while end < high:
        classes, kind = tags[end], kinds[end]
        if kind == PUNCTUATION and scan.forms[end] not in ".'’&-":
            break
        if scan.forms[end] == "." and end + 1 >= high:
            break
        if end > index:
            fresh = classes & (DETERMINER | POSSESSIVE) and not tags[end - 1] & (
                PREPOSITION | CONJUNCTION | DETERMINER
            )
            if fresh or classes & (
                THAT | TO | PRONOUN | AUXILIARY | FINITE | RELATIVE | TIME | ADVERB | QUESTION | NOT
            ):
                break
            if (
                kind in _NAMED
                and kinds[end - 1] == LOWER
                and not tags[end - 1] & (PREPOSITION | DETERMINER | POSSESSIVE | CONJUNCTION)
            ) and not (scan.folded[end - 1] in scan.vocabulary.before_names or scan.forms[end - 2] == "-"):
                break
            counted = tags[end - 1] & DETERMINER and scan.folded[end] in scan.vocabulary.genitive
            if classes & PREPOSITION and not classes & CONJUNCTION and not counted:
                break  # "one of his friends" goes on
            if (
                named
                and kind == LOWER
                and not classes & ~NOMINAL
                and scan.folded[end] not in scan.vocabulary.before_names
                and scan.folded[end - 1] not in scan.vocabulary.owners
            ):
                break
        named = kind in _NAMED
        end += 1
    while end > index and tags[end - 1] & CONJUNCTION:
        end -= 1
    return end


def _circumstance_end(scan: Scan, index: int, high: int) -> int:
    """One past the phrase of time, place or occasion that a preposition begins."""
    tags, kinds, forms = scan.tags, scan.kinds, scan.forms
    end = index + 1
    headed = False
    while end < high:
        classes = tags[end]
        if kinds[end] == PUNCTUATION:
            if forms[end] not in ".'’&-/" or scan.dash(end) or not scan.words.glued(end - 1):
                break
        elif scan.quoted[end] or _breaks_off(scan, end) or (headed and _begins_anew(scan, end)):
            break
        if not classes & (DETERMINER | POSSESSIVE | PREPOSITION):
            headed = True
        end += 1
    return end


def _breaks_off(scan: Scan, index: int) -> bool:
    """Can no phrase of time or place go on with this word?"""
    classes = scan.tags[index]
    if classes & PRONOUN and not classes & DETERMINER:
        return True
    clause = THAT | RELATIVE | FINITE | AUXILIARY | SUBORDINATOR
    return bool(classes & clause) and not classes & (DETERMINER | PREPOSITION)


def _begins_anew(scan: Scan, index: int) -> bool:
    """Does another phrase begin here, behind one that has its noun?"""
    classes, before = scan.tags[index], scan.tags[index - 1]
    if classes & (DETERMINER | POSSESSIVE) and not before & (DETERMINER | CONJUNCTION):
        return True
    if classes & (PREPOSITION | TO) and not classes & CONJUNCTION:
        return True
    if classes & TIME:
        return False
    if scan.kinds[index] in _NAMED:
        return (
            scan.kinds[index - 1] in (LOWER, NUMBER) and scan.folded[index - 1] not in scan.vocabulary.owners
        )
    return scan.kinds[index - 1] in _NAMED and bool(before & TIME)


def has_finite(scan: Scan, first: int, high: int) -> bool:
    """Does a finite verb come before the next comma or the end?"""
    tags, kinds = scan.tags, scan.kinds
    owed = 0  # verbs of relative clauses
    for index in range(first, min(high, first + 30)):
        classes = tags[index]
        if kinds[index] == PUNCTUATION and (scan.forms[index] == ";" or scan.dash(index)):
            return False
        if index == first or not classes:
            continue
        if classes & RELATIVE:
            owed += 1
        elif (classes & (AUXILIARY | FINITE) and not scan.nominal(index)) or _past(scan, index):
            if not owed:
                return True
            owed -= not tags[index + 1 : index + 2] or not tags[index + 1] & (AUXILIARY | ENDED)
    return False


def _past(scan: Scan, index: int) -> bool:
    classes = scan.tags[index]
    if scan.tags[index + 1 : index + 2] and scan.tags[index + 1] & AGENT:
        return False  # "a speech delivered by Ito"
    if classes & CUE and scan.kinds[index] == LOWER and scan.folded[index] not in scan.vocabulary.homographs:
        entry = scan.vocabulary.entries[scan.folded[index]]
        return not entry.shapes & GERUND
    return bool(classes & ENDED)


def gerund_content(scan: Scan, entry: Entry, index: int) -> bool:
    """Is this "denied having" or "denied ever having", with the gerund as content?"""
    known = scan.vocabulary
    word = scan.folded[index + (scan.folded[index] in known.sweeping)]
    return bool(entry.frames & F_ING) and word.endswith(known.gerunds) and word not in known.empty

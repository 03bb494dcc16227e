"""What verbs of denial have as their object: claims and deeds, which then are the words denied."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER, PUNCTUATION
from ..grammar.clauses import Subject
from ..grammar.cues import (
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    DETERMINER,
    DOCUMENT,
    F_CLAIM,
    F_DENIED,
    F_PLEA,
    F_VERDICT,
    GERUND,
    OBJECT,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    TO,
    Entry,
)
from ..grammar.scan import Scan
from .claims import claimed, noun_at
from .falsity import falsity, scorned

DENYING: Final = F_DENIED | F_CLAIM | F_PLEA | F_VERDICT

_HEAD: Final = 10
_BACK: Final = 40
_PLEA: Final = 5
_RUBBISH: Final = 3
_LIKENED: Final = 4
_PREDICATE: Final = 25
_SCORN: Final = 10


def deniable(scan: Scan, entry: Entry, first: int, high: int) -> bool:
    """Can what begins at `first` be denied with this verb, with or without quotation marks?"""
    if first < high and scan.opens(first):
        quote = scan.quote_at(first)
        if quote and quote.first + 1 < quote.last <= high and _deniable(scan, entry, quote.first, quote.last):
            return True
    return _deniable(scan, entry, first, high)


def _deniable(scan: Scan, entry: Entry, first: int, high: int) -> bool:
    """Can what begins at `first` be denied with this verb: "the report", "wrongdoing", "the story a lie"?"""
    if first >= high:
        return False
    frames = entry.frames
    if frames & F_PLEA and _plea(scan, first, high):
        return True
    if frames & F_DENIED and not _granted(scan, first, high):
        return True
    if frames & F_CLAIM and entry.stance == "accuses":
        head = scan.folded[noun_at(scan, first, high)]
        if head in scan.vocabulary.denials.accusations:
            return True  # "slammed claims that"
    elif frames & F_CLAIM and (
        claimed(scan, first, high) or _blamed(scan, first, high) or _pronoun(scan, entry, first, high)
    ):
        return True
    if frames & F_CLAIM and entry.stance == "denies" and _disputable(scan, first, high):
        return True
    if frames & F_CLAIM and frames & F_VERDICT and _likened(scan, first, high):
        return True
    if entry.stance == "accuses" and frames & F_VERDICT and _lies(scan, first, high):
        return True
    return bool(frames & F_VERDICT) and called_false(scan, first, high)


def _blamed(scan: Scan, first: int, high: int) -> bool:
    """Is this "responsibility", "a link to the leak", or "any" other deed: "any knowledge of"?"""
    denials, head = scan.vocabulary.denials, scan.folded[noun_at(scan, first, high)]
    return head in denials.blame or (scan.folded[first] in denials.emphatic and head in denials.deeds)


def _disputable(scan: Scan, first: int, high: int) -> bool:
    """Is this "the report's accuracy", "the cause of death"?"""
    denials, head = scan.vocabulary.denials, scan.folded[noun_at(scan, first, high)]
    return head in denials.ideas or head in denials.disputable


def head_of(scan: Scan, subject: Subject) -> int:
    """The "spokesman" of "a spokesman for Ito"."""
    places = range(subject.first + 1, subject.last)
    return next((i for i in places if scan.tags[i] & PREPOSITION), subject.last) - 1


def decides(scan: Scan, subject: Subject | None) -> bool:
    """Is this a court, or someone else who decides on claims?"""
    judges = scan.vocabulary.denials.judges
    if subject is None or judges.isdisjoint(scan.folded[subject.first : subject.last]):
        return False
    return scan.folded[head_of(scan, subject)] in judges


def shown_false(scan: Scan, entry: Entry, subject: Subject) -> bool:
    """Is it a document that contradicts a claim, and nobody who denies it?"""
    if entry.frames != F_CLAIM or subject.relative:
        return False
    return bool(scan.tags[head_of(scan, subject)] & DOCUMENT)


def denial_of(scan: Scan, index: int, high: int) -> bool:
    """Is this the "of" of "his denial of involvement", "a plea of not guilty", not of "a denial of entry"?"""
    denials = scan.vocabulary.denials
    if scan.folded[index] not in scan.vocabulary.genitive or index + 1 >= high:
        return False
    if scan.folded[index - 1] in denials.plea_nouns:
        return bool(denials.pleas.at(scan.folded, index + 1))
    return not _granted(scan, index + 1, high)


def _plea(scan: Scan, first: int, high: int) -> bool:
    """Is this "her innocence" or "not guilty"?"""
    pleas = scan.vocabulary.denials.pleas
    return any(pleas.at(scan.folded, place) for place in range(first, min(high, first + _PLEA)))


def _lies(scan: Scan, first: int, high: int) -> bool:
    """Are what is attacked lies: "“vicious lies” about a night", "the “ludicrous” claims"?"""
    denials, false = scan.vocabulary.denials, False
    for place in range(first, min(high, first + _SCORN)):
        word = scan.folded[place]
        if scan.tags[place] & (PREPOSITION | THAT | CONJUNCTION | AUXILIARY):
            return False
        if word in denials.false and scan.quoted[place]:
            return True
        if false and denials.is_claim(word):
            return True
        false = false or denials.false_or_wrong(word)
    return False


def _likened(scan: Scan, first: int, high: int) -> bool:
    """Is this "as “fanciful” suggestions of a split", whatever they are called?"""
    place = first + (scan.folded[first] in scan.vocabulary.likening)
    if place == first and not _inverted(scan, first):
        return False
    quote = scan.quote_at(place) if place < high else None
    if quote:
        return quote.closing < high and claimed(scan, quote.closing, high)
    ahead = range(place + 1, min(high, place + _LIKENED))
    stop = next((i for i in ahead if scan.kinds[i] == PUNCTUATION), high)
    return any(claimed(scan, i, stop) for i in range(place + 1, min(stop, place + _LIKENED)))


def _pronoun(scan: Scan, entry: Entry, first: int, high: int) -> bool:
    """Is this the "it" of "disputes it", "dismissed it as"?"""
    if scan.folded[first] not in scan.vocabulary.denials.it:
        return False
    behind = first + 1
    behind += behind < high and scan.folded[behind] in scan.vocabulary.denials.it  # "dismissed it all as"
    likened = behind < high and scan.folded[behind] in scan.vocabulary.likening
    return likened or entry.stance == "denies" or accused_before(scan, first)


def accused_before(scan: Scan, index: int) -> bool:
    """Is somebody accused of something shortly before?"""
    accusing = scan.vocabulary.denials.accusing
    return any(accusing.at(scan.folded, place) for place in range(max(0, index - _BACK), index))


def _granted(scan: Scan, first: int, high: int) -> bool:
    """Is this what somebody is not given: "denied entry", "denied him a visa", "denied loans to farmers"?"""
    head, denials = noun_at(scan, first, high), scan.vocabulary.denials
    classes, word = scan.tags[first], scan.folded[head]
    if denials.is_claim(word) or word in denials.deeds:
        return False
    if denials.is_granted(word) or scan.kinds[head] != LOWER or classes & (SUBORDINATOR | RELATIVE):
        return True
    if classes & OBJECT and not classes & POSSESSIVE and word not in scan.vocabulary.empty:
        return True
    after = scan.tags[head + 1] if head + 1 < high else 0
    if after & TO and head + 2 < high:
        return scan.kinds[head + 2] != LOWER or bool(scan.tags[head + 2] & (DETERMINER | POSSESSIVE))
    return bool(after & (DETERMINER | POSSESSIVE)) and not after & (ADVERB | THAT | PREPOSITION)


def called_false(scan: Scan, first: int, high: int) -> bool:
    """Is something called false here: "the report false", "it as a lie", "as nonsense the claim"?"""
    index = falsity(scan, first, high)
    if index is None:
        return _likened_behind(scan, first, high)
    if index == first and not _inverted(scan, first):
        return False
    denials = scan.vocabulary.denials
    surely = scan.folded[index] not in denials.wrong
    if (
        scan.folded[index] in denials.rubbish
        and scan.folded[first] in denials.it
        and index <= first + _RUBBISH
    ):
        return True  # "called it absolute nonsense"
    return (
        surely
        or claimed(scan, first, high)
        or claimed(scan, index + 1, high)
        or (scan.folded[index] in denials.mistaken and is_document(scan, first, index))
    )


def is_document(scan: Scan, first: int, high: int) -> bool:
    """Is this something that tells a story, true or not: "the video", "the evidence"?"""
    head = noun_at(scan, first, high)
    return scan.folded[head] in scan.vocabulary.denials.papers or bool(scan.tags[head] & DOCUMENT)


def _likened_behind(scan: Scan, first: int, high: int) -> bool:
    """Is a claim with a clause of its own called false: "rumours she has left as “total rubbish”"?"""
    if not (claimed(scan, first, high) or _tells(scan, first, high)):
        return False
    if scorned(scan, first, high):
        return True
    for place in range(first + 2, min(high - 1, first + _PREDICATE)):
        if scan.folded[place] in scan.vocabulary.likening or (scan.opens(place) and scan.quote_at(place)):
            return falsity(scan, place + 1, min(high, place + _HEAD)) is not None
    return False


def _tells(scan: Scan, first: int, high: int) -> bool:
    """Is this something that tells a story: "a post suggesting that", "a video claiming to show"?"""
    entries = (
        scan.vocabulary.entries.get(scan.folded[i]) for i in range(first + 1, min(high, first + _LIKENED))
    )
    return any(entry is not None and entry.shapes & GERUND for entry in entries)


def _inverted(scan: Scan, first: int) -> bool:
    """Does "as" stand before, and the object behind: "dismissed as false the claim"?"""
    return first > 0 and scan.folded[first - 1] in scan.vocabulary.likening


def part_behind(scan: Scan, entry: Entry, first: int, high: int) -> bool:
    """Does the other part of the verb stand behind what is denied: "brushed the claims aside"?"""
    return any(scan.folded[index] in entry.particles for index in range(first, min(high, first + _HEAD)))

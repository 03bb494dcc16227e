"""What a sentence that somebody says makes of a claim: "That is a lie", "He never took the money"."""

from __future__ import annotations

from typing import Final

from ..grammar.cues import (
    ADVERB,
    AUXILIARY,
    BE,
    CUE,
    DETERMINER,
    ENDED,
    F_CONCEDED,
    F_DENIED,
    F_VERDICT,
    FINITE,
    GERUND,
    NOMINAL,
    NOT,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
)
from .objects import DENYING
from .sentences import AHEAD, SHORT, Sentence

_REJECTING: Final = DENYING & ~F_VERDICT
_BARE: Final = 4
_LONG: Final = 7
_LATE: Final = 24


def false(sentence: Sentence, *, contested: bool) -> bool:
    """Does it say that something is false: "The claim is baseless", "There was no truth in it"?

    contested: a claim was named before.
    """
    denials = sentence.known.denials
    if sentence.phrase(denials.nothing_in_it) is not None:
        return True
    word = sentence.predicate()
    if word is None:
        return _unreal(sentence, contested=contested)
    surely = word not in denials.wrong
    if sentence.about_claim(surely=surely) or sentence.opens_with_claim():
        return True
    if word in denials.mistaken and sentence.about_document():
        return True
    if word in denials.harsh:
        return False
    if contested and surely and sentence.words[sentence.verb - 1] in denials.several:
        return True  # "saying they were invented"
    return sentence.about_it(sentence.verb) and (contested or surely or word in denials.rubbish)


def _unreal(sentence: Sentence, *, contested: bool) -> bool:
    """Does it say that something never happened, or just "Nonsense"?"""
    place = sentence.phrase(sentence.known.denials.unreal)
    if place is None:
        return bare(sentence, contested=contested)
    return (
        contested
        or sentence.about_claim(surely=True)
        or sentence.about_it(place)
        or sentence.about_it(min(place, sentence.verb))
    )


def bare(sentence: Sentence, *, contested: bool) -> bool:
    """Is it a verdict and nothing else: "Nonsense", "Not true", "Lies, lies and more lies"?"""
    denials, words = sentence.known.denials, sentence.words
    if contested and refuses(sentence):
        return True
    if any(each & (AUXILIARY | FINITE) for each in sentence.classes):
        return False
    negated = any(sentence.negates(place) for place in range(len(words)))
    surely = words[-1] in denials.false or words[-1] in denials.rubbish
    if len(words) > _BARE:
        return not negated and surely and len(words) <= _LONG
    if negated and all(each & (NOT | ADVERB | DETERMINER) for each in sentence.classes):
        return contested  # "Absolutely not"
    if negated:
        return not denials.true.isdisjoint(words)
    return (
        surely
        or not denials.false.isdisjoint(words)
        or (contested and any(map(denials.false_or_wrong, words)))
    )


def refuses(sentence: Sentence) -> bool:
    """Is it no more than "Not so", "Far from it"?"""
    return sentence.known.denials.refusals.at(sentence.words, 0) == len(sentence.words)


def rejects(sentence: Sentence) -> bool:
    """Is it plain without what was asked that something is rejected: "No", "That is not what happened"?"""
    return refuses(sentence) or false(sentence, contested=True) or denies(sentence, direct=True)


def cleared(sentence: Sentence, *, contested: bool, own: bool) -> bool:
    """Does the speaker say to have done nothing: "I am innocent"; `contested`: "He was not involved"?

    own: "he" is the speaker.
    """
    denials = sentence.known.denials
    place = sentence.phrase(denials.cleared, _LATE)
    if place is None and contested:
        place = sentence.phrase(denials.uninvolved)
    if place is None:
        return _no_villain(sentence, contested=contested, own=own)
    return sentence.personal(min(place, sentence.verb + 1), contested=contested, own=own)


def _no_villain(sentence: Sentence, *, contested: bool, own: bool) -> bool:
    """Is this "I'm no thief", or `contested`, of anybody: "He is not a racist"?"""
    denials, words, classes = sentence.known.denials, sentence.words, sentence.classes
    mine = words[0] in denials.first_person or (own and classes[0] & PRONOUN)
    if not (mine or contested):
        return False
    for place in range(1, min(len(words), AHEAD if mine else _LATE)):
        if not sentence.negates(place):
            continue
        place += 1
        while place < len(words) and classes[place] & (DETERMINER | ADVERB):
            place += 1
        if place >= len(words) or words[place] not in denials.villains:
            return False
        after = classes[place + 1] if place + 1 < len(words) else PREPOSITION
        return bool(after & ~(NOMINAL | CUE | ENDED))  # not "no criminal charges"
    return False


def denies(sentence: Sentence, *, direct: bool) -> bool:
    """Does it deny outright: "I deny it", and `direct`ly quoted: "The firm rejects these accusations"?"""
    known, negated = sentence.known, False
    for place, word in enumerate(sentence.words[: AHEAD + 1]):
        entry = known.entries.get(word)
        if place and entry and entry.frames & F_CONCEDED:
            return negated and sentence.names_claim(place, entry)  # "We do not accept that"
        negated = negated or bool(place and sentence.classes[place] & NOT)
        if place and entry and entry.frames & _REJECTING and not entry.needs_particle:
            if sentence.classes[place - 1] & BE and not entry.shapes & GERUND:
                return not negated and sentence.about_claim(surely=False)  # not "was denied food"
            return not negated and (bool(entry.frames & F_DENIED) or sentence.names_claim(place, entry))
        if place and sentence.apart(place):
            return sentence.names_claim(place)
        third = known.verb_second and place < SHORT  # "Der Verein weise die Vorwürfe zurück"
        client = place == 1 and sentence.classes[0] & POSSESSIVE  # "his client denied it"
        mine = sentence.classes[place] & (PRONOUN | ADVERB | AUXILIARY | NOT | POSSESSIVE)
        own = bool(mine or direct or third or client)
        if not own or word in known.denials.none or (sentence.holds_back(place) and not negated):
            return False
    return False

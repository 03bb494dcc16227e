"""What is said, as sentences: only those in which a word can deny, without what merely opens them."""

from __future__ import annotations

from functools import cache
from typing import Final

from ....text.words import CAPITAL, PUNCTUATION
from ..grammar.cues import ADVERB, CONJUNCTION, JOINED, NOT, THAT
from ..grammar.drafts import Draft
from ..grammar.scan import Scan
from ..grammar.vocabulary import Vocabulary
from .objects import DENYING
from .sentences import AHEAD, SHORT, Sentence

_MOST: Final = 60
_PIECES: Final = 4
_WEIGHED: Final = 2
_OPENING: Final = 5
_CLAUSE: Final = 14
_ENDS: Final = frozenset(".!?;…")
_OPENERS: Final = frozenset(",:–—")


def may_deny(scan: Scan, draft: Draft) -> bool:
    """Is one of the words without which nothing is denied among those that are said first?"""
    denying, phrases = _denying(scan.vocabulary), scan.vocabulary.denials.phrases
    kinds, folded, begins = scan.kinds, scan.folded, False
    stretches = [range(first, min(last, first + _MOST)) for first, last in draft.pieces]
    for stretch in stretches:
        words = folded[stretch.start : stretch.stop]
        if _negates(scan, words, scan.tags[stretch.start : stretch.stop]) or not denying.isdisjoint(words):
            return True
        begins = begins or phrases.may_begin(words)
    said = [folded[i] for each in stretches for i in each if kinds[i] != PUNCTUATION] if begins else []
    return _in_phrase(scan, said)


def sentences(scan: Scan, draft: Draft, *, every: bool = False) -> list[Sentence | None]:
    """The first two sentences said; None, unless `every` one is asked for, where no word can deny."""
    found: list[list[int]] = []
    left, stressed, refusing = _MOST, False, False
    for first, last in sorted(draft.pieces)[:_PIECES]:
        if not found or scan.forms[first][0].isupper():
            found.append([])
        for place in range(first, min(last, first + left)):
            if _goes_on(scan, place, last):
                found.append([])
            elif scan.kinds[place] != PUNCTUATION:
                found[-1].append(place)
            elif found[-1] and scan.forms[place] in _ENDS:
                found.append([])
            elif found[-1] and scan.forms[place] in _OPENERS and _opens(scan, found[-1], place, last):
                refusing = refusing or _refuses(scan, found[-1])
                found[-1] = []  # "With respect, …", "Let me be clear: …"
                stressed = stressed or scan.forms[place] == ":"
            elif scan.forms[place] == "," and _addresses(scan, place + 1, last):
                break  # "That is a lie, Luis"
            elif scan.forms[place] == "," and _turns(scan, place + 1, last):
                found.append([])  # "We look at everything, but there are no talks"
        left -= min(last - first, left)
    told = [each for each in found if each][:_WEIGHED]
    return [_sentence(scan, each, stressed, refusing, every=every) for each in told]


def _goes_on(scan: Scan, place: int, last: int) -> bool:
    """Is this the "and", or the "that", of "that the firm was sound | and that the report was false"?"""
    if scan.tags[place] & THAT:
        place -= 1
    joined = place + SHORT < last and scan.tags[place] & CONJUNCTION and scan.tags[place + 1] & THAT
    if not joined or scan.quoted[place]:
        return False
    known, end = scan.vocabulary.denials, min(last, place + _CLAUSE)
    return not known.false.isdisjoint(scan.folded[place:end]) or any(
        known.nothing_in_it.at(scan.folded, index) for index in range(place, end)
    )


def _addresses(scan: Scan, place: int, last: int) -> bool:
    """Does nothing but the name of whoever is spoken to end the sentence here?"""
    end = place
    while end < min(place + SHORT, last) and scan.kinds[end] == CAPITAL:
        end += 1
    return end > place and (end == last or scan.forms[end] in _ENDS)


def _turns(scan: Scan, place: int, last: int) -> bool:
    """Does a clause with "but" begin here, and not only "but not", "but only"?"""
    if place + SHORT >= last or not scan.tags[place] & CONJUNCTION:
        return False
    return scan.folded[place] in scan.vocabulary.denials.contrasting and not scan.tags[place + 1] & (
        NOT | ADVERB
    )


def _opens(scan: Scan, places: list[int], mark: int, last: int) -> bool:
    """Is what stands before this mark no part of what is said: "Look,", "To be clear:"?"""
    denials = scan.vocabulary.denials
    if len(places) > _OPENING or last - mark <= SHORT:
        return False
    words = {scan.folded[place] for place in places}
    if scan.forms[mark] == ":":
        return not denials.plain.isdisjoint(words)
    return denials.openings.at([scan.folded[place] for place in places], 0) == len(places)


def _refuses(scan: Scan, places: list[int]) -> bool:
    """Is this the "No" of "No, she went home"?"""
    words = [scan.folded[place] for place in places]
    return scan.vocabulary.denials.refusals.at(words, 0) == len(words)


def _sentence(
    scan: Scan, places: list[int], stressed: bool, refusing: bool, *, every: bool
) -> Sentence | None:
    words = [scan.folded[place] for place in places]
    if not (every or refusing or _may_deny(scan, words, [scan.tags[place] for place in places])):
        return None
    return Sentence(words, scan.vocabulary, stressed=stressed, refusing=refusing)


def _may_deny(scan: Scan, words: list[str], tags: list[int]) -> bool:
    """Is there a negation among these words, or another word without which nothing is denied?"""
    if not _denying(scan.vocabulary).isdisjoint(words[1 : AHEAD + 1]) or _negates(scan, words, tags):
        return True
    return _in_phrase(scan, words)


def _negates(scan: Scan, words: list[str], tags: list[int]) -> bool:
    """Is there a negation among these words, or one that says by itself that something is not so?"""
    if any(classes & (NOT | JOINED) for classes in tags):
        return True
    return not scan.vocabulary.denials.telling.isdisjoint(words)


def _in_phrase(scan: Scan, words: list[str]) -> bool:
    """Is there a phrase that says by itself that something is not so?"""
    phrases = scan.vocabulary.denials.phrases
    return phrases.may_begin(words) and any(
        phrases.at(words, place) for place, word in enumerate(words) if word in phrases.firsts
    )


@cache
def _denying(vocabulary: Vocabulary) -> frozenset[str]:
    """The verbs of denial, and what of them stands alone where they are taken apart."""
    known = {form for form, entry in vocabulary.entries.items() if entry.frames & DENYING}
    apart = {
        form for form, parts in vocabulary.splits.items() if any(e.frames & DENYING for e in parts.values())
    }
    return frozenset(known | apart)

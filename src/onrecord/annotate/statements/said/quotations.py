"""Quotations that no cue in their sentence announces: continued, or introduced before."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER, NUMBER, PUNCTUATION, UPPER
from ...document import Passage
from ..grammar.cues import (
    BASE,
    CUE,
    DETERMINER,
    FORM,
    QUESTION,
    SUBJUNCTIVE,
    SUBORDINATOR,
    THAT,
    TIME,
    UNREAL,
)
from ..grammar.drafts import RIGHT, Draft, trimmed
from ..grammar.phrases import phrase_end
from ..grammar.scan import Scan
from ..verb_second.subjects import spoken_of
from .unlisted import followed, introduced, may_speak, worded

_CLAIM: Final = 6  # words: "die Vorwürfe des Jagdverbands"
_DATELINE: Final = 14
_LABEL: Final = 4  # words: "THE BIG CLAIM:"
_CLOCK: Final = 4  # words of "16:40" and what it stands before
_BEHIND_CLOCK: Final = frozenset("–—-:|,")
_DASHES: Final = frozenset("–—-")


def look_back(scan: Scan, new: list[Draft], before: tuple[int, int]) -> None:
    """Give the sentence before to "That is what Ito said."; drop the draft where there is none."""
    for draft in [each for each in new if each.backward and not each.pieces]:
        piece = trimmed(scan, *before)
        if piece:
            draft.pieces.append(piece)
        else:
            new.remove(draft)


def loose_quotes(
    scan: Scan,
    unit: tuple[int, int],
    previous: tuple[int, int],
    new: list[Draft],
    here: list[Draft],
    before: Draft | None,
) -> None:
    """Give the quotations of a sentence that nobody has yet to whoever spoke last.

    previous: the sentence before; new: the sentence's own drafts; here: those of
    the paragraph; before: whoever still spoke when the last sentence ended. Adds
    to drafts, or to `new`.
    """
    low, high = unit
    quoted, verb_second = scan.quoted_words(low, high) > 0, scan.vocabulary.verb_second
    piece = trimmed(scan, low, high) if not new and (quoted or verb_second) else None
    if piece is None:
        return
    if all(scan.quoted[piece[0] : piece[1]]):
        speaking = _speaking(scan, here) if here else before
        if speaking:
            speaking.pieces.append(piece)
        elif previous[0] < previous[1]:
            new += _of_last_subject(scan, previous, piece)
        return
    found = (followed(scan, low, high) or introduced(scan, low, high)) if quoted else None
    goes_on = here and _mostly_quoted(scan, *piece) and direct(scan, *here[-1].pieces[-1])
    if found is None and goes_on and not (verb_second and _subjunctive(scan, low, high, surely=True)):
        here[-1].pieces.append(piece)
        return
    if found is None and quoted and not verb_second:
        found = worded(scan, low, high)
    found = found or _reported(scan, low, high, here[-1] if here else before, previous)
    if found and _goes_on(found, here):
        here[-1].pieces += found.pieces
    elif found:
        new.append(found)


def _goes_on(found: Draft, here: list[Draft]) -> bool:
    """Does reported speech without a cue go on from the sentence before, or say why a claim is denied?"""
    last = here[-1] if here else None
    if last is None or found.cue[1] or last.whole:
        return False
    return not last.cue[1] or _only_denies(last)


def _only_denies(draft: Draft) -> bool:
    """Are the words no more than the claim: "wies den Vorwurf zurück"?"""
    return draft.stance == "denies" and sum(last - first for first, last in draft.pieces) <= _CLAIM


def _of_last_subject(scan: Scan, previous: tuple[int, int], piece: tuple[int, int]) -> list[Draft]:
    """A bare quotation is of whoever the sentence before it was about."""
    subject = spoken_of(scan, *previous)
    if subject is None or not may_speak(scan, subject.first, subject.last):
        return []
    draft = Draft((0, 0), (piece[0], piece[0]), RIGHT, subject, "says", piece[0])
    draft.pieces = [piece]
    return [draft]


def _reported(scan: Scan, low: int, high: int, last: Draft | None, previous: tuple[int, int]) -> Draft | None:
    """A sentence in the mood of reported speech goes on with whoever spoke last, or was spoken of."""
    if not scan.vocabulary.verb_second or (last is None and previous[0] >= previous[1]):
        return None
    if not _subjunctive(scan, low, high, surely=last is None):
        return None
    subject = last.subject if last else None
    if subject is None and previous[0] < previous[1]:
        subject = spoken_of(scan, *previous)
    piece = trimmed(scan, low, high)
    if subject is None or piece is None:
        return None
    draft = Draft((0, 0), (low, low), RIGHT, subject, "says", low)
    draft.pieces = [piece]
    return draft


def behind_colon(scan: Scan, drafts: list[Draft], low: int, high: int) -> list[Draft]:
    """Reported speech behind a colon that no draft reaches: "Ito wies das zurück: Der Kai sei sicher."."""
    colon = next((i for i in range(high - 3, low, -1) if scan.forms[i] == ":" and not scan.quoted[i]), low)
    reached = any(each.pending or (each.pieces and each.pieces[-1][1] > colon) for each in drafts)
    told = any(scan.tags[i] & CUE and scan.kinds[i] == LOWER for i in range(low, colon))
    if colon == low or reached or not _subjunctive(scan, colon + 1, high, surely=not told):
        return []
    subject = drafts[-1].subject if drafts else spoken_of(scan, low, colon)
    piece = trimmed(scan, colon + 1, high)
    if drafts and piece and _only_denies(drafts[-1]):
        drafts[-1].pieces.append(piece)
        return []
    if subject is None or piece is None or not may_speak(scan, subject.first, subject.last):
        return []
    draft = Draft((0, 0), (low, colon + 1), RIGHT, subject, "says", colon + 1)
    draft.pieces = [piece]
    return [draft]


def _subjunctive(scan: Scan, low: int, high: int, *, surely: bool) -> bool:
    """Is the verb of the main clause in the mood of reported speech?

    surely: not in the one of suppositions, which reported speech borrows.
    """
    wanted = SUBJUNCTIVE if surely else SUBJUNCTIVE | UNREAL
    for index in range(low + 1, min(high, low + 20)):
        if not scan.tags[index] & wanted or scan.tags[index - 1] & (SUBORDINATOR | THAT):
            continue
        if not _closes_clause(scan, low, index, high):
            return True
    first = phrase_end(scan, low, high)
    long = low + 1 < first or scan.folded[low] in scan.vocabulary.third
    return long and first < high - 1 and _looks_subjunctive(scan, first)


def _closes_clause(scan: Scan, low: int, verb: int, high: int) -> bool:
    """Does the verb end a subordinate clause: "Ob er gehe, blieb offen"?"""
    if verb + 1 < high and scan.kinds[verb + 1] != PUNCTUATION:
        return False
    begin = next((i for i in range(verb - 1, low, -1) if scan.forms[i] == ","), low - 1) + 1
    opening = SUBORDINATOR | THAT | QUESTION | (DETERMINER if begin > low else 0)
    return bool(scan.tags[begin] & opening)


def _looks_subjunctive(scan: Scan, index: int) -> bool:
    """Has the word behind the first phrase an ending that only this mood has there: "Der Lohn liege"?"""
    word = scan.folded[index]
    return (
        scan.kinds[index] == LOWER
        and scan.named(index - 1)
        and not scan.tags[index] & ~(CUE | BASE | FORM)
        and scan.kinds[index + 1] == LOWER
        and word.endswith(scan.vocabulary.subjunctives)
        and not word.endswith(scan.vocabulary.preterites)
    )


def _mostly_quoted(scan: Scan, first: int, last: int) -> bool:
    """Do most of these words stand in quotation marks?"""
    return 2 * sum(1 for place in range(first, last) if scan.quoted[place]) > last - first


def taken_up(scan: Scan, passage: Passage, pending: Draft) -> None:
    """Give a passage to the draft that ended with a colon before it."""
    pending.pending = False
    piece = trimmed(scan, passage.first, passage.last)
    if piece is None:
        return
    if passage.kind == "quotation" or all(scan.quoted[piece[0] : piece[1]]):
        pending.pieces.append(piece)


def past_dateline(scan: Scan, low: int, high: int) -> int:
    """Where a paragraph begins behind "LINDMOOR, July 29 (dpa) —", "16:40" or "THE FACTS:"."""
    low = past_clock(scan, low, high)
    if scan.kinds[low] == UPPER and scan.tags[low] & DETERMINER:
        colon = next((i for i in range(low + 1, min(high - 1, low + _LABEL)) if scan.kinds[i] != UPPER), low)
        if colon > low + 1 and scan.forms[colon] == ":":
            return colon + 1
    if not scan.named(low) or _DASHES.isdisjoint(scan.forms[low : low + _DATELINE]):
        return low
    for index in range(low, min(high - 1, low + _DATELINE)):
        if scan.forms[index] in _DASHES and scan.dash(index):
            return index + 1 if index > low else low
        plain = scan.kinds[index] == LOWER or scan.forms[index] in '"“”:;‘’'
        if plain and not scan.tags[index] & TIME and scan.forms[index - 1] not in "(/":
            return low
    return low


def past_clock(scan: Scan, low: int, high: int) -> int:
    """Where an entry of a live report begins behind its time: "16:40 The mayor says"."""
    if scan.kinds[low] != NUMBER or high - low < _CLOCK or scan.forms[low + 1] not in ":.":
        return low
    if scan.kinds[low + 2] != NUMBER or not (scan.words.glued(low) and scan.words.glued(low + 1)):
        return low
    begin = low + _CLOCK - 1
    behind = begin + (scan.forms[begin] in _BEHIND_CLOCK)
    return behind if behind < high and scan.kinds[begin] != NUMBER else low


def _speaking(scan: Scan, drafts: list[Draft]) -> Draft | None:
    """The last draft with words in quotation marks, or just the last."""
    return drafts[-1]


def direct(scan: Scan, first: int, last: int) -> bool:
    """Do these words stand in quotation marks at one end at least?"""
    return bool(scan.quoted[first] or scan.quoted[last - 1])

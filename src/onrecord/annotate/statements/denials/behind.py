"""Whether a verb of denial denies here, or does something else."""

from __future__ import annotations

from typing import Final

from ....text.words import PUNCTUATION
from ..grammar.complements import BARE, CLAUSE_THAT, COLON, GERUNDIAL, PREPOSED, QUOTE
from ..grammar.cues import (
    AUXILIARY,
    CONJUNCTION,
    CUE,
    DETERMINER,
    ENDED,
    F_CLAIM,
    F_DENIED,
    F_PLEA,
    F_VERDICT,
    FINITE,
    OBJECT,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    TIME,
    TO,
    Entry,
)
from ..grammar.drafts import Draft, trimmed
from ..grammar.occasions import before_occasion
from ..grammar.scan import Scan
from .objects import DENYING, called_false, decides, deniable, falsity

_NEAR: Final = 10
_LONGEST: Final = 60
_INNER: Final = frozenset("-‑/&’'.%")


def settled(scan: Scan, draft: Draft) -> bool:
    """Settle whether a verb of denial denies here; False where nothing is said: a court rejects a claim."""
    entry = _denying(scan, draft)
    if draft.backward or not draft.pieces:
        return True
    if entry is None:
        if draft.stance == "denies" and draft.kind == BARE:
            first, last = draft.pieces[-1]  # "his denial of wrongdoing"
            draft.pieces[-1] = first, object_end(scan, first, last, subject=True)
        return True
    if entry.frames & (F_CLAIM | F_DENIED) and decides(scan, draft.subject):
        return draft.kind not in (BARE, PREPOSED)  # a judge who calls something cowardly decides nothing
    if draft.kind == CLAUSE_THAT and entry.frames & F_CLAIM:
        draft.stance = "denies"
        _with_claim(scan, draft)
    elif draft.kind in (BARE, PREPOSED) and deniable(scan, entry, draft.content, draft.pieces[-1][1]):
        draft.stance = "denies"
        _cut(scan, draft, entry)
        without_occasion(scan, draft)
    elif draft.kind in (BARE, GERUNDIAL) and draft.stance == "denies":
        without_occasion(scan, draft)
    elif draft.kind == CLAUSE_THAT and _demonstrative(scan, draft, entry):
        closing = draft.pieces[0][0] > draft.content  # the closing mark
        end = min(draft.pieces[0][1] + closing, len(scan.forms))
        draft.kind, draft.pieces[0] = BARE, (draft.content - 1, end)
        if called_false(scan, draft.content, draft.pieces[-1][1]):
            draft.stance = "denies"
    elif draft.kind == QUOTE and deniable(scan, entry, draft.content, draft.pieces[-1][1]):
        draft.stance = "denies"
    return True


def without_occasion(scan: Scan, draft: Draft, *, clause: bool = False) -> None:
    """End what is denied before what tells when it was: "losing a wallaby | after one was filmed"."""
    first, last = draft.pieces[-1]
    end = before_occasion(scan, first, last, clause=clause)
    if end < last:
        draft.pieces[-1] = trimmed(scan, first, end) or (first, last)


def _demonstrative(scan: Scan, draft: Draft, entry: Entry) -> bool:
    """Is this no clause but the "that" of "called that account “a fairy story”", "called that “wrong”"?"""
    if not entry.frames & F_VERDICT or draft.pieces[0][0] > draft.content + 1:
        return False
    high = draft.pieces[-1][1]
    return called_false(scan, draft.content, high) or falsity(scan, draft.content, high) is not None


def _with_claim(scan: Scan, draft: Draft) -> None:
    """Begin the words with the claim: "rejected for the third time allegations that"."""
    first, last = draft.pieces[0]
    claims = range(draft.cue[1], first - 1)
    begin = next((i for i in claims if scan.vocabulary.denials.is_claim(scan.folded[i])), None)
    if begin is not None:
        draft.pieces[0] = begin, last


def _cut(scan: Scan, draft: Draft, entry: Entry) -> None:
    """End the words where the object of the verb ends, or give those behind a colon: "denied it: “…”"."""
    first, last = draft.pieces[-1]
    end = plea_end(scan, first, last) if entry.frames & F_PLEA else object_end(scan, first, last)
    near = range(end, min(last - 1, end + _NEAR))
    behind = next((i for i in near if scan.forms[i] == ":" and (i <= end + 1 or scan.opens(i + 1))), None)
    if behind is not None:
        end, first, draft.kind = last, behind + 1, COLON
    elif entry.needs_particle and scan.folded[end - 1] in entry.particles and end - 1 > first:
        end -= 1  # "brushed the claims aside"
    piece = trimmed(scan, first, end)
    if piece:
        draft.pieces[-1] = piece


def plea_end(scan: Scan, first: int, high: int) -> int:
    """One past "his innocence", "not guilty to two counts of fraud"."""
    pleas, end = scan.vocabulary.denials.pleas, object_end(scan, first, high)
    for place in range(first, end):
        length = pleas.at(scan.folded, place)
        behind = place + length
        if length and behind < end and not scan.tags[behind] & (PREPOSITION | TO):
            return behind  # not "his innocence again and again"
    return end


def _denying(scan: Scan, draft: Draft) -> Entry | None:
    """The verb of the cue, if it can deny."""
    for place in range(*draft.cue):
        if scan.tags[place] & CUE:
            entry = scan.vocabulary.entries.get(scan.folded[place])
            if entry and entry.frames & DENYING:
                return entry
    return None


def object_end(scan: Scan, first: int, high: int, *, subject: bool = False) -> int:
    """One past what is denied: before "on Monday", "in a statement", ", saying"; `high` if a clause.

    subject: it stands before the verb, as in "his denial of guilt was heard".
    """
    index, circumstance = first, -1
    while index < min(high, first + _LONGEST):
        classes = scan.tags[index]
        if index > first and _clause(scan, index):
            return index if subject and classes & (AUXILIARY | FINITE) else high
        if scan.quoted[index]:
            quote = scan.quote_at(index)
            index = quote.closing if quote else index + 1
            continue
        if scan.kinds[index] == PUNCTUATION and _parts(scan, index):
            return high if _clause_behind(scan, index, high) else _either(circumstance, index)
        if index > first and _ends_object(scan, index, high):
            return _either(circumstance, index)
        if circumstance < 0 and index > first and _aside(scan, index, high):
            circumstance = index
        index += 1
    return _either(circumstance, min(index, high))


def _parts(scan: Scan, mark: int) -> bool:
    """Does the mark end a phrase, as a hyphen does not?"""
    return scan.forms[mark] not in _INNER or not scan.words.glued(mark - 1)


def _clause(scan: Scan, index: int) -> bool:
    """Does a clause begin here, or stand behind: "rumours that", "rumours he was ill"?"""
    classes = scan.tags[index]
    if classes & (THAT | RELATIVE) or (
        classes & PRONOUN and not classes & (DETERMINER | POSSESSIVE | OBJECT)
    ):
        return not scan.tags[index - 1] & CONJUNCTION
    return bool(classes & (AUXILIARY | FINITE)) and not (
        scan.nominal(index) or scan.tags[index - 1] & CONJUNCTION
    )


def _either(circumstance: int, end: int) -> int:
    return circumstance if circumstance >= 0 else end


def _clause_behind(scan: Scan, comma: int, high: int) -> bool:
    """Does ", that" or ", wonach" go on with the claim?"""
    return comma + 1 < high and scan.forms[comma] == "," and bool(scan.tags[comma + 1] & THAT)


def _ends_object(scan: Scan, index: int, high: int) -> bool:
    """Does the outlet speak again: "and said", "after", "when"?"""
    classes = scan.tags[index]
    if classes & CONJUNCTION and index + 1 < high:
        after = scan.tags[index + 1]
        plain = not after & (DETERMINER | POSSESSIVE | PREPOSITION)
        return (
            bool(after & (CUE | FINITE | AUXILIARY | ENDED | PRONOUN)) and plain and not _nominal(scan, index)
        )
    if classes & SUBORDINATOR and scan.folded[index] not in scan.vocabulary.likening:
        return scan.folded[index] in scan.vocabulary.occasions
    return False


def _nominal(scan: Scan, conjunction: int) -> bool:
    """Does a noun that could be a verb follow: "rumours and reports"?"""
    return scan.folded[conjunction + 1] in scan.vocabulary.homographs


def _aside(scan: Scan, index: int, high: int) -> bool:
    """Does a phrase of time or setting begin here: "on Monday", "in a statement"?"""
    classes = scan.tags[index]
    if classes & TIME and not scan.tags[index - 1] & (PREPOSITION | DETERMINER | POSSESSIVE):
        return True
    if not classes & PREPOSITION or index + 1 >= high or scan.folded[index] in scan.vocabulary.genitive:
        return False
    ahead = range(index + 1, min(high, index + 5))
    owns = not scan.vocabulary.owners.isdisjoint(scan.folded[index + 2 : index + 3])
    timed = scan.tags[index + 1] & TIME and not owns
    for place in ahead:
        if scan.folded[place] in scan.vocabulary.denials.settings:
            return True
        if place > index + 1 and scan.tags[place] & PREPOSITION:
            break
    return bool(timed)

"""On which side of a verb its words stand, where the finite verb stands second."""

from __future__ import annotations

from typing import Final

from ..grammar.clauses import comma_after
from ..grammar.complements import COLON, COMMA, QUOTE
from ..grammar.cues import (
    AUXILIARY,
    CONJUNCTION,
    CUE,
    DETERMINER,
    F_CLAUSE,
    F_DOCUMENT,
    F_PLEA,
    F_QUESTION,
    F_QUOTED,
    F_THAT,
    F_TO,
    FINITE,
    PREPOSITION,
    PRONOUN,
    QUESTION,
    SUBJUNCTIVE,
    SUBORDINATOR,
    THAT,
    TO,
    UNREAL,
    Entry,
)
from ..grammar.drafts import BOTH, LEFT, Draft, trimmed
from ..grammar.scan import Scan
from .middle import Field, in_the_middle, predicate_first
from .origins import fronted

_CLAUSAL: Final = F_CLAUSE | F_THAT | F_QUESTION | F_TO | F_PLEA
"""Of what is said without quotation marks."""

_FAR: Final = 80  # words that are looked at to one side


def sided(scan: Scan, draft: Draft, entry: Entry, field: Field, low: int, high: int) -> bool:
    """Settle on which side the words stand; False when nothing is said."""
    clause, finite, mark = field.clause, field.finite, field.mark
    if mark >= high - 1 and draft.inverted and finite == clause + 1:
        draft.backward = scan.folded[clause] in scan.vocabulary.empty
    if entry.frames & F_DOCUMENT and finite == clause + 1:
        thing = scan.folded[clause] in scan.vocabulary.empty and not scan.tags[clause] & PRONOUN
        draft.backward = thing and draft.subject is not None  # "Dies geht aus einem Brief hervor, …"
    if draft.backward and clause > low and scan.forms[clause - 1] == ",":
        draft.backward, draft.side = False, LEFT  # "…, das sagte Ito"
        return True
    if draft.backward:
        return True
    if draft.subordinate and scan.folded[clause] not in scan.vocabulary.asides:
        return _subordinate(scan, draft, entry, field, low, high)
    going_on = mark < high and (scan.forms[mark] in ",:" or scan.opens(mark))
    opened = clause > low and _behind_clause(scan, low, clause)
    if opened and (going_on or not _closing(scan, draft, field, low)):
        return going_on and _behind(scan, draft, entry, field, low, high)
    apart = clause > low and (draft.inverted or draft.subordinate) and _bare_front(scan, field, draft)
    if apart and not (mark < high - 1 and fronted(scan, low, clause)):
        return _apart(scan, draft, entry, field, low, high)
    if in_the_middle(scan, draft, entry, field, high):
        return True
    return going_on and _behind(scan, draft, entry, field, low, high)


def _closing(scan: Scan, draft: Draft, field: Field, low: int) -> bool:
    """Does the clause close a sentence of more clauses: "Als es brannte, liefen sie weg, sagte Ito"?"""
    asked = draft.stance == "asks" and scan.tags[low] & QUESTION
    more = asked or "," in scan.forms[max(low, field.clause - _FAR) : field.clause - 1]
    return draft.inverted and bool(more) and _bare_front(scan, field, draft)


def _apart(scan: Scan, draft: Draft, entry: Entry, field: Field, low: int, high: int) -> bool:
    """ "…, sagte Ito": the words stand before the clause, and may go on behind it."""
    clause, mark = field.clause, field.mark
    quoted = bool(scan.quoted[clause - 1]) or _just_quoted(scan, clause - 1)
    if not (quoted or entry.frames & _CLAUSAL or _reported(scan, max(low, clause - _FAR), clause)):
        return False
    draft.clause, draft.side = (clause, mark), LEFT
    if mark + 1 < high and (scan.forms[mark] in ",:" or scan.opens(mark)):
        opens = scan.opens(mark + 1) or scan.opens(mark)
        if opens or not (quoted or _explains(scan, low, clause, mark)):
            draft.side, draft.content, draft.kind = BOTH, mark + (not scan.opens(mark)), COMMA
    return True


def _reported(scan: Scan, first: int, last: int) -> bool:
    """Is a verb of these words in the mood of reported speech?"""
    return any(scan.tags[place] & (SUBJUNCTIVE | UNREAL) for place in range(first, last))


def _explains(scan: Scan, low: int, clause: int, mark: int) -> bool:
    """Does what follows only explain the speaker, the words before being a whole clause?"""
    if not scan.tags[mark + 1] & DETERMINER or scan.folded[mark + 1] in scan.vocabulary.accusative:
        return False
    verbs = AUXILIARY | FINITE | SUBJUNCTIVE | UNREAL | CUE
    return any(scan.tags[place] & verbs for place in range(max(low, clause - _FAR), clause))


def _subordinate(scan: Scan, draft: Draft, entry: Entry, field: Field, low: int, high: int) -> bool:
    """ "Als Ito sagte, …", "indem er sagte, …": the words stand behind, up to the end of the clause."""
    mark = field.mark
    if mark + 1 >= high or scan.forms[mark] not in ",:":
        return False
    if not entry.frames & _CLAUSAL and not scan.opens(mark + 1):
        return False
    draft.content, draft.kind = mark + 1 + bool(scan.tags[mark + 1] & THAT), COMMA
    if draft.clause[0] - low <= 1:
        end = comma_after(scan, draft.content, high, verbal=True)
        piece = trimmed(scan, draft.content, end)
        draft.pieces = [piece] if piece else []
    return True


def _behind_clause(scan: Scan, low: int, clause: int) -> bool:
    """Does the sentence open with a clause that is nobody's words: "Während er schwieg, …"?"""
    if scan.quoted[clause - 1] or clause - low > _FAR:
        return False
    if scan.tags[low] & PREPOSITION:
        return _opened_by_phrase(scan, low, clause)
    return bool(scan.tags[low] & SUBORDINATOR) and scan.folded[low] not in scan.vocabulary.asides


def _opened_by_phrase(scan: Scan, low: int, clause: int) -> bool:
    """Is all before the clause a phrase and what hangs on it: "Auf die Frage, ob er gehe, sagte Ito"?"""
    comma = next((place for place in range(low, clause) if scan.forms[place] == ","), clause)
    if comma + 1 >= clause - 1 or scan.tags[comma - 1] & (AUXILIARY | FINITE):
        return False
    if any(scan.tags[place] & (AUXILIARY | FINITE) for place in range(low, comma)):
        return False
    hanging = scan.tags[comma + 1] & (SUBORDINATOR | QUESTION | THAT | DETERMINER)
    return bool(hanging) and "," not in scan.forms[comma + 1 : clause - 1]


def _behind(scan: Scan, draft: Draft, entry: Entry, field: Field, low: int, high: int) -> bool:
    """The words follow the clause."""
    mark = field.mark
    if scan.opens(mark):
        draft.content, draft.kind = mark, QUOTE
        return bool(entry.frames & (_CLAUSAL | F_QUOTED)) or scan.forms[mark - 1] in ",:"
    if entry.frames & F_QUOTED or (not draft.inverted and _has_object(scan, field)):
        return False
    draft.content = mark + 1
    draft.kind = COLON if scan.forms[mark] == ":" else COMMA
    if draft.content < high and not _may_be_said(scan, entry, draft, low, high):
        return False
    if draft.content < high and scan.tags[draft.content] & THAT:
        draft.content += 1
    if draft.kind == COLON:
        draft.content = min(draft.content, high)
    return draft.content < high or draft.kind == COLON


def _may_be_said(scan: Scan, entry: Entry, draft: Draft, low: int, high: int) -> bool:
    """Can what follows a comma be said, not a verb whose subject stands before it?"""
    if draft.content < high and scan.opens(draft.content):
        return True
    if not entry.frames & _CLAUSAL:
        return False
    closed = (
        draft.kind == COLON or scan.folded[low] in scan.vocabulary.asides
    )  # "Wie Ito, der Bote, sagte, ist …"
    return draft.subordinate or closed or not predicate_first(scan, draft.content, high)


def _has_object(scan: Scan, field: Field) -> bool:
    """Does the verb have an object, which what follows the comma only explains: "das Feuer, das …"?"""
    behind, mark = field.behind, field.mark
    if field.other < mark or _infinitive(scan, mark + 1):
        return False
    following = mark + 1 < len(scan.tags) and scan.tags[mark + 1] & DETERMINER
    return bool(following) and behind < mark and bool(scan.tags[behind] & DETERMINER)


def _infinitive(scan: Scan, first: int) -> bool:
    """Is this clause an infinitive: "bat die Bürger, die Fenster zu schließen"?"""
    stop = min(len(scan.forms), first + _FAR)
    end = next((i for i in range(first, stop) if scan.forms[i] in ",.;:!?"), first)
    return end > first + 2 and bool(scan.tags[end - 2] & TO)


def _bare_front(scan: Scan, field: Field, draft: Draft) -> bool:
    """Is there nothing before the verb in its clause, so that the words must stand further left?"""
    if draft.subordinate:
        return True
    return all(scan.tags[index] & CONJUNCTION for index in range(field.clause, field.finite))


def _just_quoted(scan: Scan, index: int) -> bool:
    """Does a quotation end here, or before the comma here?"""
    return bool(scan.quoted[index] or (index > 0 and scan.quoted[index - 1]))

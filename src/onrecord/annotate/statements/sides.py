"""On which side of a verb its words stand, where the finite verb stands second."""

from __future__ import annotations

from typing import Final, NamedTuple

from .asides import comma_after
from .complements import COLON, COMMA, OTHER, PREPOSED, QUOTE
from .cues import (
    AUXILIARY,
    CONJUNCTION,
    CUE,
    DETERMINER,
    F_CLAUSE,
    F_DOCUMENT,
    F_OBJECT,
    F_PLEA,
    F_QUESTION,
    F_QUOTED,
    F_THAT,
    F_TO,
    FINITE,
    OBJECT,
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
from .drafts import BOTH, LEFT, Draft, trimmed
from .middle import likened, object_ahead, object_in, predicate_first
from .origins import fronted
from .scan import Scan

_CLAUSAL: Final = F_CLAUSE | F_THAT | F_QUESTION | F_TO | F_PLEA
"""Of what is said without quotation marks."""

_FAR: Final = 80  # words that are looked at to one side
_FEW: Final = 5  # words of whoever is asked, as part of the words


class Field(NamedTuple):
    """A clause with its verb second; indices of words."""

    clause: int  # its first word
    finite: int  # its finite verb
    behind: int  # first word behind subject and verb
    other: int  # where the rest of the verb stands, or the end
    mark: int  # the mark that closes it


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
    if _in_the_middle(scan, draft, entry, field, high):
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


def _in_the_middle(scan: Scan, draft: Draft, entry: Entry, field: Field, high: int) -> bool:
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

"""From a cue to a draft of a statement: who speaks, and which words are theirs."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..records.statement import Stance
from ..text.words import LOWER, PUNCTUATION
from .clauses import Group, Scan, Subject, main_subject, phrase_end, subject_before, verb_group
from .complements import (
    BARE,
    CLAUSE_THAT,
    COLON,
    COMMA,
    DASH,
    END,
    INFINITIVE,
    PREPOSED,
    QUOTE,
    WHETHER,
    Complement,
    complement,
    has_finite,
)
from .cues import (
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    CONJUNCTION,
    CUE,
    DETERMINER,
    F_BARE,
    F_CLAUSE,
    F_ING,
    F_OBJECT,
    F_PERSON,
    F_QUESTION,
    F_QUOTE,
    F_QUOTED,
    F_THAT,
    FINITE,
    FORM,
    GERUND,
    PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    Entry,
)

RIGHT, LEFT, BOTH = 1, 2, 3
"""On which side of the cue the words stand."""

_AHEAD = 8


@dataclass(slots=True)
class Draft:
    """A statement in the making; everything in indices of words."""

    cue: tuple[int, int]
    clause: tuple[int, int]  # subject and cue, with what belongs to them
    side: int
    subject: Subject | None
    stance: Stance | None
    content: int  # first word of the words behind the cue
    whom: tuple[int, int] | None = None
    kind: int = END  # of the complement
    follows: bool = False  # shares the subject of the draft before it
    cut: int = -1  # where the words of an earlier draft end because of this one
    subordinate: bool = False  # "As Ito said," or "While Ito said"
    inverted: bool = False
    pieces: list[tuple[int, int]] = field(default_factory=list)


def drafts(scan: Scan, low: int, high: int) -> list[Draft]:
    """The statements announced in a sentence, with their words."""
    tags, quoted = scan.tags, scan.quoted
    found: list[Draft] = []
    for index in range(low, high):
        if tags[index] & CUE and not quoted[index] and scan.kinds[index] == LOWER:
            draft = _attribution(scan, index, low, high, found)
            if draft:
                found.append(draft)
    for place, draft in enumerate(found):
        _give_words(scan, draft, found, place, low, high)
    return [draft for draft in found if draft.pieces]


def _attribution(scan: Scan, verb: int, low: int, high: int, before: list[Draft]) -> Draft | None:
    """What the word at `verb` announces, or None when it is no verb of saying here."""
    entry = scan.vocabulary.entries[scan.folded[verb]]
    if not _verbal(scan, verb, entry, low):
        return None
    group = verb_group(scan, verb, low)
    if group.refused or (group.negated and entry.stance != "denies"):
        return None
    after = complement(scan, verb, entry, high)
    if group.infinitive and after.kind not in (QUOTE, COLON):
        return None
    if entry.needs_particle and after.cue_last == verb + 1:
        return None
    if group.passive:
        return None
    inverted = _inverted(scan, verb, group, entry, low, high)
    if inverted:
        return inverted
    participial = entry.shapes & GERUND and not _progressive(scan, group, verb)
    if participial or _coordinated(scan, group, low):
        return _following(scan, verb, entry, group, after, low, high, before)
    subject = subject_before(scan, group.first, low)
    if subject is None:
        return None
    return _placed(scan, verb, entry, group, after, subject, low, high)


def _verbal(scan: Scan, verb: int, entry: Entry, low: int) -> bool:
    """Is this a verb here, not a noun or an adjective?"""
    if verb == low:
        return bool(entry.shapes & GERUND)
    before = scan.tags[verb - 1]
    if before & (DETERMINER | POSSESSIVE) and not before & PRONOUN:
        return False
    if scan.folded[verb - 1] == "'s" or (scan.words.glued(verb - 1) and scan.forms[verb - 1] == "-"):
        return False
    if before & PREPOSITION and not entry.shapes & GERUND and not before & ADVERB:
        return False
    if entry.shapes & (FORM | PARTICIPLE | GERUND) and not entry.shapes & BASE:
        return not (verb + 1 < len(scan.words) and scan.forms[verb + 1] == "-" and scan.words.glued(verb))
    return True


def _progressive(scan: Scan, group: Group, verb: int) -> bool:
    return any(scan.tags[i] & BE or scan.folded[i].endswith("'s") for i in range(group.first, verb))


def _coordinated(scan: Scan, group: Group, low: int) -> bool:
    """Does an "and" stand before the verb, so that its subject stands further left?"""
    index = group.first - 1
    return index > low and bool(scan.tags[index] & CONJUNCTION) and not scan.quoted[index]


def _following(
    scan: Scan,
    verb: int,
    entry: Entry,
    group: Group,
    after: Complement,
    low: int,
    high: int,
    before: list[Draft],
) -> Draft | None:
    """A verb that shares its subject with what came before: ", adding that", "and warned"."""
    if not _takes(scan, entry, after, high):
        return None
    subject = before[-1].subject if before else None
    if subject is None:
        subject = main_subject(scan, low, group.first)
    if subject is None or subject.first >= group.first:
        return None
    cut = group.first
    while cut > low and (scan.forms[cut - 1] == "," or scan.tags[cut - 1] & CONJUNCTION):
        cut -= 1
    return Draft(
        (group.first, after.cue_last),
        (group.first, after.first),
        RIGHT,
        subject,
        entry.stance,
        after.first,
        after.whom,
        after.kind,
        follows=True,
        cut=cut,
    )


def _inverted(scan: Scan, verb: int, group: Group, entry: Entry, low: int, high: int) -> Draft | None:
    """The verb before its subject: '"…," said Ito'."""
    if not entry.frames & F_QUOTE or entry.frames & F_PERSON or entry.shapes & GERUND:
        return None
    before = group.first - 1
    if before < low:
        return None
    quote = scan.quoted[before] or (scan.forms[before] == "," and before > low and scan.quoted[before - 1])
    if not quote and scan.forms[before] != ",":
        return None
    end = phrase_end(scan, verb + 1, high)
    if end == verb + 1 or scan.quoted[verb + 1]:
        return None
    ended = end >= high or scan.kinds[end] == PUNCTUATION or scan.quoted[end]
    if not quote and not (ended and scan.forms[end : end + 1] not in ([":"],)):
        return None
    if not quote and _apposition_before(scan, before, low):
        return None
    if (
        quote
        and not ended
        and has_finite(scan, verb + 1, high)
        and not scan.tags[end] & (PREPOSITION | ADVERB | SUBORDINATOR)
    ):
        following = scan.tags[end]
        if following & (AUXILIARY | FINITE | CUE):
            return None
    tail = _tail(scan, end, high)
    subject = Subject(verb + 1, end, full=tail)
    side = LEFT
    if tail < high and (
        scan.opens(tail) or (scan.forms[tail] == "," and tail + 1 < high and scan.opens(tail + 1))
    ):
        side = BOTH
    return Draft(
        (group.first, verb + 1),
        (group.first, tail),
        side,
        subject,
        entry.stance,
        tail,
        kind=COMMA,
        inverted=True,
    )


def _apposition_before(scan: Scan, comma: int, low: int) -> bool:
    """Is what the comma closes an apposition: "Ito, the mayor, said"?"""
    for index in range(comma - 1, max(low, comma - 12), -1):
        if scan.forms[index] == ",":
            return not has_finite(scan, index + 1, comma)
    return False


def _tail(scan: Scan, index: int, high: int) -> int:
    """Skip appositions and circumstances behind a subject, up to a quotation or the end."""
    stop = min(high, index + 60)
    while index < stop:
        if scan.opens(index):
            break
        index += 1
    if index < stop and scan.forms[index - 1] == ",":
        return index
    return index if index < stop or stop == high else high


def _takes(scan: Scan, entry: Entry, after: Complement, high: int) -> bool:
    """Can the verb announce what stands behind it?"""
    kind, frames = after.kind, entry.frames
    if kind == QUOTE:
        return bool(frames & (F_QUOTE | F_QUOTED | F_OBJECT | F_CLAUSE))
    if kind == COLON:
        return bool(frames & (F_QUOTE | F_CLAUSE)) and after.first < high
    if kind == CLAUSE_THAT:
        return bool(frames & (F_CLAUSE | F_THAT | F_QUOTE))
    if kind == WHETHER:
        return bool(frames & F_QUESTION)
    if kind in (INFINITIVE, PREPOSED):
        return True
    if kind == BARE:
        if after.first >= high:
            return False
        if frames & F_OBJECT:
            return True
        if frames & F_ING and scan.folded[after.first].endswith("ing"):
            return True
        if frames & (F_CLAUSE | F_BARE) and has_finite(scan, after.first, high):
            return True
        return bool(frames & (F_QUOTED | F_QUOTE)) and _quote_soon(scan, after.first, high)
    return False


def _quote_soon(scan: Scan, first: int, high: int) -> bool:
    """Does a quotation open before the next comma or the end?"""
    for index in range(first, min(high, first + 20)):
        if scan.quoted[index]:
            return True
        if scan.forms[index] in ",;:":
            return False
    return False


def _placed(
    scan: Scan,
    verb: int,
    entry: Entry,
    group: Group,
    after: Complement,
    subject: Subject,
    low: int,
    high: int,
) -> Draft | None:
    """A finite verb behind its subject; the words stand behind, before, or on both sides."""
    start = subject.first
    before = start - 1
    subordinate = before >= low and bool(scan.tags[before] & SUBORDINATOR)
    left = before >= low and (scan.quoted[before] > 0 or scan.forms[before] == "," or scan.dash(before))
    draft = Draft(
        (group.first, after.cue_last),
        (start, after.first),
        RIGHT,
        subject,
        entry.stance,
        after.first,
        after.whom,
        after.kind,
        subordinate=subordinate,
    )
    if after.kind in (END, COMMA, DASH):
        if not entry.frames & (F_QUOTE | F_CLAUSE):
            return None
        return _parenthetical(scan, draft, after, left, low, high)
    if left and scan.quoted[before] and after.kind in (BARE, QUOTE) and entry.frames & F_QUOTE:
        closes = after.kind == QUOTE or not has_finite(scan, after.first, high)
        if closes:
            draft.side = BOTH if after.kind == QUOTE else LEFT
            return draft
    if not _takes(scan, entry, after, high):
        return None
    if (before > low and scan.forms[before] == ",") or (before >= low and scan.tags[before] & CONJUNCTION):
        draft.cut = before
        if scan.tags[before] & CONJUNCTION and before > low and scan.forms[before - 1] == ",":
            draft.cut = before - 1
        elif scan.tags[before] & CONJUNCTION:
            draft.cut = -1
    return draft


def _parenthetical(
    scan: Scan, draft: Draft, after: Complement, left: bool, low: int, high: int
) -> Draft | None:
    """ "…, he said, …": the words stand before the clause, and may go on after it."""
    if draft.subordinate and after.kind != END:
        draft.side = RIGHT if draft.clause[0] - 2 < low else BOTH
        draft.content = after.first + 1
        return draft
    if scan.vocabulary.comma_before_clause and not left and after.kind == COMMA:
        draft.content = after.first + 1
        return draft
    if not left and not draft.subordinate:
        if after.kind == COMMA and after.first + 1 < high and scan.opens(after.first + 1):
            draft.content = after.first + 1
            return draft
        return None
    draft.side = LEFT
    if after.kind != END and _goes_on(scan, draft, after.first + 1, low, high):
        draft.side = BOTH
        draft.content = after.first + 1
    return draft


def _goes_on(scan: Scan, draft: Draft, index: int, low: int, high: int) -> bool:
    """Do the words go on behind "he said,"?"""
    if index >= high:
        return False
    if scan.opens(index) or (index + 1 < high and scan.tags[index] & CONJUNCTION and scan.opens(index + 1)):
        return True
    before = draft.clause[0] - 1
    if scan.quoted[before] or (before > low and scan.quoted[before - 1]):
        return False
    entry = scan.vocabulary.entries.get(scan.folded[index])
    return not (entry and entry.shapes & GERUND)


def _give_words(scan: Scan, draft: Draft, found: list[Draft], place: int, low: int, high: int) -> None:
    """Settle which words are the draft's."""
    pieces = draft.pieces
    if draft.side & LEFT:
        begin = _left_start(scan, draft, found, place, low)
        piece = trimmed(scan, begin, draft.clause[0])
        if piece:
            pieces.append(piece)
    if draft.side & RIGHT:
        end = _right_end(scan, draft, found, place, low, high)
        piece = trimmed(scan, draft.content, end)
        if piece:
            pieces.append(piece)


def _left_start(scan: Scan, draft: Draft, found: list[Draft], place: int, low: int) -> int:
    """Where the words before a cue begin."""
    end = draft.clause[0]
    if place and found[place - 1].clause[1] > low:
        low = max(
            low, found[place - 1].clause[0] if found[place - 1].side & RIGHT else found[place - 1].clause[1]
        )
        if found[place - 1].side & RIGHT:
            for index in range(end - 1, max(low, end - 80), -1):
                if scan.forms[index] == ";" or (
                    scan.tags[index] & CONJUNCTION and scan.forms[index - 1] == ","
                ):
                    return index + 1
    if end > low and scan.quoted[end - 1]:
        quote = scan.quote_at(end - 1)
        if quote and quote.opening > low and scan.forms[quote.opening - 1] in ":;":
            return quote.opening
    return low


def _right_end(scan: Scan, draft: Draft, found: list[Draft], place: int, low: int, high: int) -> int:
    """Where the words behind a cue end."""
    end = high
    begin = draft.content
    for later in found[place + 1 : place + _AHEAD]:
        if later.side == RIGHT and begin < later.cut < end:
            end = later.cut
            break
    if (
        draft.subordinate
        and draft.clause[0] - 1 <= low + 1
        and draft.side == RIGHT
        and draft.kind not in (COMMA, END)
    ):
        return min(end, _comma(scan, begin, end, verbal=False))
    if draft.subject and draft.subject.relative:
        return min(end, _comma(scan, begin, end, verbal=True))
    return end


def _comma(scan: Scan, first: int, end: int, *, verbal: bool) -> int:
    """The first comma outside quotations, before a verb where `verbal`; else `end`."""
    for index in range(first, min(end, first + 60)):
        if scan.forms[index] == "," and not scan.quoted[index] and index + 1 < end:
            after = scan.tags[index + 1]
            if (
                not verbal
                or after & (AUXILIARY | FINITE | CUE | ADVERB)
                or scan.folded[index + 1].endswith("ed")
            ):
                return index
    return end


def trimmed(scan: Scan, first: int, last: int) -> tuple[int, int] | None:
    """The range without marks and commas at its edges; None when nothing is left."""
    kinds, forms = scan.kinds, scan.forms
    while first < last and kinds[first] == PUNCTUATION and forms[first] not in "$€£#@%":
        first += 1
    while last > first and kinds[last - 1] == PUNCTUATION and forms[last - 1] not in "%$€£?!":
        last -= 1
    return (first, last) if last > first else None

"""Where the words of a statement begin and end."""

from __future__ import annotations

from ...text.words import LOWER, PUNCTUATION
from .complements import (
    COLON,
    COMMA,
    END,
    has_finite,
)
from .cues import (
    ADVERB,
    AUXILIARY,
    CITING,
    CONJUNCTION,
    CUE,
    DETERMINER,
    ENDED,
    FINITE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SOURCE,
    SUBORDINATOR,
    TIME,
)
from .drafts import BOTH, LEFT, RIGHT, Draft, trimmed
from .scan import Scan

_AHEAD = 8


def give_words(scan: Scan, draft: Draft, found: list[Draft], place: int, low: int, high: int) -> None:
    """Settle which words are the draft's."""
    pieces = draft.pieces
    if pieces or draft.backward:
        return
    if draft.kind == COLON and draft.content >= high:
        draft.pending = True
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
        before = found[place - 1]
        if not before.side & RIGHT:
            low = before.clause[1]
        elif not before.follows:
            for index in range(end - 1, max(before.clause[0], end - 80), -1):
                if scan.forms[index] == ";" or (
                    scan.tags[index] & CONJUNCTION and scan.forms[index - 1] == ","
                ):
                    return index + 1
    if draft.side == BOTH and draft.kind == COMMA and not draft.inverted:
        return max(low, _broken_off(scan, low, end))
    if end > low and scan.quoted[end - 1]:
        quote = scan.quote_at(end - 1)
        if quote and quote.opening > low and apart(scan, quote.opening - 1):
            return quote.opening
    return low


def _broken_off(scan: Scan, low: int, end: int) -> int:
    """Where a clause begins that the cue breaks off: ", which, he said, …", "– proof, he said, of …"."""
    if end - 2 > low and scan.forms[end - 1] == "," and scan.tags[end - 2] & RELATIVE:
        return end - 2
    for index in range(end - 2, max(low, end - 10), -1):
        if scan.quoted[index]:
            return low
        if scan.dash(index):
            return low if has_finite(scan, index + 1, end) else index + 1
    return low


def apart(scan: Scan, index: int) -> bool:
    """Does the mark at `index` part a quotation from what stands before it?"""
    return scan.forms[index] in ",:;" or scan.dash(index)


def _right_end(scan: Scan, draft: Draft, found: list[Draft], place: int, low: int, high: int) -> int:
    """Where the words behind a cue end."""
    end = high
    begin = draft.content
    if draft.opening:
        return comma_after(scan, begin, end, verbal=False)
    if scan.tags[draft.cue[0]] & CITING and place + 1 < len(found):
        return comma_after(scan, begin, end, verbal=True)  # "Interfax, citing the ministry, said"
    for later in found[place + 1 : place + _AHEAD]:
        if later.side != RIGHT and begin < later.clause[0] < end and not draft.inverted:
            end = later.clause[0]
            break
        if later.side == RIGHT and begin < later.cut < end and _parts(scan, begin, later.cut):
            end = later.cut
            break
    if (
        draft.subordinate
        and draft.clause[0] - 1 <= low + 1
        and draft.side == RIGHT
        and draft.kind not in (COMMA, END)
    ):
        return min(end, comma_after(scan, begin, end, verbal=False))
    clause = draft.clause[0] - 1
    if draft.subject and (draft.subject.relative or (clause > low and scan.tags[clause] & RELATIVE)):
        return min(end, comma_after(scan, begin, end, verbal=True))
    return _aside(scan, begin, end)


def _parts(scan: Scan, begin: int, cut: int) -> bool:
    """Does a comma part two clauses, not just an opening phrase: "said that in May, Ito had"?"""
    if scan.tags[cut + 1] & CONJUNCTION or scan.forms[cut] != ",":
        return True
    return has_finite(scan, begin, cut) or not scan.tags[begin] & (PREPOSITION | SUBORDINATOR | TIME)


def _aside(scan: Scan, first: int, end: int) -> int:
    """Where the outlet speaks again: ", and he left", ", while others", ", which is"; else `end`."""
    forms, tags = scan.forms, scan.tags
    for index in range(first + 1, min(end - 2, first + 100)):
        if scan.kinds[index] != PUNCTUATION:
            continue
        if forms[index] == ";" and not scan.quoted[index] and has_finite(scan, first, index):
            return index
        mark = index
        if scan.quoted[index]:
            quote = scan.quote_at(index)
            if quote is None or quote.closing != index + 1 or forms[index - 1] != ",":
                continue
            mark = index - 1  # the comma stands inside the quotation marks
        if forms[mark] == ",":
            after = tags[index + 1]
            if after & RELATIVE and not scan.quoted[index + 1] and not has_finite(scan, first, index):
                continue  # "that Ito, who is ill, would stay"
            if after & (RELATIVE | SOURCE) or scan.folded[index + 1] in scan.vocabulary.turns:
                return index + (mark < index)
            if after & CONJUNCTION and not scan.quoted[index + 2] and _goes_over(scan, first, index, end):
                return index + (mark < index)
        elif (
            scan.dash(index)
            and not scan.quoted[index]
            and (
                scan.folded[index + 1] in scan.vocabulary.turns
                or scan.folded[index + 1] in scan.vocabulary.indefinite
            )
        ):
            return index
    return end


def _goes_over(scan: Scan, first: int, comma: int, end: int) -> bool:
    """Behind ", and": does the outlet take over with a clause of its own?"""
    index = comma + 2
    if _new_clause(scan, index):
        return True
    subject = scan.kinds[index] != LOWER or scan.tags[index] & (DETERMINER | POSSESSIVE)
    return (
        bool(subject) and not has_finite(scan, first, comma) and has_finite(scan, index, min(end, index + 8))
    )


def _new_clause(scan: Scan, index: int) -> bool:
    """Does a clause of the outlet's own begin behind this "and"?"""
    classes = scan.tags[index]
    if classes & (PRONOUN | AUXILIARY):
        return True
    return bool(classes & (FINITE | CUE | ENDED)) and not classes & PREPOSITION


def comma_after(scan: Scan, first: int, end: int, *, verbal: bool) -> int:
    """The first comma outside quotations, before a verb where `verbal`; else `end`."""
    for index in range(first, min(end, first + 60)):
        if scan.forms[index] == "," and not scan.quoted[index] and index + 1 < end:
            after = scan.tags[index + 1]
            if scan.vocabulary.verb_second and verbal and scan.kinds[index + 1] == LOWER and not after:
                return index  # a verb that the lexicon does not know
            if not verbal or after & (AUXILIARY | FINITE | CUE | ADVERB) or after & ENDED:
                return index
    return end

"""Where the words of a statement begin and end."""

from __future__ import annotations

from typing import Final

from ....text.quotes import Quote
from ....text.words import LOWER, PUNCTUATION
from ..denials.objects import DENYING
from ..grammar.clauses import comma_after
from ..grammar.complements import BARE, COLON, COMMA, END, INFINITIVE, PREPOSED, QUOTE
from ..grammar.cues import (
    ADVERB,
    AUXILIARY,
    CITING,
    CONJUNCTION,
    CUE,
    F_OBJECT,
    FINITE,
    GERUND,
    NOMINAL,
    PREPOSITION,
    QUESTION,
    RELATIVE,
    SUBORDINATOR,
    TIME,
    TO,
)
from ..grammar.drafts import BOTH, LEFT, RIGHT, Draft, trimmed
from ..grammar.finite import has_finite
from ..grammar.occasions import before_occasion, is_in_speech
from ..grammar.phrases import phrase_end
from ..grammar.scan import Scan
from .asides import aside

_AHEAD: Final = 8
_FARTHEST: Final = 30
_OPENING: Final = 6
_DATED: Final = 3  # words: "over the weekend"
_TERM: Final = 8  # words before a quotation: "what Ito called a “…”"


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
        end = _describes_to(draft, found, place)
        if (
            end
            and draft.kind == BARE
            and not _takes_phrase(scan, draft)
            and not has_finite(scan, draft.content, end)
        ):
            return  # "the woman who answered the door said"
        piece = trimmed(scan, draft.content, end or _right_end(scan, draft, found, place, low, high))
        if piece:
            pieces.append(piece)


def _describes_to(draft: Draft, found: list[Draft], place: int) -> int:
    """The verb of whoever a relative clause only describes: "a man who denied the charge | said"; else 0."""
    if not draft.subject or not draft.subject.relative:
        return 0
    for later in found[place + 1 : place + _AHEAD]:
        subject = later.subject
        if subject and subject.first < draft.cue[0] and draft.content < subject.last:
            return later.cue[0]
    return 0


def _takes_phrase(scan: Scan, draft: Draft) -> bool:
    """Can the verb announce a noun alone, as in "denied the charge"?"""
    entry = scan.entry(draft.cue[1] - 1)
    return entry is not None and bool(entry.frames & (DENYING | F_OBJECT))


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
        and _opens(scan, low, draft.clause[0] - 1)
        and draft.side == RIGHT
        and draft.kind not in (COMMA, END)
    ):
        return min(end, comma_after(scan, begin, end, verbal=False))
    clause = draft.clause[0] - 1
    if draft.subject and (draft.subject.relative or (clause > low and scan.tags[clause] & RELATIVE)):
        return min(end, comma_after(scan, begin, end, verbal=True))
    if draft.follows and scan.shaped(draft.cue[0], GERUND) and not has_finite(scan, low, draft.cut):
        return min(end, comma_after(scan, begin, end, verbal=True))  # "Ito, making it clear that …, left"
    if clause >= low and scan.tags[clause] & QUESTION and draft.kind in (BARE, QUOTE):
        end = min(end, _term_end(scan, begin, end))
    end = aside(scan, begin, end)
    if draft.kind == BARE:
        return _before_listener(scan, begin, _behind_verdict(scan, begin, end))
    return before_occasion(scan, begin, end) if draft.kind in (INFINITIVE, PREPOSED) else end


def _first_quote(scan: Scan, first: int, last: int) -> Quote | None:
    """The first quotation of some words."""
    place = next((place for place in range(first, last) if scan.quoted[place]), last)
    return scan.quote_at(place) if place < last else None


def _term_end(scan: Scan, first: int, end: int) -> int:
    """Where the term ends that a clause gives: "what Ito called “a gift,” | the town paid"; else `end`."""
    quote = _first_quote(scan, first, min(end, first + _TERM))
    if quote is None or quote.closing >= end:
        return end
    behind = quote.closing
    while behind < end and scan.kinds[behind] == LOWER and not scan.tags[behind] & ~NOMINAL:
        behind += 1  # "a “let it grow” approach"
    return behind


def _behind_verdict(scan: Scan, first: int, end: int) -> int:
    """Where "the deal “rigged” | in a post on Monday" ends, which calls something so; else `end`."""
    quote = _first_quote(scan, first, min(end, first + _FARTHEST))
    if quote is None or quote.closing >= end:
        return end
    if has_finite(scan, first, max(first, quote.opening)) or has_finite(scan, quote.closing - 1, end):
        return end
    behind = quote.closing
    classes = scan.tags[behind]
    if scan.dash(behind) or (classes & ADVERB and scan.kinds[behind] == LOWER):
        return behind
    if classes & CONJUNCTION and not any(scan.quoted[behind:end]):
        return behind
    if not classes & PREPOSITION or scan.kinds[behind] != LOWER:
        return end
    in_work = not scan.vocabulary.works.isdisjoint(scan.folded[behind + 1 : min(end, behind + _OPENING)])
    dated = any(each & TIME for each in scan.tags[behind + 1 : min(end, behind + _DATED)])
    return behind if in_work or dated or is_in_speech(scan, behind, end) else end


def _before_listener(scan: Scan, first: int, end: int) -> int:
    """Where "the closure | to Kysten on Friday" ends, which an agency or reporters were told; else `end`."""
    for place in range(max(first + 1, end - _OPENING), end - 1):
        if not scan.tags[place] & TO or scan.quoted[place]:
            continue
        last = phrase_end(scan, place + 1, end)
        named = scan.folded[last - 1]
        while last < end and (scan.tags[last] & (TIME | PREPOSITION) or scan.kinds[last] == PUNCTUATION):
            last += 1
        listens = named in scan.vocabulary.told or named in scan.vocabulary.newsrooms
        if last >= end and listens and not has_finite(scan, first, place):
            return place
    return end


def _opens(scan: Scan, low: int, subordinator: int) -> bool:
    """Does the clause open the sentence, behind "However," or "Three years" at most?"""
    if subordinator - low > _OPENING:
        return False
    verbs = FINITE | AUXILIARY | CUE
    return not any(scan.tags[i] & verbs or scan.quoted[i] for i in range(low, subordinator))


def _parts(scan: Scan, begin: int, cut: int) -> bool:
    """Does a comma part two clauses, not just an opening phrase: "said that in May, Ito had"?"""
    if scan.tags[cut + 1] & CONJUNCTION or scan.forms[cut] != ",":
        return True
    return has_finite(scan, begin, cut) or not scan.tags[begin] & (PREPOSITION | SUBORDINATOR | TIME)

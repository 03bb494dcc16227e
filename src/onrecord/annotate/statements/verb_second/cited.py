"""Who is quoted by whom where the finite verb stands second: "Die „Lindpost“ zitiert Ito mit …"."""

from __future__ import annotations

from typing import Final

from ....text.words import PUNCTUATION
from ..grammar.clauses import Subject
from ..grammar.complements import COLON, COMMA, QUOTE
from ..grammar.cues import ADVERB, AGENT, BE, DETERMINER, HAVE, LINKING, PREPOSITION, RELATIVE, TIME
from ..grammar.drafts import BOTH, LEFT, RIGHT, Draft
from ..grammar.scan import Scan
from .datives import name_end, term

_FAR: Final = 16


def cited(scan: Scan, verb: int, clause: int, low: int, high: int) -> Draft | None:
    """The words of whoever is quoted, by way of whoever quotes them."""
    passive = next((i for i in range(verb - 1, clause - 1, -1) if scan.tags[i] & BE), -1)
    if passive == clause:
        quoter = next((i for i in range(clause + 1, verb) if scan.tags[i] & AGENT), verb)
        speaker = _phrase(scan, clause + 1, quoter)  # "…“, wird Ito von der „Rheinpost“ zitiert"
        names = [speaker, _quoter(scan, quoter, verb)]
        behind = verb + 1
    elif passive > clause:
        names = [_phrase(scan, clause, passive), _quoter(scan, passive + 1, verb)]
        behind = verb + 1
    elif (have := next((i for i in range(verb - 1, clause - 1, -1) if scan.tags[i] & HAVE), -1)) >= 0:
        fronted = have == clause or scan.tags[clause] & (ADVERB | TIME | PREPOSITION)
        first = _phrase(scan, have + 1, verb) if fronted else _phrase(scan, clause, have)
        names = [_phrase(scan, first[1] if first and fronted else have + 1, verb), first]
        behind = verb + 1
    else:
        bare = verb == clause
        first = _phrase(scan, verb + 1 if bare else clause, high if bare else verb)
        second = _phrase(scan, first[1] if first and bare else verb + 1, high)
        names, behind = [second, first], second[1] if second else verb + 1
    speaker, teller = names
    if speaker is None:
        return None
    mark = _mark(scan, behind, high)
    draft = Draft((verb, verb + 1), (clause, mark), RIGHT, Subject(*speaker, full=speaker[1]), "says", mark)
    if teller:
        draft.via.append(teller)
    return draft if _placed(scan, draft, clause, mark, low, high) else None


def _placed(scan: Scan, draft: Draft, clause: int, mark: int, low: int, high: int) -> bool:
    """Settle on which side the words stand; False where there are none."""
    left = clause > low
    goes_on = mark < high - 1
    if goes_on:
        quoted = scan.opens(mark)
        draft.content = mark if quoted else mark + 1
        draft.kind = QUOTE if quoted else COLON if scan.forms[mark] == ":" else COMMA
    if left:
        draft.side = BOTH if goes_on and scan.opens(draft.content) else LEFT
    return left or goes_on


def _phrase(scan: Scan, index: int, high: int) -> tuple[int, int] | None:
    """The noun phrase that begins here, behind adverbs and times."""
    while index < high and scan.tags[index] & (ADVERB | TIME) and not scan.tags[index] & DETERMINER:
        index += 1
    if index >= high or scan.tags[index] & (PREPOSITION | RELATIVE):
        return None
    if term(scan, index, high):
        quote = scan.quote_at(index)
        return (quote.first, quote.last) if quote else None
    end = name_end(scan, index, high)
    for place in range(index + 2, end):
        if _begins(scan, place):
            end = place
            break
    return (index, end) if not scan.quoted[index] and scan.kinds[index] != PUNCTUATION else None


def _begins(scan: Scan, index: int) -> bool:
    """Does another phrase begin here, which is no genitive: "der „Kurier“ den Minister"?"""
    classes = scan.tags[index]
    article = classes & DETERMINER and not classes & LINKING and not scan.quoted[index]
    return bool(article) and not scan.tags[index - 1] & PREPOSITION


def _quoter(scan: Scan, index: int, high: int) -> tuple[int, int] | None:
    """Whoever quotes behind "von", "in" or "im"."""
    for place in range(index, min(high, index + _FAR)):
        if scan.tags[place] & PREPOSITION:
            return _phrase(scan, place + 1, high)
    return None


def _mark(scan: Scan, index: int, high: int) -> int:
    """The colon, comma or quotation behind "mit den Worten"."""
    for place in range(index, min(high, index + _FAR)):
        if scan.opens(place) or scan.forms[place] in ",:.":
            return place
    return high

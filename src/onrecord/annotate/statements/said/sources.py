"""Sources named by a phrase, not a verb: "according to Ito", "laut Ito"."""

from __future__ import annotations

from typing import Final

from ....text.words import CAPITAL, LOWER, PUNCTUATION
from ..grammar.clauses import Subject
from ..grammar.complements import COMMA
from ..grammar.cues import (
    AGENT,
    AUXILIARY,
    CITED,
    CUE,
    DETERMINER,
    DOCUMENT,
    ENDED,
    FINITE,
    LINKING,
    POSSESSIVE,
    PREPOSITION,
    SOURCE,
    THAT,
    TIME,
    Source,
)
from ..grammar.drafts import BOTH, LEFT, RIGHT, Draft, trimmed
from ..grammar.phrases import phrase_end
from ..grammar.scan import Scan
from ..verb_second.datives import is_newsroom, name_end
from .resuming import addressed_to, past_adverbs, past_relative, past_source

_BEFORE: Final = 12  # words: "einem Bericht der „Rheinpost“ vom Freitag zufolge"
_TERM: Final = 5


def sourced(scan: Scan, hits: list[int], low: int, high: int) -> list[Draft]:
    """The statements of a sentence that a phrase attributes."""
    found: list[Draft] = []
    for index in hits:
        if scan.tags[index] & SOURCE and not scan.quoted[index]:
            for source in scan.vocabulary.sources[scan.folded[index]]:
                draft = _draft(scan, source, index - source.anchor, low, high)
                if draft:
                    found.append(draft)
                    break
    return found


def _draft(scan: Scan, source: Source, index: int, low: int, high: int) -> Draft | None:
    """What the phrase whose first word stands at `index` attributes to the source that it names."""
    if index < low:
        return None
    if source.after:
        return _behind(scan, index, low, high)
    named = _named(scan, source, index, low, high)
    if named is None:
        return None
    begin, end, owner = named
    tail = past_source(scan, index, end, low, high)
    subject = Subject(begin, owner, full=tail)
    heard = _heard_from(scan, begin, end, high) if scan.folded[index] in scan.vocabulary.leading else None
    if heard:
        subject, tail = heard, heard.full
    draft = Draft((index, begin), (index, tail), RIGHT, subject, "says", tail, kind=COMMA)
    if heard:
        draft.via.append((begin + 1, end))
    _give_words(scan, draft, low, high)
    return draft if draft.pieces else None


def _named(scan: Scan, source: Source, index: int, low: int, high: int) -> tuple[int, int, int] | None:
    """Where the source begins and ends, and one past whose account it is: "by his own | account"."""
    known, word = scan.vocabulary, scan.folded[index]
    begin = index + 1 if word in known.leading else _matched(scan, source, index)
    if not begin or begin >= high:
        return None
    end = _headed(scan, index, high) if word in known.leading else _source_end(scan, begin, high)
    if begin + 1 < end < high and scan.tags[end] & AGENT:
        said = scan.tags[end - 1] & (ENDED | CUE | CITED | FINITE) and scan.kinds[end - 1] == LOWER
        end -= bool(said) and not scan.nominal(end - 1)  # "a draft reviewed by"
    end = _before_clause(scan, begin, end, high)
    if end <= begin:
        return None
    owner = end
    if word in known.accounting:
        if index > low and scan.tags[index - 1] & FINITE:
            return None  # "Ito stands by her account"
        owner = _owner(scan, begin, end)
    if not owner or (word in known.parting and not _parted(scan, index, end, low, high)):
        return None
    return begin, end, owner


def _heard_from(scan: Scan, begin: int, end: int, high: int) -> Subject | None:
    """From whom the newsroom between two words heard it: "nach Informationen der Agentur aus Kreisen"."""
    if end + 1 >= high or scan.folded[end] not in scan.vocabulary.heard_from:
        return None
    informed = name_end(scan, end + 1, high) if is_newsroom(scan, begin, end) else 0
    return Subject(end + 1, informed, full=informed) if informed > end + 1 else None


def _give_words(scan: Scan, draft: Draft, low: int, high: int) -> None:
    """Settle on which side of the source the words stand, or whether on both."""
    index, tail = draft.clause
    if index - low <= 1 or scan.tags[index - 1] & THAT:
        pieces = [(tail, high)]
    elif tail < high - (1 if scan.vocabulary.verb_second else 2):
        pieces = [(low, index), (tail, high)]
        draft.side = BOTH
    else:
        pieces = [(low, index)]
        draft.side = LEFT
    draft.pieces = [piece for first, last in pieces if (piece := trimmed(scan, first, last))]


def _before_clause(scan: Scan, begin: int, end: int, high: int) -> int:
    """Where a document ends of which a clause without "which" tells: "an email | the Courier has seen"."""
    if end >= high or not scan.tags[end] & (AUXILIARY | ENDED | FINITE) or scan.vocabulary.verb_second:
        return end
    for place in range(begin + 1, end):
        if scan.tags[place - 1] & DOCUMENT and scan.kinds[place - 1] == LOWER:
            owner = scan.tags[place] & DETERMINER or scan.named(place)
            return place if owner and scan.kinds[end - 1] != LOWER else end
    return end


def _source_end(scan: Scan, begin: int, high: int) -> int:
    """One past whoever is named as the source, without a verb: "unter Berufung auf Ito berichtet"."""
    if not scan.vocabulary.verb_second:
        return phrase_end(scan, begin, high)
    if scan.kinds[begin] == PUNCTUATION and not scan.opens(begin):
        return begin  # "wurde laut."
    end = name_end(scan, begin, high)
    if scan.tags[begin] & PREPOSITION and begin + 2 < high and not scan.quoted[end - 1]:
        end = name_end(scan, begin + 1, high)  # "auf mit der Sache vertraute Kreise"
        end = name_end(scan, end, high) if end < high else end
    verb = next((i for i in range(begin + 1, end) if scan.tags[i] & CUE and scan.kinds[i] == LOWER), end)
    return verb if not scan.quoted[verb - 1] or verb == end else end


def _matched(scan: Scan, source: Source, index: int) -> int:
    """Where the source begins behind the phrase at `index`; 0 when the phrase is not there."""
    end = index + len(source.words)
    if tuple(scan.folded[index:end]) != source.words:
        return 0
    named = CAPITAL in scan.kinds[index + 1 : end]  # "identified only as Per"
    return 0 if named and not scan.vocabulary.verb_second else end


def _headed(scan: Scan, index: int, high: int) -> int:
    """One past "the mayor's account" behind a preposition; 0 when no such noun follows."""
    for place in range(index + 1, min(high, index + 5)):
        if scan.kinds[place] == PUNCTUATION and not scan.words.glued(place):
            return 0
        if scan.kinds[place] != LOWER and scan.folded[place].endswith(scan.vocabulary.source_heads):
            behind = place + 1
            if behind + 1 < high and _attribute(scan, behind):
                return max(name_end(scan, behind, high), behind)  # "Angaben beider Seiten"
            if behind >= high or not (scan.tags[behind] & LINKING or scan.kinds[behind] != LOWER):
                return behind
            behind += not scan.tags[behind] & DETERMINER and bool(scan.tags[behind] & LINKING)
            return max(name_end(scan, behind, high), place + 1) if behind < high else place + 1
    return 0


def _attribute(scan: Scan, index: int) -> bool:
    """Is this a word before a noun that ends as a genitive does: "Angaben beider Seiten"?"""
    plain = scan.kinds[index] == LOWER and not scan.tags[index]
    return (
        plain
        and scan.kinds[index + 1] == CAPITAL
        and scan.folded[index].endswith(scan.vocabulary.genitive_endings)
    )


def _owner(scan: Scan, begin: int, end: int) -> int:
    """One past whose account it is: "by his own admission", "by the ministry's count"; 0 for none."""
    if end - begin < 2 or scan.folded[end - 1] not in scan.vocabulary.accounts:
        return 0
    if scan.tags[begin] & POSSESSIVE:
        return begin + 1
    owners = scan.vocabulary.owners
    return next((place for place in range(begin + 1, end) if scan.folded[place] in owners), 0)


def _parted(scan: Scan, index: int, end: int, low: int, high: int) -> bool:
    """Does a mark stand before and behind: "…, so Ito."?"""
    if index <= low or not (scan.forms[index - 1] == "," or scan.quoted[index - 1]):
        return False
    end = past_adverbs(scan, end, high)
    if end < high and scan.tags[end] & (PREPOSITION | TIME) and not scan.quoted[end]:
        end = addressed_to(scan, end, high)
    return end >= high or scan.kinds[end] == PUNCTUATION


def _behind(scan: Scan, index: int, low: int, high: int) -> Draft | None:
    """A source that stands before its word: "dem Bericht zufolge"."""
    first = index
    while first > max(low, index - _BEFORE) and (
        scan.kinds[first - 1] != PUNCTUATION or scan.quoted[first - 1]
    ):
        first -= 1
        quote = scan.quote_at(first)
        if quote:
            if quote.last - quote.first > _TERM or quote.opening <= low:
                return None
            first = quote.opening
            continue
        newsroom = scan.folded[first + 1] in scan.vocabulary.told  # "der Agentur Nordpress zufolge"
        opens = scan.tags[first] & DETERMINER and (newsroom or not scan.tags[first] & LINKING)
        if opens or scan.tags[first - 1] & (FINITE | AUXILIARY | PREPOSITION):
            break
    if first == index or (scan.tags[index] & PREPOSITION and not _opines(scan, index, high)):
        return None
    tail = past_relative(scan, index + 1, high)
    subject = Subject(first, index, full=tail)
    draft = Draft((index, index + 1), (first, tail), BOTH, subject, "says", tail, kind=COMMA)
    pieces = [(low, first), (tail, high)]
    draft.pieces = [piece for low, high in pieces if (piece := trimmed(scan, low, high))]
    return draft if draft.pieces else None


def _opines(scan: Scan, index: int, high: int) -> bool:
    """Is this "ihrer Meinung nach", not the end of "hallt nach"?"""
    return scan.folded[index - 1].endswith(scan.vocabulary.source_heads)

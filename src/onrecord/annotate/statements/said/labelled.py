"""What is called something in the passive: "hailed by Ito as “a first step”", "branded “a liar” by Ito"."""

from __future__ import annotations

from typing import Final

from ..denials.claims import claimed
from ..grammar.clauses import Subject, subject_before
from ..grammar.cues import (
    ADVERB,
    AGENT,
    DETERMINER,
    F_CLAIM,
    F_DENIED,
    F_OBJECT,
    F_QUOTED,
    F_VERDICT,
    PARTICIPLE,
)
from ..grammar.drafts import RIGHT, Draft, trimmed
from ..grammar.phrases import phrase_end
from ..grammar.scan import Scan
from .saying import Saying

_NAMES: Final = F_QUOTED | F_VERDICT | F_DENIED | F_CLAIM | F_OBJECT
_LEAD: Final = 8
"""So many words may stand before the quotation: "as a push to “encourage”"."""


def labelled(saying: Saying) -> Draft | None:
    """Whoever calls it so, and what; None where there is no agent, or nothing quoted."""
    scan, verb, entry = saying.scan, saying.verb, saying.entry
    if not entry.shapes & PARTICIPLE or not entry.frames & _NAMES:
        return None
    begin = verb + 1
    if scan.tags[begin : begin + 1] and scan.tags[begin] & ADVERB and not scan.quoted[begin]:
        begin += 1
    if begin + 2 >= saying.high:
        return None
    if scan.tags[begin] & AGENT:
        return _behind_agent(saying, begin)
    if scan.opens(begin) or (_likens(scan, begin) and scan.opens(begin + 1)):
        return _before_agent(saying, begin)
    return None


def _behind_agent(saying: Saying, agent: int) -> Draft | None:
    """ "Hailed by Ito as “a first step”"."""
    scan, high = saying.scan, saying.high
    end = phrase_end(scan, agent + 1, high)
    if end == agent + 1 or end + 1 >= high or not _likens(scan, end):
        return None
    reach = min(high, end + _LEAD)
    opening = next((place for place in range(end + 1, reach) if scan.opens(place)), 0)
    quote = scan.quote_at(opening) if opening else None
    return (
        _draft(saying, Subject(agent + 1, end, full=end), (end, min(high, quote.closing))) if quote else None
    )


def _before_agent(saying: Saying, first: int) -> Draft | None:
    """ "Called “a disgrace” by Ito"."""
    scan, high = saying.scan, saying.high
    quote = scan.quote_at(first + _likens(scan, first))
    agent = quote.closing if quote else high
    if agent + 1 >= high or not scan.tags[agent] & AGENT:
        return None
    end = phrase_end(scan, agent + 1, high)
    return _draft(saying, Subject(agent + 1, end, full=end), (first, agent)) if end > agent + 1 else None


def _draft(saying: Saying, subject: Subject, words: tuple[int, int]) -> Draft:
    """A statement of the words, and of what they are said of where it is the subject."""
    scan, group = saying.scan, saying.group
    about = subject_before(scan, group.first, saying.low) if group.passive else None
    draft = Draft(
        (group.first, saying.verb + 1),
        (group.first, max(subject.last, words[1])),
        RIGHT,
        subject,
        saying.entry.stance if saying.entry.frames & (F_DENIED | F_CLAIM) else saying.entry.plain,
        words[0],
    )
    if about and saying.entry.frames & F_CLAIM and claimed(scan, about.first, about.last):
        draft.stance = "denies"
    draft.pieces = [trimmed(scan, *words) or words]
    if about and not about.relative and (about.last - about.first > 1 or scan.tags[about.first] & DETERMINER):
        draft.pieces.insert(0, (about.first, about.last))
    return draft


def _likens(scan: Scan, place: int) -> bool:
    return scan.folded[place] in scan.vocabulary.likening

"""What somebody claims to have done or not: "will davon nichts gewusst haben"."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER, PUNCTUATION
from ..grammar.clauses import Subject
from ..grammar.cues import ADVERB, NOT, OBJECT, POSSESSIVE, PREPOSITION, PRONOUN, TIME
from ..grammar.drafts import RIGHT, Draft, trimmed
from ..grammar.phrases import phrase_end
from ..grammar.scan import Scan

_REACH: Final = 30
_FEWEST: Final = 3


def claimed_to_have(scan: Scan, low: int, high: int) -> list[Draft]:
    """The statements of a sentence that a verb of wanting announces, with a perfect infinitive at its end."""
    claiming = scan.vocabulary.denials.claiming
    if claiming.isdisjoint(scan.folded[low:high]):
        return []
    places = (i for i in range(low + 1, high) if scan.folded[i] in claiming and scan.kinds[i] == LOWER)
    drafts = (_claimed(scan, place, low, high) for place in places if not scan.quoted[place])
    return [draft for draft in drafts if draft]


def _claimed(scan: Scan, verb: int, low: int, high: int) -> Draft | None:
    denials, words = scan.vocabulary.denials, scan.folded
    marks = range(verb + 1, min(high, verb + _REACH))
    end = next((i for i in marks if scan.kinds[i] == PUNCTUATION and not scan.words.glued(i)), high)
    end = next((i for i in range(verb + 1, end) if scan.forms[i] in ",.;:!?"), end)
    if end - verb <= _FEWEST or words[end - 1] not in denials.perfect or scan.kinds[end - 2] != LOWER:
        return None
    if not words[end - 2].endswith(denials.participles) or not denials.until.isdisjoint(words[verb:end]):
        return None
    subject, first = _subject(scan, verb, low)
    piece = trimmed(scan, first, end)
    if subject is None or piece is None:
        return None
    denied = any(scan.tags[i] & NOT or words[i] in denials.none for i in range(*piece))
    draft = Draft(
        (verb, verb + 1), (subject.first, first), RIGHT, subject, "denies" if denied else "says", first
    )
    draft.pieces = [piece]
    return draft


def _subject(scan: Scan, verb: int, low: int) -> tuple[Subject | None, int]:
    """Who claims it, before the verb or, where something else opens the clause, behind; where that ends."""
    clause = next((i + 1 for i in range(verb - 1, low, -1) if scan.forms[i] in ",;:"), low)
    opening = scan.tags[clause]
    turned = scan.tags[verb + 1] & PRONOUN and not scan.tags[verb + 1] & (OBJECT | POSSESSIVE)
    if turned or (opening & (ADVERB | TIME | PREPOSITION) and not opening & PRONOUN):
        end = phrase_end(scan, verb + 1, min(len(scan.tags), verb + _REACH))
        end = next((i for i in range(verb + 1, end) if scan.tags[i] & NOT), end)
        return (Subject(verb + 1, end, full=end) if end > verb + 1 else None), end
    end = phrase_end(scan, clause, verb)
    return (Subject(clause, verb, full=verb) if end == verb else None), verb + 1

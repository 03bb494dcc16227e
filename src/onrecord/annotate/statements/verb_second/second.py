"""Verbs of saying where the finite verb stands second and its other part at the end of the clause.

"Am Montag teilte das Amt mit, …", "…, hat Ito erklärt.": the subject stands
before the finite verb or right behind it, and a comma opens what is said.
"""

from __future__ import annotations

from ..denials.objects import DENYING
from ..denials.second import denied_by_second, denied_second
from ..grammar.clauses import Subject
from ..grammar.cues import (
    ADVERB,
    BASE,
    CITED,
    CONJUNCTION,
    DOCUMENT,
    F_BARE,
    F_CLAIM,
    F_CLAUSE,
    F_DENIED,
    F_DOCUMENT,
    F_OBJECT,
    F_PLEA,
    F_QUOTE,
    F_QUOTED,
    MODAL,
    NOT,
    PREPOSITION,
    SUBJUNCTIVE,
    TIME,
    Entry,
)
from ..grammar.drafts import RIGHT, Draft
from ..grammar.scan import Scan
from .bounds import clause_start, next_mark
from .cited import cited
from .datives import told_at, without_told
from .middle import Field
from .origins import origin
from .passives import passive
from .sides import sided
from .split_verbs import Parts, finite_verb, is_reported, whole_verb
from .subjects import spoken_of, subject_of


def verb_second(scan: Scan, verb: int, low: int, high: int) -> Draft | None:
    """What the verb at `verb` announces, or None."""
    found = whole_verb(scan, verb, high)
    if found is None:
        return None
    entry, last = found
    clause = clause_start(scan, verb, low)
    if scan.tags[verb] & CITED:
        return cited(scan, verb, clause, low, high)
    finite = finite_verb(scan, verb, entry, clause, last)
    if finite is None:
        found_denied = denied_by_second(scan, verb, entry, clause) if entry.frames & DENYING else None
        return found_denied or passive(scan, verb, entry, clause, next_mark(scan, last, high), low, high)
    if is_reported(scan, finite):
        return None
    joined = _joined(scan, verb, finite, clause)
    at = Parts(entry, verb, finite, last, verb if joined else clause, low, high)
    draft = _begun(scan, at, joined=joined)
    behind = _behind(scan, draft, at)
    if _unsaid(scan, at, draft.content) or (entry.frames & F_BARE and not _is_document(scan, draft.subject)):
        return None
    fronted = finite == at.clause and draft.inverted and _said_before(scan, low, at.clause)
    if fronted and entry.frames & F_CLAIM:
        draft.stance = "denies"  # "Gründe gebe es nicht, trat Ito Gerüchten entgegen"
    elif entry.frames & DENYING:
        found_denied = denied_second(scan, draft, entry, verb, finite, last, draft.content, low)
        if found_denied or not entry.frames & (F_QUOTE | F_CLAUSE | F_OBJECT | F_QUOTED):
            return found_denied
    other = verb if finite < verb else last - 1 if last > verb + 1 else draft.content
    field = Field(at.clause, finite, behind, other, draft.content)
    return draft if sided(scan, draft, entry, field, low, high) else None


def _begun(scan: Scan, at: Parts, *, joined: bool) -> Draft:
    """The draft with its verb, with whoever speaks and whom it is told, and without its words."""
    cue = (at.finite, at.verb + 1)
    if at.last > at.verb + 1 and at.last - at.finite > 2:
        cue = (at.finite, at.finite + 1)
    elif at.finite < at.verb:
        cue = (at.verb, at.verb + 1)
    draft = Draft(cue, (at.clause, at.high), RIGHT, None, at.entry.stance, at.high)
    if joined:
        draft.subject = spoken_of(scan, at.low, at.verb - 1)
    else:
        fronts = not at.entry.frames & (F_DENIED | F_CLAIM)
        end = at.verb if at.finite < at.verb else at.high
        draft.subject, draft.inverted, draft.subordinate = subject_of(
            scan, at.clause, at.finite, at.low, end, fronts=fronts
        )
        touches = at.finite == at.clause > at.low + 1 and scan.forms[at.clause - 1] == ","
        joined = draft.subject is None and touches
        if joined:
            draft.subject = spoken_of(scan, at.low, at.clause - 1)
    if joined:
        draft.follows, draft.cut = True, at.verb - 1
    _take_listener(scan, draft, at)
    return draft


def _take_listener(scan: Scan, draft: Draft, at: Parts) -> None:
    """Give whom it is told, who is no part of the subject then."""
    whom: tuple[int, int] | None = None
    if draft.subject and draft.inverted:
        draft.subject, whom = without_told(scan, draft.subject, at.high)
        whom = whom or told_at(scan, at.clause, at.finite)
    elif draft.subject:
        if draft.subordinate:
            draft.subject, whom = without_told(scan, draft.subject, at.finite)
        whom = whom or told_at(scan, at.last, at.high, sure=at.last == at.finite + 1)
    if whom and not _is_object(scan, at.entry, whom[0]):
        cut = (i for i in range(*whom) if scan.folded[i] in at.entry.prepositions)
        draft.whom = (whom[0], next(cut, whom[1]))  # "berichtete dem Sender von"


def _behind(scan: Scan, draft: Draft, at: Parts) -> int:
    """The first word behind verb, subject and listener; settles where the clause ends, and who says "es"."""
    subject = draft.subject
    behind = max(
        at.finite + 1,
        subject.last if subject and draft.inverted else 0,
        draft.whom[1] if draft.whom else 0,
    )
    place = _origin(scan, at, subject, max(at.last, behind))
    if place or _is_empty(scan, subject):
        draft.subject = place  # "it was said"
    if place and place.first > at.finite:
        behind = max(behind, place.full)
        if at.finite == at.clause > at.low:
            draft.follows, draft.cut, draft.inverted = False, -1, True  # "…, verlautete aus Kreisen"
    draft.content = next_mark(scan, max(at.last, behind), at.high)
    draft.clause = (at.clause, draft.content)
    return behind


def _is_object(scan: Scan, entry: Entry, first: int) -> bool:
    """Is this the object, not whoever is told: "nannte den Plan absurd"?"""
    return bool(entry.frames & (F_OBJECT | F_QUOTED)) and scan.folded[first] in scan.vocabulary.accusative


def _said_before(scan: Scan, low: int, clause: int) -> bool:
    """Stands reported speech before the clause?"""
    if clause <= low + 2 or scan.forms[clause - 1] != ",":
        return False
    return any(scan.tags[place] & SUBJUNCTIVE for place in range(low, clause))


def _joined(scan: Scan, verb: int, finite: int, clause: int) -> bool:
    """Does "and" join the verb to the clause before: "… und fügte hinzu"?"""
    return verb == finite > clause + 1 and bool(scan.tags[verb - 1] & CONJUNCTION)


def _unsaid(scan: Scan, at: Parts, mark: int) -> bool:
    """Is nothing said: "sagte nicht", "wollte nicht dementieren"?"""
    if at.entry.shapes & BASE and any(scan.tags[i] & MODAL for i in range(at.clause, at.verb)):
        return True
    if at.entry.stance == "denies" or at.entry.frames & F_PLEA:
        return False
    return any(scan.tags[i] & NOT for i in range(at.finite, min(mark, at.finite + 12)))


def _is_document(scan: Scan, subject: Subject | None) -> bool:
    """Is the subject a study, a report or data: "zeigt eine Auswertung"?"""
    return subject is not None and any(scan.tags[i] & DOCUMENT for i in range(subject.first, subject.last))


def _is_empty(scan: Scan, subject: Subject | None) -> bool:
    """Is this the "es" of "hieß es"?"""
    alone = subject is not None and subject.last - subject.first == 1
    return subject is not None and alone and scan.folded[subject.first] in scan.vocabulary.empty


def _origin(scan: Scan, at: Parts, subject: Subject | None, behind: int) -> Subject | None:
    """Where words stand that nobody says: "heißt es in dem Papier", "aus dem Papier geht hervor"."""
    if not (at.entry.frames & F_DOCUMENT or _is_empty(scan, subject)):
        return None
    while behind < at.high and scan.tags[behind] & (ADVERB | TIME) and not scan.tags[behind] & PREPOSITION:
        behind += 1
    within = at.finite + 1 if at.last > at.finite + 2 else behind  # "geht aus dem Papier hervor"
    return origin(scan, within, at.finite, at.last, at.clause, at.low, at.high)

"""Verbs of saying where the finite verb stands second and its other part at the end of the clause.

"Am Montag teilte das Amt mit, …", "…, hat Ito erklärt.": the subject stands
before the finite verb or right behind it, and a comma opens what is said.
"""

from __future__ import annotations

from .bounds import clause_start, next_mark
from .cited import cited
from .clauses import Subject
from .cues import (
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
from .datives import told_at, without_told
from .denials.objects import DENYING
from .denials.second import denied_by_second, denied_second
from .drafts import RIGHT, Draft
from .middle import Field
from .origins import origin
from .passives import passive
from .scan import Scan
from .sides import sided
from .split_verbs import finite_verb, is_reported, whole_verb
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
    if joined:
        clause = verb
    draft, behind, mark = _draft(scan, entry, verb, finite, last, clause, low, high, joined=joined)
    if _unsaid(scan, entry, clause, verb, finite, mark):
        return None
    if entry.frames & F_BARE and not _is_document(scan, draft.subject):
        return None
    fronted = finite == clause and draft.inverted and _said_before(scan, low, clause)
    if fronted and entry.frames & F_CLAIM:
        draft.stance = "denies"  # "Gründe gebe es nicht, trat Ito Gerüchten entgegen"
    elif entry.frames & DENYING:
        found_denied = denied_second(scan, draft, entry, verb, finite, last, mark, low)
        if found_denied or not entry.frames & (F_QUOTE | F_CLAUSE | F_OBJECT | F_QUOTED):
            return found_denied
    field = Field(
        clause, finite, behind, verb if finite < verb else last - 1 if last > verb + 1 else mark, mark
    )
    return draft if sided(scan, draft, entry, field, low, high) else None


def _draft(
    scan: Scan,
    entry: Entry,
    verb: int,
    finite: int,
    last: int,
    clause: int,
    low: int,
    high: int,
    *,
    joined: bool,
) -> tuple[Draft, int, int]:
    """The draft without its words, where what follows subject and verb begins, and where the clause ends."""
    if joined:
        subject, turned, subordinate = spoken_of(scan, low, verb - 1), False, False
    else:
        fronts = not entry.frames & (F_DENIED | F_CLAIM)
        end = verb if finite < verb else high
        subject, turned, subordinate = subject_of(scan, clause, finite, low, end, fronts=fronts)
        joined = subject is None and finite == clause > low + 1 and scan.forms[clause - 1] == ","
        if joined:
            subject = spoken_of(scan, low, clause - 1)
    whom: tuple[int, int] | None = None
    if subject and turned:
        subject, whom = without_told(scan, subject, high)
        whom = whom or told_at(scan, clause, finite)
    elif subject:
        if subordinate:
            subject, whom = without_told(scan, subject, finite)
        whom = whom or told_at(scan, last, high, sure=last == finite + 1)
    if whom and _is_object(scan, entry, whom[0]):
        whom = None
    if whom and entry.prepositions:
        cut = next((i for i in range(*whom) if scan.folded[i] in entry.prepositions), whom[1])
        whom = (whom[0], cut)  # "berichtete dem Sender von"
    behind = max(finite + 1, subject.last if subject and turned else 0, whom[1] if whom else 0)
    place = _origin(scan, entry, subject, max(last, behind), last, clause, low, finite, high)
    behind = max(behind, place.full if place and place.first > finite else 0)
    mark = next_mark(scan, max(last, behind), high)
    draft = Draft((finite, verb + 1), (clause, mark), RIGHT, subject, entry.stance, mark, whom)
    if last > verb + 1 and last - finite > 2:
        draft.cue = (finite, finite + 1)
    elif finite < verb:
        draft.cue = (verb, verb + 1)
    if place or _is_empty(scan, subject):
        draft.subject = place  # "it was said"
    if place and place.first > finite == clause > low:
        joined, turned = False, True  # "…, verlautete aus Kreisen"
    draft.inverted, draft.subordinate = turned, subordinate
    if joined:
        draft.follows, draft.cut = True, verb - 1
    return draft, behind, mark


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


def _unsaid(scan: Scan, entry: Entry, clause: int, verb: int, finite: int, mark: int) -> bool:
    """Is nothing said: "sagte nicht", "wollte nicht dementieren"?"""
    if entry.shapes & BASE and any(scan.tags[i] & MODAL for i in range(clause, verb)):
        return True
    if entry.stance == "denies":
        return False
    return not entry.frames & F_PLEA and any(
        scan.tags[i] & NOT for i in range(finite, min(mark, finite + 12))
    )


def _is_document(scan: Scan, subject: Subject | None) -> bool:
    """Is the subject a study, a report or data: "zeigt eine Auswertung"?"""
    return subject is not None and any(scan.tags[i] & DOCUMENT for i in range(subject.first, subject.last))


def _is_empty(scan: Scan, subject: Subject | None) -> bool:
    """Is this the "es" of "hieß es"?"""
    alone = subject is not None and subject.last - subject.first == 1
    return subject is not None and alone and scan.folded[subject.first] in scan.vocabulary.empty


def _origin(
    scan: Scan,
    entry: Entry,
    subject: Subject | None,
    behind: int,
    last: int,
    clause: int,
    low: int,
    finite: int,
    high: int,
) -> Subject | None:
    """Where words stand that nobody says: "heißt es in dem Papier", "aus dem Papier geht hervor"."""
    if not (entry.frames & F_DOCUMENT or _is_empty(scan, subject)):
        return None
    while behind < high and scan.tags[behind] & (ADVERB | TIME) and not scan.tags[behind] & PREPOSITION:
        behind += 1
    within = finite + 1 if last > finite + 2 else behind  # "geht aus dem Papier hervor"
    return origin(scan, within, finite, last, clause, low, high)

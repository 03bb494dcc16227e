"""Verbs of saying where the finite verb stands second and its other part at the end of the clause.

"Am Montag teilte das Amt mit, …", "…, hat Ito erklärt.": the subject stands
before the finite verb or right behind it, and a comma opens what is said.
"""

from __future__ import annotations

from typing import Final

from ...text.words import LOWER, NUMBER, PUNCTUATION
from ..people.vocabulary import given_names
from .cited import cited
from .clauses import Subject
from .cues import (
    ADVERB,
    BASE,
    BE,
    CITED,
    CONJUNCTION,
    CUE,
    DETERMINER,
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
    FORM,
    HAVE,
    LINKING,
    MODAL,
    NOT,
    PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    SPEAKER,
    SUBJUNCTIVE,
    TIME,
    TO,
    UNREAL,
    Entry,
)
from .datives import term, told_at, without_told
from .denials.objects import DENYING
from .denials.second import denied_by_second, denied_second
from .drafts import RIGHT, Draft
from .middle import Field
from .origins import origin
from .passives import passive
from .scan import Scan
from .sides import sided
from .starts import bracket_start
from .subjects import spoken_of, subject_of

_REACH: Final = 30
_QUOTED: Final = 10
_INNER: Final = frozenset(".'’-&/")


def verb_second(scan: Scan, verb: int, low: int, high: int) -> Draft | None:
    """What the verb at `verb` announces, or None."""
    found = _entry(scan, verb, high)
    if found is None:
        return None
    entry, last = found
    clause = _clause_start(scan, verb, low)
    if scan.tags[verb] & CITED:
        return cited(scan, verb, clause, low, high)
    finite = _finite(scan, verb, entry, clause, last)
    if finite is None:
        found_denied = denied_by_second(scan, verb, entry, clause) if entry.frames & DENYING else None
        return found_denied or passive(scan, verb, entry, clause, _mark(scan, last, high), low, high)
    if _reported_itself(scan, finite):
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
    mark = _mark(scan, max(last, behind), high)
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


def _entry(scan: Scan, verb: int, high: int) -> tuple[Entry, int] | None:
    """The verb, with the part that stands apart from it, and one past the last of both."""
    form = scan.folded[verb]
    parts = scan.vocabulary.splits.get(form, {})
    for index in range(verb + 1, min(high, verb + _REACH)) if parts else ():
        if scan.kinds[index] == PUNCTUATION:
            if scan.forms[index] not in _INNER and not _term_inside(scan, index, verb, _QUOTED):
                break
        elif scan.folded[index] in parts and _closes(scan, index, high):
            return parts[scan.folded[index]], index + 1
    whole = scan.vocabulary.entries.get(form)
    return (whole, verb + 1) if whole else None


def _closes(scan: Scan, particle: int, high: int) -> bool:
    """Does the clause end behind the part of a verb that stands apart: "zurück, …", "zurück und sprach"?"""
    after = particle + 1
    if after >= high or scan.kinds[after] == PUNCTUATION or scan.quoted[after]:
        return True
    going_on = scan.tags[after + 1] & CUE if after + 1 < high else 0
    return bool(scan.tags[after] & CONJUNCTION and going_on)


def _clause_start(scan: Scan, verb: int, low: int) -> int:
    """One past the mark before the clause."""
    index = verb - 1
    stop = max(low, verb - _REACH)
    while index >= stop:
        if scan.forms[index] == ")":
            index = bracket_start(scan, index, stop) - 1
            continue
        if scan.quoted[index] and not _term_inside(scan, index, low):
            return index + 1
        if scan.kinds[index] == PUNCTUATION and scan.forms[index] not in _INNER and not scan.quoted[index]:
            return index + 1
        index -= 1
    return stop


def _term_inside(scan: Scan, index: int, low: int, most: int = 4) -> bool:
    """Is this word in a short quotation in the middle of a clause?"""
    quote = scan.quote_at(index)
    return bool(quote and quote.opening > low and quote.last - quote.first <= most)


def _finite(scan: Scan, verb: int, entry: Entry, clause: int, last: int) -> int | None:
    """The finite verb: the verb itself, or its auxiliary further left."""
    if entry.shapes & PARTICIPLE:
        for index in range(verb - 1, clause - 1, -1):
            if scan.tags[index] & BE:
                return None
            if scan.tags[index] & HAVE and not scan.quoted[index]:
                return index
        if verb + 1 < len(scan.tags) and scan.tags[verb + 1] & HAVE:
            return verb
        if not entry.shapes & FORM:
            return None
    if verb + 1 < len(scan.tags) and scan.tags[verb + 1] & TO and last <= verb + 1:
        return None
    if verb + 1 < len(scan.tags) and scan.tags[verb + 1] & (HAVE | BE):
        return verb if scan.tags[verb + 1] & HAVE else None
    before = scan.tags[verb - 1] if verb > clause else 0
    if scan.kinds[verb] != LOWER:
        return None
    if before & (DETERMINER | POSSESSIVE) and not _points_back(scan, verb, clause):
        return None
    return verb


def _points_back(scan: Scan, verb: int, clause: int) -> bool:
    """Is this "Das sagte Ito", not "das bestätigte Urteil"?"""
    if verb != clause + 1 or scan.folded[clause] not in scan.vocabulary.empty or verb + 1 >= len(scan.tags):
        return False
    after, word = scan.tags[verb + 1], scan.folded[verb + 1]
    stem = scan.vocabulary.entries.get(scan.folded[verb][:-1])
    if scan.kinds[verb + 1] != LOWER and stem and not stem.shapes & PARTICIPLE:
        return True  # "Das meldete Norsa": no participle
    if after & (DETERMINER | PRONOUN | TIME | ADVERB | PREPOSITION | SPEAKER):
        return True
    return word in scan.vocabulary.told or not given_names().keys().isdisjoint(
        scan.folded[verb + 1 : verb + 3]
    )


def _reported_itself(scan: Scan, finite: int) -> bool:
    """Is the verb in the mood of reported speech, so that somebody else says who said it?"""
    if scan.tags[finite] & (SUBJUNCTIVE | UNREAL):
        return True
    known, word = scan.vocabulary, scan.folded[finite]
    return (
        bool(scan.tags[finite] & CUE)
        and word.endswith(known.subjunctives)
        and not word.endswith(known.preterites)
    )


def _mark(scan: Scan, index: int, high: int) -> int:
    """The next comma, colon, quotation or end."""
    high = min(high, index + 2 * _REACH)
    while index < high:
        if scan.opens(index):
            quote = scan.quote_at(index) if _names(scan, index, high) else None
            if quote is None:
                return index
            index = quote.closing
            continue
        if scan.kinds[index] == PUNCTUATION and scan.forms[index] not in _INNER and not scan.quoted[index]:
            clock = scan.forms[index] == ":" and scan.kinds[index - 1] == NUMBER and scan.words.glued(index)
            if scan.forms[index] not in "()" and not clock:
                return index
        index += 1
    return high


def _names(scan: Scan, index: int, high: int) -> bool:
    """Is what opens here the name of a newspaper or a programme: "gegenüber der „Rheinpost“"?"""
    known, before = scan.vocabulary, scan.folded[index - 1]
    led = before in known.dative and before not in known.accusative
    led = led or bool(scan.tags[index - 1] & DETERMINER and scan.tags[index - 2] & PREPOSITION)
    led = led or before in known.fused or before in known.told or before.endswith(known.told_endings)
    bare = scan.tags[index - 1] & (PREPOSITION | TO) and not scan.tags[index - 1] & LINKING
    led = led or bool(bare) or (before == "-" and scan.words.glued(index - 2))
    return led and term(scan, index, high)

"""Verbs of saying where the finite verb stands second and its other part at the end of the clause.

"Am Montag teilte das Amt mit, …", "…, hat Ito erklärt.": the subject stands
before the finite verb or right behind it, and a comma opens what is said.
"""

from __future__ import annotations

from ...text.words import LOWER, NUMBER, PUNCTUATION
from .asides import comma_after
from .cited import cited
from .clauses import Subject, bracket_start
from .complements import COLON, COMMA, OTHER, PREPOSED, QUOTE
from .cues import (
    BASE,
    BE,
    CITED,
    CONJUNCTION,
    CUE,
    DETERMINER,
    F_DOCUMENT,
    F_OBJECT,
    F_PLEA,
    F_QUOTED,
    FORM,
    HAVE,
    MODAL,
    NOT,
    PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    SUBORDINATOR,
    THAT,
    TO,
    Entry,
)
from .datives import term, told_at, without_told
from .denials.objects import DENYING
from .denials.second import denied_by_second, denied_second, first_subject
from .drafts import BOTH, LEFT, RIGHT, Draft, trimmed
from .origins import fronted, origin
from .scan import Scan
from .subjects import subject_of

_REACH = 30
_INNER = frozenset(".'’-&/")


def verb_second(scan: Scan, verb: int, low: int, high: int) -> Draft | None:
    """What the verb at `verb` announces, or None."""
    found = _entry(scan, verb, high)
    if found is None:
        return None
    entry, last = found
    clause = _clause_start(scan, verb, low)
    if scan.tags[verb] & CITED:
        return cited(scan, verb, clause, low, high)
    finite = _finite(scan, verb, entry, clause)
    if finite is None:
        return denied_by_second(scan, verb, entry, clause) if entry.frames & DENYING else None
    subject, turned, subordinate = subject_of(scan, clause, finite, low, verb if finite < verb else high)
    if clause > low and finite == clause + 1 and _goes_on(scan, clause):
        subject, turned = first_subject(scan, low, clause), False
    whom: tuple[int, int] | None = None
    if subject and turned:
        subject, whom = without_told(scan, subject, high)
        whom = whom or told_at(scan, clause, finite)
    elif subject:
        if subordinate:
            subject, whom = without_told(scan, subject, finite)
        whom = whom or told_at(scan, last, high, sure=last == finite + 1)
    behind = max(last, finite + 1, subject.last if subject and turned else 0, whom[1] if whom else 0)
    place = _origin(scan, entry, subject, behind, last, clause, low, finite, high)
    behind = max(behind, place.last if place and place.first > finite else 0)
    mark = _mark(scan, behind, high)
    if entry.stance == "denies":
        if entry.shapes & BASE and any(scan.tags[i] & MODAL for i in range(clause, verb)):
            return None  # "wollte nicht dementieren"
    elif not entry.frames & F_PLEA and any(scan.tags[i] & NOT for i in range(finite, min(mark, finite + 12))):
        return None
    draft = Draft((finite, verb + 1), (clause, mark), RIGHT, subject, entry.stance, mark, whom)
    if last > verb + 1 and last - finite > 2:
        draft.cue = (finite, finite + 1)
    elif finite < verb:
        draft.cue = (verb, verb + 1)
    draft.inverted = turned
    if place or _is_empty(scan, subject):
        draft.subject = place  # "it was said"
    draft.subordinate = subordinate
    if entry.frames & DENYING:
        found_denied = denied_second(scan, draft, entry, verb, finite, last, mark, low)
        if found_denied:
            return found_denied
    return draft if _place(scan, draft, entry, clause, finite, behind, mark, low, high) else None


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
    within = finite + 1 if last > finite + 2 else behind  # "geht aus dem Papier hervor"
    return origin(scan, within, clause, low, high)


def _goes_on(scan: Scan, clause: int) -> bool:
    """Does "und" begin the clause, without a comma, so that its subject opens the sentence?"""
    return bool(scan.tags[clause] & CONJUNCTION) and scan.forms[clause - 1] != ","


def _entry(scan: Scan, verb: int, high: int) -> tuple[Entry, int] | None:
    """The verb, with the part that stands apart from it, and one past the last of both."""
    form = scan.folded[verb]
    for particle, entry in scan.vocabulary.splits.get(form, ()):
        for index in range(verb + 1, min(high, verb + _REACH)):
            mark = scan.kinds[index] == PUNCTUATION and scan.forms[index] not in _INNER
            if mark and not _term_inside(scan, index, verb):
                break
            if scan.folded[index] == particle and _closes(scan, index, high):
                return entry, index + 1
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
    if index > stop and scan.tags[index] & CONJUNCTION and scan.vocabulary.is_part(scan.folded[index - 1]):
        return index  # "wies dies zurück und sprach von"
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


def _term_inside(scan: Scan, index: int, low: int) -> bool:
    """Is this word in a short quotation in the middle of a clause?"""
    quote = scan.quote_at(index)
    return bool(quote and quote.opening > low and quote.last - quote.first <= 4)


def _finite(scan: Scan, verb: int, entry: Entry, clause: int) -> int | None:
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
    if verb + 1 < len(scan.tags) and scan.tags[verb + 1] & TO:
        return None
    if verb + 1 < len(scan.tags) and scan.tags[verb + 1] & (HAVE | BE):
        return verb if scan.tags[verb + 1] & HAVE else None
    before = scan.tags[verb - 1] if verb > clause else 0
    if before & (DETERMINER | POSSESSIVE) or scan.kinds[verb] != LOWER:
        return None
    return verb


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
    led = led or before in known.told or before.endswith(known.told_endings)
    return led and term(scan, index, high)


def _place(
    scan: Scan,
    draft: Draft,
    entry: Entry,
    clause: int,
    finite: int,
    behind: int,
    mark: int,
    low: int,
    high: int,
) -> bool:
    """Settle on which side the words stand; False when nothing is said."""
    if mark >= high - 1 and draft.inverted and finite == clause + 1:
        draft.backward = scan.folded[clause] in scan.vocabulary.empty
        if draft.backward:
            return True
    if draft.subordinate and scan.folded[clause] not in scan.vocabulary.asides:
        return _subordinate(scan, draft, behind, mark, low, high)
    if clause > low and _behind_clause(scan, low, clause):
        if mark < high and (scan.forms[mark] in ",:" or scan.opens(mark)):
            return _behind(scan, draft, entry, behind, mark, high)
        return False
    apart = (
        clause > low and (draft.inverted or draft.subordinate) and _bare_front(scan, clause, finite, draft)
    ) and not (mark < high - 1 and fronted(scan, low, clause))
    going_on = (mark < high and scan.forms[mark] in ",:") or (mark < high and scan.opens(mark))
    if apart:
        draft.clause = (clause, mark)
        draft.side = LEFT
        if going_on and mark + 1 < high:
            quoted = scan.opens(mark + 1) or scan.opens(mark)
            if quoted or (not scan.quoted[clause - 1] and not _just_quoted(scan, clause - 1)):
                draft.side, draft.content = BOTH, mark + (not scan.opens(mark))
                draft.kind = COMMA
        return True
    if behind < mark and scan.folded[behind] in entry.prepositions and draft.subject:
        draft.content, draft.kind = behind + 1, PREPOSED
        return True
    asked = entry.stance == "asks" and entry.frames & F_OBJECT and not draft.subordinate
    if asked and draft.subject and behind < mark and not (mark < high and scan.opens(mark)):
        draft.content, draft.kind = behind, OTHER
        return scan.kinds[behind] != NUMBER and bool(scan.tags[behind] & DETERMINER)
    if going_on:
        return _behind(scan, draft, entry, behind, mark, high)
    return False


def _subordinate(scan: Scan, draft: Draft, behind: int, mark: int, low: int, high: int) -> bool:
    """ "Als Ito sagte, …", "indem er sagte, …": the words stand behind, up to the end of the clause."""
    if mark + 1 >= high or scan.forms[mark] not in ",:" or scan.kinds[behind - 1] == PUNCTUATION:
        return False
    draft.content, draft.kind = mark + 1 + bool(scan.tags[mark + 1] & THAT), COMMA
    if draft.clause[0] - low <= 1:
        end = comma_after(scan, draft.content, high, verbal=True)
        piece = trimmed(scan, draft.content, end)
        draft.pieces = [piece] if piece else []
    return True


def _behind_clause(scan: Scan, low: int, clause: int) -> bool:
    """Does the sentence open with a subordinate clause that is nobody's words: "Während er schwieg, …"?"""
    opened = scan.tags[low] & SUBORDINATOR and not scan.tags[low] & PREPOSITION
    return bool(opened) and scan.folded[low] not in scan.vocabulary.asides and not scan.quoted[clause - 1]


def _behind(scan: Scan, draft: Draft, entry: Entry, behind: int, mark: int, high: int) -> bool:
    """The words follow the clause."""
    if scan.opens(mark):
        draft.content, draft.kind = mark, QUOTE
        return True
    if entry.frames & F_QUOTED or (not draft.inverted and _has_object(scan, behind, mark)):
        return False
    draft.content = mark + 1
    draft.kind = COLON if scan.forms[mark] == ":" else COMMA
    if draft.content < high and scan.tags[draft.content] & THAT:
        draft.content += 1
    if draft.kind == COLON:
        draft.content = min(draft.content, high)
    return draft.content < high or draft.kind == COLON


def _has_object(scan: Scan, behind: int, mark: int) -> bool:
    """Does the verb have an object, which what follows the comma only explains: "das Feuer, das …"?"""
    following = mark + 1 < len(scan.tags) and scan.tags[mark + 1] & DETERMINER
    return bool(following) and behind < mark and bool(scan.tags[behind] & DETERMINER)


def _bare_front(scan: Scan, clause: int, finite: int, draft: Draft) -> bool:
    """Is there nothing before the verb in its clause, so that the words must stand further left?"""
    if draft.subordinate:
        return True
    return all(scan.tags[index] & CONJUNCTION for index in range(clause, finite))


def _just_quoted(scan: Scan, index: int) -> bool:
    """Does a quotation end here, or before the comma here?"""
    return bool(scan.quoted[index] or (index > 0 and scan.quoted[index - 1]))

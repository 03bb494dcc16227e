"""What is denied where the finite verb stands second: "wies die Vorwürfe als haltlos zurück"."""

from __future__ import annotations

from typing import Final

from ....text.words import PUNCTUATION
from ..grammar.clauses import Subject
from ..grammar.cues import (
    ADVERB,
    AGENT,
    AUXILIARY,
    BASE,
    BE,
    CONJUNCTION,
    CUE,
    DETERMINER,
    F_CLAIM,
    F_DENIED,
    F_PLEA,
    F_VERDICT,
    FINITE,
    FORM,
    HAVE,
    NOT,
    PARTICIPLE,
    POSSESSIVE,
    PRONOUN,
    SUBJUNCTIVE,
    THAT,
    TIME,
    TO,
    Entry,
)
from ..grammar.drafts import RIGHT, Draft, trimmed
from ..grammar.phrases import phrase_end
from ..grammar.scan import Scan
from .falsity import scorned
from .objects import decides
from .second_objects import claim_in, deniable, object_at, object_end, past_preposition

_BACK: Final = 8
_AGENT: Final = 10
_SUBJECT: Final = 7
_CLAUSE: Final = 60


def denied_second(
    scan: Scan, draft: Draft, entry: Entry, verb: int, finite: int, last: int, mark: int, low: int
) -> Draft | None:
    """The draft with what is denied as its words; None where nothing of the kind stands in the clause.

    last: one past the verb and the part that stands apart; mark: where the clause ends; low: where the
    sentence begins.
    """
    clause = draft.clause[0]
    shared = _shared_subject(scan, draft, clause, finite, low)
    if draft.subject is None or (entry.shapes & BASE and not entry.shapes & FORM and finite == verb):
        return None
    if any(scan.tags[i] & NOT for i in range(finite, mark)) and not entry.frames & F_PLEA:
        return None
    closing = finite == mark - 1 or (finite == mark - 2 and scan.tags[mark - 1] & HAVE)
    if closing and clause and scan.forms[clause - 1] == ",":
        return _relative(scan, draft, entry, clause, finite)
    end = verb if finite < verb else last - 1 if last > verb + 1 else mark
    while end > finite and scan.kinds[end - 1] == PUNCTUATION and not scan.quoted[end - 1]:
        end -= 1
    if entry.frames & F_VERDICT and mark < len(scan.quoted) and scan.opens(mark):
        return _called(scan, draft, entry, clause, finite, mark)
    front = _front(scan, draft, entry, clause, finite, end)
    if front:
        return _with_words(scan, draft, front, mark)
    if entry.frames & F_PLEA:
        plea = _plea(scan, finite + 1, mark)
        return _with_words(scan, draft, plea, mark) if plea else None
    begin = object_at(scan, draft, entry, clause, finite, end)
    if entry.prepositions:
        begin = past_preposition(scan, entry, begin, end)
    found = (begin, object_end(scan, begin, end)) if begin < end else None
    if found is None or found[1] <= found[0] or not deniable(scan, entry, *found):
        return _clause_behind(scan, draft, mark) if shared and entry.stance == "denies" else None
    return _with_words(scan, draft, found, mark)


def _shared_subject(scan: Scan, draft: Draft, clause: int, finite: int, low: int) -> bool:
    """Has the verb the subject that opens the sentence: ", und wies", ", dementierte aber"?"""
    joined = finite == clause + 1 and bool(scan.tags[clause] & CONJUNCTION)
    behind = draft.subject if draft.inverted else None
    claimed = behind and claim_in(scan, behind.first, min(behind.first + 2, len(scan.folded))) is not None
    if clause <= low or (behind and not claimed) or not (joined or finite == clause):
        return False
    if scan.quoted[clause - 1] or scan.forms[clause - 1] != ",":
        return False
    if draft.subject and draft.subject.first == low and draft.subject.full > draft.subject.last:
        return True  # "Ito, die Chefin, hat Berichte zurückgewiesen"
    subject = first_subject(scan, low, clause)
    if subject:
        draft.subject, draft.inverted = subject, False
    return subject is not None


def first_subject(scan: Scan, low: int, high: int) -> Subject | None:
    """The phrase that opens a sentence, up to its verb."""
    end = phrase_end(scan, low, high)
    verb = (i for i in range(low + 1, end) if scan.tags[i] & (CUE | FINITE | AUXILIARY))
    end = next(verb, end)
    return Subject(low, end, full=end) if end > low else None


def _front(
    scan: Scan, draft: Draft, entry: Entry, clause: int, finite: int, end: int
) -> tuple[int, int] | None:
    """What is denied in front of the verb, with the subject behind: "Die Vorwürfe wies Ito zurück"."""
    if not entry.frames & (F_DENIED | F_CLAIM) or draft.inverted or finite <= clause:
        return None
    thing = claim_in(scan, clause, finite) is not None or scan.folded[clause] in scan.vocabulary.accusative
    behind = finite + 1
    while behind < end and scan.tags[behind] & (ADVERB | TIME):
        behind += 1
    stop = phrase_end(scan, behind, end)
    if not thing or stop <= behind or claim_in(scan, behind, stop) is not None:
        return None
    draft.subject = Subject(behind, stop, full=stop)
    return clause, finite


def _called(scan: Scan, draft: Draft, entry: Entry, clause: int, finite: int, mark: int) -> Draft | None:
    """ "Nannte den Vorwurf im Radio “falsch”": the claim and what it is called."""
    denials, quote = scan.vocabulary.denials, scan.quote_at(mark)
    begin = object_at(scan, draft, entry, clause, finite, mark)
    claim = claim_in(scan, begin, mark)
    it = scan.folded[begin] in denials.it
    if quote is None or begin >= mark or not (claim is not None or it):
        return None
    said = scan.folded[quote.first : quote.last]
    surely = any(word in denials.false or (it and word in denials.rubbish) for word in said)
    surely = surely or any(denials.nothing_in_it.at(said, place) for place in range(len(said)))
    wrong = claim is not None and not denials.wrong.isdisjoint(said)
    if not (surely or wrong or scorned(scan, begin, quote.closing)):
        return None
    return _with_words(scan, draft, (begin, quote.closing), quote.closing)


def _plea(scan: Scan, first: int, last: int) -> tuple[int, int] | None:
    """The "seine Unschuld" or "nicht schuldig" of a clause."""
    for place in range(first, last):
        length = scan.vocabulary.denials.pleas.at(scan.folded, place)
        if length:
            return place - bool(scan.tags[place - 1] & POSSESSIVE), place + length
    return None


def _with_words(scan: Scan, draft: Draft, found: tuple[int, int], mark: int) -> Draft | None:
    """The draft with these words, and with the clause that says what the claim is."""
    piece = trimmed(scan, *found)
    if piece is None or decides(scan, draft.subject):
        return None
    draft.pieces, draft.stance, draft.side, draft.content = [piece], "denies", RIGHT, piece[0]
    after = mark + 1
    if after < len(scan.tags) and scan.forms[mark] == "," and _complements(scan, after):
        stop = min(len(scan.forms), after + _CLAUSE)
        end = next((i for i in range(after, stop) if scan.forms[i] in ".!?;"), after)
        clause = trimmed(scan, after, end)
        draft.pieces += [clause] if clause else []
    return draft


def _complements(scan: Scan, index: int) -> bool:
    """Does "dass", "wonach" or "er habe" stand here?"""
    if scan.tags[index] & THAT or scan.folded[index] in scan.vocabulary.denials.complementing:
        return True
    reach = 3 if scan.tags[index] & PRONOUN else _SUBJECT  # "er habe", "das Tier sei"
    for place in range(index + 1, min(len(scan.tags), index + _CLAUSE)):
        if place < index + reach and (scan.tags[place] & SUBJUNCTIVE or _after_pronoun(scan, place)):
            return True
        if scan.kinds[place] == PUNCTUATION and not scan.words.glued(place):
            return bool(scan.tags[place - 2] & TO)  # "Geld genommen zu haben"
    return False


def _after_pronoun(scan: Scan, index: int) -> bool:
    """Is this "trete" in "er trete", which no other mood has?"""
    word, known = scan.folded[index], scan.vocabulary
    if not scan.tags[index - 1] & PRONOUN or scan.folded[index - 1] in known.denials.first_person:
        return False
    return word.endswith(known.subjunctives) and not word.endswith(known.preterites)


def _clause_behind(scan: Scan, draft: Draft, mark: int) -> Draft | None:
    """The draft with the clause that follows: "dementierte aber, dass …"."""
    after = mark + 1
    if after >= len(scan.tags) or scan.forms[mark] != "," or not scan.tags[after] & THAT:
        return None
    stop = min(len(scan.forms), after + _CLAUSE)
    end = next((i for i in range(after, stop) if scan.forms[i] in ".!?;"), after)
    return _with_words(scan, draft, (after + 1, end), after) if end > after + 1 else None


def _relative(scan: Scan, draft: Draft, entry: Entry, clause: int, finite: int) -> Draft | None:
    """ "…, der die Vorwürfe bestreitet" and "Vorwürfe, die er bestreitet"."""
    if not scan.tags[clause] & DETERMINER or not entry.frames & (F_DENIED | F_CLAIM):
        return None
    begin = clause + 1
    found: tuple[int, int] | None
    if begin < finite and (scan.tags[begin] & PRONOUN or claim_in(scan, begin, finite) is None):
        claim = claim_in(scan, max(0, clause - 1 - _BACK), clause - 1)
        if claim is None or begin >= finite:
            return None
        draft.subject = Subject(begin, phrase_end(scan, begin, finite), full=finite)
        owned = claim and scan.tags[claim - 1] & (DETERMINER | POSSESSIVE)
        found = (claim - bool(owned), clause - 1)
    else:
        draft.subject = Subject(clause, begin, relative=True, full=begin)
        found = (begin, object_end(scan, begin, finite))
        if found[1] <= begin or not deniable(scan, entry, *found):
            return None
    return _with_words(scan, draft, found, finite + 1)


def denied_by_second(scan: Scan, verb: int, entry: Entry, clause: int) -> Draft | None:
    """The passive: "Die Vorwürfe wurden von der Bank zurückgewiesen"."""
    if not entry.frames & (F_DENIED | F_CLAIM) or not entry.shapes & PARTICIPLE:
        return None
    finite = next((i for i in range(clause, verb) if scan.tags[i] & BE), None)
    agent = next((i for i in range(verb - 1, max(clause, verb - _AGENT), -1) if scan.tags[i] & AGENT), None)
    if finite is None or agent is None or agent <= finite or claim_in(scan, clause, finite) is None:
        return None
    if any(scan.tags[i] & NOT for i in range(finite, verb)):
        return None
    end = phrase_end(scan, agent + 1, verb)
    draft = Draft(
        (verb, verb + 1), (clause, verb + 1), RIGHT, Subject(agent + 1, end, full=end), "denies", verb + 1
    )
    return _with_words(scan, draft, (clause, finite), verb + 1) if end > agent + 1 else None

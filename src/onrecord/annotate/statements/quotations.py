"""Quotations that no cue in their sentence announces: continued, or introduced before."""

from __future__ import annotations

from typing import Final

from ...text.words import CAPITAL, LOWER, NUMBER, PUNCTUATION, UPPER
from ..document import Passage
from .clauses import Subject
from .cues import (
    ADVERB,
    AUXILIARY,
    BASE,
    CUE,
    DETERMINER,
    ENDED,
    FINITE,
    FORM,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUESTION,
    SPEAKER,
    SUBJUNCTIVE,
    SUBORDINATOR,
    THAT,
    TIME,
    UNREAL,
)
from .drafts import LEFT, RIGHT, Draft, trimmed
from .phrases import phrase_end
from .scan import Scan
from .subjects import spoken_of

_FEWEST: Final = 3
_CLAIM: Final = 6  # words: "die Vorwürfe des Jagdverbands"
_DATELINE: Final = 14
_LABEL: Final = 4  # words: "THE BIG CLAIM:"
_CLOCK: Final = 4  # words of "16:40" and what it stands before
_BEHIND_CLOCK: Final = frozenset("–—-:|,")
_DASHES: Final = frozenset("–—-")


def look_back(scan: Scan, new: list[Draft], before: tuple[int, int]) -> None:
    """Give the sentence before to "That is what Ito said."; drop the draft where there is none."""
    for draft in [each for each in new if each.backward and not each.pieces]:
        piece = trimmed(scan, *before)
        if piece:
            draft.pieces.append(piece)
        else:
            new.remove(draft)


def loose_quotes(
    scan: Scan,
    unit: tuple[int, int],
    previous: tuple[int, int],
    new: list[Draft],
    here: list[Draft],
    before: Draft | None,
) -> None:
    """Give the quotations of a sentence that nobody has yet to whoever spoke last.

    previous: the sentence before; new: the sentence's own drafts; here: those of
    the paragraph; before: whoever still spoke when the last sentence ended. Adds
    to drafts, or to `new`.
    """
    low, high = unit
    if new:
        return
    quoted, verb_second = any(scan.quoted[low:high]), scan.vocabulary.verb_second
    if not (quoted or verb_second):
        return
    piece = trimmed(scan, low, high)
    if piece is None:
        return
    if all(scan.quoted[piece[0] : piece[1]]):
        speaking = _speaking(scan, here) if here else before
        if speaking:
            speaking.pieces.append(piece)
        elif previous[0] < previous[1]:
            new += _of_last_subject(scan, previous, piece)
        return
    introduced = (_followed(scan, low, high) or _introduced(scan, low, high)) if quoted else None
    goes_on = here and _mostly_quoted(scan, *piece) and direct(scan, *here[-1].pieces[-1])
    if introduced is None and goes_on and not (verb_second and _subjunctive(scan, low, high, surely=True)):
        here[-1].pieces.append(piece)
        return
    if introduced is None and quoted and not verb_second:
        introduced = _worded(scan, low, high)
    found = introduced or _reported(scan, low, high, here[-1] if here else before, previous)
    if found and _goes_on(found, here):
        here[-1].pieces += found.pieces
    elif found:
        new.append(found)


def _goes_on(found: Draft, here: list[Draft]) -> bool:
    """Does reported speech without a cue go on from the sentence before, or say why a claim is denied?"""
    last = here[-1] if here else None
    if last is None or found.cue[1] or last.whole:
        return False
    return not last.cue[1] or _only_denies(last)


def _only_denies(draft: Draft) -> bool:
    """Are the words no more than the claim: "wies den Vorwurf zurück"?"""
    return draft.stance == "denies" and sum(last - first for first, last in draft.pieces) <= _CLAIM


def _of_last_subject(scan: Scan, previous: tuple[int, int], piece: tuple[int, int]) -> list[Draft]:
    """A bare quotation is of whoever the sentence before it was about."""
    subject = spoken_of(scan, *previous)
    if subject is None or not _may_speak(scan, subject.first, subject.last):
        return []
    draft = Draft((0, 0), (piece[0], piece[0]), RIGHT, subject, "says", piece[0])
    draft.pieces = [piece]
    return [draft]


def _reported(scan: Scan, low: int, high: int, last: Draft | None, previous: tuple[int, int]) -> Draft | None:
    """A sentence in the mood of reported speech goes on with whoever spoke last, or was spoken of."""
    if not scan.vocabulary.verb_second or (last is None and previous[0] >= previous[1]):
        return None
    if not _subjunctive(scan, low, high, surely=last is None):
        return None
    subject = last.subject if last else None
    if subject is None and previous[0] < previous[1]:
        subject = spoken_of(scan, *previous)
    piece = trimmed(scan, low, high)
    if subject is None or piece is None:
        return None
    draft = Draft((0, 0), (low, low), RIGHT, subject, "says", low)
    draft.pieces = [piece]
    return draft


def behind_colon(scan: Scan, drafts: list[Draft], low: int, high: int) -> list[Draft]:
    """Reported speech behind a colon that no draft reaches: "Ito wies das zurück: Der Kai sei sicher."."""
    colon = next((i for i in range(high - 3, low, -1) if scan.forms[i] == ":" and not scan.quoted[i]), low)
    reached = any(each.pending or (each.pieces and each.pieces[-1][1] > colon) for each in drafts)
    told = any(scan.tags[i] & CUE and scan.kinds[i] == LOWER for i in range(low, colon))
    if colon == low or reached or not _subjunctive(scan, colon + 1, high, surely=not told):
        return []
    subject = drafts[-1].subject if drafts else spoken_of(scan, low, colon)
    piece = trimmed(scan, colon + 1, high)
    if drafts and piece and _only_denies(drafts[-1]):
        drafts[-1].pieces.append(piece)
        return []
    if subject is None or piece is None or not _may_speak(scan, subject.first, subject.last):
        return []
    draft = Draft((0, 0), (low, colon + 1), RIGHT, subject, "says", colon + 1)
    draft.pieces = [piece]
    return [draft]


def _subjunctive(scan: Scan, low: int, high: int, *, surely: bool) -> bool:
    """Is the verb of the main clause in the mood of reported speech?

    surely: not in the one of suppositions, which reported speech borrows.
    """
    wanted = SUBJUNCTIVE if surely else SUBJUNCTIVE | UNREAL
    for index in range(low + 1, min(high, low + 20)):
        if not scan.tags[index] & wanted or scan.tags[index - 1] & (SUBORDINATOR | THAT):
            continue
        if not _closes_clause(scan, low, index, high):
            return True
    first = phrase_end(scan, low, high)
    long = low + 1 < first or scan.folded[low] in scan.vocabulary.third
    return long and first < high - 1 and _looks_subjunctive(scan, first)


def _closes_clause(scan: Scan, low: int, verb: int, high: int) -> bool:
    """Does the verb end a subordinate clause: "Ob er gehe, blieb offen"?"""
    if verb + 1 < high and scan.kinds[verb + 1] != PUNCTUATION:
        return False
    begin = next((i for i in range(verb - 1, low, -1) if scan.forms[i] == ","), low - 1) + 1
    opening = SUBORDINATOR | THAT | QUESTION | (DETERMINER if begin > low else 0)
    return bool(scan.tags[begin] & opening)


def _looks_subjunctive(scan: Scan, index: int) -> bool:
    """Has the word behind the first phrase an ending that only this mood has there: "Der Lohn liege"?"""
    word = scan.folded[index]
    return (
        scan.kinds[index] == LOWER
        and scan.kinds[index - 1] in (CAPITAL, UPPER)
        and not scan.tags[index] & ~(CUE | BASE | FORM)
        and scan.kinds[index + 1] == LOWER
        and word.endswith(scan.vocabulary.subjunctives)
        and not word.endswith(scan.vocabulary.preterites)
    )


def _introduced(scan: Scan, low: int, high: int) -> Draft | None:
    """The quotation behind a colon or comma, of whoever the sentence is about: "Ito was blunt: “No.”"."""
    for index in range(low + 2, high - _FEWEST):
        if scan.quoted[index] or not scan.quoted[index + 1]:
            continue
        if scan.opens(index + 1) and _introduces(scan, index):
            subject = spoken_of(scan, low, index)
            subject = _answering(scan, subject) if subject else None
            speaker = subject is not None and scan.tags[subject.last - 1] & SPEAKER
            if subject is None or not (speaker or _may_speak(scan, subject.first, subject.last)):
                return None
            subject.full = _last_comma(scan, subject.last, index)
            draft = Draft((index, index + 1), (low, index + 1), RIGHT, subject, "says", index + 1)
            piece = trimmed(scan, index + 1, high)
            draft.pieces = [piece] if piece else []
            draft.unit = (low, high)
            return draft if piece else None
    return None


def _last_comma(scan: Scan, first: int, last: int) -> int:
    """The last comma between two words; `first` where there is none."""
    return next((i for i in range(last - 1, first, -1) if scan.forms[i] == ","), first)


def _answering(scan: Scan, subject: Subject) -> Subject:
    """Whose "answer" or "message" the subject is; else the subject."""
    known, places = scan.vocabulary, range(subject.first, subject.last)
    if known.utterances.isdisjoint(scan.folded[subject.first : subject.last]):
        return subject
    for place in places:
        if scan.tags[place] & POSSESSIVE:
            return Subject(place, place + 1, full=place + 1)
        if scan.folded[place] in known.owners and place > subject.first:
            return Subject(subject.first, place, full=place)
    return subject


def _followed(scan: Scan, low: int, high: int) -> Draft | None:
    """The quotation before a verb that the lexicon does not know: "“No,” snapped Ito.", "“No,” he raged."."""
    quote = scan.quote_at(low)
    if quote is None or quote.opening != low or quote.closing >= high - 1:
        return None
    begin = quote.closing
    if scan.vocabulary.verb_second:
        begin += scan.forms[begin] == ","  # „Nein!“, schäumt Ito
        said = _said_by(scan, begin, high) if begin < high - 1 and _looks_finite(scan, begin) else None
    elif scan.kinds[quote.last - 1] == PUNCTUATION:
        said = _said_by(scan, begin, high) or _by_subject(scan, begin, high)
    else:
        said = None
    piece = trimmed(scan, low, quote.closing)
    if said is None or piece is None:
        return None
    (verb, last), subject = said
    clause = min(verb, subject.first), max(last, subject.last)
    draft = Draft((verb, last), clause, LEFT, subject, "says", clause[1])
    draft.unit, draft.pieces = (low, high), [piece]
    return draft


def _said_by(scan: Scan, verb: int, high: int) -> tuple[tuple[int, int], Subject] | None:
    """The verb that may stand here, with its particle, and whoever is named behind it: "shot back Ito"."""
    if not (scan.vocabulary.verb_second or scan.tags[verb] & (ENDED | FINITE)):
        return None
    last = verb + 1
    while last < high and scan.tags[last] & ADVERB and scan.kinds[last] == LOWER:
        last += 1
    end = phrase_end(scan, last, high)
    if end == last or not _may_speak(scan, last, end):
        return None
    return (verb, last), Subject(last, end, full=end)


def _by_subject(scan: Scan, first: int, high: int) -> tuple[tuple[int, int], Subject] | None:
    """Whoever is named here, and the verb behind, if all that follows belongs to it: "he raged on Friday"."""
    alone = scan.tags[first] & PRONOUN and not scan.tags[first] & (DETERMINER | POSSESSIVE)
    verb = first + 1 if alone else _verb_behind(scan, first, high)
    described = scan.tags[first] & (DETERMINER | POSSESSIVE) and verb - first > 1
    if verb == first or verb >= high or not (described or _may_speak(scan, first, verb)):
        return None
    if not scan.tags[verb] & ENDED or scan.kinds[verb] != LOWER:
        return None
    last = verb + 1
    while last < high and scan.tags[last] & ADVERB and scan.kinds[last] == LOWER:
        last += 1
    if last < high and not (scan.kinds[last] == PUNCTUATION or scan.tags[last] & (PREPOSITION | TIME)):
        return None
    return (verb, last), Subject(first, verb, full=verb)


def _verb_behind(scan: Scan, first: int, high: int) -> int:
    """The first word behind a phrase that ends as verbs do, or whatever ends the phrase."""
    end = phrase_end(scan, first, high)
    return next(
        (i for i in range(first + 1, end) if scan.tags[i] & ENDED and _ends_clause(scan, i, high)), end
    )


def _ends_clause(scan: Scan, verb: int, high: int) -> bool:
    return verb + 1 >= high or scan.kinds[verb + 1] == PUNCTUATION


def _looks_finite(scan: Scan, index: int) -> bool:
    """Is this a word of no known class that ends as verbs do, with a noun behind it?"""
    if scan.kinds[index] != LOWER or scan.tags[index]:
        return False
    behind = scan.kinds[index + 1] in (CAPITAL, UPPER) or scan.tags[index + 1] & (DETERMINER | PRONOUN)
    return bool(behind) and scan.folded[index].endswith(scan.vocabulary.finite_endings)


def _mostly_quoted(scan: Scan, first: int, last: int) -> bool:
    """Do most of these words stand in quotation marks?"""
    return 2 * sum(1 for place in range(first, last) if scan.quoted[place]) > last - first


def _introduces(scan: Scan, index: int) -> bool:
    """Is this a colon, or a comma before a quotation that begins a sentence?"""
    if scan.forms[index] == ":":
        return True
    quote = scan.quote_at(index + 1)
    return (
        scan.forms[index] == ","
        and quote is not None
        and quote.last - quote.first > _FEWEST
        and scan.kinds[quote.first] in (CAPITAL, UPPER)
        and scan.kinds[quote.last - 1] == PUNCTUATION
    )


def _worded(scan: Scan, low: int, high: int) -> Draft | None:
    """What somebody's words in a sentence are about: "Ito decried the “politics of the closed door”"."""
    place = next((i for i in range(low, high) if scan.quoted[i] and scan.opens(i)), None)
    quote = scan.quote_at(place) if place is not None else None
    if place is None or quote is None or quote.last - quote.first < 5 or place - low > 30:
        return None
    small = sum(1 for i in range(quote.first, quote.last) if scan.kinds[i] == LOWER)
    if 2 * small < quote.last - quote.first:
        return None
    subject = spoken_of(scan, low, place)
    if subject is None or not _may_speak(scan, subject.first, subject.last):
        return None
    verb = next(
        (i for i in range(subject.last, place) if scan.tags[i] & (FINITE | AUXILIARY | ENDED | CUE)), None
    )
    if verb is None:
        return None
    draft = Draft((verb, verb + 1), (low, verb + 1), RIGHT, subject, "says", verb + 1)
    end = next((i for i in range(quote.closing, high) if scan.forms[i] in ",;:" or scan.dash(i)), high)
    if scan.forms[quote.last - 1] == ",":
        end = quote.closing
    piece = trimmed(scan, verb + 1, end)
    draft.pieces = [piece] if piece else []
    draft.unit = (low, high)
    return draft if piece else None


def _may_speak(scan: Scan, first: int, last: int) -> bool:
    """Is the subject a name or a person's pronoun?"""
    return bool(scan.tags[first] & PRONOUN) or scan.kinds[last - 1] != LOWER


def taken_up(scan: Scan, passage: Passage, pending: Draft) -> None:
    """Give a passage to the draft that ended with a colon before it."""
    pending.pending = False
    piece = trimmed(scan, passage.first, passage.last)
    if piece is None:
        return
    if passage.kind == "quotation" or all(scan.quoted[piece[0] : piece[1]]):
        pending.pieces.append(piece)


def past_dateline(scan: Scan, low: int, high: int) -> int:
    """Where a paragraph begins behind "LINDMOOR, July 29 (dpa) —", "16:40" or "THE FACTS:"."""
    low = past_clock(scan, low, high)
    if scan.kinds[low] == UPPER and scan.tags[low] & DETERMINER:
        colon = next((i for i in range(low + 1, min(high - 1, low + _LABEL)) if scan.kinds[i] != UPPER), low)
        if colon > low + 1 and scan.forms[colon] == ":":
            return colon + 1
    if scan.kinds[low] not in (CAPITAL, UPPER) or _DASHES.isdisjoint(scan.forms[low : low + _DATELINE]):
        return low
    for index in range(low, min(high - 1, low + _DATELINE)):
        if scan.forms[index] in _DASHES and scan.dash(index):
            return index + 1 if index > low else low
        plain = scan.kinds[index] == LOWER or scan.forms[index] in '"“”:;‘’'
        if plain and not scan.tags[index] & TIME and scan.forms[index - 1] not in "(/":
            return low
    return low


def past_clock(scan: Scan, low: int, high: int) -> int:
    """Where an entry of a live report begins behind its time: "16:40 The mayor says"."""
    if scan.kinds[low] != NUMBER or high - low < _CLOCK or scan.forms[low + 1] not in ":.":
        return low
    if scan.kinds[low + 2] != NUMBER or not (scan.words.glued(low) and scan.words.glued(low + 1)):
        return low
    begin = low + _CLOCK - 1
    return begin + (scan.forms[begin] in _BEHIND_CLOCK) if scan.kinds[begin] != NUMBER else low


def _speaking(scan: Scan, drafts: list[Draft]) -> Draft | None:
    """The last draft with words in quotation marks, or just the last."""
    return drafts[-1]


def direct(scan: Scan, first: int, last: int) -> bool:
    """Do these words stand in quotation marks at one end at least?"""
    return bool(scan.quoted[first] or scan.quoted[last - 1])

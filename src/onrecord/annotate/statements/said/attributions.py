"""From a cue to a draft of a statement: who speaks, and which words are theirs."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER
from ..denials.before import gapped
from ..denials.behind import settled
from ..denials.marked import marked
from ..denials.means import in_order_to_deny, to_come
from ..denials.objects import DENYING, deniable, part_behind, shown_false
from ..grammar.clauses import subject_before
from ..grammar.complements import BARE, CLAUSE_THAT, COLON, COMMA, END, INFINITIVE, PREPOSED, QUOTE
from ..grammar.cues import (
    AUXILIARY,
    CONJUNCTION,
    CUE,
    F_CONCEDED,
    F_PERSON,
    F_SUM,
    F_TAKEN,
    F_THAT,
    GERUND,
    NOUN,
    PARTICIPLE,
    PREPOSITION,
    SUBORDINATOR,
    THAT,
    Entry,
)
from ..grammar.drafts import RIGHT, Draft
from ..grammar.groups import verb_group
from ..grammar.scan import Scan
from ..verb_second.opinions import opinion
from ..verb_second.second import verb_second
from .apposed import apposed
from .extents import give_words
from .following import complement
from .frames import sums
from .inversion import inverted
from .labelled import labelled
from .nouns import noun_draft, passive_draft
from .participles import attached, behind_noun, following, is_coordinated, opening
from .placing import placed
from .quoting import quoted_as, quoting, was_first
from .saying import Saying
from .trailing import names_reporter
from .verbs import (
    attributive,
    disagrees,
    held_back,
    is_anybody,
    is_nobody,
    is_verb,
    names_nobody,
    only_raises,
    progressive,
    quotes_somebody,
    surely_verb,
)

_PLAIN: Final = "says"
_PARTED: Final = 14  # words: "brushed the widely shared claims of a cover-up aside"


def drafts(scan: Scan, hits: list[int], low: int, high: int) -> list[Draft]:
    """The statements announced in a sentence, with their words.

    hits: the words of the sentence that can announce one.
    """
    tags, quoted = scan.tags, scan.quoted
    found: list[Draft] = []
    for index in hits:
        classes = tags[index]
        if not classes & (CUE | NOUN):
            continue
        if quoted[index]:
            draft = marked(scan, index, low, high) if classes & CUE else None
            found += [draft] if draft else []
            continue
        draft = None
        if classes & CUE and scan.vocabulary.verb_second:
            draft = verb_second(scan, index, low, high) if scan.kinds[index] == LOWER else None
        elif classes & CUE and (scan.kinds[index] == LOWER or index == low):
            draft = _attribution(scan, index, low, high, found)
        if draft is None and classes & NOUN:
            if scan.vocabulary.verb_second:
                draft = opinion(scan, index, low, high, found)
            else:
                draft = noun_draft(scan, index, low, high)
        if draft and found and _repeats(found[-1], draft):
            continue
        if draft:
            if found and (_describes(found[-1], draft) or _is_denied(found[-1], draft)):
                found.pop()
            found.append(draft)
    for place, draft in enumerate(found):
        give_words(scan, draft, found, place, low, high)
    return [each for each in found if (each.pieces or each.pending or each.backward) and settled(scan, each)]


def _last_of_pair(scan: Scan, verb: int, entry: Entry) -> int:
    """The second verb of "denied and condemned the report", which share their object; else the verb."""
    other = scan.entry(verb + 2) if verb + 3 < len(scan.tags) and scan.tags[verb + 1] & CONJUNCTION else None
    if other is None or not entry.frames & DENYING or other.needs_particle or scan.kinds[verb + 2] != LOWER:
        return verb
    shared = other.frames & (DENYING | F_TAKEN) and other.shapes & entry.shapes
    return verb + 2 if shared and not scan.quoted[verb + 2] else verb


def _repeats(before: Draft, draft: Draft) -> bool:
    """Is this only the second verb of "denied and condemned the report", "assured them in writing that"?"""
    inside = draft.follows and draft.stance == _PLAIN and before.side == draft.side == RIGHT
    return before.content == draft.content and before.cue[0] < draft.cue[0] < (
        draft.content if inside else before.cue[1]
    )


def _describes(before: Draft, draft: Draft) -> bool:
    """Does a verb only say who speaks: "officials briefed on the talks said that"?"""
    subject = draft.subject
    within = subject is not None and subject.first <= before.cue[0] < subject.last
    return within and before.content == draft.content and before.side == draft.side == RIGHT


def _is_denied(before: Draft, draft: Draft) -> bool:
    """Is what looked like a verb the claim that is denied: ", charges the army rejects"?"""
    return bool(draft.pieces) and draft.pieces[0][0] <= before.cue[0] < draft.pieces[0][1] <= draft.cue[0]


def _attribution(scan: Scan, verb: int, low: int, high: int, before: list[Draft]) -> Draft | None:
    """What the word at `verb` announces, or None when it is no verb of saying here."""
    entry = scan.vocabulary.entries[scan.folded[verb]]
    if verb == low or _opens_behind(scan, verb, entry, low):
        return opening(scan, verb, entry, low, high)
    if not is_verb(scan, verb, entry, low) or quotes_somebody(scan, verb, high) or only_raises(scan, verb):
        return None
    if entry.needs_particle and not _may_be_whole(scan, verb, entry):
        return None
    group = verb_group(scan, verb, low)
    conceded = bool(entry.frames & F_CONCEDED)  # "did not accept that", which denies
    if conceded != (group.refused or group.negated) or attributive(scan, entry, group):
        return None
    if entry.frames & DENYING and to_come(scan, group.first, verb):
        return None
    after = complement(scan, _last_of_pair(scan, verb, entry), entry, high)
    before_it = gapped(scan, verb, entry, group, after, low, high) if entry.frames & DENYING else None
    if before_it:
        return before_it
    denies = after.kind in (BARE, PREPOSED) and deniable(scan, entry, after.first, high)
    if scan.folded[verb] in scan.vocabulary.homographs and not (
        denies or surely_verb(scan, entry, group, verb, after, low) or names_reporter(scan, verb, entry, low)
    ):
        return None
    if group.infinitive and entry.frames & DENYING and not conceded:
        return in_order_to_deny(scan, verb, entry, group, after, low, high)
    saying = Saying(scan, verb, entry, group, after, low, high)
    if _says_nothing(saying):
        return None
    called = labelled(saying)
    if called or group.passive:
        return called or passive_draft(scan, verb, entry, group, after, low, high)
    return _quoting_or_turned(saying, denies=denies) or _by_subject(saying, before)


def _may_be_whole(scan: Scan, verb: int, entry: Entry) -> bool:
    """Does a word stand behind that may be the verb's other part: "brush … aside", "put … at"?"""
    behind = scan.folded[verb + 1 : verb + _PARTED]
    if entry.frames & F_THAT and scan.tags[verb + 1 : verb + 2] and scan.tags[verb + 1] & THAT:
        return True  # "ruled that"
    return not entry.particles.isdisjoint(behind) or bool(entry.frames & F_SUM)


def _opens_behind(scan: Scan, verb: int, entry: Entry, low: int) -> bool:
    """Is this the "denying" of "In denying the charge, Ito said", "While denying it, Ito said"?"""
    participle = verb == low + 1 and bool(entry.shapes & GERUND and entry.frames & DENYING)
    return participle and bool(scan.tags[low] & (PREPOSITION | SUBORDINATOR))


def _says_nothing(saying: Saying) -> bool:
    """Is this "to say so", "asked not to be named", "could say that", or a verb without its other part?"""
    scan, group, after = saying.scan, saying.group, saying.after
    if group.infinitive and after.kind not in (QUOTE, COLON) and not saying.entry.frames & F_CONCEDED:
        return True
    if after.kind == INFINITIVE and names_nobody(scan, after.first, saying.high):
        return True
    if was_first(saying):
        return True
    around = scan.folded[group.first : saying.verb + 2] if group.supposed else []
    merely = not scan.vocabulary.merely.isdisjoint(around)
    if group.supposed and not merely and after.kind not in (QUOTE, COLON, END, COMMA):
        return True
    return saying.entry.needs_particle and not _whole(saying)


def _quoting_or_turned(saying: Saying, *, denies: bool) -> Draft | None:
    """ "Ito was quoted as saying", and "said Ito"."""
    first = quoted_as(saying)
    if first:
        return quoting(saying, first)
    return None if denies else inverted(saying)


def _by_subject(saying: Saying, before: list[Draft]) -> Draft | None:
    """What a verb announces behind its subject, or behind what has the same subject."""
    scan, entry, group, low = saying.scan, saying.entry, saying.group, saying.low
    participial = bool(entry.shapes & GERUND) and not progressive(scan, group, saying.verb)
    if participial and scan.folded[group.first - 1] in scan.vocabulary.lacking:
        return None  # "without saying whether"
    if participial and behind_noun(scan, group, low):
        return attached(saying)
    if participial or is_coordinated(scan, group, low):
        return None if held_back(scan, entry, group, low) else following(saying, before)
    subject = subject_before(scan, group.first, low)
    if subject is None or is_nobody(scan, subject) or is_anybody(scan, subject, low):
        return None
    if subject.first - 1 == low and scan.tags[low] & AUXILIARY:
        return None  # "Had he denied it, …", "Did Ito deny it?"
    if disagrees(scan, saying.verb, entry, group, subject) or shown_false(scan, entry, subject):
        return None
    if _accused(saying):
        return None
    return apposed(saying, subject) or placed(saying, subject)


def _accused(saying: Saying) -> bool:
    """Is this the participle of "a man accused of theft", with nobody whom it accuses?"""
    entry, after, group = saying.entry, saying.after, saying.group
    bare = after.kind == PREPOSED and after.whom is None and group.first == saying.verb
    return bare and entry.stance == "accuses" and bool(entry.shapes & PARTICIPLE and entry.frames & F_PERSON)


def _whole(saying: Saying) -> bool:
    """Does the verb have its other part: "point out", "brush aside claims", "brush claims aside"?"""
    scan, entry, after, high = saying.scan, saying.entry, saying.after, saying.high
    if not entry.particles.isdisjoint(scan.folded[saying.verb + 1 : after.cue_last]):
        return True
    if after.kind == CLAUSE_THAT and entry.frames & F_THAT:
        return True  # "ruled that"
    if entry.frames & F_SUM and sums(scan, after.first, high):
        return True  # "put the toll at 43"
    return bool(entry.frames & DENYING) and part_behind(scan, entry, after.first, high)

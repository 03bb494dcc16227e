"""On which side of a verb of saying its words stand."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER, PUNCTUATION
from ..denials.objects import DENYING, deniable
from ..grammar.clauses import Subject
from ..grammar.complements import BARE, COLON, COMMA, DASH, END, QUOTE, Complement
from ..grammar.cues import (
    AGENT,
    AUXILIARY,
    CONDITIONAL,
    CONJUNCTION,
    CUE,
    DETERMINER,
    F_BARE,
    F_CLAIM,
    F_CLAUSE,
    F_DENIED,
    F_DOCUMENT,
    F_OBJECT,
    F_PERSONAL,
    F_QUOTE,
    F_QUOTED,
    F_SPOKEN,
    F_THAT,
    FINITE,
    GERUND,
    PARTICIPLE,
    POSSESSIVE,
    PRONOUN,
    QUESTION,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    Entry,
)
from ..grammar.drafts import BOTH, LEFT, Draft
from ..grammar.finite import has_finite
from ..grammar.occasions import is_circumstance
from ..grammar.scan import Scan
from ..grammar.titles import is_title
from .frames import can_speak, documented, is_document, past_comma, takes
from .inversion import just_quoted, named_so, tail_end
from .parenthetical import parenthetical, quote_behind
from .saying import Saying

_SHORT: Final = 3
_GESTURE: Final = 24  # words, as in ", wiping her eyes as the crowd fell silent, "


def placed(saying: Saying, subject: Subject) -> Draft | None:
    """A finite verb behind its subject; the words stand behind, before, or on both sides."""
    scan, entry, after, low, high = saying.scan, saying.entry, saying.after, saying.low, saying.high
    before = subject.first - 1
    if before >= low and scan.tags[before] & CONDITIONAL and not _in_quotes(entry):
        return None
    left = before >= low and (scan.quoted[before] > 0 or scan.forms[before] == "," or scan.dash(before))
    draft = saying.draft(subject, subject.first, saying.finite_stance())
    draft.subordinate = before >= low and bool(scan.tags[before] & SUBORDINATOR)
    if left and entry.frames & F_QUOTE and just_quoted(scan, before):
        if after.kind in (END, COMMA, DASH) or not _calls(scan, low, before):
            return _behind_quote(saying, draft)
        left = False
    occasional = left and subject.first - low > _SHORT and after.kind == BARE
    if (occasional and is_circumstance(scan, after.first, high)) or (left and _relates(saying)):
        saying.after = after = Complement(END, after.first, after.cue_last, after.whom)
    if after.kind in (END, COMMA, DASH):
        return _beside(saying, draft, subject, left)
    said = left and scan.quoted[before] and not _titles(scan, before)
    if said and after.kind in (BARE, QUOTE) and entry.frames & F_QUOTE:
        if after.kind == QUOTE:
            draft.side = BOTH if after.first == after.cue_last else LEFT
            return draft
        if not has_finite(scan, after.first, high):
            draft.side = LEFT
            return draft
    if not _announces(saying, subject):
        return None
    draft.cut = _cut(scan, before, low)
    return draft


def _calls(scan: Scan, low: int, before: int) -> bool:
    """Does it begin "Calling the claims “lies”, Ito vowed to", which is no quotation of its own?"""
    entry = scan.entry(low)
    if entry is None or not (entry.shapes & GERUND and entry.frames & DENYING):
        return False
    return deniable(scan, entry, low + 1, before + 1)


def _titles(scan: Scan, before: int) -> bool:
    """Is the quotation that ends here a title: "Later on “This Week,” Ito questioned"?"""
    quote = scan.quote_at(before)
    return quote is not None and (is_title(scan, quote) or named_so(scan, quote))


def _relates(saying: Saying) -> bool:
    """Does only a clause on a document follow: "…, Ito said in a post that was later deleted"?"""
    scan, first = saying.scan, saying.after.first
    if saying.after.kind != BARE or first <= saying.verb + 1 or first + 1 >= saying.high:
        return False
    return bool(scan.tags[first] & THAT and scan.tags[first + 1] & AUXILIARY)


def _behind_quote(saying: Saying, draft: Draft) -> Draft | None:
    """ "“…,” Ito said": the words stand before the clause, and may go on behind it."""
    scan, after, high = saying.scan, saying.after, saying.high
    ahead = past_comma(scan, saying.entry, after, high)
    draft.side = BOTH if ahead.kind == QUOTE and ahead.first <= after.cue_last + 1 else LEFT
    if draft.side == LEFT and after.kind == COMMA:
        return _resumed(saying, parenthetical(saying, draft, left=True))
    if draft.side == LEFT:
        draft.cue = (saying.group.first, saying.verb + 1)
        later = tail_end(scan, after.first, high)
        draft.clause = (draft.clause[0], min(later, high))
        if later < high and scan.forms[later - 1] == ",":
            draft.side, draft.content = BOTH, later
    draft.content = max(draft.content, ahead.first)
    return draft


def _resumed(saying: Saying, draft: Draft | None) -> Draft | None:
    """The quotation goes on behind what its speaker did: "“…,” Ito said, her voice breaking, “…”"."""
    if draft is None or draft.side != LEFT:
        return draft
    scan, first = saying.scan, saying.after.first + 1
    for place in range(first, min(saying.high, first + _GESTURE)):
        if scan.opens(place):
            if scan.forms[place - 1] == ",":
                draft.side, draft.content = BOTH, place
                draft.clause = (draft.clause[0], place)
            return draft
        entry = scan.entry(place) if scan.tags[place] & CUE else None
        verbal = entry and not entry.needs_particle and not scan.tags[place - 1] & (POSSESSIVE | DETERMINER)
        if verbal or scan.tags[place] & (AUXILIARY | CONJUNCTION):
            return draft
    return draft


def _beside(saying: Saying, draft: Draft, subject: Subject, left: bool) -> Draft | None:
    """ "…, the mayor said, …": nothing follows the verb within its clause."""
    scan, before = saying.scan, subject.first - 1
    if saying.group.supposed and draft.subordinate and scan.folded[before] not in scan.vocabulary.likening:
        return None  # "where she would have put it"
    if saying.entry.stance == "accuses" and saying.after.whom:
        return None  # "In 2009, the club charged a fee"
    if not saying.entry.frames & F_CLAUSE and not _closes(saying, subject, left):
        return None
    if _reduced(saying, subject) and not (left and has_finite(scan, saying.low, before)):
        return None
    return parenthetical(saying, draft, left)


def _announces(saying: Saying, subject: Subject) -> bool:
    """Can this subject announce what follows the verb?"""
    scan, entry, after = saying.scan, saying.entry, saying.after
    if after.kind == QUOTE and _titled(saying, subject):
        return False
    if entry.frames & F_SPOKEN and not can_speak(scan, subject):
        return False
    if entry.frames & F_PERSONAL and not _somebody(scan, subject):
        return False
    if after.kind == BARE and subject.first == saying.low and _is_predicate(scan, after.first):
        return False
    if after.kind == BARE and entry.frames & F_CLAUSE and subject.first > saying.low:
        raised = scan.tags[subject.first - 1] & RELATIVE and scan.tags[after.first] & (FINITE | AUXILIARY)
        if raised:
            return True  # "which he argued seeks to"
    if entry.frames & F_DOCUMENT and not (is_document(scan, subject) or _bears(scan, subject, after)):
        return False
    high = saying.high
    return takes(scan, entry, after, high) or documented(scan, entry, after, subject, high)


def _somebody(scan: Scan, subject: Subject) -> bool:
    """Is this somebody who can threaten, not "that", "a ballot initiative"?"""
    pointing = scan.folded[subject.first] in scan.vocabulary.empty
    return can_speak(scan, subject) and not (pointing and not scan.tags[subject.first] & PRONOUN)


def _is_predicate(scan: Scan, first: int) -> bool:
    """Does a verb follow whose subject stands before: "The account Ito retweeted | was set up"?"""
    finite = scan.tags[first] & AUXILIARY and not scan.folded[first].endswith(scan.vocabulary.gerunds)
    return bool(finite) and scan.kinds[first] == LOWER and not scan.quoted[first]


def _cut(scan: Scan, before: int, low: int) -> int:
    """Where the words of an earlier draft end, before this clause; -1 where they do not."""
    if before <= low:
        return -1
    if scan.forms[before] == ";":
        return before
    if scan.tags[before] & CONJUNCTION and scan.forms[before - 1] == ",":
        return before - 1
    return before if scan.forms[before] == "," or scan.folded[before] in scan.vocabulary.turns else -1


def _in_quotes(entry: Entry) -> bool:
    """Does the verb only say how something is called, or say something where it is quoted?"""
    return bool(entry.frames & F_QUOTED) and not entry.frames & (F_DENIED | F_CLAIM)


def _closes(saying: Saying, subject: Subject, left: bool) -> bool:
    """Can a verb that takes no clause stand at the end: "…, the letter shows", "“…,” Ito thanked them"?"""
    scan, entry = saying.scan, saying.entry
    bare = saying.verb + 1 >= saying.high or scan.kinds[saying.verb + 1] == PUNCTUATION
    if left and bare and entry.frames & F_THAT and entry.frames & F_QUOTE and can_speak(scan, subject):
        return True  # "The minutes were missing, he agreed."
    if left and (entry.needs_particle or (entry.frames & F_BARE and is_document(scan, subject))):
        return True
    quoted = (left and scan.quoted[subject.first - 1]) or quote_behind(scan, saying.after, saying.high)
    return bool(entry.frames & F_QUOTE and quoted)


def _bears(scan: Scan, subject: Subject, after: Complement) -> bool:
    """Is this a thing with words on it: "A banner read: “…”"?"""
    thing = scan.kinds[subject.last - 1] == LOWER and not scan.tags[subject.first] & PRONOUN
    return after.kind == COLON or (after.kind == QUOTE and thing)


def _reduced(saying: Saying, subject: Subject) -> bool:
    """Is this a participle behind its noun: "a plan announced on Monday", "changes proposed by Ito"?"""
    scan, verb, group, entry = saying.scan, saying.verb, saying.group, saying.entry
    if group.first < verb or not entry.shapes & PARTICIPLE:
        return False
    if verb + 1 < len(scan.tags) and scan.tags[verb + 1] & AGENT:
        return True
    named = scan.kinds[subject.last - 1] != LOWER
    return (
        bool(entry.frames & F_OBJECT)
        and not named
        and scan.folded[subject.first] in scan.vocabulary.indefinite
    )


def _titled(saying: Saying, subject: Subject) -> bool:
    """Is this "a play called “The Salt Road”", a name given, not words said?"""
    scan, verb = saying.scan, saying.verb
    if saying.entry.frames & F_QUOTE or saying.group.first < verb or saying.after.first > verb + 1:
        return False
    if not saying.entry.shapes & PARTICIPLE or scan.tags[subject.first - 1] & QUESTION:
        return False  # "the mayor calls", "what the mayor called"
    return scan.kinds[subject.last - 1] == LOWER and not scan.tags[subject.last - 1] & (PRONOUN | RELATIVE)

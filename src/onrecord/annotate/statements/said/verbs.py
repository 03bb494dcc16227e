"""Whether a word that can announce a statement is a verb here, and says something."""

from __future__ import annotations

from typing import Final

from ....text.words import LOWER, NUMBER, PUNCTUATION
from ..grammar.clauses import Subject
from ..grammar.complements import (
    BARE,
    CLAUSE_THAT,
    COLON,
    COMMA,
    END,
    INFINITIVE,
    QUOTE,
    Complement,
    gerund_content,
)
from ..grammar.cues import (
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    CITED,
    CITING,
    CUE,
    DETERMINER,
    DOCUMENT,
    F_BARE,
    F_CLAUSE,
    F_QUOTE,
    FORM,
    GERUND,
    HAVE,
    KEEPING,
    NAMING,
    NOT,
    PARTICIPLE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RAISING,
    RELATIVE,
    SPEAKER,
    SUBORDINATOR,
    THAT,
    TO,
    Entry,
)
from ..grammar.finite import has_finite
from ..grammar.groups import Group, verb_group
from ..grammar.phrases import phrase_end
from ..grammar.scan import Scan

_NEAR: Final = 8
_BRIEF: Final = 2  # words: "only time"
_PLURAL: Final = SPEAKER | DOCUMENT | DETERMINER
"""What a plural verb can follow without a plural ending: "the board say", "the data show", "two say"."""
_NO_NOUN: Final = PRONOUN | DETERMINER | POSSESSIVE | THAT | PREPOSITION | ADVERB
"""What can stand behind a verb, and not between a participle and its noun: "another proposed law"."""


def quotes_somebody(scan: Scan, verb: int, high: int) -> bool:
    """Is this the "quoted" of "quoted Ito as saying", or the "quoting"?"""
    if not scan.tags[verb] & (CITED | CITING):
        return False
    for index in range(verb + 1, min(high - 1, verb + 10)):
        if scan.folded[index] in scan.vocabulary.likening:
            return bool(scan.tags[index + 1] & CUE)
        if scan.kinds[index] == PUNCTUATION and not scan.words.glued(index - 1):
            return False
    return False


def only_raises(scan: Scan, verb: int) -> bool:
    """Is this the "continued" of "continued to say", which says nothing itself?"""
    tags = scan.tags
    return bool(
        tags[verb] & RAISING and verb + 2 < len(tags) and tags[verb + 1] & TO and tags[verb + 2] & CUE
    )


def is_verb(scan: Scan, verb: int, entry: Entry, low: int) -> bool:
    """Is this a verb here, not a noun or an adjective?"""
    before = scan.tags[verb - 1]
    determined = before & (DETERMINER | POSSESSIVE) and not before & (PRONOUN | ADVERB)
    if determined and not (_counted(scan, verb) or _somebody(scan, verb)):
        return False
    if scan.folded[verb - 1] in scan.vocabulary.owners and not scan.quoted[verb - 1]:
        return entry.shapes & BASE == 0 and _one_of_theirs(scan, verb, low)
    if scan.words.glued(verb - 1) and scan.forms[verb - 1] == "-":
        return False
    noun = entry.shapes & PARTICIPLE or scan.folded[verb] in scan.vocabulary.homographs
    if before & THAT and noun and verb > 1 and scan.tags[verb - 2] & CUE and scan.opens(verb + 1):
        return False  # "branded that claim “a lie”"
    counted = verb > 1 and scan.kinds[verb - 1] == NUMBER and not scan.words.glued(verb - 2)  # not "TV7"
    if counted and noun and scan.kinds[verb] == LOWER:
        return False  # "270 pledged delegates", "48 states"
    if before & PREPOSITION and not entry.shapes & GERUND and not before & ADVERB:
        since = before & SUBORDINATOR and verb > low + 1 and scan.tags[verb - 2] & HAVE
        return bool(since)  # "has since told"
    if entry.shapes & (FORM | PARTICIPLE | GERUND) and not entry.shapes & BASE:
        return not (verb + 1 < len(scan.words) and scan.forms[verb + 1] == "-" and scan.words.glued(verb))
    return True


def _one_of_theirs(scan: Scan, verb: int, low: int) -> bool:
    """Is the owner before the verb the end of its subject: "a friend of Ito's told the Courier"?"""
    for place in range(verb - 3, max(low, verb - 6), -1):
        if not scan.named(place):
            known = scan.vocabulary
            noun = scan.folded[verb] in known.homographs
            return scan.folded[place] in known.genitive and scan.kinds[place - 1] == LOWER and not noun
    return False


def _somebody(scan: Scan, verb: int) -> bool:
    """Is the word before the verb its subject: "another said he", "others told the Courier"?"""
    known = scan.vocabulary
    if scan.folded[verb - 1] not in known.standing or scan.folded[verb] in known.homographs:
        return False
    behind = verb + 1
    if behind >= len(scan.tags) or scan.kinds[behind] != LOWER or scan.quoted[behind]:
        return True
    return bool(scan.tags[behind] & _NO_NOUN)


def surely_verb(scan: Scan, entry: Entry, group: Group, verb: int, after: Complement, low: int) -> bool:
    """Is a word that is a noun as well certainly a verb here?"""
    if group.first < verb:
        if entry.shapes == FORM and scan.tags[verb - 1] & AUXILIARY:
            return False  # "there are claims"
        if entry.shapes == BASE and scan.tags[verb - 1] & HAVE:
            return False  # "had reason to"
        if any(scan.tags[i] & (AUXILIARY | TO | ADVERB) for i in range(group.first, verb)):
            return True
        return after.kind in (QUOTE, COLON) and scan.opens(after.first)  # "a note left on Friday read:"
    before = scan.tags[verb - 1] if verb > low else 0
    if before & (PRONOUN | RELATIVE) and not before & DETERMINER:
        return True
    if after.kind in (QUOTE, COLON) and after.first <= verb + 2 and group.first == verb:
        return scan.opens(after.first)
    if entry.shapes & BASE and before & SPEAKER and scan.folded[verb - 1].endswith(scan.vocabulary.plurals):
        return True  # "sources estimate"
    if (
        entry.shapes & BASE
        and after.kind == BARE
        and entry.frames & F_CLAUSE
        and _of_several(scan, verb, after)
    ):
        return True  # "regulars claim a lorry was seen"
    if entry.shapes & BASE and before & DOCUMENT and after.kind in (END, COMMA) and entry.frames & F_BARE:
        return scan.folded[verb - 1].endswith(scan.vocabulary.plurals)  # "…, court papers show."
    if after.kind == BARE and gerund_content(scan, entry, after.first):
        return True
    if after.kind == BARE and entry.frames & F_QUOTE and _behind_quote(scan, verb):
        return bool(scan.tags[verb + 1] & DETERMINER)  # "“No more,” reads a banner"
    if after.kind == INFINITIVE and entry.shapes & FORM and _follows_subject(scan, verb):
        return True
    if (
        entry.frames & F_BARE
        and after.kind in (BARE, CLAUSE_THAT, END)
        and any(each & DOCUMENT for each in scan.tags[max(low, verb - _NEAR) : verb])
    ):
        return True  # "a letter leaked to the Courier shows"
    if after.kind in (END, COMMA) and any(scan.quoted[max(low, verb - 5) : verb]):
        return True
    if after.kind == BARE and entry.shapes & FORM and _before_its_subject(scan, verb, low):
        return True
    return (after.kind in (CLAUSE_THAT, QUOTE, COLON, END, COMMA) and scan.kinds[verb - 1] != LOWER) or (
        after.kind == CLAUSE_THAT and scan.folded[verb - 1].endswith(scan.vocabulary.plurals)
    )


def _of_several(scan: Scan, verb: int, after: Complement) -> bool:
    """Does a plural stand before and a clause with its verb right behind?"""
    if after.first != verb + 1 or not scan.tags[after.first] & (DETERMINER | PRONOUN):
        return False
    several = scan.folded[verb - 1].endswith(scan.vocabulary.plurals) and scan.kinds[verb - 1] == LOWER
    return several and has_finite(scan, after.first, len(scan.tags))


def _before_its_subject(scan: Scan, verb: int, low: int) -> bool:
    """Is this the "notes" of "…, notes the historian Ada Moreno.", which closes the sentence?"""
    if scan.forms[verb - 1] != "," or not has_finite(scan, low, verb - 1):
        return False
    end = phrase_end(scan, verb + 1, len(scan.tags))
    named = scan.named(end - 1)
    return named and end > verb + 1 and scan.forms[end : end + 1] in ([], ["."])


def _follows_subject(scan: Scan, verb: int) -> bool:
    """Does a subject end before this word: "Ito claims to", "Ito, who leads, claims to", "that claims to"?"""
    before, named = scan.tags[verb - 1], scan.named(verb - 1)
    noun = before & (THAT | SPEAKER) and not before & DETERMINER
    return named or scan.forms[verb - 1] == "," or bool(noun)


def _behind_quote(scan: Scan, verb: int) -> bool:
    """Does a quotation end right before the verb, or before the comma there, and something follow?"""
    before = verb - 1 - (scan.forms[verb - 1] == ",")
    return before >= 0 and scan.quoted[before] > 0 and verb + 1 < len(scan.tags)


def names_nobody(scan: Scan, index: int, high: int) -> bool:
    """Is this "not to be named", which asks for nothing but that?"""
    words = scan.tags[index : min(high, index + 5)]
    return any(each & NAMING for each in words) and any(each & BE for each in words)


def disagrees(scan: Scan, verb: int, entry: Entry, group: Group, subject: Subject) -> bool:
    """Is this a plural verb behind a singular, and so a noun: "a larger say", "the final say"?"""
    if group.first < verb or entry.shapes != BASE:
        return False
    if scan.folded[subject.first] in scan.vocabulary.indefinite:
        return scan.vocabulary.shares.isdisjoint(scan.folded[subject.first : subject.last])
    last = _head(scan, subject)
    if last == subject.first and scan.tags[last] & ADVERB and not scan.tags[last] & DETERMINER:
        return True  # "Now tell us"
    if scan.vocabulary.verb_second or scan.kinds[last] != LOWER or scan.tags[last] & _PLURAL:
        return False
    owned = scan.tags[subject.first] & (DETERMINER | POSSESSIVE) and not scan.tags[subject.first] & PRONOUN
    several = scan.folded[subject.first] in scan.vocabulary.standing
    return bool(owned) and not several and not scan.folded[last].endswith(scan.vocabulary.plurals)


def _head(scan: Scan, subject: Subject) -> int:
    """The last word before a preposition: the "minutes" of "the minutes of the meeting"."""
    for place in range(subject.first + 1, subject.last):
        if scan.tags[place] & PREPOSITION and scan.kinds[place] == LOWER:
            return place - 1
    return subject.last - 1


def progressive(scan: Scan, group: Group, verb: int) -> bool:
    return any(
        scan.tags[i] & (BE | KEEPING) or scan.folded[i] in scan.vocabulary.owners
        for i in range(group.first, verb)
    )


def attributive(scan: Scan, entry: Entry, group: Group) -> bool:
    """Is this the participle of "their widely disputed claims"?"""
    before = scan.tags[group.first - 1] if group.first else 0
    owned = before & (DETERMINER | POSSESSIVE) and not before & (PRONOUN | ADVERB | RELATIVE)
    if not owned or not entry.shapes & PARTICIPLE or _counted(scan, group.first):
        return False
    if scan.tags[group.first] & AUXILIARY:
        return False  # "This was denied by Ito"
    return not _somebody(scan, group.first)


def _counted(scan: Scan, index: int) -> bool:
    """Does a number end the noun phrase before this word: "the mother of two said"?"""
    return (
        index > 1
        and scan.folded[index - 1] in scan.vocabulary.counts
        and bool(scan.tags[index - 2] & PREPOSITION)
    )


def held_back(scan: Scan, entry: Entry, group: Group, low: int) -> bool:
    """Does the verb share the "would not" of the one before it: "could not confirm or deny"?"""
    before = group.first - 2
    if before <= low or not scan.tags[before] & CUE:
        return False
    if entry.shapes & GERUND and scan.shaped(before, GERUND):
        return scan.folded[before - 1] in scan.vocabulary.lacking  # "without admitting or denying"
    if entry.shapes != BASE:
        return False
    shared = verb_group(scan, before, low)
    return shared.negated or shared.refused or shared.infinitive or shared.supposed


def is_anybody(scan: Scan, subject: Subject, low: int) -> bool:
    """Is the subject the "who" of "those who said" or "voters who say", which names nobody?"""
    before = subject.first - 1
    if not subject.relative or before < low or (scan.kinds[before] != LOWER and before > low):
        return False
    return scan.folded[before].endswith(scan.vocabulary.plurals) or bool(scan.tags[before] & DETERMINER)


def is_nobody(scan: Scan, subject: Subject) -> bool:
    """Is the subject "nobody", words in quotation marks, or none: "the only state", "time will tell"?"""
    first = subject.first
    if scan.tags[first] & NOT or scan.quoted[first]:
        return True
    if first and scan.tags[first] & PRONOUN and scan.folded[first - 1] in scan.vocabulary.nobody:
        return True  # "no one"
    if scan.folded[first] in scan.vocabulary.nobody and subject.last - first > 1:
        return scan.kinds[first + 1] == LOWER  # "no minister", not "No. 10"
    if subject.last - first <= _BRIEF and scan.folded[subject.last - 1] in scan.vocabulary.voiceless:
        return True
    if subject.last - first > 1 or scan.tags[first] & (PRONOUN | THAT | SPEAKER):
        return False
    return bool(scan.tags[first] & DETERMINER) and scan.folded[first] not in scan.vocabulary.standing

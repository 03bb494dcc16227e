"""Statements that stand inside another: which of them are somebody else's words, and whose."""

from __future__ import annotations

import msgspec

from ....records import Span, Statement
from ....text.words import LOWER
from ..denials.objects import DENYING
from ..grammar.clauses import same
from ..grammar.complements import OTHER, PREPOSED
from ..grammar.cues import (
    BE,
    CUE,
    DOCUMENT,
    GERUND,
    KEEPING,
    NOUN,
    POSSESSIVE,
    PRONOUN,
    SOURCE,
    SPEAKER,
    SUPPOSING,
)
from ..grammar.drafts import Draft
from ..grammar.scan import Scan

Pair = tuple[Draft, Statement]


def nested(scan: Scan, found: list[Pair], speakers_own: frozenset[str]) -> list[Statement]:
    """The statements, with `within` filled in; what only belongs to the statement around it is left out.

    speakers_own: words for whoever speaks: "I".
    """
    around = _within([each for _, each in found])
    if not around:
        return [each for _, each in found]
    kept: list[Pair] = []
    for place, pair in enumerate(found):
        outer = found[around[place]] if place in around else None
        if outer is None or _someone_elses(scan, pair, outer) or _goes_on(pair, outer[1], kept):
            kept.append(pair)
    statements = [each for _, each in kept]
    if len(kept) < len(found):
        around = _within(statements)
    return [
        _inside(scan, pair, statements[around[place]], speakers_own) if place in around else pair[1]
        for place, pair in enumerate(kept)
    ]


def _inside(scan: Scan, pair: Pair, outer: Statement, speakers_own: frozenset[str]) -> Statement:
    """A statement inside another's; "I" in somebody's own words is who speaks them."""
    draft, inner = pair
    subject, who = draft.subject, inner.who
    if subject and who is None and outer.form == "direct" and scan.folded[subject.first] in speakers_own:
        who = outer.who
    return msgspec.structs.replace(inner, within=outer.id, who=who)


def _within(found: list[Statement]) -> dict[int, int]:
    """For each statement that stands inside another, the one around it, by their places."""
    pieces = [each.words for each in found]
    order = sorted((words[0][0], -words[-1][1], place) for place, words in enumerate(pieces))
    inside: dict[int, int] = {}
    around: list[int] = []
    for _, _, index in order:
        start, end = _extent(pieces[index], found[index].cue)
        while around and pieces[around[-1]][-1][1] < end:
            around.pop()
        if around and any(first <= start and end <= last for first, last in pieces[around[-1]]):
            inside[index] = around[-1]
        around.append(index)
    return inside


def _extent(words: tuple[Span, ...], cue: Span | None) -> tuple[int, int]:
    """From the first to the last character of words and cue."""
    start, end = words[0] if cue is None else cue
    for first, last in words:
        start, end = first if first < start else start, last if last > end else end
    return start, end


def _someone_elses(scan: Scan, pair: Pair, around: Pair) -> bool:
    """Does another speaker say something here, in a clause of their own: "Ito said Hale had promised …"?"""
    (draft, inner), outer = pair, around[1]
    if draft.subject is None:
        return False  # "Ito said they had been told to “look away”"
    if draft.whole or inner.form == "direct":
        return True
    denies = _denies(scan, draft)
    if inner.stance == outer.stance == "denies" and (not denies or _of_themselves(scan, draft, around[0])):
        return False
    if inner.who and outer.who and inner.who.name == outer.who.name:
        return False
    if draft.kind in (OTHER, PREPOSED) or not _outright(scan, draft):
        return False
    return bool(draft.via) or denies or _speaks(scan, draft)


def _denies(scan: Scan, draft: Draft) -> bool:
    """Does somebody else deny here, by a verb: "her lawyer said Ito denied the charge"?"""
    entry = scan.vocabulary.entries.get(scan.folded[draft.cue[1] - 1])
    return entry is not None and bool(entry.frames & DENYING)


def _of_themselves(scan: Scan, inner: Draft, outer: Draft) -> bool:
    """Does whoever speaks deny it: "Ito said she denied it", not "her lawyer said she denied it"?"""
    one, other = inner.subject, outer.subject
    if one is None or other is None or one.first != outer.content or not scan.tags[one.first] & PRONOUN:
        return False
    speaking = scan.folded[other.first : other.last]
    if scan.tags[other.first] & POSSESSIVE or not scan.vocabulary.owners.isdisjoint(speaking):
        return False  # "his brother said he denied it"
    return scan.vocabulary.denials.representatives.isdisjoint(speaking)


def _goes_on(pair: Pair, outer: Statement, kept: list[Pair]) -> bool:
    """Does whoever spoke last inside the other's words say more: "…, arguing that …"?"""
    before, last = kept[-1] if kept else (None, outer)
    if before is None or last is outer:
        return False
    return pair[0].follows and same(before.subject, pair[0].subject)


def _outright(scan: Scan, draft: Draft) -> bool:
    """Is the cue a finite verb or a noun that says that something was said, not that it may be?"""
    first, last = draft.cue
    if any(scan.tags[place] & SUPPOSING for place in range(first, last)):
        return False
    entry = scan.vocabulary.entries.get(scan.folded[last - 1])
    if entry and entry.shapes & GERUND and not any(each & (BE | KEEPING) for each in scan.tags[first:last]):
        return False
    return bool(scan.tags[last - 1] & (CUE | NOUN) or scan.tags[first] & SOURCE)


def _speaks(scan: Scan, draft: Draft) -> bool:
    """Is the subject a name, a pronoun or a noun for those who speak?"""
    subject = draft.subject
    if subject is None or subject.relative:
        return False
    if scan.kinds[subject.last - 1] != LOWER:
        return True
    wanted = PRONOUN | SPEAKER | DOCUMENT
    return any(scan.tags[place] & wanted for place in range(subject.first, subject.last))

"""Names that go on behind a word in between: "Ministry of Defence", "Harbour Workers' Association"."""

from __future__ import annotations

from ...text.words import Words
from ..places.prominence import is_prominent
from .candidate import ORGANISATION, PERSON, UNKNOWN, Candidate
from .vocabulary import Vocabulary


def continues(words: Words, before: Candidate, after: Candidate, vocabulary: Vocabulary) -> bool:
    """Is this the rest of an organisation's name?"""
    if not 1 <= after.first - before.last <= 2:
        return False
    if words.forms[before.last] == "&" and not words.glued(before.last) and not words.glued(before.last - 1):
        return before.kind != PERSON and after.first == before.last + 1  # "Hollin & Marsh"
    if before.kind == ORGANISATION and after.kind != PERSON and _leads_on(words, before, after, vocabulary):
        return True
    return after.kind == ORGANISATION and _owns(words, before, after, vocabulary)


def _leads_on(words: Words, before: Candidate, after: Candidate, vocabulary: Vocabulary) -> bool:
    """Is this "Ministry" and "Defence" of "Ministry of Defence"?"""
    gap = words.folded[before.last : after.first]
    links = vocabulary.organisation_links
    if words.folded[before.last - 1] in vocabulary.organisation_suffixes or not links.issuperset(gap):
        return False
    joined = any(words.folded[index] in links for index in range(before.first, before.last))
    if gap[0] in vocabulary.organisation_joints:
        return len(gap) == 1 and (joined or gap[0] == "&")
    return joined or vocabulary.is_head(words.folded[before.last - 1])


def _owns(words: Words, before: Candidate, after: Candidate, vocabulary: Vocabulary) -> bool:
    """Is this "Workers" and "Association" of "Workers' Association", or "St. Mary" and "Hospital"?"""
    mark = words.forms[before.last]
    if after.first - before.last != 1 or mark[0] not in "'’" or not words.glued(before.last - 1):
        return False
    last = words.folded[before.last - 1]
    many = len(mark) == 1 and last.endswith(vocabulary.owner_endings)
    return many or last in vocabulary.owners or words.folded[before.first] in vocabulary.owners


def shares_head(words: Words, before: Candidate, after: Candidate, vocabulary: Vocabulary) -> bool:
    """Is this "Dock" and "Harbour Workers' Association" of one name that an article stands before?"""
    index = before.first
    return (
        after.first - before.last == 1
        and before.kind == UNKNOWN
        and before.last - index == 1
        and index > 0
        and words.folded[before.last] in vocabulary.organisation_joints
        and words.folded[index - 1] in vocabulary.determiners
        and not is_prominent(words.folded[index])
    )

"""Names that say something alone, and so are the short names of somebody: "Ladipo said"."""

from __future__ import annotations

from collections.abc import Set

from ...text.words import Words
from ..places.prominence import is_prominent
from .candidate import ORGANISATION, PERSON, UNKNOWN, Candidate
from .kinds import is_located
from .vocabulary import Vocabulary


def speaking(words: Words, found: list[Candidate], vocabulary: Vocabulary) -> Set[str]:
    """The names of one word, folded, that stand beside a verb of saying and are no well-known place."""
    if vocabulary.nouns_in_capitals:
        return frozenset()
    said: set[str] = set()
    for each in found:
        if each.last - each.first == 1 and each.kind == UNKNOWN and _speaks(words, each, vocabulary):
            word = words.folded[each.first]
            if not is_prominent(word):
                said.add(word)
    return said


def _speaks(words: Words, each: Candidate, vocabulary: Vocabulary) -> bool:
    """Does a verb of saying stand beside a name, or a colon behind it?"""
    behind = words.folded[each.last] if each.last < len(words) else ""
    if behind in vocabulary.saying or (behind == ":" and each.initial):
        return True
    return each.first > 0 and words.folded[each.first - 1] in vocabulary.saying


def tell_kinds(words: Words, found: list[Candidate], said: Set[str], vocabulary: Vocabulary) -> None:
    """Make "Bisi Ladipo" a person where Ladipo speaks, "Norley Link" an organisation where Norley does."""
    if not said:
        return
    for each in found:
        if each.kind != UNKNOWN or not 1 < each.last - each.first < 4:
            continue
        if is_located(words, each.first, vocabulary):
            continue
        folded = words.folded[each.first : each.last]
        if not vocabulary.common.isdisjoint(folded) or not vocabulary.place_heads.isdisjoint(folded):
            continue
        if folded[-1] in said:
            each.kind = PERSON
        elif folded[0] in said:
            each.kind = ORGANISATION

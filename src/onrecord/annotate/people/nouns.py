"""Common nouns of a text in a language that writes all nouns with capitals."""

from __future__ import annotations

from collections.abc import Set

from ...text.words import CAPITAL, Words
from .vocabulary import Vocabulary


def common_nouns(words: Words, vocabulary: Vocabulary) -> Set[str]:
    """The words, folded, that stand behind an article somewhere; none where capitals mean names."""
    if not vocabulary.nouns_in_capitals:
        return frozenset()
    folded, kinds = words.folded, words.kinds
    return {
        folded[index]
        for index in range(1, len(words))
        if kinds[index] == CAPITAL and folded[index - 1] in vocabulary.determiners
    }

"""What a sentence that somebody says begins with before it says anything, and its words taken apart."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from ..grammar.cues import AUXILIARY, CUE, DETERMINER, FINITE, JOINED, NOT, POSSESSIVE, PRONOUN, THAT
from ..grammar.vocabulary import Vocabulary
from .objects import DENYING

_PERFORMED: Final = 12
_SHORT: Final = 3


def performed(words: list[str], classes: list[int], known: Vocabulary) -> int:
    """Where the sentence begins behind "I can tell you that", "he could categorically state that"."""
    denials = known.denials
    if words[0] in denials.it or not (words[0] in denials.first_person or classes[0] & PRONOUN):
        return 0
    if len(words) > _SHORT and words[1] in denials.believing and words[2] not in denials.none:
        that = classes[2] & THAT and not classes[3] & (AUXILIARY | FINITE)
        if that or classes[2] & (DETERMINER | POSSESSIVE) or words[2] in denials.it:
            return 2 + bool(that)  # "We believe the claim is baseless"
    said = False
    for place in range(1, min(len(words) - 2, _PERFORMED)):
        if said and classes[place] & THAT:
            return place + 1
        entry = known.entries.get(words[place])
        if classes[place] & NOT or (entry and entry.frames & DENYING):
            return 0
        said = said or bool(classes[place] & CUE) or words[place] in denials.plain
    return 0


@lru_cache(50_000)
def taken_apart(word: str, known: Vocabulary) -> tuple[str, ...]:
    """A word with an apostrophe: "didn't" as "did not", "we've" as "we 've"."""
    for ending, negation in known.denials.contracted.items():
        if word.endswith(ending) and len(word) > len(ending):
            return word[: -len(ending)], negation
    if known.classes[word] & JOINED:
        first, mark, rest = word.partition("'")
        return first, mark + rest
    return (word,)

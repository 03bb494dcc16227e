"""How much the words around a name speak for a place."""

from __future__ import annotations

from ...text.words import CAPITAL, LOWER, UPPER, Words
from .spotting import Spot
from .vocabulary import Vocabulary

_CAPITALS = (CAPITAL, UPPER)
IN, TO, SHARED, HINT, CONTAINED, LISTED, DATELINE = 1.5, 0.5, -2.5, 2.0, 2.5, 0.8, 3.0


def weigh(
    words: Words, spot: Spot, sentence: tuple[int, int], covered: bytearray, vocabulary: Vocabulary
) -> None:
    """Fill in evidence, hint, metonym and shared from the words around."""
    spot.evidence += _before(words, spot, sentence, covered, vocabulary)
    spot.evidence += _behind(words, spot, sentence, covered, vocabulary)
    if spot.shared:
        spot.evidence += SHARED


def _before(
    words: Words, spot: Spot, sentence: tuple[int, int], covered: bytearray, vocabulary: Vocabulary
) -> float:
    """What stands before: a preposition, "the town of", another capital."""
    index = spot.first - 1
    while index >= sentence[0] and words.folded[index] in vocabulary.directions:
        index -= 1
    if index < sentence[0]:
        return 0.0
    word = words.folded[index]
    if word in vocabulary.articles:
        index -= 1
        if index < sentence[0]:
            return 0.0
        word = words.folded[index]
    if (
        index > sentence[0]
        and words.folded[index - 1] in vocabulary.hints
        and word in vocabulary.weak_prepositions
    ):
        spot.hint = spot.hint or vocabulary.hints[words.folded[index - 1]]
        return HINT
    if word in vocabulary.prepositions:
        return IN
    if word in vocabulary.weak_prepositions:
        return TO
    if word in vocabulary.hints and words.kinds[index] == LOWER:
        return TO
    if words.kinds[index] in _CAPITALS and not covered[index] and word not in vocabulary.openers:
        spot.shared = spot.shared or word not in vocabulary.titles
    return 0.0


def _behind(
    words: Words, spot: Spot, sentence: tuple[int, int], covered: bytearray, vocabulary: Vocabulary
) -> float:
    """What stands behind: a comma and a state, "Region", a dateline's bracket, another capital."""
    index, end = spot.last, sentence[1]
    if index >= end:
        return 0.0
    word, kind, form = words.folded[index], words.kinds[index], words.forms[index]
    if word in vocabulary.hints:
        spot.hint = spot.hint or vocabulary.hints[word]
        if kind in _CAPITALS:
            spot.last += 1
        return HINT
    if kind in _CAPITALS:
        spot.shared = not covered[index]
        return 0.0
    if kind == LOWER and word in vocabulary.speech:
        spot.metonym = True
    if form == "," and spot.container is not None:
        return CONTAINED
    if spot.first == sentence[0] and (form in "(—–-" or (form == "," and words.kinds[spot.first] == UPPER)):
        return DATELINE if words.kinds[spot.first] == UPPER or form in "—–" else 0.0
    if (
        form in _JOINED
        and index + 1 < end
        and words.kinds[index + 1] in _CAPITALS
        and words.glued(spot.last - 1)
    ):
        spot.shared = spot.shared or words.glued(index)
    return 0.0


_JOINED = ("-", "&", "/")

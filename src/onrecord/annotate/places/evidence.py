"""How much the words around a name speak for a place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from ...text.words import CAPITAL, LOWER, PUNCTUATION, UPPER, Words
from .gazetteer import OTHER, gazetteer, key
from .spotting import FREE, Scan, Spot
from .vocabulary import Vocabulary

_CAPITALS: Final = (CAPITAL, UPPER)


class Weights(NamedTuple):
    """What each kind of surroundings is worth."""

    inside: float = 1.5  # "in Lindmoor"
    weak: float = 0.5  # "to Lindmoor"
    hinted: float = 1.5  # "Lindmoor Region"
    named: float = 3.0  # "the town of Lindmoor"
    on_ground: float = 2.0  # "the island of Lindmoor"
    contained: float = 3.0  # "Lindmoor, Ohio"
    dateline: float = 2.0  # "LINDMOOR (dpa) -"
    left: float = -2.5  # a capital before it that is no title: "Ada Lindmoor"
    right: float = -1.5  # a capital behind it: "Lindmoor Rovers"
    modifier: float = -1.0  # a title or a body behind it: "Lindmoor Mayor"
    initial: float = -0.3
    listed: float = 0.7  # share of what speaks for the name before it in a list


W: Final = Weights()


def weigh(scan: Scan, spot: Spot, sentence: tuple[int, int]) -> None:
    """Fill in evidence, hint and whether it acts from the words around."""
    before, behind = _before(scan, spot, sentence), _behind(scan, spot, sentence)
    if before == W.named and behind == W.right:
        before = 0.0  # a longer name is begun: "the village of Quill Lindmoor"
    spot.evidence += before + behind
    if spot.first == sentence[0]:
        spot.evidence += W.initial


def list_divisions(scan: Scan, sentence: tuple[int, int], spots: list[Spot]) -> list[Spot]:
    """The spots with the counties of "Ada, Lindmoor and Quill counties" as such."""
    plurals = scan.vocabulary.plurals
    for index in range(*sentence):
        singular = plurals.get(scan.words.folded[index])
        if singular:
            found = list(_divisions(scan, sentence[0], index, singular))
            taken = {word for spot in found for word in range(spot.first, spot.last)}
            spots = [spot for spot in spots if taken.isdisjoint(range(spot.first, spot.last))] + found
    return sorted(spots, key=lambda spot: spot.first)


def _divisions(scan: Scan, first: int, end: int, singular: str) -> Iterator[Spot]:
    """The divisions that are listed before the word at `end`, last first."""
    words, vocabulary = scan.words, scan.vocabulary
    while True:
        spot = _division(scan, first, end, singular)
        if spot is None:
            return
        yield spot
        end = spot.first
        while end > first and (
            words.folded[end - 1] == "," or words.folded[end - 1] in vocabulary.weak_prepositions
        ):
            end -= 1
        if end == spot.first:
            return


def _division(scan: Scan, first: int, end: int, singular: str) -> Spot | None:
    """The division whose name stands right before `end`, without the word for what it is."""
    words, vocabulary = scan.words, scan.vocabulary
    for start in range(max(first, end - _LONGEST), end):
        if all(words.kinds[i] in _CAPITALS for i in range(start, end)):
            wanted = key(" ".join(words.folded[start:end])) + " " + singular
            rows = vocabulary.rows(wanted)
            if rows:
                return Spot(start, end, wanted, rows, evidence=W.hinted, hint=vocabulary.hints[singular])
    return None


def share_in_lists(scan: Scan, spots: Sequence[Spot]) -> None:
    """What speaks for the first of "in Lindmoor, Quill and Ada" speaks for all."""
    opening = 0.0  # what speaks for the name that opens the list
    for spot, following in pairwise(spots):
        opening = max(opening, spot.evidence)
        if not _listed(scan.words, spot.last, following.first, scan.vocabulary):
            opening = 0.0
        elif opening > 0:
            following.evidence = max(following.evidence, min(following.evidence, 0.0) + W.listed * opening)


def _listed(words: Words, first: int, last: int, vocabulary: Vocabulary) -> bool:
    """Does only a comma or an "and" stand between two names?"""
    between = words.folded[first:last]
    return 0 < len(between) < 3 and all(
        word == "," or word in vocabulary.weak_prepositions for word in between
    )


def _before(scan: Scan, spot: Spot, sentence: tuple[int, int]) -> float:
    """What stands before: a preposition, "the town of", another capital."""
    words, covered, vocabulary = scan.words, scan.covered, scan.vocabulary
    index = spot.first - 1
    if index >= sentence[0] and words.folded[index] in vocabulary.denied_by and _has_no_article(spot):
        return W.left
    if (
        index >= sentence[0]
        and words.folded[index] in vocabulary.articles
        and _is_thing(scan, spot, sentence)
    ):
        return W.left
    while index >= sentence[0] and (
        words.folded[index] in vocabulary.directions or words.folded[index] in vocabulary.articles
    ):
        index -= 1
    if index < sentence[0]:
        return 0.0
    word = words.folded[index]
    if index > sentence[0] and word in vocabulary.weak_prepositions:
        called = words.folded[index - 1]
        if called in vocabulary.hints:
            spot.hint = spot.hint or vocabulary.hints[called]
            return W.named
        if called in vocabulary.grounds:
            return W.on_ground
    if word in vocabulary.prepositions:
        spot.located = True
        return W.inside
    if word in vocabulary.weak_prepositions:
        return W.weak
    if words.kinds[index] in _CAPITALS and covered[index] == FREE and word not in vocabulary.openers:
        return 0.0 if word in vocabulary.titles or word in vocabulary.demonyms else W.left
    return 0.0


def _is_thing(scan: Scan, spot: Spot, sentence: tuple[int, int]) -> bool:
    """Is this, behind an article, called like a town: "the Lido is open"? Not "the Lindmoor mayor"."""
    words, vocabulary, behind = scan.words, scan.vocabulary, spot.last
    place = gazetteer().place(spot.rows[0] & ~OTHER) if spot.rows else None
    if place is None or place.kind not in ("city", "second"):
        return False
    if place.name.partition(" ")[0].lower() in vocabulary.articles:
        return False  # The Hague
    if behind >= sentence[1]:
        return True
    word, kind = words.folded[behind], words.kinds[behind]
    if kind == PUNCTUATION:
        return not words.glued(spot.last - 1) or words.forms[behind] in _CLOSING
    preposition = word in vocabulary.prepositions or word in vocabulary.weak_prepositions
    return kind == LOWER and (preposition or word in vocabulary.acting or word in vocabulary.auxiliaries)


def _has_no_article(spot: Spot) -> bool:
    """Is this a town, which no article stands before?"""
    return not spot.adjective and gazetteer().place(spot.rows[0] & ~OTHER).kind in (
        "city",
        "capital",
        "second",
    )


def _behind(scan: Scan, spot: Spot, sentence: tuple[int, int]) -> float:
    """What stands behind: a comma and a state, "Region", a dateline's bracket, another capital."""
    words, covered, vocabulary = scan.words, scan.covered, scan.vocabulary
    index, end = spot.last, sentence[1]
    if index >= end:
        return 0.0
    word, kind, form = words.folded[index], words.kinds[index], words.forms[index]
    if word in vocabulary.hints:
        spot.hint = spot.hint or vocabulary.hints[word]
        if kind in _CAPITALS and covered[index] == FREE:
            spot.last += 1
        return W.hinted
    if kind in _CAPITALS:
        if spot.adjective or vocabulary.nouns_in_capitals:
            return 0.0
        return _beside_capital(scan, spot, index)
    if kind == LOWER and (word in vocabulary.speech or word in vocabulary.acting):
        spot.acts = True
    if spot.container is not None:
        return W.contained
    if spot.first == sentence[0] and form in "(—–-" and not words.glued(spot.last - 1):
        return W.dateline
    if (
        form in _JOINED
        and index + 1 < end
        and words.kinds[index + 1] in _CAPITALS
        and words.glued(spot.last - 1)
    ):
        return W.right if words.glued(index) and form == "&" else 0.0
    return 0.0


def _beside_capital(scan: Scan, spot: Spot, index: int) -> float:
    """What a capital behind the name says: the name goes on, or it only stands before a title."""
    words, covered, vocabulary = scan.words, scan.covered, scan.vocabulary
    if words.text[words.ends[spot.last - 1]] == "\n":
        return 0.0
    word = words.folded[index]
    if covered[index] != FREE or word in vocabulary.titles or word in vocabulary.seats:
        return W.modifier
    if word in vocabulary.organisation_heads or word in vocabulary.openers:
        return W.modifier
    return W.right


_LONGEST: Final = 3
_JOINED: Final = ("-", "&", "/")
_CLOSING: Final = frozenset(',.;:!?)"”’')

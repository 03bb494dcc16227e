"""Names in a text that the gazetteer knows, each with what its surroundings say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...text.words import CAPITAL, LOWER, UPPER, Words
from .gazetteer import key
from .vocabulary import Vocabulary

_LONGEST = 8
_HYPHENS = frozenset("-‐‑–")
_CAPITALS = (CAPITAL, UPPER)
FREE, TAKEN, SEAT, BODY = range(4)
"""Of words: in no other name; in another name; the first of a public body's name; further on in it."""


@dataclass(slots=True)
class Spot:
    """A name that may be a place's; indexes are of words."""

    first: int
    last: int
    key: str
    rows: tuple[int, ...]
    evidence: float = 0.0  # what the surroundings say for a place, or against
    hint: str = ""  # the kind of place that the words beside it speak of
    container: Spot | None = None  # "Ohio" in "Lindmoor, Ohio"
    demonym: str = ""  # code of the country whose people it names
    metonym: bool = False


def spots(
    words: Words, sentence: tuple[int, int], covered: bytearray, vocabulary: Vocabulary
) -> Iterator[Spot]:
    """The places that one sentence may name; words that are `covered` belong to other names."""
    index, last = sentence
    before: Spot | None = None
    while index < last:
        if words.kinds[index] not in _CAPITALS or covered[index] not in (FREE, SEAT):
            index += 1
            continue
        spot = _abbreviation(words, index, last, before, vocabulary) or _longest(
            words, index, last, covered, vocabulary
        )
        if spot is None:
            index += 1
            continue
        if before and before.last + 1 == spot.first and words.forms[before.last] == ",":
            before.container = spot
        yield spot
        before, index = spot, spot.last


def _abbreviation(
    words: Words, index: int, last: int, before: Spot | None, vocabulary: Vocabulary
) -> Spot | None:
    """A state's abbreviation behind a place and a comma: "Lindmoor, Ga."."""
    if before is None or before.last + 1 != index or words.forms[before.last] != ",":
        return None
    piece = key(words.forms[index])
    full = vocabulary.abbreviations.get(piece)
    if full is None:
        return None
    end = index + 1
    if end < last and words.forms[end] == "." and words.glued(index):
        end += 1
    elif words.kinds[index] != UPPER:
        return None
    return Spot(index, end, full, vocabulary.rows(full, False), evidence=3.0, hint="first")


def _longest(words: Words, index: int, last: int, covered: bytearray, vocabulary: Vocabulary) -> Spot | None:
    """The longest name from `index` on that the gazetteer or the demonyms know."""
    ends = _ends(words, index, last, covered, vocabulary)
    for end, wanted in reversed(ends):
        if wanted in vocabulary.demonyms:
            return Spot(index, end, wanted, (), demonym=vocabulary.demonyms[wanted])
        rows = vocabulary.rows(wanted, words.kinds[index] == UPPER)
        if rows and (end > index + 1 or _is_name(words, index, vocabulary)):
            return Spot(index, end, wanted, rows)
    return None


def _is_name(words: Words, index: int, vocabulary: Vocabulary) -> bool:
    """May this single word be a name: "US" may, "As" and "May" may not."""
    if words.kinds[index] == UPPER and _piece(words, index) in vocabulary.capital_aliases:
        return True
    return words.folded[index] not in vocabulary.openers


def _ends(
    words: Words, index: int, last: int, covered: bytearray, vocabulary: Vocabulary
) -> list[tuple[int, str]]:
    """Where a name that begins at `index` may end, each with its key so far."""
    found = [(index + 1, _piece(words, index))]
    at, so_far = index, found[0][1]
    limit = min(last, index + _LONGEST)
    while at + 1 < limit:
        following = at + 1
        if words.text[words.ends[at]] == "\n" or covered[following] == TAKEN:
            break
        form = words.forms[following]
        if form == "." and words.glued(at) and len(words.forms[at]) <= 3 and following + 1 < limit:
            at = following
            continue
        if form in _HYPHENS and words.glued(at) and words.glued(following):
            at = following
            continue
        kind = words.kinds[following]
        if kind in _CAPITALS:
            so_far = f"{so_far} {_piece(words, following)}"
            found.append((following + 1, so_far))
        elif kind == LOWER and words.folded[following] in vocabulary.joiners:
            so_far = f"{so_far} {_piece(words, following)}"
        elif (
            kind == LOWER
            and form[0] in "'’"
            and following + 1 < limit
            and words.kinds[following + 1] in _CAPITALS
        ):
            so_far += "s"  # "St. John's Point"
        else:
            break
        at = following
    return found


def _piece(words: Words, index: int) -> str:
    folded = words.folded[index]
    return folded if folded.isascii() and folded.isalpha() else key(folded)

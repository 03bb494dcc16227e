"""Names in a text that the gazetteer knows, each with what its surroundings say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import compress, count
from typing import Final, NamedTuple

from ...text.words import CAPITAL, LOWER, UPPER, Words
from .gazetteer import OTHER, gazetteer, key
from .vocabulary import Vocabulary

_LONGEST: Final = 8
_MOST_CONTAINERS: Final = 8
_ADJECTIVE: Final = 1.5
_HYPHENS: Final = frozenset("-‐‑–")
_COMMAS: Final = (",", "(")
_CURRENCIES: Final = frozenset("$€£¥₹")
_CAPITALS: Final = (CAPITAL, UPPER)
_IS_CAPITAL: Final = bytes(kind in _CAPITALS for kind in range(256))
FREE: Final = 0
TAKEN: Final = 1
"""Of words: in no other name; in the name of a person or an organisation."""


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
    adjective: bool = False  # made of the name: "Lindmoorer"
    acts: bool = False  # a verb of saying or doing stands behind it
    located: bool = False  # "in" or the like stands before it
    sense: str = ""  # names the sense that it shares with the same name elsewhere: the key, if not parted

    def __post_init__(self) -> None:
        self.sense = self.sense or self.key


class Scan(NamedTuple):
    """A text with what is known of it before places are looked for."""

    words: Words
    covered: bytearray  # FREE or TAKEN for each word
    vocabulary: Vocabulary
    slavic: bool  # speaks of countries whose names come out of Cyrillic letters


def candidates(scan: Scan) -> list[int]:
    """The words at which a place's name can begin."""
    covered, vocabulary, words = scan.covered, scan.vocabulary, scan.words
    return [
        index
        for index in compress(count(), words.codes.translate(_IS_CAPITAL))
        if not covered[index] and not _is_only_a_word(words, index, vocabulary)
    ]


def _is_only_a_word(words: Words, index: int, vocabulary: Vocabulary) -> bool:
    """Is this a word that is no name by itself, and nothing behind it makes it one: "He", "But"?"""
    if words.folded[index] not in vocabulary.openers or words.kinds[index] == UPPER:
        return False
    return index + 1 == len(words) or words.kinds[index + 1] == LOWER


def spots(scan: Scan, starts: Sequence[int], last: int) -> Iterator[Spot]:
    """The places that one sentence may name, of which a name can begin at `starts`."""
    words, done = scan.words, 0
    before: Spot | None = None
    for index in starts:
        if index < done:
            continue
        listed = before is not None and before.last + 1 == index and words.forms[before.last] in _COMMAS
        state = _abbreviation(scan, index, last) if listed else None
        spot = state or _longest(scan, index, last)
        if spot is None:
            continue
        if listed and before and (state or _holds(spot, before)):
            before.container = spot
        yield spot
        before, done = spot, spot.last


def _holds(outer: Spot, inner: Spot) -> bool:
    """Can `inner` lie in `outer`: "Lindmoor" in "Ohio"?"""
    known = gazetteer()
    rows = [row & ~OTHER for row in outer.rows[:_MOST_CONTAINERS]]
    return any(known.inside(known.place(row & ~OTHER), rows) for row in inner.rows)


def _abbreviation(scan: Scan, index: int, last: int) -> Spot | None:
    """A state's abbreviation behind a place and a comma: "Lindmoor, Ga."."""
    words, known = scan.words, scan.vocabulary.abbreviations
    piece, end = key(words.forms[index]), index + 1
    if end + 1 < last and words.forms[end] == "." and len(piece) == 1:  # "W. Va."
        piece, end = piece + key(words.forms[end + 1]), end + 2
    full = known.get(piece)
    if full is None:
        return None
    if end < last and words.forms[end] == "." and words.glued(end - 1):
        end += 1
    elif words.kinds[index] != UPPER:
        return None
    return Spot(index, end, full, scan.vocabulary.rows(full), evidence=3.0, hint="first")


def _longest(scan: Scan, index: int, last: int) -> Spot | None:
    """The longest name from `index` on that the gazetteer or the demonyms know."""
    words, vocabulary, in_capitals = scan.words, scan.vocabulary, scan.words.kinds[index] == UPPER
    alone = _stands_alone(words, index, vocabulary.joiners)
    if alone and vocabulary.is_nameless(words.forms[index], scan.slavic):
        return None
    for end, wanted in [(index + 1, _piece(words, index))] if alone else _ends(scan, index, last)[::-1]:
        if wanted in vocabulary.demonyms:
            return Spot(index, end, wanted, (), demonym=vocabulary.demonyms[wanted])
        rows = vocabulary.rows(wanted, in_capitals, scan.slavic)
        if rows and (end > index + 1 or _is_name(words, index, vocabulary)):
            return Spot(index, end, wanted, rows)
        if alone and not rows:
            vocabulary.note_nameless(words.forms[index], scan.slavic)
    return _adjective(scan, index, last) if vocabulary.adjective_endings else None


def _adjective(scan: Scan, index: int, last: int) -> Spot | None:
    """An adjective made of a place's name, before a noun."""
    words = scan.words
    if index + 1 >= last or words.kinds[index + 1] != CAPITAL or scan.covered[index] != FREE:
        return None
    wanted = _piece(words, index)
    rows = scan.vocabulary.adjective(wanted)
    return Spot(index, index + 1, wanted, rows, evidence=_ADJECTIVE, adjective=True) if rows else None


def _is_name(words: Words, index: int, vocabulary: Vocabulary) -> bool:
    """May this single word be a name: "US" may, "As" and "May" may not, nor the "US" of "$US4"."""
    if index > 0 and words.forms[index - 1] in _CURRENCIES and words.glued(index - 1):
        return False
    if words.kinds[index] == UPPER and _piece(words, index) in vocabulary.capital_aliases:
        return True
    return words.folded[index] not in vocabulary.openers and words.folded[index] not in vocabulary.alone


def _ends(scan: Scan, index: int, last: int) -> list[tuple[int, str]]:
    """Where a name that begins at `index` may end, each with its key so far."""
    words, covered, joiners = scan.words, scan.covered, scan.vocabulary.joiners
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
        elif kind == LOWER and words.folded[following] in joiners:
            so_far = f"{so_far} {_piece(words, following)}"
        elif (
            kind == LOWER
            and form[0] in "'’"
            and following + 1 < limit
            and words.kinds[following + 1] in _CAPITALS
        ):
            so_far += "s"  # "St. John's Point"
        else:
            if form == "(" and words.forms[following + 2 : following + 3] == [")"]:  # "Frankfurt (Oder)"
                found.append((following + 3, f"{so_far} ({_piece(words, following + 1)})"))
            break
        at = following
    return found


def _stands_alone(words: Words, index: int, joiners: Set[str]) -> bool:
    """Does a plain word stand behind, so that no name goes on?"""
    following = index + 1
    if following == len(words.kinds):
        return True
    return (
        words.kinds[following] == LOWER
        and words.folded[following] not in joiners
        and words.forms[following][0] not in "'’"
    )


def _piece(words: Words, index: int) -> str:
    folded = words.folded[index]
    return folded if folded.isascii() and folded.isalpha() else key(folded)

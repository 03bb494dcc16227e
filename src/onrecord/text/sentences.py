"""Where sentences begin and end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from .columns import ENDS
from .order import smaller
from .words import CAPITAL, LOWER, NUMBER, PUNCTUATION, UPPER, Words

_CLOSERS: Final = frozenset("\"'”’»›)]“‘") | {"''"}
_OPENERS: Final = frozenset("\"'“‘„‚«‹([¿¡—–-") | {"''", "``"}


class Marks(NamedTuple):
    """What a language knows of full stops."""

    abbreviations: frozenset[str] = frozenset()  # lower case, without the last full stop: "mr", "gov"
    numbering: frozenset[str] = frozenset()  # abbreviations only before a number: "no"
    starters: frozenset[str] = frozenset()  # words that begin a sentence after "U.S.": "the", "he"
    ordinals: bool = False  # "3. Oktober": a full stop after a number need not end the sentence
    letters: frozenset[str] = frozenset()  # lower case, names of one letter and their preposition: "on x"
    places: frozenset[str] = frozenset()  # abbreviations with a capital: "Ill.", not "He was ill."

    @classmethod
    def of(cls, lexicon: Mapping[str, Any]) -> Marks:
        """From the `sentences` table of a lexicon file."""
        rows = lexicon.get("sentences", {})
        return cls(
            frozenset(rows.get("abbreviations", ())),
            frozenset(rows.get("numbering", ())),
            frozenset(rows.get("starters", ())),
            bool(rows.get("ordinals", False)),
            frozenset(rows.get("letters", ())),
            frozenset(rows.get("places", ())),
        )


def sentences(words: Words, first: int, last: int, marks: Marks) -> list[tuple[int, int]]:
    """Ranges of words, one a sentence, that together cover `first` to `last`.

    A line break always ends a sentence; marks that close (quotation marks,
    brackets) belong to the sentence before them.
    """
    found: list[tuple[int, int]] = []
    begin = first
    stops = words.stops
    for index in stops[smaller(stops, first) : smaller(stops, last)]:
        end = _end(words, index, last, marks) if index >= begin else 0
        if end:
            found.append((begin, end))
            begin = end
    if begin < last:
        found.append((begin, last))
    return found


def _end(words: Words, index: int, last: int, marks: Marks) -> int:
    """One past the sentence's last word if it ends at `index`, else 0."""
    form = words.forms[index]
    if form in ENDS or (form[-1] == "." and len(form) > 1):
        end = index + 1
        while end < last and words.forms[end] in _CLOSERS and words.glued(end - 1):
            end += 1
        if end == last or _breaks(words, end) or _begins(words, index, end, marks):
            return end
    elif index + 1 < last and _breaks(words, index + 1):
        return index + 1
    return 0


def _breaks(words: Words, index: int) -> bool:
    """Is there a line break before this word?"""
    return "\n" in words.text[words.ends[index - 1] : words.starts[index]]


def _begins(words: Words, stop: int, index: int, marks: Marks) -> bool:
    """Does a sentence begin at `index`, after the full stop at `stop`?"""
    if words.glued(index - 1) and words.forms[index] not in _OPENERS:
        return False
    look = index
    while look < len(words) - 1 and words.forms[look] in _OPENERS:
        look += 1
    if words.kinds[look] == LOWER and words.forms[look][0].islower():
        return False
    if words.kinds[look] == PUNCTUATION and words.forms[look] in ",;:":
        return False
    form = words.forms[stop]
    if form == ".":
        return not _abbreviated(words, stop, look, marks)
    if form[-1] == "." and form[0] != ".":  # U.S. and a.m. end it only before a word that begins one
        return words.folded[look] in marks.starters
    return True


def _abbreviated(words: Words, stop: int, look: int, marks: Marks) -> bool:
    """Does the full stop belong to the word before it?"""
    if stop == 0 or not words.glued(stop - 1):
        return False
    before, kind = words.forms[stop - 1], words.kinds[stop - 1]
    if kind == NUMBER:
        return marks.ordinals and len(before) < 3 and _is_ordinal(words, stop, look, marks)
    if words.folded[stop - 1] in marks.abbreviations:
        return True
    if words.folded[stop - 1] in marks.places:
        return kind != LOWER and words.folded[look] not in marks.starters
    if words.folded[stop - 1] in marks.numbering:
        return words.kinds[look] == NUMBER
    initial = len(before) == 1 and kind == CAPITAL
    if not initial or words.kinds[look] not in (CAPITAL, UPPER) or words.folded[look] in marks.starters:
        return False
    return " ".join(words.folded[max(0, stop - 2) : stop]) not in marks.letters


def _is_ordinal(words: Words, stop: int, look: int, marks: Marks) -> bool:
    """May the number before the full stop be one in a row: "3. Oktober", but not "27:26. Die Halle"?"""
    if stop > 1 and words.glued(stop - 2) and words.forms[stop - 2] == ":":
        return False
    return look == stop + 1 and words.folded[look] not in marks.starters

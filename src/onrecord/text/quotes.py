"""What stands between quotation marks, in every typography, as ranges of words.

Straight and curly, double and single, German, French and Slavic marks, the
doubled ' of wire copy. A mark left open runs to the end of its paragraph,
which is how a quotation over several paragraphs is written.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from .words import PUNCTUATION, Words

_PAIRS: Final = {
    "“": "”“",
    "„": "“”‟",
    "‟": "”",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹",
    "‘": "’",
    "‚": "‘’",
    '"': '"',
    "''": "''",
    "``": "''",
    "'": "'",
    "”": "”",
    "「": "」",
    "『": "』",
}
_STRAIGHT_ENDS: Final = {"“": '"', "„": '"', '"': "”", "``": "''", "”": '"'}
_ENDS: Final = {
    mark: ("''",) if len(mark) > 1 else (*closing, *_STRAIGHT_ENDS.get(mark, ""))
    for mark, closing in _PAIRS.items()
}
"""The marks that close what each opens."""
_SINGLE: Final = frozenset("‘‚'‹›")
_BOTH_WAYS: Final = frozenset(['"', "''", "'", "”", "»", "›", "“"])
MARKS: Final = frozenset(_PAIRS) | frozenset("’")
_FOLDED_MARKS: Final = MARKS - {"’"}  # which is folded to an apostrophe


class Quote(NamedTuple):
    """Words between two quotation marks; all are indices of words."""

    opening: int  # the mark that opens it
    first: int  # first word inside
    last: int  # one past the last word inside
    closing: int  # one past the mark that closes it; `last` when it is left open
    single: bool  # in single marks: often a title or a term

    @property
    def open(self) -> bool:
        """Is the closing mark missing?"""
        return self.closing == self.last


def mark_places(words: Words) -> list[int]:
    """Where quotation marks stand."""
    forms = words.forms
    return [place for place in words.where(_FOLDED_MARKS) if forms[place] in MARKS]


def quotes(words: Words, first: int, last: int, places: Sequence[int]) -> list[Quote]:
    """The outermost quotations between two words, in order.

    first, last: the words of one paragraph; places: its quotation marks.
    """
    forms = words.forms
    found: list[Quote] = []
    closings = _Closings(words, places)
    taken = first
    for place in places:
        if place < taken or not _opens(words, place, first, last):
            continue
        closing = closings.after(place)
        if closing is None and forms[place] in _SINGLE:
            continue  # an apostrophe, or a mark we cannot pair
        end = last if closing is None else closing
        if end > place + 1:
            single = forms[place] in _SINGLE
            found.append(Quote(place, place + 1, end, _past_marks(words, closing, end, last), single))
        taken = end + 1
    return found


def _past_marks(words: Words, closing: int | None, end: int, last: int) -> int:
    """One past the closing mark, or past the mark of another quotation inside that it ends."""
    if closing is None:
        return end
    twice = words.forms[closing] == "''" and closing + 1 < last and words.forms[closing + 1] == "'"
    return closing + 2 if twice and words.glued(closing) else closing + 1


class _Closings:
    """The next closing mark for each kind of opening mark, found in one pass from the right."""

    def __init__(self, words: Words, places: Sequence[int]) -> None:
        self._next: dict[int, int] = {}
        ahead: dict[str, int] = {}
        for place in reversed(places):
            form = words.forms[place]
            closing = _ENDS.get(form) if ahead else None
            if closing is not None:
                ends = [ahead[mark] for mark in closing if mark in ahead]
                if ends:
                    self._next[place] = min(ends)
            if _closes(words, place):
                ahead[form] = place

    def after(self, place: int) -> int | None:
        """The mark that closes what is opened at `place`."""
        return self._next.get(place)


def _opens(words: Words, place: int, first: int, last: int) -> bool:
    """Can the mark at `place` open a quotation?"""
    form = words.forms[place]
    if form not in _PAIRS:
        return False
    if form not in _BOTH_WAYS:
        return True
    spaced_before = place == first or not words.glued(place - 1)
    spaced_after = place + 1 >= last or not words.glued(place)
    if form == '"' or form == "''":
        return not spaced_after or spaced_before
    if form in ("“", "”") and not spaced_before:
        return words.kinds[place - 1] == PUNCTUATION and not spaced_after
    return (spaced_before or words.kinds[place - 1] == PUNCTUATION) and not spaced_after


def _closes(words: Words, place: int) -> bool:
    """Can the mark at `place` close a quotation?"""
    form = words.forms[place]
    if form in ("’", "'", "‘"):
        if place == 0 or not words.glued(place - 1):
            return False
        after = place + 1
        return after >= len(words) or not words.glued(place) or words.kinds[after] == PUNCTUATION
    if form in ('"', "''", "”", "“"):
        return place == 0 or words.glued(place - 1) or not words.glued(place)
    return True

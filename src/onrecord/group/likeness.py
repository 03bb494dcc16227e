"""How one text was made of another, judged by what they share."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import Final, NamedTuple

from ..records import Span
from ..records.story import DuplicateKind
from .alignment import Run, covered, runs
from .shingles import Wording
from .standing import length, told

_LEAD: Final = 30
"""Words from the start within which a text has its lead."""
_SAME: Final = 0.9
"""Share from which a text counts as wholly contained."""
_PIECES: Final = 4
"""Passages in the same order that speak for one text under the hands of two editors."""
_SENTENCE: Final = 22
"""Words of the passage that a shared word stands in, on average; reports made apart share turns of phrase."""
_MOSTLY: Final = 0.75
"""Share of the shorter text from which its passages may be shorter than that."""
_NAME_LENGTH: Final = 5
"""Letters of a word that can tell what a text is about."""
_RECURRING: Final = 0.12
"""Share of the longer words of an excerpt that come again in the rest of the article it is from."""


class Likeness(NamedTuple):
    """What two texts share, boilerplate left out."""

    copy_share: float  # of the copy's words that stand in the original
    original_share: float  # of the original's words that stand in the copy
    lead: bool  # the leads of both are shared
    exact: bool  # not a word differs
    related: bool  # what the longer text has besides is about the same thing
    pieces: int  # passages that are shared
    runs: tuple[Run, ...]  # their parts; one: the original, other: the copy


def likeness(original: Wording, copy: Wording, boilerplate: Container[int] = frozenset()) -> Likeness:
    """Compare two texts word by word.

    boilerplate: shingles that stand in too many different texts to say anything.
    """
    found = runs(original, copy)
    passages = told(copy, found, boilerplate)
    parts = [part for passage in passages for part in passage]
    lost = length(found) - length(parts)
    return Likeness(
        covered([(run.other, run.other_end) for run in parts], len(copy) - lost),
        covered([(run.one, run.one_end) for run in parts], len(original) - lost),
        any(run.one < _LEAD and run.other < _LEAD for run in parts),
        original.words == copy.words,
        _related(original.words, copy.words, parts),
        len(passages),
        tuple(found if original.words == copy.words else parts),
    )


def kind(like: Likeness) -> DuplicateKind | None:
    """How the copy was made, or None when it is no copy."""
    copy, original = like.copy_share, like.original_share
    if like.exact:
        return "verbatim"
    if not _is_copy(min(copy, original), max(copy, original), like):
        return None
    if min(copy, original) >= _SAME:
        return "light"
    if copy >= _SAME:
        return "cut" if original >= 0.4 else "excerpt"
    return "local" if original >= 0.8 and copy >= 0.5 else "update"


def _is_copy(lesser: float, greater: float, like: Likeness) -> bool:
    """Is so much shared, and in such places, that one text was made of the other?

    lesser, greater: shared part of the longer and of the shorter text. Copies
    keep the lead, for editors cut from the end; what two texts share only
    further down may be quotations, background or a standing paragraph.
    """
    if lesser < 0.3 and not like.related:
        return False
    if greater < _MOSTLY and _typical(like.runs) < _SENTENCE:
        return False
    pieces = like.pieces >= _PIECES
    if like.lead:
        return greater >= (0.38 if lesser >= 0.28 and like.pieces >= 3 else 0.5)
    return (pieces and lesser >= 0.36) or (greater >= 0.8 and lesser >= 0.5)


def _typical(parts: Sequence[Run]) -> float:
    """Mean length of the passage that a shared word stands in."""
    lengths = [run.other_end - run.other for run in parts]
    return sum(words * words for words in lengths) / max(sum(lengths), 1)


def _related(original: list[str], copy: list[str], parts: list[Run]) -> bool:
    """Does the longer text go on about what the shared passages are about?"""
    longer = original if len(original) > len(copy) else copy
    spans = [(r.one, r.one_end) if longer is original else (r.other, r.other_end) for r in parts]
    shared: set[str] = set()
    rest: set[str] = set()
    end = 0
    for start, stop in [*sorted(spans), (len(longer), len(longer))]:
        rest.update(longer[end:start])
        shared.update(longer[start:stop])
        end = max(end, stop)
    telling = {word for word in shared if len(word) >= _NAME_LENGTH}
    return len(telling & rest) >= _RECURRING * len(telling)


def passages(like: Likeness, original: Wording, copy: Wording) -> tuple[tuple[Span, Span], ...]:
    """The shared passages, as spans in the copy and in the original."""
    return tuple(
        (copy.span(run.other, run.other_end), original.span(run.one, run.one_end)) for run in like.runs
    )

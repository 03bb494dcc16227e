"""How one text was made of another, judged by what they share."""

from __future__ import annotations

from typing import NamedTuple

from ..records import Span
from ..records.story import DuplicateKind
from .alignment import Run, covered, runs
from .shingles import Wording

_LEAD = 30
"""Words from the start within which a text has its lead."""


class Likeness(NamedTuple):
    """What two texts share."""

    copy_share: float  # of the copy's words that stand in the original
    original_share: float  # of the original's words that stand in the copy
    lead: bool  # the lead of both is shared
    runs: tuple[Run, ...]  # one: the original, other: the copy


def likeness(original: Wording, copy: Wording) -> Likeness:
    """Compare two texts word by word."""
    found = runs(original.words, copy.words)
    return Likeness(
        covered([(run.other, run.other_end) for run in found], len(copy)),
        covered([(run.one, run.one_end) for run in found], len(original)),
        any(run.one < _LEAD and run.other < _LEAD for run in found),
        tuple(found),
    )


def kind(like: Likeness, least: float) -> DuplicateKind | None:
    """How the copy was made, or None when it is no copy."""
    share, original = like.copy_share, like.original_share
    longer, shorter = min(share, original), max(share, original)
    if shorter < least or (not like.lead and (longer < 0.5 or shorter < 0.8)):
        return None
    if longer >= 0.9:
        exact = (
            len(like.runs) == 1
            and like.runs[0].one_end - like.runs[0].one == like.runs[0].other_end - like.runs[0].other
        )
        return "verbatim" if exact and longer > 0.98 else "light"
    if share >= 0.9:
        return "cut" if original >= 0.4 else "excerpt"
    if original >= 0.8:
        return "local"
    return "update" if longer >= 0.28 else None


def passages(like: Likeness, original: Wording, copy: Wording) -> tuple[tuple[Span, Span], ...]:
    """The shared passages, as spans in the copy and in the original."""
    return tuple(
        (
            Span(copy.starts[run.other], copy.ends[run.other_end - 1]),
            Span(original.starts[run.one], original.ends[run.one_end - 1]),
        )
        for run in like.runs
    )

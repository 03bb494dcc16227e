"""What a user may set about grouping."""

from __future__ import annotations

from typing import NamedTuple


class GroupOptions(NamedTuple):
    """How articles are grouped; one setting serves all kinds of news."""

    live: int = 100_000  # articles that a new one is compared with; older ones are let go, their stories kept
    batch: int = 512  # articles that are joined to stories at a time: more is surer, fewer is sooner
    threshold: float = 0.08  # mean likeness, against the likeness inside, from which two groups are one story
    half_life: float = 3.0  # days after which the likeness of two reports counts half
    undated: float = 0.4  # what likeness counts when the time of a report is unknown

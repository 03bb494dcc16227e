"""Entries by the line that reads most like a title, where slugs stand above their titles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import fmean
from typing import Final

from .beginnings import echo
from .entry import Entry
from .framed import USUAL
from .telling import Telling

_CODE: Final = re.compile(r"@|_|[A-Z][-/][A-Z0-9]|[A-Z]\d|^\d+[A-Z]")
_FARTHEST: Final = 3
_TEXTS: Final = 2
_ECHO: Final = 5.0
_BETTER: Final = 1.0
"""What a line is worth whose words its text takes up; how much better another line must be."""


def retitled(telling: Telling, made: list[Entry]) -> list[Entry]:
    """The entries with the titles below the slugs that were taken for them, where these read better."""
    plain = [e.heading for e in made if e.heading >= 0 and not telling.is_marked(e.heading)]
    codes = sum(map(_is_code, (telling.page.rows[at].text for at in plain)))
    if codes < USUAL * len(made):
        return made
    worth = [_worth(telling, plain, down) for down in range(_FARTHEST)]
    best = max(range(_FARTHEST), key=worth.__getitem__)
    if worth[best] < worth[0] + _BETTER:
        return made
    return [e._replace(heading=e.heading + best) if _could_be(telling, e, best) else e for e in made]


def _is_code(text: str) -> bool:
    """Is there a word for machines in a line: a slug, an address, a number with letters?"""
    return any(_CODE.search(word) for word in text.split())


def _worth(telling: Telling, heads: Sequence[int], down: int) -> float:
    """How much the lines so many rows below these read like titles; very little where they could be none."""
    rows = [at + down for at in heads if _is_open(telling, at, down)]
    if len(rows) < USUAL * len(heads):
        return float("-inf")
    return fmean([telling.likeness(at) + _ECHO * _taken_up(telling, at) for at in rows])


def _taken_up(telling: Telling, at: int) -> float:
    own = telling.running[at + 1]
    return echo(telling, at, telling.texts[own : own + _TEXTS])


def _could_be(telling: Telling, entry: Entry, down: int) -> bool:
    at = entry.heading
    return at >= 0 and at + down < entry.last and _is_open(telling, at, down)


def _is_open(telling: Telling, at: int, down: int) -> bool:
    """Could the row so many rows below this one be a title, with no text above it?"""
    row = at + down
    if row >= telling.inside.stop or telling.closed[row] > telling.closed[at]:
        return False
    return telling.could_be_title(row)

"""Runs of letters: the words of a text as they are counted, whatever stands between them."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from .compiled import scan

WHOLE: Final = 1_000_000
"""More letters than any word has."""


def letter_runs_in_python(text: str, shortest: int, most: int) -> list[str]:
    """The runs of so many letters or more, each cut behind the last letter that is wanted."""
    return [run[:most] for run in _runs(shortest).findall(text)]


@cache
def _runs(shortest: int) -> re.Pattern[str]:
    return re.compile(rf"[^\W\d_]{{{shortest},}}")


letter_runs = scan.letter_runs if scan else letter_runs_in_python

"""How a text is cut into words: compiled where there is a C compiler; elsewhere `columns` gives the same.

words: the compiled module, or None; one older than its sources, after an update
without a build, is left alone.
"""

from __future__ import annotations

from typing import Final

from ...compiled import is_current, is_wanted
from .. import columns

try:
    if not is_wanted("words"):
        raise ImportError
    from . import words

    if not is_current(words):
        raise ImportError
except ImportError:
    words = None  # type: ignore[assignment]

IS_COMPILED: Final = words is not None
cut: columns.Cut = words.cut if words else columns.cut
index = words.index if words else columns.index
valued = words.valued if words else columns.valued
span = words.span if words else columns.span

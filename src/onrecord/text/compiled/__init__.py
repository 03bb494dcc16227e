"""How a text is cut into words: compiled where there is a C compiler; elsewhere `columns` gives the same.

words: the compiled module, or None.
"""

from __future__ import annotations

import os

from .. import columns

PURE = "ONRECORD_PURE"
"""Set in the environment: the Python is used even where the compiled part is there."""

try:
    if os.environ.get(PURE):
        raise ImportError
    from . import words
except ImportError:
    words = None  # type: ignore[assignment]

IS_COMPILED = words is not None
cut: columns.Cut = words.cut if words else columns.cut
index = words.index if words else columns.index

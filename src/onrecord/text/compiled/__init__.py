"""How a text is cut into words: compiled where there is a C compiler; elsewhere `columns` gives the same.

words: the compiled module, or None; one older than its sources, after an update
without a build, is left alone.
"""

from __future__ import annotations

import os
from pathlib import Path
from types import ModuleType

from .. import columns

PURE = "ONRECORD_PURE"
"""Set in the environment: the Python is used even where the compiled part is there."""


def is_current(module: ModuleType) -> bool:
    """Is a compiled module no older than the sources that lie beside it?"""
    built = Path(module.__file__ or "")
    sources = [*built.parent.glob("*.pyx"), *built.parent.glob("*.pxi")]
    return all(source.stat().st_mtime <= built.stat().st_mtime for source in sources)


try:
    if os.environ.get(PURE):
        raise ImportError
    from . import words

    if not is_current(words):
        raise ImportError
except ImportError:
    words = None  # type: ignore[assignment]

IS_COMPILED = words is not None
cut: columns.Cut = words.cut if words else columns.cut
index = words.index if words else columns.index

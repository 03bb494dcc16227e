"""What of reading is compiled where there is a C compiler; elsewhere the Python beside it gives the same.

scan: the compiled module, or None; one older than its sources is left alone.
"""

from __future__ import annotations

from typing import Final

from ...compiled import is_current, is_wanted
from .. import outline

try:
    if not is_wanted("reading"):
        raise ImportError
    from . import scan

    if not is_current(scan):
        raise ImportError
except ImportError:
    scan = None  # type: ignore[assignment]

IS_COMPILED: Final = scan is not None
Outline: type[outline.Outline] = scan.Outline if scan else outline.Outline

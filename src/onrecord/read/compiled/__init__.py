"""What of reading is compiled where there is a C compiler; elsewhere the Python beside it gives the same.

scan: the compiled module, or None; one older than its sources is left alone.
"""

from __future__ import annotations

import os

from ...text.compiled import is_current
from .. import outline

PURE = "ONRECORD_PURE"
"""Set in the environment: the Python is used even where the compiled part is there."""

try:
    if os.environ.get(PURE):
        raise ImportError
    from . import scan

    if not is_current(scan):
        raise ImportError
except ImportError:
    scan = None  # type: ignore[assignment]

IS_COMPILED = scan is not None
Outline: type[outline.Outline] = scan.Outline if scan else outline.Outline

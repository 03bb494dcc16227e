"""What of reading is compiled where there is a C compiler; elsewhere the Python beside it gives the same."""

from __future__ import annotations

import os
from contextlib import suppress

from .. import outline

PURE = "ONRECORD_PURE"
"""Set in the environment: the Python is used even where the compiled part is there."""

Outline: type[outline.Outline] = outline.Outline
IS_COMPILED = False
if not os.environ.get(PURE):
    with suppress(ImportError):
        from . import scan

        Outline, IS_COMPILED = scan.Outline, True

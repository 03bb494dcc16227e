"""An entity as a transaction knows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

MOST: Final = 200
"""So many people of one surname are looked at for another spelling; those first met come first."""


@dataclass(slots=True, eq=False)
class Known:
    """An entity as the transaction sees it."""

    row: int
    kind: str
    folded: str
    one: int  # row of the entity that it was merged into, else its own
    roles: set[str] = field(default_factory=set)  # folded
    names: set[str] = field(default_factory=set)  # folded

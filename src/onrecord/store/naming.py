"""Who an article names, each name once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ..records import Mention, Span, Statement
from .names import folded_name
from .packing import Found

Key = tuple[str, str]
"""Kind and folded name: how an article's annotations point at an entity."""

_LONGEST: Final = 200  # letters of a name that is followed


@dataclass(slots=True)
class Named:
    """Someone an article names."""

    key: Key
    name: str
    role: str | None
    span: Span | None  # where the role stands
    count: int = 1

    @property
    def by_surname(self) -> bool:
        """Is this a person's surname alone, which by itself does not say who is meant?"""
        return self.key[0] == "person" and " " not in self.key[1]


def named_in(found: Sequence[Found]) -> list[Named]:
    """Everyone the annotations name, each name once, with the first role given."""
    merged: dict[Key, Named] = {}
    for kind, name, role, span in _namings(found):
        key = kind, folded_name(name)
        old = merged.get(key)
        if old is None:
            if _is_a_name(name) and 0 < len(key[1]) <= _LONGEST:
                merged[key] = Named(key, name, role, span)
            continue
        old.count += 1
        if role and (not old.role or (span and not old.span)):
            old.role, old.span = role, span
    return list(merged.values())


def _namings(found: Sequence[Found]) -> Iterator[tuple[str, str, str | None, Span | None]]:
    """Kind, name, role and place of everything that names someone."""
    for record in found:
        if isinstance(record, Mention) and record.kind in ("person", "organisation"):
            yield record.kind, record.name, record.role, record.span if record.role else None
        elif isinstance(record, Statement):
            for who in (record.who, *(joint.who for joint in record.also)):
                if who is not None and who.kind in ("person", "organisation"):
                    yield who.kind, who.name, who.role, who.role_span


def _is_a_name(name: str) -> bool:
    """Is this a name and not a noun ("the company")? In scripts without capitals everything may be one."""
    return name != name.lower() or name == name.upper()

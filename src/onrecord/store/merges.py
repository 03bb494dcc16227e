"""Entities that people said are one, or are not: merges and splits."""

from __future__ import annotations

from sqlalchemy import Connection, select

from .packing import unpack_correction
from .tables import corrections, entities


class Merges:
    """What people merged and split; lives for one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._splits: dict[tuple[str, int], int] | None = None

    def one(self, row: int) -> int:
        """The row of the entity that another was merged into, by however many steps; else its own."""
        met: set[int] = set()
        while row not in met:
            met.add(row)
            into = select(entities.c.into).where(entities.c.row == row).scalar_subquery()
            found = self._connection.execute(select(entities.c.row).where(entities.c.id == into)).scalar()
            if found is None:
                return row
            row = found
        return row

    def members(self, row: int) -> list[int]:
        """The entity and all that were merged into it, the entity first."""
        found = [row]
        for member in found:  # grows while it is walked
            name = select(entities.c.id).where(entities.c.row == member).scalar_subquery()
            query = select(entities.c.row).where(entities.c.into == name).order_by(entities.c.row)
            found += [one for one in self._connection.execute(query).scalars() if one not in found]
        return found

    def split_off(self, piece: str, row: int) -> int | None:
        """The entity that people say is meant in a piece instead of this one."""
        if self._splits is None:
            self._splits = self._load()
        return self._splits.get((piece, row))

    def _load(self) -> dict[tuple[str, int], int]:
        """Every split of an entity: piece and row, to the row of the new entity."""
        query = select(corrections.c.record).where(~corrections.c.undone, corrections.c.kind == "entity")
        found: dict[tuple[str, int], int] = {}
        for record in self._connection.execute(query.order_by(corrections.c.row)).scalars():
            correction = unpack_correction(record)
            if correction.action == "split":
                old, new = self._row(correction.target.entity), self._row(correction.id)
                if old is not None and new is not None:
                    found |= {(piece, self.one(old)): new for piece in correction.value}
        return found

    def _row(self, name: str | None) -> int | None:
        """The row of an entity."""
        return self._connection.execute(select(entities.c.row).where(entities.c.id == name)).scalar()

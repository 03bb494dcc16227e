"""What people changed: kept in the journal, applied again after every reprocessing."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, insert, select, update

from ..records import Correction, CorrectionTarget
from . import entity_changes, story_changes
from .amending import amended
from .faults import WrongCorrection
from .names import following
from .packing import pack_correction, unpack_article, unpack_correction, unpack_found
from .readings import Readings
from .tables import articles, contents, corrections


def kind_of(target: CorrectionTarget) -> str:
    """What a target is: "piece", "entity", "story" or "correction"; raises WrongCorrection."""
    named = [name for name in ("piece", "entity", "story", "correction") if getattr(target, name)]
    if len(named) != 1:
        raise WrongCorrection("a correction names one piece, entity, story or correction")
    return named[0]


def check(connection: Connection, correction: Correction) -> None:
    """Raise WrongCorrection when the archive has nothing that could be corrected so."""
    kind = kind_of(correction.target)
    if (kind == "correction") != (correction.action == "undo"):
        raise WrongCorrection("undo names the correction that it undoes, and nothing else does")
    if kind == "piece":
        _check_piece(connection, correction)
    elif kind == "entity":
        entity_changes.check(connection, correction)
    elif kind == "story":
        story_changes.check(connection, correction)
    elif _record(connection, correction.target.correction or "") is None:
        raise WrongCorrection(f"there is no correction {correction.target.correction}")


def _check_piece(connection: Connection, correction: Correction) -> None:
    """Does the correction fit the current reading of its piece?"""
    query = select(contents.c.text, contents.c.record, contents.c.found)
    query = query.join_from(articles, contents, contents.c.row == articles.c.row)
    row = connection.execute(
        query.where(articles.c.piece == correction.target.piece, articles.c.current)
    ).first()
    if row is None:
        raise WrongCorrection(f"there is no piece {correction.target.piece}")
    amended(unpack_article(row.record, row.text), unpack_found(row.found), correction)


def apply(connection: Connection, correction: Correction) -> None:
    """Note a correction and let it take effect; one that is there already changes nothing."""
    if _record(connection, correction.id) is not None:
        return
    kind = kind_of(correction.target)
    row = following(connection, corrections)
    values = {"row": row, "id": correction.id, "kind": kind, "record": pack_correction(correction)}
    connection.execute(insert(corrections).values(undone=False, before=None, **values))
    if kind == "correction":
        _undo(connection, correction.target.correction or "")
    else:
        _take_effect(connection, correction, kind)


def _take_effect(connection: Connection, correction: Correction, kind: str) -> None:
    """Change what a correction is about."""
    if kind == "piece":
        Readings(connection).write_again(correction.target.piece or "")
    elif kind == "entity":
        entity_changes.apply(connection, correction)
    else:
        story_changes.apply(connection, correction)


def _undo(connection: Connection, name: str) -> None:
    """Take a correction back; an undoing that is undone makes it hold again."""
    record = _record(connection, name)
    if record is None:
        return
    kind = kind_of(record.target)
    holds = connection.execute(select(corrections.c.undone).where(corrections.c.id == name)).scalar()
    connection.execute(update(corrections).where(corrections.c.id == name).values(undone=not holds))
    if kind == "correction":
        _undo(connection, record.target.correction or "")
    elif holds:
        _take_effect(connection, record, kind)
    elif kind == "piece":
        Readings(connection).write_again(record.target.piece or "")
    elif kind == "entity":
        entity_changes.undo(connection, record)
    else:
        story_changes.undo(connection, record)


def _record(connection: Connection, name: str) -> Correction | None:
    """A correction by id."""
    found = connection.execute(select(corrections.c.record).where(corrections.c.id == name)).scalar()
    return unpack_correction(found) if found is not None else None


def every(connection: Connection) -> list[tuple[Correction, bool]]:
    """Every correction in the order of making, and whether it holds."""
    query = select(corrections.c.record, corrections.c.undone).order_by(corrections.c.row)
    return [(unpack_correction(record), not undone) for record, undone in connection.execute(query)]


def restore(connection: Connection, kept: Iterable[Correction]) -> None:
    """Apply the corrections of the journal to a database that was made anew."""
    for correction in kept:
        apply(connection, correction)

"""What the current reading of a piece is found by: statements, sections, places, names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, delete, insert

from ..records import Article, Mention, Span, Statement
from .entities import Entities
from .names import Names, folded_name
from .naming import Key
from .order import MOST_STATEMENTS, statement_row, statement_rows
from .packing import Found
from .standing import standing_in
from .tables import categories, named, place_names, placed, places, sections, statements


def said(article: Article, statement: Statement) -> str:
    """The words of a statement, its pieces parted by an ellipsis."""
    text = standing_in(article, statement)
    return " … ".join(span.of(text) for span in statement.words)


@dataclass
class Index:
    """Index rows of the articles of one transaction, written together."""

    connection: Connection
    entities: Entities = field(init=False)
    _rows: dict[Table, list[dict[str, Any]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.entities = Entities(self.connection)
        self._categories = Names(self.connection, categories)
        self._places = Names(self.connection, places, "key")
        self._place_names: set[tuple[int, str]] = set()

    def add(self, row: int, article: Article, found: Sequence[Found]) -> None:
        """Make a current reading findable."""
        who = self.entities.resolve(article, found)
        self._add(sections, ({"category": one, "article": row} for one in self._sections(article)))
        self._add(named, _named_rows(row, who))
        self._add(placed, ({"place": one, "article": row} for one in self._placed(found)))
        self._add(statements, _statement_rows(row, article, found, who))

    def _add(self, table: Table, rows: Iterable[dict[str, Any]]) -> None:
        self._rows.setdefault(table, []).extend(rows)

    def _sections(self, article: Article) -> set[int]:
        """Rows of the article's categories."""
        names = {" ".join(name.split())[:200] for name in article.categories}
        return {self._categories.row(name, folded=folded_name(name)) for name in sorted(names) if name}

    def _placed(self, found: Sequence[Found]) -> set[int]:
        """Rows of the places that the article names."""
        rows = set()
        for record in found:
            if isinstance(record, Mention) and record.kind == "place" and not record.demonym:
                folded = folded_name(record.name)[:200]
                row = self._place(record, folded)
                rows.add(row)
                self._name_place(row, folded)
        return rows

    def _place(self, mention: Mention, folded: str) -> int:
        """The row of a place: by its number in the table, else by its name."""
        spot = mention.geoname
        if spot is None or spot.id is None:
            return self._places.row(f"name:{folded}", name=mention.name[:200])
        row = self._places.row(
            f"{spot.table}:{spot.id}", name=spot.name, country=spot.country, lat=spot.lat, lon=spot.lon
        )
        self._name_place(row, folded_name(spot.name))
        return row

    def _name_place(self, row: int, folded: str) -> None:
        """Let a place be found by a name."""
        if (row, folded) in self._place_names:
            return
        self._place_names.add((row, folded))
        self._add(place_names, [{"folded": folded, "place": row}])

    def remove(self, row: int) -> None:
        """Take an article out of the index."""
        self.flush()
        for table in (sections, named, placed):
            self.connection.execute(delete(table).where(table.c.article == row))
        first, last = statement_rows(row)
        self.connection.execute(delete(statements).where(statements.c.row.between(first, last)))

    def flush(self) -> None:
        """Write what was added."""
        self.entities.flush()
        for table, rows in self._rows.items():
            if rows:
                order = insert(table)
                if table is place_names:  # a name that an earlier transaction knew is no news
                    order = order.prefix_with("or ignore", dialect="sqlite")
                self.connection.execute(order, rows)
                rows.clear()


def _named_rows(row: int, who: dict[Key, tuple[int, int]]) -> list[dict[str, Any]]:
    """Under which names the article has each entity, and how often."""
    return [
        {"entity": entity, "article": row, "folded": folded, "times": count}
        for (_, folded), (entity, count) in who.items()
    ]


def _statement_rows(
    row: int, article: Article, found: Sequence[Found], who: dict[Key, tuple[int, int]]
) -> list[dict[str, Any]]:
    """One row for each statement, in the order of the article."""
    rows: list[dict[str, Any]] = []
    for record in found:
        if isinstance(record, Statement) and len(rows) <= MOST_STATEMENTS:
            rows.append(_statement_row(statement_row(row, len(rows)), article, record, who))
    return rows


def _statement_row(
    row: int, article: Article, record: Statement, who: dict[Key, tuple[int, int]]
) -> dict[str, Any]:
    """The row of one statement."""
    speaker = record.who
    entity = who.get((speaker.kind, folded_name(speaker.name))) if speaker else None
    return {
        "row": row,
        "id": record.id,
        "entity": entity[0] if entity else None,
        "name": speaker.name if speaker else None,
        "form": record.form,
        "stance": record.stance,
        "words": said(article, record),
        "speaker": _speakers(standing_in(article, record), record),
    }


def _speakers(text: str, record: Statement) -> str:
    """Every name that the speakers go by in the article."""
    names: list[str] = []
    for joint in record.also:
        names += [joint.who.name] if joint.who else []
        names.append(joint.span.of(text))
    if record.who:
        names.append(record.who.name)
    if isinstance(record.speaker, Span):
        names.append(record.speaker.of(text))
    return " · ".join(dict.fromkeys(names))

"""People and organisations across articles.

Careful: the same name with roles that do not exclude each other is one
entity, and so are two spellings of a name that differ as alphabets are
written; names that only sound alike, or of which one has a patronymic, need
a word of their roles in common. Nobody takes an entity that another name of
the same article has. Surnames alone are led to somebody known, never to
somebody new.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from sqlalchemy import BindParameter, Column, Connection, Update, bindparam, insert, or_, select, update

from ..records import Article
from ..records.ids import make
from . import fields, spelling
from .known import MOST, Known
from .merges import Merges
from .names import batches, folded_name, following
from .naming import Key, Named, named_in
from .packing import Found
from .surnames import Surnames
from .tables import entities, entity_names, entity_roles


class Entities:
    """Finds and makes entities within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._by_name: dict[Key, list[Known]] = {}
        self._by_sound: dict[Key, list[Known]] = {}
        self._loaded: dict[int, Known] = {}
        self._next = 0
        self._new: list[dict[str, object]] = []
        self._names: list[dict[str, object]] = []
        self._roles: list[dict[str, object]] = []
        self._later: list[dict[str, object]] = []
        self._merges = Merges(connection)
        self._surnames = Surnames(connection)

    def prepare(self, found: Iterable[Sequence[Found]]) -> None:
        """Load in one go what is known of everyone named in these annotations."""
        names = {one.key[1] for records in found for one in named_in(records)}
        fresh = {name for name in names if ("person", name) not in self._by_name}
        for name in fresh:
            for kind in ("person", "organisation"):
                self._by_name.setdefault((kind, name), [])
                self._by_sound.setdefault((kind, spelling.key(kind, name)), [])
        sounds = {spelling.key(kind, name) for name in fresh for kind in ("person", "organisation")}
        for batch in batches(sorted(sounds)):
            self._load(batch)

    def _load(self, sounds: list[str]) -> None:
        """Read the entities whose names sound like these."""
        query = (
            select(entities, entity_names.c.folded, entity_names.c.sound)
            .join_from(entity_names, entities, entities.c.row == entity_names.c.entity)
            .where(entity_names.c.sound.in_(sounds))
            .order_by(entities.c.row, entity_names.c.folded)
        )
        fresh = []
        for row in self._connection.execute(query):
            known = self._loaded.get(row.row)
            if known is None:
                one = row.row if row.into is None else self._merges.one(row.row)
                known = self._loaded[row.row] = Known(row.row, row.kind, row.folded, one)
                fresh.append(row.row)
            self._place(known, row.folded, row.sound)
        self._load_roles(fresh)

    def _load_roles(self, fresh: list[int]) -> None:
        """Read the roles of these entities."""
        for batch in batches(fresh):
            query = select(entity_roles.c.entity, entity_roles.c.folded).where(
                entity_roles.c.entity.in_(batch)
            )
            for row, role in self._connection.execute(query):
                self._loaded[row].roles.add(role)

    def _place(self, known: Known, folded: str, sounds: str) -> None:
        """Make an entity findable by a name."""
        known.names.add(folded)
        for index, key in ((self._by_name, folded), (self._by_sound, sounds)):
            listed = index.setdefault((known.kind, key), [])
            if known not in listed[-MOST:]:
                listed.append(known)

    def resolve(self, article: Article, found: Sequence[Found]) -> dict[Key, tuple[int, int]]:
        """For everyone the article names: the entity's row, and how often it is named."""
        taken: set[int] = set()
        chosen: dict[Key, Known] = {}
        people = named_in(found)
        if any(one.key not in self._by_name for one in people):  # a correction brought a name in
            self.prepare([found])
        full = [one for one in people if not one.by_surname]
        for one in full:  # those whose name is known go first: nobody else may take their entity
            known = self._same_name(one, article.language or "", taken)
            if known is not None:
                chosen[one.key] = known
                taken.add(known.one)
        for one in full:
            if one.key not in chosen:
                chosen[one.key] = self._other_spelling(one, article.language or "", taken) or self._make(one)
                taken.add(chosen[one.key].one)
        self._surnames.choose(people, chosen, self._by_sound, article.language or "")
        named = [one for one in people if one.key in chosen]
        for one in named:
            self._note_role(chosen[one.key], one, article)
        return {one.key: (self._of(article, chosen[one.key]), one.count) for one in named}

    def _of(self, article: Article, known: Known) -> int:
        """The entity's row, heeding what people merged and split."""
        return self._merges.split_off(article.piece, known.one) or known.one

    def _same_name(self, one: Named, language: str, taken: set[int]) -> Known | None:
        """The entity of this name whose roles allow it."""
        for known in self._by_name.get(one.key, ()):
            if known.one not in taken and fields.compatible(one.role, known.roles, language):
                return known
        return None

    def _other_spelling(self, one: Named, language: str, taken: set[int]) -> Known | None:
        """The person whose name is this one in another spelling."""
        kind, name = one.key
        if kind != "person":
            return None
        free = [
            known
            for known in self._by_sound.get((kind, spelling.key(*one.key)), ())
            if known.one not in taken
        ]
        for known in free:
            if spelling.same(name, known.names) and fields.compatible(one.role, known.roles, language):
                return known
        for known in free if one.role else ():
            if spelling.alike(name, known.names) and fields.share_a_word(one.role or "", known.roles):
                return known
        return None

    def _make(self, one: Named) -> Known:
        """A new entity."""
        self._next = self._next or following(self._connection, entities)
        kind, folded = one.key
        number = len(self._by_name.get(one.key, ()))  # others of this name keep their ids
        known = Known(self._next, kind, folded, self._next)
        self._next += 1
        self._loaded[known.row] = known
        name = make("entity", kind, folded, number)
        self._new.append({"row": known.row, "id": name, "kind": kind, "name": one.name, "into": None})
        self._name(known, one)
        return known

    def _name(self, known: Known, one: Named) -> None:
        """Note a name of an entity."""
        folded = one.key[1]
        sounds = spelling.key(*one.key)
        self._place(known, folded, sounds)
        self._names.append({"folded": folded, "entity": known.row, "name": one.name, "sound": sounds})

    def _note_role(self, known: Known, one: Named, article: Article) -> None:
        """Note a role with the days between which it was read."""
        role = folded_name(one.role or "")
        if not role:
            return
        day = (article.published or "")[:10] or None
        if role in known.roles:
            self._later.append({"who": known.row, "what": role, "day": day})
            return
        known.roles.add(role)
        start, end = one.span or (None, None)
        self._roles.append(
            {"entity": known.row, "folded": role, "role": one.role, "first": day, "last": day}
            | {"article": article.id, "start": start, "end": end}
        )

    def flush(self) -> None:
        """Write what was found."""
        for table, rows in ((entities, self._new), (entity_names, self._names), (entity_roles, self._roles)):
            if rows:
                self._connection.execute(insert(table), rows)
                rows.clear()
        later = [row for row in self._later if row["day"]]
        self._later.clear()
        if later:
            self._connection.execute(_FIRST, later)
            self._connection.execute(_LAST, later)


def _widened(column: Column[str], *, earlier: bool) -> Update:
    """Move one end of a role's days outwards."""
    day: BindParameter[str] = bindparam("day")
    beyond = column > day if earlier else column < day
    return (
        update(entity_roles)
        .where(entity_roles.c.entity == bindparam("who"), entity_roles.c.folded == bindparam("what"))
        .where(or_(column.is_(None), beyond))
        .values({column.name: day})
    )


_FIRST: Final = _widened(entity_roles.c.first, earlier=True)
_LAST: Final = _widened(entity_roles.c.last, earlier=False)

"""Whom an article means that gives nothing but a surname."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from sqlalchemy import Connection, func, select

from . import fields, spelling
from .known import Known
from .naming import Key, Named
from .tables import named

_WELL_KNOWN: Final = 3
"""In so many articles somebody has been named before a surname alone is enough."""

_FAR_MORE: Final = 10
"""So many times as often as all others of the surname."""


class Surnames:
    """Leads surnames to the people that an archive knows; lives for one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._stored: dict[int, int] = {}  # articles that named an entity before this transaction
        self._met: Counter[int] = Counter()  # articles since

    def choose(
        self,
        people: Iterable[Named],
        chosen: dict[Key, Known],
        by_sound: Mapping[Key, Sequence[Known]],
        language: str,
    ) -> None:
        """Add whom the surnames of an article mean to those who are `chosen` by their full names."""
        for one in people:
            if not one.by_surname:
                continue
            here = self._of_surname(one, chosen.values())
            known = by_sound.get((one.key[0], spelling.key(*one.key)), ())
            meant = (
                self._only(here) if here else self._known_well(one, self._of_surname(one, known), language)
            )
            if meant is not None:
                chosen[one.key] = meant
        self._met.update({known.one for known in chosen.values()})

    def _of_surname(self, one: Named, known: Iterable[Known]) -> list[Known]:
        """The people of this surname, in whatever spelling."""
        surname = spelling.spelling(one.key[1])
        return [
            each
            for each in known
            if each.kind == "person"
            and any(spelling.spelling(name.rpartition(" ")[2]) == surname for name in each.names)
        ]

    def _only(self, known: Sequence[Known]) -> Known | None:
        """The one person among these, or None."""
        return known[0] if len({each.one for each in known}) == 1 else None

    def _known_well(self, one: Named, known: Sequence[Known], language: str) -> Known | None:
        """Who is meant of those that the archive knows: somebody far better known than the others.

        A role that fits speaks for somebody who is not named often.
        """
        free = [each for each in known if fields.compatible(one.role, each.roles, language)]
        if one.role:
            of_role = [each for each in free if fields.share_a_word(one.role, each.roles)]
            if of_role:
                return self._only(of_role)
        often = Counter({each.one: self._articles(each.one) for each in free})
        if not often:
            return None
        row, times = often.most_common(1)[0]
        if times < max(_WELL_KNOWN, _FAR_MORE * (often.total() - times)):
            return None
        return next(each for each in free if each.one == row)

    def _articles(self, row: int) -> int:
        """How many articles name an entity."""
        if row not in self._stored:
            query = select(func.count(named.c.article.distinct())).where(named.c.entity == row)
            self._stored[row] = self._connection.execute(query).scalar() or 0
        return self._stored[row] + self._met[row]

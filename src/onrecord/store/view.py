"""What an archive holds, read: articles, their annotations and captures, and every list of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine

from ..records import Article, Capture, Correction
from ..text.folding import storable
from . import corrections, people, reading, search, shelves, telling
from .captures import CaptureFiles
from .faults import faults
from .packing import Found
from .values import Count, Front, Hits, Listing, Person, Place, Shelf, Told


class View:
    """Reads an archive; every method is one consistent look at it.

    Lists give the newest first and say where to go on: pass `older` of one
    answer as `before` of the next.
    """

    def __init__(self, path: Path, engine: Engine, files: CaptureFiles) -> None:
        self.path = path
        self._engine = engine
        self._files = files

    @contextmanager
    def _look(self) -> Iterator[Connection]:
        """A connection whose reads all see the same state."""
        with faults(self.path), self._engine.connect() as connection, connection.begin():
            yield connection

    def article(self, key: str) -> Article | None:
        """The article of an id, or the current reading of a piece; as corrected."""
        with self._look() as connection:
            return reading.article(connection, storable(key))

    def versions(self, piece: str) -> list[Article]:
        """Every reading of a piece, in the order of filing."""
        with self._look() as connection:
            return reading.versions(connection, storable(piece))

    def listing(self, key: str) -> Listing | None:
        """An article by id or piece as a line of a list."""
        with self._look() as connection:
            return reading.listing(connection, storable(key))

    def annotations(self, article: str) -> tuple[Found, ...]:
        """What was found in an article (by id), with the entities that names belong to; as corrected."""
        with self._look() as connection:
            return reading.annotations_of(connection, storable(article))

    def capture(self, name: str) -> Capture | None:
        """The capture of an id."""
        with self._look() as connection:
            return reading.capture(connection, storable(name))

    def captures_of(self, article: str) -> list[Capture]:
        """Every capture in which an article (by id) was seen, in the order of filing."""
        with self._look() as connection:
            return reading.captures_of(connection, storable(article))

    def captured_bytes(self, capture: Capture) -> bytes:
        """The bytes as they came, checked against their hash; raises DamagedCapture."""
        return self._files.body(capture)

    def article_ids(self) -> Iterator[str]:
        """The id of every article, of every reading, in the order of filing."""
        with self._look() as connection:
            yield from reading.article_ids(connection)

    def articles_for_grouping(self, since: str | None = None) -> Iterator[tuple[Article, tuple[Found, ...]]]:
        """Current readings with their annotations, oldest first.

        since: a date in full or in part; articles published before it are left out.
        """
        with self._look() as connection:
            yield from reading.for_grouping(connection, since)

    def latest(self, *, month: str | None = None, limit: int = 50, before: int | None = None) -> Shelf:
        """All articles. month: a date in part ("2025-10", "2025") to which the list is narrowed."""
        with self._look() as connection:
            return shelves.latest(connection, month=month, limit=limit, before=before)

    def category(
        self, name: str, *, month: str | None = None, limit: int = 50, before: int | None = None
    ) -> Shelf | None:
        """The articles of a category, whatever the case and accents of its name; None when there are none."""
        with self._look() as connection:
            return shelves.category(connection, storable(name), month=month, limit=limit, before=before)

    def outlet(
        self, name: str, *, month: str | None = None, limit: int = 50, before: int | None = None
    ) -> Shelf | None:
        """The articles of an outlet; None when there are none."""
        with self._look() as connection:
            return shelves.outlet(connection, storable(name), month=month, limit=limit, before=before)

    def place(
        self, key: str, *, month: str | None = None, limit: int = 50, before: int | None = None
    ) -> Place | None:
        """A place by key ("geonames:…") or name with the articles that name it; None when there are none."""
        with self._look() as connection:
            return shelves.place(connection, storable(key), month=month, limit=limit, before=before)

    def categories(self) -> tuple[Count, ...]:
        """Every category with its number of articles, most first."""
        with self._look() as connection:
            return shelves.categories_counted(connection)

    def outlets(self) -> tuple[Count, ...]:
        """Every outlet with its number of articles, most first."""
        with self._look() as connection:
            return shelves.outlets_counted(connection)

    def places(self, limit: int = 100) -> tuple[Count, ...]:
        """The places that most articles name; `key` is the place's key."""
        with self._look() as connection:
            return shelves.places_counted(connection, limit)

    def months(self) -> tuple[Count, ...]:
        """How many articles each month has, newest first."""
        with self._look() as connection:
            return shelves.months_counted(connection)

    def person(self, entity: str, *, limit: int = 50, before: int | None = None) -> Person | None:
        """A person or organisation by entity id (also one merged into it) with what they said."""
        with self._look() as connection:
            return people.person(connection, storable(entity), limit=limit, before=before)

    def people(self, limit: int = 100) -> tuple[Count, ...]:
        """Who is quoted most; `key` is the entity id."""
        with self._look() as connection:
            return people.most_quoted(connection, limit)

    def story(self, name: str) -> Told | None:
        """A story by id (also one merged into it)."""
        with self._look() as connection:
            return telling.story(connection, storable(name))

    def stories(self, *, limit: int = 50, before: int | None = None) -> tuple[tuple[Told, ...], int | None]:
        """Stories by their newest report, and where to go on."""
        with self._look() as connection:
            return telling.stories(connection, limit=limit, before=before)

    def front(self, *, stories: int = 20, articles: int = 30) -> Front:
        """What is new: stories, articles, and the names of all shelves."""
        with self._look() as connection:
            newest, _ = telling.stories(connection, limit=stories, before=None)
            shelf = shelves.latest(connection, limit=articles)
            return Front(
                stories=newest,
                articles=shelf.articles,
                categories=shelves.categories_counted(connection),
                outlets=shelves.outlets_counted(connection),
                months=shelf.months,
                total=shelf.total,
            )

    def corrections(self) -> list[tuple[Correction, bool]]:
        """What people changed, in the order of making, and whether it holds still."""
        with self._look() as connection:
            return corrections.every(connection)

    def search(self, query: str, *, limit: int = 20, before: int | None = None, facets: bool = True) -> Hits:
        """What a query finds, newest first; see docs/search.md. Raises QueryError."""
        with self._look() as connection:
            return search.search(connection, query, limit=limit, before=before, facets=facets)

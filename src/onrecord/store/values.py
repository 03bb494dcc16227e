"""What the archive gives to those who read it, besides the records themselves."""

from __future__ import annotations

from dataclasses import dataclass

from ..records import Duplicate, Entity, Span, Statement, Story


@dataclass(frozen=True, slots=True)
class Kept:
    """An article that is durable now, or was before."""

    article: str  # id
    source: str  # address or path of its capture
    new: bool  # was it filed just now?


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a check came upon."""

    message: str  # one line
    wrong: bool = True  # False: worth knowing, but nothing that was kept is missing
    mended: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """An article as a line in a list."""

    row: int  # its place in the archive; larger is newer
    id: str
    piece: str
    title: str | None
    lead: str  # standfirst or beginning of the text, up to 300 characters
    outlet: str | None
    published: str | None
    day: str | None  # of publication, in the offset that the page gave
    language: str | None
    categories: tuple[str, ...]
    story: str | None  # id


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement with the article that it stands in."""

    row: int
    statement: Statement
    words: str  # what was said, pieces parted by an ellipsis
    article: Listing
    inside: Statement | None = None  # the statement that it stands in: who tells that it was said


@dataclass(frozen=True, slots=True)
class Count:
    """How many articles (or statements) belong to a name."""

    name: str
    count: int
    key: str | None = None  # entity id, place key or story id, where the name alone does not say which


@dataclass(frozen=True, slots=True)
class Shelf:
    """Articles of one kind, newest first: a category, an outlet, a place or a month."""

    name: str
    articles: tuple[Listing, ...]
    older: int | None  # give it as `before` to go on; None at the end
    months: tuple[Count, ...] = ()  # "2025-10" and its number of articles, newest first
    total: int = 0  # articles on the shelf, whatever the month


@dataclass(frozen=True, slots=True)
class Place:
    """A place with the articles that name it."""

    key: str
    name: str
    country: str | None
    lat: float | None
    lon: float | None
    shelf: Shelf


@dataclass(frozen=True, slots=True)
class Person:
    """A person or organisation with what they said, newest first."""

    entity: Entity
    sayings: tuple[Saying, ...]
    older: int | None  # give it as `before` to go on; None at the end
    said: int  # statements in all
    named: int  # articles that name them
    quoted_by: tuple[Count, ...]  # outlets by number of statements
    months: tuple[Count, ...]  # statements by month, newest first


@dataclass(frozen=True, slots=True)
class Told:
    """A story with its reports, oldest first."""

    story: Story
    articles: tuple[Listing, ...]
    duplicates: tuple[Duplicate, ...]


@dataclass(frozen=True, slots=True)
class Front:
    """What is new."""

    stories: tuple[Told, ...]
    articles: tuple[Listing, ...]
    categories: tuple[Count, ...]
    outlets: tuple[Count, ...]
    months: tuple[Count, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that a search found."""

    article: Listing
    snippet: str  # words around what was found
    marks: tuple[Span, ...]  # what was found, in the snippet


@dataclass(frozen=True, slots=True)
class Spoken:
    """A statement that a search found."""

    saying: Saying
    marks: tuple[Span, ...]  # what was found, in its words


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found, newest first."""

    query: str
    articles: tuple[Hit, ...]  # empty when statements were asked for
    statements: tuple[Spoken, ...]
    of_statements: bool  # does the query ask for statements?
    total: int  # hits that were counted
    capped: bool  # were there more than we count? then total and facets are of the newest ones
    older: int | None  # give it as `before` to go on; None at the end
    facets: dict[str, tuple[Count, ...]]  # "outlet", "speaker", "place", "category", "month"

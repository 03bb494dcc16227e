"""The schema, once, for SQLite and PostgreSQL.

An article's row number is made from its publication time (see `order`), so
"newest first" is the order of the table and of the search index, and a range
of days is a range of rows. A statement's row number is its article's and its
place in it. Records lie packed beside the columns that are searched.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
Row = BigInteger().with_variant(Integer, "sqlite")  # only INTEGER names SQLite's own row number

captures = Table(
    "captures",
    metadata,
    Column("row", Row, primary_key=True),  # order of filing
    Column("id", Text, nullable=False, unique=True),
    Column("url", Text, index=True),
    Column("digest", Text, nullable=False),
    Column("file", Text, nullable=False),  # name in the folder of captures
    Column("offset", BigInteger, nullable=False),
    Column("length", BigInteger, nullable=False),
    Column("lost", Boolean(create_constraint=False), nullable=False),  # its bytes were found damaged
    Column("record", LargeBinary, nullable=False),  # the Capture, as it was filed last
    Index("ix_captures_file", "file", "offset"),
)

outlets = Table(
    "outlets",
    metadata,
    Column("row", Row, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("folded", Text, nullable=False, index=True),
)

categories = Table(
    "categories",
    metadata,
    Column("row", Row, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("folded", Text, nullable=False, index=True),
)

articles = Table(
    "articles",
    metadata,
    Column("row", Row, primary_key=True, autoincrement=False),  # made from the publication time
    Column("id", Text, nullable=False, unique=True),
    Column("piece", Text, nullable=False),
    Column("sequence", BigInteger, nullable=False, unique=True),  # order of filing
    Column("replaces", Text),  # id of the reading before it
    Column("current", Boolean(create_constraint=False), nullable=False),  # the newest reading of its piece
    Column("capture", Row, ForeignKey("captures.row"), nullable=False),
    Column("outlet", Row, ForeignKey("outlets.row")),
    Column("day", Text),  # of publication, in the page's own offset; null when unknown
    Column("published", Text),
    Column("language", Text),
    Index("ix_articles_piece", "piece", "sequence"),
    Index("ix_articles_outlet", "outlet", "row"),
    Index("ix_articles_capture", "capture"),
)

contents = Table(
    "contents",
    metadata,
    Column("row", Row, ForeignKey("articles.row", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("record", LargeBinary, nullable=False),  # the Article without its text, as it was read
    Column("found", LargeBinary, nullable=False),  # its annotations, as they were found
    Column("sum", BigInteger, nullable=False),  # checksum of title and text
)

sightings = Table(
    "sightings",
    metadata,
    Column("article", Text, primary_key=True),  # id
    Column("capture", Row, primary_key=True, index=True),
    Column("position", Integer, nullable=False),
    sqlite_with_rowid=False,
)

sections = Table(
    "sections",
    metadata,
    Column("category", Row, primary_key=True),
    Column("article", Row, primary_key=True, index=True),  # row of a current reading
    sqlite_with_rowid=False,
)

statements = Table(
    "statements",
    metadata,
    Column("row", Row, primary_key=True, autoincrement=False),  # article row and place in the article
    Column("id", Text, nullable=False),
    Column("entity", Row),
    Column("name", Text),  # the speaker's fullest name
    Column("form", Text, nullable=False),
    Column("stance", Text),
    Column("words", Text, nullable=False),
    Column("speaker", Text, nullable=False),  # every name that the search should find it by
    Index("ix_statements_entity", "entity", "row"),
)

entities = Table(
    "entities",
    metadata,
    Column("row", Row, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("into", Text, index=True),  # id of the entity that it was merged into
)

entity_names = Table(
    "entity_names",
    metadata,
    Column("folded", Text, primary_key=True),
    Column("entity", Row, ForeignKey("entities.row"), primary_key=True, index=True),
    Column("name", Text, nullable=False),
    Column("sound", Text, nullable=False, index=True),  # the name with its spelling flattened
    sqlite_with_rowid=False,
)

entity_roles = Table(
    "entity_roles",
    metadata,
    Column("entity", Row, ForeignKey("entities.row"), primary_key=True),
    Column("folded", Text, primary_key=True),
    Column("role", Text, nullable=False),
    Column("first", Text),  # first day on which it was read
    Column("last", Text),
    Column("article", Text, nullable=False),
    Column("start", Integer),
    Column("end", Integer),
    sqlite_with_rowid=False,
)

named = Table(
    "named",
    metadata,
    Column("entity", Row, primary_key=True),
    Column("article", Row, primary_key=True, index=True),
    Column("folded", Text, primary_key=True),  # the name that the article uses
    Column("times", Integer, nullable=False),  # mentions under this name
    sqlite_with_rowid=False,
)

places = Table(
    "places",
    metadata,
    Column("row", Row, primary_key=True),
    Column("key", Text, nullable=False, unique=True),  # "geonames:123", or "name:" and the folded name
    Column("name", Text, nullable=False),
    Column("country", Text),
    Column("lat", Float),
    Column("lon", Float),
)

place_names = Table(
    "place_names",
    metadata,
    Column("folded", Text, primary_key=True),
    Column("place", Row, ForeignKey("places.row"), primary_key=True),
    sqlite_with_rowid=False,
)

placed = Table(
    "placed",
    metadata,
    Column("place", Row, primary_key=True),
    Column("article", Row, primary_key=True, index=True),
    sqlite_with_rowid=False,
)

stories = Table(
    "stories",
    metadata,
    Column("row", Row, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("into", Text),  # id of the story that it was merged into
    Column("newest", Row, index=True),  # row of its newest article
    Column("size", Integer, nullable=False),
    Column("record", LargeBinary, nullable=False),
)

told = Table(
    "told",
    metadata,
    Column("article", Text, primary_key=True),  # id
    Column("story", Row, ForeignKey("stories.row"), nullable=False, index=True),
    sqlite_with_rowid=False,
)

duplicates = Table(
    "duplicates",
    metadata,
    Column("article", Text, primary_key=True),  # id of the copy
    Column("of", Text, nullable=False, index=True),
    Column("record", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

corrections = Table(
    "corrections",
    metadata,
    Column("row", Row, primary_key=True),  # order of making
    Column("id", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False, index=True),  # "piece", "entity", "story" or "correction"
    Column("undone", Boolean(create_constraint=False), nullable=False),
    Column("before", LargeBinary),  # what stood there before, where it is not kept elsewhere
    Column("record", LargeBinary, nullable=False),
)

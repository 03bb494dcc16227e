"""The first schema."""

from __future__ import annotations

from typing import Final

import sqlalchemy as sa
from alembic import op

from onrecord.store.fulltext import create

revision = "0001"
down_revision = None

ROW: Final = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make every table, then the full-text indexes."""
    _captures()
    _categories()
    _corrections()
    _duplicates()
    _entities()
    _named()
    _outlets()
    _placed()
    _places()
    _sections()
    _sightings()
    _statements()
    _stories()
    _articles()
    _entity_names()
    _entity_roles()
    _place_names()
    _told()
    _contents()
    for order in create():
        op.execute(order)


def _captures() -> None:
    """Make `captures`."""
    op.create_table(
        "captures",
        sa.Column("row", ROW, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("offset", sa.BigInteger(), nullable=False),
        sa.Column("length", sa.BigInteger(), nullable=False),
        sa.Column("lost", sa.Boolean(), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("row", name="pk_captures"),
        sa.UniqueConstraint("id", name="uq_captures_id"),
    )
    op.create_index("ix_captures_file", "captures", ["file", "offset"], unique=False)
    op.create_index("ix_captures_url", "captures", ["url"], unique=False)


def _categories() -> None:
    """Make `categories`."""
    op.create_table(
        "categories",
        sa.Column("row", ROW, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("row", name="pk_categories"),
        sa.UniqueConstraint("name", name="uq_categories_name"),
    )
    op.create_index("ix_categories_folded", "categories", ["folded"], unique=False)


def _corrections() -> None:
    """Make `corrections`."""
    op.create_table(
        "corrections",
        sa.Column("row", ROW, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.Column("before", sa.LargeBinary(), nullable=True),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("row", name="pk_corrections"),
        sa.UniqueConstraint("id", name="uq_corrections_id"),
    )
    op.create_index("ix_corrections_kind", "corrections", ["kind"], unique=False)


def _duplicates() -> None:
    """Make `duplicates`."""
    op.create_table(
        "duplicates",
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("of", sa.Text(), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("article", name="pk_duplicates"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_duplicates_of", "duplicates", ["of"], unique=False)


def _entities() -> None:
    """Make `entities`."""
    op.create_table(
        "entities",
        sa.Column("row", ROW, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("into", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("row", name="pk_entities"),
        sa.UniqueConstraint("id", name="uq_entities_id"),
    )
    op.create_index("ix_entities_into", "entities", ["into"], unique=False)


def _named() -> None:
    """Make `named`."""
    op.create_table(
        "named",
        sa.Column("entity", ROW, nullable=False),
        sa.Column("article", ROW, nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("entity", "article", "folded", name="pk_named"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_named_article", "named", ["article"], unique=False)


def _outlets() -> None:
    """Make `outlets`."""
    op.create_table(
        "outlets",
        sa.Column("row", ROW, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("row", name="pk_outlets"),
        sa.UniqueConstraint("name", name="uq_outlets_name"),
    )
    op.create_index("ix_outlets_folded", "outlets", ["folded"], unique=False)


def _placed() -> None:
    """Make `placed`."""
    op.create_table(
        "placed",
        sa.Column("place", ROW, nullable=False),
        sa.Column("article", ROW, nullable=False),
        sa.PrimaryKeyConstraint("place", "article", name="pk_placed"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_placed_article", "placed", ["article"], unique=False)


def _places() -> None:
    """Make `places`."""
    op.create_table(
        "places",
        sa.Column("row", ROW, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("lat", sa.Float(), nullable=True),
        sa.Column("lon", sa.Float(), nullable=True),
        sa.PrimaryKeyConstraint("row", name="pk_places"),
        sa.UniqueConstraint("key", name="uq_places_key"),
    )


def _sections() -> None:
    """Make `sections`."""
    op.create_table(
        "sections",
        sa.Column("category", ROW, nullable=False),
        sa.Column("article", ROW, nullable=False),
        sa.PrimaryKeyConstraint("category", "article", name="pk_sections"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_sections_article", "sections", ["article"], unique=False)


def _sightings() -> None:
    """Make `sightings`."""
    op.create_table(
        "sightings",
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("capture", ROW, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("article", "capture", name="pk_sightings"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_sightings_capture", "sightings", ["capture"], unique=False)


def _statements() -> None:
    """Make `statements`."""
    op.create_table(
        "statements",
        sa.Column("row", ROW, autoincrement=False, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("entity", ROW, nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("stance", sa.Text(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("speaker", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("row", name="pk_statements"),
    )
    op.create_index("ix_statements_entity", "statements", ["entity", "row"], unique=False)


def _stories() -> None:
    """Make `stories`."""
    op.create_table(
        "stories",
        sa.Column("row", ROW, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("into", sa.Text(), nullable=True),
        sa.Column("newest", ROW, nullable=True),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("row", name="pk_stories"),
        sa.UniqueConstraint("id", name="uq_stories_id"),
    )
    op.create_index("ix_stories_newest", "stories", ["newest"], unique=False)


def _articles() -> None:
    """Make `articles`."""
    op.create_table(
        "articles",
        sa.Column("row", ROW, autoincrement=False, nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("piece", sa.Text(), nullable=False),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("replaces", sa.Text(), nullable=True),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("capture", ROW, nullable=False),
        sa.Column("outlet", ROW, nullable=True),
        sa.Column("day", sa.Text(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["capture"], ["captures.row"], name="fk_articles_capture_captures"),
        sa.ForeignKeyConstraint(["outlet"], ["outlets.row"], name="fk_articles_outlet_outlets"),
        sa.PrimaryKeyConstraint("row", name="pk_articles"),
        sa.UniqueConstraint("id", name="uq_articles_id"),
        sa.UniqueConstraint("sequence", name="uq_articles_sequence"),
    )
    op.create_index("ix_articles_capture", "articles", ["capture"], unique=False)
    op.create_index("ix_articles_outlet", "articles", ["outlet", "row"], unique=False)
    op.create_index("ix_articles_piece", "articles", ["piece", "sequence"], unique=False)


def _entity_names() -> None:
    """Make `entity_names`."""
    op.create_table(
        "entity_names",
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("entity", ROW, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sound", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["entity"], ["entities.row"], name="fk_entity_names_entity_entities"),
        sa.PrimaryKeyConstraint("folded", "entity", name="pk_entity_names"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_entity_names_entity", "entity_names", ["entity"], unique=False)
    op.create_index("ix_entity_names_sound", "entity_names", ["sound"], unique=False)


def _entity_roles() -> None:
    """Make `entity_roles`."""
    op.create_table(
        "entity_roles",
        sa.Column("entity", ROW, nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("first", sa.Text(), nullable=True),
        sa.Column("last", sa.Text(), nullable=True),
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["entity"], ["entities.row"], name="fk_entity_roles_entity_entities"),
        sa.PrimaryKeyConstraint("entity", "folded", name="pk_entity_roles"),
        sqlite_with_rowid=False,
    )


def _place_names() -> None:
    """Make `place_names`."""
    op.create_table(
        "place_names",
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("place", ROW, nullable=False),
        sa.ForeignKeyConstraint(["place"], ["places.row"], name="fk_place_names_place_places"),
        sa.PrimaryKeyConstraint("folded", "place", name="pk_place_names"),
        sqlite_with_rowid=False,
    )


def _told() -> None:
    """Make `told`."""
    op.create_table(
        "told",
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("story", ROW, nullable=False),
        sa.ForeignKeyConstraint(["story"], ["stories.row"], name="fk_told_story_stories"),
        sa.PrimaryKeyConstraint("article", name="pk_told"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_told_story", "told", ["story"], unique=False)


def _contents() -> None:
    """Make `contents`."""
    op.create_table(
        "contents",
        sa.Column("row", ROW, autoincrement=False, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.Column("found", sa.LargeBinary(), nullable=False),
        sa.Column("sum", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["row"], ["articles.row"], name="fk_contents_row_articles", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("row", name="pk_contents"),
    )

"""Corrections that concern one piece, applied to what was read of it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from ..records import Article
from .packing import Found


class Amendments:
    """What people corrected in pieces."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def apply(self, article: Article, found: Sequence[Found]) -> tuple[Article, Sequence[Found]]:
        """The article and its annotations as corrected."""
        return article, found

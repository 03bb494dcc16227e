"""Pages copied as plain text: where articles begin and end, and what each line is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...errors import RecordError
from ...records import Article, Capture, Source
from ..assembly import Metadata, assemble
from ..datelines import DateLine
from ..language import detected
from .layout import Layout
from .lines import Mark
from .pages import Piece, pieces
from .shapes import Role

FOUND_BY: Final = "undelimited/1"


def articles(text: str, capture: Capture) -> list[Article]:
    """The articles of a page copied as text, in page order.

    text: one page, lines ended in any way. What the user gave with the
    capture wins. Raises RecordError ("no-article-text") when the page has no
    running text.
    """
    found = list(_articles(text, capture))
    if not found:
        raise RecordError("no-article-text", "no line of the page reads as running text")
    return found


def _articles(text: str, capture: Capture) -> Iterator[Article]:
    """The articles of the pieces that hold running text."""
    position = 0
    for piece in pieces(text):
        try:
            yield _article(piece, capture, position)
        except RecordError:
            continue  # captions and labels without an article
        position += 1


def _article(piece: Piece, capture: Capture, position: int) -> Article:
    """The article of one piece; raises RecordError where it has no running text."""
    blocks = list(Layout(piece.rows).blocks())
    title = piece.with_role(Role.TITLE)
    names, dates = piece.signed()
    when = dates.date if dates and dates.date else DateLine(None, None)
    sources = {
        field: Source(found="text", at=f"line {number}")
        for field, number in (
            ("title", title and title.number),
            ("byline", names and names.number),
            ("published", dates and dates.number),
            ("categories", piece.category_line),
        )
        if number
    }
    return assemble(
        blocks,
        capture=capture,
        position=position,
        found_by=FOUND_BY,
        metadata=Metadata(
            title=title.text if title else None,
            byline=names.names if names else (),
            published=when.published,
            modified=when.modified,
            published_from="text" if when.published else None,
            categories=(piece.category,) if piece.category else (),
            language=detected(" ".join(row.text for row, _ in piece.rows if row.mark is Mark.PLAIN)),
            sources=sources,
        ),
    )

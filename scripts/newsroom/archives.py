"""A category archive as a person copies it: articles one after the other, with no marks between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from . import marked
from .dates import printed
from .model import Block, Piece

STYLES = {
    "deck": ("standfirst",),
    "title": ("title", "standfirst"),
    "dated": ("title", "date"),
    "bare": (),
}
"""What stands above an article's paragraphs in each style of page."""

_WORDS = {
    "en": {
        "category": "Category Archive : {}",
        "date": "Published {day} {month} {year}",
        "upper": "READ MORE",
    },
    "de": {"category": "Archiv der Kategorie: {}", "date": "{day}. {month} {year}", "upper": "MEHR DAZU"},
}


class Line(NamedTuple):
    """A line of the copied page and what it is."""

    text: str
    role: str
    article: int | None  # place of its article on the page


def lines(category: str, pieces: Sequence[Piece], style: str, language: str = "en") -> list[Line]:
    """The lines of the page, blank ones left out."""
    found = [Line(_WORDS[language]["category"].format(category), "category", None)]
    for place, piece in enumerate(pieces):
        found += [Line(marked.words(text), role, place) for text, role in _piece(piece, style, language)]
    return found


def page(found: Sequence[Line]) -> tuple[str, dict[str, object]]:
    """The page's text, and its gold: where articles start and what each line is (1-based line numbers)."""
    text: list[str] = []
    roles: list[dict[str, object]] = []
    starts: dict[int, int] = {}
    for line in found:
        roles.append({"line": len(text) + 1, "role": line.role, "article": line.article})
        if line.article is not None:
            starts.setdefault(line.article, len(text) + 1)
        text += [*line.text.split("\n"), ""]
    return "\n".join(text), {"starts": list(starts.values()), "lines": roles}


def _piece(piece: Piece, style: str, language: str) -> Iterator[tuple[str, str]]:
    head = {
        "title": piece.title,
        "standfirst": piece.standfirst,
        "date": printed(piece.published, _WORDS[language]["date"], language),
    }
    for role in STYLES[style]:
        if head[role]:
            yield head[role], role
    for block in piece.blocks:
        yield from _block(block, language)


def _block(block: Block, language: str) -> Iterator[tuple[str, str]]:
    """The lines that are left of a block when a page is copied."""
    if block.kind == "image":
        yield from _picture(block)
    elif block.kind == "related":
        yield from _teaser(block, language)
    elif block.kind == "list":
        yield from ((item, "paragraph") for item in block.text.split("\n"))
    elif block.kind in ("heading", "speaker"):
        yield block.text, "heading"
    elif block.text and block.kind not in ("table", "embed"):
        yield block.text, "paragraph"


def _picture(block: Block) -> Iterator[tuple[str, str]]:
    if block.caption:
        yield block.caption, "caption"
    if block.credit:
        yield f"© {block.credit}", "credit"


def _teaser(block: Block, language: str) -> Iterator[tuple[str, str]]:
    """All on one line in capitals, or label, caption, credit and title below each other."""
    if block.label.isupper():
        yield f"{_WORDS[language]['upper']}: {marked.words(block.title)}", "related"
        return
    yield block.label, "label"
    if block.caption:
        yield block.caption, "caption"
    if block.credit:
        yield f"© {block.credit}", "credit"
    yield block.title, "related"

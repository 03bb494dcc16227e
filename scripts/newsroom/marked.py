"""Text that carries marks: emphasis and links for the page, labels for the gold records."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

# Private-use characters: no article holds them, so marks nest freely and need no escaping.
_OPEN, _BAR, _CLOSE = "\ue000", "\ue001", "\ue002"
_PART = re.compile(f"{_OPEN}([^{_BAR}]*){_BAR}|({_CLOSE})")
_EMPHASIS = re.compile(r"\*([^*\n]+)\*")
_LINK = re.compile(r"\[([^\]\n]+)\]\(([^)\s]+)\)")


class Mark(NamedTuple):
    """A labelled range of plain text."""

    label: str
    start: int
    end: int


def mark(label: str, text: str) -> str:
    """The text with a label around it."""
    return f"{_OPEN}{label}{_BAR}{text}{_CLOSE}"


def from_source(text: str) -> str:
    """Marked text from the light notation of the written articles: *emphasis* and [words](address)."""
    text = _LINK.sub(lambda m: mark(f"a {m[2]}", m[1]), text)
    return _EMPHASIS.sub(lambda m: mark("em", m[1]), text)


def _parts(text: str) -> Iterator[tuple[str, str | None, bool]]:
    """Each stretch of text, with the label that opens after it or True when one closes after it."""
    at = 0
    for part in _PART.finditer(text):
        yield text[at : part.start()], part[1], part[2] is not None
        at = part.end()
    yield text[at:], None, False


def plain(text: str) -> tuple[str, list[Mark]]:
    """The text as a reader sees it, and its marks by where they start."""
    if _OPEN not in text:
        return text, []
    pieces: list[str] = []
    open_marks: list[tuple[str, int]] = []
    marks: list[Mark] = []
    length = 0
    for stretch, label, closes in _parts(text):
        pieces.append(stretch)
        length += len(stretch)
        if label is not None:
            open_marks.append((label, length))
        elif closes:
            opened, start = open_marks.pop()
            marks.append(Mark(opened, start, length))
    return "".join(pieces), sorted(marks, key=lambda m: (m.start, -m.end))


def words(text: str) -> str:
    """The text without its marks."""
    return plain(text)[0]


def html(text: str) -> str:
    """The text as HTML: emphasis and links become elements, labels vanish."""
    pieces: list[str] = []
    closing: list[str] = []
    for stretch, label, closes in _parts(text):
        pieces.append(escape(stretch, quote=False))
        if label is not None:
            opening, end = _element(label)
            pieces.append(opening)
            closing.append(end)
        elif closes:
            pieces.append(closing.pop())
    return "".join(pieces)


def _element(label: str) -> tuple[str, str]:
    """The tags for a label; nothing for a label that is meant for the gold records."""
    if label == "em":
        return "<em>", "</em>"
    if label.startswith("a "):
        return f'<a href="{escape(label[2:])}">', "</a>"
    return "", ""

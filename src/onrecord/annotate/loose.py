"""Articles made of lines that are not ours: any object with `id` and `text`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

import msgspec

from ..errors import RecordError
from ..records import AnyBlock, Article, Heading, Paragraph, Span
from ..records.ids import make
from ..text.folding import storable
from ..text.headings import speaker_heading

_LINE: Final = re.compile(r"[^\n]+")
_DATE: Final = re.compile(r"\d{4}(?:-(?:\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}.{0,20})?)?|W\d{2}))?")
_CLOSED: Final = (".", "!", "?", ";", ",", "”", '"', "…")
_LONGEST_HEADING: Final = 80


def article(line: Mapping[str, Any]) -> Article:
    """An article of a loose line; what cannot be read counts as unknown.

    `text` is kept as it is, so that spans hold; `\\n` ends a paragraph, and
    headings and speaker headings are found in it. Raises RecordError
    ("bad-record") where `id` or `text` is missing.
    """
    text, name = line.get("text"), line.get("id")
    if not isinstance(text, str) or not isinstance(name, (str, int)):
        raise RecordError("bad-record", "a line to annotate needs `id` and `text`")
    published = _string(line, "published")
    kept = line.get("blocks")
    return Article(
        id=str(name),
        piece=_string(line, "piece") or make("piece", name),
        title=_string(line, "title"),
        outlet=_string(line, "outlet"),
        published=published if published and _DATE.fullmatch(published) else None,
        language=_string(line, "language"),
        text=text,
        blocks=_blocks(kept) if kept else tuple(blocks(text)),
    )


def _string(line: Mapping[str, Any], key: str) -> str | None:
    value = line.get(key)
    return storable(value) if isinstance(value, str) and value.strip() else None


def _blocks(kept: Any) -> tuple[AnyBlock, ...]:
    """The line's own blocks; raises RecordError where they are not blocks."""
    try:
        return msgspec.convert(kept, tuple[AnyBlock, ...])
    except msgspec.ValidationError as error:
        raise RecordError("bad-record", f"blocks: {error}") from None


def blocks(text: str) -> Iterator[AnyBlock]:
    """The lines of a text as headings and paragraphs."""
    rows = [m for m in _LINE.finditer(text) if m.group().strip()]
    speaker: str | None = None
    for index, match in enumerate(rows):
        line = match.group()
        span = Span(match.start() + len(line) - len(line.lstrip()), match.start() + len(line.rstrip()))
        shown = line.strip()
        heading = _is_heading(shown, index, len(rows))
        introduced = speaker_heading(shown) if heading else None
        if introduced:
            speaker = introduced.name
            yield Heading(text=shown, span=span, level=3, speaker=introduced)
        elif heading:
            speaker = None
            yield Heading(text=shown, span=span)
        elif speaker:
            yield Paragraph(text=shown, span=span, speaker=speaker)
        else:
            yield Paragraph(text=shown, span=span)


def _is_heading(line: str, index: int, count: int) -> bool:
    """Is this line short, open-ended and followed by something?"""
    return 0 < index < count - 1 and len(line) <= _LONGEST_HEADING and not line.endswith(_CLOSED)

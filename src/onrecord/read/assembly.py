"""Blocks and metadata put together into an article; both readers end here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, Final, TypedDict
from urllib.parse import urlsplit

from msgspec.structs import replace

from ..errors import RecordError
from ..records import (
    AnyBlock,
    Article,
    Capture,
    Embed,
    Heading,
    Image,
    ListBlock,
    Paragraph,
    Quotation,
    Related,
    Source,
    Span,
    Standfirst,
    Table,
)
from ..records.article import PublishedFrom
from ..records.ids import make, piece
from ..text.folding import squeezed, storable
from .compiled import scan

_PLAIN: Final = (Standfirst, Paragraph, Heading, Quotation)
"""Kinds of blocks that are nothing but text."""
_ASIDE: Final = (Table, Image, Related, Embed)
"""Kinds of blocks that are no running text."""


class Metadata(TypedDict, total=False):
    """What a reader knows of an article besides its blocks; every field may be left out."""

    url: str | None  # canonical address of this very piece
    outlet: str | None  # default: the registered domain of its address, else of the capture's
    title: str | None
    byline: Sequence[str]
    published: str | None
    modified: str | None
    published_from: PublishedFrom | None
    language: str | None
    categories: Sequence[str]
    tags: Sequence[str]
    image: str | None
    sources: Mapping[str, Source]
    extra: Mapping[str, Any]


def assemble(
    blocks: Sequence[AnyBlock], *, capture: Capture, position: int, found_by: str, metadata: Metadata
) -> Article:
    """An article of these blocks, with its text, exact spans and ids.

    blocks: in page order, without spans; white space is squeezed here and
    blocks with nothing in them are left out.
    position: place among the articles of the capture; found_by: "html/1".
    What the user gave with the capture wins over what the page says. Raises
    RecordError ("no-article-text") when no block is running text.
    """
    text, placed = _laid_out([b for b in map(_clean, blocks) if _holds_something(b)])
    if not text:
        raise RecordError("no-article-text", "no running text on the page")
    title = _value(metadata.get("title"))
    url = _value(metadata.get("url"))
    outlet = capture.given.outlet or _value(metadata.get("outlet")) or registered_domain(url or capture.url)
    own = piece(url, outlet, _first_paragraph(placed))
    published, published_from = _published(capture, metadata)
    return Article(
        id=make("article", own, title, text),
        piece=own,
        capture=capture.id,
        position=position,
        url=url,
        outlet=outlet,
        title=title,
        standfirst=next((b.text for b in placed if isinstance(b, Standfirst)), None),
        byline=_values(metadata.get("byline", ())),
        published=published,
        published_from=published_from,
        modified=_value(metadata.get("modified")),
        language=capture.given.language or _value(metadata.get("language")),
        categories=_categories(capture, metadata),
        tags=_values(metadata.get("tags", ())),
        image=_value(metadata.get("image")),
        text=text,
        blocks=placed,
        sources=_sources(capture, metadata),
        extra=dict(metadata.get("extra", {})),
        found_by=found_by,
    )


def registered_domain(url: str | None) -> str | None:
    """The domain of an address that someone registered: "example.co.uk"."""
    if not url:
        return None
    try:
        host = urlsplit(url).hostname
    except ValueError:  # "http://[", as pages have it
        return None
    if not host or ":" in host or host.rpartition(".")[2].isdecimal():  # an IP address
        return None
    return _registered(host.rstrip("."))


@lru_cache(1024)  # most pages of a run are of few sites
def _registered(host: str) -> str | None:
    found: str | None = _suffixes().privatesuffix(host)
    return found


@cache
def _suffixes() -> Any:
    """The Public Suffix List; it takes a quarter of a second to load, so it waits until it is asked."""
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList()


def _clean(block: AnyBlock) -> AnyBlock:
    """The block with white space squeezed and nothing unstorable in it."""
    text = _squeezed(block.text)
    if text is block.text and isinstance(block, _PLAIN):
        return block
    shown: dict[str, Any] = {"text": text}
    if isinstance(block, ListBlock):
        items = tuple(item for item in map(_squeezed, block.items) if item)
        shown = {"items": items, "text": "\n".join(items)}
    elif isinstance(block, Table):
        shown["rows"] = tuple(tuple(map(_squeezed, row)) for row in block.rows)
    elif isinstance(block, Image):
        shown |= {"caption": _value(block.caption), "credit": _value(block.credit)}
    elif isinstance(block, Related):
        shown |= {key: _value(getattr(block, key)) for key in ("label", "title", "caption", "credit")}
    return replace(block, **shown)


def _holds_something(block: AnyBlock) -> bool:
    """Is there a reader who would see this block?"""
    if block.text:
        return True
    if isinstance(block, Image):
        return bool(block.url or block.caption or block.credit)
    if isinstance(block, Related):
        return bool(block.title or block.url)
    if isinstance(block, Table):
        return any(map(any, block.rows))
    return isinstance(block, Embed) and bool(block.url)


def _laid_out(blocks: Iterable[AnyBlock]) -> tuple[str, tuple[AnyBlock, ...]]:
    """The running text, and the blocks with the places where they stand in it."""
    parts: list[str] = []
    placed: list[AnyBlock] = []
    at = 0
    for block in blocks:
        if isinstance(block, _ASIDE):
            placed.append(block if block.span is None else replace(block, span=None))
            continue
        placed.append(replace(block, span=Span(at, at + len(block.text))))
        parts.append(block.text)
        at += len(block.text) + 2
    return "\n\n".join(parts), tuple(placed)


def _first_paragraph(blocks: Sequence[AnyBlock]) -> str:
    """What an article without an address is known by."""
    running = [b for b in blocks if b.span is not None]
    return next((b.text for b in running if isinstance(b, Paragraph)), running[0].text)


def _published(capture: Capture, metadata: Metadata) -> tuple[str | None, PublishedFrom | None]:
    """The publication date, and where it was found; what the user gave wins."""
    if capture.given.published:
        return capture.given.published, "given"
    found = _value(metadata.get("published"))
    return found, metadata.get("published_from") if found else None


def _categories(capture: Capture, metadata: Metadata) -> tuple[str, ...]:
    """The site's sections; what the user gave stands alone."""
    if capture.given.category:
        return (capture.given.category,)
    return _values(metadata.get("categories", ()))


def _sources(capture: Capture, metadata: Metadata) -> dict[str, Source]:
    """Where each value was found."""
    sources = dict(metadata.get("sources", {}))
    fields = {"outlet": "outlet", "published": "published", "category": "categories", "language": "language"}
    for name, field in fields.items():
        if getattr(capture.given, name):
            sources[field] = Source(found="given")
    return sources


def _squeezed(text: str) -> str:
    return text if scan and scan.is_clean(text) else squeezed(storable(text))


def _value(text: str | None) -> str | None:
    """The text made clean; None when nothing is left."""
    return (_squeezed(text) or None) if text else None


def _values(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts made clean, without those that hold nothing and without repeats."""
    return tuple(dict.fromkeys(value for text in texts if (value := _value(text))))

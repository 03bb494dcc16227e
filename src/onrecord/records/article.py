"""One reading of one published piece, and the blocks it is made of."""

from __future__ import annotations

from typing import Any, Literal

import msgspec
from msgspec import UNSET, UnsetType

from .base import Record
from .span import Span

PublishedFrom = Literal["json-ld", "meta", "microdata", "time", "url", "text", "feed", "given"]


class SpeakerHeading(msgspec.Struct, frozen=True, kw_only=True):
    """Whoever a heading introduces; what stands below it is theirs."""

    name: str  # as written
    role: str | None = None  # as written after the name


class Block(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind"):
    """A part of the page, in page order."""

    text: str = ""  # what a reader sees of it
    span: Span | None = None  # where it stands in Article.text; null when it is not running text
    language: str | UnsetType = UNSET  # where it differs from the article's


class Standfirst(Block, frozen=True, kw_only=True, tag="standfirst"):
    """The line under (or instead of) the headline; part of the text."""


class Paragraph(Block, frozen=True, kw_only=True, tag="paragraph"):
    """A paragraph of running text."""

    speaker: str | UnsetType = UNSET  # name from the speaker heading that it stands under


class Heading(Block, frozen=True, kw_only=True, tag="heading"):
    """A section heading or a speaker heading."""

    level: int = 2  # 1 to 6
    speaker: SpeakerHeading | UnsetType = UNSET  # when it introduces whoever speaks below it


class Quotation(Block, frozen=True, kw_only=True, tag="quotation"):
    """A block or pull quotation."""

    speaker: str | UnsetType = UNSET  # name from the speaker heading, or from its own attribution


class ListBlock(Block, frozen=True, kw_only=True, tag="list"):
    """A list; its items are parted by a line break in the text."""

    items: tuple[str, ...] = ()  # the text of each item
    speaker: str | UnsetType = UNSET  # name from the speaker heading that it stands under


class Table(Block, frozen=True, kw_only=True, tag="table"):
    """A table; not part of the text."""

    rows: tuple[tuple[str, ...], ...] = ()  # cells by row


class Image(Block, frozen=True, kw_only=True, tag="image"):
    """A picture or video with its caption and credit; not part of the text."""

    url: str | None = None  # of the picture
    caption: str | None = None  # what it shows
    credit: str | None = None  # whose it is, without the sign


class Related(Block, frozen=True, kw_only=True, tag="related"):
    """A teaser for another article; not part of the text."""

    label: str | None = None  # such as "Read more"
    title: str | None = None  # of the other article
    url: str | None = None  # of the other article
    caption: str | None = None  # of the teaser's picture
    credit: str | None = None  # of the teaser's picture


class Embed(Block, frozen=True, kw_only=True, tag="embed"):
    """A post or video set into the page; not part of the text."""

    url: str | None = None  # of the post or video


AnyBlock = Standfirst | Paragraph | Heading | Quotation | ListBlock | Table | Image | Related | Embed
"""Any kind of block."""


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """Where a value of the article was found."""

    found: str = msgspec.field(name="from")  # "json-ld", "meta", "text" and the like
    at: str | Span | None = None  # a JSON pointer, a selector or a span


class Article(Record, frozen=True, kw_only=True, tag="article"):
    """One reading of one published piece.

    `text` is the standfirst and the blocks that are running text, in page
    order, parted by a blank line; it never holds title, captions, credits or
    teasers, and never changes once read.
    """

    piece: str  # the same for every version of the piece
    replaces: str | None = None  # id of the reading before this one
    capture: str | None = None  # id of the capture it was read from
    position: int = 0  # 0-based place among the articles of that capture
    url: str | None = None  # canonical address
    outlet: str | None = None  # registered domain, or the name given
    title: str | None = None  # without the site's name
    standfirst: str | None = None  # the line under the headline
    byline: tuple[str, ...] = ()  # names of the authors
    published: str | None = None  # ISO 8601 with the page's offset, or a partial date
    modified: str | None = None  # likewise
    published_from: PublishedFrom | None = None  # where `published` was found
    language: str | None = None  # BCP 47
    categories: tuple[str, ...] = ()  # the site's own sections
    tags: tuple[str, ...] = ()  # the site's own tags
    image: str | None = None  # url of the lead image
    text: str = ""  # standfirst and running text
    blocks: tuple[AnyBlock, ...] = ()  # everything, in page order
    sources: dict[str, Source] = msgspec.field(default_factory=dict)  # by field: where each value was found
    extra: dict[str, Any] = msgspec.field(default_factory=dict)  # what the source gave and we do not model
    found_by: str = ""  # reader and version

"""What a newsroom makes: outlets, and pieces made of blocks."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from unicodedata import combining, normalize

from . import marked

RUNNING = frozenset(["paragraph", "heading", "speaker", "quotation", "list"])
"""Kinds of block that are part of an article's text."""


@dataclass(frozen=True)
class Outlet:
    """A paper, a station or an agency, and the habits of its site."""

    key: str
    name: str
    domain: str
    site: str  # name of the page template
    path: str  # pattern of its addresses: {section}, {slug}, {year}, {month}, {day}, {number}
    language: str = "en"
    offset: int = 0  # hours ahead of UTC
    sections: tuple[str, ...] = ()
    tagline: str = ""
    agency: bool = False
    newsroom: str = ""  # the byline of unsigned pieces

    @property
    def origin(self) -> str:
        """Where its addresses start."""
        return f"https://{self.domain}"


@dataclass
class Block:
    """A part of a piece; which fields are filled depends on the kind."""

    kind: str  # paragraph, heading, speaker, quotation, list, image, related, embed, table
    text: str = ""  # marked text; of a list, items parted by line breaks
    name: str = ""  # who speaks below a speaker heading, or is named under a quotation
    role: str = ""  # what that person is
    caption: str = ""
    credit: str = ""
    label: str = ""  # of a teaser: "Read more"
    title: str = ""  # of a teaser: the other piece's
    url: str = ""


@dataclass
class Piece:
    """One published piece."""

    slug: str
    outlet: Outlet
    title: str
    section: str
    published: datetime
    blocks: list[Block]
    standfirst: str = ""
    byline: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    modified: datetime | None = None
    story: str = ""  # key of the story it reports
    copy_of: str = ""  # slug of the piece whose text it carries
    copy_kind: str = ""  # verbatim, light, cut
    number: int = 0  # counts the pieces of one run; part of some addresses
    records: list[dict[str, Any]] = field(default_factory=list)  # what its marks mean, by "key"

    @property
    def url(self) -> str:
        """Its canonical address."""
        when = self.published
        filled = self.outlet.path.format(
            section=plain_slug(self.section),
            slug=self.slug,
            year=f"{when.year:04}",
            month=f"{when.month:02}",
            day=f"{when.day:02}",
            number=1_000_000 + self.number * 37,
        )
        return self.outlet.origin + filled

    @property
    def file(self) -> str:
        """Where its page lies below the folder that is made."""
        return f"pages/{self.outlet.key}/{self.slug}.html"


_FOLDED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "ł": "l"})


def plain_slug(text: str, words: int = 12) -> str:
    """A text as the part of an address: lower case, hyphens, so many words at most."""
    folded = normalize("NFKD", marked.words(text).lower().translate(_FOLDED))
    kept = "".join(
        c if c.isascii() and c.isalnum() else " " for c in folded if c not in "’'" and not combining(c)
    )
    return "-".join(kept.split()[:words]) or "untitled"

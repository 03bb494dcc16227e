"""One article of several on a page, and what its rows look like at its head."""

from __future__ import annotations

from typing import NamedTuple

from ..dates import iso
from ..measures import CLOSING, Page
from ..rows import Frame, Row, is_bold_heading
from ..signatures import Signature, signature

HEADINGS = frozenset(["h1", "h2", "h3", "h4", "dt"])
_NEAR_TOP = 4
_SHORTEST_TITLE, _LONGEST_TITLE, _FEWEST_WORDS = 8, 220, 3
_SHORT = 160
_MOSTLY = 0.5


class Entry(NamedTuple):
    """One article of several: its rows and what stands at its head."""

    first: int
    last: int  # one past its last row
    heading: int  # row of its headline; -1 where it has none
    frame: Frame | None  # the element that holds it and nothing else


def held(page: Page, entry: Entry) -> float:
    """How much running text an entry holds."""
    return page.sums[entry.last] - page.sums[entry.first]


def signed(row: Row) -> Signature | None:
    """Who wrote it and when, as far as a row says nothing else."""
    return signature(row.text) if row.kind == "text" and len(row.text) < _SHORT else None


def date_in(row: Row) -> str | None:
    """The date that a row gives: in its <time>, or in words and nothing else."""
    if row.time and (date := iso(row.time.attributes.get("datetime"))):
        return date
    said = signed(row)
    return (said.date.published or said.date.modified) if said and said.date else None


def address(row: Row) -> str | None:
    """Where a headline leads."""
    if row.link is None or row.linked < _MOSTLY * len(row.text):
        return None
    found = row.link.address
    return found if found and not found.startswith("#") else None


def headline(page: Page, first: int, last: int) -> int:
    """The row of an entry's headline, near its top; -1 where it has none."""
    texts = [at for at in range(first, last) if page.rows[at].kind == "text"][:_NEAR_TOP]
    heads = [at for at in texts if page.rows[at].tag in HEADINGS and not date_in(page.rows[at])]
    if heads:
        return heads[0]
    return next((at for at in texts if reads_as_title(page.rows[at])), -1)


def reads_as_title(row: Row) -> bool:
    """Is a row a headline in all but its tag: in bold or a link, some words, no sentence?"""
    text = row.text
    if not _SHORTEST_TITLE <= len(text) <= _LONGEST_TITLE or len(text.split()) < _FEWEST_WORDS:
        return False
    stands_out = is_bold_heading(row) or (address(row) is not None and not row.is_menu)
    return stands_out and not text.endswith(CLOSING) and signed(row) is None

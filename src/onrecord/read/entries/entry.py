"""One article of several on a page, and what its rows look like at its head."""

from __future__ import annotations

from typing import Final, NamedTuple

from ..dates import iso
from ..marks import bit
from ..measures import Page
from ..rows import Frame, Row
from ..signatures import Signature, signature

HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary")
"""Tags of headlines, the most usual of a page's headlines first."""
_OPEN: Final = (".", ":", "…", ",", ";")
"""No headline ends like this; questions and quotations may be headlines."""
_SHORTEST_TITLE: Final = 8
_LONGEST_TITLE: Final = 220
_FEWEST_WORDS: Final = 3
_SHORT: Final = 160
_MOSTLY: Final = 0.5
_TITLE: Final = bit("title")


class Entry(NamedTuple):
    """One article of several: its rows and what stands at its head."""

    first: int
    last: int  # one past its last row
    heading: int  # row of its headline; -1 where it has none
    frame: Frame | None  # the element that holds it and nothing else


class Look(NamedTuple):
    """What the markup makes of a row."""

    tag: str
    name: str  # of the element's class
    bold: bool
    linked: bool


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


def look(row: Row) -> Look:
    """What the markup makes of a row: its element, and whether all of it is in bold or a link."""
    return Look(row.tag, row.frame.name, is_bold(row), address(row) is not None)


def is_heading(row: Row) -> bool:
    """Does the markup call a row a headline, by its tag or by what its element is named?"""
    return (row.tag in HEADINGS or bool(row.frame.marks & _TITLE)) and not date_in(row)


def reads_as_title(row: Row) -> bool:
    """Is a row a headline in all but its tag: in bold or a link, some words, no sentence?"""
    text = row.text
    if not _SHORTEST_TITLE <= len(text) <= _LONGEST_TITLE or len(text.split()) < _FEWEST_WORDS:
        return False
    stands_out = is_bold(row) or (address(row) is not None and not row.is_menu)
    return stands_out and not text.endswith(_OPEN) and signed(row) is None


def is_bold(row: Row) -> bool:
    """Is all of a row in bold?"""
    return row.strong >= len(row.text) - 2

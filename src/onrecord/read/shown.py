"""What readers see of an article's date and section, for pages whose head does not say it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from .datelines import date_line
from .dates import iso
from .marks import bit
from .measures import Page, key
from .pagewords import page_words
from .rows import Row
from .signatures import signature

_ABOVE: Final = 5
_BELOW: Final = 6
_LONGEST: Final = 200
_LONGEST_SECTION: Final = 40
_SECTION_WORDS: Final = 4
_SECTION_MARKS: Final = bit("tags") | bit("header")
_PARTS: Final = re.compile(r"[,|·•–—]")


def date(page: Page) -> str | None:
    """The date that stands by the headline, in a `<time>` or as text; None where there is none."""
    near = list(_near(page))
    return _timed(near) or next((said for row in near if (said := _dated(row.text))), None)


def section(page: Page) -> str | None:
    """The section that the page's path or the line above the headline names; None where there is none."""
    steps = [step for step in page.path if _could_be_section(page, step)]
    return steps[-1] if steps else _kicker(page)


def _near(page: Page) -> Iterator[Row]:
    """The short rows around the headline, or above the text where there is none."""
    at = page.heading if page.heading >= 0 else page.first
    rows = page.rows[at : min(at + _BELOW, page.first + 1)] + page.rows[max(0, at - _ABOVE) : at]
    return (row for row in rows if row.kind == "text" and len(row.text) <= _LONGEST)


def _timed(near: list[Row]) -> str | None:
    """The first date for machines in these rows."""
    times = [row.time.attributes.get("datetime") for row in near if row.time]
    return next((found for time in times if (found := iso(time))), None)


def _dated(text: str) -> str | None:
    """The date of a line that is one, or that ends with one: "by Ada Moreno, October 24, 2025"."""
    starts = [0, *(match.end() for match in _PARTS.finditer(text))]
    for start in starts[:_BELOW]:
        said = date_line(text[start:])
        if said and said.published and len(said.published) >= len("2025-10-24"):
            return said.published
    signed = signature(text)
    day = signed.date.published if signed and signed.date else None
    return day if day and len(day) >= len("2025-10-24") else None


def _kicker(page: Page) -> str | None:
    """A short line right above the headline whose class says that it names a section."""
    if page.heading < 1:
        return None
    row = page.rows[page.heading - 1]
    marked = page.near[row.frame.index] & _SECTION_MARKS and row.frame.marks & _SECTION_MARKS
    return row.text if row.kind == "text" and marked and _could_be_section(page, row.text) else None


def _could_be_section(page: Page, text: str) -> bool:
    words = text.split()
    if not 0 < len(words) <= _SECTION_WORDS or len(text) > _LONGEST_SECTION or not text[0].isalpha():
        return False
    return not page_words().is_furniture(text) and key(text) not in map(key, page.titles)

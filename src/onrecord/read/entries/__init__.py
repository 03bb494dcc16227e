"""Several articles on one page: the posts of an archive, the entries of a live blog."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..body import Verdict
from ..measures import Page, key
from ..pagewords import page_words
from ..rows import Row
from .entry import Entry, address
from .flat import by_dates, by_headings, by_rules
from .framed import FEWEST, USUAL, are_full, by_frames, with_leading
from .head import Head, head_of
from .text import verdicts_of
from .told import completed, told
from .worded import by_words

__all__ = [
    "Entry",
    "Head",
    "are_teasers",
    "completed",
    "entries",
    "head_of",
    "is_archive",
    "told",
    "verdicts_of",
]

_SECTION = 3  # words
_PARTS = re.compile(r"\s[|–—-]\s|[|:·»]")
_CUT = ("[…]", "[...]")


def entries(page: Page, found: Sequence[Verdict], *, is_archive: bool = False) -> list[Entry]:
    """The articles of a page that holds several; [] where it holds one.

    found: the verdicts on its rows. is_archive: the page says that it is
    one, so entries need no headlines.
    """
    made = by_frames(page, is_archive=is_archive) or by_headings(page)
    made = made or by_rules(page, is_archive=is_archive) or by_dates(page)
    if len(made) >= FEWEST:
        return _without_adverts(page, with_leading(page, made))
    if not (is_archive or _is_named_as_a_section(page)):
        return []
    return _without_adverts(page, by_words(page, found, is_archive=is_archive))


def _without_adverts(page: Page, made: Sequence[Entry]) -> list[Entry]:
    """The entries but for those with a headline that no article has: "From our sponsor"."""
    words = page_words()
    return [e for e in made if e.heading < 0 or not words.is_furniture(page.rows[e.heading].text)]


def _is_named_as_a_section(page: Page) -> bool:
    """Are the heading and the titles of a page too short for an article's?"""
    shown = page.rows[page.heading].text if page.heading >= 0 else ""
    parts = [part for title in (shown, *page.titles) for part in _PARTS.split(title)]
    return all(len(part.split()) <= _SECTION for part in parts)


def is_archive(page: Page) -> bool:
    """Does the page call itself the archive of a category?"""
    shown = page.rows[page.heading].text if page.heading >= 0 else ""
    words = page_words()
    return any(words.category(text) or key(text) in words.categories for text in (shown, *page.titles))


def are_teasers(page: Page, found: Sequence[Entry]) -> bool:
    """Do the entries only lead to articles that stand elsewhere?"""
    cut = sum(_is_cut(page, entry) for entry in found)
    return cut >= USUAL * len(found) or not are_full(page, found)


def _is_cut(page: Page, entry: Entry) -> bool:
    """Does an entry break off: "…", or "Read more" that leads to where its headline leads?"""
    rows = [row for row in page.rows[entry.first : entry.last] if row.kind == "text"]
    return any(row.text.endswith(_CUT) or _leads_on(page, entry, row) for row in rows[-3:])


def _leads_on(page: Page, entry: Entry, row: Row) -> bool:
    """Is this a label that leads to the rest of the entry, and not to others ("Related")?"""
    to = address(row)
    if to is None or not page_words().is_label(row.text):
        return False
    whole = address(page.rows[entry.heading]) if entry.heading >= 0 else None
    return whole is None or to.partition("#")[0] == whole.partition("#")[0]

"""Lines that lead to another article: "READ MORE: Harbour reopens", or a label with a link behind it."""

from __future__ import annotations

from typing import Final

from .pagewords import Teaser, page_words
from .rows import Row

_LONGEST: Final = 300
_LABEL: Final = 3
_TITLE: Final = 4  # words
_ITEMS: Final = ("li", "td", "dd")
"""In lists and tables, what stands before a link may say what it is: "Source: …"."""


def teaser(row: Row) -> Teaser | None:
    """The label and the title of another article that a row leads to, or None when it is something else."""
    words = page_words()
    if len(row.text) > _LONGEST:
        return None
    said = words.teaser(row.text)
    if said or row.link is None or row.is_menu or row.element is not None:
        return said
    if ":" in row.text and row.tag not in _ITEMS and (labelled := _labelled(row.text, row.link.text)):
        return labelled
    title = row.link.text
    label, found, rest = row.text.rpartition(title) if title else ("", "", "")
    return Teaser(label.strip(" :"), title) if found and not rest and words.is_label(label) else None


def _labelled(text: str, title: str) -> Teaser | None:
    """A short label, a colon, and only a link that reads as a headline: "MORE: Harbour reopens today"."""
    label, _, rest = text.partition(":")
    if len(label.split()) > _LABEL or len(title.split()) < _TITLE or title[-1] in ".!":
        return None
    return Teaser(label.strip(), rest.strip()) if title in (rest.strip(), text) else None


def leads_on(row: Row, after: Row | None) -> bool:
    """Does a row lead to another article, or announce the link behind it?"""
    if row.kind != "text":
        return False
    if teaser(row):
        return row.link is not None
    is_link = after is not None and after.linked >= len(after.text) > 0
    return is_link and page_words().is_label(row.text)

"""What the name of a page says of it: an archive, a section, one article."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Final

from ..measures import Page, key
from ..pagewords import gathered, page_words
from .entry import look

_SECTION: Final = 3  # words
_HEADLINE: Final = 4  # words
_PARTS: Final = re.compile(r"\s[|–—-]\s|[|:·»]")
_NAME: Final = 40
"""So much longer than the name of a site a line may be that shows it: "© 2031 The Harbour Gazette"."""


def is_archive(page: Page) -> bool:
    """Does the page call itself the archive of a category?"""
    shown = _heading(page)
    words = page_words()
    return any(words.category(text) or key(text) in words.categories for text in (shown, *page.titles))


def is_called_archive(page: Page) -> bool:
    """Does a page call itself an archive in any way: "Archive: Ports", "Ports Archives"?"""
    parts = [part for text in (_heading(page), *page.titles) for part in _PARTS.split(text)]
    return is_archive(page) or any(_is_short(part) and key(part).endswith(_closers()) for part in parts)


def is_named_as_archive(page: Page) -> bool:
    """Is a page named as sections and archives are?"""
    if is_archive(page) or (_is_short_name(_heading(page)) and _is_titled_as_section(page)):
        return True
    names = [key(text) for text in (_heading(page), *page.titles)]
    return any(name.startswith(_openers()) or _is_issue(name) for name in names)


def _is_issue(name: str) -> bool:
    """Is a name that of one issue of many: "Harbour letter, issue 48"?"""
    words = name.split()
    return any(word in _issues() and after.isdecimal() for word, after in pairwise(words))


@cache
def _openers() -> tuple[str, ...]:
    """How the names of archives begin: "Posts in"."""
    return tuple(f"{key(words)} " for words in gathered("archive_openers"))


@cache
def _closers() -> tuple[str, ...]:
    """How the names of archives end: "Archives"."""
    return tuple(f" {key(words)}" for words in gathered("archive_closers"))


@cache
def _issues() -> frozenset[str]:
    return frozenset(gathered("issues"))


def is_headed_otherwise(page: Page) -> bool:
    """Is a page titled as a section, and headed as an article: with words that are in no title?"""
    shown = _heading(page)
    if _is_short_name(shown) or not any(page.titles) or key(shown) in page.title:
        return False
    return _is_titled_as_section(page)


def _heading(page: Page) -> str:
    return page.rows[page.heading].text if page.heading >= 0 else ""


def _is_titled_as_section(page: Page) -> bool:
    """Are the titles of a page too short for an article's, but for numbers, years and the site's name?"""
    long = [part for title in page.titles for part in _PARTS.split(title) if not _is_short(part)]
    return all(_is_of_site(page, key(part)) for part in long)


def _is_short_name(text: str) -> bool:
    return all(map(_is_short, _PARTS.split(text)))


def _is_short(part: str) -> bool:
    return sum(not any(map(str.isdigit, word)) for word in part.split()) <= _SECTION


def _is_of_site(page: Page, name: str) -> bool:
    """Does a part of the title stand above or below the text, too, as the names of sites do?"""
    outside = (*page.rows[: page.main.first], *page.rows[page.main.last :])
    rows = [row for row in outside if len(row.text) <= len(name) + _NAME and row.tag != "h1"]
    return bool(name) and any(name in key(row.text) for row in rows)


def is_named_as_article(page: Page) -> bool:
    """Is the only <h1> of its look what the page calls itself, and as long as the headline of an article?"""
    own = page.rows[page.heading] if page.heading >= 0 else None
    if own is None or own.tag != "h1" or len(own.text.split()) < _HEADLINE or key(own.text) not in page.title:
        return False
    others = [row for row in page.rows if row.tag == "h1" and row.text and row is not own]
    return look(own) not in [look(row) for row in others]

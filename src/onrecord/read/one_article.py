"""What is no part of a page's one article: what stands above it, another behind it, notes on its authors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .body import Verdict
from .likeness import look
from .measures import Page, key
from .pagewords import EDGES
from .rows import Row

_MOST_ABOVE: Final = 0.7
_SHORTEST: Final = 15
_ENOUGH: Final = 300
"""A headline is as long as this, what stands above that of another article as this."""
_BODY: Final = 3
_NOTES: Final = 3
"""Behind so many paragraphs, the last ones may speak of the authors."""


def of_one_article(page: Page, found: list[Verdict]) -> list[Verdict]:
    """The verdicts where the page is one article: what stands above its headline is none of it, nor what
    stands behind the headline of another one.

    Unless most of the text stands above: then the headline is that of something else.
    """
    end = min(_next_headline(page, found), _end_of_article(page, found))
    if end < len(found):
        found = [*found[:end], *map(_another, found[end:])]
    above = [at for at in range(page.heading) if found[at].kept]
    if not above or key(page.rows[page.heading].text) not in page.title:
        return found
    kept = [len(verdict.row.text) for verdict in found if verdict.kept]
    if sum(kept[: len(above)]) >= _MOST_ABOVE * sum(kept):
        return found
    return [
        verdict.left_out("above") if at < page.heading and verdict.kept else verdict
        for at, verdict in enumerate(found)
    ]


def _end_of_article(page: Page, found: Sequence[Verdict]) -> int:
    """Where the <article> ends that holds the headline and a text; else the end.

    Another <article> behind it is another article; what stands in none may be the rest of this one.
    """
    own = page.rows[page.heading].frame.within("article") if page.heading >= 0 else None
    if own is None or own.last >= len(found):
        return len(found)
    held = sum([len(verdict.row.text) for verdict in found[own.first : own.last] if verdict.kept])
    for at in range(own.last, len(found) if held >= _ENOUGH else own.last):
        if found[at].kept and found[at].row.frame.within("article"):
            return at
    return len(found)


def _next_headline(page: Page, found: Sequence[Verdict]) -> int:
    """The row of another headline that looks as the page's does, behind an article's text; else the end."""
    own = page.rows[page.heading] if page.heading >= 0 else None
    if own is None or own.tag not in ("h1", "h2") or key(own.text) not in page.title:
        return len(found)
    above = 0
    for at in range(page.heading + 1, len(found)):
        row = found[at].row
        if row.tag == own.tag and above >= _ENOUGH and _is_headline_like(row, own, page.title):
            return at
        above += len(row.text) if found[at].kept else 0
    return len(found)


def _is_headline_like(row: Row, own: Row, title: str) -> bool:
    """Does a row look like the headline of the page, in an element of its own, and say something else?"""
    if len(row.text) < _SHORTEST or row.frame.parent is own.frame.parent or look(row) != look(own):
        return False
    return key(row.text) not in title


def _another(verdict: Verdict) -> Verdict:
    return verdict.left_out("another article") if verdict.kept else verdict


def without_notes(found: list[Verdict], authors: Sequence[str]) -> list[Verdict]:
    """The verdicts, with what the last paragraphs say of the authors left out: "Ada Moreno is a reporter"."""
    full = tuple(name for name in authors if " " in name)
    kept = [at for at, verdict in enumerate(found) if verdict.kept] if full else []
    notes = [at for at in kept[_BODY:][-_NOTES:] if _is_note(found[at].row.text, full)]
    return (
        [verdict.left_out("author") if at in notes else verdict for at, verdict in enumerate(found)]
        if notes
        else found
    )


def _is_note(text: str, authors: tuple[str, ...]) -> bool:
    """Does a line begin with an author's name, and not as the speaker of what follows?"""
    bare = text.lstrip(EDGES)
    name = next((name for name in authors if bare.startswith(name)), "")
    return bool(name) and not bare[len(name) :].startswith(":")

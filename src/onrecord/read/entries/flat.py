"""Entries that follow one another in one element: parted by headlines, dates or rules."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..measures import CLOSING, Page, mass
from ..rows import Row, is_bold_heading
from .entry import HEADINGS, Entry, address, date_in, held, reads_as_title, signed
from .framed import ENOUGH_SHARE, FEWEST, USUAL, are_articles, are_full, are_several

_TITLE = 220
_WORDS = 3
_TOP = 2
_SURELY_SEVERAL = 3  # stretches that all begin with a title


def by_headings(page: Page) -> list[Entry]:
    """Headlines in one flat element, each leading to a page of its own, or with a date below."""
    main = page.main
    for tag in HEADINGS:
        heads = [at for at in range(main.first, main.last) if page.rows[at].tag == tag and page.rows[at].text]
        dated = [at for at in heads if _is_dated(page, at)]
        linked = [at for at in heads if address(page.rows[at])]
        for chosen in (dated, linked):
            made = _from(page, chosen)
            if len(chosen) >= FEWEST and _is_spread(page, made) and are_articles(page, made):
                return made
    return []


def by_dates(page: Page) -> list[Entry]:
    """Lines that say who wrote what and when, each below a title or above one."""
    main = page.main
    texts = [at for at in range(main.first, main.last) if page.rows[at].kind == "text"]
    titles: list[int] = []
    for before, at, after in zip([-1, *texts], texts, [*texts[1:], -1], strict=False):
        if date_in(page.rows[at]) is None:
            continue
        title = next((other for other in (before, after) if other >= 0 and _could_be_title(page, other)), -1)
        if title >= 0 and title not in titles:
            titles.append(title)
    made = _from(page, titles)
    names = {page.rows[at].text for at in titles}
    return made if len(names) >= FEWEST and _is_spread(page, made) and are_full(page, made) else []


def by_rules(page: Page, *, is_archive: bool) -> list[Entry]:
    """Stretches of text between rules, each with a headline at its top."""
    main = page.main
    cuts = [at for at in range(main.first, main.last) if _is_rule(page.rows[at])]
    made = []
    for start, end in pairwise([main.first - 1, *cuts, main.last]):
        if page.sums[end] - page.sums[start + 1] > 0:
            made.append(Entry(start + 1, end, _title_at_top(page, start + 1, end), None))
    if not _is_spread(page, made) or not are_full(page, made):
        return []
    headed = [page.rows[entry.heading] for entry in made if entry.heading >= 0]
    marked = [row for row in headed if row.tag in HEADINGS or is_bold_heading(row)]
    if is_archive or len(marked) >= USUAL * len(made):
        return made
    return made if len(headed) == len(made) >= _SURELY_SEVERAL else []


def _title_at_top(page: Page, first: int, last: int) -> int:
    """The row of the title that a stretch begins with, below a section's name at most; -1 without one."""
    top = [at for at in range(first, last) if page.rows[at].kind == "text"][:_TOP]
    named = [at for at in top if _could_be_title(page, at)]
    return named[0] if named and (named[0] == top[0] or not mass(page.rows[top[0]])) else -1


def _is_rule(row: Row) -> bool:
    """Is this a line across the page, drawn or typed: "* * *"?"""
    return row.kind == "rule" or (row.kind == "text" and not any(map(str.isalnum, row.text)))


def _from(page: Page, heads: Sequence[int]) -> list[Entry]:
    """Entries that begin at these rows, or at the date above them, and end where the next one begins."""
    starts = [*heads, page.main.last]
    if heads and _date_above(page, heads[0]) < heads[0]:
        starts = [*(_date_above(page, at) for at in heads), page.main.last]
    return [Entry(start, end, at, None) for at, (start, end) in zip(heads, pairwise(starts), strict=True)]


def _date_above(page: Page, heading: int) -> int:
    """The row above a headline if it is a date, else the headline."""
    return heading - 1 if heading and date_in(page.rows[heading - 1]) else heading


def _is_spread(page: Page, made: Sequence[Entry]) -> bool:
    """Do several entries hold the text of the page between them?"""
    weights = [held(page, entry) for entry in made]
    if len(weights) < FEWEST or not are_several(page, made):
        return False
    return sum(weights) >= ENOUGH_SHARE * page.whole and sum(w > 0 for w in weights) >= USUAL * len(weights)


def _is_dated(page: Page, heading: int) -> bool:
    """Does the row below a heading say when it appeared?"""
    below = next((row for row in page.rows[heading + 1 : heading + 3] if row.kind == "text"), None)
    return below is not None and date_in(below) is not None


def _could_be_title(page: Page, at: int) -> bool:
    """Could the row beside a date be a title: a heading, in bold, or some words that are no sentence?"""
    row = page.rows[at]
    if row.tag in HEADINGS or reads_as_title(row):
        return True
    text = row.text
    return len(text.split()) >= _WORDS and len(text) <= _TITLE and text[-1] not in CLOSING and not signed(row)

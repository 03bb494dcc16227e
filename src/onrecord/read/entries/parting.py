"""Could a page hold several articles? What is cheap to see is seen first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from statistics import fmean
from typing import Final

from ..marks import bit
from ..measures import CLOSING, Page
from ..rows import Frame
from .asked import likeness
from .entry import is_heading, look, reads_as_title

_REGION: Final = 0.9
"""The articles of a page stand in the smallest element that holds this share of its running text."""
_TITLE: Final = 5
_LONGEST: Final = 220
_CAPTION: Final = bit("caption")
_PLAIN: Final = frozenset(["p", "div", "span", "td", "font", "b", "strong"])
_ABOVE: Final = 0.1
_TEXT: Final = 250.0
_FEWEST: Final = 2
"""So little text stands above the first of several articles, and so much in each."""
_LEAST: Final = -1.0
"""How much titles look like titles at least, and not like headings of sections."""


def region(page: Page) -> Frame:
    """The element in which the articles of a page stand."""
    frame = page.main
    while frame.parent and page.share(frame) < _REGION:
        frame = frame.parent
    return frame


def could_be_several(page: Page) -> bool:
    """Do lines that look alike and are as long as titles part nearly all text of a page?

    Asked of pages that are named as articles, because most of these are.
    """
    inside = region(page)
    return inside.tag == "pre" or any(_part(page, inside, rows) for rows in _titles(page, inside))


def _titles(page: Page, inside: Frame) -> Iterable[Sequence[int]]:
    """The rows that the markup makes headlines or gives a class, and that are as long as titles, by look."""
    found: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at in range(inside.first, inside.last):
        row = page.rows[at]
        if row.kind != "text" or row.text.count(" ") < _TITLE - 1 or len(row.text) > _LONGEST:
            continue
        is_open = row.tag in _PLAIN and bool(row.frame.name) and not row.text.endswith(CLOSING)
        if row.frame.marks & _CAPTION:
            continue
        if at != page.heading and (is_open or is_heading(row) or reads_as_title(row)):
            found[look(row)].append(at)
    return found.values()


def _part(page: Page, inside: Frame, rows: Sequence[int]) -> bool:
    """Does enough text stand behind each of these rows, and hardly any above them?"""
    sums, end = page.sums, page.sums[inside.last]
    count = len({sums[at] for at in rows} - {end})
    above = sums[rows[0]] - sums[inside.first]
    if count < _FEWEST or above > _ABOVE * page.whole or end - sums[rows[0]] < _TEXT * count:
        return False
    texts = {page.rows[at].text for at in rows}
    return len(texts) >= _FEWEST and fmean(map(likeness, texts)) >= _LEAST

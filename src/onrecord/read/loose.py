"""Headings that head no section: of a summary, of the page's head shown once more, with nothing below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from .measures import Page, key
from .rows import is_bold_heading
from .sections import HEADINGS

if TYPE_CHECKING:
    from .body import Verdict

_ABOVE: Final = 1
_PARAGRAPH: Final = 60
"""At most so many paragraphs, of so many characters, stand above the summary of an article."""
_FEWEST: Final = 2
_LINKED: Final = 0.5
_BEHIND: Final = 3
_NEARLY: Final = -1.0


def drop_loose(page: Page, found: list[Verdict]) -> None:
    """Leave out the headings that head no section of the article."""
    kept = [at for at, verdict in enumerate(found) if verdict.kept]
    loose = [*_above_summary(found, kept), *_about_headline(page, found, kept), *_at_end(found, kept)]
    loose += [at for at in kept if found[at].row.tag in HEADINGS and _leads_away(found, at)]
    for at in loose:
        found[at] = found[at].left_out("loose")


def _above_summary(found: Sequence[Verdict], kept: Sequence[int]) -> Iterator[int]:
    """What stands above a list at the beginning: "In short"."""
    above = 0
    for place in range(len(kept) - 1):
        row = found[kept[place]].row
        if found[kept[place + 1]].row.tag == "li" != row.tag and (
            row.tag in HEADINGS or is_bold_heading(row)
        ):
            yield kept[place]
        above += row.tag == "p" or (row.tag not in HEADINGS and len(row.text) >= _PARAGRAPH)
        if above > _ABOVE:
            return


def _about_headline(page: Page, found: Sequence[Verdict], kept: Sequence[int]) -> Iterator[int]:
    """What stands with a further copy of the headline, before the text: a kicker, a name."""
    own = key(page.rows[page.heading].text) if page.heading >= 0 else ""
    copies = [place for place, at in enumerate(kept) if found[at].row.tag == "h1"] if own else []
    for place in copies:
        if key(found[kept[place]].row.text) != own:
            continue
        for step in (-1, 1):
            at = place + step
            while 0 <= at < len(kept) and found[kept[at]].row.tag in HEADINGS:
                yield kept[at]
                at += step


def _leads_away(found: Sequence[Verdict], index: int) -> bool:
    """Does a heading stand right above a list of links, of which none is the article's?"""
    if index + 2 >= len(found) or found[index + 1].row.tag != "li" or found[index + 1].kept:
        return False
    frame = found[index + 1].row.frame.parent
    items = found[index + 1 : frame.last if frame else index]
    chars = sum([len(held.row.text) for held in items])
    is_one = len(items) < _FEWEST or any(held.kept for held in items)
    return not is_one and sum([held.row.linked for held in items]) > _LINKED * chars


def _at_end(found: Sequence[Verdict], kept: Sequence[int]) -> Iterator[int]:
    """The last row, where it is a heading, and what stands behind it is far from being the article's."""
    tag = found[kept[-1]].row.tag if kept else ""
    if tag == "h1" or tag in HEADINGS:
        behind = found[kept[-1] + 1 : kept[-1] + 1 + _BEHIND]
        if all(verdict.score < _NEARLY for verdict in behind):
            yield kept[-1]

"""The line under the headline that sums the article up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .body import Verdict, spoken_for
from .marks import bit
from .measures import CLOSING, Page, alike, is_headline, key

_LEAD: Final = bit("lead")
_OTHER: Final = bit("caption") | bit("credit") | bit("author") | bit("share")
_SHORTEST: Final = 30
_LONGEST: Final = 700
_ABOVE: Final = 12
_SENTENCE: Final = 60
_ASIDE: Final = ("credit", "beside")


def standfirst(page: Page, found: Sequence[Verdict], heading: int) -> int:
    """The row of the standfirst; -1 where the article has none."""
    kept = [index for index, verdict in enumerate(found) if verdict.kept]
    if not kept:
        return -1
    first = next((at for at in kept[:3] if not is_headline(page, page.rows[at].text)), kept[0])
    top = heading + 1 if 0 <= heading < first else first
    places = range(max(top, first - _ABOVE), first + 1)
    near = [at for at in places if found[at].reason not in _ASIDE and _could_be(page, at)]
    for sign in (_is_described, _is_marked, _is_heading):
        place = next((at for at in near if sign(page, at) and not spoken_for(page.rows[at].text)), -1)
        if place >= 0:
            return place
    after = [at for at in kept if at > first]
    for at in near:
        parted = at != first or _is_parted(page, first, after)
        if parted and _follows_headline(page, at) and not spoken_for(page.rows[at].text):
            return at
    return first if first in near and _stands_out(page, first, after) else -1


def _could_be(page: Page, index: int) -> bool:
    row = page.rows[index]
    if row.kind != "text" or not _SHORTEST <= len(row.text) <= _LONGEST or row.linked > 0.5 * len(row.text):
        return False
    return not (page.near[row.frame.index] & _OTHER or is_headline(page, row.text))


def _is_described(page: Page, index: int) -> bool:
    """Does the page describe itself with these words?"""
    return bool(page.description) and alike(key(page.rows[index].text), page.description)


def _is_marked(page: Page, index: int) -> bool:
    """Does a class name say so?"""
    return bool(page.near[page.rows[index].frame.index] & _LEAD)


def _is_heading(page: Page, index: int) -> bool:
    """Is this a sentence in the place of a heading?"""
    row = page.rows[index]
    return row.tag in ("h2", "h3", "h4") and (row.text.endswith(CLOSING) or len(row.text) >= _SENTENCE)


def _stands_out(page: Page, first: int, kept: Sequence[int]) -> bool:
    """Is the first paragraph set apart: in bold, or by something between it and the next one?"""
    if len(kept) < 2:
        return False
    row, after = page.rows[first], page.rows[kept[0]]
    bold = row.strong > 0.9 * len(row.text) and after.strong < 0.5 * len(after.text)
    slanted = row.slanted > 0.9 * len(row.text) and after.slanted < 0.5 * len(after.text)
    apart = (
        row.frame.parent is not after.frame.parent and after.frame.parent is page.rows[kept[1]].frame.parent
    )
    dressed = row.frame.name != after.frame.name == page.rows[kept[1]].frame.name and row.tag == after.tag
    return bold or slanted or dressed or (apart and _is_parted(page, first, kept))


def _is_parted(page: Page, first: int, kept: Sequence[int]) -> bool:
    """Does other text stand between the first paragraph and the next one?"""
    return bool(kept) and any(page.rows[at].kind == "text" for at in range(first + 1, kept[0]))


def _follows_headline(page: Page, index: int) -> bool:
    """Is this a sentence right under the headline?"""
    row = page.rows[index]
    if len(row.text) < _SENTENCE or not row.text.endswith(CLOSING):
        return False
    above = next((page.rows[at] for at in range(index - 1, -1, -1) if page.rows[at].kind == "text"), None)
    return above is not None and is_headline(page, above.text)

"""Lines that stand beside the running text: teasers below a label, captions above a credit."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import log
from typing import Final

from ..credits import Captioned
from .lines import Line, Mark, spaced
from .shapes import SHAPES, Role, Shape

_SHORT: Final = 30  # words; most captions are shorter
_TEASED: Final = 40  # words; no title is longer
_HABIT: Final = 4.0  # so many captions of a page count as much as captions in general
_CAPTIONED: Final = log(0.85 / 0.15)  # most credits stand below a caption
_CAPTION: Final = Shape(14.0, 0.75, 0.50, 0.01, 0.02, 0.02, 0.01, 1e-3, 1e-3, 0.10, 0.002)


def with_asides(rows: Sequence[Line]) -> list[Line]:
    """The lines, with the marks that their neighbours give them."""
    marked = list(rows)
    apart = spaced(rows)
    for index, row in enumerate(rows):
        if row.mark is Mark.LABEL:
            _mark_teased(marked, index + 1, apart)
    for index in _captions(marked):
        marked[index] = marked[index]._replace(
            mark=Mark.CAPTION, captioned=Captioned(marked[index].text, None)
        )
    return marked


def _captions(rows: Sequence[Line]) -> list[int]:
    """The places of plain lines above a credit that read as captions, in the way of this page."""
    above = [
        index
        for index, (row, below) in enumerate(pairwise(rows))
        if below.mark is Mark.CREDIT and row.mark is Mark.PLAIN and not row.look.leads
    ]
    first = [index for index in above if _is_caption(rows[index], _CAPTION)]
    own = _CAPTION.learnt([rows[index] for index in first], _HABIT)
    return [index for index in above if _is_caption(rows[index], own)]


def _is_caption(row: Line, shape: Shape) -> bool:
    """Does a line above a credit look more like a caption than like a paragraph?"""
    further = row.text.count(". ")  # captions are seldom of several sentences
    return _CAPTIONED + shape.fit(row.look) - further > SHAPES[Role.PARAGRAPH].fit(row.look)


def _mark_teased(rows: list[Line], start: int, apart: bool) -> None:
    """Mark what stands below a label: a caption or credit perhaps, then the title."""
    group = _group(rows, start, apart)
    if not group:
        return
    *before, title = group
    for row in before:
        mark = Mark.TEASED_CREDIT if row.mark is Mark.CREDIT or row.text.isupper() else Mark.TEASED_CAPTION
        rows[start] = row._replace(mark=mark)
        start += 1
    rows[start] = title._replace(mark=Mark.TEASED)


def _group(rows: Sequence[Line], start: int, apart: bool) -> Sequence[Line]:
    """The lines below a label that go with it; the last is the title."""
    near = list(rows[start : start + 3])
    if not near or not _could_be_teased(near[0]):
        return []
    if len(near) == 1 or not _could_be_teased(near[1]):
        return near[:1]
    told = near[1].look.closed and not near[1].look.asks  # titles do not end as sentences do
    if apart and not told and near[1].gap == 0 and (len(near) < 3 or near[2].gap > 0):
        return near[:2]
    beside = near[0].mark in (Mark.CREDIT, Mark.CAPTION) or (near[0].look.closed and not near[0].look.asks)
    if beside and near[0].look.words <= _SHORT and not near[1].look.closed and near[1].look.words > 3:
        return near[:2]
    return near[:1]


def _could_be_teased(row: Line) -> bool:
    """Is this line short enough, and not something else by its words?"""
    return row.mark in (Mark.PLAIN, Mark.CREDIT, Mark.CAPTION, Mark.ITEM) and row.look.words <= _TEASED

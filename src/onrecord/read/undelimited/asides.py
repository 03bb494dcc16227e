"""Lines that stand beside the running text: teasers below a label, captions above a credit."""

from __future__ import annotations

from collections.abc import Sequence

from ..credits import Captioned
from .lines import Line, Mark, spaced

_CAPTION = 30  # words; most captions are shorter
_LONG_CAPTION = 75  # words; none is longer
_TITLE = 30  # words


def with_asides(rows: Sequence[Line]) -> list[Line]:
    """The lines, with the marks that their neighbours give them."""
    marked = list(rows)
    apart = spaced(rows)
    for index, row in enumerate(rows):
        if row.mark is Mark.LABEL:
            _mark_teased(marked, index + 1, apart)
    for index, row in enumerate(marked):
        if row.mark is Mark.CREDIT and index:
            _mark_caption(marked, index - 1)
    return marked


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
    if apart and near[1].gap == 0 and (len(near) < 3 or near[2].gap > 0):
        return near[:2]
    beside = near[0].mark in (Mark.CREDIT, Mark.CAPTION) or (near[0].look.closed and not near[0].look.asks)
    if beside and near[0].look.words <= _CAPTION and not near[1].look.closed and near[1].look.words > 3:
        return near[:2]
    return near[:1]


def _could_be_teased(row: Line) -> bool:
    """Is this line short enough, and not something else by its words?"""
    return row.mark in (Mark.PLAIN, Mark.CREDIT, Mark.CAPTION, Mark.ITEM) and row.look.words <= _TITLE + 10


def _mark_caption(rows: list[Line], index: int) -> None:
    """Mark the line above a credit as its caption, where it reads like one."""
    row = rows[index]
    if row.mark is not Mark.PLAIN or row.look.words > _LONG_CAPTION or row.look.leads:
        return
    if row.look.words <= _CAPTION or (row.text.count(". ") == 0 and row.look.words <= _CAPTION + 15):
        rows[index] = row._replace(mark=Mark.CAPTION, captioned=Captioned(row.text, None))

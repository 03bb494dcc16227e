"""Which rows head a section of the article: those above its text, and not in a box of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from .likeness import Look, look
from .marks import bit
from .measures import Page, holds_words, mass
from .pagewords import page_words
from .rows import Frame, Row

if TYPE_CHECKING:
    from .body import Verdict

HEADINGS: Final = frozenset(["h2", "h3", "h4", "h5", "h6"])
"""Tags of the headings of sections."""
_LONGEST: Final = 250
_LONGEST_STYLED: Final = 140
_NEAR: Final = 8
_NEARLY: Final = -1.0
_NEARLY_ALONE: Final = -2.5
"""So far below a heading its text begins; so low may its score be, and that of the one heading of a box."""
_LINKED: Final = 0.5
_LARGEST: Final = 60
"""A box with more rows than this is no box within the article, but holds it."""
_RUNNING: Final = 60
_SEVERAL: Final = 2
_CLOSED: Final = '.,;:”"…'
_HIDDEN: Final = bit("hidden")


def usual_looks(found: Sequence[Verdict]) -> frozenset[Look]:
    """How the headings look of which the article has several."""
    heads = [look(held.row) for held in found if held.kept and held.row.tag in HEADINGS]
    return frozenset([own for own in heads if heads.count(own) >= _SEVERAL]) if heads[1:] else frozenset()


def heads_text(page: Page, found: Sequence[Verdict], index: int, usual: frozenset[Look]) -> bool:
    """Is a row that the model leaves out nearly one of the article's, and a heading just above another?

    One that looks as the others do need not be above text: between a heading and its text may stand pictures.
    """
    row, score = found[index].row, found[index].score
    if score <= _NEARLY_ALONE or row.tag not in HEADINGS or len(row.text) > _LONGEST:
        return False
    if usual and row.linked < _LINKED * len(row.text) and look(row) in usual and not _is_label(row.text):
        return True
    if row.linked:
        return False
    below = next((held for held in found[index + 1 : index + _NEAR] if held.kept), None)
    if below is None or below.row.tag in HEADINGS or stands_apart(page, found, index) or _is_label(row.text):
        return False
    return score > _NEARLY or _is_alone(page, found, index)


def _is_label(text: str) -> bool:
    """Does a heading announce other articles, or anything else that is no section?"""
    words = page_words()
    return words.is_label(text) or words.is_furniture(text)


def _is_alone(page: Page, found: Sequence[Verdict], index: int) -> bool:
    """Is it the one heading of a box, and above all that is the article's in it?"""
    for box in _boxes(page, found[index].row.frame):
        if any(held.kept for held in found[index + 1 : box.last]):
            others = [held for held in found[box.first : box.last] if held is not found[index]]
            is_first = not any(held.kept for held in found[box.first : index])
            return is_first and not any(held.row.tag in HEADINGS for held in others)
    return False


def keep_lists(found: list[Verdict]) -> None:
    """Keep the list right below a heading, in one element with it, that the model nearly keeps."""
    for index in range(len(found) - 1):
        if found[index].kept and found[index + 1].row.tag == "li" and found[index].row.tag in HEADINGS:
            items = _items_below(found, index)
            if items and sum([found[at].score for at in items]) > _NEARLY * len(items):
                for at in items:
                    found[at] = found[at].taken()


def _items_below(found: Sequence[Verdict], index: int) -> list[int]:
    """The items of the list below a heading; none where one is kept, or most of it are links."""
    frame = found[index + 1].row.frame.parent
    if frame is None or frame.parent is not found[index].row.frame.parent:
        return []
    items = [at for at in range(index + 1, min(frame.last, len(found))) if found[at].row.kind == "text"]
    chars = sum([len(found[at].row.text) for at in items])
    linked = sum([found[at].row.linked for at in items])
    is_other = any(found[at].reason != "unlike" for at in items)
    return [] if is_other or linked > _LINKED * chars else items


def stands_apart(page: Page, found: Sequence[Verdict], index: int) -> bool:
    """Is a heading not shown, or in a box with other text of which none is the article's?"""
    frame = found[index].row.frame
    if frame.marks & _HIDDEN:
        return True
    for box in _boxes(page, frame):
        others = [held for held in found[box.first : box.last] if held is not found[index]]
        if any(_says(page, held.row) for held in others):
            return not any(held.kept for held in others)
    return False


def _boxes(page: Page, frame: Frame) -> Iterator[Frame]:
    """The elements around a row, inner ones first, up to those that hold the article."""
    box: Frame | None = frame
    while box and box is not page.main and box.last - box.first <= _LARGEST:
        yield box
        box = box.parent


def _says(page: Page, row: Row) -> bool:
    """Is this text that readers see?"""
    return row.kind == "text" and not page.near[row.frame.index] & _HIDDEN and holds_words(row.text)


def heading_classes(found: Sequence[Verdict]) -> frozenset[str]:
    """Classes whose rows are headings in all but their tag: short, no sentences, each above running text."""
    kept = [held.row for held in found if held.kept]
    heads: dict[str, int] = {}
    others = {kept[-1].frame.name} if kept else set()
    for row, below in pairwise(kept):
        name = row.frame.name
        if _could_head(row) and below.frame.name != name and mass(below) >= _RUNNING:
            heads[name] = heads.get(name, 0) + 1
        else:
            others.add(name)
    return frozenset(
        name for name, count in heads.items() if name and count >= _SEVERAL and name not in others
    )


def _could_head(row: Row) -> bool:
    if row.tag not in ("p", "div") or row.linked or len(row.text) > _LONGEST_STYLED:
        return False
    return row.text[-1] not in _CLOSED

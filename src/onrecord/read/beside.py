"""What reads like the text but stands beside it: in boxes, buttons and comments, under pictures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from .marks import bit
from .measures import HEAVY, TAG_BITS, Page
from .rows import Frame, Row

if TYPE_CHECKING:
    from .body import Verdict

_TAGS: Final = TAG_BITS["aside"] | TAG_BITS["button"]
_QUOTED: Final = TAG_BITS["blockquote"]
_MARKS: Final = bit("comment") | bit("share") | bit("overlay")
_CAPTION: Final = bit("caption")
_LEAD: Final = bit("lead")
_FIRST: Final = 2
_FEWEST: Final = 4
"""So many rows from the first on may be a caption without a mark, where so many are kept."""
_MOST_ROWS: Final = 6
_LONGEST: Final = 500


def drop_beside(page: Page, found: list[Verdict]) -> None:
    """Leave out what stands beside the text, unless that is much of it."""
    kept = [at for at, verdict in enumerate(found) if verdict.kept]
    beside = [at for at in kept if _is_beside(page, found[at].row)]
    if beside and _length(found, beside) < HEAVY * _length(found, kept):
        said = {found[at].row.text for at in beside}
        for at in kept:
            if found[at].row.text not in said:
                continue
            found[at] = found[at].left_out("beside")
    for at in kept[:_FIRST] if len(kept) >= _FEWEST else ():
        if at <= page.first and found[at].kept and _is_under_picture(page, found[at].row):
            found[at] = found[at].left_out("credit")


def _length(found: Sequence[Verdict], rows: Sequence[int]) -> int:
    return sum([len(found[at].row.text) for at in rows])


def _is_beside(page: Page, row: Row) -> bool:
    """Is this a caption, a comment, or in a box, by its markup? Quotations in a box may be the article's."""
    at = row.frame.index
    if row.tag == "figcaption" or page.near[at] & _CAPTION or page.far[at] & _MARKS:
        return True
    return bool(page.tags[at] & _TAGS) and not page.tags[at] & _QUOTED and not _is_pulled(row)


def _is_pulled(row: Row) -> bool:
    """Does a text without a link stand alone in an <aside>, as a pull quotation does?"""
    frame = row.frame.within("aside")
    return frame is not None and frame.last - frame.first == 1 and not row.linked


def _is_under_picture(page: Page, row: Row) -> bool:
    """Does a row stand alone with a picture, in an element above the text?"""
    if len(row.text) > _LONGEST or row.tag.startswith("h") or page.near[row.frame.index] & _LEAD:
        return False
    box: Frame = row.frame
    if box.last - box.first == 1 and box.parent:
        box = box.parent
    if box.last - box.first > _MOST_ROWS or box.last > page.main.last or page.is_described(row.text):
        return False
    kinds = [held.kind for held in page.rows[box.first : box.last]]
    return kinds.count("text") == 1 and "image" in kinds

"""Pictures with their captions and credits told apart, also where no <figure> holds them together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..records import Image
from . import bylines
from .body import Verdict
from .credits import captioned, credit
from .datelines import date_line
from .head import absolute
from .marks import bit
from .measures import Page
from .pagewords import page_words
from .rows import Frame, Row

_CAPTION: Final = bit("caption") | bit("credit")
_AUTHOR: Final = bit("author")
_NO_CAPTION: Final = ("author", "share", "subscribe", "related", "advert", "comment", "navigation", "tags")
_OTHERS: Final = sum(bit(name) for name in _NO_CAPTION)
"""Marks of what also comes with a picture: who wrote this, what else to read."""
_MOST_ROWS: Final = 6
_HIGHEST: Final = 6
_LONGEST: Final = 900
_FEW_ROWS: Final = 2
_SHORTEST: Final = 30
"""A text of this length beside a picture is its caption without any mark, where no more rows stand."""
_ADDRESSES: Final = ("src", "data-src", "data-original", "data-lazy-src", "poster")


def frame_of(page: Page, found: Sequence[Verdict], index: int) -> Frame | None:
    """The element that holds the picture at `index` with its caption and nothing else."""
    frame: Frame | None = page.rows[index].frame
    best: Frame | None = None
    for _ in range(_HIGHEST):
        if frame is None or (frame.last - frame.first > _MOST_ROWS and frame.tag != "figure"):
            break
        held = range(frame.first, frame.last)
        if any(found[at].kept and page.rows[at].tag != "figcaption" for at in held):
            break
        if frame.tag == "figure":
            return frame
        if any(is_caption(page, at) for at in held) or (best is None and _goes_with(page, found, frame)):
            best = frame
        frame = frame.parent
    return best


def _goes_with(page: Page, found: Sequence[Verdict], frame: Frame) -> bool:
    """Does an element in the midst of the article hold a picture and a plain text, and nothing else?"""
    if not page.first < frame.first < page.final or page.near[frame.index] & _OTHERS:
        return False
    verdicts = [found[at] for at in range(frame.first, frame.last) if page.rows[at].kind == "text"]
    if not 0 < len(verdicts) <= _FEW_ROWS or any(page.near[v.row.frame.index] & _OTHERS for v in verdicts):
        return False
    plain = all(not v.row.links and v.reason in ("unlike", "credit") for v in verdicts)
    return plain and any(len(v.row.text) >= _SHORTEST for v in verdicts)


def is_caption(page: Page, index: int) -> bool:
    """Does the markup say that this row is a caption or a credit?"""
    row = page.rows[index]
    return row.kind == "text" and (row.tag == "figcaption" or bool(page.near[row.frame.index] & _CAPTION))


def picture(page: Page, frame: Frame, base: str | None) -> Image | None:
    """The picture of an element; None where it shows an author, or nothing."""
    if page.near[frame.index] & _AUTHOR:
        return None
    rows = page.rows[frame.first : frame.last]
    texts = [row.text for row in rows if row.kind == "text" and len(row.text) <= _LONGEST]
    caption, owner = told_apart(texts)
    address = next((found for row in rows if row.kind == "image" and (found := address_of(row, base))), None)
    return Image(url=address, caption=caption, credit=owner) if address or caption or owner else None


def address_of(row: Row, base: str | None) -> str | None:
    """Where the picture, video or frame of a row is."""
    if row.element is None:
        return None
    attributes = row.element.attributes
    return next((found for name in _ADDRESSES if (found := absolute(attributes.get(name), base))), None)


def told_apart(texts: Sequence[str]) -> tuple[str | None, str | None]:
    """Caption and credit of the lines under a picture."""
    captions: list[str] = []
    owner: str | None = None
    for text in texts:
        whose = credit(text)
        if whose:
            owner = owner or whose
        elif not _is_other(text):
            both = captioned(text)
            owner = owner or (both.credit if both else None)
            shown = (both.caption or "") if both else text
            if shown not in captions:
                captions.append(shown)
    return " ".join(captions) or None, owner


def _is_other(text: str) -> bool:
    """Is this line a button, a byline or a date?"""
    return page_words().is_furniture(text) or bylines.byline(text) is not None or date_line(text) is not None

"""Which open elements a tag closes: the rules of HTML for tags that are left out or stand in disorder.

They hold for the elements that make frames. Where HTML would move what it
finds to another place, the parser is asked instead.
Source: https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody
"""

from __future__ import annotations

from typing import Final

from .elements import BLOCKS, HEADINGS, REPLACES, Element
from .rows import Frame

TABLE_PARTS: Final = frozenset(["table", "tbody", "thead", "tfoot", "tr"])
"""Elements that hold no text themselves."""
HOLDERS: Final = frozenset(["ul", "ol", "dl"])
"""Elements that hold items, which then close nothing when they begin."""
_GROUPS: Final = frozenset(["tbody", "thead", "tfoot"])
_CELLS: Final = frozenset(["td", "th"])
WALLS: Final = frozenset(["td", "th", "caption", "table", "body", "object", "template", "applet", "marquee"])
"""Elements that hide what is open around them."""
SPECIAL: Final = BLOCKS | HEADINGS | TABLE_PARTS | WALLS | {"li", "dd", "dt", "button", "form", "colgroup"}
PASSED: Final = frozenset(["address", "div", "p"])
_TABLE_TAGS: Final = frozenset(["caption", "colgroup", *TABLE_PARTS, *_CELLS])


class Disorder(Exception):
    """The markup is such that only a parser can tell where its parts belong."""


def parent_for(tag: Element, frame: Frame, paragraph: Frame | None) -> Frame | None:
    """The open element that a new one stands in; None when the tag is left out.

    frame: the innermost open element; paragraph: the open <p>.
    """
    name = tag.tag
    if name == "form" and _is_inside(frame, "form"):
        return None
    if name in _TABLE_TAGS and name != "table":
        return _for_table_part(name, frame)
    if frame.tag in TABLE_PARTS:
        if name == "form":
            return None
        raise Disorder
    if tag.room == REPLACES:
        frame = _for_its_like(name, frame)
    if paragraph is not None and name != "button":
        frame = _without_paragraph(frame, paragraph)
    return frame


def _for_its_like(name: str, frame: Frame) -> Frame:
    """Where an element goes that ends the one like it before it."""
    if name in HEADINGS:
        return _above(frame) if frame.tag in HEADINGS else frame
    if name == "li":
        return _closed(frame, frozenset(["li"]))
    if name in ("dd", "dt"):
        return _closed(frame, frozenset(["dd", "dt"]))
    if name == "button":
        return _above(found) if (found := _in_scope(frame, frozenset(["button"]))) else frame
    return frame


def _closed(frame: Frame, names: frozenset[str]) -> Frame:
    """The element around the nearest of these names; the same one where another stands between."""
    at: Frame | None = frame
    while at:
        if at.tag in names:
            return _above(at)
        if at.tag in SPECIAL and at.tag not in PASSED:
            return frame
        at = at.parent
    return frame


def _without_paragraph(frame: Frame, paragraph: Frame) -> Frame:
    at: Frame | None = frame
    while at and at.tag not in WALLS and at.tag != "button":
        if at is paragraph:
            return _above(at)
        at = at.parent
    return frame


def _for_table_part(name: str, frame: Frame) -> Frame | None:
    """Where a row, a cell or another part of a table goes; None where no table is open."""
    table = _nearest(frame, frozenset(["table"]))
    if table is None:
        return None
    if name in _CELLS:
        row = _nearest(frame, frozenset(["tr", "table"]))
        if row is None or row.tag == "table":
            raise Disorder
        return row
    if name == "tr":
        return _nearest(frame, frozenset([*_GROUPS, "table"]))
    return table


def closed_by(name: str, frame: Frame, paragraph: Frame | None) -> Frame | None:
    """The outermost element that an end tag closes; None when it closes nothing."""
    if name == "p":
        return paragraph if paragraph and _without_paragraph(frame, paragraph) is not frame else None
    if name == "form":
        if _in_scope(frame, frozenset(["form"])):
            raise Disorder
        return None
    if name in HEADINGS:
        return _in_scope(frame, HEADINGS)
    if name in _TABLE_TAGS:
        return _nearest(frame, frozenset([name]))
    if name == "li":
        return _in_scope(frame, frozenset(["li"]), frozenset(["ul", "ol"]))
    if name in SPECIAL:
        return _in_scope(frame, frozenset([name]))
    return _in_scope(frame, frozenset([name]), SPECIAL)


def _in_scope(frame: Frame, names: frozenset[str], walls: frozenset[str] = frozenset()) -> Frame | None:
    """The nearest open element of these names that no wall hides."""
    at: Frame | None = frame
    while at:
        if at.tag in names:
            return at
        if at.tag in WALLS or at.tag in walls:
            return None
        at = at.parent
    return None


def _nearest(frame: Frame, names: frozenset[str]) -> Frame | None:
    """The nearest open element of these names within the table."""
    at: Frame | None = frame
    while at:
        if at.tag in names:
            return at
        if at.tag == "table":
            return None
        at = at.parent
    return None


def _is_inside(frame: Frame, name: str) -> bool:
    at: Frame | None = frame
    while at:
        if at.tag == name:
            return True
        at = at.parent
    return False


def _above(frame: Frame) -> Frame:
    return frame.parent or frame

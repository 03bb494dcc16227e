"""A parsed page as rows of text, each in the frame (element) that it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from selectolax.lexbor import LexborNode

from .marks import bit, embed_classes, marks

_INLINE_TAGS = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s "
    "samp small span strike strong sub sup time tt u var wbr"
)
INLINE = frozenset(_INLINE_TAGS.split())
"""Elements that run on in the line; anything else begins a new row."""

_SKIPPED_TAGS = (
    "script style svg noscript template head link meta select option textarea object applet canvas audio "
    "map math dialog datalist progress meter -comment input base"
)
_SKIPPED = frozenset(_SKIPPED_TAGS.split())
_STYLES = {"b": 1, "strong": 1, "em": 2, "i": 2}
_ATTRIBUTED = frozenset(["span", "time", "label", "small", "cite"])
_EMBEDS = frozenset(["iframe", "embed"])
_LEAVES = {"img": "image", "hr": "rule", "iframe": "embed", "embed": "embed"}
_MARKED = ("id", "role", "itemprop", "data-component", "data-testid")
_NO_DISPLAY = ("display:none", "display: none", "visibility:hidden", "visibility: hidden")
_CLOSING = (".", "!", "?", ":", "”", '"', "…", "»", "“")
_PARAGRAPH = 80
"""A line that ends at a single <br>, closes a sentence and is as long as this is a paragraph."""


class Frame:
    """An element that holds rows: those of `first` up to, and not with, `last`."""

    __slots__ = ("depth", "first", "index", "last", "marks", "name", "node", "parent", "tag")

    def __init__(self, index: int, parent: Frame | None, tag: str, node: LexborNode, first: int) -> None:
        self.index, self.parent, self.tag, self.node = index, parent, tag, node
        self.name, self.marks = "", 0
        self.depth: int = parent.depth + 1 if parent else 0
        self.first, self.last = first, first


class Row:
    """A run of text without a break, or a picture, an embed or a rule.

    kind: "text", "image", "embed", "rule"; tag: of the nearest block element.
    linked, strong, slanted: how many characters stand in links, in bold, in italics.
    """

    __slots__ = ("frame", "kind", "link", "linked", "node", "slanted", "strong", "tag", "text")

    def __init__(self, kind: str, frame: Frame, text: str = "", node: LexborNode | None = None) -> None:
        self.kind, self.frame, self.text, self.node = kind, frame, text, node
        self.tag = frame.tag
        self.linked = self.strong = self.slanted = 0
        self.link: LexborNode | None = None  # the first link in it


class Piece(NamedTuple):
    """A text node, or a line break (its text is "")."""

    text: str
    style: int  # 1: bold, 2: italics
    link: LexborNode | None


class Outline:
    """The rows and frames of one page, in page order."""

    def __init__(self, body: LexborNode) -> None:
        self.rows: list[Row] = []
        self.frames: list[Frame] = []
        self._run: list[Piece] = []
        self._link: LexborNode | None = None
        self._style = 0
        self._hidden = bit("hidden")
        root = self._enter(body, "body", None)
        self._walk(body, root)
        self._flush(root)
        root.last = len(self.rows)

    def _enter(self, node: LexborNode, tag: str, parent: Frame | None) -> Frame:
        frame = Frame(len(self.frames), parent, tag, node, len(self.rows))
        self.frames.append(frame)
        attributes = node.attributes
        if not attributes:
            return frame
        name = attributes.get("class")
        if name:
            frame.name, frame.marks = name, marks(name)
        for key in _MARKED:
            if key in attributes:
                frame.marks |= marks(attributes[key] or "")
        if not_shown(attributes):
            frame.marks |= self._hidden
        return frame

    def _walk(self, node: LexborNode, frame: Frame) -> None:
        child = node.first_child
        while child is not None:
            tag = child.tag or ""
            if tag == "-text":
                self._run.append(Piece(child.text_content or "", self._style, self._link))
            elif tag in INLINE:
                self._inline(child, tag, frame)
            elif tag == "br":
                self._run.append(Piece("", 0, None))
            elif tag in _LEAVES:
                self._leaf(_LEAVES[tag], child, frame)
            elif tag not in _SKIPPED:
                self._block(child, tag, frame)
            child = child.next

    def _inline(self, node: LexborNode, tag: str, frame: Frame) -> None:
        if tag == "a":
            outer, self._link = self._link, node
            self._walk(node, frame)
            self._link = outer
        elif tag in _STYLES:
            before = self._style
            self._style |= _STYLES[tag]
            self._walk(node, frame)
            self._style = before
        elif tag not in _ATTRIBUTED or self._is_shown(node):
            self._walk(node, frame)

    def _is_shown(self, node: LexborNode) -> bool:
        attributes = node.attributes
        if not attributes:
            return True
        name = attributes.get("class")
        return not (name and marks(name) & self._hidden) and not not_shown(attributes)

    def _block(self, node: LexborNode, tag: str, frame: Frame) -> None:
        self._flush(frame)
        inner = self._enter(node, tag, frame)
        if tag == "blockquote" and not embed_classes().isdisjoint(inner.name.split()):
            self.rows.append(Row("embed", inner, " ".join(node.text(separator=" ").split()), node))
        elif tag == "video":
            self.rows.append(Row("image", inner, node=node))
        else:
            self._walk(node, inner)
            self._flush(inner)
        inner.last = len(self.rows)

    def _leaf(self, kind: str, node: LexborNode, frame: Frame) -> None:
        self._flush(frame)
        row = Row(kind, frame, node=node)
        row.link = self._link
        self.rows.append(row)

    def _flush(self, frame: Frame) -> None:
        """End the row that is being gathered."""
        if not self._run:
            return
        run, self._run = self._run, []
        for pieces in lines(run) if any(not piece.text for piece in run) else (run,):
            row = row_of(pieces, frame)
            if row.text:
                self.rows.append(row)


def row_of(pieces: list[Piece], frame: Frame) -> Row:
    """The row that these pieces make."""
    row = Row("text", frame, " ".join("".join([piece.text or " " for piece in pieces]).split()))
    for text, style, link in pieces:
        if style or link is not None:
            count = len(text.strip())
            if link is not None and count:
                row.linked += count
                row.link = row.link or link
            if style & 1:
                row.strong += count
            if style & 2:
                row.slanted += count
    return row


def lines(run: list[Piece]) -> Iterator[list[Piece]]:
    """The pieces parted where line breaks end a paragraph: two in a row, or one after a full sentence."""
    line: list[Piece] = []
    breaks = 0
    for piece in run:
        if not piece.text:
            breaks += 1
        elif piece.text.isspace():
            line.append(piece)
        else:
            if breaks and (breaks > 1 or _ends_paragraph(line)):
                yield line
                line = []
            elif breaks:
                line.append(Piece("", 0, None))
            breaks = 0
            line.append(piece)
    if line:
        yield line


def _ends_paragraph(line: list[Piece]) -> bool:
    """Is what stands before a single line break a paragraph or a heading of its own?"""
    held = [piece for piece in line if piece.text.strip()]
    if held and all(piece.style & 1 for piece in held):
        return True
    text = "".join([piece.text for piece in line]).strip()
    return len(text) >= _PARAGRAPH and text.endswith(_CLOSING)


def not_shown(attributes: dict[str, Any]) -> bool:
    """Does the element itself say that readers don't see it?"""
    if "hidden" in attributes:
        return True
    style: str = attributes.get("style") or ""
    return bool(style) and any(sign in style for sign in _NO_DISPLAY)

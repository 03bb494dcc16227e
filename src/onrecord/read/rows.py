"""A parsed page as rows of text, each in the frame (element) that it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborNode

from .marks import bit, embed_classes, marks

_INLINE_NAMES = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s "
    "samp small span strike strong sub sup time tt u var wbr"
)
INLINE = frozenset(_INLINE_NAMES.split())
"""Elements that run on in the line; anything else begins a new row."""

_SKIPPED_TAGS = (
    "script style svg noscript template head link meta select option textarea object applet canvas audio "
    "map math dialog datalist progress meter -comment input base"
)
_SKIPPED = frozenset(_SKIPPED_TAGS.split())
_STYLES = {"b": 1, "strong": 1, "em": 2, "i": 2}
_LEAVES = {"img": "image", "hr": "rule", "iframe": "embed", "embed": "embed"}
_TEXT, _BLOCK, _INLINE, _LEAF, _BREAK_LINE, _SKIP = range(6)
_KINDS = {
    "-text": _TEXT,
    "br": _BREAK_LINE,
    **dict.fromkeys(INLINE, _INLINE),
    **dict.fromkeys(_LEAVES, _LEAF),
    **dict.fromkeys(_SKIPPED, _SKIP),
}
_MARKED = frozenset(["id", "role", "itemprop", "data-component", "data-testid"])
_WHOLE = frozenset(["ul", "ol", "nav", "menu", "footer", "blockquote", "video"])
_MENU, _FEWEST_LINKS = 0.85, 3
_DEEPEST = 150
"""Elements below this depth are taken as one row; real pages end at half of it."""
_NO_DISPLAY = ("display:none", "display: none", "visibility:hidden", "visibility: hidden")
_CLOSING = (".", "!", "?", ":", "”", '"', "…", "»", "“")
_LONGEST_HEADING = 140
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
    node: of a picture, an embed or a whole menu; link: the first link in it.
    """

    __slots__ = ("frame", "kind", "link", "linked", "node", "slanted", "strong", "tag", "text")

    def __init__(self, kind: str, frame: Frame, text: str = "", node: LexborNode | None = None) -> None:
        self.kind, self.frame, self.text, self.node = kind, frame, text, node
        self.tag = frame.tag
        self.linked = self.strong = self.slanted = 0
        self.link: LexborNode | None = None


Piece = tuple[str, int, LexborNode | None]
"""A text node with its style (1: bold, 2: italics) and link; a line break is the empty text."""

_BREAK: Piece = ("", 0, None)
_SPACE: Piece = (" ", 0, None)


class Outline:
    """The rows and frames of one page, in page order."""

    def __init__(self, body: LexborNode) -> None:
        self.rows: list[Row] = []
        self.frames: list[Frame] = []
        self._run: list[Piece] = []
        self._hidden = bit("hidden")
        root = Frame(0, None, "body", body, 0)
        self.frames.append(root)
        self._walk(body, root, None, 0)
        self._flush(root)
        root.last = len(self.rows)

    def _walk(self, node: LexborNode, frame: Frame, link: LexborNode | None, style: int) -> None:
        run = self._run
        child = node.first_child
        while child is not None:
            tag: str = child.tag  # type: ignore[assignment]
            kind = _KINDS.get(tag, _BLOCK)
            if kind == _TEXT:
                text: str = child.text_content  # type: ignore[assignment]
                if run or not text.isspace():
                    run.append((text, style, link))
            elif kind == _BLOCK:
                if run:
                    self._flush(frame)
                self._block(child, tag, frame, link, style)
            elif kind == _INLINE:
                if tag == "a":
                    self._walk(child, frame, child, style)
                elif tag != "span" or self._is_shown(child):
                    self._walk(child, frame, link, style | _STYLES.get(tag, 0))
            elif kind == _BREAK_LINE:
                run.append(_BREAK)
            elif kind == _LEAF:
                self._leaf(_LEAVES[tag], child, frame, link)
            child = child.next

    def _block(self, node: LexborNode, tag: str, frame: Frame, link: LexborNode | None, style: int) -> None:
        inner = Frame(len(self.frames), frame, tag, node, len(self.rows))
        self.frames.append(inner)
        attributes = node.attributes
        if attributes:
            self._mark(inner, attributes)
        if not (tag in _WHOLE and self._taken_whole(node, tag, inner)) and inner.depth <= _DEEPEST:
            self._walk(node, inner, link, style)
        elif inner.depth > _DEEPEST:
            self._run.append((node.text(separator=" "), style, link))
        if self._run:
            self._flush(inner)
        inner.last = len(self.rows)

    def _mark(self, frame: Frame, attributes: dict[str, Any]) -> None:
        """Keep what the attributes of an element say of it."""
        for key, value in attributes.items():
            if key == "class":
                if value:
                    frame.name = value
                    frame.marks |= marks(value)
            elif key in _MARKED:
                if value:
                    frame.marks |= marks(value)
            elif key == "hidden" or (key == "style" and value and not_shown(value)):
                frame.marks |= self._hidden

    def _is_shown(self, node: LexborNode) -> bool:
        attributes = node.attributes
        if not attributes:
            return True
        name, style = attributes.get("class"), attributes.get("style")
        return not (
            (name and marks(name) & self._hidden) or (style and not_shown(style)) or "hidden" in attributes
        )

    def _taken_whole(self, node: LexborNode, tag: str, frame: Frame) -> bool:
        """Is this element one row: a menu, an embedded post, a video?"""
        if tag == "video":
            self.rows.append(Row("image", frame, node=node))
        elif tag == "blockquote":
            if embed_classes().isdisjoint(frame.name.split()):
                return False
            self.rows.append(Row("embed", frame, " ".join(node.text(separator=" ").split()), node))
        else:
            return self._menu(node, frame)
        return True

    def _menu(self, node: LexborNode, frame: Frame) -> bool:
        """Take an element that holds hardly anything but links as one row; False when it holds more."""
        links = node.css("a")
        if len(links) < _FEWEST_LINKS:
            return False
        text = " ".join(node.text(separator=" ").split())
        linked = sum([len(link.text(strip=True)) for link in links])
        if linked < _MENU * len(text):
            return False
        if text:
            row = Row("text", frame, text, node)
            row.linked, row.link = len(text), links[0]
            self.rows.append(row)
        return True

    def _leaf(self, kind: str, node: LexborNode, frame: Frame, link: LexborNode | None) -> None:
        if self._run:
            self._flush(frame)
        row = Row(kind, frame, node=node)
        row.link = link
        self.rows.append(row)

    def _flush(self, frame: Frame) -> None:
        """End the row that is being gathered."""
        run = self._run
        for pieces in lines(run) if _BREAK in run else (run,):
            text = " ".join(
                (pieces[0][0] if len(pieces) == 1 else "".join([piece[0] for piece in pieces])).split()
            )
            if text:
                self.rows.append(row_of(text, pieces, frame))
        run.clear()


def is_bold_heading(row: Row) -> bool:
    """Is this paragraph a heading in all but its tag: short, all in bold, not a sentence?"""
    text = row.text
    return row.strong >= len(text) - 2 and len(text) <= _LONGEST_HEADING and text[-1] not in '.,;”"…'


def row_of(text: str, pieces: list[Piece], frame: Frame) -> Row:
    """The row that these pieces make."""
    row = Row("text", frame, text)
    for part, style, link in pieces:
        if style or link is not None:
            count = len(part.strip())
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
        if not piece[0]:
            breaks += 1
        elif piece[0].isspace():
            line.append(piece)
        else:
            if breaks and (breaks > 1 or _ends_paragraph(line)):
                yield line
                line = []
            elif breaks:
                line.append(_SPACE)
            breaks = 0
            line.append(piece)
    if line:
        yield line


def _ends_paragraph(line: list[Piece]) -> bool:
    """Is what stands before a single line break a paragraph or a heading of its own?"""
    held = [style for text, style, _ in line if text.strip()]
    if held and all(style & 1 for style in held):
        return True
    text = "".join([text for text, _, _ in line[-50:]]).strip()
    return len(text) >= _PARAGRAPH and text.endswith(_CLOSING)


def not_shown(style: str) -> bool:
    """Does a style attribute say that readers don't see the element?"""
    return any(sign in style for sign in _NO_DISPLAY)

"""Rows of text, and the frames (elements) that they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import unescape
from typing import Final

from .elements import HEADINGS, Element, Link

BOLD: Final = 1
SLANTED: Final = 1 << 16
ALL_BOLD: Final = (1 << 16) - 1
"""How styles are counted: so many bold elements are open, and so many slanted ones."""
CLOSING: Final = (".", "!", "?", ":", "”", '"', "…", "»", "“")
_LONGEST_HEADING: Final = 140
PARAGRAPH: Final = 80
"""A line that ends at a single <br>, closes a sentence and is as long as this is a paragraph."""
SENTENCE: Final = 10
FEWEST_LINES: Final = 4
NEARLY: Final = 0.8


class Frame:
    """An element that holds rows: those of `first` up to, and not with, `last`."""

    __slots__ = ("depth", "element", "first", "index", "last", "links", "parent", "tag")

    def __init__(self, index: int, parent: Frame | None, element: Element, first: int, links: int) -> None:
        """links: how many links the page has before it."""
        self.index, self.parent, self.element, self.tag = index, parent, element, element.tag
        self.depth: int = parent.depth + 1 if parent else 0
        self.first, self.last, self.links = first, first, links

    def within(self, tag: str) -> Frame | None:
        """The nearest element of this tag, this one or one around it; None where there is none."""
        frame: Frame | None = self
        while frame is not None and frame.tag != tag:
            frame = frame.parent
        return frame

    @property
    def name(self) -> str:
        """The class attribute."""
        return self.element.name

    @property
    def marks(self) -> int:
        """What class, id and role say, as bits."""
        return self.element.marks


class Row:
    """A run of text without a break, or a picture, an embed or a rule.

    kind: "text", "image", "embed", "rule"; tag: of the nearest block element, or of the heading around it.
    linked, strong, slanted: how many characters stand in links, in bold, in italics.
    links: those with text, in their order; of a picture, the one that it stands in.
    element: of a picture or an embed; time: the <time> in it.
    is_menu: does it hold all the links of a menu?
    """

    __slots__ = (
        "element", "frame", "is_menu", "kind", "linked", "links", "slanted", "strong", "tag", "text", "time"
    )  # fmt: skip

    def __init__(self, kind: str, frame: Frame, text: str = "", element: Element | None = None) -> None:
        self.kind, self.frame, self.text, self.element = kind, frame, text, element
        self.tag = tag_of(frame)
        self.linked = self.strong = self.slanted = 0
        self.links: Sequence[Link] = ()
        self.time: Element | None = None
        self.is_menu = False

    @property
    def link(self) -> Link | None:
        """The first link in it."""
        return self.links[0] if self.links else None


Piece = tuple[str, int, Link | None]
"""A text node with its style and link; a line break is the empty text."""

Dress = tuple[int, int, Link | None]
"""Place of a text in a run, its style (how many bold and slanted elements are open) and its link."""

_SPACE: Final[Piece] = (" ", 0, None)


def tag_of(frame: Frame) -> str:
    """The tag of an element, or of the heading that it stands in."""
    outer = frame.parent
    return outer.tag if outer is not None and outer.tag in HEADINGS else frame.tag


def is_bold_heading(row: Row) -> bool:
    """Is this paragraph a heading in all but its tag: short, all in bold, not a sentence?"""
    text = row.text
    return row.strong >= len(text) - 2 and len(text) <= _LONGEST_HEADING and text[-1] not in '.,;”"…'


def shown(markup: bytes) -> str:
    """Text as readers see it: "&amp;" is "&"."""
    text = markup.decode("utf-8", "replace")
    return unescape(text) if "&" in text else text


def dressed_pieces(run: list[bytes], dressed: list[Dress]) -> list[Piece]:
    """The texts of a run with their styles and links."""
    pieces: list[Piece] = [(shown(text), 0, None) for text in run]
    for place, style, link in dressed:
        pieces[place] = (pieces[place][0], style, link)
    return pieces


def row_of(pieces: list[Piece], frame: Frame) -> Row:
    """The row that these pieces make."""
    row = Row("text", frame, " ".join("".join([piece[0] for piece in pieces]).split()))
    for part, style, link in pieces:
        if style or link is not None:
            dress(row, part, style, link)
    return row


def dress(row: Row, part: str, style: int, link: Link | None) -> None:
    """Count a part of the row that stands in a link, in bold or in italics."""
    count = len(part.strip())
    if link is not None and count:
        row.linked += count
        if not row.links or row.links[-1] is not link:
            row.links = [*row.links, link]
        link.parts.append(part)
    if style:
        if style & ALL_BOLD:
            row.strong += count
        if style > ALL_BOLD:
            row.slanted += count


def lines(run: list[Piece]) -> Iterator[list[Piece]]:
    """The pieces parted where line breaks end a paragraph: two in a row, or one after a full sentence.

    Where nearly all lines end as sentences do, a sentence may be short.
    """
    line: list[Piece] = []
    breaks, least = 0, SENTENCE if _are_sentences(run) else PARAGRAPH
    for piece in run:
        if not piece[0]:
            breaks += 1
        elif piece[0].isspace():
            line.append(piece)
        else:
            if breaks and (breaks > 1 or _ends_paragraph(line, least)):
                yield line
                line = []
            elif breaks:
                line.append(_SPACE)
            breaks = 0
            line.append(piece)
    if line:
        yield line


def _are_sentences(run: list[Piece]) -> bool:
    """Do nearly all lines of a run end as sentences do, at its breaks?"""
    ends = [run[at][0].rstrip() for at in range(len(run) - 1) if run[at][0].strip() and not run[at + 1][0]]
    return len(ends) >= FEWEST_LINES and sum(end.endswith(CLOSING) for end in ends) >= NEARLY * len(ends)


def _ends_paragraph(line: list[Piece], least: int) -> bool:
    """Is what stands before a single line break a paragraph or a heading of its own?"""
    held = [style for text, style, _ in line if text.strip()]
    if held and all(style & ALL_BOLD for style in held):
        return True
    text = "".join([text for text, _, _ in line[-50:]]).strip()
    return len(text) >= least and text.endswith(CLOSING)

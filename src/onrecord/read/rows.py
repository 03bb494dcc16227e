"""A page as rows of text, each in the frame (element) that it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import unescape

from . import elements
from .elements import (
    BREAK,
    CLOSE,
    LEAF,
    LINK,
    LINK_END,
    OPEN,
    PLAIN,
    STYLE,
    STYLE_END,
    Element,
    Link,
    element,
)

_BOLD, _SLANTED, _ALL_BOLD = 1, 1 << 16, (1 << 16) - 1
_STYLES = {"b": _BOLD, "strong": _BOLD, "em": _SLANTED, "i": _SLANTED}
_LEAVES = {"img": "image", "hr": "rule", "embed": "embed"}
_RAW = frozenset(["script", "style", "iframe", "noembed", "noframes", "xmp", "plaintext"])
_MENU, _FEWEST_LINKS = 0.85, 3
_MOST_STEPS = 20
_DEEPEST = 150
"""Elements below this depth make no frames; real pages end at half of it."""
_CLOSING = (".", "!", "?", ":", "”", '"', "…", "»", "“")
_LONGEST_HEADING = 140
_PARAGRAPH = 80
"""A line that ends at a single <br>, closes a sentence and is as long as this is a paragraph."""


class Frame:
    """An element that holds rows: those of `first` up to, and not with, `last`."""

    __slots__ = ("depth", "element", "first", "index", "last", "links", "parent", "tag")

    def __init__(self, index: int, parent: Frame | None, element: Element, first: int, links: int) -> None:
        """links: how many links the page has before it."""
        self.index, self.parent, self.element, self.tag = index, parent, element, element.tag
        self.depth: int = parent.depth + 1 if parent else 0
        self.first, self.last, self.links = first, first, links

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

    kind: "text", "image", "embed", "rule"; tag: of the nearest block element.
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
        self.tag = frame.tag
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

_SPACE: Piece = (" ", 0, None)


class Outline:
    """The rows and frames of one page, in page order, and the tags of its head.

    path: the steps that lead to the page, as it shows them.
    """

    def __init__(self, markup: str) -> None:
        """markup: well-formed, as `markup.normal` makes it."""
        self.rows: list[Row] = []
        self.frames: list[Frame] = []
        self.metas: list[Element] = []
        self.canonical: list[Element] = []
        self.path: list[str] = []
        self.title, self.language = "", ""
        self._run: list[str] = []
        self._dressed: list[Dress] = []
        self._link: Link | None = None
        self._time: Element | None = None
        self._pieces = iter(markup.split("<"))
        self._read(Frame(0, None, element("body"), 0, 0))

    def _read(self, root: Frame) -> None:
        """Gather rows and frames, tag by tag."""
        run, dressed, frames, rows, known = self._run, self._dressed, self.frames, self.rows, elements.known
        frames.append(root)
        frame, style, links, too_deep = root, 0, 0, 0
        for piece in self._pieces:
            source, _, text = piece.partition(">")
            tag = known.get(source) or element(source)
            kind = tag.kind
            if kind == OPEN:
                if run:
                    self._flush(frame)
                if frame.depth < _DEEPEST:
                    frame = Frame(len(frames), frame, tag, len(rows), links)
                    frames.append(frame)
                else:
                    too_deep += 1
            elif kind == CLOSE:
                if run:
                    self._flush(frame)
                if too_deep:
                    too_deep -= 1
                elif frame.parent is not None:
                    frame.last = len(rows)
                    if frame.element.whole:
                        self._take_whole(frame, links - frame.links)
                    if frame.element.is_path:
                        self._take_path(frame)
                    frame = frame.parent
            elif kind == LINK:
                self._link = Link(tag)
                links += 1
            elif kind == LINK_END:
                self._link = None
            elif kind == STYLE:
                style += _STYLES[tag.tag]
            elif kind == STYLE_END:
                style -= _STYLES[tag.tag]
            elif kind == BREAK:
                if run:
                    run.append("")
            elif kind != PLAIN:
                text = self._take(tag, text, piece, frame)
            if text and (run or not text.isspace()):
                if style or self._link:
                    dressed.append((len(run), style, self._link))
                run.append(text)
        if run:
            self._flush(root)
        root.last = len(rows)

    def _take(self, tag: Element, text: str, piece: str, frame: Frame) -> str:
        """Take what is no text, up to its end; the text behind it."""
        name = tag.tag
        if tag.kind == LEAF:
            self._add(Row(_LEAVES[name], frame, element=tag), frame)
            return text
        if name in ("iframe", "video"):
            self._add(Row("embed" if name == "iframe" else "image", frame, element=tag), frame)
        elif name == "-comment":
            return self._behind_comment(piece)
        elif name == "title":
            self.title = self.title or " ".join(unescape(text).split())
        elif name == "time":
            if "datetime" in tag.attributes:
                self._time = tag
            return text
        elif name not in elements.SKIPPED and name != "span":
            self._take_told(tag)
            return "" if name == "body" else text
        return self._behind(name)

    def _take_told(self, tag: Element) -> None:
        """Keep what a tag says of the page as a whole."""
        held = tag.attributes
        if tag.tag == "meta":
            self.metas.append(tag)
        elif tag.tag == "html":
            self.language = held.get("lang") or held.get("xml:lang") or ""
        elif tag.tag == "link" and held.get("rel", "").lower() == "canonical":
            self.canonical.append(tag)

    def _behind(self, name: str) -> str:
        """The text behind the end of an element that is left out."""
        end, start, open_now = f"/{name}", name if name not in _RAW else "<", 1
        for piece in self._pieces:
            if piece.startswith(end) and not piece[len(end) : len(end) + 1].isalnum():
                open_now -= 1
                if not open_now:
                    return piece.partition(">")[2]
            elif piece.startswith(start) and not piece[len(start) : len(start) + 1].isalnum():
                open_now += 1
        return ""

    def _behind_comment(self, piece: str) -> str:
        """The text behind the end of a comment."""
        while "-->" not in piece:
            piece = next(self._pieces, "-->")
        return piece.partition("-->")[2]

    def _take_whole(self, frame: Frame, links: int) -> None:
        """Make one row of a menu, which holds hardly anything but links, or of a post of another site."""
        rows = self.rows[frame.first :]
        text = " ".join([row.text for row in rows if row.text])
        is_menu = frame.tag != "blockquote"
        if is_menu and (links < _FEWEST_LINKS or sum([row.linked for row in rows]) < _MENU * len(text)):
            return
        del self.rows[frame.first :], self.frames[frame.index + 1 :]
        if text:
            row = Row("text" if is_menu else "embed", frame, text)
            row.linked, row.is_menu = len(text), is_menu
            row.links = [link for held in rows for link in held.links]
            self.rows.append(row)
        frame.last = len(self.rows)

    def _take_path(self, frame: Frame) -> None:
        """Keep the steps that lead to the page."""
        rows = self.rows[frame.first :]
        for row in rows if len(rows) <= _MOST_STEPS else ():  # a class of the whole page says nothing
            if row.links or row.tag == "li":
                self.path += [link.text for link in row.links] or [row.text]

    def _add(self, row: Row, frame: Frame) -> None:
        """Add a row that is no text."""
        if self._run:
            self._flush(frame)
        if self._link:
            row.links = [self._link]
        self.rows.append(row)

    def _flush(self, frame: Frame) -> None:
        """End the row that is being gathered."""
        run, dressed = self._run, self._dressed
        if "" in run:
            for pieces in lines(dressed_pieces(run, dressed)):
                row = row_of(pieces, frame)
                if row.text:
                    self._end(row)
        else:
            text = "".join(run)
            text = " ".join((unescape(text) if "&" in text else text).split())
            if text:
                row = Row("text", frame, text)
                for place, style, link in dressed:
                    part = run[place]
                    dress(row, unescape(part) if "&" in part else part, style, link)
                self._end(row)
        run.clear()
        dressed.clear()

    def _end(self, row: Row) -> None:
        row.time, self._time = self._time, None
        self.rows.append(row)


def is_bold_heading(row: Row) -> bool:
    """Is this paragraph a heading in all but its tag: short, all in bold, not a sentence?"""
    text = row.text
    return row.strong >= len(text) - 2 and len(text) <= _LONGEST_HEADING and text[-1] not in '.,;”"…'


def dressed_pieces(run: list[str], dressed: list[Dress]) -> list[Piece]:
    """The texts of a run with their styles and links."""
    pieces: list[Piece] = [(unescape(text) if "&" in text else text, 0, None) for text in run]
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
        if style & _ALL_BOLD:
            row.strong += count
        if style > _ALL_BOLD:
            row.slanted += count


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
    if held and all(style & _ALL_BOLD for style in held):
        return True
    text = "".join([text for text, _, _ in line[-50:]]).strip()
    return len(text) >= _PARAGRAPH and text.endswith(_CLOSING)

"""A page as rows of text, gathered in one pass over its tags."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from . import elements
from .elements import (
    BREAK,
    CLOSE,
    LEAF,
    LINK,
    LINK_END,
    OPEN,
    PLAIN,
    REPLACES,
    STYLE,
    STYLE_END,
    Element,
    Link,
    element,
    whole_tag,
)
from .nesting import HOLDERS, TABLE_PARTS, Disorder, closed_by, parent_for
from .rows import BOLD, SLANTED, Dress, Frame, Row, dress, dressed_pieces, lines, row_of, shown, tag_of

STYLES: Final = {"b": BOLD, "strong": BOLD, "em": SLANTED, "i": SLANTED}
LEAVES: Final = {"img": "image", "image": "image", "hr": "rule", "embed": "embed"}
_RAW_NAMES: Final = "style iframe noembed noframes xmp plaintext noscript textarea title select"
RAW: Final = frozenset(_RAW_NAMES.split())
"""Elements that hold no other elements of their kind."""
_SCRIPT: Final = re.compile(rb"<script[\s/>]", re.IGNORECASE)
_COMMENT_END: Final = re.compile(rb"--!?>")
MENU: Final = 0.85
FEWEST_LINKS: Final = 3
MOST_STEPS: Final = 20
DEEPEST: Final = 150
"""Elements below this depth make no frames; real pages end at half of it."""
MOST_JOINED: Final = 4_000_000
"""Bytes of tags that are looked at again because a value in them holds < or >."""
_BODY: Final = Element(b"body")
_NOTHING: Final = Element(b"")


class Outline:
    """The rows and frames of one page, in page order, and the tags of its head.

    path: the steps that lead to the page, as it shows them. scripts: those that hold JSON-LD.
    """

    def __init__(self, markup: bytes, *, is_ordered: bool) -> None:
        """is_ordered: every element has its end tag, as a parser writes it.

        Raises Disorder where other markup is such that only a parser can tell what belongs where.
        """
        self.rows: list[Row] = []
        self.frames: list[Frame] = []
        self.metas: list[Element] = []
        self.canonical: list[Element] = []
        self.scripts: list[str] = []
        self.path: list[str] = []
        self.title, self.language = "", ""
        self._is_ordered = is_ordered
        self._run: list[bytes] = []
        self._dressed: list[Dress] = []
        self._link: Link | None = None
        self._links = self._too_deep = self._joined = 0
        self._paragraph: Frame | None = None
        self._time: Element | None = None
        self._pieces = iter((b">" + markup).split(b"<"))
        self._read(Frame(0, None, _BODY, 0, 0))

    def _read(self, root: Frame) -> None:
        """Gather rows and frames, tag by tag."""
        run, dressed, rows, known = self._run, self._dressed, self.rows, elements.known.get
        self.frames.append(root)
        frame, style = root, 0
        for piece in self._pieces:
            source, closed, text = piece.partition(b">")
            tag = known(source)
            if tag is None or not closed:
                tag, text = self._met(source, text, piece)
            kind = tag.kind
            if kind == OPEN:
                if run:
                    self._flush(frame)
                frame = self._opened(tag, frame)
            elif kind == CLOSE:
                if frame.tag is tag.tag and not self._too_deep:
                    if run:
                        self._flush(frame)
                    frame.last = len(rows)
                    if frame.element.ends:
                        self._end_frame(frame)
                    frame = frame.parent or root
                else:
                    frame = self._closed(tag, frame)
            elif kind == LINK:
                self._link = Link(tag)
                self._links += 1
            elif kind == LINK_END:
                self._link = None
            elif kind == STYLE:
                style += STYLES[tag.tag]
            elif kind == STYLE_END:
                if style & (STYLES[tag.tag] * 0xFFFF):
                    style -= STYLES[tag.tag]
            elif kind == BREAK:
                if run:
                    run.append(b"")
            elif kind != PLAIN:
                text, frame = self._take(tag, text, frame)
            if text and (run or not text.isspace()):
                if style or self._link:
                    dressed.append((len(run), style, self._link))
                run.append(text)
        if run:
            self._flush(frame)
        self._end_frames(frame, root)
        root.last = len(rows)

    def _met(self, source: bytes, text: bytes, piece: bytes) -> tuple[Element, bytes]:
        """The tag at the beginning of a piece, when it is not known yet, and the text behind it."""
        first = piece[:1]
        if not (first.isalpha() or first in (b"/", b"!", b"?")):
            return _NOTHING, (b"&lt;" + piece if first != b">" else text)
        if first in (b"!", b"?"):
            return _NOTHING, (self._behind_comment(piece) if piece[:3] == b"!--" else text)
        found = element(source)
        if len(source) < len(piece) and (found or self._is_ordered):
            return found or Element(source), text
        quote = next((mark for mark in (b'"', b"'") if source.count(mark) & 1), b"")
        while not (end := whole_tag(piece)):
            more = self._up_to(quote)
            self._joined += len(piece) + len(more)
            if self._joined > MOST_JOINED or not more:
                self._need_order()
                return _NOTHING, b""
            piece += more
        return Element(piece[: end - 1]), piece[end:]

    def _up_to(self, quote: bytes) -> bytes:
        """The next pieces, up to the first that holds such a quotation mark."""
        held = []
        for piece in self._pieces:
            held += [b"<", piece]
            if quote in piece:
                return b"".join(held)
        return b""

    def _opened(self, tag: Element, frame: Frame) -> Frame:
        """The frame of a new element, or the old one where it makes none."""
        if not self._is_ordered and (
            (tag.room and (self._paragraph or (tag.room == REPLACES and frame.tag not in HOLDERS)))
            or frame.tag in TABLE_PARTS
        ):
            parent = parent_for(tag, frame, self._paragraph)
            if parent is None:
                return frame
            if parent is not frame:
                self._end_frames(frame, parent)
                frame = parent
        if frame.depth >= DEEPEST:
            self._need_order()
            self._too_deep += 1
            return frame
        frame = Frame(len(self.frames), frame, tag, len(self.rows), self._links)
        self.frames.append(frame)
        if tag.tag == "p":
            self._paragraph = frame
        return frame

    def _closed(self, tag: Element, frame: Frame) -> Frame:
        """The innermost open frame behind an end tag that does not end the innermost element."""
        found = None if self._too_deep else closed_by(tag.tag, frame, self._paragraph)
        if self._run and (found or self._too_deep or tag.tag == "p"):
            self._flush(frame)
        if self._too_deep:
            self._too_deep -= 1
            return frame
        if found is None or found.parent is None:
            return frame
        self._end_frames(frame, found.parent)
        return found.parent

    def _end_frames(self, frame: Frame, outer: Frame) -> None:
        """End the open frames up to, and not with, `outer`."""
        while frame is not outer and frame.parent:
            frame.last = len(self.rows)
            if frame.element.ends:
                self._end_frame(frame)
            frame = frame.parent

    def _end_frame(self, frame: Frame) -> None:
        """Take what only the end of an element tells."""
        if frame is self._paragraph:
            self._paragraph = None
        if frame.element.whole:
            self._take_whole(frame, self._links - frame.links)
        if frame.element.is_path:
            self._take_path(frame)

    def _take(self, tag: Element, text: bytes, frame: Frame) -> tuple[bytes, Frame]:
        """Take what is no text, up to its end; the text behind it, and the frame where it stands."""
        name = tag.tag
        if tag.kind == LEAF:
            return text, self._add(Row(LEAVES.get(name, "image"), frame, element=tag))
        if name == "script":
            return self._behind_script(tag, text), frame
        if name in ("iframe", "video"):
            frame = self._add(Row("embed" if name == "iframe" else "image", frame, element=tag))
        elif name == "title":
            text += self._title_end()
            self.title = self.title or " ".join(unescape(text.decode("utf-8", "replace")).split())
            return b"", frame
        elif name == "time":
            if "datetime" in tag.attributes:
                self._time = tag
            return text, frame
        elif name not in elements.SKIPPED and name != "span":
            self._take_told(tag)
            return (b"" if name == "body" else text), frame
        return self._behind(name), frame

    def _behind_script(self, tag: Element, start: bytes) -> bytes:
        """The text behind a script; one that holds data is kept. start: what stands before its first <."""
        held, checked, before = [start], 0, b""
        for piece in self._pieces:
            if piece[:7].lower() == b"/script" and not piece[7:8].isalnum():
                content = before + b"<".join(held[checked:])
                if not is_disguised(content):
                    if b"ld+json" in tag.source:
                        self.scripts.append(b"<".join(held).decode("utf-8", "replace"))
                    return piece.partition(b">")[2]
                checked, before = len(held), b"<!--"
            held.append(piece)
        self._need_order()
        return b""

    def _behind_comment(self, piece: bytes) -> bytes:
        """The text behind the end of a comment."""
        end = _COMMENT_END.search(piece, 1)
        while not end:
            more = next(self._pieces, None)
            if more is None:
                return b""
            piece = more
            end = _COMMENT_END.search(piece)
        return piece[end.end() :]

    def _title_end(self) -> bytes:
        """What else stands in the title; the end tag is taken with it."""
        held = []
        for piece in self._pieces:
            if piece[:6].lower() == b"/title":
                break
            held.append(b"<" + piece)
        return b"".join(held)

    def _need_order(self) -> None:
        """Leave the page to a parser, unless one has been asked already."""
        if not self._is_ordered:
            raise Disorder

    def _take_told(self, tag: Element) -> None:
        """Keep what a tag says of the page as a whole."""
        held = tag.attributes
        if tag.tag == "meta":
            self.metas.append(tag)
        elif tag.tag == "html":
            self.language = self.language or held.get("lang") or held.get("xml:lang") or ""
        elif tag.tag == "link" and held.get("rel", "").lower() == "canonical":
            self.canonical.append(tag)

    def _behind(self, name: str) -> bytes:
        """The text behind the end of an element that is left out."""
        start, end = name.encode(), b"/" + name.encode()
        open_now = 1
        for piece in self._pieces:
            if piece[:3] == b"!--" and name not in RAW:
                self._behind_comment(piece)
                continue
            head = piece[: len(end) + 1].lower()
            if head.startswith(end) and not head[len(end) :].isalnum():
                open_now -= 1
                if not open_now:
                    return piece.partition(b">")[2]
            elif name not in RAW and head.startswith(start) and not head[len(start) :][:1].isalnum():
                open_now += 1
        self._need_order()
        return b""

    def _take_whole(self, frame: Frame, links: int) -> None:
        """Make one row of a menu, which holds hardly anything but links, or of a post of another site."""
        rows = self.rows[frame.first :]
        text = " ".join([row.text for row in rows if row.text])
        is_menu = frame.tag != "blockquote"
        if is_menu and (links < FEWEST_LINKS or sum([row.linked for row in rows]) < MENU * len(text)):
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
        for row in rows if len(rows) <= MOST_STEPS else ():  # a class of the whole page says nothing
            if row.links or row.tag == "li":
                self.path += [link.text for link in row.links] or [row.text]

    def _add(self, row: Row) -> Frame:
        """Add a row that is no text; the frame where it stands."""
        frame = row.frame
        if self._run:
            self._flush(frame)
        if frame.tag in TABLE_PARTS:
            self._need_order()
        if row.kind == "rule" and self._paragraph and not self._is_ordered:
            outer = parent_for(row.element or _NOTHING, frame, self._paragraph) or frame
            self._end_frames(frame, outer)
            row.frame, row.tag, frame = outer, tag_of(outer), outer
        if self._link:
            row.links = [self._link]
        self.rows.append(row)
        return frame

    def _flush(self, frame: Frame) -> None:
        """End the row that is being gathered."""
        run, dressed = self._run, self._dressed
        if b"" in run:
            for pieces in lines(dressed_pieces(run, dressed)):
                row = row_of(pieces, frame)
                if row.text:
                    self._end(row)
        else:
            text = " ".join(shown(b"".join(run)).split())
            if text:
                row = Row("text", frame, text)
                for place, style, link in dressed:
                    dress(row, text if len(run) == 1 else shown(run[place]), style, link)
                self._end(row)
        run.clear()
        dressed.clear()

    def _end(self, row: Row) -> None:
        if row.frame.tag in TABLE_PARTS:
            self._need_order()
        row.time, self._time = self._time, None
        self.rows.append(row)


def is_disguised(script: bytes) -> bool:
    """Is the end tag behind this that of a script within a comment within the script?"""
    comment = script.find(b"<!--", script.rfind(b"-->") + 1) if b"<!--" in script else -1
    return comment >= 0 and bool(_SCRIPT.search(script, comment))

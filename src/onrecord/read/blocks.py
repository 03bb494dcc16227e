"""The rows of an article as blocks: paragraphs, headings, lists, quotations, pictures, teasers."""

from __future__ import annotations

from ..records import AnyBlock, Embed, Heading, Image, ListBlock, Paragraph, Quotation, Standfirst
from .body import Verdict
from .credits import captioned, credit
from .head import absolute
from .measures import Page, alike, key
from .rows import Frame, Row

_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_LONGEST_HEADING = 140


class Builder:
    """Blocks of one article, built row by row."""

    def __init__(self, page: Page, found: list[Verdict], description: str, base: str | None) -> None:
        self.page, self.found, self.base = page, found, base
        self.description = key(description)
        self.blocks: list[AnyBlock] = []
        self._list: Frame | None = None
        self._items: list[str] = []
        kept = [index for index, verdict in enumerate(found) if verdict.kept]
        self.first, self.last = (kept[0], kept[-1]) if kept else (0, -1)
        self._begun = False

    def build(self) -> list[AnyBlock]:
        """The blocks in page order."""
        start = min(self.first, self.page.heading) if self.page.heading >= 0 else self.first
        start = max(start, self.first - 25, 0)
        index = start
        while index <= self.last:
            index += self._take(index)
        self._end_list()
        return self.blocks

    def _take(self, index: int) -> int:
        """Add what stands at `index`; how many rows it took."""
        verdict = self.found[index]
        row = verdict.row
        if row.kind == "image":
            return self._picture(index)
        if row.kind == "embed" and index >= self.first:
            self._add(Embed(text=row.text, url=self._address(row, "src")))
        if not verdict.kept:
            return 1
        items = _list_of(row)
        if items is not None:
            if self._list is not items:
                self._end_list()
                self._list = items
            self._items.append(row.text)
            return 1
        self._add(self._running(row, index))
        return 1

    def _add(self, block: AnyBlock) -> None:
        self._end_list()
        self.blocks.append(block)

    def _end_list(self) -> None:
        if self._items:
            self.blocks.append(ListBlock(items=tuple(self._items)))
            self._items, self._list = [], None

    def _running(self, row: Row, index: int) -> AnyBlock:
        if row.tag in _HEADINGS:
            return Heading(text=row.text, level=int(row.tag[1]))
        if (
            row.strong >= len(row.text) - 2
            and len(row.text) <= _LONGEST_HEADING
            and row.text[-1] not in '.,;”"'
        ):
            return Heading(text=row.text, level=3)
        if not self._begun and self.description and alike(key(row.text), self.description):
            self._begun = True
            return Standfirst(text=row.text)
        self._begun = True
        if _inside(row.frame, "blockquote"):
            return Quotation(text=row.text)
        return Paragraph(text=row.text)

    def _picture(self, index: int) -> int:
        """The picture at `index` with its caption; how many rows that took."""
        row = self.page.rows[index]
        frame = _figure(row.frame)
        if not frame:
            return 1
        texts = [r.text for r in self.page.rows[frame.first : frame.last] if r.kind == "text"]
        caption, owner = _told_apart(texts)
        self._add(Image(url=self._address(row, "src"), caption=caption, credit=owner))
        return max(1, frame.last - index)

    def _address(self, row: Row, name: str) -> str | None:
        if row.node is None:
            return None
        attributes = row.node.attributes
        return absolute(attributes.get(name) or attributes.get("data-src"), self.base)


def _told_apart(texts: list[str]) -> tuple[str | None, str | None]:
    """Caption and credit of the lines under a picture."""
    captions: list[str] = []
    owner: str | None = None
    for text in texts:
        whose = credit(text)
        if whose:
            owner = owner or whose
            continue
        both = captioned(text)
        if both:
            owner = owner or both.credit
            captions.append(both.caption or "")
        else:
            captions.append(text)
    return " ".join(captions) or None, owner


def _list_of(row: Row) -> Frame | None:
    frame: Frame | None = row.frame
    found = None
    while frame:
        if frame.tag in ("ul", "ol"):
            found = frame
        frame = frame.parent
    return found


def _inside(frame: Frame | None, tag: str) -> bool:
    while frame:
        if frame.tag == tag:
            return True
        frame = frame.parent
    return False


def _figure(frame: Frame | None) -> Frame | None:
    steps = 0
    while frame and steps < 6:
        if frame.tag == "figure":
            return frame
        frame = frame.parent
        steps += 1
    return None

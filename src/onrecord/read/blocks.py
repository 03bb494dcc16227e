"""The rows of an article as blocks: paragraphs, headings, lists, quotations, pictures, teasers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ..records import (
    AnyBlock,
    Embed,
    Heading,
    Image,
    ListBlock,
    Paragraph,
    Quotation,
    Related,
    Standfirst,
    Table,
)
from ..text.headings import speaker_heading
from . import pictures, tables
from .body import Verdict
from .bylines import names
from .head import absolute
from .marks import bit
from .measures import Page, holds_words, is_headline, key
from .rows import Frame, Row, is_bold_heading
from .sections import heading_classes
from .standfirst import standfirst
from .teasers import leads_on, teaser

_HEADINGS: Final = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_SECTIONS: Final = _HEADINGS - {"h1"}
_ENOUGH: Final = 2
"""An article with so many headings by their tags has no others."""
_ABOVE: Final = 25
_FEW_ABOVE: Final = 3
_LINKED: Final = 0.9
_SHORTEST_TEASER: Final = 15
_TEASERS: Final = frozenset(["unlike", "related", "outside"])
_NO_TEASER: Final = sum(bit(name) for name in ("share", "author", "tags", "navigation", "date", "subscribe"))


class Builder:
    """Blocks of one article, built row by row."""

    def __init__(
        self, page: Page, found: Sequence[Verdict], base: str | None, heading: int | None = None
    ) -> None:
        self.page, self.found, self.base = page, found, base
        self.blocks: list[AnyBlock] = []
        self._list: Frame | None = None
        self._items: list[str] = []
        self._speaker: str | None = None
        self._label: str | None = None
        self._heading_at = page.heading if heading is None else heading
        self._standfirst = standfirst(page, found, self._heading_at)
        kept = [index for index, verdict in enumerate(found) if verdict.kept]
        self.first, self.last = (kept[0], kept[-1]) if kept else (0, -1)
        self._has_headings = _count_headings(page, found) >= _ENOUGH
        self._heading_classes = frozenset() if self._has_headings else heading_classes(found)
        self._titles = {key(page.rows[self._heading_at].text) if self._heading_at >= 0 else "", ""}

    def build(self) -> list[AnyBlock]:
        """The blocks in page order."""
        start = min(self.first, self._heading_at) if self._heading_at >= 0 else self.first
        index = max(start, self.first - _ABOVE, 0)
        while index <= self.last:
            index += self._take(index)
        for behind in self._leading_on():
            self._teaser(self.found[behind].row, "related")
        self._end_list()
        return self.blocks

    def _leading_on(self) -> Iterator[int]:
        """The rows right behind the text, in its own element, that lead to other articles."""
        rows = self.page.rows
        end = min(self.page.main.last, len(rows)) if self.last >= 0 else 0
        for index in range(self.last + 1, end):
            after = rows[index + 1] if index + 1 < end else None
            if not leads_on(rows[index], after) and not (index > self.last + 1 and self._label):
                return
            yield index

    def _take(self, index: int) -> int:
        """Add what stands at `index`; how many rows it took."""
        verdict = self.found[index]
        row = verdict.row
        table = tables.table_at(self.page, index)
        if table:
            self._add(Table(rows=table.cells))
            return table.frame.last - index
        is_apart = not verdict.kept or row.tag == "figcaption"
        if row.kind == "image" or (is_apart and pictures.is_caption(self.page, index)):
            return self._picture(index)
        if row.kind == "embed" and index >= self.first:
            self._add(Embed(text=row.text, url=pictures.address_of(row, self.base)))
        elif index == self._standfirst:
            self._add(Standfirst(text=row.text))
        elif verdict.kept:
            self._keep(row)
        elif verdict.reason == "credit" and 0 < self.first < index:
            self._sign(index)
        elif row.kind == "text" and index > self.first and self._could_lead_on(row, verdict.reason):
            self._teaser(row, verdict.reason)
        return 1

    def _keep(self, row: Row) -> None:
        items = self._list_of(row)
        if items is None:
            block = self._running(row)
            if block:
                self._add(block)
            return
        if self._list is not items:
            self._end_list()
            self._list = items
        self._items.append(row.text)

    def _list_of(self, row: Row) -> Frame | None:
        """The outermost list that a row is an item of; a list that holds the article itself is none."""
        found = None
        frame: Frame | None = row.frame
        while frame and self.first <= frame.first:
            if frame.tag in ("ul", "ol"):
                found = frame
            frame = frame.parent
        return found

    def _add(self, block: AnyBlock) -> None:
        self._end_list()
        self.blocks.append(block)

    def _end_list(self) -> None:
        if not self._items:
            return
        items = tuple(self._items)
        self.blocks.append(
            ListBlock(items=items, speaker=self._speaker) if self._speaker else ListBlock(items=items)
        )
        self._items, self._list = [], None

    def _running(self, row: Row) -> AnyBlock | None:
        if row.tag in _HEADINGS or self._is_bold_heading(row) or row.frame.name in self._heading_classes:
            return self._heading(row)
        if not holds_words(row.text) or (not self.blocks and is_headline(self.page, row.text)):
            return None
        quoted = row.frame.within("blockquote") is not None
        if self._speaker:
            kind = Quotation if quoted else Paragraph
            return kind(text=row.text, speaker=self._speaker)
        return Quotation(text=row.text) if quoted else Paragraph(text=row.text)

    def _is_bold_heading(self, row: Row) -> bool:
        """Is this a heading in bold? Where headings are marked as such, only those of speakers are."""
        return is_bold_heading(row) and (not self._has_headings or speaker_heading(row.text) is not None)

    def _heading(self, row: Row) -> AnyBlock | None:
        if key(row.text) in self._titles or (not self.blocks and is_headline(self.page, row.text)):
            return None
        introduced = speaker_heading(row.text)
        if row.tag not in _HEADINGS and not introduced and self._could_sign(row.text):
            return None  # a byline in bold
        level = int(row.tag[1]) if row.tag in _HEADINGS else 3
        self._speaker = introduced.name if introduced else None
        if introduced:
            return Heading(text=row.text, level=level, speaker=introduced)
        return Heading(text=row.text, level=level)

    def _could_sign(self, text: str) -> bool:
        """Are these names above the text?"""
        return len(self.blocks) <= _FEW_ABOVE and names(text) is not None

    def _picture(self, index: int) -> int:
        """The picture at `index` with its caption; how many rows that took."""
        row = self.page.rows[index]
        frame = pictures.frame_of(self.page, self.found, index)
        if frame is None and row.kind == "text":
            frame = row.frame
        if frame is None:
            return 1
        image = pictures.picture(self.page, frame, self.base)
        if image:
            self._add(image)
        return max(1, frame.last - index)

    def _sign(self, index: int) -> None:
        """Give the picture right above what stands below it, its caption and credit."""
        above = next(
            (row for row in self.page.rows[index - 1 : max(0, index - 3) : -1] if row.kind == "image"), None
        )
        if above is None:
            return
        address = pictures.address_of(above, self.base)
        caption, owner = pictures.told_apart([self.page.rows[index].text])
        last = self.blocks[-1] if self.blocks else None
        if isinstance(last, Image) and last.url == address:
            if last.caption or last.credit:
                return
            self.blocks.pop()
        self._add(Image(url=address, caption=caption, credit=owner))

    def _could_lead_on(self, row: Row, reason: str) -> bool:
        """May this row be a teaser: not a share bar, a byline or the page's tags?"""
        return reason in _TEASERS and not self.page.near[row.frame.index] & _NO_TEASER

    def _teaser(self, row: Row, reason: str) -> None:
        """A link to another article that stands in the midst of this one."""
        said = teaser(row)
        if reason == "related" and not said and row.linked < _LINKED * len(row.text):
            self._label = row.text
            return
        if not said and (row.linked < _LINKED * len(row.text) or len(row.text) < _SHORTEST_TEASER):
            return
        if row.is_menu:  # each link is a teaser
            for link in row.links:
                self._relate(link.text, link.address)
            return
        address = row.link.address if row.link else None
        self._label = said.label if said else self._label
        self._relate(said.title if said else row.text, address)

    def _relate(self, title: str, address: str | None) -> None:
        if len(title) < _SHORTEST_TEASER:
            return
        self._add(Related(label=self._label, title=title, url=absolute(address, self.base)))
        self._label = None


def _count_headings(page: Page, found: Sequence[Verdict]) -> int:
    """How many of the rows kept are headings by their tag, below that of the page, and stand in the text."""
    return sum([1 for verdict in found[page.first :] if verdict.kept and verdict.row.tag in _SECTIONS])

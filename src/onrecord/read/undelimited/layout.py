"""The lines of one article laid out as blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import UNSET, UnsetType

from ...records import AnyBlock, Embed, Heading, Image, ListBlock, Paragraph, Quotation, Related, Standfirst
from ...records.article import SpeakerHeading
from ...text.headings import speaker_heading
from ..pagewords import key, page_words
from .lines import BULLETS, Line, Mark
from .lists import bare_item, items
from .shapes import SHAPES, Role, likeliest

_DASHES: Final = ("— ", "– ", "-- ", "― ")
_SURE_BULLETS: Final = tuple(bullet for bullet in BULLETS if bullet not in ("- ", "– "))
_ATTRIBUTION: Final = 15  # words
_FEW_SPEAKERS: Final = 2  # so many lines "Name, role" on one article are no chance


class Layout:
    """Lays out the lines of an article, from its first paragraph or its standfirst on.

    rows: the article's lines with the roles that its head gave them.
    """

    def __init__(self, rows: Sequence[tuple[Line, Role | None]]) -> None:
        listed = items([row for row, _ in rows])
        self.rows = [
            (row._replace(mark=Mark.ITEM) if role is None and row.number in listed else row, role)
            for row, role in rows
        ]
        self.at = 0
        self.speaker: str | UnsetType = UNSET
        self._speakers = _speakers([row for row, role in self.rows if role is None and _is_heading(row)])

    def blocks(self) -> Iterator[AnyBlock]:
        """The blocks, in page order; ends where readers begin to speak."""
        while self.at < len(self.rows):
            row, role = self.rows[self.at]
            if row.mark is Mark.COMMENTS:
                return
            self.at += 1
            block = self._headed(row, role) if role else self._block(row)
            if block:
                yield block

    def _headed(self, row: Line, role: Role) -> AnyBlock | None:
        """The block of a line of the head."""
        return Standfirst(text=row.text) if role is Role.DECK else None

    def _block(self, row: Line) -> AnyBlock | None:
        """The block that begins with this line; takes the lines that belong to it."""
        match row.mark:
            case Mark.TEASER:
                return _teaser(row)
            case Mark.LABEL:
                return self._related(row)
            case Mark.CAPTION | Mark.CREDIT:
                return self._image(row)
            case Mark.ITEM:
                return self._list(row)
            case Mark.EMBED:
                return Embed(text=row.text)
            case Mark.PLAIN:
                return self._running(row)
            case _:
                return None

    def _running(self, row: Line) -> AnyBlock:
        """A heading, a quotation, a paragraph; or the caption of whoever speaks."""
        if self.speaker and key(row.text) == key(str(self.speaker)):
            return self._image(row._replace(mark=Mark.CAPTION))
        if _is_heading(row) and self._goes_on():
            return self._heading(row)
        if row.look.quoted and self._next_attributes(row):
            by = self.rows[self.at][0].text
            self.at += 1
            return Quotation(text=row.text, speaker=by.lstrip("—–-― ").partition(",")[0])
        return Paragraph(text=row.text, speaker=self.speaker)

    def _heading(self, row: Line) -> Heading:
        """A heading; from here on its speaker, if it names one, speaks."""
        introduced = self._speakers.get(row.number)
        self.speaker = introduced.name if introduced else UNSET
        if introduced:
            return Heading(text=row.text, level=3, speaker=introduced)
        return Heading(text=row.text)

    def _goes_on(self) -> bool:
        """Does running text follow before the article ends?"""
        return any(row.mark in (Mark.PLAIN, Mark.ITEM) for row, _ in self.rows[self.at : self.at + 8])

    def _next_attributes(self, row: Line) -> bool:
        """Does the next line say whose quotation this is: "— Ada Moreno, minister"?"""
        if self.at >= len(self.rows):
            return False
        behind = self.rows[self.at][0]
        return (
            behind.text.startswith(_DASHES) and behind.look.words <= _ATTRIBUTION and not behind.look.closed
        )

    def _image(self, row: Line) -> Image:
        """A picture: its caption, and the credit below it."""
        caption = row.captioned.caption if row.captioned else row.text
        owner = row.captioned.credit if row.captioned else None
        if row.mark is Mark.CAPTION and not owner and self._next_is(Mark.CREDIT):
            below = self._take()
            owner = below.captioned.credit if below.captioned else None
        return Image(caption=caption, credit=owner, text=row.text)

    def _related(self, row: Line) -> Related | None:
        """A teaser: its label, perhaps a caption and a credit, and the title."""
        caption = owner = title = None
        while self.at < len(self.rows) and title is None:
            mark = self.rows[self.at][0].mark
            if mark is Mark.TEASED_CAPTION:
                caption = self._take().text
            elif mark is Mark.TEASED_CREDIT:
                owner = self._take().text
            elif mark is Mark.TEASED:
                title = self._take().text
            else:
                break
        if title is None:
            return None
        return Related(label=row.text, title=title, caption=caption, credit=owner, text=title)

    def _list(self, row: Line) -> AnyBlock:
        """A list of this item and those that follow it."""
        found = [bare_item(row.text)]
        while self._next_is(Mark.ITEM):
            found.append(bare_item(self._take().text))
        if len(found) == 1 and not row.text.startswith(_SURE_BULLETS):
            return Paragraph(text=row.text, speaker=self.speaker)
        return ListBlock(items=tuple(found), speaker=self.speaker)

    def _next_is(self, mark: Mark) -> bool:
        return self.at < len(self.rows) and self.rows[self.at][0].mark is mark

    def _take(self) -> Line:
        self.at += 1
        return self.rows[self.at - 1][0]


def _is_heading(row: Line) -> bool:
    """Does a line within a body read as a heading?"""
    if row.mark is not Mark.PLAIN:
        return False
    if row.look.leads and speaker_heading(row.text):
        return True
    return likeliest(SHAPES, row) is Role.HEADING


def _speakers(headings: Sequence[Line]) -> dict[int, SpeakerHeading]:
    """Who is introduced by which line; without a colon only where others are introduced too."""
    found = {row.number: spoken for row in headings if (spoken := speaker_heading(row.text))}
    sure = any(row.look.leads for row in headings if row.number in found) or len(found) >= _FEW_SPEAKERS
    return found if sure else {}


def _teaser(row: Line) -> Related:
    """A teaser on one line."""
    parts = page_words().teaser(row.text)
    label, title = parts or (None, row.text)
    return Related(label=label, title=title, text=title)

"""A page copied as text, line by line, each with what its own words say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from ...text.folding import squeezed, storable
from ..bylines import byline
from ..credits import Captioned, captioned, credit
from ..datelines import DateLine, date_line
from ..pagewords import PageWords, key, page_words

_ENDS = (".", "!", "?", "…", "。", "！", "？")
_CLOSERS = "\"'”’»›)]“‘«*"
_OPENERS = "\"'“‘„‚«‹「"
_BULLETS = ("• ", "* ", "· ", "▪ ", "▪️ ", "◦ ", "● ", "○ ", "‣ ", "■ ", "✓ ", "- ", "– ")
_TIME = re.compile(r"[(\[]?[0-2]?\d(?:[:.][0-5]\d|h(?:[0-5]\d)?)\b")
_EDGE = 200  # characters at either end that tell a line's shape


class Mark(Enum):
    """What the words of a line say that it is."""

    PLAIN = auto()  # nothing
    CATEGORY = auto()
    LABEL = auto()  # "Read more"
    TEASER = auto()  # "READ MORE: title"
    TEASED = auto()  # the title below a label
    TEASED_CAPTION = auto()  # of the picture between label and title
    TEASED_CREDIT = auto()
    CAPTION = auto()
    CREDIT = auto()
    DATE = auto()
    BYLINE = auto()
    ITEM = auto()  # of a list
    EMBED = auto()
    FURNITURE = auto()
    COMMENTS = auto()  # the line after which readers speak


class Line(NamedTuple):
    """A line that is not blank."""

    number: int  # from 1
    text: str  # with white space squeezed
    gap: int  # blank lines before it
    words: int
    closed: bool  # it ends as a sentence does
    mark: Mark
    date: DateLine | None = None
    names: tuple[str, ...] = ()  # of a byline
    captioned: Captioned | None = None  # of captions and credits

    @property
    def quoted(self) -> bool:
        """Does it begin with a quotation mark?"""
        return self.text[0] in _OPENERS

    @property
    def asks(self) -> bool:
        """Does it end with a question or exclamation mark?"""
        return self.text[-_EDGE:].rstrip(_CLOSERS).endswith(("?", "!"))

    @property
    def leads(self) -> bool:
        """Does it end with a colon?"""
        return self.text.endswith(":")

    @property
    def timed(self) -> bool:
        """Does it begin with a time of day?"""
        return _TIME.match(self.text) is not None

    @property
    def sentences(self) -> int:
        """About how many sentences it holds."""
        return self.text.count(". ") + 1

    @property
    def first(self) -> str:
        """Its first word, folded."""
        return key(self.text[:_EDGE].partition(" ")[0].strip("\"'“‘„‚«‹”’»([—–-"))


def lines(text: str) -> list[Line]:
    """The lines of a text that are not blank, each marked by its own words."""
    words = page_words()
    found: list[Line] = []
    gap = 0
    for number, raw in enumerate(storable(text).splitlines(), start=1):
        line = squeezed(raw.replace("\ufeff", ""))
        if not line.strip("\u200b\u200c\u200d\u2060\u00ad"):
            gap += 1
            continue
        found.append(_marked(number, line, gap, words))
        gap = 0
    return found


def is_closed(text: str) -> bool:
    """Does this line end as a sentence does?"""
    return text[-_EDGE:].rstrip(_CLOSERS + " ").endswith(_ENDS)


def _marked(number: int, text: str, gap: int, words: PageWords) -> Line:
    """A line with the mark that its own words give it."""
    plain = Line(number, text, gap, len(text.split()), is_closed(text), Mark.PLAIN)
    if words.category(text):
        return plain._replace(mark=Mark.CATEGORY)
    if words.is_label(text):
        return plain._replace(mark=Mark.LABEL)
    if words.teaser(text):
        return plain._replace(mark=Mark.TEASER)
    if words.opens_comments(text):
        return plain._replace(mark=Mark.COMMENTS)
    if words.is_embed(text):
        return plain._replace(mark=Mark.EMBED)
    found = date_line(text)
    if found:
        return plain._replace(mark=Mark.DATE, date=found)
    return _marked_by_people(plain, words)


def _marked_by_people(plain: Line, words: PageWords) -> Line:
    """A line with the mark of credits, captions, bylines, lists and furniture."""
    text = plain.text
    owner = credit(text)
    if owner:
        return plain._replace(mark=Mark.CREDIT, captioned=Captioned(None, owner))
    if key(text) in words.captions:
        return plain._replace(mark=Mark.CAPTION, captioned=Captioned(text, None))
    both = captioned(text)
    if both:
        return plain._replace(mark=Mark.CAPTION, captioned=both)
    names = byline(text)
    if names:
        return plain._replace(mark=Mark.BYLINE, names=names)
    if text.startswith(_BULLETS):
        return plain._replace(mark=Mark.ITEM)
    if words.is_furniture(text):
        return plain._replace(mark=Mark.FURNITURE)
    return plain


def spaced(rows: Sequence[Line]) -> bool:
    """Do blank lines part the paragraphs of this page?"""
    return sum(row.gap > 0 for row in rows) * 2 > len(rows)

"""A page copied as text, line by line, each with what its own words say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import Final, NamedTuple

from ...text.folding import squeezed, storable
from ..bylines import byline
from ..credits import Captioned, captioned, credit
from ..datelines import DateLine, date_line, weekdays
from ..pagewords import PageWords, key, page_words
from ..signatures import signature
from ..speaking import may_speak

_ENDS: Final = (".", "!", "?", "…", "。", "！", "？")
_CLOSERS: Final = "\"'”’»›)]“‘«*"
_OPENERS: Final = "\"'“‘„‚«‹「"
BULLETS: Final = ("• ", "* ", "· ", "▪ ", "▪️ ", "◦ ", "● ", "○ ", "‣ ", "■ ", "✓ ", "- ", "– ")
_TIME: Final = re.compile(r"[(\[]?[0-2]?\d(?:[:.][0-5]\d|h(?:[0-5]\d)?)\b")
_DASHES: Final = (" - ", " – ", " — ", " -- ", " ― ", ").- ", "). ", "):")
_WORD: Final = re.compile(r"[^\W\d_]+")
_LEAD: Final = 500  # characters that are searched for a day
_PLACE: Final = 50  # characters before the dash
_EDGE: Final = 200  # characters at either end that tell a line's shape


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


class Look(NamedTuple):
    """What a line looks like, whatever its words say."""

    words: int
    closed: bool  # it ends as a sentence does
    asks: bool  # it ends with a question or exclamation mark
    leads: bool  # it ends with a colon
    quoted: bool  # it begins with a quotation mark
    lower: bool  # it begins with a small letter
    timed: bool  # it begins with a time of day
    located: bool  # it begins with where it was written: "VELM (AP) —"
    dayed: bool  # it names a day of the week
    first: str  # its first word, folded

    @classmethod
    def of(cls, text: str) -> Look:
        """The look of a line."""
        return _look(text)


@lru_cache(1024)  # titles are weighed as rows and as lines
def _look(text: str) -> Look:
    head, tail = text[:_EDGE], text[-_EDGE:].rstrip(_CLOSERS + " ")
    return Look(
        words=text.count(" ") + 1,
        closed=tail.endswith(_ENDS),
        asks=tail.endswith(("?", "!")),
        leads=text.endswith(":"),
        quoted=head[0] in _OPENERS,
        lower=head[0].islower(),
        timed=_TIME.match(head) is not None,
        located=is_located(head),
        dayed=_names_day(text[:_LEAD].lower()),
        first=key(head.partition(" ")[0].strip("\"'“‘„‚«‹”’»([—–-")),
    )


class Line(NamedTuple):
    """A line that is not blank."""

    number: int  # from 1
    text: str  # with white space squeezed
    gap: int  # blank lines before it
    look: Look
    mark: Mark
    date: DateLine | None = None
    names: tuple[str, ...] = ()  # of whoever wrote
    captioned: Captioned | None = None  # of captions and credits


def lines(text: str) -> list[Line]:
    """The lines of a text that are not blank, each marked by its own words."""
    words = page_words()
    found: list[Line] = []
    known: dict[str, Line] = {}
    gap = 0
    for number, raw in enumerate(storable(text).splitlines(), start=1):
        line = squeezed(raw.replace("\ufeff", ""))
        if not line.strip("\u200b\u200c\u200d\u2060\u00ad"):
            gap += 1
            continue
        same = known.get(line) or known.setdefault(line, _marked(number, line, gap, words))
        found.append(same._replace(number=number, gap=gap))
        gap = 0
    return found


def _names_day(text: str) -> bool:
    """Is a day of the week among these words?"""
    named = [day for day in weekdays() if day in text]
    return bool(named) and not weekdays().isdisjoint(_WORD.findall(text))


def is_located(line: str) -> bool:
    """Does a line begin with where it was written: "VELM (AP) —", "VELM, 3 May -"?"""
    head = line[:_EDGE]
    places = [at for dash in _DASHES if 0 < (at := head.find(dash)) <= _PLACE]
    place = head[: min(places)] if places else ""
    name = place.partition("(")[0].partition(",")[0]
    letters = [c for c in name if c.isalpha()]
    if len(letters) < 3 or not letters[0].isupper() or name.count(" ") > 2:
        return False
    return head[len(place) - 1 : len(place) + 1].count(")") > 0 or all(c.isupper() for c in letters)


def _marked(number: int, text: str, gap: int, words: PageWords) -> Line:
    """A line with the mark that its own words give it."""
    plain = Line(number, text, gap, Look.of(text), Mark.PLAIN)
    if not any(map(str.isalnum, text)):
        return plain._replace(mark=Mark.FURNITURE)  # "* * *"
    if words.category(text):
        return plain._replace(mark=Mark.CATEGORY)
    could_speak = may_speak(text)
    told = _label(text, words) if could_speak else None
    if told:
        return plain._replace(mark=told)
    if words.is_embed(text):
        return plain._replace(mark=Mark.EMBED)
    found = date_line(text) if could_speak else None
    if found:
        return plain._replace(mark=Mark.DATE, date=found)
    return _marked_by_people(plain, words, could_speak=could_speak)


def _label(text: str, words: PageWords) -> Mark | None:
    """The mark of a line that leads to other articles or to comments."""
    if words.is_label(text):
        return Mark.LABEL
    if words.teaser(text):
        return Mark.TEASER
    return Mark.COMMENTS if words.opens_comments(text) else None


def _marked_by_people(plain: Line, words: PageWords, *, could_speak: bool) -> Line:
    """A line with the mark of credits, captions, bylines, lists and furniture.

    could_speak: may it be a credit, a byline or furniture?
    """
    text = plain.text
    owner = credit(text) if could_speak else None
    if owner:
        return plain._replace(mark=Mark.CREDIT, captioned=Captioned(None, owner))
    if key(text) in words.captions:
        return plain._replace(mark=Mark.CREDIT, captioned=Captioned(None, text))
    both = captioned(text)
    if both:
        return plain._replace(mark=Mark.CAPTION, captioned=both)
    signed = _signed(plain) if could_speak else None
    if signed:
        return signed
    if text.startswith(BULLETS):
        return plain._replace(mark=Mark.ITEM)
    if could_speak and words.is_furniture(text):
        return plain._replace(mark=Mark.FURNITURE)
    return plain


def _signed(plain: Line) -> Line | None:
    """A line that says who wrote, and when."""
    names = byline(plain.text)
    if names:
        return plain._replace(mark=Mark.BYLINE, names=names)
    signed = signature(plain.text)
    if signed is None:
        return None
    mark = Mark.DATE if signed.date else Mark.BYLINE
    return plain._replace(mark=mark, date=signed.date, names=signed.names)


def spaced(rows: Sequence[Line]) -> bool:
    """Do blank lines part the paragraphs of this page?"""
    return sum(row.gap > 0 for row in rows) * 2 > len(rows)

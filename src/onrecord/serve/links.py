"""The page of the archive that tells more of what an article names."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote, urlencode

from ..records import Mention, Span
from ..text.dates import is_partial_date

_DAY: Final = len("2026-03-02")


def to(mention: Mention) -> str | None:
    """A place's page, a person's page, or the articles of a day; None where there is none."""
    if mention.kind == "date":
        return (
            day(mention.begin)
            if mention.begin and mention.begin[:_DAY] == (mention.end or "")[:_DAY]
            else None
        )
    if mention.kind == "place":
        spot = mention.geoname
        return f"/place/{quote(f'{spot.table}:{spot.id}', safe='')}" if spot and spot.id is not None else None
    return f"/person/{quote(mention.entity, safe='')}" if mention.entity else None


def day(value: str) -> str | None:
    """The search for articles published on a day."""
    date = value[:_DAY]
    if len(date) != _DAY or not is_partial_date(date):
        return None
    return "/search?" + urlencode({"q": f"since:{date} until:{date}"})


def anchor(character: int) -> str:
    """Where what begins at a character of the text stands in its article's page."""
    return f"c{character}"


def words_of(piece: str, span: Span) -> str:
    """The article's page at these words."""
    return f"/article/{quote(piece, safe='')}#{anchor(span.start)}"

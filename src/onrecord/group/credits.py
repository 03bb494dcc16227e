"""Newsrooms whose work an article says that it carries."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ..records import Article, Statement

_DATELINE: Final = re.compile(r"[^\n()]{0,60}\(([A-Z][^\n()]{1,40})\)\s{0,3}[-–—]")
"""A place, the agency in brackets and a dash, at the head of the text."""


class Credit(NamedTuple):
    """A newsroom, and the words that name it."""

    name: str
    evidence: str


def credits(article: Article, statements: list[Statement]) -> tuple[Credit, ...]:
    """Each newsroom that the article credits, once, in the order of the text."""
    found: dict[str, Credit] = {}
    dateline = _DATELINE.match(article.text)
    if dateline:
        found[dateline[1].casefold()] = Credit(dateline[1], dateline[0].strip())
    for statement in statements:
        for link in statement.via:
            if link.span is None or statement.where:
                continue
            if link.kind in ("agency", "outlet") and link.name[:1].isupper():
                found.setdefault(link.name.casefold(), Credit(link.name, link.span.of(article.text)))
    return tuple(found.values())

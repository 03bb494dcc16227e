"""Statements in a form in which those of several reports can be compared."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ..records import Article, Mention, Side, Statement

_WORD: Final = re.compile(r"[^\W_]+")
_LONGEST: Final = 80
"""Words of a statement that are compared."""
_MOST: Final = 60
"""Statements of one article that are compared."""


class Claim(NamedTuple):
    """A statement's words and how they were meant."""

    folded: str  # its words, parted by spaces
    speaker: str | None  # folded name
    stance: str | None
    quoted: bool  # its words stand in quotation marks
    about: frozenset[str]  # folded names of people and organisations in it
    side: Side

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, folded."""
        return tuple(self.folded.split())


def claims(article: Article, statements: list[Statement], mentions: list[Mention]) -> tuple[Claim, ...]:
    """The statements of an article's text."""
    named = [m for m in mentions if m.kind in ("person", "organisation") and not m.where]
    found = []
    for statement in statements[:_MOST]:
        if statement.where or not statement.words:
            continue
        whole = " ".join(span.of(article.text) for span in statement.words)
        about = frozenset(m.name for m in named if any(span.holds(m.span) for span in statement.words))
        who = statement.who.name if statement.who else None
        found.append(
            Claim(
                " ".join(_WORD.findall(whole.casefold())[:_LONGEST]),
                who.casefold() if who else None,
                statement.stance,
                statement.form == "direct",
                about,
                Side(
                    statement=statement.id,
                    article=article.id,
                    span=statement.words[0],
                    by=who,
                    at=article.published,
                ),
            )
        )
    return tuple(found)

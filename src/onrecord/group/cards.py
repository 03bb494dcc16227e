"""What is kept of an article for the record of its story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final, NamedTuple

from ..records import Article, Figure, Mention, Paragraph, Record, Standfirst, Statement
from ..text.folding import storable
from .accounts import Account, accounts
from .claims import Claim, claims
from .credits import Credit, credits

_LONGEST_LEAD: Final = 600


class Card(NamedTuple):
    """An article without its text."""

    id: str
    piece: str
    title: str | None
    lead: str
    outlet: str | None
    published: str | None
    day: float | None
    people: tuple[tuple[str, int], ...]  # name and number of mentions
    places: tuple[tuple[str, int], ...]  # likewise
    organisations: tuple[str, ...]
    heard: frozenset[str]  # folded names of everybody quoted
    accounts: tuple[Account, ...]  # figures that can be compared
    claims: tuple[Claim, ...]  # statements that can be compared
    credits: tuple[Credit, ...]  # newsrooms whose work it says it carries


def card(article: Article, records: Iterable[Record], day: float | None) -> Card:
    """The card of an article and its annotation records."""
    kept = list(records)
    mentions = [record for record in kept if isinstance(record, Mention)]
    statements = [record for record in kept if isinstance(record, Statement)]
    figures = [record for record in kept if isinstance(record, Figure)]
    return Card(
        article.id,
        article.piece,
        article.title,
        lead(article),
        article.outlet,
        article.published,
        day,
        _named(mentions, "person"),
        _named(mentions, "place"),
        tuple(name for name, _ in _named(mentions, "organisation")),
        frozenset(s.who.name.casefold() for s in statements if s.who),
        accounts(article, figures, statements, mentions),
        claims(article, statements, mentions),
        credits(article, statements),
    )


def lead(article: Article) -> str:
    """The first paragraph, or what stands for it."""
    for block in article.blocks:
        if isinstance(block, (Paragraph, Standfirst)) and block.text.strip():
            return storable(block.text.strip()[:_LONGEST_LEAD])
    return storable(article.text.strip().partition("\n")[0][:_LONGEST_LEAD])


def _named(mentions: list[Mention], kind: str) -> tuple[tuple[str, int], ...]:
    """Who or what is named, most often first; "British" names no place where something happens."""
    counted = Counter(each.name for each in mentions if each.kind == kind and not each.demonym)
    return tuple(counted.most_common())

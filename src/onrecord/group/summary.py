"""The record of a story, from the cards of its articles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from ..records import Duplicate, Story
from ..records.ids import make
from .cards import Card
from .conflicts import conflicts
from .origins import origins

_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_NAMES: Final = 20
"""People and places that a story shows."""
_TITLE: Final = 90
"""Longest title made of the first words of a lead."""


def story(cards: Sequence[Card], copies: Mapping[str, Duplicate], found_by: str) -> Story:
    """The record of a story; cards: its articles, oldest first."""
    central = _central(cards)
    compared = conflicts(cards)
    dated = [card.published for card in cards if card.day is not None]
    sides = [side for conflict in compared for side in (conflict.a, conflict.b)]
    return Story(
        id=make("story", cards[0].piece),
        articles=tuple(card.id for card in cards),
        title=central.title or _first_words(central.lead),
        lead=central.lead or None,
        first=dated[0] if dated else None,
        last=dated[-1] if dated else None,
        people=_most_mentioned(card.people for card in cards),
        places=_most_mentioned(card.places for card in cards),
        figures=tuple(dict.fromkeys(side.figure for side in sides if side.figure)),
        origins=origins(cards, copies),
        conflicts=compared,
        unheard=_unheard(cards),
        found_by=found_by,
    )


def _central(cards: Sequence[Card]) -> Card:
    """The report whose title and lead share most with those of the others."""
    bags = [set(_WORD.findall(f"{card.title or ''} {card.lead}".casefold())) for card in cards]
    counted = Counter(word for bag in bags for word in bag)
    scores = [sum(counted[word] - 1 for word in bag) / (len(bag) + 8) for bag in bags]
    return cards[max(range(len(cards)), key=lambda place: (scores[place], -place))]


def _first_words(lead: str) -> str | None:
    if len(lead) <= _TITLE:
        return lead or None
    return lead[:_TITLE].rpartition(" ")[0] + "…"


def _most_mentioned(rows: Iterable[tuple[tuple[str, int], ...]]) -> tuple[str, ...]:
    counted: Counter[str] = Counter()
    for row in rows:
        for name, count in row:
            counted[name] += count
    return tuple(name for name, _ in counted.most_common(_NAMES))


def _unheard(cards: Sequence[Card]) -> tuple[str, ...]:
    """People and organisations that are accused of something and quoted nowhere in the story."""
    heard = {name for card in cards for name in card.heard}
    accused = [
        name
        for card in cards
        for claim in card.claims
        if claim.stance == "accuses"
        for name in sorted(claim.about)
    ]
    return tuple(name for name in dict.fromkeys(accused) if name.casefold() not in heard)

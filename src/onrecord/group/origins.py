"""Whose own reporting the articles of a story carry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ..records import Duplicate, Origin, OriginEdge
from .cards import Card

_SHORTEST: Final = 4
"""Letters of a name by which an outlet may call itself."""


def origins(cards: Sequence[Card], copies: Mapping[str, Duplicate]) -> tuple[Origin, ...]:
    """The newsrooms that others carry, most carried first.

    copies: the duplicate record of each article that is a copy. An edge goes
    from the newsroom's own report, or, where that is not in the story, from
    the article that credits it, to the article that carries its work.
    """
    by_id = {card.id: card for card in cards}
    edges: dict[str, list[OriginEdge]] = {}
    names: dict[str, str] = {}
    for card in cards:
        for credit in card.credits:
            key = credit.name.casefold()
            if _is_outlet(card.outlet, key):
                continue
            names.setdefault(key, credit.name)
            own = next(
                (other.id for other in cards if other.id != card.id and _is_outlet(other.outlet, key)),
                card.id,
            )
            edges.setdefault(key, []).append(OriginEdge(source=own, to=card.id, evidence=credit.evidence))
        copy = copies.get(card.id)
        original = by_id.get(copy.of) if copy else None
        if copy and original and original.outlet and original.outlet != card.outlet and _is_own(original):
            name = _credited_as(original.outlet, cards)
            key = name.casefold()
            names.setdefault(key, name)
            evidence = f"{copy.kind}, {copy.similarity:.0%} of the text"
            edges.setdefault(key, []).append(OriginEdge(source=original.id, to=card.id, evidence=evidence))
    found = [
        Origin(name=names[key], articles=tuple(dict.fromkeys(edge.to for edge in rows)), edges=tuple(rows))
        for key, rows in edges.items()
    ]
    return tuple(sorted(found, key=lambda origin: -len(origin.articles)))


def _credited_as(outlet: str, cards: Sequence[Card]) -> str:
    """The name under which the articles credit an outlet; where none does, the outlet."""
    names = (credit.name for card in cards for credit in card.credits)
    return next((name for name in names if _is_outlet(outlet, name.casefold())), outlet)


def _is_own(card: Card) -> bool:
    """Does the article credit nobody else?"""
    return all(_is_outlet(card.outlet, credit.name.casefold()) for credit in card.credits)


def _is_outlet(outlet: str | None, name: str) -> bool:
    """Is the newsroom this outlet, named in full, by its domain or by the end of either ("Courier")?"""
    if not outlet:
        return False
    folded = outlet.casefold()
    label = folded.partition(".")[0].replace("-", "").replace(" ", "")
    short = name.replace("-", "").replace(" ", "")
    return folded == name or label == short or (len(short) >= _SHORTEST and label.endswith(short))

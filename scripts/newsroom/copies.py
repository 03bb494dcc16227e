"""Agency reports as other outlets carry them: word for word, lightly edited, or cut."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta, timezone

from . import world
from .dice import Dice
from .marked import words
from .model import Block, Piece
from .world import House


def copy(original: Piece, house: House, number: int) -> Piece:
    """An agency report on another outlet's page."""
    dice = Dice(original.slug, house.outlet.key, "copy")
    kind = dice.pick(("verbatim", "light", "cut"))
    blocks = [block for block in original.blocks if block.kind in ("paragraph", "heading")]
    if kind == "cut":
        blocks = blocks[: max(3, round(len(blocks) * dice.pick((0.4, 0.5, 0.65))))]
    if kind == "light":
        blocks = [_edited(block, dice) for block in blocks]
    zone = timezone(timedelta(hours=house.outlet.offset))
    credited = original.outlet.name
    return replace(
        original,
        slug=f"{original.slug}-{house.outlet.key}",
        outlet=house.outlet,
        section=_section(original, house),
        published=original.published.astimezone(zone) + timedelta(minutes=dice.number(8, 400)),
        blocks=blocks,
        byline=(credited,) if dice.chance(0.6) else (),
        modified=None,
        copy_of=original.slug,
        copy_kind=kind,
        number=number,
    )


def _section(original: Piece, house: House) -> str:
    """The house's own name for the section that the piece stood in."""
    source = next(h for h in world.houses() if h.outlet.key == original.outlet.key)
    key = next(key for key, name in source.sections.items() if name == original.section)
    return house.sections[key]


def _edited(block: Block, dice: Dice) -> Block:
    """A paragraph with the dateline gone and a few words replaced, as a sub-editor would."""
    text = block.text
    head, parting, rest = text.partition(") – ")
    if parting and words(head).split(" (")[0].isupper():
        text = rest
    for old, new in world.table("common")["swaps"]:
        if dice.chance(0.4):
            text = text.replace(old, new, 1)
    return replace(block, text=text)

"""Round-ups: many people on one subject, each below a heading with their name."""

from __future__ import annotations

from . import world
from .event import Event
from .marked import mark
from .model import Block, Piece
from .reports import finished, picture, teller
from .spin import spin
from .teller import Teller
from .wording import capital
from .world import House, Person


def roundup(event: Event, house: House, number: int) -> Piece:
    """What people say about an event."""
    told = teller(event, house, 3)
    common = world.table("common")
    subject = told.unmarked(common["subject"][event.kind])
    told.subject = subject[:1].lower() + subject[1:]
    title = told.unmarked(told.dice.pick(common["roundup_title"]))
    deck = told.sentence(told.dice.pick(event.grammar["deck"]))
    blocks = [Block("paragraph", told.sentence(told.dice.pick(common["roundup_lead"])))]
    for who, part in _speakers(told):
        voice = _voice(told, who, part)
        blocks += voice if len(voice) > 1 else []
    return finished(told, title, deck, blocks, number)


def _speakers(told: Teller) -> list[tuple[Person, str]]:
    """People with a part in the event, and passers-by."""
    dice, event = told.dice, told.event
    involved = [
        (event.people[part], part) for part in event.grammar.get("quote", {}) if event.people[part].before
    ]
    roles = dice.several(world.table("common")["voice_role"], dice.number(3, 5))
    strangers = [(world.person(dice, event.place.tongue, f"{role} / "), "") for role in roles]
    return dice.several([*involved, *strangers], 8)


def _voice(told: Teller, who: Person, part: str) -> list[Block]:
    """A speaker heading and what stands below it, sometimes with a picture in between."""
    dice = told.dice
    role = spin(who.before, dice, told.fill)
    blocks = [
        Block("speaker", f"{who.name}, {role}" + ("" if dice.chance(0.2) else ":"), name=who.name, role=role)
    ]
    pool = [*told.event.grammar.get("quote", {}).get(part, []), *world.table("common")["voice"]]
    for place in range(dice.number(1, 3)):
        words = _words(told, who, role, pool)
        blocks += [words] if words.text else []
        if place == 0 and words.text and dice.chance(0.2):
            blocks.append(picture(told))
    return blocks


def _words(told: Teller, who: Person, role: str, pool: list[str]) -> Block:
    """A paragraph in somebody's own words."""
    sentences = [told.sentence(pattern) + "." for pattern in told.fresh(pool, told.dice.number(2, 4))]
    if not sentences:
        return Block("paragraph")
    key = told.label("s")
    told.records.append(
        {
            "key": key,
            "record": "statement",
            "form": "direct",
            "who": {"name": who.name, "role": role, "kind": "person"},
            "via": [],
            "stance": "says",
        }
    )
    return Block("paragraph", mark(f"{key}.words", capital(" ".join(sentences))))

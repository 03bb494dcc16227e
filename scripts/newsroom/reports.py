"""Reports: an event as one outlet tells it at one time."""

from __future__ import annotations

from datetime import timedelta, timezone
from typing import Any

from . import world
from .dates import month
from .dice import Dice
from .event import Event
from .marked import from_source, mark
from .model import Block, Piece, plain_slug
from .sayings import Sayings
from .teller import Teller
from .wording import spelled
from .world import House


def teller(event: Event, house: House, stage: int) -> Teller:
    """A reporter who starts work on an event."""
    dice = Dice(event.key, house.outlet.key, stage)
    hours = stage * dice.number(7, 20) + dice.number(1, 6)
    when = event.begun.astimezone(timezone(timedelta(hours=house.outlet.offset)))
    return Teller(event, house, when + timedelta(hours=hours, minutes=dice.number(0, 59)), stage, dice)


def report(event: Event, house: House, stage: int, number: int) -> Piece:
    """One outlet's report of an event."""
    told = teller(event, house, stage)
    title = told.unmarked(told.dice.pick(event.grammar["title"]))
    deck = told.sentence(told.dice.pick(event.grammar["deck"])) if _has_deck(told) else ""
    blocks = _body(told)
    return finished(told, title, deck, blocks, number)


def _has_deck(told: Teller) -> bool:
    """Agencies write none; papers nearly always, and always where the page is told apart by it."""
    return not told.house.outlet.agency and (told.house.archive == "deck" or told.dice.chance(0.8))


def finished(told: Teller, title: str, deck: str, blocks: list[Block], number: int) -> Piece:
    """A piece of what a teller has written."""
    house, dice, event = told.house, told.dice, told.event
    signed = 0 if house.outlet.newsroom and dice.chance(0.6) else dice.number(1, 2)
    corrected = _correction(told) if dice.chance(0.05) else None
    return Piece(
        slug=f"{plain_slug(title, 9)}-{number}",
        outlet=house.outlet,
        title=title,
        section=house.sections[event.grammar["section"]],
        published=told.when,
        blocks=[*blocks, corrected] if corrected else blocks,
        standfirst=deck,
        byline=tuple(world.person(dice, "english").name for _ in range(signed)),
        tags=tuple(dice.several((event.place.town, event.place.country, event.kind.title(), event.firm), 3)),
        modified=told.when + timedelta(hours=3) if corrected else None,
        story=event.key,
        number=number,
        records=told.records,
    )


def _body(told: Teller) -> list[Block]:
    """The blocks of a report, in order."""
    dice, rules = told.dice, told.event.grammar
    sayings = Sayings(told)
    parts = list(rules["cast"])
    lead = told.sentence(dice.pick(rules["lead"]))
    blocks = [Block("paragraph", _dateline(told) + lead)]
    length = dice.number(6, 13)
    while len(blocks) < length:
        part = dice.pick(parts)
        block = (
            sayings.paragraph(part)
            if part in rules.get("quote", {}) and dice.chance(0.55)
            else told_facts(told)
        )
        if block.text:
            blocks.append(block)
        elif not told.fresh(rules["detail"], 1):
            break
    closing = Block("paragraph", told.sentence(dice.pick(rules["close"])))
    return _furnished(told, [*blocks, closing])


def told_facts(told: Teller) -> Block:
    """A paragraph of one to three sentences in the reporter's own voice."""
    rules = told.event.grammar
    common = world.table("common")
    grave = common["background"] if rules["section"] in ("sport", "science") else common["grave"]
    pools = [rules["detail"]] * 5 + [rules["background"]] * 3 + [common["background"], grave]
    patterns = told.fresh(told.dice.pick(pools), told.dice.number(1, 3))
    sentences = []
    for place, pattern in enumerate(patterns):
        link = told.dice.pick(world.table("common")["link"]) if place else ""
        sentence = told.sentence(pattern)
        sentences.append(
            link + _lowered(sentence) if link and sentence.startswith(("The ", "A ")) else sentence
        )
    return Block("paragraph", " ".join(sentences))


def _lowered(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]


def _dateline(told: Teller) -> str:
    """Where an agency's report comes from."""
    outlet, place = told.house.outlet, told.event.place
    if not outlet.agency:
        return ""
    return f"{told.dice.pick((place.town, place.city, place.capital)).upper()} ({outlet.name}) – "


def _furnished(told: Teller, blocks: list[Block]) -> list[Block]:
    """The blocks with headings, pictures, teasers, a pulled quotation and a post between them."""
    dice, agency = told.dice, told.house.outlet.agency
    found = [blocks[0]]
    for place, block in enumerate(blocks[1:-1], 2):
        if place > 3 and dice.chance(0.04 if agency else 0.13):
            found += [
                Block("heading", told.unmarked(h)) for h in told.fresh(told.event.grammar["heading"], 1)
            ]
        found.append(block)
        if not agency and dice.chance(0.12):
            found.append(picture(told))
        elif not agency and dice.chance(0.12):
            found.append(Block("related", label=dice.pick(world.table("common")["desk"])))
        elif not agency and dice.chance(0.03):
            found.append(_post(told))
    return [*found, blocks[-1]]


def picture(told: Teller) -> Block:
    """A picture with caption and credit."""
    dice, common = told.dice, world.table("common")
    pool = told.event.grammar["caption"] if dice.chance(0.75) else common["caption"]
    caption = told.unmarked(dice.pick(pool))
    credit = told.unmarked(dice.pick(common["credit"]))
    url = f"{told.house.outlet.origin}/img/{plain_slug(caption, 5)}-{dice.number(100, 999)}.jpg"
    return Block("image", caption=caption, credit=credit, url=url)


def _post(told: Teller) -> Block:
    """A post from a social network."""
    words = told.unmarked(told.dice.pick(world.table("common")["voice"]))
    return Block(
        "embed",
        words,
        url=f"https://post.example/@{plain_slug(told.event.place.town)}/{told.dice.number(10**6, 10**7)}",
    )


def _correction(told: Teller) -> Block | None:
    """A note that sets a figure right."""
    known = {f: told.event.known(f, told.stage, told.house.outlet.key) for f in told.event.finals}
    specs = told.event.grammar["facts"]
    facts = [(f, spec) for f, spec in specs.items() if "nouns" in spec and known[f] > _CORRECTED]
    if not facts:
        return None
    fact, spec = told.dice.pick(facts)
    new = known[fact]
    key = told.label("f")
    told.records.append({"key": key, "record": "figure", **_exactly(new), "fact": fact})
    text = told.dice.pick(world.table("common")["correction"])
    values = {
        "noun": spec["nouns"][0].partition("|")[2],
        "old": spelled(new + max(1, round(new * 0.1)), told.house),
        "new": mark(f"{key}.span", spelled(new, told.house)),
        "day_plain": f"{told.when.day} {month(told.when)}",
    }
    pattern = told.unmarked_choice(text)
    for name, value in values.items():
        pattern = pattern.replace("{" + name + "}", value)
    return Block("paragraph", from_source(pattern))


_CORRECTED = 3
"""Only figures above it are set right, so that both are plural."""


def _exactly(value: float) -> dict[str, Any]:
    return {"low": value, "high": value, "approximate": False, "hedge": None, "unit": None}

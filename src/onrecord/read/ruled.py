"""Articles read by the rule of their site; what the rule does not find, the general reader does."""

from __future__ import annotations

from typing import Final, cast

from ..records import Article, Capture, Source, Standfirst
from .assembly import Metadata, assemble
from .dates import iso
from .metadata import facts
from .names import people
from .page import articles as general
from .page import metadata_of, outline
from .rules import Found, Rule, Rules

READER: Final = "rule/1"


def articles(markup: bytes, capture: Capture, rules: Rules) -> list[Article]:
    """The articles of a page, by a rule where one is for its address and finds text.

    markup: in UTF-8. Raises what `page.articles` raises.
    """
    rule = rules.of(capture.url)
    found = _article(markup, capture, rule) if rule else None
    return [found] if found else general(markup, capture)


def _article(markup: bytes, capture: Capture, rule: Rule) -> Article | None:
    """The article that a rule finds; None where it finds no text."""
    place = Found(markup, rule)
    blocks = place.blocks(rule.find.body)
    if not blocks:
        return None
    standfirst = rule.values(place, "standfirst")
    if standfirst:
        blocks = [Standfirst(text=standfirst[0]), *(b for b in blocks if b.text != standfirst[0])]
    said, page = outline(markup, capture.url)
    metadata = _with_own(metadata_of(facts(said, page), blocks, said), place, rule)
    return assemble(blocks, capture=capture, position=0, found_by=READER, metadata=metadata)


def _with_own(metadata: Metadata, place: Found, rule: Rule) -> Metadata:
    """What the page says, and above that what the rule finds."""
    told = {name: rule.values(place, name) for name in ("title", "byline", "published", "modified")}
    published = next(filter(None, map(iso, told["published"])), None)
    own: Metadata = {
        "title": next(iter(told["title"]), None),
        "byline": people(told["byline"]),
        "published": published,
        "published_from": "text" if published else None,
        "modified": next(filter(None, map(iso, told["modified"])), None),
        "categories": rule.values(place, "categories"),
        "tags": rule.values(place, "tags"),
    }
    found = cast(Metadata, {name: value for name, value in own.items() if value})
    places = {name: Source(found="rule", at=at) for name in found if (at := getattr(rule.find, name, ""))}
    sources: Metadata = {"sources": {**metadata.get("sources", {}), **places}}
    return metadata | found | sources

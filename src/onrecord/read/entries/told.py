"""What the data of a page say of its entries: posts of an archive, updates of a live blog."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from ...records import Source
from ..dates import iso
from ..head import Head as Said
from ..jsonld import ARTICLES, resolved, string, strings
from ..measures import key
from ..names import people
from .head import Head

_ENTRIES: Final = ARTICLES - {"webpage", "liveblogposting"}
_BEGINNING: Final = 60
_SHORTEST: Final = 20


class Told(NamedTuple):
    """What a node of the page's data says of one entry."""

    headline: str
    published: str | None
    byline: tuple[str, ...]
    at: str


def told(said: Said) -> dict[str, Told]:
    """What the data say of each entry, by its headline and by how its text begins."""
    found: dict[str, Told] = {}
    for node, at, kinds in said.nodes:
        if kinds & _ENTRIES:
            names = people(strings(resolved(node.get("author"), said.nodes)))
            own = Told(string(node.get("headline")), iso(string(node.get("datePublished"))), names, at)
            for name in _names(own.headline, string(node.get("articleBody"))):
                found.setdefault(name, own)
    return found


def completed(head: Head, text: str, known: dict[str, Told]) -> Head:
    """What an entry says of itself, and what it lacks from the data of the page.

    text: how its running text begins.
    """
    own = next((known[name] for name in _names(head.title or "", text) if name in known), None)
    if own is None:
        return head
    lacking: dict[str, Any] = {}
    if own.published and _is_closer(own.published, head.published):
        lacking["published"] = own.published
    if own.headline and not head.title:
        lacking["title"] = own.headline
    if own.byline and not head.byline:
        lacking["byline"] = own.byline
    places = {name: Source(found="json-ld", at=own.at) for name in lacking}
    return head._replace(**lacking, sources=head.sources | places)


def _is_closer(day: str, shown: str | None) -> bool:
    """Is a date not shown, or shown with less of it?"""
    return shown is None or (day.startswith(shown) and len(day) > len(shown))


def _names(headline: str, text: str) -> Iterator[str]:
    """What an entry is known by: its headline, and how its text begins."""
    if headline:
        yield key(headline)
    if len(text) >= _SHORTEST:
        yield "text " + key(text[:_BEGINNING])

"""What a page says of itself in JSON-LD, also where the JSON is broken or nested."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from html import unescape
from typing import Any, Final, NamedTuple

import msgspec

Node = dict[str, Any]
_TYPES: Final = (
    "article newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle reviewnewsarticle "
    "backgroundnewsarticle asknewsarticle blogposting liveblogposting socialmediaposting report "
    "satiricalarticle techarticle scholarlyarticle advertisercontentarticle review webpage"
)
ARTICLES: Final = frozenset(_TYPES.split())
_MOST_NODES: Final = 2000
_DEEPEST: Final = 8
_LONGEST: Final = 2_000_000
_WRAPPING: Final = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>)\s*;?\s*$"
)
_TRAILING: Final = re.compile(r",(?=\s{0,200}[}\]])")
_CONTROL: Final = re.compile(r"[\x00-\x1f]")


class Found(NamedTuple):
    """A node of the page's JSON-LD, with the JSON pointer to it, and its types as `types` has them."""

    node: Node
    at: str
    kinds: frozenset[str]


def parsed(source: str) -> Any:
    """The value of a JSON text, mended where it can be; None where it can't."""
    if len(source) > _LONGEST:
        return None
    with suppress(msgspec.DecodeError, UnicodeError, RecursionError):
        return msgspec.json.decode(source)
    bare = _CONTROL.sub(" ", _WRAPPING.sub("", source.strip())).strip().rstrip(";")
    with suppress(msgspec.DecodeError, UnicodeError, RecursionError):
        return msgspec.json.decode(bare)
    with suppress(ValueError, RecursionError):
        return json.JSONDecoder(strict=False).raw_decode(_TRAILING.sub("", bare))[0]
    return None


def nodes(values: list[Any]) -> list[Found]:
    """All typed nodes in these JSON-LD values, outer ones first."""
    found: list[Found] = []
    for place, value in enumerate(values):
        for hit in _walk(value, f"/{place}", 0):
            found.append(hit)
            if len(found) >= _MOST_NODES:
                return found
    return found


def _walk(value: Any, at: str, depth: int) -> Iterator[Found]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for place, item in enumerate(value[:_MOST_NODES]):
            if isinstance(item, (dict, list)):
                yield from _walk(item, f"{at}/{place}", depth + 1)
    elif isinstance(value, dict):
        kinds = types(value)
        if kinds:
            yield Found(value, at, kinds)
        for key, item in value.items():
            if isinstance(item, (dict, list)):
                yield from _walk(item, f"{at}/{key}", depth + 1)


def types(node: Node) -> frozenset[str]:
    """The types of a node, in lower case without a namespace."""
    held = node.get("@type") or node.get("type")
    if not held:
        return frozenset()
    listed = held if isinstance(held, list) else [held]
    return frozenset([t.rpartition("/")[2].rpartition(":")[2].lower() for t in listed if isinstance(t, str)])


def article(found: list[Found], url: str | None, title: str) -> Found | None:
    """The node that speaks of the article of this page."""
    best, most = None, 0.0
    own = _address(url) if url else ""
    for hit in found:
        kinds = hit.kinds & ARTICLES
        if not kinds:
            continue
        rank = 1.0 if kinds == {"webpage"} else 4.0
        headline = string(hit.node.get("headline"))
        if headline or rank < 2:
            rank += 1
        if title and headline and _same(headline, title):
            rank += 3
        places = [hit.node.get("url"), hit.node.get("@id")] if url else []
        if any(isinstance(place, str) and _address(place) == own for place in places):
            rank += 1
        if "datePublished" in hit.node:
            rank += 1
        rank -= hit.at.count("/") * 0.1
        if rank > most:
            best, most = hit, rank
    return best


def string(value: Any) -> str:
    """The text of a value: itself, its `@value` or its name, the first of a list; "" when there is none."""
    if isinstance(value, str):
        return unescape(unescape(value)) if "&" in value else value  # some sites escape twice
    if isinstance(value, list) and value:
        return string(value[0]) if not isinstance(value[0], list) else ""
    if isinstance(value, dict):
        inner = value.get("@value") or value.get("name") or _full_name(value) or value.get("url")
        return string(inner) if isinstance(inner, str) else ""
    return ""


def _full_name(person: Any) -> str:
    """The name of a person whose page gives it in two parts."""
    parts = [person.get("givenName"), person.get("familyName")]
    return " ".join([part for part in parts if isinstance(part, str)])


def resolved(value: Any, found: list[Found]) -> Any:
    """The value with references to other nodes of the page ("@id") replaced by those nodes."""
    listed = value[:50] if isinstance(value, list) else [value]
    if not any(isinstance(item, dict) and "@id" in item for item in listed):
        return listed
    known = {
        hit.node["@id"]: hit.node
        for hit in found
        if isinstance(hit.node.get("@id"), str) and "name" in hit.node
    }
    return [
        known.get(item.get("@id"), item)
        if isinstance(item, dict) and isinstance(item.get("@id"), str)
        else item
        for item in listed
    ]


def strings(value: Any) -> list[str]:
    """All texts of a value: of each in a list, or the one."""
    listed = value[:200] if isinstance(value, list) else [value]
    single = [name for item in listed for name in _each(item)]
    return [text for text in map(string, single) if text.strip()]


def _each(value: Any) -> list[Any]:
    """A value, or what it names where its `name` is a list."""
    names = value.get("name") if isinstance(value, dict) else None
    return names[:50] if isinstance(names, list) else [value]


def _same(one: str, other: str) -> bool:
    one, other = " ".join(one.lower().split()), " ".join(other.lower().split())
    return one in other or other in one


def _address(url: str) -> str:
    return url.partition("#")[0].partition("?")[0].rstrip("/").partition("//")[2]

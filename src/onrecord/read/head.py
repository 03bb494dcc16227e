"""What the head of a page says: its `meta`, `link`, `title` and JSON-LD."""

from __future__ import annotations

import re
from typing import Final, NamedTuple
from urllib.parse import urljoin, urlsplit

from . import jsonld
from .language import declared
from .outline import Outline

_MOST_SCRIPTS: Final = 60
_PLAIN: Final = re.compile(r"https?://[a-z0-9][a-z0-9.-]*/[A-Za-z0-9_/.%+-]*(?:\?[A-Za-z0-9_/.%+=&-]+)?")
"""An address in full that has nothing odd in it."""
_ROOTED: Final = re.compile(r"/[A-Za-z0-9_%+-][A-Za-z0-9_/.%+-]*(?:\?[A-Za-z0-9_/.%+=&-]+)?")
"""One on the same site."""
_SITE: Final = re.compile(r"https?://[a-z0-9][a-z0-9.-]*(?=[/?#]|\Z)")
_NAMES: Final = ("property", "name", "itemprop", "http-equiv")


class Head(NamedTuple):
    """What stands in the head of a page, as it stands there."""

    metas: dict[str, list[str]]  # contents by lower-case name
    title: str  # of the <title> element
    canonical: str | None
    language: str | None  # of the <html> element
    nodes: list[jsonld.Found]  # of all JSON-LD on the page
    article: jsonld.Found | None  # the JSON-LD node of the article
    url: str | None  # of the capture

    def first(self, *names: str) -> tuple[str, str] | None:
        """The first of these metas that says something: its name and its content."""
        for name in names:
            for content in self.metas.get(name, ()):
                if content.strip():
                    return name, content
        return None

    def value(self, *names: str) -> str:
        """The content of the first of these metas that says something; "" when none does."""
        found = self.first(*names)
        return found[1] if found else ""

    def headline(self) -> str:
        """The headline in the page's own data, "" where there is none."""
        return jsonld.string(self.article.node.get("headline")) if self.article else ""

    def body(self) -> str:
        """The text of the article as the page's own data give it, "" where they don't."""
        held = self.article.node.get("articleBody") if self.article else None
        return held if isinstance(held, str) else ""


def head(outline: Outline, url: str | None) -> Head:
    """The head of a page."""
    metas = _metas(outline)
    found = jsonld.nodes(_values(outline.scripts))
    shown = next(
        (c for name in ("og:title", "twitter:title") for c in metas.get(name, ()) if c.strip()), outline.title
    )
    address = _canonical(outline, metas, url)
    article = jsonld.article(found, address or url, shown)
    return Head(metas, outline.title, address, declared(outline.language), found, article, url)


def _metas(outline: Outline) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for meta in outline.metas:
        attributes = meta.attributes
        content = attributes.get("content")
        for key in _NAMES:
            name = attributes.get(key)
            if name and content:
                held = found.setdefault(name.lower(), [])
                if len(held) < 50:
                    held.append(content)
                break
    return found


def _values(scripts: list[str]) -> list[object]:
    values = map(jsonld.parsed, scripts[:_MOST_SCRIPTS])
    return [value for value in values if value is not None]


def _canonical(outline: Outline, metas: dict[str, list[str]], url: str | None) -> str | None:
    """The address that the page gives itself, when it is one of the web."""
    links = [link.attributes.get("href") for link in outline.canonical]
    for candidate in (*links, *metas.get("og:url", ())):
        address = absolute(candidate, url)
        if address and _path(address):  # the front page is no article's address
            return address
    return absolute(url, None)


def _path(address: str) -> str:
    """The path of an address in full, without slashes around it."""
    rest = address.partition("//")[2].partition("#")[0].partition("?")[0]
    return rest.partition("/")[2].strip("/")


def absolute(address: str | None, base: str | None) -> str | None:
    """An address of the web in full; None for everything else."""
    if not address or len(address) > 4000:
        return None
    if _PLAIN.fullmatch(address):  # nearly always, and ten times faster than to take it apart
        return address
    if base and _ROOTED.fullmatch(address) and "/." not in address and (site := _SITE.match(base)):
        return site.group() + address
    try:
        full = urljoin(base or "", address.strip())
        parts = urlsplit(full)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return None
    return full

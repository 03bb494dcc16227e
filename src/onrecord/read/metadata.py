"""Title, authors, dates and the rest of what a page says of its article, each with where it was found."""

from __future__ import annotations

import re
from typing import Any, Final, NamedTuple

from ..records import Source
from . import jsonld, shown
from .authors import authors
from .dates import in_address, iso
from .head import Head, absolute
from .measures import Page

_MARKS: Final = re.compile(r"\s(?:[|•·»›–—~-]|::|<|>)\s|\s[|｜]|[|｜]\s?|\s?[｜]")
_SIGNS: Final = re.compile(r"[|•·»›–—~<>｜-]|::")
"""What one of those marks holds."""
_TRUST: Final = (2.9, 1.7, 2.2, 0.31, 0.1)
"""Of the headline on the page, og:title, JSON-LD, <title>, twitter:title; measured on news pages."""
_LONGEST: Final = 500
_MOST: Final = 0.8
_SHORT: Final = 15
_WORDS: Final = re.compile(r"\w+")
_PUBLISHED_NAMES: Final = """
article:published_time og:article:published_time datepublished date dc.date.issued dcterms.date
dc.date dcterms.created dc.date.created pubdate publishdate publish-date publication_date parsely-
pub-date sailthru.date cxenseparse:recs:publishtime article.published og:published_time
"""
_PUBLISHED: Final = _PUBLISHED_NAMES.split()
_MODIFIED_NAMES: Final = """
article:modified_time og:updated_time datemodified dcterms.modified last-modified lastmod revised
dc.date.modified article.updated
"""
_MODIFIED: Final = _MODIFIED_NAMES.split()


class Value(NamedTuple):
    """A value with where it was found."""

    value: Any
    source: Source


class Facts(NamedTuple):
    """What is known of an article besides its blocks."""

    title: Value | None
    byline: Value | None
    published: Value | None
    modified: Value | None
    language: Value | None
    categories: Value | None
    tags: Value | None
    image: Value | None
    outlet: Value | None
    url: Value | None
    description: str


def _value(value: Any, found: str, at: str | None = None) -> Value | None:
    return Value(value, Source(found=found, at=at)) if value else None


def facts(head: Head, page: Page) -> Facts:
    """All that a page says of its one article."""
    outlet = _outlet(head)
    sites = site_names(head)
    return Facts(
        title=title(head, page, sites),
        byline=byline(head, page, sites),
        published=published(head, page),
        modified=modified(head),
        language=_value(head.language, "html", "html[lang]"),
        categories=categories(head, page),
        tags=tags(head),
        image=image(head),
        outlet=outlet,
        url=_value(head.canonical, "link"),
        description=head.value("og:description", "description", "twitter:description"),
    )


def _of_article(head: Head, *keys: str) -> tuple[Any, str] | None:
    """The first of these that the article's JSON-LD gives, with its pointer."""
    if not head.article:
        return None
    for name in keys:
        held = head.article.node.get(name)
        if held:
            return held, f"{head.article.at}/{name}"
    return None


def title(head: Head, page: Page, sites: list[str]) -> Value | None:
    """The headline without the site's name: the form that most places agree on.

    sites: the names of the site.
    """
    found = _titles(head, page)
    bare = {text: bare_title(text, sites) for text in {value.value for value, _ in found}}
    folds = {text: _folded(text) for text in bare.values()}
    options = [(bare[value.value], value.source, weight) for value, weight in found]
    folded = [folds[text] for text, _, _ in options]
    # what begins as another one does, and goes on with something short, is that one with the site behind it
    short = [
        next((f for f in folded if f and own.startswith(f) and len(f) > _MOST * len(own)), own)
        for own in folded
    ]
    votes: dict[str, float] = {}
    for own, (_, _, weight) in zip(short, options, strict=True):
        if own:
            votes[own] = votes.get(own, 0.0) + weight
    if not votes:
        return None
    best = max(votes, key=lambda own: votes[own])
    if best == folded[0] and len(best) >= _SHORT:
        told = _folded(bare_title(head.value("og:title"), sites))
        if len(told) >= _SHORT and best.endswith(told):  # a kicker glued to the headline
            best = told
    # of the forms that differ in marks and spaces, the one with most words: kickers come glued to headlines
    text, source, _ = max(
        (o for o, f in zip(options, folded, strict=True) if f == best), key=lambda o: len(o[0].split())
    )
    return Value(text, source)


def _titles(head: Head, page: Page) -> list[tuple[Value, float]]:
    """The titles that a page gives, with how much each is trusted."""
    heading = page.rows[page.heading] if page.heading >= 0 else None
    standing = heading.text if heading else ""
    held = _of_article(head, "headline")
    said = jsonld.string(held[0]) if held else ""
    options = [
        (
            _value(standing, "text", heading.tag if heading else None),
            _TRUST[0] if len(standing) >= _SHORT else 1.0,
        ),
        (_value(head.value("og:title"), "meta", "og:title"), _TRUST[1]),
        (_value(said, "json-ld", held[1] if held else None), _TRUST[2]),
        (_value(head.title, "title", "title"), _TRUST[3]),
        (_value(head.value("twitter:title", "dc.title"), "meta", "twitter:title"), _TRUST[4]),
    ]
    return [(value, weight) for value, weight in options if value and value.value.strip()]


def bare_title(text: str, sites: list[str]) -> str:
    """A title without the name of the site behind or before it."""
    text = " ".join(text.split())[:_LONGEST]
    marks = list(_MARKS.finditer(text)) if _SIGNS.search(text) else []
    folded = {_folded(site) for site in sites if site} if marks else ()
    for match in reversed(marks):
        head, tail = text[: match.start()].strip(), text[match.end() :].strip()
        if head and _folded(tail) in folded:
            text = head
        elif tail and _folded(head) in folded:
            return tail
    return text.rstrip(" |")


def site_names(head: Head) -> list[str]:
    """What the site is called: by its own name, its publisher's, its address."""
    outlet = _outlet(head)
    names = [head.value("og:site_name"), head.value("application-name"), str(outlet.value) if outlet else ""]
    host = (head.canonical or head.url or "").partition("//")[2].partition("/")[0].removeprefix("www.")
    return [*names, host, host.rpartition(".")[0]]


def _folded(text: str) -> str:
    return "".join(_WORDS.findall(text.lower()))


def _outlet(head: Head) -> Value | None:
    held = _of_article(head, "publisher")
    if held and jsonld.string(held[0]) and "//" not in jsonld.string(held[0]):
        return _value(jsonld.string(held[0]), "json-ld", held[1])
    return _value(head.value("og:site_name", "publisher", "dc.publisher"), "meta", "og:site_name")


def byline(head: Head, page: Page, sites: list[str]) -> Value | None:
    """The authors' names: as the page's own data give them, else as they stand on the page.

    sites: the names of the site, which are no authors.
    """
    return _value(*authors(head, page, [name for name in sites if name]))


def published(head: Head, page: Page) -> Value | None:
    """When the article appeared, as exactly as the page says."""
    held = _of_article(head, "datePublished", "dateCreated", "uploadDate")
    if held and (date := iso(jsonld.string(held[0]))):
        return _value(date, "json-ld", held[1])
    for name in _PUBLISHED:
        date = iso(head.value(name)) if name in head.metas else None
        if date:
            return _value(date, "meta", name)
    day, stands = in_address(head.canonical or head.url), shown.date(page)
    if stands and (not day or stands.startswith(day)):
        return _value(stands, "text")
    return _value(day, "url")


def modified(head: Head) -> Value | None:
    """When the article was last changed."""
    held = _of_article(head, "dateModified")
    if held and (date := iso(jsonld.string(held[0]))):
        return _value(date, "json-ld", held[1])
    for name in _MODIFIED:
        date = iso(head.value(name)) if name in head.metas else None
        if date:
            return _value(date, "meta", name)
    return None


def categories(head: Head, page: Page) -> Value | None:
    """The site's own sections of the article."""
    held = _of_article(head, "articleSection")
    if held:
        return _value(tuple(jsonld.strings(held[0])), "json-ld", held[1])
    found = head.metas.get("article:section") or head.metas.get("section") or []
    if found:
        return _value(tuple(found), "meta", "article:section")
    section = shown.section(page)
    return _value((section,), "text") if section else None


def tags(head: Head) -> Value | None:
    """The site's own tags of the article."""
    found = head.metas.get("article:tag") or []
    if not found:
        held = _of_article(head, "keywords")
        found = jsonld.strings(held[0]) if held else [head.value("news_keywords", "keywords")]
    return _value(
        tuple(part.strip() for text in found for part in text.split(",") if part.strip())[:50], "meta"
    )


def image(head: Head) -> Value | None:
    """The address of the lead image."""
    address = absolute(head.value("og:image", "og:image:url", "twitter:image"), head.url)
    if address:
        return _value(address, "meta", "og:image")
    held = _of_article(head, "image", "thumbnailUrl")
    return _value(absolute(jsonld.string(held[0]), head.url), "json-ld", held[1]) if held else None

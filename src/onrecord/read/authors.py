"""Who wrote an article: as the page's own data say, else as its readers see it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from . import bylines, jsonld
from .elements import Link
from .head import Head
from .marks import bit
from .measures import Page
from .names import is_body, people, persons
from .pagewords import gathered, page_words
from .rows import Row
from .signatures import signature
from .speaking import may_speak

_ABOVE: Final = 4
_BEHIND: Final = 3
_AFTER: Final = 4
_FAR: Final = 20
_LONGEST: Final = 120
_MOST: Final = 5
_MARK: Final = bit("author")
_NAMES: Final = """
author parsely-author dc.creator dcterms.creator article:author og:article:author sailthru.author
byl citation_author cxenseparse:author article.author articleauthor
"""
_METAS: Final = _NAMES.split()

Told = tuple[tuple[str, ...], str, str | None]
"""The names, what they were found in, and where in it."""


def authors(head: Head, page: Page, outlets: Sequence[str]) -> Told:
    """The authors' names; () where nothing says them.

    outlets: names of the publisher, which are no authors. What readers see
    wins where it names those that the page's data name, and more.
    """
    names, found, at = _said(head, outlets)
    if not names:
        return _shown(page, outlets), "text", None
    if all(map(_is_body, names)) and (shown := _shown(page, outlets)):
        return shown, "text", None
    together = _together(page, outlets)
    if len(together) > len(names) and {*map(str.casefold, names)} <= {*map(str.casefold, together)}:
        return together, "text", None
    return names, found, at


def _said(head: Head, outlets: Sequence[str]) -> Told:
    """The names that JSON-LD or a meta tag gives."""
    if head.article:
        for key in ("author", "creator"):
            held = head.article.node.get(key)
            if held:
                names = people(jsonld.strings(jsonld.resolved(held, head.nodes)), outlets=outlets)
                if names:
                    return names, "json-ld", f"{head.article.at}/{key}"
                break
    for name in _METAS:
        names = people(head.metas[name], outlets=outlets) if name in head.metas else ()
        if names and not _are_parts(names):
            return names, "meta", name
    return (), "text", None


def _are_parts(names: tuple[str, ...]) -> bool:
    """Are these parts of one name or address, each a word: "Tides, Derwick, Vale"?"""
    words = [name for name in names if " " not in name and name.lower() != name.upper()]
    return len(words) == len(names) > 1


def _shown(page: Page, outlets: Sequence[str]) -> tuple[str, ...]:
    """The names by the headline or at the end of the text: behind "By", with a date, or marked as authors."""
    marked: list[str] = []
    for index in _places(page):
        row = page.rows[index]
        if row.kind != "text" or len(row.text) > _LONGEST:
            continue
        said = people(_linked(row), outlets=outlets)
        if not said and may_speak(row.text):
            said = bylines.byline(row.text) or _signing(row)
        if said:
            return persons(people(said, outlets=outlets))
        marked += [name for name in _marked(page, index, row, outlets) if _could_sign(name)]
    return tuple(dict.fromkeys(marked or _high_up(page, outlets)))[:_MOST]


def _high_up(page: Page, outlets: Sequence[str]) -> Iterator[str]:
    """The names far above the text in links to authors, in elements that are marked as theirs."""
    top = _top(page)
    for row in page.rows[max(0, top - _FAR) : top]:
        if row.kind == "text" and len(row.text) <= _LONGEST and page.near[row.frame.index] & _MARK:
            linked = [link.text for link in row.links if leads_to_author(link)]
            yield from filter(_could_sign, people(linked, outlets=outlets))


def _linked(row: Row) -> tuple[str, ...]:
    """The names in the links of a line that says "by" before the first: "ByAda Moreno Courier Staff"."""
    if not row.links:
        return ()
    first = row.links[0].text
    if not first or not bylines.opens(row.text.partition(first)[0]):
        return ()
    return tuple(link.text for link in row.links if bylines.is_name(link.text))


def _is_body(name: str) -> bool:
    """Is this something else than a person: "Courier - The Ports Magazine", "Harbour Times"?"""
    if is_body(name):
        return True
    return " " in name and name.lower() != name.upper() and not bylines.is_name(name)


def _could_sign(name: str) -> bool:
    return bylines.is_name(name) and not page_words().is_furniture(name)


def _together(page: Page, outlets: Sequence[str]) -> tuple[str, ...]:
    """Several names in one line of the page, behind "By" or in links to authors; or one below the other."""
    for index in _places(page):
        row = page.rows[index]
        if row.kind != "text" or len(row.text) > _LONGEST:
            continue
        said = bylines.byline(row.text) if may_speak(row.text) else None
        if not said and not row.links:
            continue
        linked = [link.text for link in row.links if leads_to_author(link)]
        names = persons(people(said if said and bylines.joins(row.text) else linked, outlets=outlets))
        if len(names) > 1 and all(map(bylines.is_name, names)):
            return names
    return _stacked(page)


def _stacked(page: Page) -> tuple[str, ...]:
    """The names of rows that follow each other, each a name in an <address>, which is for authors."""
    names: list[str] = []
    for row in page.rows[_top(page) : page.first]:
        if row.tag == "address" and bylines.is_name(row.text):
            names.append(row.text)
        elif names:
            break
    return tuple(dict.fromkeys(names)) if len(names) > 1 else ()


def _places(page: Page) -> Iterator[int]:
    """The rows around the headline, and those behind the text."""
    yield from range(_top(page), min(page.first + _BEHIND, len(page.rows)))
    yield from range(page.final, min(page.final + _AFTER, len(page.rows)))


def _top(page: Page) -> int:
    """The first row that stands near the headline, or near the text where there is none."""
    return max(0, min(page.heading if page.heading >= 0 else page.first, page.first) - _ABOVE)


def _signing(row: Row) -> tuple[str, ...]:
    """The names in a line that gives a date as well."""
    said = signature(row.text)
    return said.names if said else ()


def _marked(page: Page, index: int, row: Row, outlets: Sequence[str]) -> tuple[str, ...]:
    """The names in a row that class, link or bold type sets apart."""
    linked = [link.text for link in row.links if leads_to_author(link)]
    if linked:
        return people(linked, outlets=outlets)
    is_set_apart = index <= page.first and row.strong >= len(row.text) - 2
    if page.near[row.frame.index] & _MARK or is_set_apart:
        return people([row.text], outlets=outlets)
    return ()


def leads_to_author(link: Link) -> bool:
    """Does a link say that it leads to an author, by its kind or its address: "/author/ada-moreno"?"""
    if "author" in link.element.attributes.get("rel", "").split():
        return True
    steps = (link.address or "").partition("?")[0].lower().split("/")
    return not _author_steps().isdisjoint(steps[:-1])


@cache
def _author_steps() -> frozenset[str]:
    return frozenset(gathered("author_addresses"))

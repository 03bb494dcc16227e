"""Pieces as the HTML pages of their outlets' sites."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Sequence
from functools import cache
from html import escape
from pathlib import Path
from string import Template
from typing import Any

from . import marked
from .dates import printed
from .model import Block, Outlet, Piece, plain_slug

_SITES = Path(__file__).with_name("sites")


@cache
def site(name: str) -> dict[str, Any]:
    """The page parts of a site template, each ready to fill."""
    raw = tomllib.loads((_SITES / f"{name}.toml").read_text(encoding="utf-8"))
    return {
        key: Template(value.strip("\n")) if isinstance(value, str) else value for key, value in raw.items()
    }


def page(piece: Piece, others: Sequence[Piece] = (), comments: Sequence[tuple[str, str]] = ()) -> bytes:
    """The whole page of a piece, in its site's encoding.

    others: pieces of the same outlet that the page teases around the article.
    comments: (name, words) of readers below it.
    """
    parts = site(piece.outlet.site)
    filled: str = parts["page"].substitute(
        _values(piece, parts), **_surroundings(piece, parts, others, comments)
    )
    return filled.encode(parts["settings"].get("encoding", "utf-8"), "xmlcharrefreplace")


def _values(piece: Piece, parts: dict[str, Any]) -> dict[str, str]:
    """What the page says of the piece itself."""
    settings = parts["settings"]
    language = piece.outlet.language
    iso = piece.published.isoformat()
    modified = piece.modified or piece.published
    return {
        "title": marked.html(piece.title),
        "title_attribute": escape(marked.words(piece.title)),
        "description": escape(marked.words(piece.standfirst) or _opening(piece)),
        "standfirst": _part(parts, "standfirst", text=marked.html(piece.standfirst))
        if piece.standfirst
        else "",
        "byline": _byline(piece, parts),
        "authors": escape(", ".join(piece.byline)),
        "section": escape(piece.section),
        "section_slug": plain_slug(piece.section),
        "iso": iso,
        "iso_modified": modified.isoformat(),
        "day": iso[:10],
        "date": printed(piece.published, settings["date"], language),
        "updated": printed(modified, settings["date"], language),
        "url": escape(piece.url),
        "image": escape(_picture(piece)),
        "jsonld": _script(linked_data(piece)),
        "jsonld_graph": _script(_graph(piece)),
        "article_tags": "\n".join(
            f'<meta property="article:tag" content="{escape(tag)}">' for tag in piece.tags
        ),
        "body": "\n".join(_block(block, parts) for block in piece.blocks),
        "language": language,
    }


def _surroundings(
    piece: Piece, parts: dict[str, Any], others: Sequence[Piece], comments: Sequence[tuple[str, str]]
) -> dict[str, str]:
    """What stands around an article on every page of the site."""
    outlet = piece.outlet
    return {
        "site": escape(outlet.name),
        "origin": outlet.origin,
        "tagline": escape(outlet.tagline),
        "year": str(piece.published.year),
        "nav": "\n".join(
            _part(parts, "nav", title=escape(s), url=f"{outlet.origin}/{plain_slug(s)}/")
            for s in outlet.sections
        ),
        "teasers": "\n".join(_teaser(other, parts) for other in others),
        "comments": "\n".join(
            _part(parts, "comment", name=escape(name), text=escape(words)) for name, words in comments
        ),
    }


def _part(parts: dict[str, Any], key: str, **values: str) -> str:
    """One part of a site's pages, filled; nothing where the site has no such part."""
    template = parts.get(key)
    return template.substitute(values) if template is not None else ""


def _teaser(other: Piece, parts: dict[str, Any]) -> str:
    return _part(
        parts,
        "teaser",
        title=marked.html(other.title),
        url=escape(other.url),
        text=marked.html(other.standfirst),
        image=escape(_picture(other)),
    )


def _block(block: Block, parts: dict[str, Any]) -> str:
    """A block in the site's markup."""
    if block.kind == "list":
        items = "".join(f"<li>{marked.html(item)}</li>" for item in block.text.split("\n"))
        return _part(parts, "list", items=items)
    if block.kind == "table":
        rows = [row.split(" | ") for row in block.text.split("\n")]
        cells = "".join(f"<tr>{''.join(f'<td>{marked.html(c)}</td>' for c in row)}</tr>" for row in rows)
        return _part(parts, "table", rows=cells)
    if block.kind == "speaker":
        role = f", {block.role}" if block.role else ""
        return _part(
            parts, "speaker", text=marked.html(block.text), name=escape(block.name), role=escape(role)
        )
    name = escape(block.name + (f", {block.role}" if block.role else ""))
    return _part(
        parts,
        block.kind,
        text=marked.html(block.text),
        name=name,
        caption=marked.html(block.caption),
        credit=escape(block.credit),
        label=escape(block.label),
        title=marked.html(block.title),
        url=escape(block.url),
    )


def _byline(piece: Piece, parts: dict[str, Any]) -> str:
    """The byline as the site sets it; the newsroom's name where nobody signed."""
    names = piece.byline or ((piece.outlet.newsroom,) if piece.outlet.newsroom else ())
    if not names:
        return ""
    linked = [_part(parts, "author", name=escape(name), slug=plain_slug(name)) for name in names]
    joint = " und " if piece.outlet.language == "de" else " and "
    return _part(
        parts, "byline", authors=joint.join([", ".join(linked[:-1]), linked[-1]] if linked[1:] else linked)
    )


def _opening(piece: Piece) -> str:
    """The first paragraph, for pages whose piece has no standfirst."""
    return next((marked.words(b.text) for b in piece.blocks if b.kind == "paragraph"), "")


def _picture(piece: Piece) -> str:
    """The address of the lead picture."""
    own = next((b.url for b in piece.blocks if b.kind == "image"), "")
    return own or f"{piece.outlet.origin}/img/{piece.slug}.jpg"


def _script(data: Any) -> str:
    text = json.dumps(data, ensure_ascii=False, indent=None).replace("</", "<\\/")
    return f'<script type="application/ld+json">{text}</script>'


def linked_data(piece: Piece) -> dict[str, Any]:
    """The piece as schema.org's NewsArticle."""
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": {"@type": "WebPage", "@id": piece.url},
        "headline": marked.words(piece.title),
        "description": marked.words(piece.standfirst) or _opening(piece),
        "datePublished": piece.published.isoformat(),
        "dateModified": (piece.modified or piece.published).isoformat(),
        "author": _authors(piece),
        "articleSection": piece.section,
        "keywords": list(piece.tags),
        "inLanguage": piece.outlet.language,
        "image": [_picture(piece)],
        "publisher": _publisher(piece.outlet),
    }


def _authors(piece: Piece) -> list[dict[str, str]]:
    if not piece.byline:
        return [{"@type": "Organization", "name": piece.outlet.name}]
    return [{"@type": "Person", "name": name} for name in piece.byline]


def _publisher(outlet: Outlet) -> dict[str, Any]:
    return {"@type": "NewsMediaOrganization", "name": outlet.name, "url": f"{outlet.origin}/"}


def _graph(piece: Piece) -> dict[str, Any]:
    """The same as a graph of linked nodes, as content systems write it."""
    article = linked_data(piece)
    article.pop("@context")
    people = [{"@type": "Person", "@id": f"#author-{n}", "name": name} for n, name in enumerate(piece.byline)]
    article["author"] = [{"@id": person["@id"]} for person in people] or [{"@id": "#site"}]
    article["publisher"] = {"@id": "#site"}
    site_node = {**_publisher(piece.outlet), "@id": "#site"}
    trail = {
        "@type": "BreadcrumbList",
        "itemListElement": [{"@type": "ListItem", "position": 1, "name": piece.section}],
    }
    return {"@context": "https://schema.org", "@graph": [site_node, trail, *people, article]}

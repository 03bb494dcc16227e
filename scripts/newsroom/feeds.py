"""Pieces as RSS and Atom feeds."""

from __future__ import annotations

from collections.abc import Sequence
from email.utils import format_datetime
from html import escape

from . import marked
from .model import Outlet, Piece


def rss(outlet: Outlet, pieces: Sequence[Piece]) -> str:
    """An RSS 2.0 feed, newest first."""
    newest = sorted(pieces, key=lambda p: (p.published, p.slug), reverse=True)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">',
        "<channel>",
        f"<title>{escape(outlet.name)}</title>",
        f"<link>{outlet.origin}/</link>",
        f"<description>{escape(outlet.tagline)}</description>",
        f"<language>{outlet.language}</language>",
        *map(_item, newest),
        "</channel>",
        "</rss>",
    ]
    return "\n".join(lines) + "\n"


def _item(piece: Piece) -> str:
    authors = "".join(f"<dc:creator>{escape(name)}</dc:creator>" for name in piece.byline)
    return (
        f"<item><title>{escape(marked.words(piece.title))}</title><link>{escape(piece.url)}</link>"
        f'<guid isPermaLink="true">{escape(piece.url)}</guid>'
        f"<pubDate>{format_datetime(piece.published)}</pubDate>"
        f"<category>{escape(piece.section)}</category>{authors}"
        f"<description>{escape(_summary(piece))}</description></item>"
    )


def atom(outlet: Outlet, pieces: Sequence[Piece]) -> str:
    """An Atom feed with whole texts, newest first."""
    newest = sorted(pieces, key=lambda p: (p.published, p.slug), reverse=True)
    updated = newest[0].published.isoformat() if newest else "1970-01-01T00:00:00Z"
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{outlet.language}">',
        f"<title>{escape(outlet.name)}</title>",
        f"<id>{outlet.origin}/</id>",
        f'<link rel="alternate" href="{outlet.origin}/"/>',
        f"<updated>{updated}</updated>",
        *map(_entry, newest),
        "</feed>",
    ]
    return "\n".join(lines) + "\n"


def _entry(piece: Piece) -> str:
    body = "".join(f"<p>{marked.html(b.text)}</p>" for b in piece.blocks if b.kind == "paragraph")
    names = piece.byline or (piece.outlet.name,)
    parts = [
        f"<title>{escape(marked.words(piece.title))}</title>",
        f"<id>{escape(piece.url)}</id>",
        f'<link rel="alternate" href="{escape(piece.url)}"/>',
        f"<published>{piece.published.isoformat()}</published>",
        f"<updated>{(piece.modified or piece.published).isoformat()}</updated>",
        f'<category term="{escape(piece.section)}"/>',
        *(f"<author><name>{escape(name)}</name></author>" for name in names),
        f"<summary>{escape(_summary(piece))}</summary>",
        f'<content type="html">{escape(body)}</content>',
    ]
    return f"<entry>{''.join(parts)}</entry>"


def _summary(piece: Piece) -> str:
    first = next((b.text for b in piece.blocks if b.kind == "paragraph"), "")
    return marked.words(piece.standfirst or first)

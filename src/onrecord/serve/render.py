"""Templates and what they can call; everything from outside is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any, Final
from urllib.parse import quote, urlencode, urlsplit

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader
from markupsafe import Markup, escape

from ..records import AnyBlock, Span
from ..store.values import Listing, Saying
from . import links, words
from .marking import Row, Segment

THEMES: Final = ("light", "dark", "system")


class Renderer:
    """Makes pages of templates."""

    def __init__(self) -> None:
        self._environment = Environment(
            loader=PackageLoader("onrecord.serve"), autoescape=True, trim_blocks=True, lstrip_blocks=True
        )
        self._environment.filters |= {
            "clock": words.clock,
            "day": words.day,
            "filename": filename,
            "groupby_article": by_article,
            "groupby_day": by_day,
            "host": host,
            "moment": words.moment,
            "path": lambda text: quote(text, safe=""),
            "safe_url": safe_url,
            "shortened": shortened,
            "through": words.through,
            "weekday": words.weekday,
        }
        self._environment.globals |= {
            "between": words.between,
            "coordinates": words.coordinates,
            "counted": words.counted,
            "how": words.how,
            "kind_of": kind_of,
            "many": words.many,
            "marked": marked,
            "narrowed": narrowed,
            "segment_line": segment_line,
            "segments": segments,
            "sources": words.SOURCES,
            "words_of": links.words_of,
        }

    def page(
        self, request: Request, template: str, context: Mapping[str, Any], *, status: int = 200
    ) -> HTMLResponse:
        """A page; `?theme=` is kept in a cookie."""
        asked = request.query_params.get("theme")
        theme = asked if asked in THEMES else request.cookies.get("theme")
        shown = theme if theme in ("light", "dark") else None
        body = self._environment.get_template(template).render(
            {"same": _same(request), "theme": shown, "query": None, "section": None, **context}
        )
        response = HTMLResponse(body, status_code=status)
        if asked in THEMES:
            response.set_cookie("theme", asked, max_age=365 * 86400, httponly=True, samesite="lax")
        return response


def _same(request: Request) -> Any:
    """A function that gives the present address with other parameters; None takes one away."""

    def same(**changes: object) -> str:
        kept = {k: v for k, v in request.query_params.items() if k != "theme" and k not in changes}
        kept |= {k: str(v) for k, v in changes.items() if v is not None}
        path = quote(request.url.path, safe="/")
        return "/" + path.lstrip("/") + ("?" + urlencode(kept) if kept else "")

    return same


def narrowed(query: str | None, field: str, value: str) -> str:
    """The address of a search for `query` and one thing more; without it where it is there already."""
    if field == "month":
        more = f"since:{value} until:{value}"
    else:
        more = f'{field}:"{value.replace(chr(34), " ")}"'
    if query and more in query:
        rest = " ".join(query.replace(more, " ").split())
        return "/search?" + urlencode({"q": rest}) if rest else "/search"
    return "/search?" + urlencode({"q": f"{query} {more}" if query else more})


def safe_url(url: str | None) -> str | None:
    """The address where it is http(s), None otherwise."""
    if not url or any(ord(c) < 33 for c in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def host(url: str | None) -> str:
    """The host of an address."""
    safe = safe_url(url)
    return (urlsplit(safe).hostname or "") if safe else ""


def filename(path: str) -> str:
    """The last part of a path, whichever way its slashes lean."""
    return path.replace("\\", "/").rsplit("/", 1)[-1]


def shortened(text: str, most: int) -> str:
    """The text, cut at a word where it is longer than `most` characters."""
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"


def by_day(articles: Sequence[Listing]) -> list[tuple[str | None, list[Listing]]]:
    """Articles under the day on which they were published."""
    return [(day, list(group)) for day, group in groupby(articles, key=lambda article: article.day)]


def by_article(sayings: Sequence[Saying]) -> list[tuple[Listing, list[Saying]]]:
    """Statements under their article, newest article first; within one, as one reads them."""
    groups = groupby(sayings, key=lambda said: said.article)
    return [(article, list(group)[::-1]) for article, group in groups]


def kind_of(block: AnyBlock) -> str:
    """The kind of a block, as its line has it."""
    return str(type(block).__struct_config__.tag)


def segments(row: Row) -> Markup:
    """The marked text of a block."""
    return Markup("<br>").join(segment_line(line) for line in row.segments)


def segment_line(line: Iterable[Segment]) -> Markup:
    """One line of marked text."""
    return Markup("").join(_segment(segment) for segment in line)


def _segment(segment: Segment) -> Markup:
    text = escape(segment.text)
    anchor = Markup(' id="{}"').format(segment.at) if segment.at else Markup("")
    if segment.fact:
        within = "" if segment.said else anchor
        text = Markup('<span class="fact {}"{} title="{}">{}</span>').format(
            segment.fact, within, segment.title, text
        )
    if segment.said:
        text = Markup('<span class="{}"{}>{}</span>').format(segment.said, anchor, text)
    return text


def marked(text: str, marks: Sequence[Span] | None) -> Markup:
    """Text with what was found marked."""
    parts, place = [], 0
    for mark in marks or ():
        if mark.start < place:
            continue
        parts += [
            escape(text[place : mark.start]),
            Markup("<mark>{}</mark>").format(text[mark.start : mark.end]),
        ]
        place = mark.end
    return Markup("").join([*parts, escape(text[place:])])

"""`onrecord search`: what the archive holds, by words and by who said them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any, Final

import msgspec
import typer

from ..errors import UsageError
from ..store import QueryError
from ..text.pointing import pointed
from . import archive

if TYPE_CHECKING:
    from ..store.archive import Archive
    from ..store.values import Hits, Listing

EPILOG: Final = (
    "Examples: onrecord search 'harbour -strike since:2026-03' · "
    "onrecord search 'said:talks speaker:Ito' --jsonl | jq .who.name"
)


def command(
    query: Annotated[
        str, typer.Argument(metavar="QUERY", help='Words, "phrases", said:, speaker:, place: …')
    ],
    folder: archive.Folder = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Write records as lines, not a table.")] = False,
    limit: Annotated[int, typer.Option(min=1, max=1_000_000, help="How many at the most.")] = 50,
) -> None:
    """Search the archive: articles, or statements with said: or speaker:.

    Fields: said: speaker: place: outlet: category: story: since: until:.
    """
    with archive.opened(folder, readonly=False) as opened:
        try:
            pages = _pages(opened, query, limit)
            _write_lines(opened, pages) if jsonl else _write_table(pages)
        except QueryError as error:
            raise UsageError(f"{error.message}\n  " + "\n  ".join(pointed(query, error.at))) from None


def _pages(opened: Archive, query: str, limit: int) -> Iterator[Hits]:
    """What is found, in portions, up to a number."""
    before: int | None = None
    while limit > 0:
        hits = opened.search(query, limit=min(limit, 200), before=before, facets=False)
        yield hits
        limit -= len(hits.articles) + len(hits.statements)
        before = hits.older
        if before is None:
            return


def _write_lines(opened: Archive, pages: Iterator[Hits]) -> None:
    """Article lines, or statement lines with their article's title, outlet and date."""
    encoder = msgspec.json.Encoder()
    for hits in pages:
        for hit in hits.articles:
            if article := opened.article(hit.article.id):
                sys.stdout.buffer.write(encoder.encode(article) + b"\n")
        for spoken in hits.statements:
            of = spoken.saying.article
            more = {
                "title": of.title,
                "outlet": of.outlet,
                "published": of.published,
                "said_words": spoken.saying.words,
            }
            line: dict[str, Any] = msgspec.to_builtins(spoken.saying.statement) | more
            sys.stdout.buffer.write(encoder.encode(line) + b"\n")
    sys.stdout.buffer.flush()


def _write_table(pages: Iterator[Hits]) -> None:
    """A table for people."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, padding=(0, 2, 0, 0), show_edge=False)
    total, first = 0, True
    for hits in pages:
        if first:
            for name in ("date", "outlet", *(("speaker", "said") if hits.of_statements else ("title",))):
                table.add_column(name, overflow="fold")
            first = False
        for hit in hits.articles:
            table.add_row(*map(Text, (*_where(hit.article), hit.article.title or hit.article.lead)))
        for spoken in hits.statements:
            who = spoken.saying.statement.who
            row = (*_where(spoken.saying.article), who.name if who else "not named", spoken.saying.words)
            table.add_row(*map(Text, row))
        total = hits.total
    console = Console(width=None if sys.stdout.isatty() else 160)
    console.print(table if table.row_count else "Nothing found.")
    if total > table.row_count > 0:
        console.print(f"{table.row_count} of {total:,}; more with --limit")


def _where(article: Listing) -> tuple[str, str]:
    """Date and outlet of an article."""
    return article.day or "not known", article.outlet or "not known"

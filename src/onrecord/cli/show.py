"""`onrecord show`: one article with who said what in it."""

from __future__ import annotations

import sys
from typing import Annotated, Final

import typer

from ..errors import UsageError
from ..records import Article, Record, Statement, encode
from . import archive

EPILOG: Final = "Example: onrecord show 1f0c5a9e2b7d4c3a8e61"


def command(
    name: Annotated[str, typer.Argument(metavar="ID", help="Id of an article or of a piece.")],
    folder: archive.Folder = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Write the article's record lines.")] = False,
) -> None:
    """Show an article and who said what in it."""
    with archive.opened(folder) as opened:
        article = opened.article(name)
        if article is None:
            raise UsageError(f"no article or piece {name[:60]!r} in {opened.path}")
        found = opened.annotations(article.id)
    if jsonl:
        for record in (article, *found):
            sys.stdout.buffer.write(encode(record) + b"\n")
        sys.stdout.buffer.flush()
    else:
        _print(article, found)


def _print(article: Article, found: tuple[Record, ...]) -> None:
    """The article for people."""
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    from ..serve import words

    console = Console(highlight=False, width=None if sys.stdout.isatty() else 100)
    console.print(Text(article.title or article.standfirst or "Without a title", style="bold"))
    facts = (article.outlet, article.published, ", ".join(article.byline), ", ".join(article.categories))
    console.print(Text(" · ".join(fact for fact in facts if fact), style="dim"))
    for block in article.blocks:
        if block.span is not None:
            console.print()
            console.print(Text(block.text))
    said = [record for record in found if isinstance(record, Statement)]
    if said:
        console.print(Text(f"\nWho said what ({len(said)})", style="bold"))
    known = {statement.id: statement for statement in said}
    for statement in said:
        how = words.how(statement, known.get(statement.within or ""), (article.published or "")[:10])
        spoken = " … ".join(span.of(article.text) for span in statement.words)
        console.print(Text(" · ".join([words.speakers(statement), *how]), style="dim"))
        console.print(Padding(Text(spoken), (0, 0, 0, 2)))

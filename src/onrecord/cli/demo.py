"""`onrecord demo`: an archive of an invented news week, and what is in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Final

import typer

from .. import config, pipeline
from .. import demo as week
from ..pipeline.filing import add
from ..records import Given
from . import archive, options, output, serve

if TYPE_CHECKING:
    from ..store.archive import Archive

EPILOG: Final = "Examples: onrecord demo · onrecord demo --no-serve --archive week"
FOLDER: Final = "demo"


def command(
    folder: Annotated[
        str, typer.Option("--archive", metavar="DIR", help="Folder of the demo archive.")
    ] = FOLDER,
    serving: Annotated[
        bool, typer.Option("--serve/--no-serve", help="Show it in the browser, or only file it.")
    ] = True,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int | None, typer.Option(min=1, max=65535, help="Port; by default the next free one.")
    ] = None,
) -> None:
    """File an invented news week into an archive, say what was found, and show it.

    Five outlets and an agency, all invented, tell six stories; doing it again
    changes nothing.
    """
    settings = config.settings()
    tally = output.Tally("demo")
    with archive.opened(folder, create=True) as opened:
        filed = add(opened, _tasks(), workers=settings.workers, limits=options.limits(settings))
        for one in filed:
            tally.articles += len(one.kept)
            tally.see(one.output._replace(articles=0))
        for line in summary(opened, tally.articles):
            print(line)
        status = tally.end()
        if status or not serving:
            raise typer.Exit(status)
        serve.run(opened, host, port)


def _tasks() -> Iterator[pipeline.ReadTask]:
    """The week's pages, and its archives as somebody copied them."""
    copied = week.copied_archives()
    for path in week.documents():
        known = copied.get(path.name)
        yield pipeline.ReadTask(path=str(path), given=Given(**known) if known else Given(), annotated=True)


def summary(opened: Archive, articles: int) -> Iterator[str]:
    """What is in the archive, in a few lines."""
    front = opened.front(stories=100)
    found = [record for name in opened.article_ids() for record in opened.annotations(name)]
    kinds = {kind: sum(type(record).__name__ == kind for record in found) for kind in ("Statement", "Figure")}
    yield (
        f"{articles} articles of {len(front.outlets)} outlets in {opened.path}: "
        f"{kinds['Statement']:,} statements, {kinds['Figure']:,} figures, {len(front.stories)} stories"
    )
    yield "who said most: " + ", ".join(f"{who.name} ({who.count})" for who in opened.people(5))
    for told in sorted(front.stories, key=lambda told: -len(told.articles))[:6]:
        conflicts = {one.counts for one in told.story.conflicts if one.relation == "conflict" and one.counts}
        differ = f"; accounts differ on {', '.join(sorted(conflicts)[:3])}" if conflicts else ""
        yield f"story: {told.story.title or 'Without a title'} ({len(told.articles)} reports{differ})"

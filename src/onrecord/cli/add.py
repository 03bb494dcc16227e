"""`onrecord add`: pages into the archive."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, Final

import typer

from .. import config, pipeline
from ..errors import UsageError
from ..pipeline.filing import Filed, add
from . import archive, options, output

EPILOG: Final = (
    "Examples: onrecord add page.html --url https://example.org/news/1 · onrecord add crawl.warc.gz pages/ · "
    "onrecord add archive.txt --outlet example.org --published 2025-10-24"
)
ENDINGS: Final = (".html", ".htm", ".xhtml", ".txt", ".warc")
_ENDINGS_TOLD: Final = f"no file ends with {', '.join(ENDINGS)}, or these with .gz"


def command(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE|FOLDER...",
            help="HTML, text, WARC, or folders of them (.html, .htm, .xhtml, .txt, .warc, also with .gz).",
        ),
    ],
    folder: archive.Folder = None,
    url: options.Url = None,
    published: options.Published = None,
    outlet: options.Outlet = None,
    category: options.Category = None,
    language: options.Language = None,
    workers: options.Workers = None,
) -> None:
    """Read pages, annotate them and keep them in the archive.

    Prints `kept ARTICLE_ID SOURCE` for each article once it is durable, also
    for what is there already. Doing it twice changes nothing.
    """
    paths = [path for source in sources for path in _paths(source)]
    if url is not None and len(paths) != 1:
        raise UsageError("--url goes with one file")
    url = options.address(url)
    settings = config.settings()
    said = options.given(outlet, published, category, language)
    rules = options.rules(settings)
    tasks = (pipeline.ReadTask(path=path, url=url, given=said, rules=rules, annotated=True) for path in paths)
    tally = output.Tally("add")
    with archive.opened(folder, create=True) as opened:
        filed = add(opened, tasks, workers=workers or settings.workers, limits=options.limits(settings))
        with output.Progress("add", len(paths)) as progress:
            for one in filed:
                _say(one, tally)
                progress.step(tally)
    raise typer.Exit(tally.end())


def _say(filed: Filed, tally: output.Tally) -> None:
    """Say what is durable now."""
    for kept in filed.kept:
        sys.stdout.write(f"kept {kept.article} {output.printable(kept.source)}\n")
    sys.stdout.flush()
    tally.articles += len(filed.kept)
    if filed.output.problems:
        sys.stdout.buffer.write(filed.output.lines.splitlines(keepends=True)[-1])
        tally.see(filed.output._replace(articles=0))


def _paths(source: str) -> list[str]:
    """A file as it is; the pages of a folder, in order of their names, and of no archive in it."""
    if source.startswith(("http://", "https://")):
        raise UsageError("addresses cannot be fetched yet: save the page and add the file with --url")
    if "\0" in source or not Path(source).is_dir():
        return [source]
    found: list[str] = []
    for folder, inner, names in os.walk(source):
        inner[:] = [name for name in inner if not Path(folder, name, "archive.toml").exists()]
        pages = (name for name in names if name.lower().removesuffix(".gz").endswith(ENDINGS))
        found += (str(Path(folder, name)) for name in pages if Path(folder, name).is_file())
    if not found:
        print(f"onrecord add: {output.printable(source)}: no page here ({_ENDINGS_TOLD})", file=sys.stderr)
    return sorted(found)

"""`onrecord read`: files to captures and articles."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Annotated, Final

import typer

from .. import config, pipeline
from ..errors import UsageError
from ..records import Given
from . import explained, options, output

EPILOG: Final = (
    "Examples: onrecord read page.html --url https://example.org/news/1 · "
    "onrecord read archive.txt --outlet example.org --published 2025-10-24 · "
    "onrecord read page.html --explain · "
    "onrecord read crawl.warc.gz > articles.jsonl · onrecord read - < captures.jsonl"
)


def command(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="HTML, text or WARC; - for capture lines.")
    ],
    url: options.Url = None,
    published: options.Published = None,
    outlet: options.Outlet = None,
    category: options.Category = None,
    language: options.Language = None,
    workers: options.Workers = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Print each row of an HTML page, kept or dropped, and why.")
    ] = False,
) -> None:
    """Read pages, copied text and WARC files into articles.

    Writes for each input its capture line, then its article lines; what cannot
    be read becomes a problem line.
    """
    if url is not None and len(files) != 1:
        raise UsageError("--url goes with one file")
    url = options.address(url)
    if explain:
        if len(files) != 1 or "-" in files:
            raise UsageError("--explain goes with one file")
        raise typer.Exit(explained.explain(files[0], url))
    settings = config.settings()
    said = options.given(outlet, published, category, language)
    outputs = pipeline.read_files(
        _tasks(files, url, said, options.rules(settings)),
        workers=workers or settings.workers,
        limits=options.limits(settings),
    )
    total = None if "-" in files else len(files)
    raise typer.Exit(output.write("read", outputs, total=total))


def _tasks(files: list[str], url: str | None, given: Given, rules: str | None) -> Iterator[pipeline.ReadTask]:
    """A task for each file, and for each capture line on standard input."""
    for name in files:
        if name != "-":
            yield pipeline.ReadTask(path=name, url=url, given=given, rules=rules)
            continue
        for bundle in pipeline.Lines(sys.stdin.buffer):
            for line in bundle:
                yield pipeline.ReadTask(line=line, given=given, rules=rules)

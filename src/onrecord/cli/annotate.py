"""`onrecord annotate`: articles to statements, figures and mentions."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from .. import config, pipeline
from . import options, output

EPILOG: Final = (
    "Examples: onrecord read page.html | onrecord annotate · "
    "onrecord annotate articles.jsonl --only | jq 'select(.record == \"statement\")'"
)


def command(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE...|-]", help="Lines of articles.")
    ] = None,
    only: options.Only = False,
    workers: options.Workers = None,
) -> None:
    """Find who said what, figures, dates, places and people in articles.

    Reads article lines, or any line with `id` and `text`; writes each line that
    it read, followed by its statement, figure and mention lines.
    """
    settings = config.settings()
    outputs = pipeline.annotate_lines(
        output.bundles(files or []),
        only=only,
        workers=workers or settings.workers,
        limits=options.limits(settings),
    )
    raise typer.Exit(output.write("annotate", outputs))

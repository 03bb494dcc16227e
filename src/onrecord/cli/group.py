"""`onrecord group`: articles to copies and stories."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from .. import config, pipeline
from . import options, output

EPILOG: Final = "Example: onrecord read pages/*.html | onrecord annotate | onrecord group > records.jsonl"


def command(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE...|-]", help="Lines that annotate writes.")
    ] = None,
    only: options.Only = False,
    workers: options.Workers = None,
) -> None:
    """Find copies of one text, and reports that tell one story.

    Writes the lines that it read, duplicate lines as they are found, and story
    lines last. Articles without annotation lines are annotated first.
    """
    settings = config.settings()
    outputs = pipeline.group_lines(
        output.bundles(files or []),
        only=only,
        workers=workers or settings.workers,
        limits=options.limits(settings),
    )
    raise typer.Exit(output.write("group", outputs))

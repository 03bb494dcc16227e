"""`onrecord check`: is everything there, and sound?"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from ..pipeline.filing import reread
from . import archive, output

EPILOG = "Examples: onrecord check · onrecord check --repair"


def command(
    folder: archive.Folder = None,
    listed: Annotated[bool, typer.Option("--list", help="Print `has ARTICLE_ID` for each article.")] = False,
    repair: Annotated[bool, typer.Option("--repair", help="Mend what can be mended.")] = False,
) -> None:
    """Check the archive: database, search index, captured bytes and journal.

    Exit status 0 when all is sound, 1 when something is wrong.
    """
    with archive.opened(folder) as opened:
        findings = opened.check(repair=repair, reread=reread)
        if listed:
            for name in opened.article_ids():
                sys.stdout.write(f"has {name}\n")
    wrong = 0
    for finding in findings:
        wrong += not finding.mended
        state = " (mended)" if finding.mended else ""
        print(f"onrecord check: {output.printable(finding.message)}{state}", file=sys.stderr)
    raise typer.Exit(1 if wrong else 0)

"""`onrecord check`: is everything there, and sound?"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from .. import config, store
from . import archive, output

EPILOG = "Examples: onrecord check · onrecord check --repair"
_SHOWN = 3  # findings that standard error names one by one


def command(
    folder: archive.Folder = None,
    listed: Annotated[bool, typer.Option("--list", help="Print `has ARTICLE_ID` for each article.")] = False,
    repair: Annotated[bool, typer.Option("--repair", help="Mend what can be mended.")] = False,
) -> None:
    """Check the archive: database, search index, captured bytes and journal.

    Exit status 0 when all is sound, 1 when something is wrong.
    """
    from ..pipeline.filing import regroup, reread

    path = folder or config.settings().archive
    findings = store.check_archive(
        path, repair=repair, reread=reread, regroup=lambda made: regroup(made, None)
    )
    wrong = [finding for finding in findings if finding.wrong and not finding.mended]
    if listed and not wrong:
        with archive.opened(folder) as opened:
            for name in opened.article_ids():
                sys.stdout.write(f"has {name}\n")
    named = sorted(findings, key=lambda finding: finding.mended or not finding.wrong)
    for finding in named[: _SHOWN if len(named) <= _SHOWN else _SHOWN - 1]:
        state = " (mended)" if finding.mended else ""
        print(f"onrecord check: {output.printable(finding.message)}{state}", file=sys.stderr)
    if len(named) > _SHOWN:
        print(f"onrecord check: and {len(named) - _SHOWN + 1} more like these", file=sys.stderr)
    raise typer.Exit(1 if wrong else 0)

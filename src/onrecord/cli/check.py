"""`onrecord check`: is everything there, and sound?"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import Annotated, Final

import typer

from .. import config, store
from . import archive, options, output

EPILOG: Final = "Examples: onrecord check · onrecord check --repair"


def command(
    folder: archive.Folder = None,
    listed: Annotated[bool, typer.Option("--list", help="Print `has ARTICLE_ID` for each article.")] = False,
    repair: Annotated[bool, typer.Option("--repair", help="Mend what can be mended.")] = False,
) -> None:
    """Check the archive: database, search index, captured bytes and journal.

    Exit status 0 when all is sound, 1 when something is wrong.
    """
    from ..pipeline.filing import regroup, reread

    settings = config.settings()
    path = folder or settings.archive
    if Path(path).is_dir() and not any(Path(path).iterdir()):
        print(f"note: nothing has been filed in {path} yet")
        return
    again = partial(reread, rules=options.rules(settings))
    findings = store.check_archive(path, repair=repair, reread=again, regroup=regroup)
    for finding in findings:
        state = " (mended)" if finding.mended else ""
        print(f"{'wrong' if finding.wrong else 'note'}: {output.printable(finding.message)}{state}")
    if listed and store.is_archive(path):
        with archive.opened(path) as opened:
            for name in opened.article_ids():
                sys.stdout.write(f"has {name}\n")
    broken = sum(finding.wrong and not finding.mended for finding in findings)
    if broken:
        advice = "" if repair else "; try --repair"
        print(f"onrecord check: {broken} wrong in {path}{advice}", file=sys.stderr)
    raise typer.Exit(1 if broken else 0)

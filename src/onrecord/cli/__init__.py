"""The command line: one file per command, a thin door to one stage or to the archive."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from functools import wraps
from typing import Annotated, Any

import typer

from .. import __version__
from ..errors import OnrecordError
from . import add, annotate, check, correct, demo, group, read, search, serve, show

app = typer.Typer(
    name="onrecord",
    help="An open, self-hosted news archive that knows who said what.",
    epilog="Example: onrecord read page.html | onrecord annotate | onrecord group > records.jsonl",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _quietly(function: Callable[..., None]) -> Callable[..., None]:
    """The command, ending in silence when whoever reads its output has enough."""

    @wraps(function)
    def run(*arguments: Any, **options: Any) -> None:
        try:
            function(*arguments, **options)
        except BrokenPipeError:
            # what is left in the buffer has nowhere to go
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(0) from None

    return run


for module in (read, annotate, group, add, search, show, serve, correct, check, demo):
    app.command(module.__name__.rpartition(".")[2], epilog=module.EPILOG)(_quietly(module.command))


def _version(wanted: bool) -> None:
    if wanted:
        print(f"onrecord {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=False)
def options(
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
    log: Annotated[
        str | None,
        typer.Option("--log", metavar="FILE", help="Write a log of events to FILE ('-': standard error)."),
    ] = None,
) -> None:
    """An open, self-hosted news archive that knows who said what."""
    logger = logging.getLogger("onrecord")
    logger.propagate = False
    handler: logging.Handler = logging.NullHandler()
    if log:
        logger.setLevel(logging.INFO)
        handler = logging.StreamHandler() if log == "-" else logging.FileHandler(log, encoding="utf-8")
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger.addHandler(handler)


def run() -> int:
    """Run the command that the arguments name; the exit status."""
    try:
        app()
    except SystemExit as end:
        return int(end.code or 0)
    except OnrecordError as error:
        print(f"onrecord: {error}", file=sys.stderr)
        return 2
    return 0

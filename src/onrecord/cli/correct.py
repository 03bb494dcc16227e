"""`onrecord correct`: what a person changes, kept and applied again after every reprocessing."""

from __future__ import annotations

import getpass
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

import msgspec
import typer

from ..errors import UsageError
from ..records import Correction, CorrectionTarget
from ..records.ids import make
from . import archive, corrected

if TYPE_CHECKING:
    from ..store.archive import Archive

EPILOG: Final = (
    "Examples: onrecord correct merge ENTITY OTHER · onrecord correct split ENTITY PIECE · "
    "onrecord correct set PIECE title 'Quay one opens' · onrecord correct wrong PIECE --words 'It is late' · "
    "onrecord correct undo CORRECTION · onrecord correct list"
)

Action = Literal["set", "merge", "split", "wrong", "undo", "list"]


def command(
    action: Annotated[
        Action, typer.Argument(metavar="ACTION", help="set, merge, split, wrong, undo or list.")
    ],
    name: Annotated[
        str | None,
        typer.Argument(metavar="ID", help="An article, piece, entity, story or correction."),
    ] = None,
    values: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="VALUE…",
            help="set: FIELD and its value; merge: the id that goes in; split: the articles that leave.",
        ),
    ] = None,
    words: Annotated[
        str | None, typer.Option(help="Words of the article at which something was found wrongly.")
    ] = None,
    before: Annotated[str, typer.Option(help="What stands before the words, where they come twice.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="The value is JSON, not text.")] = False,
    by: Annotated[str | None, typer.Option(help="Who corrects; by default the user's name.")] = None,
    folder: archive.Folder = None,
) -> None:
    """Correct what the archive holds: fields, what was found at some words, who is who, stories.

    set: a field of an article (title, byline, published, outlet, categories …),
    of what was found at --words (who, stance, name, role …), the name of an
    entity or the title of a story. merge: two entities or stories are one.
    split: in these articles somebody else is meant. wrong: what was found at
    --words is none. undo: takes a correction back. Corrections are kept in the
    archive's journal and applied again whenever articles are read or grouped
    anew; `list` shows them with their ids.
    """
    with archive.opened(folder, readonly=action == "list") as opened:
        if action == "list":
            _list(opened)
            return
        if name is None:
            raise UsageError(f"correct {action} needs the id of what is corrected")
        target = corrected.target(opened, name, words, before)
        target, value = corrected.wanted(opened, action, target, values or [], as_json)
        made = _made(opened, action, target, value, by)
        with opened.writer() as writer:
            writer.correct(made)
    print(f"corrected {made.id}")


def _made(opened: Archive, action: Any, target: CorrectionTarget, value: Any, by: str | None) -> Correction:
    """The record of a correction; its number tells it from the same one made again after an undoing."""
    number = len(opened.corrections())
    content = msgspec.json.encode((target, action, value)).decode()
    return Correction(
        id=make("correction", number, content),
        by=by or _user(),
        at=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        target=target,
        action=action,
        value=value,
    )


def _user() -> str:
    """Who is at the machine, where it knows."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "not known"


def _list(opened: Archive) -> None:
    """Every correction as a record line, with whether it holds."""
    for correction, holds in opened.corrections():
        line = msgspec.to_builtins(correction) | {"holds": holds}
        sys.stdout.buffer.write(msgspec.json.encode(line) + b"\n")
    sys.stdout.buffer.flush()

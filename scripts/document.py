"""Make the pages that are made from code: docs/records.md and docs/commands.md.

python scripts/document.py [--check]      # --check: only say whether they are up to date
"""

from __future__ import annotations

import ast
import inspect
import io
import sys
import tokenize
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from onrecord import cli, config
from onrecord.errors import PROBLEM_CODES
from onrecord.records import article, capture, figure, mention, statement, story
from onrecord.records.base import Annotation, Record
from onrecord.records.jsonl import KINDS

DOCS = Path(__file__).parent.parent / "docs"
PARTS = {
    "capture": (capture.WarcPlace, capture.Given),
    "article": (article.Source, article.Block, *article.AnyBlock.__args__, article.SpeakerHeading),
    "statement": (statement.Who, statement.JointSpeaker, statement.Addressee, statement.Via),
    "figure": (figure.Counted, figure.Per),
    "mention": (mention.Geoname,),
    "story": (story.Origin, story.OriginEdge, story.Conflict, story.Side),
}
"""Structures that stand inside records, by the record that they are described with."""


def fields(struct: type) -> Iterator[tuple[str, str, str]]:
    """Name in JSON, type and meaning of each field that a structure adds."""
    source = inspect.cleandoc("\n" + inspect.getsource(struct))
    comments = {
        token.start[0]: token.string.lstrip("# ")
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type == tokenize.COMMENT
    }
    names = dict(zip(struct.__struct_fields__, struct.__struct_encode_fields__, strict=True))
    for node in ast.parse(source).body[0].body:  # type: ignore[attr-defined]
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            meaning = comments.get(node.end_lineno or 0, "")
            yield names[node.target.id], ast.unparse(node.annotation), meaning


def table(struct: type) -> str:
    """The fields of a structure as a table."""
    rows = [
        f"| `{name}` | `{kind.replace('|', chr(92) + '|')}` | {text} |" for name, kind, text in fields(struct)
    ]
    return "\n".join(["| field | type | meaning |", "| --- | --- | --- |", *rows]) if rows else ""


def described(struct: type, title: str) -> str:
    """A structure under its title."""
    text = inspect.getdoc(struct) or ""
    return "\n\n".join(part for part in (title, text, table(struct)) if part)


def records_page() -> str:
    """The page of all records and fields."""
    parts = [
        "# Records",
        (
            "What flows between the stages: one JSON object a line. Made from `src/onrecord/records` by "
            "`make docs`; don't edit this page."
        ),
        described(Record, "## Every record"),
        described(Annotation, "## Every annotation (statement, figure, mention)"),
    ]
    for name, struct in KINDS.items():
        parts.append(described(struct, f"## {name}"))
        for part in PARTS.get(name, ()):
            tag = part.__struct_config__.tag
            parts.append(described(part, f"### {name}: {tag or part.__name__}"))
    codes = [f"| `{code}` | {meaning} |" for code, meaning in sorted(PROBLEM_CODES.items())]
    parts.append("\n".join(["## Problem codes", "", "| code | meaning |", "| --- | --- |", *codes]))
    return "\n\n".join(parts) + "\n"


def commands_page() -> str:
    """The page of all commands, options and settings."""
    group: Any = typer.main.get_command(cli.app)
    parts = [
        "# Commands",
        (
            "Made from `src/onrecord/cli` by `make docs`; don't edit this page.\n\n"
            "Exit status: 0 all handled, 1 "
            "some records became problems, 2 the command could not run. Records and problems are lines on "
            "standard output; standard error has at most three lines: two problems, then counts by code."
        ),
    ]
    root = typer.Context(group, info_name="onrecord")
    for name in sorted(group.commands):
        context = typer.Context(group.commands[name], info_name=name, parent=root)
        parts.append(f"## onrecord {name}\n\n```text\n{group.commands[name].get_help(context).strip()}\n```")
    parts.append(described(config.Settings, "## Settings"))
    return "\n\n".join(parts) + "\n"


def main() -> int:
    """Write the pages, or say which are stale."""
    stale = []
    for name, text in (("records.md", records_page()), ("commands.md", commands_page())):
        path = DOCS / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
            if "--check" not in sys.argv:
                path.write_text(text, encoding="utf-8")
    if stale and "--check" in sys.argv:
        print("stale: " + ", ".join(stale) + "; run make docs")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

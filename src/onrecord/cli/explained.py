"""`onrecord read --explain`: each row of an HTML page with its verdict and why."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from .. import collect, read
from ..errors import RecordError, UsageError
from .output import printable

if TYPE_CHECKING:
    from ..read.explanation import Explained

_WIDTH: Final = 60
"""Characters of a row that are shown."""


def explain(path: str, url: str | None) -> int:
    """Print a line for each row of each page in the file; the exit status."""
    status = 0
    for capture, body in collect.captures(path, url=url):
        try:
            if isinstance(body, RecordError):
                raise body
            assert not isinstance(capture, str)
            if not read.is_markup(body, capture.media_type):
                raise UsageError("--explain goes with an HTML page, and this is plain text")
            for line in lines(read.explain(body, url=capture.url)):
                print(line)
        except RecordError as error:
            source = capture if isinstance(capture, str) else capture.url or path
            print(f"onrecord read: {printable(source)}: {error} ({error.code})", file=sys.stderr)
            status = 1
    return status


def lines(rows: list[Explained]) -> Iterator[str]:
    """A line for each row, and one that counts them."""
    yield f"{'':4} {'score':>6} {'element':10} {'text':{_WIDTH}} why"
    for row in rows:
        score = f"{row.score:+.1f}" if row.reason in ("", "unlike") else ""
        shown = "".join(c if c.isprintable() else " " for c in row.text[: _WIDTH + 1]) or f"({row.kind})"
        cut = shown if len(shown) <= _WIDTH else shown[: _WIDTH - 1] + "…"
        yield f"{'keep' if row.kept else 'drop'} {score:>6} {row.tag[:10]:10} {cut:{_WIDTH}} {row.why}"
    kept = sum(row.kept for row in rows)
    yield f"{kept} of {len(rows)} rows kept"

"""What commands share: lines to standard output, a few words to standard error."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Any, Final

from ..errors import UsageError
from ..pipeline import Lines, Output

_HEAD: Final = 4096  # bytes of a file by which a page is told from lines


class Tally:
    """Counts what goes by, and says the first two problems on standard error."""

    def __init__(self, command: str) -> None:
        self._command = command
        self.articles = 0
        self.codes: Counter[str] = Counter()

    def see(self, output: Output) -> None:
        """Count an output."""
        self.articles += output.articles
        for source, code, message in output.problems:
            if self.codes.total() < 2:
                print(f"onrecord {self._command}: {printable(source)}: {message} ({code})", file=sys.stderr)
            self.codes[code] += 1

    def end(self) -> int:
        """The exit status, and a last line where there were problems."""
        if not self.codes:
            return 0
        by_code = ", ".join(f"{code} {count}" for code, count in self.codes.most_common(8))
        print(
            f"onrecord {self._command}: {_many(self.articles, 'article')}, "
            f"{_many(self.codes.total(), 'problem')}: {by_code}",
            file=sys.stderr,
        )
        return 1


def _many(count: int, noun: str) -> str:
    """A count with its noun: "1 article", "2 articles"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def printable(source: str) -> str:
    """A source that fits a line of a terminal, with nothing that could steer it."""
    shown = "".join(c if c.isprintable() else "\ufffd" for c in source)
    return shown if len(shown) <= 120 else shown[:80] + "…" + shown[-39:]


def write(command: str, outputs: Iterable[Output], *, total: int | None = None) -> int:
    """Write the lines as they come, with progress on a terminal; the exit status.

    total: how many outputs are expected, where that is known.
    """
    tally = Tally(command)
    stream = sys.stdout.buffer
    with Progress(command, total) as progress:
        for output in outputs:
            stream.write(output.lines)
            tally.see(output)
            progress.step(tally)
        stream.flush()
    return tally.end()


class Progress:
    """A line on the terminal that says how far it is; nothing in a pipe."""

    def __init__(self, command: str, total: int | None) -> None:
        self._bar: Any = None
        if sys.stderr.isatty() and not sys.stdout.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

            columns = (
                TextColumn("{task.description}"),
                BarColumn(),
                MofNCompleteColumn(),
                TimeElapsedColumn(),
            )
            # no refreshing thread: workers are forked from this process
            self._bar = Progress(*columns, console=Console(stderr=True), auto_refresh=False, transient=True)
            self._task = self._bar.add_task(command, total=total)

    def __enter__(self) -> Progress:
        if self._bar:
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar:
            self._bar.stop()

    def step(self, tally: Tally) -> None:
        """One output more."""
        if self._bar:
            self._bar.update(self._task, advance=1, description=f"{tally.articles:,} articles", refresh=True)


def bundles(files: list[str]) -> Iterable[list[bytes]]:
    """The lines of files, or of standard input for "-" or for none.

    Raises UsageError where a file cannot be opened, before anything is read.
    """
    if not files or files == ["-"]:
        return Lines(sys.stdin.buffer)
    for name in files:
        try:
            if name != "-":
                with open(name, "rb") as stream:
                    page = stream.read(_HEAD).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
                if page:
                    raise UsageError(
                        f"{printable(name)} holds a page, not record lines: `onrecord read` makes them"
                    )
        except (OSError, ValueError) as error:
            why = error.strerror if isinstance(error, OSError) else "no such name"
            raise UsageError(f"{printable(name)} cannot be read: {why}") from None
    return _chained(files)


def _chained(files: list[str]) -> Iterator[list[bytes]]:
    """The bundles of one file after the other."""
    for name in files:
        if name == "-":
            yield from Lines(sys.stdin.buffer)
        else:
            with open(name, "rb") as stream:
                yield from Lines(stream)

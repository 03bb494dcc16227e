"""The stages as streams of record lines: what the command line is a thin door to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from tempfile import SpooledTemporaryFile
from typing import IO, Final

from ..errors import RecordError
from ..group import Grouper
from ..records import Article, Record, decode, encode
from ..records.jsonl import AnyRecord, kind
from .sources import Lines
from .steps import ReadTask, annotate_kept, annotate_steps, article_of, left_out, read_steps
from .workers import Limits, Output, Pool, problem

_HELD_IN_MEMORY: Final = 64 << 20
_GROUPED: Final = ("statement", "figure", "mention")


def read_files(
    tasks: Iterable[ReadTask], *, workers: int | None = None, limits: Limits | None = None
) -> Iterator[Output]:
    """For each file its capture lines, article lines and problem lines, in order."""
    with Pool(read_steps, stage="read", workers=workers, limits=limits) as pool:
        yield from pool.run(tasks)


class _Tasks:
    """Bundles of lines as tasks for `annotate_steps`, watched like the lines themselves."""

    def __init__(self, lines: Iterable[list[bytes]], only: bool) -> None:
        self._lines, self._only = lines, only
        if isinstance(lines, Lines):
            self.fileno = lines.fileno

    def __iter__(self) -> Iterator[tuple[Sequence[bytes], bool]]:
        return ((bundle, self._only) for bundle in self._lines)


def annotate_lines(
    lines: Iterable[list[bytes]],
    *,
    only: bool = False,
    workers: int | None = None,
    limits: Limits | None = None,
) -> Iterator[Output]:
    """Each line that is read, followed by the annotations of its article.

    only: leave out what was read.
    """
    yield from left_out()
    with Pool(annotate_steps, stage="annotate", workers=workers, limits=limits, kept=annotate_kept) as pool:
        yield from pool.run(_Tasks(lines, only))


def group_lines(
    lines: Iterable[list[bytes]],
    *,
    only: bool = False,
    workers: int | None = None,
    limits: Limits | None = None,
) -> Iterator[Output]:
    """Each line that is read, duplicate lines as they are found, story lines last.

    Annotation lines are taken for the article that they follow. Articles
    without any are kept aside, annotated when the input has ended, and grouped
    then. only: leave out what was read.
    """
    with _Grouping(only) as grouping:
        for bundle in lines:
            for line in bundle:
                yield from grouping.take(line)
        yield from grouping.end(workers, limits)


class _Grouping:
    """A grouper fed with lines."""

    def __init__(self, only: bool) -> None:
        self._only = only
        self._grouper = Grouper()
        self._article: Article | None = None
        self._line = b""
        self._found: list[Record] = []
        self._early: dict[str, list[Record]] = {}  # annotations that stand apart from their article
        self._bare: IO[bytes] = SpooledTemporaryFile(_HELD_IN_MEMORY)  # noqa: SIM115 - closed in __exit__

    def __enter__(self) -> _Grouping:
        return self

    def __exit__(self, *_: object) -> None:
        self._bare.close()

    def take(self, line: bytes) -> Iterator[Output]:
        """Pass a line on, and group the article before it once all of that has come."""
        try:
            name, _, of = kind(line)
            article = None if name in _GROUPED else article_of(line)
            found = decode(line) if name in _GROUPED else None
        except RecordError as error:
            failed = problem("group", "a line", error)
            lines = b"" if self._only or error.code == "bad-line" else line + b"\n"
            yield failed._replace(lines=lines + failed.lines)
            return
        if found is not None:
            self._keep(of or "", found)
        elif article is not None:
            yield from self._settle()
            self._article, self._line = article, line
        if not self._only:
            yield Output(line + b"\n", int(article is not None))

    def _keep(self, of: str, found: AnyRecord) -> None:
        """An annotation, with the present article or aside until its own comes."""
        if self._article is not None and of == self._article.id:
            self._found.append(found)
        else:
            self._early.setdefault(of, []).append(found)

    def _settle(self) -> Iterator[Output]:
        """Group the present article, or keep it aside where it has no annotations."""
        article, found = self._article, self._found
        self._article, self._found = None, []
        if article is None:
            return
        if found:
            yield from self._add(article, [*found, *self._early.pop(article.id, [])])
        else:
            self._bare.write(self._line + b"\n")

    def _add(self, article: Article, found: Sequence[Record]) -> Iterator[Output]:
        """The duplicate lines of one more article."""
        for duplicate in self._grouper.add(article, found):
            yield Output(encode(duplicate) + b"\n")

    def end(self, workers: int | None, limits: Limits | None) -> Iterator[Output]:
        """What was kept aside, then the stories."""
        yield from self._settle()
        self._bare.seek(0)
        with Pool(annotate_steps, stage="group", workers=workers, limits=limits) as pool:
            for output in pool.run(self._unannotated()):
                if output.problems:
                    yield output
                    continue
                line, *rest = output.lines.splitlines()
                article = article_of(line)
                assert article is not None
                known = self._early.pop(article.id, None)
                yield from self._add(article, known or [decode(row) for row in rest])
        for story in self._grouper.stories():
            yield Output(encode(story) + b"\n")

    def _unannotated(self) -> Iterator[tuple[Sequence[bytes], bool]]:
        """The lines kept aside, in bundles."""
        bundle: list[bytes] = []
        for line in self._bare:
            bundle.append(line.rstrip(b"\n"))
            if len(bundle) == 16:
                yield bundle, False
                bundle = []
        if bundle:
            yield bundle, False

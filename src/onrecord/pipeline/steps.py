"""What workers do: tasks to record lines, one step for each record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import msgspec

from .. import annotate, collect, read
from ..annotate import loose
from ..errors import RecordError
from ..records import Article, Capture, Given, Problem, Record, decode, encode
from ..records.jsonl import plain
from .workers import Doing, Output, problem

_CHARACTERS_A_SECOND: Final = 100_000


class ReadTask(msgspec.Struct, frozen=True, kw_only=True):
    """A file to read, or a capture line whose bytes lie elsewhere."""

    path: str = ""  # the file
    url: str | None = None  # what the user says its address is
    given: Given = Given()  # what the user says about it
    rules: str | None = None  # a folder of rules for sites that need one
    line: bytes | None = None  # a capture line instead of a file
    annotated: bool = False  # annotate the articles too, and send the captured bytes along


def lines(records: Iterable[Record]) -> bytes:
    """Records as lines."""
    return b"".join(encode(record) + b"\n" for record in records)


def output(records: Sequence[Record]) -> Output:
    """Records as lines, with what the problems among them say."""
    problems = [(one.source, one.code, one.message) for one in records if isinstance(one, Problem)]
    return Output(lines(records), problems=tuple(problems))


def left_out() -> Iterator[Output]:
    """What is wrong with annotators that cannot take part, once for a run."""
    broken = annotate.broken()
    if broken:
        yield output(broken)


def read_steps(task: ReadTask, skip: int) -> Iterator[Doing | Output]:
    """For each capture of a file its line, then its article lines."""
    for index, (capture, body) in enumerate(_captured(task)):
        if index < skip:
            continue
        source = capture if isinstance(capture, str) else capture.url or capture.path or capture.id
        yield Doing(source)
        if isinstance(capture, str) or isinstance(body, RecordError):
            assert isinstance(body, RecordError)
            yield problem("collect", source, body)
        else:
            yield _read(capture, body, source, task)


def _captured(task: ReadTask) -> Iterator[collect.Captured]:
    """The captures of a task; those of a line come from the file that it names."""
    if task.line is None:
        yield from collect.captures(task.path, url=task.url, given=task.given)
        return
    capture = _capture_of(task.line)
    if isinstance(capture, RecordError):
        yield "-", capture
        return
    try:
        body = collect.recaptured(capture)
    except RecordError as error:
        yield capture.url or capture.path or capture.id, error
        return
    yield (capture if capture.digest else _completed(capture, body)), body


def _capture_of(line: bytes) -> Capture | RecordError:
    """The capture of a line, or why there is none; what it does not say is unknown."""
    try:
        return msgspec.convert({**_EMPTY, **_known(plain(line))}, Capture)
    except msgspec.ValidationError as error:
        return RecordError("bad-record", f"not a capture line: {error}")
    except RecordError as error:
        return error


_EMPTY: Final = {"record": "capture", "id": ""}


def _known(line: dict[str, object]) -> dict[str, object]:
    """A line's fields without those that are null."""
    return {name: value for name, value in line.items() if value is not None}


def _completed(capture: Capture, body: bytes) -> Capture:
    """A capture line written elsewhere, with what follows from its bytes."""
    made = Capture.of(body, url=capture.url)
    return msgspec.structs.replace(capture, id=capture.id or made.id, digest=made.digest)


def _read(capture: Capture, body: bytes, source: str, task: ReadTask) -> Output:
    """The lines of one capture."""
    try:
        articles = read.articles_in(capture, body, rules=task.rules)
    except RecordError as error:
        failed = problem("read", source, error)
        return failed._replace(lines=encode(capture) + b"\n" + failed.lines)
    records: list[Record] = [capture]
    for article in articles:
        records.append(article)
        if task.annotated:
            records += annotate.article(article)
    found = output(records)
    return found._replace(articles=len(articles), body=body if task.annotated else None)


def annotate_steps(task: tuple[Sequence[bytes], bool], skip: int) -> Iterator[Doing | Output]:
    """Each line, followed by what was found in it; lines that hold no text pass through.

    task: the lines, and whether to leave out what was read.
    """
    rows, only = task
    for line in rows[skip:]:
        yield Doing("a line", 10 + len(line) / _CHARACTERS_A_SECOND)
        yield annotated(line, only)


def annotate_kept(task: tuple[Sequence[bytes], bool], step: int) -> bytes:
    """The line of a step, which is passed on even when it cannot be annotated."""
    rows, only = task
    return b"" if only else rows[step] + b"\n"


def annotated(line: bytes, only: bool) -> Output:
    """A line with its annotation lines."""
    kept = b"" if only else line + b"\n"
    try:
        article = article_of(line)
    except RecordError as error:
        failed = problem("annotate", "a line", error)
        return failed if error.code == "bad-line" else failed._replace(lines=kept + failed.lines)
    if article is None:
        return Output(kept)
    found = output(annotate.article(article))
    return found._replace(lines=kept + found.lines, articles=1)


def article_of(line: bytes) -> Article | None:
    """The article of a line; None where the line is a record of another kind.

    Raises RecordError ("bad-line", "bad-record").
    """
    fields = plain(line)
    kind = fields.get("record")
    if kind == "article":
        try:
            record = decode(line)
        except RecordError:
            return loose.article(fields)
        assert isinstance(record, Article)
        return record
    if kind is None and "text" in fields:
        return loose.article(fields)
    return None

"""Reading, annotating and grouping into an archive."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final, NamedTuple

from .. import annotate, read
from ..group import Grouper
from ..records import Article, Capture, Figure, Mention, Record, Statement, decode
from ..store.archive import Archive
from ..store.values import Kept
from .steps import ReadTask, left_out, read_steps
from .workers import Limits, Output, Pool, calm_collector

_COMMIT_AFTER: Final = 0.5  # seconds: how long an article may wait to be durable
_LOOK_BACK: Final = 14  # days before the oldest new article from which stories are grouped anew

Found = Statement | Figure | Mention
Findings = list[tuple[Article, list[Found]]]


class Filed(NamedTuple):
    """What has come of one more capture, or of a commit."""

    output: Output  # its lines; problems among them
    kept: Sequence[Kept]  # articles that are durable now


def add(
    archive: Archive, tasks: Iterable[ReadTask], *, workers: int | None = None, limits: Limits | None = None
) -> Iterator[Filed]:
    """Read and annotate files over all cores, and file them from this process.

    When all are filed, the stories of their days are grouped anew.
    """
    calm_collector()
    yield from (Filed(output, []) for output in left_out())
    oldest: str | None = None
    changed = False
    with archive.writer() as writer, Pool(read_steps, stage="read", workers=workers, limits=limits) as pool:
        committed = time.monotonic()
        for output in pool.run(tasks):
            kept: list[Kept] = []
            if output.body is not None:
                capture, found = _decoded(output.lines)
                kept = writer.file(capture, output.body, found)
                dates = [article.published for article, _ in found if article.published]
                oldest = min([*dates, *([oldest] if oldest else [])], default=None)
            if time.monotonic() - committed > _COMMIT_AFTER:
                kept += writer.commit()
                committed = time.monotonic()
            changed = changed or any(one.new for one in kept)
            yield Filed(output._replace(body=None), kept)
        kept = writer.commit()
        changed = changed or any(one.new for one in kept)
        yield Filed(Output(), kept)
    if changed:
        regroup(archive, oldest)


def _decoded(lines: bytes) -> tuple[Capture, Findings]:
    """The records of a capture's lines."""
    capture: Capture | None = None
    found: Findings = []
    for line in lines.splitlines():
        record = decode(line)
        if isinstance(record, Capture):
            capture = record
        elif isinstance(record, Article):
            found.append((record, []))
        elif isinstance(record, Statement | Figure | Mention):
            found[-1][1].append(record)
    assert capture is not None
    return capture, found


def reread(capture: Capture, body: bytes, rules: str | None = None) -> Findings:
    """The articles of a capture with their annotations, made again. Raises RecordError.

    rules: a folder of rules for sites that need one.
    """
    return [
        (
            article,
            [
                record
                for record in annotate.article(article)
                if isinstance(record, Statement | Figure | Mention)
            ],
        )
        for article in read.articles_in(capture, body, rules=rules)
    ]


def regroup(archive: Archive, since: str | None = None) -> None:
    """Group anew the articles from some days before `since` on, and keep the stories found."""
    day = _earlier(since)
    grouper = Grouper()
    records: list[Record] = []
    for article, found in archive.articles_for_grouping(day):
        records += grouper.add(article, found)
    records += grouper.stories()
    with archive.writer() as writer:
        writer.regroup(records, since=day)


def _earlier(since: str | None) -> str | None:
    """The day from which to look, for an oldest article of this date; None for all."""
    if since is None or len(since) < 10:
        return None
    try:
        return (date.fromisoformat(since[:10]) - timedelta(days=_LOOK_BACK)).isoformat()
    except (ValueError, OverflowError):
        return None

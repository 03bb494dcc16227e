"""How fast each stage is, and how much memory it takes, over invented news.

    python benchmarks/speed/stages.py --articles 5000

Each stage runs in a process of its own, one after the other, on what the one
before it wrote; only its own work is timed, not the disk. Rows marked "bare"
are what the same input costs without us: a parse by selectolax, a split into
words by one regular expression.
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]


class Row(NamedTuple):
    """A line of the table."""

    stage: str
    seconds: float
    articles: int
    pages: int
    size: int  # bytes read
    peak: float  # megabytes


class Stopwatch:
    """Adds up the processor time that some work takes: others on the machine do not count."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self, work: Callable[..., Any], *given: Any) -> Any:
        """What the work gives, its time added."""
        started = process_time()
        result = work(*given)
        self.seconds += process_time() - started
        return result


def peak() -> float:
    """The most memory this process has held, in megabytes."""
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def bare_parse(folder: Path) -> list[Row]:
    """Pages parsed by selectolax and nothing more."""
    from selectolax.lexbor import LexborHTMLParser

    return [_pages("bare: selectolax parse", folder, lambda body, path: [LexborHTMLParser(body)])]


def read_html(folder: Path) -> list[Row]:
    """Pages read into articles, which are kept for the next stages."""
    from onrecord import read
    from onrecord.records import encode

    with (folder / "articles.jsonl").open("wb") as kept:

        def keep(body: bytes, path: Path) -> list[Any]:
            found = read.html(body, url=f"https://page.example/{path.stem}")
            kept.writelines(encode(article) + b"\n" for article in found)
            return found

        return [_pages("read html", folder, keep)]


def _pages(name: str, folder: Path, work: Callable[[bytes, Path], list[Any]]) -> Row:
    clock, articles, pages, size = Stopwatch(), 0, 0, 0
    for path in sorted((folder / "pages").rglob("*.html")):
        body = path.read_bytes()
        articles += len(clock(work, body, path))
        pages, size = pages + 1, size + len(body)
    return Row(name, clock.seconds, articles, pages, size, peak())


def read_text(folder: Path) -> list[Row]:
    """Copied archives read into articles."""
    from onrecord import read

    clock, articles, pages, size = Stopwatch(), 0, 0, 0
    for path in sorted((folder / "archives").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        articles += len(clock(read.text, text))
        pages, size = pages + 1, size + len(text.encode())
    return [Row("read text", clock.seconds, articles, pages, size, peak())]


def _articles(folder: Path) -> Iterator[Any]:
    """The articles that were read from the pages."""
    from onrecord.records import decode

    with (folder / "articles.jsonl").open("rb") as lines:
        yield from map(decode, lines)


def bare_split(folder: Path) -> list[Row]:
    """Texts split into words by one regular expression."""
    clock, split, count, size = Stopwatch(), re.compile(r"\w+|[^\w\s]").findall, 0, 0
    for article in _articles(folder):
        clock(split, article.text)
        count, size = count + 1, size + len(article.text.encode())
    return [Row("bare: split into words", clock.seconds, count, 0, size, peak())]


def annotate(folder: Path) -> list[Row]:
    """Each annotator over all articles, and all of them together."""
    from onrecord.annotate import Document, annotators
    from onrecord.records import encode

    shared, clocks, count, size = Stopwatch(), {each.name: Stopwatch() for each in annotators()}, 0, 0
    with (folder / "annotations.jsonl").open("wb") as kept:
        for article in _articles(folder):
            document = shared(_prepared, Document, article)
            for each in annotators():
                document.found[each.name] = clocks[each.name](each, document)
            records = [encode(record) for found in document.found.values() for record in found]
            kept.write(b"%d\n" % len(records) + b"".join(record + b"\n" for record in records))
            count, size = count + 1, size + len(article.text.encode())
    total = shared.seconds + sum(clock.seconds for clock in clocks.values())
    rows = [("annotate: words and sentences", shared.seconds)]
    rows += [(f"annotate: {name}", clock.seconds) for name, clock in clocks.items()]
    return [Row(name, seconds, count, 0, size, peak()) for name, seconds in [*rows, ("annotate, all", total)]]


def _prepared(document: Callable[[Any], Any], article: Any) -> Any:
    """A document with the parts that all annotators share."""
    made = document(article)
    made.passages  # noqa: B018  made once, when first asked for
    return made


def group(folder: Path) -> list[Row]:
    """Articles with their annotations grouped into copies and stories."""
    from onrecord.group import Grouper
    from onrecord.records import decode

    clock, grouper, count, size = Stopwatch(), Grouper(None), 0, 0
    with (folder / "annotations.jsonl").open("rb") as lines:
        for article in _articles(folder):
            records = [decode(next(lines)) for _ in range(int(next(lines)))]
            clock(lambda a, r: list(grouper.add(a, r)), article, records)
            count, size = count + 1, size + len(article.text.encode())
    clock(lambda: list(grouper.stories()))
    return [Row("group", clock.seconds, count, 0, size, peak())]


STAGES: dict[str, Callable[[Path], list[Row]]] = {
    "bare-parse": bare_parse,
    "read-html": read_html,
    "read-text": read_text,
    "bare-split": bare_split,
    "annotate": annotate,
    "group": group,
}
"""In the order in which they need each other's output."""


def in_own_process(stage: str, folder: Path) -> list[Row]:
    """The rows of a stage that ran in a process of its own."""
    command = [sys.executable, __file__, "--stage", stage, "--folder", str(folder)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    return [Row(*row) for row in json.loads(done.stdout)]


HEAD = "| stage | articles/s | pages/s | MB/s | peak MB |\n| --- | ---: | ---: | ---: | ---: |"


def line(row: Row) -> str:
    """A row of the table, in Markdown."""
    seconds = max(row.seconds, 1e-9)
    pages = f"{row.pages / seconds:,.0f}" if row.pages else "–"
    rates = f"{row.articles / seconds:,.0f} | {pages} | {row.size / 1e6 / seconds:.1f}"
    return f"| {row.stage} | {rates} | {row.peak:.0f} |"


def machine() -> str:
    """What this runs on."""
    cpu = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        names = re.findall(r"^model name\s*:\s*(.+)$", info.read_text(encoding="utf-8"), re.MULTILINE)
        cpu = f"{names[0]}, {len(names)} cores" if names else cpu
    return f"{cpu}, {platform.system()}, Python {platform.python_version()}"


def main() -> None:
    """Generate the input, run every stage, print the table."""
    parser = argparse.ArgumentParser(description="Measure each stage over invented news.")
    parser.add_argument("--articles", type=int, default=5000)
    parser.add_argument("--seed", default="speed")
    parser.add_argument("--stage", choices=STAGES, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.stage:
        print(json.dumps(STAGES[options.stage](options.folder)))
        return
    with tempfile.TemporaryDirectory() as name:
        measure(Path(name), options.seed, options.articles)


def measure(folder: Path, seed: str, articles: int) -> None:
    """Print the table of a run."""
    # in a process of its own: on Linux a child's peak of memory is never below its parent's
    command = [sys.executable, str(ROOT / "scripts" / "generate.py"), "--seed", seed]
    command += ["--articles", str(articles), "--to", str(folder)]
    made = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.partition(" in ")[0]
    print(f"machine: {machine()}\ninput: scripts/generate.py --seed {seed}: {made}\n")
    print(HEAD)
    for stage in STAGES:
        for row in in_own_process(stage, folder):
            print(line(row), flush=True)


if __name__ == "__main__":
    main()

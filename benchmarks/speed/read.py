"""How many pages a second are read, beside other readers, and what a bare parse of them costs.

    python benchmarks/speed/read.py PAGES [--most 240] [--rounds 5]
    python benchmarks/speed/read.py PAGES --memory 10000

PAGES: a folder of .html or .html.gz files. Each reader runs in a process of its
own. The pages are dealt into rounds; the readers take turns, a round each, after
one that is not counted, so that nobody meets a page twice. Only processor time
counts, of the reader alone; medians of the rounds are printed. Slow readers get
every tenth page of a round. Readers that are not installed are named and left
out (`pip install --no-deps --require-hashes -r requirements/readers.txt`: all that they need is in
the file, and older versions of pip do not understand how two of them ask for lxml).
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import os
import platform
import random
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from time import process_time
from typing import Any

Reader = Callable[[bytes], Any]
FIRST, GUARDED, PURE = "onrecord", "onrecord, guarded", "onrecord, Python"
REFERENCE, BARE = "trafilatura", "lexbor parse"


def onrecord() -> Reader:
    from onrecord import read
    from onrecord.errors import RecordError

    def reader(page: bytes) -> None:
        with suppress(RecordError):
            read.html(page, url="https://news.example/2025/10/24/page")

    return reader


def lexbor() -> Reader:
    from selectolax.lexbor import LexborHTMLParser

    return LexborHTMLParser


def trafilatura(**options: bool) -> Reader:
    from trafilatura import extract

    return lambda page: extract(page, **options)


def readability() -> Reader:
    from readability import Document

    return lambda page: Document(page.decode("utf-8", "replace")).summary()


def newspaper() -> Reader:
    from newspaper import Article

    def reader(page: bytes) -> None:
        article = Article("https://news.example/2025/10/24/page")
        article.download(input_html=page.decode("utf-8", "replace"))
        article.parse()

    return reader


def resiliparse() -> Reader:
    from resiliparse.extract.html2text import extract_plain_text

    return lambda page: extract_plain_text(page.decode("utf-8", "replace"), main_content=True)


READERS: dict[str, tuple[str, Callable[[], Reader]]] = {
    FIRST: ("onrecord", onrecord),
    GUARDED: ("onrecord", onrecord),
    PURE: ("onrecord", onrecord),
    REFERENCE: ("trafilatura", trafilatura),
    "trafilatura, fast": ("trafilatura", lambda: trafilatura(fast=True)),
    "readability-lxml": ("readability", readability),
    "newspaper4k": ("newspaper", newspaper),
    "resiliparse": ("resiliparse", resiliparse),
    BARE: ("selectolax", lexbor),
}
"""Each reader with the module that it needs."""
EVERY = {"newspaper4k": 10}
"""Readers that take a second for a page get one of so many."""


def chosen(folder: Path, most: int | None) -> list[Path]:
    """The pages to read: so many of a folder, or all, in an order of chance that is the same each time."""
    paths = sorted([*folder.glob("**/*.html"), *folder.glob("**/*.html.gz")])
    return random.Random(1).sample(paths, min(most or len(paths), len(paths)))


def held(path: Path) -> bytes:
    """The bytes of a page."""
    body = path.read_bytes()
    return gzip.decompress(body) if path.suffix == ".gz" else body


def dealt(paths: list[Path], rounds: int, name: str) -> Iterator[list[bytes]]:
    """The pages of each round, for this reader."""
    for number in range(rounds):
        yield [held(path) for path in paths[number::rounds][:: EVERY.get(name, 1)]]


def take_turns(name: str, paths: list[Path], rounds: int) -> None:
    """Read the pages of a round each time a line comes in; print how many milliseconds a page took."""
    reader = READERS[name][1]()
    for number, (pages, _) in enumerate(zip(dealt(paths, rounds, name), sys.stdin, strict=False)):
        has_begun = name == GUARDED and number  # in the first round, what workers share is loaded
        seconds = guarded(pages) if has_begun else in_process(reader, pages)
        print(seconds / len(pages) * 1000, flush=True)


def in_process(reader: Reader, pages: list[bytes]) -> float:
    """Seconds of one round in this very process."""
    started = process_time()
    for page in pages:
        with suppress(Exception):  # others raise what they like
            reader(page)
    return process_time() - started


def guarded(pages: list[bytes]) -> float:
    """Seconds of one round through the workers of `onrecord read`, with reading and writing of records."""
    from onrecord.pipeline import ReadTask, read_files

    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number}.html" for number in range(len(pages))]
        for path, page in zip(paths, pages, strict=True):
            path.write_bytes(page)
        started = all_time()
        for _ in read_files([ReadTask(path=str(path)) for path in paths], workers=1):
            pass
        return all_time() - started


def all_time() -> float:
    """Processor time of this process and of those that it started and that ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def measured(names: list[str], options: argparse.Namespace) -> dict[str, list[float]]:
    """Milliseconds a page of each reader, by round."""
    rounds = options.rounds + 1
    command = [sys.executable, __file__, str(options.pages), "--most", str(options.most)]
    started = [
        subprocess.Popen(
            [*command, "--rounds", str(rounds), "--reader", name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=os.environ | ({"ONRECORD_PURE": "1"} if name == PURE else {}),
        )
        for name in names
    ]
    taken: dict[str, list[float]] = {name: [] for name in names}
    for number in range(rounds):
        for name, process in zip(names, started, strict=True):
            taken[name].append(turn(process))
            said = f"round {number} of {options.rounds}: {name} {taken[name][-1]:.2f} ms a page"
            print(f"{said if number else 'first, uncounted ' + said:70}", end="\r", file=sys.stderr)
    print(" " * 80, end="\r", file=sys.stderr)
    for process in started:
        process.kill()
        process.wait()
    return {name: rows[1:] for name, rows in taken.items()}


def turn(process: subprocess.Popen[str]) -> float:
    """Let one reader have its turn."""
    assert process.stdin
    assert process.stdout
    print(file=process.stdin, flush=True)
    return float(process.stdout.readline())


def report(taken: dict[str, list[float]], pages: list[Path], rounds: int) -> None:
    """A line for each reader: medians of the rounds."""
    size = sum(len(held(path)) for path in pages) / len(pages)
    print(
        f"{len(pages)} pages of {size / 1000:.0f} KB on average, {len(pages) // (rounds + 1)} a round, "
        f"medians of {rounds} rounds; Python {platform.python_version()}"
    )
    print(f"{'':20}{'pages/s':>9}{'ms/page':>9}{'x trafilatura':>15}")
    for name, rows in taken.items():
        middle = statistics.median(rows)
        fewer = f"  every {EVERY[name]}th page" if name in EVERY else ""
        print(f"{name:20}{1000 / middle:9.0f}{middle:9.2f}{times(taken, REFERENCE, name):>15}{fewer}")
    print(f"onrecord takes {times(taken, FIRST, BARE)} times what the bare parse takes")


def times(taken: dict[str, list[float]], one: str, other: str) -> str:
    """How many times as long as the other the one takes, in the median; "-" where one is missing."""
    if not (one in taken and other in taken):
        return "-"
    return f"{statistics.median([a / b for a, b in zip(taken[one], taken[other], strict=True)]):.1f}"


def memory(pages: list[Path], count: int) -> None:
    """Read so many pages in one process; the memory that it holds at the start, the middle and the end."""
    reader = onrecord()
    bodies = [held(path) for path in pages]
    for number in range(count + 1):
        if number in (min(len(bodies), count // 10), count // 2, count):
            print(f"after {number:6} pages: {resident():.0f} MB")
        reader(bodies[number % len(bodies)])


def resident() -> float:
    """Megabytes that this process holds now; the most that it held where the system does not say."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 1e6
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def main() -> None:
    """Read the pages with each reader, and print how that went."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", type=Path)
    parser.add_argument("--most", type=int, default=240, help="so many pages, taken at random; 0: all")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--memory", type=int, metavar="N", help="read N pages and print the memory held")
    parser.add_argument("--json", action="store_true", help="milliseconds a page by reader and round")
    parser.add_argument("--reader", choices=list(READERS), help=argparse.SUPPRESS)
    options = parser.parse_args()
    pages = chosen(options.pages, options.most)
    if options.reader:
        return take_turns(options.reader, pages, options.rounds)
    if options.memory:
        return memory(pages, options.memory)
    names = [name for name, (module, _) in READERS.items() if importlib.util.find_spec(module)]
    for name in READERS.keys() - set(names):
        print(f"{name} is not installed, and left out", file=sys.stderr)
    taken = measured(names, options)
    return print(json.dumps(taken)) if options.json else report(taken, pages, options.rounds)


if __name__ == "__main__":
    main()

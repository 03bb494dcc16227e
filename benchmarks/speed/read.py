"""How many pages a second are read, beside other readers, and what a bare parse of them costs.

    python benchmarks/speed/read.py PAGES [--most 100] [--rounds 5]
    python benchmarks/speed/read.py PAGES --memory 10000

PAGES: a folder of .html or .html.gz files. Each reader runs in a process of its
own; they take turns, a round over all pages each, after one round that is not
counted. Only processor time counts, of the reader alone; medians are printed.
Readers that are not installed are named and left out (`pip install
onrecord[readers]`, or requirements/readers.txt).
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import platform
import random
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import process_time
from typing import Any

Reader = Callable[[bytes], Any]
FIRST, REFERENCE, BARE = "onrecord", "trafilatura", "lexbor parse"


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
    "onrecord, guarded": ("onrecord", onrecord),
    REFERENCE: ("trafilatura", trafilatura),
    "trafilatura, fast": ("trafilatura", lambda: trafilatura(fast=True)),
    "readability-lxml": ("readability", readability),
    "newspaper4k": ("newspaper", newspaper),
    "resiliparse": ("resiliparse", resiliparse),
    BARE: ("selectolax", lexbor),
}
"""Each reader with the module that it needs."""


def chosen(folder: Path, most: int | None) -> list[Path]:
    """The pages to read: all of a folder, or so many taken at random, the same ones each time."""
    paths = sorted([*folder.glob("**/*.html"), *folder.glob("**/*.html.gz")])
    return sorted(random.Random(1).sample(paths, most)) if most and most < len(paths) else paths


def held(path: Path) -> bytes:
    """The bytes of a page."""
    body = path.read_bytes()
    return gzip.decompress(body) if path.suffix == ".gz" else body


def take_turns(name: str, paths: list[Path]) -> None:
    """Read all pages each time a line comes in, and say how many seconds of the processor that took."""
    pages = [held(path) for path in paths]
    work = guarded(pages) if name.endswith("guarded") else in_process(READERS[name][1](), pages)
    for _ in sys.stdin:
        print(work(), flush=True)


def in_process(reader: Reader, pages: list[bytes]) -> Callable[[], float]:
    """One round in this very process."""

    def work() -> float:
        started = process_time()
        for page in pages:
            with suppress(Exception):  # others raise what they like
                reader(page)
        return process_time() - started

    return work


def guarded(pages: list[bytes]) -> Callable[[], float]:
    """One round through the workers that `onrecord read` uses, with reading and writing of records."""
    from onrecord.pipeline import ReadTask, read_files

    folder = Path(tempfile.mkdtemp())
    paths = [folder / f"{number}.html" for number in range(len(pages))]
    for path, page in zip(paths, pages, strict=True):
        path.write_bytes(page)

    def work() -> float:
        started = all_time()
        for _ in read_files([ReadTask(path=str(path)) for path in paths], workers=1):
            pass
        return all_time() - started

    return work


def all_time() -> float:
    """Processor time of this process and of those that it started and that ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def measured(names: list[str], options: argparse.Namespace) -> dict[str, float]:
    """Seconds a round of each reader: the median of the rounds."""
    most = ["--most", str(options.most)] if options.most else []
    started = [
        subprocess.Popen(
            [sys.executable, __file__, str(options.pages), *most, "--reader", name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        for name in names
    ]
    rounds = [[turn(process) for process in started] for _ in range(options.rounds + 1)][1:]
    for process in started:
        process.kill()
        process.wait()
    return {
        name: statistics.median(took) for name, took in zip(names, zip(*rounds, strict=True), strict=True)
    }


def turn(process: subprocess.Popen[str]) -> float:
    """Let one reader have its turn."""
    assert process.stdin
    assert process.stdout
    print(file=process.stdin, flush=True)
    return float(process.stdout.readline())


def report(taken: dict[str, float], pages: list[Path]) -> None:
    """A line for each reader."""
    size = sum(len(held(path)) for path in pages) / len(pages)
    print(f"{len(pages)} pages of {size / 1000:.0f} KB on average; Python {platform.python_version()}")
    print(f"{'':20}{'pages/s':>9}{'ms/page':>9}{'x trafilatura':>15}")
    for name, seconds in taken.items():
        ratio = f"{taken[REFERENCE] / seconds:.1f}" if REFERENCE in taken else "-"
        print(f"{name:20}{len(pages) / seconds:9.0f}{seconds / len(pages) * 1000:9.2f}{ratio:>15}")
    print(f"the bare parse takes {taken[BARE] / taken[FIRST]:.0%} of the time that onrecord takes")


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
    parser.add_argument("--most", type=int, help="so many pages, taken at random (default: all)")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--memory", type=int, metavar="N", help="read N pages and print the memory held")
    parser.add_argument("--json", action="store_true", help="seconds of a round by reader, as JSON")
    parser.add_argument("--reader", choices=list(READERS), help=argparse.SUPPRESS)
    options = parser.parse_args()
    pages = chosen(options.pages, options.most)
    if options.reader:
        return take_turns(options.reader, pages)
    if options.memory:
        return memory(pages, options.memory)
    names = [name for name, (module, _) in READERS.items() if importlib.util.find_spec(module)]
    for name in READERS.keys() - set(names):
        print(f"{name} is not installed, and left out", file=sys.stderr)
    taken = measured(names, options)
    return print(json.dumps(taken)) if options.json else report(taken, pages)


if __name__ == "__main__":
    main()

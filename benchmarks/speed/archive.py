"""How fast an archive is filed and read, and how large it is.

    python benchmarks/speed/archive.py                     # 1,000 articles through all stages, 20,000 filed
    python benchmarks/speed/archive.py --read 200 --articles 2000

Invented news (scripts/newsroom). First all stages: read, annotate, file, group.
Then the store alone: the same articles, each many times with another day and
another last paragraph. Then the pages of that archive, 50 askings each.
"""

from __future__ import annotations

import argparse
import platform
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import quantiles
from typing import Any

import msgspec
from starlette.testclient import TestClient

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

from newsroom import editions  # noqa: E402

from onrecord import serve, store  # noqa: E402
from onrecord.pipeline import ReadTask  # noqa: E402
from onrecord.pipeline.filing import add  # noqa: E402
from onrecord.records import Annotation, Article, Capture  # noqa: E402
from onrecord.records.ids import make  # noqa: E402
from onrecord.store.archive import Archive  # noqa: E402

Found = tuple[Article, tuple[Annotation, ...]]


def main() -> None:
    """Run the benchmark and print its figures."""
    options = _options()
    print(f"{platform.machine()}, Python {platform.python_version()}")
    with tempfile.TemporaryDirectory(dir=options.at) as folder:
        here = Path(folder)
        found = all_stages(here, options.read)
        with store.open_archive(here / "alone", create=True) as archive:
            store_alone(archive, found, options.articles)
            pages(archive)
            site(archive)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    workers = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"peak memory {peak:,.0f} MB, of a worker {workers:,.0f} MB")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How fast an archive is filed and read.")
    parser.add_argument("--read", type=int, default=1000, help="articles that go through all stages")
    parser.add_argument("--articles", type=int, default=20_000, help="articles that the store files alone")
    parser.add_argument("--at", default=None, help="folder for the temporary archives")
    return parser.parse_args()


def all_stages(here: Path, number: int) -> list[Found]:
    """File invented pages through all stages; gives the articles."""
    editions.make("speed", number, here / "news")
    tasks = [ReadTask(path=str(path), annotated=True) for path in _sources(here / "news")]
    with store.open_archive(here / "stages", create=True) as archive:
        began = time.perf_counter()
        kept = sum(len(one.kept) for one in add(archive, tasks))
        took = time.perf_counter() - began
        print(f"all stages: {kept:,} articles in {took:.1f} s, {kept / took:,.0f} articles/s")
        return [(article, tuple(notes)) for article, notes in archive.articles_for_grouping()]


def _sources(folder: Path) -> list[Path]:
    """The pages and copied archives of a made folder."""
    return sorted(
        path for part in ("pages", "archives") for path in (folder / part).rglob("*") if path.is_file()
    )


def store_alone(archive: Archive, found: list[Found], number: int) -> None:
    """File so many articles and nothing else."""
    took = 0.0
    kept = 0
    with archive.writer() as writer:
        for begin in range(0, number, 2000):  # made in parts: only filing is timed
            batches = list(_captures(found, min(2000, number - begin), begin))
            began = time.perf_counter()
            for capture, body, one in batches:
                kept += len(writer.file(capture, body, [one]))
            kept += len(writer.commit())
            took += time.perf_counter() - began
    print(f"store alone: {kept:,} articles in {took:.1f} s, {kept / took:,.0f} articles/s")
    sizes = {path.name: path.stat().st_size for path in archive.path.rglob("*") if path.is_file()}
    database = sum(size for name, size in sizes.items() if name.startswith("archive.db"))
    warc = sum(size for name, size in sizes.items() if name.endswith(".gz"))
    print(f"bytes an article: database {database / kept:,.0f}, captures {warc / kept:,.0f}")


def _captures(found: list[Found], number: int, begin: int = 0) -> Iterator[tuple[Capture, bytes, Found]]:
    """Captures of one article each, no two alike."""
    for index in range(begin, begin + number):
        article, notes = found[index % len(found)]
        url = f"https://{article.outlet or 'example.org'}/news/{index}"
        text = f"{article.text}\n\nThis is report number {index} of the day."
        day = date(2031, 1, 1) + timedelta(days=index % 700)
        piece = make("piece", url)
        made = msgspec.structs.replace(
            article,
            id=make(piece, article.title, text),
            piece=piece,
            text=text,
            url=url,
            published=day.isoformat(),
        )
        body = f"<html><title>{article.title}</title><body>{text}</body></html>".encode()
        capture = Capture.of(body, url=url, fetched="2031-01-01T00:00:00Z", media_type="text/html")
        yield capture, body, (made, notes)


def pages(archive: Archive) -> None:
    """Ask for every kind of page."""
    lines = archive.latest(limit=200).articles
    person = archive.people(1)[0]
    place = archive.places(1)[0]
    category = archive.categories()[0]
    outlet = archive.outlets()[0]
    word = max((archive.article(lines[0].id) or lines[0]).title.split(), key=len)  # type: ignore[union-attr]
    fields = f'category:"{category.name}"'
    asked: dict[str, Callable[[int], Any]] = {
        "front": lambda n: archive.front(),
        "article": lambda n: (archive.article(lines[n].id), archive.annotations(lines[n].id)),
        "category": lambda n: archive.category(category.name, month="2031-06"),
        "outlet": lambda n: archive.outlet(outlet.name),
        "person": lambda n: archive.person(person.key or ""),
        "people": lambda n: archive.people(),
        "place": lambda n: archive.place(place.key or ""),
        "search, rare": lambda n: archive.search(f'"number {n * 37}"'),
        "search, word": lambda n: archive.search(f'"{word}"'),
        "search, common": lambda n: archive.search("the"),
        "search, everything": lambda n: archive.search(""),
        "search, fields": lambda n: archive.search(f"the {fields} since:2031-06 until:2031-08"),
        "search, said": lambda n: archive.search("said:the"),
        "search, speaker": lambda n: archive.search(f'speaker:"{person.name}" said:the since:2031-06'),
        "search, brackets": lambda n: archive.search(
            f'(the OR "{word}" OR {fields}) -(outlet:{outlet.name} a)'
        ),
    }
    for name, ask in asked.items():
        times = sorted(_timed(ask, number) for number in range(50))
        _print(name, times)


def site(archive: Archive) -> None:
    """Ask the site itself, in this process, for every kind of page."""
    app = TestClient(serve.site(archive))
    lines, person, place = archive.latest(limit=200).articles, archive.people(1)[0], archive.places(1)[0]
    addresses: dict[str, Callable[[int], str]] = {
        "/": lambda n: "/",
        "/article": lambda n: f"/article/{lines[n].piece}",
        "/category": lambda n: f"/category/{archive.categories()[0].name}?month=2031-06",
        "/outlet": lambda n: f"/outlet/{archive.outlets()[0].name}",
        "/person": lambda n: f"/person/{person.key}",
        "/place": lambda n: f"/place/{place.key}",
        "/search": lambda n: f"/search?q={('harbour', 'said:will', 'the since:2031-06')[n % 3]}",
    }
    for name, address in addresses.items():
        answers = [app.get(address(0)).status_code]
        assert answers == [200], (name, answers)
        times = sorted(_timed(lambda n, address=address: app.get(address(n)), n) for n in range(50))
        _print(f"page {name}", times)


def _print(name: str, times: list[float]) -> None:
    """Median and 95th percentile in milliseconds."""
    cuts = quantiles(times, n=20)
    print(f"{name:20} p50 {cuts[9]:6.1f} ms   p95 {cuts[18]:6.1f} ms")


def _timed(ask: Callable[[int], Any], number: int) -> float:
    """Milliseconds of one asking."""
    began = time.perf_counter()
    ask(number)
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main()

"""Hold each stage to gold data that others made, and print what its scorer says.

    python benchmarks/quality/run.py BENCH [--only read,pages,statements,dates,places,stories,copies]

BENCH: a folder with `adapt.py` and, for each stage, documents, gold and a `score.py`. The data is not part of
onrecord; any that has this shape will do. Prints for each set the scorer's lines and the time taken.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

ONRECORD = [sys.executable, "-m", "onrecord"]
SETS = {
    "statements": ["polnear", "gum", "dewiki"],
    "dates": ["timebank", "aquaint", "meantime-en", "meantime-es", "timebank-es", "wikiwars-uk"],
    "places": ["trnews", "gwn", "geovirus", "lgl"],
    "stories": ["ecbplus", "basil", "uci"],
    "copies": ["neardup"],
}


class Bench:
    """The folder of gold data, and a place for what we write."""

    def __init__(self, folder: Path, work: Path) -> None:
        self.folder, self.work = folder.resolve(), work

    def write(self, name: str, *command: str | Path, stdin: Path | None = None) -> Path:
        """Run a command in the bench's folder, its output into a file."""
        path = self.work / name
        with path.open("wb") as out, (stdin or Path("/dev/null")).open("rb") as source:
            subprocess.run(list(map(str, command)), cwd=self.folder, stdin=source, stdout=out, check=False)
        return path

    def adapt(self, *arguments: str | Path) -> Path:
        """Our records as the scorers' predictions."""
        return self.write("predictions.jsonl", sys.executable, "adapt.py", *arguments)

    def score(self, stage: str, *arguments: str | Path) -> str:
        """What a scorer says."""
        return self.write("score.txt", sys.executable, f"{stage}/score.py", *arguments).read_text()


def annotated(stage: str) -> Callable[[Bench], Iterator[tuple[str, str]]]:
    """Statements, dates or places of each set."""

    def run(bench: Bench) -> Iterator[tuple[str, str]]:
        for name in SETS[stage]:
            docs, gold = (f"{stage}/{name}.dev.{kind}.jsonl" for kind in ("docs", "gold"))
            records = bench.write("records.jsonl", *ONRECORD, "annotate", docs)
            predictions = bench.adapt(stage, records)
            yield name, bench.score(stage, *([docs] if stage == "statements" else []), gold, predictions)

    return run


def grouped(what: str) -> Callable[[Bench], Iterator[tuple[str, str]]]:
    """Stories or copies of each set."""

    def run(bench: Bench) -> Iterator[tuple[str, str]]:
        for name in SETS[what]:
            records = bench.write("records.jsonl", *ONRECORD, "group", f"stories/{name}.dev.docs.jsonl")
            yield name, bench.score("stories", f"stories/{name}.dev.gold.jsonl", bench.adapt(what, records))

    return run


def pages(bench: Bench) -> Iterator[tuple[str, str]]:
    """Archive pages as somebody copied them."""
    files = sorted(path.relative_to(bench.folder) for path in (bench.folder / "pages").glob("*.txt"))
    records = bench.write("records.jsonl", *ONRECORD, "read", *files)
    yield "pages", bench.score("pages", "pages/gold.jsonl", records, "pages")


def read(bench: Bench) -> Iterator[tuple[str, str]]:
    """Saved HTML pages."""
    captures = bench.adapt("captures", "read").rename(bench.work / "captures.jsonl")
    records = bench.write("records.jsonl", *ONRECORD, "read", "-", stdin=captures)
    predictions = bench.adapt("read", records, "read/pages.jsonl")
    options = ["--data", "read", "--split", "dev", "--skip", "read/suspect.txt", "--predictions", predictions]
    yield "read", bench.score("read", *options)


STAGES: dict[str, Callable[[Bench], Iterator[tuple[str, str]]]] = {
    "read": read,
    "pages": pages,
    **{stage: annotated(stage) for stage in ("statements", "dates", "places")},
    **{what: grouped(what) for what in ("stories", "copies")},
}


def main() -> None:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("bench", type=Path)
    parser.add_argument("--only", default=",".join(STAGES), help="stages, parted by commas")
    options = parser.parse_args()
    with TemporaryDirectory() as work:
        bench = Bench(options.bench, Path(work))
        for stage in options.only.split(","):
            began = time.perf_counter()
            for name, said in STAGES[stage](bench):
                print(f"== {stage} {name} ({time.perf_counter() - began:.1f} s)\n{said.rstrip()}", flush=True)
                began = time.perf_counter()


if __name__ == "__main__":
    main()

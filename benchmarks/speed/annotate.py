"""How many articles a second each annotator takes, beside other tools for the same, in one run.

    python benchmarks/speed/annotate.py [ARTICLES.jsonl] [--most 200] [--peers 10] [--rounds 5]

ARTICLES: lines with `id` and `text`; without them invented news is generated.
Every row is one process on one core, from a text to what was found: words and
sentences are made anew for each row of ours, and what an annotator reads of
others is found before its clock starts. All take turns, after one round that
is not counted; only processor time counts; medians are printed, over `--most`
articles, for slow peers over `--peers` of them. Peers that are not installed
are named and left out (`pip install onrecord[bench]`).
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple

from stages import ROOT, machine

Work = Callable[[Any], Any]


class Row(NamedTuple):
    """Something that takes its turn."""

    task: str
    name: str
    prepare: Work  # from an article to what the work takes; not timed
    work: Work
    slow: bool = False


def ours() -> Iterator[Row]:
    """Each annotator with words and sentences; the four that the archive's pages stand on; all."""
    from onrecord.annotate import Document, annotators

    known = {each.name: each for each in annotators()}

    def needed(name: str) -> list[str]:
        before = {one for after in known[name].after if after in known for one in [*needed(after), after]}
        return [each for each in known if each in before]

    def found_before(names: list[str]) -> Work:
        def prepare(article: Any) -> Any:
            document = Document(article)
            for name in names:
                document.found[name] = known[name](document)
            return article, document.found

        return prepare

    def annotated(names: list[str]) -> Work:
        def work(given: Any) -> None:
            article, found = given
            document = Document(article)
            document.passages  # noqa: B018  made once, when first asked for
            document.found = dict(found)
            for name in names:
                document.found[name] = known[name](document)

        return work

    yield Row("words", "onrecord", found_before([]), annotated([]))
    for name in known:
        yield Row(name, "onrecord", found_before(needed(name)), annotated([name]))
    both = ["people", "statements"]
    others = [name for name in needed("statements") if name not in both]
    yield Row("statements and people", "onrecord", found_before(others), annotated(both))
    yield Row("all", "onrecord", found_before([]), annotated(list(known)))


def text_of(article: Any) -> Any:
    """What other tools take."""
    return article.text


def patterns() -> Row:
    """Quotation marks beside a verb of saying: the least that a tool can do."""
    said = r"(?:said|says|told|added|warned|according to)"
    quoted = rf'[“"][^”"\n]{{1,600}}[”"](?:[^“"\n]{{0,80}}?\b{said}\b)?'
    near = re.compile(rf"{quoted}|\b{said}\b that [^.\n]{{1,300}}")
    return Row("statements", "one regular expression", text_of, near.findall)


def textacy() -> Row:
    """Direct quotations by textacy over a spaCy model."""
    import spacy
    from textacy.extract import direct_quotations

    models = [name for name in spacy.util.get_installed_models() if name.startswith("en")]
    if not models:
        raise ImportError("no spaCy model for English")
    pipeline = spacy.load(models[0])
    return Row(
        "statements",
        f"textacy on {models[0]}",
        text_of,
        lambda text: list(direct_quotations(pipeline(text))),
        True,
    )


def dateparser() -> Row:
    """Dates by dateparser's search."""
    from dateparser.search import search_dates

    return Row("dates", "dateparser", text_of, lambda text: search_dates(text, languages=["en"]), slow=True)


def quantulum3() -> Row:
    """Quantities by quantulum3; its classifier loads in one release of scikit-learn only."""
    from quantulum3 import classifier, parser

    classifier.USE_CLF = False
    return Row("figures", "quantulum3, without its classifier", text_of, parser.parse, slow=True)


def geotext() -> Row:
    """Names of cities and countries by geotext."""
    from geotext import GeoText

    return Row("places", "geotext", text_of, GeoText)


PEERS: tuple[Callable[[], Row], ...] = (patterns, textacy, dateparser, quantulum3, geotext)


def contenders() -> tuple[list[Row], list[str]]:
    """Everything that can take its turn, and what is left out with the reason."""
    rows, missing = list(ours()), []
    for peer in PEERS:
        try:
            rows.append(peer())
        except ImportError as error:
            missing.append(f"{peer.__name__} ({error})")
    return rows, missing


def rate(row: Row, articles: list[Any]) -> float:
    """Articles a second."""
    given = [row.prepare(article) for article in articles]
    started = process_time()
    for each in given:
        row.work(each)
    return len(given) / max(process_time() - started, 1e-9)


def measured(rows: list[Row], articles: list[Any], peers: int, rounds: int) -> dict[int, float]:
    """The median rate of each row, by its place."""
    rates: dict[int, list[float]] = {place: [] for place in range(len(rows))}
    for number in range(rounds + 1):
        for place, row in enumerate(rows):
            found = rate(row, articles[:peers] if row.slow else articles)
            if number:
                rates[place].append(found)
    return {place: statistics.median(found) for place, found in rates.items()}


def generated(most: int) -> list[str]:
    """Lines of invented news."""
    with tempfile.TemporaryDirectory() as name:
        command = [sys.executable, str(ROOT / "scripts" / "generate.py"), "--seed", "speed"]
        command += ["--articles", str(most), "--to", name]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        pages = sorted(str(path) for path in Path(name).rglob("*.html"))[:most]
        read = [sys.executable, "-m", "onrecord", "read", *pages]
        lines = subprocess.run(read, check=False, stdout=subprocess.PIPE, text=True).stdout.splitlines()
    return [line for line in lines if json.loads(line)["record"] == "article"]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Measure each annotator beside its peers.")
    parser.add_argument("articles", nargs="?", type=Path)
    parser.add_argument("--most", type=int, default=200)
    parser.add_argument("--peers", type=int, default=10, help="articles for slow peers")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    from onrecord.annotate import loose
    from onrecord.pipeline.workers import calm_collector
    from onrecord.text import words as shared

    lines = (
        options.articles.read_text(encoding="utf-8").splitlines()
        if options.articles
        else generated(options.most)
    )
    articles = [loose.article(json.loads(line)) for line in lines[: options.most]]
    words = sum(len(article.text.split()) for article in articles) / max(len(articles), 1)
    rows, missing = contenders()
    how = "Python (`make fast` compiles them)" if str(shared.__file__).endswith(".py") else "compiled"
    print(f"machine: {machine()}\ninput: {len(articles)} articles of {words:.0f} words\nannotators: {how}\n")
    print("| task | by | articles/s |\n| --- | --- | ---: |")
    calm_collector()  # as in onrecord's own workers; peers gain as well
    rates = measured(rows, articles, options.peers, options.rounds)
    for place in sorted(rates, key=lambda place: rows[place].task):
        row = rows[place]
        shown = f"{rates[place]:,.0f}" if rates[place] >= 10 else f"{rates[place]:.2g}"
        print(f"| {row.task} | {row.name} | {shown} |")
    if missing:
        print("\nleft out: " + "; ".join(missing))


if __name__ == "__main__":
    main()

"""Learn the weights that tell running text from the rest of a page.

    python scripts/train_body.py PAGES [--skip FILE] [--trees 100] [--leaves 10]
    python scripts/train_body.py PAGES [--skip FILE] --folds 5 > predictions.jsonl

The first form writes the weights that onrecord ships, the same each time. The
second leaves them alone and prints a reading of each page, made with weights that were
learnt on the pages of other sites: what a scorer says of these is what unseen sites get.

PAGES is a folder with `pages.jsonl`, one page a line: `id`, `site`, `url`, `file` (gzipped
HTML in the folder), and `gold` with `text`, `neutral` (texts that count neither way), or
with lists of strings that belong to the article and that do not (`with`, `without`).
`--skip` names a file of page ids, first on each line, to leave out.
Only numbers are learnt: how rows of text with such measures are treated, not what they
say. Needs scikit-learn, which onrecord itself does not.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy
from sklearn.ensemble import HistGradientBoostingClassifier

from onrecord import read
from onrecord.errors import RecordError
from onrecord.read import body
from onrecord.read.decode import encoded
from onrecord.read.features import NAMES, Features
from onrecord.read.model import Model
from onrecord.read.page import outline
from onrecord.records import Heading, Image

WEIGHTS = Path(__file__).parent.parent / "src" / "onrecord" / "read" / "body_weights.json"
WORD = re.compile(r"\w+")
SHINGLE = 4
SHORT = 250
HEADINGS = frozenset(["h2", "h3", "h4", "h5", "h6"])
HEADING, SURELY = 30, 0.9
"""So many words more than it has a heading counts: it tells a section, but is short."""

Line = dict[str, Any]
Rows = list[tuple[tuple[float, ...], float, float]]
"""Measures, label and weight of each row that the model would be asked about."""


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The runs of four words of a text."""
    words = WORD.findall(text)
    return Counter(tuple(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1)))


def label(text: str, gold: Line) -> tuple[float, float]:
    """How much of a row is the article's, and how much that weighs."""
    words = len(WORD.findall(text))
    if "text" not in gold:
        wanted = any(part in text for part in gold.get("with", ()))
        unwanted = any(part in text for part in gold.get("without", ()))
        return float(wanted), (2.0 * words + 40 if wanted != unwanted else 0.0)
    own = shingles(text)
    share = sum((own & gold["shingles"]).values()) / sum(own.values())
    if words < SHINGLE:
        share = float(text in gold["lines"])
    neutral = sum(count for shingle, count in own.items() if shingle in gold["neutral_shingles"])
    return share, words * (0.05 if neutral > 0.6 * sum(own.values()) else 1.0)


def prepared(gold: Line) -> Line:
    """The gold of a page with what labels are told by."""
    if "text" not in gold:
        return gold
    neutral: set[tuple[str, ...]] = set().union(*map(shingles, gold.get("neutral", ())))
    lines = set(gold["text"].split("\n"))
    return gold | {"shingles": shingles(gold["text"]), "lines": lines, "neutral_shingles": neutral}


def markup(folder: Path, line: Line) -> bytes:
    """The HTML of a page."""
    return gzip.decompress((folder / line["file"]).read_bytes())


def rows_of(folder: Path, line: Line) -> Rows:
    """The rows of a page to learn from; a page counts as much as another."""
    gold = prepared(line["gold"])
    try:
        _, page = outline(encoded(markup(folder, line)), line["url"])
    except RecordError:
        return []
    measured = Features(page)
    rows = []
    for index, row in enumerate(page.rows):
        asked = measured.could_be_running(index) and index != page.heading
        if asked and WORD.search(row.text) and not (len(row.text) < SHORT and body.spoken_for(row.text)):
            share, weight = label(row.text, gold)
            is_heading = row.tag in HEADINGS and page.first < index < page.final
            if is_heading and "text" in gold and share > SURELY:
                weight += HEADING
            rows.append((measured.of(index), share, weight))
    whole = max(50.0, sum(share * weight for _, share, weight in rows))
    return [(values, share, min(weight / whole, 0.5) * 1000) for values, share, weight in rows if weight]


def nested(nodes: numpy.ndarray, at: int = 0) -> list[Any] | float:
    """A tree as onrecord keeps it: [feature, threshold, low, high], or a leaf's value."""
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]), 4)
    low, high = nested(nodes, int(node["left"])), nested(nodes, int(node["right"]))
    return [int(node["feature_idx"]), round(float(node["num_threshold"]), 5), low, high]


def learnt(rows: Rows, trees: int, leaves: int) -> Line:
    """The weights that these rows teach, as onrecord ships them."""
    # a row that is in part the article's counts on both sides
    sides = [(v, 1, w * s) for v, s, w in rows if s > 0] + [(v, 0, w * (1 - s)) for v, s, w in rows if s < 1]
    values, labels, weights = (numpy.array(column) for column in zip(*sides, strict=True))
    model = HistGradientBoostingClassifier(
        max_iter=trees,
        max_leaf_nodes=leaves,
        learning_rate=0.1,
        max_features=0.5,
        min_samples_leaf=40,
        l2_regularization=5,
        early_stopping=False,
        random_state=0,
    ).fit(values, labels, sample_weight=weights)
    bias = float(numpy.ravel(model._baseline_prediction)[0])
    return {"features": NAMES, "bias": bias, "trees": [nested(held[0].nodes) for held in model._predictors]}


def predictions(options: argparse.Namespace, lines: list[Line], rows: list[Rows]) -> Iterator[Line]:
    """Each page read with weights learnt on other sites."""
    for fold in range(options.folds):
        held_out = [zlib.crc32(line["site"].encode()) % options.folds == fold for line in lines]
        seen = [row for out, held in zip(held_out, rows, strict=True) if not out for row in held]
        model = Model(learnt(seen, options.trees, options.leaves))
        body.shipped = lambda model=model: model
        for line in (line for out, line in zip(held_out, lines, strict=True) if out):
            yield prediction(options.pages, line)


def prediction(folder: Path, line: Line) -> Line:
    """What onrecord reads of a page, for a scorer: the first article on it."""
    try:
        first = read.html(markup(folder, line), url=line["url"])[0]
    except RecordError:
        return {"id": line["id"], "text": ""}
    return {
        "id": line["id"],
        "text": first.text,
        "title": first.title,
        "published": first.published,
        "authors": list(first.byline),
        "standfirst": first.standfirst,
        "headings": [b.text for b in first.blocks if isinstance(b, Heading)],
        "captions": [b.caption for b in first.blocks if isinstance(b, Image) and b.caption],
    }


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", type=Path)
    parser.add_argument("--skip", type=Path)
    parser.add_argument("--trees", type=int, default=100)
    parser.add_argument("--leaves", type=int, default=10)
    parser.add_argument("--folds", type=int)
    return parser.parse_args()


def main() -> None:
    """Read the pages, learn, write the weights or the readings."""
    options = arguments()
    skipped = {row.split()[0] for row in options.skip.read_text().split("\n") if row} if options.skip else ()
    with (options.pages / "pages.jsonl").open(encoding="utf-8") as held:
        lines = [line for line in map(json.loads, held) if line["id"] not in skipped]
    rows = [rows_of(options.pages, line) for line in lines]
    if options.folds:
        for line in predictions(options, lines, rows):
            print(json.dumps(line, ensure_ascii=False))
        return
    weights = learnt([row for held in rows for row in held], options.trees, options.leaves)
    WEIGHTS.write_text(json.dumps(weights) + "\n", encoding="utf-8")
    print(f"{sum(map(len, rows))} rows, {len(weights['trees'])} trees", file=sys.stderr)


if __name__ == "__main__":
    main()

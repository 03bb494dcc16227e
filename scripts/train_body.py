"""Learn the weights that tell running text from the rest of a page.

    python scripts/train_body.py PAGES [--trees 60] [--leaves 10]

PAGES is a folder with `pages.jsonl`, one page a line: `file` (gzipped HTML in the
folder), `url`, and `gold` with `text`, `neutral` (texts that count neither way), or
with lists of strings that belong to the article and that do not (`with`, `without`).
Only numbers are learnt: how rows of text with such measures are treated, not what they
say. Needs scikit-learn, which onrecord itself does not.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from pathlib import Path

import numpy
from sklearn.ensemble import HistGradientBoostingClassifier

from onrecord.errors import RecordError
from onrecord.read.body import spoken_for
from onrecord.read.decode import encoded
from onrecord.read.features import NAMES, Features
from onrecord.read.page import outline

WEIGHTS = Path(__file__).parent.parent / "src" / "onrecord" / "read" / "body_weights.json"
WORD = re.compile(r"\w+")
SHINGLE = 4
SHORT = 250


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The runs of four words of a text."""
    words = WORD.findall(text)
    return Counter(tuple(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1)))


def label(text: str, gold: dict) -> tuple[float, float]:
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


def rows_of(folder: Path, line: str) -> list[tuple[list[float], float, float]]:
    """Measures, label and weight of each row of a page that the model would be asked about."""
    page_line = json.loads(line)
    gold = page_line["gold"]
    if "text" in gold:
        gold["shingles"] = shingles(gold["text"])
        gold["lines"] = set(gold["text"].split("\n"))
        gold["neutral_shingles"] = set().union(*map(shingles, gold.get("neutral", ())))
    try:
        _, page = outline(
            encoded(gzip.decompress((folder / page_line["file"]).read_bytes())), page_line["url"]
        )
    except RecordError:
        return []
    measured = Features(page)
    rows = []
    for index, row in enumerate(page.rows):
        asked = page.could_be_running(index) and index != page.heading
        if asked and WORD.search(row.text) and not (len(row.text) < SHORT and spoken_for(row.text)):
            rows.append((measured.of(index), *label(row.text, gold)))
    whole = max(50.0, sum(share * weight for _, share, weight in rows))
    return [(values, share, min(weight / whole, 0.5) * 1000) for values, share, weight in rows if weight]


def nested(nodes: numpy.ndarray, at: int = 0) -> list | float:
    """A tree as onrecord keeps it: [feature, threshold, low, high], or a leaf's value."""
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]), 4)
    low, high = nested(nodes, int(node["left"])), nested(nodes, int(node["right"]))
    return [int(node["feature_idx"]), round(float(node["num_threshold"]), 5), low, high]


def main() -> None:
    """Read the pages, learn, write the weights."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", type=Path)
    parser.add_argument("--trees", type=int, default=60)
    parser.add_argument("--leaves", type=int, default=10)
    options = parser.parse_args()
    with (options.pages / "pages.jsonl").open(encoding="utf-8") as lines:
        rows = [row for line in lines for row in rows_of(options.pages, line)]
    # a row that is in part the article's counts on both sides
    sides = [(v, 1, w * s) for v, s, w in rows if s > 0] + [(v, 0, w * (1 - s)) for v, s, w in rows if s < 1]
    values, labels, weights = (numpy.array(column) for column in zip(*sides, strict=True))
    model = HistGradientBoostingClassifier(
        max_iter=options.trees,
        max_leaf_nodes=options.leaves,
        learning_rate=0.15,
        min_samples_leaf=40,
        l2_regularization=5,
    ).fit(values, labels, sample_weight=weights)
    trees = [nested(trees[0].nodes) for trees in model._predictors]
    bias = float(numpy.ravel(model._baseline_prediction)[0])
    WEIGHTS.write_text(json.dumps({"features": NAMES, "bias": bias, "trees": trees}) + "\n", encoding="utf-8")
    print(f"{len(rows)} rows, {len(trees)} trees")


if __name__ == "__main__":
    main()

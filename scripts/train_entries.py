"""Learn the weights that choose between ways to cut a page into articles.

    python scripts/train_entries.py PAGES [--drawn 130] [--folds 2]

Archives are made in themes drawn by lot (`benchmarks/quality/drawn.py`) and in those of
`benchmarks/quality/themes`, of invented articles and of the articles of PAGES, whose pages are also
what holds one article. PAGES is a folder as
`train_body.py` takes it. With `--folds` weights are learnt on one part of the themes and pages and held
against the other; without, what onrecord ships is written, the same each time.

A page offers some ten cuts and "one article", which is worth nothing: the weights are those under which
the right one of these is likeliest (a conditional logit). A measure that can only speak for a cut, or
only against it, gets no weight of the other sign. How likely single lines begin articles is one of the
measures, learnt before by `train_beginnings.py`. Needs numpy and scipy, which onrecord itself does not.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import numpy
from scipy.optimize import minimize

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "benchmarks" / "quality"))

import drawn
import themes
from newsroom import desk, marked
from newsroom.dice import Dice
from newsroom.model import Block, Outlet, Piece

from onrecord.errors import RecordError
from onrecord.read import entries, language
from onrecord.read.body import verdicts
from onrecord.read.decode import encoded
from onrecord.read.entries.cuts import Cut, agreement, chosen_cuts, cuts
from onrecord.read.entries.entry import Entry
from onrecord.read.entries.telling import Telling
from onrecord.read.entries.weighed import NAMES, measures
from onrecord.read.entries.worded import by_words
from onrecord.read.measures import Page
from onrecord.read.page import is_live, is_one_article, outline

WEIGHTS = Path(__file__).resolve().parents[1] / "src" / "onrecord" / "read" / "entries" / "weights.json"
FOR = ("headed", "title_like", "linked", "pure", "tagged", "covered", "element", "named")
FOR += ("told", "parted", "alike", "agreed", "apart", "begun", "dated")
"""Measures that can only speak for a cut."""
AGAINST = ("own_title", "dates_within", "outside", "largest", "uneven", "unknown", "page_name", "enclosed")
AGAINST += ("hanging", "higher", "missed", "overlooked", "skipped")
"""Measures that can only speak against one."""
SITE = Outlet(
    "", "The Courier", "courier.example", "", "/{section}/{slug}-{number}", sections=("World", "Sport")
)
SHORT, LONG = 2500, 9000
"""Fewer characters than the first make a short article, more than the second a long one."""
TITLES, RIGHT, STEEP = 0.4, 0.9, 4
"""What right titles count for; a cut that is right; how much less one counts that is less so."""
OPEN, CLOSED, EVERY = 1.5, 0.4, 4
"""What a page of one article counts for that does not say so, and one that does; of those, one in so many."""
RIDGE = 3.0
DRAWN = 130
ADDRESS = "https://courier.example/region/"


class Example(NamedTuple):
    """A page: the measures of its cuts, and how right each is; none is for one article."""

    name: str
    weight: float
    measured: numpy.ndarray
    right: numpy.ndarray | None


def pieces_of(pages: Path) -> dict[str, list[Piece]]:
    """The articles of the gold of pages, by language."""
    found: defaultdict[str, list[Piece]] = defaultdict(list)
    for line in (pages / "pages.jsonl").open(encoding="utf-8"):
        gold = json.loads(line)["gold"]
        texts = [" ".join(part.split()) for part in gold.get("text", "").split("\n\n") if part.split()]
        if gold.get("title") and len(texts) > 1 and sum(map(len, texts)) > 400:
            piece = piece_of(gold, texts, sum(map(len, found.values())))
            told, _ = language.told("", " ".join(texts)[:3000])
            found[told or ""].append(piece)
    return {tongue: held for tongue, held in found.items() if len(held) >= 10}


def piece_of(gold: dict[str, Any], texts: list[str], number: int) -> Piece:
    """An article of the gold as themes write it."""
    headings, deck = set(gold.get("headings") or ()), gold.get("standfirst") or ""
    try:
        day = datetime.fromisoformat((gold.get("published") or "")[:10])
    except ValueError:
        day = datetime(2031, 5, 3)
    return Piece(
        slug=f"a{number}",
        outlet=SITE,
        title=gold["title"],
        section="World",
        published=day + timedelta(minutes=37 * number),
        blocks=[Block("heading" if t in headings else "paragraph", text=t) for t in texts if t != deck],
        standfirst=deck,
        byline=tuple(gold.get("authors") or ()),
        tags=("Energy", "Election"),
        number=number,
    )


def archives(pages: Path, count: int) -> Iterator[tuple[str, list[Piece], str]]:
    """Pages of several articles: a name, the articles, the markup."""
    invented = [p for p in desk.pieces("entries", 30 * count) if p.outlet.language == "en" and not p.copy_of]
    different = list({marked.words(piece.title): piece for piece in invented}.values())
    dice = Dice("entries")
    pools = list(pieces_of(pages).values())
    for number in range(count):
        made = different[8 * number :][: dice.number(2, 8)]
        yield from drawn_page(f"invented {number}", made, different[-5:])
        pool = max(pools, key=len) if dice.chance(0.5) else dice.pick(pools)
        real = dice.several(pool, dice.number(6, 12))
        yield from drawn_page(f"real {number}", real[3:], real[:3])
    for theme in themes.themes():
        yield from themed(theme, pools)


def themed(theme: str, pools: Sequence[Sequence[Piece]]) -> Iterator[tuple[str, list[Piece], str]]:
    """Pages in a theme of `themes`: of invented articles, of others, of short ones with a long one."""
    dice = Dice("themed", theme)
    handfuls = list(themes.handfuls(f"learn {theme}", 2))
    for pool in (*pools, max(pools, key=len)):
        real = dice.several(pool, dice.number(7, 11))
        handfuls.append((real[4:], real[:4]))
    short = [piece for piece in max(pools, key=len) if length(piece) < SHORT]
    long = [piece for piece in max(pools, key=len) if length(piece) > LONG]
    mixed = [*dice.several(short, dice.number(2, 5)), dice.pick(long)]
    handfuls.append((dice.several(mixed, len(mixed)), short[:4]))
    for number, (made, others) in enumerate(handfuls):
        yield f"theme {theme} {number}", list(made), themes.page(theme, made, others)


def length(piece: Piece) -> int:
    """How many characters its text has."""
    return sum(len(block.text) for block in piece.blocks)


def drawn_page(
    name: str, pieces: Sequence[Piece], others: Sequence[Piece]
) -> Iterator[tuple[str, list[Piece], str]]:
    """A page in a theme of its own, but for one that only teases."""
    dice = Dice("drawn", name)
    theme = drawn.Theme.drawn(dice)
    if theme.is_teasing or len(pieces) < 2:
        return
    shown = [theme.shown(piece) for piece in pieces]
    yield name, shown, drawn.page(theme, shown, others, dice)


def examples(pages: Path, count: int) -> Iterator[Example]:
    """What to learn from."""
    for name, pieces, markup in archives(pages, count):
        _, page = outline(markup.encode(), ADDRESS)
        options = list(all_cuts(page))
        right = numpy.array([rightness(page, cut.made, pieces) for _, cut in options])
        if len(right) and right.max() > TITLES:
            yield Example(name, 1.0, numpy.array([m for m, _ in options]), right)
    for line in map(json.loads, (pages / "pages.jsonl").open(encoding="utf-8")):
        yield from single(pages, line)


def single(pages: Path, line: dict[str, Any]) -> Iterator[Example]:
    """A page of one article, if there is any way to cut it."""
    try:
        said, page = outline(encoded(gzip.decompress((pages / line["file"]).read_bytes())), line["url"])
    except RecordError:
        return
    is_closed = is_one_article(said)
    if is_live(said) or (is_closed and zlib.crc32(line["id"].encode()) % EVERY):
        return
    measured = [m for m, _ in all_cuts(page)]
    if measured:
        yield Example(line["id"], CLOSED if is_closed else OPEN, numpy.array(measured), None)


def all_cuts(page: Page) -> Iterator[tuple[list[float], Cut]]:
    """The cuts of a page with their measures; where the page says what it is, with what the words tell."""
    says_so = entries.is_named_as_archive(page)
    telling = Telling(page, is_named=says_so or entries.is_headed_otherwise(page))
    options = cuts(telling)
    words = by_words(page, verdicts(page)) if says_so else []
    if says_so:
        options += [*([Cut("words", words)] if words else []), *chosen_cuts(telling)]
    for cut, agreed in zip(options, agreement(options), strict=True):
        yield measures(telling, cut, agreed, words), cut


def rightness(page: Page, made: Sequence[Entry], pieces: Sequence[Piece]) -> float:
    """The F1 of the articles, less where their titles are wrong."""
    owners = {
        " ".join(text.split()): at for at, piece in enumerate(pieces) for text in texts_of(piece) if text
    }
    held = [owners.get(row.text.partition(" – ")[2], owners.get(row.text)) for row in page.rows]
    whole = [held.count(at) for at in range(len(pieces))]
    right: set[int] = set()
    for entry in made:
        own = [at for at in held[entry.first : entry.last] if at is not None]
        most = max(set(own), key=own.count, default=-1)
        if most >= 0 and own.count(most) > whole[most] / 2 and len(own) < 1.5 * own.count(most):
            right.add(most)
    titles = [" ".join(marked.words(piece.title).split()).casefold() for piece in pieces]
    shown = [page.rows[entry.heading].text.casefold() for entry in made if entry.heading >= 0]
    named = sum(any(t in text and len(text) < len(t) + 40 for text in shown) for t in titles) / len(pieces)
    return 2 * len(right) / (len(made) + len(pieces)) * (1 - TITLES + TITLES * named)


def texts_of(piece: Piece) -> Iterator[str]:
    """The paragraphs of an article."""
    yield marked.words(piece.standfirst)
    yield from (marked.words(b.text) for b in piece.blocks if b.kind in ("paragraph", "quotation"))


def learnt(known: Sequence[Example]) -> tuple[numpy.ndarray, float]:
    """The weight of each measure, and what a cut is worth before anything is measured."""
    rows = numpy.vstack([example.measured for example in known])
    middle, spread = rows.mean(0), rows.std(0) + 1e-9
    scaled = (rows - middle) / spread
    page_of = numpy.repeat(numpy.arange(len(known)), [len(example.measured) for example in known])
    wanted = numpy.concatenate([wants(example) for example in known])
    none = numpy.array([float(example.right is None) for example in known])
    weight = numpy.array([example.weight for example in known])

    def loss(theta: numpy.ndarray) -> tuple[float, numpy.ndarray]:
        odds = numpy.exp(numpy.clip(scaled @ theta[:-1] + theta[-1], -30, 30))
        every = 1 + numpy.bincount(page_of, odds, len(known))
        good = none + numpy.bincount(page_of, odds * wanted, len(known)) + 1e-12
        slope = weight[page_of] * odds * (1 / every[page_of] - wanted / good[page_of])
        ridge = RIDGE / 2 * (theta[:-1] ** 2).sum()
        value = (weight * (numpy.log(every) - numpy.log(good))).sum() + ridge
        return float(value), numpy.append(scaled.T @ slope + RIDGE * theta[:-1], slope.sum())

    bounds = [(0 if name in FOR else None, 0 if name in AGAINST else None) for name in NAMES]
    start = numpy.zeros(len(NAMES) + 1)
    found = minimize(loss, start, jac=True, bounds=[*bounds, (None, None)], method="L-BFGS-B").x
    weights = found[:-1] / spread
    return weights, float(found[-1] - middle @ weights)


def wants(example: Example) -> numpy.ndarray:
    """How much each cut of a page is wanted."""
    if example.right is None:
        return numpy.zeros(len(example.measured))
    right: numpy.ndarray = example.right
    if right.max() >= RIGHT:
        return numpy.where(right >= RIGHT, right**STEEP, 0.0)
    return (right >= right.max() - 0.02).astype(float)


def held_against(known: Sequence[Example], folds: int) -> Iterator[str]:
    """How right the best cut of each page is with weights learnt on others."""
    told: defaultdict[str, list[float]] = defaultdict(list)
    for fold in range(folds):
        out = [fold_of(example.name, folds) == fold for example in known]
        weights, bias = learnt([e for e, is_out in zip(known, out, strict=True) if not is_out])
        for example in (e for e, is_out in zip(known, out, strict=True) if is_out):
            worth = example.measured @ weights + bias
            best = int(worth.argmax())
            kind = "one article" if example.right is None else example.name.split()[0]
            if example.right is None:
                told[kind].append(float(worth[best] <= 0))
            else:
                told[kind].append(float(example.right[best] * (worth[best] > 0)))
    for kind, values in told.items():
        yield f"{kind}: {sum(values) / len(values):.3f} of {len(values)}"


def fold_of(name: str, folds: int) -> int:
    """The fold of a page; all pages in one theme are in one."""
    return zlib.crc32(" ".join(name.split()[:2]).encode()) % folds


def arguments(said: str | None) -> argparse.Namespace:
    """What the command line asks of a script that learns from these pages.

    said: what the script says of itself.
    """
    parser = argparse.ArgumentParser(description=said, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--drawn", type=int, default=DRAWN)
    parser.add_argument("--folds", type=int)
    return parser.parse_args()


def main() -> None:
    """Make the pages, learn, write the weights or what they reach."""
    options = arguments(__doc__)
    known = list(examples(options.pages, options.drawn))
    if options.folds:
        print("\n".join(held_against(known, options.folds)))
        return
    weights, bias = learnt(known)
    held = {name: round(float(weight), 4) for name, weight in zip(NAMES, weights, strict=True)}
    kept = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    kept |= {"bias": round(bias, 4), "weights": held}
    WEIGHTS.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    print(f"{len(known)} pages", file=sys.stderr)


if __name__ == "__main__":
    main()

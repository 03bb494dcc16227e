"""Which of many lines that look alike begin articles: titles among headings, among lines of plain text."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from math import exp, log
from statistics import fmean
from typing import Final

from ..measures import CLOSING
from ..runs import letter_runs
from ..undelimited.lines import Look as Shape
from ..undelimited.shapes import SHAPES, Role
from .telling import Telling

NAMES: Final = (
    "likeness", "longer", "gain", "unknown", "new", "echo", "echo_before", "lead", "deck",
    "dated", "parted", "between", "open_before", "open_behind", "lines", "lines_before",
    "tagged", "bold", "linked", "set_alike",
)  # fmt: skip
"""What is measured of a line that may begin an article."""
_NEAR: Final = 6
_FARTHEST: Final = 10.0
_HEAD: Final = 3
_MOST_NAMES: Final = 3
_SURE: Final = 30.0
_SHORTEST: Final = 4  # letters of a word
_STEM: Final = 7  # letters of what tells it
_LOOKED_AT: Final = 400
"""Characters of a paragraph in which the words of a title are looked for."""


@cache
def _weights(kind: str) -> tuple[float, tuple[float, ...]]:
    """What a line is worth as a beginning before anything is measured, and the weight of each measure.

    kind: "among" lines of which some are titles, or of "any" lines that look alike.
    """
    held = json.loads((files(__package__) / "weights.json").read_text(encoding="utf-8"))["beginnings"][kind]
    return held["bias"], tuple(held["weights"].get(name, 0.0) for name in NAMES)


def beginnings(telling: Telling, rows: Sequence[int]) -> list[int]:
    """The rows of these that begin articles: what reads least like a beginning goes on, one after another.

    rows: lines of one kind, in page order. The first is taken for a beginning.
    """
    bias, weights = _weights("among")
    kept = list(rows)
    usual = _usual_length(telling, kept)
    known = [_worth(telling, kept, at, usual, bias, weights) for at in range(len(kept))]
    while len(kept) > 1:
        at = min(range(1, len(kept)), key=known.__getitem__)
        if known[at] > 0:
            break
        del kept[at], known[at]
        usual = _usual_length(telling, kept)
        for near in range(max(0, at - 1), min(len(kept), at + 1)):
            known[near] = _worth(telling, kept, near, usual, bias, weights)
    return kept


def _usual_length(telling: Telling, rows: Sequence[int]) -> float:
    """The mean of the lengths of these rows."""
    return sum(map(telling.length, rows)) / len(rows) if rows else 0.0


def likelihoods(telling: Telling, rows: Sequence[int]) -> list[float]:
    """How likely each of these lines of one kind begins an article."""
    bias, weights = _weights("any")
    usual = _usual_length(telling, rows)
    worths = [_worth(telling, rows, at, usual, bias, weights) for at in range(len(rows))]
    return [1.0 / (1.0 + exp(-max(-_SURE, min(_SURE, worth)))) for worth in worths]


def _worth(
    telling: Telling, rows: Sequence[int], at: int, usual: float, bias: float, weights: Sequence[float]
) -> float:
    return bias + sum(map(float.__mul__, weights, _measured(telling, rows, at, usual)))


def measured(telling: Telling, rows: Sequence[int], at: int) -> list[float]:
    """The measures of one of these rows, as if the others began articles, in the order of NAMES."""
    return _measured(telling, rows, at, _usual_length(telling, rows))


def _measured(telling: Telling, rows: Sequence[int], at: int, usual: float) -> list[float]:
    """The same, where the usual length of the rows is known.

    Rows with no sentence between them stand at the head of one article.
    """
    row, closed, running = rows[at], telling.closed, telling.running
    behind = bisect_right(rows, closed[row], at + 1, key=closed.__getitem__)
    end = rows[behind] if behind < len(rows) else telling.inside.stop
    above = bisect_left(rows, closed[row], 0, at, key=closed.__getitem__)
    before = rows[above - 1] if above else telling.inside.start
    begun, own, last = running[before], running[row + 1], running[end]
    texts = telling.texts[own : min(last, own + _HEAD)]
    return [
        telling.likeness(row),
        telling.length(row) - usual,
        *_told(telling, begun, own, last),
        echo(telling, row, texts[:2]),
        echo(telling, row, telling.texts[begun:own][-8:]),
        _lead(texts),
        float(bool(texts) and not texts[0].endswith(CLOSING)),
        float(telling.is_dated(row)),
        float(row > 0 and telling.parting[row - 1] is not None),
        float(row > 0 and telling.page.clean[row - 1] <= 0),
        float(_is_open(telling, row - 1)),
        float(_is_open(telling, row + 1)),
        log(1 + last - own),
        log(1 + own - begun),
        float(telling.is_heading(row)),
        float(telling.look(row).bold),
        float(telling.look(row).linked),
        _set_alike(telling, rows[0], row),
    ]


def _set_alike(telling: Telling, first: int, row: int) -> float:
    """Does a row stand as the first does, as above a date? 0 where the first stands at nothing."""
    setting = telling.setting(first)
    return 0.0 if setting is None else 1.0 if telling.setting(row) == setting else -1.0


def _told(telling: Telling, begun: int, own: int, last: int) -> Iterator[float]:
    """What the words and the names of a piece of the text tell of whether it goes on."""
    vocabulary, names = telling.vocabulary, telling.names
    near = range(own, min(last, own + _NEAR))
    gains = [vocabulary.fit(line, own) - vocabulary.fit(line, begun) for line in near]
    yield max(-_FARTHEST, min(_FARTHEST, fmean(gains))) if gains else 0.0
    yield float(min(_MOST_NAMES, sum(names.unknown(line, own) for line in near)))
    yield float(min(_MOST_NAMES, sum(names.new[line] for line in near)))


def echo(telling: Telling, row: int, texts: Sequence[str]) -> float:
    """How much of the words of a line these paragraphs take up."""
    told = _stems(telling.page.rows[row].text)
    held = {stem for text in texts for stem in told & _stems(text[:_LOOKED_AT])}
    return len(held) / (1 + len(told))


@lru_cache(maxsize=1024)
def _stems(text: str) -> frozenset[str]:
    return frozenset(letter_runs(text.lower(), _SHORTEST, _STEM))


def _lead(texts: Sequence[str]) -> float:
    """How much more the first of these paragraphs that is a sentence looks like a lead than like others."""
    first = next((text for text in texts if text.endswith(CLOSING)), None)
    return _lead_like(first) if first else 0.0


@lru_cache(maxsize=1024)
def _lead_like(text: str) -> float:
    shape = Shape.of(text)
    return max(-_HEAD, min(_HEAD, SHAPES[Role.LEAD].fit(shape) - SHAPES[Role.PARAGRAPH].fit(shape)))


def _is_open(telling: Telling, at: int) -> bool:
    """Could this row be a title, too?"""
    return at in telling.inside and telling.could_be_title(at)

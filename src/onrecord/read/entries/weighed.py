"""What speaks for and against a way to cut a page, weighed.

The measures are those of record boundaries in general (after Embley, Jiang and Ng 1999): entries that
begin alike, hold the text of the page between them, have titles, dates and addresses of their own, and
words that do not go on from one to the next.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Hashable, Sequence
from functools import cache
from importlib.resources import files
from itertools import accumulate, pairwise
from math import inf, log, sqrt
from statistics import fmean
from typing import Final

from ..measures import key
from ..rows import Frame
from . import wording
from .cuts import MOST_AGREE, Cut, agreeing
from .entry import Entry, held
from .framed import FEWEST, USUAL
from .opening import RUN_IN
from .telling import LEVELS, Kind, Telling
from .wording import FARTHEST

NAMES: Final = (
    "count", "two", "headed", "title_like", "linked", "own_title", "pure", "bold", "tagged", "level",
    "dates_within", "covered", "outside", "largest", "uneven", "shortest",
    "element", "parted", "alike", "named", "page_name", "no_heading", "enclosed",
    "hanging", "some", "higher", "dated", "skipped",
    "told", "agreed", "apart", "unknown", "begun", "missed", "overlooked",
)  # fmt: skip
"""What is measured of a cut; the last ones take longest, because they read its words."""
_LOWEST: Final = 4.0
_USUAL_LEVEL: Final = 3.0
"""Headings above this rank stand within no article whose headline is no heading."""
_HUNDRED: Final = 100.0
_LIMITS: Final = [(0.0, 1.0), (0.0, MOST_AGREE), (-FARTHEST, FARTHEST), *[(0.0, 1.0)] * 4]
"""The least and the most that the last measures can be."""
_READ: Final = {
    "apart": wording.apart,
    "unknown": wording.unknown,
    "begun": wording.begun,
    "missed": wording.missed,
    "overlooked": wording.overlooked,
}
_MARGIN: Final = 1e-6
"""More than sums of fractions are off by."""
_ABOVE: Final = 2
_ARTICLE: Final = 2
_HALF: Final = 0.5


@cache
def _weights() -> tuple[float, tuple[float, ...]]:
    """What an empty cut is worth, and the weight of each measure."""
    held = json.loads((files(__package__) / "weights.json").read_text(encoding="utf-8"))
    return held["bias"], tuple(held["weights"].get(name, 0.0) for name in NAMES)


def worth(measured: Sequence[float]) -> float:
    """How much better a cut with these measures is than none; the last of them may be missing."""
    bias, weights = _weights()
    return bias + sum(map(float.__mul__, weights, measured))


def at_most(measured: Sequence[float]) -> float:
    """How much better a cut with these first measures can be than none, whatever the others are."""
    return worth(measured) + _most()[len(NAMES) - len(measured)] + _MARGIN


@cache
def _most() -> list[float]:
    """What the last measures can add to what a cut is worth: none of them, the last, the last two ..."""
    last = zip(_weights()[1][: -len(_LIMITS) - 1 : -1], _LIMITS[::-1], strict=True)
    return [0.0, *accumulate(max(weight * low, weight * high) for weight, (low, high) in last)]


class Option:
    """A cut that may be chosen, measured as far as it has to be.

    most: what it can be worth at most.
    """

    def __init__(self, telling: Telling, cut: Cut) -> None:
        self.cut = cut
        self._telling = telling
        self._shown = shown(telling, cut)
        self.most = at_most(self._shown)
        self._read: dict[str, float] = {}

    def worth(self, others: Sequence[Cut], words: Sequence[Entry], least: float) -> float:
        """How much better it is than no cut; less than `least` where it cannot be that much.

        others: all cuts. words: as `measures` has them.
        """
        measured = [*self._shown, wording.told(self.cut.made, words) if words else 0.0]
        for name in NAMES[len(measured) :]:
            if at_most(measured) < least:
                return -inf
            measured.append(self._last(name, others))
        return worth(measured)

    def _last(self, name: str, others: Sequence[Cut]) -> float:
        """The measure of this name, one of the last."""
        if name == "agreed":
            return agreeing(self.cut, others)
        if name not in self._read:
            self._read[name] = _READ[name](self._telling, self.cut.made)
        return self._read[name]


def measures(telling: Telling, cut: Cut, agreed: float, words: Sequence[Entry] = ()) -> list[float]:
    """The measures of a cut, in the order of NAMES.

    agreed: how many other cuts agree with this one. words: the entries that the words of the page tell,
    if they were asked.
    """
    told = wording.told(cut.made, words) if words else 0.0
    made = cut.made
    last = [read(telling, made) for read in _READ.values()]
    return [*shown(telling, cut), told, agreed, *last]


def shown(telling: Telling, cut: Cut) -> list[float]:
    """The measures of a cut that need no reading: all but the last."""
    return [
        log(len(cut.made)),
        float(len(cut.made) == 2),
        *_heads(telling, cut.made),
        _dates_within(telling, cut.made),
        *_text(telling, cut.made),
        float(any(entry.frame for entry in cut.made)),
        _parted(telling, cut.made),
        _alike(telling, cut.made),
        float(telling.is_named),
        telling.name,
        float(telling.page.heading < 0),
        float(is_enclosed(telling, cut.made)),
        _hanging(telling, cut.made),
        float(cut.way == "some"),
        _higher(telling, cut.made),
        _dated(telling, cut.made),
        _skipped(telling, cut.made),
    ]


def _heads(telling: Telling, made: Sequence[Entry]) -> list[float]:
    """How many have a headline, what it looks like, where it leads, and whether others look like it."""
    page = telling.page
    heads = [entry.heading for entry in made if entry.heading >= 0]
    others = [telling.next_running[entry.first] for entry in made if entry.heading < 0]
    headed = (len(heads) + sum([telling.openings.get(at) == RUN_IN for at in others])) / len(made)
    if not heads:
        return [headed] + [0.0] * 6 + [_USUAL_LEVEL]
    looks = wording.looks_of(telling, heads)
    usual = next(iter(looks))
    titled = sum([len(telling.titles.get(look, ())) for look in looks])
    own = sum([key(page.rows[at].text) in page.title for at in heads])
    return [
        headed,
        fmean(map(telling.likeness, heads)),
        len({*map(telling.leads_to, heads)} - {None}) / len(made),
        own / len(made),
        min(1.0, sum(looks.values()) / titled) if titled else 0.0,
        float(usual.bold),
        fmean(map(telling.is_heading, heads)),
        LEVELS.get(page.rows[heads[0]].tag, _USUAL_LEVEL),
    ]


def _dates_within(telling: Telling, made: Sequence[Entry]) -> float:
    """How many dates an entry gives between rows of its text, on average."""
    return sum(_count(telling, *_edges(telling, entry)) for entry in made) / len(made)


def _count(telling: Telling, first: int, last: int) -> int:
    """How many dates stand between two rows."""
    return telling.dates[last] - telling.dates[first]


def _edges(telling: Telling, entry: Entry) -> tuple[int, int]:
    """The first and the last row of an entry's running text; its end where it has none."""
    first, last = telling.next_running[entry.first], telling.last_running[entry.last]
    if first == entry.heading:
        first = telling.next_running[first + 1]
    return min(first, entry.last), max(min(first, entry.last), last)


def _text(telling: Telling, made: Sequence[Entry]) -> list[float]:
    """How much of the page's text the entries hold, and how it is spread over them."""
    page = telling.page
    weights = [held(page, entry) for entry in made]
    whole = sum(weights) or 1.0
    paragraphs = [telling.running[entry.last] - telling.running[entry.first] for entry in made]
    return [
        whole / page.whole,
        page.sums[made[0].first] / page.whole,
        *_shares(weights, paragraphs),
        min(weights) / _HUNDRED,
    ]


def _shares(weights: Sequence[float], paragraphs: Sequence[int]) -> tuple[float, float]:
    """The share of the entry that holds most, and how far the others spread around their mean.

    An entry may be as long as it likes where most of the others are articles, too.
    """
    whole = sum(weights) or 1.0
    full = sum([count >= _ARTICLE for count in paragraphs]) - 1
    if full < max(FEWEST, USUAL * (len(weights) - 1)):
        return max(weights) / whole, _spread(weights) / (whole / len(weights))
    rest = sorted(weights)[:-1]
    held = min(_spread(weights) / (whole / len(weights)), _spread(rest) / (sum(rest) / len(rest) or 1.0))
    return min(max(weights) / whole, _HALF), held


def _spread(weights: Sequence[float]) -> float:
    """The standard deviation."""
    mean = sum(weights) / len(weights)
    return sqrt(sum([(weight - mean) ** 2 for weight in weights]) / len(weights))


def _parted(telling: Telling, made: Sequence[Entry]) -> float:
    """How much of what stands most often right before an entry stands nowhere else."""
    parting = telling.parting
    kinds: dict[Kind, int] = {}
    for entry in made[1:]:
        end = entry.heading if entry.heading >= entry.first else entry.first
        near = [kind for kind in parting[max(0, entry.first - _ABOVE) : end] if kind]
        for kind in dict.fromkeys(near) if len(near) > 1 else near:
            kinds[kind] = kinds.get(kind, 0) + 1
    if not kinds:
        return 0.0
    usual = max(kinds, key=kinds.__getitem__)
    return kinds[usual] / telling.partings[usual]


def _alike(telling: Telling, made: Sequence[Entry]) -> float:
    """How many entries begin with two rows that look as most entries' do."""
    kinds: dict[tuple[Hashable, ...], int] = {}
    for entry in made:
        kind = telling.beginning(entry.first, entry.last)
        kinds[kind] = kinds.get(kind, 0) + 1
    return max(kinds.values()) / len(made)


def _hanging(telling: Telling, made: Sequence[Entry]) -> float:
    """How many entries end with what the markup makes a headline."""
    count = 0
    for before, entry in pairwise(made):
        at = entry.first - 1
        while at > before.first and not _says(telling, at):
            at -= 1
        count += telling.is_heading(at) or (telling.look(at).bold and telling.could_be_title(at))
    return count / max(1, len(made) - 1)


def _says(telling: Telling, at: int) -> bool:
    """Is a row text, and more than a date or a name?"""
    row = telling.page.rows[at]
    return row.kind == "text" and not (telling.dated[at] or telling.signed[at] or row.is_menu)


def is_enclosed(telling: Telling, made: Sequence[Entry]) -> bool:
    """Does one <article> hold all entries?"""
    frame: Frame | None = made[0].frame or telling.page.rows[made[0].first].frame
    while frame and not (frame.tag == "article" and frame.last >= made[-1].last):
        frame = frame.parent
    return frame is not None


def _higher(telling: Telling, made: Sequence[Entry]) -> float:
    """How many headings that stand above its headline in rank an entry holds, on average."""
    rows, count = telling.page.rows, 0
    for entry in made:
        own = LEVELS.get(rows[entry.heading].tag, _LOWEST) if entry.heading >= 0 else _LOWEST
        above = telling.higher[own]
        count += above[entry.last] - above[min(entry.last, max(entry.first, entry.heading + 1))]
    return min(1.0, count / len(made))


def _dated(telling: Telling, made: Sequence[Entry]) -> float:
    """How many entries say near their headline when they appeared, or who wrote them."""
    return sum([telling.is_dated(e.heading if e.heading >= 0 else e.first) for e in made]) / len(made)


def _skipped(telling: Telling, made: Sequence[Entry]) -> float:
    """How many other lines look as most headlines do and stand as these do: above a date, below a rule."""
    settings = Counter([telling.setting(e.heading) for e in made if e.heading >= 0])
    usual, often = settings.most_common(1)[0] if settings else (None, 0)
    if usual is None:
        return 0.0
    heads = {entry.heading for entry in made}
    others = sum([at not in heads for at in telling.settings[usual]])
    return min(1.0, others / len(made)) * often / len(made)

"""All the ways in which a page could be cut into articles."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from .beginnings import beginnings
from .entry import Entry, held
from .framed import ENOUGH_SHARE, FEWEST, USUAL, groups, headed
from .headlines import headline
from .kinds import BESIDE, alike
from .telling import Kind, Telling

_LIFT: Final = 3
"""So many rows above a headline may belong to its article."""
_MOST: Final = 200
_TOP: Final = 3
_DEEP: Final = 12
_AGAIN: Final = ("again", "image")
"""What stands on a page again and again: most of it parts no articles."""
_HEADS: Final = ("copy", "capitals", "located", "cued", "credited", "run-in", "day")
"""What begins an article and ends none."""
MOST_AGREE: Final = 5
MOST_CHOSEN: Final = 100


class Cut:
    """A way to cut a page into articles, and by what it is made.

    way: "class", "depth" or "text" of elements that look alike; "at" or "behind" rows of one kind; at
    "some" of them; "led" by an article with a headline of another look; "words".
    """

    def __init__(self, way: str, made: list[Entry]) -> None:
        self.way, self.made = way, made
        self._near: set[int] | None = None

    def agrees(self, other: Cut) -> bool:
        """Does this cut, with about as many entries, begin them where another one does?"""
        if abs(len(self.made) - len(other.made)) > 1:
            return False
        if self._near is None:
            places = [at for entry in self.made for at in (entry.first, entry.heading)]
            self._near = {at + step for at in places for step in (-1, 0, 1)}
        near = self._near
        return all(entry.first in near for entry in other.made[1:])


def cuts(telling: Telling) -> list[Cut]:
    """All ways to cut a page that give most entries some text, each once."""
    found: dict[tuple[int, ...], Cut] = {}
    for cut in (*_by_elements(telling), *_by_rows(telling)):
        found.setdefault(tuple(entry.first for entry in cut.made), cut)
    return list(found.values())


def _by_elements(telling: Telling) -> Iterator[Cut]:
    """Elements that look alike and hold most of the text."""
    page = telling.page
    for sort, group in groups(page):
        if not FEWEST <= len(group) <= _MOST:
            continue
        weights = [page.sums[frame.last] - page.sums[frame.first] for frame in group]
        is_spread = sum([weight > 0 for weight in weights]) >= USUAL * len(weights)
        if is_spread and sum(weights) >= ENOUGH_SHARE * page.whole:
            yield Cut(sort, [_titled(telling, entry) for entry in headed(telling, group)])


def _by_rows(telling: Telling) -> Iterator[Cut]:
    """Cuts at or behind rows of one kind."""
    for kind, rows in alike(telling).items():
        could_part = len(rows) <= _MOST and (kind[0] not in _AGAIN or _part_text(telling, rows))
        for cut in _by(telling, kind, rows) if could_part else ():
            text = sum(held(telling.page, entry) for entry in cut.made)
            if len(cut.made) >= FEWEST and text >= ENOUGH_SHARE * telling.page.whole:
                yield cut


def _part_text(telling: Telling, rows: Sequence[int]) -> bool:
    """Does running text stand behind most of these rows, before the next of them?"""
    above = telling.running
    return (
        sum([above[at] < above[end] for at, end in pairwise([*rows, telling.inside.stop])]) >= len(rows) / 2
    )


def chosen_cuts(telling: Telling) -> Iterator[Cut]:
    """Cuts at those rows of one look that begin articles as far as words tell.

    All of them may; only of lines of plain text is that no cut of `cuts`, too.
    """
    for rows in candidates(telling):
        chosen = beginnings(telling, rows)
        if FEWEST <= len(chosen) < len(rows):
            yield Cut("some", _from(telling, chosen))
        elif len(chosen) >= FEWEST and not telling.is_marked(rows[0]):
            yield Cut("at", _from(telling, chosen))


def candidates(telling: Telling) -> Iterator[list[int]]:
    """Rows of one look of which some may be titles: headings, or lines of plain text that end no sentence."""
    groups = [rows for kind, rows in alike(telling).items() if kind[0] == "look"]
    groups.append([at for at in telling.inside if telling.could_be_title(at) and not telling.is_marked(at)])
    for group in groups:
        titles = [at for at in group if telling.could_be_title(at)]
        text = telling.page.sums[telling.inside.stop] - telling.page.sums[titles[0]] if titles else 0.0
        if FEWEST < len(titles) <= MOST_CHOSEN and text >= ENOUGH_SHARE * telling.page.whole:
            yield titles


def _by(telling: Telling, kind: Kind, rows: Sequence[int]) -> Iterator[Cut]:
    """Cuts at these rows, at the titles above them, and behind them."""
    if len(rows) < FEWEST and kind[0] not in BESIDE:
        return
    titles = [at - 1 for at in rows if at - 1 in telling.inside and telling.could_be_title(at - 1)]
    are_below_titles = len(titles) >= max(FEWEST, USUAL * len(rows))
    if kind[0] not in BESIDE:
        could_be = sum(map(telling.could_be_title, rows))
        yield Cut("at", _from(telling, titles if are_below_titles and could_be < USUAL * len(rows) else rows))
        lead = _lead(telling, rows) if kind[0] == "look" else -1
        if lead >= 0:
            yield Cut("led", _from(telling, [lead, *rows]))
    are_heads = kind[0] in _HEADS or are_below_titles or (kind[0] == "look" and telling.is_marked(rows[0]))
    if not are_heads:
        starts = sorted({_top(telling), *(at + 1 for at in rows if at + 1 in telling.inside)})
        yield Cut("behind", _entries(telling, starts))


def _lead(telling: Telling, rows: Sequence[int]) -> int:
    """The headline of another look that an article above these has; -1 where there is none."""
    if not telling.is_heading(rows[0]):
        return -1
    sums, first = telling.page.sums, telling.inside.start
    end = bisect_right(sums, sums[first], first) - 1
    if end >= rows[0]:
        return -1
    return max([at for at in range(first, end) if telling.is_heading(at)], default=-1)


def _top(telling: Telling) -> int:
    """Where the first article could begin: below the name of the page."""
    first, heading, sums = telling.inside.start, telling.page.heading, telling.page.sums
    return heading + 1 if heading in telling.inside and sums[heading] == sums[first] else first


def _from(telling: Telling, heads: Sequence[int]) -> list[Entry]:
    """Entries that begin at these rows, or at what always stands above them."""
    lift = _lift(telling, heads)
    return _entries(telling, [at - lift for at in heads], heads)


def _lift(telling: Telling, heads: Sequence[int]) -> int:
    """How many rows above the heads belong to them, because all have the like: dates, sections, numbers."""
    page = telling.page
    for up in range(1, _LIFT + 1):
        above = [at - up for at in heads]
        if above[0] < telling.inside.start:
            return up - 1
        rows = [page.rows[at] for at in above]
        if any(
            row.kind != "text" or row.is_menu or page.clean[at] > 0
            for at, row in zip(above, rows, strict=True)
        ):
            return up - 1
        if len({telling.shown(at) for at in above}) > 1:
            return up - 1
    return _LIFT


def _entries(telling: Telling, starts: Sequence[int], heads: Sequence[int] = ()) -> list[Entry]:
    """Entries with text from each start to the next, with their headlines."""
    page = telling.page
    marked = dict(zip(starts, heads, strict=False))
    made = []
    for first, last in pairwise([*starts, telling.inside.stop]):
        if page.sums[last] <= page.sums[first]:
            continue
        heading = marked.get(first, -1)
        if heading < 0 or not telling.could_be_title(heading):
            heading = headline(telling, first, last)
        made.append(_titled(telling, Entry(first, last, heading, None)))
    return made


def _titled(telling: Telling, entry: Entry) -> Entry:
    """The entry; without a headline, with the line above its text that could be one."""
    if entry.heading >= 0:
        return entry
    rows, clean, seen = telling.page.rows, telling.page.clean, 0
    for at in range(entry.first, min(entry.last, entry.first + _DEEP)):
        if rows[at].kind == "text":
            seen += 1
            if telling.could_be_title(at):
                return entry._replace(heading=at)
            if clean[at] > 0 or seen == _TOP:
                break
    return entry


def agreement(found: Sequence[Cut]) -> list[float]:
    """For each cut, how many others agree with it."""
    return [agreeing(cut, found) for cut in found]


def agreeing(cut: Cut, found: Sequence[Cut]) -> float:
    """How many others with about as many entries begin them where this one does; it is one of those found."""
    return float(min(MOST_AGREE, sum([other.agrees(cut) for other in found]) - 1))

"""Entries that have an element of their own each."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from ..measures import Page
from ..rows import Frame
from .entry import Entry, date_in, held
from .headlines import headline, looking
from .telling import Telling

FEWEST: Final = 2
USUAL: Final = 0.7
ENOUGH_SHARE: Final = 0.5
_LEADING: Final = 0.2
"""What stands above the entries is one, too, if it is not much shorter than they are."""
_FEWEST_ROWS: Final = 2
_HEAD: Final = 3
"""So many rows above an element its headline may stand."""
_DIGITS: Final = re.compile(r"\d+")
_HOLDERS: Final = frozenset(
    ["article", "details", "div", "section", "li", "table", "tbody", "tr", "td", "dd", "pre"]
)


def headed(telling: Telling, group: Sequence[Frame]) -> list[Entry]:
    """The entries that these elements are, with headlines: in them, or above them where that is usual."""
    inside = [Entry(f.first, f.last, headline(telling, f.first, f.last), f) for f in group]
    above = [_with_head_above(telling, f, before) for before, f in pairwise([None, *group]) if f]
    if _headlines(telling, above) > max(_headlines(telling, inside), USUAL * len(above)):
        return above
    looks = Counter([telling.look(entry.heading) for entry in inside if entry.heading >= 0])
    if not looks:
        return inside
    usual = looks.most_common(1)[0][0]
    found = [e if e.heading >= 0 else e._replace(heading=looking(telling, e, usual)) for e in inside]
    return [other if entry.heading < 0 else entry for entry, other in zip(found, above, strict=True)]


def _with_head_above(telling: Telling, frame: Frame, before: Frame | None) -> Entry:
    """An element as an entry that begins with the headline between it and the one before."""
    start = max(before.last if before else 0, frame.first - _HEAD)
    heads = [at for at in range(start, frame.first) if telling.is_marked(at)]
    return Entry(heads[-1] if heads else frame.first, frame.last, heads[-1] if heads else -1, frame)


def _headlines(telling: Telling, made: Sequence[Entry]) -> int:
    """How many entries have a headline of the most usual look."""
    looks = Counter([telling.look(entry.heading) for entry in made if entry.heading >= 0])
    return max(looks.values(), default=0)


def groups(page: Page) -> list[tuple[str, list[Frame]]]:
    """Elements that look alike: of one parent and class, one depth and class, one parent with text in all."""
    found: defaultdict[tuple[str, int, str, str], list[Frame]] = defaultdict(list)
    names: dict[str, str] = {}
    for frame in page.frames:
        if frame.last - frame.first < _FEWEST_ROWS or frame.parent is None or frame.tag not in _HOLDERS:
            continue
        name = names.get(frame.name)
        if name is None:
            name = names[frame.name] = _DIGITS.sub("", frame.name).partition(" ")[0]
        found["class", frame.parent.index, frame.tag, name].append(frame)
        if name:
            found["depth", frame.depth, frame.tag, name].append(frame)
        if page.sums[frame.last] > page.sums[frame.first]:
            found["text", frame.parent.index, frame.tag, ""].append(frame)
    return [(sort, group) for (sort, *_), group in found.items()]


def are_full(page: Page, found: Sequence[Entry]) -> bool:
    """Do the entries hold two paragraphs or much text, on average?"""
    weights = [page.clean[at] for entry in found for at in range(entry.first, entry.last)]
    paragraphs = sum(weight > 0 for weight in weights)
    return paragraphs >= _PARAGRAPHS * len(found) or sum(weights) >= _FULL * len(found)


_FULL: Final = 450.0
_PARAGRAPHS: Final = 2
"""So much running text an entry holds on average; below both it is a teaser."""


def date_of(page: Page, entry: Entry) -> str | None:
    """When an entry appeared: by its <time>, else by a line that is a date."""
    rows = page.rows[entry.first : entry.last]
    for row in (*[row for row in rows if row.time], *rows):
        date = date_in(row)
        if date:
            return date
    return None


def with_leading(page: Page, made: list[Entry]) -> list[Entry]:
    """The entries, and before them what stands above the first, where it is an article, too."""
    weights = sorted(held(page, entry) for entry in made)
    first = made[0].first
    heads = [at for at in range(first) if page.rows[at].tag in ("h1", "h2")]
    texts = [page.sums[end] > page.sums[at] for at, end in pairwise([*heads, first])]
    if not any(texts):
        return made
    start = heads[texts.index(True)]
    leading = Entry(start, _without_label(page, start, first), start, None)
    enough = weights[len(weights) // 2] * _LEADING
    if held(page, leading) < enough or not are_full(page, [leading]):
        return made
    return [leading, *made] if are_full(page, made) else []


def _without_label(page: Page, start: int, end: int) -> int:
    """Where an entry ends: before a heading that announces what comes, "Also in this edition"."""
    while end - 1 > start and page.rows[end - 1].tag in ("h1", "h2", "h3", "h4"):
        end -= 1
    return end

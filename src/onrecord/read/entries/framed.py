"""Entries that have an element of their own each."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from ..measures import Page
from ..rows import Frame
from .entry import Entry, address, date_in, headline, held, is_heading, look, looking, reads_as_title, signed

FEWEST = 2
USUAL = 0.7
MOST_SHARE = 0.8
"""An entry that holds more of the text than this is the page's article, and the others stand beside it."""
ENOUGH_SHARE = 0.5
_LEADING = 0.2
"""What stands above the entries is one, too, if it is not much shorter than they are."""
_MORE, _LESS = 1.01, 0.9
"""What stands further in may have its heads outside; but a row of a grid holds two entries."""
_FEWEST_ROWS = 2
_HEAD = 3
"""So many rows above an element its headline may stand."""
_DIGITS = re.compile(r"\d+")
_HOLDERS = frozenset(["article", "div", "section", "li", "table", "tbody", "tr", "td", "dd"])
_POSTS = ("article", "posting", "blogposting", "newsarticle")


def by_frames(page: Page, *, is_archive: bool) -> list[Entry]:
    """Elements side by side that look alike, each with a headline of its own."""
    best: list[Entry] = []
    most = ENOUGH_SHARE * page.whole
    enough = most
    for sort, group in _groups(page):
        weights = [page.sums[f.last] - page.sums[f.first] for f in group]
        if len(group) < FEWEST or sum(weights) < enough:
            continue
        if sum(weights) < most * (_MORE if len(group) <= len(best) else _LESS):
            continue
        if sum(weight > 0 for weight in weights) < USUAL * len(weights):
            continue
        made = _headed(page, group)
        if not are_several(page, made) or (sort != "class" and not are_full(page, made)):
            continue
        if are_articles(page, made):
            best, most = [e for e in made if e.heading >= 0 or are_full(page, [e])], sum(weights)
        elif is_archive and min(weights) > 0 and (are_full(page, made) or _are_dated(page, made)):
            best, most = made, sum(weights)
    return best


def groups_around(page: Page, parted: Sequence[Entry]) -> list[Entry]:
    """Elements that look alike with a headline each, where words begin an article in most; else []."""
    best: list[Entry] = []
    for _, group in _groups(page):
        made = _headed(page, group) if len(group) >= FEWEST else []
        if len(made) <= len(best) or sum(held(page, e) for e in made) < ENOUGH_SHARE * page.whole:
            continue
        if _headlines(page, made) < USUAL * len(made) or not (
            are_several(page, made) and are_full(page, made)
        ):
            continue
        begun = [e for e in made if any(e.first <= other.first < e.first + _HEAD for other in parted)]
        if len(begun) >= max(FEWEST, ENOUGH_SHARE * len(made)):
            best = [e for e in made if e in begun or _is_article(page, e)]
    return best


def _headed(page: Page, group: Sequence[Frame]) -> list[Entry]:
    """The entries that these elements are, with headlines: in them, or above them where that is usual."""
    inside = [Entry(f.first, f.last, headline(page, f.first, f.last), f) for f in group]
    above = [_with_head_above(page, f, before) for before, f in pairwise([None, *group]) if f]
    if _headlines(page, above) > max(_headlines(page, inside), USUAL * len(above)):
        return above
    looks = Counter(look(page.rows[entry.heading]) for entry in inside if entry.heading >= 0)
    if not looks:
        return inside
    usual = looks.most_common(1)[0][0]
    found = [e if e.heading >= 0 else e._replace(heading=looking(page, e, usual)) for e in inside]
    return [other if entry.heading < 0 else entry for entry, other in zip(found, above, strict=True)]


def _with_head_above(page: Page, frame: Frame, before: Frame | None) -> Entry:
    """An element as an entry that begins with the headline between it and the one before."""
    start = max(before.last if before else 0, frame.first - _HEAD)
    heads = [
        at for at in range(start, frame.first) if is_heading(page.rows[at]) or reads_as_title(page.rows[at])
    ]
    return Entry(heads[-1] if heads else frame.first, frame.last, heads[-1] if heads else -1, frame)


def _headlines(page: Page, made: Sequence[Entry]) -> int:
    """How many entries have a headline of the most usual look."""
    looks = Counter(look(page.rows[entry.heading]) for entry in made if entry.heading >= 0)
    return max(looks.values(), default=0)


def are_several(page: Page, made: Sequence[Entry]) -> bool:
    """Is none of the entries the article of the page, with mere teasers beside it?"""
    largest = max(made, key=lambda entry: held(page, entry))
    if held(page, largest) <= MOST_SHARE * page.whole:
        return True
    others = [entry for entry in made if entry is not largest]
    full = sum(_is_article(page, entry) for entry in others)
    return full >= max(FEWEST, USUAL * len(others))


def _is_article(page: Page, entry: Entry) -> bool:
    """Is an entry as long as the shortest articles, whatever its element is called?"""
    return page.chars[entry.last] - page.chars[entry.first] >= _BRIEF and are_full(page, [entry])


def _groups(page: Page) -> list[tuple[str, list[Frame]]]:
    """Elements that look alike: of one parent and class, one depth and class, one parent with text in all."""
    groups: defaultdict[tuple[str, int, str, str], list[Frame]] = defaultdict(list)
    for frame in page.frames:
        if frame.parent is None or frame.last - frame.first < _FEWEST_ROWS or frame.tag not in _HOLDERS:
            continue
        name = _DIGITS.sub("", frame.name).partition(" ")[0]
        groups["class", frame.parent.index, frame.tag, name].append(frame)
        if name:
            groups["depth", frame.depth, frame.tag, name].append(frame)
        if page.sums[frame.last] > page.sums[frame.first]:
            groups["text", frame.parent.index, frame.tag, ""].append(frame)
    return [(sort, group) for (sort, *_), group in groups.items()]


def are_articles(page: Page, made: Sequence[Entry]) -> bool:
    """Have most of these a headline, and does it lead to a page of its own, or have they a date or a sign?"""
    headed = [entry for entry in made if entry.heading >= 0]
    enough = USUAL * len(headed)
    if len(headed) < FEWEST or len(headed) < USUAL * len(made):
        return False
    if sum(held(page, entry) for entry in headed) < USUAL * sum(held(page, entry) for entry in made):
        return False
    if len({page.rows[entry.heading].text for entry in headed}) < enough:
        return False
    links = {address(page.rows[entry.heading]) for entry in headed} - {None}
    if len(links) >= enough or sum(map(_says_post, headed)) >= enough:
        return True
    return _are_dated(page, headed) or _are_elements_of_articles(page, headed)


def _are_elements_of_articles(page: Page, made: Sequence[Entry]) -> bool:
    """Are these whole articles in elements of that name, and more than a page and what it recommends?"""
    named = [entry for entry in made if entry.frame and entry.frame.tag == "article"]
    return len(made) > FEWEST and all(_is_article(page, e) for e in named) and len(named) == len(made)


def _are_dated(page: Page, made: Sequence[Entry]) -> bool:
    """Does most of these give a date or a time of day?"""
    return sum(_is_dated(page, entry) for entry in made) >= USUAL * len(made)


def _is_dated(page: Page, entry: Entry) -> bool:
    """Does a row of an entry give a date or a time of day?"""
    for row in page.rows[entry.first : entry.last]:
        said = signed(row)
        if row.time or (said and said.date):
            return True
    return False


def _says_post(entry: Entry) -> bool:
    """Does the markup call the element of an entry an article?"""
    if entry.frame is None:
        return False
    kind = entry.frame.element.attributes.get("itemtype", "").rpartition("/")[2].lower()
    return kind.endswith(_POSTS)


def are_full(page: Page, found: Sequence[Entry]) -> bool:
    """Do the entries hold two paragraphs or much text, on average?"""
    weights = [page.clean[at] for entry in found for at in range(entry.first, entry.last)]
    paragraphs = sum(weight > 0 for weight in weights)
    return paragraphs >= _PARAGRAPHS * len(found) or sum(weights) >= _FULL * len(found)


_BRIEF = 250
_FULL, _PARAGRAPHS = 450.0, 2
"""So much running text an entry holds on average; below both it is a teaser."""


def date_of(page: Page, entry: Entry) -> str | None:
    """When an entry appeared: by its <time>, else by a line that is a date."""
    rows = page.rows[entry.first : entry.last]
    return next((date for row in rows if row.time and (date := date_in(row))), None) or next(
        (date for row in rows if (date := date_in(row))), None
    )


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

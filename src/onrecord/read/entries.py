"""Several articles on one page: the posts of an archive, the entries of a live blog."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from .body import Verdict, spoken_for
from .datelines import date_line
from .dates import iso
from .measures import Page, key, mass
from .names import people
from .pagewords import page_words
from .rows import Frame, Row

_HEADINGS = frozenset(["h1", "h2", "h3", "h4"])
_DIGITS = re.compile(r"\d+")
_FEWEST = 2
_MOST_SHARE = 0.8
"""An entry that holds more of the text than this is the page's article, and the others stand beside it."""
_ENOUGH_SHARE = 0.5
_USUAL = 0.7
_FULL = 350.0
"""So much running text an entry holds on average; below it is a teaser."""
_NEAR_TOP = 4


class Entry(NamedTuple):
    """One article of several: its rows and what stands at its head."""

    first: int
    last: int  # one past its last row
    heading: int  # row of its headline; -1 where it has none
    frame: Frame | None


def entries(page: Page) -> list[Entry]:
    """The articles of a page that holds several; [] where it holds one."""
    found = _by_frames(page) or _by_headings(page)
    return found if len(found) >= _FEWEST else []


def _by_frames(page: Page) -> list[Entry]:
    """Elements side by side that look alike, each with a headline of its own."""
    groups: defaultdict[tuple[int, str, str], list[Frame]] = defaultdict(list)
    for frame in page.frames:
        if frame.parent and frame.last - frame.first > 1 and frame.tag in ("article", "div", "section", "li"):
            groups[frame.parent.index, frame.tag, _DIGITS.sub("", frame.name).split(" ")[0]].append(frame)
    best: list[Entry] = []
    most = _ENOUGH_SHARE * page.whole
    for group in groups.values():
        held = [page.sums[f.last] - page.sums[f.first] for f in group]
        if len(group) < _FEWEST or sum(held) < most or max(held) > _MOST_SHARE * page.whole:
            continue
        made = [Entry(f.first, f.last, _headline(page, f.first, f.last), f) for f in group]
        if _are_articles(page, made):
            best, most = [entry for entry in made if entry.heading >= 0], sum(held)
    return best


def _headline(page: Page, first: int, last: int) -> int:
    """The row of an entry's headline, near its top."""
    texts = [at for at in range(first, last) if page.rows[at].kind == "text"][:_NEAR_TOP]
    return next((at for at in texts if page.rows[at].tag in _HEADINGS), -1)


def _are_articles(page: Page, made: Sequence[Entry]) -> bool:
    """Do most of these have a headline that leads to a page of its own, or a date, or are <article>?"""
    headed = [entry for entry in made if entry.heading >= 0]
    if len(headed) < _USUAL * len(made):
        return False
    titles = {key(page.rows[entry.heading].text) for entry in headed}
    if len(titles) < _USUAL * len(headed):
        return False
    links = {address(page.rows[entry.heading]) for entry in headed} - {None}
    if len(links) >= _USUAL * len(headed):
        return True
    dated = sum(_date_of(page, entry) is not None for entry in headed)
    return dated >= _USUAL * len(headed)


def _by_headings(page: Page) -> list[Entry]:
    """Headlines in one flat element, each leading to a page of its own, or parted by rules or dates."""
    main = page.main
    for tag in ("h1", "h2", "h3"):
        heads = [at for at in range(main.first, main.last) if page.rows[at].tag == tag and page.rows[at].text]
        if len(heads) < _FEWEST:
            continue
        ends = [*heads[1:], main.last]
        made = [Entry(first, last, first, None) for first, last in zip(heads, ends, strict=True)]
        held = [page.sums[e.last] - page.sums[e.first] for e in made]
        if sum(held) >= _ENOUGH_SHARE * page.whole and max(held) <= _MOST_SHARE * page.whole:
            if _are_articles(page, made):
                return made
    return []


def address(row: Row) -> str | None:
    """Where a headline leads."""
    if row.link is None or row.linked < 0.5 * len(row.text):
        return None
    found: str | None = row.link.attributes.get("href")
    return found if found and not found.startswith("#") else None


def are_teasers(page: Page, found: Sequence[Entry]) -> bool:
    """Do the entries only lead to articles that stand elsewhere?"""
    held = [page.sums[e.last] - page.sums[e.first] for e in found]
    cut = sum(_is_cut(page, entry) for entry in found)
    return sum(held) < _FULL * len(found) or cut >= _USUAL * len(found)


def _is_cut(page: Page, entry: Entry) -> bool:
    """Does an entry break off: "…", "Read more"?"""
    texts = [row.text for row in page.rows[entry.first : entry.last] if row.kind == "text"]
    words = page_words()
    return any(words.is_label(text) or text.endswith(("[…]", "[...]")) for text in texts[-3:])


def verdicts_of(page: Page, entry: Entry, found: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts on the rows of the page, as this entry sees them."""
    return [
        _own(page, entry, at, verdict)
        if entry.first <= at < entry.last
        else Verdict(verdict.row, False, "another article", verdict.score)
        for at, verdict in enumerate(found)
    ]


def _own(page: Page, entry: Entry, at: int, verdict: Verdict) -> Verdict:
    row = verdict.row
    if row.kind != "text":
        return verdict
    if at <= entry.heading:
        return Verdict(row, False, "title" if at == entry.heading else "outside", verdict.score)
    said = spoken_for(row.text)
    if said:
        return Verdict(row, False, said, verdict.score)
    running = mass(row) > 0 or row.tag in ("p", "li", "blockquote", "h2", "h3", "h4", "h5")
    plain = row.linked < 0.5 * len(row.text) and not page.far[row.frame.index] & page.junk
    return Verdict(
        row, verdict.kept or (running and plain), "" if running and plain else "unlike", verdict.score
    )


def _date_of(page: Page, entry: Entry) -> str | None:
    """When an entry appeared: by its <time>, else by a line that is a date."""
    node = entry.frame.node.css_first("time[datetime]") if entry.frame else None
    if node is not None and (date := iso(node.attributes.get("datetime"))):
        return date
    for row in page.rows[entry.first : entry.last]:
        if row.kind == "text" and len(row.text) < 120:
            said = date_line(row.text)
            if said and (said.published or said.modified):
                return said.published or said.modified
    return None


class Head(NamedTuple):
    """What stands at the head of an entry."""

    title: str
    address: str | None
    published: str | None
    byline: tuple[str, ...]


def head_of(page: Page, entry: Entry) -> Head:
    """Title, address, date and authors of an entry."""
    from .bylines import byline

    row = page.rows[entry.heading]
    names: tuple[str, ...] = ()
    for other in page.rows[entry.first : min(entry.last, entry.heading + 6)]:
        said = byline(other.text) if other.kind == "text" and len(other.text) < 120 else None
        if said:
            names = people(said)
            break
    return Head(row.text, address(row), _date_of(page, entry), names)

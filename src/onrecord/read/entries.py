"""Several articles on one page: the posts of an archive, the entries of a live blog."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from .body import Verdict, spoken_for
from .bylines import byline
from .datelines import date_line
from .dates import iso
from .marks import bit
from .measures import Page, key, mass
from .names import people
from .pagewords import page_words
from .rows import Frame, Row, is_bold_heading

_HEADINGS = frozenset(["h1", "h2", "h3", "h4"])
_DIGITS = re.compile(r"\d+")
_FEWEST = 2
_MOST_SHARE = 0.8
"""An entry that holds more of the text than this is the page's article, and the others stand beside it."""
_ENOUGH_SHARE = 0.5
_USUAL = 0.7
_FULL, _PARAGRAPHS = 450.0, 2
"""So much running text an entry holds on average; below both it is a teaser."""
_NEAR_TOP = 4
_SHORT, _WORDY = 120, 250
_EDGES = ("date", "author", "tags", "share", "comment", "meta")
_AUTHORS = frozenset(["author", "byline"])


class Entry(NamedTuple):
    """One article of several: its rows and what stands at its head."""

    first: int
    last: int  # one past its last row
    heading: int  # row of its headline; -1 where it has none
    frame: Frame | None


def entries(page: Page, *, is_archive: bool = False) -> list[Entry]:
    """The articles of a page that holds several; [] where it holds one.

    is_archive: the page says that it is one, so entries need no headlines.
    """
    found = _by_frames(page, is_archive) or _by_headings(page) or _by_rules(page, is_archive)
    return found if len(found) >= _FEWEST else []


def is_archive(page: Page) -> bool:
    """Does the page call itself the archive of a category?"""
    shown = page.rows[page.heading].text if page.heading >= 0 else ""
    words = page_words()
    return any(words.category(text) or key(text) in words.categories for text in (shown, *page.titles))


def _by_frames(page: Page, is_archive: bool) -> list[Entry]:
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
        elif is_archive and min(held) > 0 and _are_full(page, made):
            best, most = made, sum(held)
    return best


def _by_rules(page: Page, is_archive: bool) -> list[Entry]:
    """Stretches of text between rules, each with a headline at its top."""
    main = page.main
    cuts = [at for at in range(main.first, main.last) if page.rows[at].kind == "rule"]
    edges = [main.first - 1, *cuts, main.last]
    made = []
    for start, end in pairwise(edges):
        top = next((at for at in range(start + 1, end) if page.rows[at].kind == "text"), -1)
        if top >= 0 and page.sums[end] - page.sums[start + 1] > 0:
            headed = page.rows[top].tag in _HEADINGS or is_bold_heading(page.rows[top])
            made.append(Entry(start + 1, end, top if headed else -1, None))
    held = [page.sums[e.last] - page.sums[e.first] for e in made]
    if not held or max(held) > _MOST_SHARE * page.whole or not _are_full(page, made):
        return []
    headed_share = sum(entry.heading >= 0 for entry in made) / len(made)
    return made if headed_share >= _USUAL or is_archive else []


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
        spread = sum(held) >= _ENOUGH_SHARE * page.whole and max(held) <= _MOST_SHARE * page.whole
        if spread and _are_articles(page, made):
            return made
    return []


def address(row: Row) -> str | None:
    """Where a headline leads."""
    if row.link is None or row.linked < 0.5 * len(row.text):
        return None
    found = row.link.address
    return found if found and not found.startswith("#") else None


def are_teasers(page: Page, found: Sequence[Entry]) -> bool:
    """Do the entries only lead to articles that stand elsewhere?"""
    cut = sum(_is_cut(page, entry) for entry in found)
    return cut >= _USUAL * len(found) or not _are_full(page, found)


def _are_full(page: Page, found: Sequence[Entry]) -> bool:
    """Do the entries hold two paragraphs or much text, on average?"""
    weights = [page.clean[at] for entry in found for at in range(entry.first, entry.last)]
    paragraphs = sum(weight > 0 for weight in weights)
    return paragraphs >= _PARAGRAPHS * len(found) or sum(weights) >= _FULL * len(found)


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
    said = (spoken_for(row.text) if len(row.text) < _WORDY else "") or _told_by_marks(page, row)
    if said:
        return Verdict(row, False, said, verdict.score)
    running = mass(row) > 0 or row.tag in ("p", "li", "blockquote", "h2", "h3", "h4", "h5")
    plain = row.linked < 0.5 * len(row.text) and not page.far[row.frame.index] & page.junk
    return Verdict(
        row, verdict.kept or (running and plain), "" if running and plain else "unlike", verdict.score
    )


def _told_by_marks(page: Page, row: Row) -> str:
    """What a short line at the head or foot of an entry is by its class: "date", "author", "tags"."""
    near = page.near[row.frame.index]
    return next((name for name in _EDGES if near & bit(name)), "") if len(row.text) < _SHORT else ""


def _date_of(page: Page, entry: Entry) -> str | None:
    """When an entry appeared: by its <time>, else by a line that is a date."""
    times = [row.time for row in page.rows[entry.first : entry.last] if row.time] if entry.frame else []
    if times and (date := iso(times[0].attributes.get("datetime"))):
        return date
    for row in page.rows[entry.first : entry.last]:
        if row.kind == "text" and len(row.text) < _SHORT:
            said = date_line(row.text)
            if said and (said.published or said.modified):
                return said.published or said.modified
    return None


class Head(NamedTuple):
    """What stands at the head of an entry."""

    title: str | None
    address: str | None
    published: str | None
    byline: tuple[str, ...]


def head_of(page: Page, entry: Entry) -> Head:
    """Title, address, date and authors of an entry."""
    row = page.rows[entry.heading] if entry.heading >= 0 else None
    names: tuple[str, ...] = ()
    marked = _marked_author(page, entry) if entry.frame else ""
    if marked:
        names = people([marked])
    for other in page.rows[entry.first : min(entry.last, max(entry.first, entry.heading) + 6)]:
        said = byline(other.text) if not names and other.kind == "text" and len(other.text) < _SHORT else None
        if said:
            names = people(said)
    if row is None:
        return Head(None, None, _date_of(page, entry), names)
    return Head(row.text, address(row), _date_of(page, entry), names)


def _marked_author(page: Page, entry: Entry) -> str:
    """What the markup of an entry marks as its author: a link, or an element of that name."""
    for row in page.rows[entry.first : entry.last]:
        for link in row.links:
            if "author" in link.element.attributes.get("rel", "").split():
                return link.text
        frame: Frame | None = row.frame
        while frame and frame.first >= entry.first:
            if not _AUTHORS.isdisjoint(frame.name.split()):
                return row.link.text if row.link else row.text
            frame = frame.parent
    return ""

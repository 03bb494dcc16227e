"""What the rows of a page tell, each by itself, of where its articles begin."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from itertools import accumulate
from math import inf
from typing import Final

from ..datelines import tells_age, tells_day
from ..measures import CLOSING, Page, key
from ..rows import Row
from ..undelimited.names import Names
from ..undelimited.vocabulary import Vocabulary
from .asked import CLEAREST, TITLE, Asked, likeness
from .entry import date_in
from .opening import DAY, openings
from .parting import region
from .signing import credited, names_alone

_LABEL: Final = 60
_FEWEST_WORDS: Final = 3
_BESIDE: Final = 3
"""A date or a name above the third row below a headline stands beside it."""
_DIGITS: Final = re.compile(r"\d+")
LEVELS: Final = {"h1": 1.0, "h2": 2.0, "h3": 3.0, "h4": 4.0, "h5": 5.0, "h6": 6.0}
Kind = tuple[Hashable, ...]
"""What rows have in common."""
_PARTS: Final = re.compile(r"\s[|–—-]\s|[|:·»]")


class Telling(Asked):
    """The rows of a page with what they tell, whatever cuts are tried.

    running: how many rows of running text stand above each row. closed: how many of these that end as
    sentences do. next_running: the first at or below each row; one past the last row where there is none.
    last_running: the last above each row; -1 where there is none. texts: the running text, a row each.
    openings: the rows that open with a title in bold or with a day, and with which.
    dated, signed: does a row say when something appeared, who wrote it?
    parting: for each row, what kind of thing that parts articles it is; else None. partings: how often each
    of these stands on the page.
    name: how much more the longest part of the page's name looks like a title than like a section's name.
    kinds: the rows by what they have in common, once asked.
    begun: by look, how likely each row begins an article, as far as asked.
    """

    def __init__(self, page: Page, *, is_named: bool) -> None:
        """is_named: is the page named as archives and sections are?"""
        super().__init__(page.rows)
        self.page, self.is_named = page, is_named
        self.region = region(page)
        self.inside = range(self.region.first, self.region.last)
        rows = page.rows
        self.running = [0, *accumulate([weight > 0 for weight in page.clean])]
        self.closed = _closed(page)
        self.next_running, self.last_running = _next_running(page), _last_running(page)
        self.texts = [row.text for row, weight in zip(rows, page.clean, strict=True) if weight > 0]
        self.parting = _partings(page, self.inside)
        self.partings = Counter(self.parting)
        self.name = _name(page)
        self.openings = openings(rows, self.inside)
        self.dated, self.signed = [False] * len(rows), [False] * len(rows)
        for at in self.inside:
            row = rows[at]
            said = self.sign(at)
            self.dated[at] = bool(date_in(row) or (said and said.date) or _says_when(row))
            self.signed[at] = bool(said and said.names)
        for at in names_alone(page.rows, self.inside):
            self.signed[at] = True
        self.dates = [0, *accumulate(self.dated)]
        self.kinds: dict[Kind, list[int]] | None = None
        self.begun: dict[Hashable, dict[int, float]] = {}
        self._could_be: dict[int, bool] = {}
        self._beside: dict[int, bool] = {}
        self._copies: Counter[str] | None = None
        self._keys: list[str] = []
        self._higher: dict[float, list[int]] | None = None
        self._titles: dict[Hashable, list[int]] | None = None
        self._vocabulary: Vocabulary | None = None
        self._names: Names | None = None
        self._settings: dict[Kind, list[int]] | None = None
        self._credited: frozenset[int] | None = None

    @property
    def copies(self) -> Counter[str]:
        """How often the words of each short row stand on the page, in a row or a link of a menu."""
        if self._copies is None:
            self._keys = [key(row.text) if len(row.text) <= TITLE else "" for row in self.page.rows]
            self._copies = _copies(self.page, self._keys)
        return self._copies

    def is_copied(self, at: int) -> bool:
        """Do the words of a short row stand on the page a second time?"""
        return self.copies[self._keys[at]] > 1

    @property
    def higher(self) -> dict[float, list[int]]:
        """By rank, how many headings of a higher one stand above each row."""
        if self._higher is None:
            self._higher = _higher(self.page)
        return self._higher

    @property
    def titles(self) -> dict[Hashable, list[int]]:
        """The rows that could be titles, by their look."""
        if self._titles is None:
            found: defaultdict[Hashable, list[int]] = defaultdict(list)
            for at in self.inside:
                if self.could_be_title(at):
                    found[self.look(at)].append(at)
            self._titles = found
        return self._titles

    @property
    def vocabulary(self) -> Vocabulary:
        """The words of the running text."""
        if self._vocabulary is None:
            self._vocabulary = Vocabulary(self.texts)
        return self._vocabulary

    @property
    def names(self) -> Names:
        """The names in the running text."""
        if self._names is None:
            self._names = Names(self.texts)
        return self._names

    def shown(self, at: int) -> Hashable:
        """What a row looks like; dates are all alike."""
        return "date" if self.dated[at] else self.look(at)

    def beginning(self, first: int, last: int) -> tuple[Hashable, ...]:
        """What the first two rows of an entry look like."""
        if last - first > 1:
            return self.shown(first), self.shown(first + 1)
        return (self.shown(first),) if last > first else ()

    def is_dated(self, at: int) -> bool:
        """Does a line beside a headline say when something appeared, or who wrote it?"""
        found = self._beside.get(at)
        if found is None:
            near = slice(max(0, at - 1), at + _BESIDE)
            opens = bool(self.openings) and DAY in (self.openings.get(at), self.openings.get(at + 1))
            says_so = opens or True in self.dated[near] or True in self.signed[near]
            found = self._beside[at] = says_so or at in self.credited
        return found

    def setting(self, at: int) -> Kind | None:
        """What a row looks like and what it stands at: a date, a name, a rule; None where nothing stands."""
        below = at + 1 < len(self.dated) and (self.dated[at + 1] or self.signed[at + 1])
        above = at > 0 and (self.dated[at - 1] or self.signed[at - 1])
        parted = self.parting[at - 1] if at > 0 and not above else None
        said = "credited" if at in self.credited else self.openings.get(at)
        given = below or above or parted or said
        return (self.look(at), below, above, parted, said) if given else None

    @property
    def credited(self) -> frozenset[int]:
        """The rows that hold a title and who wrote it."""
        if self._credited is None:
            rows = self.page.rows
            titles = [at for at in self.inside if self.could_be_title(at)]
            self._credited = frozenset([at for at in titles if credited(rows[at].text)])
        return self._credited

    @property
    def settings(self) -> dict[Kind, list[int]]:
        """The rows that could be titles by what they stand at."""
        if self._settings is None:
            found: defaultdict[Kind, list[int]] = defaultdict(list)
            for rows in self.titles.values():
                for at in rows:
                    setting = self.setting(at)
                    if setting:
                        found[setting].append(at)
            self._settings = found
        return self._settings

    def could_be_title(self, at: int) -> bool:
        """Could a row be a title: a heading, in bold, or some words that are no sentence?"""
        found = self._could_be.get(at)
        if found is None:
            found = self._could_be[at] = self._could_be_title(at)
        return found

    def take_for_titles(self, rows: Sequence[int]) -> None:
        """Note that these rows could be titles, because they look like others that could."""
        words = self.page.rows
        self._could_be.update({at: words[at].text.count(" ") + 1 >= _FEWEST_WORDS for at in rows})

    def _could_be_title(self, at: int) -> bool:
        row = self.page.rows[at]
        if row.kind != "text" or self.dated[at] or self.signed[at] or row.is_menu:
            return False
        if self.is_marked(at):
            return True
        text = row.text
        return text.count(" ") + 1 >= _FEWEST_WORDS and len(text) <= TITLE and text[-1] not in CLOSING


def _closed(page: Page) -> list[int]:
    """How many rows of running text that end as sentences do stand above each row."""
    pairs = zip(page.rows, page.clean, strict=True)
    return [0, *accumulate([int(weight > 0 and row.text.endswith(CLOSING)) for row, weight in pairs])]


def _next_running(page: Page) -> list[int]:
    """The first row of running text at or below each row."""
    count = len(page.rows)
    found = [count] * (count + 2)
    for at in range(count - 1, -1, -1):
        found[at] = at if page.clean[at] > 0 else found[at + 1]
    return found


def _last_running(page: Page) -> list[int]:
    """The last row of running text above each row."""
    found = [-1]
    for at, weight in enumerate(page.clean):
        found.append(at if weight > 0 else found[-1])
    return found


def _copies(page: Page, keys: Sequence[str]) -> Counter[str]:
    """How often the words of each short row stand on the page, in a row or a link of a menu."""
    found: Counter[str] = Counter()
    for row, own in zip(page.rows, keys, strict=True):
        if row.kind == "text" and len(row.text) <= TITLE:
            found[own] += 1
            if row.is_menu:
                found.update([key(link.text) for link in row.links])
    return found


def _higher(page: Page) -> dict[float, list[int]]:
    """By rank, how many headings of a higher one stand above each row."""
    levels = [LEVELS.get(row.tag, inf) for row in page.rows]
    ranks = {*levels, *LEVELS.values()}
    return {rank: [0, *accumulate([level < rank for level in levels])] for rank in ranks}


def _name(page: Page) -> float:
    """How much more the longest part of the page's name looks like a title than like a section's name."""
    shown = page.rows[page.heading].text if page.heading >= 0 else ""
    parts = [part for title in (shown, *page.titles) for part in _PARTS.split(title) if part.strip()]
    return likeness(max(parts, key=len)) if parts else -CLEAREST


def _says_when(row: Row) -> bool:
    """Does a row say how long ago something appeared, or on what day of no year?"""
    return row.kind == "text" and len(row.text) <= _LABEL and (tells_age(row.text) or tells_day(row.text))


def _partings(page: Page, inside: range) -> list[Kind | None]:
    """For each row, what kind of thing that parts articles it is; else None.

    A rule, a picture or a short line counts, whatever it numbers, where it stands on the page again.
    """
    kinds = [_parting(row) if at in inside else None for at, row in enumerate(page.rows)]
    often = Counter(kinds)
    return [kind if kind and (kind[0] == "rule" or often[kind] > 1) else None for kind in kinds]


def _parting(row: Row) -> Kind | None:
    """What kind of thing that may part articles a row is."""
    if is_rule(row):
        return "rule", row.text if row.kind == "text" else ""
    if row.kind == "image" and row.element:
        return "image", row.element.attributes.get("src", "")
    if row.kind == "text" and 0 < len(row.text) <= _LABEL:
        return "again", _DIGITS.sub("0", row.text)
    return None


def is_rule(row: Row) -> bool:
    """Is this a line across the page, drawn or typed: "* * *"?"""
    return row.kind == "rule" or (row.kind == "text" and not any(map(str.isalnum, row.text)))

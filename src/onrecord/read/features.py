"""What the model is told of a row: its length, links and marks, and how it stands to the rest of the page."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Final

from .compiled import scan
from .marks import bit
from .measures import CLOSING, TAGS, Page, length
from .model import Model
from .rows import Frame, Row

_ROW_TAGS: Final = (
    "p",
    "div",
    "li",
    "td",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "figcaption",
    "blockquote",
    "section",
    "dd",
)
TAG_CODES: Final = {tag: float(code) for code, tag in enumerate(_ROW_TAGS)}
KIND_CODES: Final = {"image": -2.0, "embed": -3.0, "rule": -4.0}
_TOLD_MARKS: Final = """
author caption media meta hidden box body overlay lead quote embed article subscribe related comment footer
share tags date title live header sidebar
"""
TOLD_BITS: Final = tuple(bit(name) for name in _TOLD_MARKS.split())
FAR: Final = 50
REACH: Final = 8
"""So many rows before and behind the long paragraphs are looked at."""
KIN: Final = 0.02
_NAMES: Final = """
chars linked strong slanted closed commas capital tag
kin alike cousins before_first after_last from_heading place repeated is_description said
mass-3 mass-2 mass-1 mass+1 mass+2 mass+3 same-2 same-1 same+1 same+2 tag-1 tag+1
inside in_main share links depth share_parent share_grand rows_parent links_parent links_grand mass main_share
"""
NAMES: Final = [
    *_NAMES.split(),
    *(f"in_{tag}" for tag in TAGS),
    *(f"mark_{name}" for name in _TOLD_MARKS.split()),
]
"""What each number in `features` is."""


class Features:
    """The measures of the rows of one page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        parents = [row.frame.parent.index if row.frame.parent else 0 for row in page.rows]
        self._parents = [-1, -1, *parents, -1, -1]
        codes = [TAG_CODES.get(r.tag, -1.0) if r.kind == "text" else KIND_CODES[r.kind] for r in page.rows]
        self._codes = [-5.0, *codes, -5.0]
        masses = [m if m < 1000.0 else 1000.0 for m in page.clean]
        self._masses = [-1.0, -1.0, -1.0, *masses, -1.0, -1.0, -1.0]
        self._whole = (min(page.whole, 50000.0), page.share(page.main))
        self._around: dict[int, tuple[float, ...]] = {}
        self._marked: dict[tuple[int, int, int], tuple[float, ...]] = {}
        self._times = Counter([row.text for row in page.rows])
        self._kin: defaultdict[tuple[int, str], float] = defaultdict(float)
        self._alike: defaultdict[tuple[str, ...], float] = defaultdict(float)
        for row, weight in zip(page.rows, page.clean, strict=True):
            if weight:
                self._kin[_family(row)] += weight
                self._alike[_signature(row)] += weight
                self._alike[_look(row)] += weight

    def scores(self, model: Model) -> list[float | None]:
        """By row: what the model says of it; None where it need not be asked."""
        asked = map(self.could_be_running, range(len(self.page.rows)))
        return [model.score(self.of(index)) if is_asked else None for index, is_asked in enumerate(asked)]

    def could_be_running(self, index: int) -> bool:
        """Is this row worth asking the model: near the running text, or like it in the markup?"""
        page = self.page
        row = page.rows[index]
        if row.kind != "text":
            return False
        if row.linked >= 0.95 * len(row.text) and not page.main.first <= index < page.main.last:
            return False
        if page.first - REACH <= index <= page.final + REACH:
            return True
        kin, likeness, _ = self.relatives(row)
        return kin > KIN or likeness > KIN

    def relatives(self, row: Row) -> tuple[float, float, float]:
        """Shares of the running text in rows like this one: beside it, in the same surroundings, anywhere.

        Beside it: in elements of the same tag and parent; the others are of the same tag and class, or
        also in a parent of the same class.
        """
        whole = self.page.whole
        return (
            self._kin.get(_family(row), 0.0) / whole,
            self._alike.get(_signature(row), 0.0) / whole,
            self._alike.get(_look(row), 0.0) / whole,
        )

    def of(self, index: int) -> tuple[float, ...]:
        """The measures of one text row, in the order of NAMES."""
        page = self.page
        row = page.rows[index]
        frame = row.frame
        at = frame.index
        parent = frame.parent or frame
        return (
            *self._of_the_text(row),
            *self._of_the_place(index, row),
            *self._of_the_neighbours(index),
            float(page.inside[at]),
            1.0 if page.main.first <= index < page.main.last else 0.0,
            page.share(frame),
            page.linked(frame),
            float(frame.depth - page.main.depth),
            *(self._around.get(parent.index) or self._of_the_surroundings(parent)),
            *self._whole,
            *self._of_the_marks(page.near[at], page.far[at], page.tags[at]),
        )

    def _of_the_text(self, row: Row) -> tuple[float, ...]:
        text = row.text
        chars = len(text)
        letters = length(text)
        return (
            letters if letters < 2000.0 else 2000.0,
            row.linked / chars,
            row.strong / chars,
            row.slanted / chars,
            1.0 if text.endswith(CLOSING) else 0.0,
            float(text.count(",") + text.count("、")),
            1.0 if text[0].isupper() else 0.0,
            TAG_CODES.get(row.tag, -1.0),
        )

    def _of_the_place(self, index: int, row: Row) -> tuple[float, ...]:
        page = self.page
        kin, alike, cousins = self.relatives(row)
        above = index - page.heading if page.heading >= 0 else -99
        return (
            kin,
            alike,
            cousins,
            float(max(-FAR, index - page.first)) if index < page.first else 0.0,
            float(min(FAR, index - page.final)) if index > page.final else 0.0,
            float(max(-FAR, min(FAR, above)) if page.heading >= 0 else above),
            index / len(page.rows),
            1.0 if self._times[row.text] > 1 else 0.0,
            1.0 if page.is_described(row.text) else 0.0,
            page.said(row.text),
        )

    def _of_the_neighbours(self, index: int) -> tuple[float, ...]:
        masses, parents, codes = self._masses, self._parents, self._codes
        own = parents[index + 2]
        return (
            *masses[index : index + 3],
            *masses[index + 4 : index + 7],
            1.0 if parents[index] == own else 0.0,
            1.0 if parents[index + 1] == own else 0.0,
            1.0 if parents[index + 3] == own else 0.0,
            1.0 if parents[index + 4] == own else 0.0,
            codes[index],
            codes[index + 2],
        )

    def _of_the_surroundings(self, parent: Frame) -> tuple[float, ...]:
        """What holds for all rows whose frames stand in this one."""
        page = self.page
        grand = parent.parent or parent
        found = self._around[parent.index] = (
            page.share(parent),
            page.share(grand),
            float(min(parent.last - parent.first, 100)),
            page.linked(parent),
            page.linked(grand),
        )
        return found

    def _of_the_marks(self, near: int, far: int, tags: int) -> tuple[float, ...]:
        held = self._marked.get((near, far, tags))
        if held is None:
            held = self._marked[near, far, tags] = (
                *[1.0 if tags >> place & 1 else 0.0 for place in range(len(TAGS))],
                *[2.0 if near & mark else 1.0 if far & mark else 0.0 for mark in TOLD_BITS],
            )
        return held


def _family(row: Row) -> tuple[int, str]:
    """Rows of the same tag whose frames stand side by side."""
    frame = row.frame
    own = frame if row.tag == "div" and frame.last - frame.first > 1 else frame.parent or frame
    return own.index, row.tag


def _signature(row: Row) -> tuple[str, ...]:
    """Rows of elements that look alike in the markup."""
    parent = row.frame.parent
    return row.tag, row.frame.name, parent.name if parent else ""


def _look(row: Row) -> tuple[str, ...]:
    return row.tag, row.frame.name


def scores(page: Page, model: Model) -> list[float | None]:
    """By row of a page: what the model says of it; None where it need not be asked."""
    return scan.Measured(page).scores(model.score) if scan else Features(page).scores(model)

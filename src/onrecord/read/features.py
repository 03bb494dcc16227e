"""What can be measured of each row of a page: the input of the model for running text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import accumulate

from .marks import bit, names
from .rows import Frame, Outline, Row

_JUNK = (
    "share",
    "related",
    "advert",
    "subscribe",
    "comment",
    "navigation",
    "sidebar",
    "footer",
    "consent",
    "overlay",
)
_TAGS = (
    "article",
    "main",
    "aside",
    "footer",
    "header",
    "nav",
    "form",
    "figure",
    "blockquote",
    "table",
    "button",
)
_ROW_TAGS = (
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
_CLOSING = (".", "!", "?", "”", '"', "…", "»", "“", ":", "。", "」", "؟", "’", ")")
_HEAVY = 0.4
"""An element that holds more of the running text than this is never junk, whatever its class says."""
_NEAR = 3
"""A mark counts as near when it stands on the row's own element or on one of the two around it."""
_WORD = re.compile(r"\w+")
_LONG = 60


class Page:
    """The rows of a page with all that their features need."""

    def __init__(self, outline: Outline, title: str, description: str) -> None:
        self.outline = outline
        self.rows = outline.rows
        self.masses = [mass(row) for row in self.rows]
        junk = _bits(_JUNK)
        raw = [0.0, *accumulate(self.masses)]
        self.total = raw[-1] or 1.0
        heavy = _HEAVY * self.total
        self.far: list[int] = []  # by frame: marks of all frames around it that are not heavy
        self.near: list[int] = []
        self.tags: list[int] = []  # by frame: which of _TAGS stand around it
        for frame in outline.frames:
            light = raw[frame.last] - raw[frame.first] < heavy
            own = frame.marks if light else 0
            parent = frame.parent
            counts = frame.tag in _TAGS and (light or frame.tag in _TAGS[:2])
            tag = 1 << _TAGS.index(frame.tag) if counts else 0
            self.far.append(own | (self.far[parent.index] if parent else 0))
            self.near.append(own)
            self.tags.append(tag | (self.tags[parent.index] if parent else 0))
        for frame in outline.frames[::-1]:
            parent = frame.parent
            for _ in range(_NEAR - 1):
                if parent is None:
                    break
                self.near[frame.index] |= parent.marks if raw[parent.last] - raw[parent.first] < heavy else 0
                parent = parent.parent
        self.clean = [
            m * (0.15 if self.far[r.frame.index] & junk or self.tags[r.frame.index] & 0b111100 else 1.0)
            for m, r in zip(self.masses, self.rows, strict=True)
        ]
        self.sums = [0.0, *accumulate(self.clean)]
        self.whole = self.sums[-1] or 1.0
        self.chars = [0, *accumulate(len(r.text) for r in self.rows)]
        self.links = [0, *accumulate(r.linked for r in self.rows)]
        self.main = self._main()
        self.inside = self._distances()
        self.kin: defaultdict[tuple[int, str], float] = defaultdict(float)
        self.alike: defaultdict[tuple[str, str], float] = defaultdict(float)
        for row, value in zip(self.rows, self.clean, strict=True):
            if value:
                self.kin[_family(row)] += value
                self.alike[_signature(row)] += value
        self.title, self.description = key(title), key(description)
        self.heading = self._heading()
        good = [i for i in range(self.main.first, self.main.last) if self.clean[i] > _LONG]
        self.first, self.final = (good[0], good[-1]) if good else (self.main.first, self.main.last)
        self.times = Counter(r.text for r in self.rows if r.text)

    def share(self, frame: Frame) -> float:
        """How much of the page's running text stands in a frame."""
        return (self.sums[frame.last] - self.sums[frame.first]) / self.whole

    def _main(self) -> Frame:
        """The smallest frame that holds most of the running text."""
        best = self.outline.frames[0]
        for frame in self.outline.frames:
            if frame.parent is best and self.share(frame) >= 0.62:
                best = frame
        return best

    def _distances(self) -> list[int]:
        """By frame: steps up to the first frame that also holds the main frame."""
        above: set[int] = set()
        frame: Frame | None = self.main
        while frame:
            above.add(frame.index)
            frame = frame.parent
        steps: list[int] = []
        for frame in self.outline.frames:
            if frame.index in above:
                steps.append(0)
            else:
                steps.append(steps[frame.parent.index] + 1 if frame.parent else 0)
        return steps

    def _heading(self) -> int:
        """The row of the headline; -1 where none is found."""
        found = -1
        for index, row in enumerate(self.rows):
            if row.tag == "h1" and row.text:
                if self.title and key(row.text) and key(row.text) in self.title:
                    return index
                if found < 0:
                    found = index
        return found

    def features(self, index: int) -> list[float]:
        """The measures of one text row, in the order of NAMES."""
        row = self.rows[index]
        frame = row.frame
        text = row.text
        chars = len(text)
        parent = frame.parent or frame
        grand = parent.parent or parent
        far, near, tags = self.far[frame.index], self.near[frame.index], self.tags[frame.index]
        values = [
            float(min(chars, 2000)),
            row.linked / chars,
            row.strong / chars,
            row.slanted / chars,
            float(text.endswith(_CLOSING)),
            float(min(text.count(",") + text.count("،") + text.count("、"), 20)),
            float(text[0].isupper()),
            float(text.isupper()),
            float(_ROW_TAGS.index(row.tag) if row.tag in _ROW_TAGS else -1),
            float(self.inside[frame.index]),
            float(self.main.first <= index < self.main.last),
            self.share(frame),
            self.share(parent),
            self.share(grand),
            self.kin[_family(row)] / self.whole,
            self.alike[_signature(row)] / self.whole,
            float(index - self.first) if index < self.first else 0.0,
            float(index - self.final) if index > self.final else 0.0,
            float(max(-50, min(50, index - self.heading))) if self.heading >= 0 else -99.0,
            index / len(self.rows),
            float(self.times[text] > 1),
            float(bool(self.title) and chars > 8 and (key(text) in self.title)),
            float(bool(self.description) and chars > 20 and alike(key(text), self.description)),
            float(frame.last - frame.first),
            float(parent.last - parent.first),
            self._linked(frame),
            self._linked(parent),
            self._linked(grand),
            float(self.outline.frames[frame.index].depth - self.main.depth),
            float(sum(map(str.isdigit, text)) / chars) if chars < 200 else 0.0,
            float(min(self.whole, 50000.0)),
            self.share(self.main),
        ]
        for step in (-3, -2, -1, 1, 2, 3):
            values += self._neighbour(index, step, frame)
        values += [float(tags >> place & 1) for place in range(len(_TAGS))]
        for place in range(len(names())):
            values.append(float(2 if near >> place & 1 else far >> place & 1))
        return values

    def _linked(self, frame: Frame) -> float:
        return (self.links[frame.last] - self.links[frame.first]) / (
            self.chars[frame.last] - self.chars[frame.first] or 1
        )

    def _neighbour(self, index: int, step: int, frame: Frame) -> list[float]:
        at = index + step
        if not 0 <= at < len(self.rows):
            return [-1.0, 0.0]
        other = self.rows[at]
        if other.kind != "text":
            return [-2.0, float(other.frame.parent is frame.parent)]
        return [min(self.clean[at], 1000.0), float(other.frame.parent is frame.parent)]


_NAME_WORDS = """
chars linked strong slanted closed commas capital capitals tag inside in_main share share_parent
share_grand kin alike before_first after_last from_heading place repeated is_title is_description
rows rows_parent links links_parent links_grand depth digits mass main_share
"""
NAMES = _NAME_WORDS.split()


def mass(row: Row) -> float:
    """How much running text a row seems to hold, in characters."""
    if row.kind != "text":
        return 0.0
    chars = len(row.text)
    plain = float(chars - 2 * row.linked)
    if chars < 30 or plain <= 0 or (row.tag[0] == "h" and row.tag[1:].isdigit()):
        return 0.0
    if not row.text.endswith(_CLOSING):
        plain *= 0.3
    return plain if chars >= _LONG else plain * 0.5


def _bits(wanted: tuple[str, ...]) -> int:
    return sum(bit(name) for name in wanted)


def _family(row: Row) -> tuple[int, str]:
    """Rows of the same tag whose frames stand side by side."""
    frame = row.frame
    own = frame if row.tag == "div" and frame.last - frame.first > 1 else frame.parent or frame
    return own.index, row.tag


def _signature(row: Row) -> tuple[str, str]:
    """Rows of elements that look alike in the markup."""
    parent = row.frame.parent
    return row.tag + " " + row.frame.name, parent.name if parent else ""


def key(text: str) -> str:
    """A text as it is compared: its words in lower case."""
    return " ".join(_WORD.findall(text.lower()))


def alike(text: str, description: str) -> bool:
    """Does one begin as the other does?"""
    return text.startswith(description[:60]) or description.startswith(text[:60])


def junk_of(page: Page, row: Row) -> str:
    """The name of what a row's surroundings say it is: "share", "related"; "" when they say nothing."""
    far = page.far[row.frame.index]
    return next((name for name in _JUNK if far & bit(name)), "")

"""Where the running text of a page lies: its weight, its frame, its edges, and the rows like it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import Final

from .compiled import scan
from .elements import HEADINGS
from .marks import bit
from .outline import Outline
from .rows import Frame, Row

TAGS: Final = (
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
"""Elements whose name says what stands in them."""
CLOSING: Final = (".", "!", "?", "”", '"', "…", "»", "“", ":", "。", "」", "؟", "’", ")")
"""How sentences end."""
_JUNK: Final = (
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
JUNK_TAGS: Final = sum(1 << TAGS.index(tag) for tag in ("aside", "footer", "header", "nav"))
TAG_BITS: Final = {tag: 1 << place for place, tag in enumerate(TAGS)}
_CONSENT: Final = bit("consent")
_OTHERS: Final = 300
"""Where hardly any other text stands, consent text is not told by its marks."""
HEAVY: Final = 0.4
"""An element that holds more of the running text than this is never junk, whatever its class says."""
JUNK_WEIGHT: Final = 0.15
MOST: Final = 0.62
"""The main frame holds this share of what its parent holds."""
LONG: Final = 60
SHORTEST: Final = 12
_LONGEST_HEADLINE: Final = 40
_SAME: Final = 0.75
_SHORTEST_TITLE: Final = 15
_LONGEST_TITLE: Final = 300
_TITLE: Final = 0.5
SKIPPED: Final = 4
PROBE: Final = 40
"""Of a row that is looked for in the page's own data, these characters are, and as many from its end."""
SHORTEST_LEAD: Final = 20
GLANCE: Final = 120
OPENING: Final = 60
_WORD: Final = re.compile(r"\w+")


class Page:
    """The rows of a page, weighed.

    near, far, tags: by frame, the marks on the nearest three elements and on all around it, and the
    telling ones among their tags; 0 for those without rows.
    consent: the rows of consent text.
    inside: by frame, steps up to the first frame that also holds the main frame.
    """

    def __init__(
        self, outline: Outline, titles: Sequence[str] = (), description: str = "", body: str = ""
    ) -> None:
        self.rows, self.frames, self.path = outline.rows, outline.frames, outline.path
        self.junk = junk()
        masses = _masses(self.rows)
        self.consent = consent_text(masses, self.rows, self.frames)
        for held in self.consent:
            masses[held.start : held.stop] = [0.0] * len(held)
        sums = [0.0, *accumulate(masses)]
        self.far, self.near, self.tags = _surroundings(self.frames, sums, HEAVY * sums[-1])
        self.clean = _cleaned(masses, self.rows, self.far, self.tags)
        self.sums = [0.0, *accumulate(self.clean)]
        self.whole = self.sums[-1] or 1.0
        self.chars = [0, *accumulate([len(row.text) for row in self.rows])]
        self.links = [0, *accumulate([row.linked for row in self.rows])]
        self.main = self.frames[_main_frame(self.frames, self.sums)]
        self.inside = _distances(self.frames, self.main)
        self.titles = tuple(titles)
        self.title = key(" | ".join(titles))
        self.description, self.body = key(description), " ".join(body.split())
        self.heading = self._heading()
        shown = self.rows[self.heading].text if self.heading >= 0 else ""
        self.headline_words = frozenset(f"{self.title} {key(shown)}".split())
        good = [at for at in range(self.main.first, self.main.last) if self.clean[at] > LONG]
        self.first, self.final = (good[0], good[-1]) if good else (self.main.first, self.main.last)

    def share(self, frame: Frame) -> float:
        """How much of the page's running text stands in a frame."""
        return (self.sums[frame.last] - self.sums[frame.first]) / self.whole

    def linked(self, frame: Frame) -> float:
        """How much of the text of a frame stands in links."""
        chars = self.chars[frame.last] - self.chars[frame.first]
        return (self.links[frame.last] - self.links[frame.first]) / chars if chars else 0.0

    def said(self, text: str) -> float:
        """Does the article's text in the page's own data hold this? -1 where there is none."""
        if not self.body:
            return -1.0
        return 1.0 if text[SKIPPED:PROBE] in self.body or text[-PROBE:-SKIPPED] in self.body else 0.0

    def is_described(self, text: str) -> bool:
        """Does the page describe itself with these words?"""
        if not self.description or len(text) < SHORTEST_LEAD:
            return False
        folded = key(text[:GLANCE])
        return len(folded) >= SHORTEST_LEAD and alike(folded, self.description)

    def _heading(self) -> int:
        """The row of the headline; -1 where none is found.

        Of several <h1>, the longest that is part of a title: the name of the site is one, too.
        """
        heads = [at for at, row in enumerate(self.rows) if row.tag == "h1" and row.text]
        named = [at for at in heads if (folded := key(self.rows[at].text)) and folded in self.title]
        best = max(named, key=lambda at: len(self.rows[at].text)) if named else heads[0] if heads else -1
        if best >= 0 and len(key(self.rows[best].text)) >= self._shortest_headline(is_named=bool(named)):
            return best
        titled = self._titled()
        return titled if titled >= 0 else best

    def _shortest_headline(self, *, is_named: bool) -> float:
        """A shorter <h1> is likely the name of the site, or of a section. is_named: is it part of a title?"""
        return _TITLE * min(map(len, filter(None, map(key, self.titles)))) if is_named else _SHORTEST_TITLE

    def _titled(self) -> int:
        """The first row that is a title of the page but for the site's name; -1 where none is."""
        titles = [folded for folded in map(key, self.titles) if len(folded) >= _SHORTEST_TITLE]
        for at, row in enumerate(self.rows[: self.main.last]):
            if row.kind != "text" or not _SHORTEST_TITLE <= len(row.text) <= _LONGEST_TITLE:
                continue
            own = key(row.text)
            if any(t.startswith(own) or t.endswith(own) for t in titles if len(own) >= _TITLE * len(t)):
                return at
        return -1


def marked(frames: list[Frame], bits: int) -> list[Frame]:
    """The frames with rows that have one of these marks themselves."""
    return [frame for frame in frames if frame.last > frame.first and frame.marks & bits]


def consent_text(weights: list[float], rows: list[Row], frames: list[Frame]) -> list[range]:
    """The rows of consent text, which may be longer than the article; weights: of the rows.

    What holds a headline is no consent text: whole pages are named after what was consented to.
    """
    consent = _marked(frames, _CONSENT)
    if not consent:
        return []
    sums = [0.0, *accumulate(weights)]
    heads = [0, *accumulate([row.tag == "h1" for row in rows])]
    found: list[range] = []
    for frame in consent:
        first, last = frame.first, frame.last
        others = sums[-1] - (sums[last] - sums[first])
        if heads[first] == heads[last] and others >= _OTHERS and (not found or last > found[-1].stop):
            found.append(range(first, last))
    return found


def masses(rows: list[Row]) -> list[float]:
    """How much running text each row seems to hold, in characters."""
    return [mass(row) if len(row.text) >= SHORTEST else 0.0 for row in rows]


def surroundings(
    frames: list[Frame], sums: list[float], heavy: float
) -> tuple[list[int], list[int], list[int]]:
    """By frame: marks all around, marks near, and the telling ones among the tags around.

    sums: of the running text up to each row. Of a frame that holds as much as `heavy`, marks say nothing.
    """
    count = len(frames)
    far, near, tags, own = [0] * count, [0] * count, [0] * count, [0] * count
    for at, frame in enumerate(frames):
        first, last, parent = frame.first, frame.last, frame.parent
        if first == last:
            continue
        light = sums[last] - sums[first] < heavy or not heavy
        tag = TAG_BITS.get(frame.tag, 0) if light or frame.tag in ("article", "main") else 0
        marks = own[at] = frame.element.marks if light else 0
        if parent is None:
            far[at], near[at], tags[at] = marks, marks, tag
            continue
        above = parent.index
        far[at] = marks | far[above]
        tags[at] = tag | tags[above]
        near[at] = marks | own[above] | (own[parent.parent.index] if parent.parent else 0)
    return far, near, tags


def cleaned(masses: list[float], rows: list[Row], far: list[int], tags: list[int]) -> list[float]:
    """The weight of each row, less where its surroundings speak against it."""
    marks = junk()
    return [
        weight * JUNK_WEIGHT if weight and (far[at] & marks or tags[at] & JUNK_TAGS) else weight
        for weight, at in zip(masses, [row.frame.index for row in rows], strict=True)
    ]


def main_frame(frames: list[Frame], sums: list[float]) -> int:
    """The place of the smallest frame that holds most of the running text."""
    best, held = 0, sums[-1]
    for at, frame in enumerate(frames):
        if frame.parent is frames[best]:
            own = sums[frame.last] - sums[frame.first]
            if own > 0 and own >= MOST * held:
                best, held = at, own
    return best


def distances(frames: list[Frame], main: Frame) -> list[int]:
    """By frame: steps up to the first frame that also holds the main frame."""
    steps = [0] * len(frames)
    for at, frame in enumerate(frames):
        if frame.parent and not (frame.first <= main.first and main.last <= frame.last and at <= main.index):
            steps[at] = steps[frame.parent.index] + 1
    return steps


@cache
def junk() -> int:
    """The marks of what is no running text, as bits."""
    return sum(bit(name) for name in _JUNK)


def mass(row: Row) -> float:
    """How much running text a row seems to hold, in characters."""
    text = row.text
    if len(text) < SHORTEST or row.kind != "text" or row.tag in HEADINGS:
        return 0.0
    chars = length(text)
    plain = chars * (1.0 - 2.0 * row.linked / len(text))
    if chars < 0.5 * LONG or plain <= 0:
        return 0.0
    if not text.endswith(CLOSING):
        plain *= 0.3
    return plain if chars >= LONG else plain * 0.5


def length(text: str) -> float:
    """The length of a text in letters of an alphabet: a Chinese character says as much as two or three."""
    if text.isascii() or max(text[:24]) <= "\u2e7f":
        return float(len(text))
    return len(text) * 2.5


def key_in_python(text: str) -> str:
    """A text as it is compared: its words in lower case."""
    return " ".join(_WORD.findall(text.lower()))


key = scan.key if scan else key_in_python


def holds_words(text: str) -> bool:
    """Is there more in a text than marks and spaces?"""
    return bool(_WORD.search(text))


def alike(text: str, description: str) -> bool:
    """Does one begin as the other does?"""
    return text.startswith(description[:OPENING]) or description.startswith(text[:OPENING])


def is_headline(page: Page, text: str) -> bool:
    """Is this the headline, or another form of it?"""
    words = key(text).split()
    known = page.headline_words
    return 0 < len(words) < _LONGEST_HEADLINE and sum(word in known for word in words) >= _SAME * len(words)


_masses = scan.masses if scan else masses
_marked = scan.marked if scan else marked
_surroundings = scan.surroundings if scan else surroundings
_cleaned = scan.cleaned if scan else cleaned
_main_frame = scan.main_frame if scan else main_frame
_distances = scan.distances if scan else distances

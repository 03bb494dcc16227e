"""Which rows of an entry are its text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from typing import Final

from ..body import Verdict, spoken_for
from ..marks import bit
from ..measures import Page, mass
from ..rows import Frame, Row
from .entry import Entry, signed

_SHORT: Final = 120
_WORDY: Final = 250
_EDGES: Final = {bit(name): name for name in ("date", "author", "tags", "share", "comment", "meta")}
_TEXT: Final = frozenset(["p", "li", "blockquote", "h2", "h3", "h4", "h5"])
_HEAVY: Final = 0.4  # of an entry's text: what holds so much is none of what its class says
_LINKED: Final = 0.5
_SEVERAL: Final = 3
_NEARLY_ALL: Final = 0.7
_LABEL: Final = 60
_SENTENCE: Final = (".", "!", "?", "”", '"', "…")
_DIGITS: Final = re.compile(r"\d+")
_NEAR: Final = 3
_RELATED: Final = bit("related")
_NEVER: Final = bit("comment") | bit("advert") | bit("subscribe")
_PARAGRAPHS: Final = 2
_HARDLY: Final = 0.1


def recurring(page: Page, made: Sequence[Entry]) -> frozenset[str]:
    """Short lines, whatever they number, that nearly all entries have and that are no sentence: "(END)"."""
    if len(made) < _SEVERAL:
        return frozenset()
    held = ({_folded(page.rows[at]) for at in range(e.first, e.last) if at != e.heading} for e in made)
    often = Counter(text for texts in held for text in texts if text)
    return frozenset(text for text, count in often.items() if count >= _NEARLY_ALL * len(made))


def _folded(row: Row) -> str:
    """A short row but for its figures; "" for others."""
    is_short = row.kind == "text" and len(row.text) <= _LABEL and not row.text.endswith(_SENTENCE)
    return _DIGITS.sub("0", row.text) if is_short else ""


def verdicts_of(
    page: Page,
    entry: Entry,
    found: Sequence[Verdict],
    known: frozenset[str] = frozenset(),
    signing: Container[int] = (),
) -> list[Verdict]:
    """The verdicts on the rows of the page, as this entry sees them.

    known: what recurs in the entries. signing: rows that hold nothing but names of authors.
    """
    return [
        _within(page, entry, at, verdict, known, signing)
        if entry.first <= at < entry.last
        else Verdict(verdict.row, False, "another article", verdict.score)
        for at, verdict in enumerate(found)
    ]


def _within(
    page: Page, entry: Entry, at: int, verdict: Verdict, known: frozenset[str], signing: Container[int]
) -> Verdict:
    """The verdict on a row of an entry."""
    if at in signing:
        return Verdict(verdict.row, False, "byline", verdict.score)
    if _folded(verdict.row) in known:
        return Verdict(verdict.row, False, "furniture", verdict.score)
    return _own(page, entry, at, verdict)


def _own(page: Page, entry: Entry, at: int, verdict: Verdict) -> Verdict:
    row = verdict.row
    if row.kind != "text":
        return verdict
    reason = _reason(page, entry, at, row)
    if reason:
        return Verdict(row, False, reason, verdict.score)
    running = mass(row) > 0 or row.tag in _TEXT
    kept = verdict.kept or (running and row.linked < _LINKED * len(row.text))
    return Verdict(row, kept, "" if kept else "unlike", verdict.score)


def _reason(page: Page, entry: Entry, at: int, row: Row) -> str:
    """Why a row is no text of its entry; "" where nothing says so."""
    if at <= entry.heading:
        return "title" if at == entry.heading else "outside"
    if len(row.text) < _WORDY and (said := spoken_for(row.text)):
        return said
    if signed(row):
        return "byline"
    frames = list(_inner(entry, row))
    if len(row.text) < _SHORT:
        near = 0
        for frame in frames[:_NEAR]:
            near |= 0 if _is_heavy(page, entry, frame) else frame.marks
        told = next((name for mark, name in _EDGES.items() if near & mark), "")
        if told:
            return told
    junk = next((frame for frame in frames if frame.marks & page.junk), None)
    return "unlike" if junk and not (_is_heavy(page, entry, junk) or _goes_on(page, junk)) else ""


def _goes_on(page: Page, frame: Frame) -> bool:
    """Does what is named "more" go on with an entry: paragraphs and hardly a link?"""
    if not frame.marks & _RELATED or frame.marks & _NEVER:
        return False
    paragraphs = sum(page.clean[at] > 0 for at in range(frame.first, frame.last))
    linked = page.links[frame.last] - page.links[frame.first]
    return paragraphs >= _PARAGRAPHS and linked < _HARDLY * (page.chars[frame.last] - page.chars[frame.first])


def _inner(entry: Entry, row: Row) -> Iterator[Frame]:
    """The elements that a row stands in, inside the entry, the nearest first."""
    frame: Frame | None = row.frame
    while frame and frame is not entry.frame and entry.first <= frame.first and frame.last <= entry.last:
        yield frame
        frame = frame.parent


def _is_heavy(page: Page, entry: Entry, frame: Frame) -> bool:
    """Does an element hold much of its entry?"""
    whole = page.chars[entry.last] - page.chars[entry.first]
    return page.chars[frame.last] - page.chars[frame.first] > _HEAVY * whole

"""Which rows of a page are the article's own, and why the others are not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from .bylines import byline
from .credits import credit
from .datelines import date_line
from .features import Features
from .measures import Page
from .model import shipped
from .pagewords import page_words
from .rows import Row
from .teasers import teaser

_SURE = -9.0
_SHORT = 250
_NEAR, _NEARLY = 5, -1.0
_HEADINGS = frozenset(["h2", "h3", "h4", "h5"])
"""Tags of the headings of sections."""


class Verdict(NamedTuple):
    """What became of a row: kept as running text, or left out for a reason."""

    row: Row
    kept: bool
    reason: str  # of leaving it out, or ""
    score: float  # above 0: kept


def verdicts(page: Page) -> list[Verdict]:
    """A verdict for each row of the page, in page order."""
    measured, score = Features(page), shipped().score
    found = [_verdict(measured, index, score) for index in range(len(page.rows))]
    for index in range(page.first + 1, page.final):
        if found[index].reason == "unlike" and _heads_text(found, index):
            found[index] = found[index]._replace(kept=True, reason="")
    return found


def _heads_text(found: list[Verdict], index: int) -> bool:
    """Is this nearly one of the article's rows by its measures, and a heading just above another?"""
    row = found[index].row
    if row.tag not in _HEADINGS or row.linked or len(row.text) > _SHORT or spoken_for(row.text):
        return False
    below = next((verdict for verdict in found[index + 1 : index + _NEAR] if verdict.kept), None)
    if below is None or below.row.tag in _HEADINGS:
        return False
    return found[index].score > _NEARLY


def _verdict(measured: Features, index: int, score: Callable[[Sequence[float]], float]) -> Verdict:
    page = measured.page
    row = page.rows[index]
    if row.kind != "text":
        return Verdict(row, False, row.kind, _SURE)
    if not page.could_be_running(index):
        return Verdict(row, False, "outside", _SURE)
    if index == page.heading:
        return Verdict(row, False, "title", _SURE)
    value = score(measured.of(index))
    if value <= 0:
        return Verdict(row, False, "unlike", value)
    said = (spoken_for(row.text) or (teaser(row) and "related") or "") if len(row.text) < _SHORT else ""
    return Verdict(row, not said, said, value)


def spoken_for(text: str) -> str:
    """What a line is by its words alone: "byline", "date", "furniture"; "" when they don't tell."""
    words = page_words()
    if words.is_furniture(text) or words.opens_comments(text):
        return "furniture"
    if words.is_label(text) or words.teaser(text):
        return "related"
    if byline(text):
        return "byline"
    if date_line(text):
        return "date"
    return "credit" if credit(text) else ""

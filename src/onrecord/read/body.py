"""Which rows of a page are the article's own, and why the others are not."""

from __future__ import annotations

from typing import NamedTuple

from .features import Page, junk_of
from .model import score
from .pagewords import page_words
from .rows import Row

_FURNITURE_LENGTH = 200


class Verdict(NamedTuple):
    """What became of a row: kept as running text, or left out for a reason."""

    row: Row
    kept: bool
    reason: str  # of leaving it out, or ""
    score: float


def verdicts(page: Page) -> list[Verdict]:
    """A verdict for each row of the page, in page order."""
    return [_verdict(page, index) for index in range(len(page.rows))]


def _verdict(page: Page, index: int) -> Verdict:
    row = page.rows[index]
    if row.kind != "text":
        return Verdict(row, False, row.kind, 0.0)
    if len(row.text) < _FURNITURE_LENGTH and page_words().is_furniture(row.text):
        return Verdict(row, False, "furniture", -9.0)
    value = score(page.features(index))
    if value > 0:
        return Verdict(row, True, "", value)
    return Verdict(row, False, junk_of(page, row) or "outside the article", value)

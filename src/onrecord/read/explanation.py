"""Every row of a page with its verdict and why: what `--explain` shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final, NamedTuple

from .body import verdicts
from .marks import bit, names
from .measures import Page
from .metadata import byline, site_names
from .one_article import of_one_article, without_notes
from .page import outline

_MEANINGS: Final = {
    "outside": "far from the running text, and unlike it in the markup",
    "unlike": "measured, and more like what stands around articles",
    "above": "stands above the headline",
    "repeated": "stands on the page a second time",
    "another article": "stands behind the headline of another article",
    "author": "says who wrote the article",
    "loose": "a heading that heads no section",
    "beside": "stands in a box beside the text, in a button, under a picture or among comments",
}


class Explained(NamedTuple):
    """A row of the page, and what became of it."""

    kind: str  # "text", "image", "embed", "rule"
    tag: str  # of the nearest element
    kept: bool
    reason: str  # one word, for counting; "" when kept
    why: str  # a line for people
    score: float  # of the model: above 0 is running text
    text: str


def explain(markup: bytes, url: str | None = None) -> list[Explained]:
    """What became of each row of a page, in page order; markup in UTF-8."""
    said, page = outline(markup, url)
    found = of_one_article(page, verdicts(page))
    authors = byline(said, page, site_names(said))
    return [
        Explained(
            verdict.row.kind,
            verdict.row.tag,
            verdict.kept,
            verdict.reason,
            _why(page, index, verdict.reason),
            round(verdict.score, 2),
            verdict.row.text,
        )
        for index, verdict in enumerate(without_notes(found, authors.value if authors else ()))
    ]


def counted(rows: Iterable[Explained]) -> Counter[str]:
    """How many rows were left out, by reason."""
    return Counter(row.reason for row in rows if not row.kept)


def _why(page: Page, index: int, reason: str) -> str:
    """The reason in words, with what the markup says of the place."""
    if not reason:
        return "running text"
    far = page.far[page.rows[index].frame.index]
    said = [name for name in names() if far & page.junk & bit(name)]
    where = f"; inside: {', '.join(said)}" if said else ""
    return _MEANINGS.get(reason, reason) + where

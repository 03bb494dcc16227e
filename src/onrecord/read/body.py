"""Which rows of a page are the article's own, and why the others are not."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from .bylines import byline
from .credits import credit
from .datelines import date_line, tells_age
from .features import scores
from .measures import Page, key
from .model import shipped
from .pagewords import page_words
from .rows import Row
from .sections import HEADINGS, heads_text, stands_apart
from .signatures import signature
from .teasers import teaser

_SURE = -9.0
_SHORT, _LONG = 250, 60
_MOST_ABOVE = 0.7


class Verdict(NamedTuple):
    """What became of a row: kept as running text, or left out for a reason."""

    row: Row
    kept: bool
    reason: str  # of leaving it out, or ""
    score: float  # above 0: kept


def verdicts(page: Page) -> list[Verdict]:
    """A verdict for each row of the page, in page order."""
    scored = zip(page.rows, scores(page, shipped()), strict=True)
    found = [_verdict(row, score, at == page.heading) for at, (row, score) in enumerate(scored)]
    last = max((at for at, verdict in enumerate(found) if verdict.kept), default=-1)
    for index in range(page.first + 1, last):
        if found[index].reason == "unlike" and heads_text(page, found, index):
            found[index] = found[index]._replace(kept=True, reason="")
    for index, verdict in enumerate(found):
        if verdict.kept and verdict.row.tag in HEADINGS and stands_apart(page, found, index):
            found[index] = verdict._replace(kept=False, reason="unlike")
    _drop_repeated(found)
    return found


def of_one_article(page: Page, found: list[Verdict]) -> list[Verdict]:
    """The verdicts where the page is one article: what stands above its headline is none of it.

    Unless most of the text stands there: then the headline is that of something else.
    """
    above = [at for at in range(page.heading) if found[at].kept]
    if not above or key(page.rows[page.heading].text) not in page.title:
        return found
    kept = [len(verdict.row.text) for verdict in found if verdict.kept]
    if sum(kept[: len(above)]) >= _MOST_ABOVE * sum(kept):
        return found
    return [
        verdict._replace(kept=False, reason="above") if at < page.heading and verdict.kept else verdict
        for at, verdict in enumerate(found)
    ]


def _drop_repeated(found: list[Verdict]) -> None:
    """Leave out what stands on the page a second time: some show an article twice, or hide a copy of it."""
    seen: set[str] = set()
    for index, verdict in enumerate(found):
        text = verdict.row.text
        if verdict.kept and len(text) >= _LONG:
            if text in seen:
                found[index] = verdict._replace(kept=False, reason="repeated")
            seen.add(text)


def _verdict(row: Row, score: float | None, is_title: bool) -> Verdict:
    if row.kind != "text":
        return Verdict(row, False, row.kind, _SURE)
    if score is None:
        return Verdict(row, False, "outside", _SURE)
    if is_title:
        return Verdict(row, False, "title", _SURE)
    if score <= 0:
        return Verdict(row, False, "unlike", score)
    said = (spoken_for(row.text) or (teaser(row) and "related") or "") if len(row.text) < _SHORT else ""
    return Verdict(row, not said, said, score)


@lru_cache(2048)  # a row is asked about once more for its entry, as a standfirst, beside a picture
def spoken_for(text: str) -> str:
    """What a line is by its words alone: "byline", "date", "furniture"; "" when they don't tell."""
    words = page_words()
    if words.is_furniture(text) or words.opens_comments(text):
        return "furniture"
    if words.is_label(text) or words.teaser(text):
        return "related"
    if byline(text) or signature(text):
        return "byline"
    if date_line(text) or tells_age(text):
        return "date"
    return "credit" if credit(text) else ""

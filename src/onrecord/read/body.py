"""Which rows of a page are the article's own, and why the others are not."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import Final

from .beside import drop_beside
from .bylines import byline
from .compiled import scan
from .credits import captioned, credit, is_agency
from .datelines import date_line, tells_age
from .features import scores
from .likeness import UNSURE, scores_of_the_like
from .loose import drop_loose
from .measures import CLOSING, Page
from .model import shipped
from .pagewords import page_words
from .repeated import drop_repeated
from .rows import Row
from .sections import HEADINGS, heads_text, keep_lists, stands_apart, usual_looks
from .signatures import signature
from .teasers import teaser

_SURE: Final = -9.0
_SHORT: Final = 250
_NOTICE: Final = 700
_CAPTION: Final = 500
_SEVERAL: Final = 3
_MOSTLY: Final = 0.7
_SHORTEST: Final = 60
"""So many links that make up so much of a line of such a length lead elsewhere."""


class Verdict:
    """What became of a row: kept as running text, or left out for a reason.

    reason: of leaving it out, or "". score: above 0: kept.
    """

    __slots__ = ("kept", "reason", "row", "score")

    def __init__(self, row: Row, kept: bool, reason: str, score: float) -> None:
        self.row, self.kept, self.reason, self.score = row, kept, reason, score

    def left_out(self, reason: str) -> Verdict:
        """The same row, left out for this reason."""
        return Verdict(self.row, False, reason, self.score)

    def taken(self) -> Verdict:
        """The same row, kept."""
        return Verdict(self.row, True, "", self.score)

    @property
    def scored(self) -> bool:
        """Was the model asked?"""
        return self.score > _SURE


def verdicts(page: Page) -> list[Verdict]:
    """A verdict for each row of the page, in page order."""
    scored = zip(page.rows, scores(page, shipped()), strict=True)
    found = [_verdict(row, score, at == page.heading) for at, (row, score) in enumerate(scored)]
    for index in chain(*page.consent):
        if found[index].reason in ("", "unlike"):
            found[index] = found[index].left_out("furniture")
    _settle(found)
    drop_beside(page, found)
    last = max((at for at, verdict in enumerate(found) if verdict.kept), default=-1)
    usual = usual_looks(found)
    for index in range(page.first + 1, last):
        if found[index].reason == "unlike" and heads_text(page, found, index, usual):
            found[index] = found[index].taken()
    for index, verdict in enumerate(found):
        if verdict.kept and verdict.row.tag in HEADINGS and stands_apart(page, found, index):
            found[index] = verdict.left_out("unlike")
    keep_lists(found)
    for index, verdict in enumerate(found):
        if verdict.kept and is_signed_caption(found, index):
            found[index] = verdict.left_out("credit")
    drop_repeated(found)
    drop_loose(page, found)
    return found


def _settle(found: list[Verdict]) -> None:
    """Treat rows that the model is unsure of as it does those that look like them."""
    unsure = [
        at
        for at, verdict in enumerate(found)
        if -UNSURE < verdict.score < UNSURE
        and verdict.reason in ("", "unlike")
        and verdict.row.tag not in HEADINGS
    ]
    for at, others in zip(unsure, scores_of_the_like(found, unsure), strict=True):
        verdict = found[at]
        if (verdict.score + others > 0) != verdict.kept:
            found[at] = _verdict(verdict.row, verdict.score + others, is_title=False)


def _verdict(row: Row, score: float | None, is_title: bool) -> Verdict:
    if row.kind != "text":
        return Verdict(row, False, row.kind, _SURE)
    if score is None:
        return Verdict(row, False, "outside", _SURE)
    if is_title:
        return Verdict(row, False, "title", _SURE)
    if score <= 0:
        return Verdict(row, False, "unlike", score)
    said = _said(row)
    return Verdict(row, not said, said, score)


def _said(row: Row) -> str:
    """What else a row is by its words; "" where they don't tell."""
    if len(row.links) >= _SEVERAL and _is_of_links(row):
        return "related"
    if len(row.text) < _SHORT:
        return spoken_for(row.text) or (teaser(row) and "related") or ""
    return "furniture" if len(row.text) < _NOTICE and page_words().is_notice(row.text) else ""


def _is_of_links(row: Row) -> bool:
    """Is a line hardly more than the links in it, and no sentence?"""
    if row.is_menu or len(row.text) < _SHORTEST or row.text.endswith(CLOSING):
        return False
    return row.linked >= _MOSTLY * len(row.text)


def is_signed_caption(found: Sequence[Verdict], index: int) -> bool:
    """Does a paragraph right below a picture end in a credit: "The harbour. Photo: Ada Moreno"?"""
    if not _is_below_picture(found, index):
        return False
    row = found[index].row
    if len(row.text) > _CAPTION or row.tag in HEADINGS or row.tag == "li":
        return False
    said = captioned(row.text)
    return said is not None and said.credit is not None and not is_agency(said.credit)


def _is_below_picture(found: Sequence[Verdict], index: int) -> bool:
    """Is one of the two rows above a picture?"""
    if index and found[index - 1].row.kind == "image":
        return True
    return index > 1 and found[index - 2].row.kind == "image"


@lru_cache(2048)  # a row is asked about once more for its entry, as a standfirst, beside a picture
def spoken_for(text: str) -> str:
    """What a line is by its words alone: "byline", "date", "furniture"; "" when they don't tell."""
    if scan and not scan.could_speak(text):
        return ""
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
